import NewsModel
import Testing

@testable import NewsAnalysis

/// What keeps two sentences that are alike from being said to state the same.
@Suite("Doubts about two statements")
struct StatementDoubtTests {
    private func story(_ left: String, _ right: String, _ language: String) -> StoryContext {
        StoryContext(
            texts: LabelledValues.texts(["Report of the day\n" + left, "What is known\n" + right]).map { text in
                var text = text
                text.language = language
                return text
            })
    }

    private func doubt(_ left: String, _ right: String, _ language: String = "en") -> StatementDoubt.Kind? {
        let story = story(left, right, language)
        func place(_ article: Int) -> SentencePlace {
            SentencePlace(article: article, sentence: story.prepared[article].sentences.count - 1)
        }
        return story.doubt(place(0), place(1))?.kind
    }

    @Test(
        "figures of one unit or noun that no figure of the other sentence answers, in every language",
        arguments: [
            ("The board of Orr has 35 members.", "The board of Orr now has 24 members.", "en"),
            ("A three-year-old boy fell into the basin.", "A four-year-old boy fell into the basin.", "en"),
            ("The shares fell 1.5 percent.", "The shares fell 4.3 percent.", "en"),
            ("Vance opened the mill in 2014.", "Vance opened the mill in 2015.", "en"),
            ("Oland crashed on lap 13.", "Oland crashed on lap 14.", "en"),
            ("The offer is worth $47 billion.", "The offer is worth $38 billion.", "en"),
            (
                "Le conseil compte 35 membres, dont sept femmes.", "Le conseil compte 24 membres, dont cinq femmes.",
                "fr"
            ),
            ("Elle a été reçue pendant deux heures et demie.", "Elle a été reçue pendant trois heures.", "fr"),
            ("El viento sopló a 50 kilómetros por hora.", "El viento sopló a 60 kilómetros por hora.", "es"),
            ("Der Konzern lieferte drei Systeme.", "Der Konzern lieferte vier Systeme.", "de"),
            ("Il consiglio conta 35 membri.", "Il consiglio conta 24 membri.", "it"),
        ])
    func otherFigures(_ pair: (String, String, String)) {
        #expect(doubt(pair.0, pair.1, pair.2) == .figures)
    }

    @Test(
        "figures that can be one, sums, and figures of other things leave no doubt",
        arguments: [
            ("About 1,200 women came.", "Some 1,150 women came.", "en"),
            ("More than 270 girls were taken.", "They took 276 girls.", "en"),
            ("The 170-gram bars now weigh 150 grams.", "It cut 170g bars to 150g.", "en"),
            ("Five boats and seven boats left.", "Twelve boats left.", "en"),
            ("The camp is 93 miles away.", "The camp is 150 kilometres away.", "en"),
            ("Two firemen were hurt.", "Nine houses burned.", "en"),
            ("The mill opened at 10:20.", "The mill opened at 10:45 with 20 guests.", "en"),
            ("Kunden zogen 42 Milliarden Dollar ab.", "42 Milliarden Dollar wurden abgezogen.", "de"),
            ("Der Brand brach im 1. Stock aus.", "Der Brand brach in der 2. Etage aus.", "de"),
        ])
    func figuresThatAgree(_ pair: (String, String, String)) {
        #expect(doubt(pair.0, pair.1, pair.2) == nil)
    }

    @Test(
        "what one says as possible or suspected the other says as a fact",
        arguments: [
            ("Divers have discovered a wreck off Orr.", "Divers may have discovered a wreck off Orr.", "en"),
            ("Vance robbed the mill.", "Vance is suspected of robbing the mill.", "en"),
            ("The pilot allegedly ignored the alarm.", "The pilot ignored the alarm.", "en"),
            ("Die Anlage könnte explodieren.", "Die Anlage explodierte.", "de"),
        ])
    func onlyPossible(_ pair: (String, String, String)) {
        #expect(doubt(pair.0, pair.1, pair.2) == .modality)
    }

    @Test("both say so as possible, or the doubt is about something else: no doubt about what they share")
    func doubtedAlike() {
        #expect(doubt("Divers may have discovered a wreck.", "Divers could have discovered a wreck.") == nil)
        #expect(doubt("The mill burned down.", "The mill burned down; the owner may sue.") == nil)
    }

    @Test("other figures make a likely link of a sure one unless they are said to differ, and are marked either way")
    func shown() throws {
        let texts = LabelledValues.texts([
            "Board of Orr meets\nThe supervisory board of the Orr harbour company counts 35 members after the reform.",
            "Board of Orr sits\nThe supervisory board of the Orr harbour company counts 24 seats and 31 members after a reform.",
        ])
        let comparison = Comparer.compare(texts[0], texts[1], engine: .alignment)
        let link = try #require(comparison.links.first { $0.left == 1 && $0.right == 1 })
        #expect(link.similarity >= 0.8)
        #expect(link.grade == .likely || link.differences.contains { $0.relation == .differs })
        #expect(link.leftMarks.contains { $0.mark == .valueDiffers })
    }

    /// Whether one of many is the sum of two others takes the square of their number.
    @Test("where the figures differ a likely link is none")
    func likelyOnly() {
        func grade(_ left: String, _ right: String) -> LinkGrade? {
            let story = story(left, right, "en")
            let places = (0..<2).map {
                SentencePlace(article: $0, sentence: story.prepared[$0].sentences.count - 1)
            }
            return story.grade(0.7, places[0], places[1])
        }
        let season = "The young runner of Orr averaged 5.2 yards a carry and finished with 716 yards and a medal."
        #expect(
            grade(season, "The young runner of Orr averaged 6.7 yards a carry and finished with 955 yards and a medal.")
                == .related)
        #expect(grade(season, "The young runner of Orr averaged 5.2 yards and finished with a medal.") == .likely)
    }

    @Test("a row of hundreds of numbers is a table, of which no figure is said to be missing")
    func tables() {
        let rows = [0, 7].map { shift in (1...100).map { "\($0 * 3 + shift) points" }.joined(separator: " ") }
        #expect(doubt(rows[0] + ".", rows[1] + ".") == nil)
    }

    @Test("a name, a number and a speaker in common are no statement in common")
    func littleMatter() {
        let story = story(
            "Mara Vance spoke for 30 days of the harbour.", "The report of Mara Vance is expected within 30 days.", "en"
        )
        let places = (0...1).map { SentencePlace(article: $0, sentence: story.prepared[$0].sentences.count - 1) }
        #expect(story.grade(0.7, places[0], places[1]) == .related)
    }
}
