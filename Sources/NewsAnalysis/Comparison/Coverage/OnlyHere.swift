import NewsLanguage
import NewsModel
import NewsText

/// Names and values that one source of a story has and no other.
///
/// They come from typed values and not from sentences that resemble no other: a sentence without a likeness usually says
/// in other words what all say.
enum OnlyHere {
    /// For each text, as written, in order.
    static func find(in story: StoryContext, _ words: ArticleWords) -> [[String]] {
        let articles = story.prepared.indices.map { NamedContents(story, $0) }
        let holders = Holders(story, words)
        var capitalised: [UInt64: Int] = [:]
        var seen: [UInt64: Int] = [:]
        var pairs: [UInt64: Int] = [:]
        var lower: Set<UInt64> = []
        for article in articles {
            for word in article.capitalised { capitalised[word, default: 0] += 1 }
            for word in article.stems { seen[word, default: 0] += 1 }
            for pair in article.pairs { pairs[pair, default: 0] += 1 }
            lower.formUnion(article.lower)
        }
        return articles.indices.map { index in
            // What a summary or a beginning does not say, its article may.
            guard story.texts.indices.contains(where: { $0 != index && !story.texts[$0].isExcerpt }) else { return [] }
            var found: [(place: Int, text: String)] = []
            var known: Set<UInt64> = []
            for name in articles[index].names {
                guard let name = proper(name, capitalised, lower, story.prepared[index].words),
                    let last = name.stems.last, known.insert(last).inserted
                else { continue }
                let isAlone =
                    name.stems.count == 1
                    ? seen[last, default: 0] <= 1
                    : name.pairs.allSatisfy { pairs[$0, default: 0] <= 1 } && capitalised[last, default: 0] <= 1
                if isAlone, !holders.know(name, of: index) { found.append((name.place, name.text)) }
            }
            var values: [TypedValue] = []
            for value in articles[index].values
            where isAlone(value.value, index, articles) && !isStated(value.value, index, story) {
                if values.contains(where: { means($0.content, value.value.content) }) { continue }
                values.append(value.value)
                found.append((value.place, value.text))
            }
            return found.sorted { $0.place < $1.place }.map(\.text)
        }
    }

    private static let fewestLetters = 3

    /// A name without a first word that only opens its sentence; nil for what is no name: "Shortly", "Image".
    private static func proper(
        _ name: NamedContents.Name, _ capitalised: [UInt64: Int], _ lower: Set<UInt64>, _ language: ComparisonWords
    ) -> NamedContents.Name? {
        var name = name
        if name.words.count > 1, name.isInitial, isOrdinary(name.words[0], name.stems[0], lower, language) {
            name.dropFirst()
            // Half a name is none.
            if name.words.count == 1 { return nil }
        }
        // "Mrs", "F.B.": scraps of names.
        if name.text.count(where: \.isLetter) <= fewestLetters, name.text.contains(where: { !$0.isUppercase }) {
            return nil
        }
        guard name.words.count == 1 else { return name }
        if name.isLabel || name.text.count(where: \.isLetter) < fewestLetters { return nil }
        return isCommon(name, capitalised, lower, language) ? nil : name
    }

    /// Whether a single word with a capital is no name: an ordinary word, an adverb, or one at the start of a sentence that
    /// is nowhere a name; a country is one.
    private static func isCommon(
        _ name: NamedContents.Name, _ capitalised: [UInt64: Int], _ lower: Set<UInt64>,
        _ language: ComparisonWords
    ) -> Bool {
        let (word, stem) = (name.words[0], name.stems[0])
        if Countries.contains(word) { return false }
        return isOrdinary(word, stem, lower, language) || name.isInitial && capitalised[stem, default: 0] == 0
            || language.language == "en" && name.text.hasSuffix("ly")
    }

    /// A word that stands in small letters somewhere, a verb or a word that others stand for.
    private static func isOrdinary(
        _ word: UInt64, _ stem: UInt64, _ lower: Set<UInt64>, _ language: ComparisonWords
    ) -> Bool {
        if lower.contains(word) { return true }
        if language.hasCapitalNouns { return false }
        return language.isVerb(stem: stem) || language.meaning(word: word, stem: stem) != nil
    }

