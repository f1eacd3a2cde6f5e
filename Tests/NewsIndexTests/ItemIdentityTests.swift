import NewsModel
import Testing

@testable import NewsIndex

/// Items of one source that look alike and are not the same; and those that are the same all the same.
struct ItemIdentityTests {
    private let folder = TemporaryFolder()
    private let page = "https://tidepool.example/changelog"

    private func release(
        _ number: String, day: Int64 = 0, text: String = "is out. Fixes the printing of tables.", source: Int64 = 1,
        guid: String? = nil, url: String? = nil
    ) -> ArticleDraft {
        draft(
            "Tidepool \(number) released", "Tidepool \(number) \(text)", published: noon + (day - 9) * 86_400,
            url: url ?? page, source: source, guid: guid ?? "tidepool-\(number)")
    }

    /// Adds each document in its turn, by a program of its own, everything read before the next one comes. Returns what
    /// is unread in the end.
    private func unread(after documents: [ArticleDraft]...) throws -> [String] {
        for (number, document) in documents.enumerated() {
            let index = try folder.open()
            defer { index.close() }
            if number > 0 { try index.apply(.read(true), to: .query(.everything)) }
            _ = try index.add(document, at: noon + Int64(number) * hour)
        }
        return try folder.open().articles(query("is:unread"), limit: 20).items.map(\.title).sorted()
    }

    private var articles: Int { get throws { try folder.open().articles(limit: 1).total } }

    // MARK: Ids of their own

    @Test func releaseNotesOfOnePageAreArticles() throws {
        let first = [release("2.4.1", day: 2), release("2.4.0", day: 1)]
        let new = try unread(after: first, [release("2.4.2", day: 3)] + first, [release("2.4.2", day: 3)] + first)
        #expect(new.isEmpty, "the third document has nothing new")
        #expect(try articles == 3)
    }

