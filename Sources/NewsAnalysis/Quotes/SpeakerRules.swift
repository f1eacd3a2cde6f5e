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
    var words = 0
    /// Every word but the small ones starts with a capital.
    var isTitleCase = false

    var endsSentence: Bool { endsWithStop || endsWithQuestion }
}

/// Ties each quotation to the phrase that names its speaker. The first rule that gives a phrase wins.
struct SpeakerRules {
    private let tokens: [SpeechToken]
    private let paragraphs: [Range<Int>]
    private let spans: [PairedMarks]
    private let shapes: [QuotationShape]
    private let phrases: NounPhrases
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
        if language != .other {
            for number in paragraphs.indices { attribute(paragraph: number) }
        }
    }

    private mutating func attribute(paragraph number: Int) {
        let range = paragraphs[number]
        let quotations = range.filter { tokens[$0].kind == .quote }
        guard !quotations.isEmpty else { return }
        for position in quotations { found[span(position)] = ownTag(position, in: range) }
        for (order, position) in quotations.enumerated() where found[span(position)] == nil {
            found[span(position)] = fromNeighbours(order, quotations, in: range, paragraph: number)
        }
    }

    /// Tokens between a weak cue and its quotation, beyond which a verb of speaking further left is preferred.
    private static let weakReach = 6

    private func span(_ position: Int) -> Int { Int(tokens[position].quote) }
    private func shape(_ position: Int) -> QuotationShape { shapes[Int(tokens[position].quote)] }

    // MARK: Tags of the quotation's own

    private func ownTag(_ position: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        let shape = shape(position)
        let before = before(position, in: paragraph)
        let after = tagAfter(position, startsSentence: before == position, in: paragraph)
        let commaFollows = position + 1 < paragraph.upperBound && tokens[position + 1].kind == .comma
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
        if startsSentence, let after { return after }
        if let preTag, !preTag.isWeakCue { return preTag }
        if let after { return after }
        if let preTag { return preTag }
        return possessor(position, from: before)
    }

    /// Whether a colon, a comma, a cue or "that" stands directly before the quotation.
    private func isTied(_ position: Int, from lower: Int) -> Bool {
        guard position > lower else { return false }
        let token = tokens[position - 1]
        return token.kind == .colon || token.kind == .comma || token.has(.that)
            || token.has(.strongCue) && phrases.isVerb(position - 1, from: lower)
    }

    /// Start of the part of the sentence that stands before the quotation.
    private func before(_ position: Int, in paragraph: Range<Int>) -> Int {
        var index = position
        while index > paragraph.lowerBound {
            let token = tokens[index - 1]
            if token.kind == .sentenceEnd || token.kind == .quote { break }
            index -= 1
        }
        return index
    }

    /// Start of the sentence, other quotations in it passed over.
    private func sentenceStart(_ position: Int, in paragraph: Range<Int>) -> Int {
        var index = position
        while index > paragraph.lowerBound {
            let token = tokens[index - 1]
            if token.kind == .sentenceEnd { break }
            if token.kind == .quote, shape(index - 1).endsSentence, tokens[index].isCapital { break }
            index -= 1
        }
        return index
    }

    private func end(after position: Int, in paragraph: Range<Int>) -> Int {
        var index = position + 1
        while index < paragraph.upperBound, tokens[index].kind != .sentenceEnd, tokens[index].kind != .quote {
            index += 1
        }
        return index
    }

    // MARK: After the quotation

    private func tagAfter(_ position: Int, startsSentence: Bool, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        var start = position + 1
        var followsDash = false
        while start < limit, tokens[start].isPunctuation {
            if tokens[start].kind == .dash { followsDash = true }
            start += 1
        }
        guard start < limit else { return nil }
        if followsDash, limit - start <= 8, limit >= paragraph.upperBound - 1, tokens[start].isCapital,
            let name = phrases.phrase(from: start, to: limit),
            name.upperBound == limit || tokens[name.upperBound].isPunctuation
        {
            return FoundSpeaker(phrase: name, cue: nil, rule: .dash)
        }
        if let source = accordingTo(in: start..<min(limit, start + 14)) { return source }
        if tokens[start].has([.conjunction, .subordinator, .relative, .that]),
            !(tokens[start].has(.preposition) && tokens[start].has(.subordinator))
        {
            return closingTag(position, from: start, to: limit)
        }
        if let inverted = inverted(from: start, to: limit) { return inverted }
        return subjectAndCue(position, startsSentence: startsSentence, from: start, to: limit)
    }

    private func accordingTo(in range: Range<Int>) -> FoundSpeaker? {
        for index in range where tokens[index].has([.according, .source, .sourceAfter]) {
            if tokens[index].has(.sourceAfter) {
                if let source = sourceBefore(index, from: range.lowerBound) { return source }
                continue
            }
            guard namesSource(index) else { continue }
            var start = index + 1
            if tokens[index].has(.according) {
                guard start < range.upperBound, tokens[start].has([.to, .preposition, .determiner]) else { continue }
                if !tokens[start].has(.determiner) { start += 1 }
            }
            let limit = min(tokens.count, start + 20)
            if let phrase = phrases.phrase(from: start, to: limit) {
                return FoundSpeaker(phrase: phrase, cue: index, rule: .accordingTo)
            }
        }
        return nil
    }

    /// "so Anna Roth" is a tag only after a sign; "après" only as "d’après".
    private func namesSource(_ index: Int) -> Bool {
        guard tokens[index].has(.source), index > 0 else { return true }
        let before = tokens[index - 1]
        if tokens[index].has(.adverb) { return before.kind == .comma || before.kind == .quote || before.kind == .dash }
        return tokens[index].hash != Self.apres || before.end - before.start == 2 && before.has(.particle)
    }

    private static let apres = WordHash.of("après".utf8)

    /// "Angaben der Polizei zufolge"
    private func sourceBefore(_ marker: Int, from lower: Int) -> FoundSpeaker? {
        var start = marker
        while start > lower, tokens[start - 1].isWord, marker - start < 8, !tokens[start - 1].has([.auxiliary, .cue]) {
            start -= 1
        }
        return phrases.firstPhrase(in: start..<marker).map { FoundSpeaker(phrase: $0, cue: marker, rule: .accordingTo) }
    }

    /// `“…,” said Mayor Ana Ruiz`
    private func inverted(from start: Int, to limit: Int) -> FoundSpeaker? {
        var index = start
        let compound = phrases.language.invertsCompoundTenses
        while index < limit, tokens[index].has(.adverb) || compound && tokens[index].has(.auxiliary) { index += 1 }
        // "a-t-il déclaré"
        if compound, index + 1 < limit, index > start, tokens[index].has(.pronoun), tokens[index + 1].has(.cue) {
            return FoundSpeaker(phrase: index..<(index + 1), cue: index + 1, rule: .inverted)
        }
        guard index + 1 < limit, tokens[index].has(.cue), !tokens[index].has(.participle), !tokens[index].isCapital
        else {
            return nil
        }
        if tokens[index].has(.takesListener) { return nil }
        guard phrases.startsPhrase(index + 1), let phrase = phrases.phrase(from: index + 1, to: limit) else {
            return nil
        }
        return FoundSpeaker(phrase: phrase, cue: index, rule: .inverted, isWeakCue: !tokens[index].has(.strongCue))
    }

    /// `“…,” Ruiz, the mayor, told reporters`
    private func subjectAndCue(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard let cue = cueAfter(position, startsSentence: startsSentence, from: start, to: limit) else {
            return unknownVerb(position, startsSentence: startsSentence, from: start, to: limit)
        }
        if isPassive(cue, from: start) { return nil }
        // `“…,” like the others, said Ann Lee`
        if isInvertedTag(cue, from: start, to: limit), let phrase = phrases.phrase(from: cue + 1, to: limit) {
            return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted)
        }
        guard let phrase = phrases.subject(ofVerb: cue, from: start) else { return nil }
        return FoundSpeaker(
            phrase: phrase, cue: cue, rule: .afterQuote, isWeakCue: !tokens[cue].has(.strongCue),
            relative: relative(between: phrase, cue))
    }

    /// `“…,” Ruiz barked`: any verb in -ed right after a name, where the quotation ends in a comma.
    private func unknownVerb(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard shape(position).endsWithComma, startsSentence, phrases.startsPhrase(start),
            tokens[start].isCapital || tokens[start].has(.thirdPerson),
            let phrase = phrases.phrase(from: start, to: limit),
            phrase.upperBound < limit, tokens[phrase.upperBound].endsAsParticiple, !tokens[phrase.upperBound].isCapital
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: phrase.upperBound, rule: .afterQuote, isWeakCue: true)
    }

    /// `“…” and more of the sentence, she said`: a tag that closes the sentence after a clause of its own.
    private func closingTag(_ position: Int, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard let tag = subjectAndCue(position, startsSentence: false, from: start, to: limit), !tag.isWeakCue,
            tag.phrase.lowerBound > start
        else { return nil }
        let opening = min(tag.phrase.lowerBound, tag.cue ?? tag.phrase.lowerBound)
        return tokens[opening - 1].kind == .comma ? tag : nil
    }

    private func cueAfter(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> Int? {
        let shape = shape(position)
        let reach = min(limit, start + 40)
        var weak: Int?
        for index in start..<reach {
            let token = tokens[index]
            guard token.has(.cue), !token.has(.participle), phrases.isVerb(index, from: start) else { continue }
            guard
                shape.endsWithComma && startsSentence || isTrailing(index, to: limit, shape)
                    || isInvertedTag(index, from: start, to: limit)
            else { continue }
            if token.has(.strongCue) { return index }
            if weak == nil, shape.endsWithComma || shape.endsWithQuestion { weak = index }
        }
        return weak
    }

    /// The relative pronoun that stands between a phrase and the verb of its clause, with nothing but adverbs after it.
    private func relative(between phrase: Range<Int>, _ cue: Int) -> Int? {
        var index = cue - 1
        while index >= phrase.upperBound, tokens[index].has([.adverb, .auxiliary]) { index -= 1 }
        if index >= phrase.upperBound, tokens[index].has([.relative, .that]) { return index }
        return (phrase.upperBound..<max(phrase.upperBound, cue - 1)).last {
            tokens[$0].has(.relative) && tokens[$0 + 1].has(.auxiliary)
        }
    }

    /// `…, said Ann Lee` further on in the sentence.
    private func isInvertedTag(_ cue: Int, from start: Int, to limit: Int) -> Bool {
        cue > start && tokens[cue - 1].kind == .comma && cue + 1 < limit && !tokens[cue].has(.takesListener)
            && phrases.startsPhrase(cue + 1)
    }

    /// Whether the verb ends its clause, so that its object must be what was quoted before.
    private func isTrailing(_ cue: Int, to limit: Int, _ shape: QuotationShape) -> Bool {
        let next = cue + 1
        guard next < limit else { return !(next < tokens.count && tokens[next].kind == .quote && !shape.endsSentence) }
        let token = tokens[next]
        return token.kind == .comma || token.has([.preposition, .day, .adverb, .to]) && !token.has(.that)
            || tokens[cue].has(.takesListener) && !shape.endsWithStop
    }

    /// "was called": the subject is spoken of.
    private func isPassive(_ cue: Int, from lower: Int) -> Bool {
        guard !tokens[cue].has(.participle) else { return false }
        var index = cue - 1
        while index >= lower, tokens[index].has([.adverb, .auxiliary]) {
            if tokens[index].has(.passive) { return !isQuotedAs(cue) }
            index -= 1
        }
        return false
    }

    private func isQuotedAs(_ cue: Int) -> Bool { tokens[cue].hash == Self.quoted }
    private static let quoted = WordHash.of("quoted".utf8)

    // MARK: Before the quotation

    private func tagBefore(_ position: Int, from lower: Int, sentence: Int) -> FoundSpeaker? {
        guard position > lower else { return nil }
        let before = lower..<position
        if let cue = cueBefore(position, from: lower) {
            if isPassive(cue, from: lower) { return agent(of: cue, to: position) }
            if isTied(position, from: lower), let speaker = lastClause(position, after: cue) { return speaker }
            if let speaker = subjectAfter(cue, to: position, from: lower) { return speaker }
            if isInvertedTag(cue, from: lower, to: position), tokens[cue + 1].isCapital,
                !tokens[cue + 1].has(.determiner),
                let phrase = phrases.phrase(from: cue + 1, to: position), tokens[phrase.upperBound].kind == .comma
            {
                return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted)
            }
            if let phrase = phrases.subject(ofVerb: cue, from: sentence) {
                let isWeak = !tokens[cue].has(.strongCue)
                return FoundSpeaker(
                    phrase: phrase, cue: cue, rule: isWeak ? .beforeQuoteWeak : .beforeQuote, isWeakCue: isWeak,
                    relative: relative(between: phrase, cue))
            }
            if !tokens[cue].has(.takesListener), cue + 1 < position, phrases.startsPhrase(cue + 1),
                let phrase = phrases.phrase(from: cue + 1, to: position)
            {
                return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted)
            }
        }
        if let source = accordingTo(in: before) { return source }
        if tokens[position - 1].kind == .colon { return beforeColon(position - 1, from: lower) }
        return nil
    }

    /// "When Trump suggested it, Rubio fired back: …": no verb of speaking in the clause before the quotation, but a
    /// subject.
    private func lastClause(_ position: Int, after cue: Int) -> FoundSpeaker? {
        guard tokens[position - 1].kind == .colon || tokens[position - 1].kind == .comma, shape(position).startsCapital,
            shape(position).words >= 4
        else { return nil }
        var start = position - 1
        while start > cue + 1, tokens[start - 1].kind != .comma, tokens[start - 1].kind != .dash { start -= 1 }
        guard start > cue + 1, position - start > 2, phrases.startsPhrase(start),
            let phrase = phrases.phrase(from: start, to: position - 1), phrase.upperBound < position - 1,
            tokens[start].isCapital || tokens[start].has(.pronoun)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: nil, rule: .beforeQuote)
    }

    /// `Der Zeitung sagte Anna Roth: „…“`: the subject after its verb, where the sentence starts with something else.
    private func subjectAfter(_ cue: Int, to position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language != .english, cue + 1 < position, !tokens[cue].has(.takesListener),
            !tokens[cue + 1].has(.determiner), phrases.startsPhrase(cue + 1),
            let phrase = phrases.phrase(from: cue + 1, to: position),
            tokens[phrase.upperBound - 1].isCapital || tokens[cue + 1].has(.pronoun)
        else { return nil }
        let startsOtherwise =
            cue == lower || tokens[lower].has([.preposition, .adverb, .subordinator, .determiner])
            || tokens[cue - 1].kind == .comma
        return startsOtherwise ? FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted) : nil
    }

    /// The nearest verb of speaking to the left; a verb that is seldom one gives way to a strong one before it.
    private func cueBefore(_ position: Int, from lower: Int) -> Int? {
        var index = position - 1
        var faint: Int?
        while index >= lower {
            let token = tokens[index]
            if token.has(.cue), phrases.isVerb(index, from: lower) {
                // So does a weak one that stands far from the quotation.
                if token.has(.faintCue) || !token.has(.strongCue) && position - index > Self.weakReach {
                    if faint == nil { faint = index }
                } else if faint == nil || token.has(.reports) {
                    return index
                }
            }
            index -= 1
        }
        return faint
    }

    private func agent(of cue: Int, to limit: Int) -> FoundSpeaker? {
        var index = cue + 1
        while index < limit {
            if tokens[index].has(.agentMarker), let phrase = phrases.phrase(from: index + 1, to: limit) {
                return FoundSpeaker(phrase: phrase, cue: cue, rule: .beforeQuoteWeak, isWeakCue: true)
            }
            index += 1
        }
        return nil
    }

    /// `Ruiz: “…”`, `WALLACE: “…”`, and a sentence that announces the quotation.
    private func beforeColon(_ colon: Int, from lower: Int) -> FoundSpeaker? {
        guard colon > lower else { return nil }
        if colon - lower <= 8, tokens[lower].isCapital, let phrase = phrases.phrase(from: lower, to: colon),
            phrase.upperBound == colon
        {
            return FoundSpeaker(phrase: phrase, cue: nil, rule: .transcript)
        }
        // `Turnout fell - Carl Vos: “…”`, `More from Vos: “…”`
        var start = colon
        while start > lower, tokens[start - 1].isWord,
            !tokens[start - 1].has(.preposition) || phrases.language.joinsNames(tokens[start - 1])
        {
            start -= 1
        }
        if start > lower, colon - start <= 5, tokens[start].isCapital,
            let phrase = phrases.phrase(from: start, to: colon),
            phrase.upperBound == colon
        {
            return FoundSpeaker(phrase: phrase, cue: nil, rule: .transcript)
        }
        return phrases.firstPhrase(in: lower..<colon).map { FoundSpeaker(phrase: $0, cue: nil, rule: .colon) }
    }

    /// "Ruiz’s claim that “…”", "his promise to “…”"
    private func possessor(_ position: Int, from lower: Int) -> FoundSpeaker? {
        var index = position - 1
        while index > lower {
            if tokens[index].has(.speechNoun) {
                var owner = index - 1
                while owner >= lower, index - owner < 5 {
                    if tokens[owner].has(.possessivePronoun) {
                        return FoundSpeaker(phrase: owner..<(owner + 1), cue: index, rule: .possessive)
                    }
                    if tokens[owner].isPossessive, tokens[owner].isCapital {
                        return FoundSpeaker(
                            phrase: capitalRun(endingAt: owner, from: lower), cue: index, rule: .possessive)
                    }
                    if tokens[owner].isPunctuation { break }
                    owner -= 1
                }
                // "in the words of an adviser"
                if index + 2 < position, phrases.language.joinsNames(tokens[index + 1]),
                    let phrase = phrases.phrase(from: index + 2, to: position)
                {
                    return FoundSpeaker(phrase: phrase, cue: index, rule: .possessive)
                }
            }
            index -= 1
        }
        return nil
    }

    private func capitalRun(endingAt last: Int, from lower: Int) -> Range<Int> {
        var first = last
        while first > lower, tokens[first - 1].isCapital, tokens[first - 1].isWord, !tokens[first - 1].has(.function),
            !tokens[first - 1].isPossessive
        {
            first -= 1
        }
        return first..<(last + 1)
    }

    // MARK: From the neighbourhood

    private func fromNeighbours(
        _ order: Int, _ quotations: [Int], in range: Range<Int>, paragraph number: Int
    ) -> FoundSpeaker? {
        let position = quotations[order]
        let own = span(position)
        if let group = spans[own].group, own > 0, spans[own - 1].group == group, var earlier = found[own - 1] {
            earlier.rule = .continuation
            return earlier
        }
        if order > 0, var earlier = found[span(quotations[order - 1])] {
            let between = quotations[order - 1]..<position
            let sameSentence =
                !between.contains { tokens[$0].kind == .sentenceEnd }
                && !(shape(quotations[order - 1]).endsSentence && before(position, in: range) == position)
            if !sameSentence, shape(position).words >= 4, let nearer = lastCue(in: between, paragraph: range) {
                return nearer
            }
            if sameSentence || shape(position).words >= 4 {
                earlier.rule = sameSentence ? .sameSentence : .sameParagraph
                return earlier
            }
        }
        if order + 1 < quotations.count, var later = found[span(quotations[order + 1])],
            !(position..<quotations[order + 1]).contains(where: { tokens[$0].kind == .sentenceEnd }),
            !shape(position).endsSentence
        {
            later.rule = .sameSentence
            return later
        }
        return fromBefore(position, in: range, paragraph: number)
    }

    /// Who spoke in the writer's own sentence before the quotation: "She says that people should. “…”"
    private func lastCue(in between: Range<Int>, paragraph: Range<Int>) -> FoundSpeaker? {
        guard let end = between.last, tokens[end].kind == .sentenceEnd else { return nil }
        let start = max(before(end, in: paragraph), between.lowerBound + 1)
        guard start > between.lowerBound + 1 || tokens[start].kind != .comma else { return nil }
        for index in start..<end where tokens[index].has(.reports) && phrases.isVerb(index, from: start) {
            return phrases.subject(ofVerb: index, from: start).map {
                FoundSpeaker(phrase: $0, cue: index, rule: .sameParagraph)
            }
        }
        return nil
    }

    private func fromBefore(_ position: Int, in range: Range<Int>, paragraph number: Int) -> FoundSpeaker? {
        let lower = before(position, in: range)
        if lower < position {
            return phrases.firstPhrase(in: lower..<position).map {
                FoundSpeaker(phrase: $0, cue: nil, rule: .sentenceSubject)
            }
        }
        if lower > range.lowerBound, tokens[lower - 1].kind == .sentenceEnd {
            let start = before(lower - 1, in: range)
            return phrases.firstPhrase(in: start..<(lower - 1)).map {
                FoundSpeaker(phrase: $0, cue: nil, rule: .floating)
            }
        }
        guard number > 0 else { return nil }
        let previous = paragraphs[number - 1]
        if let last = previous.last, tokens[last].kind == .colon {
            return announcement(previous, colon: last)
        }
        if position == range.lowerBound { return lastSpeaker(before: span(position), paragraph: number) }
        return nil
    }

    /// The paragraph before ends in a colon: who speaks in its last sentence.
    private func announcement(_ paragraph: Range<Int>, colon: Int) -> FoundSpeaker? {
        let lower = before(colon, in: paragraph)
        if let source = accordingTo(in: lower..<colon) {
            return FoundSpeaker(phrase: source.phrase, cue: source.cue, rule: .previousParagraphColon)
        }
        if let cue = cueBefore(colon, from: lower), let phrase = phrases.subject(ofVerb: cue, from: lower) {
            return FoundSpeaker(phrase: phrase, cue: cue, rule: .previousParagraphColon)
        }
        return phrases.firstPhrase(in: lower..<colon).map {
            FoundSpeaker(phrase: $0, cue: nil, rule: .previousParagraphColon)
        }
    }

    private func lastSpeaker(before number: Int, paragraph: Int) -> FoundSpeaker? {
        guard number > 0, var last = found[number - 1], paragraph - spans[number - 1].paragraph <= 2 else { return nil }
        last.rule = .lastSpeaker
        return last
    }
}
