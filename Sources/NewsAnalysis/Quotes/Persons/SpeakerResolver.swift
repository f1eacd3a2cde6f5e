import NewsLanguage
import NewsModel
import NewsText

/// Who the phrase that names a speaker stands for in its article.
struct SpeakerResolver: SpeechReading {
    /// Who a phrase stands for.
    struct Resolved {
        var name: String
        var title: String?
        var kind: SpeakerKind
    }

    let bytes: [UInt8]
    let tokens: [SpeechToken]
    let language: SpeechLanguage
    private(set) var names: ArticleNames
    /// The words that have a capital within a sentence.
    private(set) lazy var capitalsWithin = Set(
        tokens.indices.dropFirst().filter {
            tokens[$0].isCapital && (tokens[$0 - 1].isWord || tokens[$0 - 1].kind == .comma)
        }.map { tokens[$0].hash })
    /// Where what somebody is stands for who spoke right before.
    private(set) var calledAgain: Set<Int> = []
    /// Who was resolved last.
    private var last: (phrase: Range<Int>, speaker: Resolved)?

    init(_ bytes: [UInt8], tokens: SpeechTokens, language: SpeechLanguage) {
        self.bytes = bytes
        self.tokens = tokens.tokens
        self.language = language
        names = ArticleNames(tokens, language: language)
    }

    /// Resolves one phrase; to be called in the order of the text, because pronouns look back on earlier answers.
    mutating func resolve(_ phrase: Range<Int>) -> Resolved {
        let speaker = found(phrase)
        last = (phrase, speaker)
        return speaker
    }

    private mutating func found(_ phrase: Range<Int>) -> Resolved {
        let first = tokens[phrase.lowerBound]
        if phrase.count == 1 || first.has(.pronoun) {
            if first.has(.pronounMale, .pronounFemale), !first.isCapital || first.has(.pronoun) {
                return pronoun(phrase)
            }
            if first.has(.pronounPlural), let group = group(before: phrase.lowerBound) { return group }
            if first.has(.pronoun) { return Resolved(name: text(phrase), title: nil, kind: .unresolved) }
        }
        if first.has(.possessivePronoun) {
            if phrase.count == 1, first.has(.male, .female) {
                return possessor(phrase)
            }
            if let named = nameAtEnd(of: phrase) { return named }
            return unnamed(phrase)
        }
        let head = headPart(of: phrase)
        let noun = tokens[head.upperBound - 1]
        // "the 46-year-old South African" is nobody besides those who have a name.
        if stands(.the, at: head.lowerBound), head.count > 1, tokens[head.lowerBound + 1].kind == .number {
            return unnamed(phrase)
        }
        if noun.has(.role), !noun.has(.organisation, .title) { return role(head, phrase) }
        // "der 51-Jährige"
        if language.capitalisesNouns, noun.kind == .number, stands(.definite, at: head.lowerBound) {
            return role(head, phrase)
        }
        // "der Trainer", "la senadora"
        if !language.capitalsMarkTitles, first.has(.determiner), noun.has(.role, .title), !noun.has(.organisation) {
            return role(head, phrase)
        }
        if let run = lastRun(in: head), run.upperBound == head.upperBound, let name = names.personName(in: run),
            !tokens[name.upperBound - 1].has(.organisation, .notName), !isAcronym(name), !isNoun(name, in: head)
        {
            if isBody(name, run, in: head) || isPaper(name, run, in: head) { return organisation(head, in: phrase) }
            if !isOwned(name, in: head) { return person(name, run: run, in: head) }
            // "protester Paris Kyrou": a place's name after what somebody is.
            if run.count == 2, run.lowerBound > head.lowerBound, tokens[run.lowerBound - 1].has(.role) {
                return person(run, run: run, in: head)
            }
        }
        if head.upperBound < phrase.upperBound, let named = nameAtEnd(of: phrase) { return named }
        if isOrganisation(head) { return organisation(head, in: phrase) }
        return role(head, phrase)
    }

