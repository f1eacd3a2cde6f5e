import NewsLanguage

/// The subjects of verbs, told by the order of the words.
extension NounPhrases {
    /// The phrase that does what the verb at `verb` says, looking no further left than `lower`.
    func subject(ofVerb verb: Int, from lower: Int, depth: Int = 0) -> Phrase? {
        if tokens[verb].has(.participle) { return subject(ofParticiple: verb, from: lower, depth: depth) }
        if let noun = subjectOfRelative(verb, from: lower) { return noun }
        var index = verb - 1
        var isInfinitive = false
        while index >= lower, tokens[index].has(.adverb, .auxiliary, .to, .negation), !tokens[index].has(.pronoun),
            !tokens[index].has(.determiner) || tokens[index].has(.negation)
        {
            if tokens[index].has(.to) { isInfinitive = true }
            index -= 1
        }
        // "Odile Brun, dont le frère avait ri, le décrit": an object right before the verb.
        if language.invertsCompoundTenses, index > lower, index == verb - 1, stands(.object, at: index) {
            index -= 1
        }
        guard index >= lower, depth < 4 else { return nil }
        let token = tokens[index]
        switch token.kind {
        case .comma, .dash: return subject(beforeApposition: index, from: lower)
        case .quote, .colon, .semicolon, .sentenceEnd: return nil
        default: break
        }
        if token.has(.that), !isInfinitive, index > lower, isNoun(index - 1) {
            return antecedent(of: index, from: lower)
        }
        if token.has(.thirdPerson) { return index..<(index + 1) }
        if hangsOnPreposition(relative: index) { return subject(beforeRelative: index, from: lower) }
        if token.has(.conjunction) { return sharedSubject(before: index, from: lower, depth: depth) }
        if token.has(.relative) || token.has(.that) && !isInfinitive { return antecedent(of: index, from: lower) }
        if isInfinitive, token.has(.cue), isVerb(index, from: lower) {
            return subject(ofVerb: index, from: lower, depth: depth + 1)
        }
        let boundary = clauseBoundary(before: index, from: lower)
        if boundary >= lower, tokens[boundary].has(.conjunction), isWithinPreposition((boundary + 1)..<(index + 1)) {
            return sharedSubject(before: boundary, from: lower, depth: depth)
        }
        // "Beck, who has in the past described"
        if boundary >= lower, tokens[boundary].has(.relative),
            tokens[boundary + 1].has(.auxiliary) || isVerbAfterWho(boundary + 1, before: verb)
        {
            return antecedent(of: boundary, from: lower)
        }
        if boundary > lower, hangsOnPreposition(relative: boundary), boundary == index {
            return subject(beforeRelative: boundary, from: lower)
        }
        if let outer = subjectOfOuter(verb, after: boundary, from: lower) { return outer }
        if let name = nameBeside(verb: verb, index, after: boundary) { return name }
        if let noun = bareNoun((boundary + 1)..<(index + 1), before: verb) { return noun }
        if let found = firstPhrase(in: (boundary + 1)..<(index + 1)) {
            if let name = nameBefore(apposition: found, comma: boundary, from: lower) { return name }
            if boundary >= lower, tokens[boundary].kind == .comma, tokens[boundary + 1].has(.preposition),
                let name = subject(beforeApposition: boundary, from: lower)
            {
                return name
            }
            return nameSetOff(from: found, by: boundary, from: lower) ?? found
        }
        guard boundary >= lower else { return nil }
        let stop = tokens[boundary]
        if stop.kind == .comma || stop.kind == .dash {
            return firstPhrase(in: lower..<boundary)
        }
        if stop.has(.conjunction) { return sharedSubject(before: boundary, from: lower, depth: depth) }
        if stop.has(.relative) || stop.has(.that) && language.invertsCompoundTenses {
            return antecedent(of: boundary, from: lower)
        }
        return nil
    }

