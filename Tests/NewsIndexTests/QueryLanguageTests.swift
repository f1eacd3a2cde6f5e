import NewsIndex
import NewsModel
import Testing

struct QueryLanguageTests {
    private func expression(_ text: String) -> NewsQuery.Expression {
        NewsQuery.parse(text, now: noon).query.expression
    }
    private func problems(_ text: String) -> [String] { NewsQuery.parse(text, now: noon).problems.map(\.message) }
    private func word(_ word: String, isPrefix: Bool = false, field: NewsQuery.Term.Field = .any)
        -> NewsQuery.Expression
    {
        .term(.words(phrase: word, isPrefix: isPrefix, field: field))
    }
    private func day(_ year: Int, _ month: Int, _ day: Int) -> Timestamp {
        Timestamp(CivilDay(year: year, month: month, day: day))
    }

    @Test func signsInAnyNumberAreReadAndTakeEachOtherBack() {
        #expect(expression(String(repeating: "-", count: 100_001) + "ferry") == expression("-ferry"))
        #expect(expression(String(repeating: "not ", count: 100_000) + "ferry") == expression("ferry"))
        #expect(expression(String(repeating: "!-", count: 50_000)) == expression(""))
    }

    @Test func wordsSideBySideMustAllHold() {
        #expect(expression("bank rate") == .all([word("bank"), word("rate")]))
    }

    @Test func quotedWordsAreAPhrase() {
        #expect(expression("\"interest rate\" cut") == .all([word("interest rate"), word("cut")]))
        #expect(expression("“interest rate”") == word("interest rate"))
        #expect(expression("\"unclosed phrase") == word("unclosed phrase"))
    }

    @Test func aStarAtTheEndIsAPrefix() {
        #expect(expression("inflat*") == word("inflat", isPrefix: true))
    }

    @Test func minusAndNotNegate() {
        #expect(expression("bank -rate not cut") == .all([word("bank"), .not(word("rate")), .not(word("cut"))]))
        #expect(expression("--rate") == word("rate"))
        #expect(expression("a-b") == word("a-b"))
    }

    @Test func orBindsWeakerThanSideBySide() {
        #expect(expression("a b or c") == .any([.all([word("a"), word("b")]), word("c")]))
        #expect(expression("a (b | c)") == .all([word("a"), .any([word("b"), word("c")])]))
    }

    @Test func fields() {
        #expect(expression("outlet:ledger") == .term(.outlet("ledger")))
        #expect(expression("Outlet:\"The Ledger\"") == .term(.outlet("The Ledger")))
        #expect(expression("speaker:muttaqi") == .term(.speaker("muttaqi")))
        #expect(expression("lang:DE") == .term(.language("de")))
        #expect(expression("tag:later") == .term(.tag("later")))
        #expect(expression("is:unread -is:starred") == .all([.term(.state(.unread)), .not(.term(.state(.starred)))]))
        #expect(expression("title:\"two words\"") == word("two words", field: .title))
        #expect(expression("story:12") == .term(.story(StoryID(12))))
        #expect(expression("sources:3") == .term(.minimumOutlets(3)))
    }

    @Test func dates() {
        #expect(expression("after:2026-11-01") == .term(.since(day(2026, 11, 1))))
        #expect(expression("before:2026-11") == .term(.before(day(2026, 11, 1))))
        #expect(expression("on:2026-12") == .all([.term(.since(day(2026, 12, 1))), .term(.before(day(2027, 1, 1)))]))
        #expect(expression("on:today") == .all([.term(.since(day(2026, 11, 18))), .term(.before(day(2026, 11, 19)))]))
        #expect(expression("after:3d") == .term(.since(noon + -3 * 86_400)))
        #expect(
            expression("on:2024-02-29") == .all([.term(.since(day(2024, 2, 29))), .term(.before(day(2024, 3, 1)))]))
    }

    @Test func aDayIsTheReadersDay() {
        let (query, _) = NewsQuery.parse("after:2026-11-01", now: noon, zone: TimeZoneRules(secondsFromUTC: 7_200))
        #expect(query.expression == .term(.since(day(2026, 11, 1) + -7_200)))
    }

    @Test func timesAndAddressesAreWords() {
        #expect(expression("14:02") == word("14:02"))
        #expect(expression("https://a.example/x") == word("https://a.example/x"))
    }

    @Test func mistakesAreNamedAndTheRestWorks() {
        #expect(expression("outlt:ledger bank") == word("bank"))
        #expect(problems("outlt:ledger") == ["There is no field “outlt”; the nearest is “outlet”"])
        #expect(problems("after:2026-13-01").count == 1)
        #expect(problems("after:2026-02-30").count == 1)
        #expect(problems("is:red").count == 1)
        #expect(problems("story:x outlet: %%").count == 3)
    }

    @Test(arguments: [
        "", "   ", "(", ")", "((", "-", "\"", "\"\"", "or", "or or", "|", "not", "a or", "-(", ":", "a:", "*", "(a",
        "a)",
    ])
    func brokenQueriesAreRead(_ text: String) { _ = expression(text) }

    @Test func deepNestingAndManyTermsAreBounded() {
        _ = expression(String(repeating: "(", count: 10_000))
        _ = expression(String(repeating: "-", count: 2_000) + "a")
        #expect(problems(String(repeating: "a ", count: 200)).count == 1)
    }

    @Test func whatASourceFilesAnArticleUnderIsKeptAndFound() throws {
        let folder = TemporaryFolder()
        let index = try folder.open()
        var filed = Tales.all
        filed[0].categories = ["Sea & coast", "Sport"]
        filed[1].categories = ["Transport"]
        let report = try index.add(filed, at: noon)
        func found(_ text: String) throws -> [ArticleID] { try index.articles(query(text), limit: 9).items.map(\.id) }
        #expect(try index.article(report.article(0))?.categories == ["Sea & coast", "Sport"])
        #expect(try found("category:sport") == [report.article(0)])
        #expect(try found("category:\"sea & COAST\"") == [report.article(0)])
        #expect(try found("category:port").isEmpty)
        #expect(try found("-category:sport").count == filed.count - 1)
        // A later state that says nothing of it keeps it; one that does changes it.
        var later = Tales.all[0]
        later.content = ArticleText(
            title: later.content.title, blocks: [(.paragraph, later.content.body + " Two tugs came.")])
        _ = try index.add([later], at: noon + hour)
        #expect(try index.article(report.article(0))?.categories == ["Sea & coast", "Sport"])
        later.content = ArticleText(
            title: later.content.title, blocks: [(.paragraph, later.content.body + " Three tugs came.")])
        later.categories = ["Accidents"]
        _ = try index.add([later], at: noon + 2 * hour)
        #expect(try index.article(report.article(0))?.categories == ["Accidents"])
    }
}
