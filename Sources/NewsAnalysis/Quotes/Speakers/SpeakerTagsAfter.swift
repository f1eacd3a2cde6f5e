import NewsLanguage
import NewsModel

/// Tags after the quotation: `“…,” said Mayor Ana Ruiz`, `“…,” Ruiz said`, `“…,” according to Ruiz`.
extension SpeakerRules {
    /// - Parameter startsSentence: whether the quotation begins its sentence.
    func tagAfter(_ position: Int, startsSentence: Bool, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        var start = position + 1
        var followsDash = false
        while start < limit, tokens[start].isPunctuation {
            if tokens[start].kind == .dash { followsDash = true }
            start += 1
        }
        guard start < limit else { return nil }
        if followsDash, limit - start <= (paragraph == paragraphs.first ? 12 : 8), limit >= paragraph.upperBound - 1,
            let name = phrases.named(from: start, to: limit) ?? phrases.bareSubject(from: start, to: limit)
                ?? bareSigner(position, from: start, to: limit) ?? bareSigner(from: start, to: limit),
            name.upperBound == limit || tokens[name.upperBound].isPunctuation
                || tokens[name.upperBound].has(.preposition)
        {
            return FoundSpeaker(phrase: name, cue: nil, rule: .dash)
        }
        // `“…”: Hospital chief Anders on staff shortage`
        if tokens[position + 1].kind == .colon, limit - start <= 12, limit >= paragraph.upperBound - 1,
            before(position, in: paragraph) == position,
            let name = phrases.named(from: start, to: limit) ?? bareAfterColon(from: start, to: limit),
            !isTopicAfterColon(name)
        {
            return FoundSpeaker(phrase: name, cue: nil, rule: .headline)
        }
        if let tag = headlineTag(position, from: start, to: limit, in: paragraph) { return tag }
        if let owner = verdict(from: start, to: limit) ?? maxim(position, startsSentence, from: start, to: limit) {
            return owner
        }
        if let put = asPut(from: start, to: limit) ?? inTheirPhrase(from: start, to: limit) { return put }
        if let source = accordingTo(in: start..<min(limit, start + 14)), let marker = source.cue,
            !(start..<marker).contains(where: { tokens[$0].has(.strongCue) && phrases.isVerb($0, from: start) })
        {
            // "the tenor mocked himself, according to his biographer"
            if let teller = unknownVerb(position, startsSentence: startsSentence, from: start, to: marker) {
                return teller
            }
            return source
        }
        if let said = asSaid(from: start, to: limit) { return said }
        if tokens[start].has(.conjunction, .subordinator, .relative, .that),
            !(tokens[start].has(.preposition) && tokens[start].has(.subordinator))
        {
            return closingTag(position, from: start, to: limit) ?? tagBetween(position, from: start, to: limit)
        }
        if let inverted = inverted(from: start, to: limit, isSentence: startsSentence) { return inverted }
        return subjectAndCue(position, startsSentence: startsSentence, from: start, to: limit)
    }

    /// "– postman on meeting a bear", "– loudspeaker at Skarne station": one noun behind the dash, after words that are
    /// a sentence.
    private func bareSigner(_ position: Int, from start: Int, to limit: Int) -> Range<Int>? {
        guard phrases.language.hasBareHeadlines, shape(position).words >= 4, shape(position).startsCapital,
            phrases.isPlain(start), start + 1 < limit
        else { return nil }
        return tokens[start + 1].has(.preposition) ? start..<start + 1 : nil
    }

