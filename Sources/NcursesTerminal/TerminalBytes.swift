/// What a terminal sends, read as the program reads it, for trials with bytes that no terminal would send.
package enum TerminalBytes {
    /// Reads the bytes in one piece, and cut in two, and waits for what does not come.
    package static func read(_ bytes: [UInt8]) {
        let begin = InputParser.Instant.now
        for cut in [bytes.count, bytes.count / 2] {
            var parser = InputParser()
            _ = parser.feed(Array(bytes[..<cut]), at: begin)
            _ = parser.feed(Array(bytes[cut...]), at: begin + .milliseconds(20))
            _ = parser.expire(at: begin + .seconds(20))
        }
    }
}
