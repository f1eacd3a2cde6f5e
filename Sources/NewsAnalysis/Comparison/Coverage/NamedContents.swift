import NewsLanguage
import NewsModel
import NewsText

/// What an article names and counts.
struct NamedContents {
    /// A name as the article writes it.
    struct Name {
        var words: [UInt64]
        var stems: [UInt64]
        var text: String
        /// Where it begins in the article, in bytes.
        var place: Int
        /// It opens a sentence, a quotation or a caption, where every word has a capital.
        var isInitial: Bool
        /// Of those of its words that carry some, into the story's vocabulary.
        var numbers: [Int32] { vocabulary.compactMap { $0 } }
        /// The same for each of its words.
        var vocabulary: [Int32?]
        var tokens: [ComparisonToken]
        /// Its last word only says that a state is meant.
        var isOfState: Bool
        /// A colon follows: "Source: …".
        var isLabel: Bool

        /// One word of capitals: what it stands for may be said in full.
        var isAbbreviation: Bool {
            words.count == 1 && text.count <= NamedContents.longestAbbreviation
                && text.allSatisfy { $0.isUppercase || $0 == "." || $0 == "&" }
        }

        /// Of neighbouring words: "Credit Suisse Group AG" is the "Credit Suisse" that another source names.
        var pairs: [UInt64] { zip(stems, stems.dropFirst()).map(NamedContents.pair) }

        /// Takes the first word off, which is no part of the name; one word must be left.
        mutating func dropFirst() {
            words.removeFirst()
            stems.removeFirst()
            vocabulary.removeFirst()
            let first = tokens.removeFirst()
            if let next = tokens.first {
                text = String(decoding: text.utf8.dropFirst(next.span.start - first.span.start), as: UTF8.self)
            }
            isInitial = false
        }
    }

    private static let longestAbbreviation = 5
    /// Words of the longest names.
    private static let mostWords = 6

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
        let ordinary = text.originals.filter { !text.sentences[$0].isHeading }
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
            let sentence = Place(text, index, among: ordinary)
            for (value, frame) in zip(story.values[article][index].values, story.values[article][index].frames) {
                add(value, frame, sentence, isHeading: isHeading)
            }
            if isHeading { continue }
            let numbers = Dictionary(
                story.links.texts[article][index].words.lazy.filter { $0.token >= 0 }.map { ($0.token, $0.word) },
                uniquingKeysWith: { first, _ in first })
            for name in sentence.joined(story.values[article][index].values) {
                add(name: sentence.trimmed(name), sentence, numbers)
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

    /// One number for two words in this order.
    static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { (a &* 31 ^ b) &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func add(
        _ value: TypedValue, _ frame: ValueFrame, _ place: Place, isHeading: Bool
    ) {
        switch value.content {
        case .quantity(let quantity):
            guard !isHeading, Self.isTelling(quantity), !place.isPiece(value.tokens),
                let phrase = phrase(value, quantity, frame, place.tokens, place.text)
            else { return }
            values.append((value, phrase, value.span.start))
        case .date(let date):
            // A weekday or a month alone says nothing that others lack, and the article's own day neither.
            guard let day = date.day, let month = date.month, !place.isOwnDay(day, month, date.year),
                !place.isOfPost(value.tokens)
            else { return }
            values.append((value, Self.plain(place.text.text(value.span)), value.span.start))
        case .score: values.append((value, Self.plain(place.text.text(value.span)), value.span.start))
        case .name, .list, .quote: return
        }
    }

    private mutating func add(name range: Range<Int>?, _ place: Place, _ numbers: [Int32: Int32]) {
        guard let range else { return }
        let (tokens, text) = (place.tokens, place.text)
        let words = range.map { tokens[$0] }.filter { $0.kind == .word }
        let vocabulary = range.filter { tokens[$0].kind == .word }.map { numbers[Int32($0)] }
        guard let last = words.last, vocabulary.contains(where: { $0 != nil }) else { return }
        // "Associate Director" names an office, not somebody; a line of capitalised words is an advertisement's.
        if case .role = text.words.valueWord(last.word) { return }
        if words.count > Self.mostWords { return }
        // "Halden, Calif., where": a state that is cut short.
        if words.count == 1, place.isCutShort(range) { return }
        let span = TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
        names.append(
            Name(
                words: words.map(\.word), stems: words.map(\.stem), text: Self.plain(text.text(span)),
                place: span.start, isInitial: Self.isOpening(range.lowerBound, tokens), vocabulary: vocabulary,
                tokens: words,
                isOfState: text.words.contains(last.word, in: .state),
                isLabel: tokens.dropFirst(range.upperBound).first?.text == ":"))
    }

    /// A count with its noun; nil for a bare number.
    private func phrase(
        _ value: TypedValue, _ quantity: Quantity, _ frame: ValueFrame, _ tokens: [ComparisonToken],
        _ text: PreparedText
    ) -> String? {
        guard quantity.dimension == .count else {
            let words = Self.plain(text.text(value.span))
            // "6.1": of what, its sentence alone says.
            return words.allSatisfy { $0.isNumber || $0.isPunctuation || $0 == " " } ? nil : words
        }
        // "200 West American" is the beginning of an address.
        guard let last = frame.head.last?.token, tokens.indices.contains(last), tokens[last].text.utf8.count > 2,
            !tokens[last].isCapital || text.words.hasCapitalNouns
        else { return nil }
        return Self.plain(text.text(TextSpan(value.span.start, tokens[last].span.end)))
    }

    /// Small counts and ranks are in every text, and an age, a share or a length of time says nothing without its
    /// sentence.
    private static func isTelling(_ quantity: Quantity) -> Bool {
        switch quantity.dimension {
        case .ordinal, .clock, .age, .duration, .percent: false
        case .count: quantity.value >= 10
        default: true
        }
    }

    /// Without "'s".
    static func plain(_ name: String) -> String {
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { return String(name.dropLast(2)) }
        return name
    }
}
