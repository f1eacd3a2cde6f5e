import Foundation
import NewsIndex

/// A file that was asked for. A regular one is replaced when the new one is whole, under whatever links lead to it; to
/// anything else, a pipe or a device, is written straight. A database, and so an index, is never written over.
final class OutputFile {
    private let path: String
    /// The file that takes the place of `path`; nil where it is written itself.
    private let part: String?
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// - Parameter isPrivate: whether only its owner may read it. Without it a file that is there keeps its
    ///   permissions, and a new one gets those that the person's mask leaves.
    init(path: String, isPrivate: Bool = false) throws {
        var info = stat()
        let isThere = stat(path, &info) == 0
        let kind = info.st_mode & S_IFMT
        if isThere, kind == S_IFDIR { throw FileOutputError(path: path, reason: "it is a folder") }
        // The link of a pipe of this process, as /dev/stdout may be, names nothing that could be opened.
        let target = try isThere && kind != S_IFREG ? path : Self.followingLinks(path)
        if DatabaseFiles.holdDatabase(at: target) {
            throw FileOutputError(path: path, reason: "it is a database, and stays as it is")
        }
        self.path = target
        if isThere, kind != S_IFREG {
            part = nil
            descriptor = open(target, O_WRONLY | O_CLOEXEC)
        } else {
            let opened = Self.openPart(
                of: target, mode: isPrivate ? 0o600 : isThere ? info.st_mode & 0o777 : FilePermissions.ofAnswers)
            (part, descriptor) = opened
        }
        if descriptor < 0 { throw Self.failure(path) }
    }

    /// What links lead to, whether it is there or not.
    private static func followingLinks(_ path: String) throws -> String {
        var path = path
        for _ in 0..<40 {
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
            let folder = (path as NSString).deletingLastPathComponent
            path = target.hasPrefix("/") || folder.isEmpty ? target : folder + "/" + target
        }
        throw FileOutputError(path: path, reason: String(cString: strerror(ELOOP)))
    }

    /// Makes a new file beside `path`, under a name that nobody else has.
    private static func openPart(of path: String, mode: mode_t) -> (String, Int32) {
        for _ in 0..<16 {
            let part = "\(path).\(String(UInt64.random(in: 0...(.max)), radix: 36)).part"
            let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
            if descriptor < 0, errno == EEXIST { continue }
            if descriptor >= 0 { _ = fchmod(descriptor, mode) }
            return (part, descriptor)
        }
        return (path, -1)
    }

    private static func failure(_ path: String) -> FileOutputError {
        FileOutputError(path: path, reason: String(cString: strerror(errno)))
    }

    /// Text is gathered, and goes to the file in pieces of 256 KiB.
    func write(_ text: String) throws {
        buffer += Array(text.utf8)
        if buffer.count > 1 << 18 { try flush() }
    }

    private func flush() throws {
        var done = 0
        while done < buffer.count {
            let count = buffer[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(path) }
            done += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Puts the file in its place.
    func finish() throws {
        try flush()
        if let part {
            guard fsync(descriptor) == 0, rename(part, path) == 0 else { throw Self.failure(path) }
        }
        close(descriptor)
    }

    /// Takes away what was written so far, as far as nobody has read it.
    func abandon() {
        close(descriptor)
        if let part { unlink(part) }
    }

    /// Writes with `body`: all of it or, of a file, nothing.
    static func write(to path: String, isPrivate: Bool = false, _ body: (OutputFile) throws -> Void) throws {
        let file = try OutputFile(path: path, isPrivate: isPrivate)
        do {
            try body(file)
            try file.finish()
        } catch {
            file.abandon()
            throw error
        }
    }
}
