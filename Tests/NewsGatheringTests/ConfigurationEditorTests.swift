import ProgramSettings
import Testing

@Suite("settings put into a configuration file")
struct ConfigurationEditorTests {
    private typealias Addition = ConfigurationEditor.Addition

    @Test("an empty file gets them, those of one group together")
    func empty() {
        let outcome = ConfigurationEditor.adding(
            [
                Addition(["fetch", "timeout"], "20"), Addition(["browser"], "firefox --new-tab"),
                Addition(["fetch", "every"], "30"), Addition(["commands", ",o", "run"], list: ["star", "browser"]),
                Addition(["keys", "bindings", "^R"], "reload-all"), Addition(["keys", "bindings", "n"], "none"),
            ], to: "")
        #expect(
            outcome.text == """
                fetch:
                  timeout: 20
                  every: 30
                browser: "firefox --new-tab"
                commands:
                  ",o":
                    run: [star, browser]
                keys:
                  bindings:
                    "^R": reload-all
                    "n": none

                """)
        #expect(outcome.refused.isEmpty)
    }

    @Test("a value is changed where it stands, remarks stay, and what is not there is added")
    func changed() {
        let text = """
            # mine
            measure: 66   # narrow
            fetch:
              every: 30
              quiet-hours: 23:00-7:00
            keys:
              bindings:
                gx: browser

            """
        let changed = ConfigurationEditor.setting(
            [
                ["measure"]: "80", ["fetch", "quiet-hours"]: "22:00-6:30", ["keys", "preset"]: "vim",
                ["languages"]: "en de",
            ],
            in: text)
        #expect(
            changed == """
                # mine
                measure: 80   # narrow
                fetch:
                  every: 30
                  quiet-hours: "22:00-6:30"
                keys:
                  preset: vim
                  bindings:
                    gx: browser
                languages: "en de"

                """)
        #expect(ConfigurationEditor.setting([["measure"]: "80"], in: "{measure: 66, margin: 2}\n") == nil)
        #expect(
            ConfigurationEditor.setting([["languages"]: "de"], in: "languages: \"en #1\" # mine\n")
                == "languages: de # mine\n")
        #expect(ConfigurationEditor.setting([["languages"]: ""], in: "languages: en\n") == "languages: \"\"\n")
    }

    @Test("a file whose lines end otherwise is left alone", arguments: ["\r\n", "\r", "\u{2028}"])
    func otherEndsOfLines(_ end: String) {
        let text = "# mine" + end + "measure: 66" + end + "margin: 2" + end
        let outcome = ConfigurationEditor.setting([["margin"]: "3"], in: text)
        #expect(outcome == nil || outcome?.contains("# mine") == true && outcome?.contains("measure: 66") == true)
    }

    @Test("what is there stays, with its comments; what it contradicts is refused with its line")
    func existing() {
        let text = """
            # mine
            theme: dusk   # dark

            keys:
                # own ones
                preset: vim
                bindings:
                    gx: browser
            """
        let outcome = ConfigurationEditor.adding(
            [
                Addition(["theme"], "newsboat"), Addition(["keys", "bindings", "d"], "hide"),
                Addition(["keys", "preset"], "vim"), Addition(["measure"], "80"),
                Addition(["keys", "bindings", "article", "q"], "home"),
            ], to: text)
        #expect(
            outcome.text == """
                # mine
                theme: dusk   # dark

                keys:
                    # own ones
                    preset: vim
                    bindings:
                        d: hide
                        article:
                          q: home
                        gx: browser
                measure: 80

                """)
        #expect(outcome.refused == [0: "theme is set in line 2 of the configuration already"])
        #expect(outcome.present == [2])
    }

    @Test("a name without anything below it is filled")
    func emptyMapping() {
        let outcome = ConfigurationEditor.adding(
            [Addition(["fetch", "every"], "30"), Addition(["mouse"], "false")], to: "browser: lynx\nfetch:\n")
        #expect(outcome.text == "browser: lynx\nfetch:\n  every: 30\nmouse: false\n")
    }

    @Test(
        "a file that is not understood, or written in braces, is left as it is",
        arguments: ["theme: [dusk\n", "fetch: {timeout: 20}\n", "- a\n- b\n", "a: 1\na: 2\n", "--- \nx: 1\n...\n"])
    func leftAlone(text: String) {
        let outcome = ConfigurationEditor.adding([Addition(["fetch", "every"], "30")], to: text)
        #expect(outcome.text == text)
        #expect(outcome.refused.count == 1)
    }

    @Test(
        "values come back as they went in",
        arguments: ["no", "1.5", "a: b", "\"x\"", "back\\slash", "~", "é ‘’", "\t", "-a", "%u", "#x", " "])
    func values(value: String) {
        let outcome = ConfigurationEditor.adding([Addition(["browser"], value)], to: "theme: calm\n")
        let entries = ConfigurationFile(path: "", text: outcome.text).entries
        #expect(entries.map(\.value) == ["calm", value])
        #expect(outcome.refused.isEmpty)
    }
}
