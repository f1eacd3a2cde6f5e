import NewsText
import NewsWording
import TerminalCanvas

/// What the marks of a screen mean, in one table.
enum HelpMarks {
    private typealias Mark = (sign: String, style: Style, words: String)

    static func add(_ builder: inout LineBuilder, _ context: LayoutContext, _ screen: ScreenKind) {
        let marks = marks(of: screen, context.glyphs)
        guard !marks.isEmpty else { return }
        builder.add("Marks", .heading, x: 1)
        let x = context.width >= 60 ? 20 : 10
        for mark in marks { builder.labelled(MarkedText(mark.sign, mark.style), mark.words, x: x) }
    }

    private static func marks(of screen: ScreenKind, _ glyphs: GlyphSet) -> [Mark] {
        switch screen {
        case .stories:
            [
                ("bold", Style(.unread, .bold), "something of the story is unread"),
                (String(glyphs.unread), Style(.unread, .bold), "the same, in a terminal without colours"),
                ("5", .plain, "outlets that tell it; none where it is one"),
                (String(glyphs.starred), Style(.starred), "starred"),
                (String(glyphs.later), Style(.starred), "kept to be read later"),
                (String(glyphs.changed), Style(.changed), "an article has changed since it was read"),
                (
                    "\(glyphs.signs.valueDiffers)2", Style(.valueDiffers),
                    "numbers, names or lists that differ between its sources"
                ),
                ("\(glyphs.quoteMark)9", Style(.quote), "quotes"),
                (String(glyphs.dot), .dim, "not compared yet; it is while the list is looked at"),
                ("\(glyphs.above) 3 new stories", Style(.accent, .bold), "what came since the list was opened"),
            ]
        case .story:
            [
                ("dim", .dim, "words of a headline that others have too; the rest is its own"),
                (String(glyphs.signs.same), .dim, "what so many sources say, in the words of one"),
                (
                    String(glyphs.signs.valueDiffers), Style(.valueDiffers, .bold),
                    "sources differ, each in its own words"
                ),
                (String(glyphs.signs.related), .dim, "figures for one thing; later ones are not against each other"),
                (String(glyphs.signs.onlyLeft), Style(.onlyLeft), "names and counts that one source alone has"),
                (String(glyphs.signs.quoteDiffers), Style(.quoteDiffers, .bold), "a quote that a source has altered"),
                (String(glyphs.quoteMark), Style(.quote), "a quote, in the colour of its speaker"),
                ("1 2 4", Style(.accent), "the numbers of sources, as in the list of headlines"),
                (String(glyphs.tagged), Style(.tagged), "tagged for the next comparison"),
            ]
        case .matrix:
            zip(glyphs.places, ["in the lead", "in its first half", "in its second half", "in its last lines"]).map {
                (String($0), .plain, "the source states the fact \($1)")
            } + [
                (String(glyphs.signs.inPart), .dim, "it states some of it"),
                (String(glyphs.signs.absent), .dim, "nothing in it has to do with that"),
                (String(glyphs.signs.unknown), .dim, "it is not known whether the source says it"),
                (
                    String(glyphs.signs.valueDiffers), Style(.valueDiffers, .bold),
                    "values differ; where there is room the value"
                ),
            ]
        case .search:
            [
                ("bold", Style(.unread, .bold), "unread"), (String(glyphs.starred), Style(.starred), "starred"),
                (String(glyphs.later), Style(.starred), "kept to be read later"),
                (String(glyphs.changed), Style(.changed), "changed since it was read"),
            ]
        case .article, .quotes, .person:
            [
                (String(glyphs.quoteMark), Style(.quote), "a quote, in the colour of its speaker"),
                ("S?", .dim, "the speaker is likely, not certain"),
                (String(glyphs.picture), .dim, "what a picture shows; its number and Enter open it"),
            ]
        case .compare, .help: comparison(glyphs)
        case .sources:
            [
                ("bold", .bold, "something of it is unread"),
                ("!", Style(.error, .bold), "the last fetch failed; below it stands why, and what to do"),
                (String(glyphs.tagged), Style(.tagged), "selected, to be changed with others"),
                ("\(glyphs.unfolded) \(glyphs.folded)", .dim, "a tag with its sources below it, and folded"),
                ("shared", .dim, "how much of it stands in stories with other outlets"),
                ("muted paused", Style(.accent), "comes as read; is not fetched"),
            ]
        case .versions:
            [
                (String(glyphs.tagged), Style(.tagged), "tagged for the next comparison"),
                ("+12 -3", .dim, "words more or fewer than the version before"),
            ]
        case .timeline:
            [
                (String(glyphs.signs.states), Style(.accent, .bold), "when the article came"),
                (String(glyphs.changed), Style(.changed), "the article was changed then"),
                (glyphs.isASCII ? ":" : "┊", .dim, "midnight"),
            ]
        case .outlets:
            [("shared", .dim, "stories that others tell too"), ("first", .dim, "stories that it told first")]
        case .links: [("1 2 3", Style(.accent), "a link's number, as in the text; typed before Enter it opens")]
        case .reasons: [("+2.1 -0.4", .dim, "how much the evidence speaks for it, or against it")]
        case .why: [("tie", .dim, "how close a text is to the others of the story, and by which words")]
        case .notices: [("red", Style(.error), "something failed; what to do stands with it")]
        case .output: []
        }
    }

    private static func comparison(_ glyphs: GlyphSet) -> [Mark] {
        let styles = [
            Style(.same), Style(.reworded), Style(.valueDiffers, .bold), Style(.quoteDiffers, .bold),
            Style(.onlyLeft, .bold), Style(.onlyRight, .bold), Style(.moved),
        ]
        return zip(ComparisonWords.legend(glyphs.signs), styles).map { (String($0.sign), $1, $0.meaning) } + [
            ("\(glyphs.arrow)14", Style(.moved), "the other side says it in its sentence 14"),
            ("dim", .dim, "sentences on one matter, of which nothing is claimed"),
            ("bold", Style(.onlyLeft, .bold), "words that the whole other article never says"),
        ]
    }
}
