public import Foundation
import NewsAnalysis
public import NewsModel
import NewsText

/// A short text with the quotes that a reader finds in it; the form is described beside the cases.
public struct LabelledQuoteCase: Decodable, Sendable {
    /// The half of the cases that rules may be made with, and the one that only counts.
    public enum Split: String, Decodable, Sendable, CaseIterable { case tune, held }

    /// One quotation as it was labelled; places are counted in Unicode code points of the text.
    public struct Item: Decodable, Sendable {
        public var start: Int
        public var end: Int
        public var speaker_mention: String?
        public var speaker_start: Int?
        public var speaker_end: Int?
        public var speaker: String?
        public var source: String?
        public var utterance: Int
    }

    public var doc_id: String
    public var lang: String
    public var kind_of_trap: String
    public var split: Split
    public var text: String
    public var quotes: [Item]

    /// The cases of a file of JSON lines.
    public static func read(_ file: URL) throws -> [LabelledQuoteCase] { try lines(of: file) }
}

/// What the program says of one quotation, in Unicode code points of the text.
public struct AnsweredQuote: Sendable {
    public var start: Int
    public var end: Int
    public var mention: Range<Int>?
    public var mentionText: String?
    public var name: String?
    public var kind: SpeakerKind?
    public var rule: AttributionRule?
    /// Quotes with one number are one utterance.
    public var utterance: Int

    /// The quotes between marks that the program finds in a text, distancing marks left out.
    public static func answers(to text: String, language: String) -> [AnsweredQuote] {
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
