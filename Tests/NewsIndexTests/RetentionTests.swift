import Foundation
import NewsModel
import Testing

@testable import NewsIndex

/// What is deleted for its age or number, and what never is.
struct RetentionTests {
    private let folder = TemporaryFolder()
    private let text = "The harbour council voted for the new breakwater after a debate that lasted until midnight."
    private let day: Int64 = 86_400

    /// Ten items, one seen each day, the last of them today; all are read.
    private func aged(_ index: NewsIndex, _ source: SourceID) throws -> [ArticleDraft] {
        let drafts = (0..<10).map { number in
            draft(
                "Item \(number)", "\(text) \(number * 7919)", published: noon + Int64(-number) * day,
                source: source.rawValue, guid: "\(number)")
        }
        for (number, draft) in drafts.enumerated().reversed() {
            _ = try index.add([draft], at: noon + Int64(-number) * day)
        }
        try markRead(index)
        return drafts
    }

    /// Long ago: what was changed lately holds its articles.
    private func markRead(_ index: NewsIndex) throws {
        try index.apply(.read(true), to: .query(.everything))
        try index.file.write { try $0.run("DELETE FROM undo") }
    }

    private func newSource(_ index: NewsIndex, _ name: String = "a") throws -> SourceID {
        try index.addSource(NewSource(url: "https://\(name).example/feed"), at: noon)
    }

