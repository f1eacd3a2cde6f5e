import NewsLanguage
import NewsModel

/// Similarities by what the stories at hand say of terms.
extension StoryWindow {
    /// Lays the vector of an article out for being compared; its length is set.
    mutating func load(_ record: StoryRecord) { probe.load(record, by: crowding) }

    /// How like the text of an article, whose length is set, is to that of the one that `probe` has.
    ///
    /// Asked some hundred times for each article: one is passed on as a whole only where more than its terms counts, as
    /// passing it copies it.
    @inline(__always)
    private func ofTexts(_ record: StoryRecord, _ other: Int, _ probe: borrowing TermProbe) -> Likeness {
        var cosines = probe.cosines(records[other].vector)
        cosines.weighed /= records[other].length
        let terms = min(record.vector.count, records[other].vector.count)
        if cosines.plain > 0 && Float(terms) < configuration.evidenceLength {
            let part = evidence(record, other, terms)
            cosines.plain *= part.plain
            cosines.weighed *= part.weighed
        }
        if similarity.areAll(cosines, outlets: record.outlet, records[other].outlet) {
            return similarity.credited(cosines, terms: terms)
        }
        return similarity.ofTexts(record, records[other], cosines)
    }

    /// What is left of the likeness of two short texts, by what they share: of a title of six words one common word is
    /// much, and says nothing.
    private func evidence(_ record: StoryRecord, _ other: Int, _ terms: Int) -> Likeness {
        let full =
            configuration.fullEvidence
            + configuration.evidencePerTerm * max(0, Float(terms) - configuration.bareLength)
        let shared = shared(
            record.vector, record.norm, records[other].vector, records[other].norm, in: record.language, upTo: full)
        var part: Float = 1
        if !record.sentences.isEmpty, !records[other].sentences.isEmpty {
            // Of bare titles one word may be all that two of one event have in common.
            if shared.terms == 1 { part = configuration.loneTerm * configuration.loneTerm }
            if record.outlet == records[other].outlet, record.outlet != 0 { part *= configuration.sameOutlet }
        }
        func credit(_ weight: Float) -> Float {
            let share = min(1, weight / full)
            return share * share * part
        }
        return Likeness(plain: credit(shared.weights.plain), weighed: credit(shared.weights.weighed))
    }

    /// The weights of the terms that two vectors of some lengths share, added up as far as more would say nothing, and
    /// how many those are: 2 for more.
    private func shared(
        _ a: TermVector, _ aNorm: Float, _ b: TermVector, _ bNorm: Float, in language: UInt16, upTo full: Float
    ) -> (weights: Likeness, terms: Int) {
        if a.count > b.count { return self.shared(b, bNorm, a, aNorm, in: language, upTo: full) }
        var shared = Likeness(plain: 0, weighed: 0)
        var terms = 0
        for entry in a {
            guard let other = b.weight(of: entry.term) else { continue }
            let weight = min(entry.weight * aNorm, other * bNorm)
            shared.plain += weight
            shared.weighed += weight * crowding.factor(of: entry.term, in: language)
            terms = min(2, terms + 1)
            if terms == 2, shared.weighed >= full { break }
        }
        return (shared, terms)
    }

    /// How like the texts of some articles, whose lengths are set, are to that of the one that was loaded.
    func texts(of record: StoryRecord, among others: [Int32]) -> [(time: Timestamp, likeness: Likeness)] {
        var texts: [(time: Timestamp, likeness: Likeness)] = []
        texts.reserveCapacity(others.count)
        let probe = probe
        for other in others { texts.append((records[Int(other)].time, ofTexts(record, Int(other), probe))) }
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
}

extension TermProbe {
    fileprivate mutating func load(_ record: StoryRecord, by crowding: TermCrowding) {
        load(record.vector, length: record.length) { crowding.factor(of: $0, in: record.language) }
    }
}

// MARK: Weighing anew

/// Computes two lists, one beside the other where the caller has a second thread.
public typealias SideBySide = (_ first: @escaping @Sendable () -> [Float], _ second: () -> [Float]) -> (
    [Float], [Float]
)

extension StoryWindow {
    /// Takes in in how many stories terms stand, and weighs the links of some articles, in ascending order, anew by it.
    mutating func reweigh(_ slots: [Int32], by counts: StoryTermCounts, _ sideBySide: SideBySide) {
        crowding.set(counts)
        setLengths(around: slots, sideBySide)
        var isAsked = [Bool](repeating: false, count: records.count)
        for slot in slots { isAsked[Int(slot)] = true }
        var weights = weights(of: slots, isAsked, sideBySide)
        for (number, slot) in slots.enumerated() {
            var edges = records[Int(slot)].edges
            for index in edges.indices {
                if let weight = weights.next(ofPart: number % 2) {
                    edges[index].reweigh(weight)
                } else if let same = backEdge(edges[index], of: slot) {
                    edges[index] = same.moved(to: edges[index].slot)
                }
            }
            records[Int(slot)].reweigh(edges)
        }
    }

