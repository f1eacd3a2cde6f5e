import NewsModel
import ReaderInterface
import Testing

/// How texts are set, and what the keys say of themselves.
@Suite struct ReadingSettingsTests {
    private static let article = Route.article(Fixture.harbour.id, version: nil, story: Fixture.story)

    private func columns(_ driver: Driver, _ words: String) -> (first: Int, last: Int)? {
        guard let line = driver.lines.first(where: { $0.contains(words) }) else { return nil }
        let first = line.prefix { $0 == " " }.count
        return (first, line.count)
    }

    @Test func marginsStayFreeOnBothSides() throws {
        let wide = Driver(Self.article, width: 80, settings: ReaderSettings(measure: 72))
        let narrow = Driver(Self.article, width: 80, settings: ReaderSettings(measure: 72, margin: 10))
        let before = try #require(columns(wide, "The ferry line between"))
        let after = try #require(columns(narrow, "The ferry line between"))
        #expect(after.first > before.first && after.last <= 70)
    }

    @Test func settingsAreChangedInAFormWhateverTheScreenAndNothingTypedIsLost() {
        var driver = Driver(.story(Fixture.story))
        driver.press("^X")
        #expect(driver.takeEffects() == [.askForSettings])
        driver.send(
            .settingsForm([
                SourceField(name: "languages", label: "Languages", help: "Languages that you read.", value: "en"),
                SourceField(name: "margin", label: "Margin", help: "Columns.", form: .number(0...60), value: "0"),
            ]))
        #expect(driver.line(with: "Languages    en") != nil, "\(driver.text)")
        driver.press("^Udeutsch<down>99<enter>")
        #expect(driver.takeEffects().isEmpty && driver.words.contains("is not between 0 and 60"))
        driver.press("^U2<enter>")
        #expect(driver.takeEffects() == [.changeSettings(["languages": "deutsch", "margin": "2"])])
        driver.send(.settingsRefused("languages: “deutsch” are not languages by their codes."))
        #expect(driver.words.contains("are not languages") && driver.line(with: "deutsch") != nil, "\(driver.text)")
        driver.press("^Ude<enter>")
        #expect(driver.takeEffects() == [.changeSettings(["languages": "de", "margin": "2"])])
    }

    @Test func justifiedLinesEndInOneColumnAndTheLastStaysAsItIs() throws {
        let driver = Driver(Self.article, width: 80, settings: ReaderSettings(measure: 60, justifies: true))
        let start = try #require(driver.line(with: "The ferry line between"))
        let paragraph = driver.lines[start...].prefix { !$0.isEmpty }
        let ends = paragraph.dropLast().map(\.count)
        #expect(paragraph.count > 1 && Set(ends).count == 1, "\(paragraph)")
        #expect(paragraph.last!.count < ends[0])
        // The words are the same, and only the gaps differ.
        let plain = Driver(Self.article, width: 80, settings: ReaderSettings(measure: 60))
        func words(_ driver: Driver) -> [Substring] { driver.text.split(whereSeparator: \.isWhitespace) }
        #expect(words(driver) == words(plain))
    }

    @Test func linesStandApartWhereThatIsWanted() throws {
        let driver = Driver(Self.article, width: 80, settings: ReaderSettings(lineSpacing: 2))
        let start = try #require(driver.line(with: "The ferry line between"))
        #expect(driver.lines[start + 1].isEmpty && !driver.lines[start + 2].isEmpty)
    }

    @Test func theWidthOfLinesIsChangedAndKept() throws {
        var driver = Driver(Self.article, width: 120, settings: ReaderSettings(measure: 60))
        let before = try #require(columns(driver, "The ferry line between")).last
        driver.press(">>")
        #expect(try #require(columns(driver, "The ferry line between")).last != before)
        let kept = driver.state.savedPlace
        #expect(kept.extraMeasure == 8)
        var again = Driver(width: 120, settings: ReaderSettings(measure: 60))
        again.send(.restore(kept))
        #expect(again.lines.dropLast() == driver.lines.dropLast())
        driver.press("<<<")
        #expect(driver.state.savedPlace.extraMeasure == -4)
    }

