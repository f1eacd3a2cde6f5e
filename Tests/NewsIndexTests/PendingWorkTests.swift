import NewsModel
import Testing

@testable import NewsIndex

/// What a killed process leaves, and that the next one makes it whole.
struct PendingWorkTests {
    private let folder = TemporaryFolder()

    /// More than one transaction's worth of articles, some of which belong together.
    private var many: [ArticleDraft] {
        (0..<AddingBatch.size + 200).map(item)
    }

    private func item(_ number: Int) -> ArticleDraft {
        let place = ["Aldmoor", "Brackwater", "Crowhurst", "Dunmere", "Elmsworth"][number % 5]
        let event = number / 8
        let outlet = "Outlet \(number % 7)"
        let published = noon + Int64(-number * 600)
        return draft(
            "\(place) council backs plan \(event) for bridge \(event * 31)",
            "The council of \(place) voted for plan \(event) on a bridge over the river \(event * 17).",
            "Speaker \(event) said: “We will build the bridge \(event),” and left.", outlet: outlet,
            published: published, url: "https://example.net/\(number)")
    }

    @Test func aRunCutOffBetweenBatchesAndRunAgainIsLikeACleanOne() throws {
        let drafts = many
        let clean = try TemporaryFolderHolder().index { index in
            _ = try index.add(drafts, at: noon)
            return try index.dump()
        }
        // After one batch, and when all are stored and none is in a story.
        for cut in [AddingBatch.size, drafts.count] {
            let folder = TemporaryFolder()
            // The process ends after so many drafts: nothing that it would have done afterwards is done.
            let first = try folder.open()
            _ = try first.add(Array(drafts[..<cut]), at: noon, moreFollow: true)
            #expect(try first.dump() != clean)
            let second = try folder.open()
            let report = try second.add(drafts, at: noon)
            #expect(report.unchanged == cut && report.new == drafts.count - cut)
            #expect(try second.dump() == clean)
            #expect(try !second.hasPendingWork())
        }
    }

    @Test func headlinesLeftOverAreChosenLater() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon, moreFollow: true)
        #expect(try index.hasPendingWork())
        let next = try folder.open()
        #expect(try next.finishPendingWork().isEmpty, "the one who is filling it will do it")
        index.close()
        #expect(try next.finishPendingWork().articles == Tales.all.count)
        #expect(try !next.hasPendingWork())
        let clean = try TemporaryFolderHolder().index { index in
            _ = try index.add(Tales.all, at: noon)
            return try index.dump()
        }
        #expect(try next.dump() == clean)
    }

    @Test func affairsThatWereNotJoinedAreJoinedLater() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon, moreFollow: true)
        try index.assignFewStories()
        _ = try index.file.writePiece { try StoryRows(db: $0).finish(until: .whole) }
        // As a kill behind the headlines leaves it; what is not seen is not spoken of.
        let pending = try index.pendingWork()
        #expect(pending == PendingWork(links: 3, names: pending.names) && pending.names > 0)
        #expect(try index.hasPendingWork() && pending.isEmpty)
        index.close()
        let next = try folder.open()
        try next.finishPendingWork(begins: { Issue.record("told of \($0)") })
        #expect(try !next.hasPendingWork())
    }

    @Test func addingNothingFinishesToo() throws {
        _ = try folder.open().add(Tales.all, at: noon, moreFollow: true)
        let next = try folder.open()
        _ = try next.add([], at: noon)
        #expect(try !next.hasPendingWork())
    }

    @Test func reindexingGivesTheSame() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        try index.apply(.read(true), to: .story(try index.onlyStory("velmark").id))
        let before = try index.dump()
        var stages: Set<IndexProgress.Stage> = []
        try index.reindex { stages.insert($0.stage) }
        #expect(try index.dump() == before)
        #expect(stages.contains(.reindexing) && stages.contains(.stories))
        #expect(try index.search(query("ferry"), limit: 9).total == 5)
        #expect(try !index.needsReindex())
    }
}

/// Runs a body with an index of its own.
struct TemporaryFolderHolder {
    func index<Value>(_ body: (NewsIndex) throws -> Value) throws -> Value {
        let folder = TemporaryFolder()
        return try body(folder.open())
    }
}

/// Whoever reads or adds while everything is analysed anew.
struct ReindexTests {
    private let folder = TemporaryFolder()

    private func filled(_ count: Int) throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add((0..<count).map { draft("Notice \($0)", "Everyone \(gibberish($0, 6))") }, at: noon)
        return index
    }

    private func found(_ text: String) throws -> Int {
        try NewsIndex(folder: folder.path, readOnly: true).search(query(text), limit: 1).total
    }

    @Test func searchFindsEverythingMeanwhile() throws {
        let index = try filled(1_200)
        var totals: [Int] = []
        try index.reindex { step in
            if step.stage == .reindexing { totals.append((try? self.found("everyone")) ?? -1) }
        }
        // A transaction takes 500 articles at most.
        #expect(totals.count >= 3 && totals.allSatisfy { $0 == 1_200 })
        #expect(try found("everyone") == 1_200)
    }

    @Test func whatIsChangedAddedAndDeletedMeanwhileIsFound() throws {
        let index = try filled(1_200)
        let other = try folder.open()
        var steps = 0
        try index.reindex { step in
            guard step.stage == .reindexing else { return }
            steps += 1
            guard steps == 1 else { return }
            #expect(throws: Never.self) {
                // One that was read anew already, one that was not, a new one, and two that go.
                _ = try other.add(
                    [
                        draft("Notice 3", "Nobody \(gibberish(3, 6)) besides"),
                        draft("Notice 1100", "Nobody \(gibberish(1_100, 6)) besides"),
                        draft("Late", "Nobody came late"),
                    ], at: noon + hour)
                let doomed = try other.search(query("title:7"), limit: 1).items.map(\.article.id)
                #expect(doomed.count == 1)
                try other.deleteArticles(doomed, at: noon + hour)
            }
        }
        #expect(try found("everyone") == 1_197)
        #expect(try found("nobody") == 3)
    }

    @Test func aRunThatIsCutOffIsFinishedByTheNext() throws {
        let index = try filled(1_200)
        let before = try index.dump()
        // As a kill after the first pieces leaves it.
        try index.file.write { db in
            try Meta.reindexFrom.set(0, db)
            try SearchTable.beginNext(db)
        }
        #expect(try index.pendingWork().isReindexing)
        #expect(try found("everyone") == 1_200)
        let next = try folder.open()
        #expect(try next.finishPendingWork().isReindexing)
        #expect(try next.dump() == before)
        #expect(try next.pendingWork().isEmpty)
    }
}
