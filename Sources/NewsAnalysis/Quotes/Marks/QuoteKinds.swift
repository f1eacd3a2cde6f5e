import NewsLanguage
import NewsModel
import NewsText

/// Tells quotations from the other uses of quotation marks.
///
/// Marks also set off the titles of films and books, nicknames, and words that the writer keeps at a distance. The
/// limits come from labelled news: a run of capitalised words that no verb of speaking is tied to was a quotation in
/// one case of three.
struct QuoteKinds: SpeechReading {
    private let bytes: [UInt8]
    let tokens: [SpeechToken]
    let language: SpeechLanguage
    /// The first paragraph is a headline.
    private let hasHeadline: Bool
    /// Longest title of a work, in words.
    private static let longestTitle = 7

    init(_ bytes: [UInt8], tokens: [SpeechToken], language: SpeechLanguage, hasHeadline: Bool) {
        self.language = language
        self.hasHeadline = hasHeadline
        self.bytes = bytes
        self.tokens = tokens
    }

    /// The kind of the marked span at token `position`; nil for a title or a nickname, where nobody is quoted.
    func kind(of span: PairedMarks, shape: QuotationShape, at position: Int, found: FoundSpeaker?) -> QuoteKind? {
        // Headlines capitalise every word, and quote between single marks.
        if span.paragraph == 0, span.isSingle,
            found != nil && !(found?.isWeakCue == true && modifies(position) && isFollowed(position)) || shape.words > 3
                || isOfHeadline(span, shape, at: position)
        {
            return isDirect(shape, span) ? .direct : .partial
        }
        let isTitleCase =
            shape.isTitleCase && (shape.words <= Self.longestTitle || isEntitled(position)) && !shape.endsWithQuestion
        if isTitleCase, isNickname(position, words: shape.words) { return nil }
        if isTitleCase, isTitle(position, shape: shape, found: found) { return nil }
        if language.capitalisesNouns, isPartOfWord(span) { return nil }
        if language.hasRules, !language.capitalsMarkTitles, isName(position, shape: shape, found: found) { return nil }
        if isBaptised(position, shape) || isCarriedAway(span, position, shape: shape, found: found) { return nil }
        if isNameOfThing(span, position, shape: shape) || isCalled(position, shape)
            || isNameOfKind(position, shape: shape, found: found)
        {
            return nil
        }
        if isDistanced(position), shape.words <= 4 { return .scare }
        if isSubjectOfSentence(position, shape: shape) { return .scare }
        if isCharge(position, found: found) { return .scare }
        if isDoubtful(shape, found, at: position) { return .scare }
        return isDirect(shape, span) ? .direct : .partial
    }

    /// "das „Abendblatt“-Gebäude": the first part of a noun.
    private func isPartOfWord(_ span: PairedMarks) -> Bool {
        let end = span.outer.end
        guard end + 1 < bytes.count, bytes[end] == 0x2D else { return false }
        return UTF8Scalars.decode(bytes, at: end + 1).scalar.isLetter
    }

    /// "an article titled “…”": what the verb before the marks gives a title, however long.
    private func isEntitled(_ position: Int) -> Bool {
        guard language.capitalsMarkTitles, position > 0 else { return false }
        return tokens[position - 1].has(.distancing) && tokens[position - 1].has(.consumes)
    }

    /// "Trial hears of ‘castle of lies’": in a headline several words between single marks are somebody's.
    func isOfHeadline(_ span: PairedMarks, _ shape: QuotationShape, at position: Int) -> Bool {
        span.paragraph == 0 && span.isSingle && hasHeadline && shape.words > 1 && !modifies(position)
    }

    /// Another quotation comes in the next words.
    private func isFollowed(_ position: Int) -> Bool {
        (position + 1..<min(tokens.count, position + 4)).contains { tokens[$0].kind == .quote }
    }

