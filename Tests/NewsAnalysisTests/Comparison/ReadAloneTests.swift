import NewsModel
import Testing

@testable import NewsAnalysis

/// Which sentences can be read without the one before them, and what becomes of the others as labels.
@Suite("Labels that can be read alone")
struct ReadAloneTests {
    private static let lead = [
        "A storm hit the town of Sarn on Monday", "Roofs were torn off and trees fell in Sarn.",
        "Schools in Sarn stay closed until Friday.", "The army sent forty men to Sarn.",
    ]

    /// The labels of a story of which both sources have a sentence, behind their leads.
    private func labels(_ sentence: String, and other: String? = nil) -> [String] {
        CoverageBuilder.matrix(
            of: [sentence, other ?? sentence].enumerated().map { number, sentence in
                ComparisonText(
                    id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)",
                    plainText: (Self.lead + [sentence]).joined(separator: "\n"))
            }
        ).facts.map(\.label)
    }

    @Test(
        "a sentence that leans on the one before it, or is a piece of one, is no label",
        arguments: [
            "None of them had seen the bridge of Sarn before.",
            "Both men worked at the mill of Sarn for nine years.",
            "Two opted for a trial, which is set to begin in March.",
            "Three were taken to the hospital of Sarn on Monday.",
            "The latter was taken to the hospital of Sarn on Monday.",
            "Officials had warned him about the bridge of Sarn.",
            "The judge ordered him held on Monday in the court of Sarn.",
            "After two hours, he said, the gunman gave himself up to police.",
            "In Sarn, he shot a guard at the gate of the mill.",
            "The mill burned down, it said in a letter to the council of Sarn.",
            "It said the mill of Sarn will be rebuilt by Monday.",
            "\u{201C}He has style and a sense of occasion,\u{201D} Renn said on Monday in Sarn.",
            "explain the difference between the mills of Sarn and Orvala.",
            "357 revolver in the east of Sarn over the weekend.",
            "The mill of Sarn was sold for 3 million crowns in",
            "The mill of Sarn will be sold on Monday,\u{201D} the owner said.",
            "\"Renn sold the mill of Sarn to the town,\" he said on Monday.",
            "Previously, she had spoken out against the sale of the mill.",
            "Records in Sarn list the family of Renn as the owner of all four.",
            "At the gate they shouted\"Give us back the mill of Sarn!",
            "Much more than that is still to come.",
        ])
    func leaning(_ sentence: String) {
        #expect(!labels(sentence).contains { sentence.contains($0.prefix(20)) })
    }

    @Test(
        "one that names all it speaks of is",
        arguments: [
            "There were no injuries in the blaze at the mill of Sarn.",
            "It is not clear whether the owner of the mill will rebuild.",
            "Two men were killed in the blast at the mill of Sarn.",
            "Both Renn and Tal worked at the mill of Sarn for nine years.",
            "Because of the blaze the road to Sarn was closed on Monday.",
            "This is the fifth mill that was sold by the town of Sarn.",
            "Renn, 48, told police in Sarn that he had bought the gun.",
            "At the gate of Sarn they shouted\"Go home\"and other things at the mayor.",
            "Those who lost homes in Sarn will be paid by the state.",
            "This year the mill of Sarn made 3 million crowns of profit.",
            "After Renn was arrested, he told police that the gun was new.",
            "Renn said the judge had ordered him held on Monday in Sarn.",
            "The company said its mill in Sarn burned to the ground.",
            "Workers fear that they will lose jobs in the mill of Sarn.",
            "\u{201C}The mill has style,\u{201D} Petra Renn said.",
            "Brothels advertise how close they are to the mill of Sarn.",
        ])
    func standing(_ sentence: String) {
        #expect(labels(sentence).contains(sentence))
    }

    @Test(
        "in German, Spanish and French, too, a number without its noun says nothing alone, and an article opens a statement"
    )
    func languages() {
        func labels(_ sentence: String, _ language: String) -> [String] {
            CoverageBuilder.matrix(
                of: (0..<2).map { number in
                    var text = ComparisonText(
                        id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)",
                        plainText: (Self.lead + [sentence]).joined(separator: "\n"))
                    text.language = language
                    return text
                }
            ).facts.map(\.label)
        }
        for (sentence, language) in [
            ("Dos consiguieron salvar la vida en el molino de Sarn.", "es"),
            ("Otras 19 siguen sin ser localizadas en el valle de Sarn.", "es"),
            ("Cuatro de ellas viajaban en un coche por el valle de Sarn.", "es"),
            ("Das Werk von Sarn wurde am 10.", "de"),
        ] {
            #expect(!labels(sentence, language).contains(sentence), "\(sentence)")
        }
        for (sentence, language) in [
            ("El molino de Sarn fue vendido por tres millones de coronas.", "es"),
            ("Dos hombres murieron en el molino de Sarn.", "es"),
            ("Das Werk von Sarn wurde im Jahr 2010 verkauft.", "de"),
        ] {
            #expect(labels(sentence, language).contains(sentence), "\(sentence)")
        }
    }

    @Test("of two sentences for one fact the label is the one that can be read alone")
    func otherMember() {
        let alone = "Renn fled downtown Sarn and evaded hundreds of officers overnight."
        let leaning = "He fled downtown Sarn and evaded hundreds of officers overnight."
        #expect(labels(leaning, and: alone).contains(alone))
        #expect(labels(alone, and: leaning).contains(alone))
    }

    @Test(
        "words that only join it to the sentence before are cut off, and the place that it was sent from",
        arguments: [
            (
                "But the owner of the mill said nobody was warned in Sarn.",
                "… the owner of the mill said nobody was warned in Sarn."
            ),
            (
                "However, the owner of the mill said nobody was warned in Sarn.",
                "… the owner of the mill said nobody was warned in Sarn."
            ),
            (
                "SARN (TNA) - The owner of the mill said nobody was warned.",
                "The owner of the mill said nobody was warned."
            ),
        ])
    func joints(_ sentence: String, _ label: String) {
        #expect(labels(sentence).contains(label))
    }

    @Test("a sentence inside a quotation that began before it is no label")
    func insideSpeech() {
        let speech =
            "Renn wrote: \u{201C}The mill is old. Rockets of Sarn will have the thrust of two. The rest is history.\u{201D}"
        #expect(!labels(speech).contains { $0.hasPrefix("Rockets") })
        #expect(labels("Rockets of Sarn will have the thrust of two.").contains { $0.hasPrefix("Rockets") })
    }
}
