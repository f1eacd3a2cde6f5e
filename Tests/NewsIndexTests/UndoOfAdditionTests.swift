import NewsIndex
import NewsModel
import Testing

/// What a reader adds is taken back, or said to stay, before anything older is taken back.
struct UndoOfAdditionTests {
    private let folder = TemporaryFolder()

    private func added(_ index: NewsIndex, _ name: String, byReader: Bool = true) throws -> SourceID {
        let id = try index.addSource(
            NewSource(url: "https://\(name.lowercased()).example/feed", title: name), at: noon, byReader: byReader)
        for (number, tale) in Tales.ferry.prefix(3).enumerated() {
            var draft = tale
            draft.place.source = id
            draft.place.guid = "\(name) \(number)"
            _ = try index.add([draft], at: noon)
        }
        return id
    }

    @Test func undoAfterAddingASourceTakesTheSourceBackAndNotWhatWasBefore() throws {
        let index = try folder.open()
        let ids = try index.add(Array(Tales.all.suffix(2)), at: noon).articles.compactMap { $0 }
        try index.apply(.starred(true), to: .article(ids[0]))
        _ = try added(index, "Harbour")
        #expect(try index.undo() == .takenBack("added the source “Harbour”"))
        #expect(try index.sources().isEmpty)
        #expect(try index.articles(limit: 9).total == 2)
        #expect(try index.article(ids[0])?.summary.isStarred == true, "the star was there before")
        #expect(try index.undoLast()?.hasPrefix("starred ") == true)
    }

