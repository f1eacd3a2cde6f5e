#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Many letters in one file, each behind a line that begins with "From ". Source: RFC 4155.
public enum MailBox {
    /// A longer letter is none that is read.
    static let longestMessage = 16 << 20
    private static let start = Array("From ".utf8)

    /// Whether a file begins as such a file does.
    public static func isMailBox(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.starts(with: start) else { return false }
        let second = bytes.drop { $0 != 0x0A }.dropFirst()
        return looksLikeHead(second.prefix(4096))
    }

    /// Whether a text begins with fields that letters have.
    static func isMessage(_ bytes: some Collection<UInt8>) -> Bool { looksLikeHead(bytes.prefix(16 << 10)) }

    private static func looksLikeHead(_ bytes: some Collection<UInt8>) -> Bool {
        let (fields, _) = MailFields.read(ArraySlice(Array(bytes)))
        let known = ["from", "date", "subject", "message-id", "received", "to", "return-path", "mime-version"]
        return fields.raw("from") != nil && known.count(where: { fields.raw($0) != nil }) >= 3
    }

    /// Whether the file at `path` is one, judged by its beginning.
    public static func isMailBox(at path: String) -> Bool {
        guard let file = MailFile(path) else { return false }
        return isMailBox(file.read(8192))
    }

    /// Gives each letter of the file to `take`, one after the other: the file may be larger than memory.
    /// - Returns: how many were left out because they are too long; nil where the file cannot be read.
    static func forEachMessage(in path: String, _ take: (ArraySlice<UInt8>) throws -> Void) rethrows -> Int? {
        guard let file = MailFile(path) else { return nil }
        var message: [UInt8] = []
        var line: [UInt8] = []
        var isInside = false
        var isTooLong = false
        var tooLong = 0
        var wasEmpty = true
        func finish() throws {
            if isTooLong { tooLong += 1 } else if isInside, !message.isEmpty { try take(message[...]) }
            message.removeAll(keepingCapacity: true)
            isTooLong = false
        }
        func takeLine() throws {
            defer { wasEmpty = line.elementsEqual([0x0A]) || line.elementsEqual([0x0D, 0x0A]) }
            if wasEmpty, line.starts(with: start) {
                try finish()
                isInside = true
                return
            }
            guard isInside, !isTooLong else { return }
            // ">From " was put in place of "From " at a line's beginning.
            let isQuoted = line.first == 0x3E && line.drop { $0 == 0x3E }.starts(with: start)
            message += isQuoted ? line.dropFirst() : line[...]
            isTooLong = message.count > longestMessage
        }
        while true {
            let piece = file.read(1 << 16)
            if piece.isEmpty { break }
            var rest = piece[...]
            while let end = rest.firstIndex(of: 0x0A) {
                line += rest[...end]
                try takeLine()
                line.removeAll(keepingCapacity: true)
                rest = rest[(end + 1)...]
            }
            if line.count < longestMessage { line += rest }
        }
        if !line.isEmpty { try takeLine() }
        try finish()
        return tooLong
    }
}

/// A file that is read piece by piece.
private final class MailFile {
    private let descriptor: Int32

    /// nil where there is no file that can be read.
    init?(_ path: String) {
        descriptor = open(FileName.system(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        if descriptor < 0 { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The next bytes; none at the end, or where reading fails.
    func read(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let got = bytes.withUnsafeMutableBytes { buffer in
                #if canImport(Glibc)
                    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if got < 0, errno == EINTR { continue }
            return got > 0 ? Array(bytes[..<got]) : []
        }
    }
}