    /// "‘cash for kerbs’ scheme": before a noun the words name what it is.
    private func modifies(_ position: Int) -> Bool {
        position + 1 < tokens.count && isThing(position + 1) && !tokens[position + 1].has(.function)
    }

    /// Whether a speaker that only the order of the text suggests is worth giving: for short words in marks it is
    /// wrong more often than right.
    func mayAttribute(_ shape: QuotationShape, _ found: FoundSpeaker?) -> Bool {
        guard let found, found.rule == .sentenceSubject else { return true }
        // "Der Vertrag verpflichtet die Sängerin, „sichtbar fröhlich“ zu bleiben"
        if !language.capitalsMarkTitles, found.phrase.count == 2, tokens[found.phrase.lowerBound].has(.determiner),
            tokens[found.phrase.upperBound - 1].has(.document)
        {
            return true
        }
        return language.capitalsMarkTitles && !tokens[found.phrase.lowerBound].has(.pronounThing, .pronounSpeaker)
    }

    private func isDirect(_ shape: QuotationShape, _ span: PairedMarks) -> Bool {
        shape.words >= 4
            && (shape.endsWithComma || shape.endsSentence || shape.startsCapital || shape.words >= 8 || span.isUnclosed)
    }

    /// Few words in marks, no whole sentence: if nobody can have said them they are the writer's own irony.
    func isShort(_ shape: QuotationShape, at position: Int) -> Bool {
        // "someone had scrawled “We were here” in red": a capital in mid-sentence, with small verbs or pronouns.
        let isSentence =
            shape.startsCapital && shape.endsSentence && isSentenceStart(position)
            || language.capitalsMarkTitles && shape.startsCapital && !shape.isTitleCase && !isSentenceStart(position)
                && shape.words > 2
            || shape.startsCapital && shape.words > 1 && position > 0 && tokens[position - 1].kind == .colon
        return shape.words <= 3 && !shape.endsWithQuestion && !isSentence && !isWritten(position, shape)
            && !hasBareTag(position, shape)
            && !isJudged(position, shape)
    }

    /// "“No lo sé”, insistió": a verb of speaking without its subject.
    func hasBareTag(_ position: Int, _ shape: QuotationShape) -> Bool {
        guard language.dropsSubjects, shape.startsCapital, shape.words > 1, isSentenceStart(position),
            position + 2 < tokens.count, tokens[position + 1].kind == .comma || tokens[position + 1].kind == .dash
        else { return false }
        var verb = position + 2
        while verb + 1 < tokens.count, tokens[verb].has(.auxiliary, .adverb) { verb += 1 }
        return tokens[verb].has(.strongCue) && !tokens[verb].has(.participle) && !tokens[verb].isCapital
    }

    /// "The vase was sold as “slightly foxed”", "Across the page ran the words “Oh no”": said by somebody, whom the
    /// text does not name.
    private func isJudged(_ position: Int, _ shape: QuotationShape) -> Bool {
        guard language.capitalsMarkTitles, position > 2 else { return false }
        let before = tokens[position - 1]
        if language[.word].contains(before.hash) {
            return shape.startsCapital && shape.words > 1 && before.endsAsPlural
        }
        return shape.words > 1 && !shape.startsCapital && language[.asWhat].contains(before.hash)
            && (tokens[position - 2].endsInEd || tokens[position - 2].has(.takesListener)
                || stands(.sold, at: position - 2))
            && (position - 4..<position - 2).contains { $0 >= 0 && tokens[$0].has(.passive) }
    }

    /// "“Mind the step” had been painted on it", "had chalked “Still warm”": what is written somewhere is said.
    private func isWritten(_ position: Int, _ shape: QuotationShape) -> Bool {
        guard language.capitalsMarkTitles,
            shape.startsCapital || position > 0 && stands(.word, at: position - 1)
        else { return false }
        return (max(0, position - 4)..<min(tokens.count, position + 5)).contains {
            tokens[$0].has(.inscribed)
        }
    }

