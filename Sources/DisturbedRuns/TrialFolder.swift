import Foundation

/// The folder that the runs of a trial take place in, always at the same path, so that paths which are stored are the
/// same.
struct TrialFolder {
    /// The path of the program.
    let program: String
    let path: String
    /// The database's folder.
    var data: String { path + "/data" }
    /// Files that an index may have beside it.
    private static let known = Set(
        ["", "-wal", "-shm", "-filling", "-waiting", "-salvaged"].map { "index.sqlite" + $0 })

    /// What a run left behind.
    struct Ending {
        /// As shells have it: 128 and the signal for those that were killed.
        var status: Int32
        /// What the run wrote to standard error.
        var errors: String
    }

    /// Removes the folder with all that is in it, and makes it anew.
    func empty() throws {
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Does what comes before the command. Throws `TrialFailure` where a run of the program fails.
    func take(_ step: Trial.Step) throws {
        switch step {
        case .write(let name, let text):
            try Data(text.utf8).write(to: URL(fileURLWithPath: try place(name)))
        case .copy(let name, let file):
            try FileManager.default.copyItem(atPath: file, toPath: try place(name))
        case .run(let words):
            let ending = try run(words)
            guard ending.status == 0 else { throw TrialFailure("\(words.joined(separator: " ")): \(ending.errors)") }
        }
    }

    private func place(_ name: String) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        return file
    }

    /// Runs the program in the folder to its end.
    func run(_ words: [String], with variables: [String: String] = [:]) throws -> Ending {
        try finish(try start(words, with: variables))
    }

    /// A run that is under way.
    struct Running {
        let process: Process
        /// The file that takes its standard error; it lies beside the folder, not in it.
        let errors: String
    }

    func start(_ words: [String], with variables: [String: String] = [:]) throws -> Running {
        let errors = path + ".errors"
        guard FileManager.default.createFile(atPath: errors, contents: nil) else {
            throw TrialFailure("\(errors) cannot be written")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words + ["--data", data]
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        process.environment = environment.merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
        try process.run()
        return Running(process: process, errors: errors)
    }

    func finish(_ running: Running) throws -> Ending {
        running.process.waitUntilExit()
        let status = running.process.terminationStatus
        return Ending(
            status: running.process.terminationReason == .uncaughtSignal ? 128 + status : status,
            errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: running.errors)), as: UTF8.self))
    }

    /// The variables of each run: no settings of the user's, no programs to be found, and a clock that stands.
    var environment: [String: String] {
        [
            "HOME": path, "XDG_CONFIG_HOME": path + "/config", "PATH": "/nonexistent", "TZ": "UTC", "LANG": "C.UTF-8",
            // 2026-11-21 12:00 UTC
            "RASHOMON_NOW": "1795262400",
        ]
    }

    /// Files of the database's folder that nobody knows of.
    func strangers() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: data)) ?? []).filter {
            !TrialFolder.known.contains($0) && !$0.hasPrefix("index.sqlite-before-")
        }.sorted()
    }
}

/// Something that a disturbed run must not do, in words.
package struct TrialFailure: Error, CustomStringConvertible {
    /// Begins in lower case; may have several lines.
    package var description: String

    package init(_ description: String) { self.description = description }
}
