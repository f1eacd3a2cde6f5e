import Foundation
import GRDB
import NewsModel
import SharedState
import Testing

@testable import NewsIndex

/// An index that one process fills, with readers that keep marks of their own.
struct SharedIndexTests {
    private let folder = TemporaryFolder()

    private func filled() throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        return index
    }

    private func reader(_ name: String = "ada", isReader: Bool = false) throws -> NewsIndex {
        try NewsIndex(folder: folder.path + "/" + name, isReader: isReader, shared: folder.path)
    }

    /// All that an index has but the number of its next story, of which each reader has its own.
    private func content(_ index: NewsIndex) throws -> String {
        try index.dump().split(separator: "\n").filter { !$0.hasPrefix("next\t") }.joined(separator: "\n")
    }

    /// Copies of the ferry's articles that come later.
    private static let more = [
        draft(
            "Ferry Marisol still on the sandbank off Port Linnet",
            "Tugs failed to free the ferry Marisol from the sandbank off Port Linnet.", outlet: "Merkur",
            published: noon + 2 * hour)
    ]

    @Test func manyReadAtOnceWhileItIsFilled() throws {
        let index = try filled()
        let (readers, rounds, path) = (8, 6, folder.path)
        let problems = Locked<[String]>([])
        DispatchQueue.concurrentPerform(iterations: readers + 1) { number in
            do {
                if number == readers {
                    for round in 0..<rounds {
                        let drafts = (0..<20).map { draft("Notice \(round) \($0)", gibberish(round * 100 + $0, 40)) }
                        _ = try index.add(drafts, at: noon)
                    }
                    return
                }
                let reader = try NewsIndex(folder: path + "/reader-\(number)", shared: path)
                for round in 0..<rounds {
                    try reader.apply(.starred(true), to: .article(ArticleID(Int64(1 + (number + round) % 7))))
                    try reader.follow(waiting: true)
                    _ = try reader.stories(limit: 20)
                }
                reader.close()
            } catch {
                problems.withLock { $0.append("\(number): \(error)") }
            }
        }
        #expect(problems.withLock { $0 } == [])
        for number in 0..<readers {
            let reader = try reader("reader-\(number)")
            let wanted = Set((0..<rounds).map { ArticleID(Int64(1 + (number + $0) % 7)) })
            #expect(Set(try reader.articles(query("is:starred"), limit: 20).items.map(\.id)) == wanted)
            #expect(try reader.totals().articles == 7 + rounds * 20)
            #expect(try reader.examine().isSound)
        }
    }

    @Test func aReaderSeesWhatTheIndexHas() throws {
        let index = try filled()
        let reader = try reader()
        #expect(try content(reader) == content(index))
        #expect(try reader.stories(limit: 9) == index.stories(limit: 9))
        #expect(try reader.search(query("marisol"), limit: 9) == index.search(query("marisol"), limit: 9))
        let story = try index.onlyStory("marisol").id
        #expect(try reader.storyDetail(story)?.sources.count == 5)
        #expect(try reader.examine().isSound)
        #expect(try reader.totals() == index.totals())
    }

    @Test func marksAreEachReadersOwn() throws {
        let index = try filled()
        let (ada, ben) = (try reader("ada"), try reader("ben"))
        let before = try index.dump()
        let story = try index.onlyStory("marisol")
        try ada.apply(.read(true), to: .story(story.id))
        try ada.apply(.starred(true), to: .article(story.lead))
        try ada.apply(.addTag("sea"), to: .article(story.lead))
        try ada.apply(.note("ask the harbour"), to: .article(story.lead))
        #expect(try ada.onlyStory("marisol").unreadCount == 0)
        #expect(try ada.onlyStory("is:starred").id == story.id)
        #expect(try ada.onlyStory("tag:sea").id == story.id)
        #expect(try ada.article(story.lead)?.note == "ask the harbour")
        #expect(try ben.onlyStory("marisol").unreadCount == 5)
        #expect(try ben.articles(query("is:starred"), limit: 9).total == 0)
        #expect(try index.dump() == before)
        #expect(try ada.undoLast()?.contains("note") == true)
        #expect(try ada.article(story.lead)?.note == nil)
        #expect(try ben.undoLast() == nil)
        #expect(try ada.examine().isSound)
        ada.close()
        #expect(try reader("ada").onlyStory("is:starred").id == story.id)
    }

    @Test func whatWasComputedForAllIsNotComputedAgain() throws {
        let index = try filled()
        let story = try index.onlyStory("marisol").id
        while try index.countStories(limit: 9) > 0 {}
        let reader = try reader()
        let before = try reader.file.read { try Comparisons(db: $0, contexts: reader.contexts).detail(story) }
        #expect(before?.store == nil)
        #expect(try reader.story(story)?.differenceCount == index.story(story)?.differenceCount)
        // Who takes two names for one person's reads other answers.
        try reader.correctPerson(PersonRule("Ines Calder", "Calder", isSame: true))
        let after = try reader.file.read { try Comparisons(db: $0, contexts: reader.contexts).detail(story) }
        #expect(after?.store != nil)
    }

    @Test func whatComesIsSeenAndMarksStay() throws {
        let index = try filled()
        let reader = try reader()
        let story = try index.onlyStory("marisol").id
        try reader.apply(.read(true), to: .story(story))
        let revision = try reader.revision()
        _ = try index.add(Self.more, at: noon + hour)
        try reader.follow(waiting: true)
        #expect(try reader.revision() > revision)
        let followed = try reader.onlyStory("marisol")
        #expect(followed.articleCount == 6)
        #expect(followed.unreadCount == 1)
        #expect(followed.headline == (try index.onlyStory("marisol").headline))
        #expect(try reader.examine().isSound)
    }

    @Test func aChangedTextIsReadAgain() throws {
        let index = try filled()
        let reader = try reader()
        let id = try #require(try reader.articles(query("orchards"), limit: 1).items.first?.id)
        try reader.apply(.read(true), to: .article(id))
        var changed = Tales.orchard
        changed.content =
            draft(
                Tales.orchard.content.title, "Apple growers in the Lorne valley lost half of their blossoms to frost.",
                "Pears were spared.", outlet: "Harbour Post"
            ).content
        #expect(try index.add([changed], at: noon + hour).changed == 1)
        try reader.follow(waiting: true)
        #expect(try reader.article(id)?.summary.isChanged == true)
        #expect(try reader.onlyStory("is:changed").hasChangedArticles)
        #expect(try reader.examine().isSound)
    }

    @Test func correctionsHoldWhenMoreComes() throws {
        let index = try filled()
        let reader = try reader()
        let (bank, orchard) = (try reader.onlyStory("velmark").id, try reader.onlyStory("orchards").id)
        let merged = try reader.merge(orchard, into: bank)
        let ferry = try reader.onlyStory("marisol")
        let split = try reader.split([ferry.lead], from: ferry.id)
        #expect(try index.stories(limit: 9).total == 3)
        #expect(split.rawValue >= MarksFile.firstOwnStory)
        _ = try index.add(Self.more, at: noon + hour)
        try reader.follow(waiting: true)
        #expect(try reader.story(merged)?.articleCount == 2)
        #expect(try reader.story(max(bank, orchard))?.id == merged)
        #expect(try reader.story(split)?.articleCount == 1)
        #expect(try reader.stories(limit: 9).total == 3)
        #expect(try reader.examine().isSound)
        #expect(try reader.undoLast()?.hasPrefix("split ") == true)
        #expect(try reader.undoLast()?.hasPrefix("merged ") == true)
        try reader.follow(waiting: true)
        #expect(try reader.stories(limit: 9) == index.stories(limit: 9))
        #expect(try reader.examine().isSound)
    }

    @Test func marksOfWhatIsDeletedWaitForItsReturn() throws {
        let index = try filled()
        let reader = try reader()
        let id = try #require(try reader.articles(query("orchards"), limit: 1).items.first?.id)
        try reader.apply(.starred(true), to: .article(id))
        try reader.apply(.note("frost"), to: .article(id))
        try reader.apply(.addTag("fruit"), to: .article(id))
        try index.deleteArticles([id], at: noon)
        try reader.follow(waiting: true)
        #expect(try reader.article(id) == nil)
        #expect(try reader.articles(query("is:starred"), limit: 9).total == 0)
        #expect(try reader.examine().isSound)
        try index.file.write { try $0.execute(sql: "DELETE FROM tombstone") }
        _ = try index.add([Tales.orchard], at: noon + hour)
        try reader.follow(waiting: true)
        let back = try #require(try reader.articles(query("is:starred"), limit: 9).items.first)
        #expect(back.title == Tales.orchard.content.title)
        #expect(back.tags == ["fruit"])
        #expect(try reader.article(back.id)?.note == "frost")
        #expect(try reader.examine().isSound)
    }

    @Test func anIndexMadeAnewGetsTheMarksOfTheSameArticles() throws {
        var index = try filled()
        var reader = try reader()
        let story = try reader.onlyStory("marisol")
        try reader.apply(.starred(true), to: .article(story.lead))
        let title = try #require(try reader.article(story.lead)?.content.title)
        try reader.apply(.note("mine"), to: .article(ArticleID(2)))
        let (one, other) = (ArticleID(1), ArticleID(2))
        let computed = try reader.file.read {
            try Comparisons(db: $0, contexts: reader.contexts).comparison(one, other, engine: nil)
        }
        try reader.file.write { try computed.store?($0) }
        reader.close()
        index.close()
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: folder.path + "/index.sqlite" + ending)
        }
        // In another order, so that the numbers are given to others.
        index = try folder.open()
        _ = try index.add([Tales.orchard], at: noon)
        _ = try index.add([Tales.bank] + Tales.ferry, at: noon)
        reader = try self.reader()
        let starred = try reader.articles(query("is:starred"), limit: 9).items
        #expect(starred.map(\.title) == [title])
        // Neither changes nor answers of the articles that had these numbers are of those that have them.
        #expect(try reader.lastChange() == nil)
        #expect(try reader.undoLast() == nil)
        #expect(try reader.articles(query("is:noted"), limit: 9).total == 1)
        let again = try reader.file.read {
            try Comparisons(db: $0, contexts: reader.contexts).comparison(one, other, engine: nil)
        }
        #expect(again.store != nil)
        #expect(try reader.totals().articles == 7)
        #expect(try reader.examine().isSound)
    }

    @Test func ownRulesMeetWhatComes() throws {
        let index = try filled()
        let reader = try reader()
        let rule = ArticleRule(
            query: "sandbank", actions: [.star, .score(3)], added: noon)
        #expect(try reader.addRule(rule, now: noon).articles == 0)
        _ = try index.add(Self.more, at: noon + hour)
        try reader.follow(waiting: true)
        #expect(try reader.articles(query("is:starred"), limit: 9).items.map(\.title) == [Self.more[0].content.title])
        #expect(try reader.rules().first?.matched == 1)
        #expect(try index.articles(query("is:starred"), limit: 9).total == 0)
        #expect(try reader.examine().isSound)
    }

    @Test func whatIsOthersToDoIsRefusedInASentence() throws {
        let index = try filled()
        let before = try index.dump()
        let reader = try reader()
        let refused = IndexError.filledByOthers(path: index.path)
        #expect(throws: refused) { try reader.add(Self.more, at: noon) }
        #expect(throws: refused) { try reader.addSource(NewSource(kind: .feed, url: "https://a.example/"), at: noon) }
        #expect(throws: refused) { try reader.reindex() }
        #expect(throws: refused) { try reader.compact() }
        #expect(throws: refused) { try reader.share(with: .everyone) }
        #expect(throws: refused) { try reader.deleteArticles([ArticleID(1)], at: noon) }
        #expect(throws: refused) { try reader.applyRetention([], at: noon) }
        #expect(try index.dump() == before)
        #expect(try content(reader) == content(index))
    }

    @Test func aDamagedListIsMadeAnew() throws {
        _ = try filled()
        let reader = try reader()
        try reader.apply(.read(true), to: .article(ArticleID(1)))
        let before = try reader.dump()
        try reader.file.write {
            try $0.execute(
                sql:
                    "DELETE FROM main.story; UPDATE main.article SET story_id = 77 WHERE id = 2; DELETE FROM main.article WHERE id = 3"
            )
        }
        #expect(try !reader.examine().isSound)
        try reader.repair()
        #expect(try reader.examine().isSound)
        #expect(try reader.dump() == before)
    }

    @Test func aFileOfMarksOfTheFormatBeforeIsBroughtUpToDate() throws {
        let index = try filled()
        let path = folder.path + "/old/" + MarksFile.name
        try FileManager.default.createDirectory(atPath: folder.path + "/old", withIntermediateDirectories: true)
        let old = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(old, upTo: String(Schema.version - 1))
        try old.write { db in
            try db.execute(sql: "INSERT INTO kept(key, value) VALUES('place', 'here')")
            for table in MarksFile.sharedTables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
        }
        try old.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(MarksFile.applicationID)") }
        try old.close()
        let reader = try reader("old")
        #expect(try reader.place("place") == "here")
        #expect(try content(reader) == content(index))
        #expect(try reader.file.read { try Schema.version(of: $0) } == Schema.version)
    }

    @Test func anArchiveGivesAReaderTheirMarksBack() throws {
        _ = try filled()
        let ada = try reader("ada")
        let (bank, orchard) = (try ada.onlyStory("velmark").id, try ada.onlyStory("orchards").id)
        try ada.merge(orchard, into: bank)
        let ferry = try ada.onlyStory("marisol")
        try ada.split([ferry.lead], from: ferry.id)
        try ada.apply(.starred(true), to: .article(ferry.lead))
        try ada.apply(.tags(["sea", "later"]), to: .article(ferry.lead))
        try ada.apply(.note("ask"), to: .article(ferry.lead))
        try ada.apply(.hidden(true), to: .article(ArticleID(2)))
        try ada.addRule(ArticleRule(query: "sandbank", actions: [.star, .tag("sand")], added: noon), now: noon)
        try ada.correctPerson(PersonRule("Ines Calder", "Calder", isSame: true))
        var lines: [String] = []
        _ = try ada.exportEverything([], keepingPasswords: false, at: noon) { lines.append($0) }
        func taken(_ name: String, _ lines: [String]) throws -> NewsIndex {
            let index = try reader(name)
            var rest = lines[...]
            let result = try index.importEverything({ rest.popFirst() }, mayRun: { _ in false })
            #expect(result.articles == 2 && result.rules == 1)
            return index
        }
        let ben = try taken("ben", lines)
        #expect(try ben.stories(limit: 9).total == ada.stories(limit: 9).total)
        let stories = try ben.stories(limit: 9).items
        #expect(try Set(stories.map(\.articleCount)) == Set(ada.stories(limit: 9).items.map(\.articleCount)))
        for text in ["is:starred", "tag:sea", "tag:later", "is:noted", "is:hidden"] {
            let wanted = try ada.articles(query(text), limit: 9)
            #expect(try ben.articles(query(text), limit: 9).items.map(\.id) == wanted.items.map(\.id), "\(text)")
        }
        #expect(try ben.rules().map(\.actions) == [[.star, .tag("sand")]])
        #expect(try ben.place("people") == ada.place("people"))
        #expect(try ben.examine().isSound)
        // One that is cut off gives nothing.
        let cara = try reader("cara")
        var cut = lines.dropLast()
        #expect(throws: IndexError.self) { try cara.importEverything({ cut.popFirst() }, mayRun: { _ in false }) }
        #expect(try content(cara) == content(folder.open()))
    }

    /// A reader's notes on what whoever fills the index has deleted since.
    @Test func anArchiveKeepsTheMarksOfArticlesThatLeftTheIndex() throws {
        let index = try filled()
        let ada = try reader("ada")
        let bank = try #require(try ada.articles(query("velmark"), limit: 1).items.first?.id)
        try ada.apply(.starred(true), to: .article(bank))
        try ada.apply(.note("ask"), to: .article(bank))
        try index.delete([bank.rawValue], remembered: false, at: noon)
        try ada.follow(waiting: true)
        var lines: [String] = []
        _ = try ada.exportEverything([], keepingPasswords: false, at: noon) { lines.append($0) }
        func taken(into index: NewsIndex) throws -> NewsIndex.ArchiveImport {
            var rest = lines[...]
            return try index.importEverything({ rest.popFirst() }, mayRun: { _ in false })
        }
        let ben = try reader("ben")
        #expect(try taken(into: ben).articles == 1)
        var (first, again): ([String], [String]) = ([], [])
        _ = try ada.exportEverything([], keepingPasswords: false, at: noon) { first.append($0) }
        _ = try ben.exportEverything([], keepingPasswords: false, at: noon) { again.append($0) }
        #expect(first.filter { $0.contains("\"parted\"") }.count == 1)
        #expect(again.filter { $0.contains("\"parted\"") } == first.filter { $0.contains("\"parted\"") })
        _ = try index.add([Tales.bank], at: noon + hour)
        try ben.follow(waiting: true)
        #expect(
            try ben.articles(query("is:noted is:starred"), limit: 9).items.map(\.title) == [Tales.bank.content.title])
        // Nobody else deletes what is in an index of one's own.
        let own = TemporaryFolder()
        #expect(try taken(into: try own.open()).parted == 1)
    }

    @Test func anIndexThatIsNotThereOrOldIsSaid() throws {
        #expect(throws: IndexError.missing(path: folder.path + "/index.sqlite")) { try reader() }
        let index = try filled()
        try index.file.write {
            try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '\(Schema.version)'")
        }
        #expect(throws: IndexError.olderShared(path: index.path, found: Schema.version - 1)) { try reader() }
    }
}
