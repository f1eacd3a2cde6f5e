import ArgumentParser
import Foundation
import JSONRPC
import NewsIngest
import NewsModel
import ProgramSettings
import ReaderSession
import ReaderThemes

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Print the effective settings and where each comes from.",
        discussion: """
            A flag wins over the environment, that over the configuration file, that over the default. What is wrong \
            in the file is reported with its line on standard error, and the rest counts. The last line is the folder of \
            the index.

            rashomon config --example > ~/.config/rashomon/config.yaml makes a file to start from.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Exit with 1 where something is wrong with the settings.") var check = false
    @Flag(help: "Print a configuration file with every setting, its meaning and its default.") var example = false
    @Flag(help: "Print the path of the configuration file.") var path = false

    func run() throws {
        if path { return Answer.write([settings.path]) }
        if example { return Answer.write(ConfigurationExample.lines) }
        let settings = settings.load()
        let themes = ThemeLibrary.standard(
            environment: ProcessInfo.processInfo.environment, executable: RunningProgram.path)
        let problems = settings.allProblems(themes: themes)
        for problem in problems { warn("\(problem)") }
        if json {
            Answer.write(
                try JSONEnvelope(.settings, SettingsForm(settings, problems, folder: index.folder)).text() + "\n")
        } else {
            Answer.write(lines(of: settings))
        }
        if check, !problems.isEmpty { throw ExitCode.failure }
    }

    private func lines(of settings: Settings) -> [String] {
        let width = SettingsTable.all.map(\.name.count).max() ?? 0
        var lines = SettingsTable.all.map { setting in
            let value = settings.values[setting.name]
            let shown = value?.shownText(of: setting) ?? ""
            let text = shown.isEmpty ? "-" : shown
            return setting.name.rightPadded(to: width) + "  " + text.rightPadded(to: 16) + "  "
                + (value?.origin.description ?? "")
        }
        let file = settings.path ?? ""
        for binding in settings.bindings {
            let screen = binding.screen.map { " on \($0)" } ?? ""
            lines.append("keys.bindings  \(binding.keys) \(binding.command)\(screen)  \(file):\(binding.line)")
        }
        for command in settings.ownCommands {
            let what = [command.title] + command.run + (command.shell.map { ["! " + $0] } ?? [])
            let words = what.filter { !$0.isEmpty }.joined(separator: ", ")
            lines.append("commands  \(command.keys) \(words)  \(file):\(command.line)")
        }
        for view in settings.views { lines.append("views  \(view.name): \(view.query)  \(file):\(view.line)") }
        lines.append("index".rightPadded(to: width) + "  " + index.folder)
        return lines
    }
}

/// The settings as `config --json` prints them.
struct SettingsForm: AnswerForm {
    struct ValueForm: AnswerForm {
        var name: String
        var value: String
        /// "default", "$PAGER", "--theme" or "file:line".
        var origin: String

        static let shape = JSONSchema.Shape(
            "setting", "A setting and where its value comes from.",
            [
                .field("name", .text), .field("value", .text),
                .field("origin", .text, "default, a variable, an option, or a file and its line."),
            ])
    }
    struct ProblemForm: AnswerForm {
        var file: String
        var line: Int?
        var message: String

        static let shape = JSONSchema.Shape(
            "problem", "Something that is wrong with the settings.",
            [.field("file", .text), .optional("line", .integer), .field("message", .text)])
    }
    var items: [ValueForm]
    var problems: [ProblemForm]
    /// Of the index.
    var folder: String

    static let shape = JSONSchema.Shape(
        "settings", "What the program is set to.",
        [
            .field("items", .list(ValueForm.schema)), .field("problems", .list(ProblemForm.schema)),
            .field("folder", .text, "That of the index."),
        ])

    init(_ settings: Settings, _ problems: [ConfigurationFile.Problem], folder: String) {
        self.folder = folder
        items = SettingsTable.all.map {
            let value = settings.values[$0.name]
            return ValueForm(
                name: $0.name, value: value?.shownText(of: $0) ?? "", origin: value?.origin.description ?? "")
        }
        self.problems = problems.map {
            ProblemForm(file: $0.file, line: $0.line > 0 ? $0.line : nil, message: $0.message)
        }
    }
}

extension Settings.Value {
    /// As it may be shown to whoever looks over the shoulder: a proxy's password stays untold.
    fileprivate func shownText(of setting: Setting) -> String {
        setting.name == "fetch.proxy" ? WebAddress(text).shown : text
    }
}

/// A configuration file in which everything is commented out.
enum ConfigurationExample {
    private static let bindings = [
        "# Keys, for all screens, and below a screen's name for that one; none takes keys away.",
        "#  bindings:",
        "#    gx: browser",
        "#    compare:",
        "#      x: swap-sides",
    ]

    static var lines: [String] {
        var lines = ["# Settings of Rashomon. Lines with # are comments; the values shown are the defaults."]
        var group = ""
        for setting in SettingsTable.all {
            let parts = setting.name.split(separator: ".").map(String.init)
            lines.append("")
            lines += Wrapping.lines(setting.help + " (" + setting.allowed + ")", width: 76).map { "# " + $0 }
            if parts.count == 2 {
                if parts[0] != group { lines.append("#\(parts[0]):") }
                lines.append("#  \(parts[1]): \(setting.fallback)")
            } else {
                lines.append("#\(setting.name): \(setting.fallback)")
            }
            if setting.name == "keys.preset" { lines += bindings }
            group = parts.count == 2 ? parts[0] : ""
        }
        lines += [
            "",
            "# Commands of your own, on a key or on several (a comma in front keeps them apart from all",
            "# others): commands to run one after the other, then a line for the shell, which gets the",
            "# text of the article. : in the reader finds them by their titles.",
            "#commands:",
            "#  \",u\":",
            "#    title: unread of today",
            "#    run: [\"limit is:unread after:today\"]",
            "#  \",p\":",
            "#    title: star and print",
            "#    run: [star]",
            "#    shell: lpr",
            "",
            "# Queries under names; F in the reader and `rashomon views` list them.",
            "#views:",
            "#  Unread in German: is:unread lang:de",
            "#  Widely told: outlets:4",
        ]
        return lines
    }
}
