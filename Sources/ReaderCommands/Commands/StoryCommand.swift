import ArgumentParser
import NewsIndex
import NewsModel
import NewsText
import NewsWording
import ProgramSettings

struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Show a story: its sources, on what they differ, what only one has, who is quoted.")

    @OptionGroup var story: StoryOptions

    func run() throws {
        try story.answer(.story, StoryDetailForm.init) { detail, device in
            StoryDetailText(detail: detail, device: device, now: .now).lines
        }
    }
}

/// A story as text, in the order of its screen.
struct StoryDetailText {
    var detail: StoryDetail
    var device: OutputDevice
    private let digest: StoryDigest
    private let words: Wording

    init(detail: StoryDetail, device: OutputDevice, now: Timestamp) {
        self.detail = detail
        self.device = device
        digest = StoryDigest(detail)
        words = .here
    }

    var lines: [String] {
        [
            heading, headlines, lead, shared, differences, figures, changedQuotes, onlyThere, quotes, evidence, affair,
            linked,
        ].filter {
            !$0.isEmpty
        }
        .joined(separator: [""]).map { $0 }
    }

    private var ink: Ink { Ink(isOn: device.usesColor) }

    private var heading: [String] {
        let story = detail.summary
        let span =
            story.isDated ? [story.first, story.last].map(words.date).uniqued().joined(separator: " to ") : "undated"
        let counts =
            [Wording.count(story.outletCount, "outlet"), Wording.count(story.articleCount, "article")]
            + [digest.independence].compactMap { $0 } + [span]
        return Wrapping.lines(story.headline, width: device.width).map(ink.bold)
            + [counts.joined(separator: " · "), ComparisonWords.silence(in: detail.matrix.uncomparedLanguages)]
            .compactMap { $0 }.flatMap { Wrapping.lines($0, width: device.width).map(ink.dim) }
    }

    /// The headlines under each other, what only one of them says in bold and what others have too dim.
    var headlines: [String] {
        digest.headlines.flatMap { headline -> [String] in
            let article = headline.article
            let facts =
                [
                    words.publishedInFull(article, changed: headline.changed), "\(article.wordCount) words",
                    "article \(article.id)",
                ] + headline.notes
            var title = InkedText(ink: ink)
            let bytes = article.title.utf8.count
            title.append(article.title, marks: marks(headline.shared, bytes))
            return [
                "\(headline.number) ".leftPadded(to: 4) + article.outlet + "  "
                    + ink.dim(facts.joined(separator: " · "))
            ]
                + title.lines(width: max(20, device.width - 4)).map { "    " + $0.trimmedAtEnd }
        }
    }

    private func marks(_ shared: [TextSpan], _ end: Int) -> [InkedText.Stretch] {
        guard !shared.isEmpty else { return [] }
        var result: [InkedText.Stretch] = []
        var start = 0
        for span in shared {
            if span.start > start { result.append(InkedText.Stretch(span: TextSpan(start, span.start), code: "1")) }
            result.append(InkedText.Stretch(span: span, code: "2"))
            start = span.end
        }
        if start < end { result.append(InkedText.Stretch(span: TextSpan(start, end), code: "1")) }
        return result
    }

    /// The event in one source's words.
    private var lead: [String] {
        guard let lead = digest.lead else { return [] }
        return [ink.bold(StorySection.brief.title)]
            + Wrapping.lines("\(lead.number)  \(lead.text)", width: device.width, firstIndent: 2, indent: 5)
    }

    private var shared: [String] {
        digest.sharedByHeading.flatMap { heading, texts in
            [ink.bold(heading)]
                + texts.flatMap { Wrapping.lines($0, width: device.width, firstIndent: 2, indent: 4) }
        }
    }

    private var differences: [String] {
        let found = digest.differences.filter { $0.claim == .differs }
        guard !found.isEmpty else { return [] }
        return [ink.bold(StorySection.differences.title)]
            + found.flatMap { difference -> [String] in
                (difference.claimed + difference.beside).enumerated().flatMap { place, side in
                    Wrapping.lines(
                        (place == 0 ? "\(ComparisonSigns.unicode.valueDiffers) " : "  ") + numbers(side.numbers)
                            + (side.isClaimed ? "  " : "  also: ")
                            + inWords(side, difference.subject)
                            + time(side), width: device.width, firstIndent: 2, indent: 6)
                }
            }
    }

    private func inWords(_ side: Disagreement.Side, _ subject: String) -> String {
        guard let words = side.words else { return subject.isEmpty ? side.value : "\(subject): \(side.value)" }
        return (words.isCutBefore ? "…" : "") + words.text + (words.isCutBehind ? "…" : "")
    }

