import NewsAnalysis
import NewsModel
import Testing

/// What speaks against a speaker whom a rule found: somebody told of since, a pronoun that may be another's, a thing.
@Suite("Speakers in doubt")
struct SpeakerDoubtTests {
    private func quotes(_ text: String, _ language: String = "en") -> [Quote] {
        QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: false)
    }

    private func last(_ text: String, _ language: String = "en") -> Attribution? {
        quotes(text, language).last?.attribution
    }

    @Test("who is told of in the sentence before speaks, with a “?”, and not who spoke last")
    func newerSubject() {
        let said = "“The pier is safe,” Mayor Odell Rask said. "
        let joan = last(said + "Joan Pettick, who runs the café, disagreed. “It shakes when a bus goes by the gate.”")
        #expect(joan?.name == "Joan Pettick")
        #expect(joan?.isWeak == true)
        let rask = last(said + "Nothing else was asked. “It will stand for a hundred years to come.”")
        #expect(rask?.name == "Odell Rask")
    }

    @Test("where two people came between nobody speaks")
    func twoBetween() {
        let text =
            "“The pier is safe,” Mayor Odell Rask said. Joan Pettick wept. Thomas Dunmore left the hall. “It shakes when a bus goes by.”"
        #expect(last(text) == nil)
    }

    @Test(
        "the view that a sentence gives is of whom it names",
        arguments: [
            (
                "“El muelle es seguro”, dijo la alcaldesa Aitana Rolle. Para Bruno Salcedo, dueño del café, resultó chocante. “Tiembla cada vez que pasa un autobús”.",
                "es", "Bruno Salcedo"
            ),
            (
                "« Le quai est sûr », a déclaré la maire Odile Marchal. Pour Bruno Vasseur, patron du café, c’est une plaisanterie. « Il tremble dès qu’un autobus passe. »",
                "fr", "Bruno Vasseur"
            ),
        ])
    func view(text: String, language: String, speaker: String) {
        #expect(last(text, language)?.name == speaker)
    }

    @Test("he is doubtful where nothing shows that a person stands before")
    func pronouns() {
        let firm = "Corvex said it would pay more. “We have a lot of respect for them,” he said."
        #expect(last(firm)?.isWeak != false)
        let one = "Peter Lund met the press. “We have a lot of respect for them,” he said."
        #expect(last(one)?.isWeak == false)
    }

    @Test("a thing that stands where a speaker would is shown with a “?”")
    func things() {
        #expect(last("The scheme said “no” to them.")?.isWeak != false)
        #expect(last("The mayor said “no” to them.")?.isWeak == false)
    }

    @Test("words that the text says nobody used are no quotation")
    func denied() {
        #expect(quotes("The council did not say “never” to the bridge.").first?.attribution == nil)
        #expect(quotes("Rolf Hallmann sagt nicht ausdrücklich „alle Betriebe“.", "de").first?.attribution == nil)
        #expect(quotes("The council said “never” to the bridge.").first?.attribution != nil)
    }

    @Test(
        "names in marks are no quotations",
        arguments: [
            ("La Valdésie avait tiré un nouveau missile baptisé «Orenik», selon le ministère.", "fr"),
            (
                "Der Tanker, zuvor unter dem Namen „Bella 7“ bekannt, wurde nach Angaben der Küstenwache beschlagnahmt.",
                "de"
            ),
            ("La fiscal del caso, Andrea Goldal, aseguró que no importa si “El Zorro” era jefe.", "es"),
        ])
    func names(text: String, language: String) {
        #expect(quotes(text, language).allSatisfy { $0.attribution == nil || $0.kind == .scare })
    }

    @Test("a participle right behind a verb has that verb's subject")
    func participles() {
        let text = "Odell Rask called the lap “a joke” while Tomas Verhulst agreed saying, “I think we can race now.”"
        #expect(last(text)?.name == "Tomas Verhulst")
        let drivers =
            "The race was stopped, with some drivers, including the winner Odell Rask, claiming that it was “fine”."
        #expect(last(drivers)?.name == "some drivers")
    }

    @Test("“a-t-il” and any verb are a tag, and halves of words and ordinals end nothing")
    func splits() {
        #expect(last("« Nous n’irons pas plus loin cette année », a-t-il laissé entendre.", "fr")?.mentionText == "il")
        let office =
            "«Wir senden falsche Signale aus», sagte der Norder Gesundheits-, Sozial- und Integrationsdirektor Pierre Alain Schnegel."
        #expect(last(office, "de")?.name == "Pierre Alain Schnegel")
    }
}
