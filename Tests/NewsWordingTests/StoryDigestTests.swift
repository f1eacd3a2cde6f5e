import NewsModel
import NewsText
import NewsWording
import Testing

@Suite struct LackingWordsTests {
    private func lacking(_ text: String, _ other: String) -> [String] {
        let bytes = Array(text.utf8)
        return LackingWords(bytes, notIn: Array(other.utf8)).spans.map { bytes.text(in: $0) }
    }

    @Test func whatStandsAnywhereInTheOtherIsNotMarked() {
        #expect(
            lacking(
                "He signed the contract without a tender in Lorne.",
                "A contract was signed. Three paragraphs down: the mayor of Lorne.") == ["tender"])
    }

    @Test func namesAndFiguresAreMarked() {
        #expect(lacking("Dorcas Wrack paid 312 crowns.", "She paid 318 crowns.") == ["Dorcas Wrack", "312"])
    }

    @Test func aNumberWordIsItsFigure() {
        #expect(lacking("Nine people came.", "There were 9 people.") == [])
        #expect(lacking("The 4,000 doors", "4000 doors") == [])
    }

    @Test func endingsAccentsAndCapitalsDoNotMatter() {
        #expect(lacking("Resigned ministers", "the minister resigns") == [])
        #expect(lacking("Café", "cafe") == [])
    }

    @Test func spansOfASentenceAreFound() {
        let text = Array("Alpha came. Beta went home.".utf8)
        let words = LackingWords(text, notIn: Array("came went home".utf8))
        #expect(words.spans(in: TextSpan(12, text.count)).map { text.text(in: $0) } == ["Beta"])
        #expect(words.spans(in: TextSpan(0, 11)).map { text.text(in: $0) } == ["Alpha"])
    }
}

@Suite struct ValueInWordsTests {
    private func phrase(_ sentence: String, _ value: String) -> ValueInWords? {
        let bytes = Array(sentence.utf8)
        let wanted = Array(value.utf8)
        let start = (0...(bytes.count - wanted.count)).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
        return start.flatMap {
            ValueInWords(bytes, sentence: TextSpan(0, bytes.count), value: TextSpan($0, $0 + wanted.count))
        }
    }

    @Test func theClauseIsTaken() throws {
        let words = try #require(
            phrase("The hospital said that late on Friday, 27 people were hurt, some badly.", "27"))
        #expect(words.text == "27 people were hurt")
        #expect(words.text.text(in: words.value) == "27")
        #expect(words.isCutBefore && words.isCutBehind)
    }

    @Test func aShortClauseTakesItsNeighbours() throws {
        let words = try #require(phrase("Lambert Quillfeather, 61, moved the money.", "61"))
        #expect(words.text == "Lambert Quillfeather, 61, moved the money")
        #expect(!words.isCutBefore && !words.isCutBehind)
    }

    @Test func aFigureWithACommaIsWhole() throws {
        #expect(try #require(phrase("Some 5,000 people left their homes.", "5,000")).text.contains("Some 5,000 people"))
    }

    @Test func whatStandsOutsideOfTheSentenceHasNoWords() {
        #expect(ValueInWords(Array("One. Two.".utf8), sentence: TextSpan(0, 4), value: TextSpan(5, 8)) == nil)
    }
}

@Suite struct QuoteChangeTests {
    private func variant(_ relation: QuoteRelation, _ changes: [(WordChange.Kind, String)]) -> QuoteVariant {
        let quote = Quote(span: TextSpan(0, 1), outerSpan: TextSpan(0, 1), text: "x", kind: .direct)
        return QuoteVariant(
            article: ArticleID(1), outlet: "A", quote: quote, sentence: "x", relation: relation,
            changes: changes.map { WordChange(kind: $0.0, text: $0.1) })
    }

    @Test func whatChangedIsSaidInWords() {
        #expect(
            QuoteChange.words(variant(.altered, [(.same, "It is"), (.onlyReference, "not"), (.same, "a cure")]))
                == "leaves out “not”")
        #expect(
            QuoteChange.words(
                variant(.altered, [(.onlyReference, "unlike"), (.onlyVariant, "like"), (.same, "those")]))
                == "has “like” for “unlike”")
        #expect(QuoteChange.words(variant(.altered, [(.same, "It is"), (.onlyVariant, "never")])) == "adds “never”")
    }

    @Test func longWordsLeftOutAtAnEndAreACut() {
        #expect(
            QuoteChange.words(
                variant(
                    .altered,
                    [
                        (.same, "We have"), (.onlyReference, "not"), (.same, "found evidence"),
                        (.onlyReference, "and we never will"),
                    ])) == "leaves out “not”, cut at the end")
        #expect(
            QuoteChange.words(variant(.altered, [(.onlyReference, "a wound in the side"), (.onlyVariant, "a loss")]))
                == "has “a loss” for “a wound in the side”")
    }

    @Test func aCutIsNamedAndTheSameWordsAreNot() {
        #expect(
            QuoteChange.words(variant(.cutAtEnd, [(.same, "It is"), (.onlyReference, "a cure")])) == "cut at the end")
        #expect(QuoteChange.words(variant(.sameWords, [])) == "")
    }
}
