import Foundation
import NewsIndex
import NewsIngest
import NewsModel
import SharedState

/// What a service sees of the index: the items of its account, and where the last round stopped.
final class AccountStore {
    /// What is remembered of an account between rounds.
    struct Memory: Codable, Equatable {
        /// How far the service has told of its items, in the service's own words; nil before the first time.
        var cursor: String?
        /// When the subscriptions were asked for, and the tags of items.
        var subscriptionsAsked: Int64?
    }

    let account: Source
    let updater: SourceUpdater
    let now: Timestamp
    private(set) var report = AddReport()
    private(set) var memory: Memory
    private var streams: [String: Source] = [:]
    private let pace: StoryPace
    private var done = 0

    /// Asks everything anew, as if nothing were known.
    var isWhole: Bool { updater.isForced }

    init(_ account: Source, updater: SourceUpdater, now: Timestamp, pace: StoryPace) throws {
        self.account = account
        self.updater = updater
        self.now = now
        self.pace = pace
        let kept = try updater.index.place(Self.key(account.id))
        memory = kept.flatMap { try? JSONDecoder().decode(Memory.self, from: Data($0.utf8)) } ?? Memory()
        try readStreams()
    }

    /// Under this the memory of an account is kept.
    static func key(_ account: SourceID) -> String { "account.\(account.rawValue)" }

    private var index: NewsIndex { updater.index }

    /// To be asked between two requests.
    func checkStop() throws(ServiceError) { if updater.isStopped() { throw .stopped } }

    /// Changes what is remembered, once what it says is stored.
    func remember(_ change: (inout Memory) -> Void) throws {
        var next = memory
        change(&next)
        if next == memory { return }
        memory = next
        try index.setPlace(String(decoding: try JSONEncoder().encode(next), as: UTF8.self), for: Self.key(account.id))
    }

    /// Subscriptions and tags change seldom: they are asked for again after so many seconds.
    private static let subscriptionInterval: Int64 = 3_300

    /// Whether subscriptions and tags are asked for in this round.
    var asksForSubscriptions: Bool {
        let asked = memory.subscriptionsAsked ?? 0
        return isWhole || now.seconds - asked >= Self.subscriptionInterval || now.seconds < asked
    }

    /// Items that are read and older than this are not asked for, at the first time.
    var oldest: Timestamp? {
        account.settings["since"].flatMap(Int64.init).flatMap { $0 > 0 ? now + -$0 * 86_400 : nil }
    }

    // MARK: Subscriptions

    private func readStreams() throws {
        streams = [:]
        for source in try index.sources(counting: false) where source.account == account.id {
            if let stream = source.settings[Source.ServiceKey.stream] { streams[stream] = source }
        }
        folders = Set(streams.values.flatMap(\.remoteFolders))
    }

    /// The names of all folders at the server.
    private(set) var folders: Set<String> = []

    /// Whether the index has the subscription.
    func knows(_ stream: String) -> Bool { streams[stream] != nil }

    /// Makes the account's sources those of the server. What it has no longer is removed, with its articles if the
    /// account's settings say so.
    func take(_ subscriptions: [RemoteSubscription]) throws {
        for source in try index.take(subscriptions, of: account.id, at: now) {
            try index.removeSource(
                source.id, withArticles: account.settings["removed"] == "delete", isFromServer: true, at: now)
        }
        try readStreams()
    }

    // MARK: States

    func take(_ lists: RemoteLists) throws { try index.take(lists, of: account.id, at: now) }

    /// The items that the server had as unread, and as starred.
    func markedItems() throws -> (unread: [String], starred: [String]) { try index.markedItems(of: account.id) }

    /// Notes items whose articles are to be got, with their state.
    func want(_ items: [String], state: (String) -> RemoteState) throws {
        try index.want(items, of: account.id, isAgain: isWhole, at: now, state: state)
    }

    /// The server has these items and no others.
    func keepOnly(_ items: Set<String>) throws {
        try settle(try index.forgetItems(of: account.id, except: items, at: now))
    }

    /// The server does not have these items any more.
    func forget(_ items: [String]) throws {
        if items.isEmpty { return }
        try settle(try index.forgetItems(items, of: account.id, at: now))
    }

