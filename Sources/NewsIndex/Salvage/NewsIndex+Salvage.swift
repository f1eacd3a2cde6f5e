import Foundation
import GRDB

extension NewsIndex {
    /// Takes what can be read of the damaged index in `folder` into a new one, which takes its place; the damaged file
    /// and its log stay beside it under another name. Nil, and nothing is changed, where SQLite finds no damage.
    ///
    /// Articles and what the reader made are taken over; search index, quotes and stories are made anew, with the
    /// numbers that the stories had. Whoever has the index open is told that another stands in its place.
    public static func salvage(
        folder: String, progress: ((IndexProgress) -> Void)? = nil
    ) throws(IndexError) -> SalvageReport? {
        let files = SalvageFiles(folder: folder)
        guard FileManager.default.fileExists(atPath: files.path) else { throw .missing(path: files.path) }
        if try isSound(folder) { return nil }
        let filling = FillingLock(path: files.path + "-filling")
        guard !filling.isHeldElsewhere else { throw .locked(path: files.path) }
        do {
            var report = try files.fill()
            let index = try NewsIndex(folder: files.building)
            try index.reindex(progress: progress)
            index.close()
            report.damagedCopy = try files.exchange()
            // Its readers, whom the new one knows too, find it open to them, and with a log.
            try NewsIndex(folder: folder).close()
            return report
        } catch {
            throw IndexError(error, path: files.path)
        }
    }

    /// A file that is too broken to be opened is not sound. One that cannot be opened for another reason needs no
    /// salvage.
    private static func isSound(_ folder: String) throws(IndexError) -> Bool {
        do {
            let index = try NewsIndex(folder: folder, readOnly: true)
            defer { index.close() }
            return try index.examine().damage.isEmpty
        } catch {
            switch error {
            case .corrupt, .failed, .unreadable, .missing: return false
            default: throw error
            }
        }
    }
}

/// The damaged file, the new one while it is made, and how one takes the other's place.
private struct SalvageFiles {
    let path: String
    /// The folder in which the new one is made.
    let building: String
    private let manager = FileManager.default

    init(folder: String) {
        path = folder + "/" + IndexFile.name
        building = path + "-salvaged"
    }

    func fill() throws -> SalvageReport {
        // What a run that was cut off left.
        try? manager.removeItem(atPath: building)
        try PrivateFiles.makeFolder(building)
        let file = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        let log = (try? Data(contentsOf: URL(fileURLWithPath: path + "-wal"))) ?? Data()
        let database = try DatabasePool(path: building + "/" + IndexFile.name)
        defer { try? database.close() }
        return try Salvage.fill(database, from: DatabaseImage(file, log: log))
    }

    /// Returns where the damaged file is then. At any time one of the two stands at the path, and never with the
    /// other's log.
    func exchange() throws -> String {
        var number = 1
        while manager.fileExists(atPath: "\(path)-damaged-\(number)") { number += 1 }
        let kept = "\(path)-damaged-\(number)"
        if manager.fileExists(atPath: path + "-wal") {
            try manager.moveItem(atPath: path + "-wal", toPath: kept + "-wal")
        }
        try manager.linkItem(atPath: path, toPath: kept)
        try? manager.removeItem(atPath: path + "-shm")
        var info = stat()
        if stat(path, &info) == 0 { _ = chown(building + "/" + IndexFile.name, uid_t.max, info.st_gid) }
        guard rename(building + "/" + IndexFile.name, path) == 0 else {
            throw IndexError.unwritable(path: path, reason: "the new file cannot be put in its place")
        }
        PrivateFiles.protect(path)
        PrivateFiles.protect(kept)
        try? manager.removeItem(atPath: building)
        return kept
    }
}
