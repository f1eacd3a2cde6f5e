import NewsModel
import NewsText
import NewsWording
import Testing

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
        #expect(QuoteChange.words(variant(.altered, [(.same, "It is"), (.onlyVariant, "never")])) == "goes on “never”")
    }

    @Test func longWordsLeftOutAtAnEndAreACut() {
        #expect(
            QuoteChange.words(
                variant(
                    .altered,
                    [
                        (.same, "We have"), (.onlyReference, "not"), (.same, "found evidence"),
                        (.onlyReference, "and we never will"),
                    ])) == "leaves out “not”, cut at the end: without “and we never will”")
        #expect(
            QuoteChange.words(variant(.altered, [(.onlyReference, "a wound in the side"), (.onlyVariant, "a loss")]))
                == "has “a loss” for “a wound in the side”")
        let parted: [(WordChange.Kind, String)] = [
            (.same, "Nobody gets"), (.onlyReference, "outside"), (.onlyVariant, "inside"),
            (.onlyReference, "until it is dark"),
        ]
        #expect(
            QuoteChange.words(variant(.altered, parted))
                == "has “inside” for “outside”, cut at the end: without “until it is dark”")
    }

    @Test func aCutIsNamedAndTheSameWordsAreNot() {
        #expect(
            QuoteChange.words(variant(.cutAtEnd, [(.same, "It is"), (.onlyReference, "a cure")]))
                == "cut at the end: without “a cure”")
        #expect(
            QuoteChange.words(
                variant(
                    .cutAtBothEnds,
                    [(.onlyReference, "He has done"), (.same, "the right thing"), (.onlyReference, "by 2029")]))
                == "cut at both ends: without “He has done” and “by 2029”")
        #expect(QuoteChange.words(variant(.sameWords, [])) == "")
    }
}
