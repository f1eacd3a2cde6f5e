/// What manual pages are written in: roff's man macros.
enum Roff {
    /// The head of a page and its name.
    static func head(_ name: String, section: Int, _ about: String, _ version: String) -> [String] {
        let kinds = [1: "User Commands", 5: "File Formats", 7: "Miscellaneous"]
        return [
            ".TH \(name.uppercased().replacing("-", with: "\\-")) \(section) \"\" \"rashomon \(version)\" \"\(kinds[section] ?? "")\"",
            ".SH NAME", "\(escaped(name)) \\- \(escaped(about))",
        ]
    }

    /// A word and, indented below it, what it is.
    static func tagged(_ word: String, _ text: String, italic: Bool = false) -> [String] {
        [".TP", (italic ? ".I " : ".B ") + escaped(word), escaped(text)]
    }

    /// Lines as they are.
    static func literal(_ lines: [String]) -> [String] {
        [".nf"] + lines.map { $0.isEmpty ? "\\&" : escaped($0) } + [".fi"]
    }

    /// Other pages, by name and section.
    static func seeAlso(_ pages: [(name: String, section: Int)]) -> [String] {
        [".SH SEE ALSO"]
            + pages.enumerated().map { number, page in
                ".BR \(escaped(page.name)) (\(page.section))" + (number < pages.count - 1 ? "," : "")
            }
    }

    /// `text` as roff reads it: backslashes and hyphens kept, no line taken for a request.
    static func escaped(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
            .replacing("\n", with: " ")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