    @Test func whatWasReadOrMarkedOfASourceStaysWhenItsAdditionIsTakenBack() throws {
        let reader = try NewsIndex(folder: folder.path, isReader: true)
        _ = try added(reader, "Harbour")
        let articles = try reader.articles(limit: 9).items.map(\.id)
        #expect(articles.count == 3)
        // A command's marks, so that the reader's own last change is the addition.
        let command = try folder.open()
        try command.apply(.read(true), to: .article(articles[0]))
        try command.apply(.note("see page 2"), to: .article(articles[1]))
        #expect(
            try reader.undo()
                == .takenBack("added the source “Harbour”; 2 articles of it that you read or marked stay"))
        #expect(try reader.sources().isEmpty)
        #expect(try Set(reader.articles(limit: 9).items.map(\.id)) == Set(articles.prefix(2)))
        #expect(try reader.article(articles[1])?.note == "see page 2")
    }

    @Test func anArticleOfTwoAddedSourcesGoesWithThemAndOneThatAnotherHasStaysAndIsNotCounted() throws {
        let index = try folder.open()
        let other = try index.addSource(NewSource(url: "https://other.example/feed"), at: noon)
        try index.addSources(["a", "b"].map { NewSource(url: "https://\($0).example/feed") }, at: noon, byReader: true)
        let both = try index.sources().map(\.id).filter { $0 != other }
        func add(_ tale: ArticleDraft, _ sources: [SourceID]) throws {
            for source in sources {
                var draft = tale
                draft.place.source = source
                _ = try index.add([draft], at: noon)
            }
        }
        try add(Tales.bank, both)
        try add(Tales.orchard, [both[0], other])
        #expect(try index.articles(limit: 9).items.map(\.placeCount) == [2, 2])
        #expect(try index.undo() == .takenBack("added 2 sources"))
        #expect(try index.articles(limit: 9).items.map(\.title) == [Tales.orchard.content.title])
        #expect(try index.sources().map(\.id) == [other])
    }

    @Test func severalSourcesOfAListAreOneStep() throws {
        let index = try folder.open()
        let list = ["a", "b", "c"].map { NewSource(url: "https://\($0).example/feed") }
        try index.addSources(list, at: noon, byReader: true)
        #expect(try index.undo() == .takenBack("added 3 sources"))
        #expect(try index.sources().isEmpty)
        #expect(try index.undo() == nil)
    }

    @Test func whatAServerBringsIsNoChangeOfTheReaders() throws {
        let index = try folder.open()
        _ = try added(index, "Harbour", byReader: false)
        #expect(try index.undo() == nil)
        #expect(try index.sources().count == 1)
    }

    @Test func whatIsNotTakenBackSaysSoBeforeWhatIsOlderIs() throws {
        let index = try folder.open()
        let ids = try index.add(Array(Tales.ferry.prefix(1)), at: noon).articles.compactMap { $0 }
        try index.apply(.starred(true), to: .article(ids[0]))
        _ = try index.add(Array(Tales.all.suffix(2)), at: noon, byHand: true)
        let outcome = try #require(try index.undo())
        let sentence = outcome.sentence(again: "Undo")
        #expect(sentence.hasPrefix("Added 2 articles by hand: that is not taken back. Undo once more"))
        #expect(try index.article(ids[0])?.summary.isStarred == true)
        #expect(try index.undoLast()?.hasPrefix("starred ") == true)
    }

    /// One that was killed between two transactions and done again leaves the journal of one that was not.
    @Test func additionsOneAfterTheOtherAreOneChange() throws {
        let index = try folder.open()
        for tale in Tales.ferry.prefix(3) { _ = try index.add([tale], at: noon, moreFollow: true, byHand: true) }
        try index.finishAdding()
        _ = try folder.open().add(Array(Tales.ferry.prefix(3)), at: noon, byHand: true)
        #expect(try index.undo() == .passed("added 3 articles by hand", next: nil))
        #expect(try index.undo() == nil)
    }

    /// A reader's own stay its own.
    @Test func whatACommandAddsIsNotAddedToWhatAReaderDid() throws {
        let reader = try NewsIndex(folder: folder.path, isReader: true)
        _ = try reader.add(Array(Tales.ferry.prefix(1)), at: noon, byHand: true)
        _ = try folder.open().add(Array(Tales.all.suffix(2)), at: noon, byHand: true)
        #expect(try reader.undo() == .passed("added 1 article by hand", next: nil))
    }

    @Test func aKeptEntryGoesBackAloneAndTheOthersStay() throws {
        let index = try folder.open()
        func set(_ text: String, _ entry: String) throws {
            try index.changePlace("views", entry: entry, title: "kept the view “\(entry)”") { _ in text }
        }
        try set(#"{"a":1}"#, "a")
        try set(#"{"a":1,"b":{"x":[2]}}"#, "b")
        try set(#"{"a":1,"b":3}"#, "b")
        try index.changePlace("views") { _ in #"{"a":1,"b":3,"c":4}"# }
        #expect(try index.undoLast() == "kept the view “b”")
        #expect(try index.place("views") == #"{"a":1,"b":{"x":[2]},"c":4}"#)
        #expect(try index.undoLast() == "kept the view “b”")
        #expect(try index.place("views") == #"{"a":1,"c":4}"#)
    }

    @Test func mutingAndPausingAreNamedInTheJournal() throws {
        let index = try folder.open()
        let source = try added(index, "Harbour", byReader: false)
        func state(_ value: String?) throws { try index.editSources([source]) { $0.settings["state"] = value } }
        try state("muted")
        #expect(try index.lastChange() == "muted the source “Harbour”")
        try state("paused")
        #expect(try index.lastChange() == "paused the source “Harbour”")
        try state(nil)
        #expect(try index.lastChange() == "ended the pause of the source “Harbour”")
        try index.editSources([source]) { source in
            source.settings["state"] = "muted"
            source.tags = ["sea"]
        }
        #expect(try index.lastChange() == "changed the source “Harbour”")
    }

    @Test func aTitleThatIsCutInTheJournalEndsWithAnEllipsis() throws {
        let index = try folder.open()
        let long = "The ferry between the islands stops for good after a hundred and twelve years of service"
        let ids = try index.add([draft(long, "A ferry stops.")], at: noon).articles.compactMap { $0 }
        try index.apply(.starred(true), to: .article(ids[0]))
        let title = try #require(try index.lastChange())
        #expect(title.hasPrefix("starred “The ferry between the islands"))
        #expect(title.hasSuffix("…”") && title.count <= "starred “”".count + 60)
    }

    @Test func aMutedStoryIsNamedByItsHeadline() throws {
        let index = try folder.open()
        _ = try index.add(Tales.ferry, at: noon)
        let story = try #require(try index.stories(limit: 1).items.first)
        let rule = ArticleRule(query: "story:\(story.id)", actions: [.hide], added: noon)
        let (id, hidden) = try index.addRule(rule, includingStored: true, now: noon)
        #expect(hidden > 0)
        let stored = try index.rules()
        #expect(try index.headlines(of: stored) == [id: story.headline])
        #expect(try index.lastChange()?.contains("“hide” of the story “") == true)
        #expect(try index.takeRuleOut(id).hidden == hidden, "they stay hidden")
        _ = try index.undoLast()
        #expect(try index.takeRuleOut(id, showingAgain: true).hidden == 0)
        #expect(try index.articles(limit: 9).total == hidden)
        // One step takes both back.
        _ = try index.undoLast()
        #expect(try index.rules().map(\.id) == [id] && index.articles(limit: 9).total == 0)
    }
}
