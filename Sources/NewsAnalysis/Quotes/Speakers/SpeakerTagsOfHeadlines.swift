import NewsLanguage
import NewsModel

/// Tags of headlines, where nouns have no articles: `Water firm ‘misled’ watchdog, report finds`, `‘I’ll be back,’ vows
/// mayor`.
extension SpeakerRules {
    /// Whether the first paragraph is a headline: it ends in no full stop.
    var hasHeadline: Bool {
        guard let first = paragraphs.first, let last = first.last, first.count < Self.longestHeadline else {
            return false
        }
        if tokens[last].kind == .quote { return !shape(last).endsWithStop }
        return tokens[last].kind != .sentenceEnd
    }

    /// Whether the token stands in the first paragraph, and that is a headline.
    private func isInHeadline(_ index: Int) -> Bool { hasHeadline && index < paragraphs[0].upperBound }

    /// A bare noun with a verb of speaking after the quotation, where the paragraph is a headline.
    func headlineTag(_ position: Int, from start: Int, to limit: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        guard phrases.language.hasBareHeadlines, isInHeadline(position), start < limit else { return nil }
        return bareInverted(position, from: start, to: limit, opens: position == paragraph.lowerBound)
            ?? bareClosing(from: start, to: limit, ends: limit == paragraph.upperBound)
    }

    /// "vows ousted mayor", "groans village as bypass is redrawn"
    private func bareInverted(_ position: Int, from start: Int, to limit: Int, opens: Bool) -> FoundSpeaker? {
        let verb = tokens[start]
        guard opens, !verb.isCapital, verb.has(.strongCue) || verb.endsAsPlural, !verb.has(.participle, .takesListener),
            verb.has(.cue) || phrases.isPlain(start), start == position + 1,
            let run = bareRun(from: start + 1, to: limit), run.upperBound == limit || endsRun(run.upperBound)
        else { return nil }
        return FoundSpeaker(phrase: run, cue: start, rule: .inverted, isWeakCue: !verb.has(.strongCue))
    }

    /// ", report finds", "– inquiry says": the last words of the headline.
    private func bareClosing(from start: Int, to limit: Int, ends: Bool) -> FoundSpeaker? {
        // ", by TV chef"
        if ends, limit - start >= 2, tokens[start].has(.agentMarker), tokens[start - 1].kind == .comma,
            let run = bareRun(from: start + 1, to: limit), run.upperBound == limit
        {
            return FoundSpeaker(phrase: run, cue: start, rule: .afterQuote)
        }
        guard ends, limit - start >= 2, tokens[limit - 1].has(.cue), !tokens[limit - 1].isCapital,
            let sign = (start - 1..<limit - 2).last(where: { tokens[$0].kind == .comma || tokens[$0].kind == .dash }),
            let run = bareRun(from: sign + 1, to: limit - 1), run.upperBound == limit - 1
        else { return nil }
        return FoundSpeaker(phrase: run, cue: limit - 1, rule: .afterQuote)
    }

