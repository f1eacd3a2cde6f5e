import CPipe

/// Both ends of a pipe that no child process inherits, also one that another thread starts meanwhile: it would keep the
/// pipe open for as long as it runs. Whoever makes it closes it.
public struct PrivatePipe: Sendable {
    /// A file descriptor.
    public let readEnd: Int32
    /// A file descriptor; a write to it fails once nobody has the other end open.
    public let writeEnd: Int32

    /// nil where the process is out of file descriptors.
    public init?() {
        var ends: [Int32] = [-1, -1]
        guard ends.withUnsafeMutableBufferPointer({ rashomon_private_pipe($0.baseAddress) }) == 0 else { return nil }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }
}
