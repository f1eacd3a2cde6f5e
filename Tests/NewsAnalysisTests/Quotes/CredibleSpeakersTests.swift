import NewsAnalysis
import NewsModel
import Testing

/// Who can be a speaker in languages other than English, and where the text shows who it is.
@Suite("Speakers that can be one")
struct CredibleSpeakersTests {
    private func names(_ text: String, _ language: String) -> [String] {
        QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: false)
            .filter { $0.kind != .scare }.map { $0.attribution?.name ?? "-" }
    }

    @Test("an adverb with the capital of its sentence is nobody")
    func adverbs() {
        let coach = "Trainer Uwe Holm gab nicht auf. Dennoch betont der Trainer: „Wir spielen jedes Spiel zu Ende.“"
        #expect(names(coach, "de") == ["Uwe Holm"])
        let council = "Finalmente, el concejo cedió. Posteriormente, la edil Amparo Cid aclaró: “No habrá multas”."
        #expect(names(council, "es") == ["Amparo Cid"])
    }

    @Test("a measure, a preposition’s noun and an apposition are nobody")
    func things() {
        let formula = "Avant de répéter une demi-douzaine de fois le mot « patience », il a salué. "
        #expect(!names(formula, "fr").contains { $0.contains("douzaine") })
        let plans = "Lía Ors dio una charla. Sobre sus propuestas reiteró la de un puerto “sin grúas ni humo”."
        #expect(!names(plans, "es").contains { $0.contains("propuestas") })
        let objects = "Er zahlte den Schleppern tausende Franken. „Das war alles, was ich noch hatte“, sagte Ali Sen."
        #expect(names(objects, "de") == ["Ali Sen"])
    }

    @Test(
        "the name beside what somebody is wins",
        arguments: [
            (
                "de", "Der Leiter der Wache Ostheim, Rolf Uhlig, bestätigte den Einsatz: „Wir haben gepumpt.“",
                "Rolf Uhlig"
            ),
            ("de", "Hanna Bredow, Leiterin der Schule Felsau sagte: „Die Geigen haben gelitten.“", "Hanna Bredow"),
            (
                "fr",
                "« Les arbres seront remplacés », a mentionné le directeur du Conseil des jardins, Blaise Cormier.",
                "Blaise Cormier"
            ),
            (
                "es", "Por su parte Norgás, la distribuidora acusó recibo y dijo que “las válvulas siguen abiertas”.",
                "Norgás"
            ),
        ])
    func namesBeside(_ language: String, _ text: String, _ name: String) {
        #expect(names(text, language) == [name])
    }

    @Test(
        "what somebody is leads to whom the article calls that",
        arguments: [
            ("es", "El senador Evaristo Luján habló. El senador admitió “un error de principiante”.", "Evaristo Luján"),
            (
                "fr", "Irène Tissot, secrétaire d’État, est venue. La secrétaire d’État a promis « une lampe ».",
                "Irène Tissot"
            ),
            (
                "it", "Il senatore Oreste Bruni ha lasciato l’aula. «Non voto al buio», ha spiegato il senatore.",
                "Oreste Bruni"
            ),
        ])
    func roles(_ language: String, _ text: String, _ name: String) {
        #expect(names(text, language) == [name])
    }

    @Test("of two with one role nobody")
    func twoWithOneRole() {
        let text = "La senadora Ana Luz saludó a la senadora Eva Rey. La senadora pidió “menos ruido y más luz”."
        #expect(names(text, "es") == ["senadora"])
    }

    @Test("a role with a country is nobody of another country")
    func rolesOfCountries() {
        let lake = "Norlands Ministerin Ada Holm war da. Später lobte die tarnische Ministerin den „stillen See“."
        #expect(!names(lake, "de").contains("Ada Holm"))
        let river =
            "Die tarnische Ministerin Ada Holm war da. Später lobte die tarnische Ministerin den „stillen Fluss“."
        #expect(names(river, "de") == ["Ada Holm"])
    }

    @Test("a pronoun between an article and a role stands before whom it means")
    func pronounBeforeRole() {
        let lake =
            "Die Ministerin Ada Holm war da. „Der See bleibt morgen still“, sagte Ada Holm. "
            + "Ada Holm, die sie Ministerin nennen, lachte."
        #expect(names(lake, "de") == ["Ada Holm"])
    }

    @Test("behind what a preposition brings stands who speaks")
    func behindAdjuncts() {
        let mail = "L’azienda Norga collabora. In una mail del 2023 un dirigente aveva scritto: «Il molo regge ancora»."
        #expect(names(mail, "it") == ["dirigente"])
    }

    @Test("whose words are given speaks, though the verb is passive")
    func givenWords() {
        let words = "Die Trainerin Svea Holm wird mit den Worten zitiert: „Wir haben alles versucht.“"
        #expect(names(words, "de") == ["Svea Holm"])
    }

    @Test("given names of the language tell whom a pronoun means")
    func pronouns() {
        let boat =
            "La botaniste Colette Arnaud a signé. Le patron du bac, Firmin Lestrade, n’y croit pas.\n\n« On ne change pas »"
        #expect(names(boat + ", reconnaît-il.", "fr") == ["Firmin Lestrade"])
        #expect(names(boat + ", reconnaît-elle.", "fr") == ["Colette Arnaud"])
    }

    @Test("a verb without a subject goes on with who spoke or is told of")
    func droppedSubjects() {
        let mayor =
            "La alcaldesa Rosario Peñalba pidió calma.\n\n“Tenemos que esperar el informe”, dijo en la plaza.\n\n"
        #expect(names(mayor + "Aseguró que “la grúa aguanta”.", "es") == ["Rosario Peñalba", "Rosario Peñalba"])
    }

    @Test("a quotation that stands alone is of who reports above it")
    func alone() {
        let hut =
            "Edda Wirth, Pächterin der Alm, sagte, dass der Weg verschüttet ist. Das Vieh wurde getrieben. "
            + "„Wir haben jede Kuh einzeln geführt.“"
        #expect(names(hut, "de") == ["Edda Wirth"])
    }

    @Test("a German relative clause has the subject that it follows")
    func relatives() {
        let feast =
            "„Das Fest war zu kurz“, klagte Bredow, die auch von Schlangen berichtete: „Sie standen bis zur Kirche.“"
        #expect(names(feast, "de") == ["Bredow", "Bredow"])
    }

    @Test("compounds are what their last part is")
    func compounds() {
        let text = "„Die Busse fahren“, erklärte die Kreisverwaltung. „Aber nicht alle“, so der Übergangstrainer."
        #expect(names(text, "de") == ["Kreisverwaltung", "Übergangstrainer"])
    }
}
