import NewsText
import NewsWording
import TerminalCanvas

/// What the marks of a screen mean, in one table.
enum HelpMarks {
    private typealias Mark = (sign: String, style: Style, words: String)

    static func add(_ builder: inout LineBuilder, _ context: LayoutContext, _ screen: ScreenKind) {
        let own = marks(of: screen, context.glyphs)
        add(&builder, "Marks", own, context)
        guard context.state.hasPreview(on: screen) else { return }
        let beside = marks(of: .story, context.glyphs) + marks(of: .article, context.glyphs)
        let known = Set(own.map(\.sign))
        add(&builder, "Beside the list", beside.filter { !known.contains($0.sign) }, context)
    }

    private static func add(
        _ builder: inout LineBuilder, _ heading: String, _ marks: [Mark], _ context: LayoutContext
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
                (String(glyphs.bars[2...5]), Style(.sparkline), "articles a day over the last seven, from four on"),
                ("also es", .dim, "a story in Spanish tells of the same"),
                ("follow-up", .dim, "it follows an earlier story of its affair; goes on: a later one follows it"),
                (String(glyphs.ellipsis), .dim, "not compared yet; it is while the list is looked at"),
                ("\(glyphs.above) 3 new stories", Style(.accent, .bold), "what came since the list was opened"),
            ]
        case .story:
            [
                ("dim", .dim, "words of a headline that others have too; the rest is its own"),
                ("In brief", .heading, "what happened, in the words of the source with that number"),
                ("Others", .heading, "the same in the words of others, where the window has room"),
                ("Name?", .dim, "the speaker is likely, not certain"),
                (String(glyphs.signs.same), .dim, "what so many sources say, in the words of one"),
                (
                    String(glyphs.signs.valueDiffers), Style(.valueDiffers, .bold),
                    "sources differ, each in its own words"
                ),
                (String(glyphs.signs.related), .dim, "figures of one thing, not against each other"),
                (String(glyphs.signs.onlyLeft), Style(.onlyLeft), "names and counts that one source alone has"),
                (String(glyphs.signs.quoteDiffers), Style(.quoteDiffers, .bold), "a quote that a source has altered"),
                (String(glyphs.quoteMark), Style(.quote), "a quote, in the colour of its speaker"),
                ("1 2 4", Style(.accent), "the numbers of sources, as in the list of headlines"),
                (String(glyphs.arrow), .dim, "from an earlier figure to a later one"),
                ("92 % as 1", .dim, "so much of it stands word for word in source 1"),
                ("2 versions", .dim, "its outlet has changed it since"),
                (String(glyphs.starred), Style(.starred), "starred"),
                (String(glyphs.later), Style(.starred), "kept to be read later"),
                (String(glyphs.changed), Style(.changed), "changed since it was read"),
                (String(glyphs.unread), Style(.unread, .bold), "unread, in a terminal without colours"),
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
                (String(glyphs.unread), Style(.unread, .bold), "unread, in a terminal without colours"),
            ]
        case .article:
            [
                (String(glyphs.quoteMark), Style(.quote), "a quote, in the colour of its speaker"),
                ("S?", .dim, "the speaker is likely, not certain"),
                (String(glyphs.picture), .dim, "what a picture shows; its number and Enter open it"),
                ("[1]", .dim, "a link; its number and Enter open it"),
                (String(glyphs.signs.repeated), Style(.repeated), "said before in the same article"),
                (String(glyphs.starred), Style(.starred), "starred"),
                (String(glyphs.later), Style(.starred), "kept to be read later"),
            ]
        case .quotes, .person:
            [
                ("2 4", .dim, "the sources that print it, by their numbers in the story"),
                ("same words", .dim, "they print it letter for letter"),
                ("bold", Style(.quoteDiffers, .bold), "words that a source has altered, or left out without a sign"),
                ("cut at the end", .dim, "it prints the quote without words that others print there, or at the start"),
                ("left out", .dim, "words inside are missing: marked by an ellipsis, or silently"),
                ("“one” … “two”", .dim, "parts that it prints; the sign between them is not its own"),
                ("unclosed", .dim, "the text opens the quote and never closes it"),
                ("speaker?", .dim, "likely, not certain"),
                ("said by", .dim, "another source gives it to somebody else"),
                (glyphs.isASCII ? "##" : "██", Style(.sparkline), "words quoted of a speaker in each source"),
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
                (glyphs.isASCII ? "#" : "▇", Style(.sparkline), "articles of the day"),
                (glyphs.isASCII ? ":" : "┊", .dim, "midnight"),
            ]
        case .outlets:
            [
                ("shared", .dim, "stories that others tell too"), ("first", .dim, "stories that it told first"),
                (
                    String(glyphs.bars[2...8]), Style(.sparkline),
                    "how much of what the row's outlet shares the column's has too, or of its words"
                ),
            ]
        case .links: [("1 2 3", Style(.accent), "a link's number, as in the text; typed before Enter it opens")]
        case .reasons: [("+2.1 -0.4", .dim, "how much the evidence speaks for it, or against it")]
        case .why:
            [
                (glyphs.isASCII ? "###" : "████", Style(.sparkline), "the closer, the longer"),
                ("tie", .dim, "how close a text is to the others of the story, and by which words"),
            ]
        case .notices:
            [
                ("!", Style(.error, .bold), "a source in trouble, whoever fetched it last"),
                ("red", Style(.error), "something failed; what to do stands with it"),
            ]
        case .output: []
        }
    }

    private static func comparison(_ glyphs: GlyphSet) -> [Mark] {
        let styles = [
            Style(.same), Style(.reworded), Style(.valueDiffers, .bold), Style(.quoteDiffers, .bold),
            Style(.onlyLeft, .bold), Style(.onlyRight, .bold), Style(.moved),
        ]
        let signs = glyphs.signs
        return zip(ComparisonWords.legend(signs), styles).map { (String($0.sign), $1, $0.meaning) } + [
            ("\(signs.reworded)\(ComparisonSigns.likely)", Style(.reworded), "likely the same fact; not certain"),
            (String(signs.related), .dim, "on the same matter, not against each other"),
            (String(signs.repeated), Style(.repeated), "said before in the same article"),
            ("\(glyphs.arrow)14 14\(glyphs.arrowBack)", Style(.moved), "the other side says it in its sentence 14"),
            (String(glyphs.overview), Style(.accent), "at the right: the part of the whole that is in sight"),
            (
                "\(signs.states) \(signs.inPart) \(signs.absent) \(signs.unknown)", .plain,
                "in all columns: states it, in part, not at all, not known"
            ),
            ("dim", .dim, "sentences on one matter, of which nothing is claimed"),
            ("bold", Style(.onlyLeft, .bold), "words that the whole other article never says"),
        ]
    }
}
