import NewsModel
import Testing

@testable import NewsAnalysis

@Suite("Facts")
struct FactTests {
    private func matrix(_ texts: [[String]]) -> CoverageMatrix {
        CoverageBuilder.matrix(
            of: texts.enumerated().map { number, lines in
                ComparisonText(
                    id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)",
                    plainText: lines.joined(separator: "\n"))
            })
    }

    private static let fire = [
        "A fire destroyed the paper mill of Orvala on Monday night, officials said.",
        "Firefighters needed nine hours to put out the flames at the mill on the Lenn river.",
    ]

    // MARK: Labels

    @Test(
        "a sentence that points to the one before it, or is speech without its speaker, is no fact of one source",
        arguments: [
            "She has declined to comment on the claims of the Lenn Valley Union.",
            "In short, he is the man whom Orvala's council listens to.",
            "But overall the parade in Sarn went pretty well.",
            "I think people in Sarn ought to be free to choose.",
            "\u{201C}We take pride in the service that Sarn Rail provides to its guests.\u{201D}",
            "The company may refer the matter to the police of Sarn.\u{201D}",
            "Will be in deep space for 40 years or so.",
            "Such a plan would cost the town of Sarn 3 million crowns.",
            "The pair met at the harbour of Sarn in 2014.",
            "Mara Holm of Sarn happened to be on the bridge, too.",
            "Closing the school of Sarn was one of them.",
            "Jeri Holm added: \"The bridge of Sarn looks dreadful.",
            "Out in Sarn: Jeri Holm wore a black coat at the fair of Orr last month",
            "[ Sarn’s five years without a bridge, in one picture ]",
            "(Mara Holm/EPA)",
            "A photo taken by the council of Sarn shows the bridge in 2014.",
        ])
    func unreadable(_ sentence: String) {
        let facts = matrix([Self.fire + [sentence], Self.fire]).facts
        #expect(!facts.contains { $0.label == sentence })
    }

    @Test(
        "one that can be read alone is, also where a clause opens with that or somebody is quoted by name",
        arguments: [
            "Workers fear that 400 jobs will go, said union leader Petra Vance.",
            "The council of Sarn will meet on 14 March to choose a new chairman.",
            "\u{201C}Most people in both valleys want the bridge,\u{201D} said Jeri Holm, an adviser to the council.",
            "\u{201C}The works in both valleys will take longer than we assumed,\u{201D} Holm continued.",
            "An image of the bridge hangs in the hall of Sarn since 2014.",
        ])
    func readable(_ sentence: String) {
        let facts = matrix([Self.fire + [sentence], Self.fire]).facts
        #expect(facts.contains { $0.label == sentence && $0.sources == 1 })
    }

    @Test("a fact whose best label others hardly have is told by a sentence that they surely have")
    func otherLabel() {
        // The second of the right side resembles the first of the left, and says something else.
        let witness =
            "Some witnesses told police that when the gunman walked into the office of Sarn Rail, he seemed to hide something, Ana Brandt said."
        let same =
            "He said witnesses told the police that the man had walked into the office of Sarn Rail as though he were hiding something."
        let facts = matrix([Self.fire + [witness], Self.fire + [same]]).facts
        #expect(facts.contains { $0.label == witness && $0.coverage.allSatisfy(\.isStated) })
    }

    @Test("what two sources quote alike, without a word of who speaks, is a quotation and no fact")
    func sharedSpeech() {
        let speech = "\u{201C}Nobody asked us in the valley before they closed our only school,\u{201D}"
        let facts = matrix([Self.fire + [speech], Self.fire + [speech]]).facts
        #expect(!facts.contains { $0.label.contains("asked us") })
        #expect(facts.contains { $0.sources == 2 && $0.label.contains("mill") })
    }

    @Test(
        "what is left of a quotation that began a sentence before is no fact either",
        arguments: ["\u{201D}", "\""])
    func sharedEndOfSpeech(_ mark: String) {
        let speech = "The valley deserves a council that is not the story." + mark
        let facts = matrix([Self.fire + [speech], Self.fire + [speech]]).facts
        #expect(!facts.contains { $0.label.contains("deserves") })
    }

    @Test("the event is named by a headline or a first sentence, not by what both say further down")
    func labelOfEvent() throws {
        let further = "The guard of the mill, a man of 57 from Sarn, was taken into custody on Tuesday."
        let rest = (1...5).map { "The council of Tarnow discussed point \($0) of its long agenda." }
        let facts = matrix([
            ["Fire destroys paper mill of Orvala", Self.fire[0]] + rest + [further],
            ["Paper mill of Orvala destroyed by fire", Self.fire[0]] + rest.reversed() + [further],
        ]).facts
        #expect(try #require(facts.first).label.contains("Orvala"))
    }

    private static let robbery = [
        [
            "Four men rammed the front of a jeweller in Sarn with a car on Monday and fled with watches worth 2 million crowns.",
            "People from the flats above the jeweller were taken to a hotel while firefighters put out the burning car.",
            "The jeweller opened in 1961 on the oldest street of Sarn.",
        ],
        [
            "A jeweller in Sarn was rammed with a car on Monday by four men, who fled with watches worth 2 million crowns.",
            "Firefighters put out the burning car, and people from the flats above the jeweller were taken to a hotel.",
            "The mayor wants bollards in front of all shops of the centre.",
        ],
    ]

    @Test("what the leads say besides the event is a fact of its own, and the event is none twice")
    func besidesTheEvent() throws {
        let facts = matrix(Self.robbery).facts.filter { $0.coverage.allSatisfy(\.isStated) }
        #expect(try #require(facts.first).label.contains("rammed"))
        #expect(facts.count(where: { $0.label.contains("rammed") }) == 1)
        #expect(facts.count(where: { $0.label.contains("hotel") }) == 1)
    }

    @Test("the event is named without what the page prints in front of it, and by no title that was cut")
    func stampedEvent() throws {
        var texts = Self.robbery
        for number in texts.indices {
            texts[number][0] = "Published 7 July 2026 Last updated at 22:46 GMT " + texts[number][0]
            texts[number].insert("Four men ram the front of a jeweller in Sarn with a car, flee with watches...", at: 0)
        }
        let label = try #require(matrix(texts).facts.first).label
        #expect(label.hasPrefix("Four men rammed") || label.hasPrefix("A jeweller in Sarn"))
    }

    // MARK: Absent

    @Test("an article lacks a fact only if it has hardly a word of it")
    func absent() throws {
        let pool = "The swimming pool of Tarnow reopens in April with a lower entrance fee for pensioners."
        let hospital = "After the fire a guard was rushed to the hospital in Sarn, where he passed away."
        let facts = matrix([
            Self.fire + [pool, hospital],
            Self.fire + ["The only victim of the fire, a guard, died in Sarn on Tuesday."],
        ]).facts
        let ofPool = try #require(facts.first { $0.label == pool })
        #expect(ofPool.coverage[1] == .absent)
        for fact in facts where fact.label == hospital { #expect(fact.coverage[1] != .absent) }
    }

    @Test("of a sentence of three words nothing is told")
    func shortSentence() throws {
        let vote = "The election is slated for 2014."
        let facts = matrix([Self.fire + [vote], Self.fire]).facts
        let fact = try #require(facts.first { $0.label == vote })
        #expect(fact.coverage[1] == .unknown)
    }

    // MARK: What a cell claims

    @Test("a source is said to state only what its own sentences say")
    func cells() throws {
        let facts = matrix([
            [
                Self.fire[0],
                "The council of Orvala condemned the owner's silence, warning that 400 families may lose their income.",
            ],
            [
                "Fire destroyed Orvala's paper mill on Monday night, according to officials.",
                "The council of Orvala condemned the owner.",
            ],
        ]).facts
        let fact = try #require(facts.first { $0.label.contains("condemned") })
        // Both say that the council condemned the owner: the label is what both bear out.
        #expect(!fact.label.contains("400"))
        #expect(fact.coverage == [.states, .states])
    }

    @Test("a figure that a source does not give is not stated by it")
    func cellsOfFigures() throws {
        let facts = matrix([
            [Self.fire[0], "The mill of Orvala employed 412 people from both banks of the Lenn river."],
            [Self.fire[0], "It employed people from both banks of the Lenn river."],
        ]).facts
        let fact = try #require(facts.first { $0.label.contains("412") })
        #expect(fact.coverage[1] != .states)
    }

    @Test("a label is cut before a clause that the others do not bear out, and never before who says so")
    func cutLabels() throws {
        let pact = "Sarn and Orvala signed a pact on Tuesday to share the water of the Lenn river"
        let facts = matrix([
            [pact + ", while farmers upstream drove forty tractors through the market square of Tarnow."],
            [
                "A pact to share the water of the Lenn river was signed on Tuesday by Sarn and Orvala.",
                "It takes effect in May.",
            ],
            ["On Tuesday Sarn and Orvala signed a pact to share the Lenn river's water.", "Critics doubt it."],
        ]).facts
        let event = try #require(facts.first)
        #expect(!event.label.contains("tractors"))
        #expect(event.coverage == [.states, .states, .states])
        let said = matrix([
            [pact + ", while farmers were not asked, the water office said."],
            [pact + ", while fishers were not asked, the water office said."],
        ]).facts
        #expect(!said.contains { $0.label.hasSuffix("…") })
    }

    @Test("a fact shows a difference of values only if its label gives one of them")
    func differencesOfLabels() {
        let facts = matrix([
            [
                "A fire destroyed the paper mill of Orvala on Monday night and injured 12 workers.",
                "Firefighters needed nine hours to put out the flames at the mill on the Lenn river.",
            ],
            [
                "The paper mill of Orvala was destroyed by a fire on Monday night that injured 17 workers.",
                "Firefighters put out the flames at the mill on the Lenn river in nine hours.",
            ],
        ]).facts
        let differing = facts.filter { !$0.differences.isEmpty }
        #expect(differing.count == 1)
        for fact in differing {
            let texts = fact.differences.flatMap { [$0.difference.leftText, $0.difference.rightText] }
            #expect(texts.contains { fact.label.contains($0) })
        }
    }

    // MARK: The event

    @Test("the event is told by headline and lead of either article, each in its own words")
    func event() throws {
        let facts = matrix([
            ["Paper mill in Orvala burns down", Self.fire[0], "The Lenn bridge stayed open."],
            [
                "Blaze destroys Orvala's paper mill",
                "The paper mill that fed half of Orvala is gone: fire destroyed it on Monday night.",
                "The union asked for a meeting.",
            ],
        ]).facts
        let event = try #require(facts.first)
        #expect(event.statements.filter { $0.article == 0 }.count >= 2)
        #expect(event.statements.filter { $0.article == 1 }.count >= 2)
    }

    @Test("articles of two events share no event")
    func twoEvents() {
        let facts = matrix([
            [
                "Ada Morrow signs a new contract with the Herons", "The captain of the Herons stays until 2030.",
                "Morrow scored eleven goals last season.", "The club paid Morrow's old team for her in cash.",
            ],
            [
                "Judge Morrow retires from the bench in Sarn", "She had led the district court for two decades.",
                "Morrow wrote the verdict on the harbour fund.", "A successor to Morrow is not yet named.",
            ],
        ]).facts
        #expect(!facts.contains { $0.sources == 2 })
    }
}
