import NewsLanguage
import NewsModel

/// Tags whose verb no table knows, told by their form and place.
extension SpeakerRules {
    /// `„…“, spotteten Konkurrenten`: any verb before its subject, where a sign parts it from the quotation.
    func unknownInverted(from index: Int, after sign: Int, to limit: Int) -> FoundSpeaker? {
        guard index > 0, index + 1 < limit, isParted(sign),
            !phrases.language.showsVerbsByForm || isVerbBeforeName(index, after: sign, to: limit),
            phrases.isPlain(index), let phrase = phraseAfterUnknown(index, to: limit),
            !phrases.language.showsVerbsByForm || isSomebody(phrase)
                || opensWithComma(sign) && tokens[phrase.lowerBound].has(.determiner),
            phrase.upperBound == limit || tokens[phrase.upperBound].isPunctuation
                || tokens[phrase.upperBound].has(.preposition, .relative, .adverb, .day)
                || isSeparated(phrase.upperBound, to: limit) || isGenitive(phrase.upperBound)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: index, rule: .inverted, isWeakCue: true)
    }

    /// "sniffed", "grins" or "spat" before a name: a form of a verb, or any small word where no other verb follows that
    /// would make it part of the name, as in "columnist Ann Lee wrote".
    private func isVerbBeforeName(_ index: Int, after sign: Int, to limit: Int) -> Bool {
        if tokens[index].endsInEd { return true }
        guard opensWithComma(sign) else { return false }
        return !(index + 1..<limit).contains {
            !tokens[$0].isCapital && (tokens[$0].has(.cue, .auxiliary) || tokens[$0].endsInEd)
                && !tokens[$0].has(.determiner)
        }
    }

    /// A quotation that begins its sentence and ends in a comma, so that its tag must come next.
    func opensWithComma(_ position: Int) -> Bool {
        tokens[position].kind == .quote && shape(position).endsWithComma
            && before(position, in: paragraph(of: position)) == position
    }

    /// "“Come in,” called a voice.": nothing but a place or a sign behind the phrase.
    func endsClause(_ phrase: Range<Int>, at limit: Int) -> Bool {
        phrase.upperBound == limit || tokens[phrase.upperBound].isPunctuation
            || tokens[phrase.upperBound].has(.preposition)
    }

    private func paragraph(of position: Int) -> Range<Int> { paragraphs[spans[span(position)].paragraph] }

    /// "wandte der Anwalt ein": the verb's other half ends the tag.
    private func isSeparated(_ index: Int, to limit: Int) -> Bool {
        phrases.language.capitalisesNouns && (index + 1 == limit || tokens[index + 1].isPunctuation)
            && stands(.verbParticle, at: index)
    }

    /// "versichern die Techniker des Verbands"
    private func isGenitive(_ index: Int) -> Bool {
        phrases.language.capitalisesNouns && stands(.genitive, at: index)
    }

    /// Whether a sign parts the verb from the quotation: a comma or a dash, or a sign inside the marks, as in `“… Is he
    /// profiling?” reacted Ruiz`.
    private func isParted(_ before: Int) -> Bool {
        let token = tokens[before]
        if token.kind == .comma || token.kind == .dash { return true }
        guard token.kind == .quote, phrases.language.showsVerbsByForm else { return false }
        return shape(before).endsWithComma || shape(before).endsWithQuestion
    }

    /// A name, or a person by what they are: "sniffed columnist Perpetua Lisle", "scoffed the mayor".
    private func isSomebody(_ phrase: Range<Int>) -> Bool {
        phrase.contains {
            tokens[$0].isCapital && tokens[$0].isWord && !tokens[$0].has(.function)
                || tokens[$0].has(.role) && tokens[phrase.lowerBound].has(.determiner, .possessivePronoun)
        }
    }

    /// After an unknown verb, or one of two words: "taglia corto Edda Vriesi".
    private func phraseAfterUnknown(_ verb: Int, to limit: Int) -> Range<Int>? {
        if phrases.startsPhrase(verb + 1) { return phrases.phrase(from: verb + 1, to: limit) }
        if phrases.language.showsVerbsByForm { return phrases.named(from: verb + 1, to: limit) }
        if verb + 2 < limit, phrases.isPlain(verb + 1) || tokens[verb + 1].has(.adverb, .auxiliary, .according),
            tokens[verb + 2].isCapital || tokens[verb + 2].has(.determiner)
        {
            return phrases.phrase(from: verb + 2, to: limit)
        }
        // "si dispera, davanti alla fontana, la sindaca Rosa Billi"
        let place = phrases.afterAdjuncts(verb + 1, to: limit)
        if place > verb + 1, place < limit, phrases.startsPhrase(place) {
            return phrases.phrase(from: place, to: limit)
        }
        return phrases.language.omitsArticles ? phrases.plainRun(from: verb + 1, to: limit) : nil
    }

    /// `“…,” Ruiz barked`: a verb by its form or place right after a name, where the quotation ends in a comma or
    /// a question, or a comma follows it.
    func unknownVerb(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> FoundSpeaker? {
        let shape = shape(position)
        let isOpen = tokens[position + 1].kind == .comma && shape.words >= 4
        guard shape.endsWithComma || shape.endsWithQuestion || isOpen, startsSentence,
            var phrase = phrases.named(from: start, to: limit), phrase.upperBound < limit
        else { return nil }
        // "lawyer and author Dan Field points out"
        if tokens[phrase.upperBound].has(.conjunction), tokens[start].has(.role),
            let second = phrases.named(from: phrase.upperBound + 1, to: limit), second.upperBound < limit
        {
            phrase = second
        }
        var verb = phrase.upperBound
        // "her successor, Dean Wolfe, eulogised"
        if tokens[verb].kind == .comma, verb + 1 < limit, phrases.startsPhrase(verb + 1),
            let apposition = phrases.phrase(from: verb + 1, to: limit), apposition.upperBound + 1 < limit,
            tokens[apposition.upperBound].kind == .comma
        {
            verb = apposition.upperBound + 1
        }
        while verb < limit, tokens[verb].has(.adverb) { verb += 1 }
        // "his father, Sir Giles Rook, had taught him"
        if phrases.language.showsVerbsByForm, shape.endsWithComma, verb + 1 < limit, tokens[verb].has(.auxiliary),
            !tokens[verb].has(.passive), phrases.isPlain(verb + 1) || tokens[verb + 1].has(.weakCue)
        {
            return FoundSpeaker(phrase: phrase, cue: verb + 1, rule: .afterQuote, isWeakCue: true)
        }
        guard verb < limit, isVerbByForm(verb, to: limit, shape) else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .afterQuote, isWeakCue: true)
    }

    /// `“It was never about the hats,” the milliner is at pains to stress`: after a comma inside the marks somebody,
    /// and whatever verb.
    func whoeverFollows(_ position: Int, startsSentence: Bool, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.showsVerbsByForm, startsSentence, shape(position).endsWithComma,
            shape(position).words > 3,
            let phrase = phrases.named(from: start, to: limit), phrase.upperBound + 1 < limit,
            tokens[start].has(.thirdPerson, .determiner) || mayBeSomebody(phrase)
        else { return nil }
        let verb = phrase.upperBound
        guard tokens[verb].isWord, !tokens[verb].isCapital, tokens[verb].has(.auxiliary) || phrases.isPlain(verb) else {
            return nil
        }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .afterQuote, isWeakCue: true)
    }

    /// Right after a name any form in -ed is a verb; where the quotation ends in a comma, so is any small word with
    /// nothing of a noun phrase after it: "Marlo quips", "Judge Ilgar held in a ruling".
    private func isVerbByForm(_ index: Int, to limit: Int, _ shape: QuotationShape) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.isCapital else { return false }
        if token.endsAsParticiple { return true }
        guard phrases.language.showsVerbsByForm, phrases.isPlain(index) || token.has(.maybeNoun),
            shape.endsWithComma || token.endsAsPlural
        else { return false }
        guard index + 1 < limit else { return true }
        let next = tokens[index + 1]
        // "the boy kept repeating"
        return next.isPunctuation || next.has(.preposition, .day, .adverb, .time) || next.has(.participle)
    }

    /// `“If it works,” Orrell is careful to point out, “that is …”`: who stands between two pieces of one sentence, of
    /// which the first ends in a comma, whatever is said of them.
    func tagBetween(_ position: Int, from opening: Int, to limit: Int) -> FoundSpeaker? {
        var start = opening
        // "…,” and here the auctioneer paused, “…"
        if phrases.language.showsVerbsByForm {
            while start < limit, tokens[start].has(.conjunction, .adverb) { start += 1 }
        }
        let endsInDash = tokens[limit - 1].kind == .dash
        guard limit < tokens.count, tokens[limit].kind == .quote, limit - start >= 2, limit - start <= Self.longestTag,
            shape(position).endsWithComma || tokens[position + 1].kind == .comma
                || endsInDash && (shape(position).endsWithDash || tokens[position + 1].kind == .dash),
            tokens[limit - 1].kind == .comma || endsInDash, !shape(limit).startsCapital,
            !(start..<limit).contains(where: { tokens[$0].has(.conjunction, .subordinator) && !tokens[$0].has(.adverb) }
            ),
            !tokens[start].has(.that), let phrase = betweenPieces(start, to: limit),
            phrase.upperBound < limit - 1
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: limit - 2, rule: .afterQuote, isWeakCue: true)
    }

    /// Whoever comes first, or first behind a time or a place: "and at this point Sir Alec Munro consulted a card".
    private func betweenPieces(_ start: Int, to limit: Int) -> Range<Int>? {
        if let name = phrases.named(from: start, to: limit) {
            // "the undertaker leans closer": the verb ends what is no name.
            let verb = name.dropFirst(2).first { tokens[$0].endsAsPlural || tokens[$0].endsInEd }
            guard name.upperBound == limit - 1, tokens[start].has(.determiner), let verb else { return name }
            return start..<verb
        }
        guard phrases.language.showsVerbsByForm, tokens[start].has(.preposition) else { return nil }
        return phrases.firstPhrase(in: start..<limit)
    }

    /// "Falcão devolveu que batata “não cheira”": a verb that no table knows, right between a name and "that".
    func unlistedBeforeThat(_ position: Int, from lower: Int) -> FoundSpeaker? {
        for that in (lower..<position).reversed() where tokens[that].has(.that) && that >= lower + 2 {
            let verb = that - 1
            var who = verb - 1
            // "ha fatto notare che"
            while who > lower, tokens[who].has(.auxiliary, .adverb) || who == verb - 1 && phrases.isPlain(who) {
                who -= 1
            }
            let subject = tokens[who]
            guard phrases.isPlain(verb),
                !phrases.language.showsVerbsByForm || tokens[verb].endsInEd
                    || that == position - 1 && (isPresent(verb) || subject.has(.document) && phrases.isPlural(who)),
                subject.isCapital && subject.isWord && !subject.has(.function, .day)
                    || subject.has(.role, .thirdPerson)
                    || subject.has(.organisation, .document) && that == position - 1,
                let phrase = phrases.subject(
                    ofVerb: who + 1 < verb && !phrases.language.showsVerbsByForm ? who + 1 : verb, from: lower)
            else { continue }
            return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
        }
        return nil
    }

    /// "projects", "envisions": a form in -s right behind a word that is no plural.
    private func isPresent(_ verb: Int) -> Bool { tokens[verb].endsAsPlural && !phrases.isPlural(verb - 1) }

    /// "The committee envisions “a harbour without a crane”": a body or a paper that fills the clause before the marks
    /// but for a verb that no table knows.
    func presentVerb(_ position: Int, from lower: Int) -> FoundSpeaker? {
        let verb = position - 1
        guard phrases.language.showsVerbsByForm, verb - lower >= 2, phrases.isPlain(verb),
            isPresent(verb), shape(position).words >= Self.severalWords, !shape(position).isTitleCase,
            tokens[verb - 1].has(.organisation, .document, .role), tokens[lower].has(.determiner),
            let phrase = phrases.phrase(from: lower, to: verb), phrase.upperBound == verb
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    private static let severalWords = 3

    /// "leading Gene Sperl to counter that “…”", "he interrupted me to announce, “…”": a verb behind "to", right before
    /// the marks.
    func infinitive(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.showsVerbsByForm, position - lower >= 4 else { return nil }
        let sign = tokens[position - 1]
        guard sign.kind == .comma || sign.kind == .colon || sign.has(.that) else { return nil }
        let verb = position - 2
        guard tokens[verb - 1].has(.to), phrases.isPlain(verb),
            !tokens[verb].endsInEd
        else { return nil }
        let name = (max(lower, verb - 7)..<verb - 1).first {
            tokens[$0].isCapital && phrases.startsPhrase($0)
                && phrases.phrase(from: $0, to: verb - 1)?.upperBound == verb - 1
        }
        guard let phrase = name.map({ $0..<verb - 1 }) ?? phrases.firstPhrase(in: lower..<verb - 1) else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// Most tokens of a tag between two pieces.
    static let longestTag = 30

    /// `“Ask me in May,” came the reply from Dane`
    func cameFrom(_ start: Int, to limit: Int) -> FoundSpeaker? {
        guard start + 3 < limit, stands(.coming, at: start),
            tokens[start + 1].has(.determiner, .speechNoun),
            let from = (start + 2..<min(limit - 1, start + 7)).first(where: { stands(.from, at: $0) }),
            let phrase = phrases.source(from: from + 1, to: limit), mayBeSomebody(phrase)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: start, rule: .inverted)
    }
}
