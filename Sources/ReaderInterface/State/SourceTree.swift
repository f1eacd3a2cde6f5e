import NewsModel

/// Sources below their first tags, as the screen of sources lists them.
struct SourceTree {
    /// What stands below one heading.
    struct Group {
        enum Kind: Hashable {
            case tag(String)
            case untagged
            case added
        }
        var kind: Kind
        /// In their order, also where the group is folded.
        var sources: [SourceHealth]
        var isFolded: Bool

        var unread: Int { sources.reduce(0) { $0 + $1.unreadCount } }
        var articles: Int { sources.reduce(0) { $0 + $1.articleCount } }
    }

    let groups: [Group]
    /// Without tags and added files there is nothing to group by.
    let hasHeadings: Bool

    init(_ sources: [SourceHealth], order: SourceOrder, folded: Set<String>) {
        var byKind: [Group.Kind: [SourceHealth]] = [:]
        for source in sources { byKind[Group.Kind(source), default: []].append(source) }
        // What stands first by its weight stands first on the screen, so that its group does, too.
        let weights = byKind.mapValues { $0.map { SourceTree.weight($0, order) }.max() ?? 0 }
        let kinds = byKind.keys.sorted {
            let (x, y) = (weights[$0] ?? 0, weights[$1] ?? 0)
            return x == y ? $0.place < $1.place : x > y
        }
        hasHeadings = kinds.count > 1 || kinds.contains { if case .tag = $0 { true } else { false } }
        groups = kinds.map { kind in
            Group(
                kind: kind, sources: SourceTree.sorted(byKind[kind] ?? [], order), isFolded: folded.contains(kind.name))
        }
    }

    private static func weight(_ source: SourceHealth, _ order: SourceOrder) -> Double {
        switch order {
        case .name: 0
        case .unread: Double(source.unreadCount)
        case .rate: source.articlesPerWeek
        case .trouble: source.failure == nil ? 0 : Double(1 + source.failureCount)
        }
    }

    /// A stable order: where two are alike, by name.
    private static func sorted(_ sources: [SourceHealth], _ order: SourceOrder) -> [SourceHealth] {
        sources.enumerated().sorted { a, b in
            let (x, y) = (weight(a.element, order), weight(b.element, order))
            if x != y { return x > y }
            return (a.element.title.lowercased(), a.offset) < (b.element.title.lowercased(), b.offset)
        }.map(\.element)
    }
}

extension SourceTree.Group.Kind {
    init(_ source: SourceHealth) {
        if source.state == .added {
            self = .added
        } else {
            self = source.tags.first.map { .tag($0) } ?? .untagged
        }
    }

    var name: String {
        switch self {
        case .tag(let name): name
        case .untagged: "without a tag"
        case .added: "files added by hand"
        }
    }

    /// Tags by their names, then what has none, then files.
    fileprivate var place: (Int, String, String) {
        switch self {
        case .tag(let name): (0, name.lowercased(), name)
        case .untagged: (1, "", "")
        case .added: (2, "", "")
        }
    }

    /// By which the selection of its heading is kept: below all numbers of sources (FNV-1a, 62 bits).
    var item: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return -(1 << 61) - Int64(hash >> 3)
    }
}
