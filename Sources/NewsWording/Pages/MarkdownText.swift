/// Text that keeps its characters in Markdown.
enum MarkdownText {
    /// `text` without Markdown's signs having a meaning.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>#|{}~".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
