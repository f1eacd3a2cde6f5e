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
    var startsCapital = false
    var startsDigit = false
    var words = 0
    /// Every word but the small ones starts with a capital.
    var isTitleCase = false

    var endsSentence: Bool { endsWithStop || endsWithQuestion }
}

/// Ties each quotation to the phrase that names its speaker. The first rule that gives a phrase wins.
struct SpeakerRules {
    let tokens: [SpeechToken]
    let paragraphs: [Range<Int>]
    let spans: [PairedMarks]
    let shapes: [QuotationShape]
    let phrases: NounPhrases
    private(set) var found: [FoundSpeaker?]
    /// The token of each quotation.
    private(set) var positions: [Int]

    init(_ tokens: SpeechTokens, spans: [PairedMarks], shapes: [QuotationShape], language: SpeechLanguage) {
        self.tokens = tokens.tokens
        paragraphs = tokens.paragraphs
        self.spans = spans
        self.shapes = shapes
        phrases = NounPhrases(tokens: tokens.tokens, language: language)
        found = Array(repeating: nil, count: spans.count)
        positions = Array(repeating: 0, count: spans.count)
        for (index, token) in tokens.tokens.enumerated() where token.kind == .quote {
            positions[Int(token.quote)] = index
        }
        if language.hasRules {
            for number in paragraphs.indices { attribute(paragraph: number) }
        }
    }

    mutating func attribute(paragraph number: Int) {
        let range = paragraphs[number]
        let quotations = range.filter { tokens[$0].kind == .quote }
        guard !quotations.isEmpty else { return }
        for position in quotations { found[span(position)] = ownTag(position, in: range) }
        for (order, position) in quotations.enumerated() where found[span(position)] == nil {
            found[span(position)] = fromNeighbours(order, quotations, in: range, paragraph: number)
        }
    }

    /// Longest part of a sentence looked at on either side of a quotation, in tokens.
    static let window = 300
    /// Tokens between a weak cue and its quotation, beyond which a verb of speaking further left is preferred.
    static let weakReach = 6

    func span(_ position: Int) -> Int { Int(tokens[position].quote) }
    func shape(_ position: Int) -> QuotationShape { shapes[Int(tokens[position].quote)] }

    // MARK: Tags of the quotation's own

    func ownTag(_ position: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        let shape = shape(position)
        let before = before(position, in: paragraph)
        let after = tagAfter(position, startsSentence: before == position, in: paragraph)
        let commaFollows = position + 1 < paragraph.upperBound && tokens[position + 1].kind == .comma
        // "Quote of the week: “…” —Ana Brill"
        if let after, after.rule == .dash || after.rule == .headline { return after }
        // "Bamford said that “…,” the Associated Press reports": an agency hands on what another said.
        if let after, after.phrase.contains(where: { tokens[$0].has(.agency) && tokens[$0].isCapital }),
            let told = tagBefore(position, from: before, sentence: sentenceStart(position, in: paragraph)),
            !told.isWeakCue
        {
            return told
        }
        if shape.endsWithComma || commaFollows && before == position, let after { return after }
        if position - before >= 3, tokens[position - 1].has(.that), tokens[position - 2].has(.speechNoun),
            let owner = possessor(position, from: before)
        {
            return owner
        }
        var preTag = tagBefore(position, from: before, sentence: sentenceStart(position, in: paragraph))
        if preTag?.rule == .transcript, paragraph == paragraphs.first { preTag?.rule = .headline }
        if let preTag, !preTag.isWeakCue, isTied(position, from: before) { return preTag }
        let startsSentence = before == position
        if startsSentence || after?.rule == .accordingTo, let after { return after }
        if let preTag, !preTag.isWeakCue { return preTag }
        if let after { return after }
        if let preTag { return preTag }
        if let subject = subjectAfterParticiple(position, from: before, in: paragraph) { return subject }
        return possessor(position, from: before)
    }

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
