import NewsModel
import Testing

@testable import NewsAnalysis

/// What is listed as only one source's, and what is not worth listing.
@Suite("Only here")
struct OnlyHereTests {
    /// What the first of two sources has alone.
    private func onlyHere(_ sentence: String, _ other: String = "Rain fell on the valley.", outlet: String = "The Bell")
        -> [String]
    {
        let texts = [
            (outlet, ["The mill of Orvala was sold on Friday.", "The price is not known.", sentence, "Work goes on."]),
            ("Vale", ["On Friday the mill of Orvala was sold.", "Nobody knows the price.", other, "Work goes on."]),
        ]
        return CoverageBuilder.matrix(
            of: texts.enumerated().map { number, text in
                ComparisonText(
                    id: ArticleID(rawValue: Int64(number)), outlet: text.0, plainText: text.1.joined(separator: "\n"))
            }
        ).onlyHere[0]
    }

    @Test(
        "a name is listed without titles, its owner, or a letter that was cut off",
        arguments: [
            ("The letter came from Deputy Luis Gerardo on Monday.", "Luis Gerardo"),
            ("The team took Tarnow City's Sam Hale for two years.", "Sam Hale"),
            ("The film shows Nora Kerman's English house.", "Nora Kerman"),
            ("Former Labour deputy leader Ann Prescot met them.", "Ann Prescot"),
            ("The paper quotes Chief Executive Officer Rob Zanev on it.", "Rob Zanev"),
        ])
    func trimmed(_ sentence: String, _ name: String) {
        #expect(onlyHere(sentence) == [name])
    }

    @Test(
        "pieces of names, addresses, times and designations are not listed",
        arguments: [
            "The clip stands at pic.example.com/R4Qoikzl for all.", "It was marked #Lightsout by many.",
            "The vote of the Centre for Tarnow Rivers was lost.", "It was said by the Front for the Freedom of Tarnow.",
            "He stood on 6th Avenue for an hour.", "The office in Tarn., which is old, was closed.",
            "Photo TARNOW It was a cold day.", "The key part is the Tarnpine shape of it.",
            "It was written by @Tarnowfan on the day.", "Published 02: 15 Police came to the mill.",
            "They found two AK-47 rifles in the cellar.",
            "The senator (R-Wyo) said nothing of it.", "The Former Vice President said nothing of it.",
            "The DWI charge was dropped in court.", "The TNAB wrote so.",
            "They found six AK 47 rifles in the cellar.", "The clock stood at 8: 52 PM EDT then.",
            "The wheel was brought by \u{201C}Holm Will Go\u{201D} to the town.",
            "It was read by Public Relations Officer on Monday.",
            "The vote of the House of Representatives was lost.",
            "It had a strength of 6.1 then.", "She wrote so (@tarnowfan) May 3, 2017.",
            "The letter began “Dear Members” in both towns.", "They were told “Please” by the clerk.",
        ])
    func scraps(_ sentence: String) {
        #expect(onlyHere(sentence) == [])
    }

    @Test(
        "an adjective that is written with a capital says nothing alone",
        arguments: [
            "The bread was baked by Danish hands.", "They asked a Norlandian driver.",
            "The old Socialist mayor came.", "They spoke of the Central Norlandian states.",
            "The Seismological network saw it.",
        ])
    func adjectives(_ sentence: String) {
        #expect(onlyHere(sentence) == [])
    }

    @Test(
        "a name is listed whole",
        arguments: [
            ("It was written by the bank Keld, Bruun & Wald on Monday.", "Keld, Bruun & Wald"),
            ("The paper asked Keld & Bruun for help.", "Keld & Bruun"),
            ("Mark Zanev wrote of the mark that he left. Zanev is old.", "Mark Zanev"),
            ("It was Nora Zanev again. They knew Nora well.", "Nora Zanev"),
            ("Human Needs Watch wrote of the needs that a human has.", "Human Needs Watch"),
            ("The paper spoke to Rob Zanev Monday.", "Rob Zanev"),
            (
                "The letter that came to the old mill was sent by the Tarnow Women's Relief Network again.",
                "Tarnow Women's Relief Network"
            ),
            ("The shop stands at 200 West Tarnow Street now.", "West Tarnow Street"),
        ])
    func whole(_ sentence: String, _ name: String) {
        #expect(onlyHere(sentence) == [name])
    }

    @Test("a team is known by the town that it plays for")
    func team() {
        #expect(onlyHere("They lost to the Tarnow Falcons again.", "The next week they play against Tarnow.") == [])
        #expect(onlyHere("They lost to the Tarnow Falcons again.") == ["Tarnow Falcons"])
    }

    @Test(
        "a name that the other spells a little otherwise is the same name",
        arguments: [
            ("He lives near the Presinct in Tarnow Street.", "He lives near the Precinct in Tarnow Street."),
            ("It was said by Klitchsko again.", "It was said by Klitschko again."),
        ])
    func spellings(_ left: String, _ right: String) {
        #expect(onlyHere(left, right) == [])
    }

    @Test("an outlet that names itself, or a part of its name, has nothing alone")
    func ownName() {
        let sentence = "The owner told Harbour Post of the plan."
        #expect(onlyHere(sentence, outlet: "Harbour Post") == [])
        #expect(onlyHere(sentence, outlet: "harbourpost.example") == [])
        #expect(onlyHere(sentence) == ["Harbour Post"])
    }

    @Test("the day of the article is nothing that others lack, another day is")
    func ownDay() {
        #expect(onlyHere("The deal was made on March 3, 2011, in Sarn.").contains("March 3, 2011"))
        let text = ["March 20, 2007 The mill of Orvala was sold.", "The price is not known.", "Work goes on."]
        let matrix = CoverageBuilder.matrix(
            of: [text, ["The mill of Orvala was sold.", "Work goes on."]].enumerated().map { number, lines in
                ComparisonText(
                    id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)",
                    plainText: lines.joined(separator: "\n"))
            })
        #expect(matrix.onlyHere[0] == [])
    }
}
