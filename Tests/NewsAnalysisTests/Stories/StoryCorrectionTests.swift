import NewsAnalysis
import NewsModel
import Testing

/// The reader's word wins, lasts, and can be taken back.
@Suite struct StoryCorrectionTests {
    private var make = ArticleMaker()

    private func ids(_ articles: [StoryArticle]) -> [ArticleID] { articles.map(\.id) }

    @Test mutating func mergedStoriesStayMergedWhenArticlesArrive() {
        let ferry = Events.ferry(&make)
        let dam = Events.dam(&make)
        var clusterer = StoryClusterer()
        _ = groups(of: ferry + dam, in: &clusterer)
        let gone = clusterer.story(of: dam[0].id)!
        let changes = clusterer.correct(StoryCorrection.merging(ids(ferry), with: ids(dam)))
        #expect(changes.aliases == [gone: clusterer.story(of: ferry[0].id)!])
        let more = make.make(
            "Villagers near Tamsin dam appeal to court in Orvania", "The Lake Tamsin dam goes to court.")
        #expect(groups(of: [more], in: &clusterer) == [[6]])
        #expect(groups(ids(ferry + dam), in: clusterer) == [[1, 2, 3, 4, 5]])
    }

    @Test mutating func splitArticlesStaySplitWhenArticlesArrive() {
        let ferry = Events.ferry(&make)
        var clusterer = StoryClusterer()
        _ = groups(of: ferry, in: &clusterer)
        _ = clusterer.correct(StoryCorrection.splitting([ferry[2].id], from: [ferry[0].id, ferry[1].id]))
        #expect(groups(ids(ferry), in: clusterer) == [[1, 2], [3]])
        let more = make.make(
            "Ferry Havørn: Skarvik passengers thank rescuers", "214 passengers of the ferry gave thanks.")
        _ = groups(of: [more], in: &clusterer)
        let found = groups(ids(ferry), in: clusterer)
        #expect(found == [[1, 2], [3]])
    }

    @Test mutating func aSplitTakesTheWholeOutletAlong() {
        var ferry = Events.ferry(&make)
        ferry.append(
            make.make("Ferry Havørn aground at Skarvik: pictures", "The ferry on the rocks.", outlet: "Outlet 3"))
        var clusterer = StoryClusterer()
        #expect(groups(of: ferry, in: &clusterer) == [[1, 2, 3, 4]])
        _ = clusterer.correct(StoryCorrection.splitting(ids([ferry[2], ferry[3]]), from: ids([ferry[0], ferry[1]])))
        #expect(groups(ids(ferry), in: clusterer) == [[1, 2], [3, 4]])
    }

    @Test mutating func aMergeIsUndone() {
        let ferry = Events.ferry(&make)
        let dam = Events.dam(&make)
        var clusterer = StoryClusterer()
        let before = groups(of: ferry + dam, in: &clusterer)
        let corrections = StoryCorrection.merging(ids(ferry), with: ids(dam))
        let old = clusterer.story(of: dam[0].id)
        let changes = clusterer.correct(corrections)
        let undone = clusterer.withdraw(corrections, undoing: changes.moves)
        #expect(undone.moves.count == changes.moves.count)
        #expect(groups(ids(ferry + dam), in: clusterer) == before)
        #expect(clusterer.story(of: dam[0].id) == old)
    }

    @Test mutating func aSplitIsUndone() {
        let ferry = Events.ferry(&make)
        var clusterer = StoryClusterer()
        _ = groups(of: ferry, in: &clusterer)
        let corrections = StoryCorrection.splitting([ferry[0].id], from: [ferry[1].id, ferry[2].id])
        let changes = clusterer.correct(corrections)
        let undone = clusterer.withdraw(corrections, undoing: changes.moves)
        #expect(groups(ids(ferry), in: clusterer) == [[1, 2, 3]])
        #expect(undone.aliases == [StoryID(2): StoryID(1)])
    }

    @Test mutating func correctionsGivenBeforeTheArticlesHold() {
        let ferry = Events.ferry(&make)
        let dam = Events.dam(&make)
        var clusterer = StoryClusterer()
        _ = clusterer.correct([.apart(ferry[0].id, ferry[1].id), .together(ferry[0].id, dam[0].id)])
        let found = groups(of: ferry + dam, in: &clusterer)
        let first = found.first { $0.contains(1) }
        #expect(first?.contains(2) == false)
        #expect(first?.contains(4) == true)
    }

    @Test mutating func theLaterOfTwoCorrectionsCounts() {
        let ferry = Events.ferry(&make)
        var clusterer = StoryClusterer()
        _ = clusterer.correct([.together(ferry[0].id, ferry[1].id), .apart(ferry[0].id, ferry[1].id)])
        #expect(!groups(of: ferry, in: &clusterer).contains { $0.contains(1) && $0.contains(2) })
    }

