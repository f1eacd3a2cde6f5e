import Foundation

/// Who but its owner may read an index.
public enum IndexReaders: Hashable, Sendable {
    /// The files are the owner's alone.
    case nobody
    /// The members of a group of the machine, by its number.
    case group(UInt32)
    /// Everybody who has an account on the machine.
    case everyone

    /// What is stored of it in the index; the group is that of the file.
    var stored: Int64? {
        switch self {
        case .nobody: nil
        case .everyone: 1
        case .group: 2
        }
    }

    /// - Parameter stored: as it is stored in the index whose file is at `path`.
    init(stored: Int64?, path: String) {
        var info = stat()
        switch stored {
        case 1: self = .everyone
        case 2 where stat(path, &info) == 0: self = .group(info.st_gid)
        default: self = .nobody
        }
    }

    fileprivate var fileMode: mode_t {
        switch self {
        case .nobody: 0o600
        case .group: 0o640
        case .everyone: 0o644
        }
    }

    fileprivate var folderMode: mode_t { fileMode | (fileMode & 0o444) >> 2 }

    fileprivate var groupID: gid_t? { if case .group(let id) = self { id } else { nil } }
}

/// Who may read the files of an index: nobody but their owner, unless the index is meant to be shared.
enum PrivateFiles {
    /// Makes a folder, and those above it, that only its owner can look into.
    static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Whether the file at `path` is open to others than its owner.
    static func isShared(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & 0o044 != 0
    }

    /// Lets the readers of a shared index, and only them, look into its folder.
    static func protectFolder(_ path: String, for readers: IndexReaders) {
        set(path, readers.folderMode, readers.groupID)
    }

    /// Gives the database and the files beside it their permissions; files that others own are left to them.
    static func protect(_ path: String, for readers: IndexReaders = .nobody) {
        for file in [path, path + "-wal", path + "-shm"] { set(file, readers.fileMode, readers.groupID) }
    }

    /// The group first: a mode that lets a group read would for a moment let the wrong one.
    private static func set(_ path: String, _ mode: mode_t, _ group: gid_t?) {
        var info = stat()
        guard stat(path, &info) == 0, info.st_uid == geteuid() else { return }
        if let group, info.st_gid != group { _ = chown(path, uid_t.max, group) }
        if info.st_mode & 0o777 != mode { _ = chmod(path, mode) }
    }
}
