/// Names the outlet of a file that does not name it itself.
///
/// The rule: the nearest folder *below* the one that was added, whose name says something, names the outlet
/// (`news/Harbour Post/1.txt` added as `news` is by "Harbour Post"). Where there is none, each file is an outlet of its
/// own and its name, without ending, is the outlet's: five loose files about one event are five sides of it.
enum OutletNaming {
    static func name(of path: String, addedAs root: String?) -> String {
        let components = FilePath.components(path)
        let rootCount = root.map { FilePath.components($0).count } ?? components.count
        let folders = components.dropLast().dropFirst(rootCount)
        if let folder = folders.last(where: saysSomething) { return readable(folder) }
        return readable(FilePath.split(name: components.last ?? path).stem)
    }

    /// Names of folders that sort files but are nobody's.
    private static let plainNames: Set<String> = [
        "archive", "archives", "article", "articles", "content", "corpus", "data", "docs", "documents", "downloads",
        "examples", "feed", "feeds", "files", "html", "inbox", "input", "items", "markdown", "md", "misc", "new",
        "news",
        "old", "pages", "posts", "raw", "samples", "saved", "seeds", "sources", "stories", "test", "tests", "text",
        "texts", "tmp", "txt",
    ]

    /// Not one of the plain names, and more than a number or a date.
    private static func saysSomething(_ folder: String) -> Bool {
        !plainNames.contains(folder.lowercased()) && folder.unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    /// Separators as spaces; several words that are all in lower case, as folders are named, get capitals.
    private static func readable(_ name: String) -> String {
        let spaced = name.replacing("_", with: " ")
        let words = (spaced.contains(" ") ? spaced : name.replacing("-", with: " ")).split(separator: " ")
        let isSlug = words.count > 1 && name == name.lowercased()
        return words.map { isSlug ? capitalised($0) : String($0) }.joined(separator: " ")
    }

    private static func capitalised(_ word: Substring) -> String {
        guard word.allSatisfy(\.isLetter) else { return String(word) }
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}
