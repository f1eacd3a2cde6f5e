package import NewsModel

/// A story as Markdown.
package struct StoryMarkdown {
    private let detail: StoryDetail
    private let words: Wording

    package init(detail: StoryDetail, words: Wording) {
        self.detail = detail
        self.words = words
    }

    package var text: String {
        var lines = ["# " + MarkdownText.escaped(detail.summary.headline), "", "## Sources", ""]
        for (number, source) in detail.sources.enumerated() {
            let article = source.article
            let title = MarkdownText.escaped(article.title)
            let linked = article.url.flatMap { HTML.isFollowable($0) ? "[\(title)](<\($0)>)" : nil } ?? title
            lines.append(
                "\(number + 1). **\(MarkdownText.escaped(article.outlet))** \(linked), \(words.publishedInFull(article))"
            )
        }
        let differences = detail.matrix.facts.flatMap(\.differences).filter { $0.difference.relation == .differs }
        if !differences.isEmpty { lines += ["", "## Where they differ", ""] }
        for pair in differences {
            let values = pair.difference
            let subject = values.subject.isEmpty ? "" : MarkdownText.escaped(values.subject) + ": "
            let left = detail.sources.outlet(of: detail.matrix.articles[pair.leftArticle])
            let right = detail.sources.outlet(of: detail.matrix.articles[pair.rightArticle])
            lines.append(
                "- \(subject)**\(MarkdownText.escaped(values.leftText))** (\(MarkdownText.escaped(left))) / "
                    + "**\(MarkdownText.escaped(values.rightText))** (\(MarkdownText.escaped(right)))")
        }
        if !detail.quotes.utterances.isEmpty { lines += ["", "# Quotes"] + Self.quotes(detail.quotes) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A heading for each speaker, then what they are quoted with.
    package static func quotes(_ board: QuoteBoard) -> [String] {
        var lines: [String] = []
        let names: [String?] = board.speakers.map(\.name) + [nil]
        for name in names {
            let said = board.utterances.filter { $0.speaker?.name == name }
            guard !said.isEmpty else { continue }
            lines += ["", "## " + MarkdownText.escaped(name ?? "Speaker not given"), ""]
            for utterance in said {
                let outlets = utterance.outlets.map(MarkdownText.escaped).joined(separator: ", ")
                lines.append("- “\(MarkdownText.escaped(utterance.reference.quote.text))” (\(outlets))")
                for variant in utterance.variants where ![.reference, .sameWords].contains(variant.relation) {
                    lines.append(
                        "  - \(MarkdownText.escaped(variant.outlet)), \(QuoteWording.words(for: variant.relation)): “\(MarkdownText.escaped(variant.quote.text))”"
                    )
                }
            }
        }
        return lines
    }
}
