import NewsLanguage

/// "he" and "she", led back to whom they stand for as they come.
extension ArticleNames {
    /// Pronouns are led back as they come, so that a chain of them holds on to its person.
    mutating func addPronoun(_ token: Int) {
        let gender: WordClasses = tokens[token].has(.pronounMale) ? .male : .female
        if isOfMany(token) { return }
        let other = whomRelativeMeans(before: token)
        if other == nil { passOver(adjunctBefore: token) }
        guard let (person, isSubject) = antecedent(of: token, gender: gender, not: other) else { return }
        let speaks = hasCue(token..<(token + 1), from: token - 1)
        // "Contre Marc Vasseur, il a gagné": whom no sentence is about, nor the "il" that comes next.
        let followsGuess = mentions.last.map { $0.person == person && doubtfulPronouns.contains($0.token) } ?? false
        if mayBeAnother(than: person, at: token, gender: gender)
            || language.invertsCompoundTenses && (!isSubject || followsGuess)
        {
            doubtfulPronouns.insert(token)
        }
        // "il faut" tells nothing of anybody.
        if persons[person].gender != gender, language.capitalsMarkTitles || speaks {
            persons[person].gender = gender
            persons[person].isGenderOfPronoun = true
        }
        mentions.append(
            Mention(
                token: token, person: person, isSubject: true, isSpeaker: speaks))
    }

    /// "François Aubin, dont il ne cite pas le nom": the relative pronoun stands for the one, so that "il" is another.
    private mutating func whomRelativeMeans(before token: Int) -> Int? {
        guard language.invertsCompoundTenses, token > 2, tokens[token - 1].has(.relative),
            let last = mentions.indices.last
        else { return nil }
        let end = tokens[token - 2].kind == .comma ? token - 2 : token - 1
        guard mentions[last].token < end, end - mentions[last].token <= Self.longestName,
            (mentions[last].token..<end).allSatisfy({ tokens[$0].isCapital || tokens[$0].has(.particle) })
        else { return nil }
        mentions[last].isSubject = false
        return mentions[last].person
    }

    /// "En réponse à ceux qui plaignent le ministre Luc Aubin, il a dit": in what stands before the main clause and
    /// begins with a preposition nobody is its subject.
    private mutating func passOver(adjunctBefore token: Int) {
        guard language.invertsCompoundTenses, let start = sentences.last, token - start > 3,
            token - start <= Self.longestAdjunct, tokens[start].has(.preposition), tokens[token - 1].kind == .comma,
            !(start..<token - 1).contains(where: { tokens[$0].isPunctuation || tokens[$0].has(.that, .subordinator) })
        else { return }
        for index in mentions.indices.reversed() {
            guard mentions[index].token >= start else { break }
            if !mentions[index].isSpeaker { mentions[index].isSubject = false }
        }
    }

    private static let longestName = 5
    private static let longestAdjunct = 30

    /// Whether the pronoun may mean somebody else: a newer subject of its gender, somebody named too far above, or a
    /// name that nothing shows to be a person's.
    private func mayBeAnother(than person: Int, at token: Int, gender: WordClasses) -> Bool {
        let named = persons[person]
        let latest = mentions.suffix(Self.mostMentions)
        let speaks = latest.contains { $0.person == person && $0.isSpeaker }
        if named.isNamed, named.gender.isEmpty, named.title == nil, named.first == 0 || !speaks { return true }
        for mention in latest.reversed() {
            if mention.person == person {
                return mention.token < token && sentences(in: mention.token + 1..<token + 1) > Self.near
            }
            let other = persons[mention.person]
            guard other.isNamed, mention.isSubject else { continue }
            let speaksToo = latest.contains { $0.person == mention.person && $0.isSpeaker }
            if other.gender == gender && !other.isGenderOfPronoun || speaksToo && !other.gender.isDisjoint(with: gender)
                || speaksToo && other.gender.isEmpty
            {
                return true
            }
        }
        return false
    }

    /// Sentences over which a pronoun is surely led back.
    private static let near = 4

    /// "Sie werden angefahren": the German pronoun with a verb of several.
    private func isOfMany(_ token: Int) -> Bool {
        guard language.capitalisesNouns, tokens[token].has(.pronounFemale), token + 1 < tokens.count else {
            return false
        }
        return stands(.pluralVerb, at: token + 1)
            || token > 0 && stands(.pluralVerb, at: token - 1)
    }

    /// "who stayed in Mell Bridge": a name without a known given name behind a word that says where.
    private func isPlace(_ mention: Mention) -> Bool {
        mention.token > 0 && stands(.location, at: mention.token - 1)
            && persons[mention.person].gender.isEmpty && givenNames.classes(of: tokens[mention.token].hash).isEmpty
    }

    /// Goes back sentence by sentence; in each, the first who speaks, else the first subject, of fitting gender; those
    /// who have a name before those who have none. Where nobody fits it is who spoke right before and was taken for the
    /// other gender by a pronoun alone: "Judge Ferrow said that he … “…,” she told him."
    private func antecedent(of token: Int, gender: WordClasses, not excluded: Int?) -> (person: Int, isSubject: Bool)? {
        var position = mentions.count - 1
        var fallback: Int?
        var doubtful: Int?
        var hasPlaceBehind = false
        for (steps, start) in sentences.reversed().prefix(Self.reach).enumerated() {
            var speaker: Int?
            var known: Int?
            var unknown: Int?
            var unnamed: Int?
            var other: Int?
            var hasPlace = false
            var hasRival = false
            while position >= 0, mentions[position].token >= start, mentions.count - position <= Self.mostMentions {
                let mention = mentions[position]
                position -= 1
                let own = persons[mention.person].gender
                if mention.person == excluded { continue }
                guard own.isEmpty || own == gender else {
                    if steps <= 1, mention.isSpeaker, persons[mention.person].isGenderOfPronoun {
                        doubtful = doubtful ?? mention.person
                    }
                    continue
                }
                if mention.isSpeaker {
                    speaker = mention.person
                } else if !persons[mention.person].isNamed {
                    unnamed = mention.person
                } else if mention.hasRival, gender == .male {
                    hasRival = true
                } else if !mention.isSubject {
                    if isPlace(mention) { hasPlace = true } else { other = mention.person }
                } else if own.isEmpty {
                    unknown = mention.person
                } else {
                    known = mention.person
                }
            }
            // Where only a place is named in between, the story has gone on to somebody else as often as not.
            if let subject = speaker ?? known ?? unknown ?? (doubtful == nil ? unnamed : nil) {
                return hasPlaceBehind ? doubtful.map { ($0, true) } : (subject, true)
            }
            // "Le maire a critiqué Luc Aubin. « … », a-t-il lancé": the one without a name.
            if hasRival { return nil }
            hasPlaceBehind = hasPlaceBehind || hasPlace
            if fallback == nil { fallback = other }
            if steps >= Self.patience, fallback != nil { break }
            if position < 0 { break }
        }
        return fallback.map { ($0, false) } ?? doubtful.map { ($0, true) }
    }
}
