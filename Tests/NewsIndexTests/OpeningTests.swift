import Foundation
import GRDB
import NewsIndex
import NewsModel
import Testing

struct OpeningTests {
    private let folder = TemporaryFolder()

    @Test func readingWantsAnIndex() {
        #expect(
            failure { _ = try NewsIndex(folder: folder.path, readOnly: true) }
                == .missing(path: folder.path + "/index.sqlite"))
    }

    @Test func aFileThatIsNoDatabaseIsDamaged() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: folder.path + "/index.sqlite"))
        guard case .corrupt = failure({ _ = try folder.open() }) else {
            Issue.record("no such error")
            return
        }
    }

    @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let path = folder.path + "/index.sqlite"
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE theirs(a)") }
        try other.close()
        guard case .corrupt = failure({ _ = try folder.open() }) else {
            Issue.record("no such error")
            return
        }
        let again = try DatabaseQueue(path: path)
        #expect(try again.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema") } == ["theirs"])
    }

    @Test func aNewerFormatIsRefused() throws {
        try folder.open().close()
        let path = folder.path + "/index.sqlite"
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "INSERT INTO grdb_migrations(identifier) VALUES('99')") }
        try other.close()
        let found = failure { _ = try folder.open() }
        guard case .newerSchema(path, 99, let supported) = found else {
            Issue.record("\(String(describing: found))")
            return
        }
        #expect((5..<99).contains(supported))
        #expect(found?.description.contains("format 99") == true)
    }

    @Test func aReadOnlyIndexIsNotChanged() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let reader = try NewsIndex(folder: folder.path, readOnly: true)
        #expect(try reader.totals().articles == 7)
        #expect(failure { _ = try reader.add([Tales.bank], at: noon) } == .readOnly(path: index.path))
        let story = try #require(try reader.stories(limit: 1).items.first)
        #expect(try reader.storyDetail(story.id) != nil)
    }

    @Test func aFolderThatCannotBeMadeIsNamed() {
        guard case .unwritable = failure({ _ = try NewsIndex(folder: "/dev/null/index") }) else {
            Issue.record("no such error")
            return
        }
    }

    @Test func twoWritersTakeTurns() throws {
        let first = try folder.open()
        let second = try folder.open()
        let drafts = Tales.all
        _ = try first.add(Array(drafts[..<2]), at: noon, moreFollow: true)
        _ = try second.add(Array(drafts[2..<4]), at: noon, moreFollow: true)
        _ = try first.add(Array(drafts[4...]), at: noon, moreFollow: true)
        try second.finishAdding()
        #expect(try first.totals().articles == 7)
        let alone = TemporaryFolder()
        let clean = try alone.open()
        _ = try clean.add(drafts, at: noon)
        #expect(
            try first.stories(sort: .size, limit: 9).items.map(\.articleCount)
                == clean.stories(sort: .size, limit: 9).items.map(\.articleCount))
    }

    // MARK: While it is open

    @Test func aFolderThatVanishesIsNoticed() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(failure { try index.apply(.read(true), to: .query(.everything)) } == .vanished(path: index.path))
        #expect(failure { _ = try index.revision() } == .vanished(path: index.path))
    }

    @Test func anIndexThatIsReplacedIsNoticed() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        try FileManager.default.moveItem(atPath: folder.path, toPath: folder.path + "-old")
        defer { try? FileManager.default.removeItem(atPath: folder.path + "-old") }
        let other = try folder.open()
        #expect(failure { try index.apply(.read(true), to: .query(.everything)) } == .replaced(path: index.path))
        #expect(try other.totals().articles == 0)
    }

    // MARK: Permissions

    @Test func whatIsWrittenIsForItsOwnerAlone() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        func mode(_ path: String) throws -> Int {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
        }
        #expect(try mode(folder.path) == 0o700)
        #expect(try mode(index.path) == 0o600)
        #expect(try mode(index.path + "-wal") == 0o600)
        try index.share(with: .everyone)
        #expect(try mode(folder.path) == 0o755 && mode(index.path) == 0o644)
        try index.share(with: .nobody)
        #expect(try mode(folder.path) == 0o700 && mode(index.path) == 0o600)
    }
}
