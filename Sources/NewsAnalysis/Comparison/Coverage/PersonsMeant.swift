import NewsLanguage
import NewsModel
import NewsText

/// Whom "he", "she", "his" and "her" stand for in an article, where the sentences before leave room for one person
/// only.
///
/// A wrong name in somebody's place is worse than a fact that is not told: nothing is said where a second person is
/// near, named or not, or a name of which it is not known whether it is a person's.
struct PersonsMeant {
    /// A pronoun, and the name that stands for it.
    struct StandIn {
        var pronoun: TextSpan
        /// With "'s" for "his" and "her".
        var name: String
    }

    private let text: PreparedText
    private let names: ArticleNames
    private let tokens: [SpeechToken]

    /// Sentences before that of the pronoun that are looked through.
    private static let reach = 2
    /// Sentences one after another that name nobody: "he", "he", "he".
    private static let longestChain = 6
    /// Words between a name and what somebody is called beside it: "Vance, the chief county prosecutor".
    private static let apposition = 5
    private static let fewestLetters = 3

    /// - Parameter text: In English; in languages where "he" may stand for a thing nothing is to be found.
    init(_ text: PreparedText) {
        self.text = text
        let content = text.source.content
        var paragraphs: [TextSpan] = content.titleSpan.isEmpty ? [] : [content.titleSpan]
        for block in content.blocks where !block.isRepeat { paragraphs.append(block.span) }
        let language = SpeechLanguage.of(text.source.language)
        let spans = TagsAfterLostMarks.cut(
            MarkPairer.spans(of: text.bytes, paragraphs: paragraphs), of: text.bytes, language: language)
        let speech = SpeechTokens(text.bytes, paragraphs: paragraphs, spans: spans, language: language)
        names = ArticleNames(speech, language: language)
        tokens = names.tokens
    }

    /// The first pronoun of a stretch of text outside of quotations, where it is known whom it stands for.
    func standIn(in span: TextSpan) -> StandIn? {
        var index = firstToken(from: span.start)
        while index < tokens.count, tokens[index].start < span.end {
            let token = tokens[index]
            let isSubject = token.has(.pronounMale, .pronounFemale)
            if isSubject || isPossessive(index, from: span.start) {
                guard let person = person(meantAt: index, isSubject: isSubject), let name = name(of: person)
                else { return nil }
                return StandIn(pronoun: token.span, name: isSubject ? name : name + "\u{2019}s")
            }
            if possessor(index) != nil { return nil }
            index += 1
        }
        return nil
    }

    /// "His", "her" at the beginning, where it is no object.
    private func isPossessive(_ index: Int, from start: Int) -> Bool {
        guard possessor(index) != nil, tokens.indices.contains(index + 1), tokens[index + 1].isWord else {
            return false
        }
        let first = firstToken(from: start)
        return index == first
            || index == first + 1 && tokens[first].has(.preposition)
                && !tokens[index + 1].has(.function, .preposition, .auxiliary)
    }

    /// Whether a word is "his" or "her", by whose it is; nil for others.
    private func possessor(_ index: Int) -> WordClasses? {
        guard tokens[index].has(.possessivePronoun) else { return nil }
        let word = FNV1a(folded(tokens[index])).value
        if text.words.contains(word, in: .possessiveOfMan) { return .male }
        return text.words.contains(word, in: .possessiveOfWoman) ? .female : nil
    }

    private func firstToken(from offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Who is meant

    private func person(meantAt token: Int, isSubject: Bool, steps: Int = 0) -> Int? {
        let gender = possessor(token) ?? (tokens[token].has(.pronounMale) ? .male : .female)
        guard let number = names.sentences.lastIndex(where: { $0 <= token }) else { return nil }
        var end = token
        for sentence in (max(0, number - Self.reach)...number).reversed() {
            let range = names.sentences[sentence]..<max(end, names.sentences[sentence])
            end = names.sentences[sentence]
            guard let found = persons(in: range, gender, steps: steps) else { return nil }
            if hasOthers(in: range) { return nil }
            guard let person = found.first else { continue }
            // The pronoun's own sentence names somebody: it can be read as it is, or is about two.
            if found.count > 1 || sentence == number { return nil }
            let known = names.persons[person]
            guard known.isNamed, known.gender == gender, !known.isGenderOfPronoun || isOnly(person, before: token)
            else { return nil }
            if isSubject, let meant = names.person(at: token), meant != person { return nil }
            return person
        }
        return nil
    }

    /// The persons of a gender, or of none that is known, whom a stretch names; of one that names nobody, for whom its
    /// pronoun stands. nil where that is not known.
    private func persons(in range: Range<Int>, _ gender: WordClasses, steps: Int) -> [Int]? {
        var named: [Int] = []
        var pronoun: Int?
        for mention in names.mentions where range.contains(mention.token) && !isBehindHyphen(mention.token) {
            guard mayBe(mention.person, gender) else { continue }
            if tokens[mention.token].has(.pronounMale, .pronounFemale) {
                pronoun = pronoun ?? mention.token
            } else if !named.contains(mention.person) {
                named.append(mention.person)
            }
        }
        guard named.isEmpty, let pronoun else { return named }
        guard steps < Self.longestChain else { return nil }
        return person(meantAt: pronoun, isSubject: true, steps: steps + 1).map { [$0] }
    }

    /// Whether a person may be of a gender: what only pronouns tell of them may have been led back wrongly.
    private func mayBe(_ person: Int, _ gender: WordClasses) -> Bool {
        let known = names.persons[person]
        return known.gender.isEmpty || known.gender == gender || known.isGenderOfPronoun
    }

    /// Whether nobody else is named in the article before a place. Whose given name tells no gender is meant only
    /// there: "said prosecutor Damaris Holt" is not the thief whom the article calls "he".
    private func isOnly(_ person: Int, before token: Int) -> Bool {
        names.mentions.allSatisfy {
            $0.token >= token || $0.person == person || !names.persons[$0.person].isNamed
        }
    }

    /// Whether a stretch mentions somebody else who may be meant: by a name that is nobody's known, or by what they
    /// are.
    private func hasOthers(in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if names.isNameWord(index), !isOpening(index) || isFollowedByName(index, in: range) {
                let run = wholeName(from: index, to: range.upperBound)
                if mayBePerson(run) { return true }
                index = run.upperBound
                continue
            }
            if isSomebody(index), !isBesideName(index, in: range) { return true }
            index += 1
        }
        return false
    }

