import NewsModel
import NewsText
import NewsWording
import Testing

@Suite struct MatrixTableTests {
    private static let matrix = CoverageMatrix(
        articles: [ArticleID(1), ArticleID(2)],
        facts: [
            Fact(
                label: "Only one says \"this\", here.",
                statements: [Fact.Statement(article: 1, span: TextSpan(0, 4), place: 0.9)],
                coverage: [.absent, .states]),
            Fact(
                label: "=Both say it",
                statements: [
                    Fact.Statement(article: 0, span: TextSpan(0, 4), place: 0),
                    Fact.Statement(article: 1, span: TextSpan(0, 4), place: 0.6),
                ], coverage: [.states, .states]),
        ], onlyHere: [[], []], copied: [[0, 0], [0, 0]])

    @Test func factsOfSeveralComeFirstAndFieldsAreQuoted() {
        #expect(
            MatrixTable(Self.matrix, names: ["A", "B"]).csv
                == "fact,A,B\r\n'=Both say it,lead,second half\r\n\"Only one says \"\"this\"\", here.\",not at all,last lines\r\n"
        )
    }

    @Test("what is not known of a source is said, and is no empty cell that reads as a no")
    func unknown() {
        var matrix = Self.matrix
        matrix.facts[0].coverage = [.unknown, .states]
        let table = MatrixTable(matrix, names: ["A", "B"])
        #expect(table.rows[1].cells == ["not known", "last lines"])
        #expect(table.markdown.contains("| not known | last lines |"))
        #expect(ComparisonSigns.unicode.sign(.unknown) == "?" && ComparisonSigns.ascii.sign(.unknown) == "?")
    }

    @Test func markdownIsATable() {
        let lines = MatrixTable(Self.matrix, names: ["A", "B"]).markdown.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.hasPrefix("|") && $0.hasSuffix("|") })
    }
}
