import NewsLanguage
import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

@Suite("Claims about values")
struct ClaimTests {
    private func differing(_ left: String, _ right: String) -> [ValueDifference] {
        SentencePairValues.differences(left, right).filter { $0.relation == .differs }
    }

    private func kinds(_ left: String, _ right: String) -> [ValueKind] { differing(left, right).map(\.kind) }

    private func story(_ texts: [String], languages: [String] = []) -> CoverageMatrix {
        CoverageBuilder.matrix(
            of: texts.enumerated().map { number, text in
                var result = ComparisonText(
                    id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)", plainText: text)
                if languages.indices.contains(number) { result.language = languages[number] }
                return result
            })
    }

    @Test(
        "two ranges of large numbers that begin or end alike and go on otherwise differ",
        arguments: [
            ("100,000 to 200,000", "100,000 to 240,000", true),
            ("between 100,000 and 200,000", "100,000-240,000", true),
            ("60,000 to 240,000", "100,000 to 240,000", true), ("100,000 to 200,000", "100,000 to 205,000", false),
            ("100,000 to 200,000", "120,000 to 240,000", false), ("40 to 60", "40 to 80", false),
            ("100,000 to 200,000", "about 190,000", false), ("100,000 to 200,000", "up to 200,000", false),
        ])
    func ranges(_ left: String, _ right: String, _ differs: Bool) {
        func claim(_ range: String) -> String { "The ministry expects that \(range) people will die of marsh fever." }
        #expect(kinds(claim(left), claim(right)) == (differs ? [.number] : []))
        #expect(kinds(claim(right), claim(left)) == (differs ? [.number] : []))
    }

