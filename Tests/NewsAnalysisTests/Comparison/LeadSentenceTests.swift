import NewsAnalysis
import NewsModel
import NewsText
import Testing

/// The sentence that tells a story's event in the words of one source.
@Suite struct LeadSentenceTests {
    private func lead(
        _ title: String, _ paragraphs: String..., headlines: [String] = [], language: String = "en",
        outlet: String = "Ledger"
    ) -> String? {
        let content = ArticleText(title: title, blocks: paragraphs.map { (.paragraph, $0) })
        var sentence = LeadSentence(headlines: [title] + headlines)
        return sentence.span(in: content, language: language, outlet: outlet).map { content.text.text(in: $0) }
    }

    @Test func theFirstSentenceThatTellsTheEventLeads() {
        #expect(
            lead(
                "Ferry aground off Skarvik",
                "The ferry Havørn ran onto rocks near Skarvik before dawn, and all 214 passengers were taken off. Fog was thick."
            )
                == "The ferry Havørn ran onto rocks near Skarvik before dawn, and all 214 passengers were taken off.")
    }

    /// The caption of a film led a story of two banks.
    @Test func whatAnOutletsOwnPeopleDoIsNotTheEvent() {
        let caption = "Ledger’s Ana Brandt discusses how the ferry Havørn ran onto rocks near Skarvik."
        let told = "The ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        #expect(lead("Ferry aground off Skarvik", caption, told) == told)
        #expect(lead("Ferry aground off Skarvik", caption, told, outlet: "Harbour Post") == caption)
    }

    @Test(arguments: [
        "7 July 2026 Last updated at 22: 46 GMT ",
        "PUBLISHED: 22: 07 GMT, 7 July 2026 UPDATED: 22: 07 GMT, 7 July 2026 ",
        "Published: November 28, 2026 ", "Jan 5, 2026 – 4:35 PM ", "22 Jul 2026 ", "8: 13 AM PDT 8 / 2 / 2026 ",
        "SKARVIK (TNA) - ", "Friday August 2, 2026 @ 8: 13am PDT ", "TNA Nov 12, 2026, 05.51AM IST SKARVIK: ",
        "SKARVIK, ND, April 28, 2026 ", "8: 05am UK, Monday 16 September 2026 ", "Sat Nov 12 2026, 01: 19 hrs ",
    ])
    func whenItWasPrintedIsLeftAway(_ stamp: String) {
        let told = "The ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        #expect(lead("Ferry aground off Skarvik", stamp + told) == told)
    }

    @Test(arguments: [
        "On 3 March the ferry Havørn ran onto rocks near Skarvik with 214 people.",
        "Thursday night saw the ferry Havørn run onto rocks near Skarvik with 214 people.",
        "Two thousand people saw how the ferry Havørn was pulled off the rocks near Skarvik.",
    ])
    func aDayThatBelongsToItsSentenceStays(_ sentence: String) {
        #expect(lead("Ferry aground off Skarvik", sentence) == sentence)
    }

    @Test func aStandfirstThatIsRunTogetherWithTheReportDoesNotLead() {
        let told = "Thieves took the silver of the Grey Heron from the museum of Skarvik on Monday."
        let glued = "Silver of the Grey Heron gone, museum wall left open Four men drove into the museum of Skarvik."
        #expect(lead("Museum of Skarvik robbed of silver", glued, told) == told)
        let plain = "The museum of Skarvik had left its wall open when Four Winds, a gang, took the silver."
        #expect(lead("Museum of Skarvik robbed of silver", plain) == plain)
    }

    @Test(arguments: [
        "Sailors close the quay in front of the ferry Havørn on the rocks of Skarvik. (Mara Voss/EPA)",
        "Sailors close the quay in front of the ferry Havørn on the rocks of Skarvik. (Skarvik Harbour Office)",
        "A still from a film of the coast guard shows the ferry Havørn on the rocks of Skarvik.",
        "Captain Ana Brandt of the ferry Havørn (C-R) leaves the rocks of Skarvik with 14 sailors.",
        "[The ferry Havørn on the rocks of Skarvik, seen from the air by our reader]",
    ])
    func aCaptionDoesNotLead(_ caption: String) {
        let told = "The ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        #expect(lead("Ferry aground off Skarvik", caption, told) == told)
    }

    @Test func whatAThirdSentenceSaysHasMoreOfTheHeadline() {
        let scenes = ["Nobody in town wanted to speak of that night for a long time.", "It was a cold one at sea."]
        let before = "Per Holm’s mother told the school that the boy would come along on the ferry."
        let told = "The ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        let title = "Boy of six steers ferry onto rocks off Skarvik"
        #expect(lead(title, scenes[0], scenes[1], before) == nil)
        #expect(lead(title, scenes[0], scenes[1], told) == told)
        #expect(lead(title, before) == before)
    }

    @Test func theNameOfALawIsMatter() {
        let told = "The board of Lorne today gave up a rule that had weakened the Northern Seabird Act."
        #expect(lead("Advice under Northern Seabird Act is back", told) == told)
    }

    @Test func aTitleThatIsOnlyADayIsNoMatter() {
        let other = "On 27 April 2026 the weather of the whole month was colder than in the years before it."
        let told = "The ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        #expect(lead("Ferry aground off Skarvik", other, told, headlines: ["April 27, 2026"]) == told)
    }

    /// The standfirst and the report are no sentence.
    @Test func aDayInTheMiddleThatNothingLeadsToEndsNoSentence() {
        let told = "The ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        let glued =
            "Captain charged over the ferry at Skarvik July 26, 2026 Prosecutor Ana Brandt said so of the Havørn."
        #expect(lead("Ferry aground off Skarvik", glued, told) == told)
        for day in ["on July 26, 2026 Skarvik’s", "since July 26, 2026, when the"] {
            let sentence =
                "The ferry Havørn ran onto rocks off Skarvik \(day) harbour was closed for its 214 passengers."
            #expect(lead("Ferry aground off Skarvik", sentence) == sentence)
        }
        let name = "NATO Secretary General Ana Brandt said that the ferry Havørn ran onto rocks near Skarvik."
        #expect(lead("Ferry aground off Skarvik", "Published: November 28, 2026 " + name) == name)
    }

    @Test func whatCannotBeReadAloneOrOnlySaysTheHeadlineAgainDoesNotLead() {
        let told = "The ship hit rocks near the port of Skarvik with 214 people, and its captain blamed the fog."
        #expect(
            lead(
                "Ferry runs aground off Skarvik", "A ferry runs aground off Skarvik.",
                "“We heard a bang,” said a passenger of the Skarvik ferry after the night.",
                "He told the Skarvik police that the ferry had been too fast all night.", told,
                headlines: ["Ship on rocks near Skarvik port"]) == told)
        #expect(
            lead("Ferry aground off Skarvik", "Why did the Skarvik ferry run aground on a night like this one?") == nil)
        #expect(lead("Ferry aground off Skarvik", "Read more: the Skarvik ferry in ten pictures from the quay.") == nil)
        #expect(lead("Ferry aground off Skarvik", "You might also like: the Skarvik ferry in ten pictures.") == nil)
        #expect(lead("Traghetto incagliato a Scarvico", "Leggi anche: il traghetto di Scarvico in dieci foto.") == nil)
    }

    @Test func whatIsOfAnotherMatterDoesNotLead() {
        #expect(
            lead("Ferry aground off Skarvik", "The weather of the whole month was colder than the years before it.")
                == nil)
        #expect(lead("Ferry aground off Skarvik") == nil)
        #expect(
            lead(
                "Ferry aground off Skarvik",
                "The second ferry on rocks this year Monday 16 November 2026 03.31 BST A ferry of Skarvik ran aground.")
                == nil)
        // The name of the ship alone is not the event.
        #expect(
            lead(
                "Who was on the bridge of the Grey Heron?",
                "On that morning the cook of the Grey Heron had eggs on the hotplate for all of them.") == nil)
        #expect(lead("", "") == nil)
    }

    @Test func aNameBehindAStampIsNoPartOfIt() {
        let told = "Sam Brandt said that the ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        #expect(lead("Ferry aground off Skarvik", "Published: November 28, 2026 " + told) == told)
        let month = "The town remembered the deadly April 2026 Skarvik fire, in which the ferry Havørn burned down."
        #expect(lead("Ferry Havørn burned at Skarvik", month) == month)
        let hours = "The ferry Havørn ran aground off Skarvik at 1830 hrs on Monday with 214 passengers on board."
        #expect(lead("Ferry aground off Skarvik", hours) == hours)
    }

    @Test func whereNoHeadlineHasAnyMatterNothingLeads() {
        let told = "The ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        #expect(lead("", told) == nil)
        #expect(lead("", told, headlines: ["Ferry aground off Skarvik"]) == told)
    }

    @Test func aSentenceThatTheBeginningOfALongTextEndsInDoesNotLead() {
        let told = "The ferry Havørn ran onto rocks near Skarvik with 214 passengers on board."
        let rest = String(repeating: " Nobody knows what the board of Ærø will say of it all.", count: 200)
        #expect(lead("Ferry aground off Skarvik", told + rest) == told)
        // Wherever the cut falls, also inside of a letter, no part of a sentence is taken for one.
        for length in 1_900...1_960 {
            let filler = String(repeating: "x", count: length)
            let text = "“" + filler + "”, said the board. " + told + rest
            #expect([nil, told].contains(lead("Ferry aground off Skarvik", text)))
        }
    }

    @Test func otherLanguagesHaveOneToo() {
        let told = "Die Fähre Havørn ist am Donnerstag vor Skarvik mit 214 Menschen auf einen Felsen gelaufen."
        #expect(lead("Fähre läuft vor Skarvik auf Grund", told, language: "de") == told)
        let japanese = "大型フェリー「ハーヴェルン」が木曜日の未明、スカルヴィク沖の岩礁に乗り上げ、乗客214人が救助された。"
        #expect(lead("スカルヴィク沖でフェリー座礁", japanese, language: "ja") == japanese)
    }
}
