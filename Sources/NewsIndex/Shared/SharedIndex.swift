import Foundation
import GRDB

/// An index that somebody else fills, as one of its readers has it: for reading only, beside a file of their own.
///
/// The reader's file is the `main` database of every connection, the shared index is attached to it. A table that the
/// reader's file has is the reader's; any other name is looked for, and found, in the shared index. So the same
/// queries serve both kinds of reading, and what writes to articles or sources fails at SQLite itself.
struct SharedIndex: Sendable {
    /// The name that the shared index has in SQL.
    static let schema = "shared"

    /// Its database file.
    let path: String
    /// It can only be read as a file that nothing changes: it has no log, and none can be made.
    private(set) var isFixed = false
    private let isMountedReadOnly: Bool

    /// - Parameters:
    ///   - folder: the folder of the shared index.
    ///   - isMountedReadOnly: whether nothing can be made beside it; nil for as its file system says.
    init(folder: String, isMountedReadOnly: Bool? = nil) {
        path = (folder as NSString).appendingPathComponent(IndexFile.name)
        var info = statvfs()
        let isSo = statvfs(path, &info) == 0 && info.f_flag & UInt(ST_RDONLY) != 0
        self.isMountedReadOnly = isMountedReadOnly ?? isSo
    }

    /// Makes it part of a connection.
    func attach(to db: Database) throws {
        try db.execute(sql: "ATTACH DATABASE ? AS \(SharedIndex.schema)", arguments: [uri])
    }

    /// Whether a connection is one of a reader of a shared index.
    static func isAttached(to db: Database) throws -> Bool {
        try db.int64("SELECT 1 FROM pragma_database_list WHERE name = '\(schema)'") != nil
    }

    /// Refuses an index that is not there, that this user may not read, or that has another format than this program
    /// writes: only who fills it can change that.
    ///
    /// It also finds out how it is to be opened.
    mutating func check() throws(IndexError) {
        if access(path, R_OK) != 0 { throw errno == EACCES ? .notShared(path: path) : .missing(path: path) }
        let found: (format: Int, application: Int32)
        do {
            do {
                found = try look()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN && canBeFixed {
                isFixed = true
                found = try look()
            }
        } catch let error as DatabaseError where lacksItsLog(error) {
            throw .notShared(path: path)
        } catch {
            let failure = IndexError(error, path: path, isReading: true)
            guard case .corrupt(_, let reason) = failure else { throw failure }
            throw .damagedShared(path: path, reason: reason)
        }
        guard found.application == Schema.applicationID else {
            throw .damagedShared(path: path, reason: "it is the database of another program")
        }
        if found.format > Schema.version {
            throw .newerSchema(path: path, found: found.format, supported: Schema.version)
        }
        if found.format < Schema.version { throw .olderShared(path: path, found: found.format) }
    }

    /// Readers without a right to make files find the log of a shared index there, as whoever fills it keeps it.
    private func lacksItsLog(_ error: DatabaseError) -> Bool {
        let kinds: [ResultCode] = [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM]
        return kinds.contains(error.resultCode) && !FileManager.default.fileExists(atPath: path + "-wal")
    }

    private func look() throws -> (format: Int, application: Int32) {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: uri, configuration: configuration)
        defer { try? queue.close() }
        return try queue.read { db in
            (try Schema.version(of: db), try Schema.application(of: db))
        }
    }

    /// Whether it may be read without a log: where no log can be made, and there is nothing in one.
    private var canBeFixed: Bool { isMountedReadOnly && IndexFile.hasEmptyLog(path) }

    /// How SQLite is to open it. That a mount is read only says nothing of others, who may write to the same files by
    /// another: what they write is in the log, so that it is left out only where there is none.
    private var uri: String { IndexFile.uri(path, isFixed && canBeFixed ? "immutable=1" : "mode=ro") }
}
