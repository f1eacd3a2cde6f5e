import NewsIndex
import NewsModel
import Testing

struct ReaderStateTests {
    private let folder = TemporaryFolder()

    private func filled() throws -> (NewsIndex, [ArticleID]) {
        let index = try folder.open()
        let report = try index.add(Tales.all, at: noon)
        return (index, report.articles.compactMap { $0 })
    }

    @Test func readingAnArticleCountsInItsStory() throws {
        let (index, ids) = try filled()
        #expect(try index.apply(.read(true), to: .article(ids[5])) == 1)
        #expect(try index.apply(.read(true), to: .article(ids[5])) == 0)
        #expect(try index.onlyStory("velmark").unreadCount == 0)
        #expect(try index.articles(query("is:read"), limit: 5).total == 1)
        #expect(try index.stories(query("is:unread"), limit: 5).items.allSatisfy { $0.unreadCount > 0 })
        #expect(try index.totals().unread == 6)
    }

    @Test func everyChangeCanBeTakenBack() throws {
        let (index, ids) = try filled()
        let before = try index.dump()
        let changes: [StateChange] = [
            .read(true), .starred(true), .hidden(true), .addTag("later"), .note("look again"), .read(false),
            .removeTag("later"), .note(nil), .starred(false), .hidden(false),
        ]
        var dumps: [String] = []
        for change in changes {
            dumps.append(try index.dump())
            #expect(try index.apply(change, to: .articles([ids[0], ids[5]])) == 2, "\(change)")
        }
        #expect(try index.lastChange() == "showed 2 articles again")
        for dump in dumps.reversed() {
            #expect(try index.undoLast() != nil)
            #expect(try index.dump().withoutStale == dump.withoutStale)
        }
        #expect(try index.undoLast() == nil)
        #expect(try index.dump().withoutStale == before.withoutStale)
    }

    @Test func givingTagsIsOneStep() throws {
        let (index, ids) = try filled()
        try index.apply(.tags(["later", "boats"]), to: .article(ids[0]))
        try index.apply(.tags(["boats", "fog"]), to: .article(ids[0]))
        #expect(try index.article(ids[0])?.summary.tags == ["boats", "fog"])
        #expect(try index.undoLast()?.hasPrefix("changed the tags of") == true)
        #expect(try index.article(ids[0])?.summary.tags == ["boats", "later"])
        #expect(try index.undoLast() != nil)
        #expect(try index.article(ids[0])?.summary.tags == [])
        #expect(try index.undoLast() == nil)
    }

    @Test func whatIsKeptStaysInAListThatItNoLongerFits() throws {
        let (index, ids) = try filled()
        try index.apply(.read(true), to: .article(ids[5]))
        let bank = try index.onlyStory("velmark").id
        let unread = query("is:unread")
        #expect(try !index.stories(unread, limit: 9).items.map(\.id).contains(bank))
        let kept = unread.or([.story(bank)])
        let listed = try index.stories(kept, limit: 9).items.map(\.id)
        #expect(listed.contains(bank))
        #expect(try index.articles(unread.or([.article(ids[5])]), limit: 9).total == 7)
        // Both conditions, and the kept one beside them.
        let both = query("outlets:2").and(unread)
        #expect(try index.stories(both, limit: 9).total == 1)
        #expect(try index.stories(both.or([.story(bank)]), limit: 9).total == 2)
    }

    @Test func markingAllReadIsOneStep() throws {
        let (index, ids) = try filled()
        try index.apply(.read(true), to: .article(ids[2]))
        #expect(try index.apply(.read(true), to: .query(.everything)) == 6)
        #expect(try index.totals().unread == 0)
        #expect(try index.undoLast() == "marked 6 articles read")
        #expect(try index.articles(query("is:read"), limit: 9).items.map(\.id) == [ids[2]])
    }

    @Test func readingAChangedArticleAgainCanBeTakenBack() throws {
        let index = try folder.open()
        let text = "The council voted eleven to four for the new breakwater after a long debate."
        let id = try index.add([draft("Breakwater", text, source: 1, guid: "7")], at: noon).article(0)
        try index.apply(.read(true), to: .article(id))
        _ = try index.add(
            [draft("Breakwater", text + " A second vote follows.", source: 1, guid: "7")], at: noon + hour)
        #expect(try index.article(id)?.summary.isChanged == true)
        #expect(try index.apply(.read(true), to: .article(id)) == 1)
        #expect(try index.stories(query("is:changed"), limit: 5).total == 0)
        _ = try index.undoLast()
        #expect(try index.article(id)?.summary.isChanged == true)
        #expect(try index.stories(query("is:changed"), limit: 5).total == 1)
    }

