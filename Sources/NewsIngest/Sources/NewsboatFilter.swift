/// A filter expression of newsboat's, such as `unread = "yes" and title =~ "storm"`, said in the query language of
/// Rashomon.
///
///     expression := operand [("and" | "or") expression]
///     operand    := "(" expression ")" | attribute operator value
///
/// Source: newsboat's manual, "Filter language"; operators of equal rank that associate to the right.
public struct NewsboatFilter {
    /// Why an expression has no counterpart, in words.
    public struct Problem: Error, Equatable, CustomStringConvertible {
        /// Without a full stop.
        public var reason: String
        /// A whole sentence around `reason`.
        public var description: String { "The query was not understood: \(reason)." }

        public init(reason: String) { self.reason = reason }
    }

    private enum Token: Equatable {
        /// A name, an operator in letters, or a number without quotes.
        case word(String)
        /// What stands between quotation marks, without them.
        case quoted(String)
        /// An operator or a parenthesis.
        case sign(String)
    }

    private var tokens: ArraySlice<Token>

    /// The query that means the same as `expression`.
    public static func query(_ expression: String) throws(Problem) -> String {
        var filter = NewsboatFilter(tokens: try tokens(of: expression)[...])
        let query = try filter.expression(depth: 0)
        guard filter.tokens.isEmpty else { throw Problem(reason: "it does not end where it should") }
        return query
    }

    /// Whether the expression looks for patterns, which the query language does not have.
    public static func hasPatterns(_ expression: String) -> Bool {
        guard let tokens = try? tokens(of: expression) else { return false }
        return tokens.contains { $0 == .sign("=~") || $0 == .sign("!~") }
    }

    /// What the query that an expression becomes does differently, in words; nil where that is nothing.
    public static func difference(_ expression: String) -> String? {
        hasPatterns(expression) ? "its patterns are searched as words that begin so" : nil
    }

    // MARK: Structure

    private mutating func expression(depth: Int) throws(Problem) -> String {
        guard depth < 16 else { throw Problem(reason: "it has too many parts inside each other") }
        let left = try operand(depth: depth)
        guard case .word(let word) = tokens.first, word == "and" || word == "or" else { return left }
        tokens.removeFirst()
        let right = try expression(depth: depth + 1)
        return word == "and" ? "\(grouped(left)) \(grouped(right))" : "\(grouped(left)) or \(grouped(right))"
    }

    /// In brackets, unless it is one term.
    private func grouped(_ query: String) -> String {
        let isTerm = !query.contains(" ") || query.count(where: { $0 == "\"" }) == 2 && query.last == "\""
        return isTerm ? query : "(\(query))"
    }

    private mutating func operand(depth: Int) throws(Problem) -> String {
        if tokens.first == .sign("(") {
            tokens.removeFirst()
            let inner = try expression(depth: depth + 1)
            guard tokens.popFirst() == .sign(")") else { throw Problem(reason: "a bracket is not closed") }
            return inner
        }
        guard case .word(let attribute) = tokens.popFirst() else { throw Problem(reason: "a condition is missing") }
        let sign: String
        switch tokens.popFirst() {
        case .sign(let text): sign = text
        case .word("between"): sign = "between"
        default: throw Problem(reason: "“\(attribute)” is compared with nothing")
        }
        let value: String
        switch tokens.popFirst() {
        case .quoted(let text), .word(let text): value = text
        default: throw Problem(reason: "“\(attribute)” is compared with nothing")
        }
        return try condition(attribute.lowercased(), sign, value)
    }

    // MARK: Conditions

