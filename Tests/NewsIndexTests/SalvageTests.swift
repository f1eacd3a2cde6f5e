import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// What is saved of an index whose file was damaged on purpose.
struct SalvageTests {
    private let folder = TemporaryFolder()
    private var path: String { folder.path + "/index.sqlite" }

    /// Enough articles for tables of several pages, with marks, tags, notes and a source; closed, with all in one file.
    private func fill(_ count: Int = 240) throws -> String {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed", title: "Paper A"), at: noon)
        _ = try index.add(
            Tales.all
                + (0..<count).map { number in
                    draft(
                        "Notice \(number)", "Everyone \(gibberish(number, 60)).",
                        "“We \(gibberish(number, 6)),” said Ebba Lind.", source: source.rawValue, guid: "\(number)")
                }, at: noon)
        try index.apply(.starred(true), to: .query(query("marisol")))
        try index.apply(.addTag("later"), to: .query(query("title:notice")))
        try index.apply(.note("Ask her"), to: .article(ArticleID(3)))
        try index.apply(.read(true), to: .article(ArticleID(4)))
        #expect(try marks(index).map(\.count) == [5, count, 1, 1])
        // Once, as the salvaged index has them: stories in the state that analysing anew gives.
        try index.reindex()
        let dump = try index.dump()
        index.close()
        return dump
    }

    /// Pages of a table or an index, by what they are: "leaf", "internal", "overflow".
    private func pages(_ name: String, _ kind: String) throws -> [Int] {
        let database = try DatabaseQueue(path: path)
        defer { try? database.close() }
        return try database.read {
            try Int.fetchAll(
                $0, sql: "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno",
                arguments: [name, kind])
        }
    }