    /// "Dana Holm, chair of the Norholm Trust said": the comma behind what somebody is may be left out.
    private func nameBefore(apposition: Phrase, comma: Int, from lower: Int) -> Phrase? {
        guard language.setsOffNames, comma > lower + 1, tokens[comma].kind == .comma,
            apposition.lowerBound == comma + 1, apposition.count > 1,
            tokens[apposition.lowerBound].has(.role, .title) && tokens[apposition.lowerBound + 1].has(.joiner)
                || stands(.indefinite, at: apposition.lowerBound), startsPhrase(lower),
            let name = phrase(from: lower, to: comma),
            name.upperBound == comma, name.count >= 2, isNameWord(comma - 1), isNameWord(comma - 2)
        else { return nil }
        return name
    }

    /// "Blanik, die sonst von einem ruhigen Tag berichtete": German relative clauses begin with what elsewhere is an
    /// article, which no noun follows, and end in the verb.
    private func subjectOfRelative(_ verb: Int, from lower: Int) -> Phrase? {
        guard language.capitalisesNouns, lower < verb,
            let comma = (lower..<verb).last(where: { tokens[$0].kind == .comma }), comma > lower, comma + 2 < verb
        else { return nil }
        // "der Frust, den Granit Holt zusammenfasste"
        if stands(.objectRelative, at: comma + 1), isNameWord(comma + 2), isNameWord(comma + 3),
            let name = phrase(from: comma + 2, to: verb), name.upperBound == verb
        {
            return name
        }
        guard stands(.relative, at: comma + 1),
            tokens[comma + 2].has(.function) || tokens[comma + 2].has(.pronoun, .negation),
            !tokens[comma + 2].isCapital
        else { return nil }
        return antecedent(of: comma + 1, from: lower)
    }

    /// "A resident who lives in a nearby building told": a word after "who" with what a verb takes behind it.
    private func isVerbAfterWho(_ index: Int, before verb: Int) -> Bool {
        guard language.showsVerbsByForm, stands(.who, at: index - 1), index + 1 < verb,
            isPlain(index) || tokens[index].has(.cue), !tokens[index].isCapital,
            !tokens[index].has(.role, .organisation)
        else { return false }
        let next = tokens[index + 1]
        return next.has(.determiner, .possessivePronoun, .preposition, .to)
    }

    /// "Hanna Bredow, Leiterin der Musikschule sagte", "Por su parte Norgás, la distribuidora acusó recibo": the name
    /// before the comma that opens an apposition, where nothing closes it.
    private func nameSetOff(from found: Phrase, by comma: Int, from lower: Int) -> Phrase? {
        guard !language.setsOffNames, comma > lower, comma > 0, tokens[comma].kind == .comma,
            found.lowerBound == comma + 1,
            tokens[comma + 1].has(.determiner, .role), !tokens[comma + 1].has(.pronoun)
        else { return nil }
        var start = comma
        while start > lower, isNameWord(start - 1) || tokens[start - 1].has(.particle) && start < comma { start -= 1 }
        while start < comma, !isNameWord(start) { start += 1 }
        let front = lower..<start
        guard start < comma, !tokens[start].has(.notName, .adverb),
            !front.contains(where: {
                tokens[$0].has(.cue, .auxiliary, .subordinator, .relative) || tokens[$0].isPunctuation
            }),
            front.isEmpty
                || !tokens[start - 1].has(.preposition, .determiner)
                    && tokens[lower].has(.preposition, .conjunction),
            !language.capitalisesNouns || comma - start > 1
        else { return nil }
        return start..<comma
    }

    /// "Officials who had assured the premier that the dam was sound conceded": a clause that has its verb already,
    /// inside one about somebody, who does what the next verb says.
    private func subjectOfOuter(_ verb: Int, after boundary: Int, from lower: Int) -> Phrase? {
        guard language.showsVerbsByForm, boundary > lower + 1 else { return nil }
        if let subject = subjectBeforePlace(verb, where: boundary, from: lower) { return subject }
        guard tokens[boundary].has(.that),
            let own = (boundary + 2..<max(boundary + 2, verb - 1)).first(where: {
                tokens[$0].has(.auxiliary) && !tokens[$0].has(.determiner)
            }), !(own..<verb).allSatisfy({ tokens[$0].has(.auxiliary, .adverb) }),
            !(boundary..<verb).contains(where: { tokens[$0].isPunctuation || tokens[$0].kind == .quote }),
            let relative = (lower + 1..<boundary).last(where: { stands(.who, at: $0) })
        else { return nil }
        return antecedent(of: relative, from: lower)
    }

