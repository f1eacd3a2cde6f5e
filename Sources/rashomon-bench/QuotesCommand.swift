import ArgumentParser
import Foundation
import NewsAnalysis
import NewsModel
import NewsText

/// Runs labelled texts through the quote engine.
struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "Finds the quotes of texts given as JSON lines.",
        discussion: """
            Reads lines {"doc_id","text"[,"lang"]} and prints one line {"doc_id","quotes"} for each. Offsets count \
            Unicode code points of the text; a quote's words are given without their marks.
            """)

    @Argument(help: "A file of JSON lines; - reads standard input.")
    var input: String

    @Flag(
        inversion: .prefixedNo,
        help: "Also give reported speech, with kind \"indirect\", and distancing marks, with kind \"scare\".")
    var indirect = true

    @Option(help: "Run so many times over all texts and print articles a second instead.")
    var `repeat`: Int?

    func run() throws {
        let documents = try LabelledDocument.read(input)
        if let rounds = `repeat` { return measure(documents, rounds: max(1, rounds)) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for document in documents {
            let answer = FoundQuotes(document, includeIndirect: indirect)
            FileHandle.standardOutput.write(try encoder.encode(answer) + Data("\n".utf8))
        }
    }

    private func measure(_ documents: [LabelledDocument], rounds: Int) {
        let texts = documents.map { (bytes: Array($0.text.utf8), language: $0.language) }
        let bytes = texts.reduce(0) { $0 + $1.bytes.count } * rounds
        var quotes = 0
        // Processor time, so that what else runs on the machine does not count.
        let start = clock()
        for _ in 0..<rounds {
            for text in texts {
                quotes += QuoteFinder.quotes(in: text.bytes, language: text.language, includeIndirect: indirect).count
            }
        }
        let seconds = max(Double(clock() - start) / Double(CLOCKS_PER_SEC), 1e-6)
        // An article of 800 words has 4,800 bytes in the labelled English texts.
        let rate = Int(Double(bytes) / 4_800 / seconds)
        print("\(texts.count) texts x \(rounds), \(quotes) quotes, \(rate) articles of 800 words a second, one core")
    }
}

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
                    kind: quote.kind.rawValue)
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