    /// "their neighbour Bob Tull", "the group's head of policy Lara Penn": a full name right after what somebody is.
    private mutating func nameAtEnd(of phrase: Range<Int>) -> Resolved? {
        guard let run = lastRun(in: phrase), run.upperBound == phrase.upperBound, run.lowerBound > phrase.lowerBound,
            let name = names.personName(in: run), name.count >= 2,
            !tokens[name.upperBound - 1].has(.organisation, .notName)
        else { return nil }
        let before = tokens[run.lowerBound - 1]
        // "el exjefe de la CIA Marco Hadden"
        if name.lowerBound == run.lowerBound + 1, tokens[run.lowerBound].isAcronym || tokens[run.lowerBound].isShouted {
            return person(name, run: name, in: phrase)
        }
        guard before.isWord, !before.isPossessive, !before.has(.function),
            !before.isCapital || before.has(.title, .role)
        else { return nil }
        return person(name, run: run, in: phrase)
    }

    // MARK: Persons

    private mutating func person(_ name: Range<Int>, run: Range<Int>, in phrase: Range<Int>) -> Resolved {
        let last = name.upperBound - 1
        let number: Int
        if let mentioned = names.person(at: name.lowerBound) {
            number = mentioned
        } else if let known = names.personWithLastName(tokens[last].hash, before: last, run: run), name.count == 1 {
            number = known
        } else if name.count > 2, phrase.lowerBound < name.lowerBound, stands(.the, at: phrase.lowerBound),
            let known = names.personWithLastName(tokens[last].hash, before: last, run: run)
        {
            // "Speaking to the Norholm Mail Holm said": no comma behind the paper.
            number = known
        } else if name.count == 1 {
            number = names.addSingleName(last, from: phrase.lowerBound)
        } else {
            return Resolved(name: text(name), title: title(before: name, in: phrase), kind: .person)
        }
        // "le président Vasseur" may be a namesake of Abel Vasseur: a title only beside the full name.
        let isWhole = name.count > 1 || names.persons[number].name.count < 2
        return resolved(number, title: isWhole ? title(before: name, in: phrase) : nil)
    }

    private func resolved(_ person: Int, title: String?) -> Resolved {
        let found = names.persons[person]
        if !found.isNamed { return Resolved(name: text(found.name), title: nil, kind: .group) }
        return Resolved(name: text(found.name), title: title ?? found.title.map(text), kind: .person)
    }

    /// The words of the phrase before the name, articles left out.
    private func title(before name: Range<Int>, in phrase: Range<Int>) -> String? {
        var start = phrase.lowerBound
        while start < name.lowerBound, tokens[start].has(.determiner) { start += 1 }
        guard start < name.lowerBound,
            (start..<name.lowerBound).contains(where: {
                tokens[$0].has(.title, .role) && !tokens[$0].has(.abbreviation)
            })
        else {
            return nil
        }
        return text(start..<name.lowerBound)
    }

    /// "ein erheblicher Teil", "die Nationale Direktion": where all nouns have capitals, what an article stands before,
    /// with neither a role nor a given name.
    private func isNoun(_ name: Range<Int>, in head: Range<Int>) -> Bool {
        language.capitalisesNouns && tokens[head.lowerBound].has(.determiner)
            && names.person(at: name.lowerBound) == nil
            && !(head.lowerBound..<name.lowerBound).contains { tokens[$0].has(.role, .title) }
            && language.givenNames.classes(of: tokens[name.lowerBound].hash).isEmpty
    }

    /// "the Rail Accident Branch": three capitals or more right after the article, of which the first is no given name,
    /// or two with a word for a body; "the Dalai Lama" is somebody.
    private func isBody(_ name: Range<Int>, _ run: Range<Int>, in head: Range<Int>) -> Bool {
        (name.count > 2 || name.contains { tokens[$0].has(.organisation, .document) }) && name == run
            && run.lowerBound == head.lowerBound + 1
            && stands(.the, at: head.lowerBound) && names.person(at: name.lowerBound) == nil
            && tokens[name.upperBound - 1].hash != SpeechTokens.ampersand
            // "Speaking to the Norholm Mail Holm said"
            && names.personWithLastName(
                tokens[name.upperBound - 1].hash, before: name.upperBound - 1, run: run) == nil
    }

