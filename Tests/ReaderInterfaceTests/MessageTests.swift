import NewsModel
import ReaderInterface
import Testing

/// What the reader is told of what was done, and of what was not.
@Suite struct MessageTests {
    private func sources() -> Driver {
        var driver = Driver(.sources, width: 120, height: 35)
        driver.press("j")
        _ = driver.takeEffects()
        return driver
    }

    // MARK: - What was done

    @Test func savingAViewSaysHowItIsTakenBackAndUndoForgetsIt() {
        var driver = Driver(.stories)
        driver.press("&ferry<enter>")
        _ = driver.takeEffects()
        driver.press("^SFerries<enter>")
        #expect(driver.takeEffects().contains { if case .saveQuery("Ferries", _) = $0 { true } else { false } })
        #expect(driver.words.contains("Kept as the view “Ferries”, which F opens. U takes it back."))
        driver.send(.views(["Ferries": StoryQuery(text: "ferry")]))
        driver.press("F")
        #expect(driver.line(with: "Ferries") != nil)
        driver.press("<esc>")
        driver.send(.views([:]))
        driver.press("F")
        #expect(driver.line(with: "Ferries") == nil)
    }

    @Test func leavingAViewLeadsBackToTheOrderBefore() {
        var driver = Driver(.stories)
        driver.send(.views(["Ferries": StoryQuery(text: "ferry", order: .time)]))
        let order = driver.state.query.order
        driver.press("F<enter>")
        #expect(driver.state.query == StoryQuery(text: "ferry", order: .time))
        driver.press("<esc>")
        #expect(driver.state.query == StoryQuery(order: order))
    }

    @Test func mutingAndPausingASourceSayWhichOfTheTwo() {
        var driver = sources()
        let ids = [SourceID(1)]
        driver.send(.changed(.editSources(ids, ["state": "muted"]), articles: 0))
        #expect(driver.words.contains("Muted Harbour Post. U takes it back."))
        driver.send(.changed(.editSources(ids, ["state": "paused"]), articles: 0))
        #expect(driver.words.contains("Paused Harbour Post. U"))
        driver.send(.changed(.editSources(ids, ["name": "Morning Post"]), articles: 0))
        #expect(driver.words.contains("Renamed Harbour Post to Morning Post. U"))
        driver.send(.changed(.editSources(ids, ["tags": "Other languages, north"]), articles: 0))
        #expect(driver.words.contains("Tags of Harbour Post: Other languages, north. U"))
        driver.send(.changed(.editSources(ids, ["interval": "30"]), articles: 0))
        #expect(driver.words.contains("Changed the interval of Harbour Post. U"))
    }

    @Test(arguments: [(60, 20), (80, 24), (120, 35)])
    func aMergeNamesBothStoriesInEveryWindow(width: Int, height: Int) {
        var driver = Driver(.stories, width: width, height: height)
        driver.press("M<enter>")
        guard case .mergeStories? = driver.takeEffects().last else {
            Issue.record("nothing was merged")
            return
        }
        let words = driver.words
        #expect(words.contains("Merged “") && words.contains("” into “"), "\(driver.text)")
        // A headline that was cut ends with its ellipsis.
        #expect(words.contains("”. U takes it back.") || words.contains("…” U takes it back."), "\(driver.text)")
    }

    /// "“Is it over?”." stood there, and a title that was cut had a point behind its ellipsis.
    @Test func aMessageEndsWithOneMark() throws {
        for (title, end) in [
            ("Ferry line will close", "close”. U"), ("Is it over?", "over?” U"), ("Out at last!", "last!” U"),
            ("Who pays for the ferry of Skarholm, and who sails on it when winter comes", "…” U"),
        ] {
            var driver = Driver(width: 100, height: 30)
            driver.answer = { request in
                guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
                var row = Fixture.rows[0]
                row.headline = title
                row.articleCount = 1
                return .stories(Fixture.page([row], slice))
            }
            driver.send(.indexChanged)
            driver.press("s")
            #expect(driver.words.contains(end), "\(driver.text)")
        }
    }

