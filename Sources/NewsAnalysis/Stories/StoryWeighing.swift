import NewsLanguage

/// Similarities by what the stories at hand say of terms.
extension StoryWindow {
    /// Lays the vector of an article out for being compared; its length is set.
    mutating func load(_ record: StoryRecord) {
        probe.load(record.vector, length: record.length) { crowding.factor(of: $0, in: record.language) }
    }

    /// The cosines of the article that was loaded with another one.
    mutating func cosines(_ other: Int32) -> Likeness {
        setLength(other)
        var cosines = probe.cosines(records[Int(other)].vector)
        cosines.weighed /= records[Int(other)].length
        return cosines
    }

    /// Brings the length of an article's vector to the factors of now.
    private mutating func setLength(_ slot: Int32) {
        if records[Int(slot)].lengthVersion != crowding.version { crowding.setLength(of: &records[Int(slot)]) }
    }

    /// Takes in in how many stories terms stand, and weighs the links of some articles, in ascending order, anew by it.
    mutating func reweigh(_ slots: [Int32], by counts: StoryTermCounts) {
        crowding.set(counts)
        var isDone = [Bool](repeating: false, count: records.count)
        for slot in slots {
            reweigh(slot) { isDone[Int($0)] }
            isDone[Int(slot)] = true
        }
    }

    private mutating func reweigh(_ slot: Int32, isDone: (Int32) -> Bool) {
        setLength(slot)
        load(records[Int(slot)])
        var edges = records[Int(slot)].edges
        for index in edges.indices {
            let other = edges[index].slot
            if isDone(other), let same = records[Int(other)].edges.first(where: { $0.slot == slot }) {
                edges[index] = same.moved(to: other)
            } else {
                setLength(other)
                let texts = similarity.ofTexts(records[Int(slot)], records[Int(other)], cosines(other))
                edges[index].reweigh(similarity.whole(records[Int(slot)], records[Int(other)], texts: texts).weighed)
            }
        }
        records[Int(slot)].reweigh(edges)
    }
}
