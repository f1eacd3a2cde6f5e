import NewsLanguage
import NewsModel

/// Who can be a speaker: a person, people by what they are, a body, a paper that speaks.
///
/// The rules go by the order of the words, which also brings an adverb with the capital of its sentence, a thing or a
/// fragment of a phrase. Those are taken for nobody, so that the next rule may find who spoke. What a word is stands in
/// the tables of the language; the article itself tells which capitals are names.
extension SpeakerRules {
    /// The speaker with the name that is set off beside it, or nil where that can be nobody. English, whose capitals
    /// mark titles, has checks of its own in its rules.
    func credible(_ found: FoundSpeaker?) -> FoundSpeaker? {
        guard let found, !phrases.language.trustsSubjects else { return found }
        guard let told = ofWhom(found) else { return nil }
        let speaker = behindAdjunct(named(told))
        return canSpeak(speaker) ? speaker : nil
    }

    /// "Il commento di Rita Colonna: «…»" is hers; "La lesión de Ramiro Roca: “…”" tells what the words are about.
    ///
    /// - Returns: The owner of a noun for something said, nil for another noun, and `found` where neither stands there.
    private func ofWhom(_ found: FoundSpeaker) -> FoundSpeaker? {
        switch found.rule {
        case .transcript, .headline, .colon, .sameParagraph: break
        default: return found
        }
        let phrase = found.phrase
        var noun = tokens[phrase.lowerBound].has(.determiner) ? phrase.lowerBound + 1 : phrase.lowerBound
        // "Duro il commento di Rita Colonna"
        if phrase.count > 3, phrases.isPlainCapital(noun), tokens[noun + 1].has(.determiner),
            isSpeechAct(noun + 2)
        {
            noun += 2
        }
        guard language.dropsSubjects, found.cue == nil, noun + 2 < phrase.upperBound, !tokens[noun].isCapital,
            !tokens[noun].has(.role, .title, .organisation, .document), stands(.from, at: noun + 1)
        else { return found }
        guard isSpeechAct(noun) else { return nil }
        var owner = found
        owner.phrase = noun + 2..<phrase.upperBound
        return owner
    }

    private func isSpeechAct(_ noun: Int) -> Bool { tokens[noun].has(.speechNoun) || stands(.speechAct, at: noun) }

    /// "l’allarme della direttrice": behind something said and "of".
    private func isOwner(_ phrase: Range<Int>) -> Bool {
        phrase.lowerBound > 1 && stands(.from, at: phrase.lowerBound - 1) && isSpeechAct(phrase.lowerBound - 2)
    }

    /// "In una mail del 2023 un dirigente aveva scritto": the last article stands before who did, if it is somebody.
    private func behindAdjunct(_ found: FoundSpeaker) -> FoundSpeaker {
        guard isAdjunct(found),
            let article = found.phrase.dropFirst(2).last(where: {
                tokens[$0].has(.determiner) && !tokens[$0].has(.preposition)
                    && !tokens[$0 - 1].has(.preposition, .joiner)
            }), namesSomebody(article..<found.phrase.upperBound)
        else { return found }
        var found = found
        found.phrase = article..<found.phrase.upperBound
        return found
    }

    /// Whether something that cannot speak is tied to the quotation, so that its words are no less quoted, or, where
    /// only the order of the words ties it, no more.
    func refused(_ position: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        guard found[span(position)] == nil, !phrases.language.trustsSubjects else { return nil }
        let before = before(position, in: paragraph)
        let sentence = sentenceStart(position, in: paragraph)
        return tagBefore(position, from: before, sentence: sentence)
            ?? tagAfter(position, startsSentence: before == position, in: paragraph)
    }

