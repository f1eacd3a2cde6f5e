import NewsLanguage
import NewsModel

/// Speakers that quotations without a tag take from those around them.
extension SpeakerRules {
    /// - Parameter order: the quotation's place among `quotations`, the tokens of those of its paragraph.
    func fromNeighbours(
        _ order: Int, _ quotations: [Int], in range: Range<Int>, paragraph number: Int
    ) -> FoundSpeaker? {
        let position = quotations[order]
        let own = span(position)
        if own > 0, continues(own), var earlier = found[own - 1] {
            earlier.rule = .continuation
            return earlier
        }
        if let speaker = sameView(position, in: range, paragraph: number)
            ?? droppedSubject(position, in: range, paragraph: number)
        {
            return speaker
        }
        if order > 0, var earlier = found[span(quotations[order - 1])],
            earlier.rule != .sentenceSubject || !phrases.language.trustsSubjects
                || !(quotations[order - 1]..<position).contains(where: { tokens[$0].kind == .sentenceEnd })
        {
            let between = quotations[order - 1]..<position
            let sameSentence =
                !between.contains { tokens[$0].kind == .sentenceEnd }
                && !(shape(quotations[order - 1]).endsSentence
                    && (before(position, in: range) == position || opensSentence(quotations[order - 1] + 1)))
            if sameSentence, let semicolon = between.last(where: { tokens[$0].kind == .semicolon }) {
                return ownClause(semicolon + 1..<position)
            }
            if !sameSentence, shape(position).words >= 4,
                let nearer = lastCue(in: between, paragraph: range) ?? lastStatement(in: between, paragraph: range)
            {
                return nearer
            }
            if sameSentence, let other = viewOfAnother(in: between.dropFirst(), than: earlier) { return other }
            if !sameSentence, isOfAnother(position, than: earlier, in: range) { return nil }
            if sameSentence || shape(position).words >= 4 || isWholeSentence(position, in: range) {
                // Who is only the subject of the sentence is no surer of its second quotation.
                let isGuess = sameSentence && earlier.rule == .sentenceSubject && !phrases.language.trustsSubjects
                if !isGuess { earlier.rule = sameSentence ? .sameSentence : .sameParagraph }
                return earlier
            }
        }
        if order + 1 < quotations.count, var later = found[span(quotations[order + 1])],
            !(position..<quotations[order + 1]).contains(where: { tokens[$0].kind == .sentenceEnd }),
            !shape(position).endsSentence, !isToldToThem(position, in: range)
        {
            later.rule = .sameSentence
            return later
        }
        return laterTag(position, in: range) ?? fromBefore(position, in: range, paragraph: number)
    }

    /// "« … », dit Luc Aubin. Mille habitants ont défilé contre « … »", "Contre « … », la ville a saisi le juge": the
    /// sentence that the quotation is part of is about somebody else.
    private func isOfAnother(_ position: Int, than earlier: FoundSpeaker, in range: Range<Int>) -> Bool {
        guard language.invertsCompoundTenses else { return false }
        let lower = before(position, in: range)
        guard lower < position else { return false }
        var start = lower
        while start < position, tokens[start].has(.adverb, .conjunction) || tokens[start].kind == .comma { start += 1 }
        if start < position, tokens[start].has(.preposition), start + 2 >= position {
            let next = position + 1
            guard next + 1 < range.upperBound, tokens[next].kind == .comma else { return false }
            return isSomebodyElse(from: next + 1, to: end(after: position, in: range), than: earlier)
        }
        return isSomebodyElse(from: start, to: position, than: earlier)
    }

    /// "Luca Bianchi, a cui Marco Neri ha dato del «bugiardo», replica: «…»": words of a clause about what another said
    /// to whom the sentence is about.
    private func isToldToThem(_ position: Int, in range: Range<Int>) -> Bool {
        let lower = before(position, in: range)
        return (lower..<max(lower, position - 2)).contains {
            phrases.hangsOnPreposition(relative: $0) && isNameWord($0 + 1)
        }
    }

