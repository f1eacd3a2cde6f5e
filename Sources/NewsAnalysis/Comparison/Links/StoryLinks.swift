/// The links of all sentences of a story.
struct StoryLinks {
    struct Link {
        /// Into `places`.
        var other: Int
        var probability: Float
    }

    /// The sentences that count, by article and order.
    let places: [SentencePlace]
    /// For each of `places` its links to sentences of other articles, from `least` on.
    private(set) var links: [[Link]]

    /// Below this two sentences have hardly anything to do with each other.
    static let least: Float = 0.03
    /// In stories of more sources only pairs of a higher cosine are judged: few of the others would be linked, and their
    /// number grows with the square.
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
        for (number, place) in places.enumerated() where judge.isLinkable(place) {
            for other in row.indices { row[other] = 0 }
            index.accumulate(vectors[number], into: &row)
            var isTaken = false
            for other in (number + 1)..<max(places.count, number + 1)
            where row[other] >= least && places[other].article != place.article && judge.isLinkable(places[other]) {
                if !isTaken { judge.take(place) }
                isTaken = true
                let probability = judge.probability(places[other], cosine: row[other])
                guard probability >= Self.least else { continue }
                links[number].append(Link(other: other, probability: probability))
                links[other].append(Link(other: number, probability: probability))
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
}
