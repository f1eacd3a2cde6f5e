import CNcurses
import Glibc

/// Takes what ncurses writes before it gets to the terminal.
///
/// ncurses writes to a file descriptor and asks the same one for the terminal's modes. It gets one of its own, a copy
/// of standard output; while it draws, that descriptor is a file in memory.
struct CapturedOutput {
    /// For `newterm`.
    let stream: UnsafeMutablePointer<FILE>
    private let descriptor: Int32
    private let terminal: Int32
    private let memory: Int32

    /// - Returns: `nil` where the process is out of file descriptors.
    init?() {
        let descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        let terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        let memory = curses_memory_file()
        guard descriptor >= 0, terminal >= 0, memory >= 0, let stream = fdopen(descriptor, "w") else {
            for open in [descriptor, terminal, memory] where open >= 0 { Glibc.close(open) }
            return nil
        }
        self.stream = stream
        self.descriptor = descriptor
        self.terminal = terminal
        self.memory = memory
    }

    func close() {
        fclose(stream)
        Glibc.close(terminal)
        Glibc.close(memory)
    }

    /// What ncurses writes in `body`.
    func bytes(_ body: () -> Void) -> [UInt8] {
        guard curses_replace(memory, descriptor) >= 0 else {
            body()
            return []
        }
        body()
        _ = curses_replace(terminal, descriptor)
        let count = max(0, lseek(memory, 0, SEEK_CUR))
        guard count > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: count)
        let read = pread(memory, &bytes, count, 0)
        lseek(memory, 0, SEEK_SET)
        return Array(bytes.prefix(max(0, read)))
    }
}
