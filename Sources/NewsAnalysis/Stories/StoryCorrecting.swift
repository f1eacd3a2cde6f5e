import NewsModel

/// The reader's corrections, as constraints on pairs of articles.
///
/// Of two corrections on the same pair the later one counts. Where corrections contradict each other by way of others,
/// keeping apart wins.
struct StoryConstraints {
    private var together: [ArticleID: Set<ArticleID>] = [:]
    private var apart: [ArticleID: Set<ArticleID>] = [:]

    mutating func add(_ correction: StoryCorrection) {
        switch correction {
        case .together(let a, let b):
            Self.unlink(a, b, in: &apart)
            Self.link(a, b, in: &together)
        case .apart(let a, let b):
            Self.unlink(a, b, in: &together)
            Self.link(a, b, in: &apart)
        }
    }

    mutating func remove(_ correction: StoryCorrection) {
        switch correction {
        case .together(let a, let b): Self.unlink(a, b, in: &together)
        case .apart(let a, let b): Self.unlink(a, b, in: &apart)
        }
    }

    private static func link(_ a: ArticleID, _ b: ArticleID, in pairs: inout [ArticleID: Set<ArticleID>]) {
        guard a != b else { return }
        pairs[a, default: []].insert(b)
        pairs[b, default: []].insert(a)
    }

    private static func unlink(_ a: ArticleID, _ b: ArticleID, in pairs: inout [ArticleID: Set<ArticleID>]) {
        for (x, y) in [(a, b), (b, a)] {
            pairs[x]?.remove(y)
            if pairs[x]?.isEmpty == true { pairs[x] = nil }
        }
    }

    func partners(of article: ArticleID) -> Set<ArticleID> { together[article] ?? [] }
    func opponents(of article: ArticleID) -> Set<ArticleID> { apart[article] ?? [] }

    /// The article and all that belong to it by way of others.
    func companions(of article: ArticleID) -> Set<ArticleID> {
        var found: Set<ArticleID> = [article]
        var open = [article]
        while let next = open.popLast() {
            for partner in partners(of: next) where found.insert(partner).inserted { open.append(partner) }
        }
        return found
    }

    /// All articles that a correction names, in order.
    var articles: [ArticleID] { Set(together.keys).union(apart.keys).sorted() }

    /// The stories that the reader has put together: those with two articles that belong to each other.
    func stories(_ storyOf: (ArticleID) -> StoryID?) -> Set<StoryID> {
        var result: Set<StoryID> = []
        for (article, partners) in together {
            guard let story = storyOf(article) else { continue }
            if partners.contains(where: { storyOf($0) == story }) { result.insert(story) }
        }
        return result
    }

    /// Visits all pairs, those to be kept apart first, in a fixed order.
    func apply(_ visit: (ArticleID, ArticleID, _ isTogether: Bool) -> Void) {
        for (pairs, isTogether) in [(apart, false), (together, true)] {
            for article in pairs.keys.sorted() {
                for other in (pairs[article] ?? []).sorted() where article < other { visit(article, other, isTogether) }
            }
        }
    }
}

extension StoryClusterer {
    /// Takes judgements of the reader's, and changes the stories of the articles held accordingly at once; later
    /// repairs and arrivals keep to them. Judgements on articles that are not held are kept until they are.
    public mutating func correct(_ judgements: [StoryCorrection]) -> StoryChanges {
        for judgement in judgements { corrections.add(judgement) }
        var changes = StoryChanges()
        var left: Set<StoryID> = []
        for judgement in judgements {
            switch judgement {
            case .together(let a, let b): merge(a, b, &changes, &left)
            case .apart(let a, let b): split(a, from: b, &changes, &left)
            }
        }
        changes.aliases = aliases(of: left, changes.moves)
        return changes
    }

    /// Takes judgements back, and puts the articles of `moves` (as `correct` gave them) back to where they were,
    /// unless they have moved on since.
    public mutating func withdraw(_ judgements: [StoryCorrection], undoing moves: [StoryMove]) -> StoryChanges {
        for judgement in judgements { corrections.remove(judgement) }
        var changes = StoryChanges()
        var left: Set<StoryID> = []
        for undone in moves.reversed() {
            guard let slot = held.slots[undone.article], held[slot].story == undone.to else { continue }
            left.insert(undone.to)
            move(slot, to: undone.from, &changes)
        }
        changes.aliases = aliases(of: left, changes.moves)
        return changes
    }

    /// Makes the younger story part of the older one, but for articles that the reader keeps apart from it.
    private mutating func merge(
        _ a: ArticleID, _ b: ArticleID, _ changes: inout StoryChanges, _ left: inout Set<StoryID>
    ) {
        guard let one = story(of: a), let other = story(of: b), one != other else { return }
        let kept = min(one, other)
        let gone = max(one, other)
        for slot in members[gone] ?? [] where !isKeptApart(held[slot].id, from: kept) {
            left.insert(gone)
            move(slot, to: kept, &changes)
        }
    }

    private func isKeptApart(_ article: ArticleID, from kept: StoryID) -> Bool {
        corrections.opponents(of: article).contains { story(of: $0) == kept }
    }

    /// Takes the first article, with those that belong to it, out of a story shared with the second.
    private mutating func split(
        _ a: ArticleID, from b: ArticleID, _ changes: inout StoryChanges, _ left: inout Set<StoryID>
    ) {
        guard let shared = story(of: a), shared == story(of: b) else { return }
        let leaving = corrections.companions(of: a)
        guard !leaving.contains(b) else { return }
        let slots = (members[shared] ?? []).filter { leaving.contains(held[$0].id) }
        let target = newStory()
        left.insert(shared)
        for slot in slots { move(slot, to: target, &changes) }
    }
}
