import NewsModel

/// The sentences of a story grouped into facts.
///
/// Groups grow along the strongest links and only while the sentences resemble each other on average: chains of single
/// links would tie all vague sentences of a story into one.
struct FactClusters {
    struct Place: Hashable {
        var article: Int
        var sentence: Int
    }

    /// The sentences that count, by article and order.
    let sentences: [Place]
    let matrix: SimilarityMatrix
    /// Indices into `sentences`, each in one group; sorted.
    private(set) var members: [[Int]] = []

    /// Mean similarity that two groups must have to become one.
    private static let average: Float = 0.17
    static let link: Float = 0.17
    private static let sure: Float = 0.27
    /// Sentences of one article in a group.
    private static let mostOfOneArticle = 2

    init(_ story: StoryContext) {
        var sentences: [Place] = []
        let perArticle = max(1, CoverageBuilder.mostSentences / max(1, story.texts.count))
        for (article, text) in story.prepared.enumerated() {
            let sections = text.sectionHeadings
            let places = text.originals.filter { !sections[$0] }.prefix(perArticle)
            sentences += places.map { Place(article: article, sentence: $0) }
        }
        self.sentences = sentences
        matrix = SimilarityMatrix(
            sentences.map { story.vectors[$0.article][$0.sentence] },
            hubness: sentences.map { story.hubness[$0.article][$0.sentence] },
            featureCount: story.table.count)
        members = grouped()
    }

    private struct Edge {
        var a: Int
        var b: Int
        var similarity: Float
    }

    private func grouped() -> [[Int]] {
        var group = Array(sentences.indices)
        var members = sentences.indices.map { [$0] }
        for edge in edges() {
            let (a, b) = (group[edge.a], group[edge.b])
            guard a != b, mayJoin(members[a], members[b]) else { continue }
            let (to, from) = a < b ? (a, b) : (b, a)
            for member in members[from] { group[member] = to }
            members[to] += members[from]
            members[from] = []
        }
        return members.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    private func mayJoin(_ a: [Int], _ b: [Int]) -> Bool {
        var ofArticle: [Int: Int] = [:]
        for member in a + b {
            ofArticle[sentences[member].article, default: 0] += 1
            if ofArticle[sentences[member].article, default: 0] > Self.mostOfOneArticle { return false }
        }
        var sum: Float = 0
        for i in a { for j in b { sum += matrix[i, j] } }
        return sum >= Self.average * Float(a.count * b.count)
    }

    /// Sure links, and weaker ones that are the best of both sentences between their two articles; strongest first.
    private func edges() -> [Edge] {
        var best: [[Float]] = []
        let articles = (sentences.last?.article ?? -1) + 1
        for row in sentences.indices {
            var ofArticle = [Float](repeating: 0, count: articles)
            for column in sentences.indices {
                ofArticle[sentences[column].article] = max(ofArticle[sentences[column].article], matrix[row, column])
            }
            best.append(ofArticle)
        }
        var edges: [Edge] = []
        for a in sentences.indices {
            for b in sentences.indices where b > a && sentences[a].article != sentences[b].article {
                let value = matrix[a, b]
                guard value >= Self.link else { continue }
                let isBest = value >= best[a][sentences[b].article] && value >= best[b][sentences[a].article]
                if value >= Self.sure || isBest {
                    edges.append(Edge(a: a, b: b, similarity: value))
                }
            }
        }
        return edges.sorted {
            $0.similarity != $1.similarity ? $0.similarity > $1.similarity : ($0.a, $0.b) < ($1.a, $1.b)
        }
    }
}
