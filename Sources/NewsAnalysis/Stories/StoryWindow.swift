import NewsLanguage
import NewsModel
import NewsText

/// The articles of the last days, with an inverted index of their terms and the similarities found between them.
struct StoryWindow {
    var records: [StoryRecord] = []
    /// The places of the articles in `records`.
    private(set) var slots: [ArticleID: Int32] = [:]
    /// Articles that are not removed.
    private(set) var liveCount = 0
    /// Those of them that are not condensed.
    private(set) var fullCount = 0

    let configuration: StoryConfiguration
    let similarity: StorySimilarity
    /// What the stories of the window say of terms.
    var crowding: TermCrowding
    /// Scratch for comparing one article with many.
    var probe = TermProbe()
    private var languages: [String: UInt16] = ["und": 0, "": 0]
    private var postings: TermPostings
    private var sums: SlotSums

    init(_ configuration: StoryConfiguration) {
        self.configuration = configuration
        similarity = StorySimilarity(configuration)
        crowding = TermCrowding(configuration)
        crowding.add(language: "und")
        postings = TermPostings(limit: configuration.postingsPerTerm)
        sums = SlotSums(mostTouched: configuration.queryTerms * configuration.postingsPerTerm)
    }

    /// By place. Changed where it stands, without a copy.
    subscript(slot: Int32) -> StoryRecord {
        @inline(__always) _read { yield records[Int(slot)] }
        @inline(__always) _modify { yield &records[Int(slot)] }
    }

    /// Takes an article in and links it to those like it.
    mutating func insert(_ article: ReadStoryArticle, story: StoryID, isOpened: Bool) -> Int32 {
        let slot = Int32(records.count)
        var record = record(article, story: story, isOpened: isOpened)
        let heaviest = record.vector.heaviest(max(configuration.queryTerms, configuration.indexedTerms))
        record.heavyWeight = heaviest.prefix(configuration.countedTerms).last?.weight ?? 0
        link(&record, at: slot, byTerms: heaviest.prefix(configuration.queryTerms))
        for entry in heaviest.prefix(configuration.indexedTerms) { postings.add(entry, slot: slot) }
        records.append(record)
        sums.addSlot()
        slots[article.id] = slot
        liveCount += 1
        fullCount += 1
        return slot
    }

    private mutating func record(_ article: ReadStoryArticle, story: StoryID, isOpened: Bool) -> StoryRecord {
        StoryRecord(
            id: article.id, story: story, time: article.time, isDated: article.isDated,
            language: languageCode(article.language), outlet: article.outlet, text: article.text,
            series: article.series, isRoundUp: article.isRoundUp, isOpened: isOpened)
    }

    private mutating func languageCode(_ language: String) -> UInt16 {
        if let code = languages[language] { return code }
        let code = UInt16(truncatingIfNeeded: languages.count - 1)
        crowding.add(language: language)
        languages[language] = code
        return code
    }

    // MARK: Similar articles

    private mutating func link(_ record: inout StoryRecord, at slot: Int32, byTerms terms: ArraySlice<TermWeight>) {
        let found = candidates(for: record, byTerms: terms)
        crowding.setLength(of: &record)
        load(record)
        setLengths(found)
        let texts = texts(of: record, among: found)
        record.recurrence = similarity.recurrence(of: record, among: texts)
        var edges: [StoryRecord.Edge] = []
        for (other, value) in zip(found, likenesses(of: record, to: found, texts)) {
            guard max(value.plain, value.weighed) >= configuration.leastSimilarity else { continue }
            edges.append(StoryRecord.Edge(slot: other, value))
            record.neighbour(value)
            records[Int(other)].neighbour(value)
        }
        // Neighbours mostly come closer: what they take off a similarity now, they will later.
        edges.removeAll { !canTie(record, $0) }
        for edge in edges { records[Int(edge.slot)].add(edge.moved(to: slot)) }
        record.setEdges(edges)
    }

    /// Whether a link says something by one of the weighings.
    private func canTie(_ record: StoryRecord, _ edge: StoryRecord.Edge) -> Bool {
        for weighing in [Weighing.plain, .weighed] {
            let own = record.closeness(weighing, fullLength: configuration.crowdingLength)
            let others = records[Int(edge.slot)].closeness(weighing, fullLength: configuration.crowdingLength)
            if value(edge, from: record, own, others, weighing) != nil { return true }
        }
        return false
    }

    /// What a link of an article says, once the closeness of its ends' neighbours and what the hours between bare
    /// titles take away are off; nil where that is nothing.
    @inline(__always)
    func value(
        _ edge: StoryRecord.Edge, from record: StoryRecord, closeness: Float, _ weighing: Weighing
    ) -> Float? {
        value(edge, from: record, closeness, self.closeness(edge.slot, weighing), weighing)
    }

    @inline(__always)
    private func value(
        _ edge: StoryRecord.Edge, from record: StoryRecord, _ closeness: Float, _ others: Float, _ weighing: Weighing
    ) -> Float? {
        let value = configuration.scaled(edge[weighing], closeness, others)
        guard value > StoryConfiguration.leastScaled else { return nil }
        let left = value - similarity.distance(record, records[Int(edge.slot)])
        return left > StoryConfiguration.leastScaled ? left : nil
    }

    /// The articles that share most weight in the record's heaviest terms, best first.
    private mutating func candidates(for record: StoryRecord, byTerms terms: ArraySlice<TermWeight>) -> [Int32] {
        let found = sums.gather(terms, postings)
        var best = BestSlots(limit: configuration.candidates(forTerms: record.vector.count))
        for slot in found {
            let sum = sums.take(slot)
            if best.wants(sum), similarity.canMeet(record, records[Int(slot)]) { best.offer(slot, sum) }
        }
        return best.slots
    }

