import Foundation
import LabelledCases
import Testing

/// The least that the quote engine must reach on a half of the labelled cases of a language.
struct QuoteFloor: CustomTestStringConvertible, Sendable {
    var language: String
    var half: LabelledQuoteCase.Split
    var spans: (precision: Double, recall: Double)
    var speakers: (precision: Double, recall: Double)

    var testDescription: String { "\(language) \(half.rawValue)" }
}

@Suite("Labelled quote cases of nine languages")
struct LabelledQuoteTests {
    private static let floors = [
        QuoteFloor(language: "en", half: .tune, spans: (0.99, 0.99), speakers: (0.99, 0.98)),
        QuoteFloor(language: "de", half: .tune, spans: (0.96, 0.97), speakers: (0.95, 0.91)),
        QuoteFloor(language: "fr", half: .tune, spans: (0.96, 0.96), speakers: (0.96, 0.92)),
        QuoteFloor(language: "es", half: .tune, spans: (0.99, 0.98), speakers: (0.95, 0.94)),
        QuoteFloor(language: "it", half: .tune, spans: (0.99, 0.98), speakers: (0.97, 0.93)),
        QuoteFloor(language: "pt", half: .tune, spans: (0.98, 0.96), speakers: (0.97, 0.94)),
        QuoteFloor(language: "ru", half: .tune, spans: (0.96, 0.92), speakers: (0.98, 0.9)),
        QuoteFloor(language: "ja", half: .tune, spans: (0.99, 0.97), speakers: (0.95, 0.94)),
        QuoteFloor(language: "zh", half: .tune, spans: (0.93, 0.96), speakers: (0.94, 0.89)),
        QuoteFloor(language: "en", half: .held, spans: (0.97, 0.98), speakers: (0.96, 0.92)),
        QuoteFloor(language: "de", half: .held, spans: (0.98, 0.98), speakers: (0.95, 0.87)),
        QuoteFloor(language: "fr", half: .held, spans: (0.95, 0.95), speakers: (0.96, 0.84)),
        QuoteFloor(language: "es", half: .held, spans: (0.96, 0.99), speakers: (0.97, 0.92)),
        QuoteFloor(language: "it", half: .held, spans: (0.97, 0.93), speakers: (0.93, 0.78)),
        QuoteFloor(language: "pt", half: .held, spans: (0.99, 0.97), speakers: (0.96, 0.84)),
        QuoteFloor(language: "ru", half: .held, spans: (0.95, 0.97), speakers: (0.97, 0.93)),
        QuoteFloor(language: "ja", half: .held, spans: (0.96, 0.99), speakers: (0.92, 0.79)),
        QuoteFloor(language: "zh", half: .held, spans: (0.99, 0.95), speakers: (0.88, 0.81)),
    ]

    @Test("reach their floors", arguments: Self.floors)
    func reach(_ floor: QuoteFloor) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(floor.language).jsonl")
        var score = QuoteScore()
        for example in try LabelledQuoteCase.read(file) where example.split == floor.half {
            score.add(example, AnsweredQuote.answers(to: example.text, language: example.lang))
        }
        #expect(score.cases >= 30)
        #expect(score.spanPrecision >= floor.spans.precision)
        #expect(score.spanRecall >= floor.spans.recall)
        #expect(score.speakerPrecision >= floor.speakers.precision)
        #expect(score.speakerRecall >= floor.speakers.recall)
        // Pieces of two utterances joined would make an outlet say what it did not.
        #expect(score.utterancePrecision >= 0.75)
    }

    @Test("an answer that joins, misses, adds and mistakes is counted so")
    func counts() throws {
        let line = """
            {"doc_id":"x","lang":"en","kind_of_trap":"article","split":"tune","text":"“It holds,” said Ana Ruiz.",\
            "quotes":[{"start":1,"end":10,"text":"It holds,","kind":"direct","speaker_mention":"Ana Ruiz",\
            "speaker_start":17,"speaker_end":25,"speaker":"Ana Ruiz","utterance":0}]}
            """
        let file = FileManager.default.temporaryDirectory.appending(path: "case-\(UUID().uuidString).jsonl")
        try line.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let example = try #require(try LabelledQuoteCase.read(file).first)
        var right = QuoteScore()
        #expect(right.add(example, AnsweredQuote.answers(to: example.text, language: "en")).isEmpty)
        #expect(right.wholeCases == 1)
        var wrong = QuoteScore()
        #expect(wrong.add(example, []).count == 1)
        #expect(wrong.spanRecall == 0 && wrong.speakerRecall == 0 && wrong.wholeCases == 0)
    }
}
