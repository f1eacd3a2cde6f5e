import NewsIndex
import NewsModel
import Testing

/// Who takes back what, with several programs on one index.
struct UndoTests {
    private let folder = TemporaryFolder()

    @Test func aReaderTakesBackItsOwnChange() throws {
        let command = try folder.open()
        let ids = try command.add(Tales.all, at: noon).articles.compactMap { $0 }
        let reader = try NewsIndex(folder: folder.path, isReader: true)
        try reader.apply(.read(true), to: .article(ids[0]))
        try command.apply(.starred(true), to: .article(ids[1]))
        #expect(try reader.undoLast()?.contains("marked") == true)
        #expect(try reader.article(ids[0])?.summary.isRead == false)
        #expect(try reader.article(ids[1])?.summary.isStarred == true)
        #expect(try reader.undoLast() == nil)
        #expect(try reader.lastChangeOfAnyone()?.contains("starred") == true)
        #expect(try command.undoLast()?.contains("starred") == true)
    }

    @Test func aReaderThatIsOpenedAgainTakesBackWhatWasDoneBefore() throws {
        let first = try NewsIndex(folder: folder.path, isReader: true)
        let ids = try first.add(Tales.all, at: noon).articles.compactMap { $0 }
        try first.apply(.read(true), to: .query(.everything))
        first.close()
        let second = try NewsIndex(folder: folder.path, isReader: true)
        let other = try NewsIndex(folder: folder.path, isReader: true)
        try other.apply(.starred(true), to: .article(ids[1]))
        #expect(try second.undoLast()?.contains("7 articles read") == true)
        #expect(try second.article(ids[1])?.summary.isStarred == true)
    }

    @Test func takingBackLeavesDeletedArticlesAlone() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        try index.apply(.addTag("later"), to: .articles(ids))
        try index.apply(.removeTag("later"), to: .articles(ids))
        try index.deleteArticles([ids[0]], at: noon)
        _ = try index.undoLast()
        #expect(try index.tags().map(\.articleCount) == [6])
    }
}
