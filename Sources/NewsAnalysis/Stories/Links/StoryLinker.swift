import NewsLanguage
import NewsModel
import NewsText

/// Finds stories of different languages that tell of one event.
///
/// Names, numbers, countries and concepts that the titles share speak for a link, the rarest most; names and countries
/// of one side alone, and days between them, against it: a logistic model, whose weights were fitted, with much
/// regularization, on stories that this program made of one crowded subject in eight languages. A story of a third
/// language that both are like adds to it. Only pairs that are each other's best in their languages are linked.
public struct StoryLinker: Sendable {
    /// Stories further apart are not compared, in seconds.
    public static let reach: Int64 = 5 * 86_400 / 2
    /// Links that are less sure are not made.
    public static let leastProbability: Float = 0.95
    /// Stories that share less are not compared further.
    private static let leastShared: Float = 3

    /// A story is compared with so many others at most.
    private static let candidates = 60
    /// What stands in more stories than this is not looked up.
    private static let mostPostings = 300

    private let outlines: [StoryOutline]
    private var terms: [OutlineTerms]
    /// The logit of each pair of like stories, by both.
    private var logits: [[Int: Float]]

    /// Stories without titles or without a known language are left out.
    public init(_ outlines: [StoryOutline]) {
        self.outlines = outlines.filter { !$0.titles.isEmpty && $0.language != "und" && !$0.language.isEmpty }
            .sorted { $0.id < $1.id }
        terms = self.outlines.map { OutlineTerms($0) }
        logits = Array(repeating: [:], count: self.outlines.count)
        weigh()
    }

    private mutating func weigh() {
        var counts: [String: OutlineCounts] = [:]
        for (outline, terms) in zip(outlines, terms) { counts[outline.language, default: OutlineCounts()].add(terms) }
        for index in terms.indices {
            if let counts = counts[outlines[index].language] { terms[index].weigh(counts) }
        }
    }

    /// The links between the stories, by ids.
    public mutating func links() -> [StoryLink] {
        guard Set(outlines.map(\.language)).count > 1 else { return [] }
        compare()
        var links: [StoryLink] = []
        for a in outlines.indices {
            for (b, logit) in logits[a] where b > a {
                guard let margin = margin(a, b, logit) else { continue }
                let whole = logit + 2 * support(a, b) + 0.5 * min(2, margin)
                let probability = Self.probability(whole)
                guard probability >= Self.leastProbability else { continue }
                let match = OutlineMatch(terms[a], terms[b])
                links.append(
                    StoryLink(
                        a: outlines[a].id, b: outlines[b].id, probability: Double(probability),
                        words: Array(match.written.prefix(5))))
            }
        }
        return links.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    // MARK: Pairs

    private mutating func compare() {
        let postings = postings()
        for index in outlines.indices {
            for other in candidates(for: index, postings) {
                guard let logit = logit(index, other) else { continue }
                logits[index][other] = logit
                logits[other][index] = logit
            }
        }
    }

    /// The stories that have a key, by key: concepts, and the first sounds of words.
    private func postings() -> [UInt64: [Int]] {
        var postings: [UInt64: [Int]] = [:]
        for index in outlines.indices { for key in keys(index) { postings[key, default: []].append(index) } }
        return postings
    }

    private func keys(_ index: Int) -> Set<UInt64> {
        var keys = Set(terms[index].concepts.keys.map(\.key))
        for word in terms[index].words {
            keys.insert(FNV1a(word.isNumber ? word.letters[...] : word.sounds.prefix(3)).value)
        }
        return keys
    }

    /// Earlier stories of other languages that share two keys at least, best first.
    private func candidates(for index: Int, _ postings: [UInt64: [Int]]) -> [Int] {
        var shared: [Int: Int] = [:]
        for key in keys(index) {
            guard let found = postings[key], found.count <= Self.mostPostings else { continue }
            for other in found where other < index && canMeet(index, other) { shared[other, default: 0] += 1 }
        }
        let like = shared.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return like.prefix(Self.candidates).map(\.key)
    }

    private func canMeet(_ a: Int, _ b: Int) -> Bool {
        outlines[a].language != outlines[b].language && abs(outlines[a].time - outlines[b].time) <= Self.reach
    }

    /// Nil for stories with next to nothing in common.
    private func logit(_ a: Int, _ b: Int) -> Float? {
        let match = OutlineMatch(terms[a], terms[b])
        let sum = match.values.reduce(0, +)
        guard sum >= Self.leastShared, let best = match.values.first else { return nil }
        var logit: Float = -6.24
        logit += 0.81 * best
        logit += 1.83 * naturalLogarithm(1 + sum)
        logit += 0.10 * match.concepts
        logit -= 0.265 * match.strangeName
        logit -= 0.34 * match.otherCountries
        logit -= 0.34 * days(outlines[a].first, outlines[b].first)
        logit -= 0.84 * days(outlines[a].time, outlines[b].time)
        return logit
    }

    /// Days between two times, 3 at most.
    private func days(_ a: Timestamp, _ b: Timestamp) -> Float { min(3, Float(abs(a - b)) / 86_400) }

    // MARK: Pairs among others

    /// How far a pair stands above the next best of either language; nil where another is better.
    private func margin(_ a: Int, _ b: Int, _ logit: Float) -> Float? {
        var margin: Float = 2
        for (one, other) in [(a, b), (b, a)] {
            for (rival, value) in logits[one]
            where rival != other && outlines[rival].language == outlines[other].language {
                margin = min(margin, logit - value)
            }
        }
        return margin >= 0 ? margin : nil
    }

    /// How surely both are linked to a story of a third language.
    private func support(_ a: Int, _ b: Int) -> Float {
        var support: Float = 0
        for (third, logit) in logits[a] {
            guard let other = logits[b][third], outlines[third].language != outlines[a].language,
                outlines[third].language != outlines[b].language
            else { continue }
            support = max(support, min(Self.probability(logit), Self.probability(other)))
        }
        return support
    }

    private static func probability(_ logit: Float) -> Float { 1 / (1 + powerOfTwo(-logit * 1.442_695)) }
}