    /// "A teacher at the hall where three windows were broken has called it": a clause that tells of a place and has
    /// its verb.
    private func subjectBeforePlace(_ verb: Int, where boundary: Int, from lower: Int) -> Phrase? {
        guard tokens[boundary].has(.subordinator), !tokens[boundary].has(.preposition), !tokens[boundary].isCapital,
            isPlain(boundary - 1) || tokens[boundary - 1].isCapital || tokens[boundary - 1].has(.organisation),
            let own = (boundary + 2..<max(boundary + 2, verb - 1)).first(where: {
                tokens[$0].has(.passive) && !tokens[$0].has(.determiner)
            }), !(own..<verb).allSatisfy({ tokens[$0].has(.auxiliary, .adverb) }),
            !(boundary..<verb).contains(where: { tokens[$0].isPunctuation || tokens[$0].kind == .quote })
        else { return nil }
        return firstPhrase(in: lower..<boundary)
    }

    /// "a message that said": a word that may be the noun that "that" stands for.
    private func isNoun(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && !token.has(.function) && !token.has(.day, .pronoun)
            && (!token.has(.cue) || token.has(.document))
    }

    /// "inspectors said", "local fishermen say": one to four small words that the tables know nothing of fill the
    /// clause before a verb of speaking, so that they are who speaks.
    private func bareNoun(_ clause: Range<Int>, before verb: Int) -> Phrase? {
        guard language.showsVerbsByForm, tokens[verb].has(.cue), !tokens[verb].has(.participle),
            clause.upperBound == verb, (1...4).contains(clause.count),
            clause.allSatisfy({
                isPlain($0) && !tokens[$0].endsInEd && !tokens[$0].has(.time)
                    || tokens[$0].has(.nationality, .organisation, .role)
                    || tokens[$0].has(.title) && !tokens[$0].isCapital
            })
        else { return nil }
        // "…, state radio reported": after a comma one of them as well.
        let isApart = clause.lowerBound > 0 && tokens[clause.lowerBound - 1].kind == .comma
        let isBody = tokens[verb - 1].has(.organisation, .role) || clause.count > 1
        return isPlural(verb - 1) && tokens[verb].has(.strongCue) || isApart && isBody ? clause : nil
    }

    /// "What the minister had called a triumph opposition leader Ansel Grieve called": a full name right before the
    /// verb, which hangs on nothing before it.
    private func nameBeside(verb: Int, _ last: Int, after boundary: Int) -> Phrase? {
        guard language.setsOffNames, isNameWord(last), !tokens[last].isPossessive,
            !tokens[last].has(.notName, .organisation)
        else { return nil }
        var start = last
        while start > boundary + 1, isNameWord(start - 1), !tokens[start - 1].isPossessive { start -= 1 }
        guard last > start, start > boundary + 1 else { return nil }
        while start > boundary + 1, tokens[start - 1].has(.title, .role), !tokens[start - 1].has(.determiner) {
            start -= 1
        }
        // "Justice Department senior trial counsel Ann Lee said": nothing but what the name is.
        guard start > boundary + 1, !(boundary + 1..<start).allSatisfy({ isPlain($0) || isNameWord($0) }),
            isPlain(start - 1) || tokens[start - 1].isPunctuation
        else { return nil }
        return start..<last + 1
    }

    /// A word with a capital that can be part of a name; nationalities and words all in capitals can.
    func isNameWord(_ index: Int) -> Bool {
        tokens[index].isCapital && tokens[index].isWord && !tokens[index].has(.function, .day)
    }

    /// "and in a statement credited": all between conjunction and verb hangs on a preposition.
    private func isWithinPreposition(_ range: Range<Int>) -> Bool {
        guard let first = range.first, tokens[first].has(.preposition), first + 1 < range.upperBound else {
            return false
        }
        return phrase(from: first + 1, to: range.upperBound)?.upperBound == range.upperBound
    }

