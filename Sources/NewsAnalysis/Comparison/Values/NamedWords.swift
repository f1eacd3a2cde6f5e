import NewsLanguage
import NewsText

/// The words of an article that only names have, by how they sound.
struct NamedWords: Sendable {
    /// A place where the word stands.
    struct Mention: Sendable {
        var sentence: Int
        var token: Int
        /// The words of the name right before and right behind.
        var before: UInt64?
        var after: UInt64?
    }
    /// A word that only names have.
    struct Word: Sendable {
        /// As `ComparisonToken.text` has it, in UTF-8.
        var text: [UInt8]
        var mentions: [Mention]
    }

    private(set) var words: [UInt64: Word] = [:]
    /// Those that are known given names.
    private(set) var given: Set<UInt64> = []
    /// Words by `skeleton`.
    private(set) var alike: [UInt64: [UInt64]] = [:]

    /// - Parameter sentences: Those of running text, with their numbers.
    init(_ sentences: [(number: Int, tokens: SentenceTokens)]) {
        var common: Set<UInt64> = []
        for sentence in sentences {
            for token in sentence.tokens.tokens where token.kind == .word && !token.isCapital {
                common.insert(token.word)
            }
        }
        for (number, tokens) in sentences {
            for index in 0..<tokens.count
            where Self.isName(tokens, index) && !common.contains(tokens.tokens[index].word) {
                let token = tokens.tokens[index]
                if Self.isGiven(token.text) { given.insert(token.word) }
                guard token.text.utf8.count >= Self.shortest, !Self.isJoined(tokens, index) else { continue }
                let mention = Mention(
                    sentence: number, token: index, before: Self.name(tokens, index - 1),
                    after: Self.name(tokens, index + 1))
                words[token.word, default: Word(text: Array(token.text.utf8), mentions: [])].mentions.append(mention)
            }
        }
        for (word, value) in words { alike[Self.skeleton(value.text), default: []].append(word) }
    }

    private static func isGiven(_ word: String) -> Bool {
        !GivenNames.of("en").classes(of: WordHash.of(Substring(word).utf8)).isDisjoint(with: [.male, .female])
    }

    private static let shortest = 4

    private static func isName(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        guard sentence.isCapital(index), sentence.isWord(index), sentence.tokens[index].isContent else { return false }
        switch sentence.meaning(index) {
        case .role, .weekday, .month: return false
        default: return true
        }
    }

    private static func name(_ sentence: SentenceTokens, _ index: Int) -> UInt64? {
        guard sentence.tokens.indices.contains(index), isName(sentence, index) else { return nil }
        return sentence.tokens[index].word
    }

    /// "Mazar-i-Sharif": its parts are no names.
    private static func isJoined(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        sentence.isHyphen(index - 1) && sentence.isGlued(index)
            || sentence.isHyphen(index + 1) && sentence.isGlued(index + 1)
    }

    /// The consonants of a word as they sound, doubled ones once: equal for spellings of one name.
    private static func skeleton(_ text: [UInt8]) -> UInt64 {
        var hash = FNV1a()
        var last: UInt8 = 0
        for (index, letter) in text.enumerated() {
            let sound: UInt8
            switch letter {
            case UInt8(ascii: "c"), UInt8(ascii: "q"): sound = UInt8(ascii: "k")
            case UInt8(ascii: "z"): sound = UInt8(ascii: "s")
            case UInt8(ascii: "w"): sound = UInt8(ascii: "v")
            case UInt8(ascii: "p") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "h"):
                sound = UInt8(ascii: "f")
            case _ where vowels.contains(letter):
                // A vowel parts two consonants and opens a word.
                if index == 0 { hash.combine(UInt8(ascii: "a")) }
                last = 0
                continue
            default: sound = letter
            }
            if sound != last { hash.combine(sound) }
            last = sound
        }
        return hash.value
    }

    private static let vowels = Set("aeiouyh".utf8)
}
