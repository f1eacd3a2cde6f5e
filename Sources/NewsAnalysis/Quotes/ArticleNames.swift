import NewsLanguage

/// The persons that an article names, in the order of its text.
///
/// A person enters by a full name: two or more capitalised words that are neither a place nor an organisation. Later
/// last names, pronouns and roles are led back to them. One without a name enters as the subject of a sentence, "an
/// engineer who …": only pronouns are led back to them, so that their words are not given to whoever was named before.
struct ArticleNames {
    struct Person {
        /// The longest form, as tokens; of somebody without a name what they are.
        var name: Range<Int>
        var isNamed = true
        var first: UInt64
        var last: UInt64
        var gender: WordClasses = []
        /// Words written before the name, or set off after it.
        var title: Range<Int>?
        /// Token of the latest mention read so far.
        var latest = -1
    }

    struct Mention {
        var token: Int
        var person: Int
        /// Neither after a preposition nor a possessive.
        var isSubject: Bool
        /// A verb of speaking stands beside it.
        var isSpeaker: Bool
    }

    private let tokens: [SpeechToken]
    private(set) var persons: [Person] = []
    private(set) var mentions: [Mention] = []
    /// First tokens of the sentences read so far.
    private var sentences: [Int] = []
    /// An article that names more persons is a list; further names are not kept.
    private static let mostPersons = 400
    /// Mentions looked at for one pronoun.
    private static let mostMentions = 80
    /// How far back a pronoun is traced, in sentences.
    private static let reach = 14
    /// Sentences without a subject that fits, after which any mention will do.
    private static let patience = 3
    /// Where a role word was given to a person: "minister" at this token.
    private var roles: [(role: UInt64, person: Int, token: Int)] = []

    private let givenNames: WordTable

    /// - Parameter givenNames: The given names of the article's language.
    init(_ article: SpeechTokens, givenNames: WordTable) {
        tokens = article.tokens
        self.givenNames = givenNames
        for (paragraph, isHeading) in zip(article.paragraphs, article.isHeading) {
            if !paragraph.isEmpty { sentences.append(paragraph.lowerBound) }
            scan(paragraph, isHeadline: isHeading)
        }
    }

