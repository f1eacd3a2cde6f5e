import Foundation
import NewsAnalysis
import NewsModel
import NewsText
import Testing

/// A text with its expected quotes, from the table of cases.
struct QuoteCase: CustomTestStringConvertible, Sendable {
    var name: String
    var language: String
    var text: String
    var quotes: [String]
    var speakers: [String]

    var testDescription: String { name }

    static let all: [QuoteCase] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/quote-cases.tsv")
        let table = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { QuoteCase(line: String($0)) }
    }()

    private init?(line: String) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 4 else { return nil }
        name = fields[0]
        language = fields[1]
        let marked = fields[2].replacing("\\n", with: "\n")
        quotes = marked.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap {
            $0.split(separator: "}}", omittingEmptySubsequences: false).first.map(String.init)
        }
        text = marked.replacing("{{", with: "").replacing("}}", with: "")
        speakers = fields[3].split(separator: ";").map(String.init)
    }
}

@Suite("Quotes of the table of cases")
struct QuoteCaseTests {
    @Test("has at least sixty cases")
    func count() {
        #expect(QuoteCase.all.count >= 60)
    }

    @Test("finds the quotes and their speakers", arguments: QuoteCase.all)
    func quotesAndSpeakers(_ example: QuoteCase) {
        let found = QuoteFinder.quotes(in: Array(example.text.utf8), language: example.language, includeIndirect: false)
            .filter { $0.kind != .scare }
        #expect(found.map(\.text) == example.quotes)
        #expect(found.map { $0.attribution?.name ?? "-" } == example.speakers)
        for quote in found {
            #expect(example.text.text(in: quote.span) == quote.text)
            #expect(quote.outerSpan.contains(quote.span))
        }
    }
}
