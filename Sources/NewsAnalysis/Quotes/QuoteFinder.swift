import NewsLanguage
public import NewsModel
import NewsText

/// Finds who said what in an article.
///
/// A pure function of one article's bytes: marks are paired, each quotation gets a speaker by rules, and the speaker
/// a name. Quotes come in the order of the text and never overlap.
public enum QuoteFinder {
    /// Whether speakers are looked for in a language, given as a BCP 47 tag; its quotations are found in any case.
    public static func looksForSpeakers(in language: String) -> Bool {
        let code = LanguageFolder.code(language)
        return code == "ja" || code == "zh" || SpeechLanguage.of(language).hasRules
    }

    /// The quotes of an article, title included; blocks that repeat earlier ones are not searched again.
    ///
    /// - Parameters:
    ///   - language: BCP 47 primary subtag; speakers are found in the languages that have a file of
    ///     words for it, see `SpeechLanguage`.
    ///   - includeIndirect: also finds reported speech without marks.
    public static func quotes(in text: ArticleText, language: String, includeIndirect: Bool) -> [Quote] {
        var paragraphs: [TextSpan] = text.titleSpan.isEmpty ? [] : [text.titleSpan]
        for block in text.blocks where !block.isRepeat { paragraphs.append(block.span) }
        return quotes(
            in: Array(text.text.utf8), paragraphs: paragraphs, language: language, includeIndirect: includeIndirect)
    }

    /// The quotes of plain text, each line of which is a paragraph.
    public static func quotes(in bytes: [UInt8], language: String, includeIndirect: Bool) -> [Quote] {
        quotes(in: bytes, paragraphs: Paragraphs.split(bytes), language: language, includeIndirect: includeIndirect)
    }

    private static func quotes(
        in bytes: [UInt8], paragraphs: [TextSpan], language: String, includeIndirect: Bool
    ) -> [Quote] {
        var spans = MarkPairer.spans(of: bytes, paragraphs: paragraphs)
        let code = LanguageFolder.code(language)
        if code == "ja" || code == "zh" {
            return unspacedQuotes(bytes, spans, paragraphs, isJapanese: code == "ja")
        }
        let language = SpeechLanguage.of(language)
        if language.putsTagsInsideMarks {
            spans = TagsInsideMarks.parted(spans, of: bytes, paragraphs: paragraphs, language: language)
        }
        spans = TagsAfterLostMarks.cut(spans, of: bytes, language: language)
        let tokens = SpeechTokens(bytes, paragraphs: paragraphs, spans: spans, language: language)
        let shapes = spans.map { QuotationShape(of: $0, in: bytes) }
        let rules = SpeakerRules(tokens, spans: spans, shapes: shapes, language: language)
        let utterances = rules.utterances()
        let kinds = QuoteKinds(
            bytes, tokens: tokens.tokens, language: language, hasHeadline: rules.hasHeadline)
        var drafts: [Draft] = []
        let crossheads = Crossheads(
            bytes, paragraphs: paragraphs, spans: spans, shapes: shapes,
            areLines: language.hasRules && !language.hasBareHeadlines)
        let teasers = Set(spans.map(\.paragraph)).filter(rules.isTeaser)
        for (number, span) in spans.enumerated()
        where !crossheads.contains(number) && !teasers.contains(span.paragraph) {
            let found = rules.found[number]
            let tied = found ?? rules.refusals[number]
            guard let kind = kinds.kind(of: span, shape: shapes[number], at: rules.positions[number], found: tied)
            else {
                continue
            }
            let quote = Quote(
                span: span.content, outerSpan: span.outer, text: bytes.text(in: span.content), kind: kind,
                isUnclosed: span.isUnclosed, group: utterances[number])
            let speaker = kinds.mayAttribute(shapes[number], found) ? found : nil
            let isShort =
                kinds.isShort(shapes[number], at: rules.positions[number])
                && !kinds.isOfHeadline(span, shapes[number], at: rules.positions[number])
            drafts.append(
                Draft(
                    quote: quote, speaker: speaker, isShort: isShort, position: rules.positions[number],
                    words: shapes[number].words))
        }
        if includeIndirect, language.hasRules {
            for reported in IndirectSpeech(tokens, language: language).found {
                drafts.append(draft(of: reported, tokens.tokens, bytes))
            }
            drafts.sort { $0.quote.span.start < $1.quote.span.start }
        }
        return attributed(drafts, tokens, bytes, language)
    }