    /// "the Courier": one capital behind the article is a paper or a body, unless it names somebody alone.
    private func isPaper(_ name: Range<Int>, _ run: Range<Int>, in head: Range<Int>) -> Bool {
        name.count == 1 && name == run && run.lowerBound == head.lowerBound + 1
            && stands(.the, at: head.lowerBound) && names.person(at: name.lowerBound) == nil
    }

    /// "Farmers’ Guild", "National Review": one unknown word after a possessive or a place is no person's name.
    private func isOwned(_ name: Range<Int>, in head: Range<Int>) -> Bool {
        guard name.count == 1, name.lowerBound > head.lowerBound, names.person(at: name.lowerBound) == nil else {
            return false
        }
        let before = tokens[name.lowerBound - 1]
        return before.isPossessive || before.isCapital && before.has(.notName, .organisation) && !before.has(.title)
    }

    // MARK: Pronouns and roles

    /// "his": whoever was "he" or named last.
    private func possessor(_ phrase: Range<Int>) -> Resolved {
        let gender: WordClasses = tokens[phrase.lowerBound].has(.male) ? .male : .female
        let person = names.mentions.last {
            $0.token < phrase.lowerBound && names.persons[$0.person].gender == gender
        }?.person
        guard let person else { return Resolved(name: text(phrase), title: nil, kind: .unresolved) }
        return resolved(person, title: nil)
    }

    /// "Fishermen at the quay disagreed: “…,” they said": several people by what they are, earlier in the sentence or
    /// the one before.
    private func group(before token: Int) -> Resolved? {
        var ends = 0
        var index = token - 1
        while index >= 0, token - index < 60 {
            if tokens[index].kind == .sentenceEnd { ends += 1 }
            if ends > 1 { return nil }
            let span = tokens[index].span
            let isPlural = span.count > 3 && bytes[span.end - 1] == 0x73 || stands(.people, at: index)
            if isPlural, tokens[index].has(.role), !tokens[index].isPossessive,
                index == 0 || !tokens[index - 1].has(.preposition, .possessivePronoun)
            {
                return Resolved(name: text(index..<(index + 1)), title: nil, kind: .group)
            }
            index -= 1
        }
        return nil
    }

    private func pronoun(_ phrase: Range<Int>) -> Resolved {
        if let unnamed = unnamedBefore(phrase.lowerBound) { return unnamed }
        guard let person = names.person(at: phrase.lowerBound) else {
            return Resolved(name: text(phrase), title: nil, kind: .unresolved)
        }
        return resolved(person, title: nil)
    }

    /// "« … », a ajouté un ténor de la droite. « … », met-il en perspective": who spoke right before and has no name,
    /// where nobody is named as a subject in between.
    private func unnamedBefore(_ pronoun: Int) -> Resolved? {
        guard !language.capitalsMarkTitles, let last, last.speaker.kind == .group,
            last.phrase.upperBound <= pronoun, pronoun - last.phrase.upperBound < Self.nearby,
            !names.mentions(in: last.phrase.upperBound..<pronoun).contains(where: \.isSubject)
        else { return nil }
        let gender: WordClasses = tokens[pronoun].has(.pronounMale) ? .male : .female
        let words = last.phrase.map { tokens[$0].classes.intersection([.male, .female]) }.filter { !$0.isEmpty }
        let article = names.genderOfArticle(last.phrase.lowerBound)
        guard words.allSatisfy({ !$0.isDisjoint(with: gender) }), article == gender,
            tokens[last.phrase.lowerBound].has(.indefinite)
                || tokens[last.phrase.lowerBound].has(.determiner)
                    && last.phrase.contains(where: { tokens[$0].has(.role) }),
            !tokens[last.phrase.upperBound - 1].endsAsPlural
        else { return nil }
        return last.speaker
    }

