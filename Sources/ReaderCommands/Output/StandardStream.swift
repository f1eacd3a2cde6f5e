import Foundation

/// Standard output and standard error, written so that no failure of theirs ends the program with a trap.
enum StandardStream {
    /// Opens the three standard files that the program was started without, so that no file of its own, such as a
    /// connection, is taken for one of them. Reading or writing them fails.
    static func reserve() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
            // The lowest number that is free is this one.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes an answer. A reader that has gone ends the program without a word, another failure with one line.
    static func writeAnswer(_ text: String) {
        guard let failure = write(text, to: STDOUT_FILENO) else { return }
        if failure != EPIPE { warn("rashomon: the answer could not be written: \(String(cString: strerror(failure)))") }
        Foundation.exit(failure == EPIPE ? brokenPipeStatus : 1)
    }

    /// Writes what is not the answer: where nobody can be told, nothing can be done.
    static func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// As a shell has it for a program that SIGPIPE ended: 128 and its number.
    private static let brokenPipeStatus: Int32 = 141

    /// - Returns: the number of the error; `nil` where everything was written.
    private static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    var full = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&full, 1, 1_000)
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }
}