    /// What becomes of articles that went at the server.
    private func settle(_ gone: [ArticleID]) throws {
        if account.settings["removed"] == "delete" { try index.deleteUnkept(gone, at: now) }
    }

    // MARK: Items

    /// The items to be got next.
    func wanted(limit: Int) throws -> [String] {
        let (items, total) = try index.wanted(of: account.id, limit: limit)
        updater.progress(.init(work: "articles of \(account.shownName)", done: done, total: done + total))
        return items
    }

    /// Adds items as articles; `gone` were asked for and are not there any more.
    func take(_ items: [ServiceItem], gone: [String] = []) throws {
        let drafts = try wholeTexts(of: drafts(of: items))
        for start in stride(from: 0, to: max(drafts.count, 1), by: 500) {
            let part = Array(drafts[start..<min(start + 500, drafts.count)])
            var added = try index.add(part, of: account.id, at: now)
            added.articles = []
            report = report + added
        }
        try forget(gone)
        done += items.count + gone.count
        try pace.assign(in: index)
    }

    private func drafts(of items: [ServiceItem]) -> [RemoteDraft] {
        var byStream: [String: [ServiceItem]] = [:]
        for item in items { byStream[item.stream, default: []].append(item) }
        return byStream.sorted { $0.key < $1.key }.flatMap { stream, items in
            var source = streams[stream] ?? account
            // The server's lists say how many there are.
            source.settings["limit"] = nil
            var feed = ParsedFeed()
            feed.title = source.title
            feed.link = source.settings["opml.site"] ?? ""
            feed.entries = items.map(\.entry)
            var drafts = FeedReading.drafts(feed, of: source)
            drafts = FullText.marked(drafts, updater.textChoice(source))
            let folders = folders
            return zip(items, drafts).map { item, draft in
                var state = item.state
                state.tags?.subtract(folders)
                return RemoteDraft(item: item.id, draft: draft, state: state)
            }
        }
    }

    /// The drafts with the texts of their pages, where those are wanted.
    private func wholeTexts(of drafts: [RemoteDraft]) throws -> [RemoteDraft] {
        var result = drafts
        let wanted = try FullText.wanted(drafts.map(\.draft), index: index, now: now)
        if wanted.isEmpty || updater.isStopped() { return result }
        let robots = KeptRobots.load(from: index)
        let waiting = FullText.Waiting(
            outcome: .init(source: account, state: account.fetch.state), drafts: drafts.map(\.draft), wanted: wanted)
        try FullText([waiting], settings: updater.fetchSettings).read(
            with: updater.fetcher(now, robots: robots), isStopped: updater.isStopped, progress: updater.progress
        ) { completed in
            for place in result.indices { result[place].draft = completed.drafts[place] }
        }
        try KeptRobots.store(robots, in: index, at: now)
        return result
    }

    // MARK: Changes

    /// What waits to be told to the server.
    func outbox() throws -> [OutboxChange] { try index.outbox(of: account.id) }

    /// To be called before they are sent: it is not known of them then whether they arrive.
    func markTried(_ changes: [OutboxChange]) throws { try index.markTried(changes) }

    /// The server has them.
    func confirm(_ changes: [OutboxChange]) throws { try index.confirm(changes, of: account.id, at: now) }

    /// The server does not take them, for this reason.
    func refuse(_ changes: [OutboxChange], _ problem: String) throws { try index.refuse(changes, problem) }

    /// What a subscription that the server does not have yet is called and tagged here.
    func draftOfSubscription(_ feed: String) throws -> Source? {
        try index.sources(counting: false).first {
            $0.account == account.id && $0.settings[Source.ServiceKey.feed] == feed
        }
    }
}

/// When articles are put into stories while a round goes on, for whoever reads meanwhile; rarer as it gets longer.
final class StoryPace: Sendable {
    private let state = Locked((next: ContinuousClock.now + .seconds(1), pause: Duration.seconds(1)))

    /// Puts the articles that wait into stories, where it is time for that.
    func assign(in index: NewsIndex) throws(IndexError) {
        guard state.withLock({ ContinuousClock.now >= $0.next }) else { return }
        try index.assignFewStories()
        state.withLock { state in
            state.pause = state.pause * 2
            state.next = ContinuousClock.now + state.pause
        }
    }
}
