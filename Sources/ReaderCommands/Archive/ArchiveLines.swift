import Foundation
import NewsGathering

/// The lines of an export of everything, read one by one: such a file may be larger than memory.
final class ArchiveLines {
    /// What a file of ours has in its first line.
    private static let mark = Array("\"rashomon-archive\"".utf8)
    /// No article has a longer line.
    private static let longest = 512 << 20

    private let part: () -> [UInt8]
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// nil where the file is no such export.
    init?(of path: String) {
        // What comes through a pipe can be read only once: it is left to the import of lists.
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let file = FileHandle(forReadingAtPath: path),
            let first = try? file.read(upToCount: 1 << 16), Self.isArchive(Array(first))
        else { return nil }
        buffer = Array(first)
        part = { (try? file.read(upToCount: 1 << 18)).map(Array.init) ?? [] }
    }

    /// Those of standard input, of which `start` was read already; nil where it is no such export.
    init?(standardInputAfter start: [UInt8]) {
        guard Self.isArchive(start) else { return nil }
        buffer = start
        part = StandardInput.part
    }

    private static func isArchive(_ bytes: [UInt8]) -> Bool {
        let line = bytes.prefix { $0 != 0x0A }
        return line.first == 0x7B && line.firstRange(of: mark) != nil
    }

    /// The next line without its line feed; nil at the end.
    func next() throws -> String? {
        var from = start
        while true {
            if let end = buffer[from...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return String(decoding: buffer[start..<end], as: UTF8.self)
            }
            from = buffer.count
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return String(decoding: buffer[start...], as: UTF8.self)
            }
            guard buffer.count - start < Self.longest else { throw ArchiveLinesError() }
            buffer.removeSubrange(..<start)
            from -= start
            start = 0
            let bytes = part()
            isAtEnd = bytes.isEmpty
            buffer += bytes
        }
    }
}

/// The file has a line longer than an article can be: it is no archive.
struct ArchiveLinesError: Error, CustomStringConvertible {
    var description: String { "a line of the archive is longer than any article" }
}
