import NewsLanguage
import NewsModel

/// A speaker as a rule found it: tokens, before it is known who that is.
struct FoundSpeaker {
    var phrase: Range<Int>
    /// The token of the cue; nil where a sign or the order of the text ties quotation and speaker.
    var cue: Int?
    var rule: AttributionRule
    var isWeakCue = false
    /// The "who" whose clause holds the cue; the phrase is what it stands for.
    var relative: Int?
}

/// What the rules ask about a quotation's own text.
struct QuotationShape {
    var endsWithComma = false
    /// Ends in a full stop, an ellipsis or the like.
    var endsWithStop = false
    /// Ends in ? or !, which may stand before a tag.
    var endsWithQuestion = false
    /// Breaks off with a dash.
    var endsWithDash = false
    var startsCapital = false
    var startsDigit = false
    var words = 0
    /// Every word but the small ones starts with a capital.
    var isTitleCase = false
    /// Starts with a small form in -ing: "insulting the judiciary".
    var startsWithGerund = false

    var endsSentence: Bool { endsWithStop || endsWithQuestion }
}

/// Ties each quotation to the phrase that names its speaker. The first rule that gives a phrase wins.
struct SpeakerRules: SpeechReading {
    let tokens: [SpeechToken]
    let paragraphs: [Range<Int>]
    let spans: [PairedMarks]
    let shapes: [QuotationShape]
    let phrases: NounPhrases
    var language: SpeechLanguage { phrases.language }
    /// Nearly every word of the first paragraph is capitalised.
    let isHeading: Bool
    /// The capitals that the article shows to be names.
    private(set) var names: NamesShown
    private(set) var found: [FoundSpeaker?]
    /// What stands where a speaker would, and cannot be one.
    private(set) var refusals: [Int: FoundSpeaker] = [:]
    /// The token of each quotation.
    private(set) var positions: [Int]

    init(_ tokens: SpeechTokens, spans: [PairedMarks], shapes: [QuotationShape], language: SpeechLanguage) {
        self.tokens = tokens.tokens
        paragraphs = tokens.paragraphs
        self.spans = spans
        self.shapes = shapes
        isHeading = tokens.isHeading.first ?? false
        phrases = NounPhrases(tokens: tokens.tokens, language: language)
        names = NamesShown(tokens.tokens, paragraphs: tokens.paragraphs, language: language)
        found = Array(repeating: nil, count: spans.count)
        positions = Array(repeating: 0, count: spans.count)
        for (index, token) in tokens.tokens.enumerated() where token.kind == .quote {
            positions[Int(token.quote)] = index
        }
        if language.hasRules {
            for paragraph in paragraphs {
                for position in paragraph where self.tokens[position].kind == .quote {
                    found[span(position)] = credible(ownTag(position, in: paragraph).map(named))
                    refusals[span(position)] = refused(position, in: paragraph)
                    if let speaker = found[span(position)], language.capitalisesNouns, speaker.rule == .inverted {
                        names.note(speaker.phrase, in: self.tokens)
                    }
                }
            }
            carryTagsBack()
            for number in paragraphs.indices { askNeighbours(paragraph: number) }
            forgetTopics()
        }
    }

    /// Takes what a headline is about for nobody.
    private mutating func forgetTopics() {
        guard let first = paragraphs.first, first.count < Self.longestHeadline else { return }
        for number in spans.indices {
            guard spans[number].paragraph == 0 else { break }
            if let speaker = found[number], isTopic(speaker) { found[number] = nil }
        }
    }

    private mutating func askNeighbours(paragraph number: Int) {
        let range = paragraphs[number]
        let quotations = range.filter { tokens[$0].kind == .quote }
        for (order, position) in quotations.enumerated() where found[span(position)] == nil {
            found[span(position)] = credible(
                fromNeighbours(order, quotations, in: range, paragraph: number).map(named))
        }
    }

    /// A quotation over several paragraphs may have its only tag behind the last one.
    private mutating func carryTagsBack() {
        var hasEarlierTag = Array(repeating: false, count: spans.count)
        for number in spans.indices.dropFirst() where continues(number) {
            hasEarlierTag[number] = hasEarlierTag[number - 1] || found[number - 1] != nil
        }
        for number in spans.indices.dropLast().reversed() where found[number] == nil && continues(number + 1) {
            guard !hasEarlierTag[number], var later = found[number + 1] else { continue }
            later.rule = .continuation
            found[number] = later
        }
    }

    /// Whether the quotation `number` goes on with the one before it in a new paragraph.
    func continues(_ number: Int) -> Bool {
        spans[number].group != nil && spans[number].group == spans[number - 1].group
    }

    /// Longest part of a sentence looked at on either side of a quotation, in tokens.
    static let window = 300
    /// Tokens between a weak cue and its quotation, beyond which a verb of speaking further left is preferred.
    static let weakReach = 6

    /// The number of the quotation that is the token at `position`.
    func span(_ position: Int) -> Int { Int(tokens[position].quote) }
    /// What is known of the words of the quotation at `position`.
    func shape(_ position: Int) -> QuotationShape { shapes[Int(tokens[position].quote)] }

    // MARK: Clauses and sentences

    /// Whether a colon, a comma, a cue or "that" stands directly before the quotation.
    func isTied(_ position: Int, from lower: Int) -> Bool {
        guard position > lower else { return false }
        let token = tokens[position - 1]
        return token.kind == .colon || token.kind == .comma || token.has(.that)
            || token.has(.strongCue) && phrases.isVerb(position - 1, from: lower)
    }

    /// Start of the part of the sentence that stands before the quotation.
    func before(_ position: Int, in paragraph: Range<Int>) -> Int {
        var index = position
        while index > paragraph.lowerBound, position - index < Self.window {
            let token = tokens[index - 1]
            if token.kind == .sentenceEnd || token.kind == .quote { break }
            index -= 1
        }
        return index
    }

    /// Start of the sentence, other quotations in it passed over.
    func sentenceStart(_ position: Int, in paragraph: Range<Int>) -> Int {
        var index = position
        while index > paragraph.lowerBound, position - index < Self.window {
            let token = tokens[index - 1]
            if token.kind == .sentenceEnd { break }
            if token.kind == .quote, shape(index - 1).endsSentence, tokens[index].isCapital { break }
            index -= 1
        }
        return index
    }

    /// The end of the part of the sentence that stands behind the quotation.
    func end(after position: Int, in paragraph: Range<Int>) -> Int {
        var index = position + 1
        while index < paragraph.upperBound, index - position < Self.window, tokens[index].kind != .sentenceEnd,
            tokens[index].kind != .quote
        {
            index += 1
        }
        return index
    }
}
