import NewsModel
import NewsText
import TerminalCanvas

/// The marks of a screen and its keys, group by group; asked for once more, the keys of all screens.
enum HelpLayout {
    static func layOut(_ context: LayoutContext, _ screen: ScreenKind) -> ScreenLayout {
        var builder = LineBuilder(width: context.width)
        let keyMap = context.state.settings.keyMap
        let showsAll = screen == .help
        HelpMarks.add(&builder, context, screen)
        for group in CommandGroup.allCases {
            let commands = CommandTable.all.filter { $0.group == group && (showsAll || $0.screens.contains(screen)) }
            guard !commands.isEmpty else { continue }
            if !builder.lines.isEmpty { builder.blank() }
            builder.add(group.rawValue, .heading, x: 1)
            for command in commands {
                let shown = showsAll ? command.screens.sorted { $0.rawValue < $1.rawValue } : [screen]
                let keys = (shown.lazy.map { keyMap.keys(of: command.id, on: $0) }.first { !$0.isEmpty } ?? []).map {
                    $0.shown(ascii: context.glyphs.isASCII) + (command.takesCharacter ? "a" : "")
                }.joined(separator: " ")
                let keyWidth = context.width >= 60 ? 18 : 10
                let x = keyWidth + 2
                let nameWidth = context.width >= 100 ? 22 : 0
                let argument = command.argument.map { " " + $0 } ?? ""
                let name = Piece(
                    x: min(context.width, x + 92 + nameWidth) - nameWidth,
                    text: MarkedText(":" + command.name + argument, .dim), maxWidth: nameWidth)
                builder.labelled(
                    MarkedText(keys.isEmpty ? ":" + command.name : keys, Style(.key)), command.help, x: x,
                    width: min(90, context.width - x - nameWidth - 1), beside: nameWidth > 0 ? [name] : [])
            }
        }
        addUserCommands(&builder, keyMap, context)
        if [.stories, .search, .sources].contains(screen) { addQueries(&builder, context) }
        var layout = ScreenLayout(
            title: context.title("Help", showsAll ? "All keys" : screen.title),
            panes: [builder.pane(selection: .none)])
        if !showsAll { layout.status = "\(context.key(.help)) again shows all keys" }
        return layout
    }

    /// What can be typed where a query is asked for.
    private static func addQueries(_ builder: inout LineBuilder, _ context: LayoutContext) {
        builder.blank()
        builder.add("Queries: what search, limit and views understand", .heading, x: 1)
        let isNarrow = context.width < 80
        let x = isNarrow ? 6 : 40
        for (term, help) in QueryLanguage.terms {
            if isNarrow { builder.add(term, Style(.key), x: 2) }
            builder.labelled(MarkedText(isNarrow ? "" : term, Style(.key)), help, x: x, width: 90)
        }
    }

    private static func addUserCommands(_ builder: inout LineBuilder, _ keyMap: KeyMap, _ context: LayoutContext) {
        guard !keyMap.userCommands.isEmpty else { return }
        builder.blank()
        builder.add("Your own", .heading, x: 1)
        for command in keyMap.userCommands {
            let keys = KeySequence(command.keys)?.shown(ascii: context.glyphs.isASCII) ?? command.keys
            let summary = command.summary == command.title ? "" : "  " + command.summary
            builder.add(.runs((keys.fitted(18), Style(.key)), (command.title, .plain), (summary, .dim)), x: 2)
        }
    }
}

extension HelpLayout: ScreenGuide {
    static var hints: [ScreenHint] { [ScreenHint(.search), ScreenHint([.nextMatch], "next match")] }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] { CompareLayout.marks(glyphs) }
}
