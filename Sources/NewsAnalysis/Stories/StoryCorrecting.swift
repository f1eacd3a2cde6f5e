package import NewsModel

/// The reader's corrections, as constraints on pairs of articles.
///
/// Of two corrections on the same pair the later one counts. Where corrections contradict each other by way of others,
/// keeping apart wins.
package struct StoryConstraints: Sendable {
    private var together: [ArticleID: Set<ArticleID>] = [:]
    private var apart: [ArticleID: Set<ArticleID>] = [:]

    /// The constraints of corrections, the oldest first.
    package init(_ corrections: [StoryCorrection] = []) {
        for correction in corrections { add(correction) }
    }

    /// What was said of the same two before no longer counts.
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

    /// Does nothing where the later word on the two is another.
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

    /// What was said to belong to the article itself, not by way of others.
    func partners(of article: ArticleID) -> Set<ArticleID> { together[article] ?? [] }
    /// What was said to stay apart from the article itself.
    func opponents(of article: ArticleID) -> Set<ArticleID> { apart[article] ?? [] }

    /// The article and all that belong to it by way of others.
    package func companions(of article: ArticleID) -> Set<ArticleID> {
        var found: Set<ArticleID> = [article]
        var open = [article]
        while let next = open.popLast() {
            for partner in partners(of: next) where found.insert(partner).inserted { open.append(partner) }
        }
        return found
    }

    /// All that an article is kept apart from, also by way of those that belong to it.
    func rivals(of article: ArticleID) -> Set<ArticleID> {
        if opponents(of: article).isEmpty && partners(of: article).isEmpty { return [] }
        return Set(companions(of: article).flatMap { opponents(of: $0) }.flatMap { companions(of: $0) })
            .subtracting([article])
    }

    var isEmpty: Bool { together.isEmpty && apart.isEmpty }

    /// Whether a correction names the article.
    func names(_ article: ArticleID) -> Bool { together[article] != nil || apart[article] != nil }

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

    /// Visits the pairs that belong together, in a fixed order.
    func visitTogether(_ visit: (ArticleID, ArticleID) -> Void) { Self.visit(together, visit) }

    /// Visits the pairs to be kept apart, in a fixed order: those that the reader named, and all that belong to the one
    /// with all that belong to the other, where these are not the same.
    func visitApart(_ visit: (ArticleID, ArticleID) -> Void) {
        var sides: [ArticleID: [ArticleID]] = [:]
        func side(_ article: ArticleID) -> [ArticleID] {
            if let side = sides[article] { return side }
            let side = companions(of: article).sorted()
            for companion in side { sides[companion] = side }
            return side
        }
        var visited: Set<[ArticleID]> = []
        Self.visit(apart) { a, b in
            let (one, other) = (side(a), side(b))
            if one == other { return visit(a, b) }
            guard visited.insert([min(one[0], other[0]), max(one[0], other[0])]).inserted else { return }
            for a in one { for b in other { visit(a, b) } }
        }
    }

    private static func visit(
        _ pairs: [ArticleID: Set<ArticleID>], _ visit: (ArticleID, ArticleID) -> Void
    ) {
        for article in pairs.keys.sorted() {
            for other in (pairs[article] ?? []).sorted() where article < other { visit(article, other) }
        }
    }

    /// Of a pair that belongs together, whether one belongs to the other alone, and that to several.
    func isMember(_ a: ArticleID, _ b: ArticleID) -> Bool {
        let (one, other) = (partners(of: a).count, partners(of: b).count)
        return min(one, other) == 1 && max(one, other) > 1
    }

    /// Whether two articles are to be kept apart, by themselves or by way of those that belong to them.
    package func areApart(_ a: ArticleID, _ b: ArticleID) -> Bool {
        let others = companions(of: b)
        return companions(of: a).contains { !opponents(of: $0).isDisjoint(with: others) }
    }

    /// What is to be said in words of its own when `later` no longer binds articles that these corrections bind: each
    /// part of what belonged together stays apart from all that the whole was kept apart from.
    package func apartnessLost(in later: StoryConstraints, binding ends: Set<ArticleID>) -> [StoryCorrection] {
        var later = later
        var said: [StoryCorrection] = []
        for end in ends.sorted() {
            let whole = companions(of: end)
            let rivals = Set(whole.flatMap { opponents(of: $0) }.flatMap { companions(of: $0) })
            for part in later.parts(of: whole) {
                for rival in later.parts(of: rivals) where part != rival && !later.areApart(part, rival) {
                    later.add(.apart(part, rival))
                    said.append(.apart(part, rival))
                }
            }
        }
        return said
    }

    /// One article, the lowest, of each set of those that belong together.
    private func parts(of articles: Set<ArticleID>) -> [ArticleID] {
        var seen: Set<ArticleID> = []
        return articles.sorted().filter { article in
            if seen.contains(article) { return false }
            seen.formUnion(companions(of: article))
            return true
        }
    }

    /// Articles that are to be known where some are, so that the reader's word holds: all that belong to these, or that
    /// these are kept apart from.
    package func bearing(on isKnown: (ArticleID) -> Bool) -> Set<ArticleID> {
        var found: Set<ArticleID> = []
        var seen: Set<ArticleID> = []
        for article in articles where !seen.contains(article) {
            let side = companions(of: article)
            seen.formUnion(side)
            guard side.contains(where: isKnown) else { continue }
            found.formUnion(side)
            for rival in side.flatMap({ opponents(of: $0) }) { found.formUnion(companions(of: rival)) }
        }
        return found
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

    /// Articles of which the reader said something that bears on those held and those about to be added.
    package func bearing(on added: Set<ArticleID>) -> Set<ArticleID> {
        corrections.bearing { holds($0) || added.contains($0) }
    }

    /// Whether an article of the story `kept` is to be apart from this one.
    func isKeptApart(_ article: ArticleID, from kept: StoryID) -> Bool {
        corrections.rivals(of: article).contains { story(of: $0) == kept }
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
