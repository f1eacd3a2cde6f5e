import Foundation
import NewsModel

/// The effective settings: each value with where it comes from, and everything that was wrong with them.
///
/// A flag of the command line wins over the environment, that over the file, that over the default.
package struct Settings {
    /// Where a value came from, to be named in messages.
    package enum Origin: Equatable, CustomStringConvertible {
        /// Nobody set it.
        case fallback
        /// The path of the configuration file, and the line in it, from 1.
        case file(String, line: Int)
        /// The name of the variable.
        case environment(String)
        /// A flag of the command line, by its name without hyphens.
        case flag(String)

        /// `default`, `path:line`, `$VARIABLE` or `--flag`.
        package var description: String {
            switch self {
            case .fallback: "default"
            case .file(let path, let line): "\(path):\(line)"
            case .environment(let name): "$\(name)"
            case .flag(let name): "--\(name)"
            }
        }
    }

    /// A value as it was written, and where.
    package struct Value: Equatable {
        /// As it was written; checked against the setting's form.
        package var text: String
        /// Named in messages and by `rashomon config`.
        package var origin: Origin
    }

    /// Keys and what they run, as the file has it.
    package struct Binding: Equatable {
        /// As `KeySequence` reads them.
        package var keys: String
        /// A command's name, with what would be typed after it.
        package var command: String
        /// nil on all screens.
        package var screen: String?
        /// Line of the file, for messages.
        package var line: Int
    }

    /// A command of the reader's own.
    package struct OwnCommand: Equatable {
        /// As `KeySequence` reads them.
        package var keys: String
        /// Its name in footer and help.
        package var title = ""
        /// Commands that are run in this order, with what would be typed after each.
        package var run: [String] = []
        /// A line for a shell, run after the commands; nil for none.
        package var shell: String?
        /// The program and its arguments; one text where it is to be taken apart.
        package var program: [String] = []
        /// The use of the program's output; nil for the usual one.
        package var result: String?
        /// Line of the file, for messages.
        package var line: Int
    }

    /// A query under a name.
    package struct View: Equatable {
        /// As the list of views shows it.
        package var name: String
        /// In the query language.
        package var query: String
        /// Line of the file, for messages.
        package var line: Int
    }

    /// By the setting's name; every setting has one, its default where nothing sets it.
    package private(set) var values: [String: Value] = [:]
    /// In the order of the file.
    package private(set) var bindings: [Binding] = []
    /// In the order of the file.
    package private(set) var ownCommands: [OwnCommand] = []
    /// In the order of the file.
    package private(set) var hooks: [HookSetting] = []
    /// In the order of the file.
    package private(set) var views: [View] = []
    /// Faults in the file, in the environment and on the command line.
    package private(set) var problems: [ConfigurationFile.Problem] = []
    /// The file that was read; nil where there is none.
    package private(set) var path: String?

    /// - Parameters:
    ///   - file: nil where there is no file.
    ///   - flags: settings given on the command line, by name.
    package init(file: ConfigurationFile?, environment: [String: String], flags: [String: String] = [:]) {
        path = file?.path
        for setting in SettingsTable.all { values[setting.name] = Value(text: setting.fallback, origin: .fallback) }
        if let file { take(file) }
        for setting in SettingsTable.all {
            for variable in setting.variables.reversed() {
                guard let text = environment[variable], !text.isEmpty else { continue }
                set(setting, text, .environment(variable))
            }
            if let text = flags[setting.name] { set(setting, text, .flag(setting.name)) }
        }
    }

    /// The value of a setting of the table.
    package subscript(_ name: String) -> String { values[name]?.text ?? "" }

    /// A setting that is on or off.
    package func flag(_ name: String) -> Bool { self[name] == "true" }

    /// A setting that is a whole number.
    package func number(_ name: String) -> Int { Int(self[name]) ?? 0 }

    /// The codes of languages that a setting lists, in its order.
    package func languages(_ name: String) -> [String] { Setting.languages(self[name]) }

    // MARK: Reading

    private mutating func set(_ setting: Setting, _ written: String, _ origin: Origin) {
        let text = setting.normalized(written)
        if let problem = setting.problem(with: text) {
            let message = "\(setting.name): “\(text)” \(problem); it stays \(self[setting.name])"
            switch origin {
            case .file(let path, let line): report(path, line, message)
            default: report(origin.description, 0, message)
            }
            return
        }
        values[setting.name] = Value(text: text, origin: origin)
    }

    private mutating func take(_ file: ConfigurationFile) {
        problems += file.problems
        for entry in file.entries {
            if let setting = SettingsTable.setting(entry.name) {
                // A list may be written as one: [en, de].
                let value =
                    setting.form == .languages
                    ? file.entries.filter { $0.path == entry.path }.map(\.value).joined(separator: " ") : entry.value
                set(setting, value, .file(file.path, line: entry.line))
            } else if entry.path.starts(with: ["keys", "bindings"]) {
                takeBinding(entry, file)
            } else if entry.path.first == "commands" {
                takeOwnCommand(entry, file)
            } else if entry.path.first == "hooks" {
                takeHook(entry, file)
            } else if entry.path.first == "views", entry.path.count == 2 {
                views.append(View(name: entry.path[1], query: entry.value, line: entry.line))
            } else {
                reportUnknown(entry, file)
            }
        }
    }

    private mutating func takeBinding(_ entry: ConfigurationFile.Entry, _ file: ConfigurationFile) {
        switch entry.path.count {
        case 3: bindings.append(Binding(keys: entry.path[2], command: entry.value, line: entry.line))
        case 4:
            bindings.append(
                Binding(keys: entry.path[3], command: entry.value, screen: entry.path[2], line: entry.line))
        default: reportUnknown(entry, file)
        }
    }

    private mutating func takeOwnCommand(_ entry: ConfigurationFile.Entry, _ file: ConfigurationFile) {
        guard entry.path.count == 3 else { return reportUnknown(entry, file) }
        let keys = entry.path[1]
        let number = ownCommands.place(of: OwnCommand(keys: keys, line: entry.line)) { $0.keys == keys }
        switch entry.path[2] {
        case "title": ownCommands[number].title = entry.value
        case "shell": ownCommands[number].shell = entry.value
        case "run": ownCommands[number].run.append(entry.value)
        case "program": ownCommands[number].program.append(entry.value)
        case "result": ownCommands[number].result = entry.value
        default:
            let nearest = Nearest.name(to: entry.path[2], in: ["title", "shell", "run", "program", "result"])
            report(
                file.path, entry.line,
                "a command has no “\(entry.path[2])”" + suggestion(nearest ?? "title, run, program, shell or result"))
        }
    }

    private mutating func takeHook(_ entry: ConfigurationFile.Entry, _ file: ConfigurationFile) {
        guard entry.path.count == 3 else { return reportUnknown(entry, file) }
        let name = entry.path[1]
        let number = hooks.place(of: HookSetting(name: name, line: entry.line)) { $0.name == name }
        switch entry.path[2] {
        case "on":
            hooks[number].event = HookSetting.Event(rawValue: entry.value)
            if hooks[number].event == nil {
                report(
                    file.path, entry.line,
                    "hooks.\(name): nothing is called “\(entry.value)”; on is new-article or new-story")
            }
        case "query": hooks[number].query = entry.value
        case "program": hooks[number].program.append(entry.value)
        case "shell": hooks[number].shell = entry.value
        default:
            let nearest = Nearest.name(to: entry.path[2], in: HookSetting.names)
            report(
                file.path, entry.line,
                "a hook has no “\(entry.path[2])”" + suggestion(nearest ?? "on, query, program or shell"))
        }
    }

    private mutating func reportUnknown(_ entry: ConfigurationFile.Entry, _ file: ConfigurationFile) {
        let names = SettingsTable.all.map(\.name) + SettingsTable.sections.map(\.name)
        let nearest = Nearest.name(to: entry.name, in: names)
        report(file.path, entry.line, "there is no setting “\(entry.name)”" + (nearest.map(suggestion) ?? ""))
    }

    private func suggestion(_ name: String) -> String { "; did you mean \(name)?" }

    private mutating func report(_ file: String, _ line: Int, _ message: String) {
        problems.append(ConfigurationFile.Problem(file: file, line: line, message: message))
    }
}

extension Array {
    /// Where the first that is meant stands; where there is none, `new` is put at the end.
    fileprivate mutating func place(of new: Element, where isMeant: (Element) -> Bool) -> Int {
        if let place = firstIndex(where: isMeant) { return place }
        append(new)
        return count - 1
    }
}