    @Test func oldArticlesGoAndDoNotComeBack() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let drafts = try aged(index, source)
        let ids = try index.articles(limit: 20).items.map(\.id)
        try index.apply(.starred(true), to: .article(ids[9]))
        try index.apply(.note("mine"), to: .article(ids[8]))
        #expect(try index.applyRetention([RetentionRule(days: 5)], at: noon) == 2)
        #expect(try index.articles(limit: 20).total == 8)
        #expect(try index.search(query("item"), limit: 20).total == 8)
        let again = try index.add(drafts, at: noon + hour)
        #expect(again.new == 0 && again.skipped == 2 && again.unchanged == 8)
        #expect(try index.articles(limit: 20).total == 8)
        #expect(try index.stories(limit: 20).items.reduce(0) { $0 + $1.articleCount } == 8)
    }

    @Test func theNewestOfEachSourceStay() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let other = try index.addSource(NewSource(url: "https://b.example/feed"), at: noon)
        _ = try aged(index, source)
        _ = try index.add(
            [draft("Alone", text, published: noon + -40 * 86_400, source: other.rawValue, guid: "1")], at: noon)
        try markRead(index)
        #expect(
            try index.applyRetention([RetentionRule(count: 4), RetentionRule(source: other, days: 100)], at: noon) == 6)
        #expect(try index.articles(limit: 20).total == 5)
        #expect(try index.applyRetention([RetentionRule(count: 4)], at: noon) == 0)
    }

    @Test func deletedArticlesOfAFeedThatIsQuietForAYearDoNotComeBack() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let drafts = try aged(index, source)
        try index.deleteArticles([try index.articles(limit: 1).items[0].id], at: noon)
        let later = noon + 400 * 86_400
        _ = try index.applyRetention([RetentionRule(count: 100)], at: later)
        let again = try index.add(drafts, at: later)
        #expect(again.new == 0 && again.skipped == 1)
    }

    @Test func aSourceThatIsAddedAgainBringsItsArticlesAgain() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try aged(index, source)
        try index.removeSource(source, withArticles: true, at: noon)
        #expect(try index.articles(limit: 20).total == 0)
        let second = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try aged(index, second)
        #expect(try index.articles(limit: 20).total == 10)
    }

    @Test func theFileShrinksWhereMuchOfItIsFree() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try index.add(
            (0..<300).map {
                draft("Item \($0)", gibberish($0, 300), source: source.rawValue, guid: "\($0)")
            }, at: noon)
        try markRead(index)
        func size() throws -> Int {
            try FileManager.default.attributesOfItem(atPath: index.path)[.size] as? Int ?? 0
        }
        #expect(try !index.compactIfWorthwhile(bytes: 10_000))
        let before = try size()
        #expect(try index.applyRetention([RetentionRule(count: 20)], at: noon) == 280)
        #expect(try !index.compactIfWorthwhile(bytes: 100 << 20))
        #expect(try index.compactIfWorthwhile(bytes: 10_000))
        #expect(try size() < before / 2)
        #expect(try index.articles(limit: 50).total == 20)
    }

    @Test func thePartsOfTheSearchIndexBecomeOne() throws {
        let index = try folder.open()
        for start in stride(from: 0, to: 60, by: 10) {
            _ = try index.add((start..<start + 10).map { draft("Item \($0)", gibberish($0, 300)) }, at: noon)
        }
        _ = try index.add([draft("Harbour", "The harbour is open.")], at: noon)
        func parts() throws -> Int64? {
            try index.file.read { try $0.int64("SELECT count(DISTINCT segid) FROM search_idx") }
        }
        #expect(try parts() ?? 0 > 1)
        try SearchTable.merge(in: index.file)
        #expect(try parts() == 1)
        #expect(try index.search(query("harbour"), limit: 20).total == 1)
        try SearchTable.merge(in: index.file)
        #expect(try parts() == 1)
    }

    @Test func compactingKeepsEverything() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try aged(index, source)
        _ = try index.applyRetention([RetentionRule(days: 3)], at: noon)
        let before = try index.dump()
        try index.compact()
        #expect(try index.dump() == before)
        #expect(try index.search(query("harbour"), limit: 20).total == 4)
    }

    // MARK: What stays

    @Test func whatAChangeMadeDeletableStaysForADaySoThatItCanBeTakenBack() throws {
        let index = try folder.open()
        _ = try aged(index, newSource(index))
        try index.apply(.read(false), to: .query(.everything))
        #expect(try index.applyRetention([RetentionRule(count: 2)], at: noon) == 0)
        try index.apply(.read(true), to: .query(.everything))
        #expect(try index.applyRetention([RetentionRule(count: 2)], at: noon + hour) == 0)
        #expect(try index.undoLast() == "marked 10 articles read")
        #expect(try index.articles(NewsQuery(.term(.state(.unread))), limit: 20).total == 10)
        // Not taken back it holds them a day after it was seen, and not for ever.
        try index.apply(.read(true), to: .query(.everything))
        #expect(try index.applyRetention([RetentionRule(count: 2)], at: noon + day) == 0)
        #expect(try index.applyRetention([RetentionRule(count: 2)], at: noon + 2 * day) == 8)
        #expect(try index.undoLast() == "marked 10 articles read; 8 of them are deleted by now")
    }

    @Test func whatLosesItsStarTagOrNoteStaysForADay() throws {
        let index = try folder.open()
        _ = try aged(index, newSource(index))
        let ids = try index.articles(limit: 20).items.map(\.id)
        func change(_ star: Bool, _ tags: [String], _ note: String?) throws {
            try index.apply(.starred(star), to: .article(ids[9]))
            try index.apply(.tags(tags), to: .article(ids[8]))
            try index.apply(.note(note), to: .article(ids[7]))
        }
        try change(true, ["later"], "mine")
        #expect(try index.applyRetention([RetentionRule(count: 6)], at: noon) == 1)
        try change(false, [], nil)
        #expect(try index.applyRetention([RetentionRule(count: 6)], at: noon + hour) == 0)
        #expect(try index.applyRetention([RetentionRule(count: 6)], at: noon + day) == 0)
        #expect(try index.applyRetention([RetentionRule(count: 6)], at: noon + 2 * day) == 3)
    }

    @Test func whatIsUnreadStarredTaggedOrNotedStaysUnlessAskedFor() throws {
        let index = try folder.open()
        _ = try aged(index, newSource(index))
        let ids = try index.articles(limit: 20).items.map(\.id)
        try index.apply(.read(false), to: .article(ids[9]))
        try index.apply(.starred(true), to: .article(ids[8]))
        try index.apply(.addTag("later"), to: .article(ids[7]))
        try index.apply(.note("mine"), to: .article(ids[6]))
        #expect(try index.applyRetention([RetentionRule(days: 3)], at: noon) == 2)
        #expect(try Set(index.articles(limit: 20).items.map(\.id)) == Set(ids[..<4] + ids[6...]))
        #expect(try index.applyRetention([RetentionRule(days: 3, takesUnread: true)], at: noon) == 1)
        #expect(try index.article(ids[9]) == nil)
    }

    @Test func itCountsFromWhenAnArticleWasFirstSeen() throws {
        let index = try folder.open()
        let source = try newSource(index)
        let old = draft("Archive", text, published: noon + -4_000 * day, source: source.rawValue, guid: "1")
        _ = try index.add([old], at: noon)
        try markRead(index)
        #expect(try index.applyRetention([RetentionRule(days: 30)], at: noon + 29 * day) == 0)
        #expect(try index.applyRetention([RetentionRule(days: 30)], at: noon + 31 * day) == 1)
    }

    @Test func whatAFetchBringsStaysInIt() throws {
        let index = try folder.open()
        let source = try newSource(index)
        let known = try index.newestArticle() ?? ArticleID(0)
        _ = try aged(index, source)
        #expect(try index.applyRetention([RetentionRule(days: 3, count: 2)], at: noon, newestKnown: known) == 0)
    }

    @Test(arguments: [400, 36_500, -36_500] as [Int64])
    func aClockThatIsSetMakesNothingOld(days: Int64) throws {
        let index = try folder.open()
        _ = try aged(index, newSource(index))
        let wrong = noon + days * day
        let rule = RetentionRule(days: 30)
        #expect(try index.applyRetention([rule], at: wrong) == 0)
        _ = try index.add([draft("By the wrong clock", text + " 1")], at: wrong + hour)
        #expect(try index.applyRetention([rule], at: wrong + hour) == 0)
        // And when it is set right again.
        #expect(try index.applyRetention([rule], at: noon + day) == 0)
        #expect(try index.articles(limit: 20).total == 11)
        let seen = try index.articles(limit: 20).items.map(\.firstSeen)
        #expect(seen.allSatisfy { $0 <= noon + 2 * day })
    }

    @Test func datesThatAClockBehindDidNotBelieveAreBelievedLater() throws {
        let index = try folder.open()
        let source = try newSource(index)
        let item = draft("Breakwater", text, published: noon + -hour, source: source.rawValue, guid: "1")
        _ = try index.add([item], at: Timestamp(seconds: 3_600))
        _ = try index.add([draft("Ferry", text + " Ferry.")], at: noon)
        #expect(try index.stories(query("breakwater"), limit: 1).items.first?.last == noon + -hour)
    }

    @Test func outletsGoWithTheirLastArticle() throws {
        let index = try folder.open()
        let report = try index.add([draft("Breakwater", text), draft("Ferry", text, outlet: "Tagblatt")], at: noon)
        #expect(try index.totals().outlets == 2)
        try index.deleteArticles([report.article(1)], at: noon)
        #expect(try index.totals().outlets == 1)
    }
}
