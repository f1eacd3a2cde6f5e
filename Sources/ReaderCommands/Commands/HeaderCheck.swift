/// Headers that are set for a source, one a line.
enum HeaderCheck {
    /// `\\n` is a line feed, as it is hard to type one.
    static func lines(_ value: String) -> String { value.replacing("\\n", with: "\n") }

    /// The first line that is no header (RFC 9110, 5.1 and 5.5); nil where all are.
    static func problem(_ value: String) -> String? {
        lines(value).split(whereSeparator: \.isNewline).map(String.init).first { line in
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return true }
            let isName = line[..<colon].utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
            return !isName || line.utf8.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }
        }
    }
}
