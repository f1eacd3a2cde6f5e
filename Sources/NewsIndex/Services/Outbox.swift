import GRDB
import NewsModel

/// The changes on their way to servers. They are written in the transaction that changes the index, so that neither is
/// ever there without the other.
///
/// There is one row for each thing that can be changed: a later change takes the place of an earlier one under a new
/// number, so that confirming what was sent does not take away what was changed since.
struct Outbox {
    /// After so many tries that the server refused, a change is set aside until the reader changes the thing again.
    static let mostTries = 5

    let db: Database

    /// Whether the index has anything of a server's.
    private var isUsed: Bool { get throws { try db.int64("SELECT 1 FROM remote_item LIMIT 1") != nil } }

    // MARK: Noting

    /// Notes that the state of articles changed here, for each item at a server that is one of them.
    func note(_ articles: [Int64], _ action: OutboxChange.Action) throws {
        guard try isUsed else { return }
        let sql = "SELECT account_id, item, is_read, is_starred, tags FROM remote_item WHERE article_id = ?"
        for article in articles {
            for row in try db.rows(sql, [article]) {
                let atServer: Bool
                switch action {
                case .read(let value): atServer = row[2] as Bool == value
                case .starred(let value): atServer = row[3] as Bool == value
                case .tag(let tag, let value): atServer = ListColumn.split(row[4]).contains(tag) == value
                case .subscribe, .unsubscribe, .rename, .folder: continue
                }
                try put(action, account: row[0], item: row[1], isAtServer: atServer)
            }
        }
    }

    /// Notes what a change of a subscription here means for its server.
    func note(_ old: Source, _ new: Source) throws {
        guard old.kind == .subscription, let account = old.account, let stream = old.settings[Source.ServiceKey.stream]
        else { return }
        if new.name != old.name, let name = new.name {
            try put(.rename(name), account: account.rawValue, stream: stream, isAtServer: name == new.title)
        }
        let folders = ListColumn.split(old.settings[Source.ServiceKey.folders] ?? "")
        for tag in Set(old.tags).symmetricDifference(new.tags).sorted() {
            let isSet = new.tags.contains(tag)
            try put(
                .folder(tag, isSet), account: account.rawValue, stream: stream,
                isAtServer: folders.contains(tag) == isSet)
        }
    }

    /// Notes that a subscription is to be made at the server, or to go there.
    func note(_ source: Source, isSubscribed: Bool) throws {
        guard let account = source.account?.rawValue, let feed = source.settings[Source.ServiceKey.feed] else { return }
        let stream = source.settings[Source.ServiceKey.stream]
        if !isSubscribed, let stream {
            try db.run("DELETE FROM outbox WHERE account_id = ? AND stream = ?", account, stream)
        }
        try put(
            isSubscribed ? .subscribe : .unsubscribe, account: account, stream: stream ?? feed,
            isAtServer: (stream != nil) == isSubscribed)
    }

    /// Notes that a subscription that was removed is back. One that may be gone at the server is subscribed to anew,
    /// and gets another name there.
    func noteReturn(of source: Source) throws {
        guard let account = source.account?.rawValue, let feed = source.settings[Source.ServiceKey.feed] else { return }
        if let stream = source.settings[Source.ServiceKey.stream] {
            let sql = "SELECT tries FROM outbox WHERE account_id = ? AND stream = ? AND field = 'subscribed'"
            let tries = try db.int64(sql, account, stream)
            try db.run(
                "DELETE FROM outbox WHERE account_id = ? AND stream = ? AND field = 'subscribed'", account, stream)
            if tries == 0 { return }
            _ = try SourceStore(db: db).update(source.id) { source in
                source.settings[Source.ServiceKey.stream] = nil
                source.url = RemoteSubscription.address(account: account, stream: "+" + feed)
            }
        }
        try put(.subscribe, account: account, stream: feed, isAtServer: false)
    }

    /// Puts a change into the outbox, in the place of an earlier one of the same thing. What the server has already is
    /// not sent, unless an earlier change may have reached it.
    private func put(
        _ action: OutboxChange.Action, account: Int64, item: String = "", stream: String = "", isAtServer: Bool
    ) throws {
        let (field, value) = action.columns
        let sql = "SELECT id, value, tries FROM outbox WHERE account_id = ? AND item = ? AND stream = ? AND field = ?"
        let old = try db.rows(sql, [account, item, stream, field]).first
        let tries: Int = old?[2] ?? 0
        if let old, old[1] as String == value { return }
        if isAtServer, tries == 0 {
            if let old { try db.run("DELETE FROM outbox WHERE id = ?", old[0] as Int64) }
            return
        }
        try db.run(
            """
            INSERT OR REPLACE INTO outbox(account_id, item, stream, field, value, made, tries)
            VALUES(?, ?, ?, ?, ?, CAST(strftime('%s', 'now') AS INTEGER), ?)
            """,
            account, item, stream, field, value, min(tries, 1))
    }

