import NewsLanguage
import NewsText

/// What two stories of different languages have in common.
struct OutlineMatch {
    /// Two words, or a concept, that both stories have.
    private struct Pair {
        /// How surely they are the same, times what they weigh.
        var value: Float
        /// Places of the two words; -1 for a concept.
        var a: Int
        var b: Int
        var concept: ConceptTable.Concept?
    }

    /// Values of what matches, largest first; a word counts once.
    private(set) var values: [Float] = []
    /// The values of the concepts that match, added up.
    private(set) var concepts: Float = 0
    /// The weight of the heaviest name that the other story does not have, of the story where it is less.
    private(set) var strangeName: Float = 0
    /// What speaks for different events: each story is about countries, and none of them is the other's.
    private(set) var otherCountries: Float = 0
    /// The matching words as the first story writes them, best first.
    private(set) var written: [String] = []

    private static let conceptQuality: Float = 0.8
    private static let countryQuality: Float = 0.9

    init(_ a: OutlineTerms, _ b: OutlineTerms) {
        var usedA = Set<Int>()
        var usedB = Set<Int>()
        var said: Set<ConceptTable.Concept> = []
        for pair in Self.pairs(a, b) {
            if let concept = pair.concept {
                guard said.insert(concept).inserted else { continue }
                if !concept.isCountry { concepts += pair.value }
            } else {
                guard !usedA.contains(pair.a), !usedB.contains(pair.b) else { continue }
                usedA.insert(pair.a)
                usedB.insert(pair.b)
                said.formUnion(a.words[pair.a].concepts)
                written.append(a.words[pair.a].written)
            }
            values.append(pair.value)
        }
        strangeName = min(Self.strangeName(a, usedA, to: b), Self.strangeName(b, usedB, to: a))
        otherCountries = Self.otherCountries(a, b)
    }

    /// The weight of the heaviest name of a story that matches nothing of another.
    private static func strangeName(_ terms: OutlineTerms, _ used: Set<Int>, to other: OutlineTerms) -> Float {
        terms.words.enumerated().first { index, word in
            word.isCapital && !word.isNumber && !used.contains(index)
                && !word.concepts.contains { other.concepts[$0] != nil }
        }?.element.weight ?? 0
    }

    /// The weight of the countries that two stories are about; 0 where one is in both, or one story is about none.
    private static func otherCountries(_ a: OutlineTerms, _ b: OutlineTerms) -> Float {
        guard a.countries.allSatisfy({ b.concepts[$0.key] == nil }),
            b.countries.allSatisfy({ a.concepts[$0.key] == nil })
        else { return 0 }
        return min(a.countries.values.max() ?? 0, b.countries.values.max() ?? 0)
    }

    /// All pairs of words and concepts that may be the same, best first.
    private static func pairs(_ a: OutlineTerms, _ b: OutlineTerms) -> [Pair] {
        var pairs: [Pair] = []
        for (i, one) in a.words.enumerated() {
            for (j, other) in b.words.enumerated() {
                let quality = quality(one, other)
                if quality > 0 {
                    pairs.append(Pair(value: (one.weight * other.weight).squareRoot() * quality, a: i, b: j))
                }
            }
        }
        for (concept, weight) in a.concepts {
            guard let other = b.concepts[concept] else { continue }
            let quality = concept.isCountry ? countryQuality : conceptQuality
            pairs.append(Pair(value: (weight * other).squareRoot() * quality, a: -1, b: -1, concept: concept))
        }
        return pairs.sorted {
            if $0.value != $1.value { return $0.value > $1.value }
            if $0.a != $1.a { return $0.a < $1.a }
            if $0.b != $1.b { return $0.b < $1.b }
            return ($0.concept.map { [$0] } ?? []).lexicographicallyPrecedes($1.concept.map { [$0] } ?? [])
        }
    }

    /// How surely words of two languages are the same by what they have in common. What they were measured on stands in
    /// `docs/decisions/story-links.md`.
    private enum Quality {
        /// Of two digits and more.
        static let number: Float = 0.9
        static let digit: Float = 0.5
        /// Of equal letters, three and fewer.
        static let shortWord: Float = 0.6
        /// Of two words whose consonants are the same.
        static let cognate: Float = 0.7
        /// Of sounds: less is chance.
        static let leastLikeness: Float = 0.78
    }

    /// How surely two words of different languages are the same: 1 for equal letters, 0 for no likeness.
    static func quality(_ a: OutlineTerms.Word, _ b: OutlineTerms.Word) -> Float {
        if a.isNumber || b.isNumber {
            return a.letters == b.letters ? a.letters.count > 1 ? Quality.number : Quality.digit : 0
        }
        if a.letters == b.letters { return a.letters.count > 3 ? 1 : Quality.shortWord }
        guard a.romanized.count > 3, b.romanized.count > 3, a.sounds.first == b.sounds.first else { return 0 }
        let longer = max(a.sounds.count, b.sounds.count)
        if abs(a.sounds.count - b.sounds.count) * 10 <= longer * 3 {
            let likeness = 1 - Float(EditDistance.between(a.sounds, b.sounds)) / Float(longer)
            if likeness >= Quality.leastLikeness { return likeness }
        }
        let isCognate = min(a.romanized.count, b.romanized.count) > 5 && a.romanized.prefix(5) == b.romanized.prefix(5)
        let hasConsonants = a.sounds.count > 4 && a.consonants.count > 3 && a.consonants == b.consonants
        return isCognate || hasConsonants ? Quality.cognate : 0
    }
}
