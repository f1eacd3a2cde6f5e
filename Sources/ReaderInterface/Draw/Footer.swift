import NewsText
import NewsWording
import TerminalCanvas

/// The last line: what can be done here, as far as it fits.
struct Footer {
    let state: ReaderState
    let layout: ScreenLayout

    func draw(on surface: inout Surface, y: Int) {
        let width = state.size.width
        let room = width - 2
        if !state.pendingKeys.isEmpty || state.count != nil {
            let typed = (state.count.map(String.init) ?? "") + KeySequence(state.pendingKeys).shown()
            surface.put(typed + String(state.settings.glyphs.ellipsis), at: Point(x: 1, y: y), style: Style(.key))
            return
        }
        var x = 1
        for hint in fitting(room) {
            let style = Style(hint.isIdle ? .footer : .key)
            x += surface.put(hint.keys, at: Point(x: x, y: y), style: style) + 1
            x += surface.put(hint.label, at: Point(x: x, y: y), style: Style(.footer)) + 2
        }
    }

    /// A hint as it is shown.
    struct Shown {
        var keys: String
        var label: String
        /// Whether it does nothing for what is selected.
        var isIdle: Bool
        /// Whether it is the way back.
        var isBack = false
    }

    /// What depends on what is selected. These keep their place in a list, so that the footer is not another for every
    /// row that the reader passes.
    private static let lasting: Set<CommandID> = [.compare, .tagSource, .split, .person, .browser]

    /// The hints that fit, in order; help, and the way back, are always among them where they fit at all.
    func fitting(_ room: Int) -> [Shown] {
        var shown = hints()
        func width(_ hint: Shown) -> Int {
            DisplayWidth.of(hint.keys) + 1 + DisplayWidth.of(hint.label)
        }
        var total = shown.reduce(0) { $0 + width($1) } + 2 * max(0, shown.count - 1)
        while total > room, !shown.isEmpty {
            // The way back and help come last; what stands before them gives way first.
            let kept = shown.count > 2 && shown[shown.count - 2].isBack ? 2 : 1
            let index = max(0, shown.count - 1 - kept)
            total -= width(shown[index]) + (shown.count > 1 ? 2 : 0)
            shown.remove(at: index)
        }
        return shown
    }

    /// Every hint whose commands do something now, or would for another row.
    func hints() -> [Shown] {
        let screen = state.screen.route.kind
        return finding
            + (screen.guide.hints + [back, ScreenHint(.help)]).compactMap { hint in
                if !state.screen.find.isEmpty, hint.commands.contains(where: isReplaced) { return nil }
                let able = hint.commands.filter { state.reasonAgainst($0) == nil }
                let isIdle = able.isEmpty && hint.commands.allSatisfy(Footer.lasting.contains) && isOnRow
                let keys = (isIdle ? hint.commands : able).compactMap {
                    state.settings.keyMap.keys(of: $0, on: screen).first?.shown(ascii: state.settings.glyphs.isASCII)
                }
                return keys.isEmpty
                    ? nil
                    : Shown(
                        keys: keys.joined(separator: "/"), label: hint.label, isIdle: isIdle,
                        isBack: hint.commands == back.commands)
            }
    }

    /// From the list of stories only where it was opened on another screen: from the first screen there is no back.
    private var back: ScreenHint {
        guard state.screen.route == .stories else { return ScreenHint([.back], "back") }
        return ScreenHint(state.waysBack.isEmpty ? [] : [.leave], "back")
    }

    /// While something is looked for `n` and `N` go through the places found, whatever they do else.
    private var finding: [Shown] {
        guard !state.screen.find.isEmpty else { return [] }
        let kind = state.screen.route.kind
        func keys(_ commands: [CommandID]) -> String {
            let found = commands.lazy.compactMap { state.settings.keyMap.keys(of: $0, on: kind).first }
            return found.first?.shown(ascii: state.settings.glyphs.isASCII) ?? ""
        }
        let forward = ReaderState.whileFinding.filter { $0.value == .nextMatch }.map(\.key)
        let back = ReaderState.whileFinding.filter { $0.value == .previousMatch }.map(\.key)
        let both = [keys([.nextMatch] + forward), keys([.previousMatch] + back)].filter { !$0.isEmpty }
        return [
            Shown(keys: both.joined(separator: "/"), label: "match of “\(state.screen.find)”", isIdle: false),
            Shown(keys: keys([.stop]), label: "ends the search", isIdle: false),
        ]
    }

    private func isReplaced(_ command: CommandID) -> Bool {
        ReaderState.whileFinding[command] != nil || command == .nextMatch
    }

    /// Whether a row of a list is selected, and not one of the choices of an empty list.
    private var isOnRow: Bool {
        switch state.selectedItem?.target {
        case nil, .command: false
        default: true
        }
    }
}
