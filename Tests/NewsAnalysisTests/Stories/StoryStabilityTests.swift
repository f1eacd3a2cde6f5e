import NewsModel
import Testing

@testable import NewsAnalysis

/// Ids last, results do not depend on chance, and memory does not grow.
@Suite struct StoryStabilityTests {
    private var make = ArticleMaker()

    @Test mutating func theOrderOfArrivalDoesNotMatter() {
        let articles = Events.ferry(&make) + Events.dam(&make)
        var backwards = StoryClusterer()
        for article in articles.reversed() { _ = backwards.add(article) }
        _ = backwards.repair()
        #expect(groups(articles.map(\.id), in: backwards) == groups(of: articles))
    }

    @Test mutating func aBatchIsTakenInOrderOfTime() {
        let articles = Events.ferry(&make) + Events.dam(&make)
        var one = StoryClusterer()
        var other = StoryClusterer()
        #expect(one.add(articles) == other.add(articles.reversed()))
    }

    @Test mutating func anArticleOpensAStoryOrJoinsOne() {
        let articles = Events.ferry(&make)
        var clusterer = StoryClusterer(nextStory: StoryID(7))
        let assignments = clusterer.add(articles)
        #expect(assignments.map(\.story) == [StoryID(7), StoryID(7), StoryID(7)])
        #expect(assignments.map(\.isNew) == [true, false, false])
        #expect(clusterer.nextStory == StoryID(8))
    }

    @Test mutating func aMergeKeepsTheOlderIdAndRedirectsTheOther() {
        let articles = Events.ferry(&make)
        var clusterer = StoryClusterer()
        // As an earlier run left them: two stories of one event, the younger the larger.
        clusterer.restore([(articles[0], StoryID(3), false)])
        clusterer.restore([(articles[1], StoryID(9), false), (articles[2], StoryID(9), false)])
        let fourth = make.make(
            "Havørn ferry refloated after grounding at Skarvik",
            "Tugs pulled the ferry Havørn off the rocks near Skarvik.")
        _ = clusterer.add([fourth])
        let changes = clusterer.repair()
        #expect(changes.aliases == [StoryID(9): StoryID(3)])
        #expect(Set(articles.map { clusterer.story(of: $0.id) }) == [StoryID(3)])
        #expect(changes.moves.allSatisfy { $0.to == StoryID(3) })
    }

    @Test mutating func anOpenedArticleDoesNotMove() {
        let articles = Events.ferry(&make)
        var clusterer = StoryClusterer()
        clusterer.restore([(articles[0], StoryID(3), false), (articles[1], StoryID(3), false)])
        clusterer.restore([(articles[2], StoryID(9), true)])
        let fourth = make.make(
            "Fog at Skarvik: the Havørn ferry captain speaks", "The captain of the ferry Havørn spoke of fog.")
        _ = clusterer.add([fourth])
        let changes = clusterer.repair()
        #expect(!changes.moves.contains { $0.article == articles[2].id && changes.aliases[$0.from] != $0.to })
    }

    @Test mutating func aRepairWithoutNewArticlesChangesNothing() {
        var clusterer = StoryClusterer()
        _ = groups(of: Events.ferry(&make), in: &clusterer)
        #expect(clusterer.repair().isEmpty)
    }

    @Test mutating func restoringAndGoingOnEqualsOneRun() {
        let first = Events.ferry(&make)
        let second = Events.dam(&make)
        var whole = StoryClusterer()
        _ = whole.add(first)
        _ = whole.repair()
        let stored = first.map { (article: $0, story: whole.story(of: $0.id)!, isOpened: false) }
        var resumed = StoryClusterer(nextStory: whole.nextStory)
        resumed.restore(stored)
        #expect(whole.add(second) == resumed.add(second))
        #expect(whole.repair() == resumed.repair())
        #expect(whole.nextStory == resumed.nextStory)
    }

    @Test mutating func aKnownArticleIsReadAnewAndKeepsItsStory() {
        var articles = Events.ferry(&make)
        var clusterer = StoryClusterer()
        _ = groups(of: articles, in: &clusterer)
        let story = clusterer.story(of: articles[1].id)
        articles[1].title += " (updated)"
        let again = clusterer.add(articles[1])
        #expect(again == StoryAssignment(article: articles[1].id, story: story!, isNew: false))
        #expect(clusterer.heldCount == 3)
    }

    @Test mutating func aRemovedArticleIsForgotten() {
        let articles = Events.ferry(&make)
        var clusterer = StoryClusterer()
        _ = groups(of: articles, in: &clusterer)
        clusterer.remove(articles[0].id)
        #expect(clusterer.story(of: articles[0].id) == nil)
        #expect(groups(articles.map(\.id), in: clusterer) == [[2, 3]])
    }

    @Test mutating func articlesThatLeftTheWindowAreLetGo() {
        var clusterer = StoryClusterer()
        var fed = 0
        for day in 0..<60 {
            let batch = (0..<500).map { number in
                make.make("w\(day)a\(number) w\(number)b\(day) w\(fed + number)c", hours: Double(day) * 24)
            }
            fed += batch.count
            _ = clusterer.add(batch)
            _ = clusterer.repair()
        }
        #expect(fed == 30_000)
        #expect(clusterer.heldCount < 26_000)
    }

    @Test mutating func ofManyArticlesTheOlderAreCondensedAndStillDrawOthersToTheirStories() {
        var clusterer = StoryClusterer()
        let old = Events.dam(&make)
        let all = (0..<30_000).map { make.make("w\($0)a w\($0)b w\($0)c", hours: 24 + Double($0) / 200) }
        _ = clusterer.add(old)
        for start in stride(from: 0, to: all.count, by: 3_000) {
            _ = clusterer.add(Array(all[start..<start + 3_000]))
            _ = clusterer.repair()
        }
        #expect(clusterer.heldCount == all.count + old.count)
        #expect(clusterer.held.fullCount < all.count)
        let late = make.make(old[0].title, old[0].body, hours: 175)
        #expect(clusterer.add(late).story == clusterer.story(of: old[0].id))
        _ = clusterer.repair()
        #expect(clusterer.story(of: late.id) == clusterer.story(of: old[1].id))
        // One that links of others lead to can go.
        clusterer.remove(old[0].id)
        #expect(clusterer.story(of: old[0].id) == nil)
        _ = clusterer.add(make.make(old[1].title, old[1].body, hours: 176))
        _ = clusterer.repair()
    }

    @Test mutating func theHalvesOfARepairMayBeDoneInAnyOrder() {
        // Few words, so that many articles are linked and many stories share a term.
        let articles = (0..<900).map { number in
            let words = (0..<9).map { "w\((number / 4 * 31 + $0 * (number % 3 + 1) * 17) % 260)a" }
            return make.make(words.joined(separator: " "), hours: Double(number) / 3)
        }
        var (one, other) = (StoryClusterer(), StoryClusterer())
        for start in stride(from: 0, to: articles.count, by: 150) {
            let batch = Array(articles[start..<start + 150])
            #expect(one.add(batch) == other.add(batch))
            let changes = one.repair()
            #expect(!changes.isEmpty || start == 0)
            #expect(
                changes
                    == other.repair { first, second in
                        let second = second()
                        return (first(), second)
                    })
        }
    }

    @Test mutating func timesAtTheEndsOfTheRangeDoNotTrap() {
        var early = make.make("Ferry Havørn aground", "off Skarvik")
        var late = make.make("Ferry Havørn aground", "off Skarvik")
        early.time = Timestamp(seconds: .min)
        late.time = Timestamp(seconds: .max)
        #expect(groups(of: [early, late]) == [[1], [2]])
    }
}
