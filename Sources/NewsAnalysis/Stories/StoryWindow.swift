import NewsModel
import NewsText

/// The articles of the last days, with an inverted index of their terms and the similarities found between them.
struct StoryWindow {
    private struct Posting {
        var slot: Int32
        var weight: Float
    }

    private(set) var records: [StoryRecord] = []
    private(set) var slots: [ArticleID: Int32] = [:]
    /// Articles that are not removed.
    private(set) var liveCount = 0

    private let configuration: StoryConfiguration
    private let similarity: StorySimilarity
    private var vectorizer: TermVectorizer
    private var languages: [String: UInt16] = ["und": 0, "": 0]
    private var listOfTerm: [TermHash: Int32] = [:]
    /// Newest last.
    private var lists: [[Posting]] = []
    /// Scratch of `candidates`: sums by slot, all zero between calls.
    private var sums: [Float] = []
    private var touched: [Int32] = []
    private var probe = TermProbe()

    init(_ configuration: StoryConfiguration) {
        self.configuration = configuration
        similarity = StorySimilarity(configuration)
        vectorizer = TermVectorizer(configuration)
    }

    subscript(slot: Int32) -> StoryRecord {
        @inline(__always) _read { yield records[Int(slot)] }
        @inline(__always) _modify { yield &records[Int(slot)] }
    }

    /// Takes an article in and links it to those like it.
    mutating func insert(_ article: StoryArticle, story: StoryID, isOpened: Bool) -> Int32 {
        let slot = Int32(records.count)
        var record = record(article, story: story, isOpened: isOpened)
        link(&record, at: slot)
        for entry in record.vector.entries { post(entry, slot) }
        records.append(record)
        sums.append(0)
        slots[article.id] = slot
        liveCount += 1
        return slot
    }

    private mutating func record(_ article: StoryArticle, story: StoryID, isOpened: Bool) -> StoryRecord {
        let read = vectorizer.read(article)
        // Differences of times are taken without fear of overflow; nothing real lies outside.
        let time = Timestamp(seconds: min(max(article.time.seconds, -Self.farthest), Self.farthest))
        return StoryRecord(
            id: article.id, story: story, time: time, isDated: article.isDated,
            language: languageCode(article.language),
            outlet: article.outlet.isEmpty ? 0 : UInt32(folding: FNV1a(article.outlet.utf8).value), vector: read.vector,
            sentences: read.sentences, series: Headline.series(Headline.bytes(of: article)),
            isRoundUp: Headline.isRoundUp(article.title), isOpened: isOpened)
    }

    /// Some thirty thousand years from 1970.
    private static let farthest: Int64 = 1_000_000_000_000

    private mutating func languageCode(_ language: String) -> UInt16 {
        if let code = languages[language] { return code }
        let code = UInt16(truncatingIfNeeded: languages.count)
        languages[language] = code
        return code
    }

    private mutating func post(_ entry: TermWeight, _ slot: Int32) {
        let posting = Posting(slot: slot, weight: entry.weight)
        if let list = listOfTerm[entry.term] {
            lists[Int(list)].append(posting)
        } else {
            listOfTerm[entry.term] = Int32(lists.count)
            lists.append([posting])
        }
    }

    // MARK: Similar articles

    private mutating func link(_ record: inout StoryRecord, at slot: Int32) {
        let found = candidates(for: record)
        probe.load(record.vector)
        var texts: [(time: Timestamp, likeness: Float)] = []
        texts.reserveCapacity(found.count)
        for other in found {
            let cosine = probe.cosine(records[Int(other)].vector)
            texts.append(
                (records[Int(other)].time, similarity.ofTexts(record, records[Int(other)], cosine: cosine)))
        }
        record.recurrence = similarity.recurrence(of: record, among: texts)
        for (other, text) in zip(found, texts) {
            let value = similarity.whole(record, records[Int(other)], texts: text.likeness)
            guard value >= configuration.leastSimilarity else { continue }
            record.add(StoryRecord.Edge(slot: other, similarity: value))
            records[Int(other)].add(StoryRecord.Edge(slot: slot, similarity: value))
        }
    }

    /// The articles that share most weight in the record's heaviest terms, best first.
    private mutating func candidates(for record: StoryRecord) -> [Int32] {
        touched.removeAll(keepingCapacity: true)
        for entry in record.vector.heaviest(configuration.queryTerms) {
            guard let list = listOfTerm[entry.term] else { continue }
            for posting in lists[Int(list)].suffix(configuration.postingsPerTerm) {
                let slot = Int(posting.slot)
                if sums[slot] == 0 { touched.append(posting.slot) }
                sums[slot] += entry.weight * posting.weight
            }
        }
        var best = BestSlots(limit: configuration.candidates)
        for slot in touched {
            let sum = sums[Int(slot)]
            sums[Int(slot)] = 0
            if best.wants(sum), similarity.canMeet(record, records[Int(slot)]) { best.offer(slot, sum) }
        }
        return best.slots
    }

    /// How close articles stand around one.
    @inline(__always)
    func closeness(_ slot: Int32) -> Float { records[Int(slot)].closeness(fullLength: configuration.crowdingLength) }

    // MARK: Leaving

    /// Takes an article out; its place is freed by the next `compact`.
    mutating func remove(_ slot: Int32) {
        guard records[Int(slot)].isLive else { return }
        for edge in records[Int(slot)].edges {
            records[Int(edge.slot)].replaceEdges(records[Int(edge.slot)].edges.filter { $0.slot != slot })
        }
        slots[records[Int(slot)].id] = nil
        records[Int(slot)].isLive = false
        records[Int(slot)].replaceEdges([])
        liveCount -= 1
    }

    /// Removes the articles for whose slots `leaves` is true and moves the others together. Returns the new slot of each
    /// old one, -1 for those that left.
    mutating func compact(_ leaves: (Int) -> Bool) -> [Int32] {
        var moved = [Int32](repeating: -1, count: records.count)
        var kept: [StoryRecord] = []
        for (slot, record) in records.enumerated() where record.isLive && !leaves(slot) {
            moved[slot] = Int32(kept.count)
            kept.append(record)
        }
        for slot in kept.indices {
            let edges = kept[slot].edges.compactMap { edge -> StoryRecord.Edge? in
                let slot = moved[Int(edge.slot)]
                return slot < 0 ? nil : StoryRecord.Edge(slot: slot, similarity: edge.similarity)
            }
            kept[slot].replaceEdges(edges, keepingNearest: true)
        }
        records = kept
        liveCount = kept.count
        sums = Array(repeating: 0, count: kept.count)
        slots.removeAll(keepingCapacity: true)
        for (slot, record) in kept.enumerated() { slots[record.id] = Int32(slot) }
        compactPostings(moved)
        return moved
    }

    private mutating func compactPostings(_ moved: [Int32]) {
        var keptLists: [[Posting]] = []
        for (term, list) in listOfTerm {
            let postings = lists[Int(list)].compactMap { posting in
                let slot = moved[Int(posting.slot)]
                return slot < 0 ? nil : Posting(slot: slot, weight: posting.weight)
            }
            if postings.isEmpty {
                listOfTerm[term] = nil
            } else {
                listOfTerm[term] = Int32(keptLists.count)
                keptLists.append(postings)
            }
        }
        lists = keptLists
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

    var slots: [Int32] {
        mutating get {
            cut()
            return entries.map(\.slot)
        }
    }
}
