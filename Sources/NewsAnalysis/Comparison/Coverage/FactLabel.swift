import NewsLanguage
import NewsModel
import NewsText

/// Finds the sentence that a fact is named by: one that can be read alone.
struct FactLabel {
    private let story: StoryContext
    /// For each word of the story's vocabulary whether it is a name somewhere inside a sentence.
    private let isNameInside: [Bool]

    init(_ story: StoryContext) {
        self.story = story
        var isNameInside = [Bool](repeating: false, count: story.links.vocabulary.words.count)
        for (article, sentences) in story.links.texts.enumerated() {
            for (number, sentence) in sentences.enumerated() {
                let first = story.prepared[article].tokens[number].firstIndex { $0.kind == .word } ?? 0
                for word in sentence.words where word.isName && Int(word.token) > first {
                    isNameInside[Int(word.word)] = true
                }
            }
        }
        self.isNameInside = isNameInside
    }

    /// What speaks against a sentence as a label; nil where it is none at all.
    ///
    /// - Parameters:
    ///   - part: Of its tokens those that are taken.
    ///   - support: How far the fact's other sources bear it out, 0 to 1.
    func cost(_ place: SentencePlace, _ part: Range<Int>, support: Float) -> Double? {
        let text = story.prepared[place.article]
        let all = text.tokens[place.sentence]
        let tokens = Array(all[part.clamped(to: all.indices)])
        let words = tokens.filter { $0.kind != .punctuation }
        let isWhole = part.upperBound >= all.count
        let isFurniture = isWhole ? story.furniture[place.article][place.sentence] : Furniture.isFurniture(tokens)
        guard words.count >= 5 || words.contains(where: { $0.kind == .ideograph }), !isFurniture,
            tokens.last?.text != "?"
        else { return nil }
        var cost = Double(abs(words.count - Self.goodLength)) / 12 - 2 * Double(support)
        if let first = tokens.first, first.kind == .punctuation, Self.marks.contains(first.text) { cost += 1.5 }
        if !words.prefix(6).contains(where: \.isCapital) { cost += 0.5 }
        if words.contains(where: { $0.text.hasPrefix("http") || $0.text == "www" }) { cost += 4 }
        // "(The bank did not answer.)": what the outlet says of its own work.
        if tokens.first?.text == "(" { cost += 3 }
        if text.sentences[place.sentence].isHeading { cost += place.sentence == 0 ? 0.45 : 1 }
        // "The mayor says the bridge ...": a title that was cut.
        if Self.isCut(tokens) { cost += 1 }
        if !isWhole { cost += 0.3 }
        if isWhole, endsOpen(place) { cost += 0.9 }
        if SentenceAlone.pointsBack(tokens) { cost += 0.5 }
        return cost
    }

    /// "Brandt, in the boat that came first": a caption, or a heading, has no full stop.
    func endsOpen(_ place: SentencePlace) -> Bool {
        let text = story.prepared[place.article]
        return !text.sentences[place.sentence].isHeading && text.tokens[place.sentence].last?.kind == .word
    }

    /// Whether a quotation goes on behind a sentence.
    func goesOnInSpeech(_ place: SentencePlace) -> Bool {
        Self.hasOddMarks(story.prepared[place.article].tokens[place.sentence])
    }

    private static func isCut(_ tokens: [ComparisonToken]) -> Bool {
        let end = tokens.suffix(2).map(\.text)
        return end.last == "\u{2026}" || end.last == "..." || end == [".", "."]
    }

