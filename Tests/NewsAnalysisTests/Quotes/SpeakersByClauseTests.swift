import NewsAnalysis
import NewsModel
import Testing

/// Speakers told by the clause that a verb stands in, in sentences of our own.
@Suite("Speakers by clause")
struct SpeakersByClauseTests {
    private func quotes(_ text: String, _ language: String) -> [Quote] {
        QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: false)
            .filter { $0.kind != .scare }
    }

    private func speakers(_ text: String, _ language: String) -> [String] {
        quotes(text, language).map { $0.attribution?.name ?? "-" }
    }

    private func last(_ text: String, _ language: String) -> String? { speakers(text, language).last }

    @Test(
        "a noun behind a preposition and what a participle tells of are nobody",
        arguments: [
            (
                "La dirigente Rosa Bellini non cede. È colpa della legge Gandini 3, che riduce i fondi ai porti: «Ci hanno tolto tutto», ha sostenuto.",
                "it", "Gandini"
            ),
            (
                "« C’est complet ! », sourit Mme Carré, évoquant un record absolu, « encore fragile », de visiteurs.",
                "fr",
                "record absolu"
            ),
            ("“Faltan sillas y mesas en cada aula del centro”, entre ellas tres rotas, añadió.", "es", "ellas"),
            (
                "Per quanto riguarda la sorte di Bruno Salvi, atteso in porto: «Non so ancora nulla di lui».", "it",
                "sorte"
            ),
            ("Pour cette fête au village, Élise Carré est « venue avec ses propres tables ».", "fr", "fête"),
        ])
    func nobody(text: String, language: String, other: String) {
        #expect(!speakers(text, language).contains { $0.contains(other) })
    }

    @Test(
        "who stands between commas or dashes has the verb beside them",
        arguments: [
            (
                "Il tribunale di Tarna l’ha condannata perché – scrivono i periti – aveva «nascosto al comune tutte le fatture del porto».",
                "it", "periti"
            ),
            ("Les travaux sont « une vraie gabegie », comme le disait Élise Carré en mars.", "fr", "Élise Carré"),
            ("La obra es “un pozo sin fondo para el pueblo”, como dijo ayer Rosa Pardo.", "es", "Rosa Pardo"),
            (
                "Der Verein hat „kaum noch etwas zu verlieren“, wie Trainer Bruno Holt am Montag zugab.", "de",
                "Bruno Holt"
            ),
            (
                "Los solares serán “zonas libres de coches” y nadie aparcará en ellos, informó este lunes en una nota el alcalde Luis Soto.",
                "es", "Luis Soto"
            ),
        ])
    func asides(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test(
        "a relative pronoun behind a preposition is no subject",
        arguments: [
            (
                "Rosa Pardo publicó ayer una nota en la que expresó que “el puerto no se vende a nadie”.", "es",
                "Rosa Pardo"
            ),
            (
                "Rosa Pardo respondió con un mensaje al exalcalde, a quien tacha de “reliquia de otro siglo”.", "es",
                "Rosa Pardo"
            ),
            (
                "En el acta se recoge el párrafo que añadió la abogada del puerto en octubre: “No se vende el muelle”.",
                "es", "abogada del puerto"
            ),
        ])
    func relatives(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test("a verb of calling without a subject goes on with whom the story tells of")
    func judgement() {
        let text =
            "Rosa Bellini attacca il comune. Intervistata ieri in radio, ha bollato la delibera come «una vergogna».\nE ha aggiunto: «Faremo ricorso»."
        #expect(speakers(text, "it") == ["Rosa Bellini", "Rosa Bellini"])
    }

    @Test(
        "words behind a comma that only add to what is told belong to the tag that closes the sentence",
        arguments: [
            (
                "El museo ha confirmado la denuncia por las pintadas, “un gesto de mal gusto” que nadie entiende, afirma su directora, Rosa Pardo.",
                "es", "Rosa Pardo"
            )
        ])
    func closing(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test(
        "one of several and another speak without a name",
        arguments: [
            (
                "Los chicos suben al muro. “Me la juego otra vez”, dice uno de ellos antes de saltar.", "es",
                "uno de ellos"
            ),
            ("“Esto acabará con una multa”, recriminaba otro.", "es", "otro"),
        ])
    func others(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test(
        "“il” is nobody who is an object, hangs on a preposition or is meant by the relative pronoun",
        arguments: [
            (
                "Luc Aubin mène campagne au port. Son rival est connu, c’est Marc Vasseur, dont il ne cite pas le nom quand il dénonce « un aveu de faiblesse ».",
                "Luc Aubin"
            ),
            (
                "Luc Aubin a parlé longtemps. En réponse à ceux qui plaignent le ministre Marc Vasseur, il a déclaré : « Je ne retire rien de mes propos. »",
                "Luc Aubin"
            ),
        ])
    func pronouns(text: String, speaker: String) {
        #expect(last(text, "fr") == speaker)
    }

    @Test("“il” is nobody where somebody without a name is the subject")
    func rivals() {
        #expect(last("Le maire a critiqué le préfet Marc Vasseur. « C’est une faute », a-t-il lancé.", "fr") == "il")
        #expect(
            last("La police a arrêté le préfet Marc Vasseur. « C’est une faute », a-t-il lancé.", "fr")
                == "Marc Vasseur")
    }

    @Test("whom only an adjunct names is a guess, and after something is no source")
    func guesses() throws {
        let won = try #require(quotes("Contre Marc Vasseur, il a gagné. « C’est notre jour », lance-t-il.", "fr").last)
        #expect((won.attribution?.confidence ?? 0) < 0.8)
        #expect(
            last("Après la défaite de Marc Vasseur, Luc Aubin se réjouit. « C’est notre jour », lance-t-il.", "fr")
                == "Luc Aubin")
    }

    @Test("who calls somebody something right before the marks, or in a clause about them, is another")
    func agents() {
        #expect(
            speakers("«È una farsa», ha detto Luca Bianchi, definito da Marco Neri «un bugiardo».", "it")
                == ["Luca Bianchi", "Marco Neri"])
        #expect(
            speakers("Luca Bianchi, a cui Marco Neri ha dato del «bugiardo», replica: «Venga in aula».", "it")
                == ["Luca Bianchi"])
    }

    @Test(
        "who is told of by “quanto riferito da” and “qui” speaks",
        arguments: [
            ("Secondo quanto riferito da Luca Bianchi, il ponte è «sicuro e collaudato».", "it", "Luca Bianchi"),
            ("Según lo dicho ayer por Luis Soto, el puente es “seguro y barato”.", "es", "Luis Soto"),
            ("Le syndicat dénonce un « mépris » du maire, qui assure de son côté « respecter la loi ».", "fr", "maire"),
        ])
    func sources(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test(
        "what is denied in the words themselves is said, and a later clause has a view of its own",
        arguments: [
            ("A preguntas de la prensa, el consejero Iker Sanz dijo no tener “ninguna duda”.", "es", "Iker Sanz"),
            ("Ai giornalisti l'assessore Ivo Gili ha detto di non avere «alcun dubbio».", "it", "Ivo Gili"),
            (
                "Per il sindaco si tratta di «un passo avanti», mentre per i comitati è «una presa in giro».", "it",
                "comitati"
            ),
            (
                "“Es tarde”, dijo Luis Soto.\nAdemás, ha considerado que la propuesta “no tiene sentido alguno”.", "es",
                "Luis Soto"
            ),
        ])
    func denials(text: String, language: String, speaker: String) {
        #expect(last(text, language) == speaker)
    }

    @Test("somebody’s view goes on, and a phrase is whose it is")
    func views() {
        let carre = "« La défiance est profonde dans tout le pays », juge Élise Carré.\n"
        #expect(
            last(carre + "A ses yeux, « on peut parler de rupture, avec de lourdes conséquences ».", "fr")
                == "Élise Carré")
        #expect(
            last(
                "« Nous songeons à vendre une partie du port. » Cette petite phrase d’Élise Carré fait réagir le port.",
                "fr")
                == "Élise Carré")
    }

    @Test(
        "what somebody is stands for who spoke right before, with a doubt",
        arguments: [
            (
                "Ayer habló Luis Pardo. “Hay que votar ya y no mañana”, dijo Pardo.\n“Todos lo saben”, añadió el mandatario.",
                "es", "Luis Pardo"
            ),
            ("Emil Holm äußerte deutliche Sorge. „Das ist genau der Punkt“, sagte der 51-Jährige.", "de", "Emil Holm"),
            // An answer, a word that was used before, and somebody of another gender are others.
            (
                "Emil Holm äußerte deutliche Sorge. „Das ist genau der Punkt“, antwortete der Bürgermeister.", "de",
                "Bürgermeister"
            ),
            (
                "Der Bürgermeister kam. Emil Holm warnte ihn. „Das ist genau der Punkt“, sagte der Bürgermeister.",
                "de", "Bürgermeister"
            ),
            ("Emil Holm äußerte deutliche Sorge. „Das ist genau der Punkt“, sagte der Arzt.", "de", "Arzt"),
            (
                "Ayer habló Luis Pardo. “Hay que votar ya y no mañana”, dijo Pardo.\n“Todos lo saben”, añadió la mandataria.",
                "es", "mandataria"
            ),
        ])
    func calledAgain(text: String, language: String, speaker: String) throws {
        let quote = try #require(quotes(text, language).last)
        #expect(quote.attribution?.name == speaker)
        if speaker.contains(" ") { #expect((quote.attribution?.confidence ?? 1) < 0.8) }
    }

    @Test("a sentence about somebody else is not said by who spoke before")
    func anothers() {
        let text =
            "« Tout va bien », dit Luc Aubin. Contre « la vente du port et de ses quais », la ville de Tarne a saisi le juge."
        #expect(speakers(text, "fr").last != "Luc Aubin")
    }

    @Test(
        "titles, what a sentence is about and lines between paragraphs are no quotations",
        arguments: [
            (
                "El vídeo se colgó el domingo bajo el título “La costa que nadie conoce. Una ruta secreta”, dice el guarda.",
                "es"
            ),
            ("Il a écrit un texte intitulé « La pêche à pied est aussi une affaire de femmes et de patience ».", "fr"),
            ("El “pase verde” fue presentado ayer, dijo la ministra Rosa Pardo.", "es"),
            ("Den „Job-Anker“ bewertet Emil Holm positiv.", "de"),
        ])
    func noQuotes(text: String, language: String) {
        #expect(quotes(text, language).isEmpty)
    }

    @Test("a line in marks without a stop between two paragraphs is a heading")
    func headings() {
        let before =
            "Il porto resta chiuso fino a sera, ha detto Rosa Bellini davanti a una folla di pescatori che attendeva notizie da due giorni.\n"
        let after =
            "\nBellini ha poi escluso la possibilità di appellarsi al ministero, che secondo lei non avrebbe comunque ascoltato i pescatori."
        #expect(quotes(before + "«Non ci fermeremo davanti a nulla»" + after, "it").isEmpty)
        #expect(quotes(before + "«Non ci fermeremo davanti a nulla.»" + after, "it").count == 1)
    }
}
