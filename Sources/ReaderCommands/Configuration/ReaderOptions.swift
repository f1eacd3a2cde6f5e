import Foundation
import NewsIndex
import NewsModel
import ProgramSettings
import ReaderInterface
import ReaderThemes
import TerminalCanvas

extension Settings {
    /// What the interface is told, and what is wrong with the keys.
    var readerSettings: (settings: ReaderSettings, problems: [ConfigurationFile.Problem]) {
        let preset = self["keys.preset"]
        let keyMap = KeyMap(
            preset: preset == "standard" ? nil : preset,
            bindings: bindings.map {
                KeyBinding(keys: $0.keys, command: $0.command, screens: $0.screen.map { [$0] } ?? [], line: $0.line)
            },
            userCommands: ownCommands.map {
                UserCommand(
                    keys: $0.keys, title: $0.title.isEmpty ? ProgramSetting.title($0) : $0.title,
                    commands: $0.run, shell: $0.shell, program: ProgramSetting.words($0.program) ?? [],
                    result: $0.result.flatMap(ProgramResult.init) ?? .terminal, line: $0.line)
            })
        let problems = keyMap.problems.map {
            ConfigurationFile.Problem(file: path ?? "", line: $0.line, message: $0.message)
        }
        let settings = ReaderSettings(
            keyMap: keyMap, glyphs: self["glyphs"] == "ascii" ? .ascii : .unicode, isPlain: flag("plain"),
            showsBrackets: flag("brackets"), measure: number("measure"), margin: number("margin"),
            justifies: flag("justify"), lineSpacing: number("line-spacing"),
            listLines: number("list-lines"), zone: .system, usesMouse: flag("mouse"), marksCopies: flag("mark-copies"),
            showsPreviews: flag("preview"),
            fetchEvery: number("fetch.every"),
            quietHours: QuietHours(self["fetch.quiet-hours"]))
        return (settings, problems)
    }

    /// Everything that is wrong: with the file, with keys and commands, with the views' queries, and with the theme.
    /// - Parameter themes: nil where the theme is not looked at.
    func allProblems(themes: ThemeLibrary?) -> [ConfigurationFile.Problem] {
        var found = problems + readerSettings.problems + ProgramSetting.problems(self)
        if let themes, let problem = themeProblem(themes) { found.append(problem) }
        for view in views {
            let problems = NewsQuery.parse(view.query, now: .now).problems
            found += problems.map {
                ConfigurationFile.Problem(
                    file: path ?? "", line: view.line, message: "views: \($0.word): \($0.message); it is left out")
            }
        }
        for command in ownCommands {
            let typed = command.run.compactMap { TypedCommand($0) }
            for line in typed where [.limit, .search].contains(line.command) && !line.argument.isEmpty {
                found += NewsQuery.parse(line.argument, now: .now).problems.map {
                    ConfigurationFile.Problem(
                        file: path ?? "", line: command.line,
                        message: "commands: \(line.command.rawValue) \($0.word): \($0.message); it is left out")
                }
            }
        }
        return found
    }

    /// What is wrong with the theme that is asked for.
    func themeProblem(_ themes: ThemeLibrary) -> ConfigurationFile.Problem? {
        guard let theme = values["theme"], theme.text != "auto", let problem = themes.theme(theme.text).problems.first
        else { return nil }
        let nearest = theme.text.contains("/") ? nil : Nearest.name(to: theme.text, in: themes.names)
        return at(
            theme.origin,
            nearest.map { "there is no theme “\(theme.text)”; did you mean \($0)?" } ?? "theme: \(problem.message)")
    }

    private func at(_ origin: Origin, _ message: String) -> ConfigurationFile.Problem {
        if case .file(let path, let line) = origin {
            return ConfigurationFile.Problem(file: path, line: line, message: message)
        }
        return ConfigurationFile.Problem(file: origin.description, line: 0, message: message)
    }

    /// The environment for programs that the reader starts: settings of the file stand in for variables.
    func environment(_ environment: [String: String]) -> [String: String] {
        var result = environment
        for (name, variable) in [("browser", "BROWSER"), ("editor", "VISUAL"), ("pager", "PAGER")] {
            guard let value = values[name], value.origin != .fallback, !value.text.isEmpty else { continue }
            result[variable] = value.text
        }
        return result
    }
}
