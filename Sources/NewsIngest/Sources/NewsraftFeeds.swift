/// newsraft's `feeds` file: one source a line, below sections.
///
///     @ News [60]
///     https://example.org/feed.xml "Local news" [30] {100}
///     $(cat ~/feed.xml) "From a program" < reload-period 30; item-limit 100 >
///
/// Source: newsraft(1), "Feeds file"; brackets until 0.30, settings between angle brackets since.
public struct NewsraftFeeds: Hashable, Sendable {
    /// One source.
    public struct Entry: Hashable, Sendable {
        /// As newsboat's list would write it.
        public var address: String
        /// Nil where the line gives none.
        public var name: String?
        /// nil for those of no section.
        public var section: String?
        /// By newsraft's names, those of the section where the line has none of its own.
        public var settings: [String: String]
        /// From 1.
        public var line: Int
    }

    /// In the order of the file.
    public var entries: [Entry] = []
    /// Lines that could not be read, with their numbers, in words.
    public var warnings: [String] = []

    /// The section that all sources are in anyway.
    private static let everything = "Global"

    /// Whether a list of addresses has the signs of newsraft's: sections, programs in `$()`, settings in brackets.
    public static func isLikely(_ text: String) -> Bool {
        lines(text).contains { _, line in
            line.hasPrefix("@") || line.hasPrefix("$(")
                || line.contains("://") && ["]", "}", ">"].contains(line.last ?? " ") && line.contains(" ")
                    && Rest(line.drop { $0 != " " }).isWhole
        }
    }

    /// Reads the text of a `feeds` file.
    public static func parse(_ text: String) -> NewsraftFeeds {
        var result = NewsraftFeeds()
        var section: String?
        var settings: [String: String] = [:]
        var global: [String: String] = [:]
        for (number, line) in lines(text) {
            if line.hasPrefix("@") {
                let (name, rest) = sectionName(line.dropFirst())
                let own = Rest(rest).settings
                section = name == everything || name.isEmpty ? nil : name
                if section == nil { global.merge(own) { $1 } }
                settings = global.merging(own) { $1 }
                continue
            }
            guard let (address, rest) = address(line) else {
                result.warnings.append("line \(number): “\(line.prefix(60))” is no address")
                continue
            }
            let parts = Rest(rest)
            if !parts.isWhole {
                result.warnings.append("line \(number): what stands behind the address is not understood")
            }
            result.entries.append(
                Entry(
                    address: address, name: parts.name, section: section,
                    settings: settings.merging(parts.settings) { $1 }, line: number))
        }
        return result
    }

    private static func lines(_ text: String) -> [(number: Int, text: String)] {
        text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { place, bytes in
            let line = String(Substring(bytes)).trimming(" ", "\t", "\r")
            return line.isEmpty || line.hasPrefix("#") ? nil : (place + 1, line)
        }
    }

    /// The name up to settings in brackets.
    private static func sectionName(_ text: Substring) -> (String, Substring) {
        let end = text.firstIndex { "[{<".contains($0) } ?? text.endIndex
        return (String(text[..<end]).trimming(" ", "\t"), text[end...])
    }

    private static func address(_ line: String) -> (String, Substring)? {
        guard line.hasPrefix("$(") else {
            let word = line.prefix { $0 != " " && $0 != "\t" }
            return SourceAddress(String(word)) == nil ? nil : (String(word), line[word.endIndex...])
        }
        var depth = 0
        for place in line.indices {
            if line[place] == "(" { depth += 1 }
            guard line[place] == ")" else { continue }
            depth -= 1
            guard depth == 0 else { continue }
            let command = line[line.index(line.startIndex, offsetBy: 2)..<place]
            return command.isEmpty ? nil : ("exec:" + command, line[line.index(after: place)...])
        }
        return nil
    }

    /// What stands behind an address: a name in quotes, then settings.
    private struct Rest {
        var name: String?
        var settings: [String: String] = [:]
        /// All of it was understood.
        var isWhole = true

        init(_ text: Substring) {
            var rest = text.drop(while: \.isWhitespace)
            if rest.first == "\"" {
                rest.removeFirst()
                let name = rest.prefix { $0 != "\"" }
                self.name = name.isEmpty ? nil : String(name)
                rest = rest[name.endIndex...].dropFirst()
            }
            while let first = rest.first {
                if first.isWhitespace {
                    rest.removeFirst()
                    continue
                }
                let pairs: [Character: Character] = ["[": "]", "{": "}", "<": ">"]
                guard let closing = pairs[first], let end = rest.firstIndex(of: closing) else {
                    isWhole = false
                    return
                }
                take(String(rest[rest.index(after: rest.startIndex)..<end]).trimming(" ", "\t"), in: first)
                rest = rest[rest.index(after: end)...]
            }
        }

        private mutating func take(_ text: String, in bracket: Character) {
            switch bracket {
            case "[": settings["reload-period"] = text
            case "{": settings["item-limit"] = text
            default:
                for setting in text.split(separator: ";") {
                    let words = String(setting).trimming(" ", "\t")
                    let name = words.prefix { $0 != " " && $0 != "\t" }
                    if name.isEmpty { continue }
                    settings[String(name)] = String(words[name.endIndex...]).trimming(" ", "\t", "\"", "'")
                }
            }
        }
    }
}
