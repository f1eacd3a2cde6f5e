import NewsIngest
import NewsModel
import NewsText
import Testing

/// What is the article on a page, and what only stands beside it.
@Suite struct PageExtractionTests {
    private static let body = (1...5).map {
        "<p>Paragraph \($0) of the report tells, in words of its own, what the harbour board decided, and why it took so long.</p>"
    }.joined()

    private func lines(_ inside: String, head: String = "<title>Ferry line approved</title>") -> [String] {
        page("<html><head>\(head)</head><body>\(inside)</body></html>").content.lines
    }

    // MARK: - Missing text

    @Test(arguments: [
        "<header><h1>Ferry line approved</h1><p class=\"standfirst\">After nine years of talks the board has said yes.</p></header>",
        "<div><h1>Ferry line approved</h1></div><div class=\"article-teaser\"><p>After nine years of talks the board has said yes.</p></div>",
        "<h1>Ferry line approved</h1><div itemprop=\"description\">After nine years of talks the board has said yes.</div>",
    ])
    func leadAboveTheTextBelongsToIt(top: String) {
        let found = lines(
            "<main>\(top)<div class=\"share\">Share</div><div class=\"article-body\">\(Self.body)</div></main>")
        #expect(found.first == "After nine years of talks the board has said yes.")
        #expect(found.count == 6)
    }

    @Test func descriptionOfThePageMarksTheLead() {
        let head =
            "<title>Ferry line approved</title><meta name=\"description\" content=\"After nine years of talks the board has said yes.\">"
        let top =
            "<h1>Ferry line approved</h1><div class=\"x1\"><p>After nine years of talks the board has said yes.</p></div>"
        #expect(lines("\(top)<div class=\"x2\">\(Self.body)</div>", head: head).count == 6)
    }

    @Test func bylineAboveTheTextIsNoLead() {
        let top =
            "<h1>Ferry line approved</h1><p class=\"byline teaser\">By Ida Lind, our reporter at the sea, and others</p>"
        #expect(lines("<main>\(top)<div class=\"article-body\">\(Self.body)</div></main>").count == 5)
    }

    @Test func articleThatATemplateCutsIntoPartsIsWhole() {
        let part = "<section class=\"part\"><div>\(Self.body)</div></section><div class=\"ad-slot\">Advert</div>"
        let last =
            "<section class=\"part\"><div><p>The last part is short, but it belongs to the text as well.</p></div></section>"
        let found = lines("<main><h1>Ferry line approved</h1>\(part)\(last)</main>")
        #expect(found.count == 6)
        #expect(found.last?.hasPrefix("The last part") == true)
    }

