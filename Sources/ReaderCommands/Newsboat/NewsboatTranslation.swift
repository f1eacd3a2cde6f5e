import NewsGathering
import NewsIngest
import ProgramSettings
import ReaderInterface

/// Newsboat's `config`, said as settings, keys, commands and a theme. Pure: nothing is written.
struct NewsboatTranslation {
    /// What the configuration gets, and the place in `lines` of the line that brought it.
    private(set) var additions: [(addition: ConfigurationEditor.Addition, line: Int)] = []
    private(set) var colors = NewsboatColors()
    /// What became of each line, in their order.
    private(set) var reports: [NewsboatLineReport] = []

    /// The name of the theme that colours become.
    static let themeName = "newsboat"
    /// The options that a theme is made of.
    static let colorNames: Set<String> = ["color", "search-highlight-colors"]

    private var bindings = NewsboatBindings()
    private var macros: [(macro: NewsboatMacro, line: Int)] = []
    private var prefixes = [","]
    private var others: [String: String] = [:]

    /// - Parameter lines: those that are about the program; see `SourceImporter.importNewsboat`.
    init(_ lines: [NewsboatConfig.Line]) {
        for line in lines where !line.runsProgram { others[line.name] = line.words.first ?? "" }
        for (place, line) in lines.enumerated() {
            reports.append(NewsboatLineReport(line, fate(line, place, lines)))
        }
        writeKeys()
    }

    private mutating func fate(
        _ line: NewsboatConfig.Line, _ place: Int, _ lines: [NewsboatConfig.Line]
    ) -> NewsboatLineReport.Fate {
        if line.runsProgram { return .left("it holds what a program prints, and none is run for it") }
        switch line.name {
        case "bind-key": return bind(line, place)
        case "bind": return bindSequence(line, place)
        case "unbind-key": return unbind(line, place)
        case "macro": return macro(line, place)
        case "color": return color(line) { (colors, words) throws(NewsboatColors.Problem) in try colors.take(words) }
        case "search-highlight-colors":
            return color(line) { (colors, words) throws(NewsboatColors.Problem) in try colors.takeMatch(words) }
        case "cache-file": return .holdsAnyway
        default: return option(line, place, lines)
        }
    }

    // MARK: Options

    private mutating func option(
        _ line: NewsboatConfig.Line, _ place: Int, _ lines: [NewsboatConfig.Line]
    ) -> NewsboatLineReport.Fate {
        let isList = ["highlight", "highlight-article", "always-download", "reset-unread-on-update"].contains(line.name)
        if !isList, let later = lines[(place + 1)...].first(where: { $0.name == line.name }) {
            return .left("line \(later.number) says it again")
        }
        let verdict = NewsboatOptions.verdict(line.name, line.words.first ?? "", others)
        for (name, value) in verdict.settings {
            if let problem = SettingsTable.setting(name)?.problem(with: value) { return .left("\(name) \(problem)") }
        }
        for (name, value) in verdict.settings {
            additions.append((.init(name.split(separator: ".").map(String.init), value), place))
        }
        return verdict.fate
    }

    // MARK: Keys

    private mutating func bind(_ line: NewsboatConfig.Line, _ place: Int) -> NewsboatLineReport.Fate {
        guard line.words.count >= 2 else { return .left("bind-key wants a key and an operation") }
        return bind(line.words[0], line.words[1], on: line.words.count > 2 ? line.words[2] : "all", place)
    }

    private mutating func bind(
        _ name: String, _ operation: String, on dialog: String, _ place: Int
    ) -> NewsboatLineReport.Fate {
        guard let key = NewsboatKeys.key(name) else { return .left("“\(name)” is no key") }
        if operation == "macro-prefix" {
            prefixes.append(key)
            return .taken(but: nil)
        }
        guard let screens = NewsboatKeys.screens(dialog) else { return .left("there is no dialog “\(dialog)”") }
        guard !screens.isEmpty else { return .left("there is no such dialog here as “\(dialog)”") }
        guard let commands = NewsboatKeys.commands(operation) else {
            return .left(NewsboatKeys.reason(operation))
        }
        guard bindings.bind(key, to: commands, on: screens, line: place) else {
            return .left("there is nothing to \(operation) on the screens that stand for “\(dialog)”")
        }
        return .taken(but: nil)
    }

