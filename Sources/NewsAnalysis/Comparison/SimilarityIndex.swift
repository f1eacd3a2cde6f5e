/// Postings by feature over a list of sentences, for the similarity of one sentence to all of them at once.
struct SimilarityIndex {
    /// `starts[f]..<starts[f + 1]` are the postings of feature f.
    private var starts: [Int32]
    private var sentences: [Int32]
    private var weights: [Float]
    let count: Int

    /// - Parameter featureCount: Numbers of features are below it.
    init(_ vectors: [SentenceVector], featureCount: Int) {
        count = vectors.count
        starts = [Int32](repeating: 0, count: featureCount + 1)
        for vector in vectors {
            for feature in vector.features { starts[Int(feature) + 1] += 1 }
        }
        for feature in 0..<featureCount { starts[feature + 1] += starts[feature] }
        let total = Int(starts[featureCount])
        sentences = [Int32](repeating: 0, count: total)
        weights = [Float](repeating: 0, count: total)
        var next = starts
        for (number, vector) in vectors.enumerated() {
            for position in vector.features.indices {
                let feature = Int(vector.features[position])
                let place = Int(next[feature])
                sentences[place] = Int32(number)
                weights[place] = vector.weights[position]
                next[feature] += 1
            }
        }
    }

    /// Adds to `row[s]` the cosine of `vector` and sentence s. `row` has `count` places.
    func accumulate(_ vector: SentenceVector, into row: inout [Float]) {
        for position in vector.features.indices {
            let feature = Int(vector.features[position])
            let weight = vector.weights[position]
            for place in Int(starts[feature])..<Int(starts[feature + 1]) {
                row[Int(sentences[place])] += weight * weights[place]
            }
        }
    }
}

/// Similarities of the sentences of two texts, row by row.
struct SimilarityMatrix {
    let rows: Int
    let columns: Int
    private(set) var values: [Float]

    init(_ left: [SentenceVector], _ right: [SentenceVector], featureCount: Int) {
        rows = left.count
        columns = right.count
        values = []
        values.reserveCapacity(rows * columns)
        let index = SimilarityIndex(right, featureCount: featureCount)
        var row = [Float](repeating: 0, count: columns)
        for vector in left {
            for column in row.indices { row[column] = 0 }
            index.accumulate(vector, into: &row)
            values += row
        }
    }

    /// The cosine of a left and a right sentence, 0 to 1.
    subscript(row: Int, column: Int) -> Float {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }
}
