import NewsLanguage
import NewsText

/// Who beat whom, whichever of them a sentence makes its subject.
struct Contest: Sendable {
    /// The winner's name, as tokens of the sentence.
    var winner: Range<Int>
    private var winners: Set<UInt64>
    private var losers: Set<UInt64>

    private init?(_ tokens: [ComparisonToken], winner: Range<Int>, loser: Range<Int>) {
        guard !winner.isEmpty, !loser.isEmpty else { return nil }
        self.winner = winner
        winners = Set(tokens[winner].map(\.stem))
        losers = Set(tokens[loser].map(\.stem))
    }

    /// The contests that a sentence tells of.
    static func all(
        in tokens: [ComparisonToken], _ polarity: PolarityReading, _ words: ComparisonWords
    ) -> [Contest] {
        let names = ContestNames(tokens, words)
        return tokens.indices.compactMap { index -> Contest? in
            func next(_ name: PolarityWords.Class) -> Int? {
                ((index + 1)..<min(tokens.count, index + reach)).first {
                    polarity.opens(name, at: $0)
                }
            }
            if let length = polarity.length(.losing, at: index) {
                return Contest(tokens, winner: names.name(behind: index + length - 1), loser: names.name(before: index))
            }
            if polarity.opens(.winning, at: index) {
                let subject = names.name(before: index)
                if let agent = next(.agent) {
                    return Contest(tokens, winner: names.name(behind: agent), loser: subject)
                }
                return Contest(tokens, winner: subject, loser: names.name(behind: index))
            }
            guard polarity.opens(.winningNoun, at: index), let over = next(.beforeLoser) else {
                return nil
            }
            return Contest(tokens, winner: names.first, loser: names.name(behind: over))
        }
    }

    /// Whether the two say that the other side won.
    func isOpposite(of other: Contest) -> Bool {
        let isTurned = !winners.isDisjoint(with: other.losers) && !losers.isDisjoint(with: other.winners)
        return isTurned && winners.isDisjoint(with: other.winners) && losers.isDisjoint(with: other.losers)
    }

    /// From a verb or noun to "by" or "over".
    private static let reach = 3
}

/// The names of a sentence beside its words.
private struct ContestNames {
    private let tokens: [ComparisonToken]
    private let isName: [Bool]

    /// Tokens from a verb to its object: an article, a rank.
    private static let reach = 3

    init(_ tokens: [ComparisonToken], _ words: ComparisonWords) {
        self.tokens = tokens
        isName = tokens.map { token in
            token.kind == .word && token.isCapital && token.isContent && !words.isDayOrMonth(token.word)
        }
    }

    /// The first name: of who is said to have a victory.
    var first: Range<Int> { isName.firstIndex(of: true).map(name(from:)) ?? 0..<0 }

    /// The name right behind a word.
    func name(behind index: Int) -> Range<Int> {
        let places = (index + 1)..<min(tokens.count, index + 2 + Self.reach)
        guard let start = places.first(where: { isName[$0] }),
            tokens[(index + 1)..<start].allSatisfy({ $0.kind != .punctuation })
        else { return 0..<0 }
        return name(from: start)
    }

    /// The name that stands nearest before a word.
    func name(before index: Int) -> Range<Int> {
        guard let last = isName[..<index].lastIndex(of: true) else { return 0..<0 }
        var start = last
        while start > 0, isName[start - 1] { start -= 1 }
        return start..<(last + 1)
    }

    private func name(from start: Int) -> Range<Int> {
        start..<(isName[start...].firstIndex(of: false) ?? tokens.count)
    }
}
