import NewsLanguage

/// The persons that an article names, in the order of its text.
///
/// A person enters by a full name: two or more capitalised words that are neither a place nor an organisation. Later
/// last names, pronouns and roles are led back to them. One without a name enters as the subject of a sentence, "an
/// engineer who …": only pronouns are led back to them, so that their words are not given to whoever was named before.
struct ArticleNames: SpeechReading {
    /// Somebody whom the article names, or calls what they are.
    struct Person {
        /// The longest form, as tokens; of somebody without a name what they are.
        var name: Range<Int>
        var isNamed = true
        /// The hash of the first name; 0 of somebody without a name.
        var first: UInt64
        /// The hash of the last name; 0 of somebody without a name.
        var last: UInt64
        /// `male` or `female`; empty where it is not known.
        var gender: WordClasses = []
        /// Only a pronoun that was led back to them tells their gender.
        var isGenderOfPronoun = false
        /// Words written before the name, or set off after it.
        var title: Range<Int>?
        /// Token of the latest mention read so far, other than by what somebody else is to them: "brother of Ron Holm".
        var latest = -1
    }

    /// A place where a person is named.
    struct Mention {
        var token: Int
        var person: Int
        /// Neither after a preposition nor a possessive.
        var isSubject: Bool
        /// A verb of speaking stands beside it.
        var isSpeaker: Bool
        /// It is the object of somebody who has no name there: "Le maire a critiqué Luc Aubin".
        var hasRival = false
    }

    let tokens: [SpeechToken]
    var persons: [Person] = []
    var mentions: [Mention] = []
    /// First tokens of the sentences read so far.
    var sentences: [Int] = []
    /// An article that names more persons is a list; further names are not kept.
    static let mostPersons = 400
    /// Mentions looked at for one pronoun.
    static let mostMentions = 80
    /// How far back a pronoun is traced, in sentences.
    static let reach = 14
    /// Sentences without a subject that fits, after which any mention will do.
    static let patience = 3
    /// The pronouns that may stand for somebody else as well.
    var doubtfulPronouns: Set<Int> = []
    /// Where a role word was given to a person: "minister" at this token.
    var roles: [(role: UInt64, person: Int, token: Int)] = []

    let language: SpeechLanguage
    var givenNames: WordTable { language.givenNames }

    init(_ article: SpeechTokens, language: SpeechLanguage) {
        tokens = article.tokens
        self.language = language
        for (number, paragraph) in article.paragraphs.enumerated() {
            if !paragraph.isEmpty { sentences.append(paragraph.lowerBound) }
            let known = mentions.count
            scan(paragraph, isHeadline: article.isHeading[number])
            // Whom a picture shows is not whom the story tells of.
            if number > 0, isCaption(paragraph) {
                for index in known..<mentions.count {
                    mentions[index].isSubject = false
                    mentions[index].isSpeaker = false
                }
            }
        }
    }

    /// A line without a full stop or a quotation between the paragraphs.
    private func isCaption(_ paragraph: Range<Int>) -> Bool {
        guard let last = paragraph.last, paragraph.count <= Self.longestCaption else { return false }
        return tokens[last].kind != .sentenceEnd && tokens[last].kind != .colon
            && !paragraph.contains { tokens[$0].kind == .quote }
    }

    private static let longestCaption = 40

    private mutating func scan(_ paragraph: Range<Int>, isHeadline: Bool) {
        var index = paragraph.lowerBound
        while index < paragraph.upperBound {
            guard isNameWord(index) else {
                let token = tokens[index]
                if token.kind == .sentenceEnd { sentences.append(index + 1) }
                if token.has(.determiner), let role = unnamedSubject(from: index, in: paragraph) { addUnnamed(role) }
                if token.has(.determiner), !language.capitalsMarkTitles { addDescription(from: index, in: paragraph) }
                if token.has(.pronounMale, .pronounFemale) { addPronoun(index) }
                index += 1
                continue
            }
            let run = nameRun(from: index, to: paragraph.upperBound)
            if !isHeadline {
                add(run, in: paragraph)
            } else if !givenNames.classes(of: tokens[index].hash).isEmpty {
                add(run.prefix(2), in: paragraph)
            }
            index = run.upperBound
        }
    }