    /// Of what a command does half a sentence stood in its row.
    @Test(arguments: [60, 80]) func whatTheSelectedCommandOfThePaletteDoesIsSaidInFull(width: Int) throws {
        var driver = Driver(width: width, height: 24)
        driver.press(":down")
        #expect(
            driver.lines.contains { $0.contains("Move down, by a count where one was typed before it.") },
            "\(driver.text)")
    }

    @Test func severalSourcesAreThemAndNotIt() {
        var driver = sources()
        driver.press("<space><space>")
        driver.press("D")
        #expect(driver.line(with: "Remove 2 sources?") != nil, "\(driver.text)")
        #expect(driver.line(with: "Remove them and keep their articles") != nil)
        #expect(driver.line(with: "Remove them with their articles") != nil)
        #expect(driver.line(with: "Leave them") != nil)
        #expect(driver.line(with: "Remove it") == nil)
    }

    // MARK: - Rules

    private static let mute = ArticleRule(
        id: RuleID(3), query: "story:21", actions: [.hide], added: Fixture.clock, matched: 6)

    private func rules() -> Driver {
        var driver = Driver(.stories, width: 100, height: 30)
        driver.answer = { request in
            guard case .rules = request else { return Fixture.answer(request) }
            return .rules([Self.mute], headlines: [RuleID(3): "Ferry to the island ends"])
        }
        driver.press("%")
        return driver
    }

    @Test func aMuteIsListedByTheHeadlineOfItsStory() {
        let driver = rules()
        #expect(driver.line(with: "hide  the story “Ferry to the island ends”") != nil, "\(driver.text)")
        #expect(driver.line(with: "story:21") == nil)
    }

    @Test func removingAMuteAsksWhatBecomesOfWhatItHid() {
        var driver = rules()
        driver.press("<enter>")
        #expect(driver.takeEffects().isEmpty, "nothing is removed before it was asked")
        #expect(driver.line(with: "it has hidden 6 articles") != nil, "\(driver.text)")
        driver.press("<enter>")
        #expect(driver.takeEffects() == [.removeRule(RuleID(3), showingAgain: true)])
        driver.send(.changed(.removeRule(RuleID(3), showingAgain: true), articles: 0))
        #expect(driver.words.contains("Rule removed; what it hid is shown again. U takes it back."))
    }

    @Test func removingAMuteSaysHowManyStayHidden() {
        var driver = rules()
        driver.press("<enter><down><enter>")
        #expect(driver.takeEffects() == [.removeRule(RuleID(3), showingAgain: false)])
        driver.send(.changed(.removeRule(RuleID(3), showingAgain: false), articles: 6))
        #expect(driver.words.contains("Rule removed; 6 articles stay hidden. U takes it back."))
    }

    @Test func aMutedStoryIsNamedByItsHeadline() {
        var driver = Driver(.stories)
        let story = Fixture.rows[0]
        let rule = ArticleRule(query: "story:\(story.id)", actions: [.hide], added: Fixture.clock)
        driver.send(.changed(.addRule(rule), articles: 2))
        #expect(driver.words.contains("Muted, 2 articles hidden: “\(story.headline.prefix(20))"), "\(driver.text)")
        #expect(!driver.words.contains("story:"))
    }

    // MARK: - What was not done

    @Test func whatIsRefusedIsNoFailure() {
        var driver = Driver(.stories)
        driver.send(.notice(Notice(level: .refusal, text: "No files are attached to it.", time: Fixture.clock)))
        #expect(driver.words.contains("No files are attached to it."))
        driver.press("<esc>")
        #expect(!driver.lines[0].contains("failure"))
        driver.send(.notice(Notice(level: .failure, text: "a.example gave no answer.", time: Fixture.clock)))
        #expect(driver.lines[0].contains("1 failure: ^N"))
    }

    @Test func anArticleWithoutFilesSaysSoWithoutAskingTheIndex() {
        var driver = Driver(.article(Fixture.harbour.id, version: nil, story: nil))
        _ = driver.takeEffects()
        driver.press(";")
        #expect(driver.takeEffects().isEmpty)
        #expect(driver.words.contains("No files are attached to this article."), "\(driver.text)")
    }

    @Test func aLimitThatIsNotUnderstoodLeavesTheListAsItWas() {
        var driver = Driver(.stories, height: 12)
        driver.press("3j")
        let before = driver.lines
        driver.answer = { request in
            guard case .stories(let query, _, _) = request, query.text == "is:unred" else {
                return Fixture.answer(request)
            }
            return .failed("The list was not limited. is:unred: there is no such state.")
        }
        driver.press("&")
        driver.send(.paste("is:unred"))
        driver.press("<enter>")
        #expect(driver.state.query.text.isEmpty)
        #expect(driver.words.contains("The list was not limited. is:unred"))
        driver.press("<esc>")
        #expect(driver.lines == before, "the rows and the place are the same")
    }

    @Test func aLimitOfArticlesThatIsNotUnderstoodLeavesThemAsTheyWere() {
        var driver = Driver(.search("ferry"))
        driver.press("j")
        let before = driver.lines
        driver.answer = { request in
            guard case .search("is:unred", _) = request else { return Fixture.answer(request) }
            return .failed("is:unred: there is no such state.")
        }
        driver.press("&")
        driver.press("^Uis:unred<enter>")
        #expect(driver.state.screen.route == .search("ferry"))
        #expect(driver.words.contains("there is no such state."))
        driver.press("j")
        #expect(driver.lines == before)
    }

    @Test func nothingUnreadFurtherOnNamesWhatIsUnreadAbove() {
        var driver = Driver(.stories)
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var rows = Fixture.rows
            for index in rows.indices { rows[index].unreadCount = index < 3 ? 1 : 0 }
            var page = Fixture.page(rows, slice)
            page.window.unread = 3
            return .stories(page)
        }
        driver.send(.indexChanged)
        driver.press("Gn")
        #expect(
            driver.words.contains("There is nothing unread further on; 3 stories above are unread: "), "\(driver.text)")
    }

    // MARK: - Menus

    @Test func aMenuWithNothingThatMatchesSaysSoAndStaysOpenAtEnter() {
        var driver = sources()
        driver.press("Dxyz")
        #expect(driver.line(with: "Nothing here has “xyz”.") != nil)
        driver.press("<enter>")
        #expect(driver.takeEffects().isEmpty)
        #expect(driver.line(with: "Nothing here has “xyz”.") != nil)
        // What was typed is corrected, and the choice is there again.
        driver.press("<backspace><backspace><backspace>keep")
        #expect(driver.line(with: "keep its articles") != nil || driver.line(with: "keep their articles") != nil)
    }

    @Test(arguments: [(80, 24), (60, 20)])
    func whatHelpsWithALineIsNotCutWhereItsAdviceBegins(width: Int, height: Int) {
        var driver = Driver(.stories, width: width, height: height)
        driver.press("a")
        #expect(driver.words.contains("Tab completes paths and known addresses"), "\(driver.text)")
        driver.press("<esc>&")
        #expect(driver.words.contains("\"in a row\""), "\(driver.text)")
    }

    @Test func whatCouldNotBeSeenIsToldWholeInANarrowWindow() {
        var driver = Driver(.sources, width: 80, height: 24)
        let problem =
            "lerum.example gave no answer in 20 s; check the address, or add it all the same and it is tried again later"
        driver.send(
            .sourcePreview(
                SourcePreview(
                    typed: "lerum.example", address: "https://lerum.example", shownAddress: "https://lerum.example",
                    title: "lerum.example", kind: "", items: [], problem: problem)))
        #expect(driver.words.contains("it is tried again later."), "\(driver.text)")
    }
}
