import NewsAnalysis
import NewsModel
import Testing

/// What belongs together comes together, and what only looks alike does not.
@Suite struct StoryClusteringTests {
    private var make = ArticleMaker()

    @Test mutating func twoEventsMakeTwoStories() {
        let articles = Events.ferry(&make) + Events.dam(&make)
        #expect(groups(of: articles) == [[1, 2, 3], [4, 5]])
    }

    @Test mutating func twoEarthquakesOfOneWeekStayApart() {
        let articles = [
            make.make(
                "Earthquake of magnitude 6.1 shakes Tolmera, nine dead",
                "Nine people died when an earthquake of magnitude 6.1 struck the mountain town of Tolmera on Monday. The old church collapsed."
            ),
            make.make(
                "Tolmera earthquake kills nine as church collapses",
                "Rescuers searched the ruins of Tolmera's church after Monday's magnitude 6.1 earthquake killed nine."),
            make.make(
                "Earthquake of magnitude 5.8 off Pelua triggers tsunami warning",
                "A magnitude 5.8 earthquake under the sea off Pelua led to a tsunami warning on Thursday. Nobody was hurt on the islands.",
                hours: 72),
            make.make(
                "Tsunami warning lifted after earthquake near Pelua islands",
                "Officials in Pelua lifted the tsunami warning three hours after the magnitude 5.8 earthquake at sea.",
                hours: 75),
        ]
        #expect(groups(of: articles) == [[1, 2], [3, 4]])
    }

    @Test mutating func bareTitlesCluster() {
        let articles = [
            make.make("Novatek to buy Brillon Foods for $2.3 billion"),
            make.make("Brillon Foods agrees to Novatek takeover"),
            make.make("Novatek swallows Brillon in $2.3bn deal"), make.make("Storm Idris closes Karsund airport"),
            make.make("Karsund airport shut as storm Idris hits coast"),
        ]
        #expect(groups(of: articles) == [[1, 2, 3], [4, 5]])
    }

    /// "Metres" is rare in a table that was counted where it is written otherwise.
    @Test mutating func oneWordInTheBodiesOfTwoShortTextsIsNoEvent() {
        let articles = [
            make.make(
                "Weather: frost until the weekend",
                "Nights stay frosty with a light east wind. Snow may fall above 600 metres.", outlet: "Ledger"),
            make.make(
                "Why the tram to Skarvik is never on time",
                "The tram has the track to itself but for 700 metres. There it waits for goods trains.",
                outlet: "Trams", hours: 6),
            make.make(
                "Frosty nights ahead", "Frost comes back, and above 600 metres snow may fall, with wind from the east.",
                outlet: "Courier", hours: 7),
        ]
        #expect(groups(of: articles) == [[1, 3], [2]])
    }

    @Test mutating func emptyArticlesStandAlone() {
        let articles = [make.make(""), make.make(""), make.make("The", "of and to"), make.make("?", "!")]
        #expect(groups(of: articles) == [[1], [2], [3], [4]])
    }

    @Test mutating func entriesOfOneListWithoutDatesAreNoStory() {
        func entry(_ title: String, _ body: String, _ outlet: String = "List") -> StoryArticle {
            make.make(title, body, outlet: outlet, isDated: false)
        }
        let articles = [
            entry("First undated thing", "One."), entry("Second undated thing", "Two."),
            entry("Opening hours of the Karsund museum", "Open from ten to five."),
            entry("Prices of the Karsund museum", "Children pay half."),
            entry("How to find the Karsund museum", "It stands at the quay."),
        ]
        #expect(groups(of: articles) == [[1], [2], [3], [4], [5]])
        // What was written again is one, and other outlets tell of the same.
        make = ArticleMaker()
        let again = [
            entry("Karsund museum shut after storm Idris", "Its roof is gone."),
            entry("Karsund museum is shut after storm Idris", "Its roof is gone."),
            entry("Storm Idris shuts Karsund museum", "The roof of the museum is gone.", "Post"),
        ]
        #expect(groups(of: again) == [[1, 2, 3]])
    }

    @Test mutating func undatedArticlesClusterByTextAlone() {
        let articles = Events.ferry(&make) + Events.dam(&make)
        let undated = articles.map { article in
            var article = article
            article.time = ArticleMaker.start
            article.isDated = false
            return article
        }
        #expect(groups(of: undated) == [[1, 2, 3], [4, 5]])
    }