    /// A word with a capital that can be part of a person's name. Words all in capitals and pronouns cannot.
    @inline(__always)
    func isNameWord(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isCapital && token.kind == .word && !token.isShouted && !token.has(.function, .day, .pronoun)
    }

    /// Capitalised words from `start` on, with small particles between them, up to a possessive.
    func nameRun(from start: Int, to limit: Int) -> Range<Int> {
        var index = start
        while index < limit {
            let token = tokens[index]
            if isNameWord(index) {
                index += 1
                if token.isPossessive { break }
            } else if index > start, token.has(.particle), token.kind == .word, index + 1 < limit,
                isNameWord(index + 1),
                // "Ortega y Gasset", but "Aitana Soler y Marc Vidal"
                !token.has(.conjunction) || index == start + 1 || index + 2 >= limit || !isNameWord(index + 2),
                // "von der Leyen", but "Roth der Zeitung"
                !token.has(.determiner) || tokens[index - 1].has(.particle)
            {
                index += 1
            } else if index > start, token.isCapital, token.kind == .word, token.end - token.start <= 2,
                index + 1 < limit,
                isNameWord(index + 1)
            {
                index += 1
            } else {
                break
            }
        }
        return start..<max(index, start + 1)
    }

    /// The name inside a run: titles, nationalities and organisations in front of it are left out.
    func personName(in run: Range<Int>) -> Range<Int>? {
        if run.contains(where: { tokens[$0].hash == SpeechTokens.ampersand }) { return nil }
        let run = lastOfRepeated(run)
        var start = run.lowerBound
        for index in run
        where tokens[index].has(.title, .nationality, .role, .organisation, .notName)
            && !isGiven(index) || tokens[index].has(.agency) && tokens[index].isAcronym && run.count > 1
        {
            start = index + 1
        }
        while start < run.upperBound, tokens[start].has(.particle), !tokens[start].isCapital { start += 1 }
        // "el exjefe de la CIA Marco Hadden"
        if start + 2 < run.upperBound, tokens[start].isAcronym || tokens[start].isShouted,
            !givenNames.classes(of: tokens[start + 1].hash).isEmpty
        {
            start += 1
        }
        // "Entrusting Dana Holm with the keys was": a verb with the capital of its sentence.
        if start + 1 < run.upperBound, tokens[start].endsAsParticiple,
            givenNames.classes(of: tokens[start].hash).isEmpty,
            start + 2 < run.upperBound && !givenNames.classes(of: tokens[start + 1].hash).isEmpty
                || start + 2 == run.upperBound && !tokens[start].endsInEd && opensSentence(start)
        {
            start += 1
        }
        // "Landesbischof Emil Roth": where nouns have capitals, what stands before a given name is none.
        if language.capitalisesNouns, start < run.upperBound, givenNames.classes(of: tokens[start].hash).isEmpty,
            let given = (start..<run.upperBound - 1).first(where: { !givenNames.classes(of: tokens[$0].hash).isEmpty })
        {
            start = given
        }
        if start < run.upperBound { return start..<run.upperBound }
        // Mr. King and Ms. Judge bear their names alone.
        let last = run.upperBound - 1
        let isName =
            tokens[last].has(.title) && !tokens[last].has(.notName, .organisation) && run.count <= 2
            && (last == 0 || !tokens[last - 1].has(.determiner, .possessivePronoun))
            && !tokens[last].has(.abbreviation)
        return isName ? last..<run.upperBound : nil
    }

    /// Words of the longest name that is looked for twice.
    private static let longestRepeated = 6

    /// "Brexit Gemma Pryce Gemma Pryce": a caption or a credit that ran into the text ends where the name comes again.
    private func lastOfRepeated(_ run: Range<Int>) -> Range<Int> {
        guard run.count >= 4 else { return run }
        for count in 2...min(run.count / 2, Self.longestRepeated) {
            let last = run.suffix(count)
            let before = last.lowerBound - count..<last.lowerBound
            if zip(before, last).allSatisfy({ tokens[$0].hash == tokens[$1].hash }) { return last }
        }
        return run
    }

    /// "Choosing Holt was wise."
    private func opensSentence(_ index: Int) -> Bool { index == 0 || sentences.last == index }