    @Test mutating func aCorrectionOnUnknownArticlesIsKept() {
        var clusterer = StoryClusterer()
        #expect(
            clusterer.correct([.together(ArticleID(40), ArticleID(41)), .apart(ArticleID(40), ArticleID(40))]).isEmpty)
        #expect(clusterer.withdraw([.together(ArticleID(40), ArticleID(41))], undoing: []).isEmpty)
    }

    /// As `reindex` groups: the corrections are there before the articles. Two leads alone, joined before anything
    /// else, were a mixture that nothing was tied to any more.
    @Test mutating func mergedStoriesHoldWholeWhenAllIsGroupedAnew() {
        let ferry = Events.ferry(&make)
        let dam = Events.dam(&make)
        let later = make.make(
            "Ferry Havørn: Skarvik passengers thank rescuers",
            "214 passengers of the ferry Havørn thanked the rescuers who took them off the rocks near Skarvik.")
        var clusterer = StoryClusterer()
        _ = clusterer.correct(StoryCorrection.merging(ids(ferry), with: ids(dam)))
        #expect(groups(of: ferry + dam + [later], in: &clusterer) == [[1, 2, 3, 4, 5, 6]])
    }

    @Test mutating func articlesSplitOffTogetherStayApartWhenAllIsGroupedAnew() {
        let ferry = Events.ferry(&make)
        let dam = Events.dam(&make)
        var clusterer = StoryClusterer()
        // The second of those split off is as like the others as the first.
        _ = clusterer.correct(StoryCorrection.splitting(ids([ferry[1], ferry[2]]), from: ids([ferry[0]])))
        #expect(groups(of: ferry + dam, in: &clusterer) == [[1], [2, 3], [4, 5]])
    }

    @Test func whatIsTooFarApartToBeHeldTogetherIsJoinedAllTheSame() {
        func id(_ number: Int64) -> ArticleID { ArticleID(number) }
        let constraints = StoryConstraints([
            .together(id(1), id(2)), .together(id(2), id(3)), .apart(id(4), id(1)), .together(id(4), id(5)),
            .together(id(3), id(4)),
        ])
        let groups = [1: 7, 2: 9, 3: 8, 4: 3, 5: 4]
        let corrected = CorrectedGroups(constraints, unused: 10) { groups[Int($0.rawValue)] }
        #expect((1...5).map { corrected.group(of: id($0), in: groups[Int($0)] ?? 0) } == [7, 7, 7, 3, 3])
    }

    @Test func whatBelongsTogetherLeavesBehindWhatIsToBeKeptApart() {
        func id(_ number: Int64) -> ArticleID { ArticleID(number) }
        // The second was grouped with a stranger that the group of the first does not bear.
        let constraints = StoryConstraints([.together(id(1), id(2)), .apart(id(3), id(4))])
        let groups = [1: 1, 3: 1, 2: 2, 4: 2]
        let corrected = CorrectedGroups(constraints, unused: 3) { groups[Int($0.rawValue)] }
        #expect((1...4).map { corrected.group(of: id($0), in: groups[Int($0)] ?? 0) } == [1, 1, 1, 2])
    }

    @Test func aNewGroupThatAnotherTakesAtOnceIsCounted() {
        func id(_ number: Int64) -> ArticleID { ArticleID(number) }
        let constraints = StoryConstraints([.together(id(1), id(2)), .together(id(3), id(4)), .apart(id(1), id(3))])
        let groups = [1: 0, 3: 0, 4: 0, 2: 1]
        let corrected = CorrectedGroups(constraints, unused: 2) { groups[Int($0.rawValue)] }
        #expect(corrected.merged.keys.contains { $0 >= 2 })
        let numbers = Set(corrected.merged.keys).union(corrected.merged.values).union(corrected.moved.values)
        #expect(numbers.allSatisfy { $0 < corrected.next })
        let found = (1...4).map { corrected.group(of: id($0), in: groups[Int($0)] ?? 0) }
        #expect(found[0] == found[1] && found[2] == found[3] && found[0] != found[2])
    }

    @Test func whatIsKeptApartLeavesAGroupWithAllThatBelongsToIt() {
        func id(_ number: Int64) -> ArticleID { ArticleID(number) }
        let constraints = StoryConstraints([.together(id(1), id(2)), .apart(id(2), id(3)), .together(id(3), id(4))])
        let corrected = CorrectedGroups(constraints, unused: 2) { $0 == id(4) ? nil : 1 }
        #expect((1...3).map { corrected.group(of: id($0), in: 1) } == [1, 1, 2])
    }
}
