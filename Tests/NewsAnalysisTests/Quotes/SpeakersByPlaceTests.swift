import NewsAnalysis
import NewsModel
import Testing

/// Speakers of asides, clauses and sentences that look back, and marks that texts have lost or shifted.
@Suite("Speakers told by their place")
struct SpeakersByPlaceTests {
    private func quotes(_ text: String, _ language: String = "en") -> [Quote] {
        QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: false)
    }

    /// A place is named, and somebody without a name speaks.
    @Test("he is no place")
    func places() {
        let stayed = "Some refused to go. Police counted 17 who stayed in Mell Bridge, among them the landlord."
        let words = " “If it comes, it comes,” he told a reporter through a closed window."
        #expect(quotes(stayed + words).first?.attribution?.name != "Mell Bridge")
        let before = "“I took the cat,” said Hepsa Lunt, who drove off first. "
        #expect(quotes(before + stayed + words).map { $0.attribution?.name == "Hepsa Lunt" } == [true, false])
        let named = "Police counted 17 who stayed with Anton Brigg, the landlord."
        #expect(quotes(named + words).first?.attribution?.name == "Anton Brigg")
    }

    @Test(
        "are found",
        arguments: [
            // Asides.
            SpeakerExample(
                text: "A “ghastly” summer, as hotelier Jude Orme put it, has left rooms empty.", speaker: "Jude Orme"),
            SpeakerExample(
                text: "It will ''walk all over us,'' as Ms. Carden, then the envoy, put it in her memoir.",
                speaker: "Carden"),
            SpeakerExample(
                text: "‘Not one of these bottles,’ and here auctioneer Corin Vale paused, ‘has been opened.’",
                speaker: "Corin Vale"),
            // Passives.
            SpeakerExample(
                text: "The events — often labelled as a “witch hunt” by Democrats — go on.", speaker: "Democrats"),
            SpeakerExample(
                text: "She put a hand on his arm in what came to be known by some growers as a “hug”.",
                speaker: "some growers"),
            SpeakerExample(
                text: "This has been called “strategic fog” by Joan Hendrick, who teaches law.",
                speaker: "Joan Hendrick"),
            // Subjects.
            SpeakerExample(
                text:
                    "Outside the hall, about 200 protesters gathered in groups, holding signs and chanting “Out, out.”",
                speaker: "protesters"),
            SpeakerExample(
                text: "The pilot who mistook the road for a runway, Ike Morrow, said the lights had been “identical”.",
                speaker: "Ike Morrow"),
            SpeakerExample(
                text:
                    "Petra Sallis, the nurse the clinic had said it would not take, was back and called it “a miracle”.",
                speaker: "Petra Sallis"),
            SpeakerExample(
                text: "What the minister had called a triumph opposition leader Ansel Grieve called “a bonfire”.",
                speaker: "Ansel Grieve"),
            SpeakerExample(
                text: "Critics say it is too slow; its designer, Hal Winter, prefers “a thoughtful ship”.",
                speaker: "Hal Winter"),
            SpeakerExample(
                text: "Tess Arlen called the film “a triumph” and Boyd Kerr “a hostage situation”.",
                speaker: "Boyd Kerr"),
            SpeakerExample(
                text: "Ms. Scott, who has called it “racially toxic,” portrayed her rival as a guest.", speaker: "Scott"
            ),
            SpeakerExample(text: "“We came by bus,” said 32-year-old protester Paris Kyle.", speaker: "Paris Kyle"),
            SpeakerExample(
                text: "“I will serve,” the candidate, regional clerk Rolf Mamm, said in a statement.",
                speaker: "Rolf Mamm"),
            SpeakerExample(
                text: "“We are stunned,” said its chief financial officer, Lara Penn.", speaker: "Lara Penn"),
            SpeakerExample(text: "“It was quick,” said their neighbour Bob Tull, 61.", speaker: "Bob Tull"),
            SpeakerExample(text: "“We are stunned,” the group’s head of policy Lara Penn said.", speaker: "Lara Penn"),
            SpeakerExample(text: "“Never,” spat Rhona Eck.", speaker: "Rhona Eck"),
            SpeakerExample(text: "‘If we lose,’ grins captain Titus Ogden, ‘blame the pies.’", speaker: "Titus Ogden"),
            SpeakerExample(text: "‘Boring,’ yawned one of the pupils.", speaker: "one of the pupils"),
            SpeakerExample(text: "\"Too many notes,\" was how critic Emil Haas disposed of it.", speaker: "Emil Haas"),
            SpeakerExample(text: "Marchers chanted, “Not one more day,” witnesses reported.", speaker: "Marchers"),
            SpeakerExample(text: "Fay Tolland said “we did it”, Guy Marsh “they did not”.", speaker: "Guy Marsh"),
            SpeakerExample(
                text: "“What the council forgets,” so Marta Eng in her reply, “is that swans have lawyers.”",
                speaker: "Marta Eng"),
            SpeakerExample(
                text: "A spokesman for the builder, Brisk Homes, promised “a respectful foyer”.", speaker: "spokesman"),
            SpeakerExample(
                text: "The decision has been branded “daylight robbery” by campaigners.", speaker: "campaigners"),
            SpeakerExample(
                text: "“We are sorry,” said Dane Orr’s biographer, Lia Poe.", speaker: "biographer"),
            SpeakerExample(
                text: "What her aide had confirmed Governor Ruth Calder denied as “a bedtime story”.",
                speaker: "Ruth Calder"),
            SpeakerExample(
                text: "The runner Moses Abara learned from referee Lena Fisk that he had “run one lap too few”.",
                speaker: "Lena Fisk"),
            SpeakerExample(
                text: "Nobody, least of all Ellis Grey, believes his talk of “a quiet retirement”.", speaker: "his"),
            SpeakerExample(
                text:
                    "The Ledger reports Lia Cheyne spoke first on Friday, saying it was no matter for “judges and clerks”.",
                speaker: "Lia Cheyne"),
            SpeakerExample(
                text: "‘Nobody ever asks the tuba.’ Coming from Bruno Vass, this is almost a complaint.",
                speaker: "Bruno Vass"),
            SpeakerExample(text: "@salokafor: “The mayor has blocked me.”", speaker: "salokafor"),
            SpeakerExample(
                text:
                    "Former Vice President Dick Chaley came late. “It means freedom for all,” the former vice president said.",
                speaker: "Dick Chaley"),
            SpeakerExample(
                text:
                    "It was shared widely, leading advisers like Gene Sperl to counter that “every cent was voted against”.",
                speaker: "Gene Sperl"),
            SpeakerExample(text: "The clerk stopped me to announce, “There goes the ferry.”", speaker: "The clerk"),
            SpeakerExample(text: "“Thanks, Pell,” said master of ceremonies Asa Tabb.", speaker: "Asa Tabb"),
            SpeakerExample(
                text: "The release linked to the agency report, which notes, “More than half were given money.”",
                speaker: "report"),
            SpeakerExample(
                text: "“Never apologise to them,” his father, the admiral Sir Giles Rook, had taught him.",
                speaker: "his father"),
            SpeakerExample(text: "“Come in, all of you,” called a voice.", speaker: "a voice"),
            SpeakerExample(
                text: "“Nothing to see here,” a police officer kept telling the crowd.", speaker: "a police officer"),
            SpeakerExample(
                text: "One sign said “No more tolls”; another, “Honk if you are broke”.", speaker: "another"),
            SpeakerExample(
                text: "The bishop apologised for what he admitted were “unchristian remarks”.", speaker: "he"),
            SpeakerExample(
                text: "Mayor Tom Reed’s spokeswoman, Kay Orr, said the mayor was “resting comfortably”.",
                speaker: "Kay Orr"),
            SpeakerExample(
                text: "“Nobody reads the small print,” lawyer and author Dan Field points out.", speaker: "Dan Field"),
            SpeakerExample(text: "Her brother Emil – “the clever one”, she calls him – stayed.", speaker: "she"),
            SpeakerExample(
                text: "“You can’t eat medals,” the former champion likes to say.", speaker: "former champion"),
            // Frames of other languages.
            SpeakerExample(
                language: "fr", text: "« C’est une honte ! » La colère de Josiane Petit, 72 ans, ne retombe pas.",
                speaker: "Josiane Petit"),
            SpeakerExample(
                language: "fr",
                text: "Interrogée, la préfète Anne Leroux a botté en touche : « Laissons la justice travailler. »",
                speaker: "Anne Leroux"),
            SpeakerExample(
                language: "de", text: "In der Anklageschrift ist von „besonderer Heimtücke“ die Rede.",
                speaker: "Anklageschrift"),
            SpeakerExample(
                language: "de",
                text: "Mit den Worten „Zu wenig, zu spät“ wurde das Angebot von Bürgermeisterin Isa Gorn abgelehnt.",
                speaker: "Isa Gorn"),
            SpeakerExample(language: "de", text: "Trainer Garrodt nach Abstieg „völlig leer“", speaker: "Garrodt"),
            SpeakerExample(
                language: "es", text: "Según consta en el sumario, los dos se vieron “al menos en nueve ocasiones”.",
                speaker: "el sumario"),
            SpeakerExample(
                language: "es",
                text: "Un ingeniero que pide no ser citado sostiene que las grietas se conocían “desde el lunes”.",
                speaker: "Un ingeniero"),
            SpeakerExample(
                language: "it", text: "«Un sentimento non fa girare un autobus», ha detto la prima cittadina lunedì.",
                speaker: "la prima cittadina"),
            // Whose claim, whose saying.
            SpeakerExample(
                text:
                    "Anna Ruiz came under fire over her assertion during the debate that “the dam is where it must be”.",
                speaker: "her"),
            SpeakerExample(
                text: "‘The sea collects its debts,’ runs Captain Ola Stensrud’s warning to young crews.",
                speaker: "Ola Stensrud"),
            // Sentences that look back.
            SpeakerExample(
                text:
                    "“If you can hear this, the aerial works.” Those were the first words, spoken by Moira Tench on Sunday.",
                speaker: "Moira Tench"),
            SpeakerExample(
                text: "“I would rather be poor here than rich in exile.” The sentiment is that of Jonas Prill.",
                speaker: "Jonas Prill"),
            SpeakerExample(
                text: "“Guests are asked not to feed the minister.” The notice hung for days before anyone complained.",
                speaker: "notice"),
            SpeakerExample(
                text:
                    "The governor came on Saturday and her office later released a statement. “We are sorry for the harm.”",
                speaker: "her office"),
            SpeakerExample(
                language: "es",
                text:
                    "“Un puente no une dos orillas, une familias.” La frase la pronunció en 1963 el ingeniero Abel Quiñones.",
                speaker: "Abel Quiñones"),
            SpeakerExample(language: "it", text: "«Mai più», è stata la risposta di Ada Rampo.", speaker: "Ada Rampo"),
            SpeakerExample(language: "es", text: "“No hay agua”, dicen vecinos del barrio.", speaker: "vecinos"),
            SpeakerExample(
                language: "pt",
                text:
                    "«Trouxe as chaves», anunciou o vereador, Lourenço Vilhena; «E o telhado?», atalhou a encenadora Lia Sá.",
                speaker: "Lia Sá"),
            // Things that speak.
            SpeakerExample(text: "“Back in five minutes,” reads a card in the window.", speaker: "a card"),
            SpeakerExample(text: "“The tenant shall not keep bees,” says clause 14 of the lease.", speaker: "clause"),
            SpeakerExample(text: "A plaque by the door calls it “the smallest house in the world”.", speaker: "plaque"),
        ])
    func found(_ example: SpeakerExample) throws {
        let attribution = try #require(quotes(example.text, example.language).last?.attribution)
        #expect(
            attribution.name.contains(example.speaker ?? "") || attribution.mentionText.contains(example.speaker ?? ""))
    }

    @Test("a person's name is the name, whatever is said of them before it")
    func names() {
        #expect(quotes("“It was quick,” said their neighbour Bob Tull, 61.").first?.attribution?.name == "Bob Tull")
        #expect(
            quotes("“We are stunned,” the group’s head of policy Lara Penn said.").first?.attribution?.name
                == "Lara Penn")
    }

    @Test(
        "the sentence after a quotation brings no speaker by its object, its place or its time",
        arguments: [
            "“Guests are asked not to feed the minister.” The stone fell near Jonas Prill.",
            "“Guests are asked not to feed the minister.” That was before Enid Casper’s report.",
            "“You never gave us a chance at all.” A guard heard it before anyone complained.",
        ])
    func lookingBack(text: String) {
        #expect(quotes(text).first?.attribution == nil)
    }

    @Test("straight marks whose spaces are shifted take turns")
    func shiftedSpaces() {
        let text =
            "A brick broke the windows.\"Right now, things are tense, \"Councilman Jon Wills wrote. Police fell back.\"We waited, \"said Ada Holt."
        let found = quotes(text)
        #expect(found.map(\.text) == ["Right now, things are tense,", "We waited,"])
        #expect(found.map(\.attribution?.name) == ["Jon Wills", "Ada Holt"])
        #expect(
            quotes("\"It is over,\"he said. \"We go home,\"she said.").map(\.text) == ["It is over,", "We go home,"])
    }

    @Test("single marks with a space on both sides quote, and apostrophes with one do not")
    func spacedSingles() {
        let found = quotes("The teen ’ s sister, Mara Grey, said he had too much ‘ common sense ’ to point a gun.")
        #expect(found.map(\.text) == ["common sense"])
    }

    @Test("a straight mark closes what a curly one opened, and the next one opens")
    func mixedMarks() {
        let text = "“Our roads are crumbling,\" Ana Ruiz said. \"Families endure it.”"
        let found = quotes(text)
        #expect(found.map(\.text) == ["Our roads are crumbling,", "Families endure it."])
        #expect(found.map(\.attribution?.name) == ["Ana Ruiz", "Ana Ruiz"])
        #expect(quotes("“He said \"no,\" and left,” Ana Ruiz said.").map(\.text) == ["He said \"no,\" and left,"])
    }

    @Test("the tag behind a quotation that lost its closing mark is not quoted")
    func lostMark() {
        let found = quotes("“Nothing works in this town, said plumber Hal Brody. “Not even the plumbers.”")
        #expect(found.map(\.text) == ["Nothing works in this town,", "Not even the plumbers."])
        #expect(found.first?.attribution?.name == "Hal Brody")
    }
}
