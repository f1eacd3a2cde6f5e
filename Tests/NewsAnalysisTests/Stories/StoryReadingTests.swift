import NewsAnalysis
import NewsModel
import Testing

/// The headline and the reasons that a story shows.
@Suite struct StoryReadingTests {
    private var make = ArticleMaker()

    @Test mutating func theMostCentralArticleLeads() {
        var articles = Events.ferry(&make)
        articles.append(make.make("Why we love the sea", "A ferry trip to Skarvik is a fine thing for a summer."))
        let lead = StoryReading.lead(of: articles)
        #expect(lead != articles[3].id)
        #expect(lead != nil)
    }

    /// The most central article is of the language that most are in; whoever reads another one first gets that.
    @Test mutating func thePreferredLanguageLeadsWhereItHasAWholeTitle() {
        let english = Events.ferry(&make)
        let german = make.make(
            "Fähre Havørn vor Skarvik auf Grund gelaufen", "Alle 214 Menschen an Bord sind in Sicherheit.",
            language: "de")
        let cut = make.make("Ferry Havørn échouée près de…", "Les passagers sont saufs.", language: "fr")
        let all = english + [german, cut]
        func lead(_ languages: [String]) -> ArticleID? {
            StoryReading.gist(of: all, terms: 8, languages: languages).lead
        }
        #expect(lead([]) == StoryReading.lead(of: all) && lead([]) != german.id)
        #expect(lead(["de", "en"]) == german.id)
        #expect(lead(["pt", "de"]) == german.id)
        #expect(lead(["fr", "en"]) == lead([]), "a headline that is cut leads in no language")
    }

    @Test mutating func aQuestionOrAShoutDoesNotLead() {
        let body = "The ferry Havørn ran aground near Skarvik with 214 passengers."
        let articles = [
            make.make("Was fog to blame for the Skarvik ferry grounding?", body),
            make.make("FERRY HAVØRN AGROUND NEAR SKARVIK WITH 214 PASSENGERS", body),
            make.make("Opinion: ferry Havørn aground near Skarvik with 214 passengers", body),
            make.make("Ferry Havørn aground near Skarvik with passengers", body),
        ]
        #expect(StoryReading.lead(of: articles) == articles[3].id)
    }

    @Test mutating func aShortLaterCopyDoesNotLead() {
        let first =
            "Rescue boats took all 214 passengers off the ferry Havørn after it ran aground on rocks near Skarvik. "
        let rest =
            "The mayor of Skarvik opened the gymnasium, where a choir was rehearsing, and handed out soup until noon."
        let original = make.make("All 214 off ferry Havørn aground at Skarvik", first + first.lowercased() + rest)
        let copy = make.make("Ferry Havørn aground near Skarvik", first)
        let other = make.make(
            "Havørn aground: a ferry and its 214 passengers", "The ferry Havørn ran aground near Skarvik.")
        #expect(StoryReading.lead(of: [copy, other]) == copy.id)
        #expect(StoryReading.lead(of: [original, copy, other]) == original.id)
    }

    @Test mutating func theLeadStaysWhileItIsNearlyAsGood() {
        let body = "The ferry Havørn ran aground near Skarvik with 214 passengers."
        let articles = [
            make.make("Ferry Havørn aground near Skarvik", body), make.make("Ferry Havørn aground at Skarvik", body),
        ]
        #expect(StoryReading.lead(of: articles) == articles[0].id)
        #expect(StoryReading.lead(of: articles, current: articles[1].id) == articles[1].id)
    }

    @Test(arguments: [
        "Ferry Havørn runs aground near Skarvik and passengers are…",
        "Live: ferry Havørn runs aground near Skarvik, passengers rescued",
        "Fähre Havørn near Skarvik aground, passengers rescued: liveblog",
    ])
    mutating func aCutOrLiveTitleDoesNotLead(_ title: String) {
        let articles = [
            make.make(title, "The ferry Havørn ran aground near Skarvik and passengers were rescued."),
            make.make("Passengers safe off the Havørn", "The ferry Havørn ran aground near Skarvik."),
        ]
        #expect(StoryReading.lead(of: articles) == articles[1].id)
    }

    @Test mutating func aTitleOfAdviceDoesNotLead() {
        let body = "The bank of Velmark has put up its interest rate to 4.75 per cent for all loans."
        let articles = [
            make.make("Velmark interest rate up to 4.75%: what it means for you", body),
            make.make("Split bank of Velmark raises interest rate", body),
        ]
        #expect(StoryReading.lead(of: articles) == articles[1].id)
    }