    /// How close articles stand around one; among few articles as close at least as they would among many.
    @inline(__always)
    func closeness(_ slot: Int32, _ weighing: Weighing) -> Float {
        let seen = records[Int(slot)].closeness(weighing, fullLength: configuration.crowdingLength)
        let missing = 1 - Float(liveCount) / configuration.manyArticles
        if missing <= 0 { return seen }
        let terms = Float(records[Int(slot)].vector.count) - configuration.bareLength
        let share = max(0, min(1, terms / (configuration.assumedLength - configuration.bareLength)))
        return max(seen, configuration.assumedCloseness * missing * share)
    }

    // MARK: Leaving

    /// Takes an article out; its place is freed by the next `compact`.
    mutating func remove(_ slot: Int32) {
        guard records[Int(slot)].isLive else { return }
        let linked =
            records[Int(slot)].isCondensed ? Array(records.indices) : records[Int(slot)].edges.map { Int($0.slot) }
        for other in linked where records[other].edges.contains(where: { $0.slot == slot }) {
            records[other].forget(records[other].edges.filter { $0.slot != slot })
        }
        if !records[Int(slot)].isCondensed { fullCount -= 1 }
        slots[records[Int(slot)].id] = nil
        records[Int(slot)].isLive = false
        records[Int(slot)].forget([])
        liveCount -= 1
    }

    /// Holds an article by its heaviest terms alone.
    mutating func condense(_ slot: Int32) {
        if records[Int(slot)].isCondensed { return }
        records[Int(slot)].condense(terms: configuration.indexedTerms)
        fullCount -= 1
    }

    /// Removes the articles for whose slots `leaves` is true and moves the others together. Returns the new slot of
    /// each old one, -1 for those that left.
    mutating func compact(_ leaves: (Int) -> Bool) -> [Int32] {
        var moved = [Int32](repeating: -1, count: records.count)
        var kept = 0
        for slot in records.indices where records[slot].isLive && !leaves(slot) {
            moved[slot] = Int32(kept)
            if kept != slot { records.swapAt(kept, slot) }
            kept += 1
        }
        records.removeLast(records.count - kept)
        for slot in records.indices {
            records[slot].setEdges(
                records[slot].edges.compactMap { edge in
                    let slot = moved[Int(edge.slot)]
                    return slot < 0 ? nil : edge.moved(to: slot)
                })
        }
        liveCount = kept
        fullCount = records.count { !$0.isCondensed }
        sums.resize(to: kept)
        slots.removeAll(keepingCapacity: true)
        for slot in records.indices { slots[records[slot].id] = Int32(slot) }
        postings.move(moved)
        return moved
    }
}

/// Scratch for adding up weights by slot.
private struct SlotSums {
    /// All zero between calls.
    private var sums: [Float] = []
    /// The slots of those that are not, with room for one more than there can be.
    private var touched: [Int32]

    /// - Parameter mostTouched: slots that one `gather` can meet.
    init(mostTouched: Int) { touched = Array(repeating: 0, count: mostTouched + 1) }

    mutating func addSlot() { sums.append(0) }
    mutating func resize(to count: Int) { sums = Array(repeating: 0, count: count) }

    /// Adds up what the postings of the terms weigh, each times the term's weight. Returns the slots; `take` the sums.
    mutating func gather(_ terms: ArraySlice<TermWeight>, _ postings: TermPostings) -> ArraySlice<Int32> {
        var count = 0
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe touched.withUnsafeMutableBufferPointer { touched in
                for entry in terms {
                    postings.forEach(of: entry.term) { posting in
                        // Slots and numbers of postings are our own, so in range; unchecked, this takes half the time.
                        let slot = Int(posting.slot)
                        let sum = unsafe sums[slot]
                        // Written in any case and counted where it is new: a branch less that cannot be foretold.
                        unsafe touched[count] = posting.slot
                        count += sum == 0 ? 1 : 0
                        unsafe sums[slot] = sum + entry.weight * posting.weight
                    }
                }
            }
        }
        return touched[..<count]
    }

    /// The sum of a slot, which is zero afterwards.
    @inline(__always)
    mutating func take(_ slot: Int32) -> Float {
        defer { sums[Int(slot)] = 0 }
        return sums[Int(slot)]
    }
}

/// The slots with the largest sums, ties by slot.
private struct BestSlots {
    private let limit: Int
    private var entries: [(sum: Float, slot: Int32)] = []
    /// A sum that so many others reach already.
    private var bar: Float = 0

    init(limit: Int) {
        self.limit = limit
        entries.reserveCapacity(2 * limit)
    }

    /// Whether a slot with this sum may still be among the best; ask before `offer`.
    @inline(__always)
    func wants(_ sum: Float) -> Bool { sum >= bar }

    mutating func offer(_ slot: Int32, _ sum: Float) {
        entries.append((sum, slot))
        if entries.count == 2 * limit { cut() }
    }

    private mutating func cut() {
        entries.sort { $0.sum != $1.sum ? $0.sum > $1.sum : $0.slot < $1.slot }
        if entries.count > limit {
            entries.removeLast(entries.count - limit)
            bar = entries[limit - 1].sum
        }
    }

    /// The best, by falling sums; at most `limit`.
    var slots: [Int32] {
        mutating get {
            cut()
            return entries.map(\.slot)
        }
    }
}
