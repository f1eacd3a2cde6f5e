import NewsModel
import Testing

@testable import NewsIndex

struct ListTests {
    private let folder = TemporaryFolder()

    @Test func anArticleWithoutAnAuthorIsNotByAnyone() throws {
        let index = try folder.open()
        var signed = Tales.bank
        signed.author = "Mira Holt"
        _ = try index.add([signed, Tales.orchard], at: noon)
        #expect(try index.articles(query("author:holt"), limit: 9).items.map(\.title) == [Tales.bank.content.title])
        #expect(try index.articles(query("-author:holt"), limit: 9).items.map(\.title) == [Tales.orchard.content.title])
    }

    /// SQLite's own lower() knows the letters of ASCII only.
    @Test func authorsAndCategoriesAreFoundWhateverTheirCaseAndAccentsInEveryAlphabet() throws {
        let index = try folder.open()
        var (signed, other) = (Tales.bank, Tales.orchard)
        signed.author = "ÉMILE Иванов"
        signed.categories = ["ЭКОНОМИКА", "Économie"]
        other.author = "Λουκάς"
        let ids = try index.add([signed, other], at: noon).articles
        func found(_ text: String) throws -> [ArticleID?] { try index.articles(query(text), limit: 9).items.map(\.id) }
        for text in ["author:émile", "author:emile", "author:ИВАНОВ", "category:экономика", "category:ÉCONOMIE"] {
            #expect(try found(text) == [ids[0]], "\(text)")
            #expect(try found("-" + text) == [ids[1]], "\(text)")
        }
        #expect(try found("author:ΛΟΥΚΆΣ") == [ids[1]])
        #expect(try found("category:эконом").isEmpty)
        #expect(try found("author:\"\u{AD}\"").isEmpty)
        #expect(try index.articles(query("author:иванов"), after: ArticleID(0), limit: 9) == [ids[0]])
    }

