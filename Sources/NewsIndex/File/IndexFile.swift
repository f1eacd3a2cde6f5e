import Foundation
import GRDB
import GRDBSQLite
import SharedState

/// The database file: opening it, its settings, and reading and writing with errors of one closed kind.
final class IndexFile: Sendable {
    static let name = "index.sqlite"
    /// How long a writer waits for another process's transaction, which is short.
    private static let patience = 15.0

    let path: String
    let isReadOnly: Bool
    /// The index that others fill, where this file has a reader's marks of it.
    let shared: SharedIndex?
    private let waiting: WaitingWriters
    private let database: any DatabaseWriter
    private let cache = Locked(CacheSize.resting)
    private let folding: LogFolding
    /// The file that was opened; another one may come to stand at its path.
    private let identity: FileIdentity?
    private let sharedIdentity: FileIdentity?

    /// Opens the file in `folder`; makes both unless `readOnly`. With `shared` it is the file of a reader's marks,
    /// which follow what others do to that index, and is therefore always written.
    init(folder: String, readOnly: Bool, shared: SharedIndex? = nil) throws(IndexError) {
        let path = (folder as NSString).appendingPathComponent(shared == nil ? IndexFile.name : MarksFile.name)
        let readOnly = readOnly && shared == nil
        var shared = shared
        try shared?.check()
        self.path = path
        self.shared = shared
        isReadOnly = readOnly
        waiting = WaitingWriters(path: path + "-waiting")
        folding = LogFolding(path: path)
        if !FileManager.default.fileExists(atPath: path) {
            if readOnly { throw .missing(path: path) }
            do {
                try PrivateFiles.makeFolder(folder)
            } catch {
                if FreeSpace.isUsedUp(at: path) { throw .full(path: path) }
                throw .unwritable(path: path, reason: "the folder cannot be made")
            }
        }
        do {
            if shared != nil { try MarksFile.prepare(path) }
            database = try IndexFile.open(path, readOnly: readOnly, shared)
        } catch {
            let failure = IndexError(error, path: path, isReading: readOnly)
            guard shared != nil, case .corrupt(_, let reason) = failure else { throw failure }
            throw .damagedMarks(path: path, reason: reason)
        }
        identity = FileIdentity(path)
        sharedIdentity = (shared?.path).flatMap(FileIdentity.init)
        if !readOnly {
            let stored = (try? database.read { try Meta.isShared.value($0) }) ?? nil
            let readers = IndexReaders(stored: stored, path: path)
            PrivateFiles.protect(path, for: readers)
            // A copy that was put in its place has been nobody else's until now.
            if readers != .nobody { keepLog() }
        }
    }

    // MARK: Opening

    private static func open(
        _ path: String, readOnly: Bool, _ shared: SharedIndex?
    ) throws -> any DatabaseWriter {
        do {
            let configuration = configuration(readOnly: readOnly, path: path, shared)
            let pool = try DatabasePool(path: path, configuration: configuration)
            return shared == nil ? try prepared(pool, path: path, readOnly: readOnly) : pool
        } catch let error as DatabaseError where shared == nil && needsNoOtherFiles(error) {
            guard let queue = try alone(path, readOnly: readOnly) else { throw error }
            return queue
        }
    }

    /// Whether it failed for want of the files that SQLite keeps beside the database, as on a full disk or in a folder
    /// that is read only.
    private static func needsNoOtherFiles(_ error: DatabaseError) -> Bool {
        [.SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL].contains(error.resultCode)
    }

