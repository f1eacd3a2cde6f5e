import ArgumentParser
import NewsIndex
import NewsModel
import NewsText

struct ArticleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "article", abstract: "Print an article.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The article's number, as `story` and `search` list it.") var id: ArticleID

    func run() throws {
        guard let article = try index.reading().article(id) else { throw IndexError.notFound("article \(id)") }
        if output.json {
            print(try JSONEnvelope(kind: "article", body: ArticleForm(article)).text())
            return
        }
        ArticleBodyText(article: article, device: output.device).lines.forEach { print($0) }
    }
}

/// An article as text: what is in quotation marks underlined, repeated paragraphs shown once.
struct ArticleBodyText {
    var article: Article
    var device: OutputDevice

    /// Longer lines are hard to read; a screen may be wider.
    private var measure: Int { min(device.width, 80) }
    private var ink: Ink { Ink(isOn: device.usesColor) }

    var lines: [String] {
        let summary = article.summary
        var facts = [summary.outlet]
        if let author = summary.author { facts.append(author) }
        facts.append(summary.published.map { "\($0.dayString) \($0.clockString)" } ?? "date unknown")
        facts.append("\(summary.wordCount) words")
        var result = Wrapping.lines(summary.title, width: measure).map(ink.bold)
        result += Wrapping.lines(facts.joined(separator: " · "), width: measure).map(ink.dim)
        if let url = summary.url { result.append(ink.dim(url)) }
        for block in article.content.blocks {
            result.append("")
            result += lines(of: block)
        }
        return result
    }

    private func lines(of block: TextBlock) -> [String] {
        if block.isRepeat { return [ink.dim("¶ repeated above")] }
        let text = article.content.text.text(in: block.span)
        switch block.kind {
        case .heading:
            return Wrapping.lines(text, width: measure).map(ink.bold)
        case .listItem(let depth, let ordinal):
            let bullet = ordinal.map { "\($0)." } ?? "•"
            let indent = 2 * max(1, depth)
            return Wrapping.lines(
                bullet + " " + text, width: measure, firstIndent: indent, indent: indent + bullet.count + 1)
        case .blockQuote:
            return Wrapping.lines(text, width: measure, firstIndent: 4, indent: 4)
        case .preformatted:
            return text.split(separator: "\u{2028}", omittingEmptySubsequences: false).map { "    " + $0 }
        case .image:
            return Wrapping.lines("[picture: \(text)]", width: measure).map(ink.dim)
        case .paragraph, .tableRow:
            return Wrapping.lines(text, width: measure)
        }
    }
}
