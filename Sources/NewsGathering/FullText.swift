import Foundation
import NewsIndex
import NewsIngest
import NewsModel
import NewsText

/// Replaces the teasers of feeds by the text of the articles' pages, where that was asked for.
struct FullText {
    /// Fewer words than this are a teaser.
    private static let teaserWords = 80

    /// Where the text of an article is from: what the feed gives, the article's page, or the page where the feed gives
    /// fewer than `teaserWords`.
    enum Choice: String {
        case feed, page, auto
    }

    /// A source that was fetched, and those of its articles, by their places, whose pages are to be read.
    struct Waiting {
        var outcome: FetchRound.Outcome
        var drafts: [ArticleDraft]
        var wanted: [Int]
    }

    private var waiting: [Waiting]
    private var requests: [FetchRequest] = []
    private let rules: [PageRules]
    /// For each request the source and the article that it is for.
    private var places: [(source: Int, draft: Int)] = []
    /// Pages that each source still waits for.
    private var missing: [Int]

    init(_ waiting: [Waiting], settings: (Source) -> FetchSettings) {
        self.waiting = waiting
        missing = waiting.map(\.wanted.count)
        rules = waiting.map { SourcePageRules.rules($0.outcome.source) }
        for (source, item) in waiting.enumerated() {
            let settings = settings(item.outcome.source)
            let feed = WebAddress(item.outcome.source.url)
            for draft in item.wanted {
                let page = WebAddress(item.drafts[draft].url ?? "").withCredentials(of: feed)
                // The request's number stands in for a source's.
                requests.append(
                    FetchRequest(
                        source: SourceID(Int64(requests.count)), address: .web(page.text),
                        settings: settings, isForced: true, isFromContent: true))
                places.append((source, draft))
            }
        }
    }

    /// `drafts` with those marked as teasers whose pages have, or are to have, the whole text.
    static func marked(_ drafts: [ArticleDraft], _ choice: Choice) -> [ArticleDraft] {
        guard choice != .feed else { return drafts }
        return drafts.map { draft in
            var draft = draft
            draft.isTeaser =
                (choice == .page || draft.content.wordCount < teaserWords)
                && draft.url.map { WebAddress($0).isHTTP } == true
            return draft
        }
    }

    /// The places of teasers whose pages are to be read: of articles that are new.
    static func wanted(_ drafts: [ArticleDraft], index: NewsIndex, now: Timestamp) throws -> [Int] {
        let teasers = drafts.indices.filter { drafts[$0].isTeaser }
        if teasers.isEmpty { return [] }
        let known = try index.areKnown(teasers.map { drafts[$0] }, at: now)
        return zip(teasers, known).compactMap { $1 ? nil : $0 }
    }

    /// Reads the pages; `completed` gets each source as soon as its last page is there. An article whose page cannot
    /// be had keeps what the feed has.
    consuming func read(
        with fetcher: Fetcher, isStopped: () -> Bool, progress: (SourceUpdater.Progress) -> Void,
        completed: (Waiting) throws -> Void
    ) throws {
        var pages = self
        var done = 0
        let total = pages.requests.count
        try fetcher.start(pages.requests).forEach(until: isStopped) { result in
            if result.response.failure == .cancelled { return }
            let (source, draft) = pages.places[Int(result.request.source.rawValue)]
            if case .document(let document) = result.update.outcome {
                pages.waiting[source].drafts[draft].take(document, rules: pages.rules[source])
            }
            done += 1
            progress(SourceUpdater.Progress(work: "reading pages", done: done, total: total))
            pages.missing[source] -= 1
            if pages.missing[source] == 0 {
                try completed(pages.waiting[source])
                pages.waiting[source].drafts = []
            }
        }
    }
}

extension ArticleDraft {
    /// Takes over the text of the article's page, if that is one and longer, and what the feed did not say. The
    /// feed's own text is kept below it.
    fileprivate mutating func take(_ document: FetchedDocument, rules: PageRules) {
        guard let page = try? ArticlePage.read(document, rules: rules, of: content, at: url ?? "") else { return }
        guard page.content.wordCount > content.wordCount else { return }
        isTeaser = false
        teaser = content.blocks.isEmpty ? nil : content
        content = content.title.isEmpty ? page.content : page.content.retitled(content.title)
        author = author ?? page.author
        published = published ?? page.published
        if language == "und" { language = page.language }
    }
}

/// What robots.txt files said, between runs of the program.
enum KeptRobots {
    private static let key = "fetch.robots"

    /// Those of earlier runs; empty where none are kept or they cannot be read.
    static func load(from index: NewsIndex) -> RobotsCache {
        let text = (try? index.place(key)) ?? nil
        let entries = text.flatMap { try? JSONDecoder().decode([String: RobotsCache.Entry].self, from: Data($0.utf8)) }
        return RobotsCache(entries ?? [:])
    }

    /// Keeps those that are still of use at `now`.
    static func store(_ robots: RobotsCache, in index: NewsIndex, at now: Timestamp) throws {
        let data = try JSONEncoder().encode(robots.entries(at: now))
        try index.setPlace(String(decoding: data, as: UTF8.self), for: key)
    }
}

extension FetchRun {
    /// Calls `body` with each result as it comes, and stops the rest as soon as it should; what had come by then is
    /// still passed on.
    func forEach<Failure: Error>(
        until isStopped: () -> Bool, _ body: (FetchResult) throws(Failure) -> Void
    ) throws(Failure) {
        var hasStopped = false
        while true {
            if !hasStopped, isStopped() {
                cancel()
                hasStopped = true
            }
            switch next(waitingAtMost: 0.1) {
            case .result(let result):
                do {
                    try body(result)
                } catch {
                    cancel()
                    throw error
                }
            case .nothingYet: continue
            case .ended: return
            }
        }
    }
}

extension Fetcher {
    /// The answer to one request; nil where it was stopped before there was one.
    func answer(to request: FetchRequest, until isStopped: () -> Bool) -> FetchResult? {
        var answer: FetchResult?
        start([request]).forEach(until: isStopped) { answer = $0 }
        return answer
    }
}
