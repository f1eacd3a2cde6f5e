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

/// What a role can be drawn on: the screen, or a row of a list.
private let grounds: [Role?] = [nil] + Role.grounds

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

    /// WCAG 2: words at 4.5 to 1 (AA), in themes of high contrast at 7 to 1 (AAA); lines and marks at 3 to 1.
    @Test(arguments: coloured, [ColorDepth.direct, .indexed256])
    func everyRoleCanBeReadOnEveryGround(name: String, depth: ColorDepth) throws {
        let theme = try #require(library.theme(name).theme)
        let words = name.hasPrefix("contrast") ? 7.0 : 4.5
        for role in Role.allCases where !Role.grounds.contains(role) {
            for ground in grounds {
                let look = theme.resolve(Style(role, ground: ground), depth: depth)
                let ratio = try #require(
                    reduced(look.foreground, depth).contrast(with: reduced(look.background, depth)))
                let least = role.isWordless ? 3 : words
                #expect(ratio >= least - 0.001, "\(role.rawValue) on \(ground?.rawValue ?? "the screen") has \(ratio)")
            }
        }
    }

    /// Not by its letters alone.
    @Test(arguments: names, [ColorDepth.direct, .indexed256, .ansi16, .ansi8, .monochrome])
    func theSelectedRowHasAGroundOfItsOwn(name: String, depth: ColorDepth) throws {
        let theme = try #require(library.theme(name).theme)
        let row = theme.resolve(Style(.text, ground: .selection), depth: depth)
        let screen = theme.resolve(.plain, depth: depth)
        if row.attributes.contains(.reverse) { return }
        let (behind, ground) = (reduced(screen.background, depth), reduced(row.background, depth))
        #expect(behind != ground)
        // A terminal's own background is dark or light.
        for screen in behind == .terminal ? [.rgb(0, 0, 0), .rgb(255, 255, 255)] : [behind] {
            let ratio = try #require(ground.contrast(with: screen))
            #expect(ratio >= 1.2, "\(ratio)")
        }
    }

    @Test(arguments: Role.allCases) func calmCanBeReadOnBlackAndOnWhite(role: Role) throws {
        let theme = try #require(library.theme("calm").theme)
        guard !Role.grounds.contains(role) else { return }
        for ground in grounds {
            let look = theme.resolve(Style(role, ground: ground), depth: .direct)
            #expect((look.background == .terminal) == (ground == nil))
            let screens = ground == nil ? [Color.rgb(0, 0, 0), .rgb(255, 255, 255)] : [look.background]
            for screen in screens {
                guard let ratio = look.foreground.contrast(with: screen) else { continue }
                #expect(ratio >= (ground == nil ? 4 : 4.5), "\(role.rawValue) has \(ratio)")
            }
        }
    }

    private func reduced(_ color: Color, _ depth: ColorDepth) -> Color { depth == .indexed256 ? color.among256 : color }

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
        let roles: [Role] = [.reworded, .onlyLeft, .onlyRight, .valueDiffers, .moved, .repeated]
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
