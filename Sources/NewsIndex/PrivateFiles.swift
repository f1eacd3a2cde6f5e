import Foundation

/// Who may read the files of an index: nobody but their owner, unless the index is meant to be shared.
enum PrivateFiles {
    /// Makes a folder, and those above it, that only its owner can look into.
    static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Lets others look into the folder of a shared index.
    static func protectFolder(_ path: String, isShared: Bool) {
        var info = stat()
        guard stat(path, &info) == 0, info.st_uid == geteuid() else { return }
        _ = chmod(path, isShared ? 0o755 : 0o700)
    }

    /// Gives the database and the files beside it their permissions; files that others own are left to them.
    static func protect(_ path: String, isShared: Bool) {
        for file in [path, path + "-wal", path + "-shm"] {
            var info = stat()
            guard stat(file, &info) == 0, info.st_uid == geteuid() else { continue }
            let wanted: mode_t = isShared ? 0o644 : 0o600
            if info.st_mode & 0o777 != wanted { _ = chmod(file, wanted) }
        }
    }
}
