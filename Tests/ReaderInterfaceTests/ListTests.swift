import NewsModel
import ReaderInterface
import Testing

@Suite struct ListTests {
    // MARK: - What is unread

    @Test func whatWasReadStaysInAListOfUnreadStories() {
        var driver = Driver(.stories)
        driver.press("L")
        let edition = driver.listEdition
        driver.press("A")
        driver.loads = []
        driver.send(.indexChanged)
        #expect(driver.loads.contains { if case .stories = $0 { true } else { false } })
        #expect(driver.listEdition == edition, "the list has the rows that it was opened with")
        // Another list is opened anew.
        driver.press("LL")
        #expect(driver.listEdition != edition)
    }

    @Test func whatWasReadStaysInAListOfUnreadArticles() {
        var driver = Driver(.search("is:unread"))
        driver.answer = { request in
            guard case .search = request else { return Fixture.answer(request) }
            return .search(ListWindow(offset: 0, rows: Fixture.hits("ferry"), total: 2))
        }
        driver.send(.indexChanged)
        let edition = driver.listEdition
        driver.press("<enter>q")
        driver.loads = []
        driver.send(.indexChanged)
        #expect(driver.loads.count == 1)
        #expect(driver.listEdition == edition)
    }

    // MARK: - The order stays

    @Test func whatArrivesIsSaidInOneLineAndShownOnceItIsAskedFor() {
        var driver = Driver(height: 12)
        driver.press("7j")
        let rows = driver.lines.dropFirst()
        let edition = driver.listEdition
        driver.answer = { Fixture.withArrivals(29, $0) }
        driver.send(.indexChanged)
        #expect(driver.lines[0].contains("▲ 29 new stories · g"))
        #expect(Array(driver.lines.dropFirst()) == Array(rows), "nothing has moved")
        #expect(driver.listEdition == edition)
        driver.press("g")
        #expect(driver.listEdition != edition)
        #expect(driver.state.screen.panes[0].selected == 0)
        #expect(!driver.lines[0].contains("▲"))
        #expect(driver.text.contains("New 0"))
    }

