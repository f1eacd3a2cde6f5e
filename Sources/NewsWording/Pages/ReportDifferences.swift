import NewsModel
import NewsText

/// Where the sources of a story differ, and how its figures moved on, as HTML: the same that the story's screen says,
/// so that a page which is passed around claims no more.
struct ReportDifferences {
    private let detail: StoryDetail
    private let words: Wording
    private let found: [Disagreement]

    init(_ detail: StoryDetail, _ found: [Disagreement], words: Wording) {
        self.detail = detail
        self.found = found
        self.words = words
    }

    /// Each thing with what its sources say of it in their own words; empty where nothing differs.
    func differing(_ budget: inout ExcerptBudget) -> String {
        found.filter { $0.claim == .differs }.map { thing in
            let times = thing.times(words)
            var claimed: [String] = []
            var beside: [String] = []
            for (side, time) in zip(thing.sides, times) {
                let time = time.isEmpty ? "" : " " + facts(time)
                if side.isClaimed {
                    claimed.append(
                        "<dt>\(references(side.numbers))\(time)</dt>\n<dd>\(said(side, of: thing, &budget))</dd>")
                } else {
                    beside.append("\(mark(side.value)) \(references(side.numbers))\(time)")
                }
            }
            let list = "<dl>\n\(claimed.joined(separator: "\n"))\n</dl>"
            return beside.isEmpty
                ? list
                : list + "\n<p>\(facts("Also, and not against these:")) \(beside.joined(separator: ", "))</p>"
        }.joined(separator: "\n")
    }

    /// Figures for one thing as they were given one after the other; empty where there are none.
    var figures: String {
        let rows = found.filter { $0.claim != .differs }.map { thing -> String in
            let times = thing.times(words)
            let sides = thing.sides.enumerated().map { index, side -> String in
                let who = side.said.map { ", \(HTML.escaped($0))" } ?? ""
                let time = times[index].isEmpty ? "" : " " + facts(times[index])
                return "<li>\(mark(side.value)) \(references(side.numbers))\(who)\(time)</li>"
            }
            let later = thing.claim == .later ? "<li>\(facts(ComparisonWords.later))</li>" : ""
            return """
                <tr><th scope="row">\(HTML.escaped(thing.subject))</th>\
                <td><ul class="values">\(sides.joined())\(later)</ul></td></tr>
                """
        }
        return rows.isEmpty ? "" : "<div class=\"wide\"><table>\n\(rows.joined(separator: "\n"))\n</table></div>"
    }

    /// The value with the words around it, as far as enough of the article is left to be printed.
    private func said(_ side: Disagreement.Side, of thing: Disagreement, _ budget: inout ExcerptBudget) -> String {
        let article = detail.matrix.articles.indices.contains(side.article) ? detail.matrix.articles[side.article] : nil
        guard let around = side.words, let article, budget.takes(around.text, from: [article]) else {
            let subject = thing.subject.isEmpty ? "" : HTML.escaped(thing.subject) + ": "
            return subject + mark(side.value)
        }
        let bytes = Array(around.text.utf8)
        let before = bytes.text(in: TextSpan(0, around.value.start))
        let behind = bytes.text(in: TextSpan(around.value.end, bytes.count))
        return HTML.escaped((around.isCutBefore ? "…" : "") + before) + mark(bytes.text(in: around.value))
            + HTML.escaped(behind + (around.isCutBehind ? "…" : ""))
    }

    private func mark(_ value: String) -> String { HTML.element("mark", HTML.escaped(value)) }

    private func facts(_ text: String) -> String { HTML.element("span", HTML.escaped(text), [("class", "facts")]) }

    private func references(_ numbers: [Int]) -> String {
        numbers.filter { detail.sources.indices.contains($0 - 1) }.map { number in
            HTML.element(
                "a", HTML.escaped(detail.sources[number - 1].article.outlet),
                [("class", "source"), ("href", "#source-\(number)")])
        }.joined(separator: ", ")
    }
}
