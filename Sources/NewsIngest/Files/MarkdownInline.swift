/// Reads the marks inside a Markdown paragraph: links stay as links, emphasis and code marks go.
enum MarkdownInline {
    /// - Parameter references: the addresses that the text gives names to (`[name]: address`), by lower-cased name.
    static func runs(_ text: String, references: [String: String]) -> [FileBlock.Run] {
        var reader = InlineReader(Array(text), references: references)
        reader.read(0..<reader.source.count, url: nil)
        return reader.runs
    }
}

/// Goes over the characters of one paragraph.
private struct InlineReader {
    let source: [Character]
    let references: [String: String]
    var runs: [FileBlock.Run] = []

    init(_ source: [Character], references: [String: String]) {
        self.source = source
        self.references = references
    }

    mutating func read(_ range: Range<Int>, url: String?) {
        let dropped = emphasisMarks(range)
        var at = range.lowerBound
        while at < range.upperBound {
            let character = source[at]
            switch character {
            case "\\" where at + 1 < range.upperBound && isPunctuation(source[at + 1]):
                add(String(source[at + 1]), url)
                at += 2
            case "`":
                at = readCode(at, range, url)
            case "!" where at + 1 < range.upperBound && source[at + 1] == "[":
                if let link = link(at + 1, range) {
                    add(String(source[link.text]), url)
                    at = link.end
                } else {
                    add("!", url)
                    at += 1
                }
            case "[":
                if let link = link(at, range), url == nil {
                    read(link.text, url: link.url)
                    at = link.end
                } else {
                    add("[", url)
                    at += 1
                }
            case "<":
                at = readAngle(at, range, url)
            case "&":
                at = readEntity(at, range, url)
            default:
                if !dropped.contains(at) { add(String(character), url) }
                at += 1
            }
        }
    }

    private mutating func add(_ text: String, _ url: String?) {
        if let last = runs.last, last.url == url {
            runs[runs.count - 1].text += text
        } else {
            runs.append(FileBlock.Run(text: text, url: url))
        }
    }

    private func isPunctuation(_ character: Character) -> Bool {
        character.isASCII && !character.isLetter && !character.isNumber && !character.isWhitespace
    }

    private mutating func readCode(_ start: Int, _ range: Range<Int>, _ url: String?) -> Int {
        var open = start
        while open < range.upperBound, source[open] == "`" { open += 1 }
        let length = open - start
        var at = open
        while at < range.upperBound {
            guard source[at] == "`" else {
                at += 1
                continue
            }
            var end = at
            while end < range.upperBound, source[end] == "`" { end += 1 }
            if end - at == length {
                add(String(source[open..<at]).trimming(" "), url)
                return end
            }
            at = end
        }
        add(String(source[start..<open]), url)
        return open
    }

    /// `[text](address "title")`, `[text][name]`, `[name]`.
    private func link(_ open: Int, _ range: Range<Int>) -> (text: Range<Int>, url: String?, end: Int)? {
        guard let close = closing(open, "[", "]", range) else { return nil }
        let text = (open + 1)..<close
        if close + 1 < range.upperBound, source[close + 1] == "(", let end = closing(close + 1, "(", ")", range) {
            let inner = String(source[(close + 2)..<end]).trimming(" ")
            let address =
                inner.hasPrefix("<")
                ? String(inner.dropFirst().prefix { $0 != ">" }) : String(inner.prefix { $0 != " " })
            return (text, WebAddress.openable(address), end + 1)
        }
        if close + 1 < range.upperBound, source[close + 1] == "[", let end = closing(close + 1, "[", "]", range) {
            let name = end == close + 2 ? String(source[text]) : String(source[(close + 2)..<end])
            return references[name.lowercased()].map { (text, WebAddress.openable($0), end + 1) }
        }
        return references[String(source[text]).lowercased()].map { (text, WebAddress.openable($0), close + 1) }
    }

    /// Nested brackets are counted, at most a thousand characters far.
    private func closing(_ open: Int, _ left: Character, _ right: Character, _ range: Range<Int>) -> Int? {
        var depth = 0
        for at in open..<min(range.upperBound, open + 1000) {
            if source[at] == left { depth += 1 }
            if source[at] == right {
                depth -= 1
                if depth == 0 { return at }
            }
        }
        return nil
    }

    /// `<https://…>` is a link; tags go; any other `<` is text.
    private mutating func readAngle(_ start: Int, _ range: Range<Int>, _ url: String?) -> Int {
        guard start + 1 < range.upperBound,
            let close = source[start..<min(range.upperBound, start + 500)].firstIndex(of: ">")
        else {
            add("<", url)
            return start + 1
        }
        let inner = String(source[(start + 1)..<close])
        if inner.contains(":"), !inner.contains(" "), let address = WebAddress.openable(inner) {
            add(inner, url ?? address)
            return close + 1
        }
        let first = inner.first ?? " "
        if first.isLetter || first == "/" || first == "!" { return close + 1 }
        add("<", url)
        return start + 1
    }

    private mutating func readEntity(_ start: Int, _ range: Range<Int>, _ url: String?) -> Int {
        guard let end = source[start..<min(range.upperBound, start + 12)].firstIndex(of: ";") else {
            add("&", url)
            return start + 1
        }
        add(HTMLText.plain(String(source[start...end])), url)
        return end + 1
    }

    /// Positions of `*`, `_` and `~~` that are emphasis: a mark that opens before a word and has its like behind one.
    private func emphasisMarks(_ range: Range<Int>) -> Set<Int> {
        var dropped: Set<Int> = []
        var open: [(mark: Character, start: Int, count: Int)] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let mark = source[at]
            if mark == "\\" {
                at += 2
                continue
            }
            guard mark == "*" || mark == "_" || mark == "~" else {
                at += 1
                continue
            }
            var end = at
            while end < range.upperBound, source[end] == mark { end += 1 }
            let before = at > range.lowerBound ? source[at - 1] : " "
            let after = end < range.upperBound ? source[end] : " "
            var count = end - at
            defer { at = end }
            if mark == "~", count < 2 { continue }
            var position = at
            let closes = !before.isWhitespace && (mark != "_" || !(after.isLetter || after.isNumber))
            while closes, count > 0, let match = open.lastIndex(where: { $0.mark == mark }) {
                let used = min(count, open[match].count)
                dropped.formUnion(position..<(position + used))
                dropped.formUnion(
                    (open[match].start + open[match].count - used)..<(open[match].start + open[match].count))
                position += used
                count -= used
                open[match].count -= used
                let isSpent = open[match].count == 0
                open.removeSubrange((isSpent ? match : match + 1)...)
            }
            if count > 0, !after.isWhitespace, mark != "_" || !(before.isLetter || before.isNumber) {
                open.append((mark, position, count))
            }
        }
        return dropped
    }
}
