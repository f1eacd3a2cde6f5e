import NewsModel

/// Finds which quotes of several articles are one utterance.
struct QuoteMatcher {
    /// What an article prints of one utterance.
    struct Item {
        /// The article's place; two items of one article can be one utterance, too.
        var article: Int
        var words: [QuoteWords.Word]
        var isIndirect: Bool
        /// As `SpeakerJoiner` numbers them; nil where nobody was found.
        var speaker: Int?
        /// A person or an organisation: two different ones contradict each other.
        var isNamed: Bool
        /// When the article was published; nil where that is unknown.
        var published: Timestamp?
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
    private static let leastInAnyOrder = 0.75
    /// Two outlets that name two speakers print one utterance only where it is all but the same to the letter.
    private static let runOfTwoSpeakers = 10
    private static let coverageOfTwoSpeakers = 0.9
    private static let nearlyAll = 0.8
    private static let half = 0.5
    private static let weightOfFewWords = 10
    /// Telling words that a report without marks has in common with a quote.
    private static let leastOfParaphrase = 3
    /// What the longest run tells at least, where the shorter quote has other words too: slogans have long runs of
    /// small words, "for everyone, not just those at the top".
    private static let tellingRun = 20
    /// A speaker says "going to pay for" again and again: of few words only those printed within a week are one
    /// utterance.
    private static let occasion: Int64 = 7 * 86_400

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
        let sorted = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
        for pair in sorted where areOne(items[pair[0]], items[pair[1]]) { unite(pair[0], pair[1]) }
        attachFewWords(sorted)
        attachReported(sorted)
    }

    /// A few words of another's, "gender apartheid" in a sentence that holds them, belong to it if they stand in no
    /// other utterance; they make no two quotes one.
    private mutating func attachFewWords(_ pairs: [[Int]]) {
        var found: [Int: Set<Int>] = [:]
        for pair in pairs {
            let (short, long) =
                items[pair[0]].words.count <= items[pair[1]].words.count
                ? (pair[0], pair[1]) : (pair[1], pair[0])
            guard areFewWords(items[short], of: items[long]), root(short) != root(long) else { continue }
            found[root(short), default: []].insert(root(long))
        }
        for (short, others) in found.sorted(by: { $0.key < $1.key }) {
            if let long = others.first, others.count == 1 { unite(short, long) }
        }
    }

    /// What is reported without marks belongs to the one utterance that it shares most with; it makes no two quotes
    /// one.
    private mutating func attachReported(_ pairs: [[Int]]) {
        var best: [Int: (quoted: Int, shared: Int)] = [:]
        for pair in pairs where items[pair[0]].isIndirect != items[pair[1]].isIndirect {
            let (reported, quoted) = items[pair[0]].isIndirect ? (pair[0], pair[1]) : (pair[1], pair[0])
            guard let shared = sharedByParaphrase(items[reported], items[quoted]), shared > best[reported]?.shared ?? 0
            else { continue }
            best[reported] = (quoted, shared)
        }
        for (reported, found) in best.sorted(by: { $0.key < $1.key }) { unite(reported, found.quoted) }
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
        guard !a.words.isEmpty, !b.words.isEmpty, !a.isIndirect, !b.isIndirect else { return false }
        let same = a.speaker != nil && a.speaker == b.speaker
        let conflict = a.isNamed && b.isNamed && a.speaker != b.speaker
        let alignment = QuoteAlignment(a.words, b.words)
        if a.words == b.words, same || alignment.sharedWeight >= Self.leastWeight {
            // Nobody repeats a sentence of somebody else's to the letter by chance: one outlet gives it to another.
            if !conflict || a.words.count >= Self.givenToAnother {
                return a.words.count >= Self.middleRun || areOfOneOccasion(a, b)
            }
        }
        if same, alignment.longestRun >= Self.longRun, alignment.coverageInAnyOrder >= Self.leastInAnyOrder {
            return true
        }
        guard alignment.coverage >= Self.leastCoverage else { return false }
        if conflict {
            return alignment.longestRun >= Self.runOfTwoSpeakers && alignment.coverage >= Self.coverageOfTwoSpeakers
        }
        let isWhole = alignment.holdsShorter
        if alignment.longestRun >= Self.longRun, isWhole || alignment.weightOfLongestRun >= Self.tellingRun {
            return alignment.sharedWeight >= Self.leastWeight
        }
        return same && areOfOneOccasion(a, b) && alignment.longestRun >= Self.middleRun
            && alignment.sharedWeight >= Self.leastWeight
            && (isWhole || alignment.coverageOfLonger >= Self.half || isChangedInside(alignment))
    }

    /// "We will not rule it out" in a longer quote, "We will rule it out" here: nearly all of the shorter one, in one
    /// stretch of the other.
    private func isChangedInside(_ alignment: QuoteAlignment) -> Bool {
        alignment.longestRun > Self.middleRun && alignment.coverage >= Self.nearlyAll
            && alignment.coverageOfStretch >= Self.half
    }

    /// Whether two or three words that tell something stand in another quote of the same speaker's.
    private func areFewWords(_ short: Item, of long: Item) -> Bool {
        guard (2..<Self.middleRun).contains(short.words.count), short.words.count < long.words.count,
            !short.isIndirect, !long.isIndirect, short.speaker != nil, short.speaker == long.speaker,
            areOfOneOccasion(short, long), !isName(short)
        else { return false }
        let alignment = QuoteAlignment(short.words, long.words)
        return alignment.longestRun == short.words.count && alignment.sharedWeight >= Self.weightOfFewWords
    }

    /// "Winter Games": capitals only, as names of films and of things have.
    private func isName(_ item: Item) -> Bool {
        item.words.dropFirst().allSatisfy { $0.isCapital || QuoteWords.weight($0.text) == 1 }
            && item.words.dropFirst().contains { $0.isCapital }
    }

    /// Whether nothing tells that the two were printed on different occasions.
    private func areOfOneOccasion(_ a: Item, _ b: Item) -> Bool {
        guard let first = a.published, let second = b.published else { return true }
        return abs(first - second) <= Self.occasion
    }

    /// Reported without marks: how many telling words of `reported` stand in `quoted`; nil if too few do.
    private func sharedByParaphrase(_ reported: Item, _ quoted: Item) -> Int? {
        guard reported.speaker != nil, reported.speaker == quoted.speaker, areOfOneOccasion(reported, quoted) else {
            return nil
        }
        let (first, second) = (telling(reported), telling(quoted))
        let shared = first.intersection(second).count
        return shared >= Self.leastOfParaphrase
            && Double(shared) >= Self.leastCoverage * Double(min(first.count, second.count))
            ? shared : nil
    }

    /// The words that tell something; of a name its last one, as "Affordable Care Act" is one thing.
    private func telling(_ item: Item) -> Set<String> {
        var found: Set<String> = []
        for (index, word) in item.words.enumerated() where QuoteWords.weight(word.text) > 1 {
            let next = index + 1 < item.words.count ? item.words[index + 1] : nil
            if word.isCapital, next?.isCapital == true { continue }
            found.insert(word.text)
        }
        return found
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
