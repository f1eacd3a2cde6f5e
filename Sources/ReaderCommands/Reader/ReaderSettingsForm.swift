import Foundation
import NewsModel
import ProgramSettings

/// The form in which a reader sets what holds at once, and what becomes of it.
enum ReaderSettingsForm {
    /// The settings, and what they are called in front of their lines.
    private static let lines: [(name: String, label: String)] = [
        ("languages", "Languages"), ("measure", "Line width"), ("margin", "Margin"), ("justify", "Justify"),
        ("line-spacing", "Spacing"), ("list-lines", "List lines"), ("preview", "Preview"),
        ("mark-copies", "Mark copies"), ("keys.preset", "Keys"),
    ]

    /// A line for each setting, with its value now.
    static func fields(_ settings: Settings) -> [SourceField] {
        lines.compactMap { line in
            SettingsTable.setting(line.name).map { setting in
                SourceField(
                    name: line.name, label: line.label, help: setting.help, form: form(of: setting),
                    value: settings[line.name])
            }
        }
    }

    private static func form(of setting: Setting) -> SourceField.Form {
        switch setting.form {
        case .flag: .choice([SourceField.Choice("true", "yes"), SourceField.Choice("false", "no")])
        case .choice(let names): .choice(names.map { SourceField.Choice($0, $0) })
        case .number(let range): .number(range)
        case .text, .command, .hours, .languages: .text
        }
    }

    /// Puts what was changed into the file, which is made where there is none; an emptied line sets the default.
    static func apply(_ values: [String: String], to source: SettingsSource) throws {
        var changes: [[String]: String] = [:]
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let setting = SettingsTable.setting(name) else { continue }
            if !value.isEmpty, let problem = setting.problem(with: value) {
                throw SettingError(name: name, text: "“\(value)” \(problem)")
            }
            changes[name.split(separator: ".").map(String.init)] = value.isEmpty ? setting.fallback : value
        }
        let path = try source.file()
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard let changed = ConfigurationEditor.setting(changes, in: text) else {
            throw SettingError(
                name: path, text: "the file has a form that is not changed by itself; “settings file” opens it")
        }
        try FileOutput.write(changed, to: path)
    }
}

/// Why a setting, or the whole file, cannot be changed.
private struct SettingError: Error, CustomStringConvertible {
    var name: String
    var text: String
    var description: String { "\(name): \(text)." }
}