    @Test func theKeyForWhatIsNewLeadsToItWhereOtherStoriesStandAboveIt() {
        var driver = Driver(height: 12)
        driver.press("7j")
        let opened = driver.listEdition
        let new = StorySummary(
            id: StoryID(100), headline: "Kite race", lead: ArticleID(900), outlets: ["Merkur"], articleCount: 1,
            unreadCount: 1, first: Fixture.clock, last: Fixture.clock)
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            guard slice.edition != opened else {
                var page = Fixture.page(Fixture.rows, slice)
                page.window.arrived = 1
                return .stories(page)
            }
            var page = Fixture.page(Array(Fixture.rows[..<4]) + [new] + Array(Fixture.rows[4...]), slice)
            if slice.since == opened { page.window.firstNew = 4 }
            return .stories(page)
        }
        driver.send(.indexChanged)
        #expect(driver.lines[0].contains("\(Fixture.rows.count + 1) stories"))
        driver.press("g")
        #expect(driver.lines.contains { $0.hasPrefix("▸") && $0.contains("Kite race") })
        #expect(driver.lines.last?.contains("g goes to the top") == true)
        driver.press("g")
        #expect(driver.state.screen.panes[0].selected == 0)
    }

    @Test func fromTheStoriesOfASourceTheWayBackLeadsToTheSources() {
        var driver = Driver(.stories)
        driver.press("fjS")
        #expect(driver.state.screens.map(\.route) == [.stories])
        #expect(driver.lines.last?.contains("q back") == true)
        driver.press("q")
        #expect(driver.takeEffects() == [], "the program does not end")
        #expect(driver.state.screens.map(\.route) == [.stories, .sources])
        driver.press("q")
        #expect(driver.state.screen.route == .stories)
        #expect(driver.state.query.text.isEmpty)
        driver.press("q")
        #expect(driver.takeEffects() == [.quit])
    }

    /// A key that is pressed as a fetch of another process ends is meant for the row that was there.
    @Test func onTheFirstRowTooWhatArrivesMovesNothing() {
        var driver = Driver(height: 12)
        let rows = Array(driver.lines.dropFirst())
        driver.answer = { Fixture.withArrivals(2, $0) }
        driver.send(.indexChanged)
        #expect(Array(driver.lines.dropFirst()) == rows)
        #expect(driver.lines[0].contains("▲ 2 new stories · g"))
        driver.press("s")
        #expect(driver.takeEffects() == [.setStarred(.story(Fixture.rows[0].id), true)])
        driver.press("g")
        #expect(driver.lines[1].contains("New 0"))
        #expect(!driver.lines[0].contains("▲"))
    }

    @Test func atTheTopNothingMovesWhileSomethingIsTyped() {
        var driver = Driver(height: 12)
        driver.press("&")
        let edition = driver.listEdition
        driver.answer = { Fixture.withArrivals(2, $0) }
        driver.send(.indexChanged)
        #expect(driver.listEdition == edition)
    }

    @Test func aListIsOrderedAnewWhenThatIsAskedFor() {
        var driver = Driver()
        driver.press("jj")
        let story = driver.state.screen.panes[0].item
        let edition = driver.listEdition
        driver.press("^R")
        #expect(driver.listEdition != edition)
        #expect(driver.state.screen.panes[0].item == story)
    }

    // MARK: - What failed is taken back

    @Test func aStarThatWasNotStoredIsTakenBackWithTheReason() {
        var driver = Driver()
        driver.press("s")
        #expect(driver.lines[1].contains("★"))
        driver.send(.changeFailed(.setStarred(.story(Fixture.story), true), "No space is left for the index at /x."))
        #expect(!driver.lines[1].contains("★"))
        #expect(driver.lines.last?.contains("Not starred: No space is left") == true)
    }

    /// Or the failure would be tried again with every answer.
    @Test func anArticleIsMarkedAsReadOnceAndStaysUnreadIfThatFails() {
        var driver = Driver(.stories)
        driver.press("<enter>1")
        _ = driver.takeEffects()
        driver.send(.changeFailed(.setRead(.article(Fixture.harbour.id), true), "The disk is full."))
        #expect(driver.takeEffects() == [])
        #expect(driver.lines.last?.contains("Not marked as read: The disk is full.") == true)
    }

    @Test func anArticleMarkedAsUnreadStaysSoWhenItIsReadAnewAndAfterARestart() {
        var driver = Driver(.stories)
        driver.press("<enter>1N")
        _ = driver.takeEffects()
        driver.send(.indexChanged)
        #expect(driver.takeEffects() == [])
        var restarted = Driver(.stories)
        restarted.send(.restore(driver.state.savedPlace))
        #expect(restarted.takeEffects() == [])
    }

    @Test func whoComesBackAfterHoursSeesFirstWhatIsNew() {
        var driver = Driver(.stories)
        driver.press("jj")
        var saved = driver.state.savedPlace
        var soon = Driver(.stories)
        soon.send(.restore(saved))
        #expect(soon.state.savedPlace.screens.first?.row == 2)
        saved.left = Fixture.clock + -5 * 3_600
        var later = Driver(.stories)
        later.send(.restore(saved))
        #expect(later.state.savedPlace.screens.first?.row == 0)
    }

    @Test func aNoteThatWasNotStoredCanBeCalledBack() {
        var driver = Driver(.article(Fixture.harbour.id, version: nil, story: Fixture.story))
        driver.press("athree words of it<enter>")
        driver.send(.changeFailed(.setNote(Fixture.harbour.id, "three words of it"), "The disk is full."))
        driver.press("a<up>")
        #expect(driver.lines.last?.contains("three words of it") == true)
    }

    @Test func markingAListSaysHowManyAndHowToTakeItBack() {
        var driver = Driver()
        driver.press("C")
        let effect = driver.takeEffects()[0]
        driver.send(.changed(effect, articles: 41))
        #expect(driver.lines.last?.contains("Marked 41 articles of the list as read. U takes it back.") == true)
        driver.send(.changed(effect, articles: 0))
        #expect(driver.lines.last?.contains("Nothing of the list was unread.") == true)
    }

    @Test func markingALimitedListSaysThatOnlyWhatFitsIsMarked() throws {
        var driver = Driver { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            return .stories(Fixture.page(Fixture.rows, slice))
        }
        driver.press("&ferry<enter>C")
        let effect = try #require(driver.takeEffects().first)
        driver.send(.changed(effect, articles: 6))
        #expect(driver.words.contains("Marked 6 articles that fit the limit as read. U takes it back."))
        driver.send(.changed(effect, articles: 0))
        #expect(driver.words.contains("Nothing that fits the limit was unread."))
    }

    // MARK: - Going on

    @Test func theNextUnreadArticleOfTheListComesWithoutGoingBack() {
        var driver = Driver(.search("ferry"))
        driver.press("<enter>n")
        #expect(driver.state.screen.route == .article(Fixture.ledger.id, version: nil, story: Fixture.story))
        driver.press("q")
        #expect(driver.state.screen.route == .search("ferry"))
        #expect(driver.state.screen.panes[0].item == Fixture.ledger.id.rawValue)
        driver.press("<enter>K")
        #expect(driver.state.screen.route == .article(Fixture.harbour.id, version: nil, story: Fixture.story))
        driver.press("K")
        #expect(driver.text.contains("first article of the list"))
    }

    @Test func afterTheLastUnreadSourceTheNextStoryComes() {
        var driver = Driver(.stories, .story(Fixture.story))
        driver.press("Gn")
        #expect(driver.state.screens.map(\.route.kind) == [.stories, .article])
        #expect(driver.state.screens[0].panes[0].item == Fixture.alone.rawValue)
    }

    @Test("a restart has the list where it was scrolled to, not at its top with the row brought into sight")
    func scrolledListAfterARestart() {
        var driver = Driver(.story(Fixture.story), width: 80, height: 14)
        driver.press("Gkk")
        let left = driver.state.screen.panes[0]
        #expect(left.top > 0 && left.row > 0)
        var restarted = Driver(width: 80, height: 14)
        restarted.send(.restore(driver.state.savedPlace))
        #expect(restarted.state.screen.panes[0].top == left.top)
        #expect(restarted.text == driver.text)
    }

    @Test func copiesInOtherOutletsAreReadWithTheArticle() {
        var driver = Driver(.stories)
        driver.answer = { Fixture.withCopy($0) }
        driver.send(.restore(SavedPlace(screens: [Place(route: .stories), Place(route: .story(Fixture.story))])))
        driver.send(.indexChanged)
        _ = driver.takeEffects()
        driver.press("1")
        let effects = driver.takeEffects()
        #expect(
            effects == [
                .setRead(.article(Fixture.harbour.id), true), .setRead(.articles([Fixture.ledger.id]), true),
            ])
        #expect(driver.text.contains("1 copy of it in other outlets is read too"))
        // One that is marked as unread by hand stays so.
        driver.press("q2N")
        _ = driver.takeEffects()
        driver.press("q1")
        #expect(!driver.takeEffects().contains(.setRead(.articles([Fixture.ledger.id]), true)))
    }

    @Test func copiesStayUnreadWhereThatIsWanted() {
        var driver = Driver(.stories, .story(Fixture.story), settings: ReaderSettings(marksCopies: false))
        driver.answer = { Fixture.withCopy($0) }
        driver.send(.indexChanged)
        _ = driver.takeEffects()
        driver.press("1")
        #expect(driver.takeEffects() == [.setRead(.article(Fixture.harbour.id), true)])
    }

    // MARK: - Sources

    @Test func aSourceLeadsToItsArticlesAndItsStories() {
        var driver = Driver(.sources)
        driver.press("j<enter>")
        #expect(driver.state.screen.route == .search("source:\"Harbour Post\""))
        driver.press("qS")
        #expect(driver.state.screens.map(\.route) == [.stories])
        #expect(driver.state.query.text == "source:\"Harbour Post\"")
        driver = Driver(.sources)
        driver.press("j")
        _ = driver.takeEffects()
        driver.press("A")
        #expect(driver.takeEffects() == [.setRead(.matches("source:\"https://11.example/feed\""), true)])
    }

    @Test func aNameWithQuotationMarksStaysOneName() {
        var driver = Driver(.sources)
        driver.answer = { request in
            guard case .sources = request else { return Fixture.answer(request) }
            var source = Fixture.sources[0]
            source.title = "The \"Ledger\""
            source.location = "exec:get \"all\""
            source.tags = []
            return .sources([source])
        }
        driver.send(.indexChanged)
        _ = driver.takeEffects()
        driver.press("A<enter>")
        #expect(driver.takeEffects() == [.setRead(.matches("source:«exec:get \"all\"»"), true)])
        #expect(driver.state.screen.route == .search("source:«The \"Ledger\"»"))
    }

    @Test func aRestartShowsTheOutletsByWordsAgain() {
        var driver = Driver(.outlets)
        driver.press("w")
        #expect(driver.text.contains("the same words"))
        var restarted = Driver(.stories)
        restarted.send(.restore(driver.state.savedPlace))
        #expect(restarted.text.contains("the same words"))
    }

    @Test func outletsLeadToTheirStories() {
        var driver = Driver(.outlets)
        driver.press("j<enter>")
        #expect(driver.state.query.text == "outlet:\"The Ledger\"")
    }

    @Test func whatIsKeptForLaterHasASignAndIsTakenOffByTheSameKey() {
        var driver = Driver(.stories)
        _ = driver.takeEffects()
        #expect(!driver.lines[1].contains("◔"))
        driver.press("w")
        #expect(driver.lines[1].hasPrefix("▸ 5 ◔"))
        driver.press("w")
        #expect(!driver.lines[1].contains("◔"))
        #expect(
            driver.takeEffects() == [
                .setTag(.story(Fixture.story), "later", true), .setTag(.story(Fixture.story), "later", false),
            ])
        var article = Driver(.search("ferry"))
        article.press("w")
        #expect(article.lines[1].hasPrefix("▸◔"))
        article.press("<enter>w")
        #expect(article.lines[0].contains("◔"))
        // A star is the stronger sign.
        article.press("s")
        #expect(article.lines[0].contains("★ · ◔"))
    }

    @Test func marksAreExplainedInFullHoweverNarrowTheWindow() {
        for width in [40, 60] {
            var driver = Driver(.stories, width: width, height: 40)
            driver.press("?")
            let text = driver.lines.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
            #expect(text.contains("numbers, names or lists that differ between its sources"), "\(driver.text)")
        }
    }

    @Test func aStarIsOneKeyAndReadingLaterAnother() {
        var driver = Driver(.search("ferry"))
        _ = driver.takeEffects()
        driver.press("ww")
        #expect(
            driver.takeEffects() == [
                .setTag(.article(Fixture.harbour.id), "later", true),
                .setTag(.article(Fixture.harbour.id), "later", false),
            ])
    }

    // MARK: - Queries

    @Test func whatAQueryLeavesOutIsSaidAboveTheList() {
        var driver = Driver(answer: { request in
            guard case .stories = request, case .stories(var page) = Fixture.answer(request) else {
                return Fixture.answer(request)
            }
            page.window.problems = ["outlt:ledger: There is no field “outlt”; the nearest is “outlet”."]
            return .stories(page)
        })
        #expect(driver.lines[1].contains("Left out: outlt:ledger"))
        driver.press("j")
        #expect(driver.lines[1].contains("Left out: outlt:ledger"))
    }

    @Test func tagsAreOfferedAndLimitTheList() {
        var driver = Driver(.stories)
        driver.press("t<down><enter>")
        #expect(driver.state.query.text == "tag:\"north\"")
    }

    @Test func theListOfArticlesShowsUnreadOnesAlone() {
        var driver = Driver(.search("ferry"))
        driver.press("L")
        #expect(driver.state.screen.route == .search("ferry is:unread"))
        driver.press("L")
        #expect(driver.state.screen.route == .search("ferry"))
    }
}

