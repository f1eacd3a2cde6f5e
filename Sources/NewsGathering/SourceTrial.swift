import NewsIndex
import NewsIngest
package import NewsModel
package import ProgramSettings

/// What an address would bring as a source, before it is one.
package struct SourceTrial {
    private let settings: Settings

    package init(settings: Settings) { self.settings = settings }

    /// The articles at `address`; `select` has the selectors of a page without a feed, by the names of settings.
    package func drafts(at address: String, select: [String: String], now: Timestamp) throws -> [ArticleDraft] {
        guard case .source(let new) = NewSource.read(address, relativeTo: nil, from: .typed), new.kind == .feed else {
            throw WebPageError(address: address, reason: "it is no address of a feed or page")
        }
        let source = Source(id: SourceID(0), kind: .feed, url: new.url, settings: select, addedAt: now)
        guard let target = source.fetchedAddress else {
            throw WebPageError(address: address, reason: "it is no address of a feed or page")
        }
        let request = FetchRequest(
            source: source.id, address: target, settings: FetchSettings(settings, of: source), isForced: true)
        switch Fetcher(now: { now }).answer(to: request, until: { false })?.update.outcome {
        case .document(let document):
            let read = FeedReading.read(source, document)
            if let error = read.feed.error { throw WebPageError(address: address, reason: error) }
            return read.drafts
        case .failed(let reason): throw WebPageError(address: address, reason: reason)
        case .gone: throw WebPageError(address: address, reason: "the server says that it is gone for good")
        case .unchanged, nil: throw WebPageError(address: address, reason: "no answer came")
        }
    }
}
