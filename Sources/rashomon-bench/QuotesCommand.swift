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

    @Flag(help: "Give a quotation with its tag inside its marks in pieces, and not as one.")
    var pieces = false

    @Option(help: "Run so many times over all texts and print articles a second instead.")
    var `repeat`: Int?

    func run() throws {
        let documents = try LabelledDocument.read(input)
        if let rounds = `repeat` { return measure(documents, rounds: max(1, rounds)) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        for document in documents {
            let answer = FoundQuotes(document, includeIndirect: indirect, joinsPieces: !pieces)
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
