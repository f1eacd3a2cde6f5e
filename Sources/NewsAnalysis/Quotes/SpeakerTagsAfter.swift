import NewsLanguage
import NewsModel

/// Tags after the quotation: `“…,” said Mayor Ana Ruiz`, `“…,” Ruiz said`, `“…,” according to Ruiz`.
extension SpeakerRules {
    func tagAfter(_ position: Int, startsSentence: Bool, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        var start = position + 1
        var followsDash = false
        while start < limit, tokens[start].isPunctuation {
            if tokens[start].kind == .dash { followsDash = true }
            start += 1
        }
        guard start < limit else { return nil }
        if followsDash, limit - start <= 8, limit >= paragraph.upperBound - 1,
            let name = phrases.named(from: start, to: limit),
            name.upperBound == limit || tokens[name.upperBound].isPunctuation
                || tokens[name.upperBound].has(.preposition)
        {
            return FoundSpeaker(phrase: name, cue: nil, rule: .dash)
        }
        // `“…”: Hospital chief Anders on staff shortage`
        if tokens[position + 1].kind == .colon, limit - start <= 12, limit >= paragraph.upperBound - 1,
            before(position, in: paragraph) == position, let name = phrases.named(from: start, to: limit)
        {
            return FoundSpeaker(phrase: name, cue: nil, rule: .headline)
        }
        if let owner = verdict(from: start, to: limit) { return owner }
        if let source = accordingTo(in: start..<min(limit, start + 14)), let marker = source.cue,
            !(start..<marker).contains(where: { tokens[$0].has(.strongCue) && phrases.isVerb($0, from: start) })
        {
            return source
        }
        if tokens[start].has(.conjunction, .subordinator, .relative, .that),
            !(tokens[start].has(.preposition) && tokens[start].has(.subordinator))
        {
            return closingTag(position, from: start, to: limit)
        }
        if let inverted = inverted(from: start, to: limit) { return inverted }
        return subjectAndCue(position, startsSentence: startsSentence, from: start, to: limit)
    }

    func accordingTo(in range: Range<Int>) -> FoundSpeaker? {
        for index in range where tokens[index].has(.according, .source, .sourceAfter) {
            if tokens[index].has(.sourceAfter) {
                if let source = sourceBefore(index, from: range.lowerBound) { return source }
                continue
            }
            guard namesSource(index) else { continue }
            var start = index + 1
            if tokens[index].has(.according) {
                guard start < range.upperBound, tokens[start].has(.to, .preposition, .determiner),
                    !phrases.language.capitalisesNouns || tokens[start].has(.determiner, .agentMarker)
                else { continue }
                if !tokens[start].has(.determiner) { start += 1 }
            } else if start + 2 < range.upperBound, tokens[start].has(.cue), !tokens[start].isCapital,
                tokens[start + 1].has(.preposition)
            {
                // "Según consta en el sumario"
                start += 2
            }
            let limit = min(tokens.count, start + 20)
            if let phrase = phrases.phrase(from: start, to: limit)
                ?? (phrases.language.omitsArticles ? phrases.plainRun(from: start, to: limit) : nil)
            {
                return FoundSpeaker(phrase: phrase, cue: index, rule: .accordingTo)
            }
        }
        return nil
    }

    /// "so Anna Roth" is a tag only after a sign; "après" only as "d’après".
    func namesSource(_ index: Int) -> Bool {
        // "Pour Marta Quille, analyste, « … »": only where the sentence starts with it.
        if tokens[index].has(.source), tokens[index].has(.to) { return tokens[index].isCapital }
        guard tokens[index].has(.source), index > 0 else { return true }
        let before = tokens[index - 1]
        if tokens[index].has(.adverb) { return before.kind == .comma || before.kind == .quote || before.kind == .dash }
        return tokens[index].hash != Self.apres || before.end - before.start == 2 && before.has(.particle)
    }

    static let apres = WordHash.of("après".utf8)

