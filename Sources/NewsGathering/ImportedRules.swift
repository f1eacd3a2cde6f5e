import NewsIndex
import NewsIngest
import NewsModel

/// What other programs left out or marked as read as it came, as rules.
struct ImportedRules {
    let index: NewsIndex
    let now: Timestamp
    let warned: (String) -> Void

    /// Newsboat's `ignore-article`, which hides. Gives how many rules are new.
    func take(_ ignores: NewsboatIgnores, from path: String) throws -> Int {
        for warning in ignores.warnings { warned("\(path): \(warning)") }
        let sources = Dictionary(try index.sources(counting: false).map { ($0.url, $0.id) }) { first, _ in first }
        let rules = ignores.entries.compactMap { entry -> ArticleRule? in
            do throws(NewsboatFilter.Problem) {
                let query = try NewsboatFilter.query(entry.expression)
                var rule = ArticleRule(query: query, actions: [.hide], added: now)
                if let feed = entry.feed {
                    guard let source = sources[feed] ?? SourceAddress(feed).flatMap({ sources[$0.text] }) else {
                        warned("\(path): line \(entry.line): there is no source \(feed); the line was not taken over")
                        return nil
                    }
                    rule.source = source
                }
                return rule
            } catch {
                warned("\(path): line \(entry.line): not taken over: \(error.reason)")
                return nil
            }
        }
        return try index.addRules(rules)
    }

    /// FreshRSS's filters of single feeds, which mark as read. Gives how many rules are new.
    func take(_ filters: [(address: String, search: String)], from path: String) throws -> Int {
        if filters.isEmpty { return 0 }
        let sources = Dictionary(try index.sources(counting: false).map { ($0.url, $0.id) }) { first, _ in first }
        let rules = filters.compactMap { address, search -> ArticleRule? in
            guard let source = sources[address] else { return nil }
            do throws(FreshRSSFilter.Problem) {
                let query = try FreshRSSFilter.query(search)
                return ArticleRule(query: query, actions: [.markRead], source: source, added: now)
            } catch {
                warned("\(path): the filter “\(search)” was not taken over: \(error.reason)")
                return nil
            }
        }
        return try index.addRules(rules)
    }
}
