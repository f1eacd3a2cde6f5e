import NewsLanguage
import NewsText

/// Whether a sentence, or some of its tokens, can be read without the sentence before it: it opens as a statement does,
/// all that it points to is named in it, and none of it is cut off.
struct SentenceAlone {
    private let tokens: ArraySlice<ComparisonToken>
    private let words: [ComparisonToken]
    private let bytes: [UInt8]
    private let language: ComparisonWords
    /// Whether a token is a word of a name, by its number.
    private let isName: (Int) -> Bool
    /// The words before were cut off.
    private let isJoined: Bool
    /// A pronoun that a name is put in place of, by its number.
    private let standIn: Int?

    init(
        _ tokens: ArraySlice<ComparisonToken>, in bytes: [UInt8], _ language: ComparisonWords, standIn: Int? = nil,
        isName: @escaping (Int) -> Bool
    ) {
        isJoined = tokens.startIndex > 0
        self.standIn = standIn
        self.tokens = tokens
        words = tokens.filter { $0.kind != .punctuation }
        self.bytes = bytes
        self.language = language
        self.isName = isName
    }

    var canBeRead: Bool {
        opensAsStatement && !isScrap && QuotationShapes(tokens, in: bytes).areWhole && pointsToNamed
    }

    // MARK: How it opens

    private var opensAsStatement: Bool {
        guard let first = words.first else { return false }
        if let standIn, tokens[standIn].span == first.span { return true }
        if Self.connectives.contains(first.text), !isHeld(first, words) { return false }
        if Self.pointing.contains(first.text), !isExistence(words), !isHeld(first, words) { return false }
        if isNumberAlone(words) { return false }
        return !Self.leaning.contains { row in
            words.count > row.count && zip(words, row).allSatisfy { $0.text == $1 }
        }
    }

    /// "Because of the fire", "so far": a connective that belongs to its own sentence.
    private func isHeld(_ first: ComparisonToken, _ words: [ComparisonToken]) -> Bool {
        words.count > 1 && Self.held.contains([first.text, words[1].text])
    }

    private static let held = LanguageFolder.rows(of: "held connectives", in: "comparison").map(\.row)

    /// "There were no injuries", "It is not known whether", "This year": the first word stands for nothing said before.
    private func isExistence(_ words: [ComparisonToken]) -> Bool {
        guard words.count > 3 else { return false }
        let (first, second) = (words[0].word, words[1].word)
        if language.contains(first, in: .existential), language.contains(second, in: .auxiliary) { return true }
        let isExpletive = language.contains(first, in: .expletive)
        let isNow = language.contains(first, in: .demonstrativeOfNow)
        if isNow, isTime(words[1]) { return true }
        guard isExpletive || isNow, language.contains(second, in: .being) else { return false }
        if isExpletive,
            words[2..<min(5, words.count)].contains(where: { language.contains($0.word, in: .openQuestion) })
        {
            return true
        }
        return isOneOfARow(words)
    }

    /// "This is the fifth raid of the Halden in the gulf": it says itself of what it speaks.
    private func isOneOfARow(_ words: [ComparisonToken]) -> Bool {
        let rank = words[2..<min(Self.placesOfRank, words.count)].firstIndex { word in
            if case .ordinal = language.valueWord(word.word) { return true }
            return false
        }
        guard let rank else { return false }
        return words[(rank + 1)...].contains { $0.kind == .number || $0.isCapital && $0.isContent }
    }

    /// Words from the beginning among which "fifth" stands.
    private static let placesOfRank = 5

    private func isTime(_ word: ComparisonToken) -> Bool {
        if case .unit(.duration, _) = language.valueWord(word.word) { return true }
        return false
    }

    /// "Two opted for a trial", "none of them": a number whose noun stands in the sentence before.
    private func isNumberAlone(_ words: [ComparisonToken]) -> Bool {
        guard words.count > 1 else { return true }
        let isQuantity = language.contains(words[0].word, in: .quantity)
        guard isQuantity || words[0].kind == .number || language.smallNumber(words[0].word) != nil else { return false }
        // "Both men": which ones?
        if language.contains(words[0].word, in: .pointingCount), !words[1].isCapital { return true }
        if language.contains(words[1].word, in: .auxiliary) { return true }
        if !words[1].isContent, words.count > 2 { return language.contains(words[2].word, in: .pronounAfterOf) }
        if Self.verbEndings.contains(where: words[1].text.hasSuffix) { return true }
        // "Two opted", but "two injured men".
        return words[1].text.hasSuffix("ed") && !(words.count > 2 && isNoun(words[2]))
    }