    /// Whether a sentence reports, and is no speech printed as it was said: "I am for it", "We regret this", a post.
    ///
    /// - Parameter standIn: A pronoun that a name is put in place of.
    func isSomebodysReport(_ place: SentencePlace, standIn: Int? = nil) -> Bool {
        let tokens = story.prepared[place.article].tokens[place.sentence]
        let language = story.prepared[place.article].words
        var isInside = false
        var own = 0
        var (isReported, hasName) = (false, false)
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
                isReported = isReported || language.contains(token.word, in: .report)
                hasName = hasName || token.isCapital && token.isContent || index == standIn
            }
        }
        // "…," Petra Vance said; "…," [Petra Vance] wrote.
        return own >= (isReported && hasName || standIn != nil ? Self.fewestOfSpeaker : Self.fewestOwn)
    }

    /// Whether a sentence, or some of its tokens, can be read without the one before it: see `SentenceAlone`.
    ///
    /// - Parameter standIn: A pronoun that a name is put in place of.
    func isReadAlone(_ place: SentencePlace, _ part: Range<Int> = 0..<Int.max, standIn: Int? = nil) -> Bool {
        guard isSomebodysReport(place, standIn: standIn), !beginsInsideSpeech(place) else { return false }
        let names = names(place)
        guard saysSomething(place, part, names) else { return false }
        let text = story.prepared[place.article]
        let all = text.tokens[place.sentence]
        return SentenceAlone(
            all[part.clamped(to: all.indices)], in: text.bytes, text.words, standIn: standIn, isName: names.contains
        ).canBeRead
    }

    /// Whether it has a name, a figure or two words that are not in every text: "So it goes on for now" has none.
    private func saysSomething(_ place: SentencePlace, _ part: Range<Int>, _ names: Set<Int>) -> Bool {
        let words = story.links.texts[place.article][place.sentence].words.filter { part.contains(Int($0.token)) }
        if words.contains(where: { story.links.vocabulary.words[Int($0.word)].isNumber }) { return true }
        if names.contains(where: part.contains) { return true }
        return words.count { story.links.vocabulary.words[Int($0.word)].carriesMatter } >= Self.fewestOfMatter
    }

    private static let fewestOfMatter = 2

    /// Which of a sentence's tokens are words of names; of its first word a capital tells nothing, unless it is nowhere
    /// without one, and has one elsewhere inside a sentence or stands before a verb or another name.
    private func names(_ place: SentencePlace) -> Set<Int> {
        let tokens = story.prepared[place.article].tokens[place.sentence]
        let first = tokens.firstIndex { $0.kind == .word }
        return Set(
            story.links.texts[place.article][place.sentence].words.filter { word in
                guard word.isName, word.token >= 0 else { return false }
                if Int(word.token) != first { return true }
                return !story.links.vocabulary.words[Int(word.word)].isSeenLower
                    && (isNameInside[Int(word.word)] || isBeforeVerbOrName(Int(word.token), place))
            }.map { Int($0.token) })
    }

    private func isBeforeVerbOrName(_ token: Int, _ place: SentencePlace) -> Bool {
        let text = story.prepared[place.article]
        let rest = text.tokens[place.sentence].dropFirst(token + 1)
        guard let next = rest.first else { return false }
        // "Vance, who is 48,", "Vance, 48,".
        if next.text == ",", let behind = rest.dropFirst().first {
            return behind.kind == .number || text.words.contains(behind.word, in: .added)
        }
        return next.isCapital || next.kind == .word && text.words.isVerb(stem: next.stem)
            || LeadingClause.isVerb(next, text.words)
    }

    /// Whether it goes on with a quotation that began in a sentence before, in the same paragraph.
    private func beginsInsideSpeech(_ place: SentencePlace) -> Bool {
        let text = story.prepared[place.article]
        let paragraph = text.sentences[place.sentence].paragraph
        let first = text.sentences.prefix(place.sentence).lastIndex { $0.paragraph != paragraph }.map { $0 + 1 } ?? 0
        return QuotationShapes(text.tokens[first..<place.sentence].flatMap { $0 }[...], in: text.bytes).endInside
    }

    /// Whether a quotation began before, or does not end here.
    private static func hasOddMarks(_ tokens: [ComparisonToken]) -> Bool {
        tokens.count { $0.kind == .punctuation && marks.contains($0.text) } % 2 == 1
    }

    /// Words outside quotation marks that a report has.
    private static let fewestOwn = 4
    /// The same where they name who speaks.
    private static let fewestOfSpeaker = 2

    private static let goodLength = 16

    private static let speaking = Set(LanguageFolder.words(of: "speaking words", in: "comparison"))

    static let marks: Set<String> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{2018}"]
}