    /// Whether another article has the number, of whatever it is.
    private static func isStated(_ value: TypedValue, _ index: Int, _ story: StoryContext) -> Bool {
        guard case .quantity(let quantity) = value.content else { return false }
        return story.figures.indices.contains { $0 != index && story.figures[$0].statesNumber(quantity) }
    }

    private static func isAlone(_ value: TypedValue, _ index: Int, _ articles: [NamedContents]) -> Bool {
        articles.indices.allSatisfy { other in
            other == index || !articles[other].values.contains { means($0.value.content, value.content) }
        }
    }

    /// Whether two values can be one.
    private static func means(_ a: TypedValue.Content, _ b: TypedValue.Content) -> Bool {
        switch (a, b) {
        case (.quantity(let a), .quantity(let b)): a.dimension == b.dimension && a.relation(to: b) != .differs
        case (.date(let a), .date(let b)): a == b || a.isComparable(to: b) && a.agrees(with: b)
        case (.score(let a, let b), .score(let c, let d)): a == c && b == d
        default: false
        }
    }
}

/// Which articles of a story have a name in another form.
private struct Holders {
    private let words: ArticleWords
    /// The words of each article as they are.
    private let said: [Set<Int32>]
    private let initials: [Initials]

    init(_ story: StoryContext, _ words: ArticleWords) {
        self.words = words
        said = story.links.texts.map { Set($0.flatMap { $0.words.map(\.word) }) }
        initials = story.prepared.map(Initials.init)
    }

    /// Letters of a last word that hardly makes another name of those before it.
    private static let short = 4

    /// Whether an article other than `index` has the name's initials, its last word, of a single word also one for it; or all
    /// but a last one that only says that a state is meant: "Russian Federation".
    func know(_ name: NamedContents.Name, of index: Int) -> Bool {
        initials.indices.contains { other in
            guard other != index else { return false }
            if initials[other].knows(name.tokens[...]) { return true }
            guard let last = name.numbers.last else { return false }
            if said[other].contains(last) || name.words.count == 1 && words.hasWord(last, in: other) { return true }
            // "Mueller III", "America Corp."
            let isAddition = name.isOfState || name.words.count > 1 && (name.tokens.last?.text.count ?? 0) <= Self.short
            return isAddition && name.numbers.dropLast().allSatisfy { words.hasWord($0, in: other) }
        }
    }
}

/// What an article names and counts.
private struct NamedContents {
    struct Name {
        var words: [UInt64]
        var stems: [UInt64]
        var text: String
        var place: Int
        /// It opens a sentence, a quotation or a caption, where every word has a capital.
        var isInitial: Bool
        /// Into the story's vocabulary.
        var numbers: [Int32]
        var tokens: [ComparisonToken]
        /// Its last word only says that a state is meant.
        var isOfState: Bool
        /// A colon follows: "Source: …".
        var isLabel: Bool

        /// Of neighbouring words: "Credit Suisse Group AG" is the "Credit Suisse" that another source names.
        var pairs: [UInt64] { zip(stems, stems.dropFirst()).map(NamedContents.pair) }

        mutating func dropFirst() {
            words.removeFirst()
            stems.removeFirst()
            let first = tokens.removeFirst()
            if let next = tokens.first {
                text = String(decoding: text.utf8.dropFirst(next.span.start - first.span.start), as: UTF8.self)
            }
            isInitial = false
        }
    }

    private(set) var names: [Name] = []
    private(set) var values: [(value: TypedValue, text: String, place: Int)] = []
    /// Stems of words with a capital inside a sentence.
    private(set) var capitalised: Set<UInt64> = []
    /// All words in lower case.
    private(set) var lower: Set<UInt64> = []
    private(set) var stems: Set<UInt64> = []
    private(set) var pairs: Set<UInt64> = []

