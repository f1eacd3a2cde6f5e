import NewsText

/// Values by words, or by how words start: `captur` stands for "capture" and "captured". A word after "=", and one of
/// fewer than four letters, is meant whole.
struct WordStarts<Value: Sendable>: Sendable {
    private static var leastStem: Int { 4 }

    /// How words are spelled before they are compared.
    private let spelling: WordSpelling
    private var whole: [UInt64: [Value]] = [:]
    private var starts: [UInt64: [Value]] = [:]

    init(_ spelling: WordSpelling) { self.spelling = spelling }

    /// Adds a value for a word as the tables write it.
    mutating func add(_ word: String, _ value: Value) {
        let letters = spelling.applied(to: LetterFolding.fold(word.unicodeScalars.drop { $0 == "=" }))
        let hash = FNV1a(letters).value
        if word.hasPrefix("=") || WordSpelling.letterCount(letters) < Self.leastStem {
            whole[hash, default: []].append(value)
        } else {
            starts[hash, default: []].append(value)
        }
    }

    /// What was added for a word and for its starts, given in folded letters.
    func values(of word: [UInt8]) -> [Value] {
        let word = spelling.applied(to: word)
        var found = whole[FNV1a(word).value] ?? []
        var hash = FNV1a()
        var letters = 0
        for (index, byte) in word.enumerated() {
            hash.combine(byte)
            // A letter ends where the next byte starts another.
            guard index + 1 == word.count || word[index + 1] & 0xC0 != 0x80 else { continue }
            letters += 1
            if letters >= Self.leastStem { found += starts[hash.value] ?? [] }
        }
        return found
    }
}