    @Test mutating func aStoryDriftingOverAWeekStaysOne() {
        let turns = [
            "Prosecutor charges mayor Lenz of Brockfeld with taking bribes",
            "Mayor Lenz of Brockfeld denies bribes in court",
            "Builder tells Brockfeld court of cash for mayor Lenz",
            "Brockfeld court hears recordings of mayor Lenz and builder",
            "Defence of mayor Lenz calls Brockfeld recordings forged",
            "Expert finds Brockfeld recordings of Lenz genuine",
            "Closing words in Brockfeld bribery trial of mayor Lenz",
        ]
        var clusterer = StoryClusterer()
        var all: [StoryArticle] = []
        for (turn, title) in turns.enumerated() {
            let day = Double(turn) * 30
            let batch = [
                make.make(
                    title,
                    "The case moves Brockfeld: builder Oskar Tramm says that he paid mayor Lenz for permits on the harbour.",
                    hours: day),
                make.make(
                    title,
                    "Reporters followed mayor Lenz at the court of Brockfeld, which hears of permits that builder Oskar Tramm got.",
                    hours: day + 2),
            ]
            _ = clusterer.add(batch)
            _ = clusterer.repair()
            all += batch
        }
        let stories = Set(all.compactMap { clusterer.story(of: $0.id) })
        #expect(stories.count == 1)
    }

    @Test mutating func recentCopiesOfAWireStoryDoNotPushOthersOut() {
        var articles = Events.ferry(&make)
        let wire = articles[0]
        for outlet in 0..<12 { articles.append(make.make(wire.title, wire.body, outlet: "Paper \(outlet)")) }
        articles += Events.dam(&make)
        let found = groups(of: articles)
        #expect(found.count == 2)
        #expect(found[0].count == 15)
    }

    // MARK: Things that glue

    @Test mutating func aDigestDoesNotTieItsEventsTogether() {
        var articles = Events.ferry(&make) + Events.dam(&make)
        articles.append(
            make.make(
                "Morning briefing: ferry aground at Skarvik; Orvania votes for dam; storm closes airport",
                "The ferry Havørn ran aground near Skarvik. Parliament in Orvania approves the Lake Tamsin dam. Storm Idris closes Karsund airport."
            ))
        let found = groups(of: articles)
        #expect(found.contains { $0.starts(with: [1, 2, 3]) })
        #expect(!found.contains { $0.contains(1) && $0.contains(4) })
    }