    /// What links weigh, in two parts, as two threads computed them.
    private struct Weights {
        /// In place of what is not computed.
        static let none: Float = -1

        private let parts: [[Float]]
        private var places = [0, 0]

        init(_ first: [Float], _ second: [Float]) { parts = [first, second] }

        /// The next weight of a part, in the order in which its thread computed them; nil for one that it left out.
        mutating func next(ofPart part: Int) -> Float? {
            defer { places[part] += 1 }
            let weight = parts[part][places[part]]
            return weight == Self.none ? nil : weight
        }
    }

    /// The link at the other end of a link.
    private func backEdge(_ edge: StoryRecord.Edge, of slot: Int32) -> StoryRecord.Edge? {
        records[Int(edge.slot)].edges.first { $0.slot == slot }
    }

    /// Every other article is done by each of the two threads: those before have more links to those after.
    ///
    /// In a function of its own, so that what the threads read is let go of when the window is changed.
    private func weights(of slots: [Int32], _ isAsked: [Bool], _ sideBySide: SideBySide) -> Weights {
        let (first, second) = sideBySide(
            { weights(of: slots, startingAt: 0, isAsked) }, { weights(of: slots, startingAt: 1, isAsked) })
        return Weights(first, second)
    }

    /// What the links of every other article weigh now; not of those to an asked article before it, which are the same
    /// from its end.
    private func weights(of slots: [Int32], startingAt first: Int, _ isAsked: [Bool]) -> [Float] {
        var weights: [Float] = []
        var probe = TermProbe()
        for number in stride(from: first, to: slots.count, by: 2) {
            let slot = slots[number]
            let record = records[Int(slot)]
            probe.load(record, by: crowding)
            for edge in record.edges {
                if isAsked[Int(edge.slot)], edge.slot < slot, backEdge(edge, of: slot) != nil {
                    weights.append(Weights.none)
                } else {
                    let texts = ofTexts(record, Int(edge.slot), probe)
                    let whole = similarity.whole(record.bearing, records[Int(edge.slot)].bearing, texts: texts)
                    weights.append(whole.weighed)
                }
            }
        }
        return weights
    }

    /// Brings the lengths of articles, and of those that they are linked to, to the factors of now.
    private mutating func setLengths(around slots: [Int32], _ sideBySide: SideBySide) {
        var stale: [Int32] = []
        var isNoted = [Bool](repeating: false, count: records.count)
        func note(_ slot: Int32) {
            if isNoted[Int(slot)] || records[Int(slot)].lengthVersion == crowding.version { return }
            isNoted[Int(slot)] = true
            stale.append(slot)
        }
        for slot in slots {
            note(slot)
            for edge in records[Int(slot)].edges { note(edge.slot) }
        }
        for (slot, length) in zip(stale, lengths(of: stale, sideBySide)) {
            records[Int(slot)].set(length: length, version: crowding.version)
        }
    }

    private func lengths(of slots: [Int32], _ sideBySide: SideBySide) -> [Float] {
        let half = slots.count / 2
        let (first, second) = sideBySide({ lengths(of: slots[..<half]) }, { lengths(of: slots[half...]) })
        return first + second
    }

    private func lengths(of slots: ArraySlice<Int32>) -> [Float] {
        slots.map { crowding.length(of: records[Int($0)].vector, in: records[Int($0)].language) }
    }
}
