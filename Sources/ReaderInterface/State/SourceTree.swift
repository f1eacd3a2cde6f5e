import NewsModel
import NewsWording

/// Sources below each of their tags, as the screen of sources lists them.
struct SourceTree {
    /// What stands below one heading.
    struct Group {
        /// What a heading names.
        enum Kind: Hashable {
            /// Sources with this tag; one with several tags stands below each.
            case tag(String)
            /// Sources without a tag.
            case untagged
            /// Folders of files that were added by hand.
            case added
        }
        var kind: Kind
        /// In their order, also where the group is folded.
        var sources: [SourceHealth]
        var isFolded: Bool
        /// Of all that opening the group lists: also of sources that are not shown, and of those of tags below this
        /// one.
        var unread = 0
        var articles = 0

        /// By which the selection of a source's row in this group is kept: its number in the first of its groups.
        func item(of source: SourceHealth) -> Int64 {
            Kind.all(of: source).first == kind ? source.id.rawValue : kind.item - source.id.rawValue
        }
    }

    let groups: [Group]
    /// Without tags and added files there is nothing to group by.
    let hasHeadings: Bool

    /// - Parameter filter: what a name, an address or a tag has to have in it, also of sources that are not listed
    ///   else.
    init(
        _ sources: [SourceHealth], order: SourceOrder, folded: Set<String>, selection: SourceSelection = .shown,
        filter: String = ""
    ) {
        var byKind: [Group.Kind: [SourceHealth]] = [:]
        for source in sources where SourceTree.isListed(source, selection, filter) {
            for kind in Group.Kind.all(of: source) { byKind[kind, default: []].append(source) }
        }
        // What stands first by its weight stands first on the screen, so that its group does, too.
        let weights = byKind.mapValues { $0.map { SourceTree.weight($0, order) }.max() ?? 0 }
        let kinds = byKind.keys.sorted {
            let (x, y) = (weights[$0] ?? 0, weights[$1] ?? 0)
            return x == y ? $0.place < $1.place : x > y
        }
        hasHeadings = kinds.count > 1 || kinds.contains { if case .tag = $0 { true } else { false } }
        groups = kinds.map { kind in
            var group = Group(
                kind: kind, sources: SourceTree.sorted(byKind[kind] ?? [], order),
                isFolded: filter.isEmpty && folded.contains(kind.name))
            for source in sources where kind.opens(source) {
                group.unread += source.unreadCount
                group.articles += source.articleCount
            }
            return group
        }
    }

    /// Whether a source stands on the screen; what is looked for does in any case.
    static func isListed(_ source: SourceHealth, _ selection: SourceSelection, _ filter: String) -> Bool {
        if !filter.isEmpty {
            let wanted = filter.lowercased()
            return ([source.title, source.location] + source.tags).contains { $0.lowercased().contains(wanted) }
        }
        return switch selection {
        case .shown: !source.isHidden
        case .unread: !source.isHidden && source.unreadCount > 0
        case .all: true
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
    /// The groups that a source stands in.
    static func all(of source: SourceHealth) -> [Self] {
        if source.state == .added { return [.added] }
        if source.tags.isEmpty { return [.untagged] }
        return source.tags.uniqued().map { .tag($0) }
    }

    /// Whether the articles of the source are among those that opening the group lists: a tag stands for those below
    /// it.
    fileprivate func opens(_ source: SourceHealth) -> Bool {
        guard case .tag(let name) = self else { return Self.all(of: source).contains(self) }
        let wanted = name.lowercased()
        return source.tags.contains { $0.lowercased() == wanted || $0.lowercased().hasPrefix(wanted + "/") }
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