    private func canSpeak(_ found: FoundSpeaker) -> Bool {
        let phrase = found.phrase
        let first = tokens[phrase.lowerBound]
        if first.has(.pronounMale, .pronounFemale, .pronounPlural) {
            return (phrase.count == 1 || !first.isCapital) && !isSpokenTo(found) && !isPronounOfAdjunct(found)
        }
        if found.rule == .inverted, isOneOfSeveral(phrase) { return true }
        if first.has(.pronoun) {
            // "confirme-t-on à la direction", but "ajoute-t-on"
            guard first.has(.pronounSpeaker) else { return false }
            return !language[.impersonal].contains(first.hash)
                || phrase.count > 1 && !tokens[phrase.lowerBound + 1].has(.joiner)
        }
        guard !isMeasure(phrase), !isBroken(phrase), !isObjectByArticle(found), !isAdjunct(found),
            !isApposition(found), !isOwn(found), !isSpokenTo(found), !isBeforeInsert(found), agrees(found)
        else { return false }
        if namesSomebody(phrase) || isGapped(found) { return true }
        // "Lund nach der Niederlage: „…“"
        if found.rule == .headline, first.isCapital { return !first.has(.speechNoun, .adverb, .function) }
        return (isBesideCue(found) || phrases.language.omitsArticles) && hasNoun(phrase)
    }

    /// Whether a verb of speaking stands right beside the phrase, so that even a noun that no table knows is who
    /// speaks: "« … », soupire la doyenne". Of "laut", "selon" the same holds.
    private func isBesideCue(_ found: FoundSpeaker) -> Bool {
        guard let cue = found.cue else { return false }
        let phrase = found.phrase
        // "von Parteifreunden als „…“ verspottet"
        if phrases.language.capitalisesNouns, phrase.lowerBound > 0, tokens[phrase.lowerBound - 1].has(.agentMarker) {
            return true
        }
        if found.rule == .accordingTo {
            return !tokens[phrase.lowerBound].has(.auxiliary) || isArticle(phrase.lowerBound)
        }
        let between =
            cue < phrase.lowerBound
            ? cue + 1..<phrase.lowerBound : phrase.upperBound..<max(cue, phrase.upperBound)
        return between.count <= Self.longestBetween
            && between.allSatisfy { tokens[$0].isWord || tokens[$0].kind == .comma || tokens[$0].has(.determiner) }
            && (tokens[cue].has(.strongCue) || found.rule == .inverted
                || between.allSatisfy { tokens[$0].has(.auxiliary, .adverb, .determiner) || tokens[$0].isCapital })
    }

    /// "… von einem „Erfolg“, Angler von einem „Begräbnis“": right behind another quotation whose verb is left out.
    private func isGapped(_ found: FoundSpeaker) -> Bool {
        let sign = found.phrase.lowerBound - 1
        return found.cue == nil && found.rule == .beforeQuote && sign > 0 && tokens[sign].isPunctuation
            && tokens[sign - 1].kind == .quote
    }

    /// Most tokens between somebody and their verb.
    private static let longestBetween = 14

    private func isArticle(_ index: Int) -> Bool { tokens[index].has(.determiner, .possessivePronoun) }

    /// A phrase has a word that no sentence opens with: a noun, and no lone article.
    private func hasNoun(_ phrase: Range<Int>) -> Bool {
        let words = phrase.filter {
            tokens[$0].isWord && !tokens[$0].has(.function) && !tokens[$0].has(.day, .time, .cue)
        }
        guard !words.isEmpty else { return false }
        guard phrases.language.capitalisesNouns else { return true }
        return words.contains { tokens[$0].isCapital }
    }

    /// "une demi-douzaine de fois", "diez años": how much or how long.
    private func isMeasure(_ phrase: Range<Int>) -> Bool {
        for index in phrase {
            let token = tokens[index]
            if token.has(.preposition), !token.has(.determiner), index > phrase.lowerBound { return false }
            if token.has(.role, .organisation) { return false }
            if token.has(.time, .day), !token.has(.adverb) { return true }
        }
        return false
    }

    /// "Berner Gesundheits-": a part of a word, behind which the other one stands.
    private func isBroken(_ phrase: Range<Int>) -> Bool {
        let next = phrase.upperBound
        return next < tokens.count && tokens[next].kind == .dash && tokens[next].end == tokens[next].start + 1
            && tokens[next].start == tokens[next - 1].end
    }

