import GRDB
import NewsAnalysis
import NewsModel

/// Makes the search index, the quotes and the stories anew from the stored articles.
///
/// It goes through the articles in short transactions and notes how far it is, so that a killed run goes on where it
/// was. The search index is made beside the one that is in use and takes its place at the end; the stories are
/// computed on a snapshot and written at once. So whoever reads meanwhile always has whole answers.
struct Reindex {
    /// Articles of one transaction at most, and those after which it is looked whether its time is over.
    private static let batch = 500
    private static let piece = 50

    let file: IndexFile

    func run(progress: ((IndexProgress) -> Void)?) throws(IndexError) {
        try file.setCache(.adding)
        // What cannot be given back goes with the process.
        defer { try? file.setCache(.resting) }
        try file.write { db in
            if try Meta.reindexFrom.value(db) != nil, try SearchTable.hasNext(db) { return }
            try Meta.reindexFrom.set(0, db)
            try SearchTable.beginNext(db)
        }
        let total = try file.read { Int(try $0.int64("SELECT COUNT(*) FROM article") ?? 0) }
        var done = 0
        while true {
            let count = try file.writePiece { try rereadBatch($0, until: file.slice()) }
            if count == 0 { break }
            done += count
            progress?(IndexProgress(stage: .reindexing, done: min(done, total), total: total))
        }
        try regroup(progress: progress)
        try file.write { db in
            // Another process may have gone on with the same run.
            guard try SearchTable.hasNext(db) else { return }
            // Those that came meanwhile.
            while try rereadBatch(db, until: .whole) > 0 {}
            try SearchTable.adoptNext(db)
            try db.execute(sql: "DELETE FROM cache")
            _ = try IndexRepair(db: db).repair()
            try Meta.reindexFrom.set(nil, db)
            try Meta.analysis.set(Int64(Analysis.version), db)
            try Meta.revision.increment(db)
        }
    }

    /// Reads the next articles again, until the time of a transaction is over. Returns how many there were.
    private func rereadBatch(_ db: Database, until slice: WorkSlice) throws -> Int {
        var done = 0
        repeat {
            let count = try rereadPiece(db)
            if count == 0 { break }
            done += count
        } while done < Reindex.batch && !slice.isOver
        return done
    }

    private func rereadPiece(_ db: Database) throws -> Int {
        let from = try Meta.reindexFrom.value(db) ?? 0
        let ids = try db.int64s("SELECT id FROM article WHERE id > ? ORDER BY id LIMIT \(Reindex.piece)", from)
        guard let last = ids.last else { return 0 }
        let texts = try ids.compactMap { try StoredText.fetch(db, $0) }
        let quotes = QuoteStage.read(texts.map { WrittenText($0) })
        for text in texts {
            try SearchTable.insertNext(text.id, title: text.content.title, body: text.content.body, db)
        }
        try QuoteStore(db: db).replaceQuotes(quotes)
        try Meta.reindexFrom.set(last, db)
        return ids.count
    }

    // MARK: Stories

    /// Puts all articles into stories as if they were added now, and keeps the ids of the stories that they were in.
    private func regroup(progress: ((IndexProgress) -> Void)?) throws(IndexError) {
        // Twice without holding up other writers; if those keep adding, at last while they wait.
        for _ in 0..<2 {
            let stamp = try file.read { try Meta.clustering.value($0) }
            let groups = try file.read { try self.groups($0, progress) }
            let isCurrent = try file.writePiece { db in
                guard try Meta.clustering.value(db) == stamp else { return false }
                try write(groups, db)
                return true
            }
            if isCurrent { return }
        }
        try file.writePiece { db in try write(try groups(db, progress), db) }
    }

    /// One article, the group that it falls into now, and the story that it was in.
    typealias Grouping = (article: Int64, group: Int64, old: Int64)

