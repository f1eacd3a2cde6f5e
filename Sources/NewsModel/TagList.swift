/// Tags as a person writes them in one line.
public enum TagList {
    /// Reads `news, Other languages`, where commas part the tags and spaces belong to them, `#news #north`, or changes
    /// of the tags that there are: `+later, -daily`. Words that each have a sign in front need no comma.
    public static func read(_ text: String, changing old: [String]) -> [String] {
        let words = text.split { $0 == "," || $0 == "\t" }.flatMap(parts)
        let isChange = words.contains { $0.first == "+" || $0.first == "-" }
        var tags = isChange ? old : []
        for word in words {
            let name = trimmed("+-#".contains(word.first ?? " ") ? word.dropFirst() : word)
            if name.isEmpty { continue }
            tags.removeAll { $0 == name }
            if word.first != "-" { tags.append(name) }
        }
        return tags
    }

    /// The tags as `read` takes them.
    public static func text(_ tags: [String]) -> String { tags.joined(separator: ", ") }

    /// The same with a comma behind it, for a line in which others are added.
    public static func opened(_ tags: [String]) -> String { tags.isEmpty ? "" : text(tags) + ", " }

    /// A word with `#` in front begins another tag, and so does one with any sign where the first has one too.
    private static func parts(_ piece: Substring) -> [Substring] {
        let piece = piece.drop { $0 == " " }
        let hasSigns = piece.first.map("+-#".contains) ?? false
        func begins(_ index: Substring.Index) -> Bool {
            if piece[index] == "#" { return piece[index...].dropFirst().first?.isLetter ?? false }
            return hasSigns && "+-".contains(piece[index])
        }
        var parts: [Substring] = []
        var start = piece.startIndex
        var isAfterSpace = false
        for index in piece.indices.dropFirst() {
            if isAfterSpace, begins(index) {
                parts.append(piece[start..<index])
                start = index
            }
            isAfterSpace = piece[index] == " "
        }
        return parts + [piece[start...]]
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// A tag and how many articles have it.
public struct TagSummary: Hashable, Sendable {
    /// A level below another is written behind a slash: `coast/north`.
    public var name: String
    /// Hidden ones count, and where tags of sources are listed too, the articles of those sources.
    public var articleCount: Int

    public init(name: String, articleCount: Int) {
        self.name = name
        self.articleCount = articleCount
    }
}
