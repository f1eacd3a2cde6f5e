/// The two forms of plain text with signs that documents are written in.
///
/// Sources: CommonMark 0.31; the Org Syntax reference.
package enum Markup: Sendable {
    case markdown, org

    /// `text` without the form's signs having a meaning.
    func escaped(_ text: String) -> String {
        switch self {
        case .markdown: MarkdownText.escaped(text)
        case .org: text.replacing("[[", with: "[\u{200B}[").replacing("]]", with: "]\u{200B}]")
        }
    }

    /// `text` as a cell of a table, which a bar would end.
    func cell(_ text: String) -> String {
        self == .markdown ? escaped(text) : escaped(text).replacing("|", with: "\\vert{}")
    }

    /// - Parameter level: 1 is the largest.
    func heading(_ level: Int, _ text: String) -> String {
        String(repeating: self == .markdown ? "#" : "*", count: max(1, min(level, 6))) + " " + text
    }

    func strong(_ text: String) -> String { self == .markdown ? "**\(text)**" : "*\(text)*" }

    /// A link where the address may be followed, else the text alone.
    func link(_ text: String, to url: String?) -> String {
        guard let url, HTML.isFollowable(url) else { return text }
        return switch self {
        case .markdown: "[\(text)](<\(url.replacing("<", with: "%3C").replacing(">", with: "%3E"))>)"
        case .org:
            // A bracket at the end would close the link with the first of its own two.
            "[[\(url.replacing("[", with: "%5B").replacing("]", with: "%5D"))][\(text)\(text.hasSuffix("]") ? "\u{200B}" : "")]]"
        }
    }

    /// A paragraph that begins a line with a sign would be a heading or a list.
    func paragraph(_ text: String) -> String {
        guard let first = text.first else { return text }
        switch self {
        case .markdown:
            let digits = text.prefix(while: \.isNumber)
            let mark = text[digits.endIndex...].first
            if first == "-" || first == "+" || first == "=" { return "\\" + text }
            guard !digits.isEmpty, mark == "." || mark == ")" else { return text }
            return digits + "\\" + text[digits.endIndex...]
        case .org: return "*#|:-+".contains(first) ? "\u{200B}" + text : text
        }
    }

    /// A block of lines that are escaped already.
    func quoted(_ lines: [String]) -> [String] {
        self == .markdown ? lines.map { "> " + $0 } : ["#+begin_quote"] + lines + ["#+end_quote"]
    }

    /// Text that keeps its spaces and signs.
    func preformatted(_ lines: [String]) -> [String] {
        guard self == .markdown else {
            // A star or a comma at the start of a line is Org's own.
            let kept = lines.map { $0.hasPrefix("*") || $0.hasPrefix(",") || $0.hasPrefix("#+") ? "," + $0 : $0 }
            return ["#+begin_example"] + kept + ["#+end_example"]
        }
        let longest = lines.joined(separator: "\n").split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return [fence] + lines + [fence]
    }

    /// What a program reads of the document: names and values above its text.
    func properties(_ values: [(name: String, value: String)]) -> [String] {
        switch self {
        case .markdown:
            ["---"] + values.map { "\($0.name): \(Self.quoted($0.value))" } + ["---", ""]
        case .org: values.map { "#+\($0.name): \($0.value)" } + [""]
        }
    }

    /// As a scalar of YAML in double quotes; JSON's strings are such.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
