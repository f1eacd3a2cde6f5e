package import NewsIndex
import NewsIngest
package import NewsModel
import NewsWording
package import ProgramSettings

/// Adds a source after a look at it, so that the address of a page leads to its feed.
package struct SourceAdder {
    package var index: NewsIndex
    package var settings: Settings
    package var isStopped: @Sendable () -> Bool = { false }

    package init(index: NewsIndex, settings: Settings, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.index = index
        self.settings = settings
        self.isStopped = isStopped
    }

    /// Adds the source and what it holds; gives a sentence that says so.
    ///
    /// - Throws: where nothing is there. A source that cannot be reached just now is added all the same.
    package func add(_ source: NewSource, at now: Timestamp) throws -> String {
        if case .query(let name, let expression)? = SourceAddress(source.url) {
            try KeptQueries.keep(expression, as: source.name ?? name, in: index)
            return "Kept as the view “\(source.name ?? name)”."
        }
        var source = source
        var note = ""
        if source.kind == .feed, WebAddress(source.url).isHTTP {
            do {
                if case .page(let document) = try WebPage(settings: FetchSettings(settings), isStopped: isStopped)
                    .document(at: source.url, now: now)
                {
                    // A page may not talk somebody into asking the own network.
                    let mayBeLocal = WebAddress(source.url).isLocal
                    let feeds = FeedDiscovery.feeds(in: document.bytes, baseURL: document.url)
                        .filter { mayBeLocal || !WebAddress($0).isLocal }
                    guard let feed = feeds.first else { throw SourceAdderError(address: source.url) }
                    source.url = feed
                    if feeds.count > 1 {
                        note = " The page has others: \(feeds.dropFirst().joined(separator: ", "))."
                    }
                }
            } catch let error as WebPageError {
                let id = try index.addSource(source, at: now)
                return "Added source \(id), but it could not be reached: \(error.reason)."
            }
        }
        let id = try index.addSource(source, at: now)
        guard let added = try index.source(id) else { return "" }
        let updater = SourceUpdater(index: index, settings: settings, isStopped: isStopped)
        let summary = try updater.update([added], at: now)
        if summary.wasStopped { return "Added source \(id): \(added.shownName); the next fetch gets its articles." }
        let name = try index.source(id)?.shownName ?? source.url
        if let failure = summary.failures.first { return "Added source \(id): \(name). It failed: \(failure.reason)." }
        return "Added source \(id): \(name), \(Wording.count(summary.report.new, "article")).\(note)"
    }
}

struct SourceAdderError: Error, CustomStringConvertible {
    var address: String
    var description: String {
        "\(address) is a page without a feed; `rashomon sources add --unchecked` adds it all the same."
    }
}
