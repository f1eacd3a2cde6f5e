import NewsLanguage
public import NewsModel

/// Puts articles into stories as they arrive, and repairs the young stories at each refresh.
///
/// It holds the articles of a window of days in memory and no more: the cost of one article does not grow with the
/// index. It has no clock and no store; the caller keeps article → story, and gives the window back with `restore`
/// when the process starts.
///
///     var clusterer = StoryClusterer(nextStory: next)
///     clusterer.restore(window)                     // at start: articles with their stories, from the store
///     let assignments = clusterer.add(batch)        // at once, in the transaction of the articles
///     let changes = clusterer.repair()              // at the end of a refresh
///
/// **Likeness.** An article is its terms: stems and names, weighted by how rare they are in news at large
/// (`TermFrequencies`), the title double, the start of the body alone. Two articles are as alike as their terms, less
/// with the hours between them (`StorySimilarity`).
///
/// **Closeness decides, not likeness.** From a likeness is taken a part of how close the nearest neighbours of the two
/// are (`StoryWindow.closeness`). Where a subject is crowded with articles, each has much nearer ones than the next
/// event's; where it is not, a slight likeness is telling. This is what lets one threshold serve all subjects. The
/// correction is that of cross-domain similarity local scaling (Conneau and others, "Word translation without
/// parallel data", 2018), here with few neighbours and less for short texts.
///
/// **Stories.** `add` puts an article into the story that it is tied to most. `repair` groups the young articles anew,
/// best ties first, so that neither the order of arrival nor an early mistake lasts; older articles, and those that
/// the reader has opened, stay where they are and draw young ones to them.
public struct StoryClusterer: Sendable {
    /// The id that the next new story gets; ids grow, so that an older story has the lower one.
    public private(set) var nextStory: StoryID

    /// How far before the first and after the last article of a batch `restore` should reach, in seconds: what a repair
    /// groups anew, and what those articles can meet.
    public static let window: Int64 = repairReach + StorySimilarity.reach
    /// Articles so near to a new one are grouped anew with it, in seconds.
    static let repairReach: Int64 = 4 * 86_400
    /// Articles held at least, however far they are apart, so that an archive read in order of time is held together.
    private static let leastHeld = 12_000
    /// Articles held with all their terms and links; beyond these the older ones are condensed.
    static let fullyHeld = 24_000
    /// Articles held at most: with more in one window, the oldest leave.
    static let mostHeld = 200_000

    let configuration: StoryConfiguration
    var held: StoryWindow
    var members: [StoryID: [Int32]] = [:]
    /// Articles added since the last repair.
    var fresh: [Int32] = []
    var corrections = StoryConstraints()
    private var newest = Timestamp(seconds: .min)
    private var reader: StoryArticleReader

    /// `nextStory` is the number of the first story that it opens: above all that the store has.
    public init(configuration: StoryConfiguration = StoryConfiguration(), nextStory: StoryID = StoryID(1)) {
        self.configuration = configuration
        self.nextStory = nextStory
        held = StoryWindow(configuration)
        reader = StoryArticleReader(configuration: configuration)
    }

    /// Takes back articles that were assigned in an earlier run; those that are held already are passed over.
    public mutating func restore(_ articles: [(article: StoryArticle, story: StoryID, isOpened: Bool)]) {
        let unknown = articles.filter { !holds($0.article.id) }
        restore(unknown.map { one in (article: reader.read(one.article), story: one.story, isOpened: one.isOpened) })
    }

    /// The same for articles that were read with this configuration.
    public mutating func restore(_ articles: [(article: ReadStoryArticle, story: StoryID, isOpened: Bool)]) {
        for (article, story, isOpened) in articles.sorted(by: { ReadStoryArticle.precedes($0.article, $1.article) })
        where held.slots[article.id] == nil {
            hold(article, in: story, isOpened: isOpened)
            nextStory = max(nextStory, StoryID(story.rawValue &+ 1))
        }
    }

    /// Assigns articles, in the order of `StoryArticle.precedes`; an article that is known already is read anew and
    /// keeps its story.
    public mutating func add(_ batch: [StoryArticle]) -> [StoryAssignment] {
        add(batch.map { reader.read($0) })
    }

    /// The same for articles that were read with this configuration.
    public mutating func add(_ batch: [ReadStoryArticle]) -> [StoryAssignment] {
        batch.sorted(by: ReadStoryArticle.precedes).map { add($0) }
    }

    /// Assigns one article at once.
    public mutating func add(_ article: StoryArticle) -> StoryAssignment { add(reader.read(article)) }

    private mutating func add(_ article: ReadStoryArticle) -> StoryAssignment {
        if let slot = held.slots[article.id] {
            let old = held[slot]
            remove(article.id)
            fresh.append(hold(article, in: old.story, isOpened: old.isOpened))
            return StoryAssignment(article: article.id, story: old.story, isNew: false)
        }
        let slot = held.insert(article, story: StoryID(0), isOpened: false)
        let found = wantedStory(for: slot) ?? nearestStory(for: slot)
        let story = found ?? newStory()
        settle(slot, in: story)
        fresh.append(slot)
        return StoryAssignment(article: article.id, story: story, isNew: found == nil)
    }

