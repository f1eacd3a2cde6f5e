import NewsLanguage

/// What the stories at hand say of terms: a term that many of them share tells less than its rarity in news at large.
///
/// "Olympics" is rare in the background table, and in the weeks of the games it is in every second story. The terms are
/// counted once for each **story** of a language, never for each article: the words of one event, however many write
/// about it, keep their weight.
struct TermCrowding {
    /// Factors below 1, by term and language.
    private var factors = FactorTable()
    /// Grows with each new count; what was weighed under an older one is weighed anew.
    private(set) var version: Int32 = 0
    /// By code. Their tables are looked up when they are needed: a window is made wherever an index is opened.
    private var languages: [String] = []

    private let configuration: StoryConfiguration

    init(_ configuration: StoryConfiguration) { self.configuration = configuration }

    /// Takes in a language with the next code.
    mutating func add(language: String) { languages.append(language) }

    /// What the weight of a term is multiplied by: 1, or less where stories share it.
    @inline(__always)
    func factor(of term: TermHash, in language: UInt16) -> Float { factors[FactorTable.key(term, language)] }

    /// The length of an article's vector under the factors; never 0.
    func length(of vector: TermVector, in language: UInt16) -> Float {
        if factors.isEmpty { return 1 }
        let squares = vector.squares { factor(of: $0, in: language) }
        return max(1e-6, squares.squareRoot())
    }

    /// Brings the length of an article's vector to the factors of now.
    func setLength(of record: inout StoryRecord) {
        record.set(length: length(of: record.vector, in: record.language), version: version)
    }

    /// Takes in how many stories of each language have a term, and sets the factors by it.
    mutating func set(_ counts: StoryTermCounts) {
        version &+= 1
        factors = FactorTable()
        let frequencies = languages.map { TermFrequencies.of($0) }
        for (key, count) in counts.terms where Float(count) > configuration.sparedStories {
            let (term, language) = FactorTable.parts(key)
            let stories = max(configuration.fewStories, Float(counts.stories[language] ?? 0))
            let here = TermFrequencies.rarity(count: Float(count) - configuration.sparedStories, of: stories)
            let known =
                (Int(language) < frequencies.count ? frequencies[Int(language)] : nil)?.rarity(of: term)
                ?? TermFrequencies.typicalRarity
            if here < known { factors[key] = max(configuration.leastFactor, here / known) }
        }
    }

}

/// In how many stories of a language each term occurs.
struct StoryTermCounts {
    /// By `FactorTable.key`.
    fileprivate var terms: [UInt64: Int32] = [:]
    fileprivate var stories: [UInt16: Int] = [:]

    /// Counts a story by the heaviest terms of its articles.
    mutating func add(_ story: some Sequence<Int32>, _ records: [StoryRecord]) {
        var keys: [UInt64] = []
        var language: UInt16 = 0
        for slot in story {
            language = records[Int(slot)].language
            let least = records[Int(slot)].heavyWeight
            // Only the terms: a copy of the record counts references to all that it holds.
            let terms = records[Int(slot)].vector
            for entry in terms where entry.weight >= least { keys.append(FactorTable.key(entry.term, language)) }
        }
        if keys.isEmpty { return }
        stories[language, default: 0] += 1
        keys.sort()
        var last: UInt64?
        for key in keys where key != last {
            terms[key, default: 0] += 1
            last = key
        }
    }
}

/// Factors by hash, in open addressing: asked for every term of every article, and mostly without one.
private struct FactorTable {
    private var keys: [UInt64] = []
    private var values: [Float] = []
    private var count = 0

    var isEmpty: Bool { count == 0 }

    /// Never 0, which marks a free place.
    @inline(__always)
    static func key(_ term: TermHash, _ language: UInt16) -> UInt64 { (UInt64(language) + 1) << 32 | UInt64(term) }

    /// The term and the language that `key` made one number of.
    static func parts(_ key: UInt64) -> (TermHash, UInt16) {
        (TermHash(truncatingIfNeeded: key), UInt16(truncatingIfNeeded: (key >> 32) - 1))
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: key ^ key >> 29) & (keys.count - 1)
        while keys[place] != 0 && keys[place] != key { place = (place + 1) & (keys.count - 1) }
        return place
    }

    /// 1 for keys that were never set.
    subscript(key: UInt64) -> Float {
        @inline(__always) get {
            if keys.isEmpty { return 1 }
            let place = place(of: key)
            return keys[place] == 0 ? 1 : values[place]
        }
        set {
            if 2 * count >= keys.count { grow() }
            let place = place(of: key)
            if keys[place] == 0 { count += 1 }
            keys[place] = key
            values[place] = newValue
        }
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: max(64, 2 * keys.count))
        values = Array(repeating: 1, count: keys.count)
        for (key, value) in zip(oldKeys, oldValues) where key != 0 {
            let place = place(of: key)
            keys[place] = key
            values[place] = value
        }
    }
}
