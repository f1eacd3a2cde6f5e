import NewsText

/// What turns a statement of a language round, and words of which only one can be said of one thing: from "polarity.txt" of
/// its folder.
package struct PolarityWords: Sendable {
    /// By the section of "polarity.txt" that lists them. A phrase is found at its first word.
    package enum Class: String, CaseIterable, Sendable {
        /// "Not": turns the next word that says something.
        case negation = "negations"
        /// "Pas": the same where no negation stands shortly before it, as in "ne ferme pas".
        case secondNegation = "second negations"
        /// "No", "nobody": turns the noun behind it and what is said of it.
        case nounNegation = "negations of nouns"
        /// "Not only", "no fewer": turns nothing.
        case noNegation = "no negations"
        /// "Fail", "refuse": what comes next did not happen.
        case failure = "failing words"
        /// "Prevent": the same of what stands behind "from".
        case prevention = "preventing words"
        /// "From" of "prevented from leaving".
        case beforePrevented = "before prevented"
        /// "That", which opens what is said or denied.
        case complement = "complement words"
        /// "Until": "not until noon" is "at noon".
        case limit = "limits"
        /// "Deny": all that it reports is turned.
        case denial = "denying words"
        /// "Reject": turns what stands behind "claims that".
        case rejection = "words that reject claims"
        /// "Claims" of "rejected claims that …".
        case claim = "claims"
        /// "Plan", "expected", "yet": what is denied of them is denied of the next word.
        case transparent = "transparent words"
        /// "May", "if": what is said is said to be possible.
        case open = "open words"
        /// "May", "suspected", "allegedly": the word behind it is not said to be so.
        case doubt = "words of doubt"
        /// "If": its clause says nothing of what is.
        case openClause = "open clauses"
        /// "Defeat": its subject wins, or its agent.
        case winning = "winning words"
        /// "Victory over".
        case winningNoun = "winning nouns"
        /// "Lose to": its subject loses.
        case losing = "losing words"
        /// "Over" of "victory over".
        case beforeLoser = "before losers"
        /// "By", behind a passive.
        case agent = "before agents"
        /// "Before", "up": say something only with the next word.
        case place = "places in time"
    }

    /// A side of a set of opposites.
    package struct Side: Hashable, Sendable {
        /// Number of the row of opposites.
        package var set: Int
        /// Number of the side in its row.
        package var side: Int
        /// Both can be true, one after the other: "opened", "closed".
        package var isOverTime: Bool

        /// Whether the two are the sides of one row of opposites.
        package func isOpposite(of other: Side) -> Bool { set == other.set && side != other.side }
    }

    /// The words of an entry behind its first, each by form or stem.
    private struct Phrase: Sendable {
        var rest: [Word]
        var side: Side?
    }
    /// A word of a phrase, by its form or its stem.
    private struct Word: Hashable, Sendable {
        /// Of the form where `isWhole`, else of the stem.
        var hash: UInt64
        /// This form only.
        var isWhole: Bool

        func isMet(by token: ComparisonToken) -> Bool { isWhole ? token.word == hash : token.stem == hash }
    }

    private var classes: [Class: [Word: [Phrase]]] = [:]
    private var opposites: [Word: [Phrase]] = [:]
    private let endings: [String]

    /// Nothing is known of what turns a statement of the language round.
    package var isEmpty: Bool { opposites.isEmpty }

    /// Words that may stand between those of a phrase: "turned the offer down".
    private static let gap = 3
    /// "Lost the final in Tove to".
    private static let gapOfLoss = 5

    init(_ folder: LanguageFolder?, key: (String) -> UInt64) {
        let file = folder?.file("polarity")
        endings = file?["negative endings"].words.map { String(Substring($0)) } ?? []
        func read(_ entry: String, _ side: Side? = nil) -> (Word, Phrase)? {
            let words = entry.split(separator: "_").map { part -> Word in
                let isWhole = part.hasPrefix("=")
                let word = String(isWhole ? part.dropFirst() : part)
                return Word(hash: isWhole ? ComparisonWords.hash(word.utf8) : key(word), isWhole: isWhole)
            }
            return words.first.map { ($0, Phrase(rest: Array(words.dropFirst()), side: side)) }
        }
        for name in Class.allCases {
            for entry in file?[name.rawValue].words ?? [] {
                guard let (first, phrase) = read(String(Substring(entry))) else { continue }
                classes[name, default: [:]][first, default: []].append(phrase)
            }
        }
        var set = 0
        for (section, isOverTime) in [("opposites", false), ("opposites over time", true)] {
            for row in file?[section].rows ?? [] {
                for (side, words) in row.split(separator: "|").enumerated() {
                    for entry in words {
                        let side = Side(set: set, side: side, isOverTime: isOverTime)
                        guard let (first, phrase) = read(entry, side) else { continue }
                        opposites[first, default: []].append(phrase)
                    }
                }
                set += 1
            }
        }
    }

    /// How many tokens from one on are an entry of a class; nil where none is.
    package func length(_ name: Class, _ tokens: [ComparisonToken], at index: Int) -> Int? {
        guard let table = classes[name] else { return nil }
        let gap = name == .losing ? Self.gapOfLoss : 0
        return phrases(table, tokens[index]).compactMap { length($0, tokens, index, gap: gap) }.max()
    }

    /// Whether a word is negated by its ending: "didn't".
    package func hasNegativeEnding(_ token: ComparisonToken) -> Bool {
        token.kind == .word && endings.contains { token.text.hasSuffix($0) && token.text.utf8.count > $0.utf8.count }
    }

    /// The sides that a token is on, with the tokens from it on that say so.
    package func sides(_ tokens: [ComparisonToken], at index: Int) -> (sides: [Side], length: Int) {
        var result: (sides: [Side], length: Int) = ([], 1)
        for phrase in phrases(opposites, tokens[index]) {
            guard let side = phrase.side, let length = length(phrase, tokens, index, gap: Self.gap),
                length >= result.length
            else { continue }
            // "Turn down" is no turn.
            if length > result.length { result.sides = [] }
            result.length = length
            if !result.sides.contains(side) { result.sides.append(side) }
        }
        return result
    }

    private func phrases(_ table: [Word: [Phrase]], _ token: ComparisonToken) -> [Phrase] {
        guard token.kind == .word else { return [] }
        return (table[Word(hash: token.word, isWhole: true)] ?? [])
            + (table[Word(hash: token.stem, isWhole: false)] ?? [])
    }

    private func length(_ phrase: Phrase, _ tokens: [ComparisonToken], _ index: Int, gap: Int) -> Int? {
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