    /// "Virginia" or "Justice" may be a given name, but only in front of another name and after no title.
    private func isGiven(_ index: Int) -> Bool {
        !tokens[index].has(.title, .organisation) && !givenNames.classes(of: tokens[index].hash).isEmpty
            && index + 1 < tokens.count && isNameWord(index + 1) && !tokens[index + 1].has(.notName)
    }

    private mutating func add(_ run: Range<Int>, in paragraph: Range<Int>) {
        guard persons.count < Self.mostPersons, let name = personName(in: run), !isThing(name, in: run),
            !language.capitalisesNouns || isNameAmongNouns(name, in: run, paragraph)
        else { return }
        let person: Int
        if name.count >= 2 {
            person = personWithFullName(name)
        } else {
            if let known = personWithLastName(tokens[name.lowerBound].hash, before: name.lowerBound, run: run) {
                person = known
            } else if isSinglePerson(name.lowerBound, run: run, in: paragraph) {
                persons.append(Person(name: name, first: 0, last: tokens[name.lowerBound].hash))
                person = persons.count - 1
            } else {
                return
            }
        }
        note(title: run.lowerBound..<name.lowerBound, of: person, in: paragraph, name: name)
        if !isOfAnother(run, in: paragraph) {
            persons[person].latest = name.lowerBound
        } else if persons[person].latest < 0 {
            // "in the days of President Bill Holm" makes no other Holm of whom "Holm" is said.
            let hasNamesake = persons.count { $0.last == persons[person].last } > 1
            persons[person].latest = hasNamesake ? 0 : name.lowerBound
        }
        // "Selon Javier Lopes": whoever is the source speaks.
        let isSource = !language.capitalsMarkTitles && isSource(run, in: paragraph)
        let followsPreposition =
            run.lowerBound > paragraph.lowerBound && tokens[run.lowerBound - 1].has(.preposition, .to) && !isSource
            && !isView(run.lowerBound - 1)
        let isSpeaker = isSource || !followsPreposition && hasCue(run, from: paragraph.lowerBound)
        let subject = followsPreposition || isSpeaker ? nil : subjectBefore(object: run, in: paragraph)
        mentions.append(
            Mention(
                token: name.lowerBound, person: person,
                isSubject: !followsPreposition && !tokens[name.upperBound - 1].isPossessive
                    && (isSpeaker || subject == nil && !isListedBehindPreposition(run, in: paragraph)),
                isSpeaker: isSpeaker, hasRival: subject.map { isUnnamedMan(from: $0) } ?? false))
    }

    /// "For Mr Ostry the offer is fair.": whose view the sentence gives.
    private func isView(_ preposition: Int) -> Bool {
        sentences.last == preposition && stands(.view, at: preposition)
    }

    private func isSource(_ run: Range<Int>, in paragraph: Range<Int>) -> Bool {
        (max(paragraph.lowerBound, run.lowerBound - 4)..<run.lowerBound).contains {
            // "D’après Luc Aubin", but "Après la victoire de Luc Aubin"
            tokens[$0].has(.source) && tokens[$0].has(.preposition)
                && (!stands(.afterwards, at: $0) || $0 > paragraph.lowerBound && tokens[$0 - 1].has(.particle))
        }
    }

    /// Whether a name of one word is a person's: a title before it, or a verb of speaking beside it.
    private func isSinglePerson(_ token: Int, run: Range<Int>, in paragraph: Range<Int>) -> Bool {
        if tokens[token].has(.notName, .organisation, .nationality, .role) { return false }
        // "said Norholm resident Dana Holm": a place before what somebody is.
        if run.upperBound + 1 < paragraph.upperBound, tokens[run.upperBound].has(.role),
            !tokens[run.upperBound].isCapital, tokens[run.upperBound + 1].isCapital, tokens[run.upperBound + 1].isWord
        {
            return false
        }
        // "le pape François"
        if !language.capitalsMarkTitles, run.lowerBound > paragraph.lowerBound, tokens[run.lowerBound - 1].has(.title),
            !tokens[run.lowerBound - 1].isCapital
        {
            return true
        }
        if token > run.lowerBound {
            if tokens[token - 1].has(.notName, .organisation) { return false }
            if tokens[token - 1].has(.title) { return true }
        }
        // "la CGT affirme": capitals only, or behind an article, a body.
        let before = run.lowerBound > paragraph.lowerBound ? tokens[run.lowerBound - 1] : nil
        let isBody = tokens[token].isAcronym || before.map { $0.has(.determiner) && !$0.has(.particle) } == true
        return !isBody && hasCue(run, from: paragraph.lowerBound)
    }

