import ReaderThemes
import TerminalCanvas
import Testing

@Suite struct ThemeFileTests {
    private let older = """
        scheme: "Older Form"
        author: "Somebody"
        base00: "1d1f21"
        base01: "282a2e"
        base02: "373b41"
        base03: "969896"
        base04: "b4b7b4"
        base05: "c5c8c6"
        base06: "e0e0e0"
        base07: "ffffff"
        base08: "cc6666"
        base09: "de935f"
        base0A: "f0c674"
        base0B: "b5bd68"
        base0C: "8abeb7"
        base0D: "81a2be"
        base0E: "b294bb"
        base0F: "112233"
        """

    private var newer: String {
        let palette = (0..<24).map { index in
            "  base\(index < 16 ? "0" : "1")\(String(index % 16, radix: 16, uppercase: true)): \"#\(index < 5 ? "10" : "e0")\(10 + index)d0\""
        }
        return "system: base24\nname: Newer\nvariant: dark\npalette:\n" + palette.joined(separator: "\n")
    }

    @Test func theOlderFormLoads() throws {
        let (theme, problems) = ThemeFile.read(older, name: "older", file: "older.yaml")
        let loaded = try #require(theme)
        #expect(problems == [])
        #expect(loaded.title == "Older Form")
        #expect(loaded.background == Color("#1d1f21"))
    }

    @Test func digitsAloneAreAColour() throws {
        let (theme, _) = ThemeFile.read(older.replacing("\"1d1f21\"", with: "111111"), name: "x", file: "x")
        #expect(try #require(theme).background == Color("#111111"))
    }

    @Test func theNewerFormAndBase24Load() throws {
        let (theme, problems) = ThemeFile.read(newer, name: "newer", file: "newer.yaml")
        #expect(problems == [])
        #expect(try #require(theme).title == "Newer")
    }

    @Test func rolesOverrideThePalette() throws {
        let roles = """

            roles:
              compare.left: { fg: base0D, bold: true }
              match: { fg: black, bg: bright-yellow }
              dim: base03
            """
        let (theme, problems) = ThemeFile.read(older + roles, name: "x", file: "x.yaml")
        let looks = try #require(theme).looks
        #expect(problems == [])
        #expect(looks[.onlyLeft] == Look(Color("#81a2be"), .bold))
        #expect(looks[.match] == Look(.ansi(0), on: .ansi(11)))
        #expect(looks[.dim] == Look(Color("#969896")))
    }

    @Test func mistakesAreReportedWithTheirLineAndTheRestIsUsed() throws {
        let roles = "\nroles:\n  headlines: { fg: base0D }\n  dim: { fg: mauve, blink: true }\n  key: { bold: true }"
        let (theme, problems) = ThemeFile.read(older + roles, name: "x", file: "x.yaml")
        #expect(try #require(theme).looks[.key] == Look(nil, .bold))
        #expect(problems.map(\.line) == [20, 21, 21])
    }

    @Test(arguments: [
        "", "a: [", "- 1\n- 2", "base00: \"12\"", "palette: 3", "system: base16\npalette: {base00: \"zzzzzz\"}",
    ])
    func whatIsNoThemeIsAProblem(text: String) {
        let (theme, problems) = ThemeFile.read(text, name: "x", file: "x.yaml")
        #expect(theme == nil)
        #expect(problems.count == 1)
    }

    @Test func aFaintCommentColourIsMadeLegible() throws {
        let faint = older.replacing("\"b4b7b4\"", with: "\"35373a\"")
        let (theme, _) = ThemeFile.read(faint, name: "x", file: "x.yaml")
        let look = try #require(theme).resolve(Style(.dim), depth: .direct)
        #expect(try #require(look.foreground.contrast(with: look.background)) >= 4.5)
    }
}

@Suite struct ColorTests {
    @Test func contrastIsThatOfTheStandard() throws {
        let black = Color.rgb(0, 0, 0)
        #expect(abs(try #require(black.contrast(with: .rgb(255, 255, 255))) - 21) < 0.001)
        #expect(abs(try #require(Color.rgb(0x77, 0x77, 0x77).contrast(with: .rgb(255, 255, 255))) - 4.478) < 0.01)
        #expect(black.contrast(with: .terminal) == nil)
    }

    @Test func theNearestOf256IsNeverOneOfTheFirstSixteen() {
        #expect(Color.nearest256(0, 0, 0) == 16)
        #expect(Color.nearest256(255, 255, 255) == 231)
        #expect(Color.nearest256(255, 0, 0) == 196)
        #expect(Color.nearest256(0x80, 0x80, 0x80) == 244)
        #expect(Color.rgb(ofIndex: 196) == .rgb(255, 0, 0))
        #expect(Color.rgb(ofIndex: 244) == .rgb(128, 128, 128))
    }

    @Test func namesOfColours() {
        #expect(Color("default") == .terminal)
        #expect(Color("bright-blue") == .ansi(12))
        #expect(Color("Red") == .ansi(1))
        #expect(Color("#1F5fae") == .rgb(0x1F, 0x5F, 0xAE))
        #expect(Color("1f5fa") == nil)
        #expect(Color("+1f5fa") == nil)
        #expect(Color("mauve") == nil)
    }
}
