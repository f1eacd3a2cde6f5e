import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// What a reader of a shared index keeps while articles go, come back and change there, and what is said of what fails.
struct SharedIndexChangeTests {
    private let folder = TemporaryFolder()

    private func filled() throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        return index
    }

    private func reader() throws -> NewsIndex {
        try NewsIndex(folder: folder.path + "/ada", shared: folder.path)
    }

    private var marks: String { folder.path + "/ada/" + MarksFile.name }

    private func dropLog() {
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: marks + ending) }
    }

    /// A copy of the ferry's articles that comes later.
    private static let more = draft(
        "Ferry Marisol still on the sandbank off Port Linnet",
        "Tugs failed to free the ferry Marisol from the sandbank off Port Linnet.", outlet: "Merkur",
        published: noon + 2 * hour)

    @Test func aRestoredIndexGivesNoOldChangeToANewArticle() throws {
        var index = try filled()
        let copy = folder.path + "/copy.sqlite"
        try index.backUp(to: copy)
        _ = try index.add([Self.more], at: noon + hour)
        var reader = try reader()
        let id = try #require(try reader.articles(query("title:tugs OR outlet:merkur"), limit: 1).items.first?.id)
        try reader.apply(.read(true), to: .article(id))
        reader.close()
        index.close()
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: folder.path + "/index.sqlite" + ending)
        }
        try FileManager.default.moveItem(atPath: copy, toPath: folder.path + "/index.sqlite")
        // It is looked at before others get the numbers.
        reader = try self.reader()
        #expect(try reader.article(id) == nil)
        index = try folder.open()
        _ = try index.add([draft("Lanterns over Quill", "Lanterns rose over Quill.")], at: noon + 2 * hour)
        try reader.follow(waiting: true)
        #expect(try reader.article(id)?.content.title == "Lanterns over Quill")
        #expect(try reader.undoLast() == nil)
        #expect(try reader.examine().isSound)
    }

    @Test func aDeletedArticleLeavesOtherChangesToBeTakenBack() throws {
        let index = try filled()
        let reader = try reader()
        let story = try reader.onlyStory("marisol")
        try reader.apply(.read(true), to: .story(story.id))
        let orchard = try #require(try reader.articles(query("orchards"), limit: 1).items.first?.id)
        try index.deleteArticles([orchard], at: noon)
        try reader.follow(waiting: true)
        #expect(try reader.undoLast()?.contains("read") == true)
        #expect(try reader.onlyStory("marisol").unreadCount == story.unreadCount)
    }

    @Test func aMergeHoldsWhenALeadIsDeleted() throws {
        let index = try filled()
        let reader = try reader()
        let ferry = try reader.onlyStory("marisol")
        let merged = try reader.merge(try reader.onlyStory("orchards").id, into: ferry.id)
        try index.deleteArticles([ferry.lead], at: noon)
        try reader.follow(waiting: true)
        #expect(try reader.story(merged)?.articleCount == 5)
        _ = try index.add([Self.more], at: noon + hour)
        try reader.follow(waiting: true)
        #expect(try reader.story(merged)?.articleCount == 6)
        #expect(try reader.examine().isSound)
        #expect(try reader.undoLast()?.hasPrefix("merged ") == true)
        try reader.follow(waiting: true)
        #expect(try reader.stories(limit: 9) == index.stories(limit: 9))
        #expect(try reader.file.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM correction") } == 0)
        #expect(try reader.examine().isSound)
    }

    @Test func aMergeOfWhichOneSideIsDeletedCanBeTakenBack() throws {
        let index = try filled()
        let reader = try reader()
        let orchard = try reader.onlyStory("orchards")
        let merged = try reader.merge(orchard.id, into: try reader.onlyStory("marisol").id)
        try index.deleteArticles([orchard.lead], at: noon)
        try reader.follow(waiting: true)
        #expect(try reader.story(merged)?.articleCount == 5)
        #expect(try reader.examine().isSound)
        _ = try reader.undoLast()
        try reader.follow(waiting: true)
        #expect(try reader.stories(limit: 9) == index.stories(limit: 9))
        #expect(try reader.examine().isSound)
    }

    @Test func aSplitHoldsWhenTheFirstOfItIsDeleted() throws {
        let index = try filled()
        let reader = try reader()
        let ferry = try reader.onlyStory("marisol")
        let members = try reader.articles(query("marisol"), limit: 9).items.map(\.id)
        let off = Array(members.prefix(3))
        let split = try reader.split(off, from: ferry.id)
        #expect(try reader.story(split)?.articleCount == 3)
        let first = try reader.file.read {
            try Int64.fetchOne($0, sql: "SELECT a FROM correction WHERE is_together = 0")
        }
        try index.deleteArticles([ArticleID(try #require(first))], at: noon)
        try reader.follow(waiting: true)
        #expect(try reader.story(split)?.articleCount == 2)
        _ = try index.add([Self.more], at: noon + hour)
        try reader.follow(waiting: true)
        #expect(try reader.story(split)?.articleCount == 2)
        #expect(try reader.examine().isSound)
        #expect(try reader.undoLast()?.hasPrefix("split ") == true)
        try reader.follow(waiting: true)
        #expect(try reader.stories(limit: 9) == index.stories(limit: 9))
        #expect(try reader.file.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM correction") } == 0)
    }

    @Test func whatComesGoesWhereMostOfItsStoryIs() throws {
        let index = try filled()
        let reader = try reader()
        let bank = try reader.onlyStory("velmark").id
        let merged = try reader.merge(try reader.onlyStory("orchards").id, into: bank)
        // One article of the shared story is in a corrected story of the reader's, five are not.
        try index.merge(bank, into: try index.onlyStory("marisol").id)
        try reader.follow(waiting: true)
        _ = try index.add([Self.more], at: noon + hour)
        try reader.follow(waiting: true)
        #expect(try reader.story(merged)?.articleCount == 2)
        #expect(try reader.onlyStory("merkur OR outlet:merkur").articleCount == 6)
        #expect(try reader.examine().isSound)
    }

    @Test func thatAnArticleIsHiddenIsKeptUntilItComesBack() throws {
        let index = try filled()
        let reader = try reader()
        let id = try #require(try reader.articles(query("orchards"), limit: 1).items.first?.id)
        try reader.apply(.hidden(true), to: .article(id))
        try index.deleteArticles([id], at: noon)
        try index.file.write { try $0.execute(sql: "DELETE FROM tombstone") }
        // Longer than is remembered what was only read.
        _ = try index.add([Self.more], at: noon + 90 * 24 * hour)
        try reader.follow(waiting: true)
        _ = try index.add([Tales.orchard], at: noon + 90 * 24 * hour)
        try reader.follow(waiting: true)
        #expect(try reader.articles(query("is:hidden"), limit: 9).items.map(\.title) == [Tales.orchard.content.title])
        #expect(try reader.examine().isSound)
    }

    @Test func anArticleWithoutAnAddressKeepsItsMarksWhenAllOfItChanges() throws {
        let index = try filled()
        func item(_ title: String, _ text: String) -> ArticleDraft {
            draft(title, text, outlet: "Kanal 4", location: "kanal/1", language: "en")
        }
        _ = try index.add([item("Well in Quill runs dry", "The well in Quill ran dry on Monday.")], at: noon)
        let reader = try reader()
        let id = try #require(try reader.articles(query("quill"), limit: 1).items.first?.id)
        #expect(try reader.article(id)?.summary.url == nil)
        try reader.apply(.starred(true), to: .article(id))
        let changed = [item("Quill has water again", "Water flows again in Quill since Tuesday noon.")]
        #expect(try index.add(changed, at: noon + hour).changed == 1)
        try reader.follow(waiting: true)
        #expect(try reader.articles(query("is:starred"), limit: 9).items.map(\.id) == [id])
        #expect(try reader.lastChange() != nil)
    }

    @Test func aLiveIndexIsNeverTakenForOneThatNothingChanges() throws {
        let index = try filled()
        // A mount that is read only here says nothing of who writes elsewhere.
        var shared = SharedIndex(folder: folder.path, isMountedReadOnly: true)
        try shared.check()
        #expect(!shared.isFixed)
        _ = try index.add([Self.more], at: noon + hour)
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { try shared.attach(to: $0) }
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM shared.article") } == 8)
    }

    @Test func marksThatCannotBeWrittenAreNotSaidToBeOthers() throws {
        _ = try filled()
        let shared = SharedIndex(folder: folder.path)
        let error = DatabaseError(resultCode: .SQLITE_READONLY)
        let refused = IndexFile.refusal(error, path: marks, isFixed: true, shared)
        #expect(refused.description.hasPrefix("The index at \(marks) cannot be written"))
        #expect(
            IndexFile.refusal(error, path: marks, isFixed: false, shared) == .filledByOthers(path: shared.path))
    }

    @Test func damageIsSaidOfTheFileThatHasIt() throws {
        let index = try filled()
        let first = try reader()
        first.file.checkpoint()
        first.close()
        dropLog()
        let sound = try Data(contentsOf: URL(fileURLWithPath: marks))
        try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: marks))
        let ofMarks = failure { _ = try reader() }
        #expect(ofMarks?.description.hasPrefix("The file of your marks at \(marks) is damaged") == true)
        #expect(ofMarks?.description.contains("--salvage") == false)
        dropLog()
        try sound.write(to: URL(fileURLWithPath: marks))
        _ = try index.add([Self.more], at: noon + hour)
        let path = index.path
        index.close()
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try (whole.prefix(4_096) + Data(repeating: 0x41, count: whole.count - 4_096)).write(
            to: URL(fileURLWithPath: path))
        let ofIndex = failure { _ = try reader() }
        #expect(ofIndex?.description.hasPrefix("The index at \(path) is damaged") == true)
        #expect(ofIndex?.description.contains("--data \(folder.path)`") == true)
        try whole.write(to: URL(fileURLWithPath: path))
        #expect(try reader().onlyStory("marisol").articleCount == 6)
    }

    @Test func aRuleOfAReaderThatTellsOrReadsInFullIsRefused() throws {
        let index = try filled()
        let reader = try reader()
        for action in [ArticleRule.Action.notify, .readText] {
            let rule = ArticleRule(query: "sandbank", actions: [.star, action], added: noon)
            #expect(throws: IndexError.ruleOfFillers(action.text)) { try reader.addRule(rule, now: noon) }
            #expect(throws: IndexError.ruleOfFillers(action.text)) { try reader.addRules([rule]) }
            #expect(throws: Never.self) { try index.addRule(rule, now: noon) }
        }
        var lines: [String] = []
        _ = try index.exportEverything([], keepingPasswords: false, at: noon) { lines.append($0) }
        var rest = lines[...]
        _ = try reader.importEverything({ rest.popFirst() }, mayRun: { _ in false })
        #expect(try reader.rules().map(\.actions) == [[.star]])
    }

    @Test func aSharedIndexThatIsRestoredIsOpenToItsReadersAgain() throws {
        let index = try filled()
        try index.share(with: .everyone)
        let other = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: other.path, withIntermediateDirectories: true)
        try index.backUp(to: other.path + "/index.sqlite")
        try other.open().close()
        for ending in ["", "-wal"] {
            let file = try FileManager.default.attributesOfItem(atPath: other.path + "/index.sqlite" + ending)
            #expect(file[.posixPermissions] as? Int == 0o644, "\(ending)")
        }
    }

    @Test(.enabled(if: geteuid() == 0)) func aSharedIndexThatIsSalvagedStaysItsGroups() throws {
        let index = try filled()
        try index.share(with: .group(65_534))
        let path = index.path
        index.close()
        let database = try DatabaseQueue(path: path)
        let page = try #require(
            try database.read {
                try Int.fetchOne(
                    $0, sql: "SELECT pageno FROM dbstat WHERE name = 'article_by_date' AND pagetype = 'leaf'")
            })
        try database.close()
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seek(toOffset: UInt64((page - 1) * 4_096))
        try file.write(contentsOf: Data(repeating: 0x41, count: 4_096))
        try file.close()
        #expect(try NewsIndex.salvage(folder: folder.path)?.articles == 7)
        for ending in ["", "-wal"] {
            let file = try FileManager.default.attributesOfItem(atPath: path + ending)
            #expect(file[.posixPermissions] as? Int == 0o640, "\(ending)")
            #expect(file[.groupOwnerAccountID] as? Int == 65_534, "\(ending)")
        }
    }
}