    @Test func fiveTellingsAreOneStoryAndNothingElseJoins() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let page = try index.stories(sort: .size, limit: 10)
        #expect(page.total == 3)
        let story = page.items[0]
        #expect(story.articleCount == 5 && story.unreadCount == 5)
        #expect(story.outlets == ["Harbour Post", "The Ledger", "Kanal 4", "Tagblatt", "Evening Standard"])
        #expect(story.first == noon + -5 * hour && story.last == noon + -hour && story.isDated)
        #expect(story.arrivals == [0, 4, 8, 12, 16])
        #expect(story.languages == ["en"])
        #expect(story.headline.contains("Marisol"))
        #expect(page.items.dropFirst().allSatisfy { $0.articleCount == 1 && $0.arrivals.isEmpty })
    }

    private static let undated = draft("Trombone found on night tram", "Nobody has asked for it yet.", published: nil)

    @Test func whatHasNoDateStandsBehindAFreshStoryWhenItsSourceIsReadFirst() throws {
        let index = try folder.open()
        let later = noon + 5 * 24 * hour
        let source = try index.addSource(NewSource(kind: .feed, url: "https://tram.example/feed"), at: later)
        var undated = Self.undated
        undated.place.source = source
        _ = try index.add(Tales.all + [undated], at: later + 60)
        #expect(try index.stories(limit: 9).items.last?.headline == undated.content.title)
        #expect(try index.stories(limit: 9).items.first?.articleCount == 5)
        // What comes without a date while the source is followed came when it was first seen.
        var next = draft("Bakery opens before sunrise", "Rolls from four.", published: nil)
        next.place.source = source
        _ = try index.add([next], at: later + 24 * hour)
        #expect(try index.stories(limit: 9).items.first?.headline == next.content.title)
    }

    @Test func anArticleWithoutAnAgeStandsBehindTheOthersThoughItsStoryHasADate() throws {
        let index = try folder.open()
        var undated = Tales.ferry[1]
        undated.published = nil
        _ = try index.add([Tales.ferry[0], Tales.ferry[2], undated, Tales.orchard], at: noon)
        let story = try #require(try index.stories(query("marisol"), limit: 1).items.first)
        try #require(story.articleCount == 3 && story.isDated && !story.isAgeless)
        #expect(try index.articles(limit: 9).items.last?.title == undated.content.title)
        #expect(try index.search(query("marisol"), limit: 9).items.last?.article.title == undated.content.title)
    }

    @Test func whatCameWithoutADateWhileItsSourceWasFollowedHasAnAge() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(kind: .feed, url: "https://tram.example/feed"), at: noon)
        var (first, next) = (Self.undated, draft("Bakery opens before sunrise", "Rolls from four.", published: nil))
        first.place.source = source
        next.place.source = source
        _ = try index.add([first], at: noon)
        _ = try index.add([next], at: noon + 2 * hour)
        let stories = try index.stories(sort: .time, limit: 9).items
        #expect(stories.map(\.headline) == [next.content.title, first.content.title])
        #expect(stories.map(\.isAgeless) == [false, true] && stories.allSatisfy { !$0.isDated })
    }

    @Test func quartersOfAnHourOfEarlierVersionsAreRead() {
        let first = noon
        let last = noon + 8 * hour
        #expect(StoryArrivals.decode("1 0 0 0 0 0 0 2", first: first, last: last) == [2, 2, 30])
        #expect(StoryArrivals.decode("", first: first, last: first).isEmpty)
        let times = [last.seconds, last.seconds - 899, last.seconds - 30 * 24 * hour]
        #expect(
            StoryArrivals.decode(StoryArrivals.encode(times, last: last.seconds), first: first, last: last) == [0, 1])
    }

    @Test func theOrderOfAddingDoesNotMatter() throws {
        func grouping(_ drafts: [ArticleDraft]) throws -> Set<Set<String>> {
            let folder = TemporaryFolder()
            let index = try folder.open()
            for draft in drafts { _ = try index.add([draft], at: noon, moreFollow: true) }
            try index.finishAdding()
            let stories = try index.stories(limit: 10).items
            return Set(
                try stories.map { Set(try index.articles(query("story:\($0.id)"), limit: 10).items.map(\.title)) })
        }
        let forward = try grouping(Tales.all)
        #expect(try grouping(Tales.all.reversed()) == forward)
        #expect(try grouping(Tales.all.shuffled()) == forward)
    }

    @Test func ordersOfTheStoryList() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let bank = try #require(try index.stories(query("velmark"), limit: 1).items.first)
        let orchard = try #require(try index.stories(query("orchards"), limit: 1).items.first)
        let ferry = try #require(try index.stories(query("marisol"), limit: 1).items.first)
        for sort in [StoryOrder.rank, .time, .size, .outlets] {
            #expect(try index.stories(sort: sort, limit: 10).items.map(\.id) == [ferry.id, bank.id, orchard.id])
        }
        // Twelve hours for a doubling of outlets; a day for being read.
        try index.apply(.read(true), to: .story(ferry.id))
        try index.apply(.read(true), to: .story(bank.id))
        #expect(try index.stories(sort: .rank, limit: 10).items.map(\.id) == [ferry.id, orchard.id, bank.id])
    }

    @Test func aStoryIsForLaterWhileOneOfItsArticlesIs() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let ferry = try index.onlyStory("marisol")
        #expect(!ferry.isForLater)
        let article = try #require(try index.articles(query("refund"), limit: 1).items.first)
        try index.apply(.addTag("later"), to: .article(article.id))
        try index.apply(.addTag("sea"), to: .story(try index.onlyStory("orchards").id))
        #expect(try index.onlyStory("marisol").isForLater)
        #expect(try index.stories(limit: 9).items.filter(\.isForLater).map(\.id) == [ferry.id])
        try index.apply(.removeTag("later"), to: .story(ferry.id))
        #expect(try !index.onlyStory("marisol").isForLater)
    }

    @Test func anArticleWithoutADateKeepsWhenItWasSeenAndStandsBelowFreshStories() throws {
        let index = try folder.open()
        var undated = Tales.orchard
        undated.published = nil
        _ = try index.add([Tales.bank, undated], at: noon + -2 * hour)
        _ = try index.add(Tales.ferry, at: noon + 1 * hour)
        let stories = try index.stories(sort: .rank, limit: 9).items
        let orchard = try index.onlyStory("orchards")
        #expect(stories.map(\.headline.isEmpty) == [false, false, false])
        #expect(!orchard.isDated && orchard.last == noon + -2 * hour)
        // When it was added says nothing of its age.
        #expect(stories.map(\.outletCount) == [5, 1, 1])
        #expect(stories[2].id == orchard.id)
        // Seen anew, it stays where it was.
        _ = try index.add([undated], at: noon + 20 * hour)
        #expect(try index.onlyStory("orchards").last == noon + -2 * hour)
    }

    @Test func windows() throws {
        let index = try folder.open()
        let drafts = (0..<25).map(unlike)
        _ = try index.add(drafts, at: noon)
        let all = try index.stories(sort: .time, limit: 100).items.map(\.id)
        let total = all.count
        let window = try index.stories(sort: .time, offset: 5, limit: 4)
        #expect(window.items.map(\.id) == Array(all[5..<9]) && window.total == total && window.offset == 5)
        let articles = try index.articles(limit: 100).items
        #expect(articles.map(\.title) == drafts.map(\.content.title))
        let backwards = try index.articles(sort: .oldest, offset: 13, limit: 1).items
        #expect(backwards.map(\.id) == [articles[11].id])
        #expect(try index.articles(offset: 20, limit: 10).items.count == 5)
        #expect(try index.stories(limit: 0).items.isEmpty)
    }

    private func unlike(_ number: Int) -> ArticleDraft {
        draft(gibberish(number, 3), gibberish(number + 1_000, 9), published: noon + Int64(-number * 60))
    }

    @Test func filtersOfBothLists() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        #expect(try index.stories(query("outlets:2"), limit: 10).total == 1)
        #expect(try index.stories(query("outlet:ledger"), limit: 10).total == 2)
        #expect(try index.articles(query("outlet:ledger"), limit: 10).total == 2)
        #expect(try index.articles(query("after:2026-11-18 before:2026-11-19"), limit: 10).total == 7)
        #expect(try index.articles(query("lang:de"), limit: 10).total == 0)
        #expect(try index.articles(query("-outlet:ledger is:unread"), limit: 10).total == 5)
        #expect(try index.stories(query("is:read"), limit: 10).total == 0)
        #expect(try index.stories(query("-is:read fog"), limit: 10).total == 1)
    }

    /// When they were first seen says nothing of their age, in no order by time.
    @Test func undatedArticlesThatNobodySawComeStandBehindDatedOnesInListsByTime() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all + [Self.undated], at: noon + 20 * hour)
        let title = Self.undated.content.title
        #expect(try index.stories(sort: .time, limit: 99).items.last?.headline == title)
        #expect(try index.articles(sort: .newest, limit: 99).items.last?.title == title)
        var order = try index.articleOrder(.everything)
        #expect(try index.hits(in: &order, offset: 0, limit: 99).page.items.last?.article.title == title)
        let story = try #require(try index.stories(sort: .time, limit: 99).items.last?.id)
        let count = try index.stories(limit: 99).total
        let window = try index.stories(sort: .time, offset: count - 1, limit: 5)
        #expect(window.items.map(\.id) == [story] && window.total == count)
    }

    @Test func aRuleOfManyPointsBringsNoStoryWithoutAnAgeOnTopOfAListByTime() throws {
        let index = try folder.open()
        let more = try #require(ArticleRule.Action("+100"))
        try index.addRule(ArticleRule(query: "trombone", actions: [more], added: noon), now: noon)
        _ = try index.add(Tales.all + [Self.undated], at: noon + 20 * hour)
        #expect(try index.stories(sort: .rank, limit: 99).items.first?.headline == Self.undated.content.title)
        #expect(try index.stories(sort: .time, limit: 99).items.last?.headline == Self.undated.content.title)
    }

    @Test func undatedArticlesSayThatTheyAre() throws {
        let index = try folder.open()
        _ = try index.add([draft("Old papers found", "In an attic.", published: nil)], at: noon)
        let story = try #require(try index.stories(limit: 1).items.first)
        #expect(!story.isDated && story.first == noon && story.last == noon)
        let article = try #require(try index.articles(limit: 1).items.first)
        #expect(article.published == nil && article.sortDate == noon)
    }

    @Test func datesInTheFutureAreClamped() throws {
        let index = try folder.open()
        _ = try index.add([draft("Next year", "Soon.", published: noon + 400 * 86_400)], at: noon)
        let article = try #require(try index.articles(limit: 1).items.first)
        #expect(article.published == noon + 400 * 86_400 && article.sortDate == noon)
        #expect(try index.stories(limit: 1).items.first?.last == noon)
    }

    @Test func totalsAndOutlets() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let totals = try index.totals()
        #expect(totals.articles == 7 && totals.unread == 7 && totals.stories == 3 && totals.outlets == 5)
        #expect(totals.updated == noon)
        let outlets = try index.outlets()
        #expect(outlets.map(\.name).prefix(2) == ["Harbour Post", "The Ledger"])
        #expect(outlets[0].articleCount == 2 && outlets[0].sharedCount == 1)
    }

    @Test func anArticleWithoutTitleLendsItsFirstWords() throws {
        let index = try folder.open()
        _ = try index.add([draft("", "Only a line without any headline.", url: "https://a.example/1")], at: noon)
        #expect(try index.stories(limit: 1).items.first?.headline == "Only a line without any headline.")
    }

    @Test func theRevisionGrowsWithChangesOnly() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let other = try NewsIndex(folder: folder.path, readOnly: true)
        let before = try other.revision()
        _ = try index.add(Tales.all, at: noon + hour)
        try index.setPlace("{}", for: "stories")
        #expect(try other.revision() == before)
        _ = try index.add([draft("News", "New.")], at: noon + hour)
        #expect(try other.revision() > before)
    }
}
