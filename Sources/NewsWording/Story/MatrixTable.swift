package import NewsModel

/// Facts × sources in words, for files: what several sources state first, then what one alone has.
package struct MatrixTable {
    /// One fact.
    package struct Row {
        /// The fact's label.
        package var fact: String
        /// One for each source: a differing value, else where in the article the fact stands, or that it is told in
        /// part, not at all, or that this is not known.
        package var cells: [String]
    }
    /// The heads of the columns: number and outlet.
    package var outlets: [String]
    /// Facts of several sources first.
    package var rows: [Row]

    /// - Parameter names: What the sources are called, in the order of the matrix.
    package init(_ matrix: CoverageMatrix, names: [String]) {
        outlets = names
        let shared = matrix.facts.filter { fact in fact.coverage.count { $0.isStated } > 1 }
        let single = matrix.facts.filter { fact in fact.coverage.count { $0.isStated } <= 1 }
        rows = (shared + single).map { fact in
            Row(fact: fact.label, cells: names.indices.map { MatrixTable.cell(fact, $0) })
        }
    }

    /// With the numbers that the page of the story gives its sources.
    package init(_ detail: StoryDetail) {
        let numbers = SourceNumbers(detail)
        self.init(
            detail.matrix,
            names: detail.matrix.articles.enumerated().map {
                "\(numbers[$0.offset]) \(detail.sources.outlet(of: $0.element))"
            })
    }

    private static func cell(_ fact: Fact, _ article: Int) -> String {
        let differing = fact.differences.first {
            $0.difference.relation == .differs && $0.difference.kind != .quote
                && ($0.leftArticle == article || $0.rightArticle == article)
        }
        if let differing { return FactWording.value(differing.difference, isLeft: differing.leftArticle == article) }
        let coverage = fact.coverage.indices.contains(article) ? fact.coverage[article] : .unknown
        let place = coverage == .states ? fact.place(in: article).map(place) : nil
        return place ?? ComparisonWords.coverage(coverage)
    }

    private static func place(_ place: Double) -> String {
        switch Prominence(place: place) {
        case .lead: "lead"
        case .middle: place < 0.5 ? "first half" : "second half"
        case .end: "last lines"
        }
    }

    // MARK: - Forms

    /// Comma-separated values as RFC 4180 has them, with a line of names first.
    package var csv: String {
        let lines = [["fact"] + outlets] + rows.map { [$0.fact] + $0.cells }
        return lines.map { $0.map(MatrixTable.field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A field between quotation marks where it has to be. One that a spreadsheet would take for a formula is made
    /// text.
    private static func field(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t".contains($0) } ?? false ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// A table of GitHub's Markdown.
    package var markdown: String { written(in: .markdown) + "\n" }

    /// A table of GitHub's Markdown, or of Org.
    func written(in markup: Markup) -> String {
        func line(_ cells: [String]) -> String {
            "| " + cells.map { markup.cell($0) }.joined(separator: " | ") + " |"
        }
        let rule =
            markup == .markdown
            ? "|" + String(repeating: " --- |", count: outlets.count + 1)
            : "|" + [String](repeating: "---", count: outlets.count + 1).joined(separator: "+") + "|"
        return ([line(["Fact"] + outlets), rule] + rows.map { line([$0.fact] + $0.cells) }).joined(separator: "\n")
    }
}