    @Test func theBorderBesideAListIsMovedAndKept() throws {
        var driver = Driver(width: 160, height: 35)
        func border(_ driver: Driver) -> Int? {
            driver.lines[3].firstIndex(of: "│").map {
                driver.lines[3].distance(from: driver.lines[3].startIndex, to: $0)
            }
        }
        let before = try #require(border(driver))
        driver.press("<")
        #expect(try #require(border(driver)) == before - 4)
        #expect(driver.state.savedPlace.extraList == -4)
        var narrow = Driver(width: 100)
        narrow.press(">")
        #expect(narrow.lines.last { !$0.isEmpty }?.contains("160 columns") == true)
    }

    @Test func aPicturesDescriptionHasALineAndASign() {
        let driver = Driver(Self.article, width: 80, height: 40)
        #expect(driver.line(with: "▣ The ferry Sölvi at the quay of Lorne") != nil)
    }

    // MARK: - Keys

    @Test(arguments: [Route.article(Fixture.harbour.id, version: nil, story: Fixture.story), .quotes(Fixture.story)])
    func whileSomethingIsLookedForTheFooterSaysWhatNDoes(_ route: Route) {
        var driver = Driver(route)
        driver.press("/school<enter>")
        driver.press("j")
        let footer = driver.lines.last { !$0.isEmpty } ?? ""
        #expect(footer.contains("n/N match of “school”") && footer.contains("Esc ends the search"), "\(footer)")
        driver.press("<esc>")
        #expect(driver.lines.last { !$0.isEmpty }?.contains("match of") == false)
    }

    @Test(arguments: [Route.links(Fixture.harbour.id), .versions(Fixture.tagblatt.id), .search("ferry")])
    func theStoryOfAnArticleIsAKeyAway(_ route: Route) {
        for (key, kind) in [("\"", ScreenKind.quotes), ("x", .matrix), ("T", .timeline), ("i", .why)] {
            var driver = Driver(route)
            driver.press(key)
            #expect(driver.state.screen.route.kind == kind, "\(key) on \(route.kind)")
            #expect(driver.state.screen.route.story == Fixture.story)
        }
    }

    @Test func theStoryOfAPersonsQuoteIsAKeyAway() {
        for (key, kind) in [("c", ScreenKind.compare), ("\"", .quotes), ("x", .matrix), ("T", .timeline), ("i", .why)] {
            var driver = Driver(.person("Tomáš Reyl"))
            driver.press(key)
            #expect(driver.state.screen.route.kind == kind, "\(key)")
        }
    }

    @Test(arguments: Walk.routes) func theMarksOfAScreenAreExplainedWhereTheyAreSeen(_ route: Route) {
        guard route.kind != .help else { return }
        var driver = Driver(route)
        driver.press("?")
        #expect(driver.line(with: "Marks") != nil, "\(route.kind)")
    }

    /// Who went back to the stories for a moment began at the top again.
    @Test func theListOfArticlesIsOpenedWhereItWasLeft() {
        var driver = Driver(.stories)
        driver.press("Ejjj")
        let item = driver.state.screen.panes[0].item
        driver.press("qE")
        #expect(driver.state.screen.panes[0].item == item && driver.state.screen.panes[0].selected > 0)
        driver.press("q")
        var next = Driver(.stories)
        next.send(.restore(driver.state.savedPlace))
        next.press("E")
        #expect(next.state.screen.panes[0].item == item)
    }

    /// From the top what has come since is wanted.
    @Test func theListOfArticlesLeftAtItsTopIsOpenedAtItsTop() {
        var driver = Driver(.stories)
        driver.press("EqE")
        #expect(driver.state.savedPlace.articles == nil)
    }
}
