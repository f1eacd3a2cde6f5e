import NewsLanguage
import NewsText

/// Cuts a quotation whose closing mark was lost off at its tag, and all that comes after it: “Nothing works here, said
/// plumber Hal Brody, who …
enum TagsAfterLostMarks {
    /// Longest tag, in tokens.
    private static let longestTag = 16

    /// - Parameter spans: in order, as `MarkPairer` gives them. Those that only a tag can tell from an apostrophe are
    ///   left out where none is found.
    static func cut(_ spans: [PairedMarks], of bytes: [UInt8], language: SpeechLanguage) -> [PairedMarks] {
        guard spans.contains(where: \.isUnclosed) else { return spans }
        let looks = language.hasRules && (language.capitalsMarkTitles || language.capitalisesNouns)
        return spans.compactMap { span in
            guard span.isUnclosed else { return span }
            guard looks, let end = startOfTag(span, bytes, language) else { return span.needsTag ? nil : span }
            var cut = span
            cut.content = TextSpan(span.content.start, end)
            cut.outer = TextSpan(span.outer.start, end)
            return cut
        }
    }

    /// Past the sign before the first tag in the text of the quotation.
    private static func startOfTag(_ span: PairedMarks, _ bytes: [UInt8], _ language: SpeechLanguage) -> Int? {
        let tokens = SpeechTokens(bytes, paragraphs: [span.content], spans: [], language: language).tokens
        let phrases = NounPhrases(tokens: tokens, language: language)
        for (index, sign) in tokens.enumerated() where sign.kind == .comma || sign.kind == .sentenceEnd {
            guard index > 1, index + 2 < tokens.count, sign.kind == .comma || bytes[Int(sign.start)] != 0x2E else {
                continue
            }
            var limit = index + 1
            while limit < tokens.count, limit - index <= longestTag, tokens[limit].kind != .sentenceEnd { limit += 1 }
            if isTag(from: index + 1, to: limit, phrases) { return Int(sign.end) }
        }
        return nil
    }

    private static func isTag(from start: Int, to limit: Int, _ phrases: NounPhrases) -> Bool {
        let tokens = phrases.tokens
        guard start + 1 < limit, !tokens[start].has(.possessivePronoun, .pronounSpeaker) else {
            return false
        }
        if isVerb(start, phrases), let name = phrases.named(from: start + 1, to: limit) {
            return isSomebody(name, phrases) && endsTag(name.upperBound, limit, tokens)
        }
        guard let name = phrases.named(from: start, to: limit) else { return false }
        var verb = name.upperBound
        var isNamed = isSomebody(name, phrases)
        // "the landlord, Phil Aske, insisted"
        if verb + 2 < limit, tokens[verb].kind == .comma, let inner = phrases.named(from: verb + 1, to: limit),
            inner.upperBound + 1 < limit, tokens[inner.upperBound].kind == .comma
        {
            verb = inner.upperBound + 1
            isNamed = isNamed || isSomebody(inner, phrases)
        }
        guard isNamed, verb < limit, !tokens[verb].isCapital else { return false }
        // "liked to say"
        if verb + 2 < limit, tokens[verb + 1].has(.to), tokens[verb + 2].has(.cue) { return true }
        if tokens[verb].has(.takesListener), tokens[verb].has(.reports) { return true }
        return tokens[verb].has(.strongCue) && !tokens[verb].has(.participle) && endsTag(verb + 1, limit, tokens)
    }

    /// "said", or a form of another verb that stands where one of speaking must: "joked Lily Varga".
    private static func isVerb(_ index: Int, _ phrases: NounPhrases) -> Bool {
        let token = phrases.tokens[index]
        guard !token.isCapital, token.isWord else { return false }
        if token.has(.reports) { return !token.has(.participle) && !token.has(.takesListener) }
        return phrases.language.showsVerbsByForm && token.endsInEd && !token.has(.function)
            && phrases.tokens[index + 1].isCapital
    }

    /// A name, somebody by what they are, or a pronoun for whom the text tells of.
    private static func isSomebody(_ phrase: Range<Int>, _ phrases: NounPhrases) -> Bool {
        phrase.contains {
            let token = phrases.tokens[$0]
            return token.has(.role) || token.has(.pronounMale, .pronounFemale) && $0 == phrase.lowerBound
                || token.isCapital && token.isWord && !token.has(.function, .day, .pronoun)
        }
    }

    private static func endsTag(_ index: Int, _ limit: Int, _ tokens: [SpeechToken]) -> Bool {
        index == limit || tokens[index].isPunctuation
            || tokens[index].has(.day, .preposition, .relative, .adverb, .subordinator)
    }
}
