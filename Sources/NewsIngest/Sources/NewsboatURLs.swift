/// Newsboat's `urls` file: one source a line, with its tags.
public struct NewsboatURLs: Sendable {
    /// One line of the file.
    public struct Entry: Hashable, Sendable {
        /// The first word of the line.
        public var address: SourceAddress
        /// In the order of the file, each once, without the marks `~` and `!`.
        public var tags: [String]
        /// The name that a `~tag` gives.
        public var title: String?
        /// A tag that starts with `!` keeps the source out of the list.
        public var isHidden: Bool
        /// From 1.
        public var line: Int

        public init(
            address: SourceAddress, tags: [String] = [], title: String? = nil, isHidden: Bool = false, line: Int = 0
        ) {
            self.address = address
            self.tags = tags
            self.title = title
            self.isHidden = isHidden
            self.line = line
        }
    }

    /// In the order of the file.
    public var entries: [Entry] = []
    /// Lines that could not be read, with their numbers, in words.
    public var warnings: [String] = []

    /// Reads the text of a `urls` file. A source that occurs twice keeps its place and gets the tags of both.
    public static func parse(_ text: String) -> NewsboatURLs {
        var result = NewsboatURLs()
        var places: [SourceAddress: Int] = [:]
        // Not by characters: to Swift a carriage return and a line feed are one.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = text.utf8.starts(with: mark) ? text.utf8.dropFirst(mark.count) : text.utf8[...]
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let words = tokens(String(Substring(line)))
            guard let first = words.first else { continue }
            guard let address = SourceAddress(first) else {
                result.warnings.append("line \(number + 1): “\(first)” is no address")
                continue
            }
            var entry = Entry(address: address, line: number + 1)
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
        for index in result.entries.indices { result.entries[index].dropRepeatedTags() }
        return result
    }

    /// The words of a line: separated by spaces and tabs, in quotes with `\"`, `\\`, `\n`, `\r`, `\t` where they hold
    /// spaces themselves. A quote counts where a word begins, and a `#` there ends the line. A closing quote ends its
    /// word.
    ///
    /// - Parameter endsAtComments: whether a `#` ends the line; false where that was seen to before.
    static func tokens(_ line: String, endsAtComments: Bool = true) -> [String] {
        func isSpace(_ character: Character) -> Bool { " \t\r\r\n".contains(character) }
        var words: [String] = []
        var rest = line.drop(while: isSpace)
        while let first = rest.first, first != "#" || !endsAtComments {
            if first == "\"" {
                rest.removeFirst()
                words.append(quotedToken(&rest))
            } else {
                let word = rest.prefix { !isSpace($0) }
                words.append(String(word))
                rest = rest[word.endIndex...]
            }
            rest = rest.drop(while: isSpace)
        }
        return words
    }

    /// The text up to the closing quote, or to the end where there is none.
    private static func quotedToken(_ rest: inout Substring) -> String {
        let escapes: [Character: Character] = ["n": "\n", "r": "\r", "t": "\t"]
        var token = ""
        while let next = rest.popFirst(), next != "\"" {
            if next == "\\" {
                guard let escaped = rest.popFirst() else { break }
                token.append(escapes[escaped] ?? escaped)
            } else {
                token.append(next)
            }
        }
        return token
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
        word.contains(where: { $0.isWhitespace || $0 == "\"" || $0 == "," }) || word.isEmpty || word.hasPrefix("#")
            ? "\"" + escaped(word) + "\"" : word
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
            if !tag.isEmpty { tags.append(tag) }
        } else if !word.isEmpty {
            tags.append(word)
        }
    }

    fileprivate mutating func merge(_ other: Self) {
        tags += other.tags
        title = title ?? other.title
        isHidden = isHidden || other.isHidden
    }

    /// Each tag once, where it stood first; done at the end, as a line may have thousands.
    fileprivate mutating func dropRepeatedTags() {
        var seen: Set<String> = []
        tags = tags.filter { seen.insert($0).inserted }
    }
}
