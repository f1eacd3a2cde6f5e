import NewsModel
import NewsText
import ReaderInterface
import TerminalCanvas
import Testing

@Suite struct ArticleAndQuotesTests {
    @Test func whatIsSaidTwiceIsFolded() {
        var driver = Driver(.article(Fixture.harbour.id, version: nil, story: nil), height: 40)
        let words = "after 112 years"
        #expect(driver.lines.filter { $0.contains(words) || $0.contains("112 years,") }.count == 1)
        #expect(driver.text.contains("¶ said before in this article"))
        driver.press("P")
        #expect(!driver.text.contains("¶ said before"))
    }

    /// What stands below the text comes with the story, after the article.
    @Test(arguments: ["G", "Gkkk", "Gkkkkkkkk"]) func aPlaceNearTheEndOfAnArticleIsThereAfterARestart(keys: String) {
        var driver = Driver(
            .stories, .article(Fixture.harbour.id, version: nil, story: Fixture.story), width: 60, height: 12)
        driver.press(keys)
        #expect(driver.text.contains("Also told by") || keys.count > 4, "\(driver.text)")
        var again = Driver(width: 60, height: 12)
        again.send(.restore(driver.state.savedPlace))
        #expect(again.text == driver.text)
        // The same place is kept where the article is left before the story has come.
        var hurried = Driver(
            width: 60, height: 12,
            answer: { request in
                if case .story = request { .failed("The index is locked.") } else { Fixture.answer(request) }
            })
        hurried.send(.restore(driver.state.savedPlace))
        hurried.answer = Fixture.answer
        again = Driver(width: 60, height: 12)
        again.send(.restore(hurried.state.savedPlace))
        #expect(again.text == driver.text)
    }

    /// Above the first paragraph there was only the headline.
    @Test func aFirstParagraphThatSaysTheHeadlineAgainIsLeftOut() {
        let article = Article(
            summary: Fixture.harbour.summary,
            content: ArticleText(
                title: "Ferry line to Skarholm will close in March",
                blocks: [
                    (.paragraph, "Ferry line to Skarholm will close in March"),
                    (.paragraph, "It lost 4.2 million crowns."),
                ]))
        #expect(article.content.blocks[0].isRepeat)
        var driver = Driver(answer: { if case .article = $0 { .article(article) } else { Fixture.answer($0) } })
        driver.send(.restore(SavedPlace(screens: [Place(route: .article(article.id, version: nil, story: nil))])))
        #expect(!driver.text.contains("said before"))
        driver.press("P")
        #expect(driver.lines.count { $0.contains("will close in March") } == 2)
    }

    @Test func anUnclosedQuoteIsShownAsUnclosed() {
        let driver = Driver(.article(Fixture.ledger.id, version: nil, story: Fixture.story), height: 40)
        #expect(driver.text.contains("(unclosed)"))
        #expect(Driver(.quotes(Fixture.story), height: 40).text.contains("unclosed"))
    }

    @Test func speakersKeepTheirColourOnEveryScreen() {
        let article = Driver(.article(Fixture.ledger.id, version: nil, story: Fixture.story), height: 40).surface
        let quotes = Driver(.quotes(Fixture.story), height: 40).surface
        func role(_ surface: Surface, _ letter: Character) -> Role? {
            surface.cells.first { $0.character == letter && $0.style.role.rawValue.hasPrefix("speaker") }?.style.role
        }
        #expect(role(article, "á") == .speaker2)
        #expect(role(quotes, "á") == .speaker2)
    }

    @Test func theTopLineTellsWhichQuoteOneIsAt() {
        var driver = Driver(.article(Fixture.ledger.id, version: nil, story: Fixture.story), width: 100, height: 8)
        driver.press("]]")
        #expect(driver.lines[0].contains("quote 2/3"))
        // Each jump says which quote it has led to, also where the lines can go no further.
        #expect(driver.lines.last?.contains("quote 2/3 · Tomáš Reyl: “a wound in the island’s side”") == true)
        driver.press("]")
        #expect(driver.lines.last?.contains("quote 3/3") == true)
        driver.press("]")
        #expect(driver.lines.last?.contains("nothing of the kind below") == true)
        driver.press("[")
        #expect(driver.lines.last?.contains("quote 2/3") == true)
    }