    /// "Angaben der Polizei zufolge"
    func sourceBefore(_ marker: Int, from lower: Int) -> FoundSpeaker? {
        var start = marker
        while start > lower, tokens[start - 1].isWord, marker - start < 8, !tokens[start - 1].has(.auxiliary, .cue) {
            start -= 1
        }
        return phrases.firstPhrase(in: start..<marker).map { FoundSpeaker(phrase: $0, cue: marker, rule: .accordingTo) }
    }

    /// `“…,” said Mayor Ana Ruiz`
    func inverted(from start: Int, to limit: Int) -> FoundSpeaker? {
        if let source = impersonal(from: start, to: limit) { return source }
        var index = start
        let compound = phrases.language.invertsCompoundTenses
        while index < limit,
            tokens[index].has(.adverb) || compound && tokens[index].has(.auxiliary)
                || !phrases.language.capitalsMarkTitles && Self.reflexives.contains(tokens[index].hash)
        {
            index += 1
        }
        // "a-t-il déclaré"
        if compound, index + 1 < limit, index > start, tokens[index].has(.pronoun), tokens[index + 1].has(.cue) {
            return FoundSpeaker(phrase: index..<(index + 1), cue: index + 1, rule: .inverted)
        }
        guard index + 1 < limit, tokens[index].has(.cue), !tokens[index].has(.participle), !tokens[index].isCapital
        else {
            return unknownInverted(from: index, after: start - 1, to: limit)
        }
        // "quoted Radu Pavel as saying"
        if tokens[index].has(.takesListener) {
            // "…," read one
            guard phrases.language.capitalsMarkTitles, tokens[index].has(.consumes), tokens[index + 1].has(.determiner),
                let thing = phrases.phrase(from: index + 1, to: limit)
            else { return nil }
            return FoundSpeaker(phrase: thing, cue: index, rule: .inverted, isWeakCue: true)
        }
        var subject = index + 1
        // "erinnert sich Ilse Rand"
        while !phrases.language.capitalsMarkTitles, subject < limit, tokens[subject].has(.auxiliary, .adverb),
            !tokens[subject].has(.determiner)
        {
            subject += 1
        }
        if !phrases.language.capitalsMarkTitles { subject = afterAdjuncts(subject, to: limit) }
        // "вспоминает 81-летняя Таисия Оглоблина"
        if subject + 1 < limit, tokens[subject].kind == .number, tokens[subject + 1].isCapital { subject += 1 }
        guard subject < limit,
            let phrase = phrases.named(from: subject, to: limit)
                ?? (phrases.language.omitsArticles ? phrases.plainRun(from: subject, to: limit) : nil)
        else { return nil }
        if let source = sourceOfThing(phrase, cue: index, to: limit) { return source }
        if tokens[phrase.lowerBound].has(.pronounThing), phrases.language.capitalisesNouns { return nil }
        return FoundSpeaker(phrase: phrase, cue: index, rule: .inverted, isWeakCue: !tokens[index].has(.strongCue))
    }

    /// Past what stands between a verb and its subject: "ha detto martedì sera la ministra", "a indiqué à l'AFP le
    /// gouverneur", "возмутилась на сходе в четверг председатель". Where no subject follows the place itself.
    func afterAdjuncts(_ start: Int, to limit: Int) -> Int {
        var index = start
        while index + 1 < limit {
            if tokens[index].has(.day, .time) && !tokens[index].isCapital {
                index += 1
            } else if tokens[index].has(.preposition, .determiner), tokens[index + 1].has(.day, .time) {
                index += 2
            } else if tokens[index].has(.preposition), !tokens[index].isCapital, let end = endOfAdjunct(index, limit) {
                index = end
            } else {
                break
            }
        }
        return index
    }

