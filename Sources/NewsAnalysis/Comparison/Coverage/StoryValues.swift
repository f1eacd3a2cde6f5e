import NewsModel
import NewsText

/// The values of all sources of a story held against each other.
struct StoryValues {
    /// Sentences of two articles.
    struct Pair: Hashable {
        /// Into the links' places; the article of the first comes first.
        var left: Int
        var right: Int
    }

    private let story: StoryContext
    private let links: StoryLinks
    private var found: [Pair: [FactDifference]] = [:]
    /// Pairs of sentences with a value that differs, in order.
    private(set) var differing: [Pair] = []
    /// Figures of one thing over sources.
    private(set) var series: [FigureSeries] = []

    init(_ story: StoryContext, _ links: StoryLinks) {
        self.story = story
        self.links = links
        // For each sentence of each article its number among those that may be linked.
        var places = story.prepared.map { [Int?](repeating: nil, count: $0.sentences.count) }
        for (number, place) in links.places.enumerated() { places[place.article][place.sentence] = number }
        var figures = FigureSeriesBuilder(story)
        for left in story.texts.indices {
            for right in story.texts.indices where right > left {
                let (rows, columns) = (places[left], places[right])
                let values = ClaimedValues(story, left, right) { row, column in
                    guard let a = rows[row], let b = columns[column] else { return 0 }
                    return links.likeness(a, b)
                }
                figures.add(values.matches, left, right)
                for pair in values.differing {
                    guard let a = rows[pair.left], let b = columns[pair.right] else { continue }
                    let key = Pair(left: a, right: b)
                    differing.append(key)
                    found[key] = values.differences(pair.left, pair.right).filter(\.mayDiffer).map {
                        FactDifference(leftArticle: left, rightArticle: right, difference: $0)
                    }
                }
            }
        }
        series = figures.series()
    }

    /// For each article where it gives a value that differs from another article's, or that grew.
    var places: [[TextSpan]] {
        var result = [[TextSpan]](repeating: [], count: story.texts.count)
        for difference in found.values.joined() {
            result[difference.leftArticle].append(difference.difference.left)
            result[difference.rightArticle].append(difference.difference.right)
        }
        return result
    }

    /// Sentences that give one figure otherwise, or of which one says what the other denies, belong to one fact; a
    /// quotation or a name alone that differs does not tell so.
    func areOfOneFact(_ pair: Pair) -> Bool {
        found[pair]?.contains { ![.quote, .name, .list].contains($0.difference.kind) } ?? false
    }

    /// What differs among some sentences, each pair of values of two sources once.
    ///
    /// - Parameter isWanted: Of a pair of values that stand in several sentences the first is taken of which this
    ///   holds.
    func differences(
        among members: [Int], where isWanted: (FactDifference) -> Bool = { _ in true }
    ) -> [FactDifference] {
        var result: [FactDifference] = []
        // A story of hundreds of sources with a number each has more differences than can be held against each other.
        var known: Set<PairOfValues> = []
        for left in members {
            for right in members where right > left {
                for difference in found[Pair(left: left, right: right)] ?? [] {
                    let values = PairOfValues(difference)
                    if known.contains(values) || !isWanted(difference) { continue }
                    known.insert(values)
                    result.append(difference)
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

/// Which two values of which two sources differ.
struct PairOfValues: Hashable {
    private let articles: [Int]
    private let values: ValueDifference.Identity

    init(_ difference: FactDifference) {
        articles = [difference.leftArticle, difference.rightArticle]
        values = difference.difference.identity
    }
}
