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
    /// Whether a character of a script written without spaces is in it.
    var hasUnspaced: Bool
    /// Of the text that the source gives, by which it is known that it gives the same again.
    var sourceHash: Int64
    var keys: DraftKeys

    /// `now` is when it was seen.
    init(_ draft: ArticleDraft, at now: Timestamp) {
        var draft = draft
        let measure = draft.makeSafe()
        self.draft = draft
        let bytes = draft.content.text.utf8
        let titleEnd = bytes.index(bytes.startIndex, offsetBy: measure.titleLength ?? 0)
        title = String(draft.content.text[..<titleEnd])
        body = String(draft.content.text[titleEnd...].dropFirst())
        textHash = measure.textHash
        wordCount = measure.wordCount
        hasUnspaced = measure.hasUnspaced
        sourceHash = self.draft.teaser?.makeSafe().textHash ?? textHash
        self.draft.published = draft.published.flatMap { DatePlausibility.isTold($0, at: now) ? $0 : nil }
        self.draft.updated = draft.updated.flatMap { DatePlausibility.isTold($0, at: now) ? $0 : nil }
        self.draft.place.guid = draft.place.ownID(title: title, url: draft.url)
        keys = DraftKeys(self.draft, title: title, copy: measure.copyKey)
    }

    /// What lists sort by; the date that the source gives, but not from the future.
    func sortDate(firstSeen: Timestamp) -> Timestamp { draft.published.map { min($0, firstSeen) } ?? firstSeen }
}

/// The hashes by which an article is known again; each kind is hashed with a letter of its own.
struct DraftKeys {
    /// Of the canonical address and of the address that the source gives.
    var addresses: [Int64] = []
    /// Of the source and the id that it gives.
    var guid: Int64?
    /// Of the source and the id without scheme and host.
    var alias: Int64?
    /// Of source, title, date and address; nil where the item says too little of these.
    var listed: Int64?
    /// Of a file's path.
    var file: Int64?
    /// Of all letters and digits of a text that is long enough.
    var copy: Int64?

    /// `listed`, where there is no id.
    var listing: Int64? { guid == nil && file == nil ? listed : nil }

    var all: [Int64] {
        addresses + [guid, alias, listing, file, copy].compactMap { $0 }
    }

    init(_ draft: ArticleDraft, title: String, copy: Int64?) {
        let place = draft.place
        addresses = DraftKeys.addresses(url: draft.url, location: place.location)
        let source = DraftKeys.source(place)
        if let guid = place.guid {
            self.guid = DraftKeys.hash("g", source, guid)
            alias = CanonicalAddress.alias(ofID: guid).map { DraftKeys.hash("a", source, $0) }
        } else if !place.location.contains("://"), !place.location.isEmpty {
            file = DraftKeys.hash("f", place.location)
        }
        // Under an id a title may come again; with its date it does not.
        if place.guid == nil || draft.published != nil {
            listed = DraftKeys.listed(source, title: title, published: draft.published?.seconds, url: draft.url)
        }
        self.copy = copy
    }

    /// Without an address of its own an article's location is its feed's, which all its items share.
    static func addresses(url: String?, location: String) -> [Int64] {
        guard let url else { return [] }
        return [url, location].compactMap(CanonicalAddress.articleKey).reduce(into: []) { keys, address in
            let key = hash("u", address)
            if !keys.contains(key) { keys.append(key) }
        }
    }

    /// What stands for a source in keys.
    static func source(_ place: ArticlePlace) -> String {
        place.source.map { String($0.rawValue) } ?? place.sourceName
    }

    /// The key of an item as its source lists it; nil for one without title and date, which says too little.
    static func listed(_ source: String, title: String, published: Int64?, url: String?) -> Int64? {
        let title = ArticleText.repeatKey(title)
        if title.isEmpty, published == nil { return nil }
        return hash("l", source, title, published.map(String.init) ?? "", url ?? "")
    }

    /// Says of a deleted article's key that `source` had the article under it.
    static func tombstone(_ key: Int64, source: String) -> Int64 { hash("t", String(key), source) }

    private static func hash(_ parts: String...) -> Int64 {
        var hash = FNV1a()
        for part in parts {
            for byte in part.utf8 { hash.combine(byte) }
            hash.combine(UInt8(0x1F))
        }
        return Int64(bitPattern: hash.value)
    }
}

extension PreparedDraft {
    /// What stands for its source in keys.
    var source: String { DraftKeys.source(draft.place) }

    /// Takes the id away, as one that is none.
    mutating func forgetID() {
        draft.place.guid = nil
        keys.guid = nil
        keys.alias = nil
        keys.listed = DraftKeys.listed(
            source, title: title, published: draft.published?.seconds, url: draft.url)
    }
}

extension ArticlePlace {
    /// The id that a source knows an item of this title and address by; nil where it has none. Some feeds write an
    /// empty one, or the title once more. Without an id a fragment tells items of one page apart.
    fileprivate func ownID(title: String, url: String?) -> String? {
        if let guid, !guid.isEmpty {
            return ArticleText.repeatKey(guid) == ArticleText.repeatKey(title) ? nil : guid
        }
        guard let url, let hash = url.firstIndex(of: "#"), source != nil else { return nil }
        let fragment = url[hash...].dropFirst()
        // "#xtor=RSS-1" says where the reader came from.
        return fragment.isEmpty || fragment.contains("=") ? nil : url
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
        // A feed's password is no part of its articles, which are shown and exported.
        place.location = ArticleDraft.withoutPassword(place.location)
        url = url.map(ArticleDraft.withoutPassword)
        if outlet.isEmpty { outlet = place.sourceName.isEmpty ? "unknown" : place.sourceName }
        return measure
    }
}

extension ArticleDraft {
    fileprivate static func withoutPassword(_ address: String) -> String {
        guard address.utf8.contains(UInt8(ascii: "@")) else { return address }
        let parts = WebAddress(address)
        return parts.withoutPassword?.text ?? address
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
