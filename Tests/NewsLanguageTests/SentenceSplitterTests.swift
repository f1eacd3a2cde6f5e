import NewsLanguage
import NewsText
import Testing

@Suite("Sentences")
struct SentenceSplitterTests {
    private func split(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return SentenceSplitter.split(bytes, paragraph: TextSpan(0, bytes.count)).map { text.text(in: $0) }
    }

    @Test(
        "one sentence stays one",
        arguments: [
            "Dr. Ida Renn met Gen. Tal in St. Velm.", "He lives at No. 7 in the old town.",
            "See crossword no. 11,204 below.",
            "J. R. Vance wrote it.", "It fell to 2.5 percent.", "The U.S. Senate voted.",
            "They met at 6 p.m. Friday at the port.",
            "They met at 6 p. m. Friday at the port.", "The U. S. Senate voted on the D. C. Metro line.",
            "He pulled out a. 357 revolver at the gate.", "She is charged in case No. VA0417 with theft.",
            "Const. Mary Tal and K. L. Meyer spoke.",
            "On Sept. 4 the bridge closed.", "He said: “Wait… for me.”",
        ])
    func oneSentence(_ text: String) {
        #expect(split(text) == [text])
    }

    @Test("an abbreviation may end a sentence where the next word opens one")
    func abbreviationAtEnd() {
        #expect(split("They left for the U.S. The others stayed.") == ["They left for the U.S.", "The others stayed."])
        #expect(
            split("They left for the U. S. The others stayed.") == ["They left for the U. S.", "The others stayed."])
        #expect(split("They left at 6 p. m. The others stayed.") == ["They left at 6 p. m.", "The others stayed."])
        #expect(split("It was plan a. The others stayed.") == ["It was plan a.", "The others stayed."])
    }

    @Test("closing marks belong to the sentence that they close")
    func closingMarks() {
        #expect(
            split("“We lost.” She left. (It rained.) The end.") == [
                "“We lost.”", "She left.", "(It rained.)", "The end.",
            ])
    }

    @Test("a quote of several sentences is several sentences")
    func longQuote() {
        #expect(split("“We lost. We will be back,” he said.") == ["“We lost.", "We will be back,” he said."])
    }

    @Test("ideographic full stops end sentences without a space")
    func ideographic() {
        #expect(split("開業した。市長は挨拶した。") == ["開業した。", "市長は挨拶した。"])
    }

    @Test("text without an end, and nothing at all")
    func edges() {
        #expect(split("No end here") == ["No end here"])
        #expect(split("   ").isEmpty)
        #expect(split("...").count == 1)
    }

    @Test("the sentences hold all letters of any text, in order")
    func nothingIsLost() {
        for text in ["a.b.c! D? “E” … f", "1. 2. 3.", "*Bold.* #Tag. “Open", "é. É! ñ? Ñ", "U.S.A. vs. U.K. Co. Inc."] {
            let letters = split(text).joined().filter { !$0.isWhitespace }
            #expect(letters == text.filter { !$0.isWhitespace })
        }
    }
}
