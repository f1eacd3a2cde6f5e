import ArgumentParser
import Foundation
import TerminalProcess

/// A random walk through a reader that was built with a sanitizer.
struct WalkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk",
        abstract: "Walks through the reader by chance: keys, sizes, signals, lost connections.",
        discussion: """
            The screen is compared with one drawn from nothing every few steps, lists must not change their order under \
            the cursor, and after each end of the program `doctor` looks at the index. A program that was built with a \
            sanitizer writes what that finds beside the index; it is printed. `make walk` runs it under two.
            """)

    @Option(help: ArgumentHelp("The program.", valueName: "file")) var program: String
    @Option(help: "Steps.") var events = 10_000
    @Option(help: "The same seed takes the same walk.") var seed: UInt64 = 1
    @Option(help: ArgumentHelp("Articles to walk among.", valueName: "folder")) var articles = "Samples"

    func validate() throws {
        guard events > 0 else { throw ValidationError("--events wants 1 or more.") }
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rashomon-walk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try fill(folder)
        let begin = Date.now
        var arrived = 0
        let walk = try ReaderWalk(
            seed: seed,
            arrive: {
                arrived += 1
                try arrive(arrived, folder)
            },
            examine: { try examine(folder) },
            start: { try open(folder) })
        var problem: (any Error)?
        do { try walk.run(events, progress: report(begin)) } catch { problem = error }
        let found = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("found") }
        for name in found { print(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) }
        if let problem { throw problem }
        if !found.isEmpty { throw ExitCode.failure }
        print("\(events) steps with seed \(seed), \(walk.restarts) restarts: nothing found.")
    }

    private func report(_ begin: Date) -> (Int) -> Void {
        { steps in
            let seconds = Int(Date.now.timeIntervalSince(begin))
            FileHandle.standardError.write(Data("\(steps) of \(events) steps, \(seconds) s\n".utf8))
        }
    }

    /// The samples, and a folder that is read again with every reload.
    private func fill(_ folder: URL) throws {
        try run(["add", "--quiet", articles], folder)
        try run(["sources", "add", articles], folder)
    }

    private func run(_ arguments: [String], _ folder: URL) throws {
        _ = try output(arguments, folder)
    }

    /// What a command prints, and its status.
    private func output(_ arguments: [String], _ folder: URL) throws -> (text: String, status: Int32) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments + ["--data", folder.path + "/data"]
        process.environment = environment(folder)
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }

    /// What was broken in the index by a walk.
    private struct Unsound: Error, CustomStringConvertible {
        var text: String
        var description: String { "the index is not sound any more:\n\(text)" }
    }

    /// Work that the reader had to leave undone is no fault; the next program does it.
    private func examine(_ folder: URL) throws {
        let found = try output(["doctor"], folder)
        let faults = found.text.split(separator: "\n").filter { $0.hasPrefix("!") && !$0.hasPrefix("! Work is left") }
        if !faults.isEmpty { throw Unsound(text: found.text) }
    }

    /// Adds one more article while the reader is open.
    private func arrive(_ number: Int, _ folder: URL) throws {
        let file = folder.appendingPathComponent("arrived/\(number).txt")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let words = (0..<6).map { "word\(number &* 7_919 &+ $0 &* 104_729)" }.joined(separator: " ")
        try "Title: Late \(words)\nOutlet: Late Post\nDate: 2026-11-20T10:00:00Z\n\nWhat came late: \(words).\n"
            .write(to: file, atomically: true, encoding: .utf8)
        try run(["add", "--quiet", file.path], folder)
    }

    private func open(_ folder: URL) throws -> PseudoTerminal {
        let path = URL(fileURLWithPath: program).path
        return try PseudoTerminal(
            ["/bin/sh", "-c", "cd \"$1\" && exec \"$2\" --data \"$1/data\"", "sh", folder.path, path],
            environment: environment(folder))
    }

    private func environment(_ folder: URL) -> [String: String] {
        [
            "HOME": folder.path, "PATH": "/nonexistent", "BROWSER": "/bin/true", "VISUAL": "/bin/true",
            "PAGER": "/bin/true", "RASHOMON_NOW": "1795262400", "WT_SESSION": "1", "LANG": "C.UTF-8", "TZ": "UTC",
            "ASAN_OPTIONS": "detect_leaks=0:log_path=\(folder.path)/found",
            "TSAN_OPTIONS": "log_path=\(folder.path)/found:exitcode=66",
        ]
    }
}
