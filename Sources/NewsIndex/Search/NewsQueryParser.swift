import NewsModel
import NewsText

/// Reads the query language; see `NewsQuery`.
///
///     query := any
///     any   := all { ("or" | "|") all }
///     all   := { ["-" | "not" | "!"] part }
///     part  := "(" any ")" | [field ":"] (word | "\"" words "\"")
struct NewsQueryParser {
    /// What is read of a query; more is a mistake.
    private static let maximumTerms = 64
    private static let maximumDepth = 16

    private let scalars: [Unicode.Scalar]
    private let dates: QueryDates
    private var offset = 0
    private var terms = 0
    private var problems: [NewsQuery.Problem] = []

    static func parse(_ text: String, now: Timestamp, zone: TimeZoneRules) -> (NewsQuery, [NewsQuery.Problem]) {
        var parser = NewsQueryParser(
            scalars: Array(TextSanitizer.cleanLine(text).unicodeScalars),
            dates: QueryDates(now: now, zone: zone))
        var parts: [NewsQuery.Expression] = []
        while !parser.isAtEnd {
            parts.append(parser.any(depth: 0))
            // A bracket that closes nothing.
            if parser.peek() == ")" { parser.offset += 1 }
        }
        return (NewsQuery(joined(parts), text: TextSanitizer.cleanLine(text)), parser.problems)
    }

    private init(scalars: [Unicode.Scalar], dates: QueryDates) {
        self.scalars = scalars
        self.dates = dates
    }

    // MARK: Structure

    private mutating func any(depth: Int) -> NewsQuery.Expression {
        var parts = [all(depth: depth)]
        while takeOr() { parts.append(all(depth: depth)) }
        let meant = parts.filter { $0 != .all([]) }
        return meant.count < 2 ? meant.first ?? .all([]) : .any(meant)
    }

    private mutating func all(depth: Int) -> NewsQuery.Expression {
        var parts: [NewsQuery.Expression] = []
        while true {
            skipSpaces()
            if isAtEnd || peek() == ")" || isOr() { break }
            if let part = signed(depth: depth) { parts.append(part) }
        }
        return NewsQueryParser.joined(parts)
    }

    /// One part is itself; several must all hold.
    private static func joined(_ parts: [NewsQuery.Expression]) -> NewsQuery.Expression {
        let flat = parts.flatMap(\.conjuncts)
        return flat.count == 1 ? flat[0] : .all(flat)
    }

    /// A part with the signs before it, of which any number may follow each other: two take each other back.
    private mutating func signed(depth: Int) -> NewsQuery.Expression? {
        var isNegative = false
        while true {
            if peek() == "-" || peek() == "!" {
                offset += 1
                if isAtEnd || peek()?.isSpace == true { return nil }
            } else if !takeWord("not") {
                break
            }
            isNegative.toggle()
        }
        if takeWord("and") { return nil }
        let part = part(depth: depth)
        return isNegative ? negated(part) : part
    }

    private func negated(_ part: NewsQuery.Expression?) -> NewsQuery.Expression? {
        guard let part, part != .all([]) else { return nil }
        if case .not(let inner) = part { return inner }
        return .not(part)
    }

    private mutating func part(depth: Int) -> NewsQuery.Expression? {
        skipSpaces()
        guard let next = peek() else { return nil }
        if next == "(" {
            offset += 1
            if depth >= NewsQueryParser.maximumDepth {
                report("Too many brackets inside each other", "(")
                return nil
            }
            let inner = any(depth: depth + 1)
            if peek() == ")" { offset += 1 }
            return inner == .all([]) ? nil : inner
        }
        if next == ")" { return nil }
        terms += 1
        let start = offset
        let name = takeFieldName()
        let (value, isQuoted) = takeValue()
        let word = String(String.UnicodeScalarView(scalars[start..<offset]))
        if terms > NewsQueryParser.maximumTerms {
            if terms == NewsQueryParser.maximumTerms + 1 { report("Only the first 64 terms count", word) }
            return nil
        }
        guard let name else { return words(value, isQuoted: isQuoted, field: .any, word: word) }
        return field(name, value, isQuoted: isQuoted, word: word)
    }

    // MARK: Terms

    private mutating func words(
        _ value: String, isQuoted: Bool, field: NewsQuery.Term.Field, word: String
    ) -> NewsQuery.Expression? {
        let isPrefix = value.hasSuffix("*")
        let phrase = isPrefix ? String(value.dropLast()) : value
        if SearchWords.tokens(phrase).isEmpty {
            report("There is no letter or digit to search for", word)
            return nil
        }
        return .term(.words(phrase: phrase, isPrefix: isPrefix, field: field))
    }

