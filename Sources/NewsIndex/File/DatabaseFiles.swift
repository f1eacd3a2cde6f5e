import Foundation

/// Files of SQLite databases, told by what is in them: nothing else may be written over them, whatever name leads
/// there.
public enum DatabaseFiles {
    private static let companions = ["-wal", "-shm", "-journal"]
    /// First bytes of a database.
    static let header = Array("SQLite format 3\0".utf8)
    /// First bytes of a log, of either byte order (https://www.sqlite.org/fileformat2.html#walformat).
    private static let logHeaders: [[UInt8]] = [[0x37, 0x7F, 0x06, 0x82], [0x37, 0x7F, 0x06, 0x83]]

    /// Whether a database is at `path`, or its log, or whether SQLite would take a file of this name for a part of the
    /// database beside it.
    public static func holdDatabase(at path: String) -> Bool {
        let start = start(of: path)
        if start.starts(with: header) || logHeaders.contains(where: start.starts) { return true }
        return companions.contains { ending in
            path.hasSuffix(ending) && Self.start(of: String(path.dropLast(ending.count))).starts(with: header)
        }
    }

    /// The first bytes of a regular file; none of anything else.
    private static func start(of path: String) -> [UInt8] {
        var info = stat()
        guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
            let file = FileHandle(forReadingAtPath: path)
        else { return [] }
        defer { try? file.close() }
        return (try? file.read(upToCount: header.count)).map { Array($0) } ?? []
    }
}
