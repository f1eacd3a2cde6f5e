import NewsLanguage
import NewsText

/// The words of a quotation with contractions and titles written out, so that house style makes no difference.
struct SpokenWords: Sendable {
    /// A word of a quotation; forms of one word share the stem.
    struct Word: Equatable, Sendable {
        var word: UInt64
        var stem: UInt64

        static func == (a: Word, b: Word) -> Bool { a.word == b.word }

        /// One word, or two forms of it.
        func isForm(of other: Word) -> Bool { word == other.word || stem == other.stem }
    }

    let place: ArticleWordings.Place
    /// What words left out or put in by editors leave.
    let parts: [[Word]]
    /// Hashes of every three words in a row: quotations of one utterance share some.
    let runs: Set<UInt64>

    private init(place: ArticleWordings.Place, parts: [[Word]]) {
        self.place = place
        self.parts = parts
        runs = Self.runs(parts)
    }

    var count: Int { parts.reduce(0) { $0 + $1.count } }

    private static func runs(_ parts: [[Word]]) -> Set<UInt64> {
        var result: Set<UInt64> = []
        for part in parts where part.count >= run {
            for start in 0...(part.count - run) {
                var hash = FNV1a()
                for word in part[start..<(start + run)] { hash.combine(word.stem) }
                result.insert(hash.value)
            }
        }
        return result
    }

    private static let run = 3

    /// Those of a sentence in which somebody says something.
    /// - Parameter number: the sentence's in its article.
    static func all(in sentence: SentenceValues, _ number: Int) -> [SpokenWords] {
        sentence.values.compactMap { value in
            guard case .quote = value.content, isUtterance(value, sentence.sentence) else { return nil }
            let place = ArticleWordings.Place(sentence: number, tokens: value.tokens)
            return SpokenWords(place: place, parts: parts(value, sentence.sentence))
        }
    }

    /// Whether a quotation is what somebody says, in words: a language without spaces has signs of which four are no
    /// utterance.
    static func isUtterance(_ value: TypedValue, _ sentence: SentenceTokens) -> Bool {
        !value.tokens.contains { sentence.tokens[$0].kind == .ideograph } && !isNarration(value, sentence)
    }

    /// Whether the words tell who says something, as those between two quotations do where marks were paired wrongly:
    /// "said Ana Orme, a lawyer".
    private static func isNarration(_ value: TypedValue, _ sentence: SentenceTokens) -> Bool {
        func isName(_ index: Int) -> Bool {
            sentence.isWord(index) && sentence.tokens[index].isCapital && sentence.text(index) != "i"
        }
        return value.tokens.contains { index in
            sentence.isWord(index, of: .narrating) && (isName(index - 1) || isName(index + 1))
        }
    }

    /// The words with contractions and titles written out, so that house style makes no difference, in the parts that
    /// words left out or put in by editors leave.
    static func parts(_ value: TypedValue, _ sentence: SentenceTokens) -> [[Word]] {
        var parts: [[Word]] = [[]]
        var isInserted = false
        for index in value.tokens {
            let token = sentence.tokens[index]
            if token.text == "&", !isInserted {
                parts[parts.count - 1].append(Word(word: Self.and, stem: Self.and))
            } else if token.kind == .punctuation {
                if openings.contains(token.text) { isInserted = true }
                if closings.contains(token.text) { isInserted = false }
                let isGap =
                    token.text == "\u{2026}" || token.text == "["
                    || token.text == "." && sentence.text(index + 1) == "."
                if isGap, parts.last?.isEmpty == false { parts.append([]) }
            } else if !isInserted, !isEnding(sentence, index) {
                parts[parts.count - 1] += words(of: text(sentence, index), token, sentence.meaning(index))
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static let openings: Set<String> = ["[", "("]
    private static let closings: Set<String> = ["]", ")"]

    /// "I \u{2019} m", "It \u{2019} s": what an apostrophe between spaces parts from its word.
    private static func isEnding(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        apostrophes.contains(sentence.text(index - 1)) && sentence.isWord(index - 2)
            && Contractions.endings.contains(sentence.text(index))
    }

    /// A word with the ending that an apostrophe between spaces parts from it; "'s" is dropped.
    private static func text(_ sentence: SentenceTokens, _ index: Int) -> String {
        let text = sentence.text(index)
        guard isEnding(sentence, index + 2), sentence.text(index + 2) != "s" else { return text }
        return text + "'" + sentence.text(index + 2)
    }

    private static let apostrophes: Set<String> = ["'", "\u{2019}"]

    private static let and = FNV1a("and".utf8).value

    private static func words(of text: String, _ token: ComparisonToken, _ meaning: ValueWord?) -> [Word] {
        // "It's" has lost its "is" already.
        if text == "is" { return [] }
        if let number = number(text, meaning) {
            return number.map { FNV1a($0.utf8).value }.map { Word(word: $0, stem: $0) }
        }
        if let long = longForms[text] { return long.map { Word(word: $0, stem: $0) } }
        for (ending, word) in contractions where text.hasSuffix(ending) {
            let start = FNV1a(text.dropLast(ending.utf8.count).utf8).value
            return [Word(word: start, stem: start), Word(word: word, stem: word)]
        }
        return [Word(word: token.word, stem: token.stem)]
    }

    /// "6" for "six" and "6:00", "11 th" for "eleventh" and "11th": numbers as each house writes them.
    private static func number(_ text: String, _ meaning: ValueWord?) -> [String]? {
        switch meaning {
        case .cardinal(let value): return [String(Int(value))]
        case .ordinal(let rank): return [String(rank), "th"]
        default: break
        }
        if rankEndings.contains(text) { return ["th"] }
        return text.hasSuffix(":00") ? [String(text.dropLast(3))] : nil
    }

    private static let rankEndings = Set(LanguageFolder.words(of: "endings of ordinals", in: "values"))

    private static let contractions = Contractions.words.map { ($0.ending, FNV1a($0.word.utf8).value) }

    /// What a word is short for, or another spelling of; nothing for a courtesy, which one report leaves out.
    private static let longForms: [String: [UInt64]] = {
        var forms = Contractions.longForms
        // Not a letter alone, which may be a unit.
        for title in TitleForms.courtesies where title.count > 1 { forms[title] = [] }
        for (short, title) in TitleForms.whole { forms[short] = [title] }
        for (_, row) in LanguageFolder.rows(of: "joined words", in: "words") where forms[row[0]] == nil {
            forms[row[0]] = Array(row.dropFirst())
        }
        for (_, row) in LanguageFolder.rows(of: "spellings of one word", in: "words") {
            for word in row.dropFirst() { forms[word] = [row[0]] }
        }
        return forms.mapValues { $0.map { FNV1a($0.utf8).value } }
    }()
}
