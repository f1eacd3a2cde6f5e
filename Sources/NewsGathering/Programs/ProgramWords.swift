import ProgramSettings

/// The words of a program and its arguments, with `%u` and its like filled in. No shell sees them, and what comes from
/// outside is never an option: an argument that is such a value alone, and begins with a hyphen, gets a space before
/// it, unless `--` stands in front.
package enum ProgramWords {
    private static let names: [Character: String] = [
        "u": "URL", "t": "TITLE", "o": "OUTLET", "a": "AUTHOR", "d": "DATE", "l": "LANGUAGE", "i": "ID", "s": "STORY",
        "h": "HEADLINE", "g": "TAGS", "e": "ENCLOSURE", "v": "VIEW",
    ]

    /// What stands for what, for people.
    package static let help =
        "%u the address, %t the title, %o the outlet, %a the author, %d the date, %l the language, %g the tags, "
        + "%e the first enclosure, %i the article's number, %s the story's, %h its headline, %v the view, %% a per cent sign"

    /// The words of a line: separated by spaces; in single or double quotes, and behind a backslash, spaces are part of
    /// a word. Nothing else has a meaning. nil where a quotation mark is not closed.
    package static func split(_ line: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in line {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if quote != nil || isEscaped { return nil }
        if let word { words.append(word) }
        return words
    }

    /// What is wrong with the words, in words; nil where nothing is.
    package static func problem(_ words: [String]) -> String? {
        guard let program = words.first, !program.isEmpty else { return "names no program" }
        if program.contains("%") { return "takes its program from outside" }
        for word in words {
            var rest = word[...]
            while let sign = rest.firstIndex(of: "%") {
                let next = rest.index(after: sign)
                guard next < rest.endIndex else { return "ends with %; %% is a per cent sign" }
                guard rest[next] == "%" || names[rest[next]] != nil else {
                    return "has %\(rest[next]), which is nothing; there are \(help)"
                }
                rest = rest[rest.index(after: next)...]
            }
        }
        return nil
    }

    /// `words` for an item: the program with `~` expanded, the arguments filled in. What the item has not is empty.
    package static func filled(_ words: [String], _ item: ProgramItem?) -> [String] {
        var isBehindOptions = false
        return words.enumerated().map { place, word in
            if place == 0 { return Paths.expandingTilde(word) }
            defer { if word == "--" { isBehindOptions = true } }
            let text = filled(Paths.expandingTilde(word), item?.values ?? [:])
            let begins = word.first == "%" && word.dropFirst().first != "%"
            return begins && text.hasPrefix("-") && !isBehindOptions ? " " + text : text
        }
    }

    private static func filled(_ word: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = word[...]
        while let sign = rest.firstIndex(of: "%") {
            result += rest[..<sign]
            let next = rest.index(after: sign)
            guard next < rest.endIndex else { return result + "%" }
            result += rest[next] == "%" ? "%" : names[rest[next]].flatMap { values[$0] } ?? ""
            rest = rest[rest.index(after: next)...]
        }
        return result + rest
    }
}