    @Test func eachPlaceWithTheWordsLookedForHasItsNumberAndTheCurrentOneItsMark() {
        var driver = Driver(.article(Fixture.harbour.id, version: nil, story: Fixture.story), width: 80, height: 20)
        driver.press("/board<enter>")
        #expect(driver.lines.last?.contains("match 1/3 of “board”") == true)
        func current(_ driver: Driver) -> Int {
            driver.surface.cells.count { $0.style.role == .match && $0.style.attributes.contains(.reverse) }
        }
        #expect(current(driver) == 5)
        driver.press("nn")
        #expect(driver.lines.last?.contains("match 3/3") == true)
        #expect(current(driver) == 5)
        driver.press("N")
        #expect(driver.lines.last?.contains("match 2/3") == true)
        driver.press("nnn")
        #expect(driver.lines.last?.contains("That was the last of 3 places with “board”.") == true)
        driver.press("<esc>")
        #expect(current(driver) == 0)
    }

    @Test func otherSourcesStandInTheMarginOnDemand() {
        var driver = Driver(.article(Fixture.ledger.id, version: nil, story: Fixture.story), width: 120, height: 40)
        #expect(!driver.text.contains("also in"))
        driver.press("d")
        #expect(driver.text.contains("also in 1 3 4 5"))
        #expect(driver.text.contains("only here"))
    }

    @Test func aQuoteOpensItsSentence() {
        var driver = Driver(.quotes(Fixture.story), height: 10)
        driver.press("j<enter>")
        #expect(driver.state.screen.route == .article(Fixture.ledger.id, version: nil, story: Fixture.story))
        #expect(driver.text.contains("for as long as we"))
    }

    @Test func quotesAreLimitedToASpeaker() {
        var driver = Driver(.quotes(Fixture.story), height: 40)
        driver.press("&reyl<enter>")
        #expect(!driver.text.contains("We have carried"))
        #expect(driver.text.contains("a wound in the island’s side"))
        driver.press("<esc>")
        #expect(driver.text.contains("We have carried"))
    }

    @Test func aQuoteIsCopiedWithItsSource() {
        var driver = Driver(.quotes(Fixture.story), height: 40)
        driver.press("jjY")
        #expect(
            driver.takeEffects() == [.copy("“a wound in the island’s side”\nTomáš Reyl, in The Ledger, 2026-11-19")])
    }

    @Test func groupsGoBySpeakerOutletAndTime() {
        var driver = Driver(.quotes(Fixture.story), width: 120, height: 40)
        #expect(driver.lines[0].contains("by speaker"))
        driver.press("w")
        #expect(driver.text.contains("The Ledger  3 quotes: Tomáš Reyl 2, Ingrid Solvang 1"))
        driver.press("w")
        #expect(driver.text.contains("Date unknown"))
    }

    @Test func theSpeakersPageIsReachedFromAQuote() {
        var driver = Driver(.quotes(Fixture.story), height: 40)
        driver.press("jj\"")
        #expect(driver.state.screen.route == .person("Tomáš Reyl"))
        driver.press("<enter>")
        #expect(driver.state.screen.route == .article(Fixture.ledger.id, version: nil, story: Fixture.story))
    }

    @Test func unknownDatesAreSaidToBeUnknown() {
        #expect(Driver(.story(Fixture.story), height: 40).text.contains("date unknown"))
        #expect(
            Driver(.article(Fixture.evening.id, version: nil, story: nil), height: 40).text.contains("date unknown"))
        #expect(Driver().text.contains("undated"))
    }

    @Test func plainModeDrawsNoLines() {
        let settings = ReaderSettings(isPlain: true)
        for route in Walk.routes {
            let text = Driver(route, width: 200, height: 50, settings: settings).text
            #expect(!text.contains { "─│┬┴┼▌▸●○█▁⟳".contains($0) }, "\(route)")
        }
    }

    @Test func textFromOutsideCannotDriveTheTerminal() {
        var article = Fixture.harbour
        article.content.text = "Title \u{1B}[2J\nBody \u{7}\u{9B}31m with \u{202E}tricks"
        article.content.blocks = [TextBlock(kind: .paragraph, span: TextSpan(12, article.content.text.utf8.count))]
        article.content.links = []
        article.quotes = []
        let changed = article
        var driver = Driver(.article(changed.id, version: nil, story: nil))
        driver.answer = { request in if case .article = request { .article(changed) } else { Fixture.answer(request) } }
        driver.send(.indexChanged)
        #expect(driver.text.contains("tricks"))
        #expect(
            !driver.text.unicodeScalars.contains {
                $0.value == 0x1B || $0.value == 0x07 || $0.value == 0x9B || $0.value == 0x202E
            })
    }
}
