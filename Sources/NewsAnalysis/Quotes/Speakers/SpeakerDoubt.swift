import NewsLanguage
import NewsModel

/// What makes a speaker less sure than the rule that found them, or no speaker at all.
///
/// A rule's accuracy is an average. Where the story has gone on to somebody else, where "he" may be two people, or
/// where the words name a thing, the rule is right far less often.
extension SpeakerResolver {
    /// The accuracy of a speaker whom something speaks against: below what is shown without "?".
    static let doubtful = 0.6
    /// That of a few words beside a verb that need not be one of speaking.
    private static let fewWords = 0.75

    /// Who is told of between those whom the rule found and the quotation at `position`: the story has gone on to them.
    ///
    /// - Returns: Their phrase, or nil where several are told of or none in the quotation's own sentence or the one
    ///   before. `isReplaced` is false where nobody comes between.
    func newerSubject(than found: FoundSpeaker, _ speaker: Resolved, before position: Int)
        -> (isReplaced: Bool, phrase: Range<Int>?)
    {
        switch found.rule {
        case .lastSpeaker, .sameParagraph, .floating: break
        default: return (false, nil)
        }
        guard found.phrase.upperBound < position else { return (false, nil) }
        let between = names.mentions(in: found.phrase.upperBound..<position).suffix(ArticleNames.mostMentions).filter {
            isSomebodyElse($0.person, than: speaker)
                && ($0.isSubject && isMainSubject($0, after: found.phrase.upperBound) || isAgentAtEnd($0))
        }
        guard let last = between.last else { return (false, nil) }
        guard Set(between.map(\.person)).count == 1, names.sentences(in: last.token + 1..<position) <= 1 else {
            return (true, nil)
        }
        return (true, last.token..<wholeName(from: last.token, to: last.token + names.persons[last.person].name.count))
    }

    /// Whether the mention is what a sentence that begins after `lower` is about: the first in it, with nothing but
    /// what they are before it, or the last word of a sentence that begins with its verb, "Soddisfatto si è detto Bruno
    /// Salvetti".
    private func isMainSubject(_ mention: ArticleNames.Mention, after lower: Int) -> Bool {
        guard tokens[mention.token].isCapital, !tokens[mention.token].has(.pronoun),
            let start = names.sentenceStart(of: mention.token)
        else { return false }
        let front = start..<mention.token
        // "Clara Voss sei klug": what is told in that mood is still what the one before says.
        if (mention.token..<min(tokens.count, mention.token + Self.longestFront)).contains(where: {
            tokens[$0].has(.subjunctive)
        }) {
            return false
        }
        let opens =
            start >= lower && front.count <= Self.longestFront
            && front.allSatisfy {
                tokens[$0].isWord && !tokens[$0].has(.that, .relative, .cue, .auxiliary, .pronoun)
                    || tokens[$0].has(.determiner, .title, .role)
            }
        if opens { return true }
        let end = wholeName(from: mention.token, to: mention.token + names.persons[mention.person].name.count)
        return end < tokens.count && tokens[end].kind == .sentenceEnd && !language.capitalsMarkTitles
            && tokens[mention.token - 1].has(.cue, .participle)
    }

    /// "La protesta fue encabezada por la exdiputada Nieves Aldana.": whom a passive sentence ends with.
    private func isAgentAtEnd(_ mention: ArticleNames.Mention) -> Bool {
        guard language.dropsSubjects, !tokens[mention.token].has(.pronoun) else { return false }
        let end = wholeName(from: mention.token, to: mention.token + names.persons[mention.person].name.count)
        guard end < tokens.count, tokens[end].kind == .sentenceEnd else { return false }
        var start = mention.token
        while start > 0, mention.token - start < Self.longestFront,
            tokens[start - 1].has(.role, .title, .nationality) || tokens[start - 1].has(.determiner)
                || tokens[start - 1].isWord && !tokens[start - 1].isCapital && !tokens[start - 1].has(.function, .cue)
        { start -= 1 }
        guard start > 2, tokens[start - 1].has(.agentMarker) else { return false }
        return tokens[start - 2].isWord && !tokens[start - 2].isCapital
            && (start - 4..<start - 2).contains { $0 >= 0 && tokens[$0].has(.passive) }
    }

