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
            "According to receipts police recovered from the flat, Holm had bought the rope in May.",
        ])
    func unreported(_ text: String) {
        #expect(quotes(text, indirect: true).map(\.text) == [])
    }

    @Test("a weapon's number is nobody's name")
    func number() {
        let text =
            "The crew took 14 AK-47 Rifles from the boat. Captain Manohar Dey was pleased. It was the fifth such raid, he said."
        #expect(quotes(text, indirect: true).map { $0.attribution?.name } == ["Manohar Dey"])
    }
}
