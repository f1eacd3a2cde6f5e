import NewsAnalysis
import NewsModel
import Testing

@Suite("Names as they are printed, and what is reported without marks")
struct NamesAndReportsTests {
    private func quotes(_ text: String, indirect: Bool = false) -> [Quote] {
        QuoteFinder.quotes(in: Array(text.utf8), language: "en", includeIndirect: indirect)
    }

    @Test(
        "a name is whole",
        arguments: [
            // The stop belongs to the initials, be it the sentence's too.
            ("“We lost the valley,” said a spokesman for the H.D.P.", "spokesman for the H.D.P."),
            ("“We lost the valley,” said the H.D.P. The count goes on.", "H.D.P."),
            ("“We lost the valley,” the H.D.P. said.", "H.D.P."),
            // Commas within a firm's name.
            ("“We lost the lease,” said Garrow, Moss & Winter.", "Garrow, Moss & Winter"),
            ("Garrow, Pell, Moss & Winter called the lease “a bad joke on us”.", "Garrow, Pell, Moss & Winter"),
            // After a place or a first name a comma parts.
            ("In Osthavn, Moss & Winter called the lease “a bad joke on us”.", "Moss & Winter"),
            // A verb with the capital of its sentence.
            (
                "Entrusting Anna Holm with the keys was late. “I had asked for them in May,” Holm said.", "Anna Holm"
            ),
            // A place's name as a first name, after what somebody is.
            ("“We want another harbour,” said protester Paris Kyrou.", "Paris Kyrou"),
            ("“We want another harbour,” said Cpl. Edda Marr.", "Edda Marr"),
            // An office of several words, and a given name that is a word.
            ("“The count has begun,” Secretary of State Brad Raffel told the Herald.", "Brad Raffel"),
            ("Ada Holm won. “I like it,” former President Bill Holm said.", "Bill Holm"),
            ("Her allies cheered new papers. Her allies said it was “a good day for her”.", "Her allies"),
            // Who is told of in a clause of their own.
            (
                "A netmaker who lives in a tall house by the quay told reporters it was “a night of glass”.",
                "netmaker who lives in a tall house by the quay"
            ),
        ])
    func names(_ text: String, _ name: String) {
        let speaker = quotes(text).last?.attribution?.name ?? ""
        #expect(speaker == name || name.hasPrefix(speaker + " who "), "\(speaker)")
    }

    @Test(
        "what cannot speak is not the speaker",
        arguments: [
            "The new “interim harbour rules” detail a variety of places in which nets may lie, but urged the use of hooks.",
            "Nets have become a focus of local energy. “If you cannot march, mend a net” became a refrain on the quay.",
            "That number is expected to grow. “This now triggers the next phase of the count, with thirty days to object.”",
            "More than 25 boats were lost. “We can say with confidence that our boats are sound.”",
            "“Nets! Nets!” The rallies are rare in a land with a tight police, and few were seen in May.",
        ])
    func nobody(_ text: String) {
        #expect(quotes(text).first?.attribution?.name == nil)
    }

    @Test(
        "is whoever says it, not what stands beside it",
        arguments: [
            (
                "A judge overturned the ban, which he called a “failed plan,” prompting a sharp retort from the mayor.",
                "judge"
            ),
            (
                "The Harbour Council declared the quay closed and criticized “alarming levels of idleness” by the owners.",
                "Harbour Council"
            ),
            (
                "The campaign collected more than 1,600 names, according to the clerk’s office. “This now triggers the next "
                    + "phase of the count, with thirty days to object.”", "clerk’s office"
            ),
        ])
    func beside(_ text: String, _ name: String) {
        #expect(quotes(text).first?.attribution?.name == name)
    }

    @Test("a title is its bearer's own")
    func titles() {
        func title(_ text: String) -> String? { quotes(text).last?.attribution?.title }
        #expect(title("Former secretary of state Ada Holm won. “I like it,” Holm said.") == "Former secretary of state")
        #expect(title("Senator Ada Holm won. For the campaign Mr. Holm spoke. “I like it,” Holm said.") == "Senator")
        #expect(title("Ada Holm and former President Bill Holm met. “I like it,” Ada Holm said.") == nil)
    }

