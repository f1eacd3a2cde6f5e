import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

/// Which label a difference is hung on, and what a source is said to do with its figures.
@Suite("Labels and figures")
struct LabelTests {
    /// Whether a third article's sentence is taken to give one of two values that two others have.
    private func isAbout(
        _ sentence: String, _ left: String, _ right: String, of subject: String = "houses",
        kind: ValueKind = .number, language: String = "en"
    ) throws -> Bool {
        var text = ComparisonText(id: ArticleID(rawValue: 3), outlet: "third", plainText: sentence)
        text.language = language
        let story = StoryContext(texts: [text])
        let place = try #require(story.prepared[0].sentences.indices.first)
        let label = LabelText(
            SentencePlace(article: 0, sentence: place), story.prepared[0].sentences[place].span, story)
        return label.isAbout(
            FactDifference(
                leftArticle: 1, rightArticle: 2,
                difference: ValueDifference(
                    kind: kind, relation: .differs, left: TextSpan(0, 1), right: TextSpan(0, 1), leftText: left,
                    rightText: right, subject: subject)))
    }

    @Test(
        "digits that are a part of another number are not the value",
        arguments: [
            ("The council paid 3.2 million crowns for new houses.", "3", "5"),
            ("The council paid 3,2 million crowns for new houses.", "3", "2"),
            ("The council counted 17,400 houses in Orvala.", "17", "400"),
            ("The council counted 1.400 houses in Orvala.", "400", "17"),
            ("The council paid 20 million crowns for the houses.", "20", "25"),
            ("The council bought houses in 2019 in Orvala.", "19", "201"),
        ])
    func partsOfNumbers(_ sentence: String, _ left: String, _ right: String) throws {
        #expect(try !isAbout(sentence, left, right))
    }

    @Test(
        "a day of a month is no count",
        arguments: [
            "The houses of Orvala burned on 14 March.", "The houses of Orvala burned on March 14, police said.",
        ])
    func days(_ sentence: String) throws {
        #expect(try !isAbout(sentence, "14", "16"))
    }

    @Test(
        "a small figure is the value only where what it counts is named",
        arguments: [
            ("The fire of Orvala killed 3 cows.", false), ("The fire of Orvala killed three cows.", false),
            ("The fire of Orvala destroyed 3 houses.", true), ("The fire of Orvala destroyed three houses.", true),
        ])
    func smallFigures(_ sentence: String, _ isAbout: Bool) throws {
        #expect(try self.isAbout(sentence, "3", "5") == (isAbout && sentence.contains("3")))
        #expect(try self.isAbout(sentence, "three", "five") == (isAbout && sentence.contains("three")))
        #expect(try !self.isAbout(sentence, "3", "three", of: ""))
    }

    @Test("a larger figure, a sum and a name are known by themselves, also at the end of a sentence")
    func wholeValues() throws {
        #expect(try isAbout("The fire of Orvala hurt 17 workers of the mill.", "17", "18", of: "injured"))
        #expect(try isAbout("The number of workers hurt in Orvala is 17.", "17", "18", of: "injured"))
        #expect(
            try isAbout(
                "The mill of Orvala cost 4.2 million crowns.", "4.2 million crowns", "5 million crowns", kind: .money))
        #expect(
            try isAbout("The mill belongs to Petra Vance, it says.", "Petra Vance", "Petra Lund", of: "", kind: .name))
    }

    // MARK: Coverage

    private func share(_ all: Float, _ matter: Float, lacking: [Int] = []) -> FactBearing.Share {
        FactBearing.Share(all: all, matter: matter, lacking: lacking)
    }

    @Test("another figure excuses only from the one in whose place it stands")
    func excuse() {
        let share = share(0.8, 0.8, lacking: [4, 9])
        #expect(share.coverage(isSure: true) { $0 == 4 } == .mentions)
        #expect(share.coverage(isSure: true) { [4, 9].contains($0) } == .states)
        #expect(self.share(0.8, 0.8).coverage(isSure: false) { _ in false } == .states)
    }

    @Test("a source that shares nothing but names with the event, or gives another figure, is not said to tell it")
    func tied() {
        #expect(share(0.3, 0).coverage(isSure: true) { _ in true } == nil)
        #expect(share(0.3, 0.05).coverage(isSure: true) { _ in true } == .mentions)
        #expect(share(0.3, 0.05).coverage(isSure: false) { _ in true } == nil)
    }

    @Test("a source that gives one of two figures differently and lacks the other does not state the sentence")
    func twoFigures() throws {
        let facts = CoverageBuilder.matrix(
            of: [
                "The fire at the paper mill of Orvala injured 12 workers and destroyed 40 houses on Monday night.",
                "It injured 17 workers and destroyed houses in a fire at the paper mill of Orvala on Monday night.",
            ].enumerated().map { number, line in
                ComparisonText(id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)", plainText: line)
            }
        ).facts
        let fact = try #require(facts.first { $0.label.contains("40") })
        #expect(!fact.differences.isEmpty && fact.coverage[1] == .mentions)
    }
}
