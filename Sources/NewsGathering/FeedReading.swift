import Foundation
import NewsIndex
import NewsIngest
import NewsModel

/// A feed that was fetched and read.
struct ReadFeed: Sendable {
    var source: Source
    var result: FetchResult
    var feed: ParsedFeed
    var drafts: [ArticleDraft]
    /// Feeds that the document names, where it is none itself.
    var announced: [String] = []
}

/// Reads fetched documents on a thread of its own, while the index takes in those before: the two take about as long.
/// Documents come out in the order in which they went in. For one thread besides its own.
final class FeedReading: @unchecked Sendable {
    // Unchecked because the compiler does not know that `condition` guards the variables below it.
    /// Documents that are held at most, read or not.
    private static let room = 4

    private let condition = NSCondition()
    private var unread: [(source: Source, result: FetchResult, document: FetchedDocument)] = []
    private var read: [ReadFeed] = []
    /// Documents that went in and did not come out yet.
    private var count = 0
    private var isClosed = false

    init() {
        Thread.detachNewThread { [self] in
            while let next = takeUnread() { put(FeedReading.read(next.source, next.result, next.document)) }
        }
    }

    /// Whether one must be taken out before another is put in.
    var isFull: Bool { condition.withLock { count >= Self.room } }

    /// Puts a document in line to be read; it does not wait, so look at `isFull` before.
    func add(_ document: FetchedDocument, _ result: FetchResult, of source: Source) {
        condition.withLock {
            unread.append((source, result, document))
            count += 1
            condition.broadcast()
        }
    }

    /// The next that is read; nil where none is left or, unless `waits`, none is ready.
    func next(waits: Bool) -> ReadFeed? {
        condition.withLock {
            while waits, read.isEmpty, count > 0 { condition.wait() }
            if read.isEmpty { return nil }
            count -= 1
            return read.removeFirst()
        }
    }

    /// Ends the thread once it has read what it was given.
    func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }

    private func takeUnread() -> (source: Source, result: FetchResult, document: FetchedDocument)? {
        condition.withLock {
            while unread.isEmpty, !isClosed { condition.wait() }
            return unread.isEmpty ? nil : unread.removeFirst()
        }
    }

    private func put(_ feed: ReadFeed) {
        condition.withLock {
            read.append(feed)
            condition.broadcast()
        }
    }

    private static func read(_ source: Source, _ result: FetchResult, _ document: FetchedDocument) -> ReadFeed {
        let (feed, drafts) = read(source, document)
        let isPage = feed.error != nil && source.settings["select"] == nil
        return ReadFeed(
            source: source, result: result, feed: feed, drafts: drafts,
            announced: isPage ? SourceAdder.feeds(on: document, at: document.url) : [])
    }

    /// A document as its source is to be read: a feed, or a page whose articles selectors name.
    static func read(_ source: Source, _ document: FetchedDocument) -> (feed: ParsedFeed, drafts: [ArticleDraft]) {
        let feed =
            if let rules = SourcePageRules.list(source) {
                PageList.parse(document.bytes, url: document.url, contentType: document.contentType, rules: rules)
            } else {
                FeedParser.parse(document.bytes, contentType: document.contentType, baseURL: document.url)
            }
        return (feed, feed.error == nil ? drafts(feed, of: source) : [])
    }

    /// The articles of a feed, as the settings of its source want them.
    static func drafts(_ feed: ParsedFeed, of source: Source) -> [ArticleDraft] {
        let address = source.shownURL
        let title = feed.title.isEmpty ? address : feed.title
        var found = feed.drafts(
            outlet: source.outlet ?? source.name ?? title, source: source.id, sourceName: source.name ?? title,
            location: address)
        if let limit = source.settings["limit"].flatMap(Int.init), limit > 0 { found = Array(found.prefix(limit)) }
        if let language = source.settings["language"], !language.isEmpty {
            for place in found.indices where found[place].language == "und" { found[place].language = language }
        }
        return found
    }
}
