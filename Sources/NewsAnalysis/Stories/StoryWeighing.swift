import NewsLanguage
import NewsModel

/// Similarities by what the stories at hand say of terms.
extension StoryWindow {
    /// Lays the vector of an article out for being compared; its length is set.
    mutating func load(_ record: StoryRecord) {
        probe.load(record.vector, length: record.length) { crowding.factor(of: $0, in: record.language) }
    }

    /// How like the text of an article, whose length is set, is to that of the one that was loaded.
    ///
    /// Asked some hundred times for each article: one is passed on as a whole only where more than its terms counts, as
    /// passing it copies it.
    @inline(__always)
    private func ofTexts(_ record: StoryRecord, _ other: Int) -> Likeness {
        var cosines = probe.cosines(records[other].vector)
        cosines.weighed /= records[other].length
        let terms = min(record.vector.count, records[other].vector.count)
        if cosines.plain > 0 && Float(terms) < configuration.shortLength {
            let shared = shared(
                record.vector, record.norm, records[other].vector, records[other].norm, in: record.language)
            cosines.plain *= credit(shared.plain)
            cosines.weighed *= credit(shared.weighed)
        }
        if similarity.areAll(cosines, outlets: record.outlet, records[other].outlet) {
            return similarity.credited(cosines, terms: terms)
        }
        return similarity.ofTexts(record, records[other], cosines)
    }

    /// What is left of the likeness of two short texts that share so much: of a title of six words one common word is
    /// much, and says nothing.
    private func credit(_ shared: Float) -> Float {
        let part = min(1, shared / configuration.fullEvidence)
        return part * part
    }

    /// The weights of the terms that two vectors of some lengths share, added up.
    private func shared(
        _ a: TermVector, _ aNorm: Float, _ b: TermVector, _ bNorm: Float, in language: UInt16
    ) -> Likeness {
        if a.count > b.count { return self.shared(b, bNorm, a, aNorm, in: language) }
        var shared = Likeness(plain: 0, weighed: 0)
        for entry in a {
            guard let other = b.weight(of: entry.term) else { continue }
            let weight = min(entry.weight * aNorm, other * bNorm)
            shared.plain += weight
            shared.weighed += weight * crowding.factor(of: entry.term, in: language)
            // Nothing more is needed.
            if shared.weighed >= configuration.fullEvidence { break }
        }
        return shared
    }

    /// How like the texts of some articles, whose lengths are set, are to that of the one that was loaded.
    func texts(of record: StoryRecord, among others: [Int32]) -> [(time: Timestamp, likeness: Likeness)] {
        var texts: [(time: Timestamp, likeness: Likeness)] = []
        texts.reserveCapacity(others.count)
        for other in others { texts.append((records[Int(other)].time, ofTexts(record, Int(other)))) }
        return texts
    }

    /// How alike the articles are, from the likeness of their texts.
    func likenesses(
        of record: StoryRecord, to others: [Int32], _ texts: [(time: Timestamp, likeness: Likeness)]
    ) -> [Likeness] {
        var likenesses: [Likeness] = []
        likenesses.reserveCapacity(others.count)
        let bearing = record.bearing
        for (other, text) in zip(others, texts) {
            likenesses.append(similarity.whole(bearing, records[Int(other)].bearing, texts: text.likeness))
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
        let record = records[Int(slot)]
        var edges = record.edges
        for index in edges.indices {
            let other = Int(edges[index].slot)
            if isDone(edges[index].slot), let same = records[other].edges.first(where: { $0.slot == slot }) {
                edges[index] = same.moved(to: edges[index].slot)
            } else {
                let texts = ofTexts(record, other)
                let whole = similarity.whole(record.bearing, records[other].bearing, texts: texts)
                edges[index].reweigh(whole.weighed)
            }
        }
        return edges
    }
}
