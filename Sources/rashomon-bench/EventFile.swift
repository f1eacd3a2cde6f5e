import Foundation
import LabelledCases
import NewsAnalysis
import NewsText

/// Two articles on one event, annotated by people: which sentences state the same, which values differ.
struct EventFile: Decodable {
    /// A sentence of an article, by the name that links give it.
    struct Sentence: Decodable {
        var id: String
        /// Half-open, in Unicode code points of the article's text.
        var span: [Int]
        var text: String?
    }
    struct Article: Decodable {
        var text: String
        var sentences: [Sentence]

        /// Where some words of a sentence stand, in code points of the article's text.
        func place(of words: String, in id: String) -> Range<Int>? {
            guard let sentence = sentences.first(where: { $0.id == id }), let text = sentence.text,
                let found = text.range(of: words)
            else { return nil }
            let start = sentence.span[0] + text[..<found.lowerBound].unicodeScalars.count
            return start..<(start + words.unicodeScalars.count)
        }
    }
    /// Two sentences that state the same, by their names.
    struct Link: Decodable {
        var a: String
        var b: String
        /// same, partial, or weak, which counts neither way.
        var grade: String
    }
    /// What the annotators said of two articles.
    struct Gold: Decodable {
        var links: [Link]
        var values: [Value]?
        var facts: [Fact]?
    }
    /// Two values for one thing: the sentences that they stand in, and their words.
    struct Value: Decodable {
        var a: String
        var b: String
        var aText: String
        var bText: String
        /// differs or compatible.
        var verdict: String
    }
    /// Something that both articles state, by the names of the sentences that do.
    struct Fact: Decodable {
        var a: [String]
        var b: [String]
    }
    /// Two articles, by their names in the file.
    struct Pair: Decodable {
        var a: String
        var b: String
        var gold: Gold
    }
    /// Two articles with what people say of them.
    struct AnnotatedPair {
        var left: Article
        var right: Article
        var gold: Gold
        var language: String
    }
    var language: String?
    var split: String?
    var pairs: [Pair]?
    var articles: [String: Article]
    var gold: Gold

    var annotatedPairs: [AnnotatedPair] {
        ([Pair(a: "A", b: "B", gold: gold)] + (pairs ?? [])).compactMap { pair in
            guard let left = articles[pair.a], let right = articles[pair.b] else { return nil }
            return AnnotatedPair(left: left, right: right, gold: pair.gold, language: language ?? "und")
        }
    }

    /// The annotated events of a folder, by file name; files that are marked unusable are left out.
    static func all(in folder: String) throws -> [(name: String, event: EventFile)] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted().compactMap
        { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            return (try? JSONDecoder.labels.decode(EventFile.self, from: data)).map { event in
                (String(name.dropLast(5)), event)
            }
        }
    }

    /// A pair of sentences as the program scores it, with what people say of it.
    struct Example {
        /// Numbers of the two sentences.
        var row: Int
        var column: Int
        var features: [Double]
        /// nil where people are in doubt.
        var isLink: Bool?
        /// Numbers of the annotated links that it is.
        var links: Set<Int>
        var probability: Double
        var spans: (Range<Int>, Range<Int>)
    }

    /// The annotated sentences that a span covers by half, or that cover half of it.
    static func ids(_ sentences: [Sentence], _ span: Range<Int>) -> [String] {
        sentences.filter { sentence in
            let common = min(span.upperBound, sentence.span[1]) - max(span.lowerBound, sentence.span[0])
            return common > 0 && (2 * common >= sentence.span[1] - sentence.span[0] || 2 * common >= span.count)
        }.map(\.id)
    }
}

extension EventFile.AnnotatedPair {
    /// The cells that the program scores, labelled, and how many annotated links there are.
    func examples() -> (examples: [EventFile.Example], links: Int) {
        let (a, b) = (left, right)
        let points = (CodePoints(Array(a.text.utf8)), CodePoints(Array(b.text.utf8)))
        var grades: [String: (grade: String, number: Int)] = [:]
        for (number, link) in gold.links.enumerated() { grades[link.a + " " + link.b] = (link.grade, number) }
        let examples = PlainTextAlignment.cells(of: a.text, b.text, language: language).map {
            cell -> EventFile.Example in
            let spans = (points.0.range(cell.firstSpan), points.1.range(cell.secondSpan))
            var found: [(grade: String, number: Int)] = []
            for left in EventFile.ids(a.sentences, spans.0) {
                for right in EventFile.ids(b.sentences, spans.1) {
                    if let grade = grades[left + " " + right] { found.append(grade) }
                }
            }
            let right = found.filter { $0.grade != "weak" }
            return EventFile.Example(
                row: cell.row, column: cell.column, features: cell.features.map(Double.init),
                isLink: right.isEmpty ? (found.isEmpty ? false : nil) : true, links: Set(right.map(\.number)),
                probability: Double(cell.probability), spans: spans)
        }
        return (examples, gold.links.count { $0.grade != "weak" })
    }
}
