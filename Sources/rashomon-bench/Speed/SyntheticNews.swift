import NewsModel

/// News that nobody wrote, for measuring speed: words of made-up syllables with the frequencies of a language,
/// events told by several outlets, quotes with speakers. The same number always gives the same article.
struct SyntheticNews {
    /// Words of an article.
    static let words = 575
    private static let outlets = 500
    private static let articlesPerDay = 5_000
    /// Of a hundred articles so many tell an event that others tell too.
    private static let shared = 45

    private let vocabulary: [String]
    private let names: [String]
    private let start: Timestamp

    /// `start` is the time of article 0; later ones follow at 5,000 a day.
    init(start: Timestamp) {
        self.start = start
        var random = SplitMix64(seed: 1)
        vocabulary = (0..<40_000).map { SyntheticNews.word($0, &random) }
        names = (0..<4_000).map { _ in SyntheticNews.word(40_000, &random).capitalized }
    }

    private static let common = [
        "the", "of", "to", "and", "a", "in", "that", "is", "for", "on", "was", "with", "as", "it", "by", "at", "from",
        "be", "has", "have", "its", "are", "this", "an", "not", "will", "said", "but", "were", "after", "more", "which",
        "their", "or", "been", "they", "who", "had", "would", "about",
    ]
    private static let syllables = [
        "ba", "ben", "cor", "da", "del", "el", "fa", "gan", "hol", "in", "ka", "lor", "ma", "men", "nor", "o", "pa",
        "per",
        "qui", "ra", "ros", "sa", "sen", "ta", "ter", "un", "va", "ver", "wel", "za",
    ]

    private static func word(_ rank: Int, _ random: inout SplitMix64) -> String {
        if rank < common.count { return common[rank] }
        let count = 2 + Int(random.next() % 3)
        return (0..<count).map { _ in syllables[Int(random.next() % UInt64(syllables.count))] }.joined()
    }

    /// Article `number`, as a feed gives it.
    func draft(_ number: Int) -> ArticleDraft {
        var random = SyntheticNews.random(number)
        let event = SyntheticNews.event(number, &random)
        var topic = SplitMix64(seed: UInt64(bitPattern: Int64(event)))
        let terms = (0..<30).map { _ in vocabulary[400 + Int(topic.next() % 39_000)] }
        let people = (0..<4).map { _ in name(&topic) + " " + name(&topic) }
        let outlet = Int(random.next() % UInt64(SyntheticNews.outlets))
        let title = sentence(9, terms, people, &random)
        var blocks: [(kind: TextBlock.Kind, text: String)] = []
        var left = SyntheticNews.words
        while left > 0 {
            var paragraph = ""
            for _ in 0..<3 {
                let length = 12 + Int(random.next() % 14)
                left -= length
                paragraph +=
                    (paragraph.isEmpty ? "" : " ") + spoken(sentence(length, terms, people, &random), people, &random)
                    + "."
            }
            blocks.append((.paragraph, paragraph))
        }
        let address = "https://outlet\(outlet).example/news/\(number)"
        return ArticleDraft(
            content: ArticleText(title: title, blocks: blocks), outlet: "Outlet \(outlet)",
            published: start + Int64(number * 86_400 / SyntheticNews.articlesPerDay), url: address, language: "en",
            place: ArticlePlace(
                source: SourceID(Int64(outlet + 1)), sourceName: "Outlet \(outlet)",
                location: address + "?utm_source=rss",
                guid: "tag:outlet\(outlet).example,2026:\(number)"))
    }

    private static func random(_ number: Int) -> SplitMix64 { SplitMix64(seed: UInt64(number) &* 0x9E37 &+ 17) }

    /// Events begin every few articles and are told for a day; a lone article is its own event, with a negative number.
    private static func event(_ number: Int, _ random: inout SplitMix64) -> Int {
        let isShared = Int(random.next() % 100) < SyntheticNews.shared
        return isShared ? (number - Int(random.next() % 2_500)) / 8 : -number - 1
    }

    /// The first articles that tell the event of which so many are found first.
    func drafts(ofOneEvent count: Int) -> [ArticleDraft] {
        var numbers: [Int: [Int]] = [:]
        for number in 10_000... {
            var random = SyntheticNews.random(number)
            let event = SyntheticNews.event(number, &random)
            numbers[event, default: []].append(number)
            if let found = numbers[event], found.count == count { return found.map(draft) }
        }
        return []
    }

    /// A word of the language, by how often it is used; 0 is the most frequent.
    func word(_ rank: Int) -> String { vocabulary[rank % vocabulary.count] }

    private func name(_ random: inout SplitMix64) -> String { names[Int(random.next() % UInt64(names.count))] }

    private func sentence(_ length: Int, _ terms: [String], _ people: [String], _ random: inout SplitMix64) -> String {
        var words: [String] = []
        while words.count < length {
            switch random.next() % 20 {
            case 0: words.append(people[Int(random.next() % UInt64(people.count))])
            case 1, 2: words.append(terms[Int(random.next() % UInt64(terms.count))])
            default: words.append(vocabulary[zipf(&random)])
            }
        }
        return words.joined(separator: " ").capitalizedFirst
    }

    /// One sentence in eight is somebody's words.
    private func spoken(_ sentence: String, _ people: [String], _ random: inout SplitMix64) -> String {
        guard random.next() % 8 == 0 else { return sentence }
        return "“\(sentence),” said \(people[Int(random.next() % UInt64(people.count))])"
    }

    /// A rank with a probability that falls as one over the rank.
    private func zipf(_ random: inout SplitMix64) -> Int {
        // The product of two even numbers falls off much like it, and is quick.
        let a = Double(random.next() >> 11) / Double(1 << 53)
        let b = Double(random.next() >> 11) / Double(1 << 53)
        let c = Double(random.next() >> 11) / Double(1 << 53)
        return min(vocabulary.count - 1, Int(a * a * b * b * c * Double(vocabulary.count)))
    }
}

/// A small generator of even numbers: Steele, Lea, Flood, "Fast splittable pseudorandom number generators".
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
    fileprivate var capitalized: String { capitalizedFirst }
}
