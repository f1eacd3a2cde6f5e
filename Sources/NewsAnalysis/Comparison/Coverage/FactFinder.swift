/// Groups the sentences of a story by what they state.
///
/// A fact is a seed sentence with all that state the same as the seed; a sentence that says several things belongs to
/// several facts. The first fact is the event itself, which most reports state among their first sentences, in words of
/// their own.
struct FactFinder {
    /// Indices into the links' places, sorted; the seed's first member is kept apart.
    struct Group {
        var seed: Int
        var members: [Int]
        /// Of the event: the seed, and its like in each article. What the other leads say besides is told by itself.
        var told: [Int]?
    }

    private let links: StoryLinks
    /// For each of the links' places how many of its article come before it.
    private let placeInArticle: [Int]
    private(set) var groups: [Group] = []

    /// From here a sentence states what the seed states.
    static let states: Float = 0.42
    /// Of the sentences of an article that are its lead.
    private static let leadWeights: [Float] = [1, 1, 0.8]
    /// A lead sentence that has less to do with the event than this is about something else.
    private static let leastOfLead: Float = 0.2
    /// From a lead sentence to those near it, and from these to those near them.
    private static let rounds = 2
    /// Facts of which each shares so much with the other are one.
    private static let oneFact = 0.6
    /// A fact of which another holds so much is no other.
    private static let partOfFact = 0.75
    private static let most = 60

    init(_ links: StoryLinks) {
        self.links = links
        var seen: [Int: Int] = [:]
        placeInArticle = links.places.map { place in
            defer { seen[place.article, default: 0] += 1 }
            return seen[place.article, default: 0]
        }
        if let event = event() { groups.append(event) }
        groups += others()
        groups = merged()
    }

    // MARK: The event

    /// The lead sentences that are nearest to each other, and all lead sentences that are near one of those: reports
    /// tell the event in their headline and again below it, in other words each time.
    private func event() -> Group? {
        var best: (seed: Int, members: [Int], worth: Float)?
        for seed in links.places.indices where weight(seed) > 0 {
            var bestOf: [Int: (other: Int, worth: Float)] = [:]
            for link in leadLinks(seed) {
                let article = links.places[link.other].article
                let worth = link.probability * weight(seed) * weight(link.other)
                if worth > bestOf[article]?.worth ?? 0 { bestOf[article] = (link.other, worth) }
            }
            let worth = bestOf.values.map(\.worth).sorted().reduce(0, +)
            guard worth > best?.worth ?? 0 else { continue }
            best = (seed, bestOf.values.map(\.other), worth)
        }
        guard let best else { return nil }
        var members = Set(best.members + [best.seed])
        for _ in 0..<Self.rounds { members.formUnion(members.flatMap { leadLinks($0).map(\.other) }) }
        // Of the seed and of its like in each article: which of them is taken for the seed is chance.
        for told in best.members + [best.seed] {
            members.formUnion(links.links[told].filter { $0.probability >= Self.states }.map(\.other))
        }
        return Group(
            seed: best.seed, members: members.subtracting([best.seed]).sorted(), told: best.members + [best.seed])
    }

    /// Links of a lead sentence to other articles' leads.
    private func leadLinks(_ sentence: Int) -> [StoryLinks.Link] {
        links.links[sentence].filter { $0.probability >= Self.leastOfLead && weight($0.other) > 0 }
    }

    /// How much a sentence's place says that it tells the event; 0 for those that are no lead.
    private func weight(_ sentence: Int) -> Float {
        let place = placeInArticle[sentence]
        return place < Self.leadWeights.count ? Self.leadWeights[place] : 0
    }

    // MARK: All others

    private func others() -> [Group] {
        var strong = links.links.map { $0.filter { $0.probability >= Self.states } }
        for group in groups { Self.cover(group, &strong) }
        var result: [Group] = []
        while result.count < Self.most {
            var best: (seed: Int, worth: Float)?
            for seed in strong.indices where !strong[seed].isEmpty {
                let worth = strong[seed].reduce(Float(0)) { $0 + $1.probability }
                if worth > best?.worth ?? 0 { best = (seed, worth) }
            }
            guard let seed = best?.seed else { break }
            let members = links.links[seed].filter { $0.probability >= Self.states }.map(\.other).sorted()
            let group = Group(seed: seed, members: members)
            Self.cover(group, &strong)
            result.append(group)
        }
        return result
    }

    /// Takes the links among a fact's sentences away; of the event those of the sentences that tell it.
    private static func cover(_ group: Group, _ strong: inout [[StoryLinks.Link]]) {
        let all = Set(group.members + [group.seed])
        let told = Set(group.told ?? Array(all))
        for member in all {
            let isTold = told.contains(member)
            strong[member].removeAll { isTold ? all.contains($0.other) : told.contains($0.other) }
        }
    }

    private func merged() -> [Group] {
        var result: [Group] = []
        for group in groups {
            let all = Set(group.members + [group.seed])
            let known = result.firstIndex { other in
                let others = Set(other.members + [other.seed])
                let common = Double(all.intersection(others).count)
                return common >= Self.oneFact * Double(max(all.count, others.count))
                    || other.told == nil && common >= Self.partOfFact * Double(min(all.count, others.count))
            }
            if let known {
                result[known].members = Array(Set(result[known].members).union(all).subtracting([result[known].seed]))
                    .sorted()
            } else {
                result.append(group)
            }
        }
        return result
    }
}