    /// Tokens within which somebody without a name is "he" or "she".
    private static let nearby = 60

    /// "the minister": whoever was called that.
    private mutating func role(_ head: Range<Int>, _ phrase: Range<Int>) -> Resolved {
        if !language.capitalsMarkTitles {
            if let person = described(head, phrase) { return resolved(person, title: nil) }
            guard let person = calledAgain(head, phrase, last: last?.speaker) else { return unnamed(phrase) }
            calledAgain.insert(phrase.lowerBound)
            return resolved(person, title: nil)
        }
        let noun = head.upperBound - 1
        if stands(.the, at: head.lowerBound), tokens[noun].has(.role, .title), head.count <= 4,
            phrase.count == head.count, !isOfOthers(head),
            let person = names.person(withRole: names.role(at: noun), before: head.lowerBound)
        {
            return resolved(person, title: nil)
        }
        return unnamed(phrase)
    }

    /// "el senador", "la secrétaire d’État", "der Trainer": the one person whom the article gives that role, in
    /// whatever words it is said; of two with one role nobody.
    private func described(_ head: Range<Int>, _ phrase: Range<Int>) -> Int? {
        let first = tokens[head.lowerBound].hash
        let isDefinite = language[.definite].contains(first) || language[.pointing].contains(first)
        guard isDefinite || language.omitsArticles, head.count <= 5,
            let noun = head.last(where: { tokens[$0].has(.role) || tokens[$0].has(.title) && !tokens[$0].isCapital })
        else { return nil }
        let word = names.role(at: noun)
        let given = names.roles.filter { $0.role == word && $0.token != noun }
        let persons = Set(given.map(\.person))
        guard persons.count == 1, let person = persons.first, names.persons[person].isNamed else { return nil }
        // "la secrétaire d’État", "the mayor of Lind": what follows stands there too, and so does what is in front:
        // "der norwegische Minister" is not the one minister of another country whom the article names.
        let rest = head.upperBound..<phrase.upperBound
        let front = (head.lowerBound..<noun).dropFirst(isDefinite ? 1 : 0)
        let fits = given.contains { role in
            let shift = role.token - noun
            return rest.allSatisfy { tokens.indices.contains($0 + shift) && tokens[$0 + shift].hash == tokens[$0].hash }
                && front.allSatisfy { tokens.indices.contains($0 + shift) && areForms($0, $0 + shift) }
        }
        return fits ? person : nil
    }

    /// Whether two words differ in their endings alone: "norwegische", "norwegischer".
    private func areForms(_ first: Int, _ second: Int) -> Bool {
        if tokens[first].hash == tokens[second].hash { return true }
        let (a, b) = (bytes[tokens[first].span.range], bytes[tokens[second].span.range])
        let same = zip(a, b).prefix { $0 == $1 }.count
        return same >= Self.shortestStem && max(a.count, b.count) - same <= Self.longestEnding
    }

    /// Bytes that two forms of an adjective share at least, and that each may have besides.
    private static let shortestStem = 3
    private static let longestEnding = 2

    /// "the Nato spokesman": a name inside says whose, so another's spokesman is not meant.
    private func isOfOthers(_ head: Range<Int>) -> Bool {
        head.dropLast().contains { tokens[$0].isCapital && !tokens[$0].has(.function, .title, .role) }
    }

    private func unnamed(_ phrase: Range<Int>) -> Resolved {
        let noun = headNoun(of: headPart(of: phrase))
        let isDocument = noun.has(.document) && !noun.has(.role)
        return Resolved(name: text(withoutArticle(phrase)), title: nil, kind: isDocument ? .document : .group)
    }

    // MARK: Organisations

    private func isOrganisation(_ head: Range<Int>) -> Bool {
        let noun = headNoun(of: head)
        if noun.isCapital { return true }
        return noun.has(.organisation, .document)
    }

