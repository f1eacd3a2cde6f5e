/// What a terminal was sent, with times: asciicast, version 2 (docs.asciinema.org/manual/asciicast/v2).
struct Asciicast {
    private(set) var text: String
    /// The time of the next event, in seconds from the beginning.
    private(set) var seconds = 0.0

    init(columns: Int, rows: Int, title: String) {
        let header = OrderedJSON.object([
            ("version", .number(2)), ("width", .number(columns)), ("height", .number(rows)),
            ("title", .string(title)), ("env", .object([("TERM", .string("xterm-256color"))])),
        ])
        text = header.text + "\n"
    }

    mutating func wait(_ time: Double) { seconds += time }

    /// Adds what the program wrote. Its marks of idleness are no part of it, and stand at the end of what it wrote.
    mutating func draw(_ bytes: [UInt8]) {
        let written = Asciicast.withoutMarks(String(decoding: bytes, as: UTF8.self))
        guard !written.isEmpty else { return }
        let event = OrderedJSON.array([.string("o"), .string(written)]).text
        text += "[\(seconds.formatted(decimals: 2)),\(event.dropFirst())\n"
    }

    private static func withoutMarks(_ written: String) -> String {
        var rest = Substring(written)
        var result = ""
        while let mark = rest.firstRange(of: "\u{1B}]7711;idle;") {
            result += rest[..<mark.lowerBound]
            rest = rest[mark.upperBound...].drop { $0 != "\u{07}" }.dropFirst()
        }
        return result + rest
    }
}