extension Driver {
    /// Which opening of the list was asked for last.
    fileprivate var listEdition: Int? {
        loads.compactMap {
            switch $0 {
            case .stories(_, let slice, _), .search(_, let slice): slice.edition
            default: nil
            }
        }.last
    }
}

extension Fixture {
    /// The list that was opened first does not have the new stories; one that is opened later does.
    static func withArrivals(_ count: Int, _ request: DataRequest) -> DataResult {
        guard case .stories(_, let slice, _) = request else { return answer(request) }
        let new = (0..<count).map { number in
            StorySummary(
                id: StoryID(Int64(100 + number)), headline: "New \(number)", lead: ArticleID(900),
                outlets: ["Merkur"], articleCount: 1, unreadCount: 1, first: clock, last: clock)
        }
        guard slice.edition == 0 else { return .stories(page(new + rows, slice)) }
        var page = page(rows, slice)
        page.window.arrived = count
        return .stories(page)
    }

    /// The Ledger prints what the Harbour Post has, nearly word for word.
    static func withCopy(_ request: DataRequest) -> DataResult {
        guard case .story(story) = request else { return answer(request) }
        var copied = detail
        copied.matrix.copied[1][0] = 0.97
        copied.sources[1].article.isStarred = false
        return .story(copied)
    }
}
