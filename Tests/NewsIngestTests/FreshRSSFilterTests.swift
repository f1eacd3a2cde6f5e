import NewsIngest
import Testing

struct FreshRSSFilterTests {
    @Test(arguments: [
        ("intitle:Lottery", "title:\"Lottery\"*"), ("intitle:\"weekly digest\"", "title:\"weekly digest\""),
        ("author:'Ada Holm' -intext:boat", "author:\"Ada Holm\" -text:\"boat\"*"),
        ("lottery OR (raffle !prize)", "\"lottery\"* or (\"raffle\"* -\"prize\"*)"),
        ("intitle:ferry+strike", "title:\"ferry strike\"*"),
    ])
    func searchesThatHaveACounterpart(search: String, query: String) throws {
        #expect(try FreshRSSFilter.query(search) == query)
    }

    @Test(arguments: ["/^Ad/i", "inurl:sport", "#sport", "   ", "-"])
    func searchesThatHaveNone(search: String) {
        #expect(throws: FreshRSSFilter.Problem.self) { try FreshRSSFilter.query(search) }
    }
}
