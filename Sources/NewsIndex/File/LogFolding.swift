import GRDB
import GRDBSQLite
import SharedState

/// Folds the log into the file on a thread of its own, while the connection that writes much goes on writing.
///
/// SQLite does it on the thread that writes, at the end of the transaction with which the log has become long: a ninth
/// of the time of adding. Here another connection begins it then, and again when as much has come meanwhile. The log
/// begins anew only where nothing of it is left to fold when a transaction begins; so once it has become several times
/// as long, the connection that writes folds the last of it. In what order pages reach the disk is SQLite's matter as
/// before: https://www.sqlite.org/wal.html#checkpointing.
final class LogFolding: Sendable {
    /// Pages of the log from which it is folded.
    static let most: Int32 = 8_000

    /// So many times as long the log becomes before it begins anew.
    private static let patience: Int32 = 3

    /// How far folding is.
    private struct Progress {
        /// The work of the other connection, until it is noticed that it is done.
        var running: Later<Void>?
        /// Pages of the log when it was begun to be folded last.
        var folded: Int32 = 0
    }

    private let path: String
    private let most: Int32
    private let progress = Locked(Progress())

    /// Of the database file at `path`, with a log of so many pages.
    init(path: String, most: Int32 = LogFolding.most) {
        self.path = path
        self.most = most
    }

    /// Takes over from SQLite on the connection that writes. This must live until `end`.
    func begin(on db: Database) {
        _ = sqlite3_wal_hook(
            db.sqliteConnection,
            { folding, connection, _, pages in
                if let folding, let connection {
                    Unmanaged<LogFolding>.fromOpaque(folding).takeUnretainedValue().committed(pages, on: connection)
                }
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Leaves it to SQLite again; nothing goes on when this returns.
    func end(on db: Database) {
        sqlite3_wal_autocheckpoint(db.sqliteConnection, most)
        progress.withLock { progress in
            progress.running?.value
            progress = Progress()
        }
    }

    /// Called when a transaction has ended that left so many pages in the log.
    private func committed(_ pages: Int32, on connection: OpaquePointer) {
        progress.withLock { progress in
            // The log has begun anew.
            if pages < progress.folded { progress.folded = 0 }
            if let running = progress.running {
                // Where the disk is slower than the writing the log must not grow for ever.
                guard running.isReady || pages > 2 * Self.patience * most else { return }
                running.value
                progress.running = nil
            }
            if pages >= Self.patience * most {
                LogFolding.fold(connection)
                progress.folded = pages
            } else if pages - progress.folded >= most {
                progress.folded = pages
                progress.running = Later { [path] in LogFolding.foldApart(path) }
            }
        }
    }

    private static func foldApart(_ path: String) {
        var connection: OpaquePointer?
        defer { sqlite3_close(connection) }
        guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let connection else {
            return
        }
        fold(connection)
    }

    /// As far as readers let it, and without waiting. SQLite does the rest later if it fails.
    private static func fold(_ connection: OpaquePointer) {
        sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }
}
