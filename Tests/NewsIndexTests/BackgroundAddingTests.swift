import NewsModel
import Testing

@testable import NewsIndex

/// Pieces that are stored on a thread of their own.
struct BackgroundAddingTests {
    private let folder = TemporaryFolder()

    @Test func eachPieceIsReportedWhenItIsStored() throws {
        let index = try folder.open()
        var adding = BackgroundAdding(to: index, at: noon)
        var report = try adding.add(Tales.ferry)
        #expect(report == AddReport())
        report = try adding.add([Tales.bank, Tales.ferry[0]])
        #expect(report.new == 5 && report.articles.isEmpty)
        report = try adding.wait()
        #expect(report.new == 1 && report.unchanged == 1)
        #expect(try adding.wait() == AddReport())
        try index.finishAdding()
        #expect(try index.onlyStory("marisol").articleCount == 5)
    }

    @Test func whatFollowsAPieceComesAfterIt() throws {
        let index = try folder.open()
        var adding = BackgroundAdding(to: index, at: noon)
        _ = try adding.add(Tales.all) { () throws(IndexError) in
            try index.setPlace("\(try index.articles(limit: 9).total)", for: "seen")
        }
        _ = try adding.wait()
        #expect(try index.place("seen") == "\(Tales.all.count)")
        try index.finishAdding()
    }

    @Test func aRunThatHasNothingToFinishGivesBackWhatItHeld() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let other = try folder.open()
        func kilobytes() throws -> Int64? {
            var size: Int64?
            try index.file.maintain { size = try $0.int64("PRAGMA cache_size") }
            return size.map { -$0 }
        }
        var adding = BackgroundAdding(to: index, at: noon)
        _ = try adding.add(Tales.all)
        #expect(try adding.wait().unchanged == Tales.all.count)
        #expect(try kilobytes() == 32_000)
        #expect(other.filling.isHeldElsewhere)
        index.endFilling()
        #expect(try kilobytes() == 4_000)
        #expect(!other.filling.isHeldElsewhere)
    }

    @Test func whatKeptAPieceFromBeingStoredIsThrownAndNothingFollows() throws {
        try folder.open().close()
        let index = try NewsIndex(folder: folder.path, readOnly: true)
        var adding = BackgroundAdding(to: index, at: noon)
        _ = try adding.add(Tales.all) { () throws(IndexError) in
            Issue.record("done after a piece that was not stored")
        }
        #expect(throws: IndexError.self) { try adding.wait() }
        #expect(try adding.wait() == AddReport())
    }
}