    /// Whether a verb of speaking stands right after `run`, or before it and takes no listener.
    func hasCue(_ run: Range<Int>, from lower: Int) -> Bool {
        var next = run.upperBound
        while next < tokens.count, tokens[next].has(.adverb, .auxiliary), tokens[next].isWord { next += 1 }
        if next < tokens.count, tokens[next].has(.cue), !tokens[next].has(.maybeNoun, .participle),
            !tokens[next].isCapital,
            !tokens[run.upperBound - 1].isPossessive
        {
            return true
        }
        guard run.lowerBound > lower, run.lowerBound > 0, !tokens[run.upperBound - 1].isPossessive else { return false }
        let before = tokens[run.lowerBound - 1]
        return before.has(.reports) && !before.has(.takesListener, .participle) && !before.isCapital
    }

    private mutating func personWithFullName(_ name: Range<Int>) -> Int {
        let last = tokens[lastNameToken(name)].hash
        let first = tokens[name.lowerBound].hash
        if let single = persons.firstIndex(where: { $0.last == last && $0.first == 0 }) {
            let gender = givenNames.classes(of: first).intersection([.male, .female])
            if persons[single].gender.isEmpty || gender.isEmpty || gender.contains(persons[single].gender) {
                persons[single].name = name
                persons[single].first = first
                if persons[single].gender.isEmpty, gender != [.male, .female] { persons[single].gender = gender }
                return single
            }
        }
        // "the silver Ford Fusion Lantry was driving": names that stand side by side, the last of whom is known
        // already.
        if name.count > 2, givenNames.classes(of: first).isEmpty,
            let known = persons.firstIndex(where: { $0.last == last && $0.first != 0 && $0.name.count == 2 })
        {
            return known
        }
        if let known = persons.firstIndex(where: { $0.last == last && $0.first == first }) {
            if name.count > persons[known].name.count, name.count <= 4 { persons[known].name = name }
            return known
        }
        persons.append(
            Person(
                name: name, first: first, last: last,
                gender: givenNames.classes(of: first).intersection([.male, .female])))
        if persons[persons.count - 1].gender == [.male, .female] { persons[persons.count - 1].gender = [] }
        return persons.count - 1
    }

    /// "Jr." and the like are no last names.
    private func lastNameToken(_ name: Range<Int>) -> Int {
        let last = name.upperBound - 1
        return name.count > 2 && tokens[last].has(.abbreviation) ? last - 1 : last
    }

    /// Whom a last name alone means: the only bearer, or of several the one that a title fits and who was named last.
    func personWithLastName(_ last: UInt64, before token: Int, run: Range<Int>) -> Int? {
        var gender: WordClasses = []
        for index in run where tokens[index].has(.title) {
            gender.formUnion(tokens[index].classes.intersection([.male, .female]))
        }
        var best: Int?
        for person in persons.indices where persons[person].last == last {
            if !gender.isEmpty, !persons[person].gender.isEmpty, persons[person].gender.isDisjoint(with: gender) {
                continue
            }
            guard let other = best else {
                best = person
                continue
            }
            if persons[person].latest > persons[other].latest { best = person }
        }
        return best ?? personWithFirstOfTwoLastNames(last, before: token)
    }

    /// "Magdalena Guevara González" is Guevara.
    private func personWithFirstOfTwoLastNames(_ name: UInt64, before token: Int) -> Int? {
        guard language.dropsSubjects else { return nil }
        let bearers = persons.indices.filter { person in
            let parts = persons[person].name
            return parts.count >= 3 && parts.lowerBound < token
                && (parts.lowerBound + 1..<parts.upperBound - 1).contains { tokens[$0].hash == name }
        }
        return bearers.count == 1 ? bearers.first : nil
    }
}
