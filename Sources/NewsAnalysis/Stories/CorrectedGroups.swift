package import NewsModel

/// The changes that make the reader's word hold in groups of articles: as few as will do.
///
/// Grouping keeps to it as far as whole groups can be joined or kept apart. What is left is done article by article:
/// those that belong together, but whose groups hold others that are to be kept apart, leave these behind.
package struct CorrectedGroups {
    /// Groups of which another takes all articles, and which.
    package private(set) var merged: [Int: Int] = [:]
    /// Articles that leave their group by themselves, and the group that they come into, which may be a new one.
    package private(set) var moved: [ArticleID: Int] = [:]
    /// The first number that is no group, with the new ones.
    package private(set) var next: Int

    /// Articles that belong together, of those that are in a group.
    private let sides: [[ArticleID]]
    /// The sides that each side is kept apart from.
    private let rivals: [Set<Int>]
    private var groupOf: [ArticleID: Int] = [:]
    /// The sides of which a group has articles.
    private var sidesOf: [Int: Set<Int>] = [:]

    /// The changes for articles in groups, nil for those in none; groups from `unused` on are new.
    package init(_ constraints: StoryConstraints, unused: Int, _ group: (ArticleID) -> Int?) {
        next = unused
        for article in constraints.articles { groupOf[article] = group(article) }
        let known = groupOf
        sides = Self.sides(constraints).map { side in side.filter { known[$0] != nil } }.filter { !$0.isEmpty }
        var sideOf: [ArticleID: Int] = [:]
        for (side, articles) in sides.enumerated() {
            for article in articles {
                sideOf[article] = side
                if let group = groupOf[article] { sidesOf[group, default: []].insert(side) }
            }
        }
        rivals = sides.map { Set($0.flatMap { constraints.opponents(of: $0) }.compactMap { sideOf[$0] }) }
        for side in sides.indices { keepApart(side) }
        for side in sides.indices { bringTogether(side) }
    }

    /// Sets of articles that belong together; where keeping apart is said of two of them, by way of others, it wins.
    private static func sides(_ constraints: StoryConstraints) -> [[ArticleID]] {
        var sides = constraints.articles.map { [$0] }
        var sideOf = Dictionary(uniqueKeysWithValues: sides.enumerated().map { ($0.element[0], $0.offset) })
        constraints.visitTogether { a, b in
            guard let one = sideOf[a], let other = sideOf[b], one != other,
                !sides[one].contains(where: { article in
                    constraints.opponents(of: article).contains { sideOf[$0] == other }
                })
            else { return }
            for article in sides[other] { sideOf[article] = one }
            sides[one] += sides[other]
            sides[other] = []
        }
        return sides.map { $0.sorted() }
    }

    /// The group that an article is in after all, which was in `group`.
    package func group(of article: ArticleID, in group: Int) -> Int { self.group(of: moved[article] ?? group) }

    /// The group that has what stays in a group.
    package func group(of group: Int) -> Int {
        var group = group
        while let next = merged[group] { group = next }
        return group
    }

    /// Takes a side out of groups that it shares with one that it is kept apart from, or that one, the smaller of both.
    private mutating func keepApart(_ side: Int) {
        for rival in rivals[side].sorted() {
            for group in groups(of: side).sorted() where sidesOf[group]?.contains(rival) == true {
                let (own, theirs) = (members(of: side, in: group), members(of: rival, in: group))
                move(own.count < theirs.count ? side : rival, from: group, to: next)
                next += 1
            }
        }
    }

    /// Brings a side into the group that has most of it: with all of their groups, where nothing in these is to be kept
    /// apart from it.
    private mutating func bringTogether(_ side: Int) {
        let groups = groups(of: side)
        let counts = groups.map { (members(of: side, in: $0).count, $0) }
        guard groups.count > 1, let target = counts.max(by: { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 > $1.1 })?.1
        else { return }
        for group in groups.sorted() where group != target {
            let (ours, theirs) = (sidesOf[target] ?? [], sidesOf[group] ?? [])
            if theirs.contains(where: { !rivals[$0].isDisjoint(with: ours) }) {
                move(side, from: group, to: target)
            } else {
                for other in theirs { move(other, from: group, to: target, isWhole: true) }
                merged[group] = target
            }
        }
    }

    private func groups(of side: Int) -> Set<Int> { Set(sides[side].compactMap { groupOf[$0] }) }

    private func members(of side: Int, in group: Int) -> [ArticleID] { sides[side].filter { groupOf[$0] == group } }

    private mutating func move(_ side: Int, from group: Int, to target: Int, isWhole: Bool = false) {
        for article in members(of: side, in: group) {
            groupOf[article] = target
            if !isWhole { moved[article] = target }
        }
        sidesOf[group]?.remove(side)
        sidesOf[target, default: []].insert(side)
    }
}
