import NewsModel
import ReaderInterface
import TerminalCanvas
import Testing

/// Writing a story, or what a screen is about, to a file.
@Suite struct ExportTests {
    private func exports(_ driver: inout Driver) -> [Export] {
        driver.takeEffects().compactMap { if case .export(let export) = $0 { export } else { nil } }
    }

    @Test(arguments: [Route.stories, .story(Fixture.story), .timeline(Fixture.story)])
    func aStoryIsWrittenAsAPageWithThreeKeys(route: Route) {
        var driver = Driver(route)
        driver.press("e")
        #expect(driver.words.contains("Write a report of “Ferry line to Skarholm will close in March” as"))
        driver.press("<enter>")
        #expect(driver.lines.last?.contains("Write to: rashomon-story-1.html") == true)
        driver.press("<enter>")
        #expect(
            exports(&driver) == [
                Export(content: .report(Fixture.story), format: .html, path: "rashomon-story-1.html")
            ])
    }

    @Test func thePathThatIsOfferedIsReplacedByTypingAndCompleted() {
        var driver = Driver(.story(Fixture.story))
        driver.press("e<up><enter>~/notes/fe")
        driver.press("<tab>")
        #expect(driver.takeEffects().contains(.complete("~/notes/fe")))
        driver.send(.completions(of: "~/notes/fe", ["~/notes/ferries/"]))
        driver.press("<enter>")
        #expect(
            exports(&driver) == [
                Export(content: .report(Fixture.story), format: .markdown, path: "~/notes/ferries/")
            ])
    }

    @Test func aFileThatIsThereIsWrittenOverOnlyWhereThatIsChosen() {
        var driver = Driver(.matrix(Fixture.story))
        driver.press("e<enter><enter>")
        let wish = Export(content: .matrix(Fixture.story), format: .text, path: "rashomon-matrix-1.txt")
        #expect(exports(&driver) == [wish])
        driver.send(.exportExists(wish))
        #expect(driver.words.contains("rashomon-matrix-1.txt is there already"))
        driver.press("<enter>")
        #expect(driver.lines.last?.contains("Write to: ") == true)
        driver.press("facts.txt<enter>")
        #expect(exports(&driver).map(\.path) == ["facts.txt"])
        driver.send(.exportExists(wish))
        driver.press("<down><enter>")
        var replacing = wish
        replacing.replaces = true
        #expect(exports(&driver) == [replacing])
    }

    @Test func aPathThatCannotBeWrittenToComesBackWithTheReason() {
        var driver = Driver(.story(Fixture.story), width: 80, height: 24)
        driver.press("e<enter>/nowhere/ferry.html<enter>")
        let wish = Export(content: .report(Fixture.story), format: .html, path: "/nowhere/ferry.html")
        #expect(exports(&driver) == [wish])
        driver.send(.exportFailed(wish, "/nowhere/ferry.html cannot be written: there is no such folder."))
        #expect(driver.lines.last?.contains("Write to: /nowhere/ferry.html") == true)
        #expect(driver.words.contains("there is no such folder. Type another, or Esc leaves it."), "\(driver.text)")
        for _ in 0..<11 { driver.press("<backspace>") }
        #expect(!driver.words.contains("no such folder"))
        driver.press("x.html<enter>")
        #expect(exports(&driver).map(\.path) == ["/nowherex.html"])
        // Who does something else meanwhile is not disturbed.
        driver.press("/")
        driver.send(.exportFailed(wish, "The disk is full."))
        #expect(driver.lines.last?.contains("Search all articles") == true)
        driver.press("<esc>^N")
        #expect(driver.words.contains("The disk is full."))
    }

    // MARK: - Lines that open with a text

    @Test func whatTheLineForALimitOpensWithIsReplacedByTyping() {
        var driver = Driver(.stories)
        driver.press("&ferry<enter>&")
        #expect(driver.lines.last?.contains("Limit to: ferry") == true)
        driver.press("budget<enter>")
        #expect(driver.state.query.text == "budget")
        driver.press("&<end> district<enter>")
        #expect(driver.state.query.text == "budget district", "a key that moves keeps it")
        driver.press("&<backspace><enter>")
        #expect(driver.state.query.text.isEmpty)
        driver.press("&ferry<enter>&<enter>")
        #expect(driver.state.query.text == "ferry")
        driver.press("&")
        driver.send(.paste("harbour"))
        driver.press("<enter>")
        #expect(driver.state.query.text == "harbour")
    }

    @Test func whatIsSelectedInALineIsSeen() {
        var driver = Driver(.stories)
        driver.press("&ferry<enter>&")
        let y = driver.state.size.height - 1
        #expect(driver.surface[Point(x: 12, y: y)].style.attributes.contains(.reverse))
        driver.press("<left>")
        #expect(!driver.surface[Point(x: 12, y: y)].style.attributes.contains(.reverse))
    }

    @Test func anArticleIsWrittenFromItsScreenAndFromAList() {
        var driver = Driver(.article(Fixture.harbour.id, version: nil, story: Fixture.story))
        _ = driver.takeEffects()
        driver.press("W<enter><enter>")
        #expect(
            driver.takeEffects() == [
                .export(
                    Export(
                        content: .article(Fixture.harbour.id), format: .text,
                        path: "rashomon-article-\(Fixture.harbour.id).txt"))
            ])
        driver = Driver(.search("ferry"))
        _ = driver.takeEffects()
        driver.press("e")
        #expect(driver.line(with: "Write the article as") != nil && driver.line(with: "HTML") == nil)
    }

    @Test func whereACommandDoesNothingItIsSaidWhereItDoesSomething() {
        var driver = Driver(.sources, width: 120, height: 35)
        driver.press(":export<enter>")
        #expect(driver.words.contains("it is there on: stories, story, article, compare"), "\(driver.text)")
    }
}
