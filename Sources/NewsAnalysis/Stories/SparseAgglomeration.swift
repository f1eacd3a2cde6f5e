import NewsText

/// Agglomerative clustering over a sparse graph of similarities, by the mean of the links that exist.
///
/// Groups are merged best pair first while their tie reaches a threshold. The tie of two groups is the mean of the
/// links between them, times a power of the share of pairs that are linked at all: a chain of articles, each like the
/// next, does not become one group. Ties between pairs go to the lower numbers.
struct SparseAgglomeration {
    /// The similarities between two groups, added up, in the list of one of them.
    private struct Link {
        /// The other group, or one that went into it since.
        var other: Int32
        var sum: Float
        var count: Float
    }

    /// Two groups that might be merged next.
    private struct Proposal {
        var tie: Float
        var a: Int32
        var b: Int32
        /// The stamps of the two groups when their tie was computed.
        var stampA: Int32
        var stampB: Int32
    }

    private let threshold: Float
    private let coveragePower: Float
    /// Similarities as they were given, until `run` sorts them into `neighbours`.
    private var given: [(a: Int32, b: Int32, similarity: Float)] = []
    /// The links of each first group side by side; those of group g start at `starts[g]`.
    private var neighbours: [Link] = []
    private var starts: [Int32] = []
    /// The links of groups that others went into.
    private var merged: [Int32: [Link]] = [:]
    /// Scratch of `combine`: where a group's link stands, -1 between calls.
    private var places: [Int32]
    private var sizes: [Float]
    /// Grow when a group changes; a proposal with an old stamp is void.
    private var stamps: [Int32]
    private var parents: [Int32]
    private var heap: [Proposal] = []
    /// Groups that must not meet, by group.
    private var enemies: [Int32: Set<Int32>] = [:]

    /// Starts with a group for each size, in articles.
    init(sizes: [Int], threshold: Float, coveragePower: Float) {
        self.threshold = threshold
        self.coveragePower = coveragePower
        self.sizes = sizes.map { Float($0) }
        places = Array(repeating: -1, count: sizes.count)
        stamps = Array(repeating: 0, count: sizes.count)
        parents = sizes.indices.map { Int32($0) }
    }

    /// Adds a similarity between an article of group `a` and one of group `b`.
    mutating func link(_ a: Int32, _ b: Int32, _ similarity: Float) {
        if a != b { given.append((a, b, similarity)) }
    }

    /// Keeps two groups apart; does nothing where they are one already.
    mutating func forbid(_ a: Int32, _ b: Int32) {
        let a = group(of: a)
        let b = group(of: b)
        guard a != b else { return }
        enemies[a, default: []].insert(b)
        enemies[b, default: []].insert(a)
    }

    /// Merges two groups whatever their tie, unless they are kept apart.
    mutating func contract(_ a: Int32, _ b: Int32) {
        let a = group(of: a)
        let b = group(of: b)
        if a != b, enemies[a]?.contains(b) != true { merge(a, b) }
    }

    /// The group that a first group went into.
    mutating func group(of node: Int32) -> Int32 {
        var node = node
        while parents[Int(node)] != node {
            parents[Int(node)] = parents[Int(parents[Int(node)])]
            node = parents[Int(node)]
        }
        return node
    }

    /// Merges until no tie reaches the threshold.
    mutating func run() {
        sortLinks()
        for a in 0..<Int32(sizes.count) where parents[Int(a)] == a {
            for link in combine(a, nil) where link.other > a { propose(a, link) }
        }
        while let best = pop() {
            guard stamps[Int(best.a)] == best.stampA, stamps[Int(best.b)] == best.stampB,
                enemies[best.a]?.contains(best.b) != true
            else { continue }
            merge(best.a, best.b)
            for link in merged[best.a] ?? [] { propose(best.a, link) }
        }
    }

