import Foundation
import NewsAnalysis
import NewsModel
import NewsText

/// A text with, in labelled sets, its language.
struct LabelledDocument: Decodable {
    var doc_id: String
    var text: String
    var lang: String?

    var language: String { lang ?? "en" }

    static func read(_ path: String) throws -> [LabelledDocument] {
        let data =
            path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(filePath: path))
        let decoder = JSONDecoder()
        return try data.split(separator: 0x0A).map { try decoder.decode(LabelledDocument.self, from: $0) }
    }
}

/// The quotes of a text as scores read them.
struct FoundQuotes: Encodable {
    struct Item: Encodable {
        var start: Int
        var end: Int
        var text: String
        var kind: String
        var speaker_mention: String?
        var speaker_start: Int?
        var speaker_end: Int?
        var speaker: String?
        var cue: String?
        var rule: String?
        var confidence: Double?
        /// Pieces of one utterance bear the same number; nil where a quote is one by itself.
        var utterance: Int?
    }

    var doc_id: String
    var quotes: [Item]

    init(_ document: LabelledDocument, includeIndirect: Bool) {
        let bytes = Array(document.text.utf8)
        let points = CodePoints(bytes)
        doc_id = document.doc_id
        quotes = QuoteFinder.quotes(in: bytes, language: document.language, includeIndirect: includeIndirect)
            .filter { includeIndirect || $0.kind != .scare }
            .map { quote in
                var item = Item(
                    start: points[quote.span.start], end: points[quote.span.end], text: quote.text,
                    kind: quote.kind.rawValue, utterance: quote.group)
                if let attribution = quote.attribution {
                    item.speaker_mention = attribution.mentionText
                    item.speaker_start = points[attribution.mention.start]
                    item.speaker_end = points[attribution.mention.end]
                    item.speaker = attribution.name
                    item.cue = attribution.cue.map(bytes.text(in:))
                    item.rule = attribution.rule.rawValue
                    item.confidence = attribution.confidence
                }
                return item
            }
    }
}