    /// The last index before `index` that ends the clause, or `lower - 1`.
    private func clauseBoundary(before index: Int, from lower: Int) -> Int {
        var boundary = index
        while boundary >= lower {
            let token = tokens[boundary]
            if token.isPunctuation, token.kind != .other { break }
            if token.kind == .quote { break }
            if token.has(.conjunction, .subordinator, .relative, .that), !token.has(.determiner) || token.has(.that),
                !joinsName(boundary, from: lower)
            {
                if !(token.has(.subordinator) && token.has(.preposition)) || boundary == lower { break }
                if token.has(.subordinator), boundary + 1 <= index, startsPhrase(boundary + 1) { break }
            }
            if boundary < index, token.has(.reports), !token.isCapital, isVerb(boundary, from: lower) { break }
            boundary -= 1
        }
        return boundary
    }

    /// "the Department of Health and Human Services": between two capitals behind "of".
    func joinsName(_ and: Int, from lower: Int) -> Bool {
        guard language.setsOffNames, tokens[and].has(.conjunction), and > lower + 2, and + 1 < tokens.count,
            tokens[and - 1].isCapital, tokens[and + 1].isCapital, tokens[and + 1].isWord
        else { return false }
        var start = and - 1
        while start > lower, tokens[start].isCapital, tokens[start].isWord { start -= 1 }
        return stands(.of, at: start) && start > lower && tokens[start - 1].isCapital
            && tokens[start - 1].has(.organisation)
    }

    /// "Fawzia Koofi, a former politician, condemned": the comma at `comma` closes an apposition.
    private func subject(beforeApposition comma: Int, from lower: Int) -> Phrase? {
        let first = firstPhrase(in: lower..<comma)
        // "After the vote in Berea, Ohio, Gov. John Kasich, said"
        var start = comma
        while start > lower, tokens[start - 1].isWord { start -= 1 }
        if start > lower, comma - start >= 2, tokens[start].isCapital, let near = phrase(from: start, to: comma),
            // "Dana Holm, Norholm Aid’s chief executive, said": what she is.
            near.upperBound == comma, tokens[comma - 1].isCapital || !language.setsOffNames,
            near.contains(where: { tokens[$0].has(.title) || !language.givenNames.classes(of: tokens[$0].hash).isEmpty }
            )
                || isBareRole(first) || isOffice(before: start - 1, first, near)
                || isNamedOffice(near, after: start - 1, from: lower),
            near.allSatisfy({ tokens[$0].isCapital || tokens[$0].has(.title) })
        {
            return near
        }
        if let first, first.upperBound == comma || tokens[first.upperBound].kind == .comma { return first }
        var index = comma - 1
        while index > lower {
            if tokens[index - 1].has(.conjunction, .subordinator, .that) || tokens[index - 1].kind == .dash
                || tokens[index - 1].kind == .semicolon || stands(.what, at: index - 1),
                startsPhrase(index), let found = phrase(from: index, to: comma), found.upperBound < comma,
                tokens[found.upperBound].kind == .comma
            {
                return found
            }
            index -= 1
        }
        return first
    }

    /// "el ministro del Interior, Yuri Karsky, ha prometido": two capitals between commas, behind what somebody is.
    private func isNamedOffice(_ name: Phrase, after comma: Int, from lower: Int) -> Bool {
        guard language.dropsSubjects, name.count >= 2, tokens[comma].kind == .comma,
            name.allSatisfy({ isNameWord($0) && !tokens[$0].has(.notName, .organisation) }),
            let role = (lower..<comma).last(where: { tokens[$0].has(.role) && !tokens[$0].isCapital }), role > 0
        else { return false }
        return tokens[role - 1].has(.determiner) && !(role..<comma).contains { tokens[$0].isPunctuation }
    }

    /// "The pilot who …, Ike Morrow, said": what somebody is, without a name.
    private func isBareRole(_ phrase: Phrase?) -> Bool {
        guard let phrase, language.setsOffNames, tokens[phrase.lowerBound].has(.determiner) else { return false }
        return (phrase.contains { tokens[$0].has(.role) } || stands(.who, at: phrase.upperBound))
            && !phrase.dropFirst().contains { tokens[$0].isCapital || tokens[$0].has(.joiner) }
    }