    /// Short words in marks that no cue belongs to.
    private func isDoubtful(_ shape: QuotationShape, _ found: FoundSpeaker?, at position: Int) -> Bool {
        guard language.hasRules, !shape.endsWithQuestion else { return false }
        // German labels hold most quotations of some words that stand in a sentence with a subject.
        guard let found, mayAttribute(shape, found) || language.capitalisesNouns && shape.words > 1 else {
            return isShort(shape, at: position)
        }
        return language.capitalsMarkTitles && shape.words == 1
            && (found.rule == .sentenceSubject || found.rule == .sameSentence && found.cue == nil)
            && !isWritten(position, shape)
    }

    /// `William “Bill” Crane`
    private func isNickname(_ position: Int, words: Int) -> Bool {
        guard words <= 3, position > 0, position + 1 < tokens.count else { return false }
        let before = tokens[position - 1]
        let after = tokens[position + 1]
        return before.isCapital && before.isWord && !before.has(.function, .cue) && !before.isPossessive
            && after.isCapital && after.isWord && !after.has(.function)
    }

    /// Capitals tell nothing of German nouns, and little of French and Spanish: there the word before must.
    private func isTitle(_ position: Int, shape: QuotationShape, found: FoundSpeaker?) -> Bool {
        guard !language.capitalsMarkTitles else { return !isSpoken(position, shape: shape, found: found) }
        return position > 0 && tokens[position - 1].has(.consumes)
    }

    /// Whether something shows that a span written like a title was said: a cue, a colon, a word for words.
    private func isSpoken(_ position: Int, shape: QuotationShape, found: FoundSpeaker?) -> Bool {
        guard let found else { return false }
        switch found.rule {
        case .floating where found.cue != nil && shape.endsSentence: return true
        case .transcript, .headline, .dash, .previousParagraphColon, .continuation: return true
        case .afterQuote, .inverted:
            if isSentenceStart(position) { return !found.isWeakCue || isTagged(position, shape: shape, found: found) }
        default: break
        }
        guard position > 0 else { return false }
        let before = tokens[position - 1]
        if before.kind == .colon || before.has(.that) { return true }
        if before.kind == .comma {
            return found.rule == .beforeQuote && (shape.endsSentence || shape.endsWithComma && shape.words == 1)
        }
        if before.has(.speechNoun) && !before.has(.consumes)
            || before.has(.strongCue) && !before.isCapital && !before.has(.consumes)
        {
            return true
        }
        // "a note that read “Please”"
        if before.has(.consumes), !before.has(.distancing), found.cue == position - 1,
            found.phrase.contains(where: { tokens[$0].has(.document) })
        {
            return true
        }
        if before.isPossessive || before.has(.consumes, .organisation) { return false }
        guard let cue = found.cue, cue < position, found.isWeakCue, position - cue <= 5 else { return false }
        return !tokens[cue].has(.consumes) && !before.has(.preposition) || before.has(.subordinator)
    }

    /// "“Sausages,” the butcher specified": a comma inside the marks, somebody, and a verb of any kind.
    private func isTagged(_ position: Int, shape: QuotationShape, found: FoundSpeaker) -> Bool {
        guard shape.endsWithComma else { return false }
        if found.rule == .inverted, found.cue == position + 1 { return true }
        guard found.phrase.lowerBound == position + 1, found.cue == found.phrase.upperBound else { return false }
        // "the butcher specified, “not burgers”"
        if let cue = found.cue, cue + 1 < tokens.count, tokens[cue + 1].kind == .comma || tokens[cue + 1].kind == .quote
        {
            return true
        }
        return found.phrase.contains { tokens[$0].has(.role, .thirdPerson) && !tokens[$0].has(.pronounThing) }
    }