    /// Opens the file without others beside it; nil where that cannot be done either.
    ///
    /// Where the log is empty, nothing of it is needed. Where it is not, it is read by one process alone, which must
    /// be allowed to write.
    private static func alone(_ path: String, readOnly: Bool) throws -> DatabaseQueue? {
        if readOnly, hasEmptyLog(path) {
            guard
                let queue = try? DatabaseQueue(
                    path: uri(path, "immutable=1"), configuration: configuration(readOnly: true, path: path))
            else { return nil }
            return try prepared(queue, path: path, readOnly: true) as? DatabaseQueue
        }
        var configuration = configuration(readOnly: false, path: path)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration),
            (try? queue.read({ try Schema.version(of: $0) })) == Schema.version
        else { return nil }
        return queue
    }

    /// A file as SQLite takes it with options: `mode=ro`, `immutable=1`. Source: "URI filenames" of SQLite.
    static func uri(_ path: String, _ options: String) -> String {
        let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
        let full = URL(fileURLWithPath: path).path
        return "file:\(full.addingPercentEncoding(withAllowedCharacters: allowed) ?? full)?\(options)"
    }

    /// Whether nothing is in the log beside a file.
    static func hasEmptyLog(_ path: String) -> Bool {
        let size = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        return (size ?? 0) == 0
    }

    private static func configuration(
        readOnly: Bool, path: String, _ shared: SharedIndex? = nil
    ) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 4
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            // In WAL, NORMAL loses nothing when the process is killed, and keeps the file sound when the machine is.
            if !db.configuration.readonly {
                try db.execute(
                    sql: """
                        PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = \(LogFolding.most);
                        PRAGMA journal_size_limit = 33554432
                        """)
            }
            // Readers are several, and the system has the pages for all of them.
            try db.execute(
                sql: "PRAGMA cache_size = \(db.configuration.readonly ? -1500 : -CacheSize.resting.rawValue)")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            // Its readers cannot make the log that they need, so that it must outlive whoever writes.
            if PrivateFiles.isShared(path) { db.keepLog() }
            try shared?.attach(to: db)
        }
        return configuration
    }

    /// Refuses files that are not ours or too new; brings older ones up to date, also when they are opened for reading.
    private static func prepared(
        _ database: any DatabaseWriter, path: String, readOnly: Bool
    ) throws -> any DatabaseWriter {
        let (found, application, tables) = try database.read { db in
            (
                try Schema.version(of: db), try Schema.application(of: db),
                try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
            )
        }
        if application != Schema.applicationID, tables > 0 {
            throw IndexError.corrupt(path: path, reason: "it is the database of another program")
        }
        if found > Schema.version {
            throw IndexError.newerSchema(path: path, found: found, supported: Schema.version)
        }
        if found == Schema.version { return database }
        if readOnly {
            if tables == 0 { throw IndexError.missing(path: path) }
            if let newer = try migratedForReading(path) { return newer }
            // What reading needs has been there for long.
            if found >= Schema.oldestReadable { return database }
            throw IndexError.unwritable(
                path: path, reason: "it has the older format \(found) and must be brought up to date")
        }
        try Migration(path: path).run(database)
        return database
    }

    /// Brings the file up to date and opens it for reading; nil where it cannot be written.
    private static func migratedForReading(_ path: String) throws -> DatabasePool? {
        guard let writer = try? DatabasePool(path: path, configuration: configuration(readOnly: false, path: path))
        else {
            return nil
        }
        do {
            try Migration(path: path).run(writer)
        } catch let error as DatabaseError where needsNoOtherFiles(error) {
            return nil
        }
        try writer.close()
        return try DatabasePool(path: path, configuration: configuration(readOnly: true, path: path))
    }

    // MARK: Reading and writing

    /// Runs `body` on a snapshot; never waits for a writer.
    func read<Value>(_ body: (Database) throws -> Value) throws(IndexError) -> Value {
        try checkIdentity()
        do {
            return try database.read(body)
        } catch {
            throw failure(error, isReading: true)
        }
    }

    /// Runs `body`, a short change, in a transaction that holds the write lock from its start. Long work lets it go
    /// before its own next piece.
    func write<Value>(_ body: (Database) throws -> Value) throws(IndexError) -> Value {
        if isReadOnly { throw .readOnly(path: path) }
        try checkIdentity()
        do {
            return try waiting.announcing { try database.write(body) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            throw refusal(error)
        } catch {
            throw failure(error)
        }
    }

    /// A write that is refused on a writable file is one to tables of the shared index.
    private func refusal(_ error: DatabaseError) -> IndexError {
        let isFixed = database.writeWithoutTransaction { sqlite3_db_readonly($0.sqliteConnection, "main") != 0 }
        return IndexFile.refusal(error, path: path, isFixed: isFixed, shared)
    }

    /// - Parameter isFixed: whether this user may not write the file at `path` at all.
    static func refusal(_ error: DatabaseError, path: String, isFixed: Bool, _ shared: SharedIndex?) -> IndexError {
        if let shared, !isFixed { return .filledByOthers(path: shared.path) }
        return IndexError(error, path: path)
    }

    /// The closed form of an error, with that of a reader's two files in which it arose.
    private func failure(_ error: any Error, isReading: Bool = false) -> IndexError {
        let failure = IndexError(error, path: path, isReading: isReading)
        guard let shared else { return failure }
        switch failure {
        case .corrupt(_, let reason):
            return areMarksSound
                ? .damagedShared(path: shared.path, reason: reason) : .damagedMarks(path: path, reason: reason)
        case .unreadable(_, let reason) where areMarksSound: return .unreadable(path: shared.path, reason: reason)
        default: return failure
        }
    }

    private var areMarksSound: Bool {
        let found = try? database.read { try String.fetchOne($0, sql: "PRAGMA main.quick_check(1)") }
        return found == "ok"
    }

    /// Runs `body`, one piece of long work, in such a transaction, after those who wait with short changes.
    func writePiece<Value>(_ body: (Database) throws -> Value) throws(IndexError) -> Value {
        try checkFilling()
        if isReadOnly { throw .readOnly(path: path) }
        waiting.standBack()
        try checkIdentity()
        do {
            return try database.write(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Refuses to add or change articles and sources where others do that.
    func checkFilling() throws(IndexError) {
        if let shared { throw .filledByOthers(path: shared.path) }
    }

    /// How long a transaction of long work that begins now may take: until somebody has a short change to make.
    func slice(_ length: Duration = .milliseconds(200)) -> WorkSlice {
        WorkSlice(length, isWanted: waiting.areWaiting)
    }

    /// Pages that the writing connection keeps, in kilobytes.
    enum CacheSize: Int {
        /// For single changes.
        case resting = 4_000
        /// Adding goes back to the same pages of many indexes. Changed pages stay in memory until the transaction ends,
        /// as far as there is room, so that each is written once.
        case adding = 32_000
    }

    /// Sets what the writing connection keeps; what is more is given back. While much is added, the log is folded
    /// beside it.
    func setCache(_ size: CacheSize) throws(IndexError) {
        try cache.withLock { cache throws(IndexError) in
            if cache == size { return }
            try maintain { db in
                try db.execute(sql: "PRAGMA cache_size = \(-size.rawValue); PRAGMA shrink_memory")
                if size == .adding { folding.begin(on: db) } else { folding.end(on: db) }
            }
            cache = size
        }
    }

    /// Runs `body` on the writing connection without a transaction, for statements that cannot be in one.
    func maintain(_ body: (Database) throws -> Void) throws(IndexError) {
        try checkFilling()
        if isReadOnly { throw .readOnly(path: path) }
        try checkIdentity()
        do {
            try database.writeWithoutTransaction(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Writes to a file that is no longer at its path are lost, and reads from it are not what others see.
    private func checkIdentity() throws(IndexError) {
        guard let identity else { return }
        guard let now = FileIdentity(path) else { throw .vanished(path: path) }
        if now != identity { throw .replaced(path: path) }
        guard let shared, let sharedIdentity else { return }
        guard let now = FileIdentity(shared.path) else { throw .vanished(path: shared.path) }
        if now != sharedIdentity { throw .replaced(path: shared.path) }
    }

    /// Writes when the lock is free, without being waited for, and without complaint where it cannot: for caches.
    ///
    /// On a thread of its own: libdispatch's, which GRDB's asynchronous writes use, wake once a second for ever after.
    func writeLater(_ body: @escaping @Sendable (Database) throws -> Void) {
        if isReadOnly { return }
        Thread.detachNewThread { [self] in try? write(body) }
    }

    /// Copies a snapshot of everything to a new file at `path`; whoever writes meanwhile is not held up.
    func copy(to path: String) throws(IndexError) {
        do {
            try IndexFile.copy(database, to: path)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Nobody else's to read while it is written, either; SQLite takes an empty file as a new database.
    static func copy(_ database: any DatabaseWriter, to path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        let copy = try DatabaseQueue(path: path)
        try database.backup(to: copy)
        try copy.close()
    }

    /// Lets the log stay when this is closed, as the readers of a shared index need it.
    func keepLog() {
        database.writeWithoutTransaction { $0.keepLog() }
        (database as? DatabasePool)?.invalidateReadOnlyConnections()
    }

    /// Folds the log into the file, as far as readers let it.
    func checkpoint() {
        _ = try? database.writeWithoutTransaction { db in try db.checkpoint(.passive) }
    }

    func close() {
        if !isReadOnly {
            try? database.writeWithoutTransaction { db in
                folding.end(on: db)
                try db.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA main.optimize")
            }
        }
        try? database.close()
    }
}

extension Database {
    /// See https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html, SQLITE_FCNTL_PERSIST_WAL.
    fileprivate func keepLog() {
        var isKept: CInt = 1
        _ = sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &isKept)
    }
}
