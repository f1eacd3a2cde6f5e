import NewsLanguage
import NewsText

/// Cuts the tag off a quotation whose closing mark was lost: “Nothing works here, said plumber Hal Brody. “Not even …”
enum TagsAfterLostMarks {
    /// Longest tag, in tokens.
    private static let longestTag = 12

    /// - Parameter spans: in order, as `MarkPairer` gives them.
    static func cut(_ spans: [PairedMarks], of bytes: [UInt8], language: SpeechLanguage) -> [PairedMarks] {
        guard language.capitalsMarkTitles, language.hasRules, spans.contains(where: \.isUnclosed) else { return spans }
        return spans.map { span in
            guard span.isUnclosed, let end = startOfTag(span, bytes, language) else { return span }
            var cut = span
            cut.content = TextSpan(span.content.start, end)
            cut.outer = TextSpan(span.outer.start, end)
            return cut
        }
    }

    /// Past the comma before a tag that ends the text of the quotation.
    private static func startOfTag(_ span: PairedMarks, _ bytes: [UInt8], _ language: SpeechLanguage) -> Int? {
        let tokens = SpeechTokens(bytes, paragraphs: [span.content], spans: [], language: language).tokens
        let phrases = NounPhrases(tokens: tokens, language: language)
        let limit = tokens.last?.kind == .sentenceEnd ? tokens.count - 1 : tokens.count
        for index in (max(1, limit - longestTag)..<max(1, limit)).reversed() {
            let sign = tokens[index]
            if sign.kind == .sentenceEnd { return nil }
            guard sign.kind == .comma, index + 2 < limit else { continue }
            let verb = index + 1
            if tokens[verb].has(.reports), !tokens[verb].has(.participle), !tokens[verb].isCapital,
                phrases.named(from: verb + 1, to: limit) != nil
            {
                return Int(sign.end)
            }
            if let phrase = phrases.named(from: verb, to: limit), phrase.upperBound < limit,
                tokens[phrase.upperBound].has(.reports), !tokens[phrase.upperBound].has(.participle),
                phrase.upperBound + 1 == limit || tokens[phrase.upperBound + 1].has(.day, .preposition)
            {
                return Int(sign.end)
            }
        }
        return nil
    }
}