    /// The group of each article, and the story that it is in now.
    private func groups(_ db: Database, _ progress: ((IndexProgress) -> Void)?) throws -> [Grouping] {
        let total = Int(try db.int64("SELECT COUNT(*) FROM article") ?? 0)
        var clusterer = StoryClusterer()
        var groups: [Int64: Int64] = [:]
        var old: [Int64: Int64] = [:]
        let corrections = try CorrectionStore(db: db).all()
        _ = clusterer.correct(corrections)
        var after: (time: Int64, id: Int64) = (.min, 0)
        func apply(_ changes: StoryChanges) {
            for move in changes.moves { groups[move.article.rawValue] = move.to.rawValue }
        }
        while true {
            let batch = try StoryStage.articles(
                db,
                where: "(sort_date, article.id) > (?, ?) ORDER BY sort_date, article.id LIMIT \(StoryAssigning.batch)",
                [after.time, after.id])
            guard let last = batch.last?.article else { break }
            after = (last.time.seconds, last.id.rawValue)
            for (article, story, _) in batch { old[article.id.rawValue] = story.rawValue }
            for assignment in clusterer.add(parallelHalves(batch, StoryStage.read).map(\.article)) {
                groups[assignment.article.rawValue] = assignment.story.rawValue
            }
            apply(clusterer.repair())
            progress?(IndexProgress(stage: .stories, done: groups.count, total: total))
        }
        // Articles may be too far apart in time to be held together.
        let unused = Int((groups.values.max() ?? 0) + 1)
        let corrected = CorrectedGroups(StoryConstraints(corrections), unused: unused) {
            groups[$0.rawValue].map { Int($0) }
        }
        return groups.sorted { $0.key < $1.key }.map { article, group in
            (article, Int64(corrected.group(of: ArticleID(article), in: Int(group))), old[article] ?? 0)
        }
    }

    private func write(_ groups: [Grouping], _ db: Database) throws {
        let matching = StoryMatching(groups, next: try Meta.nextStory.value(db) ?? 1)
        var touched: Set<Int64> = []
        for (article, group, old) in groups {
            let story = matching.story[group] ?? old
            if story != old { try db.run("UPDATE article SET story_id = ? WHERE id = ?", story, article) }
            touched.insert(story)
            touched.insert(old)
        }
        for (old, new) in matching.aliases.sorted(by: { $0.key < $1.key }) {
            try StoryAlias.add(db, from: old, to: new)
        }
        try db.execute(sql: "DELETE FROM unassigned")
        try StoryRows(db: db).refresh(touched)
        try Meta.nextStory.set(matching.next, db)
        try Meta.clustering.increment(db)
    }
}

/// Gives groups of articles the ids of the stories that most of their articles were in: by falling number of common
/// articles, ties to the older story. Groups without a story get new ids.
struct StoryMatching {
    private(set) var story: [Int64: Int64] = [:]
    /// Stories that no group is any more, and where most of their articles went.
    private(set) var aliases: [Int64: Int64] = [:]
    private(set) var next: Int64

    init(_ articles: [Reindex.Grouping], next: Int64) {
        self.next = next
        var counts: [Pair: Int] = [:]
        for (_, group, old) in articles where old > 0 { counts[Pair(group: group, old: old), default: 0] += 1 }
        let pairs = counts.sorted { a, b in
            a.value != b.value ? a.value > b.value : (a.key.old, a.key.group) < (b.key.old, b.key.group)
        }.map(\.key)
        var taken: Set<Int64> = []
        for pair in pairs where story[pair.group] == nil && !taken.contains(pair.old) {
            story[pair.group] = pair.old
            taken.insert(pair.old)
        }
        for group in Set(articles.map(\.group)).sorted() where story[group] == nil {
            story[group] = self.next
            self.next += 1
        }
        for pair in pairs where !taken.contains(pair.old) && aliases[pair.old] == nil {
            aliases[pair.old] = story[pair.group]
        }
    }

    /// A new group of articles, and the story that most of them were in.
    private struct Pair: Hashable {
        var group: Int64
        var old: Int64
    }
}
