import NewsAnalysis
import NewsModel
import Testing

/// Speakers told by number, mood and what a noun is, in sentences of our own.
@Suite("Speakers by grammar")
struct SpeakersByGrammarTests {
    private func speakers(_ text: String, _ language: String) -> [String] {
        QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: false)
            .filter { $0.kind != .scare }
            .map { $0.attribution?.name ?? "-" }
    }

    private func last(_ text: String, _ language: String) -> String? { speakers(text, language).last }

    @Test(
        "verbs of speaking have all their forms",
        arguments: [
            (
                "La consejera de Salud, Nieves Aldana, ha reconocido este lunes por la noche que “hubo avisos” antes del cierre.",
                "es", "Nieves Aldana"
            ),
            (
                "El portavoz del grupo, Bruno Salcedo, había pedido a los once concejales “pensar en el pueblo y no en los cargos”.",
                "es", "Bruno Salcedo"
            ),
            (
                "La diputada Nieves Aldana cerró el debate al recalcar que la ley “no toca las pensiones”.", "es",
                "Nieves Aldana"
            ),
            (
                "Al ser preguntado por la nota, Elías Mora se limitó a manifestar “respeto a los jueces”.", "es",
                "Elías Mora"
            ),
            ("Carlo Denti non ha esitato a definire la gara «una farsa».", "it", "Carlo Denti"),
            (
                "E poiché Carlo Denti contestava la mancanza «di qualsiasi garanzia», il voto slitta.", "it",
                "Carlo Denti"
            ),
        ])
    func forms(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test(
        "subject and verb agree in number",
        arguments: [
            ("Y tres párrafos más abajo agrega: “El acusado cobró en efectivo”.", "es", "-"),
            (
                "El Concurso de Disfraces tendrá premios.\n“Queremos que venga el barrio”, explican desde la Concejalía.",
                "es", "Concejalía"
            ),
        ])
    func number(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test(
        "a name that begins as an article of several does, and a verb in two words, have their speaker",
        arguments: [
            ("La deputata Ada Le Brunel ha letto il testo. «Farò ricorso», ha aggiunto Le Brunel.", "Ada Le Brunel"),
            (
                "Il regista Marco Balsari era qui. «Noi siamo convinti», ha fatto sapere Balsari sulla pagina.",
                "Marco Balsari"
            ),
        ])
    func names(text: String, speaker: String) {
        #expect(last(text, "it") == speaker)
    }

    @Test(
        "a house speaks through people whom nobody names",
        arguments: [
            ("“No nos han llamado”, lamentan desde el Ayuntamiento de Villar.", "es", "Ayuntamiento"),
            ("Desde la patronal calificaron el decreto como una “chapuza sin remedio”.", "es", "patronal"),
            ("«Nessun allarme per le coste», spiegano dalla prefettura di Valdora.", "it", "prefettura"),
        ])
    func houses(text: String, language: String, speaker: String) {
        #expect(last(text, language)?.hasPrefix(speaker) == true)
    }

    @Test("who speaks goes on where the verb leaves its subject out")
    func dropped() {
        let mora = "“Iremos a los tribunales”, indicó Elías Mora.\n"
        let report = "Dijo que la empresa ha mentido. “Nos prometieron agua y nos dieron barro”."
        #expect(last(mora + report, "es") == "Elías Mora")
        #expect(last("Tadeo Lorca presentó el plan. “Será un puerto nuevo”, afirmó.", "es") == "Tadeo Lorca")
        let march =
            "“Es un día triste”, dijo el presidente Igor Tarasca. La protesta fue encabezada por la exdiputada Nieves Aldana. “Tenemos miedo, pero estamos aquí”, gritó desde un camión."
        #expect(last(march, "es") == "Nieves Aldana")
        let hug =
            "Ne parla oggi Carlo Denti. «Mi stringo alla famiglia - ha aggiunto -. Un pensiero ai colleghi che la amavano»."
        #expect(speakers(hug, "it").count == 2)
    }

    @Test(
        "nobody says their own name, where only the order of the text suggests them",
        arguments: [
            ("Rosa Pardo bajó a la calle.\n“Que me desmienta Rosa Pardo si no es verdad”, soltó.", "es"),
            ("Mayor Odell Rask opened the pier on Monday. “Odell Rask is the worst mayor this town ever had.”", "en"),
            (
                "Un adversaire d’Abel Vasseur a ri. Abel Vasseur se tait. « Vasseur doit partir dès ce soir », a-t-il lâché.",
                "fr"
            ),
            ("Odile Marchal a quitté la salle. « Odile Marchal doit partir, et tout de suite ».", "fr"),
        ])
    func ownName(text: String, language: String) {
        #expect(last(text, language) == "-")
    }

    @Test(
        "what stands before a colon is whose words they are only behind a noun for something said",
        arguments: [
            ("La lesión de Ramiro Roca: “Lo estamos probando y mañana veremos si puede entrar”.", "es", "-"),
            ("Il commento di Edda Vriesi: «Non ci hanno mai ascoltato».", "it", "Edda Vriesi"),
            (
                "Ganando aseguran el primer lugar: “La idea era jugar en casa pero el campo estaba alquilado”.", "es",
                "-"
            ),
            ("Simon Garrodt ärgerte sich.\nSein Urteil: „Die Regel hat unser Spiel zerstört.“", "de", "-"),
        ])
    func topics(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test(
        "tags without a verb of speaking",
        arguments: [
            ("«È una giornata storica», così Edda Vriesi a margine del vertice.", "it", "Edda Vriesi"),
            ("«È una giornata storica». Così la ministra Edda Vriesi ha commentato il voto.", "it", "Edda Vriesi"),
            ("«Esprimo dolore ai familiari», le parole della sindaca Rosa Billi.", "it", "Rosa Billi"),
            ("El texto habla de ciertas “injerencias extranjeras” que Igor Tarasca señaló.", "es", "Igor Tarasca"),
        ])
    func manner(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test("who offered the first thing offered the second, and who told of both is another")
    func told() {
        let text =
            "Nieves Aldana reveló que Bruno Lasso le ofreció “cinco cargos a cambio de votos”, y Elías Mora “un puesto para su hermano”."
        #expect(!speakers(text, "es").contains("Elías Mora"))
    }

    @Test("what German tells in the mood of reports is still said by the one before")
    func mood() {
        let text =
            "„Das hört jetzt auf“, so Bürgermeister Emil Roth. Clara Voss sei „klug und durchsetzungsfähig“ und werde „großartige Arbeit“ leisten."
        #expect(speakers(text, "de") == ["Emil Roth", "Emil Roth", "Emil Roth"])
    }

    @Test("a quotation goes on from its tag, and not to that of the sentence behind it")
    func goesOn() {
        let text =
            "“The gate was open,” Stefan Mason said on his page. “Why did nobody close it?” The bars will be smaller, said Corvex."
        #expect(speakers(text, "en") == ["Stefan Mason", "Stefan Mason"])
    }

    @Test("a caption that ran into the text is no part of a name")
    func captions() {
        #expect(last("Norholm Gemma Pryce Gemma Pryce said: “I lost my shop.”", "en") == "Gemma Pryce")
        let shop =
            "Odell Rask came. Tarn Gemma Pryce Gemma Pryce said on Monday that it was “a loss for the whole town”."
        #expect(last(shop, "en") == "Gemma Pryce")
    }

    @Test("a title beside a last name may be that of a namesake")
    func namesake() {
        let text =
            "« Nous avons perdu dix soldats », a déclaré Abel Vasseur. « Une enquête suivra », a promis le président Vasseur."
        let said = QuoteFinder.quotes(in: Array(text.utf8), language: "fr", includeIndirect: false)
        #expect(said.allSatisfy { $0.attribution?.title == nil })
    }
}
