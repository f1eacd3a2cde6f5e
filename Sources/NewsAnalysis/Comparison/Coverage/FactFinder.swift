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
    }

    private let links: StoryLinks
    private let isLead: [Bool]
    private(set) var groups: [Group] = []

    /// From here a sentence states what the seed states.
    static let states: Float = 0.5
    /// Sentences of an article that are its lead.
    private static let lead = 3
    /// An article's lead that has less to do with the event than this is about something else.
    private static let leastOfLead: Float = 0.05
    /// Facts of which each shares so much with the other are one.
    private static let oneFact = 0.6
    /// A fact of which another holds so much is no other.
    private static let partOfFact = 0.75
    private static let most = 60

    init(_ links: StoryLinks) {
        self.links = links
        var seen: [Int: Int] = [:]
        isLead = links.places.map { place in
            seen[place.article, default: 0] += 1
            return seen[place.article, default: 0] <= Self.lead
        }
        if let event = event() { groups.append(event) }
        groups += others()
        groups = merged()
    }

    // MARK: The event

    private func event() -> Group? {
        var best: (seed: Int, members: [Int], worth: Float)?
        for seed in links.places.indices where isLead[seed] {
            var bestOf: [Int: StoryLinks.Link] = [:]
            for link in links.links[seed] where isLead[link.other] && link.probability >= Self.leastOfLead {
                let article = links.places[link.other].article
                if link.probability > bestOf[article]?.probability ?? 0 { bestOf[article] = link }
            }
            let worth = bestOf.values.map(\.probability).sorted().reduce(0, +)
            guard worth > best?.worth ?? 0 else { continue }
            let stated = links.links[seed].filter { $0.probability >= Self.states }.map(\.other)
            best = (seed, Array(Set(bestOf.values.map(\.other) + stated)).sorted(), worth)
        }
        return best.map { Group(seed: $0.seed, members: $0.members) }
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

    /// Takes the links among a fact's sentences away.
    private static func cover(_ group: Group, _ strong: inout [[StoryLinks.Link]]) {
        let all = Set(group.members + [group.seed])
        for member in all { strong[member].removeAll { all.contains($0.other) } }
    }

    private func merged() -> [Group] {
        var result: [Group] = []
        for group in groups {
            let all = Set(group.members + [group.seed])
            let known = result.firstIndex { other in
                let others = Set(other.members + [other.seed])
                let common = Double(all.intersection(others).count)
                return common >= Self.oneFact * Double(max(all.count, others.count))
                    || common >= Self.partOfFact * Double(min(all.count, others.count))
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
