import NewsLanguage
import NewsText

/// Where a sentence can be cut so that what stands before can be read alone: in front of a clause that only adds to it.
///
/// "Russia has become the first country to recognise them, with its minister praising the step": sources that bear out
/// the beginning often know nothing of the rest.
enum LeadingClause {
    /// Words that the part before must have.
    private static let fewest = 7
    /// What is cut off for less is not worth an ellipsis.
    private static let leastCut = 4

    /// How many tokens to keep, the fewest first; empty where the sentence cannot be cut.
    static func ends(_ tokens: [ComparisonToken], _ language: ComparisonWords) -> [Int] {
        guard let first = tokens.first(where: { $0.kind == .word }), !language.contains(first.word, in: .clause),
            !language.contains(first.word, in: .added)
        else { return [] }
        var result: [Int] = []
        var words = 0
        var hasVerb = false
        var openMarks = 0
        for (index, token) in tokens.enumerated() {
            if token.kind != .punctuation {
                words += 1
                hasVerb = hasVerb || isVerb(token, language)
                continue
            }
            if FactLabel.marks.contains(token.text) || token.text == "(" || token.text == ")" { openMarks += 1 }
            guard separators.contains(token.text), words >= fewest, hasVerb, openMarks % 2 == 0,
                index + leastCut < tokens.count, opens(tokens[index + 1], language),
                !hasReport(tokens[index...], language)
            else { continue }
            result.append(index)
        }
        return result
    }

    private static let separators: Set<String> = [",", ";", "\u{2014}", "\u{2013}"]

    /// A word that opens a clause which only adds to the one before, or a participle that does.
    private static func opens(_ token: ComparisonToken, _ language: ComparisonWords) -> Bool {
        guard token.kind == .word, !token.isCapital else { return false }
        if language.contains(token.word, in: .added) { return true }
        return language.has(.hasParticiplesInIng) && token.text.hasSuffix("ing") && token.isContent
            && token.text.utf8.count > 5
    }

    /// A form that is a verb more often than a noun.
    static func isVerb(_ token: ComparisonToken, _ language: ComparisonWords) -> Bool {
        guard token.kind == .word else { return false }
        if language.contains(token.word, in: .auxiliary) { return true }
        guard token.isContent, language.isVerb(stem: token.stem) else { return false }
        return !language.has(.hasVerbsInEd) || token.text.hasSuffix("ed") || token.text.hasSuffix("s")
            || language.isIrregularForm(token.word)
    }

    /// Who says so must not be cut off what is said.
    private static func hasReport(_ rest: ArraySlice<ComparisonToken>, _ language: ComparisonWords) -> Bool {
        rest.contains { language.contains($0.word, in: .report) }
    }
}
