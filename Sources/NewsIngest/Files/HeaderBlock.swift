import NewsModel
import NewsText

/// The header that a text file may start with: `Key: value` lines up to an empty line, in Markdown also between `---`.
struct HeaderBlock {
    var title: String?
    var outlet: String?
    var author: String?
    var published: Timestamp?
    var updated: Timestamp?
    var url: String?
    var language: String?
    /// What could not be understood, in words.
    var problems: [String] = []
    /// Where the text after the header starts.
    var bodyStart = 0

    /// What a line tells; several words stand for one.
    private enum Key { case title, outlet, author, date, updated, url, language }

    private static let keys: [String: Key] = [
        "title": .title, "headline": .title, "outlet": .outlet, "source": .outlet, "publisher": .outlet,
        "site": .outlet,
        "author": .author, "authors": .author, "by": .author, "date": .date, "published": .date, "updated": .updated,
        "modified": .updated, "url": .url, "link": .url, "language": .language, "lang": .language,
    ]

    /// The header at the start of `text`, or nil where it starts with something else. The first line must have a key
    /// that is known, and all lines up to the empty one must look like `Key: value`.
    static func read(_ text: [UInt8], allowsFences: Bool) -> HeaderBlock? {
        var header = HeaderBlock()
        var lines = Lines(text)
        guard var line = lines.nextNonEmpty() else { return nil }
        let isFenced = allowsFences && line.text == "---"
        if isFenced {
            guard let next = lines.next() else { return nil }
            line = next
        }
        var isFirst = true
        var count = 0
        while true {
            if isFenced ? line.text == "---" || line.text == "..." : line.text.isEmpty {
                header.bodyStart = lines.at
                return count > 0 ? header : nil
            }
            if let (key, value) = split(line.text) {
                let known = keys[key.lowercased()]
                if isFirst, known == nil, !isFenced { return nil }
                if let known {
                    header.set(known, to: value)
                    count += 1
                }
            } else if !isFenced {
                return nil
            }
            isFirst = false
            guard let next = lines.next() else {
                header.bodyStart = text.count
                return count > 0 && !isFenced ? header : nil
            }
            line = next
        }
    }

    /// A key is one word of letters and hyphens.
    private static func split(_ line: String) -> (key: String, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let key = line[..<colon]
        guard !key.isEmpty, key.utf8.count <= 30,
            key.utf8.allSatisfy({ ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2D || $0 == 0x5F })
        else { return nil }
        let value = TextSanitizer.cleanLine(String(line[line.index(after: colon)...]))
        let marks: [Character] = ["\"", "'"]
        if value.count >= 2, let first = value.first, first == value.last, marks.contains(first) {
            return (String(key), String(value.dropFirst().dropLast()))
        }
        return (String(key), value)
    }

    private mutating func set(_ key: Key, to value: String) {
        guard !value.isEmpty else { return }
        switch key {
        case .title: title = value
        case .outlet: outlet = value
        case .author: author = value
        case .date:
            published = DateParser.parse(value)
            if published == nil { problems.append("the date “\(value)” could not be understood") }
        case .updated:
            updated = DateParser.parse(value)
            if updated == nil { problems.append("the date “\(value)” could not be understood") }
        case .url: url = value
        case .language: language = LanguageTag.primary(value)
        }
    }
}

/// The lines of a text, one after another.
struct Lines {
    private let bytes: [UInt8]
    private(set) var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line without its end and white space around it, and whether it was indented.
    mutating func next() -> (text: String, indent: Int)? {
        guard at < bytes.count else { return nil }
        var end = at
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let span = Paragraphs.trimmed(bytes, TextSpan(at, end))
        var indent = 0
        for byte in bytes[at..<min(span.start, end)] { indent += byte == 0x09 ? 4 : 1 }
        at = min(end + 1, bytes.count)
        return (bytes.text(in: span), indent)
    }

    mutating func nextNonEmpty() -> (text: String, indent: Int)? {
        while let line = next() { if !line.text.isEmpty { return line } }
        return nil
    }
}

/// Language tags as sources write them.
enum LanguageTag {
    /// The BCP 47 primary subtag of `text` ("en" of "en-GB", "en_US" or "English"), or nil.
    static func primary(_ text: String) -> String? {
        let tag = text.lowercased().prefix { $0.isASCII && $0.isLetter }
        if tag.count == 2 || tag.count == 3 { return tag == "und" ? nil : String(tag) }
        return names[String(tag)]
    }

    private static let names: [String: String] = [
        "english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "italian": "it",
        "portuguese": "pt", "dutch": "nl", "japanese": "ja", "chinese": "zh", "russian": "ru", "arabic": "ar",
        "polish": "pl", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs",
        "turkish": "tr", "korean": "ko", "greek": "el", "ukrainian": "uk", "hungarian": "hu", "hebrew": "he",
    ]
}
