import NewsModel
import ReaderInterface
import Testing

@Suite struct ListTests {
    // MARK: - What is unread

    @Test func whatWasReadStaysInAListOfUnreadStories() {
        var driver = Driver(.stories)
        driver.press("L")
        let first = driver.state.screen.panes[0].item ?? 0
        driver.press("A")
        driver.loads = []
        driver.send(.indexChanged)
        guard case .stories(let query, let slice, _)? = driver.loads.first else {
            Issue.record("\(driver.loads)")
            return
        }
        #expect(!query.includesRead)
        #expect(slice.keeping == [first])
        // Another list begins anew.
        driver.loads = []
        driver.press("LL")
        for case .stories(_, let slice, _) in driver.loads { #expect(slice.keeping.isEmpty) }
    }

    @Test func whatWasReadStaysInAListOfUnreadArticles() {
        var driver = Driver(.search("is:unread"))
        driver.answer = { request in
            guard case .search = request else { return Fixture.answer(request) }
            return .search(ListWindow(offset: 0, rows: Fixture.hits("ferry"), total: 2))
        }
        driver.send(.indexChanged)
        driver.press("<enter>q")
        driver.loads = []
        driver.send(.indexChanged)
        #expect(driver.loads.count == 1)
        guard case .search("is:unread", let slice) = driver.loads.first else {
            Issue.record("the list was not asked for again")
            return
        }
        #expect(slice.offset == 0 && slice.keeping == [Fixture.harbour.id.rawValue])
    }

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
        driver.press("<enter>")
        #expect(driver.state.screen.route == .search("source:\"Harbour Post\""))
        driver.press("qS")
        #expect(driver.state.screens.map(\.route) == [.stories])
        #expect(driver.state.query.text == "source:\"Harbour Post\"")
        driver = Driver(.sources)
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
            page.window.problems = ["outlt:ledger: There is no field “outlt”; did you mean “outlet”?"]
            return .stories(page)
        })
        #expect(driver.lines[1].contains("Left out: outlt:ledger"))
        driver.press("j")
        #expect(driver.lines[1].contains("Left out: outlt:ledger"))
    }

    @Test func tagsAreOfferedAndLimitTheList() {
        var driver = Driver(.stories)
        driver.press("tj<enter>")
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

extension Fixture {
    /// The Ledger prints what the Harbour Post has, nearly word for word.
    static func withCopy(_ request: DataRequest) -> DataResult {
        guard case .story(story) = request else { return answer(request) }
        var copied = detail
        copied.matrix.copied[1][0] = 0.97
        copied.sources[1].article.isStarred = false
        return .story(copied)
    }
}
