import Foundation
import GRDB

/// Why the index could not do what it was asked to. The description says what happened and what can be done.
public enum IndexError: Error, Hashable, Sendable {
    /// There is no index in the folder, and it was opened for reading.
    case missing(path: String)
    /// The folder or the file cannot be created or written.
    case unwritable(path: String, reason: String)
    /// The file cannot be read, though nothing says that it is damaged: a disk or a network that fails.
    case unreadable(path: String, reason: String)
    /// The disk reported an error while something was written.
    case failing(path: String, reason: String)
    /// The file that was opened is no longer there.
    case vanished(path: String)
    /// Another file has come to stand where the opened one was.
    case replaced(path: String)
    /// Another process holds the index for writing, longer than the waiting time.
    case locked(path: String)
    /// The file is damaged, or it is no index at all.
    case corrupt(path: String, reason: String)
    /// The file of a reader's marks of a shared index is damaged, or it is none.
    case damagedMarks(path: String, reason: String)
    /// A shared index, which others fill, is damaged.
    case damagedShared(path: String, reason: String)
    /// The file was written by a newer version of the program.
    case newerSchema(path: String, found: Int, supported: Int)
    /// No space is left on the device.
    case full(path: String)
    /// The index was opened for reading, and something wanted to write.
    case readOnly(path: String)
    /// A shared index, which others fill, was asked to change.
    case filledByOthers(path: String)
    /// A rule of a reader of a shared index has an action that is for whoever fills it, in words: "text".
    case ruleOfFillers(String)
    /// This user may not read the index, or it is not kept in a way that its readers can open.
    case notShared(path: String)
    /// A shared index has an older format than this program reads.
    case olderShared(path: String, found: Int)
    /// An id that does not exist (any more), in words: "story 12".
    case notFound(String)
    /// A source's address or name that is there already.
    case exists(String)
    /// A file that was to be written new is there already.
    case occupied(path: String)
    /// The folder of a file that was to be written is not there.
    case noFolder(path: String)
    /// Something of the reader's own that this version of the program cannot read, and that was to be changed, in
    /// words: "the settings of The Ledger".
    case unintelligible(String)
    /// Anything else that the store reports.
    case failed(String)
}

extension IndexError: CustomStringConvertible {
    /// Whole sentences: what happened, mostly with the path, and where something helps, what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "There is no index at \(path). Add articles or fetch sources first."
        case .unwritable(let path, let reason):
            "The index at \(path) cannot be written: \(reason). Check the folder's permissions and its disk, or "
                + "use another folder."
        case .unreadable(let path, let reason):
            "The index at \(path) cannot be read just now: \(reason). That need not be the index's fault; see whether the "
                + "disk is well before you change anything."
        case .failing(let path, let reason):
            "The disk with the index at \(path) reports an error: \(reason). What was stored before is there; see whether "
                + "the disk is well, then do it again."
        case .vanished(let path):
            "The index at \(path) is gone; nothing is stored any more. Put it back, or end the program and start again."
        case .replaced(let path):
            "Another index stands at \(path) than was opened; nothing is stored any more. End the program and start again."
        case .locked(let path):
            "The index at \(path) is being written by another process. Try again when that has finished."
        case .corrupt(let path, let reason):
            "The index at \(path) is damaged (\(reason)). `rashomon doctor --salvage` takes what can be read of it into a "
                + "new one."
        case .damagedMarks(let path, let reason):
            "The file of your marks at \(path) is damaged (\(reason)). Put a copy of it back, or move it away and begin "
                + "without marks; the index itself is not concerned."
        case .damagedShared(let path, let reason):
            "The index at \(path) is damaged (\(reason)). Whoever fills it can take what can be read of it into a new one: "
                + "`rashomon doctor --salvage --data \((path as NSString).deletingLastPathComponent)`. Your marks are kept."
        case .newerSchema(let path, let found, let supported):
            "The index at \(path) has format \(found); this program knows formats up to \(supported). "
                + "Use a newer version of the program."
        case .full(let path):
            "The disk is full: no space is left for the index at \(path). What is there can be read."
        case .readOnly(let path):
            "The index at \(path) is open for reading only."
        case .filledByOthers(let path):
            "The index at \(path) is filled by others: articles and sources are theirs to add and to change. What you "
                + "read, star, tag, note and correct is kept. Ask them, or leave out --index for an index of your own."
        case .ruleOfFillers(let action):
            "A rule cannot do “\(action)” in an index that is filled by others: telling of articles and reading their pages "
                + "are done where they are fetched."
        case .notShared(let path):
            "The index at \(path) is not open to you. Whoever fills it can open it: `rashomon share --data "
                + "\((path as NSString).deletingLastPathComponent)`."
        case .olderShared(let path, let found):
            "The index at \(path) has the older format \(found). Whoever fills it brings it up to date by running this "
                + "version of the program once."
        case .notFound(let what):
            "There is no \(what) in the index."
        case .exists(let what):
            "\(what) is in the index already."
        case .occupied(let path):
            "\(path) is there already. Name another file, or move that one away first."
        case .noFolder(let path):
            "There is no folder \(path). Make it first."
        case .unintelligible(let what):
            "This version of the program cannot read \(what). It was left as it is; `rashomon doctor` says more."
        case .failed(let reason):
            "The index reports: \(reason)."
        }
    }
}

extension IndexError {
    /// The closed form of whatever SQLite and GRDB throw.
    init(_ error: any Error, path: String, isReading: Bool = false) {
        switch error {
        case let error as IndexError: self = error
        case let error as DatabaseError: self = IndexError(error, path: path, isReading: isReading)
        default: self = .failed(String(describing: error))
        }
    }

    private init(_ error: DatabaseError, path: String, isReading: Bool) {
        let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path, reason: reason)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_IOERR where !isReading && !FreeSpace.isUsedUp(at: path):
            self = .failing(path: path, reason: reason)
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            // SQLite says "disk I/O error" where it could not make room for a file beside the database.
            if FreeSpace.isUsedUp(at: path) {
                self = .full(path: path)
            } else if isReading {
                self = .unreadable(path: path, reason: reason)
            } else {
                self = .unwritable(path: path, reason: reason)
            }
        default: self = .failed(reason)
        }
    }
}

/// What a file system has left.
enum FreeSpace {
    /// SQLite makes files beside the database of at least this many bytes.
    private static let least: UInt64 = 64 << 10

    /// Whether the file system of the folder that `path` is in, or of the nearest above it that is there, has none.
    static func isUsedUp(at path: String) -> Bool {
        var info = statvfs()
        var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        while statvfs(folder.path, &info) != 0 {
            if folder.path == "/" { return false }
            folder.deleteLastPathComponent()
        }
        return UInt64(info.f_bavail) * UInt64(info.f_frsize) < least
    }
}
