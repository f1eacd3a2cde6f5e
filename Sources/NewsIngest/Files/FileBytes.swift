#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads whole files, within a limit, and says in words why one cannot be read.
enum FileBytes {
    /// Larger files are not articles.
    static let limit = 16 << 20

    /// All bytes of the file; a failure where it is none, cannot be read, or is longer than `limit`.
    static func load(_ path: String) -> Result<[UInt8], FileProblem> {
        // O_NONBLOCK: opening a pipe must not wait for somebody to write to it.
        let file = open(FileName.system(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return .failure(FileProblem(errno: errno)) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return .failure(FileProblem(errno: errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            return .failure(FileProblem(text: "is not a file", advice: "add a file or a folder of files"))
        }
        guard status.st_size <= limit else {
            let size = Int(status.st_size) >> 20
            return .failure(
                FileProblem(text: "is \(size) MB large, more than an article has", advice: "split it, or leave it out"))
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var filled = 0
        while filled < bytes.count {
            let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress! + filled, $0.count - filled) }
            if got < 0, errno == EINTR { continue }
            if got < 0 { return .failure(FileProblem(errno: errno)) }
            if got == 0 { break }
            filled += got
        }
        bytes.removeLast(bytes.count - filled)
        if bytes.count > Int(status.st_size), bytes.count > limit {
            return .failure(FileProblem(text: "grows while it is read", advice: "add it when it is finished"))
        }
        return .success(bytes)
    }
}

/// Why a file could not be read, in words that follow its name.
struct FileProblem: Error {
    var text: String
    var advice: String

    init(text: String, advice: String) {
        self.text = text
        self.advice = advice
    }

    init(errno code: Int32) {
        switch code {
        case ENOENT:
            self.init(text: "is not there", advice: "check the path")
        case EACCES, EPERM:
            self.init(text: "may not be read", advice: "change its permissions (chmod +r), or leave it out")
        case EISDIR:
            self.init(text: "is a folder", advice: "add the folder instead")
        case ELOOP:
            self.init(text: "is a link that leads to itself", advice: "remove the link")
        default:
            self.init(
                text: "cannot be read (\(String(cString: strerror(code))))", advice: "check the disk and the path")
        }
    }
}
