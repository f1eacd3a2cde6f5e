import NewsLanguage
import NewsModel

/// Similarities by what the stories at hand say of terms.
extension StoryWindow {
    /// Lays the vector of an article out for being compared; its length is set.
    mutating func load(_ record: StoryRecord) {
        probe.load(record.vector, length: record.length) { crowding.factor(of: $0, in: record.language) }
    }

    /// The cosines of the article that was loaded with another one, whose length is set.
    @inline(__always)
    private func cosines(_ other: StoryRecord) -> Likeness {
        var cosines = probe.cosines(other.vector)
        cosines.weighed /= other.length
        return cosines
    }

    // The functions that look at many articles change nothing, and look at them in a span: else each is copied for it.

    /// How like the texts of some articles, whose lengths are set, are to that of the one that was loaded.
    func texts(of record: StoryRecord, among others: [Int32]) -> [(time: Timestamp, likeness: Likeness)] {
        let records = self.records.span
        var texts: [(time: Timestamp, likeness: Likeness)] = []
        texts.reserveCapacity(others.count)
        for other in others {
            let cosines = cosines(records[Int(other)])
            texts.append((records[Int(other)].time, similarity.ofTexts(record, records[Int(other)], cosines)))
        }
        return texts
    }

    /// How alike the articles are, from the likeness of their texts.
    func likenesses(
        of record: StoryRecord, to others: [Int32], _ texts: [(time: Timestamp, likeness: Likeness)]
    ) -> [Likeness] {
        let records = self.records.span
        var likenesses: [Likeness] = []
        likenesses.reserveCapacity(others.count)
        for (other, text) in zip(others, texts) {
            likenesses.append(similarity.whole(record, records[Int(other)], texts: text.likeness))
        }
        return likenesses
    }

    /// Brings the lengths of articles' vectors to the factors of now.
    mutating func setLengths(_ slots: [Int32]) {
        for slot in slots where records[Int(slot)].lengthVersion != crowding.version {
            crowding.setLength(of: &records[Int(slot)])
        }
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
        setLengths([slot] + records[Int(slot)].edges.map(\.slot))
        load(records[Int(slot)])
        records[Int(slot)].reweigh(reweighedEdges(of: slot, isDone))
    }

    private func reweighedEdges(of slot: Int32, _ isDone: (Int32) -> Bool) -> [StoryRecord.Edge] {
        let records = self.records.span
        var edges = records[Int(slot)].edges
        for index in edges.indices {
            let other = Int(edges[index].slot)
            if isDone(edges[index].slot), let same = records[other].edges.first(where: { $0.slot == slot }) {
                edges[index] = same.moved(to: edges[index].slot)
            } else {
                let texts = similarity.ofTexts(records[Int(slot)], records[other], cosines(records[other]))
                edges[index].reweigh(similarity.whole(records[Int(slot)], records[other], texts: texts).weighed)
            }
        }
        return edges
    }
}
