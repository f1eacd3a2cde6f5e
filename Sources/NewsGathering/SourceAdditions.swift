package import NewsIndex
package import NewsIngest
import NewsModel

/// Sources of a list that are to be added, all at once; those that are there already get the tags that they lack.
struct SourceAdditions {
    private let index: NewsIndex
    private var known: [String: Source] = [:]
    private var changed: Set<String> = []
    private var places: [String: Int] = [:]
    private(set) var new: [NewSource] = []
    /// Of the added ones, those that the index has.
    private(set) var knownCount = 0

    init(index: NewsIndex) throws {
        self.index = index
        known = Dictionary(try index.sources(counting: false).map { ($0.url, $0) }) { first, _ in first }
    }

    /// Whether a source with this address is there already.
    func isKnown(_ source: NewSource) -> Bool { known[source.url] != nil }

    /// One that is there, or was added before, gets the tags that it lacks.
    mutating func add(_ source: NewSource) {
        if let old = known[source.url] {
            knownCount += 1
            let missing = source.tags.filter { !old.tags.contains($0) }
            if missing.isEmpty { return }
            known[source.url]?.tags += missing
            changed.insert(source.url)
        } else if let place = places[source.url] {
            new[place].tags += source.tags.filter { !new[place].tags.contains($0) }
        } else {
            places[source.url] = new.count
            new.append(source)
        }
    }

    /// Writes all to the index.
    func store(at now: Timestamp) throws {
        try index.addSources(new, at: now, byReader: true)
        let tags = Dictionary(changed.compactMap { known[$0] }.map { ($0.id, $0.tags) }) { first, _ in first }
        if tags.isEmpty { return }
        // All at once, so that one undo takes the list back.
        try index.editSources(tags.keys.sorted { $0.rawValue < $1.rawValue }) { stored in
            stored.tags += (tags[stored.id] ?? []).filter { !stored.tags.contains($0) }
        }
    }
}

/// What an OPML list says of a feed that has no meaning here; kept with the source for the next export.
package enum OPMLNotes {
    private static let site = "opml.site"
    private static let prefix = "opml."

    /// What a list says of a feed beside its name and address, as settings that keep it for the next list.
    package static func settings(_ feed: OPML.Feed) -> [String: String] {
        var settings = Dictionary(uniqueKeysWithValues: feed.otherAttributes.map { (prefix + $0.key, $0.value) })
        if let address = feed.site, !address.isEmpty { settings[site] = address }
        return settings
    }

    /// `source` as a list names it: the first tag is its folder, the others are its categories.
    package static func feed(_ source: Source) -> OPML.Feed {
        let other = source.settings.filter { $0.key.hasPrefix(prefix) && $0.key != site }
        return OPML.Feed(
            title: source.shownName, address: source.url, site: source.settings[site],
            folders: source.tags.first.map { $0.split(separator: "/").map(String.init) } ?? [],
            categories: Array(source.tags.dropFirst()),
            otherAttributes: Dictionary(
                uniqueKeysWithValues: other.map { (String($0.key.dropFirst(prefix.count)), $0.value) }))
    }
}

/// Newsboat's saved queries, which are views here.
package enum KeptQueries {
    /// - Parameter expression: in newsboat's language.
    /// - Throws: a problem where it has no counterpart here, and where the view cannot be stored.
    static func keep(_ expression: String, as name: String, in index: NewsIndex) throws(NewsboatFilter.Problem) {
        let query = try NewsboatFilter.query(expression)
        do {
            try SavedViews.store(StoryQuery(text: query), as: name, in: index)
        } catch {
            throw NewsboatFilter.Problem(reason: "\(error)")
        }
    }
}
