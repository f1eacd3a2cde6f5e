import NewsAnalysis
import NewsModel
import NewsText

/// A draft made safe to store, with what is computed from its text alone.
struct PreparedDraft {
    var draft: ArticleDraft
    /// Of the text without its white space: equal for the same text.
    var textHash: Int64
    var wordCount: Int
    var keys: DraftKeys

    init(_ draft: ArticleDraft) {
        var draft = draft
        draft.makeSafe()
        self.draft = draft
        let body = draft.content.body
        textHash = TextMeasure.hash(draft.content.text)
        wordCount = TextMeasure.wordCount(body)
        keys = DraftKeys(draft, title: draft.content.title, body: body)
    }

    var title: String { draft.content.title }

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

    init(_ draft: ArticleDraft, title: String, body: String) {
        let place = draft.place
        for address in [draft.url, place.location].compactMap({ $0.flatMap(AddressKey.fold) }) {
            let key = DraftKeys.hash("u", address)
            if !addresses.contains(key) { addresses.append(key) }
        }
        let source = place.source.map { String($0.rawValue) } ?? place.sourceName
        // An empty guid is none: some feeds write `<guid isPermaLink="false"></guid>`.
        if let guid = place.guid, !guid.isEmpty {
            self.guid = DraftKeys.hash("g", source, guid)
            alias = AddressKey.guidAlias(guid).map { DraftKeys.hash("a", source, $0) }
        } else if !place.location.contains("://"), !place.location.isEmpty {
            file = DraftKeys.hash("f", place.location)
        }
        copy = CopyKey.text(title: title, body: body).map { Int64(bitPattern: $0) }
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

/// Simple measures of a text, from its bytes.
enum TextMeasure {
    /// Equal for texts that differ in white space only.
    static func hash(_ text: String) -> Int64 {
        var hash = FNV1a()
        for byte in text.utf8 where byte > 0x20 { hash.combine(byte) }
        return Int64(bitPattern: hash.value)
    }

    /// Words between spaces; of scripts written without spaces two characters count as a word.
    static func wordCount(_ text: String) -> Int {
        var words = 0
        var unspaced = 0
        var isInWord = false
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes {
                if byte <= 0x20 {
                    isInWord = false
                } else if byte >= 0xE3 && byte <= 0xE9 {
                    // Lead bytes of kana and Han.
                    unspaced += 1
                    isInWord = true
                } else if !isInWord {
                    isInWord = true
                    words += 1
                }
            }
        }
        return words + (unspaced + 1) / 2
    }

    /// How much two texts say with the same words: the share of their distinct words of four and more letters that
    /// both have, 0 to 1, and the share of the first one's that the second has.
    static func likeness(_ a: String, _ b: String) -> (both: Double, contained: Double) {
        let first = longWords(a)
        let second = longWords(b)
        if first.isEmpty || second.isEmpty { return first.isEmpty && second.isEmpty ? (1, 1) : (0, 0) }
        let common = first.intersection(second).count
        return (Double(common) / Double(first.count + second.count - common), Double(common) / Double(first.count))
    }

    /// Words of a text's first 20 kB; of scripts without spaces pairs of characters.
    private static func longWords(_ text: String) -> Set<UInt64> {
        let bytes = Array(text.utf8.prefix(20_000))
        var words: Set<UInt64> = []
        var previous: UInt64?
        for token in WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)) {
            var folded: [UInt8] = []
            var offset = token.span.start
            while offset < token.span.end {
                let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
                LetterFolding.append(scalar, to: &folded)
                offset += length
            }
            var hash = FNV1a(folded)
            switch token.kind {
            case .word where folded.count >= 4, .number: words.insert(hash.value)
            case .ideograph:
                if let previous {
                    hash.combine(previous)
                    words.insert(hash.value)
                }
                previous = FNV1a(folded).value
                continue
            default: break
            }
            previous = nil
        }
        return words
    }
}

extension ArticleDraft {
    /// Takes out what must not be stored: control characters, overrides of the writing direction, empty names.
    mutating func makeSafe() {
        content.makeSafe()
        outlet = TextSanitizer.cleanLine(outlet)
        author = author.map(TextSanitizer.cleanLine).flatMap { $0.isEmpty ? nil : $0 }
        url = url.map(TextSanitizer.cleanLine).flatMap { $0.isEmpty ? nil : $0 }
        language = TextSanitizer.cleanLine(language).lowercased()
        if language.isEmpty { language = "und" }
        place.sourceName = TextSanitizer.cleanLine(place.sourceName)
        place.location = TextSanitizer.cleanLine(place.location)
        place.guid = place.guid.map(TextSanitizer.cleanLine)
        if outlet.isEmpty { outlet = place.sourceName.isEmpty ? "unknown" : place.sourceName }
    }
}

extension ArticleText {
    /// Rebuilds a text that has characters that must not be stored, or spans that are not its own; its links are
    /// lost then. Others are left as they are.
    mutating func makeSafe() {
        let isSound = text.utf8.contains(0x0A) && text.unicodeScalars.allSatisfy(ArticleText.isStorable)
        let length = text.utf8.count
        let spans = blocks.map(\.span) + links.map(\.span)
        if isSound, spans.allSatisfy({ $0.start >= 0 && $0.end <= length }) { return }
        let old = text
        self = ArticleText(title: title, blocks: blocks.filter { $0.span.end <= length }.map { ($0.kind, old.text(in: $0.span)) })
    }

    /// U+2028 is the line break inside a preformatted block.
    private static func isStorable(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value >= 0x20 && value < 0x7F || value == 0x0A { return true }
        return value == 0x2028 || TextSanitizer.isAllowed(scalar)
    }
}
