import NewsLanguage
import NewsModel
import Testing

@testable import NewsAnalysis

/// Subjects that much of the news is about, and texts of one form: what they share does not make them one story.
@Suite struct CrowdedStoriesTests {
    private var make = ArticleMaker()

    // MARK: What stories share

    /// Sets of stories, each of one article with one of the texts.
    private mutating func crowding(_ texts: [String]) -> (TermCrowding, StoryWindow) {
        let configuration = StoryConfiguration()
        var window = StoryWindow(configuration)
        var reader = StoryArticleReader(configuration: configuration)
        var counts = StoryTermCounts()
        for text in texts {
            let slot = window.insert(reader.read(make.make(text)), story: StoryID(0), isOpened: false)
            counts.add([slot], window.records)
        }
        var crowding = TermCrowding(configuration)
        crowding.add(language: "und")
        crowding.add(language: "en")
        crowding.set(counts)
        return (crowding, window)
    }

    private func hash(_ word: String) -> TermHash {
        var reader = TermReader(language: "en")
        var hash: TermHash = 0
        reader.read(Array(word.utf8), isTitle: true) { occurrence, _ in hash = occurrence.hash }
        return hash
    }

    @Test mutating func aTermOfManyStoriesLosesWeightAndOneOfTwoKeepsIt() {
        let texts = (0..<60).map { "regatta w\($0)a w\($0)b" } + ["regatta lighthouse", "regatta lighthouse"]
        let (crowding, window) = crowding(texts)
        let language = window.records[0].language
        #expect(crowding.factor(of: hash("lighthouse"), in: language) == 1)
        let shared = crowding.factor(of: hash("regatta"), in: language)
        #expect(shared < 0.5 && shared >= StoryConfiguration().leastFactor)
        // Another language has not heard of it.
        #expect(crowding.factor(of: hash("regatta"), in: 0) == 1)
    }

    @Test mutating func aTermOfMoreStoriesKeepsLess() {
        let texts = (0..<80).map { number in
            "regatta" + (number < 20 ? " trophy" : "") + (number < 5 ? " lagoon" : "") + " w\(number)a w\(number)b"
        }
        let (crowding, window) = crowding(texts)
        let language = window.records[0].language
        let factors = ["regatta", "trophy", "lagoon"].map { crowding.factor(of: hash($0), in: language) }
        #expect(factors[0] < factors[1] && factors[1] < factors[2] && factors[2] <= 1)
    }

    // MARK: Bare titles

    private mutating func distance(_ a: (title: String, hour: Double?), _ b: (title: String, hour: Double?)) -> Float {
        let configuration = StoryConfiguration()
        var window = StoryWindow(configuration)
        var reader = StoryArticleReader(configuration: configuration)
        for (title, hour) in [a, b] {
            let article = make.make(title, hours: hour, isDated: hour != nil)
            _ = window.insert(reader.read(article), story: StoryID(0), isOpened: false)
        }
        return StorySimilarity(configuration).distance(window.records[0], window.records[1])
    }

    @Test mutating func hoursPartBareTitlesAndNoTextsThatSayMore() {
        let title = "Skarvik mayor Holm steps down"
        let text = title + " " + (0..<30).map { "w\($0)" }.joined(separator: " ")
        let day = distance((title, 8), (title, 32))
        #expect(abs(day - 24 * StoryConfiguration().hourlyLoss) < 1e-5)
        #expect(distance((title, 32), (title, 8)) == day)
        #expect(distance((title, 8), (title, 8)) == 0)
        #expect(abs(distance((title, 8), (title, 56)) - 2 * day) < 1e-5)
        #expect(distance((text, 8), (text, 32)) == 0)
        #expect(distance((title, 8), (title, 100)) == distance((title, 8), (title, 200)))
        // Of a pair the shorter text decides.
        #expect(distance((title, 8), (text, 32)) == day)
        #expect(distance((title, nil), (title, 32)) == 0)
    }

    @Test mutating func titlesOfAnotherDayAboutTheSamePersonAreAnotherStory() {
        let articles = [
            make.make("Mayor Holm of Skarvik resigns", hours: 8),
            make.make("Skarvik mayor Holm steps down", hours: 10),
            make.make("Skarvik mayor Holm buried in family grave", hours: 130),
            make.make("Skarvik buries mayor Holm", hours: 131),
        ]
        #expect(groups(of: articles) == [[1, 2], [3, 4]])
    }