    /// "Lecturer denies ‘shouting at geese’": in a headline any verb of the present right before the marks.
    func headlineSubject(_ position: Int, from lower: Int) -> FoundSpeaker? {
        let verb = position - 1
        guard phrases.language.hasBareHeadlines, isInHeadline(position), lower == 0, verb >= 1,
            tokens[verb].endsAsPlural, phrases.isPlain(verb), let run = headlineRun(to: verb)
        else { return nil }
        return FoundSpeaker(phrase: run, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "Inquest told of ‘wall of water’": without "was", as headlines are.
    func isToldInHeadline(_ cue: Int) -> Bool {
        isInHeadline(cue) && tokens[cue].has(.takesListener) && !tokens[cue].endsAsPlural && cue + 1 < tokens.count
            && tokens[cue + 1].has(.joiner)
    }

    /// All words before `verb`, if they are a bare noun and what stands before it.
    private func headlineRun(to verb: Int) -> Range<Int>? {
        guard verb <= 4, (0..<verb).allSatisfy({ tokens[$0].isWord && !tokens[$0].has(.function, .cue, .pronoun) })
        else {
            return nil
        }
        return 0..<verb
    }

    /// "‘We ate the seed corn’ – ex-treasurer": a bare noun that ends the headline.
    func bareSigner(from start: Int, to limit: Int) -> Range<Int>? {
        guard phrases.language.hasBareHeadlines, isInHeadline(start),
            let run = bareRun(from: start, to: limit), run.upperBound == limit
        else { return nil }
        return run
    }

    /// "Mayor hits out at ‘lazy’ crows": somebody by what they are, and the verb of the headline.
    func judge(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.hasBareHeadlines, isInHeadline(position), lower == 0,
            let verb = (1..<max(1, min(position, 5))).first(where: { tokens[$0].endsAsPlural && phrases.isPlain($0) }),
            position - verb <= 4, let run = headlineRun(to: verb),
            run.contains(where: { tokens[$0].has(.role, .title) }),
            !(verb..<position).contains(where: { tokens[$0].isPunctuation })
        else { return nil }
        return FoundSpeaker(phrase: run, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "‘…’: teenager’s nine hours in the bay"
    func bareAfterColon(from start: Int, to limit: Int) -> Range<Int>? {
        guard phrases.language.hasBareHeadlines, start + 1 < limit, phrases.isPlain(start) else { return nil }
        // "nurses on pay offer"
        let areMany = phrases.isPlural(start) && stands(.topic, at: start + 1)
        return tokens[start].isPossessive || areMany ? start..<start + 1 : nil
    }

    /// "‘Nobody waved’: the last day of the Tarn ferry": a thing, with a name behind "of" only.
    func isTopicAfterColon(_ phrase: Range<Int>) -> Bool {
        guard !phrases.language.capitalisesNouns, tokens[phrase.lowerBound].has(.determiner) else { return false }
        // "« Tout va bien » : le survêtement Nike du maire"
        if !phrases.language.hasBareHeadlines, phrase.count > 1 {
            return phrases.isPlain(phrase.lowerBound + 1)
                && !phrase.contains { tokens[$0].has(.role, .title, .organisation, .document, .speechNoun) }
        }
        let head = phrase.prefix { !tokens[$0].has(.preposition) }
        return !head.contains {
            tokens[$0].has(.role, .title, .organisation) || tokens[$0].isCapital && !tokens[$0].has(.function)
        }
    }

    /// Up to four words that are a noun and what stands before it.
    private func bareRun(from start: Int, to limit: Int) -> Range<Int>? {
        var end = start
        while end < limit, end - start < 4, tokens[end].isWord,
            !tokens[end].has(.function) || tokens[end].has(.organisation),
            !tokens[end].has(.pronoun, .day), !tokens[end].has(.cue) || tokens[end].has(.maybeNoun, .document)
        {
            end += 1
        }
        return end > start ? start..<end : nil
    }

    private func endsRun(_ index: Int) -> Bool {
        tokens[index].isPunctuation || tokens[index].has(.preposition, .subordinator)
    }

    /// Most tokens of a headline.
    static let longestHeadline = 40

    /// "Norholm: ‘…’", "Bus strike: ‘…’": what stands before the colon of a headline names a topic if it is a place in
    /// the text below, or if it ends in a small word that is nobody.
    func isTopic(_ found: FoundSpeaker) -> Bool {
        guard found.cue == nil, let last = found.phrase.last else { return false }
        // "Dog show row: ‘…’": nothing but nouns before the colon, the first of which is nobody.
        if found.rule == .colon, phrases.language.hasBareHeadlines, hasHeadline {
            let rest = last + 1..<max(last + 1, (last..<tokens.count).first { tokens[$0].kind == .colon } ?? last)
            return found.phrase.count == 1 && !rest.isEmpty
                && rest.allSatisfy { phrases.isPlain($0) && !tokens[$0].endsInEd }
                && phrases.language.givenNames.classes(of: tokens[last].hash).isEmpty
        }
        guard found.rule == .headline || found.rule == .transcript else { return false }
        if phrases.language.hasBareHeadlines, !tokens[last].isCapital,
            !found.phrase.contains(where: { tokens[$0].has(.role, .title, .organisation, .document, .speechNoun) }),
            !isTranscript
        {
            return phrases.isPlain(last) && found.phrase.count > 1 && !tokens[last].isPossessive
        }
        return stands(.storm, at: found.phrase.lowerBound) || isPlaceBelow(found.phrase)
    }

    /// The next paragraph, too, is a name before a colon.
    private var isTranscript: Bool {
        guard paragraphs.count > 1 else { return false }
        return paragraphs[1].prefix(8).dropLast().contains {
            tokens[$0].kind == .colon && tokens[$0 + 1].kind == .quote
        }
    }

    /// Whether a lone name stands in the paragraphs below behind words that say where, and never otherwise.
    private func isPlaceBelow(_ phrase: Range<Int>) -> Bool {
        guard phrase.count == 1, let first = paragraphs.first else { return false }
        let name = tokens[phrase.lowerBound].hash
        var places = 0
        for index in first.upperBound..<tokens.count where tokens[index].hash == name && tokens[index].isCapital {
            let before = tokens[index - 1]
            if language[.whereabouts].contains(before.hash) {
                places += 1
            } else if !before.has(.preposition), before.kind != .comma || !tokens[max(0, index - 2)].isCapital {
                return false
            }
        }
        return places > 0
    }
}
