/// Newsboat's `config`: one command a line, with what it takes. What a command means is said elsewhere.
///
/// Source: newsboat's manual, "Configuration" and "Using Double Quotes".
public struct NewsboatConfig: Hashable, Sendable {
    /// One command.
    public struct Line: Hashable, Sendable {
        /// The file it stands in: a `config` can include others.
        public var file: String
        /// From 1; that of the first line where a backslash joins several.
        public var number: Int
        /// "bind-key".
        public var name: String
        /// What stands behind the name, taken apart at spaces that are not in quotes.
        public var words: [String]
        /// All behind the name as it is written, without a comment.
        public var rest: String
        /// A part in backticks stands for what a program prints, and nobody here runs it.
        public var runsProgram = false

        /// As it is written; what may be a secret is left out.
        public var shown: String {
            let isSecret = NewsboatConfig.secrets.contains { name.hasSuffix($0) }
            return rest.isEmpty ? name : "\(name) \(isSecret ? "…" : rest)"
        }
    }

    /// Of the file and those that it includes, in the order in which newsboat reads them.
    public var lines: [Line] = []
    /// What is wrong with the file itself, in words.
    public var warnings: [String] = []

    private static let secrets = ["password", "token", "app-key", "proxy-auth"]
    /// Files that include each other in a circle end here.
    private static let deepest = 10

    public init() {}

    /// The commands of the file at `path` and of those that it includes, in the order in which newsboat reads them.
    /// - Parameters:
    ///   - read: the bytes of a file; nil where there are none to be had.
    ///   - place: the path that an included name means in the file at a path.
    public static func read(
        _ path: String, read: (String) -> [UInt8]?, place: (_ name: String, _ file: String) -> String
    ) -> NewsboatConfig {
        var result = NewsboatConfig()
        if let bytes = read(path) {
            result.take(bytes, path, depth: 0, read: read, place: place)
        } else {
            result.warnings.append("\(path): cannot be read")
        }
        return result
    }

    private mutating func take(
        _ bytes: [UInt8], _ path: String, depth: Int, read: (String) -> [UInt8]?, place: (String, String) -> String
    ) {
        for line in NewsboatConfig.parse(String(decoding: bytes, as: UTF8.self), file: path) {
            guard line.name == "include", let name = line.words.first, !line.runsProgram else {
                lines.append(line)
                continue
            }
            let included = place(name, path)
            if depth >= NewsboatConfig.deepest {
                warnings.append("\(path): line \(line.number): the files include each other too deeply")
            } else if let bytes = read(included) {
                take(bytes, included, depth: depth + 1, read: read, place: place)
            } else {
                warnings.append("\(path): line \(line.number): `\(line.shown)`: \(included) cannot be read")
            }
        }
    }

    /// The commands in the text of one file.
    public static func parse(_ text: String, file: String) -> [Line] {
        var result: [Line] = []
        var pending: (number: Int, text: String)?
        // Not by characters: to Swift a carriage return and a line feed are one.
        for (index, bytes) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            var line = String(Substring(bytes))
            if line.utf8.last == 0x0D { line.removeLast() }
            let number = pending?.number ?? index + 1
            line = (pending?.text ?? "") + line
            pending = nil
            if continues(line) {
                line.removeLast()
                pending = (number, line)
            } else if let found = self.line(line, file: file, number: number) {
                result.append(found)
            }
        }
        if let pending, let found = line(pending.text, file: file, number: pending.number) { result.append(found) }
        return result
    }

    /// Whether the next line belongs to this one: it ends in a backslash that is not escaped itself.
    private static func continues(_ line: String) -> Bool {
        line.utf8.reversed().prefix { $0 == 0x5C }.count % 2 == 1 && line.utf8.first { $0 != 0x20 } != 0x23
    }

    private static func line(_ text: String, file: String, number: Int) -> Line? {
        let (code, runsProgram) = withoutComment(text)
        let words = NewsboatURLs.tokens(code, endsAtComments: false)
        guard let name = words.first, !name.isEmpty else { return nil }
        let rest = code.trimming(" ", "\t").dropFirst(name.count)
        return Line(
            file: file, number: number, name: name, words: Array(words.dropFirst()),
            rest: String(rest).trimming(" ", "\t"), runsProgram: runsProgram)
    }

    /// The line up to a `#` that is neither in quotes nor in backticks nor escaped, and whether it has backticks.
    private static func withoutComment(_ text: String) -> (code: String, runsProgram: Bool) {
        var code = ""
        var isQuoted = false
        var isProgram = false
        var runsProgram = false
        var rest = Substring(text)
        while let next = rest.popFirst() {
            if next == "\\", let escaped = rest.first {
                rest.removeFirst()
                // Newsboat takes these two for themselves; all else is the quotes' business.
                code += escaped == "#" || escaped == "`" ? String(escaped) : "\\\(escaped)"
                continue
            }
            if next == "#", !isQuoted, !isProgram { break }
            if next == "\"", !isProgram { isQuoted.toggle() }
            if next == "`" {
                isProgram.toggle()
                runsProgram = true
            }
            code.append(next)
        }
        return (code, runsProgram)
    }
}
