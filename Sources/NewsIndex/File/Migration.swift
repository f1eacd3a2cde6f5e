import Foundation
import GRDB

/// Brings an index of an older format up to date, after a copy of it was made.
struct Migration {
    /// The index.
    let path: String
    /// What marks a new file as one of ours.
    var applicationID = Schema.applicationID

    /// One process at a time: what the other has done is seen, and not done again.
    func run(_ database: any DatabaseWriter) throws {
        let lock = open(path + "-waiting", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if lock >= 0 { _ = flock(lock, LOCK_EX) }
        defer { if lock >= 0 { _ = close(lock) } }
        let found = try database.read { try Schema.version(of: $0) }
        guard found < Schema.version else { return }
        if found == 0 {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            }
        } else {
            try keepCopy(of: database, format: found)
        }
        try Schema.migrator.migrate(database)
    }

    /// The copy that is made before the format is changed: `index.sqlite-before-9`. The newest one stays.
    private func keepCopy(of database: any DatabaseWriter, format: Int) throws {
        let copy = "\(path)-before-\(format + 1)"
        let temporary = copy + ".part"
        try? FileManager.default.removeItem(atPath: temporary)
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try IndexFile.copy(database, to: temporary)
        guard rename(temporary, copy) == 0 else {
            throw IndexError.unwritable(path: copy, reason: "the copy before the new format cannot be made")
        }
        removeOthers(than: copy)
    }

    private func removeOthers(than copy: String) {
        let folder = (path as NSString).deletingLastPathComponent
        let prefix = (path as NSString).lastPathComponent + "-before-"
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix(prefix) && folder + "/" + name != copy {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }
}
