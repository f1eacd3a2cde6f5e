package import NewsModel
import NewsText

/// An article as Markdown or Org: what it is, its text with links and headings, what is attached, and the reader's
/// note.
package struct ArticleDocument {
    private let article: Article
    private let markup: Markup
    private let words: Wording
    private let bytes: [UInt8]

    package init(article: Article, markup: Markup, words: Wording) {
        self.article = article
        self.markup = markup
        self.words = words
        bytes = Array(article.content.text.utf8)
    }

    /// The whole document.
    package var text: String {
        let title = article.summary.title
        var lines = markup.properties(properties)
        if markup == .markdown { lines += [markup.heading(1, markup.escaped(title)), ""] }
        lines += [facts, ""]
        var previous: TextBlock.Kind?
        for block in article.content.blocks where !block.isRepeat {
            if let previous, !(previous.isItem && block.kind.isItem) { lines.append("") }
            lines += self.lines(of: block)
            previous = block.kind
        }
        if !article.enclosures.isEmpty {
            lines += ["", markup.heading(2, "Attached"), ""]
            lines += article.enclosures.map { "- " + markup.link(markup.escaped($0.url), to: $0.url) }
        }
        if let note = article.note, !note.isEmpty {
            lines += ["", markup.heading(2, "Note"), ""]
            lines += note.split(separator: "\n", omittingEmptySubsequences: false)
                .map { markup.paragraph(markup.escaped(String($0))) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var properties: [(name: String, value: String)] {
        let summary = article.summary
        var values = [("title", summary.title), ("outlet", summary.outlet)]
        if let author = summary.author { values.append(("author", author)) }
        if let published = summary.published { values.append(("date", published.iso8601)) }
        if let url = summary.url { values.append(("url", url)) }
        if !summary.language.isEmpty { values.append(("language", summary.language)) }
        if !summary.tags.isEmpty { values.append(("tags", summary.tags.joined(separator: ", "))) }
        return values.map { (name: $0.0, value: $0.1) }
    }

    private var facts: String {
        let summary = article.summary
        let outlet = markup.strong(markup.link(markup.escaped(summary.outlet), to: summary.url))
        let rest = [summary.author.map(markup.escaped), words.publishedInFull(summary)].compactMap { $0 }
        return ([outlet] + rest).joined(separator: " · ")
    }

    private func lines(of block: TextBlock) -> [String] {
        switch block.kind {
        case .heading(let level): return [markup.heading(level + 1, inline(block.span))]
        case .listItem(let depth, let ordinal):
            let indent = String(repeating: "  ", count: max(0, min(depth, 10) - 1))
            return [indent + (ordinal.map { "\($0). " } ?? "- ") + inline(block.span)]
        case .blockQuote: return markup.quoted([markup.paragraph(inline(block.span))])
        case .preformatted:
            return markup.preformatted(
                article.content.text.text(in: block.span)
                    .split(separator: "\u{2028}", omittingEmptySubsequences: false).map(String.init))
        case .image: return ["[" + inline(block.span) + "]"]
        case .paragraph, .tableRow: return [markup.paragraph(inline(block.span))]
        }
    }

    /// A span of the text with its links.
    private func inline(_ span: TextSpan) -> String {
        var result = ""
        var place = span.start
        for link in article.content.links where span.contains(link.span) && link.span.start >= place {
            result += markup.escaped(bytes.text(in: TextSpan(place, link.span.start)))
            result += markup.link(markup.escaped(bytes.text(in: link.span)), to: link.url)
            place = link.span.end
        }
        return result + markup.escaped(bytes.text(in: TextSpan(place, span.end)))
    }
}

extension TextBlock.Kind {
    fileprivate var isItem: Bool {
        if case .listItem = self { true } else { false }
    }
}
