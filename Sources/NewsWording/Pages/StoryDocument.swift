package import NewsModel
import NewsText

/// A story as Markdown or Org: its sources, where they differ, and whom they quote.
package struct StoryDocument {
    private let detail: StoryDetail
    private let markup: Markup
    private let words: Wording

    package init(detail: StoryDetail, markup: Markup, words: Wording) {
        self.detail = detail
        self.markup = markup
        self.words = words
    }

    package var text: String {
        var lines = [markup.heading(1, markup.escaped(detail.summary.headline)), "", markup.heading(2, "Sources"), ""]
        for (number, source) in detail.sources.enumerated() {
            let article = source.article
            let linked = markup.link(markup.escaped(article.title), to: article.url)
            lines.append(
                "\(number + 1). \(markup.strong(markup.escaped(article.outlet))) \(linked), \(words.publishedInFull(article))"
            )
        }
        let differences = detail.matrix.facts.flatMap(\.differences).filter { $0.difference.relation == .differs }
        if !differences.isEmpty { lines += ["", markup.heading(2, "Where they differ"), ""] }
        for pair in differences {
            let values = pair.difference
            let subject = values.subject.isEmpty ? "" : markup.escaped(values.subject) + ": "
            lines.append(
                "- \(subject)\(value(values.leftText, pair.leftArticle)) / \(value(values.rightText, pair.rightArticle))"
            )
        }
        if let silence = ComparisonWords.silence(in: detail.matrix.uncomparedLanguages) {
            lines += ["", markup.escaped(silence)]
        }
        if !detail.quotes.utterances.isEmpty {
            lines += ["", markup.heading(1, "Quotes")] + Self.quotes(detail.quotes, markup: markup)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func value(_ text: String, _ article: Int) -> String {
        let outlet = detail.sources.outlet(of: detail.matrix.articles[article])
        return "\(markup.strong(markup.escaped(text))) (\(markup.escaped(outlet)))"
    }

    /// A heading for each speaker, then what they are quoted with.
    package static func quotes(_ board: QuoteBoard, markup: Markup) -> [String] {
        var lines: [String] = []
        let names: [String?] = board.speakers.map(\.name) + [nil]
        for name in names {
            let said = board.utterances.filter { $0.speaker?.name == name }
            guard !said.isEmpty else { continue }
            lines += ["", markup.heading(2, markup.escaped(name ?? "Speaker not given")), ""]
            for utterance in said {
                let outlets = utterance.outlets.map(markup.escaped).joined(separator: ", ")
                lines.append("- “\(markup.escaped(utterance.reference.quote.text))” (\(outlets))")
                for variant in utterance.variants where ![.reference, .sameWords].contains(variant.relation) {
                    let relation = QuoteWording.words(for: variant.relation)
                    lines.append(
                        "  - \(markup.escaped(variant.outlet)), \(relation): “\(markup.escaped(variant.quote.text))”")
                }
            }
        }
        return lines
    }
}