    /// "Sobre sus propuestas reiteró": behind a preposition stands no subject.
    func isAdjunct(_ found: FoundSpeaker) -> Bool {
        let start = found.phrase.lowerBound
        // "con Elías Mora, quien ha calificado": what "who" stands for may hang on anything.
        guard start > 0, !phrases.language.omitsArticles, let cue = found.cue, found.rule != .accordingTo,
            found.relative == nil || !phrases.language.invertsCompoundTenses
        else {
            return false
        }
        switch found.rule {
        case .afterQuote, .beforeQuote, .beforeQuoteWeak:
            let before = tokens[start - 1]
            return cue >= found.phrase.upperBound && before.has(.preposition)
                && !before.has(.agentMarker, .source, .determiner, .according, .subordinator)
                // "was in den Medien als „…“ bezeichnet wurde"
                && !(found.phrase.upperBound..<cue).contains { tokens[$0].kind == .quote }
        default: return false
        }
    }

    /// "entre ellas tres mesas, añadió": a pronoun behind a preposition is no subject in Romance languages.
    private func isPronounOfAdjunct(_ found: FoundSpeaker) -> Bool {
        let start = found.phrase.lowerBound
        guard language.invertsCompoundTenses, start > 0, tokens[start - 1].has(.preposition), isWithinClause(found)
        else { return false }
        return !tokens[start - 1].has(.agentMarker, .source, .according, .to)
    }

    private func isWithinClause(_ found: FoundSpeaker) -> Bool {
        switch found.rule {
        case .afterQuote, .beforeQuote, .beforeQuoteWeak, .sentenceSubject: found.relative == nil
        default: false
        }
    }

    /// "Mbappé, autor de un": what somebody is, in small letters and without an article or a name.
    private func isApposition(_ found: FoundSpeaker) -> Bool {
        let first = tokens[found.phrase.lowerBound]
        guard !phrases.language.omitsArticles, !phrases.language.capitalisesNouns, found.cue == nil,
            !isOwner(found.phrase)
        else { return false }
        return first.isWord && !first.isCapital && !first.endsAsPlural && !first.has(.determiner, .possessivePronoun)
            && !found.phrase.contains { tokens[$0].isCapital }
    }

    /// "Die Gäste werden angefahren: „…“": whom something is done to, where nobody says anything.
    private func isSpokenTo(_ found: FoundSpeaker) -> Bool {
        let next = found.phrase.upperBound
        guard found.cue == nil, found.rule == .colon, next < tokens.count, tokens[next].has(.passive) else {
            return false
        }
        // "wird mit den Worten zitiert: „…“"
        let rest = (next..<tokens.count).prefix { tokens[$0].kind != .colon && tokens[$0].kind != .quote }
        return !rest.contains { tokens[$0].has(.strongCue, .speechNoun) }
    }

    /// "El objetivo, dijo, fue": what stands before a verb between commas, where the language leaves its subject out.
    func isBeforeInsert(_ found: FoundSpeaker) -> Bool {
        guard phrases.language.dropsSubjects, let cue = found.cue, cue + 1 < tokens.count else { return false }
        return cue - 1 == found.phrase.upperBound && tokens[cue - 1].kind == .comma && tokens[cue + 1].kind == .comma
    }

    /// "Sein Urteil", "sus palabras": what is somebody's and not who it is.
    private func isOwn(_ found: FoundSpeaker) -> Bool {
        let phrase = found.phrase
        // "Su objetivo, dijo, fue", but "respondió su gabinete"
        let isSetOff = phrase.upperBound < tokens.count && tokens[phrase.upperBound].kind == .comma
        return (found.cue == nil || isSetOff) && tokens[phrase.lowerBound].has(.possessivePronoun) && phrase.count > 1
            && !phrase.contains {
                // "Sein Urteil: „…“" is his, "Ihr Brief" that says something is a paper.
                names.contains(tokens[$0].hash) || tokens[$0].has(.role)
                    || tokens[$0].has(.organisation, .document) && (found.cue != nil || !tokens[$0].has(.document))
            }
    }

