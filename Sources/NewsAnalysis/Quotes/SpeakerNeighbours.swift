import NewsLanguage
import NewsModel

/// Speakers that quotations without a tag take from those around them.
extension SpeakerRules {
    func fromNeighbours(
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
            if sameSentence, let semicolon = between.last(where: { tokens[$0].kind == .semicolon }) {
                return ownClause(semicolon + 1..<position)
            }
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
        return laterTag(position, in: range) ?? fromBefore(position, in: range, paragraph: number)
    }

    /// "Aas called him “…”; his lawyer, Emil Bratt, preferred “…”": after the semicolon somebody else speaks, if a verb
    /// stands right before the marks. "…; Holt was beaten as “…”" says of nobody that they said it.
    private func ownClause(_ clause: Range<Int>) -> FoundSpeaker? {
        guard let verb = clause.last, tokens[verb].endsInEd || tokens[verb].has(.cue), !tokens[verb].isCapital,
            !isPassive(verb, from: clause.lowerBound),
            !clause.contains(where: { tokens[$0].has(.passive) }),
            let phrase = phrases.firstPhrase(in: clause), phrase.upperBound <= verb
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// Who spoke in the writer's own sentence before the quotation: "She says that people should. “…”"
    func lastCue(in between: Range<Int>, paragraph: Range<Int>) -> FoundSpeaker? {
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

    func fromBefore(_ position: Int, in range: Range<Int>, paragraph number: Int) -> FoundSpeaker? {
        let lower = before(position, in: range)
        if let earlier = reportCarriedOn(position, from: lower, in: range) { return earlier }
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
        if let name = signature(below: number, position) { return name }
        guard number > 0 else { return nil }
        let previous = paragraphs[number - 1]
        if let last = previous.last, tokens[last].kind == .colon {
            return announcement(previous, colon: last)
        }
        if position == range.lowerBound {
            return reporter(in: previous, ofParagraph: position, range)
                ?? lastSpeaker(before: span(position), paragraph: number)
        }
        return nil
    }

    /// "Ruiz answered by pointing at the plan, saying it was wrong." and, in a paragraph of its own, "“I am sick of it …”":
    /// who spoke in the last sentence of the paragraph before, which quotes nobody.
    func reporter(in previous: Range<Int>, ofParagraph position: Int, _ range: Range<Int>) -> FoundSpeaker? {
        let rest = range.dropFirst()
        guard phrases.language.capitalsMarkTitles, shape(position).words >= 8,
            rest.allSatisfy({ tokens[$0].kind == .sentenceEnd }),
            !previous.contains(where: { tokens[$0].kind == .quote }),
            let last = previous.last, last > previous.lowerBound
        else { return nil }
        let start = before(last, in: previous)
        for index in (start..<last).reversed()
        where tokens[index].has(.cue) && phrases.isVerb(index, from: start) && !isPassive(index, from: start) {
            let isSpeech =
                tokens[index].has(.reports, .participle)
                || (index + 1..<min(last, index + 4)).contains { tokens[$0].has(.speechNoun) }
            guard isSpeech, let phrase = phrases.subject(ofVerb: index, from: start) else { continue }
            return FoundSpeaker(phrase: phrase, cue: index, rule: .lastSpeaker)
        }
        return nil
    }

    /// "Er sei geprüft worden. Von „…“ könne keine Rede sein": the mood shows that whoever spoke before still does.
    func reportCarriedOn(_ position: Int, from lower: Int, in range: Range<Int>) -> FoundSpeaker? {
        let end = end(after: position, in: range)
        guard lower > range.lowerBound, (lower..<end).contains(where: { tokens[$0].has(.subjunctive) }) else {
            return nil
        }
        for index in (range.lowerBound..<lower).reversed() where tokens[index].has(.cue) {
            guard phrases.isVerb(index, from: range.lowerBound) else { continue }
            let start = before(index, in: range)
            guard let phrase = phrases.subject(ofVerb: index, from: start) else { continue }
            return FoundSpeaker(phrase: phrase, cue: index, rule: .sameParagraph)
        }
        return nil
    }

    /// The paragraph before ends in a colon: who speaks in its last sentence.
    func announcement(_ paragraph: Range<Int>, colon: Int) -> FoundSpeaker? {
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

    /// "– Reader from Osthavn", in a paragraph of its own below a quotation.
    func signature(below number: Int, _ position: Int) -> FoundSpeaker? {
        guard position == paragraphs[number].lowerBound, number + 1 < paragraphs.count else { return nil }
        let rest = paragraphs[number].dropFirst()
        guard rest.allSatisfy({ tokens[$0].kind == .sentenceEnd }) else { return nil }
        let whole = paragraphs[number + 1]
        let line = whole.last.map { tokens[$0].kind == .sentenceEnd } == true ? whole.dropLast() : whole
        guard let first = line.first, line.count <= 10, line.count >= 2,
            !line.contains(where: { tokens[$0].kind == .quote || tokens[$0].kind == .sentenceEnd })
        else { return nil }
        let start = tokens[first].kind == .dash ? first + 1 : first
        guard tokens[start].isCapital, let name = phrases.phrase(from: start, to: line.upperBound),
            start > first || name.upperBound == line.upperBound || tokens[name.upperBound].kind == .comma,
            start > first || name.allSatisfy({ tokens[$0].isCapital })
        else { return nil }
        return FoundSpeaker(phrase: name, cue: nil, rule: .dash)
    }

    func lastSpeaker(before number: Int, paragraph: Int) -> FoundSpeaker? {
        guard number > 0, var last = found[number - 1], paragraph - spans[number - 1].paragraph <= 2 else { return nil }
        last.rule = .lastSpeaker
        return last
    }
}
