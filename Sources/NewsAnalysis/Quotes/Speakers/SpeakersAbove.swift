import NewsLanguage
import NewsModel

/// Speakers of quotations that stand alone or whose verb has no subject, told by the sentences above them: "Edda Wirth,
/// Pächterin der Alm, sagte, dass der Weg verschüttet ist. Das Vieh wurde getrieben. „Wir haben jede Kuh einzeln
/// geführt.“"
///
/// Not in English, which has rules of its own for each.
extension SpeakerRules {
    /// Who reports, or else who is named first, in the sentences between the quotation before and this one, which
    /// stands alone.
    func tellerAbove(_ position: Int, in range: Range<Int>, paragraph number: Int) -> FoundSpeaker? {
        guard !phrases.language.trustsSubjects, before(position, in: range) == position,
            shape(position).words >= Self.fewestWords, shape(position).startsCapital
        else { return nil }
        return lastTeller(position, in: range, paragraph: number, mostParagraphs: 1)
    }

    /// "«Explorar», insistió", "Aseguró que, «con un periódico …»": a verb of speaking without a subject, where the
    /// language may leave it out, goes on with whoever the story tells of: who is named between the quotation before
    /// and this one, or who spoke that.
    func droppedSubject(_ position: Int, in range: Range<Int>, paragraph number: Int) -> FoundSpeaker? {
        guard phrases.language.dropsSubjects, let verb = bareVerb(position, in: range) else { return nil }
        if verb > position || before(position, in: range) < position,
            let teller = lastTeller(position, in: range, paragraph: number, mostParagraphs: 2)
        {
            return agree(teller.phrase, verb) ? teller : nil
        }
        let speaker = lastKnownSpeaker(before: span(position), paragraph: number)
        return speaker.flatMap { agree($0.phrase, verb) ? $0 : nil }
    }

    /// "A ses yeux, « … »", "En su opinión, las imágenes muestran “…”": the view of whoever spoke before.
    func sameView(_ position: Int, in range: Range<Int>, paragraph number: Int) -> FoundSpeaker? {
        let lower = before(position, in: range)
        guard language.invertsCompoundTenses, position - lower > 3, tokens[lower].isCapital,
            // "A" for "À"
            tokens[lower].has(.preposition, .auxiliary), tokens[lower + 1].has(.possessivePronoun),
            tokens[lower + 2].has(.according),
            tokens[lower + 3].kind == .comma
        else { return nil }
        return lastKnownSpeaker(before: span(position), paragraph: number)
    }

    /// Who spoke last, quotations passed over of which nobody is found.
    private func lastKnownSpeaker(before number: Int, paragraph: Int) -> FoundSpeaker? {
        for last in (max(0, number - Self.mostPassedOver)..<number).reversed() {
            guard paragraph - spans[last].paragraph <= Self.mostParagraphs else { return nil }
            if found[last] != nil {
                return lastSpeaker(before: last + 1, paragraph: paragraph, within: Self.mostParagraphs)
            }
            if refusals[last] != nil { return nil }
        }
        return nil
    }

    private static let fewestWords = 4
    /// Sentences looked at above a quotation.
    private static let mostSentences = 5
    /// Paragraphs over which a speaker is carried on.
    private static let mostParagraphs = 3
    /// Quotations of nobody over which one is.
    private static let mostPassedOver = 20

    /// The verb of speaking that has no subject: behind the quotation, before it, or at the start of the sentence
    /// before it.
    private func bareVerb(_ position: Int, in range: Range<Int>) -> Int? {
        var verb = position + 1
        while verb < range.upperBound, tokens[verb].kind == .comma || tokens[verb].kind == .dash { verb += 1 }
        if verb > position + 1 || shape(position).endsSentence {
            while verb < range.upperBound, tokens[verb].has(.auxiliary, .adverb) { verb += 1 }
            if verb < range.upperBound, tokens[verb].has(.cue), !tokens[verb].has(.participle), !tokens[verb].isCapital
            {
                return verb
            }
        }
        let front = before(position, in: range)
        if front < position, let cue = cueBefore(position, from: front), !tokens[cue].has(.participle),
            !isPassive(cue, from: front), isJudgement(cue, at: position, from: front)
        {
            return cue
        }
        // "un dirigente aveva scritto": a subject that the tables do not know.
        if let other = refusals[span(position)], !isBeforeInsert(other) {
            let isSubject =
                other.cue.map {
                    $0 < position && other.phrase.upperBound <= $0 && !isAdjunct(other) && agree(other.phrase, $0)
                }
                ?? !tokens[other.phrase.lowerBound].has(.cue)
            if isSubject { return nil }
        }
        if front == position { return reportBefore(position, in: range) }
        guard let cue = cueBefore(position, from: front), !tokens[cue].has(.participle),
            tokens[cue].has(.strongCue) || tokens[cue + 1].has(.that), !isPassive(cue, from: front)
        else { return nil }
        return cue
    }

    /// "Entrevistada ayer, ha tachado la sentencia de “política”": a verb of calling at the start of its clause, with
    /// its object and what the object is called.
    private func isJudgement(_ cue: Int, at position: Int, from lower: Int) -> Bool {
        guard tokens[cue].has(.takesListener), cue + 2 < position, tokens[cue + 1].has(.determiner),
            stands(.asWhat, at: position - 1) || tokens[position - 1].has(.joiner),
            !(cue + 1..<position).contains(where: { tokens[$0].isPunctuation })
        else { return false }
        var start = cue
        while start > lower, tokens[start - 1].has(.auxiliary, .adverb) { start -= 1 }
        return start == lower || tokens[start - 1].kind == .comma
    }

