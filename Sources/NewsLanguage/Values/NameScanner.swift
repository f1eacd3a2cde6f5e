import NewsModel
import NewsText

/// Finds names: runs of capitalised words, with what the text says the person is.
package enum NameScanner {
    private static let particles: Set<String> = [
        "de", "la", "van", "der", "den", "von", "bin", "ibn", "da", "dos", "del", "al", "el",
    ]

    /// The names of a sentence, among the tokens that are not used yet.
    package static func scan(_ sentence: SentenceTokens, used: [Bool]) -> [TypedValue] {
        var values: [TypedValue] = []
        var index = 0
        while index < sentence.count {
            guard isNameWord(sentence, index, used) else {
                index += 1
                continue
            }
            let end = runEnd(sentence, index, used)
            if let value = name(sentence, index..<end) { values.append(value) }
            index = end
        }
        return values
    }

    /// A capitalised word. The first word of a sentence counts only where another follows it.
    private static func isNameWord(_ sentence: SentenceTokens, _ index: Int, _ used: [Bool]) -> Bool {
        guard sentence.isWord(index), sentence.isCapital(index), sentence.tokens[index].isContent, !used[index] else {
            return false
        }
        return true
    }

    private static func runEnd(_ sentence: SentenceTokens, _ start: Int, _ used: [Bool]) -> Int {
        var end = start + 1
        while end < sentence.count {
            if isNameWord(sentence, end, used) {
                end += 1
            } else if sentence.isHyphen(end), sentence.isGlued(end), sentence.isGlued(end + 1),
                isNameWord(sentence, end + 1, used)
            {
                end += 2
            } else if particles.contains(sentence.text(end)), isNameWord(sentence, end + 1, used) {
                end += 2
            } else if sentence.text(end) == ".", sentence.isGlued(end), sentence.text(end - 1).utf8.count == 1,
                isNameWord(sentence, end + 1, used)
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func name(_ sentence: SentenceTokens, _ run: Range<Int>) -> TypedValue? {
        var start = run.lowerBound
        // "Interior Minister Petra Holm": the role ends with the last role word of the run.
        var roleEnd: Int?
        for index in run {
            if case .role = sentence.meaning(index), index + 1 < run.upperBound { roleEnd = index + 1 }
        }
        var role: Range<Int>?
        if let roleEnd {
            role = start..<roleEnd
            start = roleEnd
        } else if case .role = sentence.meaning(start - 1) {
            role = (start - 1)..<start
        }
        if let found = role {
            role = extended(sentence, found)
        } else {
            role = apposition(sentence, after: run.upperBound)
        }
        let words = (start..<run.upperBound).filter { sentence.isWord($0) }.map { sentence.tokens[$0].word }
        let letters = (start..<run.upperBound).reduce(0) { $0 + sentence.text($1).utf8.count }
        guard !words.isEmpty, letters > 2 else { return nil }
        let range = start..<run.upperBound
        let content = NameValue(
            words: words,
            role: (role ?? 0..<0).filter { sentence.tokens[$0].isContent }.map { sentence.tokens[$0].stem })
        return TypedValue(kind: .name, content: .name(content), span: sentence.span(range), tokens: range)
    }

    /// Takes in the words that say which minister: "finance minister", "Norland's finance minister".
    private static func extended(_ sentence: SentenceTokens, _ role: Range<Int>) -> Range<Int> {
        var start = role.lowerBound
        while start > 0, sentence.isWord(start - 1), sentence.tokens[start - 1].isContent, role.upperBound - start < 4,
            isModifier(sentence, start - 1)
        {
            start -= 1
        }
        return start..<role.upperBound
    }

    private static func isModifier(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        let word = sentence.text(index)
        return sentence.isCapital(index)
            || !(word.hasSuffix("ed") || word.hasSuffix("ing")) && index > 0
                && sentence.isWord(index - 1)
    }

    /// ", the finance minister," after a name.
    private static func apposition(_ sentence: SentenceTokens, after end: Int) -> Range<Int>? {
        guard sentence.text(end) == "," else { return nil }
        var start = end + 1
        if ["the", "a", "an"].contains(sentence.text(start)) { start += 1 }
        for index in start..<(start + 4) {
            guard sentence.isWord(index) else { return nil }
            if case .role = sentence.meaning(index) { return start..<(index + 1) }
        }
        return nil
    }
}

/// Finds the words between quotation marks.
package enum QuotationScanner {
    private static let marks: Set<String> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]

    /// A mark without its fellow opens a quotation that runs on, or closes one that began before the sentence.
    package static func scan(_ sentence: SentenceTokens) -> [TypedValue] {
        var values: [TypedValue] = []
        var open: Int?
        var isFirst = true
        for index in 0..<sentence.count
        where sentence.tokens[index].kind == .punctuation && marks.contains(sentence.text(index)) {
            if let start = open {
                append(start..<index, sentence, to: &values)
                open = nil
            } else if isFirst, closes(sentence, index) {
                append(0..<index, sentence, to: &values)
            } else {
                open = index + 1
            }
            isFirst = false
        }
        if let start = open { append(start..<sentence.count, sentence, to: &values) }
        return values
    }

    private static func closes(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        if sentence.text(index) == "\u{201D}" { return true }
        return sentence.isGlued(index) && index > 0 && !sentence.isGlued(index + 1)
    }

    private static func append(_ range: Range<Int>, _ sentence: SentenceTokens, to values: inout [TypedValue]) {
        let words = range.filter { sentence.tokens[$0].kind != .punctuation }
        guard let first = words.first, let last = words.last else { return }
        let inner = first..<(last + 1)
        values.append(
            TypedValue(
                kind: .quote, content: .quote(words.map { sentence.tokens[$0].word }), span: sentence.span(inner),
                tokens: inner))
    }
}
