import ArgumentParser
import DisturbedRuns
import Foundation

/// Which program is disturbed, at what, and where.
struct TrialOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The program.", valueName: "file")) var program: String
    @Option(help: "Only trials with this in their names.") var only: [String] = []
    @Option(help: ArgumentHelp("Indexes of older formats, to be brought up to date.", valueName: "file"))
    var older: [String] = []

    /// Those that were asked for.
    var trials: [Trial] {
        let migrations = older.map { file in
            let name = (file as NSString).lastPathComponent
            return Trial.migration(name, of: URL(fileURLWithPath: file).path)
        }
        return (Trial.all + migrations).filter { trial in only.isEmpty || only.contains { trial.name.contains($0) } }
    }

    var programPath: String { URL(fileURLWithPath: program).path }

    /// Runs `body` in a folder of its own, which then goes.
    func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-trial-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }
}

/// What was found, printed as it is found.
struct Findings {
    private(set) var count = 0
    private static let shown = 20

    mutating func note(_ body: () throws -> Void) {
        do {
            try body()
        } catch {
            count += 1
            if count <= Findings.shown { say("! \(error)") }
        }
    }

    func end(_ sentence: String) throws {
        say(sentence + (count == 0 ? ": nothing found." : ": \(count) found."))
        if count > 0 { throw ExitCode.failure }
    }
}

/// Prints a line at once, also into a file: such runs take long.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
