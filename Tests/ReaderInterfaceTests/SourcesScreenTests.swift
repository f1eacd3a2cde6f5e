import NewsModel
import ReaderInterface
import Testing

/// Sources are managed on their screen.
@Suite struct SourcesScreenTests {
    private func opened() -> Driver {
        var driver = Driver(.sources, width: 120, height: 35)
        _ = driver.takeEffects()
        return driver
    }

    private func order(_ driver: Driver) -> [String] {
        driver.lines.compactMap { line in
            ["Harbour Post", "夕刊ローン", "Kanal 4", "Tagblatt", "/home/reader"].first { name in
                line.contains(name) && line.contains(where: \.isNumber)
            }
        }
    }

    @Test func sourcesStandBelowTheirTagsWithTheirFigures() {
        let driver = opened()
        #expect(order(driver) == ["Harbour Post", "Harbour Post", "Kanal 4", "Tagblatt", "夕刊ローン", "/home/reader"])
        #expect(driver.line(with: "▾ north")! < driver.line(with: "Kanal 4")!)
        #expect(driver.lines[driver.line(with: "▾ north")!].contains("41"))
        #expect(driver.line(with: "without a tag") != nil)
        #expect(driver.line(with: "files added by hand") != nil)
    }

    @Test func whatFailedIsSaidInASentence() {
        var driver = Driver(width: 100, height: 35) { request in
            guard case .sources(var list) = Fixture.answer(request) else { return Fixture.answer(request) }
            list[0].failure = "is not there"
            list[0].trouble = .wrongAddress
            return .sources(list)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .sources)])))
        #expect(driver.text.contains("It is not there. e changes its address."), "\(driver.text)")
    }

    @Test func thePromptOfListsNamesWhatItTakes() {
        var driver = opened()
        driver.press("I")
        #expect(driver.text.contains("feeds.opml") && !driver.text.contains("exec:command"), "\(driver.text)")
        driver.press("<esc>a")
        #expect(driver.text.contains("exec:command"))
    }

    @Test func theyAreOrderedByNameUnreadRateAndTrouble() {
        var driver = opened()
        driver.press("o")
        #expect(order(driver).prefix(2) == ["Kanal 4", "Harbour Post"])
        driver.press("o")
        #expect(order(driver).prefix(2) == ["Kanal 4", "Harbour Post"])
        #expect(driver.lines[0].contains("a week"))
        driver.press("o")
        #expect(driver.lines[0].contains("trouble"))
        #expect(order(driver).prefix(2) == ["夕刊ローン", "Kanal 4"], "whatever tags they have")
        driver.press("o")
        #expect(order(driver).first == "Harbour Post")
    }

    @Test func aTagFoldsAndLeadsToItsArticles() {
        var driver = opened()
        driver.press("jjz")
        #expect(driver.line(with: "Kanal 4") == nil)
        #expect(driver.line(with: "2 sources") != nil)
        driver.press("z")
        #expect(driver.line(with: "Kanal 4") != nil)
        // From a source's row, the group that the row is in.
        driver.press("jz")
        #expect(driver.line(with: "▸▹ north") != nil)
        #expect(order(driver).first == "Harbour Post")
        driver.press("<enter>")
        #expect(driver.state.screen.route == .search("tag:\"north\""))
    }

    @Test func theFormSaysWhatWasChanged() {
        var driver = opened()
        driver.press("je")
        driver.press("^UMorning Post<tab>, new<tab><right><enter>")
        #expect(
            driver.takeEffects() == [
                .editSources(
                    [SourceID(1)], ["name": "Morning Post", "tags": "north, daily, new", "state": "muted"])
            ])
        driver.send(.changed(.editSources([SourceID(1)], [:]), articles: 0))
        #expect(driver.words.contains("U takes it back"))
    }

    @Test func aValueThatCannotBeIsSaidInTheForm() {
        var driver = opened()
        driver.press("je<up><up><up>5<enter>")
        #expect(driver.takeEffects().isEmpty)
        #expect(driver.line(with: "“5” is not between 15 and 10080") != nil)
        driver.press("<backspace>30<enter>")
        #expect(driver.takeEffects() == [.editSources([SourceID(1)], ["interval": "30"])])
        // What the index refuses is typed on, not typed anew.
        driver.send(.changeFailed(.editSources([SourceID(1)], ["interval": "30"]), "filter: “(” is no query."))
        #expect(driver.line(with: "filter: “(” is no query") != nil)
        driver.press("<esc>")
        #expect(driver.takeEffects().isEmpty)
    }

    @Test func severalAreSelectedWithSpaceAndChangedTogether() {
        var driver = opened()
        driver.press("j<space><space>")
        #expect(driver.lines[0].contains("2 selected"))
        driver.press("r")
        #expect(driver.takeEffects() == [.reload(.sources([SourceID(1), SourceID(3)]))])
        driver.press("e")
        #expect(driver.loads.last == .sourceForm([SourceID(1), SourceID(3)]))
        driver.press("<esc>D<enter>")
        #expect(driver.takeEffects() == [.removeSources([SourceID(1), SourceID(3)], withArticles: false)])
        #expect(!driver.lines[0].contains("selected"))
    }

    @Test func removingAsksOnceWhetherToKeepTheArticlesAndNamesTheUndoKey() {
        var driver = opened()
        driver.press("jD")
        #expect(driver.line(with: "Remove Harbour Post?") != nil)
        // A letter looks for a choice and does nothing.
        driver.press("y")
        #expect(driver.takeEffects().isEmpty)
        driver.press("<backspace><down><enter>")
        #expect(driver.takeEffects() == [.removeSources([SourceID(1)], withArticles: true)])
        #expect(driver.words.contains("U takes it back"))
        driver.press("GD")
        #expect(driver.takeEffects().isEmpty)
    }

    @Test func aSourceIsSeenBeforeItIsAdded() {
        var driver = opened()
        driver.press("aexample.org/feed<enter>")
        #expect(driver.takeEffects() == [.previewSource("example.org/feed")])
        driver.send(
            .sourcePreview(
                SourcePreview(
                    typed: "example.org/feed", address: "https://example.org/feed", title: "The Example",
                    kind: "a feed of 24 items", items: [.init(title: "Bridge opens", published: Fixture.clock + -7200)])
            ))
        #expect(driver.line(with: "The Example") != nil)
        #expect(driver.line(with: "2 h  Bridge opens") != nil)
        driver.press("<enter>")
        #expect(driver.takeEffects() == [.addSource("https://example.org/feed")])
    }

    @Test func ofASourceThatIsThereItIsSaidSoInsteadOfAskingWhetherToAddIt() {
        var driver = opened()
        driver.press("aexample.org/feed<enter>")
        _ = driver.takeEffects()
        var preview = SourcePreview(
            typed: "example.org/feed", address: "https://13.example/rss", title: "The Example")
        preview.knownAs = "The Example"
        driver.send(.sourcePreview(preview))
        #expect(driver.words.contains("The Example is among the sources already"), "\(driver.text)")
        #expect(driver.line(with: "Add it") == nil)
        // The row is gone to.
        driver.press("<enter>")
        #expect(driver.state.screen.route == .search("source:\"Kanal 4\""))
    }

    @Test func aKnownAddressThatIsTypedOnTheListOfStoriesLeadsToItsRow() {
        var driver = Driver(.stories, width: 120, height: 35)
        var preview = SourcePreview(typed: "13.example/rss", address: "https://13.example/rss", title: "Kanal 4")
        preview.knownAs = "Kanal 4"
        driver.send(.sourcePreview(preview))
        #expect(driver.state.screen.route == .sources)
        driver.press("<enter>")
        #expect(driver.state.screen.route == .search("source:\"Kanal 4\""))
    }

    // MARK: - What is listed

    private func opened(_ change: @escaping @Sendable (inout [SourceHealth]) -> Void) -> Driver {
        var driver = Driver(width: 120, height: 35) { request in
            guard case .sources(var list) = Fixture.answer(request) else { return Fixture.answer(request) }
            change(&list)
            return .sources(list)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .sources)])))
        _ = driver.takeEffects()
        return driver
    }

    @Test func aGroupCountsWhatOpeningItLists() {
        // What has a tag as its second, a tag below, or is hidden is listed by `tag:north`, too.
        let driver = opened { list in
            list[3].tags = ["süd", "north"]
            list[3].unreadCount = 5
            list[1].tags = ["north/coast"]
            list[1].unreadCount = 7
            list[1].isHidden = true
        }
        let north = driver.lines[driver.line(with: "▾ north")!]
        #expect(north.contains("53") && north.contains("313"), "\(north)")
        #expect(order(driver).filter { $0 == "Tagblatt" }.count == 2)
    }

    @Test func hiddenSourcesAreListedOnlyWhereAllAre() {
        var driver = opened { $0[2].isHidden = true }
        #expect(driver.line(with: "Kanal 4") == nil && driver.lines[0].contains("1 hidden"))
        driver.press("L")
        #expect(driver.line(with: "Kanal 4") == nil && driver.line(with: "Tagblatt") == nil)
        #expect(driver.line(with: "Harbour Post") != nil)
        driver.press("L")
        #expect(driver.lines[driver.line(with: "Kanal 4")!].contains("hidden"))
        #expect(driver.line(with: "Tagblatt") != nil)
        // It stays so.
        #expect(driver.state.savedPlace.sourceSelection == .all)
        driver.press("L")
        #expect(driver.line(with: "Kanal 4") == nil && driver.line(with: "Tagblatt") != nil)
    }

    @Test func aSourceIsFoundByAPartOfItsNameEvenAHiddenOne() {
        var driver = opened { $0[2].isHidden = true }
        driver.press("&anal<enter>")
        #expect(driver.line(with: "Kanal 4") != nil && driver.line(with: "Tagblatt") == nil)
        #expect(driver.lines[0].contains("with “anal”"))
        driver.press("<esc>")
        #expect(driver.line(with: "Kanal 4") == nil && driver.line(with: "Tagblatt") != nil)
        driver.press("&nothing<enter>")
        #expect(driver.line(with: "No source has “nothing”") != nil)
    }

    @Test func nGoesToTheNextSourceWithSomethingUnread() {
        var driver = opened()
        driver.press("nnn<enter>")
        #expect(driver.state.screen.route == .search("source:\"Kanal 4\""))
        driver.press("q")
        driver.press("nn")
        #expect(driver.words.contains("No source further on has anything unread"))
    }

    @Test func everythingThatIsListedIsMarkedReadAtOnce() {
        var driver = opened()
        driver.press("C")
        #expect(driver.takeEffects() == [.setRead(.matches(""), true)])
        driver = opened { $0[2].isHidden = true }
        driver.press("C")
        #expect(driver.takeEffects() == [.setRead(.matches("-source:\"https://13.example/rss\""), true)])
        driver.press("&post<enter>C")
        #expect(driver.takeEffects() == [.setRead(.matches("source:\"https://11.example/feed\""), true)])
        // Where nothing is listed nothing is marked, and not everything.
        driver = opened()
        driver.press("&nothing<enter>C")
        #expect(driver.takeEffects().isEmpty && driver.words.contains("Nothing is unread"))
    }

    @Test func aMuteThatFailsBringsNoFormOfSettingsBack() {
        var driver = opened()
        driver.press("^X")
        driver.send(
            .settingsForm([
                SourceField(name: "margin", label: "Margin", help: "Columns.", form: .number(0...60), value: "0")
            ]))
        driver.press("^U2<enter>")
        #expect(driver.takeEffects().last == .changeSettings(["margin": "2"]))
        driver.send(.changeFailed(.editSources([SourceID(1)], ["state": "muted"]), "The index is locked."))
        #expect(driver.state.overlay == nil, "\(driver.text)")
    }

    @Test func whatCannotBeSeenCanBeTypedAgain() {
        var driver = opened()
        driver.press("aexampel.org<enter>")
        _ = driver.takeEffects()
        driver.send(
            .sourcePreview(
                SourcePreview(
                    typed: "exampel.org", address: "https://exampel.org", problem: "exampel.org: no such host")))
        #expect(driver.line(with: "no such host.") != nil)
        driver.press("<enter>")
        #expect(driver.lines.last?.contains("exampel.org") == true)
        driver.press("<backspace>k<enter>")
        #expect(driver.takeEffects() == [.previewSource("exampel.ork")])
    }

    @Test func pathsAndKnownAddressesAreCompleted() {
        var driver = opened()
        driver.press("a11.e<tab>")
        #expect(driver.lines.last?.contains("11.example/feed") == true)
        driver.press("^U~/te<tab>")
        #expect(driver.takeEffects() == [.complete("~/te")])
        driver.send(.completions(of: "~/te", ["~/texts/", "~/tests/"]))
        #expect(driver.lines.last?.contains("~/te") == true)
        #expect(driver.line(with: "texts/  tests/") != nil)
        driver.press("x<tab>")
        driver.send(.completions(of: "~/tex", ["~/texts/"]))
        #expect(driver.lines.last?.contains("~/texts/") == true)
    }

    @Test func anImportOffersToFetchAtOnce() {
        var driver = opened()
        driver.send(.imported("12 sources added, 3 known already.", sources: 12))
        #expect(driver.line(with: "12 sources added, 3 known already.") != nil)
        driver.press("<enter>")
        #expect(driver.takeEffects() == [.reload(.everything)])
    }

    @Test func failuresSayWhatToDo() {
        let driver = opened()
        #expect(driver.line(with: "403 (forbidden). e sets another user agent, or cookies.") != nil)
        #expect(driver.line(with: "within 20 seconds. r tries again") != nil)
    }

    // MARK: - Pickers

    @Test(arguments: ["M", "t", "^T"]) func lettersInAPickerNeverAct(_ keys: String) {
        var driver = Driver(
            keys == "M" ? .stories : .stories, settings: ReaderSettings(themes: ["calm", "dusk", "quiet"]))
        _ = driver.takeEffects()
        driver.press(keys)
        let before = driver.takeEffects()
        driver.press("qlhjkgG1 ")
        #expect(driver.takeEffects().filter { if case .setTheme = $0 { false } else { true } }.isEmpty)
        #expect(driver.state.overlay != nil)
        #expect(before.allSatisfy { if case .mergeStories = $0 { false } else { true } })
    }

    @Test func mergeAndSplitShowWhatComesOfThem() {
        var driver = Driver(.stories, width: 120, height: 35)
        driver.press("M")
        #expect(driver.line(with: "Together: ") != nil)
        driver.press("<esc>")
        driver = Driver(.story(Fixture.story), width: 120, height: 35)
        _ = driver.takeEffects()
        driver.press("jX")
        #expect(driver.line(with: "Stays: 4 articles of 4 outlets") != nil)
        #expect(driver.takeEffects().isEmpty)
        driver.press("<enter>")
        #expect(driver.takeEffects() == [.splitOff(Fixture.ledger.id, from: Fixture.story)])
        #expect(driver.words.contains("U takes it back"))
    }
}
