#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder for temporary files that only its owner may see, and that does not outlive a kill for long: the next one
/// that is made takes away what processes left that are gone.
///
/// Its process holds a lock on it, which the system takes away however the process ends.
public struct PrivateFolder: Sendable {
    private static let prefix = "rashomon-"
    /// Seconds after which a folder without a lock is nobody's: one that is just being made has none yet.
    private static let youth = 60

    /// Without a slash at its end.
    public let path: String
    private let descriptor: Int32

    /// Makes a folder in `place`, the system's folder for temporary files.
    /// - Returns: nil where none can be made.
    public init?(in place: String) {
        PrivateFolder.sweep(place)
        var template = Array("\(place)/\(PrivateFolder.prefix)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 { _ = flock(descriptor, LOCK_EX | LOCK_NB) }
    }

    /// Removes the folder with its files.
    public func remove() {
        PrivateFolder.remove(path)
        if descriptor >= 0 { close(descriptor) }
    }

    private static func remove(_ path: String) {
        for name in names(in: path) { unlink(path + "/" + name) }
        rmdir(path)
    }

    private static func sweep(_ place: String) {
        for name in names(in: place) where name.hasPrefix(prefix) {
            let path = place + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
                status.st_mode & 0o077 == 0, name.utf8.count == prefix.utf8.count + 6,
                Int(status.st_mtim.tv_sec) + youth < time(nil)
            else { continue }
            let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard folder >= 0 else { continue }
            if flock(folder, LOCK_EX | LOCK_NB) == 0 { remove(path) }
            close(folder)
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
