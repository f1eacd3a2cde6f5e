import GRDB
import NewsModel

/// The items of one account: brings together what the server says of them and what the reader did here.
///
/// Three states meet: what the server had last (`remote_item`), what it has now, and what the article is here. A
/// server's change is taken over, unless a change of the reader's waits to be sent: then the later one holds where the
/// service says when it was made, and else the reader's. What was marked as read here is never made unread by a change
/// that may be older.
struct RemoteItems {
    /// After the server took a change, for so many seconds a list that says that the item is unread may be an older
    /// one.
    static let staleListing: Int64 = 600

    let db: Database
    let account: Int64
    let now: Timestamp

    /// An item as it is stored.
    struct Known {
        var item: String
        var article: Int64
        var isRead: Bool
        var isStarred: Bool
        var tags: Set<String>
        /// Seconds since 1970 when the server last took a change of the reader's; 0 if it never did.
        var confirmed: Int64

        init(_ row: Row) {
            item = row[0]
            article = row[1]
            isRead = row[2]
            isStarred = row[3]
            tags = Set(ListColumn.split(row[4]))
            confirmed = row[5]
        }
    }

    private static let columns = "item, article_id, is_read, is_starred, tags, confirmed"

    private func known(_ item: String) throws -> Known? {
        let sql = "SELECT \(RemoteItems.columns) FROM remote_item WHERE account_id = ? AND item = ?"
        return try db.rows(sql, [account, item]).first.map(Known.init)
    }

    // MARK: Lists

    /// Takes over what changed at the server since the last time. Gives the stories of the articles that changed.
    func take(_ lists: RemoteLists) throws -> Set<Int64> {
        var changes = try RemoteChanges(db: db, account: account, now: now)
        let sql = "SELECT \(RemoteItems.columns) FROM remote_item WHERE account_id = ?"
        // All of them before any is changed.
        let rows = try db.rows(sql, [account]).map(Known.init)
        for known in rows {
            try changes.take(
                known, isRead: lists.unread.map { !$0.contains(known.item) },
                isStarred: lists.starred?.contains(known.item),
                tags: lists.tagged.map { tagged in Set(tagged.filter { $0.value.contains(known.item) }.keys) })
        }
        return try changes.finish()
    }

    /// The items that the server had as the condition says.
    func marked(_ condition: String) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT item FROM remote_item WHERE account_id = ? AND \(condition)", arguments: [account])
    }

    /// Notes items whose texts are to be got, in their order, and their states; those that are known stay as they are.
    func want(_ items: [String], state: (String) -> RemoteState, isAgain: Bool) throws {
        var turn = try db.int64("SELECT max(wanted) FROM remote_item WHERE account_id = ?", account) ?? 0
        for item in items {
            turn += 1
            let state = state(item)
            try db.run(
                """
                INSERT INTO remote_item(account_id, item, wanted, is_read, is_starred) VALUES(?, ?, ?, ?, ?)
                ON CONFLICT DO \(isAgain ? "UPDATE SET wanted = excluded.wanted" : "NOTHING")
                """,
                account, item, turn, state.isRead, state.isStarred)
        }
    }

    /// The items whose texts are to be got next.
    func wanted(limit: Int) throws -> [String] {
        let sql = "SELECT item FROM remote_item WHERE account_id = ? AND wanted IS NOT NULL ORDER BY wanted LIMIT ?"
        return try String.fetchAll(db.cachedStatement(sql: sql), arguments: [account, limit])
    }

    func wantedCount() throws -> Int {
        Int(try db.int64("SELECT count(*) FROM remote_item WHERE account_id = ? AND wanted IS NOT NULL", account) ?? 0)
    }

    /// Forgets items that the server does not have any more. Gives their articles that it had alone.
    func forget(_ items: [String]) throws -> [Int64] {
        var left: [Int64] = []
        for item in items {
            if let known = try known(item), known.article > 0 { left.append(known.article) }
            try db.run("DELETE FROM remote_item WHERE account_id = ? AND item = ?", account, item)
            try db.run("DELETE FROM outbox WHERE account_id = ? AND item = ?", account, item)
        }
        return left
    }

    // MARK: Articles

    /// Ties items to the articles that their drafts became, and brings their states together: what is read here,
    /// because a feed brought it before or a rule says so, or there, is read in both places, and likewise for stars and
    /// tags.
    func tie(_ drafts: [RemoteDraft], to articles: [ArticleID?]) throws -> Set<Int64> {
        var changes = try RemoteChanges(db: db, account: account, now: now)
        for (draft, article) in zip(drafts, articles) {
            let state = draft.state
            if let known = try known(draft.item), known.article > 0, known.article == article?.rawValue {
                try db.run(
                    "UPDATE remote_item SET wanted = NULL WHERE account_id = ? AND item = ? AND wanted IS NOT NULL",
                    account, draft.item)
                try changes.take(
                    known, isRead: state.isRead, isStarred: state.isStarred, tags: state.tags, at: state.changed)
                continue
            }
            try db.run(
                """
                INSERT INTO remote_item(account_id, item, article_id, is_read, is_starred, tags) VALUES(?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET article_id = excluded.article_id, wanted = NULL, is_read = excluded.is_read,
                    is_starred = excluded.is_starred, tags = excluded.tags
                """,
                account, draft.item, article?.rawValue ?? 0, state.isRead, state.isStarred,
                ListColumn.join((state.tags ?? []).sorted()))
            guard let id = article?.rawValue else { continue }
            try changes.meet(id, state)
        }
        return try changes.finish()
    }
}
