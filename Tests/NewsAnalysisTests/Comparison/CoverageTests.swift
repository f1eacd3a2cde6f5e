import NewsAnalysis
import NewsModel
import NewsText
import Testing

@Suite("Coverage of a story")
struct CoverageTests {
    private static func text(_ id: Int64, _ lines: [String]) -> ComparisonText {
        ComparisonText(id: ArticleID(rawValue: id), outlet: "outlet \(id)", plainText: lines.joined(separator: "\n"))
    }

    private static let texts = [
        text(
            1,
            [
                "The copper mine at Sarn was sold to Halden Group for 90 million crowns on Friday.",
                "Workers fear that 400 jobs will go, said union leader Petra Vance.", "The mine opened in 1931.",
            ]),
        text(
            2,
            [
                "Halden Group bought the Sarn copper mine on Friday for 75 million crowns.",
                "Ostland has its eye on the harbour nearby, where observers expect new docks.",
                "The union said that workers fear for 400 jobs.",
            ]),
        text(
            3,
            [
                "On Friday the copper mine of Sarn was bought by Halden Group, at a price of 90 million crowns.",
                "Observers expect little change.", "Rain fell on the valley all day.",
            ]),
    ]
    private static let matrix = CoverageBuilder.matrix(of: texts)

    @Test("the fact that all state comes first, with the values on which they differ")
    func sharedFact() throws {
        let fact = try #require(Self.matrix.facts.first)
        #expect(fact.coverage == [.states, .states, .states])
        #expect(fact.label.contains("Halden"))
        let pairs = fact.differences.filter { $0.difference.kind == .money }.map { [$0.leftArticle, $0.rightArticle] }
        #expect(pairs == [[0, 1], [1, 2]])
    }

    @Test("a sentence without a likeness is a fact of one source if something in it can be checked")
    func loneFact() throws {
        let opened = try #require(Self.matrix.facts.first { $0.label.hasPrefix("The mine opened") })
        #expect(opened.coverage[0] == .states)
        #expect(!opened.coverage[1].isStated && !opened.coverage[2].isStated)
        #expect(opened.statements.count == 1)
        #expect(!Self.matrix.facts.contains { $0.label.hasPrefix("Rain") })
    }

    @Test("facts are ordered by the number of sources")
    func order() {
        let sources = Self.matrix.facts.map { $0.coverage.count { $0 == .states } }
        #expect(sources == sources.sorted(by: >))
    }

    @Test("only-here lists names and values of one source, also a country that opens a sentence, and no common words")
    func onlyHere() {
        #expect(Self.matrix.onlyHere[0] == ["Petra Vance"])
        // What differs from the others' is told so.
        #expect(Self.matrix.onlyHere[1].isEmpty)
        #expect(Self.matrix.onlyHere[2].isEmpty)
    }

    @Test("only-here knows countries at the start of a sentence")
    func countries() {
        let texts = [
            Self.text(1, ["Germany wants to buy the ore.", "Observers are surprised."]),
            Self.text(2, ["The ore is for sale."]),
        ]
        #expect(CoverageBuilder.matrix(of: texts).onlyHere[0] == ["Germany"])
    }

    @Test(
        "words with a capital that are no names are not only there",
        arguments: [
            "Shortly before noon the doors were opened.", "Image: the mine from above.",
            "Regulatory filings show nothing new; a regulatory body will look at them.",
            "\u{201C}Nothing has changed,\u{201D} the owner said.", "Source: mine and union.",
        ])
    func scraps(_ sentence: String) {
        let texts = [
            Self.text(1, ["The ore of Sarn was sold on Friday.", sentence]),
            Self.text(2, ["On Friday the ore of Sarn was sold."]),
        ]
        #expect(CoverageBuilder.matrix(of: texts).onlyHere[0] == [])
    }

    @Test(
        "a name or figure that the other has in another form is not only there",
        arguments: [
            ("The Russian Federation bought the ore.", "Russia bought the ore."),
            ("The blast left 120 wounded in Sarn.", "It killed six, wounding 120 in Sarn."),
            ("The bridge cost 1.2 million crowns.", "For the bridge 1,200,000 crowns were paid."),
            ("The Federal Bureau of Mines closed the pit.", "The pit was closed by the FBM."),
            ("The FBM closed the pit.", "The pit was closed by the F.B.M. on Friday."),
            ("The judge heard Holm III again.", "The judge heard Petra Holm again."),
            ("It lasted four years, for the 12-year-old half of his life.", "It lasted long."),
        ])
    func otherForms(_ left: String, _ right: String) {
        let texts = [Self.text(1, [left, "Rain fell."]), Self.text(2, [right, "The sun shone."])]
        #expect(CoverageBuilder.matrix(of: texts).onlyHere[0] == [])
    }

    @Test("the silence of a teaser says nothing: neither of names nor of words")
    func teasers() {
        var texts = [
            Self.text(
                1,
                [
                    "The ore of Sarn was sold on Friday.",
                    "Workers fear for the harbour, said union leader Petra Vance.",
                ]),
            Self.text(2, ["On Friday the ore of Sarn was sold."]),
        ]
        let whole = CoverageBuilder.matrix(of: texts)
        #expect(whole.onlyHere[0] == ["Petra Vance"] && whole.excerpts == [])
        #expect(!Comparer.compare(texts[0], texts[1]).leftLacking.isEmpty)
        texts[1].isExcerpt = true
        let told = CoverageBuilder.matrix(of: texts)
        #expect(told.onlyHere[0] == [] && told.excerpts == [false, true])
        #expect(Comparer.compare(texts[0], texts[1]).leftLacking.isEmpty)
        // A third that is whole is enough to say it.
        texts.append(Self.text(3, ["The ore of Sarn went on Friday."]))
        #expect(CoverageBuilder.matrix(of: texts).onlyHere[0] == ["Petra Vance"])
    }

    @Test(
        "a note of what was corrected is no claim",
        arguments: [
            "Correction: an earlier version gave 75 million crowns.",
            "An earlier version of this article gave 75 million crowns.",
        ])
    func corrections(_ note: String) {
        let texts = [
            Self.text(1, ["The ore of Sarn was sold on Friday.", note]),
            Self.text(2, ["On Friday the ore of Sarn was sold."]),
        ]
        #expect(CoverageBuilder.matrix(of: texts).onlyHere[0] == [])
    }

    @Test("a name behind a quotation is whole, and one that opens a sentence stands without the word before it")
    func openingNames() {
        let texts = [
            Self.text(
                1,
                [
                    "\u{201C}I held two cups,\u{201D} Tancred Ilmory, a student from the coast, said.",
                    "Yesterday Fawn Kettle came, as she had yesterday.",
                ]),
            Self.text(2, ["The ore is for sale.", "Rain fell."]),
        ]
        #expect(CoverageBuilder.matrix(of: texts).onlyHere[0] == ["Tancred Ilmory", "Fawn Kettle"])
    }

    @Test("a story of one source has facts and nothing to compare")
    func oneSource() {
        let matrix = CoverageBuilder.matrix(of: [Self.texts[0]])
        #expect(matrix.facts.count == 3)
        #expect(matrix.copied == [[0]])
    }

    @Test("no fact has more than two sentences of one source")
    func atMostTwo() {
        let lines = (0..<6).map { "The copper mine at Sarn was sold to Halden Group, part \($0)." }
        let matrix = CoverageBuilder.matrix(of: [Self.text(1, lines), Self.text(2, lines)])
        for fact in matrix.facts {
            for article in 0..<2 { #expect(fact.statements.count { $0.article == article } <= 2) }
        }
    }
}
