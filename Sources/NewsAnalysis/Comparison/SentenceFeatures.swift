import NewsLanguage
import NewsText

/// What a sentence is compared by: stems, pairs of stems, word-inner character runs, meanings and numbers.
///
/// Character runs carry inflection and derivation that the stemmer misses ("Afghan", "Afghanistan") and most of what
/// other languages of the same alphabet share; meanings join words that news uses for each other.
enum SentenceFeatures {
    /// How much an occurrence of each sort of feature counts. Set on a few articles, checked on ECB+ and SuperPAL.
    enum Weight {
        static let stem: Float = 1.5
        static let threeRun: Float = 0.6
        static let fourRun: Float = 0.4
        static let pair: Float = 0.8
        static let meaning: Float = 2
        static let number: Float = 3
        /// Runs of stop words count this much of others: a little, as they carry the turn of a phrase.
        static let stopRun: Float = 0.3
        /// Names tell events of one kind apart.
        static let nameStem: Float = 1.25
        static let nameRun: Float = 1.5
    }

    /// One occurrence of a feature.
    struct Entry {
        var key: UInt64
        var weight: Float
    }

    /// The features of a sentence's tokens, one entry for each occurrence.
    static func entries(of tokens: [ComparisonToken], _ language: ComparisonWords) -> [Entry] {
        var raw: [Entry] = []
        raw.reserveCapacity(tokens.count * 10)
        var previous: UInt64?
        var isFirst = true
        for token in tokens where token.kind != .punctuation {
            let isName = token.isCapital && !isFirst && !language.hasCapitalNouns
            isFirst = false
            if token.kind == .word {
                appendRuns(
                    of: token.text, weight: !token.isContent ? Weight.stopRun : isName ? Weight.nameRun : 1, to: &raw)
            }
            guard token.isContent else { continue }
            appendMeaning(of: token, language, isName: isName, to: &raw)
            if let previous {
                raw.append(Entry(key: key(previous &* 31 ^ token.stem, salt: 3), weight: Weight.pair))
            }
            previous = token.stem
        }
        return raw
    }

    private static func appendMeaning(
        of token: ComparisonToken, _ language: ComparisonWords, isName: Bool, to entries: inout [Entry]
    ) {
        switch token.kind {
        case .number: entries.append(Entry(key: key(token.word, salt: 5), weight: Weight.number))
        case .ideograph: entries.append(Entry(key: token.stem, weight: Weight.stem / 2))
        case .punctuation: break
        case .word:
            entries.append(Entry(key: token.stem, weight: Weight.stem * (isName ? Weight.nameStem : 1)))
            if let meaning = language.meaning(word: token.word, stem: token.stem) {
                entries.append(Entry(key: key(meaning, salt: 4), weight: Weight.meaning))
            }
            if let number = language.smallNumber(token.word), number > 1 {
                let digits = FNV1a(String(number).utf8).value
                entries.append(Entry(key: key(digits, salt: 5), weight: Weight.number))
            }
        }
    }

    @inline(__always)
    private static func key(_ hash: UInt64, salt: UInt64) -> UInt64 {
        (hash ^ salt &* 0x9E37_79B9_7F4A_7C15) &* 0x100_0000_01b3
    }

    /// The runs of three and four characters of the word with a mark at either end.
    private static func appendRuns(of text: String, weight: Float, to entries: inout [Entry]) {
        var characters: [UInt32] = [0x5F]
        for scalar in text.unicodeScalars { characters.append(scalar.value) }
        characters.append(0x5F)
        let end = characters.count
        guard end >= 3 else { return }
        for start in 0...(end - 3) {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for character in characters[start..<(start + 3)] { hash = (hash ^ UInt64(character)) &* 0x100_0000_01b3 }
            entries.append(Entry(key: key(hash, salt: 1), weight: Weight.threeRun * weight))
            guard start + 3 < end else { continue }
            hash = (hash ^ UInt64(characters[start + 3])) &* 0x100_0000_01b3
            entries.append(Entry(key: key(hash, salt: 2), weight: Weight.fourRun * weight))
        }
    }
}
