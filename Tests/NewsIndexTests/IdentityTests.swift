import NewsIndex
import NewsIngest
import NewsModel
import NewsText
import Testing

/// When two drafts are one article.
struct IdentityTests {
    private let folder = TemporaryFolder()
    private let text =
        "The harbour council voted eleven to four for the new breakwater after a debate that went on past midnight and filled the hall."
    private let longer =
        "Fishermen had asked for a gap wide enough for their boats, and the plan was changed twice before the vote to give them one."

    private func add(_ drafts: ArticleDraft...) throws -> (AddReport, NewsIndex) {
        let index = try folder.open()
        return (try index.add(drafts, at: noon), index)
    }

    @Test func theSameTwiceChangesNothing() throws {
        let (first, index) = try add(draft("Breakwater", text))
        let before = try index.dump()
        let second = try index.add([draft("Breakwater", text)], at: noon + hour)
        #expect(first.new == 1)
        #expect(second.new == 0 && second.unchanged == 1 && second.changed == 0 && second.placesAdded == 0)
        #expect(first.articles == second.articles)
        #expect(try index.dump() == before)
    }

    @Test func trackingParametersSchemeAndMobileHostDoNotMakeAnother() throws {
        let (report, index) = try add(
            draft("Breakwater", text, url: "https://www.ledger.example/news/breakwater/", source: 1),
            draft(
                "Breakwater", text, url: "http://m.ledger.example/news/breakwater?utm_source=feed&utm_medium=rss#top",
                source: 2))
        #expect(report.new == 1 && report.placesAdded == 1)
        #expect(try index.articles(limit: 10).total == 1)
    }

    @Test(
        arguments: [
            "https://www.google.com/amp/s/ledger.example/news/breakwater?b=2&a=1",
            "https://ledger-example.cdn.ampproject.org/c/s/ledger.example/news/breakwater?a=1&b=2",
            "https://amp.ledger.example/news/breakwater/amp?a=1&b=2",
            "http://ledger.example/amp/news/breakwater?a=1&b=2",
            "https://ledger.example/news/breakwater.amp?b=2&a=1&amp=1",
            "https://m.ledger.example/news/breakwater/?a=1&b=2",
            "https://ledger.example:443/news/breakwater?a=1&b=2&ref=front&source=rss&UTM_Campaign=x&fbclid=1",
        ])
    func otherFormsOfAnAddressDoNotMakeAnother(url: String) throws {
        let (report, index) = try add(
            draft("Breakwater", text, url: "https://ledger.example/news/breakwater?a=1&b=2", source: 1))
        let other = try index.add([draft("Breakwater, changed", text, longer, url: url, source: 2)], at: noon + hour)
        #expect(other.new == 0 && other.articles == report.articles)
    }

    @Test func aGuidMadeAnewAtEveryFetchIsNoOtherArticle() throws {
        let (_, index) = try add(draft("Breakwater", text, url: "https://ledger.example/b", source: 1, guid: "s=81"))
        for session in 82..<85 {
            let again = draft("Breakwater", text, url: "https://ledger.example/b", source: 1, guid: "s=\(session)")
            #expect(try index.add([again], at: noon + Int64(session) * hour).new == 0)
        }
        #expect(try index.articles(limit: 9).total == 1)
    }

    @Test func aGuidThatHoldsTheHeadlineChangesWithIt() throws {
        let (report, index) = try add(
            draft("Breakwater voted", text, url: "https://ledger.example/b", source: 1, guid: "Breakwater voted"))
        let again = try index.add(
            [draft("Breakwater agreed", text, url: "https://ledger.example/b", source: 1, guid: "Breakwater agreed")],
            at: noon + hour)
        #expect(again.changed == 1 && again.articles == report.articles)
    }

