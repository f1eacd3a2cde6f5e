import Foundation
import NewsAnalysis
import NewsLanguage
import NewsModel
import NewsText

/// A text with, in most labelled sets, its language.
struct LabelledDocument: Decodable {
    var docId: String
    var text: String
    var lang: String?

    /// The language that it is labelled with, or else the one that it seems to be in.
    var language: String { lang ?? LanguageGuess.language(of: text) }

    static func read(_ path: String) throws -> [LabelledDocument] { try BenchInput.lines(path, as: Self.self) }
}

/// The quotes of a text as scores read them.
struct FoundQuotes: Encodable {
    /// A quote; places are in Unicode code points of the text.
    struct Item: Encodable {
        var start: Int
        var end: Int
        var text: String
        var kind: String
        var speakerMention: String?
        var speakerStart: Int?
        var speakerEnd: Int?
        var speaker: String?
        var cue: String?
        var rule: String?
        var confidence: Double?
        /// Pieces of one utterance bear the same number; nil where a quote is one by itself.
        var utterance: Int?
    }

    var docId: String
    var quotes: [Item]

    /// - Parameter joinsPieces: A quotation with its tag inside its marks is one, as labels have it: «Faremo ricorso,
    ///   dice il sindaco, e presto».
    init(_ document: LabelledDocument, includeIndirect: Bool, joinsPieces: Bool = true) {
        let bytes = Array(document.text.utf8)
        let points = CodePoints(bytes)
        docId = document.docId
        let found = QuoteFinder.quotes(in: bytes, language: document.language, includeIndirect: includeIndirect)
        quotes = (joinsPieces ? Self.joined(found, bytes) : found)
            .filter { includeIndirect || $0.kind != .scare }
            .map { quote in
                var item = Item(
                    start: points[quote.span.start], end: points[quote.span.end], text: quote.text,
                    kind: quote.kind.rawValue, utterance: quote.group)
                if let attribution = quote.attribution {
                    item.speakerMention = attribution.mentionText
                    item.speakerStart = points[attribution.mention.start]
                    item.speakerEnd = points[attribution.mention.end]
                    item.speaker = attribution.name
                    item.cue = attribution.cue.map(bytes.text(in:))
                    item.rule = attribution.rule.rawValue
                    item.confidence = attribution.confidence
                }
                return item
            }
    }

    /// Pieces between one pair of marks as one quote with the speaker of the first.
    private static func joined(_ quotes: [Quote], _ bytes: [UInt8]) -> [Quote] {
        var result: [Quote] = []
        for quote in quotes {
            if var last = result.last, last.group != nil, last.group == quote.group,
                last.outerSpan.end == last.span.end, quote.outerSpan.start == quote.span.start
            {
                last.span = TextSpan(last.span.start, quote.span.end)
                last.outerSpan = TextSpan(last.outerSpan.start, quote.outerSpan.end)
                last.text = bytes.text(in: last.span)
                if last.kind == .partial { last.kind = quote.kind }
                last.attribution = last.attribution ?? quote.attribution
                result[result.count - 1] = last
            } else {
                result.append(quote)
            }
        }
        return result
    }
}
