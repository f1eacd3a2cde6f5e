import NewsLanguage
import NewsText

/// The words of a quote in the form in which two quotes are compared.
///
/// Lower case without accents; possessive endings off, contractions opened, digits split from letters; what an editor
/// put into brackets is taken out and remembered.
struct QuoteWords {
    /// A word of the quote. Two are equal that have the same letters.
    struct Word: Hashable {
        var text: String
        /// Where it stands in the quote, in bytes.
        var start: Int
        var end: Int
        /// An ellipsis or a bracket stands before it.
        var followsGap = false
        /// Written with a capital, and not as the first word of the quote.
        var isCapital = false
        /// Part of a time of day, "6:41".
        var isClock = false

        var isNumber: Bool { text.first?.isNumber == true }

        static func == (a: Word, b: Word) -> Bool { a.text == b.text }
        func hash(into hasher: inout Hasher) { hasher.combine(text) }
    }

    private(set) var words: [Word] = []
    /// Something in brackets was taken out.
    private(set) var hasInsertion = false

    var isEmpty: Bool { words.isEmpty }
    var count: Int { words.count }

    /// How much a word tells: 1 for function words, 5 for the others. Longest runs of function words are shared by
    /// quotes that have nothing to do with each other.
    static func weight(_ word: String) -> Int {
        if let first = word.unicodeScalars.first, isUnspaced(first) { return 2 }
        let classes = WordTable.english.classes(of: WordHash.of(word.utf8))
        return classes.isDisjoint(with: [
            .function, .pronoun, .auxiliary, .possessivePronoun, .determiner, .negation, .adverb,
        ]) ? 5 : 1
    }

    /// A day or a month, which is no name.
    static func isDay(_ word: String) -> Bool { WordTable.english.classes(of: WordHash.of(word.utf8)).contains(.day) }

