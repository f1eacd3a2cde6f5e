import NewsModel
import Testing

struct TagListTests {
    @Test(arguments: [
        ("Other languages/Deutsch", ["Other languages/Deutsch"]),
        ("Other languages/Deutsch, daily", ["Other languages/Deutsch", "daily"]),
        (" north ,, far away ,", ["north", "far away"]), ("", []), ("#news #north", ["news", "north"]),
        ("#later year, Issue #2", ["later year", "Issue #2"]), ("a, a, b", ["a", "b"]), ("+", []),
        ("north #island", ["north", "island"]),
    ])
    func commasPartTagsAndSpacesBelongToThem(text: String, tags: [String]) {
        #expect(TagList.read(text, changing: []) == tags)
    }

    @Test(arguments: [
        ("+later -daily", ["north", "later"]), ("+read later, -north", ["daily", "read later"]),
        ("-north -daily", []), ("+daily", ["north", "daily"]),
    ])
    func signsChangeTheTagsThatThereAre(text: String, tags: [String]) {
        #expect(TagList.read(text, changing: ["north", "daily"]) == tags)
    }

    @Test func whatIsWrittenIsReadAgain() {
        let tags = ["Other languages/Deutsch", "daily", "to read"]
        #expect(TagList.read(TagList.text(tags), changing: tags) == tags)
    }
}