    private static let verbEndings = LanguageFolder.words(of: "endings of verbs behind numbers", in: "comparison")

    private func isNoun(_ word: ComparisonToken) -> Bool {
        word.kind == .word && word.isContent && !language.isVerb(stem: word.stem)
    }

    private static let pointing = Set(LanguageFolder.words(of: "pointing words", in: "comparison"))
    private static let connectives = Set(LanguageFolder.words(of: "connectives", in: "comparison"))
    private static let leaning = LanguageFolder.rows(of: "leaning openings", in: "comparison").map(\.row)

    /// "The two were on board", "Such a storm", "Brandt was there, too": what is meant stands before, as a whole that
    /// the story may have told.
    static func pointsBack(_ tokens: [ComparisonToken]) -> Bool {
        let isWord = { (token: ComparisonToken) in token.kind != .punctuation }
        guard let first = tokens.first(where: isWord), let last = tokens.last(where: isWord),
            firstBack.contains(first.text) || lastBack.contains(last.text)
        else { return false }
        let words = tokens.filter(isWord).map(\.text)
        return openingsBack.contains(where: words.starts) || endingsBack.contains { words.reversed().starts(with: $0) }
    }

    private static let firstBack = Set(openingsBack.map { $0[0] })
    private static let lastBack = Set(endingsBack.map { $0[0] })
    private static let openingsBack = LanguageFolder.rows(of: "openings that point back", in: "comparison").map(\.row)
    private static let endingsBack = LanguageFolder.rows(of: "endings that point back", in: "comparison")
        .map { Array($0.row.reversed()) }

    /// Where the sentence begins behind words that only join it to the one before: "Instead, …", "But …"; the first
    /// token where there are none.
    static func joint(of tokens: ArraySlice<ComparisonToken>) -> Int {
        guard let first = tokens.first, tokens.count > 3 else { return tokens.startIndex }
        if let comma = tokens.dropLast().prefix(7).firstIndex(where: { $0.text == "," }) {
            let opening = tokens[..<comma].map(\.text)
            if opening.count == 1 && connectives.contains(opening[0]) || leaning.contains(opening) { return comma + 1 }
        }
        let next = tokens.startIndex + 1
        return joining.contains(first.text) && tokens[next].text != "," ? next : tokens.startIndex
    }

    private static let joining = Set(LanguageFolder.words(of: "joining words", in: "comparison"))

    // MARK: What is left of one

    /// No whole statement: without a verb, or with a beginning or an end that was cut off.
    private var isScrap: Bool {
        guard let first = tokens.first(where: { !Self.dashes.contains($0.text) }), let last = tokens.last
        else { return true }
        if first.kind == .word, !isJoined, !hasCapital(first) { return true }
        if [":", ","].contains(last.text) { return true }
        if last.kind == .word, !last.isContent, !last.isCapital { return true }
        // "Das Werk war am 10.": the sentence was cut at its date.
        if language.hasCapitalNouns, last.text == ".", let day = words.last, day.kind == .number,
            day.text.utf8.count <= 2
        {
            return true
        }
        // "The owner of all four."
        if words.count > 1, words[words.count - 1].kind == .word,
            language.smallNumber(words[words.count - 1].word) != nil,
            language.contains(words[words.count - 2].word, in: .quantity)
        {
            return true
        }
        return language.has(.knowsVerbs) && !tokens.indices.contains(where: mayBeVerb)
    }

    /// Whether a token is a verb as far as can be told: by the list, or by its ending behind another word.
    private func mayBeVerb(_ index: Int) -> Bool {
        let token = tokens[index]
        if LeadingClause.isVerb(token, language) { return true }
        guard token.kind == .word, token.isContent, !token.isCapital, index > tokens.startIndex else { return false }
        if language.isVerb(stem: token.stem) || token.text.hasSuffix("ed") { return true }
        let before = tokens[index - 1]
        return token.text.hasSuffix("s") && before.kind == .word && before.isContent && !before.text.hasSuffix("s")
    }

