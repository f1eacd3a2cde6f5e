import NewsModel
import NewsText
import Testing

@testable import NewsIndex

struct SearchTests {
    private let folder = TemporaryFolder()

    private func index(_ drafts: ArticleDraft...) throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add(drafts.isEmpty ? Tales.all : drafts, at: noon)
        return index
    }

    private func titles(_ index: NewsIndex, _ text: String, _ order: SearchOrder = .newest) throws -> [String] {
        try index.search(query(text), order: order, limit: 20).items.map(\.article.title)
    }

    @Test func wordsPhrasesPrefixesAndFields() throws {
        let index = try index()
        #expect(try titles(index, "rate velmark") == [Tales.bank.content.title])
        #expect(try titles(index, "\"key interest\"").count == 1)
        #expect(try titles(index, "\"interest key\"").isEmpty)
        #expect(try titles(index, "lifeb*").count == 4)
        #expect(try titles(index, "title:lifeboats").count == 1)
        #expect(try titles(index, "ferry -fog").count == 3)
        #expect(try titles(index, "velmark or lorne").count == 2)
        #expect(try titles(index, "outlet:tagblatt ferry").count == 1)
    }

    @Test func newestFirstAndBestFirst() throws {
        let index = try index()
        #expect(try titles(index, "ferry").first == Tales.ferry[4].content.title)
        let best = try titles(index, "fog coastguard", .best)
        #expect(best.first == Tales.ferry[3].content.title)
    }

    @Test func accentsAndCaseDoNotCount() throws {
        let index = try index(draft("Café Müller schließt", "Das Café schließt nach vierzig Jahren."))
        for text in ["cafe", "CAFÉ", "muller", "\"cafe muller\""] {
            #expect(try titles(index, text).count == 1, "\(text)")
        }
    }

    @Test func scriptsWithoutSpacesAreFoundByAnyPiece() throws {
        let index = try index(
            draft("東京都の地震", "気象庁は震度五弱の地震を観測したと発表した。", language: "ja"),
            draft("北京今日新闻", "中国人民银行宣布维持利率不变。", language: "zh"))
        #expect(try titles(index, "京都") == ["東京都の地震"])
        #expect(try titles(index, "地震") == ["東京都の地震"])
        #expect(try titles(index, "震") == ["東京都の地震"])
        #expect(try titles(index, "維持").isEmpty)
        #expect(try titles(index, "人民银行") == ["北京今日新闻"])
        #expect(try titles(index, "地震 -観測").isEmpty)
        #expect(try titles(index, "地都").isEmpty)
    }

    @Test(arguments: [
        "\"", "a\" OR \"b", "title:", "NEAR(a b)", "a AND", "*", "^ferry", "{title}:x", "a:b:c",
        "'; DROP TABLE article; --", "\0", "col\u{0}umn", "-ferry", "((ferry", "\"\"\"",
    ])
    func nothingThatIsTypedBreaksTheSearch(_ text: String) throws {
        let index = try index()
        _ = try index.search(query(text), limit: 10)
        _ = try index.search(query(text), order: .best, limit: 10)
        _ = try index.stories(query(text), limit: 10)
        #expect(try index.totals().articles == 7)
    }

    @Test func passagesShowTheWords() throws {
        let index = try index()
        let hit = try #require(try index.search(query("refund tickets"), limit: 1).items.first)
        #expect(hit.excerptMatches.map { hit.excerpt.text(in: $0) } == ["refund", "tickets"])
        let title = try #require(try index.search(query("orchards"), limit: 1).items.first)
        #expect(title.titleMatches.map { title.article.title.text(in: $0) } == ["Orchards"])
    }

    @Test func passagesOfLongTextsAreCutAtWords() throws {
        let filler = Array(repeating: "Öl und Wasser laufen über die Straße.", count: 200).joined(separator: " ")
        let index = try index(draft("Lang", filler + " Der Schatz liegt hier. " + filler))
        let hit = try #require(try index.search(query("schatz"), limit: 1).items.first)
        #expect(hit.excerpt.hasPrefix("… ") && hit.excerpt.hasSuffix(" …"))
        #expect(hit.excerpt.utf8.count < 300)
        #expect(hit.excerptMatches.map { hit.excerpt.text(in: $0) } == ["Schatz"])
        #expect(!hit.excerpt.contains("\u{FFFD}"))
    }

    /// The field was passed over: `title:` found what is in the text, and a rule hid it.
    @Test func fieldsHoldForScriptsWithoutSpaces() throws {
        let index = try index(
            draft("東京都の地震", "気象庁は震度五弱を観測した。", language: "ja"),
            draft("気象庁の発表", "東京都で地震があった。GDP統計も出た。", language: "ja"))
        #expect(try titles(index, "title:東京") == ["東京都の地震"])
        #expect(try titles(index, "text:東京") == ["気象庁の発表"])
        #expect(try titles(index, "-title:東京") == ["気象庁の発表"])
        #expect(try titles(index, "title:東京 text:震度") == ["東京都の地震"])
        #expect(try titles(index, "title:東京 or title:気象").count == 2)
        #expect(try titles(index, "地震 title:気象") == ["気象庁の発表"])
        #expect(try titles(index, "title:震度").isEmpty)
        #expect(try index.stories(query("title:東京"), limit: 9).total == 1)
    }

    /// To FTS5 a Latin word among such characters was a part of one long word.
    @Test func wordsOfOtherScriptsAmongThoseWithoutSpacesAreFound() throws {
        let index = try index(
            draft("NHKが東京2020年大会を中継", "市長はGDP統計を発表した。会場はTokyo Bayだ。", language: "ja"),
            draft("大会の中継", "統計の2021年版が出た。", language: "ja"))
        for words in ["nhk", "2020", "gdp", "\"tokyo bay\"", "title:NHK", "text:gdp 東京", "\"東京2020年\"", "NH*"] {
            #expect(try titles(index, words) == ["NHKが東京2020年大会を中継"], "\(words)")
        }
        #expect(try titles(index, "title:gdp").isEmpty)
        #expect(try titles(index, "202").isEmpty)
        try index.deleteArticles(try index.articles(limit: 9).items.map(\.id), at: noon)
        #expect(try titles(index, "nhk or 大会").isEmpty)
    }

    /// The search index is without the texts: a row goes only by the very words that it was made from.
    @Test func rowsOfAnEarlierAnalysisKeepTheirFormUntilTheyAreMadeAnew() throws {
        let index = try folder.open()
        try index.file.write { try Meta.analysis.set(2, $0) }
        _ = try index.add([draft("NHKが東京大会を中継", "会場はTokyoだ。", language: "ja")], at: noon)
        #expect(try titles(index, "nhk").isEmpty)
        #expect(try titles(index, "東京").count == 1)
        try index.reindex()
        #expect(try titles(index, "nhk").count == 1)
    }

    @Test func anArchiveBringsRowsOfTheAnalysisOfNowIntoAnIndexThatHadAnEarlierOne() throws {
        let index = try index(draft("NHKが東京大会を中継", "会場はTokyoだ。", language: "ja"))
        var lines: [String] = []
        _ = try index.exportEverything([], keepingPasswords: true, at: noon) { lines.append(String($0.dropLast())) }
        let other = TemporaryFolder()
        let copy = try other.open()
        try copy.file.write { try Meta.analysis.set(2, $0) }
        var left = lines[...]
        _ = try copy.importEverything({ left.popFirst() }, mayRun: { _ in true })
        #expect(try titles(copy, "nhk").count == 1)
        try copy.deleteArticles(try copy.articles(limit: 9).items.map(\.id), at: noon)
        #expect(try titles(copy, "nhk").isEmpty)
    }

    @Test func windowsOfResults() throws {
        let index = try index()
        let all = try titles(index, "ferry")
        let second = try index.search(query("ferry"), offset: 2, limit: 2)
        #expect(second.total == 5)
        #expect(second.items.map(\.article.title) == Array(all[2..<4]))
    }

    @Test func aQueryWithoutWordsListsArticles() throws {
        let index = try index()
        #expect(try titles(index, "outlet:ledger").count == 2)
    }

    @Test(arguments: ["\"\u{308}ferry\"", "ferry \"\u{301}", "title:\"\u{308}marisol", "\"ferry\u{301}\"\u{301}"])
    func marksThatCombineWithAQuotationMarkBreakNothing(text: String) throws {
        let folder = TemporaryFolder()
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let found = try index.search(query(text), limit: 5)
        // What comes, if anything, has the word.
        #expect(found.items.allSatisfy { $0.article.title.contains("Marisol") })
    }
}
