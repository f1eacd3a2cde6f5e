import NewsIngest
import NewsModel
import NewsText

/// A draft made safe to store, with what is computed from its text alone.
struct PreparedDraft {
    var draft: ArticleDraft
    var title: String
    var body: String
    var textHash: Int64
    var wordCount: Int
    var keys: DraftKeys

    init(_ draft: ArticleDraft) {
        var draft = draft
        let measure = draft.makeSafe()
        self.draft = draft
        let bytes = draft.content.text.utf8
        let titleEnd = bytes.index(bytes.startIndex, offsetBy: measure.titleLength ?? 0)
        title = String(draft.content.text[..<titleEnd])
        body = String(draft.content.text[titleEnd...].dropFirst())
        textHash = measure.textHash
        wordCount = measure.wordCount
        keys = DraftKeys(draft, copy: measure.copyKey)
    }

    /// What lists sort by; the date that the source gives, but not from the future.
    func sortDate(firstSeen: Timestamp) -> Timestamp { draft.published.map { min($0, firstSeen) } ?? firstSeen }
}

/// The hashes by which an article is known again; each kind is hashed with a letter of its own.
struct DraftKeys {
    /// Of the canonical address and of the address that the source gives.
    var addresses: [Int64] = []
    /// Of the source and the guid that it gives.
    var guid: Int64?
    /// Of the source and the guid without scheme and host.
    var alias: Int64?
    /// Of a file's path.
    var file: Int64?
    /// Of all letters and digits of a text that is long enough.
    var copy: Int64?

    var all: [Int64] {
        addresses + [guid, alias, file, copy].compactMap { $0 }
    }

    init(_ draft: ArticleDraft, copy: Int64?) {
        let place = draft.place
        // Without an address of its own an article's location is its feed's, which all its items share.
        for address in [draft.url, draft.url == nil ? nil : place.location].compactMap({
            $0.flatMap(CanonicalAddress.articleKey)
        }) {
            let key = DraftKeys.hash("u", address)
            if !addresses.contains(key) { addresses.append(key) }
        }
        let source = place.source.map { String($0.rawValue) } ?? place.sourceName
        // An empty guid is none: some feeds write `<guid isPermaLink="false"></guid>`.
        if let guid = place.guid, !guid.isEmpty {
            self.guid = DraftKeys.hash("g", source, guid)
            alias = CanonicalAddress.alias(ofID: guid).map { DraftKeys.hash("a", source, $0) }
        } else if !place.location.contains("://"), !place.location.isEmpty {
            file = DraftKeys.hash("f", place.location)
        }
        self.copy = copy
    }

    private static func hash(_ parts: String...) -> Int64 {
        var hash = FNV1a()
        for part in parts {
            for byte in part.utf8 { hash.combine(byte) }
            hash.combine(UInt8(0x1F))
        }
        return Int64(bitPattern: hash.value)
    }
}

extension ArticleDraft {
    /// Takes out what must not be stored: control characters, overrides of the writing direction, empty names.
    mutating func makeSafe() -> TextMeasure {
        let measure = content.makeSafe()
        outlet = TextSanitizer.cleanLine(outlet)
        author = author.map(TextSanitizer.cleanLine).flatMap { $0.isEmpty ? nil : $0 }
        url = url.map(TextSanitizer.cleanLine).flatMap { $0.isEmpty ? nil : $0 }
        language = TextSanitizer.cleanLine(language).lowercased()
        if language.isEmpty { language = "und" }
        place.sourceName = TextSanitizer.cleanLine(place.sourceName)
        place.location = TextSanitizer.cleanLine(place.location)
        place.guid = place.guid.map(TextSanitizer.cleanLine)
        if outlet.isEmpty { outlet = place.sourceName.isEmpty ? "unknown" : place.sourceName }
        return measure
    }
}

extension ArticleText {
    /// Rebuilds a text that has characters that must not be stored, or spans that are not its own; its links are
    /// lost then. Others are left as they are. Returns the measures of what is to be stored.
    mutating func makeSafe() -> TextMeasure {
        let measure = TextMeasure(text)
        let length = text.utf8.count
        let isSound =
            measure.isClean && measure.titleLength != nil
            && blocks.allSatisfy { $0.span.start >= 0 && $0.span.end <= length }
            && links.allSatisfy { $0.span.start >= 0 && $0.span.end <= length }
        if isSound { return measure }
        let old = text
        self = ArticleText(
            title: title, blocks: blocks.filter { $0.span.end <= length }.map { ($0.kind, old.text(in: $0.span)) })
        return TextMeasure(text)
    }
}