    static let dashes: Set<String> = ["-", "\u{2013}", "\u{2014}", "\u{2015}"]

    private func hasCapital(_ token: ComparisonToken) -> Bool {
        bytes.text(in: token.span).unicodeScalars.contains { $0.properties.isUppercase || !$0.properties.isCased }
    }

    // MARK: What it points to

    /// Whether all its pronouns outside quotation marks stand for somebody or something that it names before them.
    private var pointsToNamed: Bool {
        var isInside = false
        var known: Set<ComparisonWords.Class> = []
        var outside: [Int] = []
        for index in tokens.indices {
            let token = tokens[index]
            if token.kind == .punctuation {
                if FactLabel.marks.contains(token.text), token.text != "\u{2018}" { isInside.toggle() }
                continue
            }
            if isInside { continue }
            defer { outside.append(index) }
            guard index != standIn, let kind = pronoun(token), !known.contains(kind) else { continue }
            known.insert(kind)
            // "“Renn did it,” he said": it was not Renn who said so.
            if !isNamed(by: outside, before: index, kind) { return false }
        }
        return true
    }

    private func pronoun(_ token: ComparisonToken) -> ComparisonWords.Class? {
        [.personPronoun, .thingPronoun].first { language.contains(token.word, in: $0) }
    }

    private func isNamed(by outside: [Int], before index: Int, _ kind: ComparisonWords.Class) -> Bool {
        let named = outside.filter { canStandFor($0, kind) }
        if index == tokens.firstIndex(where: { $0.kind != .punctuation }), isExistence(words) { return true }
        guard let last = named.last, !isSpeaker(index) else { return false }
        // "After two hours, he said": what stands before is no subject yet.
        if isSubject(index), let first = words.first, language.contains(first.word, in: .openingPreposition) {
            return hasClause(behind: named[0], before: index)
        }
        // "The judge ordered him held": it is somebody else.
        if language.contains(tokens[index].word, in: .objectPronoun), named.allSatisfy({ isOneName(named[0], $0) }) {
            return opensClause(between: last, and: index)
        }
        return true
    }

    /// Whether a token may be the noun of a pronoun.
    private func canStandFor(_ index: Int, _ kind: ComparisonWords.Class) -> Bool {
        let token = tokens[index]
        if index == standIn { return kind == .personPronoun }
        guard token.kind == .word, token.isContent else { return false }
        if kind == .thingPronoun { return isName(index) || !language.isVerb(stem: token.stem) && !isDate(token) }
        if isName(index) { return !isDate(token) }
        switch language.valueWord(token.word) {
        case .person, .role: return !token.text.hasSuffix("s")
        default: return false
        }
    }

    private func isDate(_ token: ComparisonToken) -> Bool {
        switch language.valueWord(token.word) {
        case .month, .weekday, .season, .unit: true
        default: false
        }
    }

    /// A pronoun that begins a clause, behind a comma.
    private func isSubject(_ index: Int) -> Bool {
        index > tokens.startIndex && tokens[index - 1].text == ","
            && language.contains(tokens[index].word, in: .subjectPronoun)
    }

    /// "The mill burned, it said in a letter": whoever says so is not what is spoken of.
    private func isSpeaker(_ index: Int) -> Bool {
        guard isSubject(index), index + 1 < tokens.endIndex, language.contains(tokens[index + 1].word, in: .report),
            let first = words.first
        else { return false }
        // "After Renn was arrested, he told police": the sentence begins with what only leads up to it.
        return !language.contains(first.word, in: .openingPreposition) && !language.contains(first.word, in: .clause)
    }

    /// "After Renn was arrested, he": the words before have a verb of their own.
    private func hasClause(behind name: Int, before index: Int) -> Bool {
        tokens[name..<index].contains { LeadingClause.isVerb($0, language) }
    }

    private func isOneName(_ a: Int, _ b: Int) -> Bool {
        a == b || tokens[min(a, b)...max(a, b)].allSatisfy { $0.isCapital || $0.kind == .punctuation && $0.text == "." }
    }

    private func opensClause(between name: Int, and index: Int) -> Bool {
        tokens[(name + 1)..<index].contains {
            language.contains($0.word, in: .clause) || language.contains($0.word, in: .report)
        }
    }
}
