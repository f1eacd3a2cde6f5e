import NewsLanguage

/// Persons without a name: "an engineer who asked not to be named".
extension ArticleNames {
    /// "On Tuesday an engineer who asked not to be named": the words after the article, where nobody is named or spoken
    /// of before them in their sentence.
    func unnamedSubject(from article: Int, in paragraph: Range<Int>) -> Range<Int>? {
        guard tokens[article].has(.indefinite), persons.count < Self.mostPersons,
            article == paragraph.lowerBound || !tokens[article - 1].has(.preposition, .to)
        else { return nil }
        let limit = min(article + 6, paragraph.upperBound)
        let noun = ((article + 1)..<max(article + 1, limit)).first { !isDescribing($0) || isFollowedByWho($0) }
        guard let noun, tokens[noun].has(.role) || isFollowedByWho(noun), !tokens[noun].isPossessive,
            !tokens[noun].has(.function, .cue)
        else { return nil }
        let next = noun + 1
        // "an engineer, Ida Holm", "a spokesman named Holm": they have a name.
        let name = next < paragraph.upperBound && tokens[next].kind == .comma ? next + 1 : next
        if name < paragraph.upperBound, isNameWord(name) { return nil }
        if next + 1 < paragraph.upperBound, isNameWord(next + 1), tokens[next].endsAsParticiple { return nil }
        let start = max(sentences.last ?? 0, paragraph.lowerBound)
        guard start <= article, mentions.last.map({ $0.token < start }) ?? true,
            !(start..<article).contains(where: {
                tokens[$0].has(.cue, .auxiliary, .pronoun, .relative, .that) || tokens[$0].kind == .quote
            })
        else { return nil }
        return (article + 1)..<next
    }

    /// A small word between an article and its noun: "a senior local".
    private func isDescribing(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && !token.isCapital && !token.has(.role, .function, .cue, .pronoun)
    }

    /// "a fisherman who …": somebody, whatever the tables know of the word.
    private func isFollowedByWho(_ index: Int) -> Bool {
        let next = tokens.indices.contains(index + 1) && tokens[index + 1].kind == .comma ? index + 2 : index + 1
        return tokens.indices.contains(next) && stands(.who, at: next) && tokens[index].isWord
    }

    /// What the article at `index` tells of whom it stands before, in languages other than English.
    func genderOfArticle(_ index: Int) -> WordClasses { stands(.feminine, at: index) ? .female : .male }

    /// "Le Premier ministre a fait …": whom the sentence is about, by the role that only one person has in the article,
    /// so that "il" in the next one is nobody else.
    mutating func addDescription(from article: Int, in paragraph: Range<Int>) {
        guard stands(.definite, at: article), persons.count < Self.mostPersons,
            article == paragraph.lowerBound || tokens[article - 1].isPunctuation
                || tokens[article - 1].has(.conjunction),
            let noun = (article + 1..<max(article + 1, min(article + 4, paragraph.upperBound))).last(where: {
                tokens[$0].has(.role, .title)
            }),
            // "die sie Ministerin nennen": mentions stand in the order of the text.
            (article + 1..<noun).allSatisfy({
                tokens[$0].isWord && !tokens[$0].has(.function, .pronounMale, .pronounFemale)
            }),
            noun + 1 < paragraph.upperBound, !isNameWord(noun + 1), tokens[noun + 1].kind != .comma,
            !tokens[noun].endsAsPlural
        else { return }
        let role = role(at: noun)
        let bearers = Set(roles.filter { $0.role == role }.map(\.person))
        guard bearers.count == 1, let person = bearers.first else { return }
        mentions.append(
            Mention(
                token: noun, person: person, isSubject: true,
                isSpeaker: hasCue(article..<noun + 1, from: paragraph.lowerBound)))
    }

    /// Takes "an engineer" for a person of whom only that is known.
    mutating func addUnnamed(_ role: Range<Int>) {
        let noun = role.upperBound - 1
        var gender = tokens[noun].classes.intersection([.male, .female])
        if gender == [.male, .female] { gender = [] }
        if gender.isEmpty, role.lowerBound > 0, !language.setsOffNames {
            gender = genderOfArticle(role.lowerBound - 1)
        }
        persons.append(Person(name: role, isNamed: false, first: 0, last: 0, gender: gender))
        mentions.append(
            Mention(
                token: role.lowerBound, person: persons.count - 1, isSubject: true,
                isSpeaker: hasCue(role, from: role.lowerBound)))
    }
}
