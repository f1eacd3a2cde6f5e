import NewsText

/// What turns a statement of a language round, and words of which only one can be said of one thing: from
/// "polarity.txt" of its folder.
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
    struct Phrase: Sendable {
        var meaning: Meaning
        var rest: [Word]
    }
    /// What an entry does: it is one of a class, or on a side of a row of opposites.
    enum Meaning: Sendable {
        case word(Class)
        case side(Side)
    }
    /// A word of a phrase, by its form or its stem.
    struct Word: Hashable, Sendable {
        /// Of the form where `isWhole`, else of the stem.
        var hash: UInt64
        /// This form only.
        var isWhole: Bool

        func isMet(by token: ComparisonToken) -> Bool { isWhole ? token.word == hash : token.stem == hash }
    }

    /// By their first word.
    private var phrases: [Word: [Phrase]] = [:]
    private let endings: [String]

    /// Nothing is known of what turns a statement of the language round.
    package private(set) var isEmpty = true

    init(_ folder: LanguageFolder?, key: (String) -> UInt64) {
        let file = folder?.file("polarity")
        endings = file?["negative endings"].words.map { String(Substring($0)) } ?? []
        func add(_ entry: String, _ meaning: Meaning) {
            let words = entry.split(separator: "_").map { part -> Word in
                let isWhole = part.hasPrefix("=")
                let word = String(isWhole ? part.dropFirst() : part)
                return Word(hash: isWhole ? ComparisonWords.hash(word.utf8) : key(word), isWhole: isWhole)
            }
            guard let first = words.first else { return }
            phrases[first, default: []].append(Phrase(meaning: meaning, rest: Array(words.dropFirst())))
        }
        for name in Class.allCases {
            for entry in file?[name.rawValue].words ?? [] {
                add(String(Substring(entry)), .word(name))
            }
        }
        var set = 0
        for (section, isOverTime) in [("opposites", false), ("opposites over time", true)] {
            for row in file?[section].rows ?? [] {
                for (side, words) in row.split(separator: "|").enumerated() {
                    for entry in words {
                        add(entry, .side(Side(set: set, side: side, isOverTime: isOverTime)))
                        isEmpty = false
                    }
                }
                set += 1
            }
        }
    }

    /// The tokens of a sentence, with the entries that each may open.
    package func reading(_ tokens: [ComparisonToken]) -> PolarityReading {
        PolarityReading(tokens, openings: tokens.map(openings), negativeEndings: endings)
    }

    private func openings(_ token: ComparisonToken) -> [Phrase] {
        guard token.kind == .word else { return [] }
        let whole = phrases[Word(hash: token.word, isWhole: true)]
        let stem = phrases[Word(hash: token.stem, isWhole: false)]
        guard let whole, let stem else { return whole ?? stem ?? [] }
        return whole + stem
    }
}
