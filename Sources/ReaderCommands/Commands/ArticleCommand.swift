import ArgumentParser
import NewsIndex
import NewsModel
import NewsText
import NewsWording

struct ArticleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article",
        abstract: "Print an article.",
        discussion: """
            Paragraphs that say again what an earlier one says are shown once, with a mark. --markdown and --org write \
            a document with the text's links and headings, and with title, outlet, date and address where notes keep \
            them: in front matter, or in Org's keywords.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var paging: PagingOptions
    @OptionGroup var document: DocumentOptions
    @Argument(help: "The article's number, as `story` and `search` list it.") var id: ArticleID

    func validate() throws {
        if output.json, document.isAsked { throw ValidationError("--json is a form of its own.") }
    }

    func run() throws {
        let article = try index.reading().neededArticle(id)
        if let markup = document.markup ?? (document.output == nil ? nil : .markdown) {
            return try document.write(ArticleDocument(article: article, markup: markup, words: .here).text)
        }
        if try output.printed(.article, ArticleForm(article)) { return }
        paging.show(ArticleBodyText(article: article, device: output.device).lines, on: output.device)
    }
}

/// An article as text: what is quoted underlined, repeated paragraphs shown once.
struct ArticleBodyText {
    let article: Article
    let device: OutputDevice
    /// For each of the text's links the number of its address.
    private let linkNumbers: [Int]

    init(article: Article, device: OutputDevice) {
        self.article = article
        self.device = device
        linkNumbers = article.content.linkNumbers
    }

    /// Longer lines are hard to read; a screen may be wider.
    private var measure: Int { min(device.width, 80) }
    private var ink: Ink { Ink(isOn: device.usesColor) }

    var lines: [String] {
        let summary = article.summary
        var facts = [summary.outlet]
        if let author = summary.author { facts.append(author) }
        facts.append(Wording.here.publishedInFull(summary))
        facts.append(Wording.count(summary.wordCount, "word"))
        if summary.versionCount > 1 { facts.append(Wording.count(summary.versionCount, "version")) }
        if let story = summary.story { facts.append("story \(story)") }
        var result = Wrapping.lines(summary.title, width: measure).map(ink.bold)
        result += Wrapping.lines(facts.joined(separator: " · "), width: measure).map(ink.dim)
        if let url = summary.url { result.append(ink.dim(url)) }
        if !summary.tags.isEmpty { result.append(ink.dim("tags: " + summary.tags.joined(separator: ", "))) }
        for block in article.content.blocks {
            result.append("")
            result += lines(of: block)
        }
        if !article.content.links.isEmpty {
            result.append("")
            result += article.content.linkedAddresses.enumerated().map { ink.dim("[\($0.offset + 1)] \($0.element)") }
        }
        if !article.enclosures.isEmpty {
            result.append("")
            result += article.enclosures.map { ink.dim(Self.line(of: $0)) }
        }
        if !article.categories.isEmpty {
            let line = "Filed under: " + article.categories.joined(separator: ", ")
            result += [""] + Wrapping.lines(line, width: measure).map(ink.dim)
        }
        if let note = article.note, !note.isEmpty {
            result += ["", ink.bold("Note")] + Wrapping.lines(note, width: measure, firstIndent: 2, indent: 2)
        }
        return result
    }

    private static func line(of file: Enclosure) -> String {
        "Attached: \(file.url)" + (file.facts.isEmpty ? "" : " (\(file.facts))")
    }

    private func lines(of block: TextBlock) -> [String] {
        if block.isRepeat { return [ink.dim("¶ said before")] }
        switch block.kind {
        case .heading:
            return inked(block, width: measure).map(ink.bold)
        case .listItem(let depth, let ordinal):
            let bullet = ordinal.map { "\($0)." } ?? "•"
            let indent = 2 * min(10, max(1, depth))
            return indented(inked(block, width: measure - indent - bullet.count - 1), by: indent, first: bullet)
        case .blockQuote:
            return indented(inked(block, width: measure - 4), by: 2, first: "│", rest: "│")
        case .preformatted:
            return article.content.text.text(in: block.span)
                .split(separator: "\u{2028}", omittingEmptySubsequences: false).map { "    " + $0 }
        case .image:
            let first = article.content.links.firstIndex { block.span.contains($0.span) }
            let number = first.map { "[\(linkNumbers[$0])]" } ?? ""
            return Wrapping.lines(
                "[picture: \(article.content.text.text(in: block.span))]" + number, width: measure
            ).map(ink.dim)
        case .paragraph, .tableRow:
            return inked(block, width: measure)
        }
    }

    /// The block wrapped, with its quotes underlined and the numbers of its links behind them.
    private func inked(_ block: TextBlock, width: Int) -> [String] {
        var text = InkedText(ink: ink)
        var start = block.span.start
        for (number, link) in zip(linkNumbers, article.content.links)
        where block.span.contains(link.span) {
            guard link.span.end >= start else { continue }
            append(TextSpan(start, link.span.end), to: &text)
            text.append("[\(number)]")
            start = link.span.end
        }
        append(TextSpan(start, block.span.end), to: &text)
        return text.lines(width: max(10, width)).map { line in
            var line = line[...]
            while line.last == " " { line = line.dropLast() }
            return String(line)
        }
    }

    private func append(_ span: TextSpan, to text: inout InkedText) {
        let quoted = article.quotes.compactMap { quote -> InkedText.Stretch? in
            guard quote.kind != .indirect, quote.span.overlaps(span) else { return nil }
            let part = TextSpan(max(quote.span.start, span.start), min(quote.span.end, span.end))
            return InkedText.Stretch(span: part.shifted(by: -span.start), code: "4")
        }
        text.append(article.content.text.text(in: span), marks: quoted)
    }

    private func indented(_ lines: [String], by indent: Int, first: String, rest: String = "") -> [String] {
        let space = String(repeating: " ", count: indent)
        return lines.enumerated().map { number, line in
            space + (number == 0 ? first : rest.rightPadded(to: first.count)) + " " + line
        }
    }
}

extension Enclosure {
    /// Its media type and size, as far as the feed says them; may be empty.
    var facts: String {
        [type, length.flatMap { $0 > 0 ? Wording.size($0) : nil }].compactMap { $0 }.joined(separator: ", ")
    }
}
