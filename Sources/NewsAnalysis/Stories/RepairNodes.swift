import NewsModel

/// What a repair takes in: the young articles one by one, and settled stories as one node each.
struct RepairNodes {
    /// The node of each slot, -1 for none.
    private var nodes: [Int32]
    /// Articles that are grouped anew, by time; their nodes come first.
    private(set) var young: [Int32] = []
    /// Stories whose older or opened articles young ones are linked to, by similarity or by the reader.
    private(set) var settled: [StoryID] = []
    /// Articles of each node.
    private(set) var sizes: [Int] = []

    /// The node of an article; -1 for none.
    @inline(__always)
    subscript(slot: Int32) -> Int32 { nodes[Int(slot)] }

    /// All articles that have a node.
    var slots: [Int32] { nodes.indices.filter { nodes[$0] >= 0 }.map { Int32($0) } }

    init(_ clusterer: StoryClusterer) {
        nodes = Array(repeating: -1, count: clusterer.held.records.count)
        chooseYoung(clusterer)
        chooseSettled(clusterer)
    }

    private mutating func chooseYoung(_ clusterer: StoryClusterer) {
        let held = clusterer.held
        let times = SortedTimes(clusterer.fresh.map { held[$0].time })
        let fresh = Set(clusterer.fresh)
        let madeByReader = clusterer.corrections.stories { clusterer.story(of: $0) }
        var order: [(time: Timestamp, id: ArticleID, slot: Int32)] = []
        for slot in 0..<Int32(held.records.count) where held[slot].isLive {
            if !fresh.contains(slot) {
                if held[slot].isCondensed || held[slot].isOpened || madeByReader.contains(held[slot].story) { continue }
                guard times.isNear(held[slot].time, within: StoryClusterer.repairReach) else { continue }
            }
            order.append((held[slot].time, held[slot].id, slot))
        }
        order.sort { $0.time != $1.time ? $0.time < $1.time : $0.id < $1.id }
        young = order.map(\.slot)
        for slot in young {
            nodes[Int(slot)] = Int32(sizes.count)
            sizes.append(1)
        }
    }

    private mutating func chooseSettled(_ clusterer: StoryClusterer) {
        for slot in young {
            for edge in clusterer.held[slot].edges { addSettled(edge.slot, clusterer) }
        }
        for article in clusterer.corrections.articles {
            if let slot = clusterer.held.slots[article] { addSettled(slot, clusterer) }
        }
    }

    private mutating func addSettled(_ slot: Int32, _ clusterer: StoryClusterer) {
        guard nodes[Int(slot)] < 0 else { return }
        let story = clusterer.held[slot].story
        let node = Int32(sizes.count)
        var size = 0
        for member in clusterer.members[story] ?? [] where nodes[Int(member)] < 0 {
            nodes[Int(member)] = node
            size += 1
        }
        settled.append(story)
        sizes.append(size)
    }
}

/// Times in order.
struct SortedTimes {
    private let times: [Timestamp]

    init(_ times: [Timestamp]) { self.times = times.sorted() }

    /// Whether one of the times is at most so many seconds from `time`.
    func isNear(_ time: Timestamp, within reach: Int64) -> Bool {
        var low = 0
        var high = times.count
        while low < high {
            let middle = (low + high) / 2
            if times[middle] < time { low = middle + 1 } else { high = middle }
        }
        return low < times.count && times[low] - time <= reach || low > 0 && time - times[low - 1] <= reach
    }
}
