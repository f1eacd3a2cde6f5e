import NewsLanguage
import NewsText

/// A sentence as what is said in it and what is denied.
struct StatementForm: Sendable {
    /// A word that says something, or a word of place and time that has an opposite: "before".
    struct Term: Sendable {
        /// Into the sentence's tokens; more than one of "turned down".
        var tokens: Range<Int>
        var stem: UInt64
        var meaning: UInt64?
        var near: [UInt64]
        var sides: [PolarityWords.Side] = []
        /// The words that deny it, as the first token of each; an even number says it.
        var negations: [Int] = []
        /// Only said to be possible.
        var isOpen = false
        /// In a clause that says nothing of what is: "if it closes".
        var isSupposed = false
        /// In a quotation behind a verb that is denied: neither said nor denied itself.
        var isBehindDenied = false
        /// Says something only with the word behind it.
        var isPlace = false
        /// "Plan", "still", "said": may be there or not.
        var isLight = false
        var isName = false
        var isFigure = false
        var isVerb = false
        /// Between quotation marks: somebody's own words.
        var isQuoted = false
        var clause = 0

        var isDenied: Bool { negations.count % 2 == 1 }

        /// One word, or words that stand for each other.
        func isSame(_ other: Term) -> Bool {
            stem == other.stem && tokens.count == other.tokens.count || meaning != nil && meaning == other.meaning
        }

        /// One word, or words near each other in meaning.
        func isAlike(_ other: Term) -> Bool { isSame(other) || near.contains { other.near.contains($0) } }
    }

    private(set) var terms: [Term] = []
    private(set) var isQuestion = false
    /// Who won and who lost against whom, by the stems of their names.
    private(set) var contests: [Contest] = []
    /// Something in it is denied.
    private(set) var hasDenial = false
    /// The sides of its words, each once.
    private(set) var sides: [PolarityWords.Side] = []
    /// Terms beside a word of speech.
    private(set) var speakers: Set<UInt64> = []
    let language: String

    init(_ tokens: [ComparisonToken], _ words: ComparisonWords) {
        language = words.language
        guard !words.polarity.isEmpty else { return }
        isQuestion = tokens.last { !["\"", "\u{201D}", "'", "\u{2019}", ")"].contains($0.text) }?.text == "?"
        let boundaries = tokens.map { ClauseBoundary.opens($0, words) }
        let polarity = words.polarity.reading(tokens)
        readTerms(tokens, words, polarity, boundaries)
        var reader = NegationReader(tokens, polarity, terms, boundaries)
        terms = reader.read()
        contests = words.hasCapitalNouns ? [] : Contest.all(in: tokens, polarity, words)
        hasDenial = terms.contains { !$0.negations.isEmpty }
        for side in terms.flatMap(\.sides) where !sides.contains(side) { sides.append(side) }
    }

    /// Whether the two have words of which one can oppose the other: most pairs have none.
    func mayOppose(_ other: StatementForm) -> Bool {
        hasDenial || other.hasDenial || !contests.isEmpty && !other.contests.isEmpty
            || sides.contains { side in other.sides.contains { side.isOpposite(of: $0) } }
    }

    private mutating func readTerms(
        _ tokens: [ComparisonToken], _ words: ComparisonWords, _ polarity: PolarityReading, _ boundaries: [Bool]
    ) {
        var clause = 0
        var isSupposed = false
        var isOpen = false
        let quoted = QuotedTokens.flags(tokens)
        var taken: Set<Int> = []
        for (index, token) in tokens.enumerated() {
            if boundaries[index] { (clause, isSupposed, isOpen) = (clause + 1, false, false) }
            if polarity.opens(.openClause, at: index) { isSupposed = true }
            if polarity.opens(.open, at: index) { isOpen = true }
            if words.contains(token.word, in: .report) { noteSpeakers(beside: index, tokens) }
            // "North" of "North Karsk" is a name.
            let isName = token.kind == .word && token.isCapital && index > 0 && !words.hasCapitalNouns
            let (sides, length) = isName ? ([], 1) : polarity.sides(at: index)
            guard token.kind != .punctuation, token.isContent || !sides.isEmpty, !taken.contains(index) else {
                continue
            }
            // The words between those of a phrase say something themselves: "turned the offer down".
            if length > 1 { taken.insert(index + length - 1) }
            var term = Term(
                tokens: index..<(index + length), stem: token.stem,
                meaning: words.meaning(word: token.word, stem: token.stem),
                near: words.nearMeanings(word: token.word, stem: token.stem), sides: sides)
            term.isPlace = length == 1 && polarity.opens(.place, at: index)
            term.isLight =
                !token.isContent || polarity.opens(.transparent, at: index)
                || polarity.opens(.failure, at: index)
                || words.contains(token.word, in: .report) || words.contains(token.word, in: .narrating)
                || words.isTitle(token.word)
            term.isName = isName
            term.isVerb = words.isVerb(stem: token.stem)
            term.isFigure =
                token.kind == .number || words.smallNumber(token.word) != nil || words.isDayOrMonth(token.word)
            term.isSupposed = isSupposed
            term.isOpen = isOpen
            term.isQuoted = quoted[index]
            term.clause = clause
            terms.append(term)
        }
    }

    private mutating func noteSpeakers(beside index: Int, _ tokens: [ComparisonToken]) {
        for place in max(0, index - Self.reachOfSpeaker)...min(tokens.count - 1, index + Self.reachOfSpeaker)
        where place != index && tokens[place].isContent && tokens[place].kind == .word {
            speakers.insert(tokens[place].stem)
        }
    }

    private static let reachOfSpeaker = 3
}

/// Where a negation ends: where a clause begins, be it with a word that says something itself.
enum ClauseBoundary {
    /// Whether a negation before the token ends at it.
    static func opens(_ token: ComparisonToken, _ words: ComparisonWords) -> Bool {
        Clauses.opens(token, words) || token.kind != .punctuation && words.contains(token.word, in: .clause)
    }
}