    /// Items that a feed gives neither a guid nor an address of their own.
    @Test(arguments: ["", "<link>https://ledger.example/?utm_source=rss</link>", "<link>not an address</link>"])
    func itemsWithoutGuidAndAddressAreKnownAgainAndDoNotMix(link: String) throws {
        func items(_ titles: String..., text: String = "sunny spells") -> [ArticleDraft] {
            let items = titles.map {
                "<item><title>\($0)</title>\(link)<pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate><description>\($0) has \(text).</description></item>"
            }
            let feed = "<rss version=\"2.0\"><channel><title>T</title>\(items.joined())</channel></rss>"
            return FeedParser.parse(Array(feed.utf8), contentType: nil, baseURL: "https://ledger.example/feed")
                .drafts(
                    outlet: "The Ledger", source: SourceID(1), sourceName: "The Ledger",
                    location: "https://ledger.example/feed")
        }
        let index = try folder.open()
        #expect(try index.add(items("North", "South"), at: noon).new == 2)
        #expect(try index.add(items("North", "South"), at: noon + hour).unchanged == 2)
        #expect(try index.add(items("East", "South"), at: noon + 2 * hour).new == 1)
        #expect(try index.add(items("East", text: "sunny spells and rain later"), at: noon + 3 * hour).changed == 1)
        #expect(try index.articles(limit: 9).total == 3)
    }

    @Test func theSameTextInTwoSectionsOfAnOutletIsOneArticle() throws {
        let (report, _) = try add(
            draft("Breakwater", text, longer, url: "https://ledger.example/politics/1", source: 1, guid: "1"),
            draft("Breakwater", text, longer, url: "https://ledger.example/local/77", source: 2, guid: "77"))
        #expect(report.new == 1 && report.placesAdded == 1)
    }

    @Test func aGuidThatIsReusedForALaterArticleDoesNotReplaceTheFirst() throws {
        let (_, index) = try add(draft("Breakwater", text, url: "https://ledger.example/a", source: 1, guid: "top"))
        let report = try index.add(
            [draft("Ferry line", longer, url: "https://ledger.example/b", source: 1, guid: "top")], at: noon + hour)
        #expect(report.new == 1)
        #expect(try index.articles(limit: 9).items.allSatisfy { $0.versionCount == 1 })
    }

    @Test func parametersThatNameThePageCount() throws {
        let (report, _) = try add(
            draft("Breakwater", text, url: "https://ledger.example/story?id=1"),
            draft("Ferry line", longer, url: "https://ledger.example/story?id=2"))
        #expect(report.new == 2)
    }

    @Test func aGuidStaysWhenTheAddressChanges() throws {
        let (_, index) = try add(draft("Breakwater", text, url: "https://ledger.example/a", source: 1, guid: "7"))
        let report = try index.add(
            [draft("Breakwater agreed", text, url: "https://ledger.example/b", source: 1, guid: "7")], at: noon + hour)
        #expect(report.new == 0 && report.changed == 1)
    }

    @Test func aGuidThatMovesToHTTPSIsTheSame() throws {
        let (_, index) = try add(
            draft("Breakwater", text, url: "https://ledger.example/", source: 1, guid: "http://ledger.example/x/1"))
        let report = try index.add(
            [
                draft(
                    "Breakwater", text + " More.", url: "https://ledger.example/", source: 1,
                    guid: "https://www.ledger.example/x/1")
            ],
            at: noon + hour)
        #expect(report.new == 0)
    }

    @Test func equalGuidsOfTwoSourcesDoNotMix() throws {
        let (report, _) = try add(
            draft("Breakwater", text, outlet: "The Ledger", source: 1, guid: "1"),
            draft("Ferry line", longer, outlet: "Tagblatt", source: 2, guid: "1"))
        #expect(report.new == 2)
    }

    @Test func oneGuidForSeveralItemsOfAFeedDoesNotMixThem() throws {
        let items = [
            draft("Breakwater", text, url: "https://ledger.example/a", source: 1, guid: "always"),
            draft("Ferry line", longer, url: "https://ledger.example/b", source: 1, guid: "always"),
        ]
        let index = try folder.open()
        #expect(try index.add(items, at: noon).new == 2)
        #expect(try index.add(items, at: noon + hour).unchanged == 2)
    }

