import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Why the articles stand together.
enum WhyLayout {
    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Why these"), loadable) }
        let evidence = detail.evidence
        var builder = LineBuilder(width: context.width)
        builder.blank()
        builder.wrapped(
            EvidenceWording.opening(sources: detail.sources.count), x: 1, width: min(78, max(8, context.width - 2)))
        if !evidence.terms.isEmpty {
            builder.blank()
            builder.add(EvidenceWording.terms, .heading, x: 1)
            let terms = evidence.terms.prefix(16)
            let longest = terms.map { DisplayWidth.of($0.text) }.max() ?? 0
            let x = 5 + min(longest, 28, max(8, context.width / 3))
            for term in terms {
                builder.labelled(
                    MarkedText(term.text), at: 3, EvidenceWording.line(term, of: detail.summary.articleCount), .dim,
                    x: x)
            }
        }
        if !evidence.ties.isEmpty {
            builder.blank()
            builder.add(EvidenceWording.ties, .heading, x: 1)
            let names = evidence.ties.map { name(of: $0, detail) }
            let width = min(names.map(DisplayWidth.of).max() ?? 0, 26, max(8, context.width / 3))
            for (tie, name) in zip(evidence.ties, names) { add(&builder, context, tie, name.fitted(width)) }
        }
        if !detail.linked.isEmpty {
            builder.blank()
            builder.add(EvidenceWording.linked, .heading, x: 1)
            for other in detail.linked {
                builder.beginItem()
                builder.wrapped(
                    "\(other.language): “\(other.headline)”: \(EvidenceWording.reason(other))", x: 3,
                    width: max(8, context.width - 4))
                builder.endItem(.story(other.story), id: -other.story.rawValue)
            }
        }
        let neighbours = AffairWording(detail.affair, words: context.words).neighbours(of: detail.summary.id)
        if !neighbours.isEmpty {
            builder.blank()
            builder.add(EvidenceWording.affair, .heading, x: 1)
            for (other, line) in neighbours {
                builder.beginItem()
                builder.wrapped(line, x: 3, width: max(8, context.width - 4))
                builder.endItem(.story(other.story), id: -other.story.rawValue)
            }
        }
        if !evidence.corrections.isEmpty {
            builder.blank()
            builder.add(EvidenceWording.corrections, .heading, x: 1)
            for correction in evidence.corrections {
                builder.wrapped(correction, x: 3, width: max(8, context.width - 4))
            }
        }
        if !evidence.rules.isEmpty {
            builder.blank()
            builder.add(EvidenceWording.rules, .heading, x: 1)
            for rule in evidence.rules {
                builder.wrapped(RuleWording.line(rule), x: 3, width: max(8, context.width - 4))
            }
        }
        let copies = detail.sources.filter { $0.article.placeCount > 1 }
        if !copies.isEmpty {
            builder.blank()
            builder.add("Folded duplicates", .heading, x: 1)
            for source in copies {
                builder.add("\(source.article.outlet): the same text in \(source.article.placeCount) feeds", x: 3)
            }
        }
        builder.blank()
        builder.wrapped(
            "Wrong? On the story, \(storyKey(.split, context)) takes a source out and \(storyKey(.merge, context)) merges two stories.",
            .dim, x: 1, width: max(8, context.width - 2))
        return ScreenLayout(title: context.title("Why these", detail.summary.headline), panes: [builder.pane()])
    }

    private static func storyKey(_ command: CommandID, _ context: LayoutContext) -> String {
        context.state.settings.keyMap.keys(of: command, on: .story).first?.shown(ascii: context.glyphs.isASCII)
            ?? command.rawValue
    }

    private static func name(of tie: StoryEvidence.Tie, _ detail: StoryDetail) -> String {
        let index = detail.sources.firstIndex { $0.article.id == tie.article }
        return index.map { "\($0 + 1) \(detail.sources[$0].article.outlet)" } ?? "another article"
    }

    private static func add(
        _ builder: inout LineBuilder, _ context: LayoutContext, _ tie: StoryEvidence.Tie, _ outlet: String
    ) {
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
