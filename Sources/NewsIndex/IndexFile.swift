import Foundation
import GRDB

/// The database file: opening it, its settings, and reading and writing with errors of one closed kind.
final class IndexFile: Sendable {
    static let name = "index.sqlite"
    /// How long a writer waits for another process's transaction, which is short.
    private static let patience = 15.0

    let path: String
    let isReadOnly: Bool
    private let pool: DatabasePool

    /// Opens the file in `folder`; makes both unless `readOnly`.
    init(folder: String, readOnly: Bool) throws(IndexError) {
        let path = folder.hasSuffix("/") ? folder + IndexFile.name : folder + "/" + IndexFile.name
        self.path = path
        isReadOnly = readOnly
        if !FileManager.default.fileExists(atPath: path) {
            if readOnly { throw .missing(path: path) }
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw .unwritable(path: path, reason: "the folder cannot be made")
            }
        }
        do {
            pool = try DatabasePool(path: path, configuration: IndexFile.configuration(readOnly: readOnly))
            try IndexFile.prepare(pool, path: path, readOnly: readOnly)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    private static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 4
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            // In WAL, NORMAL loses nothing when the process is killed, and keeps the file sound when the machine is.
            if !db.configuration.readonly {
                try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000")
            }
            // Adding goes back to the same pages; readers are several, and the system has the pages for all of them.
            try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -1500 : -8000)")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Refuses files that are not ours or too new; brings older ones up to date.
    private static func prepare(_ pool: DatabasePool, path: String, readOnly: Bool) throws {
        let (found, application, tables) = try pool.read { db in
            (
                try Schema.version(of: db), try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
            )
        }
        if application != Schema.applicationID, tables > 0 {
            throw IndexError.corrupt(path: path, reason: "it is the database of another program")
        }
        if found > Schema.version {
            throw IndexError.newerSchema(path: path, found: found, supported: Schema.version)
        }
        if found == Schema.version { return }
        if readOnly { throw IndexError.missing(path: path) }
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        }
        try Schema.migrator.migrate(pool)
    }

    /// Runs `body` on a snapshot; never waits for a writer.
    func read<Value>(_ body: (Database) throws -> Value) throws(IndexError) -> Value {
        do {
            return try pool.read(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Runs `body` in a transaction that holds the write lock from its start.
    func write<Value>(_ body: (Database) throws -> Value) throws(IndexError) -> Value {
        if isReadOnly { throw .readOnly(path: path) }
        do {
            return try pool.write(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Runs `body` on the writing connection without a transaction, for statements that cannot be in one.
    func maintain(_ body: (Database) throws -> Void) throws(IndexError) {
        if isReadOnly { throw .readOnly(path: path) }
        do {
            try pool.writeWithoutTransaction(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Writes when the lock is free, without being waited for, and without complaint where it cannot: for caches.
    ///
    /// On a thread of its own: libdispatch's, which GRDB's asynchronous writes use, wake once a second for ever after.
    func writeLater(_ body: @escaping @Sendable (Database) throws -> Void) {
        if isReadOnly { return }
        Thread.detachNewThread { [pool] in _ = try? pool.write(body) }
    }

    /// Folds the log into the file, as far as readers let it.
    func checkpoint() {
        _ = try? pool.writeWithoutTransaction { db in try db.checkpoint(.passive) }
    }

    func close() {
        if !isReadOnly {
            try? pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA optimize") }
        }
        try? pool.close()
    }
}
