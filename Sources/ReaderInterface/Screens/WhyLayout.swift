import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Why the articles stand together.
enum WhyLayout {
    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Why these"), loadable) }
        var page = WhyPage(context: context, detail: detail)
        page.build()
        return ScreenLayout(
            title: context.title("Why these", detail.summary.headline), panes: [page.builder.pane()])
    }
}

/// The evidence, a heading for each sort that there is.
private struct WhyPage {
    let context: LayoutContext
    let detail: StoryDetail
    var builder: LineBuilder

    init(context: LayoutContext, detail: StoryDetail) {
        self.context = context
        self.detail = detail
        builder = LineBuilder(width: context.width)
    }

    /// Columns of a line that is set in below a heading.
    private var width: Int { max(8, context.width - 4) }

    mutating func build() {
        builder.blank()
        builder.wrapped(
            EvidenceWording.opening(sources: detail.sources.count), x: 1, width: min(78, max(8, context.width - 2)))
        addTerms()
        addTies()
        addStories(
            EvidenceWording.linked,
            detail.linked.map { ($0.story, "\($0.language): “\($0.headline)”: \(EvidenceWording.reason($0))") })
        let neighbours = AffairWording(detail.affair, words: context.words).neighbours(of: detail.summary.id)
        addStories(EvidenceWording.affair, neighbours.map { ($0.other.story, $0.line) })
        addLines(EvidenceWording.corrections, detail.evidence.corrections)
        addLines(EvidenceWording.rules, detail.evidence.rules.map(RuleWording.line))
        addCopies()
        builder.blank()
        builder.wrapped(
            "Wrong? On the story, \(storyKey(.split)) takes a source out and \(storyKey(.merge)) merges two stories.",
            .dim, x: 1, width: max(8, context.width - 2))
    }

    // MARK: - Sorts of evidence

    private mutating func addHeading(_ text: String) {
        builder.blank()
        builder.add(text, .heading, x: 1)
    }

    private mutating func addTerms() {
        let terms = detail.evidence.terms.prefix(16)
        guard !terms.isEmpty else { return }
        addHeading(EvidenceWording.terms)
        let longest = terms.map { DisplayWidth.of($0.text) }.max() ?? 0
        let x = 5 + min(longest, 28, max(8, context.width / 3))
        for term in terms {
            builder.labelled(
                MarkedText(term.text), at: 3, EvidenceWording.line(term, of: detail.summary.articleCount), .dim, x: x)
        }
    }

    private mutating func addTies() {
        let ties = detail.evidence.ties
        guard !ties.isEmpty else { return }
        addHeading(EvidenceWording.ties)
        let names = ties.map(name)
        let width = min(names.map(DisplayWidth.of).max() ?? 0, 26, max(8, context.width / 3))
        for (tie, name) in zip(ties, names) { add(tie, name.fitted(width)) }
    }

    /// Other stories, which can be opened.
    private mutating func addStories(_ heading: String, _ stories: [(story: StoryID, line: String)]) {
        guard !stories.isEmpty else { return }
        addHeading(heading)
        for (story, line) in stories {
            builder.beginItem()
            builder.wrapped(line, x: 3, width: width)
            builder.endItem(.story(story), id: -story.rawValue)
        }
    }

    private mutating func addLines(_ heading: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        addHeading(heading)
        for line in lines { builder.wrapped(line, x: 3, width: width) }
    }

    private mutating func addCopies() {
        let copies = detail.sources.filter { $0.article.placeCount > 1 }
        guard !copies.isEmpty else { return }
        addHeading("Folded duplicates")
        for source in copies {
            builder.add("\(source.article.outlet): the same text in \(source.article.placeCount) feeds", x: 3)
        }
    }

    // MARK: - Parts of a line

    private func storyKey(_ command: CommandID) -> String {
        context.state.settings.keyMap.keys(of: command, on: .story).first?.shown(ascii: context.glyphs.isASCII)
            ?? command.rawValue
    }

    private func name(of tie: StoryEvidence.Tie) -> String {
        let index = detail.sources.firstIndex { $0.article.id == tie.article }
        return index.map { "\($0 + 1) \(detail.sources[$0].article.outlet)" } ?? "another article"
    }

    private mutating func add(_ tie: StoryEvidence.Tie, _ outlet: String) {
        let width = 10
        let filled = tie.strength.isFinite ? Int(min(1, max(0, tie.strength)) * Double(width) + 0.5) : 0
        let bar = String(repeating: context.glyphs.isASCII ? "#" : "█", count: context.isPlain ? 0 : filled)
        builder.beginItem()
        builder.add(
            .runs(
                (outlet + " ", .plain),
                (bar.fitted(width), Style(.sparkline)), (" \(Wording.percent(tie.strength))  ", .dim),
                (EvidenceWording.reason(tie), .dim)), x: 3)
        builder.endItem(.article(tie.article, version: nil, offset: nil), id: tie.article.rawValue)
    }
}

extension WhyLayout: ScreenGuide {
    static var hints: [ScreenHint] { [ScreenHint([.open], "read"), ScreenHint(.compare), ScreenHint(.undo)] }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            (glyphs.isASCII ? "###" : "████", Style(.sparkline), "the closer, the longer"),
            ("tie", .dim, "how close a text is to the others of the story, and by which words"),
        ]
    }
}
