import NewsModel
import NewsWording

/// A story as Markdown.
struct StoryMarkdown {
    var detail: StoryDetail

    var text: String {
        var lines = ["# " + Self.escaped(detail.summary.headline), "", "## Sources", ""]
        for (number, source) in detail.sources.enumerated() {
            let article = source.article
            let title = Self.escaped(article.title)
            let linked = article.url.flatMap { HTML.isFollowable($0) ? "[\(title)](<\($0)>)" : nil } ?? title
            lines.append(
                "\(number + 1). **\(Self.escaped(article.outlet))** \(linked), \(Wording.here.publishedInFull(article))"
            )
        }
        let differences = detail.matrix.facts.flatMap(\.differences).filter { $0.difference.relation == .differs }
        if !differences.isEmpty { lines += ["", "## Where they differ", ""] }
        for pair in differences {
            let values = pair.difference
            let subject = values.subject.isEmpty ? "" : Self.escaped(values.subject) + ": "
            let left = detail.sources.outlet(of: detail.matrix.articles[pair.leftArticle])
            let right = detail.sources.outlet(of: detail.matrix.articles[pair.rightArticle])
            lines.append(
                "- \(subject)**\(Self.escaped(values.leftText))** (\(Self.escaped(left))) / "
                    + "**\(Self.escaped(values.rightText))** (\(Self.escaped(right)))")
        }
        if !detail.quotes.utterances.isEmpty { lines += ["", "# Quotes"] + Self.quotes(detail.quotes) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A heading for each speaker, then what they are quoted with.
    static func quotes(_ board: QuoteBoard) -> [String] {
        var lines: [String] = []
        let names: [String?] = board.speakers.map(\.name) + [nil]
        for name in names {
            let said = board.utterances.filter { $0.speaker?.name == name }
            guard !said.isEmpty else { continue }
            lines += ["", "## " + escaped(name ?? "Speaker not given"), ""]
            for utterance in said {
                let outlets = utterance.outlets.map(escaped).joined(separator: ", ")
                lines.append("- “\(escaped(utterance.reference.quote.text))” (\(outlets))")
                for variant in utterance.variants where ![.reference, .sameWords].contains(variant.relation) {
                    lines.append(
                        "  - \(escaped(variant.outlet)), \(variant.relation.words): “\(escaped(variant.quote.text))”")
                }
            }
        }
        return lines
    }

    /// `text` without Markdown's signs having a meaning.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>#|".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
