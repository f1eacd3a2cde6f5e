import NewsAnalysis
import NewsModel
import Testing

/// Speakers that are known by form and place, whatever the words.
@Suite("Speakers told by the form of the sentence")
struct SpeakerFormsTests {
    private func quotes(_ example: SpeakerExample) -> [Quote] {
        QuoteFinder.quotes(in: Array(example.text.utf8), language: example.language, includeIndirect: false)
    }

    @Test(
        "are found",
        arguments: [
            // Subjects that no table knows, beside a verb of speaking.
            SpeakerExample(
                text: "“We have no boats left,” local netmakers said on Monday.", speaker: "local netmakers"),
            SpeakerExample(text: "“We have no boats left,” said local netmakers.", speaker: "local netmakers"),
            SpeakerExample(text: "The dam was “sound” before the collapse, plumbers said.", speaker: "plumbers"),
            SpeakerExample(text: "Another wrote, “She thinks she is above the rules.”", speaker: "Another"),
            // Verbs that no table knows, beside somebody.
            SpeakerExample(text: "“I never signed it,” the two-term bursar riffed on Tuesday.", speaker: "bursar"),
            SpeakerExample(text: "“I never signed it,” Marlo quips in the film.", speaker: "Marlo"),
            SpeakerExample(text: "“The duck was dry,” sniffed society hostess Perla Lisle.", speaker: "Perla Lisle"),
            SpeakerExample(
                text: "“If it works,” Ada Orrell is careful to point out, “we will see.”", speaker: "Ada Orrell"),
            SpeakerExample(text: "“Ask me in May,” came the reply from Dane.", speaker: "Dane"),
            SpeakerExample(text: "“Sit down,” the witness was advised by Judge Petra Loring.", speaker: "Petra Loring"),
            // Who is meant and the name that is set off after it.
            SpeakerExample(
                text: "One of them, Piers Haldane of Moor Bank, was calm: “We hedged.”", speaker: "Piers Haldane"),
            // The main clause after an opening one.
            SpeakerExample(
                text:
                    "Asked by the coroner, Dr Enid Marl, whether he knew, engineer Noel Garrick nodded. “I had been told, sir.”",
                speaker: "Noel Garrick"),
            SpeakerExample(
                text: "In denouncing the appeal as “hopeless,” Judge Nora Flint spared nobody.", speaker: "Nora Flint"),
            SpeakerExample(
                text:
                    "Edwina Marl spoke of ‘a lifeline’, whereas Jory Pask, whose land borders hers, dismissed it as ‘a lifeline with a bill’.",
                speaker: "Jory Pask"),
            // Texts that say it.
            SpeakerExample(
                text: "The item gave way to a message that said, “Sorry, it is gone.”", speaker: "a message"),
            SpeakerExample(
                text: "Under state law, arson is when a person “knowingly sets fire”.", speaker: "state law"),
            SpeakerExample(text: "“No entry after dusk,” reads a sign at the gate.", speaker: "a sign"),
            // Whose view, whose words.
            SpeakerExample(
                text: "In the view of trainer Nora Beck, the horse “ran out of ideas”.", speaker: "Nora Beck"),
            SpeakerExample(text: "For the veteran sailor Ivo Lant the race was “a funeral”.", speaker: "Ivo Lant"),
            SpeakerExample(
                text: "“Who moved my chair?” were the first words of Cyril Haddon.", speaker: "Cyril Haddon"),
            SpeakerExample(
                text: "“Not in my lifetime.” With that, Beryl Quennell shut her door.", speaker: "Beryl Quennell"),
            SpeakerExample(
                text: "“It went through the roof and the bed.” Hanne Pruitt shows visitors the stone.",
                speaker: "Hanne Pruitt"),
            // Headlines.
            SpeakerExample(text: "Coach Garrod ‘not worried’ about injury to captain", speaker: "Garrod"),
            SpeakerExample(text: "Mayor Dahl Calls Critics ‘Armchair Admirals’ In Ferry Row", speaker: "Dahl"),
            SpeakerExample(text: "Harbour closure ‘a disaster for us all’ – netmakers", speaker: "netmakers"),
            // Other languages.
            SpeakerExample(
                language: "fr",
                text: "« La dune recule, rappelait encore en mars, devant le conseil, la géologue Hermine Tassy. »",
                speaker: "Hermine Tassy"),
            SpeakerExample(
                language: "fr", text: "À en croire l’historienne Pélagie Morvan, c’est « un bel inventaire ».",
                speaker: "Pélagie Morvan"),
            SpeakerExample(
                language: "fr", text: "Grève des bus : « On ne roulera pas avant Noël », avertit Loisel",
                speaker: "Loisel"),
            SpeakerExample(
                language: "fr",
                text:
                    "Pressé de questions par la députée, le maire, Gaëtan Prieur, lui a répondu qu’il avait « bon dos ».",
                speaker: "Gaëtan Prieur"),
            SpeakerExample(
                language: "it", text: "«Ha fatto tutto lui», ammette dal letto d’ospedale Tiberio Sanna.",
                speaker: "Tiberio Sanna"),
            SpeakerExample(
                language: "it", text: "Alluvione, il prefetto gela i sindaci: «I soldi ci sono»", speaker: "il prefetto"
            ),
            SpeakerExample(
                language: "it", text: "“Ci hanno tolto la scuola e la posta», si è sfogata giovedì Ada Rampo.",
                speaker: "Ada Rampo"),
            SpeakerExample(
                language: "pt", text: "“Meu filho já anda”, contou, na porta do presídio, Josué Caetano.",
                speaker: "Josué Caetano"),
            SpeakerExample(
                language: "pt", text: "“Não há acordo nenhum”, disse a ministra à saída.", speaker: "a ministra"),
            SpeakerExample(
                language: "pt", text: "— Tenho febre — devolveu Perla Galvão, pousando a caixa.",
                speaker: "Perla Galvão"),
            SpeakerExample(
                language: "pt", text: "Informada disso, Falcão devolveu que batata “não cheira a baunilha”.",
                speaker: "Falcão"),
            SpeakerExample(
                language: "de", text: "„Davon wussten wir nichts“, wandte der Anwalt der Reederei ein.",
                speaker: "Anwalt"),
            SpeakerExample(
                language: "de", text: "„Man ist sich nah“, verriet der Agentur Lantos ein Aufseher.",
                speaker: "ein Aufseher"
            ),
            SpeakerExample(
                language: "ja", text: "「狼が戻ってきた」と森林官の多賀渉さんは言う。", speaker: "多賀渉さん"),
            SpeakerExample(
                language: "ja", text: "「名前が出てこない」。こう漏らしたのは、長男を失った桑折久美子さんである。", speaker: "桑折久美子さん"),
            SpeakerExample(language: "ja", text: "市長が席を立つと、傍聴席の男性が「逃げるのか」と叫んだ。", speaker: "傍聴席の男性"),
            SpeakerExample(language: "ja", text: "門の看板には「日没後の立ち入り禁止」とある。", speaker: "看板"),
        ])
    func found(_ example: SpeakerExample) throws {
        let attribution = try #require(quotes(example).last?.attribution)
        #expect(
            attribution.name.contains(example.speaker ?? "") || attribution.mentionText.contains(example.speaker ?? ""))
    }

    @Test(
        "what nobody said is given to nobody",
        arguments: [
            SpeakerExample(text: "Marek Dolan was sentenced to two years for “insulting the judiciary”."),
            SpeakerExample(text: "Pavel Orsic goes on trial in May accused of “spreading panic by means of cartoons”."),
            SpeakerExample(text: "Neither Dane nor Sund would say who coined “the Tuesday deal”."),
            SpeakerExample(
                text: "Then came “Check the other box!”, twice, and the officer, Nigel Ambrose, asked for silence."),
            SpeakerExample(
                text: "Ivo Dolan was asked, at the end of the show, about “the most dangerous place on earth”."),
            SpeakerExample(language: "it", text: "In piazza il restauro viene ormai chiamato da tutti «la meringa»."),
        ])
    func nobody(_ example: SpeakerExample) {
        #expect(quotes(example).allSatisfy { $0.attribution == nil })
    }

    @Test("a text may end behind the words that bring a speaker", arguments: ["so", "thus"])
    func endsBehindSo(word: String) {
        #expect(quotes(SpeakerExample(text: "The foreman said nothing, ‘run now’, \(word)")).count == 1)
    }

    @Test("a crosshead repeats what is quoted, and is no quote of its own")
    func crosshead() {
        let text = """
            The shop in Coombe will close in May.

            ‘A bitter blow’

            Mayor Toby Fairlie called the closure “a bitter blow” on Friday.
            """
        #expect(quotes(SpeakerExample(text: text)).map(\.attribution?.name) == ["Toby Fairlie"])
    }

    @Test("the only tag of a quotation over several paragraphs may stand behind the last")
    func tagBehind() {
        let text = "“We dug for eleven seasons.\n\n“Then we found a boat,” said Ida Mallory, who led the dig."
        #expect(quotes(SpeakerExample(text: text)).map(\.attribution?.name) == ["Ida Mallory", "Ida Mallory"])
    }

    @Test("who is named right before a quotation over several paragraphs says it")
    func introduced() {
        let text = "The cantor, Mercy Oduya, took the microphone.\n\n“We came by bus.\n\n“It broke down.”\n\nAll sang."
        #expect(quotes(SpeakerExample(text: text)).map(\.attribution?.name) == ["Mercy Oduya", "Mercy Oduya"])
    }

    @Test("single marks that a new paragraph opens again hold one utterance")
    func singleMarks() {
        let text = "Owner Laura Bennett said: ‘The frost came in May.\n\n‘By June there was nothing green left.’"
        let found = quotes(SpeakerExample(text: text))
        #expect(found.count == 2)
        #expect(found.first?.group != nil && found.first?.group == found.last?.group)
    }

    @Test("a mark of another kind closes where the right one never comes")
    func strayCloser() {
        let text = "“Rates will stay where they are,' governor Tavia Renn said, and the board agreed."
        let found = quotes(SpeakerExample(text: text))
        #expect(found.map(\.text) == ["Rates will stay where they are,"])
        #expect(found.first?.attribution?.name == "Tavia Renn")
    }

    private func reported(_ text: String) -> [String] {
        QuoteFinder.quotes(in: Array(text.utf8), language: "en", includeIndirect: true).filter { $0.kind == .indirect }
            .map { "\($0.attribution?.name ?? "-"): \($0.text)" }
    }

    @Test("reported speech without marks is a clause that somebody says")
    func reported() {
        #expect(
            reported("Ida Holm, a former envoy, condemned the deal, warning that it would shut the port.")
                == ["Ida Holm: it would shut the port"])
        #expect(
            reported("The Harbour Ministry indicated that the deal would bring trade.")
                == ["Harbour Ministry: the deal would bring trade"])
        #expect(reported("Norland announced Thursday’s move following two years of talks that have taken place.") == [])
        #expect(reported("Norland had maintained informal contact with the port since 2021.") == [])
        #expect(reported("Many activists recalled the destructive legacy of that period.") == [])
        #expect(
            reported("Ana Ruiz announced the port would close in May.") == ["Ana Ruiz: the port would close in May"])
    }
}
