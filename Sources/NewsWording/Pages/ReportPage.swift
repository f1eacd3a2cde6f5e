package import NewsModel

/// One self-contained HTML page about a story: its sources, who states what, where they differ, who is quoted.
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
        if story.isDated {
            parts.append("\(words.fullMoment(story.first)) to \(words.fullMoment(story.last))")
        }
        return HTML.element("p", HTML.escaped(parts.joined(separator: " · ")), [("class", "facts")])
    }

    private var sections: [String] {
        [sources, differences, matrix, onlyHere, quotes].filter { !$0.isEmpty }
    }

    private func section(_ title: String, _ content: String, id: String) -> String {
        "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n\(content)\n</section>"
    }

    // MARK: Sources

    private var sources: String {
        let items = detail.sources.enumerated().map { number, source -> String in
            let article = source.article
            var title = HTML.escaped(article.title)
            if let url = article.url, HTML.isFollowable(url) {
                title = HTML.element("a", title, [("href", url), ("rel", "noreferrer")])
            }
            var facts = [words.publishedInFull(article), Wording.count(article.wordCount, "word")]
            if let author = article.author { facts.insert(author, at: 0) }
            if article.versionCount > 1 { facts.append(Wording.count(article.versionCount, "version")) }
            if let copied = source.copiedFrom, copied.share >= 0.15 {
                facts.append("\(Int((copied.share * 100).rounded())) % as in \(copied.outlet)")
            }
            return """
                <li id="source-\(number + 1)"><b>\(HTML.escaped(article.outlet))</b> <cite>\(title)</cite>
                <span class="facts">\(HTML.escaped(facts.joined(separator: " · ")))</span></li>
                """
        }
        return section("Sources", "<ol>\n\(items.joined(separator: "\n"))\n</ol>", id: "sources")
    }

    // MARK: What they say

    private var differences: String {
        let all = detail.matrix.facts.flatMap(\.differences).filter { $0.difference.relation == .differs }
        guard !all.isEmpty else { return "" }
        let rows = all.map { pair -> String in
            let values = pair.difference
            let subject = values.subject.isEmpty ? values.kind.rawValue : values.subject
            return """
                <tr><th scope="row">\(HTML.escaped(subject))</th>\
                <td>\(HTML.element("mark", HTML.escaped(values.leftText))) \(reference(pair.leftArticle, isNamed: true))</td>\
                <td>\(HTML.element("mark", HTML.escaped(values.rightText))) \(reference(pair.rightArticle, isNamed: true))</td></tr>
                """
        }
        return section(
            "Where they differ", "<div class=\"wide\"><table>\n\(rows.joined(separator: "\n"))\n</table></div>",
            id: "differences")
    }

    private var matrix: String {
        let facts = detail.matrix.facts
        guard !facts.isEmpty, detail.sources.count > 1 else { return "" }
        let heads = detail.matrix.articles.indices.map { index in
            HTML.element("th", reference(index), [("scope", "col"), ("title", outlet(index))])
        }
        let rows = facts.map { fact -> String in
            let cells = fact.coverage.map { coverage in
                "<td class=\"sign\"><span aria-label=\"\(ComparisonWords.coverage(coverage))\" title=\"\(ComparisonWords.coverage(coverage))\">\(ComparisonSigns.unicode.sign(coverage))</span></td>"
            }
            let label = HTML.element("th", HTML.escaped(fact.label), [("scope", "row")])
            return "<tr>\(cells.joined())\(label)</tr>"
        }
        let legend =
            "<p class=\"facts\">● states it · ○ in passing · · not at all. Numbers are those of the sources.</p>"
        return section(
            "Who says what",
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

    private var onlyHere: String {
        let rows = detail.sources.filter { !$0.onlyHere.isEmpty }.map { source in
            "<dt>\(HTML.escaped(source.article.outlet))</dt><dd>\(HTML.escaped(source.onlyHere.joined(separator: ", ")))</dd>"
        }
        return rows.isEmpty ? "" : section("Only there", "<dl>\n\(rows.joined(separator: "\n"))\n</dl>", id: "only")
    }

    private var quotes: String {
        let content = QuotesHTML(board: detail.quotes).content
        return content.isEmpty ? "" : section("Who is quoted", content, id: "quotes")
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
