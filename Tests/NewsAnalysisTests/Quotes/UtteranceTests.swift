import NewsAnalysis
import NewsModel
import Testing

@Suite("Utterances, not quotation marks")
struct UtteranceTests {
    private func article(_ number: Int64, _ text: String) -> QuotedArticle {
        let content = ArticleText(title: "", blocks: text.split(separator: "\n").map { (.paragraph, String($0)) })
        return QuotedArticle(
            id: ArticleID(number), outlet: "Outlet \(number)", content: content,
            quotes: QuoteFinder.quotes(in: content, language: "en", includeIndirect: false))
    }

    private func board(_ texts: String...) -> QuoteBoard {
        QuoteBoardBuilder.board(of: texts.enumerated().map { article(Int64($0.offset + 1), $0.element) })
    }

    private let whole =
        "Ines Calder said, “We lost the barn, the tractor and two dogs. The house we can rebuild in a year.”"

    @Test(
        "a quote printed whole is the same words, however its tag and its paragraphs part it",
        arguments: [
            "“We lost the barn, the tractor and two dogs,” Ines Calder said. “The house we can rebuild in a year.”",
            "“We lost the barn,” said Ines Calder, “the tractor and two dogs. The house we can rebuild in a year.”",
            "Ines Calder said: “We lost the barn, the tractor and two dogs.\n“The house we can rebuild in a year.”",
            "“We lost the barn, the tractor and two dogs,” Ines Calder said.\nLater she added: “The house we can rebuild "
                + "in a year.”",
            "“The house we can rebuild in a year,” Ines Calder said. It rained.\n“We lost the barn, the tractor and "
                + "two dogs,” she said.",
        ])
    func whole(_ other: String) {
        let found = board(whole, other)
        #expect(found.utterances.count == 1)
        let relations = found.utterances.flatMap { $0.variants.map(\.relation) }
        #expect(relations.allSatisfy { [.reference, .sameWords, .reordered].contains($0) }, "\(relations)")
    }

    @Test("what the article prints in words of its own, or in another place, is not cut")
    func elsewhere() {
        let found = board(
            whole,
            "“We lost the barn, the tractor and two dogs,” Calder said. The house we can rebuild in a year, she said.")
        #expect(found.utterances.first?.variants.map(\.relation) == [.reference, .sameWords])
    }

    @Test("what is missing is cut")
    func cut() {
        let found = board(whole, "“We lost the barn, the tractor and two dogs,” Calder said.")
        #expect(found.utterances.first?.variants.map(\.relation) == [.reference, .cutAtEnd])
    }

    @Test("two utterances of which a verb opens the second are not one")
    func twoUtterances() {
        let found = board("“We lost the barn,” said Ines Calder, adding that she would “not sell the land”.")
        #expect(found.utterances.count == 2)
    }

    @Test(
        "other ways to write the same words are the same words",
        arguments: [
            (
                "The F.B.I. knew it and it’s a shame for the whole town.",
                "The FBI knew it and it is a shame for the whole town."
            ),
            ("We lost 20 percent of two harvests in this valley.", "We lost 20 per cent of 2 harvests in this valley."),
            (
                "They organised the labour of the whole valley well.",
                "They organized the labor of the whole valley well."
            ),
            (
                "It began in this neighbourhood at 6:00 p.m. and it was over by midnight.",
                "It began in this neighborhood at 6 p.m. and it was over by midnight."
            ),
            (
                "We struck down the 11th-hour rule of the old harbour board today.",
                "We struck down the eleventh-hour rule of the old harbour board today."
            ),
        ])
    func forms(_ first: String, _ second: String) {
        let found = board("Ines Calder said, “\(first)”", "Ines Calder said, “\(second)”")
        #expect(found.utterances.first?.variants.map(\.relation) == [.reference, .sameWords])
    }

    // MARK: Given to somebody else

    private static let words = "We will open the harbour on Monday because the crews worked well."

    @Test(
        "nothing is said of two speakers unless both are full names beside the quote",
        arguments: [
            "He knew Omar Teller. “\(words)” he said.",
            "Teller said, “\(words)”",
            "Reuters said, “\(words)”",
            "Inez Kalder said, “\(words)”",
            "The harbour board said, “\(words)”",
            "Omar Teller said, quoting Calder, “\(words)”",
        ])
    func notCertain(_ other: String) {
        let found = board("Ines Calder said, “\(Self.words)”", other)
        let flags = found.utterances.flatMap { $0.variants.flatMap(\.flags) }
        #expect(!flags.contains(.differentSpeaker))
    }

    // MARK: Meaning

