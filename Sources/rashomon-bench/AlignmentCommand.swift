import ArgumentParser
import Foundation
import LabelledCases
import NewsAnalysis
import NewsModel
import NewsText

/// Links the sentences of plain articles of one story.
struct AlignmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alignment", abstract: "Links the sentences of articles of one story.",
        discussion: """
            Prints {"a","b","a_span","b_span","score","grade"} a line for every linked pair of sentences of every pair of \
            files. Spans are half-open, in Unicode code points of the file; file names identify the articles.
            """)

    @Argument(help: "Plain text files; - is standard input.") var files: [String]

    func run() throws {
        let texts = try files.map(BenchInput.text)
        let names = files.map { ($0 as NSString).lastPathComponent }
        let points = texts.map { CodePoints(Array($0.utf8)) }
        for link in PlainTextAlignment.links(of: texts) where link.grade != .related {
            let spans = (points[link.first].range(link.firstSpan), points[link.second].range(link.secondSpan))
            let grade = link.grade == .same ? "same" : "partial"
            print(
                """
                {"a":\(BenchInput.quoted(names[link.first])),"b":\(BenchInput.quoted(names[link.second])),\
                "a_span":[\(spans.0.lowerBound),\(spans.0.upperBound)],"b_span":[\(spans.1.lowerBound),\(spans.1.upperBound)],\
                "score":\(String(format: "%.4f", link.similarity)),"grade":"\(grade)"}
                """)
        }
    }
}

/// What the comparison's measurements read.
enum BenchInput {
    /// The bytes of a file; - is standard input.
    static func data(_ path: String) throws -> Data {
        if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    static func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

    static func lines<Line: Decodable>(_ path: String, as type: Line.Type) throws -> [Line] {
        try type.lines(of: data(path))
    }

    static func quoted(_ text: String) -> String {
        var result = ""
        OrderedJSON.quote(text, to: &result)
        return result
    }
}

/// Measures the similarity that alignment rests on, on labelled sentence pairs.
struct SimilarityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similarity", abstract: "Scores sentence similarity on labelled pairs.",
        discussion: """
            Lines {"topic","a","b","label"} give the average precision of ranking label 1 over label 0; lines \
            {"topic","summary_span","doc_span"} how often the nearest of a topic's document spans is a right one. Word \
            weights come from the sentences of each topic; without topics, of all lines.
            """)

    @Argument(help: "Lines of JSON; - is standard input.") var file: String

    /// A pair `a`, `b` with its label, or two spans of a topic that belong together.
    private struct Line: Decodable {
        var topic: String?
        var a: String?
        var b: String?
        var label: Int?
        var summarySpan: String?
        var docSpan: String?
    }

    func run() throws {
        let lines = try BenchInput.lines(file, as: Line.self)
        var ranked: [(similarity: Float, isRight: Bool)] = []
        var hits = 0
        var queries = 0
        for (_, topic) in Dictionary(grouping: lines, by: { $0.topic ?? "" }).sorted(by: { $0.key < $1.key }) {
            rank(topic, into: &ranked)
            let found = retrieve(topic)
            hits += found.hits
            queries += found.queries
        }
        if !ranked.isEmpty { print("pairs \(ranked.count)  average precision \(averagePrecision(ranked))") }
        if queries > 0 {
            print("queries \(queries)  recall at 1 \(String(format: "%.4f", Double(hits) / Double(queries)))")
        }
    }

    private func rank(_ lines: [Line], into ranked: inout [(similarity: Float, isRight: Bool)]) {
        var sentences = Numbering()
        var pairs: [(Int, Int, Bool)] = []
        for line in lines {
            guard let a = line.a, let b = line.b, let label = line.label else { continue }
            pairs.append((sentences.number(a), sentences.number(b), label == 1))
        }
        if pairs.isEmpty { return }
        let matrix = PlainTextAlignment.similarities(among: sentences.texts)
        for (a, b, isRight) in pairs { ranked.append((matrix[a][b], isRight)) }
    }

    private func retrieve(_ lines: [Line]) -> (hits: Int, queries: Int) {
        var sentences = Numbering()
        var right: [Int: Set<Int>] = [:]
        var documents: Set<Int> = []
        for line in lines {
            guard let query = line.summarySpan, let document = line.docSpan else { continue }
            let place = sentences.number(document)
            right[sentences.number(query), default: []].insert(place)
            documents.insert(place)
        }
        if right.isEmpty { return (0, 0) }
        let matrix = PlainTextAlignment.similarities(among: sentences.texts)
        let hits = right.count { query, wanted in
            let best = documents.filter { $0 != query }.max { (matrix[query][$0], $1) < (matrix[query][$1], $0) }
            return best.map(wanted.contains) ?? false
        }
        return (hits, right.count)
    }

    private func averagePrecision(_ ranked: [(similarity: Float, isRight: Bool)]) -> String {
        var hits = 0.0
        var sum = 0.0
        for (place, item) in ranked.sorted(by: { $0.similarity > $1.similarity }).enumerated() where item.isRight {
            hits += 1
            sum += hits / Double(place + 1)
        }
        return String(format: "%.4f", hits == 0 ? 0 : sum / hits)
    }

    /// Gives each different sentence a number.
    private struct Numbering {
        private(set) var texts: [String] = []
        private var numbers: [String: Int] = [:]

        mutating func number(_ text: String) -> Int {
            let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            if let number = numbers[line] { return number }
            numbers[line] = texts.count
            texts.append(line)
            return texts.count - 1
        }
    }
}

/// Measures the diff of two versions on versions with known changes.
struct RevisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revisions", abstract: "Scores the diff of versions against known changes.",
        discussion: """
            Lines {"old":[sentence],"new":[sentence],"gold":[{"new","old","kind"}]}; prints how many of the sentences that \
            are in both versions are paired rightly, and how many inserted ones are paired with something.
            """)

    @Argument(help: "Lines of JSON; - is standard input.") var file: String

    /// Two versions, sentence by sentence, and what became of each sentence of the new one.
    private struct Line: Decodable {
        /// Numbers of sentences, from 0; `old` is nil for one that was inserted.
        struct Pair: Decodable {
            var new: Int
            var old: Int?
        }
        var old: [String]
        var new: [String]
        var gold: [Pair]
    }

    func run() throws {
        var hits = 0
        var wanted = 0
        var spurious = 0
        for line in try BenchInput.lines(file, as: Line.self) {
            let comparison = RevisionDiff.compare(old: text(line.old), new: text(line.new))
            var paired: [Int: Int] = [:]
            for link in comparison.links {
                paired[comparison.right[link.right].paragraph - 1] = comparison.left[link.left].paragraph - 1
            }
            for pair in line.gold {
                if let old = pair.old {
                    wanted += 1
                    if paired[pair.new] == old { hits += 1 }
                } else if paired[pair.new] != nil {
                    spurious += 1
                }
            }
        }
        let recall = wanted == 0 ? 0 : Double(hits) / Double(wanted)
        print("sentences \(wanted)  recall \(String(format: "%.4f", recall))  inserted but paired \(spurious)")
    }

    private func text(_ sentences: [String]) -> ArticleText {
        ArticleText(title: "", blocks: sentences.map { (kind: .preformatted, text: $0) })
    }
}
