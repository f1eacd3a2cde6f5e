import NewsModel

extension StoryClusterer {
    /// Groups the articles near those added since the last repair anew, and says who moved: the same, whether the two
    /// halves of the longest part of it are done `sideBySide` or one after the other.
    public mutating func repair(_ sideBySide: SideBySide = { ($0(), $1()) }) -> StoryChanges {
        guard !fresh.isEmpty else { return StoryChanges() }
        let nodes = RepairNodes(self)
        // The terms are counted in groups that do not depend on what was counted before.
        held.reweigh(nodes.slots, by: termCounts(regrouped(nodes, by: .plain), beside: nodes), sideBySide)
        let groups = regrouped(nodes, by: .weighed)
        fresh.removeAll()
        let changes = adopt(groups)
        evict()
        return changes
    }

    /// In a function of its own, so that the plan has let go of the window when it is changed.
    private func regrouped(_ nodes: RepairNodes, by weighing: Weighing) -> [RepairPlan.Group] {
        var plan = RepairPlan(self, nodes, weighing)
        plan.run()
        return plan.groups
    }

    /// In how many stories of these days each term stands: of those grouped anew, and those that stay as they are.
    private func termCounts(_ groups: [RepairPlan.Group], beside nodes: RepairNodes) -> StoryTermCounts {
        var counts = StoryTermCounts()
        for group in groups { counts.add(group.slots, held.records) }
        let times = SortedTimes(fresh.map { held[$0].time })
        let reach = configuration.countedDays * 86_400
        for slots in members.values {
            counts.add(slots.lazy.filter { nodes[$0] < 0 && times.isNear(held[$0].time, within: reach) }, held.records)
        }
        return counts
    }

    /// Gives each group the id of the story that most of its articles come from, and moves the others there.
    private mutating func adopt(_ groups: [RepairPlan.Group]) -> StoryChanges {
        let ids = matched(groups)
        var changes = StoryChanges()
        var left: Set<StoryID> = []
        for (group, id) in zip(groups, ids) {
            let story = id ?? newStory()
            for slot in group.slots where held[slot].story != story {
                left.insert(held[slot].story)
                move(slot, to: story, &changes)
            }
        }
        changes.moves.sort { $0.article < $1.article }
        changes.aliases = aliases(of: left, changes.moves)
        return changes
    }

    /// The story of each group: largest share first, ties to the older; then of all stories that went into the group
    /// whole the oldest, so that a merge of two keeps the older id.
    private func matched(_ groups: [RepairPlan.Group]) -> [StoryID?] {
        var shares: [(count: Int, isSettled: Bool, story: StoryID, group: Int)] = []
        var result = [StoryID?](repeating: nil, count: groups.count)
        for (index, group) in groups.enumerated() {
            if let story = group.onlyStory(held), isWhole(story, group.slots.count) {
                // Nothing changed here, and no other group has a share in this story.
                result[index] = story
                continue
            }
            for (story, count) in group.counts(held) {
                shares.append((count, group.settled.contains(story), story, index))
            }
        }
        shares.sort {
            if $0.isSettled != $1.isSettled { return $0.isSettled }
            if $0.count != $1.count { return $0.count > $1.count }
            return $0.story != $1.story ? $0.story < $1.story : $0.group < $1.group
        }
        var taken: Set<StoryID> = []
        for share in shares where result[share.group] == nil && taken.insert(share.story).inserted {
            result[share.group] = share.story
        }
        for share in shares where isWhole(share.story, share.count) {
            if let story = result[share.group], share.story < story,
                let own = shares.first(where: { $0.group == share.group && $0.story == story }),
                isWhole(story, own.count)
            {
                result[share.group] = share.story
            }
        }
        return result
    }

    private func isWhole(_ story: StoryID, _ count: Int) -> Bool { members[story]?.count == count }

    /// Where the articles of stories that are empty now went, most of each.
    func aliases(of left: Set<StoryID>, _ moves: [StoryMove]) -> [StoryID: StoryID] {
        var counts: [StoryID: [StoryID: Int]] = [:]
        for move in moves where left.contains(move.from) && members[move.from] == nil {
            counts[move.from, default: [:]][move.to, default: 0] += 1
        }
        return counts.compactMapValues { targets in
            targets.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
        }
    }
}

/// One repair: which articles are grouped anew, and into what.
private struct RepairPlan {
    /// Articles that belong together.
    struct Group {
        var slots: [Int32] = []
        /// Stories whose older or opened articles are among them.
        var settled: Set<StoryID> = []

        /// The story that all of them are in now; nil where there are several.
        func onlyStory(_ held: StoryWindow) -> StoryID? {
            guard let story = slots.first.map({ held[$0].story }) else { return nil }
            return slots.allSatisfy { held[$0].story == story } ? story : nil
        }

        /// How many of them are in each story now.
        func counts(_ held: StoryWindow) -> [StoryID: Int] {
            var counts: [StoryID: Int] = [:]
            for slot in slots { counts[held[slot].story, default: 0] += 1 }
            return counts
        }
    }

    private(set) var groups: [Group] = []
    private let clusterer: StoryClusterer
    private let held: StoryWindow
    private let nodes: RepairNodes
    private let weighing: Weighing

    init(_ clusterer: StoryClusterer, _ nodes: RepairNodes, _ weighing: Weighing) {
        self.clusterer = clusterer
        held = clusterer.held
        self.nodes = nodes
        self.weighing = weighing
    }

    /// What a link of an article says; nil where that is nothing.
    @inline(__always)
    private func value(_ edge: StoryRecord.Edge, from slot: Int32, closeness: Float) -> Float? {
        held.value(edge, from: held[slot], closeness: closeness, weighing)
    }

