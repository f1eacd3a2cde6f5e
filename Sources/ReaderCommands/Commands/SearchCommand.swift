import ArgumentParser
import NewsIndex
import NewsModel
import NewsText
import NewsWording

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find articles by their words, outlet, speaker, date or state.",
        discussion: """
            Terms side by side must all hold: rate, "interest rate", inflat*, title:rate, outlet:ledger, \
            speaker:hallvane, lang:de, tag:later, after:2026-11-01, before:yesterday, is:unread, is:starred, \
            outlets:3. A minus sign or `not` in front asks for the opposite; `or` stands between alternatives; \
            parentheses group. Put `--` before a term that begins with a minus sign.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "What to look for.") var query: [String]
    @Option(help: ArgumentHelp("Which hits come first.", valueName: "order")) var sort: SearchOrder = .newest
    @Option(name: [.short, .long], help: ArgumentHelp("How many at most.", valueName: "count")) var limit = 20
    @Option(help: ArgumentHelp("How many to skip first.", valueName: "count")) var offset = 0

    func validate() throws { try OutputOptions.check(limit: limit) }

    func run() throws {
        let page = try index.reading().search(
            .parsed(query), order: sort, offset: max(0, offset), limit: limit)
        if try output.printed(.search, PageForm(page, of: SearchHitForm.init)) { return }
        let device = output.device
        let ink = Ink(isOn: device.usesColor)
        Answer.write(
            page.items.flatMap { hit -> [String] in
                let article = hit.article
                var facts = [article.outlet, article.published.map(Wording.here.date) ?? "undated"]
                if let story = article.story { facts.append("story \(story)") }
                return [
                    ink.dim(article.id.description.leftPadded(to: 6)) + "  "
                        + article.title.highlighted(hit.titleMatches, with: ink.bold),
                    "        " + ink.dim(facts.joined(separator: " · ")),
                ]
                    + Wrapping.lines(hit.excerpt, width: device.width, firstIndent: 8, indent: 8)
            })
        if page.items.isEmpty { warn("Nothing matches.") }
        let shown = page.offset + page.items.count
        if shown < page.total { warn("\(shown) of \(page.total) articles; --offset \(shown) shows the next.") }
    }
}

extension String {
    /// The text with `mark` applied to each of `spans`, which must not overlap.
    func highlighted(_ spans: [TextSpan], with mark: (String) -> String) -> String {
        var result = ""
        var end = 0
        for span in spans.sorted() where span.start >= end {
            result += text(in: TextSpan(end, span.start)) + mark(text(in: span))
            end = span.end
        }
        return result + text(in: TextSpan(end, Swift.max(end, utf8.count)))
    }
}
