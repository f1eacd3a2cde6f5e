/// How near a sentence stands to everything else in its story.
///
/// A vague sentence ("The move may change relations in the region") resembles many others a little. Similarity is
/// lowered for such hubs and raised for sentences that stand apart, a weak form of the cross-domain similarity local
/// scaling of Conneau et al., "Word Translation Without Parallel Data".
enum Hubness {
    /// The share of a sentence's hubness that each of its similarities loses.
    private static let share: Float = 0.125
    /// Nearest sentences that are looked at, at most.
    private static let neighbours = 20
    /// In larger stories every second, third ... sentence stands for all.
    private static let mostSentences = 300

    static func measure(_ texts: [[SentenceVector]], featureCount: Int) -> [[Float]] {
        let all = texts.flatMap { $0.filter { !$0.features.isEmpty } }
        guard all.count > 2 else { return texts.map { $0.map { _ in 0 } } }
        let step = (all.count + mostSentences - 1) / mostSentences
        let sample = stride(from: 0, to: all.count, by: step).map { all[$0] }
        let index = SimilarityIndex(sample, featureCount: featureCount)
        let wanted = min(neighbours, max(5, sample.count / 4))
        var row = [Float](repeating: 0, count: sample.count)
        var sum: Float = 0
        var result = texts.map { text in
            text.map { vector -> Float in
                if vector.features.isEmpty { return 0 }
                for place in row.indices { row[place] = 0 }
                index.accumulate(vector, into: &row)
                let mean = meanOfNearest(row, wanted)
                sum += mean
                return mean
            }
        }
        let mean = sum / Float(all.count)
        for text in result.indices {
            for sentence in result[text].indices { result[text][sentence] = (result[text][sentence] - mean) * share }
        }
        return result
    }

    /// The mean of the `wanted` largest similarities below 1: the sentence itself is left out.
    private static func meanOfNearest(_ row: [Float], _ wanted: Int) -> Float {
        // Few similarities are large, so a short sorted list takes them quicker than a sort of all.
        var nearest: [Float] = []
        nearest.reserveCapacity(wanted + 1)
        for value in row where value > 0.01 && value < 0.999 {
            if nearest.count == wanted, let least = nearest.last, value <= least { continue }
            var place = nearest.count
            while place > 0, nearest[place - 1] < value { place -= 1 }
            nearest.insert(value, at: place)
            if nearest.count > wanted { nearest.removeLast() }
        }
        return nearest.isEmpty ? 0 : nearest.reduce(0, +) / Float(wanted)
    }
}
