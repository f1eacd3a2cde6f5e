import Foundation
import SharedState

/// A file that an answer is written into as it comes, and that is gone on with where a transfer was cut off.
///
/// Beside `part` lies `part` + ".from", which says what the bytes are of: an address, and how the server names the
/// state that they are from. Where that changed, the file is got from its start. Source: RFC 9110, 14 and 13.1.5.
package final class FileDownload: Sendable {
    /// More is no recording.
    package static let mostBytes = 8 << 30

    /// The path that bytes are written to until the file is whole.
    package let part: String
    private let address: String
    private let mostBytes: Int

    /// How far the file is.
    private struct State {
        /// Of the open file; -1 before and after.
        var descriptor: Int32 = -1
        /// Bytes in the file.
        var bytes = 0
        /// As the server says.
        var total: Int?
        var problem: String?
        /// The answer's head was looked at.
        var hasBegun = false
    }

    private let state = Locked(State())

    /// - Parameter part: the path of the unfinished file; nobody but its owner may read it.
    package init(address: String, part: String, mostBytes: Int = FileDownload.mostBytes) {
        self.address = address
        self.part = part
        self.mostBytes = mostBytes
    }

    /// Bytes so far, and in all where the server says so.
    package var progress: (bytes: Int, total: Int?) { state.withLock { ($0.bytes, $0.total) } }

    /// What went wrong with the file itself, in words.
    package var problem: String? { state.withLock { $0.problem } }

    /// Headers that ask for the rest of what is there.
    var headers: [String] {
        guard let mark = mark, let size = size(), size > 0 else { return [] }
        return ["Range: bytes=\(size)-", "If-Range: \(mark)"]
    }

    private func size() -> Int? {
        var status = stat()
        guard lstat(part, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The state that the bytes are from; nil where there are none, or of another address.
    private var mark: String? {
        guard let data = FileManager.default.contents(atPath: part + ".from") else { return nil }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count >= 2 && lines[0] == address ? String(lines[1]) : nil
    }

    /// Opens the file for the answer: at its end where the rest comes, else from the start.
    /// - Returns: whether bytes may be written.
    func begin(status: Int, fields: [String: String]) -> Bool {
        state.withLock { state in
            if state.hasBegun { return state.descriptor >= 0 }
            state.hasBegun = true
            let range = FileDownload.range(fields["content-range"])
            let isRest = status == 206 && range?.start == size() && (size() ?? 0) > 0
            if status == 206, !isRest {
                state.problem = "the server sent another part of the file than was asked for"
                return false
            }
            let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | (isRest ? O_APPEND : O_TRUNC)
            state.descriptor = open(part, flags, 0o600)
            guard state.descriptor >= 0 else {
                state.problem = "\(part) cannot be written: \(String(cString: strerror(errno)))"
                return false
            }
            state.bytes = isRest ? range?.start ?? 0 : 0
            state.total = isRest ? range?.total : fields["content-length"].flatMap { Int($0) }
            if !isRest { note(fields) }
            return true
        }
    }

    /// Keeps how the server names the state of the file; a weak name is of no use for parts.
    private func note(_ fields: [String: String]) {
        let etag = fields["etag"].flatMap { $0.hasPrefix("\"") ? $0 : nil }
        guard let mark = etag ?? fields["last-modified"], !mark.contains("\n") else {
            unlink(part + ".from")
            return
        }
        let data = Data("\(address)\n\(mark)\n".utf8)
        try? data.write(to: URL(fileURLWithPath: part + ".from"), options: .atomic)
    }

    /// `bytes 100-199/200`.
    static func range(_ field: String?) -> (start: Int, total: Int?)? {
        guard let field, field.lowercased().hasPrefix("bytes ") else { return nil }
        let parts = field.dropFirst(6).split(separator: "/")
        guard parts.count == 2, let start = parts[0].split(separator: "-").first.flatMap({ Int($0) }), start >= 0 else {
            return nil
        }
        return (start, Int(parts[1]))
    }

    /// - Returns: false where the file cannot take them.
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        state.withLock { state in
            guard state.descriptor >= 0 else { return true }
            guard state.bytes + bytes.count <= mostBytes else {
                state.problem = "the file is larger than \(mostBytes >> 20) MB"
                return false
            }
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Foundation.write(
                    state.descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    state.problem = "\(part) cannot be written: \(String(cString: strerror(errno)))"
                    return false
                }
                rest = rest.dropFirst(count)
                state.bytes += count
            }
            return true
        }
    }

    /// Closes the file; what is in it stays.
    package func end() {
        state.withLock { state in
            if state.descriptor >= 0 { close(state.descriptor) }
            state.descriptor = -1
            state.hasBegun = false
        }
    }

    /// Forgets what is there, so that it is got from the start.
    package func forget() {
        unlink(part)
        unlink(part + ".from")
    }

    /// Gives the whole file its name. Another of that name stays.
    /// - Returns: false where that is not possible.
    package func move(to path: String) -> Bool {
        if link(part, path) != 0 {
            // Not every file system has links.
            guard errno != EEXIST, rename(part, path) == 0 else { return false }
        }
        forget()
        return true
    }
}
