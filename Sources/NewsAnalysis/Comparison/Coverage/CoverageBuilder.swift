public import NewsModel
import NewsText

/// What the sources of a story say, fact by fact.
public enum CoverageBuilder {
    /// Of longer stories only the leading sentences of each source are looked at, as many as fit.
    static let mostSentences = 3000

    /// The matrix of facts and sources.
    ///
    /// - Parameter context: Built over the same texts; nil to build it here.
    public static func matrix(of texts: [ComparisonText], context: StoryContext? = nil) -> CoverageMatrix {
        let story = context.map { $0.texts == texts ? $0 : StoryContext(texts: texts) } ?? StoryContext(texts: texts)
        let clusters = FactClusters(story)
        return CoverageMatrix(
            articles: texts.map(\.id), facts: FactBuilder(story, clusters).facts(), onlyHere: OnlyHere.find(in: story),
            copied: CopyMatrix.shares(story.prepared.map { WordRun($0) }))
    }
}

/// Turns clusters of sentences into facts with the coverage of each source.
struct FactBuilder {
    private let story: StoryContext
    private let clusters: FactClusters
    /// In how many articles each content stem occurs.
    private let articleFrequency: [UInt64: Int]
    /// The content stems of each sentence, sorted.
    private let stems: [[UInt64]]

    /// Least similarity of a sentence that mentions a fact in passing.
    private static let mention: Float = 0.1
    /// Sources up to which all pairs are searched for differing values; above, the most central stand for all.
    private static let fewSources = 6
    private static let centralStatements = 4

    init(_ story: StoryContext, _ clusters: FactClusters) {
        self.story = story
        self.clusters = clusters
        stems = clusters.sentences.map { place in
            Set(story.prepared[place.article].tokens[place.sentence].filter(\.isContent).map(\.stem)).sorted()
        }
        var frequency: [UInt64: Int] = [:]
        var last: [UInt64: Int] = [:]
        for (index, place) in clusters.sentences.enumerated() {
            for stem in stems[index] where last.updateValue(place.article, forKey: stem) != place.article {
                frequency[stem, default: 0] += 1
            }
        }
        articleFrequency = frequency
    }

    func facts() -> [Fact] {
        var result: [(fact: Fact, sources: Int, place: Int)] = []
        for members in clusters.members {
            guard let first = members.first else { continue }
            // A heading that nobody elaborates on is no fact of its own.
            if members.count == 1, sentence(first).isHeading { continue }
            let fact = fact(members)
            result.append((fact, fact.coverage.count { $0 == .states }, first))
        }
        return result.sorted { ($1.sources, $0.place) < ($0.sources, $1.place) }.map(\.fact)
    }

    private func sentence(_ index: Int) -> ComparedSentence {
        let place = clusters.sentences[index]
        return story.prepared[place.article].sentences[place.sentence]
    }

    private func fact(_ members: [Int]) -> Fact {
        let central = byCentrality(members)
        let label = central.first { !sentence($0).isHeading } ?? central[0]
        var coverage = [Coverage](repeating: .absent, count: story.texts.count)
        for member in members { coverage[clusters.sentences[member].article] = .states }
        for article in mentioning(label, members) where coverage[article] == .absent { coverage[article] = .mentions }
        return Fact(
            label: text(label),
            statements: members.map {
                Fact.Statement(article: clusters.sentences[$0].article, span: sentence($0).span)
            },
            coverage: coverage, differences: differences(central))
    }

    private func text(_ index: Int) -> String {
        story.prepared[clusters.sentences[index].article].text(sentence(index).span)
    }

    /// Most alike to the others first.
    private func byCentrality(_ members: [Int]) -> [Int] {
        let worth = members.map { member in
            members.reduce(Float(0)) { $0 + ($1 == member ? 0 : clusters.matrix[member, $1]) }
        }
        return members.indices.sorted { worth[$0] != worth[$1] ? worth[$0] > worth[$1] : members[$0] < members[$1] }
            .map { members[$0] }
    }

    /// Articles that have two or more of the fact's rarer words together in some sentence.
    private func mentioning(_ label: Int, _ members: [Int]) -> Set<Int> {
        let limit = max(2, story.texts.count / 2)
        let rare = stems[label].filter { articleFrequency[$0, default: 0] <= limit }
        guard rare.count >= 2 else { return [] }
        let inside = Set(members)
        var result: Set<Int> = []
        for index in clusters.sentences.indices
        where clusters.matrix[label, index] >= Self.mention && !inside.contains(index) {
            let article = clusters.sentences[index].article
            if result.contains(article) { continue }
            if rare.count(where: { stems[index].contains($0) }) >= 2 { result.insert(article) }
        }
        return result
    }

    /// Values on which the statements of a fact differ, each pair of sources once for a kind of value.
    private func differences(_ central: [Int]) -> [FactDifference] {
        var result: [FactDifference] = []
        let heads = central.count <= Self.fewSources ? central.count : Self.centralStatements
        for i in central.indices.prefix(heads) {
            for j in central.indices where j > i {
                let (a, b) = central[i] < central[j] ? (central[i], central[j]) : (central[j], central[i])
                let (left, right) = (clusters.sentences[a], clusters.sentences[b])
                guard left.article != right.article, clusters.matrix[a, b] >= FactClusters.link else {
                    continue
                }
                let found = ValueMatcher.differences(
                    ValueMatcher.Side(
                        values: story.values[left.article][left.sentence], article: story.figures[left.article],
                        text: story.prepared[left.article].text),
                    ValueMatcher.Side(
                        values: story.values[right.article][right.sentence], article: story.figures[right.article],
                        text: story.prepared[right.article].text), .linked(1))
                for difference in found where difference.relation == .differs {
                    let isKnown = result.contains {
                        $0.leftArticle == left.article && $0.rightArticle == right.article
                            && $0.difference.kind == difference.kind
                            && $0.difference.leftText == difference.leftText
                            && $0.difference.rightText == difference.rightText
                    }
                    if isKnown { continue }
                    result.append(
                        FactDifference(leftArticle: left.article, rightArticle: right.article, difference: difference))
                }
            }
        }
        return result.sorted {
            ($0.leftArticle, $0.rightArticle, $0.difference.left) < (
                $1.leftArticle, $1.rightArticle, $1.difference.left
            )
        }
    }
}
