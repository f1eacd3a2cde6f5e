public import NewsText

/// Tells the language of a text from its script and its most common words; no tables but the stop words.
///
/// It is made for headlines and articles where a source declares nothing, and says "und" rather than guess where a
/// text has no word that tells.
public enum LanguageGuess {
    /// The primary language subtag of `text` ("en", "ja"), read from its first 4,000 bytes; "und" where it cannot be told.
    public static func language(of text: String) -> String {
        let bytes = Array(text.utf8.prefix(4_000))
        let tokens = WordScanner.tokens(bytes, in: TextSpan(0, bytes.count))
        return language(of: tokens, in: bytes)
    }

    /// As `language(of:)`, for a text that is split into tokens already.
    public static func language(of tokens: [TextToken], in bytes: [UInt8]) -> String {
        var scripts = ScriptCounts()
        for token in tokens where token.kind == .word || token.kind == .ideograph {
            scripts.count(UTF8Scalars.decode(bytes, at: token.span.start).scalar, letters: token.span.count)
        }
        switch scripts.main {
        case .none: return "und"
        case .latin: return vote(tokens, in: bytes, among: latinVoters) ?? "und"
        case .cyrillic: return vote(tokens, in: bytes, among: cyrillicVoters) ?? cyrillicByLetters(bytes)
        case .arabic: return isPersian(bytes) ? "fa" : "ar"
        case .other(let language): return language
        }
    }

    // MARK: Scripts

    private enum Script: Equatable {
        case none, latin, cyrillic, arabic
        case other(String)
    }

    private struct ScriptCounts {
        var latin = 0
        var cyrillic = 0
        var arabic = 0
        var kana = 0
        var han = 0
        var others: [String: Int] = [:]

        mutating func count(_ scalar: Unicode.Scalar, letters: Int) {
            switch scalar.value {
            case 0x41...0x24F, 0x1E00...0x1EFF: latin += letters
            case 0x400...0x52F: cyrillic += letters
            case 0x600...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: arabic += letters
            case 0x3040...0x30FF, 0xFF66...0xFF9F: kana += letters
            case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: han += letters
            default:
                if let language = ScriptCounts.language(of: scalar.value) { others[language, default: 0] += letters }
            }
        }

        /// The language of a script that one large language is written in.
        static func language(of value: UInt32) -> String? {
            switch value {
            case 0x370...0x3FF, 0x1F00...0x1FFF: "el"
            case 0x530...0x58F: "hy"
            case 0x590...0x5FF: "he"
            case 0x900...0x97F: "hi"
            case 0x980...0x9FF: "bn"
            case 0xB80...0xBFF: "ta"
            case 0xC00...0xC7F: "te"
            case 0xE00...0xE7F: "th"
            case 0xE80...0xEFF: "lo"
            case 0x1000...0x109F: "my"
            case 0x10A0...0x10FF: "ka"
            case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: "ko"
            case 0x1780...0x17FF: "km"
            default: nil
            }
        }

        var main: Script {
            // A few kana among Han are Japanese; a Chinese text has none.
            let eastAsian: (Script, Int) = (.other(kana * 10 > han ? "ja" : "zh"), kana + han)
            var best: (script: Script, count: Int) = (.none, 0)
            let simple: [(Script, Int)] = [(.latin, latin), (.cyrillic, cyrillic), (.arabic, arabic), eastAsian]
            let named = others.sorted { $0.key < $1.key }.map { (Script.other($0.key), $0.value) }
            for (script, count) in simple + named where count > best.count { best = (script, count) }
            return best.script
        }
    }

    // MARK: Votes of stop words

    private struct Voters: Sendable {
        let languages: [String]
        /// Word hash → which of `languages` have it.
        let owners: [UInt64: [Int]]

        init(_ languages: [String]) {
            self.languages = languages
            var owners: [UInt64: [Int]] = [:]
            for (index, language) in languages.enumerated() {
                let words = (StopWordLists.byLanguage[language] ?? "").split(whereSeparator: \.isWhitespace)
                for word in Set(words) where word.utf8.count > 1 || word == "a" || language != "en" {
                    owners[FNV1a(word.lowercased().utf8).value, default: []].append(index)
                }
            }
            self.owners = owners
        }
    }

    private static let latinVoters = Voters(
        ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "pl", "cs", "tr", "fi"])
    private static let cyrillicVoters = Voters(["ru", "uk"])

    /// The language whose stop words the text has most of, a word counting less the more languages have it; nil
    /// where none has a clear lead.
    private static func vote(_ tokens: [TextToken], in bytes: [UInt8], among voters: Voters) -> String? {
        var votes = Array(repeating: 0.0, count: voters.languages.count)
        var witnesses = Array(repeating: Set<UInt64>(), count: voters.languages.count)
        for token in tokens where token.kind == .word && token.span.count <= 16 {
            // "don’t", "l’homme": the part before the mark is the common word.
            let word = bytes[token.span.range].split { $0 == 0x27 || $0 == 0xE2 }.first ?? []
            let hash = FNV1a(String(decoding: word, as: UTF8.self).lowercased().utf8).value
            guard let owners = voters.owners[hash] else { continue }
            for owner in owners {
                votes[owner] += 1 / Double(owners.count)
                witnesses[owner].insert(hash)
            }
        }
        let ranking = votes.indices.sorted { votes[$0] != votes[$1] ? votes[$0] > votes[$1] : $0 < $1 }
        let first = votes[ranking[0]]
        let second = votes[ranking[1]]
        let language = voters.languages[ranking[0]]
        // An English title has few small words, and a name or a letter of it may be a word elsewhere.
        let isWitnessed = language == "en" || witnesses[ranking[0]].count > 1 && first >= 1
        return isWitnessed && first >= 0.5 && first >= second * 1.15 + 0.1 ? language : nil
    }

    // MARK: Letters that only one language has

    private static func cyrillicByLetters(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        return text.contains { "іїєґІЇЄҐ".unicodeScalars.contains($0) } ? "uk" : "ru"
    }

    private static func isPersian(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { "پچژگ".unicodeScalars.contains($0) }
    }
}
