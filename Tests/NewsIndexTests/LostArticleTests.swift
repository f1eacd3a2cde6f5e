import NewsIndex
import NewsIngest
import NewsModel
import NewsText
import Testing

/// Articles that must not become versions of others, and texts that must not become states of each other.
struct LostArticleTests {
    private let folder = TemporaryFolder()
    private let school = "A school for two hundred children was opened in Elmford by the minister of education."
    private let rain = "Rain has flooded the streets of Marle since the early morning, and the market was closed."

    private func count(after drafts: ArticleDraft...) throws -> Int {
        let index = try folder.open()
        for (number, draft) in drafts.enumerated() { _ = try index.add([draft], at: noon + Int64(number) * hour) }
        return try index.articles(limit: 9).total
    }

    @Test(
        "a parameter that may name a view names an article where its value is no view's",
        arguments: [
            ("view=102", "view=103"), ("m=201", "m=202"), ("ref=7", "ref=8"), ("source=harbour", "source=school"),
            ("feature=4", "feature=5"), ("campaign=4", "campaign=5"), ("src=a.html", "src=b.html"),
            ("print=4", "print=5"),
        ])
    func namingParameters(one: String, other: String) throws {
        let total = try count(
            after: draft("Minister opens a school", school, url: "https://town.example/news.php?\(one)", source: 1),
            draft("Rain floods Marle", rain, url: "https://town.example/news.php?\(other)", source: 1))
        #expect(total == 2)
        #expect(CanonicalAddress.key("https://town.example/a?\(one)") != CanonicalAddress.key("https://town.example/a"))
    }

    @Test(
        "with the value of a view or of an origin it names none",
        arguments: [
            "view=print", "m=1", "ref=rss", "ref=t.co", "source=facebook", "feature=share", "print=true", "amp",
            "output=amp",
            "rss=yes", "ref=town", "src=rss_world", "partner=rss",
        ])
    func views(parameter: String) {
        #expect(
            CanonicalAddress.key("https://town.example/a?\(parameter)&id=4")
                == CanonicalAddress.key("https://town.example/a?id=4"))
    }

    @Test("an address that articles of other titles and texts share is none of theirs", arguments: [true, false])
    func sharedAddress(isDated: Bool) throws {
        let date = isDated ? noon : nil
        let url = "https://town.example/news"
        #expect(
            try count(
                after: draft("Minister opens a school", school, published: date, url: url),
                draft("Rain floods Marle", rain, published: date, url: url)) == 2)
    }

    @Test("an edited title with much of its text is a version, and so is a page of which the feed had a teaser")
    func editedTitle() throws {
        let url = "https://town.example/school"
        let whole = school + " " + rain + " The pupils had waited for nine years, their teachers for eleven."
        #expect(
            try count(
                after: draft("Minister opens a school", school, published: nil, url: url),
                draft("New school for Elmford", school + " It cost twelve million.", published: nil, url: url),
                draft("At last: lessons begin", whole, published: nil, url: url)) == 1)
    }

    // MARK: Texts of pages

    private let teaser = "Why a small town waited so long for its crossing."
    private let edited = "Who pays for the bridge, and why the council never asked."

    private func read(_ number: Int) -> ArticleText {
        let paragraphs = (1...12).map { part in
            "Paragraph \(part) tells of the \(number) years in which Northmere had a ferry and no bridge to its island."
        }
        return ArticleText(title: "Bridge", blocks: paragraphs.map { (.paragraph, $0) })
    }

    @Test("a teaser that is edited does not replace what was read on the page")
    func editedTeaser() throws {
        let index = try folder.open()
        let report = try index.add([draft("Bridge", teaser, source: 1, guid: "1")], at: noon)
        let id = try report.article(0)
        try index.addTexts([(id, read(9))], at: noon + hour)
        let again = try index.add([draft("Bridge", edited, source: 1, guid: "1")], at: noon + 2 * hour)
        #expect(again.changed == 0)
        #expect(try index.article(id)?.content.body.contains("Paragraph 12") == true)
    }

    @Test("a source whose own text is edited has a new version")
    func editedText() throws {
        let index = try folder.open()
        let report = try index.add([draft("Bridge", teaser, source: 1, guid: "1")], at: noon)
        let again = try index.add([draft("Bridge", edited, source: 1, guid: "1")], at: noon + 2 * hour)
        #expect(again.changed == 1)
        #expect(try index.article(report.article(0))?.content.body == edited)
    }

    @Test("the teaser stays below the text of the page that came with it")
    func teaserBelowPage() throws {
        let index = try folder.open()
        var item = draft("Bridge", source: 1, guid: "1")
        item.content = read(9)
        item.teaser = draft("Bridge", teaser).content
        let report = try index.add([item], at: noon)
        let id = try report.article(0)
        #expect(report.new == 1 && report.changed == 0)
        #expect(try index.versions(of: id).map(\.content.body).first == teaser)
        #expect(try index.article(id)?.summary.versionCount == 2)
        #expect(try index.article(id)?.summary.isChanged == false)
        let same = try index.add([draft("Bridge", teaser, source: 1, guid: "1")], at: noon + hour)
        #expect(same.unchanged == 1)
    }

    @Test("the text of a page keeps its links under another title")
    func linksOfThePage() throws {
        let index = try folder.open()
        let report = try index.add([draft("The bridge of Northmere", teaser, source: 1, guid: "1")], at: noon)
        var builder = ArticleTextBuilder(title: "Bridge")
        builder.begin(.paragraph)
        builder.append("The plan is in ")
        builder.beginLink("https://town.example/plan")
        builder.append("the archive")
        builder.endLink()
        try index.addTexts([(report.article(0), builder.finish())], at: noon + hour)
        let content = try #require(try index.article(report.article(0))).content
        #expect(content.title == "The bridge of Northmere")
        #expect(content.links.map { content.text.text(in: $0.span) } == ["the archive"])
    }
}