    /// A quote before its speaker is led back to a name.
    private struct Draft {
        var quote: Quote
        var speaker: FoundSpeaker?
        var isShort: Bool
        /// The quotation's token; nil for what is reported without marks.
        var position: Int?
        var words = 0
    }

    private static func draft(of reported: IndirectSpeech.Found, _ tokens: [SpeechToken], _ bytes: [UInt8]) -> Draft {
        let content = reported.content
        let span = TextSpan(Int(tokens[content.lowerBound].start), Int(tokens[content.upperBound - 1].end))
        return Draft(
            quote: Quote(span: span, outerSpan: span, text: bytes.text(in: span), kind: .indirect),
            speaker: reported.speaker, isShort: false)
    }

    /// Names are resolved in the order of the text, since pronouns look back.
    private static func attributed(
        _ drafts: [Draft], _ tokens: SpeechTokens, _ bytes: [UInt8], _ language: SpeechLanguage
    ) -> [Quote] {
        guard drafts.contains(where: { $0.speaker != nil }) else { return drafts.map(\.quote) }
        var resolver = SpeakerResolver(bytes, tokens: tokens, language: language)
        return drafts.map { draft in
            var quote = draft.quote
            if let speaker = draft.speaker, let position = draft.position, draft.words <= 4,
                isDenied(speaker, at: position, tokens.tokens, language)
            {
                quote.kind = .scare
            } else if let speaker = draft.speaker, !mayBeSpeaker(speaker, tokens.tokens, language) {
                if draft.isShort, speaker.cue == nil { quote.kind = .scare }
            } else if let speaker = draft.speaker {
                let attribution = attribution(speaker, draft, tokens: tokens.tokens, bytes, &resolver)
                if let attribution, mayHaveSaid(attribution, speaker, tokens.tokens, language),
                    !speaksOfSelf(attribution, speaker, quote.text, tokens.tokens),
                    !isGuessedThing(attribution, language)
                {
                    quote.attribution = attribution
                } else if draft.isShort {
                    quote.kind = .scare
                }
            }
            return quote
        }
    }

    /// "did not say “never”", "sagt nicht ausdrücklich „alle“": words that nobody said.
    private static func isDenied(
        _ found: FoundSpeaker, at position: Int, _ tokens: [SpeechToken], _ language: SpeechLanguage
    ) -> Bool {
        guard let cue = found.cue, cue < position, position - cue <= 4, cue > 0, tokens[cue].has(.reports),
            !(cue + 1..<position).contains(where: { tokens[$0].isPunctuation || tokens[$0].kind == .quote })
        else { return false }
        // "dijo no tener “dudas”": in Romance languages what denies a verb stands before it.
        let reach = language.invertsCompoundTenses ? max(0, cue - 2)..<cue : cue - 1..<position
        return reach.contains { $0 != cue && language[.negation].contains(tokens[$0].hash) }
    }

    /// Whether who only stands in the same sentence, with no verb of speaking, can be taken for the speaker: a person
    /// by the full name or a pronoun for one. "Thirty percent of whites “strongly agree”", "a company “roadshow”": of
    /// other subjects the order of the text was right in a quarter of the labelled cases.
    private static func mayHaveSaid(
        _ attribution: Attribution, _ found: FoundSpeaker, _ tokens: [SpeechToken], _ language: SpeechLanguage
    ) -> Bool {
        guard found.cue == nil else { return true }
        switch found.rule {
        case .sentenceSubject, .sameSentence: break
        case .floating:
            if language.capitalsMarkTitles || found.phrase.contains(where: { tokens[$0].has(.role) }) { return true }
        default: return true
        }
        return attribution.kind == .person && attribution.name.contains(" ")
            || attribution.kind == .document && found.rule == .sentenceSubject
            || tokens[found.phrase.lowerBound].has(.pronounMale, .pronounFemale)
    }

    /// "Marchal left. “Marchal must go.”": nobody says their own name, so that whom only the order of the text suggests
    /// did not say this.
    private static func speaksOfSelf(
        _ attribution: Attribution, _ found: FoundSpeaker, _ words: String, _ tokens: [SpeechToken]
    ) -> Bool {
        switch attribution.rule {
        case .lastSpeaker, .sameParagraph, .floating, .sentenceSubject: break
        // "« Vasseur doit partir », a-t-il lâché": nor are they "he".
        default:
            guard found.phrase.count == 1, tokens[found.phrase.lowerBound].has(.pronounMale, .pronounFemale) else {
                return false
            }
        }
        guard attribution.kind == .person, let last = attribution.name.split(separator: " ").last,
            last.first?.isUppercase == true
        else { return false }
        return words.split(whereSeparator: { !$0.isLetter && $0 != "-" }).contains(last)
    }

