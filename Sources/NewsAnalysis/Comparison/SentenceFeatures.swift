import NewsText

/// What a sentence is compared by: stems, pairs of stems, word-inner character runs, meanings and numbers.
///
/// Character runs carry inflection and derivation that the stemmer misses ("Afghan", "Afghanistan") and most of what
/// other languages of the same alphabet share; meanings join words that news uses for each other.
enum SentenceFeatures {
    /// How much an occurrence of each sort of feature counts. Set on the seeds and checked on ECB+ and SuperPAL.
    enum Weight {
        static let stem: Float = 1
        static let run: Float = 1
        static let pair: Float = 1
        static let meaning: Float = 2
        static let number: Float = 3
    }

    /// A feature and what its occurrences in the sentence count together.
    struct Entry {
        var key: UInt64
        var count: Float
        var weight: Float
    }

    /// The features of a sentence's tokens, sorted by key, each once.
    static func entries(of tokens: [ComparisonToken]) -> [Entry] {
        var raw: [Entry] = []
        raw.reserveCapacity(tokens.count * 10)
        var previous: UInt64?
        for token in tokens where token.kind != .punctuation {
            switch token.kind {
            case .number: raw.append(Entry(key: key(token.word, salt: 5), count: 1, weight: Weight.number))
            case .word: appendRuns(of: token.text, to: &raw)
            case .ideograph, .punctuation: break
            }
            guard token.isContent else { continue }
            if token.kind == .word {
                raw.append(Entry(key: token.stem, count: 1, weight: Weight.stem))
                if let meaning = Thesaurus.meaning(word: token.word, stem: token.stem) {
                    raw.append(Entry(key: key(meaning, salt: 4), count: 1, weight: Weight.meaning))
                }
                if let number = NumberWords.small(token.text), number > 1 {
                    let digits = FNV1a(String(number).utf8).value
                    raw.append(Entry(key: key(digits, salt: 5), count: 1, weight: Weight.number))
                }
            } else if token.kind == .ideograph {
                raw.append(Entry(key: token.stem, count: 1, weight: Weight.stem / 2))
            }
            if let previous {
                raw.append(Entry(key: key(previous &* 31 ^ token.stem, salt: 3), count: 1, weight: Weight.pair))
            }
            previous = token.stem
        }
        return merged(raw)
    }

    private static func merged(_ raw: [Entry]) -> [Entry] {
        let sorted = raw.sorted { $0.key < $1.key }
        var result: [Entry] = []
        result.reserveCapacity(sorted.count)
        for entry in sorted {
            if let last = result.last, last.key == entry.key {
                result[result.count - 1].count += 1
            } else {
                result.append(entry)
            }
        }
        return result
    }

    @inline(__always)
    private static func key(_ hash: UInt64, salt: UInt64) -> UInt64 {
        (hash ^ salt &* 0x9E37_79B9_7F4A_7C15) &* 0x100_0000_01b3
    }

    /// The runs of three and four characters of the word with a mark at either end.
    private static func appendRuns(of text: String, to entries: inout [Entry]) {
        var characters: [UInt32] = [0x5F]
        for scalar in text.unicodeScalars { characters.append(scalar.value) }
        characters.append(0x5F)
        let last = characters.count
        for start in 0..<last {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for length in 1...4 where start + length <= last {
                hash = (hash ^ UInt64(characters[start + length - 1])) &* 0x100_0000_01b3
                if length >= 3 {
                    entries.append(Entry(key: key(hash, salt: UInt64(length)), count: 1, weight: Weight.run))
                }
            }
        }
    }
}
