import ArgumentParser
import Foundation
import ProgramSettings

/// The choice of the configuration file.
struct SettingsOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The configuration file. Without it: rashomon/config.yaml in $XDG_CONFIG_HOME or ~/.config.",
            valueName: "file"), completion: .file(extensions: ["yaml"]))
    var config: String?

    /// The effective settings; `flags` are those of the command line.
    func load(flags: [String: String] = [:]) -> Settings {
        Settings(file: file(), environment: ProcessInfo.processInfo.environment, flags: flags)
    }

    /// The path of the file, whether it is there or not.
    var path: String {
        config.map(Paths.expandingTilde) ?? Paths.configuration + "/config.yaml"
    }

    /// A missing file is no problem, unless it was asked for by name.
    private func file() -> ConfigurationFile? {
        guard let data = FileManager.default.contents(atPath: path) else {
            let isThere = FileManager.default.fileExists(atPath: path)
            if config == nil, !isThere { return nil }
            var file = ConfigurationFile(path: path, text: "")
            let message = isThere ? "cannot be read; the defaults hold" : "is not there; the defaults hold"
            file.problems.append(ConfigurationFile.Problem(file: path, line: 0, message: message))
            return file
        }
        guard let text = String(data: data, encoding: .utf8) else {
            var file = ConfigurationFile(path: path, text: "")
            let message = "is not UTF-8 text; the defaults hold"
            file.problems.append(ConfigurationFile.Problem(file: path, line: 0, message: message))
            return file
        }
        return ConfigurationFile(path: path, text: text)
    }
}