    private mutating func field(
        _ name: String, _ value: String, isQuoted: Bool, word: String
    ) -> NewsQuery.Expression? {
        guard let field = QueryField.named(name) else {
            report("There is no field “\(name)”; the nearest is “\(QueryField.nearest(name))”", word)
            return nil
        }
        if value.isEmpty {
            report("“\(name):” wants a value", word)
            return nil
        }
        switch field {
        case .title: return words(value, isQuoted: isQuoted, field: .title, word: word)
        case .text: return words(value, isQuoted: isQuoted, field: .text, word: word)
        case .outlet: return .term(.outlet(value))
        case .source: return .term(.source(value))
        case .author: return .term(.author(value))
        case .category: return .term(.category(value))
        case .speaker: return .term(.speaker(value))
        case .language: return .term(.language(value.lowercased()))
        case .tag: return .term(.tag(value))
        case .after, .before, .on: return date(field, value, word)
        case .state:
            if let state = NewsQuery.Term.State(rawValue: value.lowercased()) { return .term(.state(state)) }
            let known = NewsQuery.Term.State.allCases.map(\.rawValue)
            report("“is:” knows \(known.joined(separator: ", ")), not “\(value)”", word)
        case .note: return .term(.note(value))
        case .address: return .term(.address(value))
        case .attached:
            if let kind = NewsQuery.Term.Attachment(rawValue: value.lowercased()) { return .term(.attached(kind)) }
            let known = NewsQuery.Term.Attachment.allCases.map(\.rawValue)
            report("“has:” knows \(known.joined(separator: ", ")), not “\(value)”", word)
        case .story:
            if let id = Int64(value), id > 0 { return .term(.story(StoryID(id))) }
            report("“story:” wants a number", word)
        case .article:
            if let id = Int64(value), id > 0 { return .term(.article(ArticleID(id))) }
            report("“article:” wants a number", word)
        case .outlets:
            if let count = Int(value), count >= 0 { return .term(.minimumOutlets(count)) }
            report("“\(name):” wants a number", word)
        }
        return nil
    }

    private mutating func date(_ field: QueryField, _ value: String, _ word: String) -> NewsQuery.Expression? {
        guard let span = dates.span(value) else {
            report("“\(value)” is no date: write 2026-11-01, 2026-11, 2026, today, yesterday, 12h, 3d or 2w", word)
            return nil
        }
        switch field {
        case .after: return .term(.since(span.start))
        case .before: return .term(.before(span.start))
        default: return .all([.term(.since(span.start)), .term(.before(span.end))])
        }
    }

    // MARK: Scanning

    private var isAtEnd: Bool { offset >= scalars.count }
    private func peek() -> Unicode.Scalar? { isAtEnd ? nil : scalars[offset] }

    private mutating func skipSpaces() {
        while let next = peek(), next.isSpace { offset += 1 }
    }

    /// `name:` at the current place, if a value follows it directly; "14:02" and "https://" are words.
    private mutating func takeFieldName() -> String? {
        var end = offset
        while end < scalars.count, scalars[end].value < 0x80, scalars[end].isLetter { end += 1 }
        guard end > offset, end < scalars.count, scalars[end] == ":" else { return nil }
        if end + 2 < scalars.count, scalars[end + 1] == "/", scalars[end + 2] == "/" { return nil }
        defer { offset = end + 1 }
        return String(String.UnicodeScalarView(scalars[offset..<end])).lowercased()
    }

    private mutating func takeValue() -> (String, isQuoted: Bool) {
        guard let next = peek() else { return ("", false) }
        if let closing = NewsQueryParser.closingMarks[next] {
            let start = offset + 1
            let end = scalars[start...].firstIndex { $0 == closing || $0 == next && next == "\"" } ?? scalars.count
            offset = min(end + 1, scalars.count)
            var value = String(String.UnicodeScalarView(scalars[start..<end]))
            if peek() == "*" {
                offset += 1
                value += "*"
            }
            return (value, true)
        }
        let start = offset
        while let next = peek(), !next.isSpace, next != "(", next != ")" { offset += 1 }
        return (String(String.UnicodeScalarView(scalars[start..<offset])), false)
    }

    private static let closingMarks: [Unicode.Scalar: Unicode.Scalar] = [
        "\"": "\"", "“": "”", "„": "“", "«": "»", "「": "」",
    ]

