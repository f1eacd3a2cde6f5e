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
        guard phrases.language.dropsSubjects, hasBareVerb(position, in: range) else { return nil }
        if let teller = lastTeller(position, in: range, paragraph: number, mostParagraphs: 2) { return teller }
        return lastSpeaker(before: span(position), paragraph: number, within: Self.mostParagraphs)
    }

    private static let fewestWords = 4
    /// Sentences looked at above a quotation.
    private static let mostSentences = 5
    /// Paragraphs over which a speaker is carried on.
    private static let mostParagraphs = 3

    private func hasBareVerb(_ position: Int, in range: Range<Int>) -> Bool {
        var verb = position + 1
        while verb < range.upperBound, tokens[verb].kind == .comma || tokens[verb].kind == .dash { verb += 1 }
        if verb > position + 1 || shape(position).endsSentence {
            while verb < range.upperBound, tokens[verb].has(.auxiliary, .adverb) { verb += 1 }
            if verb < range.upperBound, tokens[verb].has(.cue), !tokens[verb].has(.participle), !tokens[verb].isCapital
            {
                return true
            }
        }
        // "un dirigente aveva scritto": a subject that the tables do not know.
        if let other = refusals[span(position)] {
            let isSubject =
                other.cue.map { $0 < position && !isAdjunct(other) } ?? !tokens[other.phrase.lowerBound].has(.cue)
            if isSubject { return false }
        }
        let lower = before(position, in: range)
        return cueBefore(position, from: lower).map {
            tokens[$0].has(.strongCue) && !tokens[$0].has(.participle) && !isPassive($0, from: lower)
        } ?? false
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
            guard !paragraph.contains(where: { tokens[$0].kind == .quote }),
                paragraph.last.map({ tokens[$0].kind == .sentenceEnd }) == true
            else { return nil }
            if let teller = teller(in: paragraph, paragraph: paragraph, rule: .lastSpeaker) { return teller }
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