    @Test func oneAddressForSeveralItemsOfAFeedDoesNotMixThem() throws {
        let items = [
            draft("Breakwater", text, url: "https://ledger.example/live", source: 1, guid: "a"),
            draft("Ferry line", longer, url: "https://ledger.example/live", source: 1, guid: "b"),
        ]
        let index = try folder.open()
        #expect(try index.add(items, at: noon).new == 2)
        #expect(try index.add(items, at: noon + hour).unchanged == 2)
    }

    @Test func anEmptyGuidIsNone() throws {
        let (report, _) = try add(
            draft("Breakwater", text, source: 1, guid: ""), draft("Ferry line", longer, source: 1, guid: ""))
        #expect(report.new == 2)
    }

    @Test func theSameTextInTwoOutletsIsOneArticleInTwoPlaces() throws {
        let (report, index) = try add(
            draft("Breakwater", text, longer, outlet: "The Ledger", source: 1),
            draft("Breakwater", text, longer, outlet: "Tagblatt", source: 2))
        #expect(report.new == 1 && report.placesAdded == 1)
        let article = try #require(try index.article(report.article(0)))
        #expect(article.places.map(\.sourceName) == ["The Ledger", "Tagblatt"])
        #expect(article.summary.placeCount == 2)
        #expect(article.summary.outlet == "The Ledger")
    }

    @Test func fewEqualWordsAreNoCopy() throws {
        let (report, _) = try add(
            draft("Weather", "Sunny spells.", url: "https://a.example/1", source: 1),
            draft("Weather", "Sunny spells.", url: "https://b.example/1", source: 2))
        #expect(report.new == 2)
    }

    @Test func aNoticePrintedAgainAfterWeeksIsAnother() throws {
        let (report, _) = try add(
            draft("Notice", text, longer, published: noon + -30 * 86_400, url: "https://a.example/1", source: 1),
            draft("Notice", text, longer, published: noon + -86_400, url: "https://a.example/2", source: 1))
        #expect(report.new == 2)
    }

    @Test func aFileIsKnownByItsPath() throws {
        let (_, index) = try add(draft("Breakwater", text, location: "/news/a.txt"))
        let report = try index.add([draft("A different title", longer, location: "/news/a.txt")], at: noon + hour)
        #expect(report.changed == 1 && report.new == 0)
    }

    @Test func twoFilesAreTwoArticles() throws {
        let (report, _) = try add(
            draft("Breakwater", text, location: "/news/a.txt"), draft("Breakwater", longer, location: "/news/b.txt"))
        #expect(report.new == 2)
    }

    // MARK: Versions

    @Test func aChangedTextIsANewVersionThatKeepsTheReadState() throws {
        let (report, index) = try add(draft("Breakwater", text, source: 1, guid: "7"))
        let id = try report.article(0)
        try index.apply(.read(true), to: .article(id))
        _ = try index.add([draft("Breakwater", text, longer, source: 1, guid: "7")], at: noon + hour)
        let article = try #require(try index.article(id))
        #expect(article.summary.isRead && article.summary.isChanged && article.summary.versionCount == 2)
        #expect(try index.story(article.summary.story ?? StoryID(0))?.hasChangedArticles == true)
        let versions = try index.versions(of: id)
        #expect(versions.map(\.number) == [1, 2])
        #expect(versions[0].content.body == text)
        #expect(versions[1].content.body == text + "\n" + longer)
        #expect(versions.map(\.seen) == [noon, noon + hour])
        #expect(article.content == versions[1].content)
        try index.apply(.read(true), to: .article(id))
        #expect(try index.article(id)?.summary.isChanged == false)
    }

    @Test func aChangeFoundAgainIsNoFurtherVersion() throws {
        let (_, index) = try add(draft("Breakwater", text, source: 1, guid: "7"))
        let changed = draft("Breakwater", text, longer, source: 1, guid: "7")
        #expect(try index.add([changed], at: noon + hour).changed == 1)
        #expect(try index.add([changed], at: noon + 2 * hour).unchanged == 1)
    }

