import NewsModel
import NewsText
import NewsWording
import Testing

@Suite("Signs of a comparison")
struct ComparisonSignsTests {
    private static let kinds: [ComparisonRow.Kind] = [
        .same, .reworded, .valueDiffers, .quoteDiffers, .onlyLeft, .onlyRight, .related, .repeated,
    ]

    @Test("each kind of row has a sign of its own, in both tables", arguments: [ComparisonSigns.unicode, .ascii])
    func distinct(signs: ComparisonSigns) {
        #expect(Set(Self.kinds.map(signs.sign)).count == Self.kinds.count)
        #expect(!Self.kinds.map(signs.sign).contains(signs.moved))
    }

    @Test("the table for terminals without Unicode is ASCII")
    func ascii() {
        let signs = ComparisonSigns.ascii
        let all = Self.kinds.map(signs.sign) + [signs.moved, signs.states, signs.inPart, signs.absent, signs.unknown]
        #expect(all.allSatisfy { $0.isASCII })
    }

    @Test("a sign is one column wide")
    func width() {
        for kind in Self.kinds { #expect(DisplayWidth.of(ComparisonSigns.unicode.sign(kind)) == 1, "\(kind)") }
    }

    @Test("how two values stand to each other has a sign of the table and words of its own")
    func relations() {
        func words(_ relation: ValueRelation, of kind: ValueKind = .number) -> String {
            ComparisonWords.relation(
                ValueDifference(
                    kind: kind, relation: relation, left: TextSpan(0, 1), right: TextSpan(0, 1), leftText: "a",
                    rightText: "b"))
        }
        let all = ValueRelation.allCases
        #expect(Set(all.map { words($0) }).count == all.count)
        // Of a quotation of which one side prints less nothing is true or not.
        #expect(words(.compatible, of: .quote) == "one utterance, printed otherwise")
        #expect(ComparisonSigns.unicode.sign(.differs) == "≠" && ComparisonSigns.unicode.sign(.otherMeasure) == "·")
        #expect(all.allSatisfy { ComparisonSigns.ascii.sign($0).isASCII })
    }

    @Test("what · says of a row is that nothing is claimed")
    func unclaimed() {
        #expect(ComparisonWords.row(.related, left: "A", right: "B") == "beside each other; nothing is claimed")
    }

    @Test("every sign of a row that is not plain is explained")
    func legend() {
        let explained = Set(ComparisonWords.legend(.unicode).map(\.sign))
        for kind in Self.kinds where kind != .related && kind != .repeated {
            #expect(explained.contains(ComparisonSigns.unicode.sign(kind)), "\(kind)")
        }
    }
}

@Suite("Ages and numbers in words")
struct WordingTests {
    @Test(
        "a length of time is rounded down",
        arguments: [
            (0, "now"), (59, "now"), (60, "1 min"), (3_599, "59 min"), (3_600, "1 h"), (86_399, "23 h"),
            (86_400, "1 d"), (86_400 * 13, "13 d"), (86_400 * 17, "2 w"), (86_400 * 70, "2 mo"), (86_400 * 800, "2 y"),
        ] as [(Int64, String)])
    func duration(seconds: Int64, words: String) {
        #expect(Wording.duration(seconds) == words)
    }

    @Test(
        "how long something went on is told to the minute below a day, and to the hour below a week",
        arguments: [
            (30, "now"), (2_999, "49 min"), (7_200, "2 h"), (10_200, "2 h 50"), (86_400, "1 d"), (158_400, "1 d 20 h"),
            (86_400 * 8, "8 d"),
        ] as [(Int64, String)])
    func span(seconds: Int64, words: String) {
        #expect(Wording.span(seconds) == words)
    }

    @Test("an article that changed has the time of the change beside that of its first text")
    func changed() {
        let noon = Timestamp(CivilDay(year: 2026, month: 11, day: 19), hour: 12)
        let words = Wording(clock: noon + 3 * 86_400, zone: .utc)
        let article = ArticleSummary(
            id: ArticleID(1), story: nil, title: "A title", outlet: "Merkur", published: noon, firstSeen: noon)
        #expect(words.publishedInFull(article, changed: nil) == "Thu 19 Nov 2026, 12:00")
        #expect(words.publishedInFull(article, changed: noon + 3_600) == "Thu 19 Nov 2026, 12:00, changed 13:00")
        #expect(words.changed(noon + 90_000, after: noon) == "changed Fri 13:00")
    }

    @Test(
        "sizes are said in bytes, thousands and millions of them",
        arguments: [(1, "1 byte"), (999, "999 bytes"), (12_400, "12 kB"), (999_600, "1.0 MB"), (3_449_000, "3.4 MB")])
    func size(bytes: Int, words: String) {
        #expect(Wording.size(bytes) == words)
    }

    @Test("what is still to come counts as now")
    func future() {
        let words = Wording(clock: Timestamp(seconds: 1_000), zone: .utc)
        #expect(words.age(Timestamp(seconds: 9_000_000)) == "now")
    }

    @Test("numbers have their nouns")
    func counts() {
        #expect(Wording.count(1, "story") == "1 story")
        #expect(Wording.count(0, "story") == "0 stories")
        #expect(Wording.count(1_204, "article") == "1,204 articles")
        #expect(Wording.count(2, "child", "children") == "2 children")
    }

    @Test("moments are as short as they can be said")
    func moments() {
        let noon = Timestamp(CivilDay(year: 2026, month: 11, day: 21), hour: 12)
        let words = Wording(clock: noon, zone: TimeZoneRules(secondsFromUTC: 3_600))
        #expect(words.moment(noon + -3_600) == "12:00")
        #expect(words.moment(noon + -86_400) == "Fri 13:00")
        #expect(words.moment(Timestamp(CivilDay(year: 2026, month: 3, day: 2))) == "2 Mar")
        #expect(words.moment(Timestamp(CivilDay(year: 2025, month: 3, day: 2))) == "2 Mar 2025")
        // One second before midnight in UTC is the next day there.
        #expect(words.fullMoment(Timestamp(CivilDay(year: 2026, month: 1, day: 1)) + -1) == "Thu 1 Jan 2026, 00:59")
    }

    @Test("in a list by time the day is told where it changes, to today as well")
    func daysOfAList() {
        let noon = Timestamp(CivilDay(year: 2026, month: 11, day: 23), hour: 12)
        let words = Wording(clock: noon, zone: .utc)
        let minutesAgo: [Int64] = [840, 730, 225, 180]
        let articles = minutesAgo.map { minutes in
            ArticleSummary(
                id: ArticleID(minutes), story: nil, title: "A title", outlet: "Merkur",
                published: noon + -60 * minutes, firstSeen: noon)
        }
        #expect(words.published(articles) == ["Sun 22:00", "23:50", "Mon 08:15", "09:00"])
        #expect(words.published(Array(articles.suffix(2))) == ["08:15", "09:00"])
        #expect(words.published(Array(articles.suffix(2)), goesOn: true) == ["Mon 08:15", "09:00"])
    }
}
