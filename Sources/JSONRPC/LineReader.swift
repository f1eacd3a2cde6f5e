#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads lines from an open file, each as soon as it is there.
package struct LineReader {
    /// What reading came to.
    package enum Line: Equatable {
        /// Without its line feed.
        case bytes([UInt8])
        /// A line of more bytes than the limit, which was passed over.
        case tooLong(limit: Int)
    }

    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the search for the next line feed goes on.
    private var searched = 0
    private var isSkipping = false
    private var isAtEnd = false

    /// - Parameter limit: bytes of the longest line that is given.
    package init(descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line; the last one need not have a line feed. nil at the end, also where reading fails.
    package mutating func next() -> Line? {
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<end])
                buffer.removeFirst(end + 1)
                searched = 0
                if isSkipping || line.count > limit {
                    isSkipping = false
                    return .tooLong(limit: limit)
                }
                return .bytes(line)
            }
            searched = buffer.count
            if buffer.count > limit {
                isSkipping = true
                buffer = []
                searched = 0
            }
            if isAtEnd {
                defer {
                    buffer = []
                    searched = 0
                    isSkipping = false
                }
                if isSkipping { return .tooLong(limit: limit) }
                return buffer.isEmpty ? nil : .bytes(buffer)
            }
            fill()
        }
    }

    private mutating func fill() {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count > 0 {
                buffer += piece[..<count]
                return
            }
            if count == 0 || errno != EINTR {
                isAtEnd = true
                return
            }
        }
    }
}