    /// `“…,” said Mayor Ana Ruiz`
    /// - Parameter isSentence: The quotation opens its sentence, so that a verb of any kind after it may be one of
    ///   speaking.
    func inverted(from start: Int, to limit: Int, isSentence: Bool) -> FoundSpeaker? {
        if let source = impersonal(from: start, to: limit) ?? cameFrom(start, to: limit) { return source }
        var index = start
        let compound = phrases.language.invertsCompoundTenses
        while index < limit,
            tokens[index].has(.adverb) || compound && tokens[index].has(.auxiliary)
                || !phrases.language.hasFixedOrder && stands(.reflexive, at: index)
        {
            index += 1
        }
        // `“…,” thus defence counsel Clara Voss`
        if phrases.language.hasFixedOrder, stands(.thus, at: start),
            let phrase = phrases.named(from: start + 1, to: limit)
        {
            return FoundSpeaker(phrase: phrase, cue: start, rule: .inverted)
        }
        if let speaker = thusSomebody(from: start, to: limit) ?? theirWords(from: start, to: limit) { return speaker }
        // "a-t-il déclaré"
        if compound, let group = whoeverAt(index, to: limit) { return group }
        if compound, index + 1 < limit, index > start, tokens[index].has(.pronoun),
            tokens[index + 1].has(.cue)
                || isHanging(index) && tokens[index + 1].isWord && !tokens[index + 1].has(.function)
        {
            return FoundSpeaker(phrase: index..<(index + 1), cue: index + 1, rule: .inverted)
        }
        if let house = house(behind: index, to: limit) { return house }
        guard index + 1 < limit, tokens[index].has(.cue), !tokens[index].has(.participle), !tokens[index].isCapital
        else {
            guard isSentence || phrases.language.hasFixedOrder else { return nil }
            return unknownInverted(from: index, after: start - 1, to: limit)
        }
        // "quoted Radu Pavel as saying"
        if tokens[index].has(.takesListener), phrases.language.hasFixedOrder || tokens[index].has(.strongCue) {
            // "„…“, kritisierte sie."
            if phrases.language.capitalisesNouns, isSentence, tokens[index + 1].has(.pronounMale, .pronounFemale),
                index + 2 == limit || tokens[index + 2].isPunctuation
            {
                return FoundSpeaker(phrase: index + 1..<index + 2, cue: index, rule: .inverted)
            }
            // "…," read one
            guard phrases.language.hasFixedOrder, tokens[index + 1].has(.determiner, .document),
                let thing = phrases.phrase(from: index + 1, to: limit),
                tokens[index].has(.consumes) || tokens[thing.upperBound - 1].has(.document)
                    || isSentence && tokens[index].endsAsPlural && tokens[index].has(.strongCue)
                    || isSentence && opensWithComma(start - 1) && endsClause(thing, at: limit)
            else { return nil }
            return FoundSpeaker(phrase: thing, cue: index, rule: .inverted, isWeakCue: true)
        }
        var subject = index + 1
        // "erinnert sich Ilse Rand"
        while !phrases.language.hasFixedOrder, subject < limit, tokens[subject].has(.auxiliary, .adverb),
            !tokens[subject].has(.determiner)
        {
            subject += 1
        }
        if !phrases.language.hasFixedOrder {
            let place = phrases.afterAdjuncts(subject, to: limit)
            if place < limit, phrases.source(from: place, to: limit) != nil { subject = place }
        }
        // "вспоминает 81-летняя Таисия Оглоблина"
        if subject + 1 < limit, tokens[subject].kind == .number,
            tokens[subject + 1].isCapital
                || phrases.language.hasFixedOrder && phrases.named(from: subject + 1, to: limit) != nil
        {
            subject += 1
        }
        if let other = oneOfSeveral(from: subject, to: limit) {
            return FoundSpeaker(phrase: other, cue: index, rule: .inverted, isWeakCue: !tokens[index].has(.strongCue))
        }
        guard subject < limit,
            let phrase = phrases.named(from: subject, to: limit) ?? phrases.bareSubject(from: subject, to: limit)
        else { return nil }
        if let source = sourceOfThing(phrase, cue: index, to: limit) { return source }
        // "verriet der Agentur Lantos ein Aufseher": an article inside the phrase begins the subject.
        if phrases.language.capitalisesNouns, phrase.upperBound + 1 < limit,
            stands(.nominative, at: phrase.upperBound), tokens[phrase.upperBound + 1].isWord,
            let subject = phrases.phrase(from: phrase.upperBound, to: limit)
        {
            return FoundSpeaker(phrase: subject, cue: index, rule: .inverted)
        }
        if tokens[phrase.lowerBound].has(.pronounThing), phrases.language.capitalisesNouns { return nil }
        // "“…,” said he would", "as the minister put it": only "said she." is a tag.
        if phrases.language.hasFixedOrder, tokens[phrase.lowerBound].has(.pronoun),
            tokens[phrase.lowerBound].has(.pronounThing)
                || phrase.upperBound < limit && !tokens[phrase.upperBound].isPunctuation
        {
            return nil
        }
        return FoundSpeaker(phrase: phrase, cue: index, rule: .inverted, isWeakCue: !tokens[index].has(.strongCue))
    }