    /// "Norling’s Ambassador to the League, Dana Holm, told", "the harbour board’s director-general, Dana Holm, told":
    /// a name after what somebody is, which names nobody.
    private func isOffice(before comma: Int, _ first: Phrase?, _ name: Phrase) -> Bool {
        guard language.setsOffNames, comma > 0, tokens[comma].kind == .comma, (2...3).contains(name.count),
            !name.contains(where: {
                tokens[$0].has(.notName, .organisation, .nationality) || tokens[$0].has(.title, .role)
            })
        else { return false }
        // "a spokesman for the builder, Brisk Homes, said": the builder's name.
        if let first,
            first.dropLast().contains(where: { stands(.forWhom, at: $0) && tokens[$0 + 1].has(.determiner) })
        {
            return false
        }
        let last = tokens[comma - 1]
        if last.has(.role), !last.isCapital { return true }
        guard let first, !stands(.within, at: first.upperBound) else { return false }
        let isNamed = first.contains {
            tokens[$0].isCapital && tokens[$0].isWord && !tokens[$0].isPossessive
                && !tokens[$0].has(.function) && !tokens[$0].has(.role, .title, .organisation, .nationality, .notName)
        }
        return !isNamed && first.contains { tokens[$0].has(.role) }
    }

    /// "Holt shook his head and said": the subject of the verb before.
    private func sharedSubject(before conjunction: Int, from lower: Int, depth: Int) -> Phrase? {
        if let name = subjectOfResumed(before: conjunction, from: lower)
            ?? subjectOfMainClause(before: conjunction, from: lower)
        {
            return name
        }
        var index = conjunction - 1
        while index > lower {
            if tokens[index].has(.reports), isVerb(index, from: lower),
                let found = subject(ofVerb: index, from: lower, depth: depth + 1)
            {
                return found
            }
            index -= 1
        }
        let clause = innerClause(before: conjunction, from: lower) ?? lower..<conjunction
        guard let first = firstPhrase(in: clause) else { return nil }
        return nameSetOff(from: first, by: first.lowerBound - 1, from: clause.lowerBound) ?? first
    }

    /// "Sallis, the nurse the clinic had said it would not take, was back and called": after the comma that closes an
    /// apposition the main clause goes on with its verb, so that both verbs have the subject before the apposition.
    private func subjectOfResumed(before conjunction: Int, from lower: Int) -> Phrase? {
        guard language.showsVerbsByForm,
            let comma = (lower..<conjunction).last(where: { tokens[$0].kind == .comma || tokens[$0].kind == .quote }),
            tokens[comma].kind == .comma, comma + 1 < conjunction, tokens[comma + 1].has(.auxiliary),
            !tokens[comma + 1].has(.determiner), let first = firstPhrase(in: lower..<comma),
            tokens[first.upperBound].kind == .comma
        else { return nil }
        return first
    }

    /// "such as when Cruz knocked Rubio on trade and called": the clause that both verbs belong to.
    private func innerClause(before conjunction: Int, from lower: Int) -> Range<Int>? {
        var index = conjunction - 1
        while index > lower, !tokens[index].isPunctuation, tokens[index].kind != .quote {
            if tokens[index].has(.subordinator), !tokens[index].has(.preposition), startsPhrase(index + 1) {
                return (index + 1)..<conjunction
            }
            index -= 1
        }
        return nil
    }

    /// What "who" at `relative` stands for: the phrase that ends just before it.
    func antecedent(of relative: Int, from lower: Int) -> Phrase? {
        var end = relative
        while end > lower, tokens[end - 1].kind == .comma || tokens[end - 1].kind == .dash { end -= 1 }
        var start = end
        while start > lower {
            let token = tokens[start - 1]
            if token.isPunctuation && token.kind != .other || token.kind == .quote { break }
            if token.has(.auxiliary, .relative, .that, .conjunction, .subordinator)
                || token.has(.cue) && !token.isCapital && !(token.has(.maybeNoun) && start == end)
            {
                break
            }
            start -= 1
        }
        guard start < end else { return nil }
        // The last phrase of the run: "a letter from Holt, who said".
        var index = start
        var found: Phrase?
        while index < end {
            if startsPhrase(index), let next = phrase(from: index, to: end) {
                // "the Tarn Angling Club in Norholm, which says": of the two the place does not speak.
                let isPlace =
                    language.setsOffNames && found?.upperBound == index - 1
                    && stands(.within, at: index - 1) && next.allSatisfy { tokens[$0].isCapital }
                if !isPlace { found = next }
                index = next.upperBound
            } else {
                index += 1
            }
        }
        return found
    }
}