    /// Where the subject begins after a preposition and its noun: at an article, a title, a role or a name.
    private func endOfAdjunct(_ preposition: Int, _ limit: Int) -> Int? {
        var noun = preposition + 1
        while noun < limit, tokens[noun].has(.determiner, .possessivePronoun) { noun += 1 }
        guard noun < limit, tokens[noun].isWord, !tokens[noun].has(.function) else { return nil }
        for index in (noun + 1)..<max(noun + 1, min(limit, noun + 6)) {
            let token = tokens[index]
            guard token.isWord || token.has(.determiner) else { return nil }
            if tokens[index - 1].has(.preposition, .determiner) { continue }
            if token.has(.preposition), !token.has(.joiner) { return index }
            if token.has(.determiner, .role, .title) { return index }
        }
        return nil
    }

    /// `„…“, spotteten Konkurrenten`: any verb before its subject, where a sign parts it from the quotation.
    func unknownInverted(from index: Int, after sign: Int, to limit: Int) -> FoundSpeaker? {
        guard index > 0, index + 1 < limit, isParted(sign),
            !phrases.language.capitalsMarkTitles || tokens[index].endsAsParticiple, phrases.isPlain(index),
            let phrase = phraseAfterUnknown(index, to: limit),
            phrase.upperBound == limit || tokens[phrase.upperBound].isPunctuation
                || tokens[phrase.upperBound].has(.preposition, .relative, .adverb, .day)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: index, rule: .inverted, isWeakCue: true)
    }

    /// Whether a sign parts the verb from the quotation: a comma or a dash, or a sign inside the marks, where a name must
    /// follow: `“… Is he profiling?” reacted Ruiz`.
    private func isParted(_ before: Int) -> Bool {
        let token = tokens[before]
        if token.kind == .comma || token.kind == .dash { return true }
        guard token.kind == .quote, phrases.language.capitalsMarkTitles else { return false }
        let after = tokens[before + 2]
        return (shape(before).endsWithComma || shape(before).endsWithQuestion)
            && after.isCapital && after.isWord && !after.has(.function)
    }

    /// After an unknown verb, or one of two words: "taglia corto Edda Vriesi".
    private func phraseAfterUnknown(_ verb: Int, to limit: Int) -> Range<Int>? {
        if phrases.startsPhrase(verb + 1) { return phrases.phrase(from: verb + 1, to: limit) }
        if verb + 2 < limit, phrases.isPlain(verb + 1) || tokens[verb + 1].has(.adverb, .auxiliary),
            tokens[verb + 2].isCapital || tokens[verb + 2].has(.determiner)
        {
            return phrases.phrase(from: verb + 2, to: limit)
        }
        return phrases.language.omitsArticles ? phrases.plainRun(from: verb + 1, to: limit) : nil
    }

    /// "si legge in una nota", "peut-on lire sur un panneau": the source stands after a preposition.
    func impersonal(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard limit - start >= 3 else { return nil }
        for index in start..<min(limit - 2, start + 4)
        where tokens[index].has(.impersonal) && !tokens[index].isCapital && tokens[index + 1].has(.preposition) {
            return phrases.source(from: index + 2, to: limit).map {
                FoundSpeaker(phrase: $0, cue: index, rule: .accordingTo)
            }
        }
        return nil
    }

    /// "hieß es aus der Konzernzentrale": the source stands after a preposition.
    func sourceOfThing(_ phrase: Range<Int>, cue: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.capitalisesNouns, tokens[phrase.lowerBound].has(.pronounThing), phrase.count == 1 else {
            return nil
        }
        for index in phrase.upperBound..<min(limit, phrase.upperBound + 8)
        where tokens[index].has(.preposition) && index + 1 < limit {
            if let source = phrases.phrase(from: index + 1, to: limit) {
                return FoundSpeaker(phrase: source, cue: cue, rule: .accordingTo)
            }
        }
        return nil
    }

    /// `“Never again,” was Rory Haig’s verdict`
    func verdict(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.capitalsMarkTitles, tokens[start].has(.passive), start + 1 < limit else { return nil }
        var owner = start + 1
        if tokens[owner].has(.possessivePronoun) {
            return FoundSpeaker(phrase: owner..<(owner + 1), cue: start, rule: .possessive)
        }
        while owner < limit, owner - start <= 5, tokens[owner].isWord {
            if tokens[owner].isPossessive, tokens[owner].isCapital, owner + 1 < limit, tokens[owner + 1].isWord {
                return FoundSpeaker(
                    phrase: capitalRun(endingAt: owner, from: start + 1), cue: start, rule: .possessive)
            }
            owner += 1
        }
        return nil
    }

    /// `“…,” Ruiz, the mayor, told reporters`
    func subjectAndCue(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard let cue = cueAfter(position, startsSentence: startsSentence, from: start, to: limit) else {
            return unknownVerb(position, startsSentence: startsSentence, from: start, to: limit)
        }
        if isPassive(cue, from: start) { return nil }
        if let quoted = quotedAsSaying(cue, to: limit) { return quoted }
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
    func unknownVerb(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard shape(position).endsWithComma || shape(position).endsWithQuestion, startsSentence,
            let phrase = phrases.named(from: start, to: limit), phrase.upperBound < limit
        else { return nil }
        var verb = phrase.upperBound
        // "her successor, Dean Wolfe, eulogised"
        if tokens[verb].kind == .comma, verb + 1 < limit, phrases.startsPhrase(verb + 1),
            let apposition = phrases.phrase(from: verb + 1, to: limit), apposition.upperBound + 1 < limit,
            tokens[apposition.upperBound].kind == .comma
        {
            verb = apposition.upperBound + 1
        }
        while verb < limit, tokens[verb].has(.adverb) { verb += 1 }
        guard verb < limit, tokens[verb].endsAsParticiple, !tokens[verb].isCapital else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .afterQuote, isWeakCue: true)
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

    func cueAfter(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> Int? {
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
        cue > start && tokens[cue - 1].kind == .comma && cue + 1 < limit && !tokens[cue].has(.takesListener)
            && phrases.startsPhrase(cue + 1)
    }

    /// Whether the verb ends its clause, so that its object must be what was quoted before.
    func isTrailing(_ cue: Int, to limit: Int, _ shape: QuotationShape) -> Bool {
        let next = cue + 1
        guard next < limit else { return !(next < tokens.count && tokens[next].kind == .quote && !shape.endsSentence) }
        let token = tokens[next]
        return token.kind == .comma || token.has(.preposition, .day, .adverb, .to) && !token.has(.that)
            || tokens[cue].has(.takesListener) && !shape.endsWithStop
    }

    /// "was called": the subject is spoken of.
    func isPassive(_ cue: Int, from lower: Int) -> Bool {
        guard !tokens[cue].has(.participle) else { return false }
        var index = cue - 1
        while index >= lower, tokens[index].has(.adverb, .auxiliary) {
            // "s'est dit": said of himself.
            if index > lower, Self.reflexives.contains(tokens[index - 1].hash) { return false }
            if tokens[index].has(.passive) { return !isQuotedAs(cue) }
            index -= 1
        }
        return false
    }

    private static let reflexives: Set<UInt64> = Set(["s", "se", "si"].map { WordHash.of($0.utf8) })

    /// "Se disant « fier de cette équipe », Simon Garraud …": the subject of a participle that opens the sentence.
    func subjectAfterParticiple(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        guard position + 2 < limit, position - lower <= 4,
            let cue = (lower..<position).first(where: { tokens[$0].has(.participle) && tokens[$0].has(.cue) }),
            cue - lower <= 1, tokens[position + 1].kind == .comma || shape(position).endsWithComma
        else { return nil }
        let start = tokens[position + 1].kind == .comma ? position + 2 : position + 1
        guard phrases.startsPhrase(start), let phrase = phrases.phrase(from: start, to: limit) else { return nil }
        return FoundSpeaker(phrase: phrase, cue: cue, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    func isQuotedAs(_ cue: Int) -> Bool { tokens[cue].hash == Self.quoted }
    static let quoted = WordHash.of("quoted".utf8)
}
