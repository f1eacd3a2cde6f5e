import NewsModel
import NewsText

/// Finds that nobody was killed or injured: a count of none.
enum AbsenceScanner {
    /// - Parameter used: tokens that belong to a value already; those of what is found are marked.
    static func scan(_ sentence: SentenceTokens, used: inout [Bool]) -> [TypedValue] {
        var values: [TypedValue] = []
        for index in 0..<sentence.count where !used[index] {
            guard let end = end(of: index, in: sentence) else { continue }
            for place in index..<end { used[place] = true }
            let range = index..<end
            values.append(
                TypedValue(
                    kind: .number, content: .quantity(Quantity(.count, value: 0)), span: sentence.span(range),
                    tokens: range))
        }
        return values
    }

    /// "No one was hurt", "nobody died", "no injuries": where the words for none end.
    private static func end(of index: Int, in sentence: SentenceTokens) -> Int? {
        switch sentence.text(index) {
        case "nobody", "none": return hasFate(sentence, after: index + 1) ? index + 1 : nil
        case "no":
            if sentence.text(index + 1) == "one" { return hasFate(sentence, after: index + 2) ? index + 2 : nil }
            let next = index + 1
            return sentence.isWord(next) && nouns.contains(sentence.text(next)) ? next : nil
        default: return nil
        }
    }

    private static let nouns: Set<String> = ["injuries", "casualties", "deaths", "fatalities"]

    /// The verb that follows, over "was" and its like, is one of being killed or hurt.
    private static func hasFate(_ sentence: SentenceTokens, after start: Int) -> Bool {
        for index in start..<min(sentence.count, start + 5) {
            if sentence.text(index) == "else" { return false }
            if Contrast.side(of: index, in: sentence)?.set == Contrast.casualties { return true }
            guard sentence.isWord(index), !sentence.tokens[index].isContent else { return false }
        }
        return false
    }
}