    private func turns(_ first: String, _ second: String) -> Bool? {
        let found = board("Ines Calder said, “\(first)”", "Ines Calder said, “\(second)”")
        return found.utterances.count == 1 ? found.utterances[0].variants[1].flags.contains(.meaningMayTurn) : nil
    }

    private static let base =
        "I am not a patient builder of bridges and I will like the two crews of old Sella harbour."

    @Test(
        "a negation, a modal, a quantity or a name that changes inside may turn the meaning",
        arguments: [
            ("not a patient", "a patient"), ("I will like", "I may like"), ("two crews", "nine crews"),
            ("old Sella harbour", "old Brenn harbour"),
        ])
    func turning(_ old: String, _ new: String) {
        #expect(turns(Self.base, Self.base.replacing(old, with: new)) == true)
    }

    @Test(
        "other changes, and what is cut away at an end, do not",
        arguments: [
            ("I am not a patient", "A patient"), ("old Sella harbour", "harbour"), ("bridges", "piers"),
            ("and I will", "and, as nobody who knows me will ever doubt, I will"), ("not a", "[…] a"),
        ])
    func notTurning(_ old: String, _ new: String) {
        #expect(turns(Self.base, Self.base.replacing(old, with: new)) == false)
    }

    @Test(
        "a denial that only moves, a time told another way and “all” of those who are meant anyway turn nothing",
        arguments: [
            (
                "I feel on the quay we were not working the way that Sella works.",
                "I did not feel on the quay we were working the way that Sella works."
            ),
            (
                "The last boat of the summer left old Sella at 6:41 in the evening of Friday.",
                "The last boat of the summer left old Sella at 18:41 in the evening of Friday."
            ),
            (
                "We are all deeply shocked by the loss of the boat and of its crew.",
                "We are deeply shocked by the loss of the boat and of its crew."
            ),
        ])
    func sameMeaning(_ first: String, _ second: String) {
        #expect(turns(first, second) == false)
    }
}

@Suite("Tags inside marks, names in marks, and speakers that cannot be")
struct SpeakerFormTests {
    private func quotes(_ text: String, _ language: String) -> [Quote] {
        QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: false).filter {
            $0.kind != .scare
        }
    }

    @Test(
        "a tag inside the marks parts the quote, and both pieces are one utterance",
        arguments: [
            ("ru", "«Мост откроют, — сказала Дарья Вилова, — весной».", "Дарья Вилова"),
            ("fr", "« Je n'ai rien vu, répète Anne Lorme, et je ne dirai rien. »", "Anne Lorme"),
            ("it", "«Il ponte riapre – assicura Dario Belli – a maggio».", "Dario Belli"),
        ])
    func inside(_ language: String, _ text: String, _ speaker: String) {
        let found = quotes(text, language)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.attribution?.name == speaker })
        #expect(Set(found.map(\.group)).count == 1 && found.first?.group != nil)
    }

    @Test("dialogue that a dash opens is a quote where a tag stands in it, and a list is not")
    func dashes() {
        #expect(quotes("— Sente-se — disse o juiz.", "pt").map(\.text) == ["Sente-se"])
        #expect(quotes("— Primeiro ponto\n— Segundo ponto", "pt").isEmpty)
    }

    @Test(
        "names of papers, clubs and ships in marks are no quotes",
        arguments: [
            ("de", "Das berichtete die „Nordpost“ in ihrer Ausgabe vom Montag."),
            ("de", "Die Raumsonde „Brenna“ umkreist den Mond."),
            ("ru", "Клуб «Волна» проиграл «Маяку» со счётом 0:3."),
            ("fr", "Le navire « Étoile de Nor » devait partir mardi."),
            ("es", "La revista “Suelos Nuevos” sale en mayo."),
            ("ja", "小説『塩の村』は来月から舞台になる。"),
        ])
    func names(_ language: String, _ text: String) {
        #expect(quotes(text, language).isEmpty)
    }

    @Test("“es”, “el” and months are nobody; the source after “heißt es” is")
    func nobody() {
        let found = quotes("In dem Gutachten heißt es: „Die Brücke ist nicht zu retten.“", "de")
        #expect(found.first?.attribution?.name == "Gutachten")
        #expect(quotes("„Die Brücke ist nicht zu retten“, hieß es.", "de").first?.attribution == nil)
    }

    @Test("an agency and a document are sources of their own kind")
    func kinds() {
        #expect(quotes("“The talks go on,” Reuters reported.", "en").first?.attribution?.kind == .agency)
        #expect(quotes("The report said the bridge was “beyond repair”.", "en").first?.attribution?.kind == .document)
    }
}
