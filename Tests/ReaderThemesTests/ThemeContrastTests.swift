import Foundation
import ReaderThemes
import TerminalCanvas
import Testing

/// The themes that come with the program.
private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Themes").path
private let library = ThemeLibrary(folders: [folder])
private let names = library.names
private let coloured = names.filter { !["terminal", "monochrome", "calm"].contains($0) }

/// Roles that carry no words: lines and marks.
private let marks: Set<Role> = [.border, .gutter]

@Suite struct ThemeContrastTests {
    @Test func thereAreAtLeastTen() {
        #expect(names.count >= 10)
        let expected = [
            "calm-dark", "calm-light", "contrast-dark", "contrast-light", "sepia", "terminal", "monochrome",
        ]
        #expect(Set(names).isSuperset(of: expected))
    }

    @Test(arguments: names) func everyThemeLoadsWithoutProblems(name: String) {
        let (theme, problems) = library.theme(name)
        #expect(theme != nil)
        #expect(problems == [])
    }

    @Test(arguments: coloured, Role.allCases) func everyRoleCanBeRead(name: String, role: Role) throws {
        let theme = try #require(library.theme(name).theme)
        let least = marks.contains(role) ? 3.0 : name.hasPrefix("contrast") ? 7.0 : 4.5
        let look = theme.resolve(Style(role), depth: .direct)
        let ratio = try #require(look.foreground.contrast(with: look.background))
        #expect(ratio >= least, "\(role.rawValue) has \(ratio)")
    }

    @Test(arguments: coloured, Role.allCases) func everyRoleCanBeReadOnTheSelectedRow(name: String, role: Role) throws {
        let theme = try #require(library.theme(name).theme)
        guard theme.looks[role]?.background == nil else { return }
        let look = theme.resolve(Style(role, ground: .selection), depth: .direct)
        let ratio = try #require(look.foreground.contrast(with: look.background))
        #expect(ratio >= 3, "\(role.rawValue) has \(ratio)")
    }

    @Test(arguments: coloured, [Role.text, .dim, .onlyLeft, .onlyRight, .valueDiffers, .speaker1])
    func readableWith256ColoursToo(name: String, role: Role) throws {
        let theme = try #require(library.theme(name).theme)
        let look = theme.resolve(Style(role), depth: .indexed256)
        let ratio = try #require(reduced(look.foreground).contrast(with: reduced(look.background)))
        #expect(ratio >= 4, "\(role.rawValue) has \(ratio)")
    }

    @Test(arguments: Role.allCases) func calmCanBeReadOnBlackAndOnWhite(role: Role) throws {
        let theme = try #require(library.theme("calm").theme)
        let look = theme.resolve(Style(role), depth: .direct)
        #expect(look.background == .terminal)
        for ground in [Color.rgb(0, 0, 0), .rgb(255, 255, 255)] {
            guard let ratio = look.foreground.contrast(with: ground) else { continue }
            #expect(ratio >= 4, "\(role.rawValue) has \(ratio)")
        }
    }

    private func reduced(_ color: Color) -> Color {
        guard case .rgb(let red, let green, let blue) = color else { return color }
        return Color.rgb(ofIndex: Color.nearest256(red, green, blue))
    }

    @Test(arguments: coloured + ["calm"]) func theSidesAreNeverRedAgainstGreenAndDifferInLightness(name: String) throws
    {
        let theme = try #require(library.theme(name).theme)
        let left = theme.resolve(Style(.onlyLeft), depth: .direct).foreground
        let right = theme.resolve(Style(.onlyRight), depth: .direct).foreground
        #expect((180.0...260).contains(hue(left)), "left has hue \(hue(left))")
        #expect((18.0...60).contains(hue(right)), "right has hue \(hue(right))")
        #expect(try #require(left.contrast(with: right)) >= 1.2)
    }

    /// 0 to 360 degrees.
    private func hue(_ color: Color) -> Double {
        guard case .rgb(let r, let g, let b) = color else { return 0 }
        let (red, green, blue) = (Double(r), Double(g), Double(b))
        let most = max(red, green, blue)
        let range = most - min(red, green, blue)
        guard range > 0 else { return 0 }
        switch most {
        case red: return 60 * ((green - blue) / range).truncatingRemainder(dividingBy: 6)
        case green: return 60 * ((blue - red) / range + 2)
        default: return 60 * ((red - green) / range + 4)
        }
    }

    @Test func withoutColourEveryMarkOfAComparisonLooksDifferent() {
        let roles: [Role] = [.shared, .reworded, .onlyLeft, .onlyRight, .valueDiffers, .moved, .repeated]
        let looks = Set(roles.map { Theme.terminal.resolve(Style($0), depth: .monochrome) })
        #expect(looks.count == roles.count)
        let colours = looks.map(\.foreground) + looks.map(\.background)
        #expect(Set(colours) == [.terminal])
    }

    @Test func withFewColoursTheTerminalsOwnAreUsed() throws {
        let theme = try #require(library.theme("sepia").theme)
        let look = theme.resolve(Style(.onlyLeft), depth: .ansi16)
        #expect(look.foreground == .ansi(12))
        #expect(look.background == .terminal)
    }
}
