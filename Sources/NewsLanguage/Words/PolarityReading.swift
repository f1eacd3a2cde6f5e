import NewsText

/// The tokens of a sentence, with what each of them turns round or opposes.
///
/// A sentence is asked for some twenty classes at each token, and most tokens open no entry of any.
package struct PolarityReading: Sendable {
    private let tokens: [ComparisonToken]
    /// For each token, the entries that have it first.
    private let openings: [[PolarityWords.Phrase]]
    private let negativeEndings: [String]

    /// Words that may stand between those of a phrase: "turned the offer down".
    private static let gap = 3
    /// "Lost the final in Tove to".
    private static let gapOfLoss = 5

    init(_ tokens: [ComparisonToken], openings: [[PolarityWords.Phrase]], negativeEndings: [String]) {
        self.tokens = tokens
        self.openings = openings
        self.negativeEndings = negativeEndings
    }

    /// How many tokens from one on are an entry of a class; nil where none is.
    package func length(_ name: PolarityWords.Class, at index: Int) -> Int? {
        let gap = name == .losing ? Self.gapOfLoss : 0
        var longest: Int?
        for phrase in openings[index] {
            guard case .word(name) = phrase.meaning, let length = length(phrase, index, gap: gap) else { continue }
            longest = max(longest ?? 0, length)
        }
        return longest
    }

    /// Whether an entry of a class begins at a token.
    package func opens(_ name: PolarityWords.Class, at index: Int) -> Bool { length(name, at: index) != nil }

    /// Whether a word is negated by its ending: "didn't".
    package func hasNegativeEnding(at index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .word
            && negativeEndings.contains { token.text.hasSuffix($0) && token.text.utf8.count > $0.utf8.count }
    }

    /// The sides that a token is on, with the number of tokens from it on that say so.
    package func sides(at index: Int) -> (sides: [PolarityWords.Side], length: Int) {
        var result: (sides: [PolarityWords.Side], length: Int) = ([], 1)
        for phrase in openings[index] {
            guard case .side(let side) = phrase.meaning, let length = length(phrase, index, gap: Self.gap),
                length >= result.length
            else { continue }
            // "Turn down" is no turn.
            if length > result.length { result.sides = [] }
            result.length = length
            if !result.sides.contains(side) { result.sides.append(side) }
        }
        return result
    }

    private func length(_ phrase: PolarityWords.Phrase, _ index: Int, gap: Int) -> Int? {
        var place = index
        for word in phrase.rest {
            let reach = (place + 1)..<min(tokens.count, place + 2 + gap)
            guard let next = reach.first(where: { word.isMet(by: tokens[$0]) }),
                tokens[(place + 1)..<next].allSatisfy({ $0.kind != .punctuation })
            else { return nil }
            place = next
        }
        return place - index + 1
    }
}
