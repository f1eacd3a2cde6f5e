import NewsIndex
import NewsModel
import NewsText
import Testing

/// Rules on what arrives.
struct RuleTests {
    private let folder = TemporaryFolder()

    private func rule(_ actions: String, _ query: String, source: SourceID? = nil, until: Timestamp? = nil) throws
        -> ArticleRule
    {
        let parsed = try actions.split(separator: ",").map { try #require(ArticleRule.Action(String($0))) }
        return ArticleRule(query: query, actions: parsed, source: source, until: until, added: noon)
    }

    @Test(arguments: [
        ("hide", true), ("read", true), ("tag:a b", true), ("+5", true), ("-3", true), ("score:-3", true),
        ("tag:", false), ("5", false), ("+0", false), ("+1001", false), ("burn", false), ("score:3", false),
    ])
    func whatARuleDoesIsReadAsItIsWritten(word: String, isKnown: Bool) {
        let action = ArticleRule.Action(word)
        #expect((action != nil) == isKnown)
        if let action { #expect(ArticleRule.Action(action.text) == action) }
    }

    @Test func everyActionHoldsForWhatArrivesAndNotForWhatWasThere() throws {
        let index = try folder.open()
        _ = try index.add([Tales.ferry[0]], at: noon)
        try index.addRule(try rule("read,tag:sea", "ferry"), now: noon)
        try index.addRule(try rule("star", "outlet:ledger marisol"), now: noon)
        try index.addRule(try rule("hide", "title:orchards"), now: noon)
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        #expect(try index.article(ids[0])?.summary.isRead == false)
        #expect(try index.article(ids[0])?.summary.tags == [])
        #expect(try ids[1...4].allSatisfy { try index.article($0)?.summary.tags == ["sea"] })
        #expect(try ids[1...4].allSatisfy { try index.article($0)?.summary.isRead == true })
        #expect(try index.articles(query("is:starred"), limit: 9).items.map(\.id) == [ids[1]])
        #expect(try index.articles(query("is:hidden"), limit: 9).items.map(\.id) == [ids[6]])
        #expect(try index.rules().map(\.matched) == [4, 1, 1])
        #expect(try index.stories(query("orchards"), limit: 9).total == 0)
    }

    @Test func whatOneRuleHidesThoseAfterItDoNotSee() throws {
        let index = try folder.open()
        try index.addRule(try rule("tag:first", "marisol"), now: noon)
        try index.addRule(try rule("hide", "marisol"), now: noon)
        try index.addRule(try rule("star", "marisol"), now: noon)
        _ = try index.add(Tales.all, at: noon)
        #expect(try index.rules().map(\.matched) == [5, 5, 0])
        try index.moveRule(RuleID(3), to: 0)
        #expect(try index.rules().map(\.id.rawValue) == [3, 1, 2])
        #expect(try index.tryRules(try index.rules(), now: noon).map(\.count) == [5, 5, 5])
    }

    /// Undo took back the change before it.
    @Test func aMoveInTheOrderIsTakenBackByItself() throws {
        let index = try folder.open()
        for text in ["marisol", "orchards", "velmark"] { try index.addRule(try rule("star", text), now: noon) }
        try index.moveRule(RuleID(3), to: 0)
        try index.moveRule(RuleID(3), to: 0)
        try index.moveRule(RuleID(1), to: 99)
        #expect(try index.rules().map(\.id.rawValue) == [3, 2, 1])
        #expect(try index.undoLast() == "moved the rule “star marisol”")
        #expect(try index.rules().map(\.id.rawValue) == [3, 1, 2])
        #expect(try index.undoLast() == "moved the rule “star velmark”")
        #expect(try index.rules().map(\.id.rawValue) == [1, 2, 3])
        #expect(try index.undoLast() == "added the rule “star velmark”")
    }

    @Test func anotherStateOfAnArticleMeetsARuleOnlyOnce() throws {
        let index = try folder.open()
        try index.addRule(try rule("star", "title:rate"), now: noon)
        let id = try index.add([Tales.bank], at: noon).article(0)
        try index.apply(.starred(false), to: .article(id))
        var later = Tales.bank
        later.content = ArticleText(
            title: later.content.title,
            blocks: later.content.blocks.dropFirst().map { ($0.kind, later.content.text.text(in: $0.span)) } + [
                (
                    .paragraph,
                    "It raised its rate after all, a spokesman told reporters on the steps of the bank later that day."
                )
            ])
        later.updated = noon
        #expect(try index.add([later], at: noon + 60).changed == 1)
        #expect(try index.article(id)?.summary.isStarred == false)
        #expect(try index.rules().first?.matched == 1)
    }

    @Test func aRuleEndsAndOneOfASourceHoldsForNoOther() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://ledger.example/feed"), at: noon)
        try index.addRule(try rule("hide", "lighthouse", until: noon + 60), now: noon)
        try index.addRule(try rule("star", "", source: source), now: noon)
        _ = try index.add([draft("Lighthouse lit", gibberish(1, 60), source: source.rawValue, guid: "1")], at: noon)
        _ = try index.add([draft("Lighthouse out", gibberish(2, 60))], at: noon + 120)
        #expect(try index.articles(query("is:hidden"), limit: 9).items.map(\.title) == ["Lighthouse lit"])
        _ = try index.add([draft("Pier", gibberish(3, 60), source: source.rawValue, guid: "2")], at: noon + 120)
        #expect(try index.articles(query("is:starred"), limit: 9).items.map(\.title) == ["Pier"])
    }

    @Test func aRuleOnAStoryHoldsForWhatJoinsIt() throws {
        let index = try folder.open()
        _ = try index.add(Array(Tales.ferry[0...1]), at: noon)
        let story = try index.onlyStory("marisol")
        let (_, count) = try index.addRule(
            try rule("hide", "story:\(story.id)"), includingStored: true, now: noon)
        #expect(count == 2)
        #expect(try index.stories(limit: 9).total == 0)
        _ = try index.add(Array(Tales.ferry[2...]) + [Tales.orchard], at: noon)
        #expect(try index.stories(limit: 9).items.map(\.headline) == [Tales.orchard.content.title])
        #expect(try index.rules().first?.matched == 5)
    }

    @Test func muteIsTakenBackInOneStep() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        try index.finishAdding()
        let before = try index.dump()
        try index.addRule(try rule("hide,read", "outlet:\"The Ledger\""), includingStored: true, now: noon)
        #expect(try index.articles(query("is:hidden"), limit: 9).total == 2)
        #expect(try index.undoLast()?.contains("hide, read outlet") == true)
        #expect(try index.rules().isEmpty)
        try index.finishAdding()
        #expect(try index.dump() == before)
    }

