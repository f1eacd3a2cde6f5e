import NewsModel
import Testing

@testable import ReaderInterface

@Suite struct CommandTableTests {
    @Test func everyCommandIsInTheTableOnce() {
        #expect(Set(CommandTable.all.map(\.id)) == Set(CommandID.allCases))
        #expect(CommandTable.all.count == CommandID.allCases.count)
        #expect(CommandTable.all.allSatisfy { !$0.screens.isEmpty && !$0.help.isEmpty && $0.help.hasSuffix(".") })
    }

    /// Those that take a letter are carried out where it is typed.
    @Test(arguments: CommandTable.all.filter { !$0.takesCharacter }.map(\.id))
    func everyCommandIsCarriedOutByItsGroup(_ id: CommandID) {
        var state = Driver(.stories).state
        #expect(state.carryOut(id, count: nil) != nil)
    }

    @Test(arguments: ScreenKind.allCases) func everyCommandHasAKeyWhereItApplies(_ screen: ScreenKind) {
        for command in CommandTable.all where command.screens.contains(screen) {
            #expect(!KeyMap.standard.keys(of: command.id, on: screen).isEmpty, "\(command.name) on \(screen)")
        }
    }

    @Test(arguments: ["newsboat", "vim"]) func presetsKeepEveryCommandInReachOfThePalette(_ preset: String) {
        let map = KeyMap(preset: preset)
        #expect(map.problems.isEmpty)
        for screen in ScreenKind.allCases {
            #expect(!map.keys(of: .palette, on: screen).isEmpty)
            #expect(!map.keys(of: .quit, on: screen).isEmpty)
        }
    }

