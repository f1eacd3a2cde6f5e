import Foundation
import NewsModel
import ReaderInterface
import TerminalCanvas
import Testing

@Suite struct ReadingTests {
    // MARK: - The list

    @Test func openingAStoryAsksForItOnce() {
        var driver = Driver()
        driver.press("<enter>")
        #expect(driver.state.screen.route == .story(Fixture.story))
        #expect(driver.loads.filter { $0 == .story(Fixture.story) }.count == 1)
        driver.press("q<enter>")
        #expect(driver.loads.filter { $0 == .story(Fixture.story) }.count == 1, "it is still there")
    }

    @Test func aStoryOfOneArticleOpensTheArticle() {
        var driver = Driver()
        driver.press("jj<enter>")
        #expect(driver.state.screen.route == .article(ArticleID(31), version: nil, story: Fixture.alone))
    }

    @Test func countsRepeatAMove() {
        var driver = Driver()
        driver.press("12j")
        #expect(driver.state.screen.panes[0].selected == 12)
        driver.press("5k3g")
        #expect(driver.state.screen.panes[0].selected == 2)
        driver.press("G")
        #expect(driver.state.screen.panes[0].selected == 39)
    }

    @Test func newStoriesAboveDoNotMoveThePlace() {
        var driver = Driver(height: 12)
        driver.press("7j")
        let row = driver.line(with: "▸")
        let title = row.map { driver.lines[$0] }
        driver.answer = { request in
            guard case .stories(_, let slice, let around) = request else { return Fixture.answer(request) }
            #expect(around == StoryID(8))
            let new = (0..<3).map { number in
                StorySummary(
                    id: StoryID(Int64(100 + number)), headline: "New \(number)", lead: ArticleID(900),
                    outlets: ["Merkur"],
                    articleCount: 1, unreadCount: 1, first: Fixture.clock, last: Fixture.clock)
            }
            return .stories(Fixture.page(new + Fixture.rows, slice))
        }
        driver.send(.indexChanged)
        #expect(driver.state.screen.panes[0].selected == 10)
        #expect(driver.line(with: "▸") == row)
        #expect(row.map { driver.lines[$0] } == title)
    }

