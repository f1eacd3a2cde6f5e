import NewsText
import TerminalCanvas

/// What a program of the reader's printed.
enum OutputLayout {
    static func layOut(_ context: LayoutContext, _ title: String) -> ScreenLayout {
        var builder = LineBuilder(width: context.width)
        builder.blank()
        let width = max(8, min(context.state.settings.measure, context.width - 3))
        for line in context.state.output.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty { builder.blank() } else { builder.wrapped(String(line), x: 2, width: width) }
        }
        if context.state.output.isEmpty { builder.wrapped("It printed nothing.", .dim, x: 2, width: width) }
        return ScreenLayout(title: context.title(title), panes: [builder.pane(selection: .none)])
    }
}

extension OutputLayout: ScreenGuide {
    static var hints: [ScreenHint] { [ScreenHint(.search), ScreenHint([.nextMatch], "next match")] }
}