    /// "Per il sindaco è «un passo avanti», mentre per i comitati è «una farsa»": whose view a later clause of the
    /// sentence gives.
    private func viewOfAnother(in between: Range<Int>, than earlier: FoundSpeaker) -> FoundSpeaker? {
        guard language.invertsCompoundTenses,
            let view = between.last(where: {
                stands(.view, at: $0) || tokens[$0].has(.source) && tokens[$0].has(.preposition)
            }), view > between.lowerBound, tokens[view - 1].has(.subordinator, .conjunction),
            let phrase = phrases.phrase(from: view + 1, to: between.upperBound), phrase != earlier.phrase,
            tokens[view + 1].has(.determiner) || tokens[view + 1].isCapital,
            !(phrase.upperBound..<between.upperBound).contains(where: { tokens[$0].isPunctuation })
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: view, rule: .accordingTo)
    }

    private func isSomebodyElse(from start: Int, to limit: Int, than earlier: FoundSpeaker) -> Bool {
        guard start < limit, !tokens[start].has(.pronoun), phrases.startsPhrase(start),
            let phrase = phrases.phrase(from: start, to: limit), phrase.upperBound < limit,
            tokens[phrase.upperBound].isWord, namesSomebody(phrase)
        else { return false }
        return !phrase.contains { index in
            tokens[index].isCapital && earlier.phrase.contains { tokens[$0].hash == tokens[index].hash }
        }
    }

    /// "The lease reads: “No dogs.” The minutes tell of “…”": behind words that end their sentence a capital begins the
    /// next.
    private func opensSentence(_ index: Int) -> Bool {
        phrases.language.capitalsMarkTitles && tokens[index].isWord && tokens[index].isCapital
    }

    /// "«Passa chi vuole».": two words or more that are a sentence of their own.
    private func isWholeSentence(_ position: Int, in range: Range<Int>) -> Bool {
        let next = position + 1
        return shape(position).words >= 2 && before(position, in: range) == position && shape(position).startsCapital
            && (shape(position).endsSentence || next < range.upperBound && tokens[next].kind == .sentenceEnd)
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

    private func lastStatement(in between: Range<Int>, paragraph: Range<Int>) -> FoundSpeaker? {
        guard let end = between.last, tokens[end].kind == .sentenceEnd else { return nil }
        return issuer(max(before(end, in: paragraph), between.lowerBound + 1)..<end)
    }

    /// "The governor came and her office later released a statement. “…”": whose statement the sentence before ends
    /// with.
    private func issuer(_ sentence: Range<Int>) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, sentence.count > 4, let noun = sentence.last,
            tokens[noun].has(.speechNoun), tokens[noun - 1].has(.determiner),
            let verb = (sentence.lowerBound + 1..<noun).last(where: {
                tokens[$0].endsInEd || tokens[$0].has(.cue) && !tokens[$0].isCapital
            }), noun - verb <= 4, let phrase = phrases.subject(ofVerb: verb, from: sentence.lowerBound)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: noun, rule: .floating)
    }

    /// Who is spoken of in front of a quotation, in its own sentence or in the one before.
    /// - Parameter number: the paragraph's.
    func fromBefore(_ position: Int, in range: Range<Int>, paragraph number: Int) -> FoundSpeaker? {
        let lower = before(position, in: range)
        if let earlier = reportCarriedOn(position, from: lower, in: range) { return earlier }
        if lower < position {
            if number == 0, let named = subjectOfHeadline(position, from: lower) { return named }
            guard let phrase = phrases.firstPhrase(in: lower..<position), !isSpokenOf(phrase, to: position),
                !isCharge(position), !isObjectOfDropped(phrase, from: lower)
            else { return nil }
            return FoundSpeaker(phrase: phrase, cue: nil, rule: .sentenceSubject)
        }
        if isSubject(position, in: range) { return nil }
        if let teller = tellerAbove(position, in: range, paragraph: number) { return teller }
        if lower > range.lowerBound, tokens[lower - 1].kind == .sentenceEnd {
            let start = before(lower - 1, in: range)
            if let issuer = issuer(start..<lower - 1) { return issuer }
            if phrases.language.trustsSubjects, let source = accordingTo(in: start..<lower - 1),
                source.phrase.upperBound == lower - 1
            {
                return FoundSpeaker(phrase: source.phrase, cue: source.cue, rule: .floating)
            }
            if let tag = closingTag(of: start..<lower - 1) { return tag }
            // "That number is expected to grow."
            guard let phrase = phrases.firstPhrase(in: start..<(lower - 1)), !isFigure(phrase),
                phrases.language.trustsSubjects || opensClause(phrase, from: start)
            else { return nil }
            return FoundSpeaker(phrase: phrase, cue: nil, rule: .floating)
        }
        if let name = signature(below: number, position) { return name }
        guard number > 0, !isCrosshead(position, in: range, paragraph: number) else { return nil }
        let previous = paragraphs[number - 1]
        if let last = previous.last, tokens[last].kind == .colon {
            return announcement(previous, colon: last)
        }
        if position == range.lowerBound {
            return reporter(in: previous, ofParagraph: position, range)
                ?? introduced(in: previous, position)
                ?? lastSpeaker(before: span(position), paragraph: number)
        }
        return nil
    }

    /// "ha archiviato la causa": what stands behind a verb of two words is its object, where the subject may be left
    /// out.
    private func isObjectOfDropped(_ phrase: Range<Int>, from lower: Int) -> Bool {
        language.dropsSubjects && phrase.lowerBound >= lower + 2 && tokens[phrase.lowerBound - 1].isWord
            && !tokens[phrase.lowerBound - 1].isCapital && stands(.have, at: phrase.lowerBound - 2)
    }

    /// "“If you can't march, give” became a refrain": the words are what the sentence tells of.
    private func isSubject(_ position: Int, in range: Range<Int>) -> Bool {
        guard phrases.language.hasOwnersOfWords, position + 1 < range.upperBound, !shape(position).endsWithComma,
            !shape(position).endsSentence
        else { return false }
        let next = tokens[position + 1]
        return next.isWord && !next.isCapital
            && (next.has(.auxiliary) && shape(position).words <= Self.fewWords || next.has(.becoming))
    }

    /// Most words of a quotation that "is" makes a saying of.
    private static let fewWords = 3

    /// Nothing but adverbs before it: "Por ello, quiere estar al lado de los jugadores" has them at its end.
    private func opensClause(_ phrase: Range<Int>, from start: Int) -> Bool {
        (start..<phrase.lowerBound).allSatisfy { tokens[$0].has(.adverb, .conjunction) || tokens[$0].kind == .comma }
    }

    /// "That number", "the figures"
    private func isFigure(_ phrase: Range<Int>) -> Bool {
        phrases.language.hasOwnersOfWords && phrase.count == 2
            && tokens[phrase.lowerBound + 1].has(.figure)
    }

    /// "Ruiz answered by pointing at the plan, saying it was wrong." and, in a paragraph of its own, "“I am sick of it
    /// …”": who spoke in the last sentence of the paragraph before, which quotes nobody.
    func reporter(in previous: Range<Int>, ofParagraph position: Int, _ range: Range<Int>) -> FoundSpeaker? {
        let rest = range.dropFirst()
        guard phrases.language.hasOwnersOfWords, shape(position).words >= 8,
            rest.allSatisfy({ tokens[$0].kind == .sentenceEnd }),
            !previous.contains(where: { tokens[$0].kind == .quote }),
            let last = previous.last, last > previous.lowerBound
        else { return nil }
        let start = before(last, in: previous)
        for index in (start..<last).reversed()
        where tokens[index].has(.cue) && phrases.isVerb(index, from: start) && !isPassive(index, from: start)
            && !tokens[max(start, index - 1)].has(.that)
        {
            // "issued a statement that said sorry": who issued it.
            let isSpeech =
                tokens[index].has(.reports, .participle)
                || (index + 1..<min(last, index + 4)).contains { tokens[$0].has(.speechNoun) }
            guard isSpeech, let phrase = phrases.subject(ofVerb: index, from: start) else { continue }
            return FoundSpeaker(phrase: phrase, cue: index, rule: .lastSpeaker)
        }
        return nil
    }

    /// "Bashir Lunt thought for a while." and then a quotation over several paragraphs that has no tag: who is named
    /// last before it.
    private func introduced(in previous: Range<Int>, _ position: Int) -> FoundSpeaker? {
        let number = span(position)
        guard number + 1 < spans.count, continues(number + 1),
            let last = previous.last, last > previous.lowerBound,
            !previous.contains(where: { tokens[$0].kind == .quote }),
            let phrase = phrases.firstPhrase(in: before(last, in: previous)..<last)
        else { return nil }
        let speaker = named(FoundSpeaker(phrase: phrase, cue: nil, rule: .lastSpeaker))
        return isFullName(speaker.phrase) ? speaker : nil
    }

    /// "goes on trial for “insulting the judiciary”", "accused of “…”": what somebody is said to have done.
    private func isCharge(_ position: Int) -> Bool {
        guard phrases.language.hasOwnersOfWords, position > 1, tokens[position - 1].has(.preposition, .with) else {
            return false
        }
        return shape(position).startsWithGerund
    }

    /// Whether the phrase ends in two capitalised words, or starts with a title before one.
    func isFullName(_ phrase: Range<Int>) -> Bool {
        let words = phrase.filter { tokens[$0].isCapital && tokens[$0].isWord && !tokens[$0].has(.function, .day) }
        guard words.count >= 2, let last = words.last else { return false }
        return last + 1 == phrase.upperBound && !tokens[last].has(.notName, .organisation, .nationality)
            && !tokens[last].isPossessive
    }

    /// "Coach Garrod ‘not worried’ about injury", "Khans: Trump stirs ‘ugliness’": whom a headline names first, right
    /// before the marks or before a colon.
    private func subjectOfHeadline(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard let last = paragraphs[0].last, tokens[last].kind != .sentenceEnd || isHeading,
            let name = phrases.phrase(from: lower, to: position),
            tokens[name.lowerBound].end - tokens[name.lowerBound].start > 1,
            !tokens[name.lowerBound].has(.function)
        else { return nil }
        // "Coach Garrod after defeat ‘not worried’": nothing but an adjunct between.
        let isAdjunct =
            name.upperBound + 1 < position && tokens[name.upperBound].has(.preposition, .subordinator)
            && stands(.topic, at: name.upperBound)
            && !(name.upperBound..<position).contains { tokens[$0].has(.cue, .auxiliary) && !tokens[$0].isCapital }
        let isBefore = (name.upperBound == position || isAdjunct) && !shape(position).startsCapital
        guard isBefore || name.upperBound < position && tokens[name.upperBound].kind == .colon,
            name.contains(where: { tokens[$0].has(.role, .title) }) || tokens[name.upperBound - 1].isCapital
        else { return nil }
        return FoundSpeaker(phrase: name, cue: nil, rule: .headline)
    }

    /// "Er sei geprüft worden. Von „…“ könne keine Rede sein": the mood shows that whoever spoke before still does.
    func reportCarriedOn(_ position: Int, from lower: Int, in range: Range<Int>) -> FoundSpeaker? {
        let end = end(after: position, in: range)
        guard (lower..<end).contains(where: { tokens[$0].has(.subjunctive) }) else { return nil }
        guard lower > range.lowerBound else {
            return position > lower
                ? lastSpeaker(before: span(position), paragraph: spans[span(position)].paragraph) : nil
        }
        for index in (range.lowerBound..<lower).reversed() where tokens[index].has(.cue) {
            guard phrases.isVerb(index, from: range.lowerBound) else { continue }
            let start = before(index, in: range)
            guard let phrase = phrases.subject(ofVerb: index, from: start) else { continue }
            return FoundSpeaker(phrase: phrase, cue: index, rule: .sameParagraph)
        }
        // "„…“, so Emil Roth. Clara Voss sei „klug“": a tag without a verb.
        guard
            var last = (range.lowerBound..<lower).last(where: { tokens[$0].kind == .quote }).flatMap({
                found[span($0)]
            }), last.rule == .accordingTo || last.rule == .sameParagraph
        else { return nil }
        last.rule = .sameParagraph
        return last
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
        var line = whole.last.map { tokens[$0].kind == .sentenceEnd } == true ? whole.dropLast() : whole
        // "Lourdes Barranco. Villamayor": the place after a full stop, below the last letter.
        if number + 2 == paragraphs.count, line.count <= 9,
            let stop = line.first(where: { tokens[$0].kind == .sentenceEnd }), stop - line.lowerBound >= 2,
            (line.lowerBound..<stop).allSatisfy({ tokens[$0].isCapital })
        {
            line = line.lowerBound..<stop
        }
        guard let first = line.first, line.count <= (tokens[first].kind == .dash ? 16 : 10), line.count >= 2,
            !line.contains(where: { tokens[$0].kind == .quote || tokens[$0].kind == .sentenceEnd })
        else { return nil }
        let start = tokens[first].kind == .dash ? first + 1 : first
        guard tokens[start].isCapital, let name = phrases.phrase(from: start, to: line.upperBound),
            start > first || name.upperBound == line.upperBound || tokens[name.upperBound].kind == .comma,
            start > first || name.allSatisfy({ tokens[$0].isCapital })
                || number + 2 == paragraphs.count && name.upperBound == line.upperBound
                    && line.upperBound == whole.upperBound
                    && (name.contains(where: { tokens[$0].has(.role, .document) })
                        || tokens[start].has(.possessivePronoun))
        else { return nil }
        return FoundSpeaker(phrase: name, cue: nil, rule: .dash)
    }

    /// "The harbour will silt up, says Yann. “…”", "The harbour will silt up, Yann says. “…”": who reports the sentence
    /// before.
    private func closingTag(of sentence: Range<Int>) -> FoundSpeaker? {
        guard phrases.language.showsVerbsByForm,
            let comma = sentence.last(where: { tokens[$0].kind == .comma }), comma > sentence.lowerBound + 2,
            comma + 2 < sentence.upperBound
        else { return nil }
        let first = tokens[comma + 1]
        if first.has(.reports), !first.isCapital, !first.has(.takesListener, .participle, .maybeNoun),
            let phrase = phrases.named(from: comma + 2, to: sentence.upperBound),
            phrase.upperBound == sentence.upperBound
        {
            return FoundSpeaker(phrase: phrase, cue: comma + 1, rule: .floating)
        }
        guard let phrase = phrases.named(from: comma + 1, to: sentence.upperBound),
            phrase.upperBound == sentence.upperBound - 1, tokens[phrase.upperBound].has(.reports),
            !tokens[phrase.upperBound].has(.takesListener, .maybeNoun)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: phrase.upperBound, rule: .floating)
    }

    /// Whether who spoke may speak on: not if a rule that guesses found them, or if the writer asked.
    private func mayGoOn(_ speaker: FoundSpeaker) -> Bool {
        guard phrases.language.trustsSubjects else { return true }
        switch speaker.rule {
        case .colon, .sentenceSubject: return false
        default: return !tokens[speaker.phrase.lowerBound].has(.pronounSpeaker)
        }
    }

    /// ‘A bitter blow for all of us’ on a line of its own without a stop: a heading, which belongs to what follows.
    private func isHeading(_ number: Int) -> Bool {
        phrases.language.hasBareHeadlines && spans[number].isSingle && !spans[number].isUnclosed
            && !shapes[number].endsSentence && !shapes[number].endsWithComma
            && paragraphs[spans[number].paragraph].count == 1
    }

    /// «Faremo ricorso» alone on its line, without a stop and between two paragraphs: a heading, whose speaker the text
    /// below may name. In English `isHeading` tells.
    private func isCrosshead(_ position: Int, in range: Range<Int>, paragraph number: Int) -> Bool {
        !language.hasBareHeadlines && language.hasRules && range.count == 1 && number + 1 < paragraphs.count
            && !shape(position).endsSentence && !shape(position).endsWithComma && spans[span(position)].group == nil
            && !spans[span(position)].isUnclosed && shape(position).words <= Self.longestCrosshead
            && paragraphs[number - 1].last.map { tokens[$0].kind == .sentenceEnd } == true
    }

    /// Most words of a heading between paragraphs.
    private static let longestCrosshead = 12

    /// Who spoke the quotation before, if it is at most so many paragraphs above.
    func lastSpeaker(before number: Int, paragraph: Int, within mostParagraphs: Int = 2) -> FoundSpeaker? {
        guard number > 0, var last = found[number - 1],
            paragraph - spans[number - 1].paragraph <= mostParagraphs, mayGoOn(last), !isHeading(number)
        else { return nil }
        last.rule = .lastSpeaker
        return last
    }
}
