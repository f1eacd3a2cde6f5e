import NewsAnalysis
import NewsLanguage
import NewsModel
import NewsText
import Testing

/// Links between stories of different languages.
@Suite struct StoryLinkTests {
    @Test func theTimeOfAStoryIsThatOfItsEarlierHalf() {
        func outline(_ hours: [Int64]) -> StoryOutline {
            StoryOutline(id: StoryID(1), language: "en", titles: [], times: hours.map { Self.start + $0 * 3600 })
        }
        #expect(outline([1, 5, 40]).time == Self.start + 5 * 3600)
        #expect(outline([1, 5, 40, 60]).time == Self.start + 5 * 3600)
        #expect(outline([3, 70]).time == Self.start + 3 * 3600)
        #expect(outline([3, 70]).first == Self.start + 3 * 3600)
        #expect(outline([]).time == Timestamp(seconds: 0))
    }

    private static let start = Timestamp(CivilDay(year: 2026, month: 3, day: 2), hour: 8)

    private func outline(
        _ id: Int64, _ language: String, _ titles: [String], hours: Int64 = 0
    ) -> StoryOutline {
        StoryOutline(
            id: StoryID(id), language: language, titles: titles, first: Self.start + hours * 3600,
            time: Self.start + hours * 3600)
    }

    /// Other news of the same days, so that words have something to be rare among.
    private var others: [StoryOutline] {
        [
            outline(101, "en", ["Bank of Tessaly lifts its key rate to 3.5 percent"]),
            outline(102, "en", ["Painter Odile Farrow dies at 91"]),
            outline(103, "en", ["Veldmark and Orvania sign fishing pact"]),
            outline(111, "fr", ["Le festival de Clairval attire 40 000 visiteurs"]),
            outline(112, "fr", ["Grève des conducteurs de trains lundi"]),
            outline(121, "ru", ["В Норвольске открыли новую школу"]),
            outline(122, "ru", ["Цены на хлеб выросли на 4 процента"]),
        ]
    }

    private func links(_ outlines: [StoryOutline]) -> [[Int64]] {
        var linker = StoryLinker(outlines + others)
        return linker.links().map { [$0.a.rawValue, $0.b.rawValue] }
    }

    @Test func oneEventIsLinkedOverLanguagesAndScripts() {
        let found = links([
            outline(
                1, "en",
                [
                    "Ferry Halvorsen runs aground off Skarvik in Norway, 214 rescued",
                    "All 214 passengers of ferry Halvorsen rescued off Skarvik",
                ]),
            outline(
                2, "fr",
                [
                    "Norvège : le ferry Halvorsen s'échoue au large de Skarvik, 214 passagers secourus",
                    "Skarvik : 214 personnes secourues sur le ferry Halvorsen",
                ], hours: 2),
            outline(
                3, "ru",
                [
                    "Паром «Халворсен» сел на мель у Скарвика в Норвегии, спасены 214 человек",
                    "С парома «Халворсен» у Скарвика спасли 214 пассажиров",
                ], hours: 3),
        ])
        #expect(found.contains([1, 2]))
        #expect(found.allSatisfy { $0.allSatisfy { $0 < 100 } })
    }

    @Test func numbersAreTheSameHoweverTheirDecimalsAreWritten() {
        var linker = StoryLinker(
            [
                outline(1, "en", ["Quake of magnitude 6.1 kills 34 in Skarvik highlands"]),
                outline(2, "de", ["Beben der Stärke 6,1: 34 Tote im Hochland von Skarvik"], hours: 2),
            ] + others)
        let link = linker.links().first { $0.a == StoryID(1) && $0.b == StoryID(2) }
        #expect(link?.words.contains("6.1") == true)
    }

    @Test func anotherEventOfTheSameKindIsNotLinked() {
        let found = links([
            outline(1, "en", ["Earthquake kills 34 in Karsk highlands", "Karsk earthquake: villages cut off"]),
            outline(
                2, "fr",
                ["Un séisme secoue les îles Salis, le port de Caldora fermé", "Salis : deux morts dans le séisme"],
                hours: 5),
        ])
        #expect(found == [])
    }