    @Test func aLongListIsReadInWindows() {
        var driver = Driver()
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            let rows = (slice.offset..<min(100_000, slice.offset + slice.limit)).map { number in
                StorySummary(
                    id: StoryID(Int64(number)), headline: "Story \(number)", lead: ArticleID(1), outlets: ["Merkur"],
                    articleCount: 2,
                    unreadCount: 0, first: Fixture.clock, last: Fixture.clock)
            }
            return .stories(
                StoryPage(
                    window: ListWindow(offset: slice.offset, rows: rows, total: 100_000), articleCount: 1,
                    outletCount: 1))
        }
        driver.send(.indexChanged)
        driver.press("G")
        #expect(driver.text.contains("Story 99999"))
        #expect(driver.text.contains("100,000/100,000"))
        driver.press("50000g")
        #expect(driver.text.contains("Story 49999"))
        driver.press("<space><space>b")
        #expect(driver.lines.contains { $0.hasPrefix("▸") })
    }

    @Test func aWideWindowShowsTheSelectedStoryBesideTheList() {
        var driver = Driver(width: 180, height: 40)
        #expect(driver.text.contains("Skarholm ferry to end"))
        driver.press("jjj")
        #expect(!driver.text.contains("Skarholm ferry to end"))
        driver.press("kkk")
        #expect(driver.loads.filter { $0 == .story(Fixture.story) }.count == 1)
        // While one story is on its way, moving on asks for no other.
        var state = driver.state
        #expect(Reader.update(&state, .key(KeyPress("9"))).isEmpty)
        #expect(Reader.update(&state, .key(KeyPress("j"))) == [.load(.story(StoryID(10)))])
        #expect(Reader.update(&state, .key(KeyPress("j"))).isEmpty)
        let answer = Event.loaded(.story(StoryID(10)), Fixture.answer(.story(StoryID(10))))
        #expect(Reader.update(&state, answer) == [.load(.story(StoryID(11)))])
    }

    @Test func aVeryWideWindowShowsTheStoryAndItsLeadBesideTheList() {
        var driver = Driver(width: 200, height: 40)
        #expect(driver.text.contains("Skarholm ferry to end"))
        #expect(driver.text.contains("by Ana Brandt"))
        // What is only shown beside the list is not read.
        #expect(!driver.takeEffects().contains { if case .setRead = $0 { true } else { false } })
        driver.send(.resize(columns: 199, rows: 40))
        #expect(!driver.text.contains("by Ana Brandt"))
        // On a slow line it can be switched off.
        let alone = Driver(width: 200, height: 40, settings: ReaderSettings(showsPreviews: false))
        #expect(!alone.text.contains("Skarholm ferry to end"))
        #expect(alone.loads.count == 1)
    }

    @Test func anEmptyIndexOffersWhatToDo() {
        var driver = Driver(answer: Fixture.emptyAnswer)
        #expect(driver.text.contains("add the samples"))
        driver.press("<enter>")
        #expect(driver.takeEffects() == [.addSamples])
    }

    // MARK: - State

    @Test func readingAnArticleMarksItRead() {
        var driver = Driver(.stories)
        driver.press("<enter>1")
        #expect(driver.takeEffects() == [.setRead(.article(Fixture.harbour.id), true)])
        driver.press("N")
        #expect(driver.takeEffects() == [.setRead(.article(Fixture.harbour.id), false)])
    }

    @Test func starAndReadShowAtOnce() {
        var driver = Driver()
        driver.press("sN")
        #expect(
            driver.takeEffects() == [.setStarred(.story(Fixture.story), true), .setRead(.story(Fixture.story), true)])
        #expect(driver.lines[1].contains("★"))
        #expect(!driver.lines[1].contains("new"))
        driver.press("UC")
        #expect(driver.takeEffects() == [.undo, .setRead(.list(StoryQuery(), edition: 0), true)])
    }

    @Test func hidingAStorySelectsTheNext() {
        var driver = Driver()
        driver.press("jD")
        #expect(driver.takeEffects() == [.setHidden(.story(StoryID(2)), true)])
        #expect(driver.lines.first { $0.hasPrefix("▸") }?.contains("駅前") == true)
    }

    @Test func tagsNotesAndSourcesAreTyped() {
        var driver = Driver(.article(Fixture.harbour.id, version: nil, story: nil))
        _ = driver.takeEffects()
        driver.press("^Enorth #island<enter>aask the board<enter>")
        #expect(
            driver.takeEffects() == [
                .setTags(Fixture.harbour.id, ["north", "island"]), .setNote(Fixture.harbour.id, "ask the board"),
            ])
        driver = Driver()
        driver.press("ahttps://post.example<enter>")
        #expect(driver.takeEffects() == [.previewSource("https://post.example")])
    }

    @Test func aTagIsTypedBehindThoseThatAreThere() {
        var driver = Driver(.article(Fixture.harbour.id, version: nil, story: nil))
        driver.press("w")
        _ = driver.takeEffects()
        driver.press("^Ework<enter>")
        #expect(
            driver.takeEffects() == [.setTags(Fixture.harbour.id, Fixture.harbour.summary.tags + ["later", "work"])])
    }

    @Test func aDisabledCommandSaysWhy() {
        var driver = Driver()
        driver.press("jjc")
        #expect(driver.state.message?.text == "One source alone tells this; there is nothing to compare it with.")
        #expect(driver.takeEffects().isEmpty)
        driver.press("$")
        #expect(driver.state.message?.text.contains("? shows the keys") == true)
    }

    // MARK: - Places

    @Test func marksBringBackAPlace() {
        var driver = Driver(.stories, .quotes(Fixture.story))
        driver.press("jjmaqG'a")
        #expect(driver.state.screen.route == .quotes(Fixture.story))
        #expect(driver.state.screen.panes[0].selected == 2)
        driver.press("'b")
        #expect(driver.state.message?.text == "There is no mark b; mb sets it.")
    }

    @Test func aRestartComesBackToThePlace() {
        var driver = Driver(width: 60, height: 12)
        driver.press("<enter><enter>jjjjjj")
        let saved = driver.state.savedPlace
        var again = Driver(width: 60, height: 12)
        again.send(.restore(saved))
        #expect(again.text == driver.text)
        again.press("qq")
        #expect(again.state.screen.route == .stories)
    }

    @Test func aPlaceIsWrittenAndReadAgain() throws {
        var driver = Driver(.stories, .compare(Fixture.left, Fixture.right, story: Fixture.story))
        driver.press("jjma")
        let saved = driver.state.savedPlace
        let data = try JSONEncoder().encode(saved)
        #expect(try JSONDecoder().decode(SavedPlace.self, from: data) == saved)
    }

    @Test func anotherWidthKeepsTheParagraphOnTop() {
        var driver = Driver(.article(Fixture.harbour.id, version: nil, story: Fixture.story), width: 100, height: 8)
        driver.press("11j")
        let first = driver.lines[1].trimmingSpaces.prefix(12)
        #expect(first == "About 40 job")
        driver.send(.resize(columns: 44, rows: 8))
        #expect(driver.lines[1].contains(first) || driver.lines[2].contains(first), "\(first) in \(driver.text)")
        driver.send(.resize(columns: 100, rows: 8))
        #expect(driver.lines[1].trimmingSpaces.hasPrefix(first))
    }

    @Test func goingBackToAnArticleFindsItWhereItWasLeft() {
        var driver = Driver(.stories, .story(Fixture.story), width: 80, height: 8)
        driver.press("<enter>8j")
        let lines = driver.lines
        driver.press("q<enter>")
        #expect(driver.lines == lines)
    }

    // MARK: - Moving on

    @Test func theNextSourceOpensWithoutGoingBack() {
        var driver = Driver(
            .stories, .story(Fixture.story), .article(Fixture.harbour.id, version: nil, story: Fixture.story))
        driver.press("J")
        #expect(driver.state.screen.route == .article(Fixture.ledger.id, version: nil, story: Fixture.story))
        driver.press("KK")
        #expect(driver.state.message?.text == "This is the first source of the story.")
        driver.press("qJ")
        #expect(driver.state.screen.route == .story(StoryID(2)))
        driver.press("q")
        #expect(driver.state.screen.panes[0].selected == 1, "the list follows")
    }

    @Test func digitsOpenSourcesAndLinks() {
        var driver = Driver(.story(Fixture.story))
        driver.press("2")
        #expect(driver.state.screen.route == .article(Fixture.ledger.id, version: nil, story: Fixture.story))
        driver = Driver(.article(Fixture.harbour.id, version: nil, story: nil))
        _ = driver.takeEffects()
        driver.press("1<enter>")
        #expect(driver.takeEffects() == [.openURL("https://post.example/timetable")])
        driver.press("u<enter>oy")
        #expect(
            driver.takeEffects() == [
                .openURL("https://post.example/timetable"), .openURL("https://post.example/timetable"),
                .copy("https://post.example/timetable"),
            ])
        driver.press("jyq")
        #expect(driver.takeEffects() == [.copy("https://11.example/ferry")])
        #expect(driver.state.screen.route.kind == .article)
    }

    @Test func searchAndLimit() {
        var driver = Driver()
        driver.press("/ferry<enter>")
        #expect(driver.state.screen.route == .search("ferry"))
        driver.press("<enter>")
        #expect(driver.state.screen.route == .article(Fixture.harbour.id, version: nil, story: Fixture.story))
        driver.press("qq&zebra<enter>")
        #expect(driver.state.query.text == "zebra")
        #expect(driver.text.contains("No story has “zebra”"))
        driver.press("<esc>")
        #expect(driver.state.query.text.isEmpty)
        #expect(driver.text.contains("Skarholm"))
    }

    @Test func findGoesFromMatchToMatch() {
        var driver = Driver(.help(.compare), height: 14)
        driver.press("/scroll<enter>")
        let top = driver.state.screen.panes[0].top
        driver.press("n")
        #expect(driver.state.screen.panes[0].top >= top)
        driver.press("<esc>")
        #expect(driver.state.screen.find.isEmpty)
    }

    @Test func themesArePreviewedAndGivenBack() {
        var driver = Driver(settings: ReaderSettings(themes: ["dark", "light", "mono"]))
        driver.press("^T<down><down><esc>")
        #expect(driver.takeEffects() == [.setTheme("light"), .setTheme("mono"), .setTheme("dark")])
        driver.press("^T<down><enter>")
        #expect(driver.takeEffects() == [.setTheme("light"), .setTheme("light")])
    }

    @Test func lettersInAMenuLookForAChoiceAndNeverMove() {
        var driver = Driver(settings: ReaderSettings(themes: ["dark", "jade", "kelp"]))
        driver.press("^Tj")
        #expect(driver.takeEffects() == [.setTheme("jade")])
        #expect(driver.line(with: "kelp") == nil && driver.line(with: "jade") != nil, "\(driver.text)")
        driver.press("<backspace>ke<enter>")
        #expect(driver.takeEffects().last == .setTheme("kelp"))
    }

    @Test(
        "a window that is tiny for a moment leaves each screen where it was",
        arguments: [
            Route.quotes(Fixture.story), .why(Fixture.story), .matrix(Fixture.story), .story(Fixture.story), .stories,
        ])
    func backFromATinyWindow(_ route: Route) {
        for keys in ["", "j", "jj"] {
            var driver = Driver(route, width: 80, height: 24)
            driver.press(keys)
            let before = driver.text
            driver.send(.resize(columns: 5, rows: 2))
            driver.send(.resize(columns: 80, rows: 24))
            #expect(driver.text == before, "\(route) after \(keys)")
        }
    }

    @Test func anAnswerToAnEarlierLimitIsNotShown() {
        var state = Driver().state
        _ = Reader.update(&state, .indexChanged)
        for press in KeySequence("&budget<enter>")?.presses ?? [] { _ = Reader.update(&state, .key(press)) }
        let late = StoryPage(window: ListWindow(offset: 0, rows: [], total: 0), articleCount: 0, outletCount: 0)
        _ = Reader.update(
            &state, .loaded(.stories(StoryQuery(), ListSlice(offset: 0, limit: 200), around: nil), .stories(late)))
        var surface = Surface(state.size)
        Reader.draw(state, on: &surface)
        #expect(surface.plainText.contains("Skarholm"), "the list stays until the limited one is there")
    }

    @Test func failuresAreCountedUntilTheyAreLookedAt() {
        var driver = Driver()
        driver.send(.notice(Notice(level: .failure, text: "15.example gave no answer.", time: Fixture.clock)))
        #expect(driver.text.contains("15.example gave no answer."))
        driver.press("j")
        #expect(driver.lines[0].contains("1 failure: ^N"))
        driver.press("^N")
        #expect(driver.text.contains("15.example gave no answer."))
        driver.press("<esc>")
        #expect(driver.state.screen.route == .stories)
        #expect(!driver.lines[0].contains("failure"))
    }

    @Test func escStopsWorkFirst() {
        var driver = Driver()
        driver.send(.progress(WorkProgress(title: "fetching", done: 3, total: 31)))
        #expect(driver.lines[0].contains("fetching 3/31"))
        driver.press("<esc>")
        #expect(driver.takeEffects() == [.stopWork])
    }

    @Test func theMouseSelectsAndOpens() {
        var driver = Driver()
        driver.send(.mouse(MouseEvent(.press, x: 10, y: 5)))
        #expect(driver.state.screen.panes[0].selected == 2)
        driver.send(.mouse(MouseEvent(.doublePress, x: 10, y: 1)))
        #expect(driver.state.screen.route == .story(Fixture.story))
    }

    @Test func theCursorSitsOnTheSelectedRowOrThePrompt() {
        var driver = Driver()
        driver.press("j")
        #expect(driver.surface.cursor == Point(x: 0, y: 3))
        driver.press("/日本")
        #expect(driver.surface.cursor == Point(x: 26, y: 29))
        #expect(driver.surface.showsCursor)
    }
}