    @Test func headingsThatLinkToThemselvesAreKept() {
        let heading = "<h2 id=\"nav-costs\"><a href=\"#nav-costs\">What it costs</a></h2>"
        #expect(
            lines("<article><h1>Ferry line approved</h1>\(Self.body)\(heading)\(Self.body)</article>").contains(
                "What it costs"))
    }

    @Test func linksToOtherSitesAreSourcesAndStay() {
        let list =
            "<ul><li><a href=\"https://port.example/plan\">The plan of the port authority</a></li><li><a href=\"https://sea.example/\">The survey of the sea floor</a></li></ul>"
        #expect(lines("<article><h1>Ferry line approved</h1>\(Self.body)\(list)</article>").count == 7)
    }

    @Test func ingredientsWithBoxesToTickAreNoForm() {
        let items = (1...8).map { "<li><input type=\"checkbox\"> \($0) mussels of the fine kind</li>" }.joined()
        let found = lines(
            "<article><h1>Ferry line approved</h1>\(Self.body)<div class=\"list\"><ul>\(items)</ul></div></article>")
        #expect(found.count == 13)
    }

    @Test func tableOfDataWithLinksIsKept() {
        let rows = (1...4).map { "<tr><td><a href=\"/port/\($0)\">Port number \($0)</a></td><td>\($0)</td></tr>" }
            .joined()
        let table = "<table><tr><th>Port</th><th>Boats</th></tr>\(rows)</table>"
        #expect(
            lines("<article><h1>Ferry line approved</h1>\(Self.body)\(table)</article>").contains("Port number 3 │ 3"))
    }

    @Test func slideShowTellsItsStoryInCaptions() {
        let slides = (1...6).map {
            "<figure><img src=\"\($0).jpg\"><figcaption><p>Slide \($0) shows the quay as it was built, stone by stone, by hand.</p></figcaption></figure>"
        }.joined()
        let found = page("<title>The quay</title><body><article><h1>The quay</h1>\(slides)</article></body>")
        #expect(found.content.blocks.filter { $0.kind == .paragraph }.count == 6)
    }

    @Test func captionDescribesItsPictureOtherwise() {
        let figure = "<figure><img src=\"q.jpg\"><figcaption>The quay at dawn</figcaption></figure>"
        let found = page(
            "<title>The quay</title><body><article><h1>The quay</h1>\(Self.body)\(figure)</article></body>")
        #expect(found.content.blocks.last?.kind == .image)
        #expect(found.content.lines.last == "The quay at dawn")
    }

    // MARK: - Text of others

    @Test func commentsLongerThanTheArticleAreNotTakenForIt() {
        let comments = (1...30).map {
            "<div class=\"c\"><p>Reader \($0) thinks, as ever, that the board, the port and the sea are all in the wrong.</p></div>"
        }.joined()
        let found = lines(
            "<div class=\"page commentary\"><h1>Ferry line approved</h1><div>\(Self.body)</div></div><div class=\"comments\">\(comments)</div>"
        )
        #expect(found.count == 5)
    }

    @Test func otherArticlesOnOnePageAreOthers() {
        let other = (1...12).map {
            "<p>Another story, number \($0), of another day, with another headline, and more commas, too.</p>"
        }
        let found = lines(
            "<article><h1>Ferry line approved</h1><div>\(Self.body)</div></article><article><h1>Bridge closed</h1><div>\(other.joined())</div></article>"
        )
        #expect(found.count == 5)
    }

    @Test func cardsOfOtherArticlesAreLeftOut() {
        let cards = (1...3).map {
            "<div class=\"card\"><a href=\"/s/\($0)\"><h3>Other story \($0)</h3></a><p>What this other story tells, in a sentence or two, of no interest here.</p></div>"
        }.joined()
        #expect(lines("<article><h1>Ferry line approved</h1>\(Self.body)<div>\(cards)</div></article>").count == 5)
    }

    @Test(arguments: [
        "<p>Read more: <a href=\"/x\">Harbour closed for a week</a></p>",
        "<p><strong>Lesen Sie auch:</strong> <a href=\"/x\">Hafen eine Woche gesperrt</a></p>",
        "<h3>À lire aussi</h3><ul><li><a href=\"/x\">Le port est fermé</a></li></ul>",
        "<p>Photo: Ida Lind / Ledger</p>", "<p>Follow us on the network of your choice.</p>",
        "<p>© The Ledger 2026</p>",
    ])
    func standingLinesAndPointersAreLeftOut(line: String) {
        #expect(lines("<article><h1>Ferry line approved</h1>\(Self.body)\(line)</article>").count == 5)
    }

    @Test func sentenceThatBeginsLikeAPointerStays() {
        let line =
            "<p>Read more into it, said the <a href=\"/x\">chair</a>, and you will find nothing that was not there.</p>"
        #expect(lines("<article><h1>Ferry line approved</h1>\(Self.body)\(line)</article>").count == 6)
    }

    @Test func whatStandsAboveTheHeadlineIsNotTheArticles() {
        let ticker = "<ul><li>Storm warning for the coast</li><li>Nets found at sea</li></ul>"
        #expect(lines("<div class=\"article\">\(ticker)<h1>Ferry line approved</h1>\(Self.body)</div>").count == 5)
    }

    @Test func classesThatHideOnSmallScreensHideNothing() {
        #expect(
            lines(
                "<article class=\"label-hidden\"><div class=\"hidden-xs\"><h1>Ferry line approved</h1>\(Self.body)</div></article>"
            ).count == 5)
    }

    // MARK: - Tables

    @Test func emptyCellsKeepTheColumns() {
        let table =
            "<table><tr><td></td><th>West</th><th>East</th></tr><tr><td>Boats</td><td></td><td>4</td></tr></table>"
        let found = lines("<article><h1>Ferry line approved</h1>\(Self.body)\(table)</article>")
        #expect(found.suffix(2) == ["– │ West │ East", "Boats │ – │ 4"])
    }

    // MARK: - Contents, pictures

    @Test func listOfContentsDoesNotFoldTheHeadings() {
        let names = ["Costs", "Routes", "Risks"]
        let list = names.map { "<li><a href=\"#\($0)\">\($0)</a></li>" }.joined()
        let parts = names.map { "<h2 id=\"\($0)\">\($0)</h2>\(Self.body.replacing("report", with: $0))" }.joined()
        let found = page(
            "<article><h1>Ferry line approved</h1><h2>Table of contents</h2><ul>\(list)</ul>\(parts)</article>")
        let headings = found.content.blocks.filter { $0.kind == .heading(level: 2) }
        #expect(headings.map { found.content.text.text(in: $0.span) } == names)
        #expect(headings.allSatisfy { !$0.isRepeat })
    }

    @Test func captionStandsForThePictureItDescribes() {
        let figure =
            "<figure><img src=\"q.jpg\" alt=\"The quay &lt;br&gt; at dawn\"><figcaption>The quay at dawn, seen from the west</figcaption></figure>"
        let found = lines("<article><h1>Ferry line approved</h1>\(Self.body)\(figure)</article>")
        #expect(found.last == "The quay at dawn, seen from the west")
        #expect(found.count == 6)
    }

    @Test func markupInAlternativeTextsIsNotShown() {
        let image = "<img src=\"q.jpg\" alt=\"The quay&lt;br&gt;at dawn\">"
        #expect(lines("<article><h1>Ferry line approved</h1>\(Self.body)\(image)</article>").last == "The quay at dawn")
    }
}
