import Foundation
package import NewsModel

/// Where files are, after the XDG Base Directory Specification 0.8.
package enum Paths {
    /// The folder of the index: `RASHOMON_DATA`, else `rashomon` in `XDG_DATA_HOME` or `~/.local/share`.
    package static var data: String {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment["RASHOMON_DATA"], !folder.isEmpty { return expandingTilde(folder) }
        return base(environment["XDG_DATA_HOME"], fallback: ".local/share") + "/rashomon"
    }

    /// The folder of an index that others on this machine fill, where a variable names one.
    package static var sharedIndex: String? {
        ProcessInfo.processInfo.environment["RASHOMON_INDEX"].flatMap { $0.isEmpty ? nil : expandingTilde($0) }
    }

    /// The folder of the configuration file and themes: `rashomon` in `XDG_CONFIG_HOME` or `~/.config`.
    package static var configuration: String {
        base(ProcessInfo.processInfo.environment["XDG_CONFIG_HOME"], fallback: ".config") + "/rashomon"
    }

    /// The path with `~` in front as the reader's home.
    package static func expandingTilde(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/") else { return path }
        return home + path.dropFirst()
    }

    /// Whether a folder is at `path`.
    package static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static var home: String {
        ProcessInfo.processInfo.environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    }

    /// The specification says that a relative path in the variable is to be ignored.
    private static func base(_ variable: String?, fallback: String) -> String {
        if let variable, variable.hasPrefix("/") { return variable }
        return home + "/" + fallback
    }
}

extension Timestamp {
    /// The clock's time. Only the rim of the program asks for it. `RASHOMON_NOW` (seconds since 1970) stands still,
    /// for tests and pictures.
    package static var now: Timestamp {
        if let fixed = ProcessInfo.processInfo.environment["RASHOMON_NOW"].flatMap(Int64.init) {
            return Timestamp(seconds: fixed)
        }
        return Timestamp(seconds: Int64(Date().timeIntervalSince1970))
    }
}

extension TimeZoneRules {
    /// The zone of whoever runs the program: the variable TZ, else the machine's (tzset(3)). UTC where neither says.
    package static let system: TimeZoneRules = {
        guard let name = ProcessInfo.processInfo.environment["TZ"] else { return file("/etc/localtime") ?? .utc }
        return named(name) ?? TimeZoneRules(posix: name) ?? .utc
    }()

    private static func named(_ name: String) -> TimeZoneRules? {
        let name = name.hasPrefix(":") ? String(name.dropFirst()) : name
        if name.isEmpty { return .utc }
        return file(name.hasPrefix("/") ? name : "/usr/share/zoneinfo/" + name)
    }

    private static func file(_ path: String) -> TimeZoneRules? {
        FileManager.default.contents(atPath: path).flatMap { TimeZoneRules(tzif: Array($0)) }
    }
}