    @Test func aRemovedRuleComesBackWithItsPlaceAndItsPoints() throws {
        let index = try folder.open()
        try index.addRule(try rule("+5", "marisol"), now: noon)
        try index.addRule(try rule("hide", "orchards"), now: noon)
        _ = try index.add(Tales.all, at: noon)
        let before = (try index.rules(), try index.dump())
        _ = try index.removeRule(RuleID(1))
        _ = try index.removeRule(RuleID(2), showingAgain: true)
        #expect(try index.articles(query("is:hidden"), limit: 9).total == 0)
        #expect(try index.undoLast() != nil)
        #expect(try index.undoLast() != nil)
        try index.finishAdding()
        #expect(try index.rules() == before.0)
        #expect(try index.dump() == before.1)
    }

    @Test func pointsOfARuleMoveAStoryOnceAndWhySaysSo() throws {
        let index = try folder.open()
        try index.addRule(try rule("score:-20", "marisol"), now: noon)
        try index.addRule(try rule("+4", "title:orchards"), now: noon)
        _ = try index.add(Tales.all, at: noon)
        #expect(
            try index.stories(limit: 9).items.map(\.articleCount) == [1, 1, 5], "five outlets, but twenty points less")
        #expect(try index.stories(limit: 9).items.first?.headline == Tales.orchard.content.title)
        let story = try index.onlyStory("marisol")
        let rules = try index.storyDetail(story.id)?.evidence.rules
        #expect(rules == [StoryEvidence.Rule(query: "marisol", points: -20)])
        // From the kept answer, too.
        #expect(try index.storyDetail(story.id)?.evidence.rules == rules)
    }

    @Test func tryingRulesChangesNothing() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let before = (try index.dump(), try index.revision())
        let trials = try index.tryRules(
            [try rule("hide", "marisol"), try rule("star,notify", "ferry or orchards")], now: noon)
        #expect(trials.map(\.count) == [5, 1])
        #expect(trials[0].examples.count == 3)
        #expect(try index.dump() == before.0)
        #expect(try index.revision() == before.1)
        #expect(try index.takeRuleNotices(limit: 9).isEmpty)
    }

    @Test func whatIsToBeToldOfIsToldOnce() throws {
        let index = try folder.open()
        try index.addRule(try rule("notify", "title:orchards"), now: noon)
        _ = try index.add(Tales.all, at: noon)
        #expect(try index.takeRuleNotices(limit: 9).map(\.article.title) == [Tales.orchard.content.title])
        #expect(try index.takeRuleNotices(limit: 9).isEmpty)
    }

    @Test func aQueryThatIsNotUnderstoodAppliesToNothing() throws {
        let index = try folder.open()
        try index.addRule(try rule("hide", "moonphase:full"), now: noon)
        _ = try index.add(Tales.all, at: noon)
        #expect(try index.articles(query("is:hidden"), limit: 9).total == 0)
    }
}
