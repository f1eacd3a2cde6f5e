import LabelledCases
import NewsModel
import Testing

@testable import NewsAnalysis

/// Sentences of which only one can be true are never said to state the same, and sentences that say the same in words
/// that look opposed are.
@Suite("Opposite statements")
struct OppositionTests {
    private func texts(_ left: String, _ right: String, _ language: String = "en") -> [ComparisonText] {
        LabelledValues.texts(["Report of the day\n" + left, "What is known\n" + right]).map { text in
            var text = text
            text.language = language
            return text
        }
    }

    /// The link of the two sentences below the headlines.
    private func found(_ left: String, _ right: String, _ language: String = "en") -> SentenceLink? {
        let texts = texts(left, right, language)
        let comparison = Comparer.compare(texts[0], texts[1], engine: .alignment)
        return comparison.links.first {
            !comparison.left[$0.left].isHeading && !comparison.right[$0.right].isHeading
        }
    }

    /// The two are at most of one subject, though each is found, and linked to itself.
    private func expectNotLinked(_ left: String, _ right: String, _ language: String = "en") {
        for sentence in [left, right] { #expect(found(sentence, sentence, language)?.grade == .same, "\(sentence)") }
        let grade = found(left, right, language)?.grade
        #expect(grade == nil || grade == .related)
    }

    private func differences(_ left: String, _ right: String, _ language: String = "en") -> [String] {
        (found(left, right, language)?.differences ?? []).map { "\($0.leftText) | \($0.rightText)" }
    }

    @Test("the labelled sentences: what is opposed is not linked, what is alike is, and what is said to differ does")
    func labelledSentences() throws {
        let cases = try LabelledValues.statements()
        #expect(cases.count == 60 && cases.count { $0.opposed } == 30)
        for labelled in cases {
            for pair in labelled.differs {
                #expect(labelled.a.contains(pair[0]) && labelled.b.contains(pair[1]), "\(labelled.id)")
            }
        }
        let tune = StatementScore(cases.filter { $0.split == .tune })
        #expect(tune.opposedLinked == 0 && tune.alikeLinked >= 14 && tune.wrong == 0, "\(tune.faults)")
        #expect(tune.right >= 13, "\(tune.faults)")
        let held = StatementScore(cases.filter { $0.split == .held })
        #expect(held.opposedLinked <= 2 && held.alikeLinked >= 12 && held.wrong <= 1)
    }

    @Test(
        "two words of which only one can be true are a difference, and the sentences are not in other words",
        arguments: [
            (
                "The council approved the stadium in Orr on Monday.",
                "The council rejected the stadium in Orr on Monday.",
                "approved | rejected"
            ),
            (
                "The city council approved the plan for a new stadium in Orr.",
                "Councillors turned down the plan for a stadium in Orr.", "approved | turned down"
            ),
            (
                "The jury found Ivo Lant guilty of fraud.", "The jury found Ivo Lant not guilty of fraud.",
                "guilty | not guilty"
            ),
            (
                "Tarn will close its mill in Hobb in May.", "Tarn won't close its mill in Hobb in May.",
                "close | won't close"
            ),
            (
                "Premier Varn signed the pact in Keld.", "The pact was not signed by Premier Varn in Keld.",
                "signed | not signed"
            ),
            ("Mira Sol beat Jana Perk in Larne.", "Jana Perk beat Mira Sol in Larne.", "Mira Sol | Jana Perk"),
        ])
    func opposites(_ left: String, _ right: String, _ expected: String) throws {
        let link = try #require(found(left, right))
        #expect(link.grade == .related && link.kind == .valueDiffers)
        #expect(link.differences.map(\.kind) == [.statement])
        #expect(differences(left, right) == [expected])
    }

    @Test(
        "what may be of another time, another source or only possible is not linked, and nothing is said",
        arguments: [
            ("The pass over the Grau is open to lorries.", "The pass over the Grau is closed to lorries."),
            (
                "The man in Quay Street was armed, a neighbour said.",
                "The man in Quay Street was not armed, police said."
            ),
            ("Tarn may close its mill in Hobb in May.", "Tarn will not close its mill in Hobb in May."),
        ])
    func silences(_ left: String, _ right: String) {
        expectNotLinked(left, right)
        #expect(differences(left, right).isEmpty)
    }

    @Test(
        "two denials, a passive, and a denial of something else leave a link as it was",
        arguments: [
            (
                "The chief drove around this city block and saw fire coming out from under the eaves of the mill.",
                "When they came, fire could be seen coming out from under the eaves all around the mill."
            ),
            (
                "The minister did not deny that she met the trader in Vell.",
                "The minister admitted that she met the trader in Vell."
            ),
            ("Aske lost to Norrby in the cup.", "Aske were beaten by Norrby in the cup."),
            ("The mill in Bram will close in May, though Tarn did not say why.", "The mill in Bram will close in May."),
            ("Snow stopped the train from leaving Oxby.", "The train could not leave Oxby because of snow."),
            ("The court found the driver not guilty of murder.", "The driver was acquitted of murder by the court."),
        ])
    func alike(_ left: String, _ right: String) throws {
        let link = try #require(found(left, right))
        #expect(link.grade != .related && link.differences.isEmpty)
    }

    @Test("somebody's words behind a denied verb are not said, so that nothing denies them")
    func behindDenial() {
        let story = StoryContext(
            texts: texts(
                "The charter does not protect people to \u{201C}make threats\u{201D} in Orr.",
                "Under the charter people may gather in Orr and not make threats."))
        let places = (0..<2).map { SentencePlace(article: $0, sentence: story.prepared[$0].sentences.count - 1) }
        #expect(story.opposition(places[0], places[1]) == nil)
    }

    @Test(
        "other languages, with a denial in two parts",
        arguments: [
            (
                "de", "Der Stadtrat genehmigte das Stadion in Orr am Montag.",
                "Der Stadtrat lehnte das Stadion in Orr am Montag ab."
            ),
            ("fr", "Le conseil a approuvé le stade d'Orr lundi.", "Le conseil a rejeté le stade d'Orr lundi."),
            ("fr", "Tarn fermera son usine de Hobb en mai.", "Tarn ne fermera pas son usine de Hobb en mai."),
            ("es", "El consejo aprobó el estadio de Orr el lunes.", "El consejo rechazó el estadio de Orr el lunes."),
            ("es", "Tarn cerrará su fábrica de Hobb en mayo.", "Tarn no cerrará su fábrica de Hobb en mayo."),
        ])
    func languages(_ language: String, _ left: String, _ right: String) {
        expectNotLinked(left, right, language)
    }

    @Test("no source is said to state what it denies, and both are not said to say it")
    func coverage() throws {
        let left = "The council approved the stadium in Orr on Monday after two hours of debate."
        let right = "The council rejected the stadium in Orr on Monday after two hours of debate."
        let matrix = CoverageBuilder.matrix(of: texts(left, right))
        let fact = try #require(matrix.facts.first { !$0.differences.isEmpty })
        #expect(fact.coverage.count { $0 == .states } == 1 && fact.common == nil && fact.isDisputed)
        #expect(matrix.facts.allSatisfy { $0.coverage.count { $0 == .states } < 2 })
    }

    @Test("an article that says both is not held against one that says the one")
    func both() {
        let left = """
            The council rejected the stadium in Orr on Monday.
            On Tuesday the council approved the stadium in Orr after all.
            """
        #expect(differences(left, "The council approved the stadium in Orr.").isEmpty)
    }
}