    /// Few articles, so that nothing shows how common what they share is.
    @Test(arguments: [
        [
            [
                "Actor Paul Renner wins best actor for The Long Field",
                "Paul Renner named best actor for The Long Field",
            ],
            ["Best actress award goes to Mira Solberg", "Mira Solberg wins best actress"],
            ["The Silent Coast wins best picture", "Best picture goes to The Silent Coast"],
        ],
        [
            ["Court rejects appeal of former mayor Dunn", "Former mayor Dunn loses appeal in court"],
            ["Court blocks new pipeline in Tessaly", "Tessaly pipeline blocked by court"],
            ["Supreme court to hear school prayer case", "School prayer case goes to the Supreme Court"],
        ],
    ])
    mutating func bareTitlesThatShareAWordStayApart(_ events: [[String]]) {
        var articles: [StoryArticle] = []
        var wanted: [[Int64]] = []
        for titles in events {
            wanted.append(titles.map { _ in 0 })
            for (index, title) in titles.enumerated() {
                articles.append(make.make(title))
                wanted[wanted.count - 1][index] = Int64(articles.count)
            }
        }
        #expect(groups(of: articles) == wanted)
    }

    // MARK: Texts of one form

    private static let foot = """
        Tomorrow stays much the same. The forecast is made by the regional weather office and is updated at six, at noon \
        and at six in the evening. Call the office for warnings on the roads.
        """

    @Test(arguments: [0.0, 24.0])
    mutating func theWeatherOfTownsStaysApart(hours: Double) {
        let towns = [
            ("Norholm", "rain", "nine"), ("Vestrand", "sun", "fourteen"), ("Skarholm", "fog", "four"),
            ("Merrow", "cloud", "seven"),
        ]
        let articles = towns.enumerated().map { number, town in
            make.make(
                "Weather in \(town.0): \(town.1) and \(town.2) degrees",
                "The weather in \(town.0) today: \(town.1), with a high of \(town.2) degrees. \(Self.foot)",
                outlet: "\(town.0) Echo", hours: Double(number) * hours)
        }
        #expect(groups(of: articles).count == 4)
    }

    @Test mutating func theCountsOfRegionsStayApart() {
        let regions = [("Tavland", 120, 3), ("Osmark", 310, 8), ("Hedring", 45, 1), ("Lovsund", 230, 6)]
        let articles = regions.enumerated().map { number, region in
            make.make(
                "Flu in \(region.0): \(region.1) new cases, \(region.2) deaths",
                """
                Another \(region.1) people in \(region.0) fell ill with the flu, the health office said. Hospitals in \
                \(region.0) reported \(region.2) deaths since Monday. Doctors advise people over sixty to get vaccinated.
                """,
                outlet: number.isMultiple(of: 2) ? "Coast Post" : "Valley Mail", hours: Double(number))
        }
        #expect(groups(of: articles).count == 4)
    }

    @Test mutating func theRatesOfTwoDaysStayApartBetweenOutlets() {
        let days = [("1.0865", "163.21"), ("1.0871", "162.94"), ("1.0902", "164.10")]
        let articles = days.enumerated().map { number, day in
            make.make(
                "Reference rate: euro at \(day.0) dollars",
                """
                The central bank set the reference rate of the euro at \(day.0) dollars and \(day.1) yen. The rates are \
                published every working day at four in the afternoon.
                """,
                outlet: "Bourse \(number)", hours: Double(number) * 24)
        }
        #expect(groups(of: articles).count == 3)
    }

    @Test mutating func copiesOfAReportUnderTitlesOfTheirOwnStayTogether() {
        let body = """
            The storm Idris tore roofs off houses in Karsund and Lomvik on Sunday night. Nobody was hurt, the police of \
            Karsund said. The ferry to Lomvik stays in port until the wind drops. Power is back in most streets.
            """
        let articles = [
            make.make("Storm Idris damages houses in Karsund", body, outlet: "Karsund Post"),
            make.make("Lomvik ferry stays in port after storm Idris", body, outlet: "Lomvik Mail"),
        ]
        #expect(groups(of: articles) == [[1, 2]])
    }

    @Test mutating func aTollThatRisesIsOneStory() {
        func body(_ toll: Int) -> String {
            "The quake near Tessa killed \(toll) people, the governor said. Rescue teams searched the town of Tessa for survivors through the night."
        }
        let articles = [
            make.make("Quake near Tessa kills 45", body(45), hours: 0),
            make.make("Toll of Tessa quake rises to 60", body(60), hours: 5),
        ]
        #expect(groups(of: articles) == [[1, 2]])
    }
}