    // MARK: Grouping

    mutating func run() {
        var agglomeration = SparseAgglomeration(
            sizes: nodes.sizes, threshold: clusterer.configuration.threshold,
            coveragePower: clusterer.configuration.coveragePower)
        for slot in nodes.young { link(slot, &agglomeration) }
        // Terms are counted in groups without corrections: these are not to change what all other articles weigh.
        let isCorrected = weighing == .weighed
        if isCorrected {
            keepApart(&agglomeration)
            join(&agglomeration, membersOnly: true)
        }
        agglomeration.run()
        if isCorrected { join(&agglomeration, membersOnly: false) }
        for slot in nodes.young where held[slot].isRoundUp { attach(slot, &agglomeration) }
        collect(&agglomeration)
        if isCorrected && !clusterer.corrections.isEmpty { correctGroups() }
    }

    private func keepApart(_ agglomeration: inout SparseAgglomeration) {
        clusterer.corrections.visitApart { a, b in
            guard let a = held.slots[a], let b = held.slots[b] else { return }
            agglomeration.forbid(nodes[a], nodes[b])
        }
    }

    /// Puts together what the reader did. What has little in common is joined when the groups are made: as one group
    /// from the start its ties to all others would be those of a mixture, too weak for what belongs to either side.
    /// `membersOnly` are those that a lead stands for and is like; they are not to draw strangers of theirs along.
    private func join(_ agglomeration: inout SparseAgglomeration, membersOnly: Bool) {
        clusterer.corrections.visitTogether { a, b in
            guard let one = held.slots[a], let other = held.slots[b] else { return }
            if membersOnly, !(clusterer.corrections.isMember(a, b) && areLinked(one, other)) { return }
            agglomeration.contract(nodes[one], nodes[other])
        }
    }

    private func areLinked(_ a: Int32, _ b: Int32) -> Bool {
        guard let edge = held[a].edges.first(where: { $0.slot == b }) else { return false }
        return value(edge, from: a, closeness: held.closeness(a, weighing)) != nil
    }

    /// Puts a digest or a live blog into the group that it is tied to most; it had no part in making the groups.
    private func attach(_ slot: Int32, _ agglomeration: inout SparseAgglomeration) {
        let closeness = held.closeness(slot, weighing)
        var links: [Int32: (sum: Float, count: Float)] = [:]
        for edge in held[slot].edges where nodes[edge.slot] >= 0 && !held[edge.slot].isRoundUp {
            guard let value = value(edge, from: slot, closeness: closeness) else { continue }
            links[agglomeration.group(of: nodes[edge.slot]), default: (0, 0)].sum += value
            links[agglomeration.group(of: nodes[edge.slot]), default: (0, 0)].count += 1
        }
        var best: (tie: Float, group: Int32)?
        for (group, link) in links {
            let tie = agglomeration.tie(sum: link.sum, count: link.count, to: group)
            guard tie >= clusterer.configuration.threshold else { continue }
            if let best, best.tie > tie || best.tie == tie && best.group < group { continue }
            best = (tie, group)
        }
        if let best { agglomeration.contract(nodes[slot], best.group) }
    }

    /// Links of a young article to those after it, and to settled stories; none of a piece about many events.
    private func link(_ slot: Int32, _ agglomeration: inout SparseAgglomeration) {
        let node = nodes[slot]
        if held[slot].isRoundUp { return }
        let closeness = held.closeness(slot, weighing)
        for edge in held[slot].edges where !held[edge.slot].isRoundUp {
            let other = nodes[edge.slot]
            guard other > node else { continue }
            if let value = value(edge, from: slot, closeness: closeness) { agglomeration.link(node, other, value) }
        }
    }

    private mutating func collect(_ agglomeration: inout SparseAgglomeration) {
        var groupOfRoot: [Int32: Int] = [:]
        func index(_ root: Int32) -> Int {
            if let index = groupOfRoot[root] { return index }
            groupOfRoot[root] = groups.count
            groups.append(Group())
            return groups.count - 1
        }
        for (node, slot) in nodes.young.enumerated() {
            groups[index(agglomeration.group(of: Int32(node)))].slots.append(slot)
        }
        for (offset, story) in nodes.settled.enumerated() {
            let node = Int32(nodes.young.count + offset)
            let group = index(agglomeration.group(of: node))
            groups[group].settled.insert(story)
            groups[group].slots += (clusterer.members[story] ?? []).filter { nodes[$0] == node }
        }
    }

    /// Does article by article what the reader said and whole groups could not follow.
    private mutating func correctGroups() {
        var groupOf: [ArticleID: (slot: Int32, group: Int)] = [:]
        for (index, group) in groups.enumerated() {
            for slot in group.slots where clusterer.corrections.names(held[slot].id) {
                groupOf[held[slot].id] = (slot, index)
            }
        }
        let corrected = CorrectedGroups(clusterer.corrections, unused: groups.count) { groupOf[$0]?.group }
        // Also new ones that another takes at once.
        groups += Array(repeating: Group(), count: corrected.next - groups.count)
        for article in corrected.moved.keys.sorted() {
            guard let (slot, group) = groupOf[article] else { continue }
            groups[group].slots.removeAll { $0 == slot }
            let target = corrected.group(of: article, in: group)
            groups[target].slots.append(slot)
        }
        for group in corrected.merged.keys.sorted() {
            let target = corrected.group(of: group)
            groups[target].slots += groups[group].slots
            groups[target].settled.formUnion(groups[group].settled)
            groups[group] = Group()
        }
        groups.removeAll(where: \.slots.isEmpty)
    }
}
