import Foundation
import Testing

/// The real program in a folder of its own: its home, its configuration and its index are there and nowhere else.
final class Program: Sendable {
    /// What one run left behind.
    struct Run {
        var status: Int32
        var out: String
        var err: String

        var lines: [String] { out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    let folder: URL
    let environment: [String: String]

    init() throws {
        folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("rashomon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let own = ProcessInfo.processInfo.environment
        // Programs that tests start are counted by `make coverage` too.
        let profile = own["LLVM_PROFILE_FILE"].map { ["LLVM_PROFILE_FILE": $0] } ?? [:]
        environment = [
            "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data", "XDG_CONFIG_HOME": folder.path + "/config",
            "PATH": own["PATH"] ?? "/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8",
            // 2026-11-21 12:00 UTC
            "RASHOMON_NOW": "1795262400", "TERM": "xterm-256color",
        ].merging(profile) { $1 }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The program beside the test bundle.
    static let executable: URL = {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appendingPathComponent("rashomon")
    }()

    /// The folder of the package's samples.
    static let samples = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Samples").path

    /// The folder of the index.
    var data: String { folder.path + "/data/rashomon" }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes a file below the folder and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

    @discardableResult
    func write(_ bytes: Data, to name: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
        return file.path
    }

    /// Runs the program to its end.
    @discardableResult
    func run(_ arguments: String..., input: String? = nil, with extra: [String: String] = [:]) throws -> Run {
        try run(arguments, input: input, with: extra)
    }

    @discardableResult
    func run(_ arguments: [String], input: String? = nil, with extra: [String: String] = [:]) throws -> Run {
        // Files, not pipes: a pipe that nobody empties stops the program.
        let out = folder.appendingPathComponent(".out-\(UUID().uuidString)")
        let err = folder.appendingPathComponent(".err-\(UUID().uuidString)")
        for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
        let process = process(arguments, with: extra)
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        if let input {
            let file = try write(input, to: ".in-\(UUID().uuidString)")
            process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        }
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
            err: try String(contentsOf: err, encoding: .utf8))
    }

    /// Runs a line of the shell, in which `$R` is the program, to its end.
    func shell(_ line: String, with extra: [String: String] = [:]) throws -> (status: Int32, err: String) {
        let err = path(".err-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: err, contents: nil)
        let process = process([], with: extra.merging(["R": Self.executable.path]) { $1 })
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", line]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: err))
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOfFile: err, encoding: .utf8))
    }

    /// The program, not started yet.
    func process(_ arguments: [String], with extra: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment.merging(extra) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Runs the program and reads what it prints as JSON of the documented form: the body under its kind.
    func json(_ arguments: String..., kind: String, from place: SourceLocation = #_sourceLocation) throws -> [String:
        Any]
    {
        let run = try run(arguments)
        #expect(run.status == 0, "\(run.err)", sourceLocation: place)
        let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        let envelope = try #require(object, sourceLocation: place)
        #expect(envelope["version"] as? Int == 1, sourceLocation: place)
        #expect(envelope["kind"] as? String == kind, sourceLocation: place)
        return try #require(envelope[kind] as? [String: Any], sourceLocation: place)
    }
}

extension [String: Any] {
    /// The objects of an array under `key`.
    func items(_ key: String = "items") -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}