    @Test func everyKeyOfTheTableCanBeRead() {
        for command in CommandTable.all {
            for keys in command.keys { #expect(KeySequence(keys)?.description == keys, "\(keys)") }
        }
    }

    @Test func theReadmeTableNamesEveryCommand() {
        let table = CommandTable.markdown()
        for command in CommandTable.all { #expect(table.contains("| \(command.name) |")) }
        #expect(table.contains("`\\|`"))
        #expect(CommandTable.roff().contains(".SS Moving"))
    }

    @Test func thePaletteFindsEveryCommandOfAScreenByItsName() {
        for route in Walk.routes {
            var driver = Driver(route)
            let kind = route.kind
            for command in CommandTable.all
            where command.screens.contains(kind) && command.id != .palette && !command.takesCharacter {
                driver.press(":" + command.name)
                // The palette stands below what the screen itself has selected.
                let chosen = driver.lines.last { $0.hasPrefix("▸") } ?? ""
                #expect(chosen.contains(command.name), "\(command.name) on \(kind)")
                driver.press("<esc>")
            }
        }
    }

    @Test func theFooterShowsOnlyKeysThatDoSomething() {
        for route in Walk.routes {
            let driver = Driver(route, width: 200, height: 40)
            let footer = driver.lines.last { !$0.isEmpty } ?? ""
            for command in CommandTable.all where driver.state.reasonAgainst(command.id) != nil {
                for keys in KeyMap.standard.keys(of: command.id, on: route.kind).prefix(1) where !keys.shown().isEmpty {
                    #expect(!footer.contains(" \(keys.shown()) \(command.title) "), "\(command.name) on \(route.kind)")
                }
            }
            #expect(footer.contains("help") || route.kind == .help)
        }
    }

    // MARK: - Configuration

    @Test func bindingsWinOverTheTable() {
        let map = KeyMap(
            preset: nil,
            bindings: [
                KeyBinding(keys: "zq", command: "quit", line: 1), KeyBinding(keys: "q", command: "none", line: 2),
            ])
        #expect(map.problems.isEmpty)
        #expect(map.lookUp([KeyPress("z")], on: .story) == .prefix)
        #expect(map.lookUp([KeyPress("z"), KeyPress("q")], on: .story) == .action(.command(.quit)))
        #expect(map.lookUp([KeyPress("q")], on: .story) == .nothing)
    }

    @Test func aKeyThatIsBoundEndsLongerOnesThatBeginWithIt() {
        let map = KeyMap(
            preset: nil,
            bindings: [
                KeyBinding(keys: "zaa", command: "star", line: 1), KeyBinding(keys: "zb", command: "hide", line: 2),
                KeyBinding(keys: "za", command: "quit", line: 3), KeyBinding(keys: "zbc", command: "undo", line: 4),
            ])
        let (z, a, b, c) = (KeyPress("z"), KeyPress("a"), KeyPress("b"), KeyPress("c"))
        #expect(map.lookUp([z, a], on: .story) == .action(.command(.quit)))
        #expect(map.lookUp([z, a, a], on: .story) == .nothing)
        #expect(map.lookUp([z, b], on: .story) == .prefix)
        #expect(map.lookUp([z, b, c], on: .story) == .action(.command(.undo)))
        #expect(map.problems.map(\.line) == [4])
        #expect(map.keys(of: .star, on: .story).map(\.description).contains("zaa") == false)
    }

    /// A hundred thousand lines took half a minute, and twice as many four times that.
    @Test(.timeLimit(.minutes(1))) func manyBindingsTakeTimeInProportion() {
        let letters = (0x4E00..<0x4E00 + 300).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
        var bindings: [KeyBinding] = []
        for first in letters {
            for second in letters {
                bindings.append(
                    KeyBinding(keys: first + second, command: "star", screens: ["story"], line: bindings.count + 1))
            }
        }
        let commands = bindings.prefix(20_000).map {
            UserCommand(keys: "z" + $0.keys, title: "", commands: ["hide"], line: $0.line)
        }
        let map = KeyMap(preset: nil, bindings: bindings, userCommands: commands)
        #expect(map.problems.isEmpty)
        #expect(map.keys(of: .star, on: .story).count > 90_000)
        #expect(map.lookUp([KeyPress("z"), KeyPress("一"), KeyPress("丁")], on: .story) == .action(.user(1)))
        let twice = KeyMap(preset: nil, bindings: bindings + bindings)
        #expect(twice.problems.count == bindings.count)
    }

    @Test func keysThatNobodyCanTypeAreNoKeys() {
        let keys = String(repeating: "ab", count: 40_000)
        let map = KeyMap(preset: nil, bindings: [KeyBinding(keys: keys, command: "star", line: 3)])
        #expect(map.problems.map(\.line) == [3])
    }

    @Test func problemsNameTheLineAndTheNearestName() {
        let map = KeyMap(
            preset: nil,
            bindings: [
                KeyBinding(keys: "x", command: "compre", line: 4), KeyBinding(keys: "<entr>", command: "open", line: 5),
                KeyBinding(keys: "x", command: "quotes", screens: ["storys"], line: 6),
                KeyBinding(keys: "z", command: "star", line: 7),
                KeyBinding(keys: "z", command: "hide", line: 8), KeyBinding(keys: "za", command: "undo", line: 9),
            ])
        #expect(map.problems.map(\.line) == [4, 5, 6, 8, 9])
        #expect(map.problems[0].message.contains("“compare”"))
        #expect(map.problems[2].message.contains("“story”"))
        #expect(map.problems[3].message.contains("line 7"))
        #expect(KeyMap(preset: "emacs").problems[0].message.contains("newsboat, vim"))
    }

    @Test func userCommandsRunTheirStepsAndTheirShellCommand() {
        let map = KeyMap(
            preset: nil,
            userCommands: [
                UserCommand(keys: ",s", title: "star and send", commands: ["star"], shell: "mail me", line: 3)
            ])
        var driver = Driver(
            .article(Fixture.harbour.id, version: nil, story: nil), settings: ReaderSettings(keyMap: map))
        _ = driver.takeEffects()
        driver.press(",s")
        let effects = driver.takeEffects()
        #expect(effects.first == .setStarred(.article(Fixture.harbour.id), true))
        guard case .pipe(let text, command: "mail me")? = effects.last else {
            Issue.record("\(effects)")
            return
        }
        #expect(text.text.contains("112 years"))
    }

    @Test func vimSequencesWaitForTheirSecondKey() {
        var driver = Driver(.stories, settings: ReaderSettings(keyMap: KeyMap(preset: "vim")))
        driver.press("jjjg")
        #expect(driver.lines.last { !$0.isEmpty }?.contains("g…") == true)
        driver.press("g")
        #expect(driver.state.screen.panes[0].selected == 0)
    }

    @Test func fuzzyMatchesPreferWordStarts() {
        let names = ["previous-difference", "page-down", "pager"]
        let best = names.max { (FuzzyMatch.score("pd", in: $0) ?? -1) < (FuzzyMatch.score("pd", in: $1) ?? -1) }
        #expect(best == "page-down")
        #expect(FuzzyMatch.score("xz", in: "pager") == nil)
        #expect(FuzzyMatch.nearest(to: "quots", among: ["quotes", "quit"]) == "quotes")
    }
}