    @Test func hiddenArticlesAreOnlyListedWhenAskedFor() throws {
        let (index, ids) = try filled()
        try index.apply(.hidden(true), to: .article(ids[5]))
        #expect(try index.articles(limit: 20).total == 6)
        #expect(try index.stories(query("velmark"), limit: 5).total == 0)
        #expect(try index.search(query("velmark"), limit: 5).total == 0)
        #expect(try index.articles(query("is:hidden"), limit: 5).items.map(\.id) == [ids[5]])
        #expect(try index.stories(query("is:hidden"), limit: 5).total == 1)
    }

    @Test func aStoryCountsItsVisibleArticles() throws {
        let (index, ids) = try filled()
        let story = try index.onlyStory("marisol")
        try index.apply(.hidden(true), to: .article(ids[1]))
        let smaller = try #require(try index.story(story.id))
        #expect(smaller.articleCount == 4 && !smaller.outlets.contains("The Ledger"))
        #expect(try index.storyDetail(story.id)?.sources.count == 4)
    }

    @Test func tagsAndNotes() throws {
        let (index, ids) = try filled()
        try index.apply(.addTag("later"), to: .article(ids[0]))
        try index.apply(.addTag("ferry"), to: .articles([ids[0], ids[1]]))
        #expect(
            try index.tags() == [
                TagSummary(name: "ferry", articleCount: 2), TagSummary(name: "later", articleCount: 1),
            ])
        #expect(try index.article(ids[0])?.summary.tags == ["ferry", "later"])
        #expect(try index.articles(query("tag:ferry -tag:later"), limit: 5).items.map(\.id) == [ids[1]])
        try index.apply(.note("Ask the harbour."), to: .article(ids[0]))
        #expect(try index.article(ids[0])?.note == "Ask the harbour.")
        #expect(try index.articles(query("is:noted"), limit: 5).total == 1)
        try index.apply(.note(""), to: .article(ids[0]))
        #expect(try index.article(ids[0])?.note == nil)
    }

    @Test func starredStories() throws {
        let (index, ids) = try filled()
        try index.apply(.starred(true), to: .article(ids[6]))
        let story = try index.onlyStory("is:starred")
        #expect(story.isStarred && story.lead == ids[6])
        #expect(try index.article(ids[6])?.summary.isStarred == true)
    }

    @Test func whatIsHiddenIsShownAgainByAQueryThatDoesNotSayThatItIs() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        #expect(try index.apply(.hidden(true), to: .query(query("marisol"))) == 5)
        #expect(try index.apply(.hidden(false), to: .query(query("outlet:ledger"))) == 1)
        #expect(try index.apply(.hidden(false), to: .query(.everything)) == 4)
        #expect(try index.articles(query("is:hidden"), limit: 9).total == 0)
    }

    /// They are cleaned when they are imported: what is exported would come back as something else.
    @Test func tagsAndNotesAreKeptWithoutControlCharacters() throws {
        let index = try folder.open()
        let id = try index.add([Tales.bank], at: noon).article(0)
        try index.apply(.addTag("a\u{1B}[2J\tb"), to: .article(id))
        try index.apply(.note("one\u{7}\ntwo"), to: .article(id))
        #expect(try index.article(id)?.summary.tags.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\t") } == true)
        #expect(try index.article(id)?.note == "one\ntwo")
        try index.apply(.tags(["c\u{1B}", "d"]), to: .article(id))
        #expect(try index.article(id)?.summary.tags == ["c", "d"])
    }

    @Test func placesAreKept() throws {
        let index = try folder.open()
        #expect(try index.place("stories") == nil)
        try index.setPlace(#"{"row":3}"#, for: "stories")
        try index.setPlace(#"{"row":4}"#, for: "stories")
        #expect(try folder.open().place("stories") == #"{"row":4}"#)
        try index.setPlace(nil, for: "stories")
        #expect(try index.place("stories") == nil)
    }
}

extension String {
    /// A dump without the mark that a story's headline is to be chosen anew.
    fileprivate var withoutStale: [String] {
        split(separator: "\n").map { $0.hasPrefix("story\t") ? String($0.dropLast(2)) : String($0) }
    }
}
