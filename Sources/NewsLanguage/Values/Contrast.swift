/// Sets of words that rule each other out: what is said of the killed is not said of the injured.
package enum Contrast {
    /// The set and the side of it that a word belongs to; nil for most words.
    package static func side(of index: Int, in sentence: SentenceTokens) -> (set: Int, side: Int)? {
        guard sentence.tokens.indices.contains(index) else { return nil }
        let sides = sentence.words.contrasts
        let token = sentence.tokens[index]
        guard let code = sides[token.word] ?? sides[token.stem] else { return nil }
        return (code / 100, code % 100)
    }

    /// The set of words for what becomes of people.
    package static let casualties = 0
    /// Those who are missing, among what becomes of people.
    package static let missing = 2
    /// The set of words for up and down.
    package static let directions = 1

    /// Whether a word says that something went up or down.
    package static func isDirection(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        sentence.isWord(index)
            && (side(of: index, in: sentence)?.set == directions || sentence.text(index) == "more")
    }
}