    /// Puts the given similarities into a list for each group.
    private mutating func sortLinks() {
        for index in given.indices {
            given[index].a = group(of: given[index].a)
            given[index].b = group(of: given[index].b)
        }
        given.removeAll { $0.a == $0.b }
        starts = Array(repeating: 0, count: sizes.count + 1)
        for pair in given {
            starts[Int(pair.a) + 1] += 1
            starts[Int(pair.b) + 1] += 1
        }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var ends = starts
        neighbours = Array(repeating: Link(other: 0, sum: 0, count: 0), count: 2 * given.count)
        for pair in given {
            for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                neighbours[Int(ends[Int(one)])] = Link(other: other, sum: pair.similarity, count: 1)
                ends[Int(one)] += 1
            }
        }
        given = []
    }

    /// The links of a group, or of two that are about to be one, one for each other group.
    private mutating func combine(_ a: Int32, _ b: Int32?) -> [Link] {
        var result: [Link] = []
        for side in [a, b ?? -1] where side >= 0 {
            if let links = merged[side] {
                for link in links { gather(link, of: a, b, into: &result) }
            } else if !starts.isEmpty {
                for place in starts[Int(side)]..<starts[Int(side) + 1] {
                    gather(neighbours[Int(place)], of: a, b, into: &result)
                }
            }
        }
        for link in result { places[Int(link.other)] = -1 }
        return result
    }

    private mutating func gather(_ link: Link, of a: Int32, _ b: Int32?, into links: inout [Link]) {
        let other = group(of: link.other)
        if other == a || other == b { return }
        let place = Int(places[Int(other)])
        if place >= 0 {
            links[place].sum += link.sum
            links[place].count += link.count
        } else {
            places[Int(other)] = Int32(links.count)
            links.append(Link(other: other, sum: link.sum, count: link.count))
        }
    }

    private mutating func propose(_ a: Int32, _ link: Link) {
        let b = link.other
        let tie = Self.tie(
            sum: link.sum, count: link.count, pairs: sizes[Int(a)] * sizes[Int(b)], coveragePower: coveragePower)
        guard tie >= threshold else { return }
        let low = min(a, b)
        let high = max(a, b)
        push(Proposal(tie: tie, a: low, b: high, stampA: stamps[Int(low)], stampB: stamps[Int(high)]))
    }

    /// The tie of two groups with `count` links of `sum` in all between them, out of so many pairs.
    static func tie(sum: Float, count: Float, pairs: Float, coveragePower: Float) -> Float {
        sum / count * (count >= pairs ? 1 : power(count / pairs, coveragePower))
    }

    /// The tie of one article with such links to a group.
    func tie(sum: Float, count: Float, to group: Int32) -> Float {
        Self.tie(sum: sum, count: count, pairs: sizes[Int(group)], coveragePower: coveragePower)
    }

    /// Merges the group with the higher number into the other.
    private mutating func merge(_ a: Int32, _ b: Int32) {
        let kept = min(a, b)
        let gone = max(a, b)
        let links = combine(kept, gone)
        parents[Int(gone)] = kept
        sizes[Int(kept)] += sizes[Int(gone)]
        stamps[Int(kept)] += 1
        stamps[Int(gone)] = -1
        inheritEnemies(kept, from: gone)
        merged[gone] = nil
        if !starts.isEmpty { merged[kept] = links }
    }

    private mutating func inheritEnemies(_ kept: Int32, from gone: Int32) {
        guard let theirs = enemies.removeValue(forKey: gone) else { return }
        for enemy in theirs {
            enemies[enemy]?.remove(gone)
            enemies[enemy]?.insert(kept)
            enemies[kept, default: []].insert(enemy)
        }
    }

    // MARK: A heap of proposals, best on top

    private static func isBetter(_ x: Proposal, _ y: Proposal) -> Bool {
        if x.tie != y.tie { return x.tie > y.tie }
        return x.a != y.a ? x.a < y.a : x.b < y.b
    }

    private mutating func push(_ proposal: Proposal) {
        heap.append(proposal)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.isBetter(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func pop() -> Proposal? {
        guard let top = heap.first else { return nil }
        let last = heap.removeLast()
        if heap.isEmpty { return top }
        heap[0] = last
        var parent = 0
        while true {
            var best = parent
            for child in (2 * parent + 1)...(2 * parent + 2)
            where child < heap.count && Self.isBetter(heap[child], heap[best]) {
                best = child
            }
            if best == parent { return top }
            heap.swapAt(best, parent)
            parent = best
        }
    }
}
