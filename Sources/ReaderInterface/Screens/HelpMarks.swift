import NewsText
import NewsWording
import TerminalCanvas

/// What the marks of a screen mean, above its keys.
enum HelpMarks {
    static func add(_ builder: inout LineBuilder, _ context: LayoutContext, _ screen: ScreenKind) {
        let own = screen.guide.marks(context.glyphs)
        add(&builder, "Marks", own, context)
        guard context.state.hasPreview(on: screen) else { return }
        let beside = StoryLayout.marks(context.glyphs) + ArticleLayout.marks(context.glyphs)
        let known = Set(own.map(\.sign))
        add(&builder, "Beside the list", beside.filter { !known.contains($0.sign) }, context)
    }

    private static func add(
        _ builder: inout LineBuilder, _ heading: String, _ marks: [ScreenMark], _ context: LayoutContext
    ) {
        guard !marks.isEmpty else { return }
        if !builder.lines.isEmpty { builder.blank() }
        builder.add(heading, .heading, x: 1)
        let x = context.width >= 60 ? 20 : 12
        var told: Set<String> = []
        for mark in marks where told.insert(mark.sign).inserted {
            builder.labelled(MarkedText(mark.sign, mark.style), mark.words, x: x)
        }
    }
}
