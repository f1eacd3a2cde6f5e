import TerminalCanvas

extension Hyperlink {
    /// Starts the link (OSC 8). The identity ties the lines of a link that is broken over several.
    var start: String { "\u{1B}]8;id=\(identity);\(address)\u{1B}\\" }

    static let end = "\u{1B}]8;;\u{1B}\\"

    /// A short name that is the same for the same address (FNV-1a).
    private var identity: String {
        var hash: UInt32 = 0x811C_9DC5
        for byte in address.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return String(hash, radix: 36)
    }
}
