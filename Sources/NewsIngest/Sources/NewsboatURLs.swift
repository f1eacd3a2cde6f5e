/// Newsboat's `urls` file: one source a line, with its tags.
public struct NewsboatURLs: Sendable {
    /// One line of the file.
    public struct Entry: Hashable, Sendable {
        public var address: SourceAddress
        /// In the order of the file, each once, without the marks `~` and `!`.
        public var tags: [String]
        /// The name that a `~tag` gives.
        public var title: String?
        /// A tag that starts with `!` keeps the source out of the list.
        public var isHidden: Bool
        /// From 1.
        public var line: Int
    }

    public var entries: [Entry] = []
    /// Lines that could not be read, with their numbers, in words.
    public var warnings: [String] = []

    /// Reads the text of a `urls` file. A source that occurs twice keeps its place and gets the tags of both.
    public static func parse(_ text: String) -> NewsboatURLs {
        var result = NewsboatURLs()
        var places: [SourceAddress: Int] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.first != "#", line.contains(where: { !$0.isWhitespace }) else { continue }
            let words = tokens(String(line))
            guard let first = words.first, let address = SourceAddress(first) else {
                result.warnings.append("line \(number + 1): “\(words.first ?? "")” is no address")
                continue
            }
            var entry = Entry(address: address, tags: [], title: nil, isHidden: false, line: number + 1)
            for word in words.dropFirst() { entry.add(word) }
            if let place = places[address] {
                result.warnings.append(
                    "line \(number + 1): \(address.text) was already on line \(result.entries[place].line); the tags were put together"
                )
                result.entries[place].merge(entry)
            } else {
                places[address] = result.entries.count
                result.entries.append(entry)
            }
        }
        return result
    }

    /// The words of a line: separated by spaces and tabs, in quotes with `\"`, `\\`, `\n`, `\r`, `\t` where they hold
    /// spaces themselves.
    static func tokens(_ line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var hasWord = false
        var isEscaped = false
        for character in line {
            if isEscaped {
                isEscaped = false
                switch character {
                case "n": word.append("\n")
                case "r": word.append("\r")
                case "t": word.append("\t")
                default: word.append(character)
                }
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                if isQuoted {
                    words.append(word)
                    word = ""
                    hasWord = false
                } else {
                    hasWord = true
                }
                isQuoted.toggle()
            } else if !isQuoted, character == " " || character == "\t" || character == "\r" || character == "\r\n" {
                if hasWord { words.append(word) }
                word = ""
                hasWord = false
            } else {
                word.append(character)
                hasWord = true
            }
        }
        if hasWord { words.append(word) }
        return words
    }

    /// The text of a `urls` file with `entries`.
    public static func text(_ entries: [Entry]) -> String {
        entries.map { entry in
            var words = [quoted(entry.address.text)]
            if let title = entry.title { words.append("\"~" + escaped(title) + "\"") }
            words += entry.tags.map(quoted)
            if entry.isHidden { words.append("!") }
            return words.joined(separator: " ") + "\n"
        }.joined()
    }

    private static func quoted(_ word: String) -> String {
        word.contains(where: { $0.isWhitespace || $0 == "\"" }) ? "\"" + escaped(word) + "\"" : word
    }

    private static func escaped(_ word: String) -> String {
        word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n").replacing(
            "\t", with: "\\t")
    }
}

extension NewsboatURLs.Entry {
    fileprivate mutating func add(_ word: String) {
        if word.hasPrefix("~") {
            title = String(word.dropFirst())
        } else if word.hasPrefix("!") {
            isHidden = true
            let tag = String(word.dropFirst())
            if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
        } else if !word.isEmpty, !tags.contains(word) {
            tags.append(word)
        }
    }

    fileprivate mutating func merge(_ other: Self) {
        for tag in other.tags where !tags.contains(tag) { tags.append(tag) }
        title = title ?? other.title
        isHidden = isHidden || other.isHidden
    }
}