    private func organisation(_ head: Range<Int>, in phrase: Range<Int>) -> Resolved {
        let noun = headNoun(of: head)
        let isAgency = head.contains { tokens[$0].has(.agency) }
        let kind: SpeakerKind = isAgency ? .agency : noun.has(.document) ? .document : .organisation
        return Resolved(name: text(withoutArticle(wholeName(head, in: phrase))), title: nil, kind: kind)
    }

    /// "the Ministry of Foreign Affairs": a body's name goes on behind "of".
    private func wholeName(_ head: Range<Int>, in phrase: Range<Int>) -> Range<Int> {
        var end = head.upperBound
        guard end + 1 < phrase.upperBound, stands(.of, at: end) else { return head }
        // "Clause 4 of the lease", "the Ministry of Foreign Affairs spokesperson"
        if tokens[end - 1].kind == .number || tokens[phrase.upperBound - 1].has(.role) { return phrase }
        guard tokens[end - 1].isCapital, tokens[end - 1].has(.organisation), tokens[end + 1].isCapital else {
            return head
        }
        end += 1
        // "the Department of Health and Human Services"
        while end < phrase.upperBound, tokens[end].isCapital && tokens[end].isWord || tokens[end].has(.conjunction) {
            end += 1
        }
        return head.lowerBound..<end
    }

    private func isAcronym(_ name: Range<Int>) -> Bool {
        guard name.count == 1 else { return false }
        let span = tokens[name.lowerBound].span
        guard span.count >= 2, span.count <= 6 else { return false }
        return span.range.allSatisfy { bytes[$0] >= 0x41 && bytes[$0] <= 0x5A || bytes[$0] == 0x2E }
    }

    // MARK: Parts of a phrase

    /// The last word: "Clause" of "Clause 4".
    private func headNoun(of head: Range<Int>) -> SpeechToken {
        let last = head.upperBound - 1
        return last > head.lowerBound && tokens[last].kind == .number ? tokens[last - 1] : tokens[last]
    }

    /// The phrase up to its first preposition: "a spokesman" of "a spokesman for the group".
    private func headPart(of phrase: Range<Int>) -> Range<Int> {
        for index in phrase.dropFirst()
        where tokens[index].has(.preposition) && !tokens[index].isCapital && !isWithinTitle(index, in: phrase) {
            return phrase.lowerBound..<index
        }
        return phrase
    }

    /// "Secretary of State Ada Holm", "Chief of Staff Ron Holm"
    private func isWithinTitle(_ of: Int, in phrase: Range<Int>) -> Bool {
        stands(.of, at: of) && tokens[of - 1].has(.title) && !tokens[of - 1].has(.organisation)
            && of + 1 < phrase.upperBound
            && tokens[of + 1].isCapital && tokens[of + 1].has(.title, .role)
    }

    /// The last run of capitalised words.
    private func lastRun(in phrase: Range<Int>) -> Range<Int>? {
        var run: Range<Int>?
        var index = phrase.lowerBound
        while index < phrase.upperBound {
            if tokens[index].isCapital, tokens[index].isWord, !tokens[index].has(.function, .day) {
                let next = names.nameRun(from: index, to: phrase.upperBound)
                run = next
                index = next.upperBound
            } else {
                index += 1
            }
        }
        return run
    }

    private func withoutArticle(_ phrase: Range<Int>) -> Range<Int> {
        // "uno di loro", "un autre"
        let isArticle =
            stands(.article, at: phrase.lowerBound) && phrase.count > 1
            && !tokens[phrase.lowerBound + 1].has(.joiner) && !stands(.others, at: phrase.lowerBound + 1)
        return isArticle && phrase.count > 1 ? (phrase.lowerBound + 1)..<phrase.upperBound : phrase
    }

    func text(_ phrase: Range<Int>) -> String {
        bytes.text(in: TextSpan(Int(tokens[phrase.lowerBound].start), Int(tokens[phrase.upperBound - 1].end)))
    }
}