    private mutating func scan(_ paragraph: Range<Int>, isHeadline: Bool) {
        var index = paragraph.lowerBound
        while index < paragraph.upperBound {
            guard isNameWord(index) else {
                let token = tokens[index]
                if token.kind == .sentenceEnd { sentences.append(index + 1) }
                if let role = unnamedSubject(from: index, in: paragraph) { addUnnamed(role) }
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

    /// "On Tuesday an engineer who asked not to be named": the words after the article, where nobody is named or spoken
    /// of before them in their sentence.
    private func unnamedSubject(from article: Int, in paragraph: Range<Int>) -> Range<Int>? {
        guard Self.indefinite.contains(tokens[article].hash), persons.count < Self.mostPersons,
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
        return tokens.indices.contains(next) && tokens[next].hash == Self.who && tokens[index].isWord
    }

    private static let who = WordHash.of("who".utf8)
    private static let indefinite = [
        "a", "an", "another", "one", "ein", "eine", "un", "une", "una", "um", "uma", "uno",
    ]
    .map { WordHash.of($0.utf8) }

    private mutating func addUnnamed(_ role: Range<Int>) {
        let noun = role.upperBound - 1
        var gender = tokens[noun].classes.intersection([.male, .female])
        if gender == [.male, .female] { gender = [] }
        persons.append(Person(name: role, isNamed: false, first: 0, last: 0, gender: gender))
        mentions.append(
            Mention(
                token: role.lowerBound, person: persons.count - 1, isSubject: true,
                isSpeaker: hasCue(role, from: role.lowerBound)))
    }

    /// Pronouns are led back as they come, so that a chain of them holds on to its person.
    private mutating func addPronoun(_ token: Int) {
        let gender: WordClasses = tokens[token].has(.pronounMale) ? .male : .female
        guard let person = antecedent(of: token, gender: gender) else { return }
        if persons[person].gender.isEmpty { persons[person].gender = gender }
        mentions.append(
            Mention(
                token: token, person: person, isSubject: true, isSpeaker: hasCue(token..<(token + 1), from: token - 1)))
    }

    /// Goes back sentence by sentence; in each, the first who speaks, else the first subject, of fitting gender; those who
    /// have a name before those who have none.
    private func antecedent(of token: Int, gender: WordClasses) -> Int? {
        var position = mentions.count - 1
        var fallback: Int?
        for (steps, start) in sentences.reversed().prefix(Self.reach).enumerated() {
            var speaker: Int?
            var known: Int?
            var unknown: Int?
            var unnamed: Int?
            var other: Int?
            while position >= 0, mentions[position].token >= start, mentions.count - position <= Self.mostMentions {
                let mention = mentions[position]
                position -= 1
                let own = persons[mention.person].gender
                guard own.isEmpty || own == gender else { continue }
                if mention.isSpeaker {
                    speaker = mention.person
                } else if !persons[mention.person].isNamed {
                    unnamed = mention.person
                } else if !mention.isSubject {
                    other = mention.person
                } else if own.isEmpty {
                    unknown = mention.person
                } else {
                    known = mention.person
                }
            }
            if let subject = speaker ?? known ?? unknown ?? unnamed { return subject }
            if fallback == nil { fallback = other }
            if steps >= Self.patience, fallback != nil { break }
            if position < 0 { break }
        }
        return fallback
    }

    @inline(__always)
    private func isNameWord(_ index: Int) -> Bool {
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
            } else if index > start, token.has(.particle), token.kind == .word, index + 1 < limit, isNameWord(index + 1)
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
        var start = run.lowerBound
        for index in run
        where tokens[index].has(.title, .nationality, .role, .organisation, .notName) && !isGiven(index) {
            start = index + 1
        }
        while start < run.upperBound, tokens[start].has(.particle), !tokens[start].isCapital { start += 1 }
        if start < run.upperBound { return start..<run.upperBound }
        // Mr. King and Ms. Judge bear their names alone.
        let last = run.upperBound - 1
        let isName =
            tokens[last].has(.title) && !tokens[last].has(.notName, .organisation) && run.count <= 2
            && (last == 0 || !tokens[last - 1].has(.determiner, .possessivePronoun))
            && !tokens[last].has(.abbreviation)
        return isName ? last..<run.upperBound : nil
    }

    /// "Virginia" or "Justice" may be a given name, but only in front of another name and after no title.
    private func isGiven(_ index: Int) -> Bool {
        !tokens[index].has(.title, .role, .organisation) && !givenNames.classes(of: tokens[index].hash).isEmpty
            && index + 1 < tokens.count && isNameWord(index + 1) && !tokens[index + 1].has(.notName)
    }

    private mutating func add(_ run: Range<Int>, in paragraph: Range<Int>) {
        guard persons.count < Self.mostPersons, let name = personName(in: run), !isThing(name, in: run) else { return }
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
        persons[person].latest = name.lowerBound
        let followsPreposition =
            run.lowerBound > paragraph.lowerBound && tokens[run.lowerBound - 1].has(.preposition, .to)
        mentions.append(
            Mention(
                token: name.lowerBound, person: person,
                isSubject: !followsPreposition && !tokens[name.upperBound - 1].isPossessive,
                isSpeaker: !followsPreposition && hasCue(run, from: paragraph.lowerBound)))
    }

    /// "the Red Planet": several capitals right after the article, of which none is a given name.
    private func isThing(_ name: Range<Int>, in run: Range<Int>) -> Bool {
        name.count >= 2 && name.lowerBound == run.lowerBound && run.lowerBound > 0
            && tokens[run.lowerBound - 1].hash == Self.definite
            && givenNames.classes(of: tokens[name.lowerBound].hash).isEmpty
    }

    private static let definite = WordHash.of("the".utf8)

    /// Whether a name of one word is a person's: a title before it, or a verb of speaking beside it.
    private func isSinglePerson(_ token: Int, run: Range<Int>, in paragraph: Range<Int>) -> Bool {
        if tokens[token].has(.notName, .organisation, .nationality, .role) { return false }
        if token > run.lowerBound {
            if tokens[token - 1].has(.notName, .organisation) { return false }
            if tokens[token - 1].has(.title) { return true }
        }
        return hasCue(run, from: paragraph.lowerBound)
    }

    /// Whether a verb of speaking stands right after `run`, or before it and takes no listener.
    private func hasCue(_ run: Range<Int>, from lower: Int) -> Bool {
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
        return best
    }

    private mutating func note(title: Range<Int>, of person: Int, in paragraph: Range<Int>, name: Range<Int>) {
        var front = title
        // "Russian Foreign Ministry spokesperson": small role words stand before a name as well.
        while front.lowerBound > paragraph.lowerBound {
            let before = tokens[front.lowerBound - 1]
            guard before.kind == .word,
                before.has(.role, .title, .nationality, .organisation) || before.isCapital && !before.has(.function),
                !before.isPossessive
            else { break }
            front = (front.lowerBound - 1)..<front.upperBound
        }
        learn(front, person)
        if front.contains(where: { !tokens[$0].has(.abbreviation) }), front.count > (persons[person].title?.count ?? 0)
        {
            persons[person].title = front
        }
        guard name.upperBound + 1 < paragraph.upperBound, tokens[name.upperBound].kind == .comma else { return }
        var end = name.upperBound + 1
        while end < paragraph.upperBound, tokens[end].isWord, end - name.upperBound < 10 { end += 1 }
        let apposition = (name.upperBound + 1)..<end
        guard let first = apposition.first, tokens[first].has(.determiner, .role, .title),
            !apposition.contains(where: { tokens[$0].has(.auxiliary, .strongCue, .pronoun) || isWeakVerb($0) })
        else { return }
        learn(apposition, person)
        let bare = tokens[first].has(.determiner) ? apposition.dropFirst() : apposition
        if persons[person].title == nil, !bare.isEmpty { persons[person].title = bare }
    }

    /// "Led by Mira Sund, the crowd denounced the plan": a clause of its own; "the man accused of it" is an apposition.
    private func isWeakVerb(_ index: Int) -> Bool {
        tokens[index].has(.weakCue) && !tokens[index].has(.maybeNoun, .participle) && !tokens[index].isCapital
            && index + 1 < tokens.count && tokens[index + 1].isWord && !tokens[index + 1].has(.preposition, .to)
    }

    private mutating func learn(_ words: Range<Int>, _ person: Int) {
        for index in words where tokens[index].has(.role, .title) {
            // A vice president, or a former one, is not "the president".
            if index > 0, Self.lesser.contains(tokens[index - 1].hash) { continue }
            roles.append((tokens[index].hash, person, index))
            persons[person].gender.formUnion(tokens[index].classes.intersection([.male, .female]))
        }
        if persons[person].gender == [.male, .female] { persons[person].gender = [] }
    }

    private static let lesser = WordHash.set([
        "vice", "former", "deputy", "assistant", "late", "ehemaliger", "ehemalige", "ancien", "ancienne",
        "expresidente", "ex",
    ])

    // MARK: Looking up

    /// Who is mentioned at `token`.
    func person(at token: Int) -> Int? {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].token < token { low = middle + 1 } else { high = middle }
        }
        return low < mentions.count && mentions[low].token == token ? mentions[low].person : nil
    }

    /// The person who carried the role word `role` last before `token`; nil if nobody did.
    func person(withRole role: UInt64, before token: Int) -> Int? {
        roles.last { $0.role == role && $0.token < token }?.person ?? roles.first { $0.role == role }?.person
    }

    /// A person who is known by one name alone and stood nowhere else as one.
    mutating func addSingleName(_ token: Int) -> Int {
        persons.append(Person(name: token..<(token + 1), first: 0, last: tokens[token].hash, gender: []))
        return persons.count - 1
    }
}
