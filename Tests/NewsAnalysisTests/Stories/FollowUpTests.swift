import NewsAnalysis
import NewsModel
import NewsText
import Testing

/// Which earlier story of the same affair a story follows.
@Suite struct FollowUpTests {
    private static let start = Timestamp(CivilDay(year: 2026, month: 3, day: 2), hour: 8)

    /// A story with its articles, each a title and a text.
    private struct Told {
        var id: Int64
        var hours: Int64
        var articles: [(title: String, text: String)]
        var language = "en"

        var read: [StoryArticle] {
            articles.enumerated().map { number, article in
                StoryArticle(
                    id: ArticleID(id * 10 + Int64(number)), title: article.title, body: article.text,
                    outlet: "Outlet \(number)", time: FollowUpTests.start + hours * 3600 + Int64(number) * 1800,
                    language: language)
            }
        }

        var brief: StoryBrief {
            let gist = StoryReading.gist(of: read, terms: 8)
            return StoryBrief(
                id: StoryID(id), language: language, headline: articles[0].title,
                terms: articles.count > 1 ? gist.terms : [], first: read[0].time, last: read[read.count - 1].time,
                articleCount: articles.count)
        }
    }

    /// Other news of the same days, so that words have something to be rare among.
    private static let others: [Told] = [
        Told(
            id: 101, hours: 3,
            articles: [
                (
                    "Bank of Tessaly lifts its key rate",
                    "The Bank of Tessaly lifted its key rate to 3.5 percent on Monday, citing the price of bread."
                )
            ]),
        Told(
            id: 102, hours: 30,
            articles: [
                ("Painter Odile Farrow dies at 91", "Odile Farrow, who painted the harbour of Clairval, has died.")
            ]),
        Told(
            id: 103, hours: 50,
            articles: [
                (
                    "Veldmark and Orvania sign fishing pact",
                    "Veldmark and Orvania agreed to catch fewer herring for five years."
                )
            ]),
    ]

    private static let quake = Told(
        id: 1, hours: 0,
        articles: [
            (
                "Earthquake shakes Marenholt, 12 dead",
                "An earthquake of magnitude 6.3 shook the valley of Marenholt before dawn and killed 12 people. The mayor, Ilse Brodnik, asked for tents and blankets."
            ),
            (
                "Marenholt: 12 killed as earthquake brings down houses",
                "Houses fell in Marenholt when an earthquake struck at four in the morning. Ilse Brodnik, the mayor, spoke of 12 dead."
            ),
        ])

    private static let builder = Told(
        id: 2, hours: 72,
        articles: [
            (
                "Builder held over fallen houses of Marenholt",
                "Police arrested a builder after the earthquake of Marenholt. Ilse Brodnik, the mayor, said that his houses fell while older ones stood."
            ),
            (
                "Arrest in Marenholt: houses had no steel",
                "A builder was arrested in Marenholt, where an earthquake killed people in his houses. Mayor Ilse Brodnik called for an inquiry."
            ),
        ])

    private func followUps(_ told: [Told], of asked: [Int64]? = nil) -> [[Int64]] {
        let all = told + Self.others
        var finder = FollowUpFinder()
        finder.hold(all.map(\.brief))
        let found = finder.followUps(of: Set((asked ?? told.map(\.id)).map { StoryID($0) })) { story in
            all.first { $0.id == story.rawValue }?.read ?? []
        }
        return found.found.map { [$0.story.rawValue, $0.earlier.rawValue] }
    }

    @Test func aLaterEventOfTheAffairFollows() {
        #expect(followUps([Self.quake, Self.builder]) == [[2, 1]])
    }

    @Test func whatBothNameIsSaid() throws {
        var finder = FollowUpFinder()
        let told = [Self.quake, Self.builder]
        finder.hold((told + Self.others).map(\.brief))
        let found = finder.followUps(of: [StoryID(2)]) { story in told.first { $0.id == story.rawValue }?.read ?? [] }
        let words = try #require(found.found.first).words
        #expect(words.contains("Marenholt"))
        #expect(words.contains("Ilse Brodnik"))
    }

    @Test func theSameKindOfEventElsewhereDoesNot() {
        let elsewhere = Told(
            id: 3, hours: 60,
            articles: [
                (
                    "Earthquake shakes Port Salven, 9 dead",
                    "An earthquake of magnitude 6.1 shook the islands around Port Salven at noon and killed 9 people. The governor asked for tents and blankets."
                ),
                (
                    "Port Salven: 9 killed as earthquake brings down houses",
                    "Houses fell in Port Salven when an earthquake struck. The governor, Tomas Reuel, spoke of 9 dead."
                ),
            ])
        #expect(followUps([Self.quake, elsewhere]).isEmpty)
    }

    @Test func instalmentsOfASeriesDoNotFollowEachOther() {
        func week(_ id: Int64, _ number: Int64, _ figure: String) -> Told {
            Told(
                id: id, hours: number * 168,
                articles: [
                    (
                        "Marenholt jobless claims at \(figure) in week to \(number + 2) March",
                        "Jobless claims in Marenholt came to \(figure) in the week, the Brodnik Institute said. Benefits were paid to more people than a year ago."
                    ),
                    (
                        "\(figure) claim jobless benefits in Marenholt",
                        "The Brodnik Institute counted \(figure) jobless claims in Marenholt. Benefits rose in the mills of the valley."
                    ),
                ])
        }
        #expect(followUps([week(1, 0, "18,400"), week(2, 1, "19,250")]).isEmpty)
    }

    @Test func aPersonInAnotherMatterDoesNotMakeItOneAffair() {
        let opening = Told(
            id: 4, hours: 48,
            articles: [
                (
                    "Brodnik opens the new library",
                    "Ilse Brodnik cut a ribbon at the library by the river, which has forty thousand books and a garden on its roof. Children sang."
                )
            ])
        #expect(followUps([Self.quake, opening]).isEmpty)
    }

    @Test func ofTwoEarlierStoriesTheLastOneIsFollowed() {
        let trial = Told(
            id: 5, hours: 200,
            articles: [
                (
                    "Builder of Marenholt goes on trial over fallen houses",
                    "The trial of the builder arrested after the earthquake of Marenholt began. Mayor Ilse Brodnik told the court that his houses had no steel."
                )
            ])
        #expect(followUps([Self.quake, Self.builder, trial]) == [[2, 1], [5, 2]])
    }

    @Test func aStoryThatIsLikeALaterOneIsFollowedByIt() {
        // The earlier one came late, from a source that was added afterwards.
        #expect(followUps([Self.quake, Self.builder], of: [1]) == [[2, 1]])
    }

    @Test func partsOfOneDayAreNoLaterEvents() {
        var soon = Self.builder
        soon.hours = 6
        #expect(followUps([Self.quake, soon]).isEmpty)
    }

    @Test func otherLanguagesDoNotFollow() {
        var german = Self.builder
        german.language = "de"
        #expect(followUps([Self.quake, german]).isEmpty)
    }
}
