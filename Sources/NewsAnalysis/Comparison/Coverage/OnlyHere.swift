import NewsLanguage
import NewsModel
import NewsText

/// Names and values that one source of a story has and no other.
///
/// They come from typed values and not from sentences that resemble no other: a sentence without a likeness usually says
/// in other words what all say.
enum OnlyHere {
    /// For each text, as written, in order.
    static func find(in story: StoryContext) -> [[String]] {
        let articles = story.prepared.indices.map { NamedContents(story.prepared[$0], story.values[$0]) }
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
            var found: [(place: Int, text: String)] = []
            var known: Set<UInt64> = []
            for name in articles[index].names {
                guard let last = name.stems.last, known.insert(last).inserted else { continue }
                if name.isInitial, name.stems.count == 1, !isName(name, capitalised, lower) { continue }
                let isAlone =
                    name.stems.count == 1
                    ? seen[last, default: 0] <= 1
                    : name.pairs.allSatisfy { pairs[$0, default: 0] <= 1 } && capitalised[last, default: 0] <= 1
                if isAlone { found.append((name.place, name.text)) }
            }
            var values: [TypedValue] = []
            for value in articles[index].values where isAlone(value.value, index, articles) {
                if values.contains(where: { means($0.content, value.value.content) }) { continue }
                values.append(value.value)
                found.append((value.place, value.text))
            }
            return found.sorted { $0.place < $1.place }.map(\.text)
        }
    }

    /// The first word of a sentence is a name where the story has it as one elsewhere, or it is a country.
    private static func isName(_ name: NamedContents.Name, _ capitalised: [UInt64: Int], _ lower: Set<UInt64>) -> Bool {
        guard let word = name.words.last, let stem = name.stems.last, !lower.contains(word) else { return false }
        return capitalised[stem, default: 0] > 0 || Countries.contains(word)
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

/// What an article names and counts.
private struct NamedContents {
    struct Name {
        var words: [UInt64]
        var stems: [UInt64]
        var text: String
        var place: Int
        /// It opens a sentence, where every word has a capital.
        var isInitial: Bool

        /// Of neighbouring words: "Credit Suisse Group AG" is the "Credit Suisse" that another source names.
        var pairs: [UInt64] { zip(stems, stems.dropFirst()).map(NamedContents.pair) }
    }

    private(set) var names: [Name] = []
    private(set) var values: [(value: TypedValue, text: String, place: Int)] = []
    /// Stems of words with a capital inside a sentence.
    private(set) var capitalised: Set<UInt64> = []
    /// All words in lower case.
    private(set) var lower: Set<UInt64> = []
    private(set) var stems: Set<UInt64> = []
    private(set) var pairs: Set<UInt64> = []

    init(_ text: PreparedText, _ sentenceValues: [SentenceValues]) {
        for index in text.originals {
            let tokens = text.tokens[index]
            let isHeading = text.sentences[index].isHeading
            var previous: UInt64?
            for (place, token) in tokens.enumerated() where token.kind == .word {
                stems.insert(token.stem)
                if let previous { pairs.insert(Self.pair(previous, token.stem)) }
                previous = token.stem
                // Headings often have capitals throughout.
                if isHeading { continue }
                if !token.isCapital { lower.insert(token.word) } else if place > 0 { capitalised.insert(token.stem) }
            }
            for (value, frame) in zip(sentenceValues[index].values, sentenceValues[index].frames) {
                add(value, frame, tokens, text, isHeading: isHeading)
            }
        }
    }

    static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { (a &* 31 ^ b) &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func add(
        _ value: TypedValue, _ frame: ValueFrame, _ tokens: [ComparisonToken], _ text: PreparedText, isHeading: Bool
    ) {
        switch value.content {
        case .name:
            if isHeading { return }
            let words = value.tokens.map { tokens[$0] }.filter { $0.kind == .word }
            guard let last = words.last else { return }
            // "Associate Director" names an office, not somebody.
            if case .role = text.words.valueWord(last.word) { return }
            names.append(
                Name(
                    words: words.map(\.word), stems: words.map(\.stem), text: Self.plain(text.text(value.span)),
                    place: value.span.start, isInitial: value.tokens.lowerBound == 0))
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

    /// Small counts and ranks are in every text.
    private static func isTelling(_ quantity: Quantity) -> Bool {
        switch quantity.dimension {
        case .ordinal, .clock: false
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