    private func time(_ side: Disagreement.Side) -> String { side.time.map { "  [\(words.fullMoment($0))]" } ?? "" }

    private func numbers(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

    /// What is counted or measured, with what each outlet says of it, by time.
    private var figures: [String] {
        let found = digest.differences.filter { $0.claim != .differs }
        guard !found.isEmpty else { return [] }
        return [ink.bold(StorySection.figures.title)]
            + found.flatMap { series -> [String] in
                let sides = zip(series.sides, series.times(words)).map { side, time in
                    let who = [numbers(side.numbers), side.said, time.isEmpty ? nil : time].compactMap(\.self)
                    return "\(side.value) (\(who.joined(separator: ", ")))"
                }
                let isLater = series.claim == .later
                return Wrapping.lines(
                    (series.subject.isEmpty ? "" : series.subject + ": ")
                        + sides.joined(separator: isLater ? " → " : " · ")
                        + (isLater ? "  \(ComparisonWords.later)" : ""),
                    width: device.width, firstIndent: 2, indent: 4)
            }
    }

    private var onlyThere: [String] {
        guard !digest.onlyThere.isEmpty else { return [] }
        return [ink.bold(StorySection.onlyOne.title)]
            + digest.onlyThere.flatMap {
                Wrapping.lines(
                    "\($0.number)  " + $0.items.joined(separator: ", "), width: device.width, firstIndent: 2, indent: 5)
            }
    }

    private var shownQuotes: [QuotedLine] {
        digest.quotes.filter { !detail.quotes.utterances[$0.index].isReported }
    }

    /// Those that sources altered, cut or give to different speakers, which come before what one source alone has.
    private var changedQuotes: [String] { lines(.changedQuotes, shownQuotes.filter { !$0.changes.isEmpty }) }

    private var quotes: [String] { lines(.quotes, shownQuotes.filter(\.changes.isEmpty)) }

    private func lines(_ section: StorySection, _ quotes: [QuotedLine]) -> [String] {
        guard !quotes.isEmpty else { return [] }
        return [ink.bold(section.title)]
            + quotes.flatMap { line -> [String] in
                let speaker = line.speakerWords
                let head = "\(QuoteWording.marked(line.quote)) \(speaker) (\(numbers(line.numbers)))"
                return Wrapping.lines(head, width: device.width, firstIndent: 2, indent: 4)
                    + line.changes.flatMap {
                        Wrapping.lines(
                            "\(numbers($0.numbers))  \($0.words)", width: device.width, firstIndent: 4, indent: 6)
                    }
            }
    }

    /// The stories of the affair by time, and why each follows the one before.
    private var affair: [String] {
        guard !detail.affair.isEmpty else { return [] }
        let words = AffairWording(detail.affair, words: words)
        return [ink.bold("The affair")]
            + detail.affair.flatMap { story -> [String] in
                let isThis = story.story == detail.summary.id
                let facts = [
                    Wording.count(story.outlets.count, "outlet"), Wording.count(story.articleCount, "article"),
                    isThis ? "this story" : "story \(story.story)", words.new(story), words.reason(story),
                ]
                return Wrapping.lines(
                    "\(words.days(story))  \(story.headline)", width: device.width, firstIndent: 2, indent: 6)
                    + Wrapping.lines(
                        facts.compactMap(\.self).joined(separator: " · "), width: device.width, firstIndent: 6,
                        indent: 6
                    ).map(ink.dim)
            }
    }

    /// The stories of other languages, with what tells that they are about the same.
    private var linked: [String] {
        guard !detail.linked.isEmpty else { return [] }
        return [ink.bold("In other languages")]
            + detail.linked.flatMap { other -> [String] in
                let counts = [
                    Wording.count(other.outlets.count, "outlet"), Wording.count(other.articleCount, "article"),
                    "story \(other.story)",
                ]
                return Wrapping.lines(
                    "\(other.language)  \(other.headline)", width: device.width, firstIndent: 2, indent: 6)
                    + Wrapping.lines(
                        (counts + [EvidenceWording.reason(other)]).joined(separator: " · "), width: device.width,
                        firstIndent: 6, indent: 6
                    ).map(ink.dim)
            }
    }

    private var evidence: [String] {
        guard detail.summary.articleCount > 1, !detail.evidence.terms.isEmpty else { return [] }
        let terms = detail.evidence.terms.prefix(12).map { "\($0.text) (\($0.articles))" }
        return [ink.bold("Why these stand together")]
            + Wrapping.lines(terms.joined(separator: ", "), width: device.width, firstIndent: 2, indent: 2)
    }
}
