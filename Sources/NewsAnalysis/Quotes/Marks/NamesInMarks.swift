import NewsLanguage
import NewsModel
import NewsText

/// Names of papers, parties, ships and films in marks, in languages that set them off so.
///
/// In the middle of a sentence the words of a quotation start with a small letter, unless a colon, a comma or a verb of
/// speaking stands before it; German nouns do not, so there what stands before must tell.
extension QuoteKinds {
    /// Longest name between marks, in words.
    private static let longestName = 8

    /// "a missile named “Orenik”", "baptisé « Orenik »": the name that something was given.
    func isBaptised(_ position: Int, _ shape: QuotationShape) -> Bool {
        guard position > 1, shape.startsCapital, !shape.endsSentence, !shape.endsWithComma else { return false }
        if shape.words <= Self.longestName, tokens[position - 1].has(.distancing), !tokens[position - 1].isCapital {
            return true
        }
        return isTitled(position)
    }

    /// "bajo el título “…”", "un article intitulé « … »": however long.
    private func isTitled(_ position: Int) -> Bool {
        stands(.titling, at: position - 1) && !tokens[position - 1].isCapital
    }

    /// "El “pase verde” fue presentado ayer", "Den „Job-Turbo“ bewertet er": one or two words behind an article that
    /// begin a sentence and have its verb behind them are what it tells of.
    func isSubjectOfSentence(_ position: Int, shape: QuotationShape) -> Bool {
        guard language.hasRules, !language.capitalsMarkTitles, position > 0, position + 1 < tokens.count,
            shape.words <= 2, !shape.endsSentence, !shape.endsWithComma, tokens[position - 1].has(.determiner),
            tokens[position - 1].isCapital, isSentenceStart(position - 1)
        else { return false }
        let next = tokens[position + 1]
        return next.isWord && !next.isCapital
    }

    /// "Integration: “Job Turbo” hilft", "si “El Zorro” era jefe": few words with capitals that the outlet's own
    /// sentence goes on from are a name, not what stands before the colon said.
    func isCarriedAway(_ span: PairedMarks, _ position: Int, shape: QuotationShape, found: FoundSpeaker?) -> Bool {
        guard !language.capitalsMarkTitles, language.hasRules, shape.startsCapital, shape.words <= 3,
            !shape.endsSentence,
            !shape.endsWithComma, position > 0, position + 1 < tokens.count,
            span.outer.end < Int(tokens[position + 1].start)
        else { return false }
        let next = tokens[position + 1]
        guard next.isWord, !next.isCapital, !next.has(.strongCue) else { return false }
        let before = tokens[position - 1]
        if before.kind == .colon, let found, found.cue == nil { return shape.words <= 2 }
        return before.has(.subordinator) && !before.has(.preposition) && shape.isTitleCase && shape.words > 1
            && !language.capitalisesNouns
    }

    /// Whether the marks stand around a name, a title of a work, or a word that is spoken of, and nobody is quoted.
    func isName(_ position: Int, shape: QuotationShape, found: FoundSpeaker?) -> Bool {
        guard shape.words <= Self.longestName, !shape.endsWithComma, !shape.endsSentence || shape.words < 3,
            shape.startsCapital || shape.startsDigit
        else { return false }
        // "die Sonde „Kassia“ führte zu"
        let isApposed =
            language.capitalisesNouns && shape.words == 1 && position > 1 && tokens[position - 1].isCapital
            && !isSentenceStart(position - 1) && !tokens[position - 1].has(.function, .speechNoun)
            && found?.rule == .beforeQuoteWeak
        guard isApposed || !isTagged(position, found), !hasBareTag(position, shape) else { return false }
        if position > 0, tokens[position - 1].kind == .colon { return false }
        // "…", he said. "Anybody may pass."
        if found?.rule == .sameParagraph, isWholeSentence(position) { return false }
        // "«Poco e tardi». Con queste parole …"
        if found?.rule == .floating, found?.cue != nil { return false }
        if isSentenceStart(position) { return shape.words <= 4 && !shape.endsSentence }
        let before = tokens[position - 1]
        guard before.isWord || before.kind == .number || before.kind == .other, !before.has(.that, .subordinator)
        else { return false }
        // "Sa baraque s’appelle « Terminus »", "Ihr Stand heißt „Endstation“"
        if language[.bearingName].contains(before.hash), shape.words <= 4 { return true }
        if before.has(.cue), !before.isCapital { return false }
        if isNamedSo(position, found) { return false }
        return language.capitalisesNouns ? isGermanName(position, before, shape, found) : true
    }

    private func isGermanName(
        _ position: Int, _ before: SpeechToken, _ shape: QuotationShape, _ found: FoundSpeaker?
    ) -> Bool {
        // "das Raumschiff „Shenzhou“"
        if before.isCapital, !before.has(.function, .pronoun), !isSentenceStart(position - 1) {
            return !before.has(.speechNoun)
        }
        // "sagte sie gegenüber „Abendpost“", "bei „Kanal Eins“"
        if before.has(.listenerMarker), shape.words <= 3, !shape.endsSentence { return true }
        // "sagte sie der „Abendpost“": the listener, not what was said.
        if before.has(.determiner), shape.words <= 3, position > 1, !tokens[position - 2].has(.preposition),
            tokens[position - 2].isCapital || tokens[position - 2].has(.pronoun, .adverb, .day),
            let cue = found?.cue, tokens[cue].has(.reports)
        {
            return true
        }
        guard shape.words <= 3 || shape.isTitleCase else { return false }
        guard let found, let cue = found.cue else { return true }
        // What the mood shows to be reported.
        if found.rule == .sameParagraph { return false }
        return cue < position ? position - cue > 10 : found.rule == .afterQuote || found.rule == .accordingTo
    }

    private func isWholeSentence(_ position: Int) -> Bool {
        isSentenceStart(position) && (position + 1 == tokens.count || tokens[position + 1].kind == .sentenceEnd)
    }

    /// A verb of speaking stands right after it, or a rule that needs none tied it to its speaker.
    private func isTagged(_ position: Int, _ found: FoundSpeaker?) -> Bool {
        guard let found else { return false }
        switch found.rule {
        case .afterQuote, .inverted, .accordingTo, .beforeQuoteWeak, .possessive:
            // "der Partei „Neuer Weg“ beteuerte: „…“": the tag of the next one.
            if let cue = found.cue, cue > position, cue + 2 < tokens.count, tokens[cue + 1].kind == .colon,
                tokens[cue + 2].kind == .quote
            {
                return false
            }
            // "«Der Kanzler», sagte er", but "unter dem Namen „Bella 7“ bekannt, wurde nach Angaben"
            let isSetOff = position + 1 < tokens.count && tokens[position + 1].isPunctuation
            let reach = isSetOff || found.rule == .inverted ? 8 : 2
            return found.cue.map { $0 > position && $0 - position <= reach } ?? false
        case .transcript, .headline, .continuation, .previousParagraphColon, .dash: return true
        default: return false
        }
    }

    /// "nannte das Vorhaben „Luftschloss“": the verb names what comes before the marks.
    private func isNamedSo(_ position: Int, _ found: FoundSpeaker?) -> Bool {
        guard let cue = found?.cue, cue < position, position - cue <= 8 else { return false }
        return tokens[cue].has(.takesListener) && !tokens[cue].has(.reports)
    }
}
