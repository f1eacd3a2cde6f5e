import NewsLanguage
import NewsText

/// Sentences that belong to the page and not to the article: "Read more", picture credits, calls to subscribe.
enum Furniture {
    static func isFurniture(_ tokens: [ComparisonToken]) -> Bool {
        let words = tokens.filter { $0.kind != .punctuation }
        guard let first = words.first else { return true }
        for phrase in beginnings[first.text] ?? [] {
            if words.count >= phrase.words.count, zip(words, phrase.words).allSatisfy({ $0.text == $1 }),
                !phrase.needsMark || mark(after: phrase.words.count, tokens)
            {
                return true
            }
        }
        if words.count <= shortLine, words.contains(where: { credits.contains($0.text) }) { return true }
        if isCreditOfPost(tokens) || isGallery(tokens) || isDate(words) { return true }
        return words.count <= 30 && notices.contains { notice in contains(words, notice) }
    }

    /// Words of a line that is taken for a picture's credit by one word.
    private static let shortLine = 14

    /// "— Tom Lark (@tomlark) 27 December": who posted what stands before.
    private static func isCreditOfPost(_ tokens: [ComparisonToken]) -> Bool {
        guard let first = tokens.first, ["\u{2014}", "\u{2013}", "-"].contains(first.text) else { return false }
        return tokens.prefix(shortLine).contains { $0.text == "@" }
    }

    /// "Tuesday, 7 August 2012": when a text was printed.
    private static func isDate(_ words: [ComparisonToken]) -> Bool {
        words.contains { dates.contains($0.text) } && words.allSatisfy { $0.kind == .number || dates.contains($0.text) }
    }

    /// Names of months and weekdays.
    static let dates = Set(
        LanguageFolder.words(of: "months", in: "dates") + LanguageFolder.words(of: "weekdays", in: "dates"))

    /// "1/8 The scene ... 2/8 Police officers ...": numbered captions, run together.
    private static func isGallery(_ tokens: [ComparisonToken]) -> Bool {
        var totals: [String: Int] = [:]
        for index in tokens.indices.dropFirst().dropLast() where tokens[index].text == "/" {
            guard tokens[index - 1].kind == .number, tokens[index + 1].kind == .number else { continue }
            totals[tokens[index + 1].text, default: 0] += 1
        }
        return totals.values.contains { $0 >= 2 }
    }

    private struct Phrase: Sendable {
        var words: [String]
        /// Only where a colon or bar follows: "More: …" but not "More people came".
        var needsMark: Bool
    }

    private static func mark(after count: Int, _ tokens: [ComparisonToken]) -> Bool {
        var seen = 0
        for token in tokens {
            if token.kind == .punctuation {
                if seen == count {
                    return [":", "|", ">", "»", "/", "\u{2014}", "\u{2013}", "-", "("].contains(token.text)
                }
                continue
            }
            seen += 1
            if seen > count { return false }
        }
        return false
    }

    private static func contains(_ words: [ComparisonToken], _ notice: [String]) -> Bool {
        guard words.count >= notice.count else { return false }
        return (0...(words.count - notice.count)).contains { start in
            notice.indices.allSatisfy { words[start + $0].text == notice[$0] }
        }
    }

    /// Of all languages, by their first word; as `LetterFolding` leaves them.
    private static let beginnings: [String: [Phrase]] = {
        var result: [String: [Phrase]] = [:]
        for (_, words) in LanguageFolder.rows(of: "furniture", in: "comparison") {
            result[words[0], default: []].append(Phrase(words: words, needsMark: false))
        }
        for word in LanguageFolder.words(of: "furniture before marks", in: "comparison") {
            result[word, default: []].append(Phrase(words: [word], needsMark: true))
        }
        return result
    }()

    private static let credits = Set(LanguageFolder.words(of: "credits", in: "comparison"))

    private static let notices = LanguageFolder.rows(of: "notices", in: "comparison").map { $0.row }
}