    /// Writes over pages, with noise that is always the same.
    private func damage(_ pages: [Int], bytes: Range<Int> = 0..<4_096) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var noise = UInt64(7)
        for page in pages {
            try file.seek(toOffset: UInt64((page - 1) * 4_096 + bytes.lowerBound))
            try file.write(
                contentsOf: Data(
                    bytes.map { _ in
                        noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        return UInt8(truncatingIfNeeded: noise >> 40)
                    }))
        }
    }

    private func salvage() throws -> SalvageReport { try #require(try NewsIndex.salvage(folder: folder.path)) }

    /// The articles that are starred, tagged, noted and read.
    private func marks(_ index: NewsIndex) throws -> [Set<ArticleID>] {
        try ["is:starred", "tag:later", "is:noted", "is:read"].map {
            Set(try index.articles(query($0), limit: 500).items.map(\.id))
        }
    }

    @Test func aSoundFileIsLeftAlone() throws {
        let before = try fill(20)
        #expect(try NewsIndex.salvage(folder: folder.path) == nil)
        #expect(try folder.open().dump() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains("damaged") })
    }

    @Test(
        "what can be made anew is lost without a trace",
        arguments: [
            ("article_by_date", "leaf"), ("article_by_story", "leaf"), ("search_data", "leaf"), ("quote", "leaf"),
            ("story", "leaf"), ("identity_by_article", "leaf"),
        ])
    func whatFollowsFromTheRest(name: String, kind: String) throws {
        let before = try fill()
        let pages = try pages(name, kind)
        #expect(!pages.isEmpty)
        try damage(Array(pages.prefix(2)))
        let report = try salvage()
        #expect(report.articles == 247 && report.lostPages == 0 && report.articlesWithoutText == 0)
        let index = try folder.open()
        #expect(try index.dump() == before)
        #expect(FileManager.default.fileExists(atPath: report.damagedCopy))
    }

    @Test func aLostPageOfArticlesCostsThoseOnIt() throws {
        _ = try fill()
        let before = try marks(NewsIndex(folder: folder.path, readOnly: true))
        let leaves = try pages("article", "leaf")
        #expect(leaves.count > 4)
        try damage([leaves[2]])
        let report = try salvage()
        #expect(report.lostPages == 1)
        #expect(report.textsWithoutArticle > 0 && report.textsWithoutArticle < 80)
        #expect(report.articles == 247)
        let index = try folder.open()
        #expect(try index.examine().isSound)
        #expect(try index.search(query("everyone"), limit: 1).total == 240)
        let lost = Set(try index.articles(query("outlet:salvaged"), limit: 500).items.map(\.id))
        #expect(lost.count == report.textsWithoutArticle)
        // Tags are kept apart from the articles.
        var expected = before.map { $0.subtracting(lost) }
        expected[1] = before[1]
        #expect(try marks(index) == expected)
        #expect(try index.sources().count == 1)
    }

    @Test func whereTheWayToThePagesIsLostTheyAreFoundByTheirShape() throws {
        let before = try fill()
        let roots = try pages("article", "internal") + pages("article_text", "internal")
        #expect(roots.count >= 2)
        try damage(roots)
        let report = try salvage()
        #expect(report.foundPages > 8 && report.articles == 247)
        #expect(report.articlesWithoutText == 0 && report.textsWithoutArticle == 0)
        #expect(try folder.open().dump() == before)
    }

    /// SQLite does not write rows again when their table gets another column.
    @Test func rowsOfAnEarlierFormatAreFoundByTheirShape() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let old = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(old, upTo: "5")
        try old.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
        try old.write { db in
            try db.execute(sql: "INSERT INTO outlet(id, name) VALUES(1, 'The Ledger')")
            for id in 1...300 {
                try db.execute(
                    sql: """
                        INSERT INTO article(id, story_id, outlet_id, title, first_seen, sort_date, language, word_count, text_hash)
                        VALUES(?, 0, 1, ?, 1000, 1000, 'en', 60, ?)
                        """, arguments: [id, "Notice \(id)", id * 7])
                try db.execute(
                    sql: "INSERT INTO article_text(article_id, seen, body, blocks, links) VALUES(?, 1000, ?, x'', x'')",
                    arguments: [id, gibberish(id, 60)])
            }
        }
        try Schema.migrator.migrate(old)
        try old.close()
        let roots = try pages("article", "internal")
        #expect(!roots.isEmpty)
        try damage(roots)
        let report = try salvage()
        #expect(report.foundPages > 3 && report.articles == 300 && report.textsWithoutArticle == 0)
        #expect(try folder.open().article(ArticleID(300))?.content.title == "Notice 300")
    }

    @Test func numbersOfWhatWasDeletedAreNotGivenAgain() throws {
        _ = try fill(120)
        var index = try folder.open()
        let newest = try #require(try index.newestArticle())
        try index.deleteArticles([newest], at: noon)
        index.close()
        try damage([try #require(try pages("story", "leaf").first)])
        _ = try salvage()
        index = try folder.open()
        let added = try index.add([draft("Lanterns over Quill", "A hundred lanterns rose.")], at: noon)
        #expect(try added.article(0).rawValue == newest.rawValue + 1)
    }

    @Test(arguments: [0..<100, 0..<4_096, 100..<108])
    func theFirstPageMayBeLost(bytes: Range<Int>) throws {
        _ = try fill()
        let before = try marks(NewsIndex(folder: folder.path, readOnly: true))
        try damage([1], bytes: bytes)
        let report = try salvage()
        #expect(report.articles == 247 && report.articlesWithoutText == 0)
        let index = try folder.open()
        #expect(try index.examine().isSound)
        #expect(try marks(index) == before)
        #expect(try index.sources().count == 1)
        // What the sources bring again is known.
        let again = try index.add(Tales.all, at: noon + hour)
        #expect(again.unchanged == Tales.all.count && again.new == 0)
    }

    @Test func aFileThatEndsTooSoonGivesWhatItHas() throws {
        _ = try fill()
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        #expect(truncate(path, size / 2) == 0)
        let report = try salvage()
        #expect(report.articles > 20)
        #expect(try folder.open().examine().isSound)
    }

    @Test func whatIsOnlyInTheLogIsSavedToo() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        try index.apply(.starred(true), to: .query(query("marisol")))
        try index.reindex()
        let before = try index.dump()
        // As a kill leaves it: nothing of the log is in the file.
        let copy = folder.path + "-copy"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        let reading = try DatabaseQueue(path: path)
        try FileManager.default.copyItem(atPath: path + "-wal", toPath: copy + "/index.sqlite-wal")
        try FileManager.default.copyItem(atPath: path, toPath: copy + "/index.sqlite")
        try reading.close()
        let image = DatabaseImage(
            try Data(contentsOf: URL(fileURLWithPath: copy + "/index.sqlite")),
            log: try Data(contentsOf: URL(fileURLWithPath: copy + "/index.sqlite-wal")))
        let target = try DatabaseQueue(path: copy + "/new.sqlite")
        let report = try Salvage.fill(target, from: image)
        try target.close()
        #expect(report.articles == 7 && report.lostPages == 0 && report.lostRows == 0)
        try FileManager.default.createDirectory(atPath: copy + "/b", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: copy + "/new.sqlite", toPath: copy + "/b/index.sqlite")
        let again = try NewsIndex(folder: copy + "/b")
        try again.reindex()
        #expect(try again.dump() == before)
    }

    @Test("pages damaged by chance leave a sound index with nearly all of it", arguments: 1...12 as ClosedRange<UInt64>)
    func anyPages(seed: UInt64) throws {
        _ = try fill(120)
        let size = try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        var state = seed
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pages = (0..<3).map { _ in 1 + next(size / 4_096) }
        let start = next(3_000)
        try damage(pages, bytes: start..<(start + 1 + next(1_000)))
        let report = try NewsIndex.salvage(folder: folder.path)
        let index = try folder.open()
        // What SQLite itself does not notice, a search index or values in rows, is made right as far as it can be.
        if report == nil { try index.repair() }
        let examination = try index.examine()
        #expect(examination.damage.isEmpty && examination.findings.allSatisfy { !$0.isRepairable }, "\(examination)")
        // A page holds a few dozen articles.
        #expect(try index.totals().articles >= 127 - 90, "\(String(describing: report))")
    }

    @Test func bytesThatAreNoDatabaseAtAllGiveAnEmptyIndex() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: URL(fileURLWithPath: path))
        #expect(try salvage().articles == 0)
        #expect(try folder.open().totals().articles == 0)
    }

    /// A table that is neither would be lost without a word.
    @Test func everyTableIsTakenOverOrMadeAnew() throws {
        let tables = try folder.open().file.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'
                    AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'
                    """)
        }
        #expect(Set(tables) == Set(Salvage.kept + Salvage.madeAnew), "see the lists of Salvage")
        #expect(Set(Salvage.kept).isDisjoint(with: Salvage.madeAnew))
    }
}