    @Test mutating func instalmentsOfASeriesAreNotOneStory() {
        let articles = (0..<5).map { day in
            make.make(
                "Harbour weather for \(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"][day]) \(day + 2) March",
                "Wind \(3 + day) to \(5 + day) from the west, some cloud, sea temperature \(6 + day) degrees.",
                outlet: "Skarvik Tidende", hours: Double(day) * 24)
        }
        #expect(groups(of: articles).count == 5)
    }

    @Test mutating func anOutletsStandingSentencesDoNotTieItsArticles() {
        let standing =
            " Sign up to the Tidende evening letter and get our best reporting in your inbox. Tidende journalism is paid for by its readers in Skarvik county."
        let articles = [
            make.make(
                "School in Lomvik gets a new roof", "The council paid for the roof of Lomvik school." + standing,
                outlet: "Tidende"),
            make.make(
                "Chess club wins northern cup", "Five players from the valley beat the favourites." + standing,
                outlet: "Tidende"),
            make.make(
                "Bakery closes after ninety years", "The last loaves were sold on Saturday." + standing,
                outlet: "Tidende"),
        ]
        #expect(groups(of: articles) == [[1], [2], [3]])
    }

    @Test mutating func anOutletsNameInTitlesIsNotRead() {
        let articles = [
            make.make("School gets new roof | The Skarvik Herald", outlet: "The Skarvik Herald"),
            make.make("Chess cup won | The Skarvik Herald", outlet: "The Skarvik Herald"),
        ]
        #expect(groups(of: articles) == [[1], [2]])
    }

    @Test mutating func anOutletsTwoPiecesOnOneEventShareIt() {
        var articles = Events.ferry(&make)
        articles.append(
            make.make(
                "What we know about the Havørn ferry grounding at Skarvik",
                "The ferry Havørn ran aground near Skarvik with 214 passengers.", outlet: "Outlet 1"))
        #expect(groups(of: articles) == [[1, 2, 3, 4]])
    }

    // MARK: Languages

    @Test(arguments: [
        (
            "de",
            [
                "Fähre läuft vor Skarvik auf Grund, 214 Passagiere gerettet",
                "Alle Passagiere der Fähre bei Skarvik gerettet",
                "Parlament in Orvania stimmt für Staudamm", "Orvania: Parlament billigt Bau von Staudamm",
            ]
        ),
        (
            "fr",
            [
                "Un ferry s’échoue près de Skarvik, 214 passagers secourus",
                "Skarvik : les passagers du ferry échoué sont saufs",
                "Le parlement d’Orvanie approuve le barrage de Tamsin", "Barrage de Tamsin : vote favorable en Orvanie",
            ]
        ),
        (
            "ru",
            [
                "Паром сел на мель у Скарвика, спасены 214 пассажиров", "Пассажиры парома спасены у берегов Скарвика",
                "Парламент Орвании одобрил плотину Тамсин", "Плотина Тамсин: парламент Орвании проголосовал за",
            ]
        ),
        (
            "ja",
            [
                "北海フェリーが座礁、乗客214人を救助", "座礁した北海フェリーの乗客全員救助", "議会がダム建設計画を承認、住民は抗議",
                "ダム建設計画を議会承認 住民の抗議続く",
            ]
        ),
        (
            "zh",
            ["渡轮在北港触礁 乘客全部获救", "北港渡轮触礁事故 乘客获救", "议会批准大坝建设计划 村民抗议", "村民抗议大坝建设 议会仍批准计划"]
        ),
    ])
    mutating func articlesClusterInTheirLanguage(_ language: String, _ titles: [String]) {
        let articles = titles.map { make.make($0, language: language) }
        #expect(groups(of: articles) == [[1, 2], [3, 4]])
    }

    @Test mutating func languagesAreLeftApart() {
        let articles = [
            make.make("Havørn Skarvik 214 Tamsin", language: "en"),
            make.make("Havørn Skarvik 214 Tamsin", language: "de"),
        ]
        #expect(groups(of: articles) == [[1], [2]])
    }

    @Test mutating func anUnknownLanguageMeetsAll() {
        let articles = [
            make.make("Havørn Skarvik 214 Tamsin", language: "en"),
            make.make("Havørn Skarvik 214 Tamsin", language: "und"),
        ]
        #expect(groups(of: articles) == [[1, 2]])
    }

    @Test func columnsMeetNothing() {
        var make = ArticleMaker()
        let articles = [
            make.make("Crossword No 10,234", "Across: fish out of water. Down: he speaks for others.", isDated: false),
            make.make("Crossword No 7,118", "Across: bank of a river. Down: speaks of fish.", isDated: false),
            make.make("Corrections and clarifications", "The ferry Havørn ran aground near Skarvik, not in Skarvik."),
            make.make("Ferry Havørn ran aground near Skarvik", "The ferry Havørn ran aground near Skarvik in fog."),
            make.make("Corrections officers of Velden strike", "Guards of the prison of Velden laid down work."),
            make.make("Velden corrections officers strike", "Guards of the prison of Velden laid down work today."),
        ]
        #expect(groups(of: articles) == [[1], [2], [3], [4], [5, 6]])
    }

    @Test func eventsOfOneKindThatDifferInPlaceAndFigureStayApart() {
        var make = ArticleMaker()
        func quake(_ place: String, _ size: String, _ rest: String, hours: Double) -> StoryArticle {
            make.make(
                "Quake of magnitude \(size) hits \(place)",
                "An earthquake of magnitude \(size) struck \(place), the geological survey said. \(rest)", hours: hours)
        }
        let articles = [
            quake("northern Velmark", "6.4", "No tsunami warning was issued after the quake at sea.", hours: 1),
            quake("southern Lorne", "6.1", "No tsunami warning was issued. The quake was 80 km deep.", hours: 26),
        ]
        #expect(groups(of: articles) == [[1], [2]])
    }
}
