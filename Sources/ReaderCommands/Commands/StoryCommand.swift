import ArgumentParser
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings

struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Show a story: its sources, on what they differ, what only one has, who is quoted.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var paging: PagingOptions
    @Argument(help: "The story's number, as `stories` lists it.") var id: StoryID

    func run() throws {
        guard let detail = try index.reading().storyDetail(id) else { throw IndexError.notFound("story \(id)") }
        if try output.printed("story", StoryDetailForm(detail)) { return }
        paging.show(StoryDetailText(detail: detail, device: output.device, now: .now).lines, on: output.device)
    }
}

/// A story as text.
struct StoryDetailText {
    var detail: StoryDetail
    var device: OutputDevice
    var now: Timestamp

    var lines: [String] {
        [heading, sources, differences, figures, onlyHere, quotes, evidence].filter { !$0.isEmpty }
            .joined(separator: [""]).map { $0 }
    }

    private var ink: Ink { Ink(isOn: device.usesColor) }

    private var heading: [String] {
        let story = detail.summary
        let span =
            story.isDated
            ? [story.first, story.last].map(Wording.here.date).uniqued().joined(separator: " to ")
            : "undated"
        let texts = detail.matrix.independentTexts.count
        let independent =
            texts < detail.matrix.articles.count && texts > 0 ? ["\(Wording.count(texts, "independent text"))"] : []
        let counts =
            [Wording.count(story.outletCount, "outlet"), Wording.count(story.articleCount, "article")] + independent
            + [span]
        return Wrapping.lines(story.headline, width: device.width).map(ink.bold)
            + [ink.dim(counts.joined(separator: " · "))]
    }

    private var sources: [String] {
        detail.sources.enumerated().flatMap { number, source -> [String] in
            let article = source.article
            let when = Wording.here.publishedInFull(article)
            var facts = [when, "\(article.wordCount) words", "article \(article.id)"]
            if article.versionCount > 1 { facts.append(Wording.count(article.versionCount, "version")) }
            if let copied = source.copiedFrom, copied.share >= 0.15 {
                facts.append("\(Int((copied.share * 100).rounded())) % as in \(copied.outlet)")
            }
            let name = "\(number + 1) ".leftPadded(to: 4) + article.outlet
            return [name + "  " + ink.dim(facts.joined(separator: " · "))]
                + Wrapping.lines(article.title, width: device.width, firstIndent: 4, indent: 4)
        }
    }

    private var differences: [String] {
        let all = detail.matrix.facts.flatMap(\.differences).filter { $0.difference.relation == .differs }
        guard !all.isEmpty else { return [] }
        return [ink.bold("They differ")]
            + all.flatMap { pair -> [String] in
                let left = detail.sources.outlet(of: detail.matrix.articles[pair.leftArticle])
                let right = detail.sources.outlet(of: detail.matrix.articles[pair.rightArticle])
                let subject = pair.difference.subject.isEmpty ? "" : pair.difference.subject + ": "
                let text =
                    "≠ \(subject)\(pair.difference.leftText) (\(left)) / \(pair.difference.rightText) (\(right))"
                return Wrapping.lines(text, width: device.width, firstIndent: 2, indent: 4)
            }
    }

    /// What is counted or measured, with what each outlet says of it, by time.
    private var figures: [String] {
        guard !detail.matrix.series.isEmpty else { return [] }
        return [ink.bold("Figures over time")]
            + detail.matrix.series.flatMap { series -> [String] in
                let entries = series.entries.map { entry in
                    let outlet = detail.sources.outlet(of: detail.matrix.articles[entry.article])
                    return "\(entry.text) (\([outlet, entry.source].compactMap { $0 }.joined(separator: ", ")))"
                }
                let subject = series.subject.isEmpty ? "" : series.subject + ": "
                return Wrapping.lines(
                    subject + entries.joined(separator: " · "), width: device.width, firstIndent: 2, indent: 4)
            }
    }

    private var onlyHere: [String] {
        let rows = detail.sources.filter { !$0.onlyHere.isEmpty }
        guard !rows.isEmpty else { return [] }
        return [ink.bold("Only there")]
            + rows.flatMap { source in
                Wrapping.lines(
                    "\(source.article.outlet): \(source.onlyHere.joined(separator: ", "))", width: device.width,
                    firstIndent: 2, indent: 4)
            }
    }

    private var quotes: [String] {
        let board = detail.quotes.keeping { !$0.isReported }
        guard !board.utterances.isEmpty else { return [] }
        return [ink.bold("Quoted")] + QuoteBoardText(board: board, device: device).lines
    }

    private var evidence: [String] {
        guard detail.summary.articleCount > 1, !detail.evidence.terms.isEmpty else { return [] }
        let terms = detail.evidence.terms.prefix(12).map { "\($0.text) (\($0.articles))" }
        return [ink.bold("Why these stand together")]
            + Wrapping.lines(terms.joined(separator: ", "), width: device.width, firstIndent: 2, indent: 2)
    }
}