    // MARK: Sending

    /// What waits for a server, oldest first; without what was set aside.
    func waiting(_ account: Int64) throws -> [OutboxChange] {
        let sql = """
            SELECT id, item, stream, field, value, made, tries, problem FROM outbox
            WHERE account_id = ? AND (problem IS NULL OR tries < ?) ORDER BY id
            """
        return try db.rows(sql, [account, Outbox.mostTries]).compactMap { row in
            OutboxChange.Action(field: row[3], value: row[4]).map {
                OutboxChange(
                    id: row[0], item: row[1], stream: row[2], action: $0, made: Timestamp(seconds: row[5]),
                    tries: row[6], problem: row[7])
            }
        }
    }

    /// Notes, before it is done, that changes are sent: from now on they may have reached the server.
    func markTried(_ changes: [Int64]) throws {
        for id in changes { try db.run("UPDATE outbox SET tries = tries + 1 WHERE id = ?", id) }
    }

    /// The server has taken changes: what it has is known again. Changes made meanwhile stay.
    func confirm(_ changes: [OutboxChange], account: Int64, at now: Timestamp) throws {
        for change in changes {
            try db.run("DELETE FROM outbox WHERE id = ?", change.id)
            switch change.action {
            case .read(let value): try setRemote("is_read", value, change, account, now)
            case .starred(let value): try setRemote("is_starred", value, change, account, now)
            case .tag(let tag, let value):
                let sql = "SELECT tags FROM remote_item WHERE account_id = ? AND item = ?"
                let row = try db.rows(sql, [account, change.item]).first
                var tags = Set(ListColumn.split(row?[0] ?? ""))
                if value { tags.insert(tag) } else { tags.remove(tag) }
                try setRemote("tags", ListColumn.join(tags.sorted()), change, account, now)
            case .subscribe, .unsubscribe, .rename, .folder: break
            }
        }
    }

    private func setRemote(
        _ column: String, _ value: any BoundValue, _ change: OutboxChange, _ account: Int64,
        _ now: Timestamp
    ) throws {
        try db.run(
            "UPDATE remote_item SET \(column) = ?, confirmed = ? WHERE account_id = ? AND item = ?", value,
            now.seconds, account, change.item)
    }

    /// Notes why the server did not take changes.
    func refuse(_ changes: [OutboxChange], _ problem: String) throws {
        for change in changes { try db.run("UPDATE outbox SET problem = ? WHERE id = ?", problem, change.id) }
    }

    // MARK: Asking

    /// How many changes wait for each account, and how many were set aside.
    static func counts(_ db: Database) throws -> [Int64: (waiting: Int, refused: Int)] {
        // An older index that is only read has no such table.
        guard try db.tableExists("outbox") else { return [:] }
        let refused = "problem IS NOT NULL AND tries >= \(mostTries)"
        let rows = try db.rows(
            "SELECT account_id, count(*), sum(\(refused)) FROM outbox GROUP BY account_id", [])
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (row[0], (waiting: (row[1] as Int) - (row[2] as Int), refused: row[2]))
            })
    }
}

extension OutboxChange.Action {
    /// What is changed, and to what, as it is stored.
    var columns: (field: String, value: String) {
        switch self {
        case .read(let value): ("read", value ? "1" : "0")
        case .starred(let value): ("starred", value ? "1" : "0")
        case .tag(let tag, let value): ("tag:" + tag, value ? "1" : "0")
        case .subscribe: ("subscribed", "1")
        case .unsubscribe: ("subscribed", "0")
        case .rename(let title): ("title", title)
        case .folder(let folder, let value): ("folder:" + folder, value ? "1" : "0")
        }
    }

    /// nil for what a later version of the program stored.
    init?(field: String, value: String) {
        let isSet = value == "1"
        switch field {
        case "read": self = .read(isSet)
        case "starred": self = .starred(isSet)
        case "subscribed": self = isSet ? .subscribe : .unsubscribe
        case "title": self = .rename(value)
        case let tag where tag.hasPrefix("tag:"): self = .tag(String(tag.dropFirst(4)), isSet)
        case let folder where folder.hasPrefix("folder:"): self = .folder(String(folder.dropFirst(7)), isSet)
        default: return nil
        }
    }
}