    /// The reader has opened the article: a repair does not move it out of its story any more.
    public mutating func markOpened(_ article: ArticleID) {
        if let slot = held.slots[article] { held[slot].isOpened = true }
    }

    /// Forgets an article that was deleted.
    public mutating func remove(_ article: ArticleID) {
        guard let slot = held.slots[article] else { return }
        leave(slot)
        fresh.removeAll { $0 == slot }
        held.remove(slot)
    }

    /// Articles held in memory.
    public var heldCount: Int { held.liveCount }

    /// Whether an article is held.
    public func holds(_ article: ArticleID) -> Bool { held.slots[article] != nil }

    /// The story of an article that is held.
    public func story(of article: ArticleID) -> StoryID? { held.slots[article].map { held[$0].story } }

    // MARK: Keeping the books

    @discardableResult
    private mutating func hold(_ article: ReadStoryArticle, in story: StoryID, isOpened: Bool) -> Int32 {
        let slot = held.insert(article, story: story, isOpened: isOpened)
        settle(slot, in: story)
        return slot
    }

    private mutating func settle(_ slot: Int32, in story: StoryID) {
        held[slot].story = story
        members[story, default: []].append(slot)
        newest = max(newest, held[slot].time)
    }

    private mutating func leave(_ slot: Int32) {
        let story = held[slot].story
        members[story]?.removeAll { $0 == slot }
        if members[story]?.isEmpty == true { members[story] = nil }
    }

    /// The number of a story that was never given.
    mutating func newStory() -> StoryID {
        defer { nextStory = StoryID(nextStory.rawValue &+ 1) }
        return nextStory
    }

    /// Puts a held article into another story, and notes that it moved.
    mutating func move(_ slot: Int32, to story: StoryID, _ changes: inout StoryChanges) {
        let from = held[slot].story
        guard from != story else { return }
        leave(slot)
        settle(slot, in: story)
        changes.moves.append(StoryMove(article: held[slot].id, from: from, to: story))
    }

    // MARK: Assigning at once

    /// The story that the reader's corrections put the article in.
    private func wantedStory(for slot: Int32) -> StoryID? {
        let article = held[slot].id
        return corrections.partners(of: article).compactMap { story(of: $0) }.filter { !isKeptApart(article, from: $0) }
            .min()
    }

    /// The story that the article is tied to most; nil where no tie is strong enough. Ties by id.
    private func nearestStory(for slot: Int32) -> StoryID? {
        let closeness = held.closeness(slot, .weighed)
        var links: [StoryID: (sum: Float, count: Float)] = [:]
        for edge in held[slot].edges where !held[edge.slot].isRoundUp {
            guard let value = held.value(edge, from: held[slot], closeness: closeness, .weighed) else { continue }
            links[held[edge.slot].story, default: (0, 0)].sum += value
            links[held[edge.slot].story, default: (0, 0)].count += 1
        }
        var best: (tie: Float, story: StoryID)?
        for (story, link) in links {
            let tie = SparseAgglomeration.tie(
                sum: link.sum, count: link.count, pairs: Float(members[story]?.count ?? 1),
                coveragePower: configuration.coveragePower)
            guard tie >= configuration.threshold, !isKeptApart(held[slot].id, from: story) else { continue }
            if let best, best.tie > tie || best.tie == tie && best.story < story { continue }
            best = (tie, story)
        }
        return best?.story
    }

    // MARK: Leaving the window

    /// Lets articles go that no new one can meet.
    mutating func evict() {
        let count = held.records.count
        let horizon = newest.seconds.subtractingReportingOverflow(Self.window)
        let oldest = Timestamp(seconds: horizon.overflow ? .min : horizon.partialValue)
        var leaving = 0
        var isLeaving = [Bool](repeating: false, count: count)
        func leave(_ slot: Int) {
            if !isLeaving[slot] { leaving += 1 }
            isLeaving[slot] = true
        }
        for slot in 0..<max(0, count - Self.leastHeld) where held[Int32(slot)].isLive {
            if held[Int32(slot)].time < oldest { leave(slot) }
        }
        if held.liveCount > Self.mostHeld {
            for slot in slotsByTime().prefix(held.liveCount - Self.mostHeld) { leave(Int(slot)) }
        }
        condense()
        guard leaving + count - held.liveCount > max(1_000, held.liveCount / 8) else { return }
        let moved = held.compact { isLeaving[$0] }
        for (story, slots) in members {
            let kept = slots.compactMap { moved[Int($0)] >= 0 ? moved[Int($0)] : nil }
            members[story] = kept.isEmpty ? nil : kept
        }
    }

    private func slotsByTime() -> [Int32] {
        let slots = (0..<Int32(held.records.count)).filter { held[$0].isLive }
        return slots.map { (held[$0].time.seconds, $0) }.sorted(by: <).map { $0.1 }
    }

    /// Holds the older ones of many articles by their heaviest terms alone.
    private mutating func condense() {
        guard held.fullCount > Self.fullyHeld + Self.fullyHeld / 8 else { return }
        for slot in slotsByTime().dropLast(Self.fullyHeld) { held.condense(slot) }
    }
}
