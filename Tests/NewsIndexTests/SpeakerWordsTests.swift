import NewsModel
import Testing

@testable import NewsIndex

/// Persons are found by the words of their names, whether these are put in already or not.
struct SpeakerWordsTests {
    private let folder = TemporaryFolder()

    private struct Answers: Equatable {
        var beginning: [String]
        var all: [String]
        var forms: [String]
        var articles: Int
        var outlets: Set<String>

        init(_ index: NewsIndex) throws {
            beginning = try index.speakers(matching: "cal", limit: 9).map(\.name)
            all = try index.speakers(limit: 9).map(\.name)
            forms = try index.quotes(bySpeaker: "Ines Calder").speakers.map(\.name)
            articles = try index.articles(query("speaker:\"ines calder\""), limit: 9).total
            outlets = Set(try index.quotes(bySpeaker: "calder").utterances.flatMap(\.outlets))
        }
    }

    @Test func theSameAreFoundBeforeTheEndOfARunAndAfter() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon, moreFollow: true)
        let before = try Answers(index)
        #expect(before.beginning == ["Ines Calder"] && before.articles > 1 && before.outlets.count > 1)
        #expect(try index.pendingWork().names > 0)
        try index.finishAdding()
        #expect(try Answers(index) == before)
        #expect(try index.pendingWork().names == 0)
    }

    @Test func aBeginningIsNoWord() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon, moreFollow: true)
        for _ in 0..<2 {
            let found = try index.file.read { db in
                let words = SpeakerWords(db: db)
                return (
                    whole: try words.speakers(with: "calder").count, part: try words.speakers(with: "calde").count,
                    end: try words.speakers(with: "alder", isPrefix: true).count,
                    beginning: try words.speakers(with: "calde", isPrefix: true).count,
                    named: try words.speakers(named: ["ines", "calder"]).count,
                    other: try words.speakers(named: ["calder", "ines"]).count
                )
            }
            #expect(found.whole > 0 && found.part == 0 && found.end == 0 && found.beginning == found.whole)
            #expect(found.named > 0 && found.other == 0)
            try index.finishAdding()
        }
    }

    @Test func whoHasTheNumberOfOneThatIsGoneIsFound() throws {
        let index = try folder.open()
        func item(_ speaker: String) -> ArticleDraft {
            draft("Rates", "The governor spoke. “We will wait for the spring,” said \(speaker).", source: 1, guid: "1")
        }
        _ = try index.add([item("Tomas Reuel")], at: noon)
        // A new version without him; then his row goes.
        _ = try index.add([item("Wanda Osei")], at: noon + hour)
        try index.compact()
        _ = try index.add([item("Ines Calder")], at: noon + 2 * hour)
        #expect(try index.speakers(matching: "calder", limit: 9).map(\.name) == ["Ines Calder"])
        #expect(try index.speakers(matching: "reuel", limit: 9).isEmpty)
    }

    @Test func theyArePutInPieceByPiece() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon, moreFollow: true)
        let before = try Answers(index)
        let waiting = try index.pendingWork().names
        #expect(waiting > 2)
        let isMany = try index.file.read { db in
            try [waiting, waiting + 1].map { try SpeakerWords(db: db, piece: $0).areMany }
        }
        #expect(isMany == [true, false])
        #expect(try index.file.writePiece { try SpeakerWords(db: $0, piece: 2).putIn() } == 2)
        #expect(try index.pendingWork().names == waiting - 2)
        #expect(try Answers(index) == before)
    }

    @Test func headlinesOfStories() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let story = try index.onlyStory("marisol")
        #expect(try index.headlines(of: [story.id, StoryID(99_999)]) == [story.id: story.headline])
    }
}