    @Test("a title holds the firm's name with its commas")
    func firmInTitle() throws {
        let said = try #require(
            quotes(
                "Brian Kell, an analyst at investment bank Garrow, Moss & Winter, said the fleet was “priced like a yacht”."
            ).last?.attribution)
        #expect(said.name == "Brian Kell")
        #expect(said.title == "analyst at investment bank Garrow, Moss & Winter")
    }

    @Test("a mark before a comma closes, whatever its form and the space before it")
    func closingComma() {
        let text = "“ It is official: the harbour opens “, the mayor Ada Quill said. The town is “thrilled to bits”."
        #expect(quotes(text).map(\.text) == ["It is official: the harbour opens", "thrilled to bits"])
    }

    @Test(
        "what is written somewhere is quoted, be it the first of the text",
        arguments: [
            "“Mind the step” had been painted on the harbour wall.",
            "Somebody had chalked “Still warm” on the oven door.",
        ])
    func written(_ text: String) {
        #expect(quotes(text).map(\.kind).filter { $0 != .scare }.count == 1)
    }

    @Test(
        "what is reported has its content and its speaker",
        arguments: [
            (
                "The crews met no resistance, said Sayed Kamal, chief of the port.", "The crews met no resistance",
                "Sayed Kamal"
            ),
            ("The boat was moved, said Dana Holm.", "The boat was moved", "Dana Holm"),
            (
                "A netmaker who lives in a tall house told the Herald that he heard no shots.", "he heard no shots",
                "netmaker"
            ),
        ])
    func reported(_ text: String, _ content: String, _ speaker: String) {
        let found = quotes(text, indirect: true)
        #expect(found.map(\.text) == [content])
        #expect(found.first?.attribution?.name.hasPrefix(speaker) == true, "\(found.first?.attribution?.name ?? "")")
    }

    @Test(
        "what reports nothing is not taken for it",
        arguments: [
            "Prior to the verdict, Dana Holm said in a video.",
            "As I said many times in my review, the film has a fine crew.",
            "The man police say is behind the fire has been found.",
            "The strike was held to protest the cuts announced last weekend so that the island can get a loan.",
            "Ada Holm denied that the harbour had been sold to her brother.",
            "Oskar Rehn refused to say whether the harbour had been sold to his brother.",
            "The ministry declined to confirm that the harbour had been sold.",
            "Oskar Rehn stopped short of saying that the harbour had been sold.",
            "According to receipts police recovered from the flat, Holm had bought the rope in May.",
        ])
    func unreported(_ text: String) {
        #expect(quotes(text, indirect: true).map(\.text) == [])
    }

    @Test(
        "what is denied is not reported as said, in any language",
        arguments: [
            ("de", "Der Minister bestritt, dass der Hafen verkauft worden sei."),
            ("de", "Die Sprecherin Ada Holm dementierte, dass der Hafen verkauft worden sei."),
            ("fr", "La ministre Ada Holm a démenti que le port ait été vendu à son frère."),
            ("es", "La ministra Ada Holm negó que el puerto hubiera sido vendido a su hermano."),
            ("it", "La ministra Ada Holm ha negato che il porto sia stato venduto al fratello."),
            ("pt", "A ministra Ada Holm negou que o porto tivesse sido vendido ao irmão."),
        ])
    func denied(_ language: String, _ text: String) {
        let found = QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: true)
        #expect(found.map(\.text) == [])
    }

    @Test("somebody with an article before the name is no body")
    func articles() {
        #expect(quotes("“We wait for the rain,” the Dalai Orma said.").first?.attribution?.kind == .person)
        #expect(
            quotes("“We wait for the rain,” the Rail Accident Branch said.").first?.attribution?.kind == .organisation)
    }

    @Test("what stands between two quotations whose marks lost their spaces is none")
    func between() {
        let text =
            "He said:\"It looks like a lack of skill. \"A Harbour Office aide said:\"We know of the death. \"We help. \""
        #expect(!quotes(text).contains { $0.text.contains("aide") })
    }

    @Test("a weapon's number is nobody's name")
    func number() {
        let text =
            "The crew took 14 AK-47-style Rifles from the boat. Captain Manohar Dey was pleased. It was the fifth such raid, he said."
        #expect(quotes(text, indirect: true).map { $0.attribution?.name } == ["Manohar Dey"])
    }
}
