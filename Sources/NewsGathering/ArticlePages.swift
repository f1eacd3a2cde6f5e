import NewsIndex
import NewsIngest
package import NewsModel
import ProgramSettings

/// Reads the pages of stored articles, and keeps their text as another version of each.
package struct ArticlePages {
    /// What came of it.
    package struct Summary: Equatable {
        /// Articles that have a longer text now.
        package var read = 0
        /// Those whose page says no more than what is there.
        package var same = 0
        /// Titles, and why their pages could not be read, in words.
        package var failures: [(title: String, reason: String)] = []

        package static func == (a: Summary, b: Summary) -> Bool {
            a.read == b.read && a.same == b.same && a.failures.map(\.title) == b.failures.map(\.title)
        }
    }

    private let updater: SourceUpdater
    /// Articles of one transaction.
    private static let piece = 20

    package init(updater: SourceUpdater) { self.updater = updater }

    /// Reads the pages of `articles`, as robots.txt allows.
    package func read(_ articles: [ArticleID], at now: Timestamp) throws -> Summary {
        var summary = Summary()
        let wanted = try articles.compactMap { try updater.index.article($0) }
        let sources = Dictionary(
            try updater.index.sources(counting: false).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var requests: [FetchRequest] = []
        var rules: [PageRules] = []
        var asked: [Article] = []
        for article in wanted {
            guard let url = article.summary.url, WebAddress(url).isHTTP else {
                summary.failures.append((article.summary.title, "it has no address"))
                continue
            }
            let source = article.places.lazy.compactMap { $0.source.flatMap { sources[$0] } }.first
            let page = source.map { WebAddress(url).withCredentials(of: WebAddress($0.url)) } ?? WebAddress(url)
            requests.append(
                FetchRequest(
                    source: SourceID(Int64(requests.count)), address: .web(page.text),
                    settings: source.map(updater.fetchSettings) ?? FetchSettings(updater.settings), isForced: true,
                    isFromContent: true))
            rules.append(source.map(SourcePageRules.rules) ?? PageRules())
            asked.append(article)
        }
        try fetch(requests, asked, rules, now, &summary)
        return summary
    }

    private func fetch(
        _ requests: [FetchRequest], _ articles: [Article], _ rules: [PageRules], _ now: Timestamp,
        _ summary: inout Summary
    ) throws {
        if requests.isEmpty { return }
        let robots = KeptRobots.load(from: updater.index)
        var texts: [(ArticleID, ArticleText)] = []
        var done = 0
        try updater.fetcher(now, robots: robots).start(requests).forEach(until: updater.isStopped) { result in
            if result.response.failure == .cancelled { return }
            let number = Int(result.request.source.rawValue)
            let article = articles[number]
            switch result.update.outcome {
            case .document(let document):
                do throws(ArticlePage.Refusal) {
                    let page = try ArticlePage.read(
                        document, rules: rules[number], of: article.content, at: article.summary.url ?? "")
                    if page.content.wordCount > article.summary.wordCount {
                        texts.append((article.id, page.content))
                        summary.read += 1
                    } else {
                        summary.same += 1
                    }
                } catch {
                    summary.failures.append((article.summary.title, "its page \(error.reason)"))
                }
            case .unchanged: summary.same += 1
            case .gone: summary.failures.append((article.summary.title, "its page is gone"))
            case .failed(let reason): summary.failures.append((article.summary.title, reason))
            }
            done += 1
            updater.progress(SourceUpdater.Progress(work: "reading pages", done: done, total: requests.count))
            if texts.count >= ArticlePages.piece {
                try updater.index.addTexts(texts, at: now)
                texts = []
            }
        }
        try updater.index.addTexts(texts, at: now)
        if summary.read > 0 { try updater.index.finishAdding() }
        try KeptRobots.store(robots, in: updater.index, at: now)
    }
}

/// What the settings of a source say of the pages of its site.
enum SourcePageRules {
    /// Selectors that are not understood are as if they were not there; they are checked when they are set.
    static func rules(_ source: Source) -> PageRules {
        PageRules(content: selector(source, "content"), remove: selector(source, "remove"))
    }

    /// For a page without a feed; nil for any other source.
    static func list(_ source: Source) -> PageListRules? {
        selector(source, "select").map { item in
            PageListRules(
                item: item, title: selector(source, "select-title"), link: selector(source, "select-link"),
                date: selector(source, "select-date"), text: selector(source, "select-text"))
        }
    }

    private static func selector(_ source: Source, _ name: String) -> CSSSelector? {
        source.settings[name].flatMap { $0.isEmpty ? nil : try? CSSSelector($0) }
    }
}
