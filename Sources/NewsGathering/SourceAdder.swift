package import NewsIndex
import NewsIngest
package import NewsModel
import NewsWording
package import ProgramSettings

/// Adds a source after a look at it, so that the address of a page leads to its feed.
package struct SourceAdder {
    /// Where the source is added.
    package var index: NewsIndex
    /// For the look at the address.
    package var settings: Settings
    /// Asked several times a second during the look.
    package var isStopped: @Sendable () -> Bool = { false }

    package init(index: NewsIndex, settings: Settings, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.index = index
        self.settings = settings
        self.isStopped = isStopped
    }

    /// Adds the source and what it holds; gives a sentence that says so.
    ///
    /// - Parameter isChecked: what waiting does not mend is refused: a path or host that is not there, a file that is
    ///   no feed. Without it, the reader has seen that, and wants the source all the same.
    /// - Throws: where nothing is there. A source that cannot be reached just now is added all the same.
    package func add(_ source: NewSource, at now: Timestamp, isChecked: Bool = false) throws -> String {
        if case .query(let name, let expression)? = SourceAddress(source.url) {
            try KeptQueries.keep(expression, as: source.name ?? name, in: index)
            return "Kept as the view “\(source.name ?? name)”."
        }
        var source = source
        var note = ""
        var answer: FetchResult?
        if source.kind == .feed, WebAddress(source.url).isHTTP, source.settings["select"] == nil {
            let page = WebPage(settings: FetchSettings(settings), isStopped: isStopped)
            let result = try page.fetch(source.url, now: now)
            answer = result
            if case .page(let document)? = try? WebPage.document(of: result, at: source.url) {
                let feeds = SourceAdder.feeds(on: document, at: source.url)
                guard let feed = feeds.first else { throw SourceAdderError(address: source.url) }
                source.url = feed
                answer = nil
                if feeds.count > 1 {
                    note =
                        " The page has others: \(feeds.dropFirst().map { WebAddress($0).shown }.joined(separator: ", "))."
                }
            } else if let target = result.response.movedForGood,
                try index.sources(counting: false).contains(where: { $0.url == target })
            {
                throw IndexError.exists(
                    "\(WebAddress(target).shown), to which \(WebAddress(source.url).shown) has moved,")
            }
        }
        if isChecked {
            let check = SourceCheck(settings: settings, isStopped: isStopped)
            answer = try check.answer(source, known: answer, at: now)
        }
        return try store(source, answer, note, at: now)
    }

    /// Adds the source with what it was answered, or what it answers now.
    private func store(_ source: NewSource, _ answer: FetchResult?, _ note: String, at now: Timestamp) throws -> String
    {
        let id = try index.addSource(source, at: now, byReader: true)
        guard let added = try index.source(id) else { return "" }
        let updater = SourceUpdater(index: index, settings: settings, isStopped: isStopped)
        // What was asked is not asked again: some servers refuse that.
        let summary = try updater.update([added], at: now, answered: answer.map { [id: $0] } ?? [:])
        if summary.wasStopped { return "Added source \(id): \(added.shownName); the next fetch gets its articles." }
        let name = try index.source(id)?.shownName ?? added.shownName
        if let failure = summary.failures.first {
            if answer?.response.failure != nil || answer.map({ $0.response.status >= 400 }) == true {
                return "Added source \(id), but it could not be reached: \(failure.reason)."
            }
            return "Added source \(id): \(name). It failed: \(failure.reason)."
        }
        let known = summary.report.unchanged + summary.report.placesAdded
        let isAllKnown = summary.report.new == 0 && known > 0
        let articles =
            isAllKnown
            ? Wording.count(known, "article") + ", \(known == 1 ? "" : "all ")known already"
            : Wording.count(summary.report.new, "article")
        return (["Added source \(id): \(name), \(articles).\(note)"] + summary.apartSentences).joined(separator: " ")
    }

    /// The feeds that a page announces. It may not talk somebody into asking the own network.
    static func feeds(on page: FetchedDocument, at address: String) -> [String] {
        let mayBeLocal = WebAddress(address).isLocal
        return FeedDiscovery.feeds(in: page.bytes, baseURL: page.url)
            .map { WebAddress($0).withCredentials(of: WebAddress(address)) }
            .filter { mayBeLocal || !$0.isLocal }.map(\.text)
    }
}

/// A page without a feed is no source.
package struct SourceAdderError: RefusedWish {
    /// Of the page.
    package var address: String
    /// A whole sentence with the commands that take such a page; a password in the address is left out.
    package var description: String {
        """
        \(WebAddress(address).shown) is a page without a feed; `rashomon add` takes the page itself as an article, \
        `rashomon sources add --select` its links by a CSS selector.
        """
    }
}
