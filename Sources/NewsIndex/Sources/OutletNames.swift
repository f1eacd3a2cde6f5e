import GRDB
import NewsIngest
import NewsModel

/// Keeps feeds of different houses apart that call themselves the same, as "News" does: the one that came later has its
/// host behind the name of its outlet.
struct OutletNames {
    /// Articles of a source whose addresses say which house it is of.
    private static let articles = 20
    /// Names below a country's own that anybody can have a name below: `co.uk`.
    private static let shared: Set<Substring> = [
        "ac", "co", "com", "edu", "gob", "gov", "gouv", "ne", "net", "or", "org",
    ]

    let db: Database

    /// The outlet of a feed that calls itself `title` now: nil where that is its name.
    func outlet(of source: Source, called title: String) throws -> String? {
        // What the reader chose is not the program's to change.
        guard source.name == nil, let own = apart(source, source.title) else { return source.outlet }
        guard source.outlet == nil || source.outlet == own else { return source.outlet }
        // Not all of them are read for each that is new.
        let others = try db.int64s(
            "SELECT id FROM source WHERE id <> ? AND coalesce(outlet, name, title) = ? COLLATE NOCASE",
            source.id.rawValue, title
        ).compactMap { try SourceStore(db: db).named(SourceID($0)) }.filter { WebAddress($0.url).host != nil }
        if others.isEmpty { return nil }
        let houses = try houses(of: source)
        for other in others where try !houses.isDisjoint(with: self.houses(of: other)) { return nil }
        return apart(source, title)
    }

    private func apart(_ source: Source, _ title: String) -> String? {
        WebAddress(source.url).host.map { host in
            "\(title) (\(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host))"
        }
    }

    /// The names that were registered for the hosts of a source and of its articles.
    private func houses(of source: Source) throws -> Set<String> {
        let addresses = try String.fetchAll(
            db,
            sql: """
                SELECT url FROM place JOIN article ON article.id = article_id
                WHERE place.source_id = ? AND url IS NOT NULL ORDER BY article_id DESC LIMIT ?
                """, arguments: [source.id.rawValue, OutletNames.articles])
        return Set((addresses + [source.url]).compactMap { WebAddress($0).host.map(OutletNames.house) })
    }

    /// The domain that was registered for a host, and a numeric address whole: its parts are no domains of each other.
    static func house(_ host: String) -> String {
        guard !host.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), !host.contains(":") else { return host }
        let labels = host.lowercased().split(separator: ".")
        let isBelowShared =
            labels.count > 2 && labels[labels.count - 1].utf8.count == 2
            && shared.contains(labels[labels.count - 2])
        return labels.suffix(isBelowShared ? 3 : 2).joined(separator: ".")
    }
}
