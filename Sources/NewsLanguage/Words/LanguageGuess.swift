import NewsText

/// Tells the language of a text from its script and its most common words; no tables but the stop words.
///
/// It is made for headlines as well as articles, and says "und" rather than guess where a text has no word that tells.
public struct LanguageGuess: Sendable {
    /// The primary language subtag ("en", "ja"); "und" where it cannot be told.
    public let language: String
    /// The text is long and plain enough to be believed against what a source declares.
    public let isSure: Bool

    /// The language of `text`, read from its first bytes.
    public static func language(of text: String) -> String { LanguageGuess(text).language }

    /// The language of a text where a source may declare one: feeds made from templates say "en-us" whatever they are
    /// written in, so a text that is clear decides; a short one is as declared.
    ///
    /// - Parameter declared: a primary language subtag, if there is one.
    public static func language(of text: String, declared: String?) -> String {
        let guess = LanguageGuess(text)
        if guess.isSure { return guess.language }
        return declared ?? guess.language
    }

    /// Reads the first 2,000 bytes of `text`.
    public init(_ text: String) { self.init(text.firstBytes(2_000)) }

    fileprivate init(language: String, isSure: Bool = true) {
        self.language = language
        self.isSure = isSure
    }

    private init(_ bytes: [UInt8]) {
        var letters = LetterCount()
        letters.count(bytes)
        let isLong = letters.all >= 10
        switch letters.script {
        case .none: self.init(language: "und", isSure: false)
        case .latin: self = CommonWords.latin.guess(bytes) ?? LanguageGuess(language: "und", isSure: false)
        case .cyrillic:
            self =
                CommonWords.cyrillic.guess(bytes)
                ?? LanguageGuess(language: letters.ukrainian > 0 ? "uk" : "ru", isSure: false)
        case .arabic: self.init(language: letters.persian * 40 > letters.arabic ? "fa" : "ar", isSure: isLong)
        case .other(let language): self.init(language: language, isSure: isLong)
        }
    }
}

/// Letters of a text by script.
private struct LetterCount {
    /// What a text is written in.
    enum Script {
        /// `none`: no letters of a script that is known.
        case none, latin, cyrillic, arabic
        /// A script that one large language is written in.
        case other(String)
    }

    private(set) var latin = 0
    private(set) var cyrillic = 0
    private(set) var arabic = 0
    /// Letters that Ukrainian has and Russian has not.
    private(set) var ukrainian = 0
    /// Letters that Persian has and Arabic has not.
    private(set) var persian = 0
    private var kana = 0
    private var han = 0
    private var others = [Int](repeating: 0, count: Self.scripts.count)

    var all: Int { latin + cyrillic + arabic + kana + han + others.reduce(0, +) }

    /// Takes all letters of a text in UTF-8.
    mutating func count(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { latin += 1 }
                offset += 1
            } else {
                let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
                offset += max(1, length)
                count(scalar)
            }
        }
    }

    private mutating func count(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
        case 0x400...0x52F:
            cyrillic += 1
            if "іїєґІЇЄҐ".unicodeScalars.contains(scalar) { ukrainian += 1 }
        case 0x600...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
            arabic += 1
            if "پچژگ".unicodeScalars.contains(scalar) { persian += 1 }
        case 0x3040...0x30FF, 0xFF66...0xFF9F: kana += 1
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: han += 1
        default:
            guard scalar.value >= 0x370,
                let script = Self.scripts.firstIndex(where: { $0.ranges.contains { $0.contains(scalar.value) } })
            else { return }
            others[script] += 1
        }
    }

    private static let scripts: [(language: String, ranges: [ClosedRange<UInt32>])] = [
        ("el", [0x370...0x3FF, 0x1F00...0x1FFF]), ("hy", [0x530...0x58F]), ("he", [0x590...0x5FF]),
        ("hi", [0x900...0x97F]), ("bn", [0x980...0x9FF]), ("ta", [0xB80...0xBFF]), ("te", [0xC00...0xC7F]),
        ("th", [0xE00...0xE7F]), ("lo", [0xE80...0xEFF]), ("my", [0x1000...0x109F]), ("ka", [0x10A0...0x10FF]),
        ("ko", [0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF]), ("km", [0x1780...0x17FF]),
    ]

    /// The script of most letters. A letter of Han stands for several of an alphabet; a few kana among Han are
    /// Japanese, as a Chinese text has none.
    var script: Script {
        var best: (script: Script, count: Int) = (.none, 0)
        func offer(_ script: Script, _ count: Int) { if count > best.count { best = (script, count) } }
        offer(.latin, latin)
        offer(.cyrillic, cyrillic)
        offer(.arabic, arabic)
        offer(.other(kana * 10 > han ? "ja" : "zh"), 3 * (kana + han))
        for (index, count) in others.enumerated() { offer(.other(Self.scripts[index].language), count) }
        return best.script
    }
}

/// The stop words of the languages that share a script, and which of them have each.
private struct CommonWords: Sendable {
    static let latin = CommonWords(script: "Latin")
    static let cyrillic = CommonWords(script: "Cyrillic")