    @Test func aReleaseThatTakesThePlaceOfTheLastOneInItsFeedIsNew() throws {
        #expect(
            try unread(after: [release("2.4.0", day: 1)], [release("2.4.1", day: 2)]) == ["Tidepool 2.4.1 released"])
        #expect(try articles == 2)
    }

    @Test func warningsOfOneTitleAreArticles() throws {
        func warning(_ number: Int64) -> ArticleDraft {
            draft(
                "Gale warning for Outer Sound", "Gale warning number \(number) for Outer Sound. Force \(number + 6).",
                published: noon + number * hour, url: "https://met.example/warnings", source: 1, guid: "w-\(number)")
        }
        #expect(try unread(after: [warning(1)], [warning(2), warning(1)], [warning(3), warning(2)]).count == 1)
        #expect(try articles == 3)
        #expect(try folder.open().articles(limit: 9).items.allSatisfy { $0.versionCount == 1 })
    }

    @Test func episodesWithTheSameNotesAreArticles() throws {
        func episode(_ number: Int, dated: Bool) -> ArticleDraft {
            var item = draft(
                "The morning tide",
                "Every morning the tides of the day, read by the harbour master and by the keeper of the lights, with music from the old rope works and a word on the weather.",
                published: dated ? noon + Int64(number) * hour : nil, url: "https://tide.example/show", source: 1,
                guid: "episode-\(number)")
            item.enclosures = [Enclosure(url: "https://tide.example/\(number).mp3", type: "audio/mpeg")]
            return item
        }
        #expect(
            try unread(after: [episode(1, dated: true)], [episode(2, dated: true), episode(1, dated: true)]).count == 1)
        #expect(try unread(after: [episode(3, dated: false)], [episode(4, dated: false)]).count == 1)
        #expect(try articles == 4)
    }

    @Test func fragmentsTellItemsOfAPageApart() throws {
        func item(_ fragment: String, _ guid: String?) -> ArticleDraft {
            draft(
                "Notes", "What changed in \(fragment), told in a few words.", url: page + "#" + fragment, source: 1,
                guid: guid)
        }
        #expect(try unread(after: [item("v1", "v1")], [item("v2", "v2"), item("v1", "v1")]).count == 1)
        #expect(try unread(after: [item("w1", nil)], [item("w2", nil), item("w1", nil)]).count == 1)
        #expect(try articles == 4)
    }

    @Test func aSecondFeedWithTheSameItemsAddsNothing() throws {
        let first = (1...4).map { release("2.\($0)", day: Int64($0)) }
        let second = (1...4).map { release("2.\($0)", day: Int64($0), source: 2) }
        #expect(try unread(after: first, second) == [])
        #expect(try articles == 4)
        let index = try folder.open()
        for article in try index.articles(limit: 9).items {
            #expect(article.placeCount == 2)
            let places = try #require(try index.article(article.id)).places
            #expect(Set(places.map(\.guid)).count == 1, "each found its own")
        }
    }

    @Test func anEditIsAVersion() throws {
        let new = try unread(
            after: [release("2.4.0")], [release("2.4.0", text: "is out. It broke the printing, sorry.")])
        #expect(new.isEmpty)
        let article = try #require(try folder.open().articles(limit: 1).items.first)
        #expect(article.versionCount == 2 && article.isChanged)
    }

    @Test func oneIDForAllItemsOfADocumentIsNone() throws {
        let items = ["North", "South", "West"].enumerated().map { number, name in
            draft(
                "Weather in the \(name)",
                "The weather in the \(name) today: rain for most of the day, high of nine degrees.",
                published: noon + Int64(number - 9) * hour, url: "https://met.example/weather", source: 1,
                guid: "weather")
        }
        #expect(try unread(after: items, items).isEmpty)
        #expect(try articles == 3)
    }

    @Test func anIDThatIsGivenAgainIsAnotherItem() throws {
        let first = draft(
            "Dredger freed", "The dredger Halma was pulled free by two tugs.", url: page, source: 1, guid: "top")
        let second = draft(
            "Market stays open", "Council members voted for a later closing time.", published: noon, url: page,
            source: 1,
            guid: "top")
        #expect(try unread(after: [first], [second]) == ["Market stays open"])
    }

    // MARK: Without ids

    private func item(_ title: String, _ text: String, hour number: Int64, url: String? = nil) -> ArticleDraft {
        draft(title, text, published: noon + (number - 9) * hour, url: url ?? "https://case.example/news", source: 1)
    }

    private var three: [ArticleDraft] {
        [
            item("Dredger freed", "The dredger Halma was pulled free by two tugs.", hour: 1),
            item("Market stays open", "Council members voted for a later closing time.", hour: 2),
            item("Choir sings", "A choir from three villages will sing in the old rope works.", hour: 3),
        ]
    }

    @Test func itemsOfOneAddressAreArticles() throws {
        #expect(try unread(after: three, three).isEmpty)
        #expect(try articles == 3)
    }

    @Test func theyAreAlsoWhereTheyComeOneByOne() throws {
        #expect(try unread(after: [three[0]], [three[1]], [three[2]]) == ["Choir sings"])
        #expect(try articles == 3)
    }

    @Test func templatesOfOneDocumentAreArticles() throws {
        let items = ["North", "South"].map {
            item(
                "Weather in the \($0)", "The weather in the \($0) today: rain for most of the day, nine degrees.",
                hour: 1)
        }
        #expect(try unread(after: items, items).isEmpty)
        #expect(try articles == 2)
    }

    @Test(arguments: [true, false]) func anEditedTitleOrTextIsAVersion(title: Bool) throws {
        let url = "https://case.example/dredger"
        let first = item("Dredger freed", "The dredger Halma was pulled free by two tugs.", hour: 1, url: url)
        let second = item(
            title ? "Dredger Halma freed after nine hours" : "Dredger freed",
            title ? "The dredger Halma was pulled free by two tugs." : "Two tugs pulled it off after nine hours.",
            hour: 1,
            url: url)
        #expect(try unread(after: [first], [second]).isEmpty)
        #expect(try folder.open().articles(limit: 9).items.map(\.versionCount) == [2])
    }

    // MARK: Deleted ones

    @Test func aDeletedItemTakesNoOtherOfItsPageWithIt() throws {
        let index = try folder.open()
        let report = try index.add([release("2.4.0", day: 1)], at: noon)
        try index.deleteArticles([report.article(0)], at: noon)
        let again = try index.add([release("2.4.1", day: 2), release("2.4.0", day: 1)], at: noon + hour)
        #expect(again.new == 1 && again.skipped == 1)
        // Another source that lists the deleted one does not bring it back either.
        #expect(try index.add([release("2.4.0", day: 1, source: 2)], at: noon + hour).skipped == 1)
    }

    @Test func aDeletedItemWithoutIDTakesNoOtherOfItsPageWithIt() throws {
        let index = try folder.open()
        let report = try index.add([three[0]], at: noon)
        try index.deleteArticles([report.article(0)], at: noon)
        let again = try index.add([three[1]], at: noon + hour)
        #expect(again.new == 1)
        #expect(try index.add([three[0]], at: noon + hour).skipped == 1)
    }

    // MARK: Dates that are none

    /// Year, month, day, hour.
    private func time(_ parts: [Int]) -> Timestamp {
        Timestamp(CivilDay(year: parts[0], month: parts[1], day: parts[2]), hour: parts[3])
    }

    private func summary(publishedAt date: Timestamp) throws -> (article: ArticleSummary, story: StorySummary) {
        let index = try folder.open()
        _ = try index.add([draft("Dredger freed", "Two tugs pulled it off.", published: date)], at: noon)
        return (
            try #require(try index.articles(limit: 1).items.first),
            try #require(try index.stories(limit: 1).items.first)
        )
    }

    @Test(arguments: [
        [1, 1, 1, 0], [1970, 1, 1, 0], [1969, 12, 31, 19], [1899, 12, 30, 0], [9999, 12, 31, 23], [2038, 1, 19, 3],
    ])
    func aTemplatesDateIsNone(parts: [Int]) throws {
        let (article, story) = try summary(publishedAt: time(parts))
        #expect(article.published == nil)
        #expect(!story.isDated)
    }

    @Test(arguments: [[1865, 4, 15, 10], [1970, 1, 3, 10], [1999, 12, 31, 23], [2026, 11, 20, 10]])
    func aDateIsKept(parts: [Int]) throws {
        #expect(try summary(publishedAt: time(parts)).article.published == time(parts))
    }
}