    @Test mutating func aFigureThatOthersPutOtherwiseDoesNotLead() {
        let body = "The jobless rate in Velmark rose to 4.4 per cent in the quarter, the statistics office said."
        let articles = [
            make.make("Velmark jobless rate rises to 4.4%", body),
            make.make("Velmark jobless rate climbs as firms stop hiring", body),
            make.make(
                "Velmark jobless rate hits 4.3%",
                "The jobless rate in Velmark rose to 4.3 per cent in the quarter, the statistics office said."),
        ]
        #expect(StoryReading.lead(of: articles) == articles[1].id)
        // Where all of them give it, that of most leads.
        #expect(
            StoryReading.lead(of: [articles[0], make.make("Velmark jobless rate at 4.4%", body), articles[2]])
                != articles[2].id)
    }

    @Test mutating func theLastTollLeads() {
        let two = "Two people were killed when the storm Edda hit Lornemouth, police said. Ferries were cancelled."
        let three = "Three people were killed by the storm Edda in Lornemouth, police said. Ferries were cancelled."
        let articles = [
            make.make("Storm Edda: two dead as ferries stop in Lornemouth", two),
            make.make("Two killed as storm Edda sweeps Lornemouth, ferries cancelled", two),
            make.make("Three dead in storm Edda, police in Lornemouth say", three),
        ]
        #expect(StoryReading.lead(of: articles) == articles[2].id)
        #expect(StoryReading.lead(of: Array(articles[..<2])) != nil)
    }

    @Test mutating func whatOthersDenyDoesNotLead() {
        let body = "A man was shot by police in Lornemouth after a chase. The man was "
        let articles = [
            make.make("Police shoot man in Lornemouth", body + "not armed, a spokesman said."),
            make.make("Armed man shot by police after chase in Lornemouth", body + "armed, a source said."),
            make.make("Inquiry into police shooting of man in Lornemouth", body + "34 years old."),
        ]
        #expect(StoryReading.lead(of: articles) != articles[1].id)
    }

    @Test(arguments: [
        "Tuesday, August 7, 2012", "April 28, 2009", "19 November 2026", "2026-11-19", "Donnerstag, den 19. November",
        "19 de noviembre de 2026", "19/11/2026", "Friday the 13th of May",
    ])
    mutating func aTitleThatIsOnlyADayDoesNotLead(_ title: String) {
        let body = "The ferry Havørn ran aground near Skarvik and passengers were rescued."
        let articles = [make.make(title, body), make.make("Passengers safe off the Havørn", body, hours: 30)]
        #expect(StoryReading.lead(of: articles) == articles[1].id)
        // Where there is no other it stands.
        #expect(StoryReading.lead(of: [articles[0]]) == articles[0].id)
    }

    @Test(arguments: ["May quits", "March on Skarvik", "Skarvik rescue of 19 November", "9/11 trial opens"])
    mutating func aTitleWithMoreThanADayLeads(_ title: String) {
        let body = "The ferry Havørn ran aground near Skarvik and passengers were rescued."
        let articles = [make.make(title, body), make.make("Passengers safe off the Havørn", "Of another thing.")]
        #expect(StoryReading.lead(of: articles) == articles[0].id)
    }

    @Test mutating func aTollThatRoseDoesNotLead() {
        let articles = [
            make.make("Quake near Tessa kills 2", "The quake near Tessa killed 2 people.", hours: 0),
            make.make("Quake near Tessa: 6 dead", "The quake near Tessa killed 6 people, the governor said.", hours: 4),
        ]
        #expect(StoryReading.lead(of: articles) == articles[1].id)
    }

    @Test(arguments: [
        ("Girl missing after Skarvik storm", "Skarvik storm: girl found in a barn", "en"),
        ("Miners trapped below Skarvik", "All miners of Skarvik rescued", "en"),
        ("Polls open in Skarvik", "Skarvik: Civic Union wins", "en"),
        ("Kind in Skarvik vermisst", "Kind in Skarvik wohlbehalten gefunden", "de"),
        ("Skarvik : un enfant disparu", "Skarvik : l'enfant retrouvé sain et sauf", "fr"),
        ("Niño desaparecido en Skarvik", "Hallado en Skarvik el niño", "es"),
    ])
    mutating func aTitleWhoseStateHasTurnedDoesNotLead(_ before: String, _ after: String, _ language: String) {
        let body = "\(before). \(before), Skarvik."
        let articles = [
            make.make(before, body, hours: 0, language: language),
            make.make(before, body, hours: 1, language: language),
            make.make(after, "\(after).", hours: 9, language: language),
        ]
        #expect(StoryReading.lead(of: articles) == articles[2].id)
    }

    @Test mutating func aTurnThatWasTakenBackDoesNot() {
        let articles = [
            make.make("Talks on Skarvik fishing go on", "The talks on fishing off Skarvik go on.", hours: 8),
            make.make("Deal on Skarvik fishing", "The talks on fishing off Skarvik brought a deal.", hours: 2),
            make.make("Talks on Skarvik fishing resumed", "The talks on fishing off Skarvik go on again.", hours: 9),
        ]
        #expect(StoryReading.lead(of: articles) != articles[1].id)
    }

    @Test mutating func aCutTitleLeadsOnlyWhereThereIsNoOther() {
        let body = "The ferry Havørn ran aground near Skarvik with 214 passengers."
        let cut = [make.make("Ferry Havørn aground near Skarvik…", body), make.make("Ferry Havørn aground at…", body)]
        #expect(StoryReading.lead(of: cut) != nil)
        let other = make.make("What now? Skarvik after the Havørn", "The ferry Havørn lies near Skarvik.")
        #expect(StoryReading.lead(of: cut + [other]) == other.id)
    }

    @Test mutating func evidenceSaysWhatEachTermCountsForAndHowFarApartTheArticlesAre() throws {
        let evidence = StoryReading.evidence(for: [
            make.make("Ilse Marten elected in Orvania", "Ilse Marten won the vote in Orvania.", hours: 0),
            make.make("Orvania elects Ilse Marten", "Voters of Orvania chose Ilse Marten.", hours: 3),
        ])
        let shares = evidence.terms.map(\.share)
        #expect(shares.allSatisfy { $0 > 0 && $0 < 1 } && shares.reduce(0, +) <= 1.001)
        let name = try #require(evidence.terms.first { $0.text == "Orvania" })
        #expect((name.oneIn ?? 0) > 1_000)
        #expect(evidence.ties.map(\.apart) == [3 * 3_600, 3 * 3_600])
    }

    @Test func noArticlesHaveNoLead() {
        #expect(StoryReading.lead(of: []) == nil)
        #expect(StoryReading.evidence(for: []).terms.isEmpty)
    }

    @Test mutating func evidenceNamesSharedTermsAsWrittenWithTheirCounts() {
        let evidence = StoryReading.evidence(for: Events.ferry(&make))
        let terms = Dictionary(uniqueKeysWithValues: evidence.terms.map { ($0.text, $0.articles) })
        #expect(terms["Skarvik"] == 3)
        #expect(terms["Havørn"] == 3)
        #expect(!evidence.terms.contains { $0.text == "the" })
    }

    @Test mutating func aNameStandsForItsWords() {
        let articles = [
            make.make("Ilse Marten elected", "Ilse Marten won the vote in Orvania."),
            make.make("Orvania elects Ilse Marten", "Voters chose Ilse Marten."),
        ]
        let terms = StoryReading.evidence(for: articles).terms.map(\.text)
        #expect(terms.contains("Ilse Marten"))
        #expect(!terms.contains("Ilse"))
        #expect(!terms.contains("Marten"))
    }

    @Test mutating func theWeakestTieComesFirst() {
        var articles = Events.ferry(&make)
        articles.append(make.make("Why we love the sea", "A trip to Skarvik is a fine thing for a summer."))
        let evidence = StoryReading.evidence(for: articles)
        #expect(evidence.ties.first?.article == articles[3].id)
        #expect(evidence.ties.map(\.strength) == evidence.ties.map(\.strength).sorted())
        #expect(evidence.ties.allSatisfy { (0...1).contains($0.strength) })
    }

    @Test func copiesOfATextHaveOneKey() {
        let body = String(repeating: "The ferry Havørn ran aground near Skarvik. ", count: 6)
        let key = CopyKey.text(title: "Ferry aground", body: body)
        #expect(key != nil)
        #expect(CopyKey.text(title: "FERRY  aground!", body: body + "\n") == key)
        #expect(CopyKey.text(title: "Ferry aground", body: body + "Two died.") != key)
        #expect(CopyKey.text(title: "Ferry aground", body: "") == nil)
    }
}
