import NewsText

/// How rare terms are in news at large: the weight that a term starts from.
///
/// Frequencies are never taken from the articles at hand: in a burst of coverage the words of the event would count
/// as common and lose their weight just when they matter.
package struct TermFrequencies: Sendable {
    /// Hashes of terms by open addressing; 0 marks a free place.
    private let keys: [TermHash]
    private let values: [Float]
    private let mask: Int
    /// The rarity of a term that the table does not have.
    private let unseen: Float

    /// The frequencies of a language; nil for one without a table.
    package static func of(_ language: String) -> TermFrequencies? { tables[language] }

    private static let tables = LanguageTable { folder in folder?.file("terms").map(TermFrequencies.init(file:)) }

    /// Below 1, one odd word counts less than the several words of an event together.
    private static let exponent: Float = 0.8

    /// The rarity of a term that so many of `total` texts have.
    package static func rarity(count: Float, of total: Float) -> Float {
        power(max(0, naturalLogarithm((total + 1) / (count + 0.5))), exponent)
    }

    /// The rarity of a telling term, for languages without a table: such a term stands in one text of 665.
    package static let typicalRarity = power(6.5, exponent)

    /// ln((N + 1) / (df + 0.5)) to the power of `exponent`, df of the N articles having the term.
    @inline(__always)
    package func rarity(of term: TermHash) -> Float {
        var place = Int(term) & mask
        while keys[place] != 0 {
            if keys[place] == term { return values[place] }
            place = (place + 1) & mask
        }
        return unseen
    }

    /// One of so many texts of news at large has a term.
    package func oneIn(_ term: TermHash) -> Int {
        // What `rarity` makes of the two numbers, the other way round.
        Int(powerOfTwo(power(rarity(of: term), 1 / Self.exponent) * 1.442_695) + 0.5)
    }

    /// Reads the section "terms", lines "count term", and the number of "articles" that were counted; a term of
    /// several words is a name.
    private init(file: LanguageFile) {
        let articles = file.withBytes(of: "articles") { bytes in
            var offset = 0
            return Self.number(bytes, at: &offset)
        }
        self = file.withBytes(of: "terms") { TermFrequencies(lines: $0, articles: articles) }
    }

    private init(lines: Span<UInt8>, articles: Float) {
        func rarity(_ count: Float) -> Float { Self.rarity(count: count, of: articles) }
        unseen = rarity(0)
        // A line has eleven bytes on average: a third of the places is used, or half.
        var capacity = 16
        while capacity < lines.count / 5 { capacity *= 2 }
        var keys = [TermHash](repeating: 0, count: capacity)
        var values = [Float](repeating: 0, count: capacity)
        let mask = capacity - 1
        var term: [UInt8] = []
        var offset = 0
        while offset < lines.count {
            let frequency = Self.number(lines, at: &offset)
            offset += 1
            term.removeAll(keepingCapacity: true)
            while offset < lines.count, lines[offset] != 0x0A {
                term.append(lines[offset])
                offset += 1
            }
            offset += 1
            if term.isEmpty { continue }
            let key = term.contains(0x20) ? TermReader.nameHash(term) : TermHash(folding: FNV1a(term).value)
            var place = Int(key) & mask
            while keys[place] != 0 && keys[place] != key { place = (place + 1) & mask }
            keys[place] = key
            values[place] = rarity(frequency)
        }
        self.keys = keys
        self.values = values
        self.mask = mask
    }

    /// The digits from `offset`, which moves behind them.
    private static func number(_ bytes: Span<UInt8>, at offset: inout Int) -> Float {
        var number: Float = 0
        while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
            number = number * 10 + Float(bytes[offset] - 0x30)
            offset += 1
        }
        return number
    }
}

extension TermFrequencies? {
    /// The rarity of a term; guessed from its form where the language has no table.
    @inline(__always)
    package func rarity(_ occurrence: TermReader.Occurrence, _ word: [UInt8]) -> Float {
        self?.rarity(of: occurrence.hash) ?? Self.rarityByForm(occurrence.kind, word)
    }

    /// Short words are common words (Zipf), names of several words are rare.
    private static func rarityByForm(_ kind: TermReader.Kind, _ word: [UInt8]) -> Float {
        switch kind {
        case .name: return 5.2
        case .number: return 3.9
        case .ideographs: return 4.4
        case .word:
            let letters = WordSpelling.letterCount(word)
            return letters <= 3 ? 3 : letters == 4 ? 3.6 : letters == 5 ? 4.2 : 4.7
        }
    }
}