    private func isWord(_ word: String, at start: Int) -> Bool {
        let wanted = Array(word.unicodeScalars)
        guard start + wanted.count <= scalars.count else { return false }
        let found = String(String.UnicodeScalarView(scalars[start..<start + wanted.count])).lowercased()
        let end = start + wanted.count
        return found == word && (end == scalars.count || scalars[end].isSpace || scalars[end] == "(")
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard isWord(word, at: offset) else { return false }
        offset += word.unicodeScalars.count
        skipSpaces()
        return true
    }

    private func isOr() -> Bool { isWord("or", at: offset) || peek() == "|" }

    private mutating func takeOr() -> Bool {
        skipSpaces()
        if peek() == "|" {
            offset += 1
            return true
        }
        return takeWord("or")
    }

    private mutating func report(_ message: String, _ word: String) {
        problems.append(NewsQuery.Problem(message: message, word: word))
    }
}

extension NewsQuery {
    /// The names of each field of the query language, the one that help uses first.
    package static var fieldNames: [[String]] { QueryField.allCases.map(\.names) }
}

/// The fields of the query language.
enum QueryField: CaseIterable {
    case title, text, outlet, source, author, category, speaker, language, tag, after, before, on, state
    case note, attached, address, story, article, outlets

    /// The first is the name in help, the others are understood too.
    var names: [String] {
        switch self {
        case .title: ["title", "headline"]
        case .text: ["text", "body"]
        case .outlet: ["outlet", "from"]
        case .source: ["source", "feed"]
        case .author: ["author", "by"]
        case .category: ["category"]
        case .speaker: ["speaker", "quotes", "said"]
        case .language: ["lang", "language"]
        case .tag: ["tag"]
        case .after: ["after", "since"]
        case .before: ["before", "until"]
        case .on: ["on", "date"]
        case .state: ["is"]
        case .note: ["note"]
        case .attached: ["has"]
        case .address: ["url", "link"]
        case .story: ["story"]
        case .article: ["article"]
        case .outlets: ["outlets", "sources"]
        }
    }

    static func named(_ name: String) -> QueryField? { allCases.first { $0.names.contains(name) } }

    /// The known name that is most like `name`.
    static func nearest(_ name: String) -> String {
        let names = allCases.flatMap(\.names)
        let wanted = Array(name.unicodeScalars.prefix(40))
        func distance(_ other: String) -> Int { EditDistance.between(Array(other.unicodeScalars), wanted) }
        return names.min { distance($0) < distance($1) } ?? names[0]
    }
}

/// Dates of the query language.
struct QueryDates {
    var now: Timestamp
    var zone: TimeZoneRules

    /// The time that `text` names; relative ones ("3d") start then and end now.
    func span(_ text: String) -> (start: Timestamp, end: Timestamp)? {
        let text = text.lowercased()
        let today = zone.local(now).day
        switch text {
        case "now": return (now, now)
        case "today": return days(today, CivilDay(daysSince1970: today.daysSince1970 + 1))
        case "yesterday": return days(CivilDay(daysSince1970: today.daysSince1970 - 1), today)
        default: return ago(text) ?? calendar(text)
        }
    }

    private func ago(_ text: String) -> (start: Timestamp, end: Timestamp)? {
        let units: [Character: Int64] = ["h": 3_600, "d": 86_400, "w": 604_800, "m": 2_592_000, "y": 31_536_000]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            (0...100_000).contains(count)
        else { return nil }
        return (now + -count * unit, now)
    }

    private func calendar(_ text: String) -> (start: Timestamp, end: Timestamp)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
        guard numbers.count == parts.count, (1...3).contains(parts.count), (1...9_999).contains(numbers[0]),
            parts[0].count == 4
        else { return nil }
        let year = numbers[0]
        guard numbers.count > 1 else {
            return days(CivilDay(year: year, month: 1, day: 1), CivilDay(year: year + 1, month: 1, day: 1))
        }
        guard (1...12).contains(numbers[1]) else { return nil }
        let start = CivilDay(year: year, month: numbers[1], day: 1)
        let next =
            numbers[1] == 12
            ? CivilDay(year: year + 1, month: 1, day: 1) : CivilDay(year: year, month: numbers[1] + 1, day: 1)
        guard numbers.count > 2 else { return days(start, next) }
        let length = Int(next.daysSince1970 - start.daysSince1970)
        guard (1...length).contains(numbers[2]) else { return nil }
        let day = CivilDay(year: year, month: numbers[1], day: numbers[2])
        return days(day, CivilDay(daysSince1970: day.daysSince1970 + 1))
    }

    private func days(_ start: CivilDay, _ end: CivilDay) -> (start: Timestamp, end: Timestamp) {
        (zone.utc(Timestamp(start)), zone.utc(Timestamp(end)))
    }
}