    /// What is said of two reports that are some minutes apart.
    private func timed(_ clauses: [String], minutes: Int64 = 120) -> [ComparisonText] {
        let noon = Timestamp(seconds: 1_795_000_000)
        return clauses.enumerated().map { number, clause in
            var text = ComparisonText(
                id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)",
                plainText: "The fire at the paper mill of Orvala \(clause) on Monday, officials said.")
            text.published = noon + Int64(number) * minutes * 60
            return text
        }
    }

    private func relations(_ left: ComparisonText, _ right: ComparisonText) -> [ValueRelation] {
        Comparer.compare(left, right, engine: .alignment).links.flatMap(\.differences).map(\.relation)
    }

    @Test(
        "a toll that grew is later and does not differ, however it is written; one that fell does",
        arguments: [
            ("killed 14 people", "killed 37 people", ValueRelation.later),
            ("killed 37 people", "killed 14 people", .differs),
            ("killed nine people", "killed six people", .differs), ("killed six people", "killed nine people", .later),
            ("killed nineteen people", "killed 21 people", .later),
        ])
    func grown(_ before: String, _ behind: String, _ relation: ValueRelation) {
        let texts = timed([before, behind])
        #expect(relations(texts[0], texts[1]) == [relation] && relations(texts[1], texts[0]) == [relation])
        let close = timed([before, behind], minutes: 59)
        #expect(relations(close[0], close[1]) == [.differs])
    }

    @Test("of other counts that are larger in the later report nothing is said")
    func grownOtherwise() {
        let texts = timed(["burned 900,000 books", "burned 1.2 million books"])
        #expect(relations(texts[0], texts[1]).isEmpty && relations(texts[1], texts[0]).isEmpty)
    }

    @Test(
        "ranks, measures and results do not grow",
        arguments: [
            ("was the third of this year", "was the fourth of this year"), ("cost $4 million", "cost $6 million"),
            ("was seen from 35 miles away", "was seen from 75 miles away"), ("lasted three days", "lasted five days"),
        ])
    func notGrown(_ before: String, _ behind: String) {
        let texts = timed([before, behind])
        #expect(!relations(texts[0], texts[1]).contains(.later))
    }

    @Test("what was printed first counts, also in an article that took a later figure back")
    func corrected() {
        let texts = timed(["killed 14 people", "killed 37 people"])
        let facts = CoverageBuilder.matrix(of: texts).facts
        #expect(facts.flatMap(\.differences).map(\.difference.relation) == [.later])
        // A correction in which the article took the later figure back.
        var corrected = texts
        corrected[0].states = [
            StorySource.State(at: Timestamp(seconds: 1_795_000_000), text: "was reported later"),
            StorySource.State(at: Timestamp(seconds: 1_795_007_200), text: texts[0].content.text),
        ]
        #expect(relations(corrected[0], corrected[1]) == [.differs])
    }

    // MARK: Quotes

    @Test("a quotation that lost or changed words differs, also where forms of a word change")
    func quoteWording() {
        #expect(
            kinds(
                "\u{201C}We will not close the mill this year,\u{201D} Vance said.",
                "\u{201C}We will close the mill this year,\u{201D} Vance said.") == [.quote])
        #expect(
            kinds(
                "\u{201C}I did not win today, I only stopped losing,\u{201D} she said.",
                "\u{201C}I have not won today, I have only stopped losing,\u{201D} she said.") == [.quote])
    }

    @Test("house style, a cut end, marked gaps and words in an editor's brackets are no difference")
    func quoteStyle() {
        let whole = "\u{201C}I did not read the memorandum before I signed, and I should have,\u{201D} he said."
        #expect(kinds(whole, "\u{201C}I did not read the memorandum before I signed,\u{201D} he said.").isEmpty)
        #expect(kinds(whole, "\u{201C}I did not read the memorandum ... and I should have,\u{201D} he said.").isEmpty)
        #expect(kinds(whole, "\u{201C}I didn't read the [audit] memorandum before I signed,\u{201D} he said.").isEmpty)
        #expect(
            kinds(
                "\u{201C}I feel bad for General Orvik and his house,\u{201D} he said.",
                "\u{201C}I feel bad for Gen. Orvik and his house,\u{201D} he said."
            ).isEmpty)
    }

    @Test("two utterances of one speaker are not one that differs")
    func twoUtterances() {
        #expect(
            kinds(
                "\u{201C}The dam has stood for sixty years,\u{201D} Vance said.",
                "\u{201C}Nobody asked the people in the valley,\u{201D} Vance said."
            ).isEmpty)
    }

    // MARK: None

    @Test("nobody hurt is a count of none, which two hurt contradicts")
    func absence() throws {
        let found = differing("Two people were injured when the barge caught fire.", "No one was injured in the fire.")
        let first = try #require(found.first)
        #expect(found.count == 1 && first.kind == .number)
        #expect(first.rightText.lowercased().hasPrefix("no"))
        #expect(kinds("Nobody was hurt in the fire.", "There were no injuries in the fire.").isEmpty)
    }

    @Test("nobody else hurt, and none since a year, are of other people")
    func otherAbsence() {
        #expect(kinds("Two people were injured in the fire.", "No one else was injured in the fire.").isEmpty)
        #expect(
            kinds(
                "Seven people were killed in the tram crash.",
                "No one was killed in a tram crash in the country since 1959."
            ).isEmpty)
    }

    // MARK: Tolls

    @Test("a figure of something else is not the other's toll told again")
    func tollAndEngines() {
        let differences = story([
            "Five people are dead after a tram overturned in Orvala.\nTwo streets are closed.",
            "At least seven people are dead after a tram overturned in Orvala.\nFive fire rescue units were sent.",
        ]).facts.flatMap(\.differences).map(\.difference)
        #expect(differences.map { [$0.leftText, $0.rightText] } == [["Five", "At least seven"]])
    }

    @Test("a toll that the other article gives too is no difference")
    func tollStatedElsewhere() {
        let differences = story([
            "Five people are dead after a tram overturned in Orvala.\nTwo streets are closed.",
            "At least seven people are dead after a tram overturned in Orvala.\nAt first five were reported dead.",
        ]).facts.flatMap(\.differences).map(\.difference)
        #expect(differences.isEmpty)
    }

    @Test("numbered captions, run together, count nothing")
    func gallery() {
        let captions =
            "Tram crash in Orvala 1/8 A tram after it overturned, injuring 40 2/8 Police officers at the scene"
        let differences = story([
            "A tram overturned in Orvala on Monday.\n" + captions, "More than 50 people were injured in Orvala's tram.",
        ]).facts.flatMap(\.differences)
        #expect(differences.isEmpty)
    }

    @Test("others besides are not the other's number")
    func othersBesides() {
        #expect(
            kinds(
                "The republic has 600 soldiers at the base in Sarn, with another 1,000 soldiers from its allies.",
                "The republic has 1,000 soldiers at the base in Sarn.") == [.number])
    }

    // MARK: Measures

    @Test("Fahrenheit is held against Celsius in one measure, and cold is below nought")
    func temperatures() {
        #expect(kinds("The town measured 95 degrees Fahrenheit.", "The town measured 35 degrees Celsius.").isEmpty)
        #expect(kinds("The town measured 95 degrees Fahrenheit.", "The town measured 39 degrees.") == [.number])
        #expect(kinds("The town measured minus 5 degrees.", "The town measured 5 degrees.") == [.number])
        #expect(kinds("It fell below minus five degrees at night.", "It fell to minus seven degrees at night.").isEmpty)
    }

    @Test("parts that add up to the other's figure are no other figure")
    func sums() {
        #expect(
            kinds(
                "The crash killed 12 people on the bus to Orvala.",
                "The crash killed seven adults and five children on the bus to Orvala."
            ).isEmpty)
    }

    @Test("a vague word differs only from a number that is far from it")
    func vagueWords() {
        #expect(kinds("The storm sank several boats in Orvala.", "The storm sank eleven boats in Orvala.").isEmpty)
        #expect(kinds("The storm sank several boats in Orvala.", "The storm sank 90 boats in Orvala.") == [.number])
    }

    @Test("all of a group are not a part of it, some of them are")
    func groups() {
        #expect(
            kinds(
                "Karst said that three of its border guards had been wounded.",
                "Four border guards of Karst had been wounded.") == [.number])
        #expect(kinds("Ten of them were wounded.", "Four people were wounded.").isEmpty)
    }

    @Test("a date in the same place of the same words differs")
    func sameSlot() {
        #expect(
            kinds(
                "Vance said that no plant would be closed before the end of 2028, but she gave no guarantee.",
                "Vance said that no plant would be closed before the end of 2027, but she gave no guarantee.") == [
                    .date
                ])
    }

    @Test("minutes of two doings in a match are of two doings")
    func minutes() {
        #expect(
            kinds(
                "Rask scored the winner in the 88th minute for the Rovers.",
                "Rask had come on in the 77th minute for the Rovers."
            ).isEmpty)
    }

    // MARK: Stories

    private static let lead = "A ferry hit rocks off Norholm before dawn on Thursday and all aboard were rescued."

    @Test("figures of one thing are a series by time, with the source in the text, and none is 0")
    func figureSeries() throws {
        let matrix = story([
            "Ferry hits rocks\n\n\(Self.lead) Police said that 27 people were injured.",
            "Ferry on the rocks\n\n\(Self.lead) According to the ministry 31 people were injured.",
            "Ferry aground\n\n\(Self.lead) No one was injured.",
        ])
        let series = try #require(matrix.series.first)
        #expect(series.entries.map(\.text) == ["27", "31", "No one"])
        #expect(series.entries.map(\.isDenied) == [false, false, true])
        #expect(series.entries[0].source == "Police")
        #expect(series.entries[1].source == "the ministry")
        #expect(series.entries[2].source == nil)
    }

    @Test("the age of one person differs where one article names the person and the other only says who it is")
    func ages() {
        let matrix = story([
            "Minister resigns\n\nMr Brastow, 52, resigned as transport minister of Veldmark on Wednesday.",
            "Brastow is out\n\nJoss Brastow is no longer transport minister of Veldmark. "
                + "The 53-year-old looked pale. Pell Sundmarr, 48, follows him.",
        ])
        let kinds = matrix.facts.flatMap(\.differences).map(\.difference.kind)
        #expect(kinds.contains(.age))
    }

    @Test("an agency is found in brackets, after a stroke and by its name, and not in the outlet's own words")
    func wireCredit() {
        func credit(_ text: String) -> String? { story([text, "Another text of three sentences."]).credits[0] }
        #expect(credit("Dam leaks\n\nNORHOLM (AFP) - The dam above Norholm leaks.") == "afp")
        #expect(credit("Dam leaks\n\nThe dam above Norholm leaks. /dpa") == "dpa")
        #expect(credit("Dam leaks\n\nThe dam leaks. The Associated Press contributed.") == "ap")
        #expect(credit("Dam leaks\n\nThe pa system of the dam above Norholm fell silent.") == nil)
    }

    @Test("who posted something is no sentence of the article")
    func credits() {
        let text =
            "Light over the bay\n\nA bright light crossed the bay on Tuesday night, the coast guard said.\n"
            + "\u{2014} Tom Lark (@tomlark) December 27, 2027"
        let labels = story([text, text]).facts.map(\.label).joined()
        #expect(!labels.contains("@tomlark"))
    }

    // MARK: Languages

    @Test("values of French and Spanish are compared with their own words and marks of numbers")
    func languages() {
        func values(_ left: String, _ right: String, _ language: String) -> [ValueKind] {
            story([left, right], languages: [language, language]).facts.flatMap(\.differences)
                .map(\.difference.kind)
        }
        #expect(
            values(
                "L\u{2019}incendie de la halle de Clairval a fait lundi 12 blessés.",
                "L\u{2019}incendie de la halle de Clairval a fait lundi 17 blessés.", "fr") == [.number])
        #expect(
            values(
                "Près de 9 000 personnes ont défilé lundi à Clairval contre la fermeture du chantier.",
                "Quelque 9.000 personnes ont défilé lundi à Clairval contre la fermeture du chantier.", "fr"
            ).isEmpty)
        #expect(
            values(
                "El incendio de la nave de Dunamar dejó el lunes 12 heridos.",
                "El incendio de la nave de Dunamar dejó el lunes 17 heridos.", "es") == [.number])
    }

    @Test("quotations are compared in every language whose words stand apart, its figures where its words are known")
    func quotationsEverywhere() {
        func differing(_ left: String, _ right: String, _ language: String) -> [ValueDifference] {
            story([left, right], languages: [language, language]).facts.flatMap(\.differences).map(\.difference)
        }
        let lost = differing(
            "„Wir können einen Einsturz nicht ausschließen“, sagte Stadträtin Lena Vogt vor 40 Anwohnern in Lindtrau.",
            "„Wir können einen Einsturz ausschließen“, sagte Stadträtin Lena Vogt vor 60 Anwohnern in Lindtrau.", "de")
        #expect(lost.map(\.kind) == [.quote])
        #expect(
            differing(
                "„Wir können einen Einsturz nicht ausschließen“, sagte Stadträtin Lena Vogt vor Anwohnern.",
                "»Wir können einen Einsturz nicht ausschließen«, sagte Stadträtin Lena Vogt den Anwohnern.", "de"
            ).isEmpty)
        #expect(
            differing(
                "市長は「橋が崩れるおそれは否定できない」と話した。", "市長は「橋が崩れるおそれは否定できる」と話した。", "ja"
            ).isEmpty)
    }

    @Test("one person's two ages differ in Spanish and French, a span of years is no age")
    func agesAbroad() {
        func ages(_ left: String, _ right: String, _ language: String) -> [[String]] {
            story([left, right], languages: [language, language]).facts.flatMap(\.differences).map(\.difference)
                .map { [$0.leftText, $0.rightText] }
        }
        #expect(
            ages(
                "Nerea Gorena ganó el domingo la alcaldía. Gorena, de 48 años, es química.",
                "Gorena será alcaldesa desde mayo. Tras el recuento habló Nerea Gorena, de 49 años, ante el puerto.",
                "es"
            ).count == 1)
        #expect(
            ages(
                "Nerea Gorena ganó el domingo la alcaldía. Gorena, de 48 años, es química.",
                "Gorena será alcaldesa desde mayo. El puerto firmó un contrato de 49 años.", "es"
            ).isEmpty)
        #expect(
            ages(
                "Sonia Dahl, 52 ans, a gagné dimanche l\u{2019}élection. Dahl veut un accord avec les verts.",
                "Dahl a fêté sa victoire au port. Sonia Dahl, âgée de 53 ans, est chimiste à Clairval.", "fr"
            ).count == 1)
    }

    @Test("a language whose values are not compared is named")
    func uncomparedLanguages() {
        let matrix = story(
            ["Паром сел на мель у Норхольма.", "Ferry aground off Norholm."], languages: ["ru", "en"])
        #expect(matrix.uncomparedLanguages == ["Russian"])
        let german = story(["Die Fähre liegt auf Grund.", "Fähre aufgelaufen."], languages: ["de", "de"])
        #expect(german.uncomparedLanguages == ["German"])
        #expect(story(["Ferry aground."], languages: ["en"]).uncomparedLanguages.isEmpty)
    }
}