    /// Most words before the name that begins a sentence: "El senador republicano por Tarn".
    private static let longestFront = 7

    private func wholeName(from start: Int, to end: Int) -> Int {
        var index = start + 1
        while index < min(end, tokens.count), tokens[index].isWord,
            tokens[index].isCapital || tokens[index].has(.particle)
        { index += 1 }
        return index
    }

    /// Another person with a whole name or a title.
    private func isSomebodyElse(_ person: Int, than speaker: Resolved) -> Bool {
        let other = names.persons[person]
        guard other.isNamed, other.name.count >= 2 || other.title != nil,
            !language.givenNames.classes(of: other.first).isEmpty || other.title != nil
        else { return false }
        let name = text(other.name)
        guard let last = name.split(separator: " ").last else { return false }
        return name != speaker.name && !speaker.name.hasSuffix(last)
    }

    /// How sure it is that `speaker` said it.
    mutating func confidence(_ found: FoundSpeaker, _ speaker: Resolved, words: Int) -> Double {
        var result = RuleConfidence.of(found)
        let isNamed = speaker.kind == .person && speaker.name.contains(" ")
        if words <= 2, !isNamed, found.rule == .beforeQuoteWeak || found.rule == .sameSentence {
            result = min(result, Self.fewWords)
        }
        if isDoubtful(found, speaker) { result = min(result, Self.doubtful) }
        if calledAgain.contains(found.phrase.lowerBound) { result = min(result, Self.fewWords) }
        return result
    }

    private mutating func isDoubtful(_ found: FoundSpeaker, _ speaker: Resolved) -> Bool {
        let first = tokens[found.phrase.lowerBound]
        if first.has(.pronounMale, .pronounFemale), found.phrase.count == 1 {
            return names.doubtfulPronouns.contains(found.phrase.lowerBound)
        }
        switch speaker.kind {
        case .group:
            // "soupire la doyenne": whatever noun stands right behind the verb and its article.
            let isTagged = found.rule == .inverted && !found.isWeakCue && first.has(.determiner)
            return !isTagged && !isOfPeople(found.phrase)
        case .organisation, .person: return isGuessedName(found, speaker)
        case .agency, .document, .unresolved: return false
        }
    }

    /// What somebody is, a body, or a word for people stands before the first preposition: "the scheme", "its release"
    /// are things.
    private func isOfPeople(_ phrase: Range<Int>) -> Bool {
        for index in phrase {
            let token = tokens[index]
            if index > phrase.lowerBound, token.has(.preposition), !token.has(.determiner) { break }
            if token.has(.role, .title, .organisation, .agency) || token.has(.document, .nationality, .pronoun) {
                return true
            }
            if token.isCapital, token.isWord, !token.has(.function, .day), index > phrase.lowerBound,
                !language.capitalisesNouns
            {
                return true
            }
        }
        return false
    }

    /// A capital that may be nothing but the start of its sentence, or a headline's first word: "Gorilla killed after".
    private mutating func isGuessedName(_ found: FoundSpeaker, _ speaker: Resolved) -> Bool {
        guard !speaker.name.contains(" "), speaker.title == nil else { return false }
        let last = found.phrase.upperBound - 1
        let token = tokens[last]
        if token.has(.role, .title, .organisation, .agency) || token.isAcronym || token.isShouted { return false }
        if !language.givenNames.classes(of: token.hash).isEmpty { return false }
        if language.capitalisesNouns {
            return !found.phrase.contains { tokens[$0].has(.role, .title, .organisation) }
                && !names.persons.contains { $0.last == token.hash && $0.first != 0 }
                && (found.rule != .inverted || tokens[found.phrase.lowerBound].has(.determiner))
        }
        // A name stands within a sentence somewhere in the article.
        return !capitalsWithin.contains(token.hash)
    }
}
