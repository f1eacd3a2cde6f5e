import NewsModel
import NewsText

/// Finds lists: names or things joined by commas and "and" or "or".
package enum ListScanner {
    /// Words of a thing in a list, at most.
    private static let longestItem = 2

    /// - Parameter used: Tokens of other values ("on Monday and Tuesday"), where lists end.
    package static func scan(_ sentence: SentenceTokens, used: [Bool]) -> [TypedValue] {
        var values: [TypedValue] = []
        for index in 0..<sentence.count where isConjunction(sentence, index) {
            guard let value = list(sentence, conjunction: index, used: used) else { continue }
            if let last = values.last, last.tokens.overlaps(value.tokens) {
                // "A, B and C and D": the longer reading stays.
                if last.tokens.count >= value.tokens.count { continue }
                values.removeLast()
            }
            values.append(value)
        }
        return values
    }

    private static func isConjunction(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        switch sentence.text(index) {
        case "and", "or", "&": true
        default: false
        }
    }

    private static func list(_ sentence: SentenceTokens, conjunction: Int, used: [Bool]) -> TypedValue? {
        guard let last = itemAfter(sentence, conjunction, used) else { return nil }
        let isNames = sentence.isCapital(last.lowerBound)
        var items = [last]
        var place = conjunction
        if sentence.text(place - 1) == "," { place -= 1 }
        while let item = itemBefore(sentence, place, used, names: isNames) {
            items.insert(item, at: 0)
            place = item.lowerBound
            while ["the", "a", "an"].contains(sentence.text(place - 1)) { place -= 1 }
            guard sentence.text(place - 1) == "," else { break }
            place -= 1
        }
        guard items.count >= 2 else { return nil }
        let hasComma = items.count > 2
        if !isNames, !hasComma, last.count > 1 || isFollowedByWord(sentence, last) || sentence.text(conjunction) == "or"
        {
            return nil
        }
        if !isNames, !hasComma, !startsPhrase(sentence, items[0].upperBound - 1) { return nil }
        if !isNames, items[1].count == 1 || !hasComma, !sentence.isHyphen(items[0].upperBound - 2) {
            items[0] = (items[0].upperBound - 1)..<items[0].upperBound
        }
        let range = items[0].lowerBound..<last.upperBound
        let content = ListValue(items: items.map { item(sentence, $0) }, isNames: isNames)
        return TypedValue(kind: .list, content: .list(content), span: sentence.span(range), tokens: range)
    }

    /// The word stands first in its sentence or after a preposition, so that it is no object of a verb: two things
    /// joined by "and" are a list only there.
    private static func startsPhrase(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        index <= 0
            || [
                "as", "of", "in", "on", "for", "with", "over", "between", "including", "like", "from", "to", "both",
                "about",
            ]
            .contains(sentence.text(index - 1))
    }

    private static func isFollowedByWord(_ sentence: SentenceTokens, _ item: Range<Int>) -> Bool {
        sentence.isWord(item.upperBound) && sentence.tokens[item.upperBound].isContent
    }

    private static func itemAfter(_ sentence: SentenceTokens, _ conjunction: Int, _ used: [Bool]) -> Range<Int>? {
        var start = conjunction + 1
        while ["the", "a", "an", "its", "their"].contains(sentence.text(start)) || isTitle(sentence, start) {
            start += 1
        }
        guard isItemWord(sentence, start, used) else { return nil }
        let isName = sentence.isCapital(start)
        var end = start + 1
        while true {
            if sentence.isHyphen(end), sentence.isGlued(end), sentence.isGlued(end + 1),
                isItemWord(sentence, end + 1, used)
            {
                end += 2
            } else if isItemWord(sentence, end, used), sentence.isCapital(end) == isName,
                isName || end - start < longestItem
            {
                end += 1
            } else {
                return start..<end
            }
        }
    }

    private static func itemBefore(
        _ sentence: SentenceTokens, _ place: Int, _ used: [Bool], names: Bool
    ) -> Range<Int>? {
        let end = place
        var start = end
        while isItemWord(sentence, start - 1, used), sentence.isCapital(start - 1) == names || start - 1 == 0,
            names || end - start < longestItem
        {
            start -= 1
            if sentence.isHyphen(start - 1), sentence.isGlued(start), isItemWord(sentence, start - 2, used) {
                start -= 2
            }
        }
        return start < end ? start..<end : nil
    }

    private static func isItemWord(_ sentence: SentenceTokens, _ index: Int, _ used: [Bool]) -> Bool {
        sentence.isWord(index) && sentence.tokens[index].isContent && !used[index]
            && !sentence.isWord(index, of: .beginsList)
            && !isTitle(sentence, index)
    }

    /// "Mr" and its like, with the full stop.
    private static func isTitle(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        let text = sentence.text(index)
        return TitleForms.courtesies.contains(text) || TitleForms.whole[text] != nil
            || text == "." && index > 0 && isTitle(sentence, index - 1)
    }

    private static func item(_ sentence: SentenceTokens, _ range: Range<Int>) -> ListValue.Item {
        ListValue.Item(
            text: range.map { sentence.tokens[$0].text }.joined(separator: " "), tokens: range,
            stems: range.map { sentence.tokens[$0].stem },
            initials: String(range.compactMap { sentence.tokens[$0].text.first }))
    }
}