    private let languages: [String]
    /// Hashes of the words in lower case, by open addressing; 0 marks a free place.
    private var keys: [UInt64]
    /// Which of `languages` have the word of a place, a bit for each.
    private var owners: [UInt64]
    private let mask: Int

    /// Words are looked up as far as this many bytes.
    private static let longest = 16

    private init(script: String) {
        let folders = LanguageFolder.all.filter { $0.file("words")?["script"].rows.first == [script] }.prefix(64)
        languages = folders.map(\.code)
        let lists = folders.map { Set($0.file("words")?["stop words"].words.map { String(Substring($0)) } ?? []) }
        var capacity = 64
        while capacity < lists.reduce(0, { $0 + $1.count }) * 3 { capacity *= 2 }
        keys = [UInt64](repeating: 0, count: capacity)
        owners = keys
        mask = capacity - 1
        for (language, words) in lists.enumerated() {
            // English titles use letters as initials; elsewhere they are words.
            for word in words where word.utf8.count > 1 || word == "a" || languages[language] != "en" {
                let place = place(of: FNV1a(word.lowercased().utf8).value)
                keys[place.index] = place.key
                owners[place.index] |= 1 << UInt64(language)
            }
        }
    }

    private func place(of hash: UInt64) -> (index: Int, key: UInt64) {
        let key = hash == 0 ? 1 : hash
        var index = Int(truncatingIfNeeded: key) & mask
        while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
        return (index, key)
    }

    /// The language whose stop words the text has most of, a word counting less the more languages have it; nil
    /// where none has a clear lead.
    func guess(_ bytes: [UInt8]) -> LanguageGuess? {
        var votes = Votes(languages.count)
        var words = 0
        var hash = FNV1a()
        var length = 0
        var offset = 0
        let text = bytes.span
        while offset <= text.count {
            if offset < text.count {
                // Nearly all are such, and looked at without a call.
                let lower = text[offset] | 0x20
                if text[offset] < 0x80, lower >= 0x61, lower <= 0x7A {
                    hash.combine(lower)
                    offset += 1
                    length += 1
                    continue
                }
                let step = text[offset] < 0x80 ? 0 : Self.combine(bytes, offset, into: &hash)
                if step > 0 {
                    offset += step
                    length += step
                    continue
                }
            }
            offset += 1
            guard length > 0 else { continue }
            words += 1
            if length <= Self.longest {
                let place = place(of: hash.value)
                if owners[place.index] != 0 { votes.add(owners[place.index], word: place.key) }
            }
            hash = FNV1a()
            length = 0
        }
        return result(votes, words: words)
    }

    private func result(_ votes: Votes, words: Int) -> LanguageGuess? {
        guard let (best, second) = votes.ranking else { return nil }
        let first = votes.shares[best]
        let next = second.map { votes.shares[$0] } ?? 0
        let language = languages[best]
        // An English title has few small words, and a name or a letter of it may be a word elsewhere.
        let isWitnessed = language == "en" || votes.witnesses[best].count > 1 && first >= 1
        guard isWitnessed, first >= 0.5, first >= next * 1.15 + 0.1 else { return nil }
        let isSure = words >= 12 && votes.hits[best] >= 4 && votes.hits[best] * 12 >= words
        return LanguageGuess(language: language, isSure: isSure)
    }

    /// Adds the letter at `offset`, none of ASCII, in lower case to a word's hash; its length in bytes, 0 where there
    /// is no letter. "don’t", "l’homme": the part before the mark is the common word.
    private static func combine(_ bytes: [UInt8], _ offset: Int, into hash: inout FNV1a) -> Int {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
        guard scalar.isLetter || scalar.properties.generalCategory == .nonspacingMark else { return 0 }
        for byte in scalar.properties.lowercaseMapping.utf8 { hash.combine(byte) }
        return max(1, length)
    }

    /// What the stop words of a text say, language by language.
    private struct Votes {
        /// Parts of words: a word of two languages is half of each.
        var shares: [Double]
        var hits: [Int]
        /// The different words that speak for a language, as far as two.
        var witnesses: [Set<UInt64>]

        init(_ languages: Int) {
            shares = [Double](repeating: 0, count: languages)
            hits = [Int](repeating: 0, count: languages)
            witnesses = [Set<UInt64>](repeating: [], count: languages)
        }

        /// - Parameter owners: a bit for each language that has the word.
        mutating func add(_ owners: UInt64, word: UInt64) {
            let share = 1 / Double(owners.nonzeroBitCount)
            var rest = owners
            while rest != 0 {
                let language = rest.trailingZeroBitCount
                rest &= rest - 1
                shares[language] += share
                hits[language] += 1
                if witnesses[language].count < 2 { witnesses[language].insert(word) }
            }
        }

        /// The language with most votes, and the one after it.
        var ranking: (Int, Int?)? {
            var first: Int?
            var second: Int?
            for language in shares.indices where shares[language] > 0 {
                if first.map({ shares[language] > shares[$0] }) ?? true {
                    second = first
                    first = language
                } else if second.map({ shares[language] > shares[$0] }) ?? true {
                    second = language
                }
            }
            return first.map { ($0, second) }
        }
    }
}