    /// Whether what stands at the token begins a sentence of the writer's, or follows a colon or another quotation.
    func isSentenceStart(_ position: Int) -> Bool {
        guard position > 0 else { return true }
        let before = tokens[position - 1]
        return before.kind == .sentenceEnd || before.kind == .colon || before.kind == .quote
            || before.kind == .semicolon && language.capitalsMarkTitles
            || before.end < tokens[position].start
                && bytes[Int(before.end)..<Int(tokens[position].start)].contains(0x0A)
    }

    private func isThing(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && !token.isCapital && !token.has(.function) && !token.has(.role, .title, .pronoun, .cue)
    }

    /// "calls the junction “the Blender”", "dubbed the scheme “Sing When You’re Ailing”": what a thing is called by a
    /// name.
    private func isNameOfThing(_ span: PairedMarks, _ position: Int, shape: QuotationShape) -> Bool {
        guard language.capitalsMarkTitles, shape.words <= Self.longestTitle, !shape.endsSentence, position > 2,
            let cue = (max(0, position - 5)..<position).last(where: { tokens[$0].has(.naming) })
        else { return false }
        let object = cue + 1..<position
        // "whom neighbours called “the Professor”", "a man calling himself “the Fox”"
        if object.isEmpty || object.count == 1 && stands(.oneself, at: cue + 1) {
            return isCapitalBehindArticle(span) || shape.isTitleCase && !object.isEmpty
        }
        guard object.count > 1, tokens[cue + 1].has(.determiner, .possessivePronoun), !tokens[cue + 1].has(.pronoun),
            object.dropFirst().allSatisfy({ isThing($0) })
        else { return false }
        return shape.isTitleCase || isCapitalBehindArticle(span)
    }

    /// "still ask for a “Norman”": what a thing of many is called, behind an article.
    private func isNameOfKind(_ position: Int, shape: QuotationShape, found: FoundSpeaker?) -> Bool {
        guard language.capitalsMarkTitles, shape.words == 1, shape.startsCapital, !shape.endsSentence, position > 1,
            stands(.indefinite, at: position - 1)
        else { return false }
        return found?.cue.map { $0 + 2 < position || !tokens[$0].has(.takesListener) } ?? true
    }

    /// "a course called “Advanced Patience”": a noun right before the verb.
    private func isCalled(_ position: Int, _ shape: QuotationShape) -> Bool {
        guard language.capitalsMarkTitles, shape.isTitleCase || shape.startsCapital, !shape.endsSentence,
            !shape.endsWithComma, position > 3
        else { return false }
        let verb = tokens[position - 1].has(.adverb) ? position - 2 : position - 1
        let isApart = tokens[verb - 1].kind == .comma && isThing(verb - 2)
        return tokens[verb].has(.naming)
            && (isApart || isThing(verb - 1) && tokens[verb - 2].isWord)
    }

    private func isCapitalBehindArticle(_ span: PairedMarks) -> Bool {
        let content = bytes[span.content.range]
        guard content.starts(with: "the ".utf8), content.count > 5 else { return false }
        return UTF8Scalars.decode(bytes, at: span.content.start + 4).scalar.isCapital
    }

    /// "convicted of “conduct unbecoming an officer”": the name of an offence, which nobody said.
    private func isCharge(_ position: Int, found: FoundSpeaker?) -> Bool {
        guard language.capitalsMarkTitles, found == nil, position > 1, tokens[position - 1].has(.preposition) else {
            return false
        }
        return tokens[position - 2].has(.charge)
    }

    /// "the so-called", "known as": the words of others, whom nobody names.
    private func isDistanced(_ position: Int) -> Bool {
        guard position > 1 else { return false }
        let before = tokens[position - 1]
        // "le remède dit « miracle »": what a thing is called, after its noun.
        if language[.calledSo].contains(before.hash), isThing(position - 2) { return true }
        if before.has(.distancing), !before.has(.cue) || tokens[position - 2].kind == .comma { return true }
        return position > 1 && tokens[position - 1].has(.subordinator) && tokens[position - 2].has(.distancing)
    }
}
