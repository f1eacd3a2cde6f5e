import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// The addresses of an article and of what it links to, each whole and with nothing beside it: over a connection that
/// neither opens nor copies them, the terminal's own selection takes them as they are. One that is longer than a line
/// goes from the first column on, so that nothing stands between its lines either.
enum LinksLayout {
    static func layOut(_ context: LayoutContext, _ id: ArticleID) -> ScreenLayout {
        let loadable = context.state.data.article(TextReference(article: id))
        guard let article = loadable.value else { return context.waiting(context.title("Links"), loadable) }
        var builder = LineBuilder(width: context.width)
        let links = links(of: article)
        for (index, link) in links.enumerated() {
            if index > 0 { builder.blank() }
            builder.beginItem()
            builder.add(
                .runs((String(index + 1).fitted(3, alignsRight: true) + "  ", Style(.accent)), (link.text, .dim)), x: 1)
            addAddress(link.url, &builder)
            builder.endItem(.url(link.url), id: Int64(index))
        }
        if links.isEmpty {
            builder.blank()
            builder.wrapped("This article has no address and no links.", x: 2)
        }
        var layout = ScreenLayout(
            title: context.title("Links", article.summary.title), panes: [builder.pane(selection: .mark)])
        layout.status = Wording.count(links.count, "address", "addresses")
        return layout
    }

    /// Whether there is an address to open or copy.
    static func hasLinks(_ article: Article) -> Bool {
        !article.content.links.isEmpty || !article.enclosures.isEmpty || article.summary.url != nil
    }

    /// Below what it is linked with; cut where the window ends, at no other place and without an ellipsis.
    private static func addAddress(_ url: String, _ builder: inout LineBuilder) {
        let indent = 6
        if DisplayWidth.of(url) + indent <= builder.width {
            builder.add(url, Style(.link), x: indent)
            return
        }
        var line = ""
        var width = 0
        for character in url {
            let columns = DisplayWidth.of(character)
            if width + columns > max(1, builder.width), !line.isEmpty {
                builder.add(line, Style(.link))
                (line, width) = ("", 0)
            }
            line.append(character)
            width += columns
        }
        builder.add(line, Style(.link))
    }

    private static func links(of article: Article) -> [(text: String, url: String)] {
        var links: [(text: String, url: String)] = []
        let bytes = Array(article.content.text.utf8)
        // Numbered as in the text, so that the article's own address comes last.
        var seen: Set<String> = []
        for link in article.content.links where seen.insert(link.url).inserted {
            let span = TextSpan(min(link.span.start, bytes.count), min(link.span.end, bytes.count))
            links.append((bytes.text(in: span), link.url))
        }
        for enclosure in article.enclosures where seen.insert(enclosure.url).inserted {
            links.append(("attached", enclosure.url))
        }
        if let url = article.summary.url { links.append(("this article", url)) }
        return links
    }
}

extension LinksLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [ScreenHint([.open], "open"), ScreenHint(.picture), ScreenHint([.copyLink], "copy")]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [("1 2 3", Style(.accent), "a link's number, as in the text; typed before Enter it opens")]
    }
}
