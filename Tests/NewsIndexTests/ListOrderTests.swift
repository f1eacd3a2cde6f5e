import NewsIndex
import NewsModel
import Testing

@Suite struct ListOrderTests {
    private let folder = TemporaryFolder()

    /// Lone articles, the newest first.
    private func filled(_ count: Int) throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add((0..<count).map(lone), at: noon)
        return index
    }

    private func lone(_ number: Int) -> ArticleDraft {
        draft(
            gibberish(number + 100, 3), gibberish(number + 1_000, 9), published: noon + Int64(-number * 60))
    }

    @Test func readingChangesMarksAndNotTheOrder() throws {
        let index = try filled(6)
        var order = try index.storyOrder(.everything, sort: .rank)
        let before = try index.stories(in: &order, offset: 0, limit: 9)
        #expect(before.unread == 6 && before.arrived == 0)
        let third = before.page.items[2].id
        try index.apply(.read(true), to: .story(third))
        let after = try index.stories(in: &order, offset: 0, limit: 9)
        #expect(after.page.items.map(\.id) == before.page.items.map(\.id))
        #expect(after.page.items[2].unreadCount == 0 && after.unread == 5)
        // The index itself has it last now.
        #expect(try index.stories(limit: 9).items.last?.id == third)
    }

    @Test func theNearestUnreadRowIsFoundWhereverItIs() throws {
        let index = try filled(9)
        let order = try index.storyOrder(.everything, sort: .time)
        let articles = try index.articleOrder(.everything)
        var kept = order
        let ids = try index.stories(in: &kept, offset: 0, limit: 9).page.items.map(\.id)
        for id in ids[1...6] { try index.apply(.read(true), to: .story(id)) }
        #expect(try index.nearestUnread(in: order, to: ids[0].rawValue, forward: true) == ids[7].rawValue)
        #expect(try index.nearestUnread(in: order, to: ids[7].rawValue, forward: false) == ids[0].rawValue)
        #expect(try index.nearestUnread(in: order, to: ids[0].rawValue, forward: false) == nil)
        try index.apply(.hidden(true), to: .story(ids[7]))
        #expect(try index.nearestUnread(in: order, to: ids[3].rawValue, forward: true) == ids[8].rawValue)
        #expect(try index.nearestUnread(in: order, to: 9_999, forward: true) == nil, "no row of the list")
        var rows = articles
        let hits = try index.hits(in: &rows, offset: 0, limit: 9).page.items.map(\.article.id)
        #expect(try index.nearestUnread(in: articles, to: hits[0].rawValue, forward: true) == hits[7].rawValue)
    }

    @Test func whatArrivesIsCountedAndListedOnceTheOrderIsTakenAnew() throws {
        let index = try filled(4)
        var order = try index.storyOrder(.everything, sort: .time)
        let before = try index.stories(in: &order, offset: 0, limit: 9).page.items.map(\.id)
        _ = try index.add([lone(-1), lone(-2)], at: noon)
        let after = try index.stories(in: &order, offset: 0, limit: 9)
        #expect(after.page.items.map(\.id) == before)
        #expect(
            after.arrived == 2 && after.page.total == 4 && after.unread == 6, "what has arrived is counted as unread")
        let opened = order
        order = try index.storyOrder(.everything, sort: .time)
        #expect(order.firstRow(notIn: opened) == 0 && order.firstRow(notIn: order) == nil)
        let renewed = try index.stories(in: &order, offset: 0, limit: 9)
        #expect(renewed.arrived == 0 && Array(renewed.page.items.map(\.id).dropFirst(2)) == before)
    }

    @Test func whatIsHiddenLeavesItsPlaceAndUndoGivesItBack() throws {
        let index = try filled(8)
        var order = try index.storyOrder(.everything, sort: .rank)
        let all = try index.stories(in: &order, offset: 0, limit: 9).page.items.map(\.id)
        try index.apply(.hidden(true), to: .story(all[1]))
        let hidden = try index.stories(in: &order, offset: 0, limit: 4)
        #expect(hidden.page.items.map(\.id) == [all[0], all[2], all[3], all[4]] && hidden.page.total == 7)
        // Rows after it have the numbers that the reader sees.
        let later = try index.stories(in: &order, offset: 5, limit: 2)
        #expect(later.page.offset == 5 && later.page.items.map(\.id) == [all[6], all[7]])
        _ = try index.undoLast()
        #expect(try index.stories(in: &order, offset: 0, limit: 9).page.items.map(\.id) == all)
    }

    /// The first story of a list, merged into another and taken out again, was missing until the list was opened anew.
    @Test func whatIsBackAtTheEdgeOfAWindowIsShownAgain() throws {
        let index = try filled(6)
        var order = try index.storyOrder(.everything, sort: .rank)
        let all = try index.stories(in: &order, offset: 0, limit: 9).page.items.map(\.id)
        try index.apply(.hidden(true), to: .story(all[0]))
        #expect(try index.stories(in: &order, offset: 0, limit: 9).page.items.map(\.id) == Array(all.dropFirst()))
        _ = try index.undoLast()
        #expect(try index.stories(in: &order, offset: 0, limit: 9).page.items.map(\.id) == all)
        // In the middle of the list as well.
        try index.apply(.hidden(true), to: .story(all[2]))
        #expect(try index.stories(in: &order, offset: 2, limit: 2).page.items.map(\.id) == [all[3], all[4]])
        _ = try index.undoLast()
        let back = try index.stories(in: &order, offset: 2, limit: 2)
        #expect(back.page.items.map(\.id) == [all[2], all[3]] && back.page.offset == 2 && back.page.total == 6)
    }

    @Test func aWindowIsMovedToTheStoryThatIsWanted() throws {
        let index = try filled(30)
        var order = try index.storyOrder(.everything, sort: .rank)
        let all = try index.stories(in: &order, offset: 0, limit: 30).page.items.map(\.id)
        let moved = try index.stories(in: &order, offset: 0, limit: 6, around: all[20])
        #expect(moved.page.offset == 17 && moved.page.items.map(\.id) == Array(all[17..<23]))
        #expect(try index.stories(in: &order, offset: 40, limit: 6).page.items.isEmpty)
    }

    @Test func whereAWholeWindowIsGoneTheRowsBehindItAreShown() throws {
        let index = try filled(12)
        var order = try index.storyOrder(.everything, sort: .rank)
        let all = try index.stories(in: &order, offset: 0, limit: 12).page.items
        try index.apply(.hidden(true), to: .articles(all.prefix(5).map(\.lead)))
        let rest = try index.stories(in: &order, offset: 0, limit: 3)
        #expect(rest.page.items.map(\.id) == all[5..<8].map(\.id) && rest.page.offset == 0)
    }

    @Test func markingAListMarksWhatItShowsAndNotWhatCameSince() throws {
        let index = try filled(3)
        let order = try index.storyOrder(.everything, sort: .rank)
        _ = try index.add([lone(-1)], at: noon)
        #expect(try index.apply(.read(true), to: .listed(order)) == 3)
        #expect(try index.stories(query("is:unread"), limit: 9).total == 1)
    }

    @Test func aListOfArticlesKeepsItsOrderToo() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        var order = try index.articleOrder(query("marisol is:unread"))
        let before = try index.hits(in: &order, offset: 0, limit: 9)
        #expect(before.page.total == 5 && before.unread == 5)
        try index.apply(.read(true), to: .article(before.page.items[1].article.id))
        let after = try index.hits(in: &order, offset: 0, limit: 9)
        #expect(after.page.items.map(\.article.id) == before.page.items.map(\.article.id))
        #expect(after.unread == 4 && after.page.items[1].article.isRead)
        #expect(try index.apply(.read(true), to: .listed(order)) == 4)
        #expect(try index.articles(query("is:unread"), limit: 9).total == 2)
    }

    /// `outlet:a outlet:b` lists stories that both tell, though no article is by two outlets.
    @Test func markingStoriesOfTwoOutletsMarksTheirArticlesOfBoth() throws {
        #expect(try markOneStory("outlet:tagblatt outlet:\"kanal 4\"", in: try folder.open()) == 2)
    }

    @Test func markingALimitedListLeavesWhatTheLimitExcludes() throws {
        let index = try folder.open()
        #expect(try markOneStory("outlet:tagblatt is:unread", in: index) == 1)
        #expect(try index.articles(query("is:unread outlet:tagblatt"), limit: 9).total == 0)
        #expect(try index.articles(query("is:unread"), limit: 9).total == 6)
    }

    /// What is said of a story as a whole holds for all of its articles.
    @Test func markingStoriesOfManyOutletsMarksAllTheirArticles() throws {
        #expect(try markOneStory("outlets:3 is:unread", in: try folder.open()) == 5)
    }

    /// Marks a list of which a limit leaves one story; gives how many articles that marked.
    private func markOneStory(_ limit: String, in index: NewsIndex) throws -> Int {
        _ = try index.add(Tales.all, at: noon)
        let order = try index.storyOrder(query(limit), sort: .rank)
        #expect(order.total == 1)
        return try index.apply(.read(true), to: .listed(order))
    }
}
