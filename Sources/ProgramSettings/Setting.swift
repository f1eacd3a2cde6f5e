import NewsModel
import NewsText

/// One thing that a reader can set, in the configuration file, the environment or on the command line.
package struct Setting: Sendable {
    /// What a value of it may be.
    package enum Form: Sendable, Equatable {
        case text
        /// `true` or `false`.
        case flag
        /// A whole number of this range.
        case number(ClosedRange<Int>)
        /// One of these words.
        case choice([String])
        /// A command line, run by the shell.
        case command
        /// Hours of the day; see `QuietHours`.
        case hours
        /// Codes of languages, the preferred one first.
        case languages
    }

    /// As written in the file: "measure", "fetch.timeout".
    package var name: String
    /// Checks a value that is written for it.
    package var form: Form
    /// The value where nothing sets it, as it would be written.
    package var fallback: String
    /// Environment variables that set it; the first that is there and not empty counts.
    package var variables: [String]
    /// A sentence or two for the manual and `rashomon config`.
    package var help: String

    /// What may be written, for people: "true or false".
    package var allowed: String {
        switch form {
        case .text: "text"
        case .flag: "true or false"
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .choice(let names): names.joined(separator: ", ")
        case .command: "a command line"
        case .hours: "hours such as 23:00-7:00, or nothing"
        case .languages: "languages such as en de, or nothing"
        }
    }

    /// `value` as it is kept: 1, yes and on are true, as in YAML and in variables of the environment.
    package func normalized(_ value: String) -> String {
        guard form == .flag else { return value }
        switch value.lowercased() {
        case "1", "yes", "on", "true": return "true"
        case "0", "no", "off", "false": return "false"
        default: return value
        }
    }

    /// The codes of a list of languages, each once, without regions: `en` for en-GB.
    package static func languages(_ value: String) -> [String] {
        var seen: Set<String> = []
        return value.lowercased().split { $0 == " " || $0 == "," || $0 == ";" }
            .map { String($0.prefix { $0 != "-" && $0 != "_" }) }.filter { seen.insert($0).inserted }
    }

    /// What is wrong with `value`, in words that say what is allowed; nil where nothing is.
    package func problem(with value: String) -> String? {
        switch form {
        case .text, .command:
            return nil
        case .hours:
            return value.isEmpty || QuietHours(value) != nil ? nil : "is no span of hours such as 23:00-7:00"
        case .languages:
            let isRight = Setting.languages(value).allSatisfy { code in
                (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            }
            return isRight ? nil : "are not languages by their codes, such as en de"
        case .flag:
            return ["true", "false"].contains(value) ? nil : "is neither true nor false"
        case .number(let range):
            guard let number = Int(value) else { return "is not a whole number" }
            return range.contains(number) ? nil : "is not between \(range.lowerBound) and \(range.upperBound)"
        case .choice(let names):
            if names.contains(value) { return nil }
            let nearest = Nearest.name(to: value, in: names).map { "; did you mean \($0)?" } ?? ""
            return "is none of \(names.joined(separator: ", "))\(nearest)"
        }
    }
}

/// Finds the name that somebody may have meant.
package enum Nearest {
    /// The name of `names` with the smallest edit distance to `word`, where that is at most a third of its length.
    package static func name(to word: String, in names: [String]) -> String? {
        let length = word.utf8.count
        // The distance is no less than that of the lengths, which costs nothing.
        return names.filter { abs($0.utf8.count - length) <= max(2, $0.utf8.count / 3) }
            .map { ($0, EditDistance.between(Array(word.lowercased().utf8), Array($0.lowercased().utf8))) }
            .filter { $0.1 <= max(2, $0.0.utf8.count / 3) }
            .min { $0.1 < $1.1 }?
            .0
    }
}
