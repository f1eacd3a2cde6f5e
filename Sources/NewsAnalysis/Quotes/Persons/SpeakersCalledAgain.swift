import NewsLanguage
import NewsModel
import NewsText

/// What somebody is, in place of the name, right behind their own words: "dijo Rosa Pardo. “…”, añadió la senadora".
extension SpeakerResolver {
    /// Whom "la senadora", "der 51-Jährige" means, where the article has not said it of anybody: the only one of that
    /// gender whom this sentence and the one before name, if they speak there.
    ///
    /// Only ages and offices, since a doctor, a spokesman or a witness is as often somebody new. Not where something
    /// follows that says whose, "el portavoz de la policía", where the same word was used before, or where the verb
    /// tells of an answer.
    func calledAgain(_ head: Range<Int>, _ phrase: Range<Int>, last: Resolved?) -> Int? {
        let noun = head.upperBound - 1
        guard !language.capitalsMarkTitles, stands(.definite, at: head.lowerBound), head == phrase,
            (2...Self.longestDescription).contains(head.count),
            tokens[noun].kind == .number || head.contains(where: isOffice),
            !tokens[noun].endsAsPlural, !goesOn(head.upperBound), !isAnswer(beside: head),
            !wasSaid(noun, before: head.lowerBound), let start = names.sentenceStart(of: head.lowerBound),
            start > 0, let earlier = names.sentenceStart(of: start - 1)
        else { return nil }
        let gender = gender(of: head)
        let near = names.mentions(in: earlier..<head.lowerBound).suffix(ArticleNames.mostMentions).filter {
            let own = names.persons[$0.person].gender
            return own.isEmpty || own == gender
        }
        let persons = Set(near.map(\.person))
        guard persons.count == 1, let person = persons.first, names.persons[person].isNamed,
            names.persons[person].gender == gender, names.persons[person].name.count > 1,
            near.contains(where: { $0.isSpeaker && !tokens[$0.token].has(.pronoun) })
                || last.map({ $0.kind == .person && $0.name == text(names.persons[person].name) }) == true
        else { return nil }
        return names.roles.contains { $0.role == names.role(at: noun) && $0.person != person } ? nil : person
    }

    /// "Senator", and "CDU-Senator" by what stands behind its hyphen.
    private func isOffice(_ index: Int) -> Bool {
        if stands(.office, at: index) { return true }
        let word = bytes[tokens[index].span.range]
        guard language.capitalisesNouns, let hyphen = word.lastIndex(of: UInt8(ascii: "-")) else { return false }
        return language[.office].contains(WordHash.of(word[(hyphen + 1)...]))
    }

    private func gender(of head: Range<Int>) -> WordClasses {
        let own = tokens[head.upperBound - 1].classes.intersection([.male, .female])
        return own.isEmpty || own == [.male, .female] ? names.genderOfArticle(head.lowerBound) : own
    }

    /// "el senador por Florida" and "la ministra, Rosa Pardo," say more of them.
    private func goesOn(_ next: Int) -> Bool {
        guard next < tokens.count else { return false }
        return tokens[next].has(.joiner) || tokens[next].isCapital && tokens[next].isWord
            || tokens[next].kind == .comma && next + 1 < tokens.count && tokens[next + 1].isCapital
    }

    private func isAnswer(beside head: Range<Int>) -> Bool {
        (max(0, head.lowerBound - 2)..<min(tokens.count, head.upperBound + 2)).contains {
            stands(.answering, at: $0)
        }
    }

    /// Whether the noun stood in the words before, for somebody who has no name there.
    private func wasSaid(_ noun: Int, before limit: Int) -> Bool {
        (max(0, limit - Self.memory)..<limit).contains { tokens[$0].hash == tokens[noun].hash }
    }

    /// Words looked back on for the same noun.
    private static let memory = 400
    private static let longestDescription = 3
}
