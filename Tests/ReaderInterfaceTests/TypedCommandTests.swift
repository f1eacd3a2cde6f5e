import NewsModel
import ReaderInterface
import Testing

@Suite struct TypedCommandTests {
    // MARK: - The palette

    @Test func thePaletteTakesWhatACommandNeeds() {
        var driver = Driver(.stories, settings: ReaderSettings(themes: ["calm", "dusk"]))
        _ = driver.takeEffects()
        driver.press(":limit is:unread ferry<enter>")
        #expect(driver.state.query.text == "is:unread ferry")
        driver.press("<esc>:theme du<enter>")
        #expect(driver.takeEffects() == [.setTheme("dusk")])
        driver.press(":theme neon<enter>")
        #expect(driver.text.contains("There is no theme “neon”"))
        driver.press(":shell date<enter>")
        #expect(driver.takeEffects() == [.shell("date")])
        driver.press(":5<enter>")
        #expect(driver.state.screen.panes[0].selected == 4)
        driver.press(":sea<tab>ferry<enter>")
        #expect(driver.state.screen.route == .search("ferry"))
    }

    @Test func thePaletteFindsTheReadersOwnCommands() {
        let own = UserCommand(keys: ",l", title: "local ferries", commands: ["limit ferry"])
        var driver = Driver(.stories, settings: ReaderSettings(keyMap: KeyMap(preset: nil, userCommands: [own])))
        driver.press(":local")
        #expect(driver.lines.contains { $0.hasPrefix("▸") && $0.contains("local ferries") && $0.contains(",l") })
        driver.press("<enter>")
        #expect(driver.state.query.text == "ferry")
    }

    // MARK: - Macros

    @Test func aMacroWaitsForWhatItsStepsAskFor() {
        let own = UserCommand(keys: ",c", title: "both", commands: ["open", "compare", "swap-sides", "cycle-marks"])
        var state = Driver(.stories, settings: ReaderSettings(keyMap: KeyMap(preset: nil, userCommands: [own]))).state
        // The answers come one by one, and later.
        var waiting: [Effect] = []
        for press in KeySequence(",c")?.presses ?? [] { waiting += Reader.update(&state, .key(press)) }
        #expect(state.screen.route == .story(Fixture.story))
        while let effect = waiting.first {
            waiting.removeFirst()
            guard case .load(let request) = effect else { continue }
            waiting += Reader.update(&state, .loaded(request, Fixture.answer(request)))
        }
        #expect(state.screen.route.kind == .compare)
        #expect(state.compareOptions.marks == .values)
    }

    @Test func aMacroEndsAtAStepThatDoesNothing() {
        let own = UserCommand(keys: ",x", title: "wrong", commands: ["versions", "star"], shell: "true")
        var driver = Driver(
            .article(Fixture.harbour.id, version: nil, story: nil),
            settings: ReaderSettings(keyMap: KeyMap(preset: nil, userCommands: [own])))
        _ = driver.takeEffects()
        driver.press(",x")
        #expect(driver.takeEffects().isEmpty)
        #expect(driver.text.contains("has not changed"))
    }

    @Test func macrosReportTheirMistakesWithTheirLines() {
        let map = KeyMap(
            preset: nil, bindings: [KeyBinding(keys: ",a", command: "star", line: 2)],
            userCommands: [
                UserCommand(keys: ",a", title: "a", commands: ["hide"], line: 5),
                UserCommand(keys: ",b", title: "b", commands: ["limt is:unread"], line: 7),
                UserCommand(keys: ",b", title: "c", commands: ["star twice"], line: 9),
            ])
        #expect(map.problems.map(\.line) == [5, 7, 9, 9])
        #expect(map.problems[0].message.contains("line 2"))
        #expect(map.problems[1].message.contains("“limit”"))
    }

    @Test(arguments: KeyPreset.names) func presetsLeaveNoCommandWithoutAKey(_ preset: String) {
        let map = KeyMap(preset: preset)
        for command in CommandTable.all {
            #expect(
                command.screens.contains { !map.keys(of: command.id, on: $0).isEmpty }, "\(command.name) in \(preset)")
        }
    }

    // MARK: - Prompts

    @Test func promptsRememberWhatWasTyped() {
        var driver = Driver(.stories)
        driver.press("/ferry<enter>q/zebra<enter>q")
        driver.press("&me<up>")
        guard case .prompt(let last)? = driver.state.overlay else {
            Issue.record("no prompt")
            return
        }
        #expect(last.text == "zebra")
        driver.press("<up><enter>")
        #expect(driver.state.query.text == "ferry")
        #expect(driver.state.savedPlace.history?["query"] == ["zebra", "ferry"])
        driver.press("&<down>")
    }

    @Test func theDraftComesBackAfterLookingBack() {
        var driver = Driver(.stories)
        driver.press("/ferry<enter>q/new<up><down>")
        guard case .prompt(let prompt)? = driver.state.overlay else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.text == "new")
    }

    @Test func tabCompletesTheTermsOfAQuery() {
        var driver = Driver(.stories)
        driver.press("&ferry -is:un<tab><enter>")
        #expect(driver.state.query.text == "ferry -is:unread")
        driver.press("<esc>&outl<tab><enter>")
        #expect(driver.state.query.text == "outlet")
    }

    @Test func aClickChoosesFromAMenu() {
        var driver = Driver(.stories)
        driver.press("t")
        let line = driver.line(with: "north") ?? 0
        driver.send(.mouse(MouseEvent(.press, x: 4, y: line)))
        #expect(driver.state.overlay == nil)
        #expect(driver.state.query.text == "tag:\"north\"")
        driver.press("t")
        driver.send(.mouse(MouseEvent(.press, x: 4, y: 3)))
        #expect(driver.state.overlay == nil)
    }

    // MARK: - Long work

    @Test func longWorkSaysHowLongItWillTake() {
        var driver = Driver(.stories)
        driver.send(.progress(WorkProgress(title: "fetching", done: 0, total: 40)))
        #expect(!driver.lines[0].contains("left"))
        driver.send(.progress(WorkProgress(title: "fetching", done: 10, total: 40).paced(after: 10)))
        #expect(driver.lines[0].contains("10/40 · 30 s left"))
        #expect(WorkProgress(title: "fetching", done: 1, total: 40).paced(after: 0.5).timeLeft == nil)
        #expect(WorkProgress(title: "fetching", done: 40, total: 40).paced(after: 9).timeLeft == nil)
        #expect(WorkProgress(title: "fetching", done: 1, total: 0).paced(after: 9).timeLeft == nil)
    }
}
