import NewsLanguage

/// "he" and "she", led back to whom they stand for as they come.
extension ArticleNames {
    /// Pronouns are led back as they come, so that a chain of them holds on to its person.
    mutating func addPronoun(_ token: Int) {
        let gender: WordClasses = tokens[token].has(.pronounMale) ? .male : .female
        if isOfMany(token) { return }
        guard let person = antecedent(of: token, gender: gender) else { return }
        let speaks = hasCue(token..<(token + 1), from: token - 1)
        if mayBeAnother(than: person, at: token, gender: gender) { doubtfulPronouns.insert(token) }
        // "il faut" tells nothing of anybody.
        if persons[person].gender != gender, language.capitalsMarkTitles || speaks {
            persons[person].gender = gender
            persons[person].isGenderOfPronoun = true
        }
        mentions.append(
            Mention(
                token: token, person: person, isSubject: true, isSpeaker: speaks))
    }

    /// Whether the pronoun may mean somebody else: a newer subject of its gender, somebody named too far above, or a name
    /// that nothing shows to be a person's.
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

    /// Goes back sentence by sentence; in each, the first who speaks, else the first subject, of fitting gender; those who
    /// have a name before those who have none. Where nobody fits it is who spoke right before and was taken for the other
    /// gender by a pronoun alone: "Judge Ferrow said that he … “…,” she told him."
    private func antecedent(of token: Int, gender: WordClasses) -> Int? {
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
            while position >= 0, mentions[position].token >= start, mentions.count - position <= Self.mostMentions {
                let mention = mentions[position]
                position -= 1
                let own = persons[mention.person].gender
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
                return hasPlaceBehind ? doubtful : subject
            }
            hasPlaceBehind = hasPlaceBehind || hasPlace
            if fallback == nil { fallback = other }
            if steps >= Self.patience, fallback != nil { break }
            if position < 0 { break }
        }
        return fallback ?? doubtful
    }
}
