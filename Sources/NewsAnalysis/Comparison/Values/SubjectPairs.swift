import NewsLanguage

/// Figures of two articles that are the only ones of one thing in either, and that differ.
///
/// Articles give most of their figures once, in sentences that say much else and that no link ties. What such a figure
/// is of is told by its noun or its measure; how much more must speak for it depends on how often two figures of that
/// kind are of two things.
struct SubjectPairs {
    /// The two sentences, and the places of the two figures among their values.
    struct Found: Hashable {
        var pair: ClaimedValues.Pair
        var left: Int
        var right: Int
    }

    private let story: StoryContext
    private let leftIndex: Int
    private let rightIndex: Int
    private let probability: (Int, Int) -> Float

    /// - Parameter probability: How probable it is that two sentences, left and right, state the same.
    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int, probability: @escaping (Int, Int) -> Float) {
        self.story = story
        self.leftIndex = leftIndex
        self.rightIndex = rightIndex
        self.probability = probability
    }

    /// Each place of either article with the place of the other that says most like it, in the order of the text.
    func found() -> [Found] {
        let (left, right) = (story.figures[leftIndex].sole.places, story.figures[rightIndex].sole.places)
        // Two figures can be of one thing under several keys.
        var result: Set<Found> = []
        for (key, places) in left {
            guard let others = right[key] else { continue }
            result.formUnion(nearest(candidates(places, others, key)))
        }
        return result.sorted {
            ($0.pair.left, $0.pair.right, $0.left, $0.right) < ($1.pair.left, $1.pair.right, $1.left, $1.right)
        }
    }

    /// Two figures that may be of one thing, and how much speaks for it.
    private struct Candidate {
        var found: Found
        var closeness: Double
    }

    private func candidates(
        _ places: [SoleFigures.Place], _ others: [SoleFigures.Place], _ key: FigureKey
    ) -> [Candidate] {
        places.flatMap { a in
            others.compactMap { b in
                let (left, right) = (story.values[leftIndex][a.sentence], story.values[rightIndex][b.sentence])
                guard ValuePair.relation(left.values[a.value].content, right.values[b.value].content) == .differs
                else { return nil }
                let evidence = FigureEvidence(
                    left, a.value, right, b.value, probability: Double(probability(a.sentence, b.sentence)),
                    isOtherEvent: story.figures[leftIndex]
                        .tellsOfOtherEvent(left, than: right, of: story.figures[rightIndex]))
                guard evidence.suffices(for: key) else { return nil }
                return Candidate(
                    found: Found(
                        pair: ClaimedValues.Pair(left: a.sentence, right: b.sentence), left: a.value, right: b.value),
                    closeness: evidence.closeness)
            }
        }
    }

    /// Candidates that are the closest of their place in either article.
    private func nearest(_ candidates: [Candidate]) -> [Found] {
        func best(_ place: (Found) -> [Int]) -> [[Int]: Int] {
            var result: [[Int]: Int] = [:]
            for (number, candidate) in candidates.enumerated() {
                let key = place(candidate.found)
                if let known = result[key], candidates[known].closeness >= candidate.closeness { continue }
                result[key] = number
            }
            return result
        }
        let chosen = Set(best { [$0.pair.left, $0.left] }.values).union(best { [$0.pair.right, $0.right] }.values)
        return chosen.sorted().map { candidates[$0].found }
    }
}