    /// "Sarn Times-News": with what stands behind a hyphen.
    private func wholeName(from start: Int, to limit: Int) -> Range<Int> {
        var end = names.nameRun(from: start, to: limit).upperBound
        while end + 1 < limit, tokens[end].kind == .dash, tokens[end].start == tokens[end - 1].end,
            names.isNameWord(end + 1)
        {
            end = names.nameRun(from: end + 1, to: limit).upperBound
        }
        return start..<end
    }

    /// "News" of "Times-News" is nobody.
    private func isBehindHyphen(_ index: Int) -> Bool {
        index > 1 && tokens[index - 1].kind == .dash && tokens[index - 1].end == tokens[index].start
            && tokens[index - 2].end == tokens[index - 1].start
    }

    private func isOpening(_ index: Int) -> Bool { names.sentences.contains(index) }

    private func isFollowedByName(_ index: Int, in range: Range<Int>) -> Bool {
        index + 1 < range.upperBound && names.isNameWord(index + 1)
    }

    /// Whether a name may be somebody's who is not known yet: none of a known person, a place or an organisation. One
    /// word alone only where it stands as persons do, as most such are firms and towns.
    private func mayBePerson(_ run: Range<Int>) -> Bool {
        if run.contains(where: { names.person(at: $0) != nil }) { return false }
        if run.lowerBound > 0, tokens[run.lowerBound - 1].has(.determiner) || isBeforePlace(run.lowerBound - 1) {
            return false
        }
        if tokens[run.upperBound - 1].isPossessive { return false }
        let words = run.filter { !tokens[$0].has(.notName, .organisation, .nationality, .day) }
        if words.count < run.count { return false }
        let letters = run.reduce(0) { $0 + tokens[$1].span.count }
        guard letters >= Self.fewestLetters, !isAbbreviation(run) else { return false }
        return run.count > 1 || standsAsPerson(run.lowerBound)
    }

    /// "Stopped by Tal", "Tal, who", "Tal left".
    private func standsAsPerson(_ index: Int) -> Bool {
        if index > 0, tokens[index - 1].has(.agentMarker, .with, .conjunction) { return true }
        var next = index + 1
        if next < tokens.count, tokens[next].kind == .comma { next += 1 }
        guard next < tokens.count else { return false }
        return tokens[next].has(.relative, .auxiliary, .cue) || tokens[next].endsInEd || tokens[next].kind == .number
    }

    private func isBeforePlace(_ index: Int) -> Bool {
        text.words.contains(FNV1a(folded(tokens[index])).value, in: .placePreposition)
    }

    private func folded(_ token: SpeechToken) -> [UInt8] {
        LetterFolding.fold(text.bytes.text(in: token.span).unicodeScalars)
    }

    private func isAbbreviation(_ run: Range<Int>) -> Bool {
        run.count == 1
            && text.bytes[tokens[run.lowerBound].span.range].allSatisfy {
                !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0)
            }
    }

    /// One person by what they are: "the driver", "a woman".
    private func isSomebody(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.isCapital, !token.isPossessive else { return false }
        let letters = folded(token)
        let word = FNV1a(letters).value
        if letters.last == UInt8(ascii: "s") || text.words.contains(word, in: .genericPerson) { return false }
        if token.has(.role) { return true }
        switch text.words.valueWord(word) {
        case .person, .role: return true
        default: return false
        }
    }

    /// Whether it says who somebody is whose name stands beside it: "district attorney Vance", "Vance, the attorney".
    private func isBesideName(_ index: Int, in range: Range<Int>) -> Bool {
        var next = index + 1
        while next < range.upperBound, next <= index + 2, tokens[next].isWord, !names.isNameWord(next) { next += 1 }
        if next < range.upperBound, names.isNameWord(next),
            (next...next + 2).contains(where: { names.person(at: $0) != nil })
        {
            return true
        }
        var comma = index - 1
        while comma > range.lowerBound, index - comma <= Self.apposition, tokens[comma].isWord { comma -= 1 }
        return comma > range.lowerBound && tokens[comma].kind == .comma && names.isNameWord(comma - 1)
    }

    private func name(of person: Int) -> String? {
        var range = names.persons[person].name
        // "Falcons Peter Lund" of a headline.
        if !isGivenName(range.lowerBound), let given = range.dropFirst().dropLast().first(where: isGivenName) {
            range = given..<range.upperBound
        }
        let span = TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
        let name = NamedContents.plain(text.bytes.text(in: span))
        return name.isEmpty ? nil : name
    }

    private func isGivenName(_ index: Int) -> Bool { !names.givenNames.classes(of: tokens[index].hash).isEmpty }
}
