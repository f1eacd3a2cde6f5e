package import Foundation
import NewsAnalysis
package import NewsModel
import NewsText

/// A short text with the quotes that a reader finds in it; the form is described beside the cases.
package struct LabelledQuoteCase: Decodable, Sendable {
    /// The half of the cases that rules may be made with, and the one that only counts.
    package enum Split: String, Decodable, Sendable, CaseIterable { case tune, held }

    /// One quotation as it was labelled; places are counted in Unicode code points of the text.
    package struct Item: Decodable, Sendable {
        /// The first character between the marks.
        package var start: Int
        /// Behind the last one.
        package var end: Int
        /// The words that name the speaker here; nil where the text names nobody.
        package var speakerMention: String?
        /// Where those words begin; nil where the text names nobody.
        package var speakerStart: Int?
        /// Behind the last of those words; nil where the text names nobody.
        package var speakerEnd: Int?
        /// The speaker without titles, with pronouns and bare names resolved; nil where the text names nobody.
        package var speaker: String?
        /// `person`, `unnamed`, `organisation`, `agency` or `document`; nil where the text names nobody.
        package var source: String?
        /// Items with one number are pieces of one utterance.
        package var utterance: Int
    }

    /// Names the case in reports.
    package var docId: String
    /// Primary language subtag.
    package var lang: String
    /// The difficulty of the case, as a keyword; scores are broken down by it.
    package var kindOfTrap: String
    /// Whether rules may be made with it.
    package var split: Split
    /// Paragraphs, with an empty line between them.
    package var text: String
    /// Each quotation that a reader sees in it, in the order of the text.
    package var quotes: [Item]

    /// The cases of a file of JSON lines.
    package static func read(_ file: URL) throws -> [LabelledQuoteCase] { try lines(of: file) }
}

/// What the program says of one quotation, in Unicode code points of the text.
package struct AnsweredQuote: Sendable {
    /// The first character between the marks.
    package var start: Int
    /// Behind the last one.
    package var end: Int
    /// Where the speaker is named; nil where none is shown.
    package var mention: Range<Int>?
    /// The words at `mention`.
    package var mentionText: String?
    /// The name that the mention stands for.
    package var name: String?
    /// What the speaker is; nil where none is shown.
    package var kind: SpeakerKind?
    /// The rule that found the speaker.
    package var rule: AttributionRule?
    /// Quotes with one number are one utterance.
    package var utterance: Int

    /// The quotes between marks that the program finds in a text, distancing marks left out.
    package static func answers(to text: String, language: String) -> [AnsweredQuote] {
        let bytes = Array(text.utf8)
        let points = codePoints(bytes)
        let quotes = QuoteFinder.quotes(in: bytes, language: language, includeIndirect: false)
        return quotes.filter { $0.kind != .scare }.enumerated().map { number, quote in
            let said = quote.attribution
            return AnsweredQuote(
                start: points[quote.span.start], end: points[quote.span.end],
                mention: said.map { points[$0.mention.start]..<points[$0.mention.end] },
                mentionText: said?.mentionText, name: said?.name, kind: said?.kind, rule: said?.rule,
                utterance: quote.group ?? -1 - number)
        }
    }

    /// The number of the code point at each byte, and at the end.
    private static func codePoints(_ bytes: [UInt8]) -> [Int] {
        var count = -1
        return bytes.map { byte in
            if byte & 0xC0 != 0x80 { count += 1 }
            return count
        } + [count + 1]
    }
}
