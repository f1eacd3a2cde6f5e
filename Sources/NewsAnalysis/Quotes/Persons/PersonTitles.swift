import NewsLanguage

/// What stands before a name or is set off behind it, and the roles that it gives to a person.
extension ArticleNames {
    /// Gives a person a title, with the words before it that belong to it.
    /// - Parameter name: where the name stands that the title belongs to.
    mutating func note(title: Range<Int>, of person: Int, in paragraph: Range<Int>, name: Range<Int>) {
        var front = title
        // "Russian Foreign Ministry spokesperson": small role words stand before a name as well.
        while front.lowerBound > paragraph.lowerBound {
            let before = tokens[front.lowerBound - 1]
            // Nothing before a courtesy belongs to the title, "for his campaign Mr. Holm said", but "secretary of"
            // does.
            let isOfOffice =
                language[.of].contains(before.hash) && front.lowerBound - 2 >= paragraph.lowerBound
                && tokens[front.lowerBound - 2].has(.title, .role)
                // "daughter of former Vice President"
                && (tokens[front.lowerBound - 2].has(.title) || !tokens[front.lowerBound].has(.title, .role))
            guard isOfOffice || mayBelongToTitle(before),
                !language.courtesyTitles.contains(tokens[front.lowerBound].hash)
            else {
                break
            }
            front = (front.lowerBound - (isOfOffice ? 2 : 1))..<front.upperBound
        }
        learn(front, person)
        if let role = roleBeforeAdjective(front.lowerBound, name: name, in: paragraph) {
            learn(role..<role + 1, person)
        }
        if !language.setsOffNames, let role = roleSetOff(before: front.lowerBound, in: paragraph) {
            learn(role..<role + 1, person)
        }
        let isWholeName = name.count >= 2 || persons[person].first == 0
        if isWholeName, front.contains(where: { !tokens[$0].has(.abbreviation) }),
            front.count > (persons[person].title?.count ?? 0)
        {
            persons[person].title = front
        }
        guard name.upperBound + 1 < paragraph.upperBound, tokens[name.upperBound].kind == .comma else { return }
        var end = name.upperBound + 1
        while end < paragraph.upperBound, tokens[end].isWord, end - name.upperBound < Self.longestApposition {
            // "Hanna Bredow, Leiterin der Musikschule Felsau sagte": often without the second comma.
            if !language.setsOffNames, tokens[end].has(.cue, .auxiliary), !tokens[end].isCapital,
                !tokens[end].has(.determiner)
            {
                break
            }
            end += 1
        }
        let apposition = (name.upperBound + 1)..<end
        guard let first = apposition.first, tokens[first].has(.determiner, .role, .title),
            !apposition.contains(where: { tokens[$0].has(.auxiliary, .strongCue, .pronoun) || isWeakVerb($0) })
        else { return }
        learn(apposition, person)
        let bare = tokens[first].has(.determiner) ? apposition.dropFirst() : apposition
        if persons[person].title == nil, isWholeName, isWhole(bare, before: end, in: paragraph) {
            persons[person].title = bare
        }
    }

    /// "El senador liberal Iker Sanz dijo", in Romance languages: the verb behind the name shows that the word before
    /// it is none.
    private func roleBeforeAdjective(_ start: Int, name: Range<Int>, in paragraph: Range<Int>) -> Int? {
        let adjective = start - 1
        guard language.invertsCompoundTenses, name.count > 1, start == name.lowerBound,
            adjective - 1 > paragraph.lowerBound, name.upperBound < paragraph.upperBound,
            tokens[name.upperBound].has(.cue, .auxiliary), !tokens[name.upperBound].isCapital,
            tokens[adjective].isWord, !tokens[adjective].isCapital, !tokens[adjective].has(.function, .cue, .pronoun),
            tokens[adjective - 1].has(.role, .title), !tokens[adjective - 1].isCapital,
            stands(.definite, at: adjective - 2) || stands(.indefinite, at: adjective - 2)
        else { return nil }
        return adjective - 1
    }

    /// Whether what is set off behind a name is what somebody is, up to the sign that ends it: "chair of the harbour
    /// board", but "member of", "magnitud de un incendio".
    private func isWhole(_ words: Range<Int>, before end: Int, in paragraph: Range<Int>) -> Bool {
        guard let last = words.last, end == paragraph.upperBound || tokens[end].isPunctuation,
            !tokens[last].has(.preposition, .determiner, .conjunction, .that)
        else { return false }
        let head = words.prefix { !tokens[$0].has(.preposition) || tokens[$0].has(.determiner) }
        return head.contains { tokens[$0].has(.role, .title) }
    }

    /// "El periodista ruso laureado con el premio, Leandro Quiroga", "Der Leiter der Feuerwache, Rolf Uhlig": the noun
    /// for somebody at the start of what is set off before a name.
    private func roleSetOff(before name: Int, in paragraph: Range<Int>) -> Int? {
        guard name > paragraph.lowerBound + 1, tokens[name - 1].kind == .comma else { return nil }
        var role: Int?
        var index = name - 2
        while index >= paragraph.lowerBound, name - index <= Self.longestApposition {
            let token = tokens[index]
            if token.isPunctuation || token.kind == .quote || token.has(.relative, .that, .pronoun) { break }
            if token.has(.cue, .auxiliary), !token.has(.determiner), !token.has(.role), !token.isCapital { break }
            if token.has(.role), index == paragraph.lowerBound || tokens[index - 1].has(.determiner, .preposition) {
                role = index
            }
            index -= 1
        }
        return role
    }

    /// "Led by Mira Sund, the crowd denounced the plan": a clause of its own; "the man accused of it" is an apposition.
    private func isWeakVerb(_ index: Int) -> Bool {
        tokens[index].has(.weakCue) && !tokens[index].has(.maybeNoun, .participle) && !tokens[index].isCapital
            && index + 1 < tokens.count && tokens[index + 1].isWord && !tokens[index + 1].has(.preposition, .to)
    }

    private mutating func learn(_ words: Range<Int>, _ person: Int) {
        for index in words where tokens[index].has(.role, .title) {
            // A vice president, or a former one, is not "the president".
            roles.append((role(at: index), person, index))
            if index > 0, stands(.lesser, at: index - 1) { continue }
            persons[person].gender.formUnion(tokens[index].classes.intersection([.male, .female]))
        }
        if persons[person].gender == [.male, .female] { persons[person].gender = [] }
    }

    /// The role word at `index`; "vice president" is one of its own.
    func role(at index: Int) -> UInt64 {
        guard index > 0, stands(.lesser, at: index - 1) else { return tokens[index].hash }
        return tokens[index].hash ^ tokens[index - 1].hash &* 31
    }

    private func mayBelongToTitle(_ token: SpeechToken) -> Bool {
        token.kind == .word
            && (token.has(.role, .title, .nationality, .organisation) || token.isCapital && !token.has(.function))
            && !token.isPossessive && (!token.has(.role) || !token.endsAsPlural)
    }

    private static let longestApposition = 14
}
