import Foundation
import NewsModel
import SharedState
import Testing

@testable import NewsIndex

/// Changes of state while something long is written.
struct WaitingWritersTests {
    private let folder = TemporaryFolder()

    @Test func aMarkGoesBeforeTheNextPieceOfLongWork() throws {
        let index = try folder.open()
        let article = try index.add([draft("Notice", "One")], at: noon).article(0)
        let other = try folder.open()
        // 0: not begun; 1: marking; 2: marked.
        let stage = Locked(0)
        let piecesMeanwhile = Locked(0)
        let isWorking = DispatchSemaphore(value: 0)
        let hasEnded = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            // Without a pause between them: SQLite alone gives the lock to whoever happens to ask when it is free.
            while stage.withLock({ $0 }) < 2, piecesMeanwhile.withLock({ $0 }) < 100 {
                try? index.file.writePiece { _ in
                    isWorking.signal()
                    usleep(30_000)
                }
                if stage.withLock({ $0 }) == 1 { piecesMeanwhile.withLock { $0 += 1 } }
            }
            hasEnded.signal()
        }
        isWorking.wait()
        stage.withLock { $0 = 1 }
        try other.apply(.starred(true), to: .article(article))
        stage.withLock { $0 = 2 }
        hasEnded.wait()
        #expect(piecesMeanwhile.withLock { $0 } < 10)
    }

    @Test func aPieceOfLongWorkEndsWhenSomebodyWaits() throws {
        let index = try folder.open()
        let other = try folder.open()
        let mark = try index.add([draft("Notice", "One")], at: noon).article(0)
        let isDone = DispatchSemaphore(value: 0)
        let wasOver = try index.file.writePiece { _ in
            // Longer than any machine takes: only the mark can end it.
            let slice = index.file.slice(.seconds(600))
            let before = slice.isOver
            Thread.detachNewThread {
                _ = try? other.apply(.starred(true), to: .article(mark))
                isDone.signal()
            }
            // The mark cannot be made while this is written; it only says that it waits.
            let deadline = Date.now + 60
            while !slice.isOver, Date.now < deadline { sched_yield() }
            return (before, slice.isOver)
        }
        isDone.wait()
        #expect(wasOver == (false, true))
    }

    @Test func draftsTakenInTheShortestTransactionsMakeTheSameIndex() throws {
        let drafts = (0..<300).map { draft("Notice \($0 % 280)", gibberish($0 % 280, 6), outlet: "Outlet \($0 % 3)") }
        let clean = try TemporaryFolderHolder().index { index in
            (try index.add(drafts, at: noon), try index.dump())
        }
        let index = try folder.open()
        var prepared = drafts.map { PreparedDraft($0, at: noon) }
        SharedKeys.drop(from: &prepared)
        var batch = AddingBatch(prepared[...], now: noon)
        var transactions = 0
        while !batch.isDone {
            batch = try index.file.writePiece { try Adding(db: $0, now: noon).add(batch, until: WorkSlice(.zero)) }
            transactions += 1
        }
        try index.finishAdding()
        #expect(transactions == 10)
        #expect(batch.report == clean.0)
        #expect(try index.dump() == clean.1)
    }

    @Test func articlesDeletedInTheShortestTransactionsAreAllDeleted() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0?.rawValue }
        var left = ids[...]
        while !left.isEmpty {
            let count = try index.changeStories { db, stage in
                try Retention(db: db, now: noon).delete(left, until: WorkSlice(.zero), stories: &stage)
            }
            #expect(count == 1)
            left = left.dropFirst(count)
        }
        #expect(try index.totals().articles == 0)
        #expect(try index.totals().stories == 0)
    }

    @Test func whatWasDecidedOnStoriesThatHaveChangedSinceIsNotWritten() throws {
        let index = try folder.open()
        let first = try index.add(Array(Tales.all[..<4]), at: noon)
        let added = try index.add(Array(Tales.all[4...]), at: noon, moreFollow: true)
        let waiting = added.articles.compactMap { $0?.rawValue }
        var stage = StoryStage()
        let plan = try index.file.read { try StoryAssigning(db: $0).plan(waiting[...], stories: &stage) }
        let other = try folder.open()
        try other.split([first.article(0)], from: try #require(try index.stories(of: [first.article(0)])[0]))
        #expect(try !index.file.writePiece { try StoryAssigning(db: $0).carryOut(plan) })
        #expect(try index.pendingWork().articles == waiting.count)
        try index.finishAdding()
        #expect(try !index.hasPendingWork())
    }

    @Test func anArticleThatChangesWhileItsStoryIsDecidedWaitsAgain() throws {
        let index = try folder.open()
        let added = try index.add(Tales.all, at: noon, moreFollow: true)
        let waiting = added.articles.compactMap { $0?.rawValue }
        var stage = StoryStage()
        let plan = try index.file.read { try StoryAssigning(db: $0).plan(waiting[...], stories: &stage) }
        let edited = draft(
            Tales.bank.content.title, "The central bank of Velmark left its rate at 4.25 per cent on Tuesday, it said.",
            published: noon + -4 * hour)
        #expect(try folder.open().add([edited], at: noon, moreFollow: true).changed == 1)
        #expect(try index.file.writePiece { try StoryAssigning(db: $0).carryOut(plan) })
        #expect(try index.pendingWork().articles == 1)
        try index.finishAdding()
        #expect(try !index.hasPendingWork())
    }
}
