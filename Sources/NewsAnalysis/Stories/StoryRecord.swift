import NewsLanguage
import NewsModel

/// An article as the clustering holds it.
struct StoryRecord {
    var id: ArticleID
    var story: StoryID
    var time: Timestamp
    var isDated: Bool
    /// 0 for an unknown language, which meets all others.
    var language: UInt16
    /// A hash of the outlet's name; 0 for none.
    var outlet: UInt32
    var vector: TermVector
    /// The length of the vector before it was scaled to one.
    var norm: Float
    var sentences: [TermReader.Sentence]
    /// Names and numbers of the title.
    var marks: TitleMarks
    var series: Headline.Series?
    /// A digest or a live blog, which is like many articles.
    var isRoundUp: Bool
    /// The reader has opened it: a repair leaves it in its story.
    var isOpened: Bool
    /// False once it was removed.
    var isLive = true
    /// Only the heaviest terms are left and no links: the article stays in its story and draws others to it.
    private(set) var isCondensed = false
    /// How like the article is to articles of other days.
    var recurrence: Float = 0
    /// The weight from which on a term is one of the heaviest, by which a story's terms are counted.
    var heavyWeight: Float = 0
    /// The length of the vector under the factors of `lengthVersion`.
    private(set) var length: Float = 1
    /// The `TermCrowding.version` that `length` is by.
    private(set) var lengthVersion: Int32 = -1
    /// By the slots of the other articles, in the order in which they were found.
    private(set) var edges: [Edge] = []
    private var neighbours = (plain: Neighbours(), weighed: Neighbours())

    init(
        id: ArticleID, story: StoryID, time: Timestamp, isDated: Bool, language: UInt16, outlet: UInt32,
        text: ArticleTerms, series: Headline.Series?, isRoundUp: Bool, isOpened: Bool
    ) {
        self.id = id
        self.story = story
        self.time = time
        self.isDated = isDated
        self.language = language
        self.outlet = outlet
        vector = text.vector
        norm = text.norm
        sentences = text.sentences
        marks = text.marks
        self.series = series
        self.isRoundUp = isRoundUp
        self.isOpened = isOpened
    }
}

extension StoryRecord {
    /// What of two articles besides their texts says how alike they are. The record as a whole is not passed on: a copy
    /// of it counts references to all that it holds.
    struct Bearing {
        var time: Timestamp
        var isDated: Bool
        var isRoundUp: Bool
        var recurrence: Float
    }

    @inline(__always)
    var bearing: Bearing { Bearing(time: time, isDated: isDated, isRoundUp: isRoundUp, recurrence: recurrence) }
}

/// What a similarity goes by.
enum Weighing {
    /// The rarity of terms in news at large: the same whatever came before.
    case plain
    /// The same, less for terms that many stories of these days share.
    case weighed
}

/// How alike two articles are, by both.
struct Likeness {
    var plain: Float
    var weighed: Float

    /// The one of the two that is asked for.
    @inline(__always)
    subscript(weighing: Weighing) -> Float { weighing == .plain ? plain : weighed }
}

extension StoryRecord {
    /// A similarity to another article, by its place in the window, that can still tie the two.
    ///
    /// Held millions of times: the similarities, between 0 and 1, are kept in 16 bits.
    struct Edge {
        /// The other article's place in the window.
        var slot: Int32
        private var plain: UInt16
        private var weighed: UInt16

        private static let scale: Float = 65_535

        init(slot: Int32, _ likeness: Likeness) {
            self.slot = slot
            plain = Self.scaled(likeness.plain)
            weighed = Self.scaled(likeness.weighed)
        }

        private static func scaled(_ similarity: Float) -> UInt16 {
            UInt16(min(max(similarity, 0), 1) * scale + 0.5)
        }

        /// Sets the weighed similarity; the plain one never changes.
        mutating func reweigh(_ similarity: Float) { weighed = Self.scaled(similarity) }

        /// 0 to 1, within 1/65,535 of what was given.
        @inline(__always)
        subscript(weighing: Weighing) -> Float { Float(weighing == .plain ? plain : weighed) / Self.scale }

        var likeness: Likeness { Likeness(plain: self[.plain], weighed: self[.weighed]) }

        /// The same between articles that have moved.
        func moved(to slot: Int32) -> Edge {
            var edge = self
            edge.slot = slot
            return edge
        }
    }

    /// The largest similarities to other articles.
    private struct Neighbours {
        private var nearest: (Float, Float, Float) = (0, 0, 0)

        @inline(__always)
        mutating func add(_ similarity: Float) {
            if similarity > nearest.0 {
                nearest = (similarity, nearest.0, nearest.1)
            } else if similarity > nearest.1 {
                nearest = (nearest.0, similarity, nearest.1)
            } else if similarity > nearest.2 {
                nearest.2 = similarity
            }
        }

        var mean: Float { (nearest.0 + nearest.1 + nearest.2) / 3 }
    }

    /// Counts an article with this likeness among the neighbours.
    @inline(__always)
    mutating func neighbour(_ likeness: Likeness) {
        neighbours.plain.add(likeness.plain)
        neighbours.weighed.add(likeness.weighed)
    }

    /// A condensed article takes none.
    mutating func add(_ edge: Edge) { if !isCondensed { edges.append(edge) } }

    /// Sets the edges; the neighbours counted so far stay.
    mutating func setEdges(_ new: [Edge]) { edges = new }

    /// Sets the edges, and counts the neighbours anew by them.
    mutating func forget(_ new: [Edge]) {
        edges = new
        neighbours = (Neighbours(), Neighbours())
        for edge in new { neighbour(edge.likeness) }
    }

    /// Sets the edges with other weighed similarities, and counts the neighbours by those anew.
    mutating func reweigh(_ new: [Edge]) {
        if isCondensed { return }
        edges = new
        neighbours.weighed = Neighbours()
        for edge in new { neighbours.weighed.add(edge[.weighed]) }
    }

    /// Sets the length of the vector under the factors of a version.
    mutating func set(length: Float, version: Int32) {
        self.length = length
        lengthVersion = version
    }

    /// Lets go of all but the terms that others find the article by, and of the links.
    mutating func condense(terms: Int) {
        isCondensed = true
        lengthVersion = -1
        vector = vector.lightened(to: terms)
        edges = []
    }

    /// How close articles stand around this one: the mean similarity of its three nearest neighbours, less for a text
    /// of fewer than `fullLength` terms, whose neighbours are copies of its wording.
    func closeness(_ weighing: Weighing, fullLength: Float) -> Float {
        (weighing == .plain ? neighbours.plain : neighbours.weighed).mean * min(1, Float(vector.count) / fullLength)
    }
}
