import NewsIndex
import NewsIngest
import NewsModel

/// The Google Reader API, as FreshRSS, Miniflux, The Old Reader, BazQux and others speak it.
///
/// There is no standard: what is asked here is what the sources of FreshRSS (`p/api/greader.php`) and Miniflux
/// (`internal/googlereader`) and the documentation of The Old Reader and BazQux have in common. Which items are unread
/// is asked whole each time, as nothing says what changed since.
final class GoogleReaderService: ArticleService {
    /// Ids in one answer. Most servers give as many as they are asked for, some no more than 1,000.
    private static let idsInAPage = 10_000
    /// Pages of a list, however many a server says there are.
    private static let mostPages = 2_000
    /// New items are asked for from so many seconds before the last time: some servers go by the date of publication.
    private static let overlap: Int64 = 86_400

    private let session: GoogleReaderSession
    private lazy var items = GoogleReaderItems(session: session)
    private lazy var changes = GoogleReaderChanges(session: session)

    init(_ account: ServiceAccount, _ connection: ServiceConnection) {
        session = GoogleReaderSession(account, connection)
    }

    // MARK: Subscriptions

    func subscriptions() throws -> [RemoteSubscription] {
        let answer = try session.ask("subscription/list", [("output", "json")]).json("subscriptions")
        return (answer["subscriptions"]?.elements ?? []).compactMap { value in
            guard let stream = value["id"]?.text, stream.hasPrefix("feed/") else { return nil }
            let feed = value["url"]?.text ?? value["feedUrl"]?.text ?? String(stream.dropFirst(5))
            let folders = (value["categories"]?.elements ?? []).compactMap { category in
                category["label"]?.text ?? category["id"]?.text.flatMap(GoogleReaderStream.label)
            }
            return RemoteSubscription(
                stream: stream, feed: feed, title: GoogleReaderText.plain(value["title"]?.text ?? feed),
                site: value["htmlUrl"]?.text, folders: folders.map(ServiceText.name).filter { !$0.isEmpty })
        }
    }

    // MARK: States

    func pullStates(_ store: AccountStore) throws {
        // Before the lists, so that what changes while they are read is asked for again.
        var began: Timestamp?
        var unread = try list(GoogleReaderStream.all, excluding: GoogleReaderStream.read, store) { began = began ?? $0 }
        var starred = try list(GoogleReaderStream.starred, store)
        let since = store.isWhole ? nil : store.memory.cursor.flatMap(Int64.init).map { $0 - Self.overlap }
        let new = try list(GoogleReaderStream.all, since: since ?? store.oldest?.seconds, store)
        try lookAtMissing(&unread, &starred, store)
        var lists = RemoteLists(unread: unread.set, starred: starred.set)
        if store.asksForSubscriptions { lists.tagged = try tagged(store) }
        try store.take(lists)
        // What is to be read comes first.
        let ordered = unread.ids + starred.ids + new.ids
        try store.want(ordered) { id in
            RemoteState(isRead: !unread.set.contains(id), isStarred: starred.set.contains(id))
        }
        if store.isWhole, store.oldest == nil, new.isSteady { try store.keepOnly(Set(ordered)) }
        if let began { try store.remember { $0.cursor = String(began.seconds) } }
    }

    /// The ids of a stream, in the server's order.
    private struct Listing {
        var ids: [String] = []
        var set: Set<String> = []
        /// It came in one piece.
        var isSteady = true

        /// Adds those that are new to it; gives how many were.
        @discardableResult
        mutating func add(_ more: [String]) -> Int {
            let before = ids.count
            for id in more where set.insert(id).inserted { ids.append(id) }
            return ids.count - before
        }
    }

    private func list(
        _ stream: String, excluding excluded: String? = nil, since: Int64? = nil, _ store: AccountStore,
        clock: (Timestamp?) -> Void = { _ in }
    ) throws -> Listing {
        var listing = Listing()
        var continuation: String?
        var seen: Set<String> = []
        for page in 0..<Self.mostPages {
            try store.checkStop()
            var query = [("output", "json"), ("s", stream), ("n", String(Self.idsInAPage))]
            if let excluded { query.append(("xt", excluded)) }
            if let since { query.append(("ot", String(max(since, 1)))) }
            if let continuation { query.append(("c", continuation)) }
            let answer = try session.ask("stream/items/ids", query)
            clock(answer.date)
            // Without items some leave the list out.
            let json = answer.body.count < 64 ? JSONValue.parse(answer.body) : try answer.json("itemRefs")
            guard let json else { throw ServiceError.unreadable("it is no JSON, or only a part of it") }
            listing.add((json["itemRefs"]?.elements ?? []).compactMap { $0["id"]?.text }.map(GoogleReaderID.canonical))
            guard let next = json["continuation"]?.text, !next.isEmpty, seen.insert(next).inserted else { break }
            continuation = next
            if page == 0 { listing.isSteady = false }
        }
        return listing
    }

    /// Looks at the items that were unread or starred and that the lists leave out. They are read or not starred now;
    /// or they are gone at the server, which says nothing of what the reader makes of them; or the list came in pages,
    /// which move when something is read meanwhile.
    private func lookAtMissing(_ unread: inout Listing, _ starred: inout Listing, _ store: AccountStore) throws {
        let marked = try store.markedItems()
        let missing = Set(marked.unread).subtracting(unread.set).union(Set(marked.starred).subtracting(starred.set))
        if missing.isEmpty { return }
        var (stillUnread, stillStarred): ([String], [String]) = ([], [])
        try items.get(missing.sorted()) { found, gone in
            stillUnread += found.filter { !$0.state.isRead }.map(\.id)
            stillStarred += found.filter(\.state.isStarred).map(\.id)
            try store.forget(gone)
        }
        unread.add(stillUnread)
        starred.add(stillStarred)
    }

    /// The items of each tag that is not a folder.
    private func tagged(_ store: AccountStore) throws -> [String: Set<String>] {
        let answer = try session.ask("tag/list", [("output", "json")]).json("tags")
        var result: [String: Set<String>] = [:]
        let folders = store.folders
        for tag in answer["tags"]?.elements ?? [] {
            guard let id = tag["id"]?.text, let name = GoogleReaderStream.label(id) else { continue }
            let type = tag["type"]?.text
            if type == "folder" || type == nil && folders.contains(name) { continue }
            let clean = ServiceText.name(name)
            if clean.isEmpty { continue }
            result[clean] = try list(GoogleReaderStream.label(named: name), store).set
        }
        return result
    }

    // MARK: Items

    func pullItems(_ store: AccountStore) throws {
        var hasAskedAgain = false
        var last: [String] = []
        while true {
            let wanted = try store.wanted(limit: 1_000)
            // The same once more would be for ever.
            if wanted.isEmpty || wanted == last { return }
            last = wanted
            try items.get(wanted) { found, gone in
                if !hasAskedAgain, found.contains(where: { !store.knows($0.stream) }) {
                    hasAskedAgain = true
                    try store.take(try self.subscriptions())
                }
                try store.take(found, gone: gone)
            }
        }
    }

    // MARK: Changes

    func parts(_ all: [OutboxChange]) -> [[OutboxChange]] { changes.parts(all) }

    func send(_ part: [OutboxChange], _ store: AccountStore) throws { try changes.send(part, store) }
}