    /// `bind KEYS DIALOG[,DIALOG] OPERATIONS [-- "description"]`, as newer versions have it.
    private mutating func bindSequence(_ line: NewsboatConfig.Line, _ place: Int) -> NewsboatLineReport.Fate {
        let end = line.words.firstIndex(of: "--") ?? line.words.count
        guard end == 3 else {
            return .left(end > 3 ? "several operations are a macro here" : "bind wants keys, a dialog and an operation")
        }
        var reason: NewsboatLineReport.Fate?
        var isTaken = false
        for dialog in line.words[1].split(separator: ",") {
            let fate = bind(line.words[0], line.words[2], on: String(dialog), place)
            if case .taken = fate { isTaken = true } else { reason = fate }
        }
        return isTaken ? .taken(but: nil) : reason ?? .left("a dialog is missing")
    }

    private mutating func unbind(_ line: NewsboatConfig.Line, _ place: Int) -> NewsboatLineReport.Fate {
        guard let name = line.words.first else { return .left("unbind-key wants a key") }
        if name == "-a" { return .left("keys that are not bound anew keep what they do here") }
        guard let key = NewsboatKeys.key(name) else { return .left("“\(name)” is no key") }
        let dialog = line.words.count > 1 ? line.words[1] : "all"
        guard let screens = NewsboatKeys.screens(dialog), !screens.isEmpty else {
            return .left("there is no such dialog here as “\(dialog)”")
        }
        if key == prefixes[0] {
            prefixes.removeFirst()
            if prefixes.isEmpty { prefixes = [","] }
        }
        bindings.unbind(key, on: screens, line: place)
        return .taken(but: nil)
    }

    private mutating func macro(_ line: NewsboatConfig.Line, _ place: Int) -> NewsboatLineReport.Fate {
        do throws(NewsboatMacro.Problem) {
            let macro = try NewsboatMacro(line.rest)
            macros.removeAll { $0.macro.key == macro.key }
            macros.append((macro, place))
            return .taken(but: nil)
        } catch {
            return .left(error.reason)
        }
    }

    private mutating func color(
        _ line: NewsboatConfig.Line,
        _ take: (inout NewsboatColors, [String]) throws(NewsboatColors.Problem) -> String?
    ) -> NewsboatLineReport.Fate {
        do throws(NewsboatColors.Problem) {
            return .taken(but: try take(&colors, line.words))
        } catch {
            return .left(error.reason)
        }
    }

    // MARK: Writing

    private mutating func writeKeys() {
        let first = reports.firstIndex { ["bind-key", "bind", "unbind-key", "macro"].contains($0.line.name) }
        // Own keys were chosen beside newsboat's own.
        if let first { additions.append((.init(["keys", "preset"], "newsboat"), first)) }
        // The macros' prefix is no key of its own here, their keys begin with it.
        for entry in bindings.entries where !(entry.command == "none" && entry.path.last == ",") {
            additions.append((.init(["keys", "bindings"] + entry.path, entry.command), entry.line))
        }
        for (macro, line) in macros {
            let path = ["commands", prefixes[0] + macro.key]
            additions.append((.init(path + ["title"], macro.title ?? macro.summary), line))
            if !macro.run.isEmpty { additions.append((.init(path + ["run"], list: macro.run), line)) }
            if let shell = macro.shell { additions.append((.init(path + ["shell"], shell), line)) }
            if macro.runsAside { additions.append((.init(path + ["result"], "nothing"), line)) }
        }
        if let line = reports.firstIndex(where: { Self.colorNames.contains($0.line.name) }),
            !colors.isEmpty
        {
            additions.append((.init(["theme"], Self.themeName), line))
        }
    }

    /// Says of the line at `place` that what it brings could not be written.
    mutating func leave(_ place: Int, _ reason: String) {
        if case .left = reports[place].fate { return }
        reports[place].fate = .left(reason)
    }
}

extension NewsboatMacro {
    /// What it does, where it has no title.
    fileprivate var summary: String {
        (run + (shell.map { [$0] } ?? [])).joined(separator: ", ")
    }
}