    /// "den Antrag" is what somebody asks for: only behind a preposition such an article tells who speaks.
    private func isObjectByArticle(_ found: FoundSpeaker) -> Bool {
        let first = found.phrase.lowerBound
        guard tokens[first].has(.oblique), first > 0 else { return false }
        return found.rule != .accordingTo && !tokens[first - 1].has(.preposition, .agentMarker, .source, .to)
    }

    /// A name, or a noun for people, a body or a paper before the first preposition.
    func namesSomebody(_ phrase: Range<Int>) -> Bool {
        for index in phrase {
            let token = tokens[index]
            if index > phrase.lowerBound, token.has(.preposition), !token.isCapital,
                !token.has(.particle) || index == phrase.lowerBound + 1
            {
                return false
            }
            if token.has(.role, .organisation, .agency, .document, .title) { return true }
            if token.isCapital, isName(index, in: phrase) { return true }
        }
        return phrases.language.omitsArticles && phrase.contains { phrases.isPlain($0) }
    }

    private func isName(_ index: Int, in phrase: Range<Int>) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.has(.function, .day, .adverb), !token.has(.pronoun, .cue) else { return false }
        if names.contains(token.hash) || !phrases.language.givenNames.classes(of: token.hash).isEmpty { return true }
        let hasNext = phrase.contains(index + 1) && tokens[index + 1].isCapital && tokens[index + 1].isWord
        if phrases.language.capitalisesNouns {
            // "Jeglicher Kontakt": at the start of a sentence the first of two capitals may be any word.
            return hasNext && !isArticle(phrase.lowerBound) && !opensSentence(index) || token.has(.notName)
                || token.isShouted || opensLine(index, phrase)
        }
        return hasNext || !opensSentence(index) || opensLine(index, phrase)
    }

    /// "Bergheim: „…“": a line of a transcript or a headline starts with whom it quotes.
    private func opensLine(_ index: Int, _ phrase: Range<Int>) -> Bool {
        guard index == phrase.lowerBound, !tokens[index].has(.speechNoun),
            phrase.count == 1 || !phrases.language.capitalisesNouns
        else { return false }
        let next = phrase.upperBound
        return next < tokens.count && tokens[next].kind == .colon && opensParagraph(index)
    }

    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        return !before.isWord && before.kind != .comma || opensParagraph(index)
    }

    private func opensParagraph(_ index: Int) -> Bool {
        let place = ArticleNames.place(in: paragraphs.count) { paragraphs[$0].lowerBound < index }
        return place < paragraphs.count && paragraphs[place].lowerBound == index
    }
}

/// The capitalised words that an article shows to be names: those within a sentence, or in German, where every noun has
/// a capital, those behind a given name, a title or a verb of speaking.
struct NamesShown {
    private var hashes: Set<UInt64> = []

    init(_ tokens: [SpeechToken], paragraphs: [Range<Int>], language: SpeechLanguage) {
        guard !language.trustsSubjects else { return }
        for paragraph in paragraphs {
            for index in paragraph.dropFirst() where Self.mayBeName(tokens[index]) {
                let before = tokens[index - 1]
                let isShown =
                    language.capitalisesNouns
                    ? before.isCapital && Self.leads(before, language)
                        || before.has(.strongCue) && !before.isCapital
                            && !tokens[index].has(.role)
                    : before.isWord || before.kind == .comma
                if isShown { hashes.insert(tokens[index].hash) }
            }
        }
    }

    func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    /// Who spoke without an article bears a name: "scherzt Barisic".
    mutating func note(_ phrase: Range<Int>, in tokens: [SpeechToken]) {
        guard let last = phrase.last, Self.mayBeName(tokens[last]), phrase.count <= 3,
            !tokens[phrase.lowerBound].has(.determiner)
        else { return }
        hashes.insert(tokens[last].hash)
    }

    private static func mayBeName(_ token: SpeechToken) -> Bool {
        token.isCapital && token.isWord && !token.has(.function, .day, .pronoun, .adverb)
    }

    private static func leads(_ token: SpeechToken, _ language: SpeechLanguage) -> Bool {
        token.has(.title, .role) || !language.givenNames.classes(of: token.hash).isEmpty
    }
}
