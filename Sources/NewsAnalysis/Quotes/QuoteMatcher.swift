import NewsModel

/// Finds which quotes of several articles are one utterance.
struct QuoteMatcher {
    /// What an article prints of one utterance.
    struct Item {
        var article: Int
        var words: [QuoteWords.Word]
        var isIndirect: Bool
        var speaker: Int?
        /// A person or an organisation: two different ones contradict each other.
        var isNamed: Bool
    }

    private let items: [Item]
    private var parent: [Int]

    // Measured on quotes of US news: runs of 7 words are nearly always one utterance if the speakers agree; shorter
    // ones need the same speaker, and the shortest equal words as well.
    private static let longRun = 7
    private static let middleRun = 4
    private static let givenToAnother = 6
    private static let leastCoverage = 0.6
    private static let leastWeight = 12

    /// Groups of item numbers, in order of their first item.
    static func groups(of items: [Item]) -> [[Int]] {
        var matcher = QuoteMatcher(items)
        matcher.join()
        var groups: [Int: [Int]] = [:]
        var order: [Int] = []
        for index in items.indices {
            let root = matcher.root(index)
            if groups[root] == nil { order.append(root) }
            groups[root, default: []].append(index)
        }
        return order.compactMap { groups[$0] }
    }

    private init(_ items: [Item]) {
        self.items = items
        parent = Array(items.indices)
    }

    private mutating func join() {
        var pairs: Set<[Int]> = []
        for bucket in buckets().values where bucket.count > 1 && bucket.count <= 200 {
            for (position, a) in bucket.enumerated() {
                for b in bucket[(position + 1)...] where items[a].article != items[b].article { pairs.insert([a, b]) }
            }
        }
        for pair in pairs.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) where areOne(items[pair[0]], items[pair[1]]) {
            unite(pair[0], pair[1])
        }
    }

    /// Items that share three words in a row that tell something, or, for short and for indirect ones, a speaker.
    private func buckets() -> [String: [Int]] {
        var result: [String: [Int]] = [:]
        for (index, item) in items.enumerated() {
            var keys: Set<String> = []
            let words = item.words.map(\.text)
            if words.count >= 3 {
                for start in 0...(words.count - 3) {
                    let shingle = words[start..<(start + 3)]
                    if shingle.reduce(0, { $0 + QuoteWords.weight($1) }) >= 7 {
                        keys.insert(shingle.joined(separator: " "))
                    }
                }
            }
            if words.count <= 4 { keys.insert("=" + words.joined(separator: " ")) }
            if let speaker = item.speaker {
                for word in Set(words) where QuoteWords.weight(word) > 1 && (item.isIndirect || words.count <= 12) {
                    keys.insert("\(speaker) \(word)")
                }
            }
            for key in keys { result[key, default: []].append(index) }
        }
        return result
    }

    private func areOne(_ a: Item, _ b: Item) -> Bool {
        guard !a.words.isEmpty, !b.words.isEmpty else { return false }
        let same = a.speaker != nil && a.speaker == b.speaker
        let conflict = a.isNamed && b.isNamed && a.speaker != b.speaker
        if a.isIndirect || b.isIndirect { return same && a.isIndirect != b.isIndirect && isParaphrase(a, b) }
        let alignment = QuoteAlignment(a.words, b.words)
        if a.words == b.words, same || alignment.sharedWeight >= Self.leastWeight {
            // Nobody repeats a sentence of somebody else's to the letter by chance: one outlet gives it to another.
            if !conflict || a.words.count >= Self.givenToAnother { return true }
        }
        if same, alignment.longestRun >= Self.longRun, alignment.coverageInAnyOrder >= 0.75 { return true }
        guard alignment.coverage >= Self.leastCoverage else { return false }
        if conflict { return alignment.longestRun >= 10 && alignment.coverage >= 0.9 }
        if alignment.longestRun >= Self.longRun { return alignment.sharedWeight >= Self.leastWeight }
        guard same else { return false }
        if alignment.longestRun >= Self.middleRun { return alignment.sharedWeight >= Self.leastWeight }
        // A few words of the other's: "gender apartheid" in a sentence that holds them.
        let shorter = min(a.words.count, b.words.count)
        return shorter >= 2 && shorter <= 3 && alignment.longestRun == shorter && alignment.sharedWeight >= 10
    }

    /// Reported without marks: most of the telling words of the one stand in the other.
    private func isParaphrase(_ a: Item, _ b: Item) -> Bool {
        let (first, second) = (telling(a), telling(b))
        let shared = first.intersection(second).count
        return shared >= 3 && Double(shared) >= Self.leastCoverage * Double(min(first.count, second.count))
    }

    private func telling(_ item: Item) -> Set<String> {
        Set(item.words.map(\.text).filter { QuoteWords.weight($0) > 1 })
    }

    private func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index { index = parent[index] }
        return index
    }

    private mutating func unite(_ a: Int, _ b: Int) {
        let (x, y) = (root(a), root(b))
        if x != y { parent[max(x, y)] = min(x, y) }
    }
}
