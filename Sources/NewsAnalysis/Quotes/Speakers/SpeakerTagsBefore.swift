import NewsLanguage
import NewsModel

/// Tags before the quotation: `Ruiz said, “…”`, `Ruiz: “…”`, `Ruiz’s claim that “…”`.
extension SpeakerRules {
    /// - Parameters:
    ///   - lower: where the part of the sentence before the quotation begins.
    ///   - sentence: where its sentence begins, other quotations passed over.
    func tagBefore(_ position: Int, from lower: Int, sentence: Int) -> FoundSpeaker? {
        guard position > lower else { return nil }
        let before = lower..<position
        if let source = inTheViewOf(position, from: lower) ?? quotedSource(from: sentence, to: position) {
            return source
        }
        if let house = houseInFront(position, from: lower) { return house }
        // "she calls it, according to the novelist Dana Holm, “…”": right before the marks, as the last tag of all.
        if phrases.language.hasFixedOrder, tokens[position - 1].kind == .comma, position - lower > 4,
            let source = accordingTo(in: max(lower + 1, position - 14)..<position),
            source.phrase.upperBound == position - 1, !source.phrase.contains(where: { tokens[$0].has(.agency) })
        {
            return source
        }
        // "as the saying goes, “…”"
        if (max(lower, position - 5)..<position).contains(where: { stands(.goes, at: $0) })
            && tokens[position - 1].kind == .comma
        {
            return nil
        }
        if phrases.language.hasFixedOrder, let clause = clauseAfterSemicolon(position, from: lower) {
            return clause
        }
        if let told = infinitive(position, from: lower) ?? headlineSubject(position, from: lower) { return told }
        if let aside = asideBefore(position, from: lower) ?? marked(position, from: lower) { return aside }
        if let cue = activeCueBefore(position, from: lower) {
            // "Según consta en el sumario, los dos se vieron “…”"
            if !phrases.language.hasFixedOrder, !tokens[cue].has(.strongCue),
                tokens[lower].has(.source, .according),
                let source = accordingTo(in: lower..<position)
            {
                return source
            }
            if let agent = agentBehind(cue, to: position) { return agent }
            if isPassive(cue, from: lower) || isToldInHeadline(cue) { return agent(of: cue, to: position) }
            if let quoted = quotedAsSaying(cue, to: position) { return quoted }
            if isTied(position, from: lower), let speaker = lastClause(position, after: cue) { return speaker }
            if let speaker = incise(cue, to: position, from: lower) { return speaker }
            if let speaker = subjectAfter(cue, to: position, from: lower) { return speaker }
            if isInvertedTag(cue, from: lower, to: position), tokens[cue + 1].isCapital,
                !tokens[cue + 1].has(.determiner),
                let phrase = phrases.phrase(from: cue + 1, to: position), tokens[phrase.upperBound].kind == .comma
            {
                return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted)
            }
            if let subject = afterOpeningClause(position, cue, from: lower)
                ?? mainClause(position, after: cue, from: lower)
            {
                return subject
            }
            if tokens[cue].has(.participle) && opensSentence(cue, from: lower)
                || phrases.language.hasFixedOrder && openingParticiple(from: lower, to: position) == cue,
                let subject = subjectAfterParticiple(
                    position, from: lower, in: lower..<paragraphs[spans[span(position)].paragraph].upperBound)
            {
                return subject
            }
            if let phrase = phrases.subject(ofVerb: cue, from: clauseStart(lower, sentence: sentence, cue: cue)) {
                let isWeak = !tokens[cue].has(.strongCue)
                let relative = relative(between: phrase, cue)
                let subject = relative.flatMap { thinker(of: phrase, that: $0, cue, from: sentence) }
                return FoundSpeaker(
                    phrase: subject ?? phrase, cue: cue, rule: isWeak ? .beforeQuoteWeak : .beforeQuote,
                    isWeakCue: isWeak, relative: subject == nil ? relative : nil)
            }
            if !tokens[cue].has(.takesListener, .participle, .faintCue), cue + 1 < position,
                phrases.startsPhrase(cue + 1),
                let phrase = phrases.phrase(from: cue + 1, to: position), endsTag(phrase, at: position)
            {
                return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted)
            }
        }
        if let source = accordingTo(in: before) ?? judge(position, from: lower) { return source }
        if let agent = agentBefore(participleAfter: position, from: lower) { return agent }
        if let namer = namer(verbAfter: position, from: lower) { return namer }
        if let told = unlistedBeforeThat(position, from: lower) { return told }
        if tokens[position - 1].kind == .colon { return beforeColon(position - 1, from: lower) }
        return nil
    }

    /// "Critics say it is slow; its designer, Hal Winter, prefers “…”": somebody, and a verb right before the marks.
    private func clauseAfterSemicolon(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard let semicolon = (lower..<position).last(where: { tokens[$0].kind == .semicolon }) else { return nil }
        let clause = semicolon + 1..<position
        guard let verb = clause.last, verb > semicolon + 1, tokens[verb].isWord, !tokens[verb].isCapital,
            tokens[verb].endsInEd || tokens[verb].endsAsPlural || tokens[verb].has(.cue), !tokens[verb].has(.function),
            !isPassive(verb, from: clause.lowerBound),
            let phrase = phrases.firstPhrase(in: semicolon + 1..<verb), phrase.lowerBound == semicolon + 1,
            tokens[phrase.lowerBound].has(.thirdPerson) || phrase.contains(where: { tokens[$0].isCapital })
                || phrase.contains(where: { tokens[$0].has(.role) }) || tokens[phrase.upperBound].kind == .comma
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "La ministra habló de un pase que considera que es “injusto”": behind a thing and "que" a verb that has a clause
    /// of its own belongs to whom the sentence begins with.
    private func thinker(of thing: Range<Int>, that relative: Int, _ cue: Int, from sentence: Int) -> Range<Int>? {
        guard language.dropsSubjects, tokens[relative].has(.that), cue + 1 < tokens.count, tokens[cue + 1].has(.that),
            !namesSomebody(thing), sentence < thing.lowerBound, phrases.startsPhrase(sentence),
            let first = phrases.phrase(from: sentence, to: thing.lowerBound), namesSomebody(first)
        else { return nil }
        return first
    }

    /// "definito da Marco Neri «un bugiardo»", "calificado por la jueza de “burla”": who does what a participle tells,
    /// right behind it.
    private func agentBehind(_ cue: Int, to position: Int) -> FoundSpeaker? {
        guard language.invertsCompoundTenses, tokens[cue].has(.takesListener), cue + 2 < position,
            tokens[cue + 1].has(.agentMarker), cue == 0 || !tokens[cue - 1].has(.auxiliary),
            let phrase = phrases.phrase(from: cue + 2, to: position), namesSomebody(phrase),
            phrase.upperBound == position || phrase.upperBound + 1 == position
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: cue, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "Says Ruiz: “…”": nothing but a sign between the subject and the quotation. "said he heard talk of “…”",
    /// "suggested the intruders were seeking “…”" go on with a clause, so that what follows the verb is no subject of
    /// it.
    private func endsTag(_ phrase: Range<Int>, at position: Int) -> Bool {
        guard phrases.language.hasFixedOrder, phrase.upperBound < position else { return true }
        let next = tokens[phrase.upperBound]
        return next.isPunctuation || next.has(.preposition, .relative, .day)
    }

    /// "When a pupil asked her what she would change, the laureate Ruth Amsel did not hesitate: “…”": the verb of
    /// speaking is that of the clause that introduces the sentence.
    private func afterOpeningClause(_ position: Int, _ cue: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.hasFixedOrder, tokens[position - 1].kind == .colon,
            tokens[lower].has(.subordinator),
            tokens[lower].isCapital
        else { return nil }
        let start = phrases.mainClause(after: lower, in: lower..<position - 1)
        guard start > cue, let phrase = phrases.named(from: start, to: position - 1), phrase.upperBound < position - 1
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: nil, rule: .beforeQuote)
    }

    /// "Mientras el juez contestaba a la sala, la fiscal Marta Ruiz acudía al refrán: “…”": the same in Romance
    /// languages, where the subject stands right behind the comma.
    private func mainClause(_ position: Int, after cue: Int, from lower: Int) -> FoundSpeaker? {
        guard language.invertsCompoundTenses, tokens[position - 1].kind == .colon,
            tokens[lower].has(.subordinator), tokens[lower].isCapital,
            let comma = (cue + 1..<max(cue + 1, position - 2)).last(where: { tokens[$0].kind == .comma }),
            phrases.startsPhrase(comma + 1), let phrase = phrases.phrase(from: comma + 1, to: position - 1),
            phrase.upperBound < position - 1, tokens[phrase.upperBound].isWord
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: nil, rule: .beforeQuote)
    }

    /// "In rejecting it as “hopeless,” the judge": a participle of the clause that introduces the sentence.
    private func opensSentence(_ cue: Int, from lower: Int) -> Bool {
        phrases.language.capitalsMarkTitles
            && (cue == lower || cue == lower + 1 && tokens[lower].has(.preposition, .subordinator, .adverb))
    }

    /// `“…”, whereas Jory Pask, whose orchards border hers, dismissed it as “…”`: after a quotation a clause of its own
    /// has a subject of its own.
    private func clauseStart(_ lower: Int, sentence: Int, cue: Int) -> Int {
        guard sentence < lower else { return sentence }
        var start = lower
        while start < cue, tokens[start].kind == .comma || tokens[start].kind == .dash { start += 1 }
        guard start > lower, tokens[start].has(.subordinator, .conjunction) else { return sentence }
        while start < cue, tokens[start].has(.subordinator, .conjunction, .adverb) { start += 1 }
        return start < cue && phrases.startsPhrase(start) ? start : sentence
    }

    /// "When Trump suggested it, Rubio fired back: …": no verb of speaking in the clause before the quotation, but a
    /// subject.
    func lastClause(_ position: Int, after cue: Int) -> FoundSpeaker? {
        guard tokens[position - 1].kind == .colon || tokens[position - 1].kind == .comma, shape(position).startsCapital,
            shape(position).words >= 4
        else { return nil }
        var start = position - 1
        while start > cue + 1, tokens[start - 1].kind != .comma, tokens[start - 1].kind != .dash { start -= 1 }
        guard start > cue + 1, position - start > 2, phrases.startsPhrase(start),
            let phrase = phrases.phrase(from: start, to: position - 1), phrase.upperBound < position - 1,
            // "wrote in her memoir, The Long Winter: A Journey, “…”" has no verb there.
            tokens[phrase.upperBound].isWord || !phrases.language.hasFixedOrder,
            tokens[start].isCapital || tokens[start].has(.pronoun)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: nil, rule: .beforeQuote)
    }

    /// `Der Zeitung sagte Anna Roth: „…“`: the subject after its verb, where the sentence starts with something else.
    func subjectAfter(_ cue: Int, to position: Int, from lower: Int) -> FoundSpeaker? {
        guard !phrases.language.hasFixedOrder, cue + 1 < position,
            // "sourit Louis Aubin, évoquant un seuil": what follows a participle is its object.
            !phrases.language.invertsCompoundTenses || !tokens[cue].has(.participle)
        else { return nil }
        var start = cue
        while start > lower, !tokens[start - 1].isPunctuation, !tokens[start - 1].has(.conjunction, .that) {
            start -= 1
        }
        let front = start == cue ? nil : tokens[start]
        // "В компании заявили, что …"
        if tokens[cue].has(.impersonal), let front, front.has(.preposition),
            let source = phrases.source(from: start + 1, to: cue), source.upperBound == cue
        {
            return FoundSpeaker(phrase: source, cue: cue, rule: .accordingTo)
        }
        if phrases.language.capitalisesNouns, cue > lower + 2, tokens[cue - 1].has(.pronounThing),
            tokens[cue].has(.impersonal)
        {
            return sourceBefore(thing: cue, from: lower)
        }
        var subject = cue + 1
        while subject < position, tokens[subject].has(.adverb, .auxiliary), !tokens[subject].has(.determiner) {
            subject += 1
        }
        if subject < position, tokens[subject].has(.preposition, .day) {
            subject = phrases.afterAdjuncts(subject, to: position, takesNames: false)
        }
        guard subject < position, phrases.startsPhrase(subject),
            let phrase = phrases.phrase(from: subject, to: position)
        else { return nil }
        if let source = sourceOfThing(phrase, cue: cue, to: position) { return source }
        if hasSubjectInFront(start..<cue) { return nil }
        if phrases.language.capitalisesNouns, tokens[phrase.lowerBound].has(.pronounThing) {
            return name(behind: phrase, cue, to: position) ?? sourceBefore(thing: cue, from: lower)
        }
        // "er" is nothing but a subject.
        // "betont sie: “…”" says no less, as nothing can follow its object.
        if phrases.language.capitalisesNouns,
            tokens[subject].has(.pronounMale)
                || tokens[subject].has(.pronounFemale) && tokens[phrase.upperBound].isPunctuation
        {
            return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted)
        }
        let isSure =
            tokens[phrase.upperBound - 1].isCapital || tokens[subject].has(.pronoun, .role)
            || isObjectOfRelative(cue, from: lower) && tokens[subject].has(.determiner)
                && tokens[subject + 1].has(.role, .title)
        let startsOtherwise: Bool
        if let front {
            if front.has(.preposition, .adverb, .subordinator, .participle) {
                startsOtherwise = true
            } else if front.has(.determiner) {
                startsOtherwise =
                    !tokens[subject].has(.determiner, .possessivePronoun) && !tokens[cue].has(.takesListener)
            } else {
                // One unknown word before the verb: "Demgegenüber sagte Steile".
                startsOtherwise =
                    phrases.language.capitalisesNouns && start + 1 == cue && phrases.isAdverbByForm(start)
            }
        } else {
            // After "Der Minister, Nicolas Wolf," the verb has its subject already.
            let hasSubject = cue > lower && tokens[lower].has(.determiner)
            startsOtherwise =
                !tokens[cue].has(.takesListener) && !hasSubject
                && (cue == lower || tokens[cue - 1].kind == .comma || isObjectOfRelative(cue, from: lower))
        }
        return isSure && startsOtherwise ? FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted) : nil
    }

    /// "el párrafo que añadió la letrada": whose verb follows a thing and "que" has its subject behind it, if somebody
    /// stands there.
    private func isObjectOfRelative(_ cue: Int, from lower: Int) -> Bool {
        guard language.dropsSubjects, cue - 2 > lower, tokens[cue - 1].has(.that), phrases.isPlain(cue - 2) else {
            return false
        }
        return !tokens[cue - 2].has(.role, .organisation) && !tokens[cue - 2].has(.document, .title)
    }

    /// "Auch Teamkollege Nico Holt haderte mit der Regel": in German a name before the verb that hangs on no
    /// preposition.
    private func hasSubjectInFront(_ front: Range<Int>) -> Bool {
        guard phrases.language.capitalisesNouns, front.count >= 2, let first = front.first else { return false }
        return tokens[first].has(.adverb, .conjunction) && !front.contains { tokens[$0].has(.preposition) }
            && front.dropFirst().contains {
                tokens[$0].isCapital && !phrases.language.givenNames.classes(of: tokens[$0].hash).isEmpty
                    || tokens[$0].has(.role)
            }
    }

    /// "L'inflation, a expliqué Hélène Steen, est « … »", "Il voto – ricordano i giudici – fu «…»": verb and subject
    /// between commas or dashes.
    private func incise(_ cue: Int, to position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.putsTagsInsideMarks, !tokens[cue].has(.takesListener),
            !language.invertsCompoundTenses || !tokens[cue].has(.participle)
        else { return nil }
        var start = cue
        while start > lower, tokens[start - 1].has(.auxiliary) { start -= 1 }
        guard start > lower, tokens[start - 1].kind == .comma || tokens[start - 1].kind == .dash, cue + 1 < position,
            let phrase = phrases.source(from: cue + 1, to: position), phrase.upperBound < position,
            tokens[phrase.upperBound].kind == tokens[start - 1].kind
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted)
    }

    /// "Gegenüber der Zeitung bezeichnete es Mierau als „zynisch“": "es" is what is called so, and a name follows it.
    private func name(behind thing: Range<Int>, _ cue: Int, to position: Int) -> FoundSpeaker? {
        let start = thing.lowerBound + 1
        guard thing.lowerBound == cue + 1, start < position, !tokens[cue].has(.impersonal), tokens[start].isCapital,
            let name = phrases.phrase(from: start, to: position), name.upperBound < position,
            tokens[name.upperBound].has(.subordinator, .agentMarker)
        else { return nil }
        return FoundSpeaker(phrase: name, cue: cue, rule: .inverted, isWeakCue: true)
    }

    /// "In dem Papier heißt es": the source stands before the verb.
    private func sourceBefore(thing cue: Int, from start: Int) -> FoundSpeaker? {
        for index in start..<cue
        where tokens[index].has(.preposition) && !phrases.language[.towards].contains(tokens[index].hash)
            && index + 1 < cue
        {
            // "ein Schreiben der Verwaltung, in dem es hieß"
            if index > start, tokens[index - 1].kind == .comma, tokens[index + 1].has(.determiner),
                tokens[index + 2].has(.pronounThing), let noun = phrases.antecedent(of: index, from: start)
            {
                return FoundSpeaker(phrase: noun, cue: cue, rule: .accordingTo)
            }
            if let source = phrases.phrase(from: index + 1, to: cue) {
                return FoundSpeaker(phrase: source, cue: cue, rule: .accordingTo)
            }
        }
        return nil
    }

    /// "told reporters when asked about it": somebody is asked there.
    private func isAskedThere(_ cue: Int, from lower: Int) -> Bool {
        phrases.language.hasFixedOrder && cue > lower + 1 && tokens[cue].endsInEd
            && tokens[cue - 1].has(.subordinator) && !tokens[cue - 1].isCapital && !stands(.asWhat, at: cue - 1)
    }

    /// The nearest verb of speaking to the left; a verb that is seldom one gives way to a strong one before it.
    func cueBefore(_ position: Int, from lower: Int) -> Int? {
        var index = position - 1
        var faint: Int?
        while index >= lower {
            let token = tokens[index]
            if token.has(.cue), phrases.isVerb(index, from: lower), !isAskedThere(index, from: lower),
                !isSpent(index, to: position, from: lower)
            {
                // So does a weak one that stands far from the quotation, and any in a clause that ends before it.
                if token.has(.faintCue) || isWithinSubject(index, to: position, from: lower)
                    || !token.has(.strongCue) && position - index > Self.weakReach
                    || isInClosedClause(index, to: position, from: lower)
                {
                    if faint == nil { faint = index }
                } else if faint == nil || token.has(.reports) {
                    return index
                }
            }
            index -= 1
        }
        return faint
    }

    /// "said that Renn, the chairman who told investors that all was well, had shown “…”": the verb of a relative
    /// clause that a comma ends. "said after the minister spoke that it was “…”": one between a verb of speaking and
    /// its clause.
    private func isInClosedClause(_ cue: Int, to position: Int, from lower: Int) -> Bool {
        guard !phrases.language.capitalisesNouns, position - cue > 2 else { return false }
        let rest = cue + 1..<position - 1
        guard phrases.language.hasFixedOrder else { return isBetweenCommas(cue, rest, from: lower) }
        var index = cue - 1
        while index > lower, !tokens[index].isPunctuation, tokens[index].kind != .quote {
            if tokens[index].has(.relative) { return rest.contains { tokens[$0].kind == .comma } }
            if tokens[index].has(.subordinator), tokens[index - 1].has(.reports) {
                return rest.contains { tokens[$0].has(.that) }
            }
            index -= 1
        }
        return false
    }

    /// "querelò il giornalista che aveva scritto l’articolo e Bruno Salvi, “…”": the verb of the relative clause has
    /// its object, and somebody else comes before the comma.
    private func isSpent(_ cue: Int, to position: Int, from lower: Int) -> Bool {
        guard language.dropsSubjects, cue > lower + 1, cue + 4 < position, tokens[cue + 1].has(.determiner),
            tokens[position - 1].kind == .comma
        else { return false }
        var verb = cue
        while verb > lower, tokens[verb - 1].has(.auxiliary) { verb -= 1 }
        guard verb > lower, tokens[verb - 1].has(.that, .relative),
            let and = (cue + 2..<position - 1).first(where: {
                tokens[$0].has(.conjunction) || tokens[$0].isPunctuation
            })
        else { return false }
        return tokens[and].has(.conjunction) && tokens[and + 1].isCapital
    }

    /// "la empresa, a la que el alcalde felicitó en junio, hizo": a relative clause between commas.
    private func isBetweenCommas(_ cue: Int, _ rest: Range<Int>, from lower: Int) -> Bool {
        guard cue > lower + 1 else { return false }
        var index = cue - 1
        while index > lower, !tokens[index].isPunctuation, tokens[index].kind != .quote { index -= 1 }
        return tokens[index].kind == .comma
            && (index + 1..<min(cue, index + 4)).contains { tokens[$0].has(.relative, .that) }
            && rest.contains { tokens[$0].kind == .comma }
    }

    /// "concluded that what Roy told the passengers was “…”": the verb of a clause that is the subject of another one.
    func isWithinSubject(_ cue: Int, to position: Int, from lower: Int) -> Bool {
        guard phrases.language.hasFixedOrder,
            let aux = (cue + 1..<position).first(where: { tokens[$0].has(.passive) }),
            !(cue + 1..<aux).contains(where: {
                tokens[$0].has(.that) || tokens[$0].isPunctuation || tokens[$0].has(.pronoun)
            })
        else { return false }
        var index = cue - 1
        while index >= lower, cue - index <= 6, tokens[index].isWord {
            if stands(.what, at: index) { return true }
            if tokens[index].has(.cue, .conjunction) && !tokens[index].isCapital { return false }
            index -= 1
        }
        return false
    }

    /// Words with capitals up to and with `last`, none before `lower`.
    func capitalRun(endingAt last: Int, from lower: Int) -> Range<Int> {
        var first = last
        while first > lower, tokens[first - 1].isCapital, tokens[first - 1].isWord, !tokens[first - 1].has(.function),
            !tokens[first - 1].isPossessive
        {
            first -= 1
        }
        return first..<(last + 1)
    }
}
