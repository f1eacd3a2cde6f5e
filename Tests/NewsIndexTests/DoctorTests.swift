import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// What an examination finds in an index that was damaged on purpose, and what is made right.
struct DoctorTests {
    private let folder = TemporaryFolder()

    private func filled() throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        return index
    }

    @Test func aSoundIndexIsSound() throws {
        let examination = try filled().examine()
        #expect(examination.isSound)
        #expect(examination.counts.first?.count == 7)
        #expect(examination.fileSize > 0)
    }

    @Test(arguments: [
        ("UPDATE story SET unread_count = unread_count + 1", "stories count their articles wrongly"),
        ("DELETE FROM story WHERE id = 1", "1 story with articles is not in the list"),
        ("UPDATE story SET rank = rank - 9", "stories stand in the wrong place"),
        ("UPDATE article SET story_id = 0 WHERE id = 2", "1 article is in no story and does not wait for one"),
        ("INSERT INTO article_tag(name, article_id) VALUES('x', 999)", "1 row of article_tag belongs to no article"),
        ("UPDATE article SET place_count = 4 WHERE id = 1", "1 article counts its places wrongly"),
        ("UPDATE speaker SET quote_count = 17", "quotes are counted wrongly"),
        ("UPDATE article SET quote_count = quote_count + 1 WHERE id = 1", "1 article counts its quotes wrongly"),
        ("UPDATE article SET tags = 'x' WHERE id = 1", "1 article shows other tags than it has"),
        ("INSERT INTO story_alias(story_id, target_id) VALUES(90, 91)", "1 merged story leads nowhere"),
        (
            "INSERT INTO search(rowid, title, body, unspaced) VALUES(500, 'a', 'b', '')",
            "1 search result has no article"
        ),
        ("INSERT INTO search(search) VALUES('delete-all')", "7 articles are not found by searching"),
        ("UPDATE meta SET value = 1 WHERE key = 'nextStory'", "would be given twice"),
    ])
    func whatIsBrokenIsFoundAndMadeRight(sql: String, finding: String) throws {
        let index = try filled()
        try index.file.write { try $0.execute(sql: sql) }
        let examination = try index.examine()
        #expect(examination.findings.contains { $0.description.contains(finding) }, "\(examination.findings)")
        #expect(!examination.isSound)
        try index.repair()
        #expect(try index.findings() == [])
        #expect(try index.examine().isSound)
        #expect(try index.search(query("marisol"), limit: 9).total == 5)
        #expect(try index.onlyStory("marisol").articleCount == 5)
    }

    @Test func aCopyIsWhole() throws {
        let index = try filled()
        let path = folder.path + "/copy/index.sqlite"
        try FileManager.default.createDirectory(atPath: folder.path + "/copy", withIntermediateDirectories: true)
        try index.backUp(to: path)
        #expect(throws: IndexError.self) { try index.backUp(to: path) }
        let copy = try NewsIndex(folder: folder.path + "/copy", readOnly: true)
        #expect(try copy.dump() == index.dump())
    }
}