    /// "a-t-il laissé entendre": a pronoun that hangs on its verb by a hyphen.
    private func isHanging(_ pronoun: Int) -> Bool {
        phrases.language.splitsElision && tokens[pronoun].has(.pronounMale, .pronounFemale)
            && tokens[pronoun - 1].has(.auxiliary) && tokens[pronoun].start <= tokens[pronoun - 1].end + 3
            && tokens[pronoun].start > tokens[pronoun - 1].end
    }

    /// "confirme-t-on à la direction": somebody of that body.
    private func whoeverAt(_ verb: Int, to limit: Int) -> FoundSpeaker? {
        guard verb + 3 < limit, tokens[verb].has(.cue), tokens[verb + 1].has(.pronounSpeaker),
            tokens[verb + 2].has(.preposition), !tokens[verb + 2].has(.joiner),
            let place = phrases.source(from: verb + 3, to: limit), tokens[verb + 3].has(.determiner) || place.count == 1
        else { return nil }
        return FoundSpeaker(phrase: verb + 1..<place.upperBound, cue: verb, rule: .inverted)
    }

    /// `“…,” Ruiz, the mayor, told reporters`
    func subjectAndCue(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard let cue = cueAfter(position, startsSentence: startsSentence, from: start, to: limit) else {
            if shape(position).endsWithComma, startsSentence, let teller = teller(from: start, to: limit) {
                return teller
            }
            return unknownVerb(position, startsSentence: startsSentence, from: start, to: limit)
                ?? tagBetween(position, from: start, to: limit)
                ?? whoeverFollows(position, startsSentence: startsSentence, from: start, to: limit)
        }
        if isPassive(cue, from: start) { return shape(position).endsWithComma ? teller(from: start, to: limit) : nil }
        if let quoted = quotedAsSaying(cue, to: limit) { return quoted }
        // "„…“ zusammen, hieß es bei dem Unternehmen"
        if phrases.language.capitalisesNouns, cue + 1 < limit, tokens[cue + 1].has(.pronounThing) {
            return sourceOfThing(cue + 1..<cue + 2, cue: cue, to: limit)
        }
        // `“…,” like the others, said Ann Lee`
        if isInvertedTag(cue, from: start, to: limit),
            let phrase = phrases.phrase(from: subject(behind: cue, to: limit), to: limit)
        {
            // "“… is open,” Mason said. “Why?” The bars will be smaller, said Corvex.": the sentence that follows has a
            // tag of its own, and the quotation goes on from the one before.
            if opensSentence(position, startsSentence, start), followsTagged(position) { return nil }
            return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted)
        }
        // "… genannt hatte, wird verschoben, wie das Ministerium einräumte": a clause of its own.
        if phrases.language.capitalisesNouns, !startsSentence,
            (start..<cue).contains(where: { tokens[$0].kind == .comma && tokens[$0 + 1].has(.subordinator) })
        {
            return nil
        }
        guard let phrase = phrases.subject(ofVerb: cue, from: start),
            !opensSentence(position, startsSentence, start) || phrase.lowerBound == start,
            startsSentence
                || !isOtherClause(phrase, cue, from: start, to: limit) && !isObject(phrase, of: position, start),
            // "“Nobody drowns in a good boat.” The saying goes back to …"
            !opensSentence(position, startsSentence, start) || !stands(.saying, at: start + 1)
        else { return nil }
        return FoundSpeaker(
            phrase: phrase, cue: cue, rule: .afterQuote, isWeakCue: !tokens[cue].has(.strongCue),
            relative: relative(between: phrase, cue))
    }

    /// `“No dogs.” The notice hung for days before anyone complained`: after a whole sentence in marks a capital begins
    /// the next one, so that only its subject can belong to the quotation.
    private func opensSentence(_ position: Int, _ startsSentence: Bool, _ start: Int) -> Bool {
        phrases.language.capitalsMarkTitles && startsSentence && start == position + 1 && tokens[start].isCapital
            && shape(position).endsSentence
    }

    /// Whether the sentence right before the quotation is a quotation and its tag.
    private func followsTagged(_ position: Int) -> Bool {
        let number = span(position)
        guard number > 0, spans[number - 1].paragraph == spans[number].paragraph, let earlier = found[number - 1],
            let cue = earlier.cue, earlier.phrase.lowerBound > positions[number - 1], cue > positions[number - 1]
        else { return false }
        let between = positions[number - 1] + 1..<position
        return between.count(where: { tokens[$0].kind == .sentenceEnd }) == 1
            && tokens[position - 1].kind == .sentenceEnd
    }

    /// `The new “advice” details a variety of places, but urged …`: what a verb right behind the marks has for its
    /// object.
    private func isObject(_ phrase: Range<Int>, of position: Int, _ start: Int) -> Bool {
        phrases.language.hasFixedOrder && start == position + 1 && phrase.lowerBound == start + 1
            && tokens[start].isWord && !tokens[start].has(.function) && !shape(position).endsWithComma
            && tokens[phrase.lowerBound].has(.determiner)
    }

    /// `… came “…”, twice, and the officer put down his pen and asked for silence`: who does something else after an
    /// "and".
    private func isOtherClause(_ phrase: Range<Int>, _ cue: Int, from start: Int, to limit: Int) -> Bool {
        guard phrases.language.hasFixedOrder, phrase.lowerBound > start else { return false }
        let endsSentence = cue + 1 == limit && tokens[phrase.lowerBound - 1].kind == .comma
        return !endsSentence
            && (start + 1..<phrase.lowerBound).contains {
                tokens[$0].has(.conjunction) && tokens[$0 - 1].kind == .comma
            }
    }

    /// `“Sit down,” the witness was advised by Judge Loring`: who tells somebody.
    private func teller(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.hasFixedOrder, let listener = phrases.named(from: start, to: limit) else {
            return nil
        }
        var verb = listener.upperBound
        guard verb < limit, tokens[verb].has(.passive) else { return nil }
        while verb < limit, tokens[verb].has(.auxiliary, .adverb) { verb += 1 }
        guard verb + 2 < limit, tokens[verb].endsInEd || tokens[verb].has(.cue), tokens[verb + 1].has(.agentMarker),
            let phrase = phrases.source(from: verb + 2, to: limit)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .afterQuote)
    }

    /// "the agency quoted Radu Pavel as saying": whom the agency quotes.
    func quotedAsSaying(_ cue: Int, to limit: Int) -> FoundSpeaker? {
        // "zitiert einen Augenzeugen mit den Worten"
        if phrases.language.capitalisesNouns, tokens[cue].has(.takesListener), tokens[cue].has(.strongCue),
            cue + 1 < limit, let phrase = phrases.phrase(from: cue + 1, to: limit), phrase.upperBound + 1 < limit,
            tokens[phrase.upperBound].has(.preposition, .adverb), tokens[limit - 1].kind == .colon
        {
            return FoundSpeaker(phrase: phrase, cue: cue, rule: .beforeQuote)
        }
        guard tokens[cue].has(.takesListener), cue + 3 < limit, phrases.startsPhrase(cue + 1),
            let phrase = phrases.phrase(from: cue + 1, to: limit), phrase.upperBound + 1 < limit,
            tokens[phrase.upperBound].has(.subordinator), tokens[phrase.upperBound + 1].has(.strongCue),
            tokens[phrase.upperBound + 1].has(.participle)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: cue, rule: .afterQuote)
    }

    /// `“…” and more of the sentence, she said`: a tag that closes the sentence after a clause of its own.
    func closingTag(_ position: Int, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard let tag = subjectAndCue(position, startsSentence: false, from: start, to: limit), !tag.isWeakCue,
            tag.phrase.lowerBound > start
        else { return nil }
        let opening = min(tag.phrase.lowerBound, tag.cue ?? tag.phrase.lowerBound)
        return tokens[opening - 1].kind == .comma ? tag : nil
    }

    /// The verb of speaking of a tag behind the quotation; nil for none.
    func cueAfter(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> Int? {
        let shape = shape(position)
        let reach = min(limit, start + 40)
        var weak: Int?
        for index in start..<reach {
            let token = tokens[index]
            guard token.has(.cue), !token.has(.participle), !token.isCapital, phrases.isVerb(index, from: start) else {
                continue
            }
            // "the verger will tell anyone who asks"
            if index > start + 1, tokens[index - 1].has(.relative), weak != nil { continue }
            guard
                shape.endsWithComma && startsSentence || isTrailing(index, to: limit, shape)
                    || isInvertedTag(index, from: start, to: limit)
            else { continue }
            if token.has(.strongCue) { return index }
            // "“the clever one”, she calls him"
            // "… “in a friendly spirit”, the agency reported from Vell"
            let isAside =
                tokens[position + 1].kind == .comma
                && (start + 1 == index && tokens[start].has(.thirdPerson)
                    || token.has(.reports)
                    || language[.claimed].contains(token.hash)
                        && phrases.named(from: start, to: limit)?.upperBound == index)
            // "“…” en attendant le verdict, a décidé un tribunal"
            let isTag =
                language.invertsCompoundTenses && tokens[index - 1].has(.auxiliary)
                && isInvertedTag(index, from: start, to: limit)
            if weak == nil, shape.endsWithComma || shape.endsWithQuestion || isAside || isTag { weak = index }
        }
        return weak
    }

    /// The relative pronoun that stands between a phrase and the verb of its clause, with nothing but adverbs after it.
    func relative(between phrase: Range<Int>, _ cue: Int) -> Int? {
        var index = cue - 1
        while index >= phrase.upperBound, tokens[index].has(.adverb, .auxiliary) { index -= 1 }
        if index >= phrase.upperBound, tokens[index].has(.relative, .that) { return index }
        return (phrase.upperBound..<max(phrase.upperBound, cue - 1)).last {
            tokens[$0].has(.relative) && tokens[$0 + 1].has(.auxiliary)
        }
    }

    /// `…, said Ann Lee` further on in the sentence.
    func isInvertedTag(_ cue: Int, from start: Int, to limit: Int) -> Bool {
        // "…, a déclaré le berger"
        var verb = cue
        while phrases.language.invertsCompoundTenses, verb > start, tokens[verb - 1].has(.auxiliary) { verb -= 1 }
        return verb > start && tokens[verb - 1].kind == .comma && cue + 1 < limit
            && !tokens[cue].has(.takesListener) && (verb < cue || !tokens[cue].has(.participle))
            && phrases.startsPhrase(subject(behind: cue, to: limit)) && !closesApposition(verb - 1, from: start)
    }

    /// "informó este lunes en un comunicado el Departamento": past what stands between a verb and its subject, in
    /// languages that put it there.
    private func subject(behind cue: Int, to limit: Int) -> Int {
        guard language.invertsCompoundTenses, cue + 1 < limit, tokens[cue].has(.strongCue),
            tokens[cue + 1].has(.preposition, .day, .adverb) && !tokens[cue + 1].has(.joiner)
                || cue + 2 < limit && tokens[cue + 1].has(.determiner) && tokens[cue + 2].has(.day, .time)
        else { return cue + 1 }
        let place = phrases.afterAdjuncts(cue + 1, to: limit, takesNames: false)
        return place < limit ? place : cue + 1
    }

    /// "the pilot, Tilda Marsh, warned the port committee": the comma before the verb ends what is set off after its
    /// subject.
    private func closesApposition(_ comma: Int, from start: Int) -> Bool {
        guard phrases.startsPhrase(start), let subject = phrases.phrase(from: start, to: comma) else { return false }
        return subject.upperBound < comma && tokens[subject.upperBound].kind == .comma
    }
}
