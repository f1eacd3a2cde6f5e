import NewsModel
import NewsText

/// A block of a text file before it is stored.
struct FileBlock {
    /// A stretch of text, with where it leads if it is a link.
    struct Run {
        var text: String
        var url: String?
    }
    var kind: TextBlock.Kind
    var runs: [Run]

    var text: String { runs.map(\.text).joined() }

    init(_ kind: TextBlock.Kind, _ text: String) {
        self.kind = kind
        runs = [Run(text: text)]
    }

    init(_ kind: TextBlock.Kind, runs: [Run]) {
        self.kind = kind
        self.runs = runs
    }
}

/// Reads the blocks of a plain text file.
///
/// A line is a paragraph, except in a text wrapped at a fixed width, where paragraphs end at empty lines.
enum PlainText {
    static func blocks(_ text: [UInt8]) -> [FileBlock] {
        let lines = joined(lines(text))
        return lines.enumerated().map { at, line in
            let next = at + 1 < lines.count ? lines[at + 1].text : nil
            return block(line, next: next, isFirst: at == 0)
        }
    }

    /// A line of the text, without white space at its ends.
    struct Line {
        var text: String
        /// An empty line stands before it.
        var startsParagraph: Bool
    }

    private static func lines(_ text: [UInt8]) -> [Line] {
        var result: [Line] = []
        var reader = Lines(text)
        var startsParagraph = true
        while let line = reader.next() {
            if line.text.isEmpty {
                startsParagraph = true
            } else {
                result.append(Line(text: line.text, startsParagraph: startsParagraph))
                startsParagraph = false
            }
        }
        return result
    }

    /// The lines, with those of a wrapped text joined to paragraphs.
    ///
    /// A text is wrapped when no line is wider than 100 columns and nearly every break inside a paragraph was forced:
    /// the first word of the next line would not have fitted any more.
    private static func joined(_ lines: [Line]) -> [Line] {
        let widths = lines.map { DisplayWidth.of($0.text) }
        guard let widest = widths.max(), widest <= 100, widest >= 40 else { return lines }
        var breaks = 0
        var forced = 0
        for at in lines.indices.dropFirst() where !lines[at].startsParagraph {
            let word = lines[at].text.prefix { $0 != " " }
            breaks += 1
            if widths[at - 1] + 1 + DisplayWidth.of(String(word)) > widest - 4 { forced += 1 }
        }
        guard breaks >= 2, forced * 10 >= breaks * 8 else { return lines }
        var result: [Line] = []
        for line in lines {
            if !line.startsParagraph, !result.isEmpty, marker(line.text) == nil {
                result[result.count - 1].text += " " + line.text
            } else {
                result.append(line)
            }
        }
        return result
    }

    private static func block(_ line: Line, next: String?, isFirst: Bool) -> FileBlock {
        let marked = Emphasis.stripWholeLine(line.text)
        if let marked, !TitleReading.isSentence(marked) { return FileBlock(.heading(level: 2), marked) }
        if let (kind, rest) = marker(line.text) { return FileBlock(kind, rest) }
        if !isFirst, let next, looksLikeHeading(line.text, next: next) {
            return FileBlock(.heading(level: 2), line.text)
        }
        return FileBlock(.paragraph, marked ?? line.text)
    }

    /// A short line without end that a longer one follows.
    private static func looksLikeHeading(_ line: String, next: String) -> Bool {
        let words = line.split(separator: " ").count
        guard line.count <= 80, words <= 12, words >= 2 || line.count >= 4, next.count > line.count * 3 / 2,
            let last = line.unicodeScalars.last, last.isLetter || last.isDigit || last == "?",
            let first = line.unicodeScalars.first, first.isDigit || first.isLetter
        else { return false }
        return !first.properties.isLowercase
    }

    /// The mark of a list item or a quoted line, and the text after it.
    static func marker(_ line: String) -> (kind: TextBlock.Kind, rest: String)? {
        for bullet in ["- ", "* ", "• ", "◦ ", "‣ "] where line.hasPrefix(bullet) {
            return (.listItem(depth: 0, ordinal: nil), String(line.dropFirst(2)))
        }
        if line.hasPrefix("> ") { return (.blockQuote, String(line.dropFirst(2))) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if (1...3).contains(digits.count), let number = Int(digits) {
            let rest = line.dropFirst(digits.count)
            if rest.hasPrefix(". ") || rest.hasPrefix(") ") {
                return (.listItem(depth: 0, ordinal: number), String(rest.dropFirst(2)))
            }
        }
        return nil
    }
}

/// Marks of emphasis around a whole line.
enum Emphasis {
    /// `line` without `**`, `__` or leading `#` if they mark all of it, else nil.
    static func stripWholeLine(_ line: String) -> String? {
        for mark in ["***", "**", "__"] where line.hasPrefix(mark) && line.hasSuffix(mark) {
            let inner = line.dropFirst(mark.count).dropLast(mark.count)
            if !inner.isEmpty, !inner.contains(mark) { return String(inner) }
        }
        let hashes = line.prefix { $0 == "#" }.count
        if (1...6).contains(hashes), line.dropFirst(hashes).first == " " {
            return String(line.dropFirst(hashes + 1))
        }
        return nil
    }
}