    /// Han, Hiragana and Katakana, whose words no spaces part.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_134F: true
        default: false
        }
    }

    init(_ text: String) {
        var reader = Reader()
        var offset = 0
        for scalar in text.unicodeScalars {
            reader.read(scalar, at: offset)
            offset += UTF8.width(scalar)
        }
        reader.finish(at: offset)
        words = reader.words
        hasInsertion = reader.hasInsertion
    }

    /// Takes the characters of a quote one by one.
    private struct Reader {
        var words: [Word] = []
        var hasInsertion = false
        private var current = ""
        private var start = 0
        private var isNumber = false
        private var closer: Unicode.Scalar?
        private var gap = false
        private var dots = 0
        private var isCapital = false
        private var hasInitials = false
        /// A colon stood right behind a number.
        private var isAfterColon = false

        mutating func read(_ scalar: Unicode.Scalar, at offset: Int) {
            if let closing = closer {
                if scalar == closing { closer = nil }
                return
            }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            let isDigit = scalar.isDigit
            if scalar.isLetter || isDigit || scalar.properties.generalCategory == .nonspacingMark {
                if !current.isEmpty, isDigit != isNumber { finish(at: offset) }
                // Chinese and Japanese part no words: there each sign is one.
                if QuoteWords.isUnspaced(scalar) || hasInitials && !scalar.isCapital { finish(at: offset) }
                if current.isEmpty {
                    start = offset
                    isNumber = isDigit
                    isCapital = scalar.isCapital
                }
                if let plain = DiacriticFolding.plain(lower) {
                    current += plain
                } else {
                    current.unicodeScalars.append(lower)
                }
                dots = 0
                if QuoteWords.isUnspaced(scalar) { finish(at: offset + UTF8.width(scalar)) }
            } else if scalar == ".", isInitial {
                // "F.B.I." is "FBI".
                hasInitials = true
            } else if scalar == "'" || scalar.value == 0x2019 {
                if !current.isEmpty { current += "'" }
            } else if isNumber, !current.isEmpty, scalar == "." || scalar == "," {
                current.unicodeScalars.append(scalar)
            } else {
                sign(scalar, at: offset)
            }
        }

        private mutating func sign(_ scalar: Unicode.Scalar, at offset: Int) {
            finish(at: offset)
            if scalar != " " { isAfterColon = scalar == ":" && words.last.map(\.isNumber) == true }
            switch scalar {
            case "[", "(":
                closer = scalar == "[" ? "]" : ")"
                hasInsertion = true
                gap = true
            case "…": gap = true
            case ".":
                dots += 1
                if dots >= 2 { gap = true }
            case " ": break
            case "%": words.append(Word(text: "percent", start: offset, end: offset + 1))
            default: dots = 0
            }
        }

        /// The word under way ends before the byte `end`.
        mutating func finish(at end: Int) {
            guard !current.isEmpty else { return }
            if isNumber, isAfterColon { words[words.count - 1].isClock = true }
            if !isPartOfNumber(endingAt: end) { append(endingAt: end) }
            joinPair(endingAt: end)
            gap = false
            isAfterColon = false
            current = ""
            hasInitials = false
        }

        /// "11th" is one word, and "6:00" is "6".
        private mutating func isPartOfNumber(endingAt end: Int) -> Bool {
            guard let last = words.last, last.isNumber else { return false }
            let isOrdinal = !isNumber && last.end == start && Self.ordinalEndings.contains(current)
            guard isOrdinal || isNumber && last.isClock && current == "00" else { return false }
            if isOrdinal { words[words.count - 1].text += WordForms.ordinal }
            words[words.count - 1].end = end
            return true
        }

        private static let ordinalEndings = LanguageFolder.words(of: "endings of ordinals", in: "values")

        private mutating func append(endingAt end: Int) {
            for (index, part) in Self.open(trimmed(current)).enumerated() {
                words.append(
                    Word(
                        text: WordForms.plain(part), start: start, end: end,
                        followsGap: gap && index == 0, isCapital: isCapital && !words.isEmpty,
                        isClock: isNumber && isAfterColon))
            }
        }

        /// "per cent", "no one"
        private mutating func joinPair(endingAt end: Int) {
            guard words.count > 1,
                let joined = Self.joined(words[words.count - 2].text, words[words.count - 1].text),
                // A space or a hyphen, not "it said no. One boat was lost".
                words[words.count - 1].start - words[words.count - 2].end == 1
            else { return }
            words[words.count - 2].text = joined
            words[words.count - 2].end = end
            words.removeLast()
        }

        private static func joined(_ first: String, _ second: String) -> String? {
            for pair in pairs where pair.second == second && pair.first == first { return pair.joined }
            return nil
        }

        /// Two words that others write as one; gone through for each word, which costs less for so few than a table
        /// would.
        private static let pairs = LanguageFolder.rows(of: "joined words", in: "words").compactMap { _, row in
            row.count == 3 ? (joined: row[0], first: row[1], second: row[2]) : nil
        }

        /// One capital so far, or capitals with stops between them.
        private var isInitial: Bool { isCapital && !isNumber && (current.utf8.count == 1 || hasInitials) }

        private func trimmed(_ word: String) -> String {
            var word = word
            while let last = word.unicodeScalars.last, last == "'" || last == "." || last == "," {
                word.unicodeScalars.removeLast()
            }
            return word
        }

        /// "don't" is "do not", "we've" is "we have"; 's is dropped, be it "is" or a possessive.
        private static func open(_ word: String) -> [String] {
            guard let mark = word.firstIndex(of: "'") else { return word.isEmpty ? [] : [word] }
            if let whole = Contractions.longForms[word] { return whole }
            for (ending, long) in Contractions.words where word.hasSuffix(ending) {
                return [String(word.dropLast(ending.count)), long]
            }
            let stem = String(word[..<mark])
            if word[word.index(after: mark)...] == "s" {
                return Contractions.takeIs.contains(stem) ? [stem, "is"] : [stem]
            }
            return [word.filter { $0 != "'" }]
        }
    }
}