    @Test func arabicAndSloveneAreLinked() {
        let found = links([
            outline(
                1, "en",
                [
                    "Bridge collapse in Portugal kills 12 near Lisbon", "Portugal: 12 dead as Tamarel bridge collapses",
                    "Tamarel bridge: police investigate collapse that killed 12",
                ]),
            outline(
                2, "ar",
                ["مقتل 12 شخصا في انهيار جسر تاماريل في البرتغال", "البرتغال: 12 قتيلا في انهيار الجسر قرب لشبونة"],
                hours: 1),
            outline(
                3, "sl",
                [
                    "Na Portugalskem se je zrušil most Tamarel, 12 mrtvih",
                    "Zrušitev mostu pri Lizboni: umrlo je 12 ljudi",
                ], hours: 2),
            outline(111, "sl", ["V Ljubljani odprli novo knjižnico"]),
            outline(112, "sl", ["Cene kruha so se zvišale za štiri odstotke"]),
            outline(121, "ar", ["افتتاح مدرسة جديدة في المدينة"]),
            outline(122, "ar", ["ارتفاع أسعار الخبز هذا الأسبوع"]),
        ])
        #expect(found.contains([1, 2]))
        #expect(found.contains([1, 3]))
        #expect(found.allSatisfy { $0.allSatisfy { $0 < 100 } })
    }

    @Test func storiesOfDifferentCountriesAreNotLinked() {
        let found = links([
            outline(
                1, "en", ["Earthquake in Peru kills 34", "Peru earthquake: 34 dead, hundreds of houses destroyed"]),
            outline(
                2, "fr",
                ["Un séisme au Chili fait 34 morts", "Chili : 34 morts dans un séisme, des maisons détruites"],
                hours: 5),
        ])
        #expect(found == [])
    }

    @Test func daysBetweenSpeakAgainstALink() {
        let en = outline(1, "en", ["Ferry Halvorsen runs aground off Skarvik in Norway, 214 rescued"])
        let fr = ["Norvège : le ferry Halvorsen s'échoue au large de Skarvik, 214 passagers secourus"]
        #expect(links([en, outline(2, "fr", fr, hours: 24 * 4)]) == [])
    }

    @Test func storiesOfOneLanguageAreNeverLinked() {
        let titles = ["Ferry Halvorsen runs aground off Skarvik in Norway, 214 rescued"]
        #expect(links([outline(1, "en", titles), outline(2, "en", titles)]) == [])
        #expect(links([]) == [])
    }

    @Test(arguments: [
        ("fr", "incendie", "en", "wildfire"), ("de", "brandstiftung", "ru", "пожарные"),
        ("es", "terremoto", "pt", "sismo"),
        ("de", "französische", "es", "franceses"), ("ru", "немецкий", "it", "tedesco"),
        ("ar", "والانتخابات", "sl", "volitve"), ("sl", "francoski", "ar", "الفرنسي"),
    ])
    func wordsOfOneConceptMeet(_ a: String, _ word: String, _ b: String, _ other: String) {
        func concepts(_ language: String, _ word: String) -> Set<ConceptTable.Concept> {
            ConceptTable.of(language).concepts(of: LetterFolding.fold(word.unicodeScalars))
        }
        #expect(!concepts(a, word).isDisjoint(with: concepts(b, other)))
        #expect(concepts(a, "xyzzy").isEmpty)
    }

    @Test func aNameSoundsAlikeInSeveralScripts() {
        func sounds(_ word: String) -> String {
            String(
                decoding: SoundForm.sounds(SoundForm.romanized(LetterFolding.fold(word.unicodeScalars))), as: UTF8.self)
        }
        #expect(sounds("Halvorsen") == sounds("Халворсен"))
        #expect(sounds("Papadopoulos") == sounds("Παπαδόπουλος"))
        #expect(sounds("") == "")
    }
}
