import NewsIndex
import NewsIngest
import NewsModel

/// What other programs left out or marked as read as it came, as rules.
struct ImportedRules {
    let index: NewsIndex
    let now: Timestamp
    let warned: (String) -> Void

    /// The lines of newsboat's `config` that are about articles and not about the program: `ignore-article`, which
    /// hides, and `define-filter`, which is a view here. Gives what became of each, and how many rules and views are
    /// new.
    func take(_ config: NewsboatConfig) throws -> (lines: [NewsboatLineReport], rules: Int, views: Int) {
        let sources = Dictionary(try index.sources(counting: false).map { ($0.url, $0.id) }) { first, _ in first }
        var reports: [NewsboatLineReport] = []
        var rules: [ArticleRule] = []
        var views = 0
        for line in config.lines where Self.names.contains(line.name) {
            if line.runsProgram {
                reports.append(NewsboatLineReport(line, .left("it holds what a program prints")))
            } else if line.name == "define-filter" {
                let fate = keep(line)
                if case .taken = fate { views += 1 }
                reports.append(NewsboatLineReport(line, fate))
            } else {
                let (rule, fate) = ignoring(line, sources)
                if let rule { rules.append(rule) }
                reports.append(NewsboatLineReport(line, fate))
            }
        }
        return (reports, try index.addRules(rules), views)
    }

    static let names: Set<String> = ["ignore-article", "define-filter"]

    private func ignoring(
        _ line: NewsboatConfig.Line, _ sources: [String: SourceID]
    ) -> (ArticleRule?, NewsboatLineReport.Fate) {
        let ignore: NewsboatIgnore
        var rule: ArticleRule
        do throws(NewsboatIgnore.Problem) {
            ignore = try NewsboatIgnore(words: line.words)
        } catch {
            return (nil, .left(error.reason))
        }
        do throws(NewsboatFilter.Problem) {
            rule = ArticleRule(query: try NewsboatFilter.query(ignore.expression), actions: [.hide], added: now)
        } catch {
            return (nil, .left(error.reason))
        }
        if let feed = ignore.feed {
            guard let source = sources[feed] ?? SourceAddress(feed).flatMap({ sources[$0.text] }) else {
                return (nil, .left("there is no source \(feed)"))
            }
            rule.source = source
        }
        return (rule, .taken(but: NewsboatFilter.difference(ignore.expression)))
    }

    private func keep(_ line: NewsboatConfig.Line) -> NewsboatLineReport.Fate {
        guard line.words.count == 2 else { return .left("define-filter wants a name and an expression") }
        do throws(NewsboatFilter.Problem) {
            try KeptQueries.keep(line.words[1], as: line.words[0], in: index)
            return .taken(but: NewsboatFilter.difference(line.words[1]))
        } catch {
            return .left(error.reason)
        }
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
