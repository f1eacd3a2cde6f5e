import NewsAnalysis
import NewsModel
import Testing

/// Wordings of reports from many houses, in sentences of our own.
@Suite("Speakers as reports of many houses word them")
struct SpeakersInReportsTests {
    private func quotes(_ text: String, _ language: String = "en") -> [Quote] {
        QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: false)
    }

    private func name(_ text: String, _ language: String = "en") -> String? {
        quotes(text, language).last?.attribution?.name
    }

    @Test(
        "the subject of the clause says it",
        arguments: [
            ("Norling called the ban “arbitrary.” Dana Holm, her deputy, warned that it could last.", "Norling"),
            ("Gil Rigby was fined as the officer who made the arrest said he was “sick of it all”.", "officer"),
            ("A teacher at the hall where three lamps were broken has called it “a disgrace”.", "teacher"),
            (
                "Ada Lund spoke. The city rejected the points raised by the panel as “patently one-sided”.", "city"
            ),
            (
                "He heads the Tarn Angling Club in Norholm, which says on its site that it means to “protect the river”.",
                "Tarn Angling Club"
            ),
            ("Yann Orr told the council when asked about the crane: “It is being looked at by others.”", "Yann Orr"),
            (
                "At a dinner in Norholm, Tarn, the laureate Ida Maas ended her speech by quoting a poet: “Salt is the sea’s memory.”",
                "Ida Maas"
            ),
            (
                "First, the firm is on record saying that it is, according to chief Liz Dane, “the biggest crane yet.”",
                "Liz Dane"
            ),
            ("The harbour will silt up by May, says Yann Orr. “They cannot expect us to dig alone.”", "Yann Orr"),
            ("The harbour will silt up by May, Orr says. “They cannot expect us to dig alone.”", "Orr"),
        ])
    func subject(_ text: String, _ speaker: String) {
        #expect(name(text)?.hasPrefix(speaker) == true, "\(name(text) ?? "nobody")")
    }

    @Test(
        "what somebody is does not stand for the name",
        arguments: [
            ("Norholm’s Ambassador to the League, Dara Quill, told the court that “the lamp is out”.", "Dara Quill"),
            ("Dana Quill, Norholm Aid’s chief executive, said: “We have no tents left.”", "Dana Quill"),
            ("Dana Quill, chair of the Norholm Trust said: “We have no tents left.”", "Dana Quill"),
            ("Fellow passenger, plumber Hal Winter, said: “I saw the mast go down.”", "Hal Winter"),
            ("Minister of Natural Resources, Mo Lekka, said: “Ask them to write to the ministry.”", "Mo Lekka"),
            ("Ole Marsh, Labour: “We have won the valley back.”", "Ole Marsh"),
            ("“We lost the roof,” said Norholm resident Ada Lund. “It went at night,” she added.", "Ada Lund"),
            ("Lena Orr won. Speaking to the Norholm Mail Orr claimed: “I never saw the letter.”", "Lena Orr"),
            ("Ada Lund liked him. Choosing Holt “shows courage,” she said.", "Ada Lund"),
            (
                "Ada Lund grew up by the sea. She wrote in her memoir, The Long Winter: A Harbour Life, “I was twelve.”",
                "Ada Lund"
            ),
        ])
    func names(_ text: String, _ speaker: String) {
        #expect(name(text) == speaker)
    }

    @Test(
        "a body and a paper have their whole name",
        arguments: [
            (
                "The Ministry of Foreign Affairs said the pier was “not safe for anybody”.",
                "Ministry of Foreign Affairs"
            ),
            (
                "The Department of Health and Human Services has called it “a costly mistake”.",
                "Department of Health and Human Services"
            ),
            ("Clause 4 of the lease reads: “No dogs after dark.”", "Clause 4 of the lease"),
            ("Article 4 of the code grants everybody “the quiet of Sundays”.", "Article 4 of the code"),
            ("They stayed at the Harbour Inn Express. Guests were told to “be quiet”, reports the Express.", "Express"),
            ("The board met again on Monday. “We are ready for the winter and for the ice.”", "board"),
            ("‘Ends the row’: economists weigh in on the ferry\nThe ferry is back.", "economists"),
        ])
    func bodies(_ text: String, _ speaker: String) {
        #expect(name(text) == speaker)
    }

    @Test("the description of a person who has a name makes no second person")
    func described() {
        let found = quotes("Elo Marsk runs the firm. “We will land there,” the 46-year-old South African said.")
        #expect(found.last?.attribution?.kind != .person)
    }

    @Test(
        "nobody is named where nobody can be",
        arguments: [
            // A heading between the paragraphs, and one that the text repeats.
            "“We lost it,” Ada Lund said.\n‘A bitter blow for all of us here’\nThe works close in May.",
            // Guesses are not handed on.
            "The book is mostly about him: “I could not have told it then, and I would not have dared to.”\n“They were chaotic from the start.”",
            // The place or the matter before a colon.
            "Later that day on Channel Nine: “I have never said that to anybody.”",
        ])
    func nobody(_ text: String) {
        #expect(name(text) == nil, "\(name(text) ?? "")")
    }

    @Test("behind words that end their sentence another one begins")
    func nextSentence() {
        let names = quotes(
            "UPA said it was “not far off the mark.” On the call, chief Cara Tome told us it was “near.”"
        )
        .map { $0.attribution?.name }
        #expect(names == ["UPA", "Cara Tome"])
    }

    @Test(
        "a long title is one",
        arguments: [
            "The night is long here.\nDr Ida Maas writes in an article titled ‘Lamps and Ladders for the Safer Streets of Small Towns’ about light."
        ])
    func titled(_ text: String) {
        #expect(quotes(text).isEmpty)
    }

    // MARK: Other languages

    @Test(
        "a German role is no part of a name",
        arguments: [
            ("Der Geheimdienstexperte Aron Roth sieht ein Muster. „Der Dienst ist klein“, sagte Roth.", "Aron Roth"),
            ("Landesbischof Emil Roth sprach lange. „Wir hören zu“, so Roth.", "Emil Roth"),
            ("„Wir hören zu“, erzählt Boris Roth der DW.", "Boris Roth"),
        ])
    func german(_ text: String, _ speaker: String) {
        #expect(name(text, "de") == speaker)
    }

    @Test(
        "of German nouns and objects none speaks",
        arguments: [
            "Kritik an Stadtrat: „Zu langsam, zu teuer und zu spät“\nDer Rat tagt heute.",
            "An der Küste liegen Lampen, die die „Sieben Söhne vom Hafen“ genannt werden.",
            "Ein erheblicher Teil fiel aus. „Dafür werden vor allem die alten Boote genutzt.“",
        ])
    func germanNobody(_ text: String) {
        #expect(name(text, "de") == nil, "\(name(text, "de") ?? "")")
    }

    @Test("the first part of a German noun is no quotation")
    func partOfWord() {
        #expect(quotes("10.31 Uhr: Farbe am „Abendblatt“-Gebäude in Norholm\nDie Polizei sucht Zeugen.", "de").isEmpty)
    }

    @Test("one guillemet as a bullet turns no others round")
    func bullets() {
        let found = quotes("» Le fil du jour :\nLe maire Paul Aubin a dit « oui à la digue » et « non au port ».", "fr")
        #expect(
            found.map(\.text).filter { $0.contains("digue") || $0.contains("port") } == [
                "oui à la digue", "non au port",
            ])
    }

    @Test("the wind says nothing in Spanish")
    func spanishNobody() {
        let text = "El viento sopló toda la noche. “Estamos ante una tragedia muy grande para todos”, ha insistido."
        #expect(name(text, "es") == nil)
    }
}
