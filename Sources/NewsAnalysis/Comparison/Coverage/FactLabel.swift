import NewsLanguage
import NewsModel
import NewsText

/// Finds the sentence that a fact is named by: one that can be read alone.
struct FactLabel {
    private let story: StoryContext

    init(_ story: StoryContext) { self.story = story }

    /// What speaks against a sentence as a label; nil where it is none at all.
    ///
    /// - Parameters:
    ///   - end: How many of its tokens are taken; nil for all.
    ///   - support: How far the fact's other sources bear it out, 0 to 1.
    func cost(_ place: SentencePlace, upTo end: Int? = nil, support: Float) -> Double? {
        let text = story.prepared[place.article]
        let tokens = end.map { Array(text.tokens[place.sentence].prefix($0)) } ?? text.tokens[place.sentence]
        let words = tokens.filter { $0.kind != .punctuation }
        let isFurniture = end == nil ? story.furniture[place.article][place.sentence] : Furniture.isFurniture(tokens)
        guard words.count >= 5 || words.contains(where: { $0.kind == .ideograph }), !isFurniture,
            tokens.last?.text != "?"
        else { return nil }
        var cost = Double(abs(words.count - Self.goodLength)) / 12 - 2 * Double(support)
        if let first = words.first {
            if Self.pointing.contains(first.text) { cost += 2 }
            if Self.connectives.contains(first.text) { cost += 1.5 }
        }
        if let first = tokens.first, first.kind == .punctuation, Self.marks.contains(first.text) { cost += 1.5 }
        if !isSomebodysReport(place) { cost += 2 }
        if !words.prefix(6).contains(where: \.isCapital) { cost += 0.5 }
        if words.contains(where: { $0.text.hasPrefix("http") || $0.text == "www" }) { cost += 4 }
        // "(The bank did not answer.)": what the outlet says of its own work.
        if tokens.first?.text == "(" { cost += 3 }
        // A quotation that began before, or does not end here, cannot be read alone.
        if Self.hasOddMarks(tokens) { cost += 1 }
        if text.sentences[place.sentence].isHeading { cost += place.sentence == 0 ? 0.3 : 1 }
        if end != nil { cost += 0.3 }
        return cost
    }

    /// Whether a sentence reports, and is no speech printed as it was said: "I am for it", "We regret this", a post.
    func isSomebodysReport(_ place: SentencePlace) -> Bool {
        let tokens = story.prepared[place.article].tokens[place.sentence]
        var isInside = false
        var own = 0
        let isOdd = Self.hasOddMarks(tokens)
        for (index, token) in tokens.enumerated() {
            if token.kind == .punctuation {
                // A single mark closes as an apostrophe does, so that its end is not known.
                if Self.marks.contains(token.text), token.text != "\u{2018}" {
                    if !isInside, token.text == "\u{201D}" || isOdd && index + 2 >= tokens.count {
                        // It closes what began in a sentence before.
                        own = 0
                    } else {
                        isInside.toggle()
                    }
                }
                if token.text == "@" { return false }
            } else if !isInside {
                if Self.speaking.contains(token.text) { return false }
                own += 1
            }
        }
        return own >= Self.fewestOwn
    }

    /// Whether a sentence can be read without the one before it: all that it points to is in it.
    func isReadAlone(_ place: SentencePlace) -> Bool {
        let tokens = story.prepared[place.article].tokens[place.sentence]
        let words = tokens.filter { $0.kind != .punctuation }
        guard let first = words.first, !Self.connectives.contains(first.text), !Self.pointing.contains(first.text),
            !words.prefix(Self.opening).contains(where: { pointsBack($0, story.prepared[place.article].words) }),
            !Self.hasOddMarks(tokens)
        else { return false }
        return isSomebodysReport(place)
    }

    /// Whether a quotation began before, or does not end here.
    private static func hasOddMarks(_ tokens: [ComparisonToken]) -> Bool {
        tokens.count { $0.kind == .punctuation && marks.contains($0.text) } % 2 == 1
    }

    /// "Musk, he said": but "workers fear that ..." opens a clause.
    private func pointsBack(_ token: ComparisonToken, _ language: ComparisonWords) -> Bool {
        Self.pointing.contains(token.text) && !language.contains(token.word, in: .clause)
    }

    /// Words outside quotation marks that a report has.
    private static let fewestOwn = 4
    /// Words at the start among which a pronoun stands for somebody of the sentence before.
    private static let opening = 4

    private static let goodLength = 16

    private static let pointing = Set(LanguageFolder.words(of: "pointing words", in: "comparison"))

    private static let connectives = Set(LanguageFolder.words(of: "connectives", in: "comparison"))

    private static let speaking = Set(LanguageFolder.words(of: "speaking words", in: "comparison"))

    static let marks: Set<String> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{2018}"]
}
