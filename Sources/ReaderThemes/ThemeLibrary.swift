import Foundation
package import TerminalCanvas

/// The themes that can be chosen: files of several folders, the first folder with a name winning, and the built-in
/// ones that need no file.
package struct ThemeLibrary: Sendable {
    /// Where theme files are looked for, in this order.
    package let folders: [String]

    package init(folders: [String]) {
        self.folders = folders
    }

    /// The reader's own folder, then those that come with the program: beside an installed one and, while it is
    /// built in its source tree, there.
    package static func standard(environment: [String: String], executable: String) -> ThemeLibrary {
        let home = environment["HOME"] ?? ""
        let configured = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
        var folders = [configured + "/rashomon/themes"]
        var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        folders.append(folder.appendingPathComponent("../share/rashomon/themes").standardized.path)
        // .build/x86_64-unknown-linux-gnu/release/rashomon
        for _ in 0..<4 {
            folder.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
                folders.append(folder.appendingPathComponent("Themes").path)
                break
            }
        }
        return ThemeLibrary(folders: folders)
    }

    /// All names, in alphabetical order.
    package var names: [String] {
        let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
        let found = files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map {
            ($0 as NSString).deletingPathExtension
        }
        return Set(found + [Theme.terminal.name, Theme.monochrome.name]).sorted()
    }

    /// The theme of that name; `nil` where there is none or its file cannot be used. A path to a file works too.
    package func theme(_ name: String) -> (theme: Theme?, problems: [ThemeProblem]) {
        guard let path = path(of: name) else {
            let builtIn = [Theme.terminal, Theme.monochrome].first { $0.name == name }
            if builtIn != nil { return (builtIn, []) }
            let known = names.joined(separator: ", ")
            return (
                nil, [ThemeProblem(file: name, line: 0, message: "There is no theme of this name; there are \(known).")]
            )
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            return (nil, [ThemeProblem(file: path, line: 0, message: "The file cannot be read.")])
        }
        return ThemeFile.read(String(decoding: data, as: UTF8.self), name: name, file: path)
    }

    /// What is shown where no theme was chosen: the one that suits any background; the terminal's own colours where
    /// its file is missing or there are few colours.
    package func standardTheme(depth: ColorDepth) -> Theme {
        guard depth >= .indexed256 else { return .terminal }
        return theme("calm").theme ?? .terminal
    }

    private func path(of name: String) -> String? {
        let files = FileManager.default
        if name.contains("/") { return files.fileExists(atPath: name) ? name : nil }
        for folder in folders {
            for ending in ["yaml", "yml"] {
                let path = "\(folder)/\(name).\(ending)"
                if files.fileExists(atPath: path) { return path }
            }
        }
        return nil
    }
}