    /// "Dijo que la empresa miente. “Nos prometieron agua”": a sentence that begins with its verb of speaking.
    private func reportBefore(_ position: Int, in range: Range<Int>) -> Int? {
        guard shape(position).words >= Self.fewestWords, position > range.lowerBound,
            tokens[position - 1].kind == .sentenceEnd
        else { return nil }
        let start = before(position - 1, in: range)
        guard start + 1 < position, tokens[start].has(.reports), tokens[start].isCapital, tokens[start + 1].has(.that)
        else { return nil }
        return start
    }

    private func lastTeller(
        _ position: Int, in range: Range<Int>, paragraph number: Int, mostParagraphs: Int
    ) -> FoundSpeaker? {
        let own = span(position)
        let earlier = own > 0 && spans[own - 1].paragraph == number ? positions[own - 1] + 1 : range.lowerBound
        let start = before(position, in: range)
        if start > earlier {
            if let teller = teller(in: earlier..<start, paragraph: range, rule: .floating) { return teller }
        }
        guard earlier == range.lowerBound else { return nil }
        for above in (max(0, number - mostParagraphs)..<number).reversed() {
            let paragraph = paragraphs[above]
            guard paragraph.last.map({ tokens[$0].kind == .sentenceEnd }) == true else { return nil }
            // Behind a quotation only the sentences that follow its own.
            let quoted = paragraph.last { tokens[$0].kind == .quote }
            let first = quoted.flatMap { quote in
                (quote..<paragraph.upperBound).first { tokens[$0].kind == .sentenceEnd }
            }
            let sentences = (first.map { $0 + 1 } ?? paragraph.lowerBound)..<paragraph.upperBound
            if let teller = teller(in: sentences, paragraph: paragraph, rule: .lastSpeaker) { return teller }
            if quoted != nil { return nil }
        }
        return nil
    }

    private func teller(in sentences: Range<Int>, paragraph: Range<Int>, rule: AttributionRule) -> FoundSpeaker? {
        var end = sentences.upperBound
        for _ in 0..<Self.mostSentences {
            guard end > sentences.lowerBound, tokens[end - 1].kind == .sentenceEnd else { return nil }
            let start = before(end - 1, in: paragraph)
            let sentence = max(start, sentences.lowerBound)..<end - 1
            if let speaker = reporterOrFirst(in: sentence, rule: rule) { return speaker }
            end = start
        }
        return nil
    }

    private func reporterOrFirst(in sentence: Range<Int>, rule: AttributionRule) -> FoundSpeaker? {
        guard !sentence.isEmpty else { return nil }
        for cue in sentence where tokens[cue].has(.reports) && phrases.isVerb(cue, from: sentence.lowerBound) {
            let isInverted =
                cue > sentence.lowerBound && tokens[cue - 1].kind == .comma && phrases.startsPhrase(cue + 1)
                || !phrases.startsPhrase(sentence.lowerBound) && phrases.startsPhrase(cue + 1)
            let subject =
                isInverted
                ? phrases.phrase(from: cue + 1, to: sentence.upperBound)
                : phrases.subject(ofVerb: cue, from: sentence.lowerBound)
            if let subject, let speaker = credible(FoundSpeaker(phrase: subject, cue: cue, rule: rule)),
                isPerson(speaker.phrase) || isRole(speaker.phrase)
            {
                return speaker
            }
        }
        let start = afterOpening(sentence)
        guard phrases.startsPhrase(start), let first = phrases.phrase(from: start, to: sentence.upperBound) else {
            return nil
        }
        let speaker = named(FoundSpeaker(phrase: first, cue: nil, rule: rule))
        return isPerson(speaker.phrase) && first.upperBound < sentence.upperBound ? speaker : nil
    }

    /// Past "Por su parte," and the like.
    private func afterOpening(_ sentence: Range<Int>) -> Int {
        let start = sentence.lowerBound
        guard tokens[start].has(.preposition, .adverb),
            let comma = sentence.prefix(Self.longestOpening).first(where: { tokens[$0].kind == .comma }),
            comma + 1 < sentence.upperBound
        else { return start }
        return comma + 1
    }

    private static let longestOpening = 7

    /// "eine Dame": a person by what they are.
    private func isRole(_ phrase: Range<Int>) -> Bool {
        tokens[phrase.lowerBound].has(.determiner) && phrase.contains { tokens[$0].has(.role) }
    }

    /// Somebody by name: a given name or what they are in front, or a name that the article shows elsewhere; no body,
    /// no place.
    private func isPerson(_ phrase: Range<Int>) -> Bool {
        guard namesSomebody(phrase), let last = phrase.last else { return false }
        if phrase.contains(where: { tokens[$0].has(.organisation, .document, .agency) }) { return false }
        return phrase.contains {
            let token = tokens[$0]
            guard token.isCapital, token.isWord, !token.has(.function, .role, .notName) else { return false }
            return !phrases.language.givenNames.classes(of: token.hash).isEmpty
                || $0 > phrase.lowerBound && tokens[$0 - 1].has(.role, .title)
                || $0 == last && phrase.count <= 2 && names.contains(token.hash)
        }
    }
}