    @Test func anotherSourcesFormOfTheTextIsNoVersion() throws {
        let url = "https://ledger.example/a"
        let full = Array(repeating: text, count: 6).enumerated().map { "\($0.element) Part \($0.offset)." }.joined(
            separator: " ")
        let teaser = draft("Breakwater", text, url: url, source: 2)
        let (_, index) = try add(draft("Breakwater", full, url: url, source: 1))
        let report = try index.add([teaser], at: noon + hour)
        #expect(report.changed == 0 && report.placesAdded == 1)
        #expect(try index.add([teaser], at: noon + 2 * hour).unchanged == 1)
    }

    @Test func aSourcesTeaserDoesNotReplaceItsFullText() throws {
        let url = "https://ledger.example/a"
        let (report, index) = try add(
            draft("Breakwater", text, longer, longer + " Also so.", text + " Again.", url: url, source: 1))
        let later = try index.add(
            [
                draft(
                    "Breakwater", "The harbour council voted eleven to four for the new breakwater.", url: url,
                    source: 1)
            ], at: noon + hour)
        #expect(later.changed == 0)
        #expect(try index.article(report.article(0))?.summary.versionCount == 1)
    }

    @Test func searchFindsTheNewTextAndNotTheOld() throws {
        let (_, index) = try add(draft("Breakwater", text, source: 1, guid: "7"))
        _ = try index.add([draft("Breakwater", longer, source: 1, guid: "7")], at: noon + hour)
        #expect(try index.search(query("midnight"), limit: 5).total == 0)
        #expect(try index.search(query("fishermen"), limit: 5).total == 1)
    }

    // MARK: Safety

    @Test func controlCharactersAreNotStored() throws {
        let bad = "Bad \u{1B}]52;c;aGk=\u{07} and \u{202E}reversed\u{9B}31m text"
        var item = draft("x", "y")
        item.content = ArticleText(
            text: bad + "\n" + bad,
            blocks: [TextBlock(kind: .paragraph, span: TextSpan(bad.utf8.count + 1, bad.utf8.count * 2 + 1))])
        item.outlet = "Out\u{1B}[31mlet"
        let (report, index) = try add(item)
        let article = try #require(try index.article(report.article(0)))
        for text in [article.content.text, article.summary.title, article.summary.outlet] {
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || TextSanitizer.isAllowed($0) })
        }
        #expect(article.content.blocks.count == 1)
    }

    @Test func spansOutsideTheTextAreMadeAnew() throws {
        var item = draft("Title", text)
        item.content.blocks.append(TextBlock(kind: .paragraph, span: TextSpan(10_000, 10_010)))
        let (report, index) = try add(item)
        let article = try #require(try index.article(report.article(0)))
        #expect(article.content.blocks.allSatisfy { $0.span.end <= article.content.text.utf8.count })
    }

    @Test func blocksAndLinksComeBackAsTheyWere() throws {
        var item = draft("Title", "one")
        item.content = ArticleText(
            title: "Title",
            blocks: [
                (.heading(level: 2), "Head"), (.paragraph, "Text with a link"),
                (.listItem(depth: 1, ordinal: nil), "a"),
                (.listItem(depth: 2, ordinal: 3), "b"), (.blockQuote, "c"), (.preformatted, "d"), (.tableRow, "e │ f"),
                (.image, "g"), (.paragraph, "Text with a link"),
            ])
        item.content.links = [
            TextLink(span: TextSpan(11, 15), url: "https://a.example/"),
            TextLink(span: TextSpan(11, 20), url: "https://b.example/"),
        ]
        item.enclosures = [Enclosure(url: "https://a.example/x.mp3", type: "audio/mpeg", length: 3)]
        let (report, index) = try add(item)
        let article = try #require(try index.article(report.article(0)))
        #expect(article.content == item.content)
        #expect(article.enclosures == item.enclosures)
    }

    @Test func aListMayBeNumberedAsItLikes() throws {
        var item = draft("Title", "one")
        item.content = ArticleText(
            title: "Title",
            blocks: [
                (.listItem(depth: 0, ordinal: .max), "last"), (.listItem(depth: 0, ordinal: .min), "first"),
                (.paragraph, "After it."),
            ])
        let (report, index) = try add(item)
        let article = try #require(try index.article(report.article(0)))
        #expect(article.content.blocks.count == item.content.blocks.count)
        #expect(article.content.blocks.last == item.content.blocks.last)
    }
}
