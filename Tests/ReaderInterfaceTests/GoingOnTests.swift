import NewsModel
import ReaderInterface
import Testing

/// Going on from one unread article to the next, over the ends of stories.
@Suite struct GoingOnTests {
    /// How many articles each story of the list has, and which of them were read before.
    private static let counts = [2, 1, 3, 2]
    private static let readBefore: Set<Int64> = [31, 41, 42]

    private static func article(_ story: Int, _ number: Int) -> ArticleSummary {
        let id = Int64(story * 10 + number)
        return ArticleSummary(
            id: ArticleID(id), story: StoryID(Int64(story)), title: "Article \(id)", outlet: "Outlet \(number)",
            published: Fixture.clock, firstSeen: Fixture.clock, url: "https://\(id).example", wordCount: 4,
            isRead: readBefore.contains(id))
    }

    private static func articles(of story: Int) -> [ArticleSummary] {
        (1...counts[story - 1]).map { article(story, $0) }
    }

    private static func row(_ story: Int) -> StorySummary {
        let articles = articles(of: story)
        return StorySummary(
            id: StoryID(Int64(story)), headline: "Story \(story)", lead: articles[0].id,
            outlets: articles.map(\.outlet), articleCount: articles.count,
            unreadCount: articles.count { !$0.isRead }, first: Fixture.clock, last: Fixture.clock)
    }

    private static func answer(_ request: DataRequest) -> DataResult {
        switch request {
        case .stories(_, let slice, _): return .stories(Fixture.page(counts.indices.map { row($0 + 1) }, slice))
        case .story(let id):
            let articles = articles(of: Int(id.rawValue))
            var detail = Fixture.detail
            detail.summary = row(Int(id.rawValue))
            detail.sources = articles.map { StorySource(article: $0) }
            detail.matrix = CoverageMatrix(articles: [], facts: [], onlyHere: [], copied: [])
            detail.quotes = QuoteBoard(speakers: [], utterances: [])
            return .story(detail)
        case .article(let id, _):
            let summary = article(Int(id.rawValue / 10), Int(id.rawValue % 10))
            return .article(
                Article(
                    summary: summary,
                    content: ArticleText(title: summary.title, blocks: [(.paragraph, "Words of it.")])))
        default: return Fixture.answer(request)
        }
    }

    private func opened() -> Driver { Driver(answer: Self.answer) }

    /// Starts as after the reader left in the last article of the first story.
    private func restartInAnArticle(_ driver: inout Driver) {
        driver.send(
            .restore(
                SavedPlace(screens: [
                    Place(route: .stories), Place(route: .story(StoryID(1))),
                    Place(route: .article(ArticleID(12), version: nil, story: StoryID(1))),
                ])))
    }

    /// The article on top.
    private func shown(_ driver: Driver) -> Int64? {
        if case .article(let id, _, _) = driver.state.screen.route { id.rawValue } else { nil }
    }

    @Test(arguments: ["n", "<space>"]) func everyUnreadArticleComesOnceAndInOrder(key: String) {
        var driver = opened()
        driver.press("<enter><enter>")
        var seen = [shown(driver)]
        for _ in 0..<4 {
            driver.press(key)
            seen.append(shown(driver))
        }
        #expect(seen == [11, 12, 21, 32, 33])
        driver.press(key)
        #expect(shown(driver) == 33)
        #expect(driver.state.message?.text == "There is nothing unread further on.")
        let read = driver.takeEffects().compactMap { effect -> Int64? in
            if case .setRead(.article(let id), true) = effect { id.rawValue } else { nil }
        }
        #expect(read == [11, 12, 21, 32, 33], "each was marked once")
    }

