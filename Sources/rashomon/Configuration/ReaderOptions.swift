import Foundation
import ReaderInterface
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
                    keys: $0.keys, title: $0.title.isEmpty ? $0.shell ?? $0.run.joined(separator: ", ") : $0.title,
                    commands: $0.run, shell: $0.shell, line: $0.line)
            })
        let problems = keyMap.problems.map {
            ConfigurationFile.Problem(file: path ?? "", line: $0.line, message: $0.message)
        }
        let settings = ReaderSettings(
            keyMap: keyMap, glyphs: self["glyphs"] == "ascii" ? .ascii : .unicode, isPlain: flag("plain"),
            showsBrackets: flag("brackets"), measure: number("measure"),
            utcOffset: TimeZone.current.secondsFromGMT(), usesMouse: flag("mouse"),
            marksCopies: flag("mark-copies"))
        return (settings, problems)
    }

    /// The queries that the file keeps under names.
    var savedQueries: [String: StoryQuery] {
        Dictionary(views.map { ($0.name, StoryQuery(text: $0.query)) }) { $1 }
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
