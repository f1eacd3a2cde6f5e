/// An address that a stretch of text leads to. Terminals that take links open it with a click.
///
/// Only `http` and `https`: a terminal hands the address to whatever the system has for its scheme.
public final class Hyperlink: Hashable, Sendable {
    /// Safe to be written to a terminal: printable ASCII, all else percent-encoded.
    public let address: String

    /// - Returns: `nil` for an address that is not of the web, or longer than terminals take.
    public init?(_ address: String) {
        let scheme = address.prefix(8).lowercased()
        guard scheme.hasPrefix("http://") || scheme.hasPrefix("https://") else { return nil }
        let encoded = Hyperlink.encoded(address)
        guard encoded.utf8.count <= Hyperlink.mostBytes else { return nil }
        self.address = encoded
    }

    /// VTE's limit; other terminals take more.
    private static let mostBytes = 2083

    /// Everything outside printable ASCII is encoded, as the convention for OSC 8 asks, and control characters with
    /// it, so that no address can end the sequence that it stands in.
    private static func encoded(_ address: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in address.utf8 {
            if byte > 0x20, byte < 0x7F {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    public static func == (a: Hyperlink, b: Hyperlink) -> Bool { a === b || a.address == b.address }

    public func hash(into hasher: inout Hasher) { hasher.combine(address) }
}