    @Test func theWayBackFromAnArticleThatCameByItselfIsItsStory() {
        var driver = opened()
        driver.press("<enter><enter>nnn")
        #expect(
            driver.state.screens.map(\.route) == [
                .stories, .story(StoryID(3)), .article(ArticleID(32), version: nil, story: StoryID(3)),
            ])
        driver.press("nq")
        #expect(driver.state.screen.route == .story(StoryID(3)))
        #expect(driver.state.screen.panes[0].item == 33, "the page follows")
        driver.press("q")
        #expect(driver.state.screen.panes[0].item == 3, "and so does the list")
    }

    @Test func backwardsTheLastUnreadArticleOfTheStoryBeforeComes() {
        var driver = opened()
        driver.press("jj<enter>")
        #expect(driver.state.screen.route == .story(StoryID(3)))
        driver.press("G<enter>pp")
        #expect(shown(driver) == 21)
        driver.press("p")
        #expect(shown(driver) == 12)
        driver.press("p")
        #expect(shown(driver) == 11)
    }

    @Test func fromAStorysPageTheNextPageOpensAtItsFirstUnread() {
        var driver = opened()
        driver.press("jG<home>j")
        driver.press("<home><enter>Gn")
        #expect(shown(driver) == 21, "a story of one article is the article")
        driver.press("qj<enter>")
        #expect(driver.state.screen.route == .story(StoryID(3)))
        driver = opened()
        driver.press("<enter>Gn")
        driver.press("n")
        #expect(shown(driver) == 32, "31 was read before")
    }

    @Test func afterARestartInAnArticleTheNextOneComesToo() {
        var driver = Driver(answer: Self.answer)
        restartInAnArticle(&driver)
        driver.press("n")
        #expect(shown(driver) == 21)
    }

    @Test func whatIsUnreadFarDownAListIsFoundFromItsTopAndBack() {
        var driver = Driver(answer: { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            return .stories(
                Fixture.page(
                    (1...900).map { number in
                        StorySummary(
                            id: StoryID(Int64(number)), headline: "Story \(number)", lead: ArticleID(Int64(number)),
                            outlets: ["Merkur"], articleCount: 1, unreadCount: number % 400 == 1 ? 1 : 0,
                            first: Fixture.clock, last: Fixture.clock)
                    }, slice))
        })
        driver.press("n")
        #expect(driver.state.screen.panes[0].selected == 400)
        driver.press("n")
        #expect(driver.state.screen.panes[0].selected == 800)
        driver.press("n")
        #expect(driver.words.contains("There is nothing unread further on"), "\(driver.text)")
        driver.press("gGpp")
        #expect(driver.state.screen.panes[0].selected == 400)
    }

    /// 302 stories of one article each, of which only these are unread.
    private static func stories(unread: Set<Int>, _ request: DataRequest) -> DataResult {
        singleArticles(302, unread: unread, request)
    }

    @Test func theAnswerToALookForWhatIsUnreadThatAKeyTookBackLeavesTheRowsAtTheCursor() throws {
        var driver = Driver(answer: { Self.stories(unread: [302], $0) })
        let press = try #require(KeySequence("n")?.presses.first)
        let asked = Reader.update(&driver.state, .key(press)).compactMap { effect in
            if case .load(let request) = effect { request } else { nil }
        }
        let request = try #require(asked.first { if case .stories = $0 { true } else { false } })
        driver.press("j")
        driver.send(.loaded(request, driver.answer(request)))
        #expect(driver.state.screen.panes[0].selected == 1)
        #expect(driver.line(with: "Story 2 ") != nil && driver.line(with: "Story 302") == nil, "\(driver.text)")
    }

    @Test func fromAnArticleWhatIsUnreadBehindThreeHundredReadStoriesIsFound() {
        var driver = Driver(answer: { Self.stories(unread: [1, 302], $0) })
        driver.press("<enter>n")
        #expect(shown(driver) == 3021)
        #expect(driver.state.screens[0].panes[0].selected == 301)
        driver.press("n")
        #expect(driver.words.contains("There is nothing unread further on"), "\(driver.text)")
        #expect(shown(driver) == 3021)
        driver.press("p")
        #expect(shown(driver) == 11)
    }

    @Test func whereNothingIsUnreadFurtherOnTheCursorStays() {
        var driver = Driver(answer: { Self.stories(unread: [1], $0) })
        driver.press("150gn")
        #expect(driver.state.screen.panes[0].selected == 149)
        #expect(driver.words.contains("There is nothing unread further on; 1 story above is unread"), "\(driver.text)")
    }

    @Test func whatIsUnreadBehindTheArticlesThatAreHereIsFoundFromOneOfThem() {
        let articles = (1...300).map { number in
            ArticleSummary(
                id: ArticleID(Int64(number)), story: nil, title: "\(number)", outlet: "Merkur",
                firstSeen: Fixture.clock,
                isRead: number != 290)
        }
        var driver = Driver(answer: { request in
            guard case .search(_, let slice) = request else {
                guard case .article(let id, _) = request else { return Fixture.answer(request) }
                return .article(
                    Article(
                        summary: articles[Int(id.rawValue) - 1], content: ArticleText(title: "\(id)", blocks: [])))
            }
            let found = slice.unread.flatMap { $0.forward && $0.from < 290 ? 289 : nil }
            let offset = found.map { $0 - slice.limit / 2 } ?? slice.offset
            return .search(
                ListWindow(
                    offset: offset,
                    rows: articles[offset..<min(300, offset + slice.limit)].map { SearchHit(article: $0, excerpt: "") },
                    total: 300, unread: 1, unreadRow: found))
        })
        driver.press("E<enter>n")
        #expect(shown(driver) == 290)
        driver.press("n")
        #expect(shown(driver) == 290)
        #expect(driver.words.contains("There is nothing unread further on"), "\(driver.text)")
    }

    /// What came back for the list of articles could end the look, or open a story by its row.
    @Test func aListOfArticlesIsNotLookedThroughForTheNextStory() {
        var driver = Driver(answer: { request in
            guard case .search(_, let slice) = request else { return Self.stories(unread: [302], request) }
            if slice.unread != nil { Issue.record("the list of articles is looked through") }
            return .search(
                ListWindow(
                    offset: 0, rows: [SearchHit(article: Self.article(2, 1), excerpt: "")], total: 1, unread: 1))
        })
        let list = [Place(route: .stories), Place(route: .search("outlet:1"))]
        driver.send(.restore(SavedPlace(screens: list)))
        let article = Route.article(ArticleID(11), version: nil, story: StoryID(1))
        driver.send(.restore(SavedPlace(screens: list + [Place(route: article)])))
        driver.press("n")
        #expect(shown(driver) == 3021)
    }

    /// A list of so many stories of one article each, of which these are unread; nil for all of them.
    private static func singleArticles(_ count: Int, unread: Set<Int>? = nil, _ request: DataRequest) -> DataResult {
        switch request {
        case .stories(_, let slice, _):
            return .stories(
                Fixture.page(
                    (1...count).map { number in
                        StorySummary(
                            id: StoryID(Int64(number)), headline: "Story \(number)",
                            lead: ArticleID(Int64(number * 10 + 1)), outlets: ["Merkur"], articleCount: 1,
                            unreadCount: unread?.contains(number) == false ? 0 : 1, first: Fixture.clock,
                            last: Fixture.clock)
                    }, slice))
        case .article(let id, _):
            return .article(
                Article(
                    summary: ArticleSummary(
                        id: id, story: StoryID(id.rawValue / 10), title: "\(id)", outlet: "Merkur",
                        firstSeen: Fixture.clock), content: ArticleText(title: "\(id)", blocks: [])))
        case .story(let id):
            return .failed("The story \(id) is not needed.")
        default: return Fixture.answer(request)
        }
    }

    @Test func aListThatIsReadInPartsGoesOnBehindTheEndOfAPart() {
        let count = 450
        var driver = Driver(answer: { Self.singleArticles(count, $0) })
        driver.press("<enter>")
        for number in 2...count {
            driver.press("n")
            #expect(shown(driver) == Int64(number * 10 + 1))
        }
    }

    // MARK: - What fails or changes meanwhile

    @Test func aPartOfTheListThatFailsToComeIsAskedForOnce() {
        var driver = Driver(answer: { request in
            if case .stories(_, let slice, _) = request, slice.offset > 0 { return .failed("The index is locked.") }
            return Self.singleArticles(450, request)
        })
        driver.press("<enter>")
        for _ in 2...190 { driver.press("n") }
        #expect(shown(driver) == 1901)
        #expect(driver.loads.count { if case .stories = $0 { true } else { false } } == 2)
    }

    @Test func whereTheListFailedToComeGoingOnSaysWhy() {
        var driver = Driver(answer: { request in
            if case .stories = request { return .failed("The index is locked.") }
            return Self.answer(request)
        })
        restartInAnArticle(&driver)
        driver.press("n")
        #expect(shown(driver) == 12)
        #expect(driver.state.message?.text == "The index is locked.")
    }

    @Test func aStoryThatFailedToComeIsNotGoneIntoLater() {
        var driver = Driver(answer: { request in
            request == .story(StoryID(3)) ? .failed("The index is locked.") : Self.answer(request)
        })
        driver.press("jj<enter>q")
        driver.press("k<enter>n")
        #expect(driver.state.screen.route == .story(StoryID(3)))
        driver.answer = Self.answer
        driver.send(.indexChanged)
        #expect(driver.state.screen.route == .story(StoryID(3)))
    }

    @Test func whatAnotherProgramMarkedAsReadStaysReadAfterAChangeElsewhere() {
        var driver = opened()
        driver.press("<enter>q")
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Self.answer(request) }
            var rows = Self.counts.indices.map { Self.row($0 + 1) }
            rows[0].unreadCount = 0
            return .stories(Fixture.page(rows, slice))
        }
        driver.send(.indexChanged)
        driver.press("js")
        driver.press("p")
        #expect(driver.state.screen.panes[0].item == 2)
        #expect(driver.words.contains("There is nothing unread before this"), "\(driver.text)")
    }

    @Test func whatIsReadOfAListOfArticlesIsNoLongerCounted() {
        var driver = Driver(answer: { request in
            guard case .search = request, case .search(var window) = Fixture.answer(request) else {
                return Fixture.answer(request)
            }
            window.unread = 7
            return .search(window)
        })
        driver.press("/ferry<enter>")
        #expect(driver.lines[0].contains("7 unread"))
        driver.press("N")
        #expect(driver.lines[0].contains("6 unread"))
        driver.press("N")
        #expect(driver.lines[0].contains("7 unread"))
    }
}
