import NewsText

/// Finds, for a sentence, the sentences of a set that may share most of its words, without comparing it with all.
///
/// Two bags of words that share a large part share one of their rarest words (the prefix filter of joins by likeness),
/// so a sentence is filed under its rarest ones. Words that very many sentences have file no more: texts made of one
/// sentence over and over cost no more than others, at the price of pairs that would be chance.
struct LikeSentences {
    /// Sentences filed under one word.
    private let mostUnderWord: Int
    /// Nothing where there are so few sentences that each is compared with all.
    private let frequency: [UInt64: Int]?
    private var all: [Int] = []
    private var places: [Filed: [Int]] = [:]

    /// A word and how often the sentence has had it before: bags may hold a word several times.
    private struct Filed: Hashable {
        var word: UInt64
        var occurrence: Int
    }

    /// - Parameters:
    ///   - bags: the words of all sentences that are asked for or filed.
    ///   - mostUnderWord: of sentences with one rare word in common this many count.
    ///   - few: up to this many bags, every sentence is a candidate for every other.
    init(_ bags: [[UInt64]], mostUnderWord: Int, few: Int) {
        self.mostUnderWord = mostUnderWord
        guard bags.count > few else {
            frequency = nil
            return
        }
        var frequency: [UInt64: Int] = [:]
        for bag in bags { for word in bag { frequency[word, default: 0] += 1 } }
        self.frequency = frequency
    }

    /// Whether every sentence is a candidate for every other.
    var isComplete: Bool { frequency == nil }

    /// Files a sentence under its `count` rarest words.
    mutating func add(_ number: Int, _ bag: [UInt64], underRarest count: Int) {
        guard !isComplete else { return all.append(number) }
        for word in rarest(count, of: bag) where places[word, default: []].count < mostUnderWord {
            places[word, default: []].append(number)
        }
    }

    /// The sentences filed under one of the `count` rarest words of `bag`, in order.
    func candidates(for bag: [UInt64], byRarest count: Int) -> [Int] {
        guard !isComplete else { return all }
        var found: Set<Int> = []
        for word in rarest(count, of: bag) { found.formUnion(places[word] ?? []) }
        return found.sorted()
    }

    private func rarest(_ count: Int, of bag: [UInt64]) -> ArraySlice<Filed> {
        var seen: [UInt64: Int] = [:]
        let filed = bag.map { word in
            defer { seen[word, default: 0] += 1 }
            return Filed(word: word, occurrence: seen[word] ?? 0)
        }
        func key(_ filed: Filed) -> (Int, UInt64, Int) {
            (frequency?[filed.word] ?? 0, filed.word, filed.occurrence)
        }
        return filed.sorted { key($0) < key($1) }.prefix(count)
    }
}
