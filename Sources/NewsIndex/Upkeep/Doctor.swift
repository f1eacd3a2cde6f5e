import Foundation
import GRDB

/// What an examination of an index found.
public struct IndexExamination: Hashable, Sendable {
    /// What SQLite says is damaged in the file, each in its words; empty for a sound one.
    public var damage: [String] = []
    /// The file is one of a reader's marks of an index that others fill.
    public var isOfMarks = false
    /// What is not as it must be, and mostly can be made right.
    public var findings: [IndexFinding] = []
    /// What runs that were cut off, or are under way, have still to do.
    public var pending = PendingWork()
    /// The articles were analysed by another version of the program.
    public var isOutdated = false
    /// Bytes of the database, and of the log beside it.
    public var fileSize = 0
    /// Bytes of the write-ahead log; 0 where there is none.
    public var logSize = 0
    /// Rows by what they hold, in a fixed order: articles, stories, versions, quotes …
    public var counts: [Count] = []

    /// How many rows there are of one kind.
    public struct Count: Hashable, Sendable {
        /// A word for the rows, in the plural.
        public var name: String
        /// Hidden ones included.
        public var count: Int
    }

    /// Nothing is damaged or wrong, and no work is left; an outdated analysis counts as sound.
    public var isSound: Bool { damage.isEmpty && findings.isEmpty && pending.isEmpty }
}

extension NewsIndex {
    /// What in the index is not as it must be; empty for a sound one.
    public func findings() throws(IndexError) -> [IndexFinding] {
        try file.read { try IndexRepair(db: $0).findings() }
    }

    /// Looks at everything: the file, what must hold in it, what is left to do, and how large it is. Reads all of it.
    public func examine() throws(IndexError) -> IndexExamination {
        var result = IndexExamination()
        result.isOfMarks = file.shared != nil
        result.damage = try file.read { db in
            try String.fetchAll(db, sql: "PRAGMA main.integrity_check(20)").filter { $0 != "ok" }
        }
        if result.damage.isEmpty, !isSearchSound() { result.damage.append("the search index is damaged") }
        result.findings = try findings()
        result.pending = try pendingWork()
        result.isOutdated = try needsReindex()
        result.fileSize = size(of: path)
        result.logSize = size(of: path + "-wal")
        result.counts = try file.read { db in
            try IndexRepair.counted.map { name, table in
                IndexExamination.Count(name: name, count: Int(try db.int64("SELECT COUNT(*) FROM \(table)") ?? 0))
            }
        }
        return result
    }

    /// The search index looks at itself. That counts as writing, so it is left out where nothing may be written.
    private func isSearchSound() -> Bool {
        if file.isReadOnly || file.shared != nil { return true }
        do throws(IndexError) {
            try file.write { try $0.execute(sql: "INSERT INTO search(search) VALUES('integrity-check')") }
            return true
        } catch {
            if case .corrupt = error { return false } else { return true }
        }
    }

    private func size(of path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    }

    /// Makes right what follows from the stored articles: counts, rows of stories, orphans, the search index; and does
    /// what was left to do.
    public func repair(progress: ((IndexProgress) -> Void)? = nil) throws(IndexError) {
        if file.shared != nil { return try repairMarks() }
        let isSearchDamaged = !isSearchSound()
        let mustReindex = try changeStories { db, stage in
            stage.reset()
            return try IndexRepair(db: db).repair()
        }
        if mustReindex || isSearchDamaged { try reindex(progress: progress) }
        try finishAdding(progress: progress)
    }

    /// Says who but its owner may read the index. What this user may not give, a group that they are not in, is
    /// refused.
    public func share(with readers: IndexReaders) throws(IndexError) {
        try file.checkFilling()
        let folder = (path as NSString).deletingLastPathComponent
        if case .group(let group) = readers, chown(path, uid_t.max, group) != 0 || chown(folder, uid_t.max, group) != 0
        {
            throw .unwritable(path: path, reason: "it cannot be given to that group; only a member of it can do that")
        }
        try file.write { try Meta.isShared.set(readers.stored, $0) }
        PrivateFiles.protect(path, for: readers)
        PrivateFiles.protectFolder(folder, for: readers)
        if readers != .nobody { file.keepLog() }
    }

    /// Writes a whole copy of the index to a new file, while it may be in use.
    public func backUp(to path: String) throws(IndexError) {
        var info = stat()
        // A link that leads nowhere is in the way as well, and a part of a database beside it would be taken for one.
        if lstat(path, &info) == 0 || DatabaseFiles.holdDatabase(at: path) { throw .occupied(path: path) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else { throw .noFolder(path: folder) }
        let temporary = "\(path).\(String(UInt64.random(in: 0...(.max)), radix: 36)).part"
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try file.copy(to: temporary)
        do {
            try FileManager.default.moveItem(atPath: temporary, toPath: path)
        } catch {
            throw .unwritable(path: path, reason: "it cannot be put in its place")
        }
    }
}
