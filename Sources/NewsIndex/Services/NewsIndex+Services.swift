import Foundation
import GRDB
package import NewsModel

/// What keeps an account at a server and the index alike.
extension NewsIndex {
    // MARK: Up

    /// The changes that wait for an account's server, oldest first.
    package func outbox(of account: SourceID) throws(IndexError) -> [OutboxChange] {
        try file.read { try Outbox(db: $0).waiting(account.rawValue) }
    }

    /// To be called before changes are sent: from then on they may have reached the server.
    package func markTried(_ changes: [OutboxChange]) throws(IndexError) {
        try file.write { try Outbox(db: $0).markTried(changes.map(\.id)) }
    }

    /// The server has taken these changes.
    package func confirm(_ changes: [OutboxChange], of account: SourceID, at now: Timestamp) throws(IndexError) {
        if changes.isEmpty { return }
        try file.write { db in
            try Outbox(db: db).confirm(changes, account: account.rawValue, at: now)
            try Meta.revision.increment(db)
        }
    }

    /// The server does not want these changes, for a reason in words. After some tries they are set aside.
    package func refuse(_ changes: [OutboxChange], _ problem: String) throws(IndexError) {
        if changes.isEmpty { return }
        try file.write { db in
            try Outbox(db: db).refuse(changes, problem)
            try Meta.revision.increment(db)
        }
    }

    // MARK: Down

    /// Takes over what changed in the lists of a server.
    package func take(_ lists: RemoteLists, of account: SourceID, at now: Timestamp) throws(IndexError) {
        try file.write { _ = try RemoteItems(db: $0, account: account.rawValue, now: now).take(lists) }
    }

    /// Notes items whose texts are to be got, in this order; with `isAgain` also those that were got before.
    package func want(
        _ items: [String], of account: SourceID, isAgain: Bool = false, at now: Timestamp,
        state: (String) -> RemoteState
    ) throws(IndexError) {
        for start in stride(from: 0, to: items.count, by: 5_000) {
            let part = Array(items[start..<min(start + 5_000, items.count)])
            try file.write {
                try RemoteItems(db: $0, account: account.rawValue, now: now).want(part, state: state, isAgain: isAgain)
            }
        }
    }

    /// Those items of an account whose texts are to be got next, and how many there are in all.
    package func wanted(of account: SourceID, limit: Int) throws(IndexError) -> (items: [String], total: Int) {
        try file.read { db in
            let items = RemoteItems(db: db, account: account.rawValue, now: Timestamp(seconds: 0))
            return (try items.wanted(limit: limit), try items.wantedCount())
        }
    }

    /// The items that the server had as unread, and as starred.
    package func markedItems(of account: SourceID) throws(IndexError) -> (unread: [String], starred: [String]) {
        try file.read { db in
            let items = RemoteItems(db: db, account: account.rawValue, now: Timestamp(seconds: 0))
            return (try items.marked("is_read = 0"), try items.marked("is_starred = 1"))
        }
    }

    /// Adds what a server sent, ties its items to their articles and brings their states together, all in one
    /// transaction. Of at most `AddingBatch.size` drafts. `finishAdding` or `endFilling` ends it.
    package func add(
        _ drafts: [RemoteDraft], of account: SourceID, at now: Timestamp
    ) throws(IndexError) -> AddReport {
        filling.hold()
        try file.setCache(.adding)
        let prepared = prepared(drafts.map(\.draft), at: now)
        return try file.writePiece { db in
            let batch = AddingBatch(prepared[...], now: now)
            let report = try Adding(db: db, now: now).add(batch, until: .whole).report
            let items = RemoteItems(db: db, account: account.rawValue, now: now)
            _ = try items.tie(drafts, to: report.articles)
            return report
        }
    }

    /// Forgets the items of an account that are not among `items`, all that its server has. Gives the articles that
    /// went there.
    package func forgetItems(
        of account: SourceID, except items: Set<String>, at now: Timestamp
    ) throws(IndexError) -> [ArticleID] {
        try file.write { db in
            let known = try String.fetchAll(
                db, sql: "SELECT item FROM remote_item WHERE account_id = ?", arguments: [account.rawValue])
            let remote = RemoteItems(db: db, account: account.rawValue, now: now)
            return try remote.forget(known.filter { !items.contains($0) }).map { ArticleID($0) }
        }
    }

    /// Forgets these items of an account. Gives the articles that went there.
    package func forgetItems(
        _ items: [String], of account: SourceID, at now: Timestamp
    ) throws(IndexError) -> [ArticleID] {
        try file.write { db in
            try RemoteItems(db: db, account: account.rawValue, now: now).forget(items).map { ArticleID($0) }
        }
    }

    // MARK: Subscriptions

    /// Makes an account's subscriptions what its server says. Gives those that went there; they are left to the caller.
    package func take(
        _ subscriptions: [RemoteSubscription], of account: SourceID, at now: Timestamp
    ) throws(IndexError) -> [Source] {
        let known = try sources(counting: false).filter { $0.account == account }
        let plan = try file.write { db in
            try RemoteSubscriptions(db: db, account: account.rawValue).plan(subscriptions, known: known)
        }
        try addSources(plan.new, at: now)
        for (id, subscription) in plan.changed {
            try updateSource(id, isFromServer: true) { subscription.update(&$0, pending: plan.pending) }
        }
        return plan.gone
    }
}

extension NewsIndex {
    /// The accounts whose servers are to be told something.
    package func waitingAccounts() throws(IndexError) -> Set<SourceID> {
        try file.read { db in
            Set(try Outbox.counts(db).filter { $0.value.waiting > 0 }.keys.map { SourceID($0) })
        }
    }

    /// Deletes those of `articles` that no other source has and that the reader did not mark; they may come back.
    package func deleteUnkept(_ articles: [ArticleID], at now: Timestamp) throws(IndexError) {
        let ids = try file.read { db in
            try articles.map(\.rawValue).filter { id in
                try db.int64(
                    """
                    SELECT 1 FROM article WHERE id = ? AND place_count = 1 AND is_starred = 0 AND note IS NULL
                    AND tags = ''
                    """, id) != nil
            }
        }
        try delete(ids, remembered: false, at: now)
    }

    /// Takes an account in hand, so that no two rounds tell its server the same; nil where somebody has it already. The
    /// system takes it away when the process ends, however it ends.
    package func hold(account: SourceID) throws(IndexError) -> AccountHold? {
        AccountHold(path: path + "-account-\(account.rawValue)")
    }
}

/// Somebody's hold on an account: a lock on an empty file beside the index.
package final class AccountHold: Sendable {
    private let descriptor: Int32

    fileprivate init?(path: String) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        // Where there can be no such file nobody can be told.
        guard descriptor >= 0 else { return }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            _ = close(descriptor)
            return nil
        }
    }

    /// To be called once.
    package func release() { if descriptor >= 0 { _ = close(descriptor) } }
}
