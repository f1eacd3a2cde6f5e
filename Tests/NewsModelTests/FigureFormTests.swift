import NewsModel
import NewsText
import Testing

@Suite("Ways of writing one figure")
struct FigureFormTests {
    @Test(
        "digits and words, with and without what is said of them, are one figure",
        arguments: [
            ("Two", "2"), ("2 injured", "Two people"), ("At least four", "four"), ("1,400", "1400"),
            ("Thousands", "thousands"), ("9 billion crowns", "9 billion"),
        ])
    func one(_ a: String, _ b: String) {
        #expect(FigureForm.key(a) == FigureForm.key(b))
    }

    @Test(
        "another figure, another scale and another word are not",
        arguments: [("Two", "3"), ("9 billion", "9 million"), ("thousands", "hundreds"), ("5 percent", "5")])
    func other(_ a: String, _ b: String) {
        #expect(FigureForm.key(a) != FigureForm.key(b))
    }

    private func difference(_ left: String, _ right: String, _ relation: ValueRelation, _ kind: ValueKind = .number)
        -> ValueDifference
    {
        ValueDifference(
            kind: kind, relation: relation, left: TextSpan(0, 1), right: TextSpan(0, 1), leftText: left,
            rightText: right)
    }

    @Test("a difference that a headline gives in digits and the text in words is counted once")
    func once() {
        let links = [("2 injured", "none"), ("Two", "none"), ("Two", "five")].enumerated().map { number, texts in
            var link = SentenceLink(left: number, right: number, similarity: 1, grade: .same, kind: .valueDiffers)
            link.differences = [difference(texts.0, texts.1, .differs)]
            return link
        }
        let comparison = Comparison(engine: .alignment, left: [], right: [], links: links, rows: [])
        #expect(comparison.differingValues.map(\.rightText) == ["none", "five"])
    }

    @Test("one value in two ways of writing is nothing to tell, and a quotation keeps its words")
    func oneValue() {
        #expect(difference("Thousands", "thousands", .compatible).isOneValue)
        #expect(difference("2", "Two", .compatible).isOneValue)
        #expect(!difference("nearly 3", "4", .compatible).isOneValue)
        #expect(!difference("2", "Two", .differs).isOneValue)
        #expect(!difference("we lost 2", "we won 2", .compatible, .quote).isOneValue)
    }
}
