import NewsLanguage
import NewsText

/// What a sentence says only as possible or as suspected, by the words of its language: "may have", "suspected of".
struct DoubtedWords: Sendable {
    /// The first word that says something behind each word of doubt, into the sentence's tokens.
    private(set) var places: [Int] = []
    /// The sentence has a word of doubt or an open one anywhere.
    private(set) var hasDoubt = false

    /// Tokens behind a word of doubt among which that word stands.
    private static let reach = 6

    init(_ tokens: [ComparisonToken], _ words: ComparisonWords) {
        let polarity = words.polarity.reading(tokens)
        for index in tokens.indices {
            let isDoubt = polarity.opens(.doubt, at: index)
            if isDoubt || polarity.opens(.open, at: index) { hasDoubt = true }
            // The month of May says nothing as possible.
            let isMonth = index > 0 && tokens[index].isCapital && words.isDayOrMonth(tokens[index].word)
            guard isDoubt, !isMonth else { continue }
            for place in (index + 1)..<max(index + 1, min(tokens.count, index + 1 + Self.reach)) {
                let token = tokens[place]
                guard token.kind == .word, token.isContent, !polarity.opens(.doubt, at: place) else {
                    continue
                }
                places.append(place)
                break
            }
        }
    }
}
