/// A search of FreshRSS's, as its filters are written, said in the query language of Rashomon.
///
/// Source: FreshRSS's documentation, "Filtering" and "OPML": searches look for parts of words; `intitle:`, `intext:`,
/// `author:`, `-` and `!`, `OR`, brackets and quotation marks are understood, regular expressions and the rest not.
public struct FreshRSSFilter {
    /// Why a search has no counterpart, in words.
    public struct Problem: Error, Equatable {
        /// Without a full stop.
        public var reason: String

        public init(reason: String) { self.reason = reason }
    }

    /// The query that means the same as `search`.
    public static func query(_ search: String) throws(Problem) -> String {
        var parts: [String] = []
        var rest = Substring(search)
        while let next = rest.first {
            if next.isWhitespace {
                rest.removeFirst()
            } else if next == "(" || next == ")" {
                parts.append(String(rest.removeFirst()))
            } else {
                parts.append(try term(&rest))
            }
        }
        let query = parts.joined(separator: " ").replacing("( ", with: "(").replacing(" )", with: ")")
        guard query.contains(where: \.isLetter) || query.contains(where: \.isNumber) else {
            throw Problem(reason: "it looks for nothing")
        }
        return query
    }

    private static let fields = ["intitle": "title:", "intext": "text:", "author": "author:"]

    private static func term(_ rest: inout Substring) throws(Problem) -> String {
        var sign = ""
        if let first = rest.first, first == "-" || first == "!" {
            rest.removeFirst()
            sign = "-"
        }
        guard let next = rest.first, !next.isWhitespace else { throw Problem(reason: "“\(sign)” stands alone") }
        if next == "(" { return sign + String(rest.removeFirst()) }
        var field = ""
        let name = rest.prefix(while: \.isLetter)
        if !name.isEmpty, rest[name.endIndex...].first == ":" {
            guard let known = fields[name.lowercased()] else {
                throw Problem(reason: "“\(name):” has no counterpart")
            }
            field = known
            rest = rest[name.endIndex...].dropFirst()
        }
        let (value, isQuoted) = try value(&rest)
        if field.isEmpty, sign.isEmpty, !isQuoted, value == "OR" { return "or" }
        let end = field == "author:" || isQuoted ? "" : "*"
        return "\(sign)\(field)\"\(value)\"\(end)"
    }

    private static func value(_ rest: inout Substring) throws(Problem) -> (String, isQuoted: Bool) {
        guard let next = rest.first else { throw Problem(reason: "a value is missing") }
        if next == "/" { throw Problem(reason: "regular expressions have no counterpart") }
        if next == "#" { throw Problem(reason: "tags of feeds have no counterpart") }
        if next == "\"" || next == "'" {
            rest.removeFirst()
            let text = rest.prefix { $0 != next }
            rest = rest[text.endIndex...].dropFirst()
            return (clean(text), true)
        }
        let text = rest.prefix { !$0.isWhitespace && $0 != "(" && $0 != ")" }
        rest = rest[text.endIndex...]
        return (clean(text), false)
    }

    /// FreshRSS writes a plus sign for a space.
    private static func clean(_ text: Substring) -> String {
        String(text).replacing("+", with: " ").replacing("\"", with: "")
    }
}
