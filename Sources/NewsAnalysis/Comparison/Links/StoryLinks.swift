import NewsModel

/// The links of all sentences of a story.
struct StoryLinks {
    /// The other end of a link, and how probable it is that both state the same.
    struct Link {
        /// Into `places`.
        var other: Int
        var probability: Float
        /// The same by the likeness of words alone.
        var likeness: Float
    }

    /// The sentences that count, by article and order.
    let places: [SentencePlace]
    /// For each of `places` its links to sentences of other articles, from `least` on.
    private(set) var links: [[Link]]

    /// Below this two sentences have hardly anything to do with each other.
    static let least: Float = 0.03
    /// In stories of more sources only pairs of a higher cosine are judged: few of the others would be linked, and
    /// their number grows with the square.
    private static let manySources = 10
    private static let leastCosineOfMany: Float = 0.1

    /// - Parameter perArticle: How many leading sentences of each article are looked at.
    init(_ story: StoryContext, perArticle: Int) {
        var places: [SentencePlace] = []
        for (article, text) in story.prepared.enumerated() {
            let sections = text.sectionHeadings
            places += text.originals.filter { !sections[$0] }.prefix(perArticle)
                .map { SentencePlace(article: article, sentence: $0) }
        }
        self.places = places
        links = [[Link]](repeating: [], count: places.count)
        let vectors = places.map { story.vectors[$0.article][$0.sentence] }
        let index = SimilarityIndex(vectors, featureCount: story.table.count)
        var row = [Float](repeating: 0, count: places.count)
        var judge = LinkJudge(story)
        let least = story.texts.count > Self.manySources ? Self.leastCosineOfMany : LinkJudge.leastCosine
        let counts = story.prepared.map(\.sentences.count)
        // By the later article: the pairs of the article at hand with it.
        var pairs: [Int: Pairs] = [:]
        for (number, place) in places.enumerated() {
            if judge.isLinkable(place) {
                for other in row.indices { row[other] = 0 }
                index.accumulate(vectors[number], into: &row)
                var isTaken = false
                for other in (number + 1)..<max(places.count, number + 1)
                where row[other] >= least && places[other].article != place.article && judge.isLinkable(places[other]) {
                    if !isTaken { judge.take(place) }
                    isTaken = true
                    guard let score = judge.score(places[other], cosine: row[other]) else { continue }
                    let later = places[other].article
                    pairs[later, default: Pairs(rows: counts[place.article], columns: counts[later])].add(
                        (number, place.sentence), (other, places[other].sentence), score)
                }
            }
            guard number + 1 == places.count || places[number + 1].article != place.article else { continue }
            for later in pairs.keys.sorted() {
                for (left, right, alike) in pairs[later]?.probabilities ?? [] where alike >= Self.least {
                    let probability = judge.limited(alike, places[left], places[right])
                    links[left].append(Link(other: right, probability: probability, likeness: alike))
                    links[right].append(Link(other: left, probability: probability, likeness: alike))
                }
            }
            pairs.removeAll(keepingCapacity: true)
        }
    }

    /// The pairs of sentences of two articles that were scored.
    private struct Pairs {
        private var grid: LinkGrid
        private var scored: [(left: (number: Int, sentence: Int), right: (number: Int, sentence: Int), LinkScore)] = []

        init(rows: Int, columns: Int) { grid = LinkGrid(rows: rows, columns: columns) }

        /// - Parameters left, right: the sentence's place among `places`, and its number in its article.
        mutating func add(
            _ left: (number: Int, sentence: Int), _ right: (number: Int, sentence: Int), _ score: LinkScore
        ) {
            grid.add(left.sentence, right.sentence, alone: score.alone)
            scored.append((left, right, score))
        }

        var probabilities: [(left: Int, right: Int, Float)] {
            scored.map { left, right, score in
                (
                    left.number, right.number,
                    LinkModel.probability(score, grid.context(left.sentence, right.sentence))
                )
            }
        }
    }

    /// How probable it is that some sentence of an article states the same as one of another.
    func probability(_ a: Int, in article: Int) -> Float {
        links[a].reduce(Float(0)) { places[$1.other].article == article ? max($0, $1.probability) : $0 }
    }

    /// How probable it is that two sentences state the same; 0 where that is less than `least`.
    func probability(_ a: Int, _ b: Int) -> Float {
        links[a].first { $0.other == b }?.probability ?? 0
    }

    /// The same whether or not the two say opposite things.
    func likeness(_ a: Int, _ b: Int) -> Float {
        links[a].first { $0.other == b }?.likeness ?? 0
    }
}

extension StoryLinks {
    /// The sentence at one of its places.
    func sentence(_ index: Int, in story: StoryContext) -> ComparedSentence {
        story.prepared[places[index].article].sentences[places[index].sentence]
    }

    /// The sentence at one of its places as a fact has it.
    func statement(_ index: Int, in story: StoryContext) -> Fact.Statement {
        let place = places[index]
        let last = max(1, story.prepared[place.article].sentences.count - 1)
        return Fact.Statement(
            article: place.article, span: sentence(index, in: story).span, place: Double(place.sentence) / Double(last))
    }
}
