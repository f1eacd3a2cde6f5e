/// Agglomerative clustering over a sparse graph of similarities, by the mean of the links that exist.
///
/// Groups are merged best pair first while their tie reaches a threshold. The tie of two groups is the mean of the
/// links between them, times a power of the share of pairs that are linked at all: a chain of articles, each like the
/// next, does not become one group. Ties between pairs go to the lower numbers.
struct SparseAgglomeration {
    private struct Link {
        var sum: Float = 0
        var count: Float = 0

        mutating func add(_ other: Link) {
            sum += other.sum
            count += other.count
        }
    }

    private struct Proposal {
        var tie: Float
        var a: Int32
        var b: Int32
        var stampA: Int32
        var stampB: Int32
    }

    private let threshold: Float
    private let coveragePower: Float
    private var links: [[Int32: Link]]
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
        links = Array(repeating: [:], count: sizes.count)
        stamps = Array(repeating: 0, count: sizes.count)
        parents = sizes.indices.map { Int32($0) }
    }

    /// Adds a similarity between an article of group `a` and one of group `b`.
    mutating func link(_ a: Int32, _ b: Int32, _ similarity: Float) {
        guard a != b else { return }
        let one = Link(sum: similarity, count: 1)
        links[Int(a)][b, default: Link()].add(one)
        links[Int(b)][a, default: Link()].add(one)
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
        for a in links.indices where parents[a] == a {
            for (b, link) in links[a] where b > Int32(a) { propose(Int32(a), b, link) }
        }
        while let best = pop() {
            guard stamps[Int(best.a)] == best.stampA, stamps[Int(best.b)] == best.stampB,
                enemies[best.a]?.contains(best.b) != true
            else { continue }
            for (other, link) in merge(best.a, best.b) { propose(best.a, other, link) }
        }
    }

    private mutating func propose(_ a: Int32, _ b: Int32, _ link: Link) {
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

    /// Merges the group with the higher number into the other, and returns its links.
    @discardableResult
    private mutating func merge(_ a: Int32, _ b: Int32) -> [Int32: Link] {
        let kept = min(a, b)
        let gone = max(a, b)
        parents[Int(gone)] = kept
        sizes[Int(kept)] += sizes[Int(gone)]
        stamps[Int(kept)] += 1
        stamps[Int(gone)] = -1
        inheritEnemies(kept, from: gone)
        var mine: [Int32: Link] = [:]
        swap(&mine, &links[Int(kept)])
        mine[gone] = nil
        for (other, link) in links[Int(gone)] where other != kept {
            links[Int(other)][gone] = nil
            mine[other, default: Link()].add(link)
        }
        links[Int(gone)] = [:]
        for (other, link) in mine { links[Int(other)][kept] = link }
        links[Int(kept)] = mine
        return mine
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
