/// What a file is, by its content first and its name second.
enum FileKind: Equatable {
    /// `otherXML` and `otherJSON` are neither feeds nor lists of feeds by their content, and called so by their names.
    case text, markdown, html, feed, opml, otherXML, otherJSON, binary
    /// A letter, and many in one file.
    case mail, mailBox

    /// - Parameter name: the file's name or path; its ending decides where the content leaves it open.
    static func of(_ bytes: [UInt8], name: String) -> FileKind {
        if isBinary(bytes) { return .binary }
        if MailBox.isMailBox(bytes) { return .mailBox }
        let ending = FilePath.split(name: FilePath.components(name).last ?? name).ending
        let format = FeedFormat.detect(bytes)
        switch ending {
        case "txt", "text": return .text
        case "md", "markdown": return .markdown
        case "html", "htm", "xhtml": return .html
        case "eml": return .mail
        default: break
        }
        if MailBox.isMessage(bytes) { return .mail }
        switch format {
        case .opml: return .opml
        case .html: return .html
        case .unknown: break
        default: return .feed
        }
        if ending == "json" { return .otherJSON }
        if ["xml", "rss", "rdf", "atom"].contains(ending) { return .otherXML }
        return .text
    }

    /// Null bytes that are not UTF-16, or many control characters, in the first 8 KB.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        if TextDecoder.byteOrderMark(bytes) != nil || TextDecoder.guessedWideEncoding(bytes) != nil { return false }
        let head = bytes.prefix(8192)
        if head.starts(with: Array("%PDF-".utf8)) || head.contains(0) { return true }
        let controls = head.reduce(0) { $0 + ($1 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($1) ? 1 : 0) }
        return controls * 20 > head.count
    }
}
