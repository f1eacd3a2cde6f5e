import Foundation
import GRDB
import NewsAnalysis
import NewsModel
import NewsText

/// Queries in the language of FTS5. Every word is quoted, so that nothing a user types has a meaning there.
enum SearchExpression {
    /// `expression` as an FTS5 expression; nil where it is not made of words alone, or only of words not to occur.
    static func fts(_ expression: NewsQuery.Expression) -> String? {
        switch expression {
        case .term(.words(let phrase, let isPrefix, let field)): return fts(phrase, isPrefix: isPrefix, field: field)
        case .term, .not: return nil
        case .any(let parts):
            let expressions = parts.compactMap(fts)
            return expressions.count == parts.count && !parts.isEmpty
                ? "(\(expressions.joined(separator: " OR ")))" : nil
        case .all(let parts):
            var wanted: [String] = []
            var unwanted: [String] = []
            for part in parts {
                if case .not(let inner) = part, let text = fts(inner) {
                    unwanted.append(text)
                } else if let text = fts(part) {
                    wanted.append(text)
                } else {
                    return nil
                }
            }
            if wanted.isEmpty { return nil }
            let all = "(\(wanted.joined(separator: " AND ")))"
            return unwanted.isEmpty ? all : "(\(all) NOT (\(unwanted.joined(separator: " OR "))))"
        }
    }

    /// nil also where the index does not know the field of some of the words.
    private static func fts(_ phrase: String, isPrefix: Bool, field: NewsQuery.Term.Field) -> String? {
        field != .any && !UnspacedPairs.runs(phrase).isEmpty ? nil : anywhere(phrase, isPrefix: isPrefix, field: field)
    }

    /// As `fts`, with scripts that are written without spaces in whatever field.
    static func anywhere(_ phrase: String, isPrefix: Bool, field: NewsQuery.Term.Field) -> String? {
        let (unspaced, rest) = UnspacedPairs.query(phrase)
        var parts = unspaced.map { "unspaced : \($0)" }
        if SearchWords.tokens(rest).isEmpty == false {
            let columns =
                switch field {
                case .any: "{title body}"
                case .title: "title"
                case .text: "body"
                }
            // By scalars: a mark that combines with the quotation mark does not take its meaning from it.
            let scalars = rest.unicodeScalars.map { $0 == "\"" || $0 == "\0" ? " " : $0 }
            let quoted = String(String.UnicodeScalarView(scalars))
            parts.append("\(columns) : \"\(quoted)\"\(isPrefix && unspaced.isEmpty ? " *" : "")")
        }
        return parts.isEmpty ? nil : "(\(parts.joined(separator: " AND ")))"
    }
}
