import SharedState

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a command of the reader's in a shell and reads what it prints.
///
/// Only what the reader wrote into the list of sources is run; text of feeds reaches a command as input, never as
/// part of its line.
package enum LocalCommand {
    /// Why a command brought nothing, in words.
    package struct Problem: Error {
        package var text: String
    }

    /// What `command` printed, given `input`. Stopped after `timeout` seconds or `limit` bytes, or when asked to.
    package static func run(
        _ command: String, input: [UInt8], timeout: Int, limit: Int, isStopped: () -> Bool
    ) -> Result<[UInt8], Problem> {
        guard let toChild = PrivatePipe() else { return .failure(Problem(text: "no pipe could be made")) }
        guard let fromChild = PrivatePipe() else {
            for end in [toChild.readEnd, toChild.writeEnd] { close(end) }
            return .failure(Problem(text: "no pipe could be made"))
        }
        let child = spawn(command, reading: toChild.readEnd, writing: fromChild.writeEnd)
        close(toChild.readEnd)
        close(fromChild.writeEnd)
        guard let child else {
            close(toChild.writeEnd)
            close(fromChild.readEnd)
            return .failure(Problem(text: "the command could not be started"))
        }
        let result = exchange(
            input, write: toChild.writeEnd, read: fromChild.readEnd, timeout: timeout, limit: limit, isStopped)
        close(fromChild.readEnd)
        if case .failure = result { kill(-child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        if case .success = result, status & 0x7F != 0 || status >> 8 & 0xFF != 0 {
            return .failure(Problem(text: "the command failed with status \(status >> 8 & 0xFF)"))
        }
        return result
    }

    private static func spawn(_ command: String, reading input: Int32, writing output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that the whole pipeline can be stopped.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(command), nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        return posix_spawn(&child, "/bin/sh", &actions, &attributes, &arguments, environ) == 0 ? child : nil
    }

    /// Writes `input` and reads the output at the same time: a filter may answer before it has read everything.
    private static func exchange(
        _ input: [UInt8], write: Int32, read: Int32, timeout: Int, limit: Int, _ isStopped: () -> Bool
    ) -> Result<[UInt8], Problem> {
        _ = fcntl(write, F_SETFL, O_NONBLOCK)
        let end = ContinuousClock.now + .seconds(timeout)
        var output: [UInt8] = []
        var written = 0
        var isWriting = true
        var chunk = [UInt8](repeating: 0, count: 65536)
        func stopWriting() {
            if isWriting { close(write) }
            isWriting = false
        }
        defer { stopWriting() }
        while true {
            if written == input.count { stopWriting() }
            let left = end - ContinuousClock.now
            guard left > .zero else { return .failure(Problem(text: "the command took too long")) }
            if isStopped() { return .failure(Problem(text: "the command was stopped")) }
            var ends = [pollfd(fd: read, events: Int16(POLLIN), revents: 0)]
            if isWriting { ends.append(pollfd(fd: write, events: Int16(POLLOUT), revents: 0)) }
            // Not longer, so that a stop is noticed.
            let milliseconds = Int32(max(1, min(left / .milliseconds(1), 100)))
            if poll(&ends, nfds_t(ends.count), milliseconds) < 0, errno != EINTR {
                return .failure(Problem(text: "the command could not be read"))
            }
            if isWriting, ends[1].revents != 0 {
                let sent = input[written...].withUnsafeBytes { systemWrite(write, $0.baseAddress, $0.count) }
                if sent > 0 { written += sent } else if errno != EAGAIN { stopWriting() }
            }
            guard ends[0].revents != 0 else { continue }
            let got = chunk.withUnsafeMutableBytes { systemRead(read, $0.baseAddress, $0.count) }
            if got < 0, errno == EINTR || errno == EAGAIN { continue }
            if got <= 0 { return .success(output) }
            guard output.count + got <= limit else {
                return .failure(Problem(text: "the command prints more than the limit"))
            }
            output.append(contentsOf: chunk[..<got])
        }
    }

    private static func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        read(file, buffer, count)
    }

    private static func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
        // A command that stops reading must not stop us.
        signal(SIGPIPE, SIG_IGN)
        return write(file, buffer, count)
    }
}
