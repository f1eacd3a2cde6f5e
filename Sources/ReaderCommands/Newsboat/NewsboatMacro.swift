import NewsIngest
import ReaderInterface

/// A macro of newsboat's as a command of the reader's own.
struct NewsboatMacro: Equatable {
    /// The key that is typed behind the prefix.
    var key: String
    var title: String?
    var run: [String] = []
    var shell: String?
    /// What the shell's line prints is not waited for.
    var runsAside = false

    /// Why a macro has no counterpart, in words.
    struct Problem: Error, Equatable {
        var reason: String
    }

    /// One operation with what it takes.
    private struct Step {
        var name: String
        var words: [String]
    }

    /// Reads what stands behind `macro`: a key, operations with semicolons between them, a description behind `--`.
    init(_ text: String) throws(Problem) {
        var rest = text.drop { $0 == " " || $0 == "\t" }
        let name = String(rest.prefix { $0 != " " && $0 != "\t" })
        rest = rest.dropFirst(name.count)
        guard let key = NewsboatKeys.key(name) else { throw Problem(reason: "“\(name)” is no key") }
        self.key = key
        var steps = NewsboatMacro.steps(String(rest))
        if let last = steps.indices.last, let mark = steps[last].words.firstIndex(of: "--") {
            title = steps[last].words[(mark + 1)...].joined(separator: " ")
            steps[last].words.removeSubrange(mark...)
        }
        guard !steps.isEmpty else { throw Problem(reason: "it does nothing") }
        try take(steps)
    }

    private mutating func take(_ steps: [Step]) throws(Problem) {
        var browser: String?
        for (place, step) in steps.enumerated() {
            let isLast = !steps[(place + 1)...].contains { $0.name != "set" }
            switch (step.name, step.words) {
            case ("set", let words) where words.first == "browser" && words.count == 2: browser = words[1]
            // Put back to what it is anyway.
            case ("set", _) where isLast && shell != nil: break
            case ("set", let words): throw Problem(reason: "`set \(words.first ?? "")` has no counterpart")
            case ("open-in-browser", []) where browser != nil,
                ("open-in-browser-noninteractively", []) where browser != nil:
                try take(browser: browser ?? "", isLast: isLast)
            case ("open-in-browser-and-mark-read", []) where browser != nil:
                try take(browser: browser ?? "", isLast: isLast)
                run.append(CommandID.markRead.rawValue)
            case ("pipe-to", let words) where words.count == 1:
                guard isLast else { throw Problem(reason: "a program is the last step of a command here") }
                shell = words[0]
            case ("toggle-article-read", ["read"]) where run.last == CommandID.browser.rawValue:
                run[run.count - 1] = CommandID.browserAndRead.rawValue
            case (let name, []):
                guard shell == nil else { throw Problem(reason: "a program is the last step of a command here") }
                guard let command = NewsboatKeys.commands(name)?.first?.command else {
                    throw Problem(reason: NewsboatKeys.reason(name))
                }
                run.append(command.rawValue)
            case (let name, let words):
                throw Problem(reason: "`\(name) \(words.joined(separator: " "))` has no counterpart")
            }
        }
    }

    private mutating func take(browser: String, isLast: Bool) throws(Problem) {
        guard isLast else { throw Problem(reason: "a program is the last step of a command here") }
        let line = NewsboatCommandLine.withAddress(browser, "\"$RASHOMON_URL\"", title: "\"$RASHOMON_TITLE\"")
        guard let line else { throw Problem(reason: "`\(browser)` wants what is not known here") }
        shell = line
        runsAside = line.hasSuffix("&")
    }

    /// The operations: taken apart at semicolons outside of quotes.
    private static func steps(_ text: String) -> [Step] {
        var parts = [""]
        var isQuoted = false
        var rest = Substring(text)
        while let next = rest.popFirst() {
            if next == "\\", let escaped = rest.popFirst() {
                parts[parts.count - 1] += "\\\(escaped)"
            } else if next == ";", !isQuoted {
                parts.append("")
            } else {
                if next == "\"" { isQuoted.toggle() }
                parts[parts.count - 1].append(next)
            }
        }
        return parts.compactMap { part in
            let words = NewsboatConfig.parse(part.replacing("#", with: "\\#"), file: "").first.map {
                [$0.name] + $0.words
            }
            return words.flatMap { words in words.first.map { Step(name: $0, words: Array(words.dropFirst())) } }
        }
    }
}

/// Command lines in which newsboat puts words for what is selected.
enum NewsboatCommandLine {
    /// `line` with the address in place of `%u`, or behind it where that is missing. nil where it wants something that
    /// is not known here.
    static func withAddress(_ line: String, _ address: String, title: String? = nil) -> String? {
        guard let written = replacing(line, ["u": address, "t": title]) else { return nil }
        return written.hasAddress ? written.text : written.text + " " + address
    }

    /// `line` as one behind which the address may be put, as a program that opens addresses is called here. nil where
    /// it wants something that is not known here.
    static func opener(_ line: String) -> String? {
        let trimmed = line.trimmingSpaces
        for ending in ["\"%u\"", "'%u'", "%u"] where trimmed.hasSuffix(ending) {
            let rest = String(trimmed.dropLast(ending.count)).trimmingSpaces
            if !rest.contains("%"), !rest.isEmpty { return rest }
        }
        if !trimmed.contains("%") { return trimmed }
        guard let written = replacing(trimmed, ["u": "\"$1\""]), !written.text.contains("'") else { return nil }
        return "sh -c '\(written.text)' sh"
    }

    private static func replacing(_ line: String, _ values: [Character: String?]) -> (text: String, hasAddress: Bool)? {
        var result = ""
        var hasAddress = false
        // Newsboat quotes the address itself; quotes around the word would end where its begin.
        var rest = Substring(line.replacing("\"%u\"", with: "%u").replacing("'%u'", with: "%u"))
        while let next = rest.popFirst() {
            guard next == "%", let letter = rest.popFirst() else {
                result.append(next)
                continue
            }
            if letter == "%" {
                result.append("%")
            } else if let value = values[letter] ?? nil {
                result += value
                hasAddress = hasAddress || letter == "u"
            } else {
                return nil
            }
        }
        return (result, hasAddress)
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
