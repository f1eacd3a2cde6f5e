import GRDB
import NewsModel

/// Carries what changed at a server over to the articles here.
struct RemoteChanges {
    let db: Database
    let account: Int64
    let now: Timestamp
    private let outbox: Outbox
    /// What waits to be sent, by item and field.
    private var pending: [String: [String: (id: Int64, value: String, made: Int64)]] = [:]
    private var changed: Set<Int64> = []

    init(db: Database, account: Int64, now: Timestamp) throws {
        self.db = db
        self.account = account
        self.now = now
        outbox = Outbox(db: db)
        let sql = "SELECT item, field, id, value, made FROM outbox WHERE account_id = ? AND item <> ''"
        for row in try db.rows(sql, [account]) {
            pending[row[0], default: [:]][row[1]] = (row[2], row[3], row[4])
        }
    }

    /// Compares an item with what the server says of it now; nil for what it does not say.
    mutating func take(
        _ known: RemoteItems.Known, isRead: Bool?, isStarred: Bool?, tags: Set<String>?, at time: Timestamp? = nil
    ) throws {
        // A list may be older than the change that the server has just confirmed.
        let isStale =
            known.isRead && isRead == false && time == nil
            && now.seconds - known.confirmed < RemoteItems.staleListing
        if let isRead, isRead != known.isRead, !isStale {
            try set("is_read", isRead, known.item)
            try take(.read(isRead), known, at: time)
        }
        if let isStarred, isStarred != known.isStarred {
            try set("is_starred", isStarred, known.item)
            try take(.starred(isStarred), known, at: time)
        }
        if let tags, tags != known.tags {
            try set("tags", ListColumn.join(tags.sorted()), known.item)
            for tag in tags.symmetricDifference(known.tags).sorted() {
                try take(.tag(tag, tags.contains(tag)), known, at: time)
            }
        }
    }

    /// The first time that an item and its article meet.
    mutating func meet(_ article: Int64, _ state: RemoteState) throws {
        let sql = "SELECT is_read, is_starred, tags FROM article WHERE id = ?"
        guard let row = try db.rows(sql, [article]).first else { return }
        let (isRead, isStarred, tags): (Bool, Bool, [String]) = (row[0], row[1], ListColumn.split(row[2]))
        if state.isRead { try setHere(.read(true), article) }
        if state.isStarred { try setHere(.starred(true), article) }
        for tag in (state.tags ?? []).sorted() { try setHere(.tag(tag, true), article) }
        if isRead { try outbox.note([article], .read(true)) }
        if isStarred { try outbox.note([article], .starred(true)) }
        if state.tags != nil { for tag in tags { try outbox.note([article], .tag(tag, true)) } }
    }

    /// Describes the stories of the articles that changed anew; gives their numbers.
    func finish() throws -> Set<Int64> {
        let stories = try ReaderState(db: db).stories(of: Array(changed))
        try StoryRows(db: db).recount(stories)
        if !changed.isEmpty { try Meta.revision.increment(db) }
        return stories
    }

    // MARK: One change

    /// What the server changed, against what waits here.
    private mutating func take(_ action: OutboxChange.Action, _ known: RemoteItems.Known, at time: Timestamp?) throws {
        let (field, value) = action.columns
        if let mine = pending[known.item]?[field] {
            let agrees = mine.value == value
            let isLater = time.map { $0.seconds > mine.made } ?? false
            if !agrees, !isLater || action == .read(false) { return }
            try db.run("DELETE FROM outbox WHERE id = ?", mine.id)
            pending[known.item]?[field] = nil
        }
        if known.article > 0 { try setHere(action, known.article) }
    }

    private func set(_ column: String, _ value: any BoundValue, _ item: String) throws {
        try db.run("UPDATE remote_item SET \(column) = ? WHERE account_id = ? AND item = ?", value, account, item)
    }

    /// Changes the article, and notes the change for its items at other places.
    private mutating func setHere(_ action: OutboxChange.Action, _ article: Int64) throws {
        switch action {
        case .read(true):
            try db.run(
                "UPDATE article SET is_read = 1, read_version = version WHERE id = ? AND is_read = 0", article)
        case .read(false): try db.run("UPDATE article SET is_read = 0 WHERE id = ? AND is_read = 1", article)
        case .starred(let value):
            try db.run(
                "UPDATE article SET is_starred = ?1 WHERE id = ?2 AND is_starred <> ?1", value, article)
        case .tag(let tag, let value): try ReaderState(db: db).changeTag(tag, value, [article])
        case .subscribe, .unsubscribe, .rename, .folder: return
        }
        changed.insert(article)
        try outbox.note([article], action)
    }
}