extension String {
    var trimmingSpaces: String { String(drop { $0 == " " }) }
}

/// What is asked for, and when.
@Suite struct AskingTests {
    /// Every story and article on the screens was read again from the index when one of them was marked as read.
    @Test func readingReloadsListsAlone() {
        var driver = Driver(
            .stories, .story(Fixture.story), .article(Fixture.harbour.id, version: nil, story: Fixture.story))
        driver.loads = []
        driver.send(.listsChanged)
        #expect(driver.loads == [])
        driver.press("qq")
        #expect(driver.loads.count == 1)
        if case .stories? = driver.loads.first {} else { Issue.record("\(driver.loads)") }
    }

    @Test func aRestAsksForWhatIsSelectedOnce() {
        var driver = Driver(.stories)
        driver.loads = []
        driver.send(.rest)
        #expect(driver.loads == [.story(Fixture.story)])
        driver.send(.rest)
        #expect(driver.loads.count == 1)
    }

    @Test func newStoriesAreTellingsAndNotices() {
        var driver = Driver(.stories)
        let new = [NewStory(view: "Ferries", headline: "A ferry comes back")]
        driver.send(.newStories(new))
        #expect(driver.takeEffects() == [.notify(new)])
        #expect(driver.text.contains("New in “Ferries”: A ferry comes back"))
        driver.send(.newStories([]))
        #expect(driver.takeEffects() == [])
    }
}

/// Linear text for screen readers.
@Suite struct PlainTests {
    /// Lines and bars are read out sign by sign.
    @Test(arguments: Walk.routes, [80, 120, 200]) func nothingIsDrawnWithSigns(_ route: Route, _ width: Int) {
        var driver = Driver(route, width: width, settings: ReaderSettings(isPlain: true))
        for keys in ["", ":", "<esc>", "^T", "<esc>"] {
            driver.press(keys)
            for sign in ["---", "###", "|||", "...:", "│", "─", "█", "▇", "▁", "⟳"] {
                #expect(!driver.text.contains(sign), "\(sign) after \(keys)")
            }
        }
    }

    /// The terminal's own cursor is what a screen reader follows.
    @Test(arguments: Walk.routes) func theCursorIsOnTheSelectedRowOrThePrompt(_ route: Route) throws {
        var driver = Driver(route, settings: ReaderSettings(isPlain: true))
        #expect(driver.surface.cursor != nil)
        driver.press(":")
        let prompt = try #require(driver.surface.cursor)
        #expect(prompt.y == driver.surface.height - 1 && driver.surface.showsCursor)
    }
}
