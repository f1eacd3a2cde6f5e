import NewsAnalysis
import NewsModel
import Testing

/// A text and who must be given for its last quotation; nil where nobody may be.
struct SpeakerExample: CustomTestStringConvertible, Sendable {
    var language = "en"
    var text: String
    var speaker: String?

    var testDescription: String { text }
}

@Suite("Who said it, and who cannot have")
struct SpokenOrNotTests {
    private func last(_ example: SpeakerExample) throws -> Quote {
        let quotes = QuoteFinder.quotes(
            in: Array(example.text.utf8), language: example.language, includeIndirect: false)
        return try #require(quotes.last)
    }

    @Test(
        "what cannot speak is no speaker",
        arguments: [
            SpeakerExample(text: "Thirty percent of farmers “strongly agree” with the plan."),
            SpeakerExample(text: "That wording, “eligible growers”, is new in the contract."),
            SpeakerExample(text: "At one point the yard had a “launch team” of forty."),
            SpeakerExample(text: "Q: “Were you in the room?”"),
            SpeakerExample(text: "“You are a thief, and you know it.” Those words hurt Anna Holt."),
            SpeakerExample(text: "“Get out of this house, all of you.” With these words ringing, her ears went red."),
            SpeakerExample(text: "“The mill was safe on that day.” That was before Enid Casper’s report."),
            SpeakerExample(text: "Aas called him “a liar”; Anna Holt, his wife, was beaten as “a spy”."),
            SpeakerExample(language: "ja", text: "「うそつきだ、もう信じない」と呼ばれた佐藤は辞任した。"),
            SpeakerExample(language: "ja", text: "「もう無理だと思います」と田中さんは言われた。"),
            SpeakerExample(text: "Nobody would lend a penny. “So we bought the mill with our own money.”"),
            SpeakerExample(
                language: "fr", text: "Le petit hôpital ferme en mars. « On ira accoucher à la ville, dans la neige. »"),
        ])
    func nobody(_ example: SpeakerExample) throws {
        #expect(try last(example).attribution == nil)
    }

    @Test("the short words of a subject that cannot speak are the writer's own")
    func scare() throws {
        #expect(try last(SpeakerExample(text: "The yard’s “launch team” set off.")).kind == .scare)
        #expect(
            try last(SpeakerExample(text: "The alarm rang. There was a cry of “Everybody out!” then.")).kind != .scare)
        #expect(try last(SpeakerExample(text: "Twelve people came. “We are full.” The door closed.")).kind != .scare)
    }

    @Test(
        "the speaker of the whole sentence is found",
        arguments: [
            // A dateline is no subject.
            SpeakerExample(
                text:
                    "OSTHAVN, Aug. 24 (NPA) — Dana Whitlow took a swipe at the port, saying the plan was “plain theft”.",
                speaker: "Dana Whitlow"),
            SpeakerExample(
                text: "Osthavn (NPA) – Grocer Dana Whitlow attacked the plan, saying that “empty words” do harm.",
                speaker: "Dana Whitlow"),
            SpeakerExample(
                text: "NATO envoy Ada Quill — who came to Osthavn — called the raid “a disgrace to us all”.",
                speaker: "Ada Quill"),
            // A clause that ends before the quotation does not say it.
            SpeakerExample(
                text:
                    "Beth Rowan said that the firm, which Mayor Ian Foss had praised in June, had done “shoddy work”.",
                speaker: "Beth Rowan"),
            SpeakerExample(
                text:
                    "The union said that Tobias Renn, the chairman who told investors in May that all was well, had shown “contempt for us”.",
                speaker: "union"),
            SpeakerExample(
                text: "It was in what Ada Quill, treasurer of the guild, called “hand-to-hand combat”.",
                speaker: "Ada Quill"),
            SpeakerExample(
                text: "“I will not resign,” May told members. Clara May was elected in June.", speaker: "Clara May"),
            SpeakerExample(
                text: "Liv Aas called him “a careful thief”; his lawyer, Emil Bratt, preferred “a careless clerk”.",
                speaker: "Emil Bratt"),
            SpeakerExample(
                text: "The mill was shut. “So we bought it ourselves.” That was Enid Casper’s answer.",
                speaker: "Enid Casper"),
            SpeakerExample(
                text: "“Too little, too late for us all.” With those words Isla Gore turned the offer down.",
                speaker: "Isla Gore"),
            SpeakerExample(text: "Vos on the strike: “We had no choice”", speaker: "Vos"),
            SpeakerExample(
                language: "fr",
                text: "« Des villages entiers ne répondent plus », a indiqué à l’AFP le gouverneur Davit Orbel.",
                speaker: "Davit Orbel"),
            SpeakerExample(
                language: "it",
                text: "«Viviamo con le valigie pronte», ha raccontato lunedì sera la portavoce Loredana Pinzi.",
                speaker: "Loredana Pinzi"),
            SpeakerExample(
                language: "es",
                text: "“Los cinco están con vida, agarrados a una rama”, confirmó a EFE el comandante Ulises Monca.",
                speaker: "Ulises Monca"),
            SpeakerExample(
                language: "it", text: "«Nessuno ci ha avvertiti della piena», si sfoga Orla Duni.", speaker: "Orla Duni"
            ),
            SpeakerExample(
                language: "de", text: "Lund nach der Niederlage: „Ich allein trage die Schuld daran“", speaker: "Lund"),
            SpeakerExample(
                language: "de",
                text: "Die Reform, die Minister Sönke Ahlert noch im Mai „ein Geschenk an alle“ genannt hatte, ruht.",
                speaker: "Sönke Ahlert"),
            SpeakerExample(
                language: "ja", text: "「船酔いする人だと聞いて、一度はあきらめました」と浅利さんは照れる。", speaker: "浅利さん"),
        ])
    func found(_ example: SpeakerExample) throws {
        let attribution = try #require(try last(example).attribution)
        #expect(
            attribution.name.contains(example.speaker ?? "") || attribution.mentionText.contains(example.speaker ?? ""))
    }
}