    init(_ story: StoryContext, _ article: Int) {
        let text = story.prepared[article]
        for index in text.originals where !story.furniture[article][index] {
            let tokens = text.tokens[index]
            // Headings and captions often have capitals throughout.
            let isHeading = text.sentences[index].isHeading || LinkSentences.isTitleCase(tokens)
            var previous: UInt64?
            for (place, token) in tokens.enumerated() where token.kind == .word {
                stems.insert(token.stem)
                if let previous { pairs.insert(Self.pair(previous, token.stem)) }
                previous = token.stem
                if isHeading { continue }
                if !token.isCapital {
                    lower.insert(token.word)
                } else if !Self.isOpening(place, tokens) {
                    capitalised.insert(token.stem)
                }
            }
            let numbers = Dictionary(
                story.links.texts[article][index].words.lazy.filter { $0.token >= 0 }.map { ($0.token, $0.word) },
                uniquingKeysWith: { first, _ in first })
            for (value, frame) in zip(story.values[article][index].values, story.values[article][index].frames) {
                add(value, frame, tokens, text, numbers, isHeading: isHeading)
            }
        }
    }

    /// A word there has a capital whatever it is.
    private static func isOpening(_ place: Int, _ tokens: [ComparisonToken]) -> Bool {
        place == 0 || tokens[place - 1].kind == .punctuation && openers.contains(tokens[place - 1].text)
    }

    private static let openers: Set<String> = [
        ":", "\"", "\u{201C}", "\u{201E}", "\u{AB}", "\u{2018}", "\u{2014}", "\u{2013}", "-", "(", ".", "…", "/", "|",
        "?", "!",
    ]

    static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { (a &* 31 ^ b) &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func add(
        _ value: TypedValue, _ frame: ValueFrame, _ tokens: [ComparisonToken], _ text: PreparedText,
        _ numbers: [Int32: Int32], isHeading: Bool
    ) {
        switch value.content {
        case .name:
            if isHeading { return }
            let words = value.tokens.map { tokens[$0] }.filter { $0.kind == .word }
            let known = value.tokens.compactMap { numbers[Int32($0)] }
            guard let last = words.last, !known.isEmpty else { return }
            // "Associate Director" names an office, not somebody.
            if case .role = text.words.valueWord(last.word) { return }
            names.append(
                Name(
                    words: words.map(\.word), stems: words.map(\.stem), text: Self.plain(text.text(value.span)),
                    place: value.span.start, isInitial: Self.isOpening(value.tokens.lowerBound, tokens), numbers: known,
                    tokens: words, isOfState: text.words.contains(last.word, in: .state),
                    isLabel: tokens.dropFirst(value.tokens.upperBound).first?.text == ":"))
        case .quantity(let quantity):
            guard Self.isTelling(quantity), let phrase = phrase(value, quantity, frame, tokens, text) else { return }
            values.append((value, phrase, value.span.start))
        case .date(let date):
            // A weekday or a month alone says nothing that others lack.
            guard date.day != nil, date.month != nil else { return }
            values.append((value, Self.plain(text.text(value.span)), value.span.start))
        case .score: values.append((value, Self.plain(text.text(value.span)), value.span.start))
        case .list, .quote: return
        }
    }

    /// A count with its noun; nil for a bare number.
    private func phrase(
        _ value: TypedValue, _ quantity: Quantity, _ frame: ValueFrame, _ tokens: [ComparisonToken],
        _ text: PreparedText
    ) -> String? {
        guard quantity.dimension == .count else { return Self.plain(text.text(value.span)) }
        guard let last = frame.head.last?.token, tokens.indices.contains(last) else { return nil }
        return Self.plain(text.text(TextSpan(value.span.start, tokens[last].span.end)))
    }

    /// Small counts and ranks are in every text, and an age, a share or a length of time says nothing without its sentence.
    private static func isTelling(_ quantity: Quantity) -> Bool {
        switch quantity.dimension {
        case .ordinal, .clock, .age, .duration, .percent: false
        case .count: quantity.value >= 10
        default: true
        }
    }

    /// Without "'s".
    private static func plain(_ name: String) -> String {
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { return String(name.dropLast(2)) }
        return name
    }
}
