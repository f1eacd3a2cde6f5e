import NewsLanguage

/// A word of a set of which one thing is one only, and what it stands in: "rammed a truck", "his left foot", "southern
/// Karsk".
struct RivalWord: Sendable {
    var kind: ComparisonWords.Rival
    var set: Int
    var side: Int
    /// The verb that governs a thing, the noun behind a side, the name behind a region.
    var frame: UInt64
    var place: ArticleWordings.Place

    /// - Parameter number: the sentence's in its article.
    static func all(in sentence: SentenceTokens, _ number: Int) -> [RivalWord] {
        (0..<sentence.count).compactMap { index in
            guard sentence.isWord(index) else { return nil }
            let token = sentence.tokens[index]
            for kind in ComparisonWords.Rival.allCases {
                guard let (set, side) = sentence.words.rival(token.word, kind),
                    let (frame, range) = frame(kind, sentence, index)
                else { continue }
                let place = ArticleWordings.Place(sentence: number, tokens: range)
                return RivalWord(kind: kind, set: set, side: side, frame: frame, place: place)
            }
            return nil
        }
    }

    private static func frame(
        _ kind: ComparisonWords.Rival, _ sentence: SentenceTokens, _ index: Int
    ) -> (UInt64, Range<Int>)? {
        switch kind {
        case .thing: return governor(sentence, index).map { ($0, index..<(index + 1)) }
        case .side:
            let next = index + 1
            // "Left open" is a verb; "the left foot" has an article.
            guard sentence.isWord(next), sentence.tokens[next].isContent, !sentence.isCapital(next),
                sentence.isWord(index - 1, of: .beforeRival)
            else { return nil }
            return (sentence.tokens[next].stem, index..<(next + 1))
        case .region:
            let next = index + 1
            guard !sentence.isCapital(index), sentence.isCapital(next), sentence.isWord(next),
                sentence.tokens[next].isContent
            else { return nil }
            return (sentence.tokens[next].stem, index..<(next + 1))
        }
    }

    /// The verb whose object the noun is, or "with": a few words before it, with no other noun between.
    private static func governor(_ sentence: SentenceTokens, _ index: Int) -> UInt64? {
        // "A car bomb", "the truck driver" are other things.
        if sentence.isWord(index + 1), sentence.tokens[index + 1].isContent, !isAfterNoun(sentence, index + 1) {
            return nil
        }
        for place in stride(from: index - 1, through: max(0, index - reach), by: -1) {
            guard sentence.isWord(place), sentence.clause[place] == sentence.clause[index] else { return nil }
            let token = sentence.tokens[place]
            if token.text == "with" { return token.word }
            if token.isContent, !token.isCapital || place == 0, sentence.words.isVerb(stem: token.stem) {
                return ValueFrame.Word(token, sentence.words).key
            }
        }
        return nil
    }

    /// "A car packed with", "a truck laden", "a car into": the noun ends here.
    private static func isAfterNoun(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        let word = sentence.text(index)
        return sentence.words.isVerb(stem: sentence.tokens[index].stem) || word.hasSuffix("ed") || word == "full"
    }

    private static let reach = 4

    // MARK: Two articles

    /// Whether two words say of one thing, in one frame, that it is of two kinds.
    private func excludes(_ other: RivalWord) -> Bool {
        guard isOfOneThing(as: other), side != other.side else { return false }
        return kind != .region || side / 2 == other.side / 2
    }

    /// Words that say of one thing that it is of two kinds, in sentences that tell of one event; neither article may
    /// have the other's word in the same frame.
    static func pairs(
        _ left: [RivalWord], _ right: [RivalWord], isOneEvent: (ArticleWordings.Place, ArticleWordings.Place) -> Bool
    ) -> [WordingPair] {
        var result: [WordingPair] = []
        for word in left {
            for other in right where word.excludes(other) {
                if left.contains(where: { $0.isSame(as: other) }) || right.contains(where: { $0.isSame(as: word) }) {
                    continue
                }
                if isOneEvent(word.place, other.place) {
                    result.append(WordingPair(left: word.place, right: other.place))
                }
            }
        }
        return result
    }

    private func isSame(as other: RivalWord) -> Bool { isOfOneThing(as: other) && side == other.side }

    private func isOfOneThing(as other: RivalWord) -> Bool {
        kind == other.kind && set == other.set && frame == other.frame
    }
}
