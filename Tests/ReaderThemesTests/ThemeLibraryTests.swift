import Foundation
import ReaderThemes
import TerminalCanvas
import Testing

/// Where themes are looked for, and what is said of those that are not there.
@Suite struct ThemeLibraryTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("rashomon-themes-\(UUID().uuidString)").path

    private func write(_ text: String, to path: String) throws {
        let file = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private static func scheme(_ name: String, background: String = "101010") -> String {
        let palette = (0..<16).map { index in
            "base0\(String(index, radix: 16, uppercase: true)): \"\(index == 0 ? background : "e0e0e0")\""
        }
        return "name: \(name)\n" + palette.joined(separator: "\n")
    }

    @Test func aThemeOfTheReadersOwnWinsOverOneOfTheSameName() throws {
        defer { remove() }
        try write(Self.scheme("Mine", background: "202020"), to: "config/rashomon/themes/paper.yaml")
        try write(Self.scheme("Theirs"), to: "share/rashomon/themes/paper.yaml")
        try write(Self.scheme("Ink"), to: "share/rashomon/themes/ink.yml")
        let library = ThemeLibrary.standard(
            environment: ["XDG_CONFIG_HOME": folder + "/config", "HOME": "/nonexistent"],
            executable: folder + "/bin/rashomon")
        #expect(library.names == ["ink", "monochrome", "paper", "terminal"])
        #expect(library.theme("paper").theme?.title == "Mine")
        #expect(library.theme("ink").theme?.title == "Ink")
    }

    /// A relative path in `XDG_CONFIG_HOME` is to be ignored by its specification.
    @Test func theHomeFolderIsTakenWhereNoOtherIsNamed() {
        for environment in [["HOME": "/home/reader"], ["HOME": "/home/reader", "XDG_CONFIG_HOME": "relative"]] {
            let library = ThemeLibrary.standard(environment: environment, executable: "/usr/bin/rashomon")
            #expect(library.folders == ["/home/reader/.config/rashomon/themes", "/usr/share/rashomon/themes"])
        }
    }

    @Test func aProgramInItsSourceTreeFindsTheThemesThere() throws {
        defer { remove() }
        try write("", to: "Package.swift")
        try write(Self.scheme("Tree"), to: "Themes/tree.yaml")
        let library = ThemeLibrary.standard(environment: [:], executable: folder + "/.build/debug/rashomon")
        #expect(library.theme("tree").theme?.title == "Tree")
    }

    @Test func aNameThatThereIsNotIsAnsweredWithThoseThatThereAre() throws {
        let (theme, problems) = ThemeLibrary(folders: []).theme("paper")
        #expect(theme == nil)
        #expect(
            problems.map(\.description) == ["paper: There is no theme of this name; there are monochrome, terminal."])
    }

    @Test func aPathIsTakenAsItIs() throws {
        defer { remove() }
        try write(Self.scheme("Loose"), to: "loose.yaml")
        let library = ThemeLibrary(folders: [])
        #expect(library.theme(folder + "/loose.yaml").theme?.title == "Loose")
        #expect(library.theme(folder + "/other.yaml").theme == nil)
        // A folder of that name is no file.
        try FileManager.default.createDirectory(atPath: folder + "/a.yaml", withIntermediateDirectories: true)
        #expect(library.theme(folder + "/a.yaml").problems.map(\.message) == ["The file cannot be read."])
    }

    @Test func whereTheStandardThemeIsMissingOrColoursAreFewTheTerminalsOwnAreUsed() throws {
        defer { remove() }
        try write(Self.scheme("Calm"), to: "calm.yaml")
        #expect(ThemeLibrary(folders: []).standardTheme(depth: .direct) == .terminal)
        #expect(ThemeLibrary(folders: [folder]).standardTheme(depth: .ansi16) == .terminal)
        #expect(ThemeLibrary(folders: [folder]).standardTheme(depth: .direct).title == "Calm")
    }

    // MARK: Files

    private func read(_ text: String) -> (theme: Theme?, messages: [String]) {
        let (theme, problems) = ThemeFile.read(text, name: "x", file: "x.yaml")
        return (theme, problems.map(\.message))
    }

    @Test func aThemeWithoutAPaletteKeepsTheTerminalsColours() throws {
        for (system, expected) in [("terminal", Theme.terminal), ("monochrome", .monochrome)] {
            let found = read("system: \(system)\nname: Own\nroles:\n  key: { bold: true }")
            let theme = try #require(found.theme)
            #expect(found.messages == [])
            #expect(theme.name == "x" && theme.title == "Own")
            #expect(theme.looks[.key] == Look(nil, .bold))
            #expect(theme.background == expected.background)
        }
    }

    @Test func whatIsWrongIsSaidAndTheRestIsUsed() throws {
        let scheme = Self.scheme("X")
        #expect(read(scheme + "\ncontrast: 40").messages == ["contrast is a number from 1 to 21."])
        #expect(read(scheme + "\nroles: all").messages.first?.hasPrefix("roles is a list of lines") == true)
        #expect(read(scheme + "\nroles:\n  key: [1]").messages.first?.hasPrefix("A role is a colour or") == true)
        #expect(read(scheme + "\nroles:\n  key: base7F").messages.first?.contains("is no colour") == true)
        #expect(read(scheme + "\ncontrast: 7").theme?.leastContrast == 7)
    }

    @Test func theColoursOfTextAreThoseOfTheScreen() throws {
        let theme = try #require(read(Self.scheme("X") + "\nroles:\n  text: { fg: base01, bg: \"#000001\" }").theme)
        #expect(theme.foreground == Color("#e0e0e0") && theme.background == Color("#000001"))
    }
}