    /// "Die Diskussion": in German every noun has a capital, so that a thing looks like somebody.
    private static func isGuessedThing(_ attribution: Attribution, _ language: SpeechLanguage) -> Bool {
        language.capitalisesNouns && attribution.kind == .group && attribution.confidence <= SpeakerResolver.doubtful
    }

    /// Whether the phrase can name anybody: no lone article, month or "it".
    private static func mayBeSpeaker(_ found: FoundSpeaker, _ tokens: [SpeechToken], _ language: SpeechLanguage) -> Bool
    {
        if tokens[found.phrase.lowerBound].has(.negation) { return false }
        // "die die"
        if language.capitalisesNouns, found.phrase.allSatisfy({ tokens[$0].has(.determiner, .relative) }) {
            return found.phrase.count == 1 && tokens[found.phrase.lowerBound].has(.pronoun)
        }
        guard found.phrase.count == 1 else { return true }
        let token = tokens[found.phrase.lowerBound]
        if token.has(.day, .time, .adverb), !token.has(.pronoun, .role) { return false }
        if language[.nobody].contains(token.hash) || language[.anybody].contains(token.hash) { return false }
        // "your “Sunday Post” columnist", "our": the reader's and the writer's own.
        if token.has(.possessivePronoun), language[.ours].contains(token.hash) { return false }
        if language.capitalsMarkTitles { return true }
        return !token.has(.pronounThing) && (!token.has(.determiner) || token.has(.pronoun))
    }

    /// Chinese and Japanese have rules of their own.
    private static func unspacedQuotes(
        _ bytes: [UInt8], _ spans: [PairedMarks], _ paragraphs: [TextSpan], isJapanese: Bool
    ) -> [Quote] {
        let answers = UnspacedSpeech(bytes, spans: spans, paragraphs: paragraphs, isJapanese: isJapanese).answers
        var quotes: [Quote] = []
        var nextGroup = (spans.compactMap(\.group).max() ?? -1) + 1
        var isAfterName = true
        for (span, answer) in zip(spans, answers) {
            defer { isAfterName = answer.isName }
            guard !answer.isName || span.group != nil else { continue }
            let text = bytes.text(in: span.content)
            var group = span.group
            if answer.continues, !isAfterName, group == nil, !quotes.isEmpty {
                group = quotes[quotes.count - 1].group ?? nextGroup
                if group == nextGroup { nextGroup += 1 }
                quotes[quotes.count - 1].group = group
            }
            let isDirect = text.unicodeScalars.count >= 8 || QuotationShape(of: span, in: bytes).endsSentence
            quotes.append(
                Quote(
                    span: span.content, outerSpan: span.outer, text: text, kind: isDirect ? .direct : .partial,
                    isUnclosed: span.isUnclosed, attribution: answer.speaker.map { unspaced($0, bytes) }, group: group))
        }
        return quotes
    }

    private static func unspaced(_ found: UnspacedSpeech.Found, _ bytes: [UInt8]) -> Attribution {
        let name = bytes.text(in: found.mention)
        return Attribution(
            mention: found.mention, mentionText: name, name: name, kind: .person, rule: found.rule, confidence: 0.85,
            cue: found.cue)
    }

    private static func attribution(
        _ found: FoundSpeaker, _ draft: Draft, tokens: [SpeechToken], _ bytes: [UInt8],
        _ resolver: inout SpeakerResolver
    ) -> Attribution? {
        var found = found
        var speaker = resolver.resolve(found.phrase)
        var isReplaced = false
        if let position = draft.position {
            let newer = resolver.newerSubject(than: found, speaker, before: position)
            isReplaced = newer.isReplaced
            if isReplaced {
                guard let phrase = newer.phrase else { return nil }
                found = FoundSpeaker(phrase: phrase, cue: nil, rule: .floating)
                speaker = resolver.resolve(phrase)
            }
        }
        let mention = TextSpan(
            Int(tokens[found.phrase.lowerBound].start), Int(tokens[found.relative ?? (found.phrase.upperBound - 1)].end)
        )
        let confidence = resolver.confidence(found, speaker, words: draft.position == nil ? .max : draft.words)
        return Attribution(
            mention: mention, mentionText: bytes.text(in: mention), name: speaker.name, title: speaker.title,
            kind: speaker.kind, rule: found.rule,
            confidence: isReplaced ? min(confidence, SpeakerResolver.doubtful) : confidence,
            cue: found.cue.map { tokens[$0].span })
    }
}
