package import NewsModel
import NewsText

/// One self-contained HTML page about a story: where its sources differ, how they head it, the figures they give, whom
/// they quote, who states what. Of each article it prints no more than a part (`ExcerptBudget`).
///
/// No scripts, nothing loaded from elsewhere; it reads in light and dark, on paper, and without its style sheet.
package struct ReportPage {
    private let detail: StoryDetail
    /// Its clock is when the report is made.
    private let words: Wording

    package init(detail: StoryDetail, words: Wording) {
        self.detail = detail
        self.words = words
    }

    /// The whole page, with its style sheet inside.
    package var html: String {
        let headline = HTML.escaped(detail.summary.headline)
        return HTML.page(
            title: headline, language: detail.summary.languages.first ?? "en",
            body: """
                <header>
                <h1>\(headline)</h1>
                \(facts)
                </header>
                \(sections.joined(separator: "\n"))
                """,
            footer:
                "Made by Rashomon on \(words.fullMoment(words.clock)). It shows what the sources say, not who is right."
        )
    }

    private var facts: String {
        let story = detail.summary
        var parts = [Wording.count(story.outletCount, "outlet"), Wording.count(story.articleCount, "article")]
        let texts = detail.matrix.independentTexts.count
        if texts > 0, texts < detail.matrix.articles.count {
            parts.append(Wording.count(texts, "independent text"))
        }
        if story.isDated {
            parts.append("\(words.fullMoment(story.first)) to \(words.fullMoment(story.last))")
        }
        let silence = ComparisonWords.silence(in: detail.matrix.uncomparedLanguages)
        return [parts.joined(separator: " · "), silence].compactMap { $0 }.map {
            HTML.element("p", HTML.escaped($0), [("class", "facts")])
        }.joined(separator: "\n")
    }

    /// In a sentence what happened; what differs, then how it is headed, counted and quoted; what one source alone says
    /// is folded, and the sources themselves come last.
    private var sections: [String] {
        var budget = ExcerptBudget(detail.sources)
        let digest = StoryDigest(detail)
        let brief = brief(digest.lead, &budget)
        let said = said(digest.sharedByHeading)
        let differences = ReportDifferences(detail, digest.differences, words: words)
        let differing = titled(.differences, differences.differing(&budget), id: "differences")
        let figures = titled(.figures, differences.figures, id: "figures")
        let quotes = quotes(&budget)
        let shared = shared(&budget, digest.differences)
        let onlyOne = onlyOne(digest.onlyThere)
        return [brief, said, differing, headlines, figures, quotes, onlyOne, shared, alone(&budget), sources].filter {
            !$0.isEmpty
        }
    }

    private func section(_ part: StorySection, _ content: String, id: String) -> String {
        section(part.title, content, id: id)
    }

    private func section(_ title: String, _ content: String, id: String) -> String {
        "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(HTML.escaped(title))</h2>\n\(content)\n</section>"
    }

    /// The event in the words of one source, where not all of them say it alike.
    private func brief(_ lead: StoryDigest.Lead?, _ budget: inout ExcerptBudget) -> String {
        guard let lead else { return "" }
        let text = ExcerptBudget.shortened(lead.text)
        guard budget.takes(text, from: [lead.article]),
            let place = detail.matrix.articles.firstIndex(of: lead.article)
        else { return "" }
        return section(.brief, "<p>\(HTML.escaped(text)) (\(reference(place, isNamed: true)))</p>", id: "brief")
    }

    /// What all sources say, or nearly all, which is of no one of them.
    private func said(_ shared: [(heading: String, texts: [String])]) -> String {
        shared.enumerated().map { number, part in
            let items = part.texts.map { "<li>\(HTML.escaped(ExcerptBudget.shortened($0)))</li>" }
            return section(part.heading, "<ul>\n\(items.joined(separator: "\n"))\n</ul>", id: "said-\(number + 1)")
        }.joined(separator: "\n")
    }

    /// A section, or nothing where it would be empty.
    private func titled(_ part: StorySection, _ content: String, id: String) -> String {
        content.isEmpty ? "" : section(part, content, id: id)
    }

    /// Below each other, with the words that an outlet has alone in emphasis.
    private var headlines: String {
        guard detail.matrix.articles.count > 1 else { return "" }
        let rows = detail.headlines.rows.map { row -> String in
            "<tr><td>\(reference(row.article, isNamed: true))</td><td>\(marked(row))</td></tr>"
        }
        return section(
            .headlines,
            "<div class=\"wide\"><table class=\"headlines\">\n\(rows.joined(separator: "\n"))\n</table></div>",
            id: "headlines")
    }

    private func marked(_ row: HeadlineTable.Row) -> String {
        let bytes = Array(row.title.utf8)
        var html = ""
        var place = 0
        for span in row.shared.sorted(by: { $0.start < $1.start }) where span.start >= place && span.end <= bytes.count
        {
            html += HTML.escaped(bytes.text(in: TextSpan(place, span.start)))
            html += HTML.element("span", HTML.escaped(bytes.text(in: span)), [("class", "shared")])
            place = span.end
        }
        return html + HTML.escaped(bytes.text(in: TextSpan(place, bytes.count)))
    }

    // MARK: What they say

    /// Altered and shortened quotes before those that all print alike; what one article alone quotes is folded. Speech
    /// that is reported without quotation marks is no quote.
    private func quotes(_ budget: inout ExcerptBudget) -> String {
        let said = detail.quotes.utterances.filter { !$0.isReported }
        let ordered = said.enumerated().sorted {
            (weight($0.element), $0.offset) < (weight($1.element), $1.offset)
        }.map(\.element)
        let printed = ordered.filter { budget.takes($0.reference.quote.text, from: [$0.reference.article]) }
        func board(_ isWanted: (Int) -> Bool) -> QuoteBoard {
            var board = detail.quotes
            board.utterances = printed.filter { isWanted(Set($0.variants.map(\.article)).count) }
            return board
        }
        let alone = board { $0 < 2 }
        var content = QuotesHTML(board: board { $0 > 1 }).content
        if !alone.utterances.isEmpty {
            let count = Wording.count(alone.utterances.count, "quote")
            content +=
                "\n<details><summary>\(count) in one article alone</summary>\n\(QuotesHTML(board: alone).content)</details>"
        }
        let missing = said.count - printed.count
        if missing > 0 {
            content +=
                "\n<p class=\"facts\">And \(Wording.count(missing, "more quote", "more quotes")) in the articles.</p>"
        }
        return titled(.quotes, content, id: "quotes")
    }

    private func weight(_ utterance: Utterance) -> Int {
        if utterance.variants.contains(where: { $0.flags.contains(.meaningMayTurn) || $0.relation == .altered }) {
            return 0
        }
        return utterance.variants.contains { !QuoteWording.isSameWords($0.relation) } ? 1 : 2
    }

    private func shared(_ budget: inout ExcerptBudget, _ differences: [Disagreement]) -> String {
        guard detail.sources.count > 1 else { return "" }
        let heads = detail.matrix.articles.indices.map { index in
            HTML.element("th", reference(index), [("scope", "col"), ("title", outlet(index))])
        }
        var rows: [String] = []
        var missing = 0
        let known = SharedFacts(detail, differences)
        for fact in detail.matrix.facts where stating(fact).count > 1 {
            // A sentence with a figure on which sources differ is not what each of them states; that is told above.
            guard !known.hasDisputedFigure(fact), let label = label(fact, &budget) else {
                missing += 1
                continue
            }
            let cells = fact.coverage.map { coverage in
                "<td class=\"sign\"><span aria-label=\"\(ComparisonWords.coverage(coverage))\" title=\"\(ComparisonWords.coverage(coverage))\">\(ComparisonSigns.unicode.sign(coverage))</span></td>"
            }
            rows.append("<tr>\(cells.joined())\(HTML.element("th", label, [("scope", "row")]))</tr>")
        }
        guard !rows.isEmpty else { return "" }
        let more = missing > 0 ? " \(Wording.count(missing, "more fact", "more facts")) in the articles." : ""
        let legend =
            "<p class=\"facts\">● states it, ○ in part, – not at all; where nothing stands it is not known. Numbers are those of the sources.\(more)</p>"
        return section(
            .facts,
            """
            \(legend)
            <div class="wide"><table class="matrix">
            <thead><tr>\(heads.joined())<th scope="col">fact</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table></div>
            """, id: "matrix")
    }

    private func stating(_ fact: Fact) -> Set<Int> { Set(fact.statements.map(\.article)) }

    /// A fact in the words of one of its sources; nil where enough of that was printed.
    private func label(_ fact: Fact, _ budget: inout ExcerptBudget) -> String? {
        let text = ExcerptBudget.shortened(fact.label)
        let articles = fact.labelledBy.map { [$0] } ?? Array(Set(fact.statements.map(\.article)))
        let known = articles.filter { detail.matrix.articles.indices.contains($0) }
        guard budget.takes(text, from: known.map { detail.matrix.articles[$0] }) else { return nil }
        return HTML.escaped(text)
    }

    /// What one source alone says, to be unfolded.
    private func alone(_ budget: inout ExcerptBudget) -> String {
        var parts: [String] = []
        for (number, article) in detail.matrix.articles.enumerated() {
            let facts = detail.matrix.facts.filter { stating($0) == [number] }
            let shown = facts.compactMap { label($0, &budget).map { "<li>\($0)</li>" } }
            guard !shown.isEmpty else { continue }
            let more = facts.count - shown.count
            let rest = more > 0 ? "<li class=\"facts\">and \(more) more</li>" : ""
            let list = "<ul>\n\(shown.joined(separator: "\n"))\(rest)\n</ul>"
            parts.append(
                "<details><summary>\(HTML.escaped(detail.sources.outlet(of: article)))</summary>\n\(list)</details>"
            )
        }
        return titled(.foundInOne, parts.joined(separator: "\n"), id: "found")
    }

    /// The names and counts that one source alone has, for each source in a line.
    private func onlyOne(_ found: [StoryDigest.OnlyThere]) -> String {
        let rows = found.compactMap { only -> String? in
            guard let place = detail.matrix.articles.firstIndex(of: only.article) else { return nil }
            let items = HTML.escaped(only.items.joined(separator: ", "))
            return "<dt>\(reference(place, isNamed: true))</dt>\n<dd>\(items)</dd>"
        }
        return rows.isEmpty ? "" : section(.onlyOne, "<dl>\n\(rows.joined(separator: "\n"))\n</dl>", id: "only")
    }

    // MARK: Sources

    private var sources: String {
        let items = detail.sources.enumerated().map { number, source -> String in
            let article = source.article
            var title = HTML.escaped(article.title)
            if let url = article.url, HTML.isFollowable(url) {
                title = HTML.element("a", title, [("href", url), ("rel", "noreferrer")])
            }
            var facts = [
                words.publishedInFull(article, changed: source.changed), Wording.count(article.wordCount, "word"),
            ]
            if let author = article.author { facts.insert(author, at: 0) }
            if detail.matrix.isExcerpt(article.id) { facts.append(Wording.excerpt(article)) }
            if source.stateCount > 1 { facts.append(Wording.count(source.stateCount, "version")) }
            if let copied = source.copiedFrom, copied.share >= Wording.leastCopied {
                facts.append("\(Wording.percent(copied.share)) as in \(copied.outlet)")
            }
            return """
                <li id="source-\(number + 1)"><b>\(HTML.escaped(article.outlet))</b> <cite>\(title)</cite>
                <span class="facts">\(HTML.escaped(facts.joined(separator: " · ")))</span></li>
                """
        }
        return section(.sources, "<ol>\n\(items.joined(separator: "\n"))\n</ol>", id: "sources")
    }

    // MARK: References

    /// A link to the source that an article of the matrix is.
    private func reference(_ index: Int, isNamed: Bool = false) -> String {
        let article = detail.matrix.articles[index]
        guard let number = detail.sources.firstIndex(where: { $0.article.id == article }) else { return "" }
        let text = isNamed ? HTML.escaped(outlet(index)) : String(number + 1)
        return "<a class=\"source\" href=\"#source-\(number + 1)\">\(text)</a>"
    }

    private func outlet(_ index: Int) -> String { detail.sources.outlet(of: detail.matrix.articles[index]) }
}
