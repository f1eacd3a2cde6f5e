import NewsIndex
import NewsIngest
import NewsModel

/// Miniflux's own API (`internal/api` of its source).
///
/// It says what changed since a moment, and when, so that nothing is asked whole after the first time, and the later of
/// two changes holds. Items have no tags there; tags stay here.
final class MinifluxService: ArticleService {
    private let session: MinifluxSession
    private lazy var changes = MinifluxChanges(session: session)

    init(_ account: ServiceAccount, _ connection: ServiceConnection) {
        session = MinifluxSession(account, connection)
    }

    func subscriptions() throws -> [RemoteSubscription] {
        try session.feeds().map { feed in
            RemoteSubscription(
                stream: feed["id"]?.text ?? "", feed: feed["feed_url"]?.text ?? "", title: feed["title"]?.text ?? "",
                site: feed["site_url"]?.text,
                folders: [feed["category"]?["title"]?.text].compactMap { $0.map(ServiceText.name) })
        }
    }

    // MARK: Down

    func pullStates(_ store: AccountStore) throws {
        if store.isWhole, store.memory.cursor != nil { try store.remember { $0.cursor = nil } }
        guard case .changed(let since)? = store.memory.cursor.flatMap(MinifluxCursor.init) else { return }
        // Moments are whole seconds there: the last one may not have been over.
        let began = try pages([("changed_after", String(since - 2))], after: 0, isBackward: false, store) { _ in }
        if let began { try store.remember { $0.cursor = MinifluxCursor.changed(since: began).text } }
    }

    /// At the first time: what is unread, what is starred, the rest; each from the newest on, as far as it came.
    func pullItems(_ store: AccountStore) throws {
        var cursor = store.memory.cursor.flatMap(MinifluxCursor.init)
        if cursor == nil {
            let answer = try session.ask("me", [])
            guard let began = answer.date else { throw ServiceError.unreadable("it does not say what time it is") }
            cursor = .first(.unread, below: 0, began: began.seconds)
        }
        while case .first(let stage, let below, let began)? = cursor {
            var query = stage.query
            if stage == .all, let oldest = store.oldest { query.append(("published_after", String(oldest.seconds))) }
            _ = try pages(query, after: below, isBackward: true, store) { last in
                try store.remember { $0.cursor = MinifluxCursor.first(stage, below: last, began: began).text }
            }
            let next = stage.next.map { MinifluxCursor.first($0, below: 0, began: began) } ?? .changed(since: began)
            try store.remember { $0.cursor = next.text }
            cursor = next
        }
    }

    /// Takes all entries that match, by their ids from `after` on; gives the server's time before the first.
    private func pages(
        _ query: [(String, String)], after: Int64, isBackward: Bool, _ store: AccountStore,
        done: (Int64) throws -> Void
    ) throws -> Int64? {
        var (last, began): (Int64, Int64?) = (after, nil)
        var size = 200
        while true {
            try store.checkStop()
            var page = query
            if last > 0 { page.append((isBackward ? "before_entry_id" : "after_entry_id", String(last))) }
            page += [("order", "id"), ("direction", isBackward ? "desc" : "asc"), ("limit", String(size))]
            let answer: ServiceAnswer
            let entries: [JSONValue]
            do throws(ServiceError) {
                answer = try session.ask("entries", page)
                entries = try answer.json("entries")["entries"]?.elements ?? []
            } catch {
                // An answer that is too much for the server, or for the line.
                guard size > 1, error.wait == nil, error != .stopped, error != .wrongPassword else { throw error }
                size /= 5
                continue
            }
            began = began ?? answer.date?.seconds
            let offset = answer.date.map { $0 - store.now } ?? 0
            let ids = entries.compactMap { $0["id"]?.integer.map(Int64.init) }
            guard let edge = isBackward ? ids.min() : ids.max(), edge != last else { return began }
            try store.take(entries.compactMap { MinifluxEntry.item($0, clockAhead: offset) })
            last = edge
            try done(last)
        }
    }

    // MARK: Up

    func parts(_ all: [OutboxChange]) -> [[OutboxChange]] { changes.parts(all) }

    func send(_ part: [OutboxChange], _ store: AccountStore) throws { try changes.send(part, store) }
}

/// How far the server has told of its entries.
enum MinifluxCursor: Equatable {
    /// The lists of the first time, in the order in which they are asked for.
    enum Stage: String {
        case unread, starred, all
    }
    /// Below the entry of that number a list of the first time goes on; it began at `began`.
    case first(Stage, below: Int64, began: Int64)
    /// All is there that was so at that time.
    case changed(since: Int64)

    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        if words.count == 1, let time = Int64(words[0]) {
            self = .changed(since: time)
        } else if words.count == 3, let stage = Stage(rawValue: words[0]), let below = Int64(words[1]),
            let began = Int64(words[2])
        {
            self = .first(stage, below: below, began: began)
        } else {
            return nil
        }
    }

    var text: String {
        switch self {
        case .first(let stage, let below, let began): "\(stage.rawValue) \(below) \(began)"
        case .changed(let time): String(time)
        }
    }
}

extension MinifluxCursor.Stage {
    var query: [(String, String)] {
        switch self {
        case .unread: [("status", "unread")]
        case .starred: [("starred", "true")]
        case .all: []
        }
    }

    var next: Self? {
        switch self {
        case .unread: .starred
        case .starred: .all
        case .all: nil
        }
    }
}

/// Reads one entry of an answer.
enum MinifluxEntry {
    /// `clockAhead` is by how many seconds the server's clock is ahead of ours.
    static func item(_ value: JSONValue, clockAhead: Int64) -> ServiceItem? {
        guard let id = value["id"]?.text, value["status"]?.text != "removed" else { return nil }
        var isStarred = false
        if case .bool(true)? = value["starred"] { isStarred = true }
        let changed = value["changed_at"]?.text.flatMap(DateParser.parse)
        let state = RemoteState(
            isRead: value["status"]?.text == "read", isStarred: isStarred, changed: changed.map { $0 + -clockAhead })
        return ServiceItem(id: id, stream: value["feed_id"]?.text ?? "", entry: entry(value, id), state: state)
    }

    private static func entry(_ value: JSONValue, _ id: String) -> FeedEntry {
        var entry = FeedEntry()
        entry.id = RemoteDraft.idPrefix + "miniflux/" + id
        entry.title = value["title"]?.text ?? ""
        entry.link = value["url"]?.text ?? ""
        entry.content = value["content"]?.text ?? ""
        entry.published = value["published_at"]?.text.flatMap(DateParser.parse)
        if let author = value["author"]?.text, !author.isEmpty { entry.authors = [FeedPerson(name: author)] }
        entry.categories = (value["tags"]?.elements ?? []).compactMap(\.text)
        for enclosure in (value["enclosures"]?.elements ?? []).prefix(200) {
            guard let url = enclosure["url"]?.text, !url.isEmpty else { continue }
            entry.enclosures.append(
                Enclosure(url: url, type: enclosure["mime_type"]?.text, length: enclosure["size"]?.integer))
        }
        return entry
    }
}
