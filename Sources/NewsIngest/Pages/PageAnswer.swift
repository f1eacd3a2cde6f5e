/// What a server answered with where a page was asked for.
public enum PageAnswer {
    /// Whether `text`, of a whole page, is one that asks for consent to cookies.
    public static func asksForConsent(_ text: String) -> Bool { PageLexicon.asksForConsent(text.lowercased()) }

    /// What a document is, in words, by what it begins with; nil for what may be text.
    fileprivate static func signature(_ bytes: [UInt8]) -> String? {
        signatures.first { bytes.starts(with: $0.start) }?.kind
    }

    /// First bytes, as the formats define them.
    private static let signatures: [(start: [UInt8], kind: String)] = [
        (Array("%PDF-".utf8), "a PDF document"), ([0xFF, 0xD8, 0xFF], "a picture"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"), (Array("GIF8".utf8), "a picture"),
        (Array("RIFF".utf8), "a picture or a recording"),
        (Array("PK\u{3}\u{4}".utf8), "an archive or an office document"), (Array("ID3".utf8), "a recording"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"), ([0x1F, 0x8B], "a packed file"),
    ]

    /// What a Content-Type names, in words; nil for pages, and for types that servers send with anything.
    fileprivate static func kind(ofType type: String) -> String? {
        switch type {
        case "application/pdf": "a PDF document"
        case "application/json", "application/ld+json": "data (JSON)"
        case "text/css", "text/javascript", "application/javascript": "a part of a page"
        case _ where type.hasPrefix("image/"): "a picture"
        case _ where type.hasPrefix("audio/") || type.hasPrefix("video/"): "a recording"
        default: nil
        }
    }
}

extension FetchedDocument {
    /// What the document is instead of a page (HTML, XHTML), in words that follow "is"; nil for a page. Told by the
    /// header and by the bytes, both of which must allow it.
    public var isNoPage: String? {
        if let kind = PageAnswer.signature(bytes) { return kind }
        let type = (contentType ?? "").lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace }
        if let kind = PageAnswer.kind(ofType: type) { return kind }
        if FileKind.isBinary(bytes) { return "no text" }
        let format = FeedFormat.detect(bytes)
        if format.isFeed { return "a feed" }
        if format == .opml { return "a list of feeds" }
        if format == .html { return nil }
        let text = TextDecoder.decode(Array(bytes.prefix(4096))).bytes.drop { $0 <= 0x20 }
        if text.first == 0x7B || text.first == 0x5B, type != "text/html" || !text.contains(0x3C) {
            return "data (JSON)"
        }
        // Words in front of the first element, or elements of the page's own.
        if type == "text/html" || type == "application/xhtml+xml", text.contains(0x3C) { return nil }
        return "plain text"
    }
}
