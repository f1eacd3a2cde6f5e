import NewsWording
import TerminalCanvas

/// What the marks of a screen mean, in one table.
enum HelpMarks {
    private typealias Mark = (sign: String, style: Style, words: String)

    static func add(_ builder: inout LineBuilder, _ context: LayoutContext, _ screen: ScreenKind) {
        let marks = marks(of: screen, context.glyphs)
        guard !marks.isEmpty else { return }
        builder.add("Marks", .heading, x: 1)
        for mark in marks { builder.add(.runs((mark.sign.fitted(18), mark.style), (mark.words, .plain)), x: 2) }
    }

    private static func marks(of screen: ScreenKind, _ glyphs: GlyphSet) -> [Mark] {
        switch screen {
        case .stories:
            [
                ("bold", Style(.unread, .bold), "something of the story is unread"),
                ("5", .plain, "outlets that tell it; none where it is one"),
                (String(glyphs.starred), Style(.starred), "starred"),
                (String(glyphs.changed), Style(.changed), "an article has changed since it was read"),
                (
                    "\(glyphs.signs.valueDiffers)2", Style(.valueDiffers),
                    "numbers, names or lists that differ between its sources"
                ),
                ("\(glyphs.quoteMark)9", Style(.quote), "quotes"),
                ("\(glyphs.signs.valueDiffers)?", .dim, "not known yet"),
                ("\(glyphs.above) 3 new stories", Style(.accent, .bold), "what came since the list was opened"),
            ]
        case .story, .matrix:
            [
                (String(glyphs.signs.states), .plain, "the source states the fact"),
                (String(glyphs.signs.inPassing), .plain, "it mentions it in passing"),
                (String(glyphs.signs.absent), .dim, "it does not have it"),
                (String(glyphs.signs.valueDiffers), Style(.valueDiffers, .bold), "values differ"),
                (String(glyphs.tagged), Style(.tagged), "tagged for the next comparison"),
            ]
        case .search:
            [
                ("bold", Style(.unread, .bold), "unread"), (String(glyphs.starred), Style(.starred), "starred"),
                (String(glyphs.changed), Style(.changed), "changed since it was read"),
            ]
        case .article, .quotes, .person:
            [
                (String(glyphs.quoteMark), Style(.quote), "a quote, in the colour of its speaker"),
                ("S?", .dim, "the speaker is likely, not certain"),
            ]
        case .compare, .help: comparison(glyphs)
        default: []
        }
    }

    private static func comparison(_ glyphs: GlyphSet) -> [Mark] {
        let styles = [
            Style(.same), Style(.reworded), Style(.valueDiffers, .bold), Style(.quoteDiffers, .bold),
            Style(.onlyLeft, .bold), Style(.onlyRight, .bold), Style(.moved),
        ]
        return zip(ComparisonWords.legend(glyphs.signs), styles).map { (String($0.sign), $1, $0.meaning) }
    }
}
