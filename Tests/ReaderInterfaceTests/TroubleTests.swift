import NewsModel
import ReaderInterface
import Testing

/// Sources that cannot be fetched are told of in the reader, whoever fetched.
@Suite struct TroubleTests {
    private func opened(width: Int = 100) -> Driver {
        Driver(
            width: width,
            answer: { request in
                guard case .stories = request, case .stories(var page) = Fixture.answer(request) else {
                    return Fixture.answer(request)
                }
                page.failingSources = 2
                return .stories(page)
            })
    }

    @Test(arguments: [60, 80, 100]) func theListSaysThatSourcesAreInTrouble(width: Int) {
        #expect(opened(width: width).lines[0].contains(width < 80 ? "2 in trouble: ^N" : "2 sources in trouble: ^N"))
    }

    @Test func theNoticesSayWhatIsWrongAndWhatToDoAndLeadThere() {
        var driver = opened()
        driver.press("^N")
        #expect(driver.lines[0].contains("2 sources in trouble"))
        #expect(driver.words.contains("15.example gave no answer within 20 seconds. r tries again; e changes"))
        #expect(driver.words.contains("The server answers 403 (forbidden). e sets another user agent"))
        #expect(!driver.words.contains("Nothing failed"))
        #expect(!driver.text.contains("Tagblatt"), "what is paused is not wanted")
        driver.press("j<enter>")
        #expect(driver.state.screens.map(\.route) == [.stories, .notices, .sources])
        #expect(driver.state.screen.panes[0].item == 3)
        driver.press("qq")
        #expect(driver.state.screen.route == .stories)
    }

    @Test func onlyTheHeadingOfTheSourceThatIsGoneToIsUnfolded() {
        var driver = Driver(.sources)
        driver.press("zjzjz")
        #expect(!driver.text.contains("Kanal 4") && !driver.text.contains("Tagblatt"), "\(driver.text)")
        driver.press("^N")
        driver.press("j<enter>")
        #expect(driver.state.screen.panes[0].item == 3)
        #expect(driver.text.contains("Kanal 4") && !driver.text.contains("Tagblatt"), "\(driver.text)")
    }

    @Test func whatFailedSinceStandsBelow() {
        var driver = opened()
        driver.send(.notice(Notice(level: .failure, text: "Not read in full: it has no text.", time: Fixture.clock)))
        driver.press("j")
        #expect(driver.lines[0].contains("1 failure: ^N"))
        #expect(!driver.lines[0].contains("in trouble"), "the same list says it")
        driver.press("^N")
        let first = driver.line(with: "15.example") ?? .max
        #expect(first < driver.line(with: "Not read in full") ?? .min)
    }

    @Test func whereNothingIsWrongThatIsSaid() {
        var driver = Driver(answer: { request in
            guard case .sources = request else { return Fixture.answer(request) }
            return .sources([Fixture.sources[0]])
        })
        #expect(!driver.lines[0].contains("trouble"))
        driver.press("^N")
        #expect(driver.words.contains("Nothing failed"))
    }
}
