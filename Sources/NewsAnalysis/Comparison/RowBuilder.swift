import NewsModel

/// Lays two texts side by side in rows, in the order of the left one.
///
/// Every sentence of both texts stands in exactly one row. A right sentence stands beside the left one that it is
/// linked to most strongly; one without a link follows the row of the sentence before it in its own text. Links to a
/// sentence that stands in another row are listed all the same, so that a screen can refer there. That a side alone
/// says something is claimed only of sentences that surely have no like; the others without a link are related rows.
///
/// A row is judged by what stands beside each other in it. Where one left sentence has several right ones of which not
/// all stand to it in one way, those that stand nearest to it are beside it, and each other kind has a row below.
enum RowBuilder {
    /// - Parameter alone: For each sentence of either side whether it surely has no like on the other; nil where all
    ///   that have no link do.
    static func rows(
        left: [ComparedSentence], right: [ComparedSentence], links: [SentenceLink],
        alone: (left: [Bool], right: [Bool])? = nil
    ) -> [ComparisonRow] {
        let alone = alone ?? (left.map { _ in true }, right.map { _ in true })
        var linksOfLeft = [[Int]](repeating: [], count: left.count)
        var linksOfRight = [[Int]](repeating: [], count: right.count)
        for (number, link) in links.enumerated() {
            linksOfLeft[link.left].append(number)
            linksOfRight[link.right].append(number)
        }
        let home = homes(left, linksOfLeft, linksOfRight, links)
        // The left sentence after whose row a right sentence without a link comes; -1 is before all.
        var followers = [[Int]](repeating: [], count: left.count + 1)
        var guests = [[Int]](repeating: [], count: left.count)
        var place = -1
        for index in right.indices {
            if let home = home[index] {
                guests[home].append(index)
                place = home
            } else {
                followers[place + 1].append(index)
            }
        }
        var rows = followers[0].map { lone(right: $0, right, linksOfRight[$0], alone.right[$0]) }
        let told = Set(links.filter { home[$0.right] == $0.left }.flatMap { $0.differences.map(\.identity) })
        for index in left.indices {
            let numbers = linksOfLeft[index]
            let parts = parts(of: guests[index], numbers, links)
            let others = Set(parts.dropFirst().flatMap { $0 })
            rows.append(
                row(
                    of: index, guests: parts.first ?? [],
                    linkNumbers: numbers.filter { !others.contains(links[$0].right) }, left: left, links: links,
                    told: told, isAlone: alone.left[index]))
            rows += parts.dropFirst().map { part in
                let own = numbers.filter { part.contains(links[$0].right) }
                return ComparisonRow(
                    kind: rowKind(links[own[0]].kind), left: [], right: part, links: own,
                    isMoved: own.contains { links[$0].isMoved })
            }
            rows += followers[index + 1].map { lone(right: $0, right, linksOfRight[$0], alone.right[$0]) }
        }
        return rows
    }

    /// For each right sentence the left one beside which it stands.
    ///
    /// One that gives another value than a sentence of the text stands beside that one, and not beside a headline that
    /// gives the value too. One that is only related to others stands beside its like where neither states the same as
    /// a third.
    private static func homes(
        _ left: [ComparedSentence], _ linksOfLeft: [[Int]], _ linksOfRight: [[Int]], _ links: [SentenceLink]
    ) -> [Int?] {
        let isClaim = links.map { $0.kind != .related }
        func ranks(_ link: SentenceLink) -> Bool { link.kind == .valueDiffers && !left[link.left].isHeading }
        return linksOfRight.map { numbers in
            let claims = numbers.filter { isClaim[$0] }
            let best = (claims.isEmpty ? numbers : claims).max {
                let isLess = (ranks(links[$0]), ranks(links[$1]))
                return isLess.0 != isLess.1
                    ? isLess.1 : (links[$0].similarity, $1) < (links[$1].similarity, $0)
            }
            guard let best else { return nil }
            if claims.isEmpty, linksOfLeft[links[best].left].contains(where: { isClaim[$0] }) { return nil }
            return links[best].left
        }
    }

    /// The right sentences beside one left sentence, by how they stand to it: those nearest to it first.
    private static func parts(of guests: [Int], _ numbers: [Int], _ links: [SentenceLink]) -> [[Int]] {
        let own = numbers.filter { guests.contains(links[$0].right) }
        return Dictionary(grouping: own) { SentenceLink.Strength(links[$0]) }.sorted { $0.key < $1.key }
            .map { $0.value.map { links[$0].right }.sorted() }
    }

    private static func row(
        of index: Int, guests: [Int], linkNumbers: [Int], left: [ComparedSentence], links: [SentenceLink],
        told: Set<ValueDifference.Identity>, isAlone: Bool
    ) -> ComparisonRow {
        guard !linkNumbers.isEmpty else {
            let sentence = left[index]
            let kind: ComparisonRow.Kind =
                sentence.repeatOf != nil
                ? .repeated : sentence.isHeading ? .heading : isAlone ? .onlyLeft : .related
            return ComparisonRow(kind: kind, left: [index], right: [])
        }
        // What stands beside it says what the row is; what stands elsewhere only where it is told nowhere else.
        let kinds = linkNumbers.compactMap { number -> LinkKind? in
            if guests.contains(links[number].right) { return links[number].kind }
            let kind = kindElsewhere(links[number], told)
            return guests.isEmpty || kind == .valueDiffers || kind == .quoteDiffers ? kind : nil
        }
        let strongest = LinkKind.allCases.first(where: kinds.contains) ?? .reworded
        return ComparisonRow(
            kind: rowKind(strongest), left: [index], right: guests, links: linkNumbers,
            isMoved: linkNumbers.contains { links[$0].isMoved && guests.contains(links[$0].right) })
    }

    /// What a link to a sentence in another row says here: a difference that is told there is not told again.
    private static func kindElsewhere(_ link: SentenceLink, _ told: Set<ValueDifference.Identity>) -> LinkKind {
        let differing = link.differences.filter { $0.relation == .differs }
        if differing.isEmpty || !differing.allSatisfy({ told.contains($0.identity) }) { return link.kind }
        return link.grade == .related ? .related : .reworded
    }

    private static func lone(
        right index: Int, _ sentences: [ComparedSentence], _ links: [Int], _ isAlone: Bool
    ) -> ComparisonRow {
        let sentence = sentences[index]
        let kind: ComparisonRow.Kind =
            sentence.repeatOf != nil
            ? .repeated : sentence.isHeading ? .heading : links.isEmpty && isAlone ? .onlyRight : .related
        return ComparisonRow(kind: kind, left: [], right: [index], links: links)
    }

    private static func rowKind(_ kind: LinkKind) -> ComparisonRow.Kind {
        switch kind {
        case .valueDiffers: .valueDiffers
        case .quoteDiffers: .quoteDiffers
        case .reworded: .reworded
        case .same: .same
        case .related: .related
        }
    }
}
