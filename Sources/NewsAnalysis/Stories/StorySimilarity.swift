import NewsLanguage
import NewsModel
import NewsText

/// An article as the clustering holds it.
struct StoryRecord {
    /// A similarity to another article, by its place in the window, that can still tie the two.
    struct Edge {
        var slot: Int32
        var similarity: Float
    }

    var id: ArticleID
    var story: StoryID
    var time: Timestamp
    var isDated: Bool
    /// 0 for an unknown language, which meets all others.
    var language: UInt16
    /// A hash of the outlet's name; 0 for none.
    var outlet: UInt32
    var vector: TermVector
    var sentences: [TermReader.Sentence]
    var series: Headline.Series?
    var isRoundUp: Bool
    var isOpened: Bool
    var isLive = true
    /// How like the article is to articles of other days.
    var recurrence: Float = 0
    private(set) var edges: [Edge] = []
    /// The largest similarities to other articles, descending.
    private var nearest: (Float, Float, Float) = (0, 0, 0)

    init(
        id: ArticleID, story: StoryID, time: Timestamp, isDated: Bool, language: UInt16, outlet: UInt32,
        vector: TermVector, sentences: [TermReader.Sentence], series: Headline.Series?, isRoundUp: Bool, isOpened: Bool
    ) {
        self.id = id
        self.story = story
        self.time = time
        self.isDated = isDated
        self.language = language
        self.outlet = outlet
        self.vector = vector
        self.sentences = sentences
        self.series = series
        self.isRoundUp = isRoundUp
        self.isOpened = isOpened
    }
}

extension StoryRecord {
    /// Counts an article with this similarity among the neighbours.
    mutating func neighbour(_ similarity: Float) {
        if similarity > nearest.0 {
            nearest = (similarity, nearest.0, nearest.1)
        } else if similarity > nearest.1 {
            nearest = (nearest.0, similarity, nearest.1)
        } else if similarity > nearest.2 {
            nearest.2 = similarity
        }
    }

    mutating func add(_ edge: Edge) { edges.append(edge) }

    /// Sets the edges; the neighbours counted so far stay.
    mutating func setEdges(_ new: [Edge]) { edges = new }

    /// Sets the edges, and counts the neighbours anew by them.
    mutating func forget(_ new: [Edge]) {
        edges = new
        nearest = (0, 0, 0)
        for edge in new { neighbour(edge.similarity) }
    }

    /// How close articles stand around this one: the mean similarity of its three nearest neighbours, less for a text
    /// of fewer than `fullLength` terms, whose neighbours are copies of its wording.
    func closeness(fullLength: Float) -> Float {
        (nearest.0 + nearest.1 + nearest.2) / 3 * min(1, Float(vector.count) / fullLength)
    }
}

/// How alike two articles are: 0 for nothing in common, 1 for the same text at the same time.
struct StorySimilarity {
    private let configuration: StoryConfiguration

    init(_ configuration: StoryConfiguration) { self.configuration = configuration }

    /// Dated articles further apart never meet, in seconds.
    static let reach: Int64 = 10 * 86_400
    /// From here on a likeness is one of another day's news.
    private static let otherDays: Int64 = 3 * 86_400
    /// Instalments of a series are at least this far apart.
    private static let instalment: Int64 = 12 * 3600

    @inline(__always)
    func canMeet(_ a: StoryRecord, _ b: StoryRecord) -> Bool {
        b.isLive && (a.language == b.language || a.language == 0 || b.language == 0)
            && (!(a.isDated && b.isDated) || abs(a.time - b.time) <= Self.reach)
    }

    /// The likeness of the texts alone, from the cosine of their terms, with credit for short ones.
    @inline(__always)
    func ofTexts(_ a: StoryRecord, _ b: StoryRecord, cosine: Float) -> Float {
        let length = min(Float(min(a.vector.count, b.vector.count)), configuration.shortLength)
        guard length > 0 else { return 0 }
        return corrected(cosine, a, b) * (configuration.shortLength / length).squareRoot().squareRoot()
    }

    /// The cosine without what an outlet's habits add to it.
    @inline(__always)
    private func corrected(_ cosine: Float, _ a: StoryRecord, _ b: StoryRecord) -> Float {
        guard a.outlet == b.outlet, a.outlet != 0 else { return cosine }
        if let one = a.series, let other = b.series, a.isDated, b.isDated, abs(a.time - b.time) > Self.instalment,
            one.isInstalment(of: other, cosine: cosine)
        {
            return 0
        }
        let share = standingShare(a, b)
        return share > 0 && share < 0.95 ? max(0, cosine - share) / (1 - share) : cosine
    }

    /// The share of the shorter text that is whole sentences of the other: what an outlet puts under every article.
    private func standingShare(_ a: StoryRecord, _ b: StoryRecord) -> Float {
        var shared: Int32 = 0
        for sentence in a.sentences where sentence.words > 2 && b.sentences.contains(sentence) {
            shared += sentence.words
        }
        guard shared > 0 else { return 0 }
        func words(_ record: StoryRecord) -> Int32 { record.sentences.reduce(0) { $0 + $1.words } }
        return min(1, Float(shared) / Float(max(1, min(words(a), words(b)))))
    }

    /// The similarity, from the likeness of the texts.
    @inline(__always)
    func whole(_ a: StoryRecord, _ b: StoryRecord, texts: Float) -> Float {
        var result = texts * (1 - configuration.seriesDiscount * (a.recurrence + b.recurrence) / 2)
        if a.isDated && b.isDated { result *= nearness(a.time - b.time) }
        if a.isRoundUp || b.isRoundUp { result *= configuration.roundUpFactor }
        return min(1, result)
    }

    @inline(__always)
    private func nearness(_ seconds: Int64) -> Float {
        let halves = Float(abs(seconds)) / (configuration.halfLife * 3600)
        return configuration.timeFloor + (1 - configuration.timeFloor) * powerOfTwo(-halves)
    }

    /// How like an article is to those of other days, from its likeness to candidates: the mean of the five largest.
    func recurrence(of record: StoryRecord, among texts: [(time: Timestamp, likeness: Float)]) -> Float {
        guard record.isDated else { return 0 }
        let far = texts.filter { abs($0.time - record.time) > Self.otherDays }.map(\.likeness).sorted(by: >)
        return far.prefix(5).reduce(0, +) / 5
    }
}
