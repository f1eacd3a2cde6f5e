import NewsLanguage
import NewsText

/// The content words of a story, each once: how much each weighs, and which may stand for each other.
///
/// Words are compared thousands of times and are few, so all that costs is worked out once for each word.
struct LinkVocabulary: Sendable {
    /// A word, whatever sentence it stands in.
    struct Word: Sendable {
        /// Sentences of the story that hold it.
        var frequency: Int32 = 0
        /// The weight that a match of it brings.
        var weight: Float = 0
        /// In news at large, up to 9.
        var rarity: Float = 0
        var isVerb = false
        var isNumber = false
        /// A number of three digits and more, which hardly stands in two sentences by chance.
        var isPrecise = false
        var isDate = false
        /// Seen in lower case somewhere, so that a capital elsewhere says nothing.
        var isSeenLower = false
        /// Seen with a capital inside a sentence that has others in lower case.
        var isSeenCapital = false
    }

    private(set) var words: [Word] = []
    /// For each word those that may stand for it.
    private(set) var kin: [[Int32]] = []
    /// For each word those that often do.
    private(set) var near: [[Int32]] = []
    private var numbers: [UInt64: Int32] = [:]
    private var forms: [(text: [UInt8], stem: UInt64, meaning: UInt64?, near: [UInt64])] = []

    /// What a match of two words that are not one is worth.
    static let kinship: Float = 0.8
    /// What a match of two words that are only near in meaning is worth.
    static let nearness: Float = 0.6
    /// Weight of numbers and of dates, whose rarity no table tells.
    private static let numberWeight: Float = 5
    private static let dateWeight: Float = 3
    private static let leastWeight: Float = 0.3
    /// Two texts of fewer sentences are weighed as if they had so many.
    private static let fewestSentences: Float = 20
    /// Words of news that the weight is scaled by: a word of one article in twenty thousand has nearly ten.
    private static let most: Float = 9

    /// The number of a token's word, newly given where it is not known; nil for what is no content.
    mutating func intern(_ token: ComparisonToken, _ language: ComparisonWords) -> Int32? {
        guard token.isContent else { return nil }
        var key = token.stem
        var isNumber = token.kind == .number
        if let value = language.smallNumber(token.word) {
            if value < 2 { return nil }
            key = FNV1a(String(value).utf8).value
            isNumber = true
        }
        if isNumber { key = key &* 0x9E37_79B9_7F4A_7C15 }
        if let number = numbers[key] { return number }
        let number = Int32(words.count)
        numbers[key] = number
        var word = Word()
        word.isNumber = isNumber
        word.isPrecise = token.text.utf8.count { $0 >= 0x30 && $0 <= 0x39 } >= 3
        if token.kind == .word {
            word.isVerb = language.isVerb(stem: key)
            word.isDate = language.isDayOrMonth(token.word)
        }
        words.append(word)
        forms.append(
            (
                isNumber || token.kind != .word ? [] : Array(token.text.utf8), key,
                isNumber ? nil : language.meaning(word: token.word, stem: token.stem),
                isNumber ? [] : language.nearMeanings(word: token.word, stem: token.stem)
            ))
        return number
    }

    /// To be called once for each sentence that has the word.
    mutating func countOccurrence(of word: Int32) { words[Int(word)].frequency += 1 }
    /// Somewhere it has no capital.
    mutating func noteLower(_ word: Int32) { words[Int(word)].isSeenLower = true }
    /// Somewhere inside a sentence that is no title it has a capital.
    mutating func noteCapital(_ word: Int32) { words[Int(word)].isSeenCapital = true }

    /// Works out weights and kin when all sentences are counted.
    ///
    /// - Parameters:
    ///   - sentences: How many there are in the whole story.
    ///   - texts: How many articles; weights are those that two of them alone would give, so that a link is worth the
    ///     same in a story of two sources and in one of fifty.
    mutating func finish(sentences: Int, texts: Int, language: TermFrequencies?) {
        let share = texts > 2 ? 2 / Float(texts) : 1
        let count = max(Self.fewestSentences, Float(sentences) * share)
        for index in words.indices {
            let frequency = Float(words[index].frequency)
            let expected = frequency <= 1 ? 1 : max(2, frequency * share)
            let spread = max(0, FloatMath.log((count + 1) / expected))
            words[index].rarity = rarity(index, language)
            words[index].weight = max(Self.leastWeight, words[index].rarity / Self.most * spread)
        }
        kin = [[Int32]](repeating: [], count: words.count)
        near = kin
        findKin()
        findNear()
    }

    /// Words of one row of those that are near in meaning.
    private mutating func findNear() {
        var groups: [UInt64: [Int32]] = [:]
        for (index, form) in forms.enumerated() {
            for group in form.near { groups[group, default: []].append(Int32(index)) }
        }
        for group in groups.values where group.count > 1 {
            for a in group { for b in group where a != b { near[Int(a)].append(b) } }
        }
        for index in words.indices where near[index].count > 1 {
            near[index] = Array(Set(near[index])).sorted()
        }
    }

    private func rarity(_ index: Int, _ frequencies: TermFrequencies?) -> Float {
        if words[index].isNumber { return words[index].isPrecise ? Self.most : Self.numberWeight }
        if words[index].isDate { return Self.dateWeight }
        guard let frequencies, !forms[index].text.isEmpty else { return Self.otherLanguage }
        var stem = forms[index].text
        LightStemmer.stem(&stem, method: .english)
        // The table's rarities are raised to 0.8.
        return min(Self.most, power(frequencies.rarity(of: TermHash(folding: FNV1a(stem).value)), 1.25))
    }

    /// Rarity of words of languages without a table of frequencies.
    private static let otherLanguage: Float = 6

    /// Five letters in common at the start, one word inside the other, or one meaning.
    private mutating func findKin() {
        var groups: [UInt64: [Int32]] = [:]
        var whole: [UInt64: Int32] = [:]
        for (index, form) in forms.enumerated() {
            if form.text.count >= 4 { whole[FNV1a(form.text).value] = Int32(index) }
            if form.text.count >= 5 { groups[FNV1a(form.text[..<5]).value &* 3, default: []].append(Int32(index)) }
            if let meaning = form.meaning { groups[meaning &* 0x9E37_79B9, default: []].append(Int32(index)) }
        }
        for group in groups.values where group.count > 1 {
            for a in group { for b in group where a != b { kin[Int(a)].append(b) } }
        }
        for (index, form) in forms.enumerated() where form.text.count > 5 {
            for length in 4..<(form.text.count - 1) {
                for part in [form.text[..<length], form.text[(form.text.count - length)...]] {
                    guard let inner = whole[FNV1a(part).value], inner != Int32(index) else { continue }
                    kin[index].append(inner)
                    kin[Int(inner)].append(Int32(index))
                }
            }
        }
        for index in words.indices where kin[index].count > 1 {
            kin[index] = Array(Set(kin[index])).sorted()
        }
    }
}
