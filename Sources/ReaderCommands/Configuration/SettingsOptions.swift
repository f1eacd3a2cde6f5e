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
    func load(flags: [String: String] = [:]) -> Settings { source(flags: flags).load() }

    /// - Parameter flags: values by the names of their settings.
    func source(flags: [String: String] = [:]) -> SettingsSource {
        SettingsSource(path: path, isNamed: config != nil, flags: flags)
    }

    /// The path of the file, whether it is there or not.
    var path: String {
        config.map(Paths.expandingTilde) ?? Paths.configuration + "/config.yaml"
    }

}

/// Where settings come from, to be read more than once.
struct SettingsSource: Sendable {
    /// The configuration file, whether it is there or not.
    var path: String
    /// Whether it was asked for by name.
    var isNamed: Bool
    /// Those of the command line.
    var flags: [String: String]

    /// Reads the file again each time.
    func load() -> Settings {
        Settings(file: read(), environment: ProcessInfo.processInfo.environment, flags: flags)
    }

    /// The path of the file, which is made with every setting in it, as a comment, where there is none.
    func file() throws -> String {
        guard !FileManager.default.fileExists(atPath: path) else { return path }
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try FileOutput.write(ConfigurationExample.lines.joined(separator: "\n") + "\n", to: path, isPrivate: true)
        return path
    }

    /// A missing file is no problem, unless it was asked for by name.
    private func read() -> ConfigurationFile? {
        guard let data = FileManager.default.contents(atPath: path) else {
            let isThere = FileManager.default.fileExists(atPath: path)
            if !isNamed, !isThere { return nil }
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
