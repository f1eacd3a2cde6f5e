/// A data file of a language: sections of lines, each headed by its name in brackets.
///
/// ```
/// # A comment
/// [months]
/// january jan
/// february feb
/// ```
///
/// Nothing is read before it is asked for; a section is then found by looking through the file's lines. What the
/// sections of each file mean stands in `Sources/Languages/README.md`.
package struct LanguageFile: Sendable {
    /// The language's primary subtag, "nl".
    package let language: String
    /// The file's name without its ending, "speech".
    package let name: String
    private let text: EmbeddedText

    init(language: String, name: String, text: EmbeddedText) {
        self.language = language
        self.name = name
        self.text = text
    }

    /// A section's name and its lines, comments and empty lines left out.
    package struct Section: Sendable {
        /// As it stands between the brackets.
        package let name: String
        /// In the order of the file.
        package let lines: [Substring.UTF8View]

        /// The words of all lines.
        package var words: [Substring.UTF8View] { lines.flatMap(Self.words) }

        /// The words of each line.
        package var rows: [[String]] { lines.map { Self.words($0).map { String(Substring($0)) } } }

        private static func words(_ line: Substring.UTF8View) -> [Substring.UTF8View] {
            line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
        }
    }

    /// All sections in the order of the file; one may come several times.
    package var sections: [Section] {
        var result: [Section] = []
        var name: String?
        var lines: [Substring.UTF8View] = []
        for line in text.string.utf8.split(separator: 0x0A) {
            if let heading = Self.heading(line) {
                if let name { result.append(Section(name: name, lines: lines)) }
                name = heading
                lines = []
            } else if line.first != UInt8(ascii: "#") {
                lines.append(line)
            }
        }
        if let name { result.append(Section(name: name, lines: lines)) }
        return result
    }

    /// The first section of a name; empty where there is none.
    package subscript(section: String) -> Section {
        let lines = text.string(text.withSpan { Self.range(of: section, in: $0) }).utf8.split(separator: 0x0A)
        return Section(name: section, lines: lines.filter { $0.first != UInt8(ascii: "#") })
    }

    private static func heading(_ line: Substring.UTF8View) -> String? {
        guard line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") else { return nil }
        return String(Substring(line.dropFirst().dropLast()))
    }

    /// The bytes of the file from the end of a section's heading to the next heading, for a table too large to be split
    /// into strings; empty where there is no such section.
    package func withBytes<Result>(of section: String, _ body: (Span<UInt8>) -> Result) -> Result {
        text.withSpan { body($0.extracting(Self.range(of: section, in: $0))) }
    }

    /// The bytes from the end of a section's heading to the next heading.
    private static func range(of section: String, in bytes: Span<UInt8>) -> Range<Int> {
        let heading = Array("[\(section)]\n".utf8)
        var start = 0
        while start < bytes.count, !stands(heading, in: bytes, at: start) { start = endOfLine(bytes, from: start) }
        start = min(start + heading.count, bytes.count)
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "[") { end = endOfLine(bytes, from: end) }
        return start..<min(end, bytes.count)
    }

    private static func stands(_ heading: [UInt8], in bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + heading.count <= bytes.count else { return false }
        return heading.indices.allSatisfy { bytes[start + $0] == heading[$0] }
    }

    /// The place after the line feed that comes next.
    private static func endOfLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return end + 1
    }
}