    private func condition(_ attribute: String, _ sign: String, _ value: String) throws(Problem) -> String {
        if attribute == "age" { return try age(sign, value) }
        let isNegated = sign.hasPrefix("!")
        guard ["=", "==", "=~", "#", "!=", "!~", "!#"].contains(sign) else {
            throw Problem(reason: "“\(attribute) \(sign)” has no counterpart")
        }
        let term: String
        switch attribute {
        case "unread": term = value == "yes" ? "is:unread" : "is:read"
        // A letter is a tag, any letter a star.
        case "flags":
            let letters = value.filter(\.isLetter)
            term = letters.isEmpty ? "is:starred" : letters.map { "tag:flag-\($0)" }.joined(separator: " ")
        case "tags": term = try words(value, field: "tag", isRegex: false)
        case "title": term = try words(value, field: "title", isRegex: sign.hasSuffix("~"), isPrefix: true)
        case "content": term = try words(value, field: "text", isRegex: sign.hasSuffix("~"), isPrefix: true)
        case "author": term = try words(value, field: "author", isRegex: sign.hasSuffix("~"))
        case "feedtitle", "rssurl", "feedlink":
            term = try words(value, field: "source", isRegex: sign.hasSuffix("~"))
        case "link": term = try words(value, field: "url", isRegex: sign.hasSuffix("~"))
        case "enclosure_url" where value.isEmpty: return isNegated ? "has:enclosure" : "-has:enclosure"
        default: throw Problem(reason: "“\(attribute)” has no counterpart")
        }
        let isOne = !term.contains(" or ") && !term.contains(" tag:")
        return isNegated ? "-" + (isOne ? term : "(\(term))") : term
    }

    /// `value` as terms of a field. Of regular expressions, those that are words with `|` between them are understood.
    private func words(
        _ value: String, field: String, isRegex: Bool, isPrefix: Bool = false
    ) throws(Problem) -> String {
        var text = value
        if isRegex {
            for mark in ["(?i)", "\\b", ".*", "^", "$", "(", ")", "\\<", "\\>"] {
                text = text.replacing(mark, with: "")
            }
            guard !text.contains(where: { "\\.*+?[]{}".contains($0) }) else {
                throw Problem(reason: "the pattern “\(value)” has no counterpart")
            }
        }
        let choices = (isRegex ? text.split(separator: "|").map(String.init) : [text])
            .map { $0.replacing("\"", with: "").trimming(" ", "\t") }.filter { !$0.isEmpty }
        guard !choices.isEmpty else { throw Problem(reason: "“\(value)” holds nothing to look for") }
        return choices.map { "\(field):\"\($0)\"" + (isRegex && isPrefix ? "*" : "") }.joined(separator: " or ")
    }

    /// Ages count in days.
    private func age(_ sign: String, _ value: String) throws(Problem) -> String {
        let bounds = value.split(separator: ":").compactMap { Int($0) }
        switch (sign, bounds.count) {
        case ("<", 1): return "after:\(bounds[0])d"
        case ("<=", 1): return "after:\(bounds[0] + 1)d"
        case (">", 1): return "before:\(bounds[0] + 1)d"
        case (">=", 1): return "before:\(bounds[0])d"
        case ("between", 2): return "after:\(bounds[1] + 1)d before:\(bounds[0])d"
        case ("=", 1), ("==", 1): return "after:\(bounds[0] + 1)d before:\(bounds[0])d"
        default: throw Problem(reason: "“age \(sign) \(value)” has no counterpart")
        }
    }

    // MARK: Words

    private static func tokens(of text: String) throws(Problem) -> [Token] {
        var tokens: [Token] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "(" || first == ")" {
                tokens.append(.sign(String(rest.removeFirst())))
            } else if "=!<>~#".contains(first) {
                let sign = rest.prefix { "=!<>~#".contains($0) }
                tokens.append(.sign(String(sign)))
                rest = rest[sign.endIndex...]
            } else if first == "\"" || first == "'" {
                rest.removeFirst()
                var value = ""
                while let next = rest.popFirst(), next != first {
                    if next == "\\", let escaped = rest.popFirst() {
                        value += escaped == first ? String(escaped) : "\\\(escaped)"
                    } else {
                        value.append(next)
                    }
                }
                tokens.append(.quoted(value))
            } else {
                let word = rest.prefix { !$0.isWhitespace && !"()=!<>~#\"'".contains($0) }
                guard !word.isEmpty else { throw Problem(reason: "“\(first)” is not understood") }
                tokens.append(.word(String(word)))
                rest = rest[word.endIndex...]
            }
        }
        return tokens
    }
}
