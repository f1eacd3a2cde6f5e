import NewsModel
import NewsText

/// Reads the blocks of a Markdown text: as much of CommonMark as news texts use.
enum Markdown {
    static func blocks(_ text: [UInt8]) -> [FileBlock] {
        var reader = MarkdownReader(Lines(text))
        return reader.read()
    }
}

/// Goes over the lines once, with the blocks so far and the paragraph under way.
private struct MarkdownReader {
    private var lines: [(text: String, indent: Int)] = []
    private var blocks: [FileBlock] = []
    private var paragraph: [String] = []
    private var kind: TextBlock.Kind = .paragraph
    private var references: [String: String] = [:]

    init(_ reader: Lines) {
        var reader = reader
        while let line = reader.next() { lines.append(line) }
    }

    mutating func read() -> [FileBlock] {
        collectReferences()
        var at = 0
        while at < lines.count {
            at = readLine(at)
        }
        endParagraph()
        return blocks
    }

    /// `[name]: address "title"` lines, taken out.
    private mutating func collectReferences() {
        lines = lines.filter { line in
            guard line.text.hasPrefix("["), let close = line.text.firstRange(of: "]:") else { return true }
            let name = line.text[line.text.index(after: line.text.startIndex)..<close.lowerBound]
            let rest = line.text[close.upperBound...].split(separator: " ").first
            guard let url = rest, !name.contains("]") else { return true }
            references[name.lowercased()] = String(url).trimming("<", ">")
            return false
        }
    }

    /// Reads the block that starts at line `at`, or adds the line to the open one; gives the next line to read.
    private mutating func readLine(_ at: Int) -> Int {
        let line = lines[at]
        if line.text.isEmpty {
            endParagraph()
            return at + 1
        }
        if let fence = fence(line.text) { return readFenced(from: at + 1, fence: fence) }
        if line.text.hasPrefix("#"), let text = heading(line.text) {
            endParagraph()
            add(.heading(level: line.text.prefix { $0 == "#" }.count), text)
            return at + 1
        }
        if !paragraph.isEmpty, kind == .paragraph, let level = underline(line.text) {
            let text = paragraph.joined(separator: " ")
            paragraph = []
            add(.heading(level: level), text)
            return at + 1
        }
        if isRule(line.text) {
            endParagraph()
            return at + 1
        }
        if line.indent >= 4, paragraph.isEmpty, !isInList, PlainText.marker(line.text) == nil {
            return readIndented(at)
        }
        if line.text.hasPrefix("|") || isTable(at) { return readTable(at) }
        if line.text.hasPrefix(">") {
            let inner = line.text.drop { $0 == ">" || $0 == " " }
            if kind != .blockQuote { endParagraph() }
            kind = .blockQuote
            if inner.isEmpty { endParagraph() } else { paragraph.append(String(inner)) }
            return at + 1
        }
        if let (item, rest) = marker(line) {
            endParagraph()
            kind = item
            paragraph = [rest]
            return at + 1
        }
        paragraph.append(line.text)
        return at + 1
    }

    private var isInList: Bool {
        if case .listItem = blocks.last?.kind { return true }
        return false
    }

    private func marker(_ line: (text: String, indent: Int)) -> (kind: TextBlock.Kind, rest: String)? {
        if line.text.hasPrefix("+ ") {
            return (.listItem(depth: line.indent / 2, ordinal: nil), String(line.text.dropFirst(2)))
        }
        guard let (item, rest) = PlainText.marker(line.text), case .listItem(_, let ordinal) = item else { return nil }
        return (.listItem(depth: line.indent / 2, ordinal: ordinal), rest)
    }

    private func fence(_ text: String) -> String? {
        ["```", "~~~"].first { text.hasPrefix($0) }
    }

    private func heading(_ text: String) -> String? {
        let hashes = text.prefix { $0 == "#" }.count
        guard hashes <= 6, text.dropFirst(hashes).first == " " else { return nil }
        return String(text.dropFirst(hashes)).trimming("#", " ")
    }

    private func underline(_ text: String) -> Int? {
        if text.count >= 2, text.allSatisfy({ $0 == "=" }) { return 1 }
        if text.count >= 2, text.allSatisfy({ $0 == "-" }) { return 2 }
        return nil
    }

    private func isRule(_ text: String) -> Bool {
        let marks = text.filter { $0 != " " }
        return marks.count >= 3 && Set(marks).count == 1 && "-*_".contains(marks.first ?? " ")
    }

    private mutating func readFenced(from start: Int, fence: String) -> Int {
        endParagraph()
        var at = start
        var code: [String] = []
        while at < lines.count, !lines[at].text.hasPrefix(fence) {
            code.append(String(repeating: " ", count: lines[at].indent) + lines[at].text)
            at += 1
        }
        blocks.append(FileBlock(.preformatted, code.joined(separator: "\n")))
        return at + 1
    }

    private mutating func readIndented(_ start: Int) -> Int {
        var at = start
        var code: [String] = []
        while at < lines.count, lines[at].indent >= 4 || lines[at].text.isEmpty {
            code.append(String(repeating: " ", count: max(0, lines[at].indent - 4)) + lines[at].text)
            at += 1
        }
        blocks.append(FileBlock(.preformatted, code.joined(separator: "\n")))
        return at
    }

    private func isTable(_ at: Int) -> Bool {
        guard at + 1 < lines.count, lines[at].text.contains("|") else { return false }
        let next = lines[at + 1].text
        return next.contains("|") && next.contains("-") && next.allSatisfy { "|-: ".contains($0) }
    }

    private mutating func readTable(_ start: Int) -> Int {
        endParagraph()
        var at = start
        while at < lines.count, lines[at].text.contains("|") {
            let text = lines[at].text
            at += 1
            if text.allSatisfy({ "|-: ".contains($0) }) { continue }
            let cells = text.trimming("|", " ").split(separator: "|", omittingEmptySubsequences: false)
            var runs: [FileBlock.Run] = []
            for (index, cell) in cells.enumerated() {
                if index > 0 { runs.append(FileBlock.Run(text: " │ ")) }
                runs += MarkdownInline.runs(String(cell).trimming(" "), references: references)
            }
            blocks.append(FileBlock(.tableRow, runs: runs))
        }
        return max(at, start + 1)
    }

    private mutating func endParagraph() {
        if !paragraph.isEmpty { add(kind, paragraph.joined(separator: " ")) }
        paragraph = []
        kind = .paragraph
    }

    private mutating func add(_ kind: TextBlock.Kind, _ text: String) {
        let runs = MarkdownInline.runs(text, references: references)
        if kind == .paragraph, text.hasPrefix("!["), text.hasSuffix(")"), runs.count == 1 {
            if !runs[0].text.isEmpty { blocks.append(FileBlock(.image, runs[0].text)) }
        } else if runs.contains(where: { !$0.text.isEmpty }) {
            blocks.append(FileBlock(kind, runs: runs))
        }
    }
}

extension String {
    /// Without any of `characters` at its ends.
    func trimming(_ characters: Character...) -> String {
        var result = Substring(self)
        while let first = result.first, characters.contains(first) { result.removeFirst() }
        while let last = result.last, characters.contains(last) { result.removeLast() }
        return String(result)
    }
}
