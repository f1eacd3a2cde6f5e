import Glibc

/// What is on its way to the terminal.
///
/// A slow line takes a frame bit by bit and a dead one takes nothing, and neither may keep the program from reading
/// keys and signals. So writing does not wait. The descriptor is opened anew: whether one waits is a matter of all
/// programs that share it.
struct TerminalOutput {
    /// For `poll`, which tells when there is room.
    let descriptor: Int32
    private var unsent: [UInt8] = []
    private var sent = 0

    init() {
        let own = open("/proc/self/fd/\(STDOUT_FILENO)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        descriptor = own >= 0 ? own : STDOUT_FILENO
    }

    func close() {
        if descriptor != STDOUT_FILENO { Glibc.close(descriptor) }
    }

    /// Whether there is nothing that the terminal has not taken.
    var isEmpty: Bool { sent == unsent.count }

    /// Writes as much as the terminal takes now; the rest waits for `flush`.
    mutating func write(_ bytes: [UInt8]) {
        unsent += bytes
        flush()
    }

    /// Writes more of what waits.
    mutating func flush() {
        while !isEmpty {
            let count = unsent[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                // The terminal is gone.
                break
            }
        }
        unsent.removeAll(keepingCapacity: true)
        sent = 0
    }

    /// Waits until the terminal has taken everything, or nothing for so many milliseconds: then nobody is there.
    mutating func drain(patience: Int32) {
        flush()
        while !isEmpty {
            var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            let count = poll(&room, 1, patience)
            if count == 0 || count < 0 && errno != EINTR { return }
            flush()
        }
    }
}
