import ArgumentParser
import Foundation

/// Counts the instructions of fixed jobs: unlike times, they say the same on a busy machine.
struct InstructionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instructions",
        abstract: "Counts the instructions of five fixed jobs with valgrind, beside those that were kept.",
        discussion: """
            The kept ones stand in a Markdown table, a row a job, in millions; --keep writes the new ones there. Making \
            the articles counts as well, and valgrind runs the threads of a program one at a time.
            """)

    @Option(help: ArgumentHelp("The file of the table.", valueName: "file")) var table = "docs/scale.md"
    @Flag(help: "Write the figures into the table.") var keep = false
    @Option(help: ArgumentHelp("The revision that is kept with them.", valueName: "name")) var revision: String?

    func run() throws {
        guard let valgrind = ChildRun.find("valgrind") else {
            throw ValidationError("valgrind is not installed; it counts the instructions.")
        }
        let program = FileManager.default.temporaryDirectory.path + "/rashomon-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: program) }
        try InstructionsCommand.copyWithoutDebugging(to: program)
        var kept = try KeptInstructions(String(contentsOf: URL(filePath: table), encoding: .utf8))
        for job in FixedJob.allCases {
            let run = try ChildRun(
                valgrind,
                [
                    "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "job", job.rawValue,
                ],
                environment: ["SWIFT_DETERMINISTIC_HASHING": "1"], keepsErrors: true)
            guard let count = KeptInstructions.collected(run.errors) else {
                throw ValidationError("valgrind said nothing of instructions: \(run.errors)")
            }
            let millions = count / 1_000_000
            let change = kept[job].map { String(format: "%+.1f %%", (Double(millions) / Double($0) - 1) * 100) }
            let name = job.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
            print("\(name)\(millions) M  \(change ?? "not kept yet")")
            kept[job] = millions
        }
        if keep {
            if let revision { kept.setRevision(revision) }
            try Data(kept.text.utf8).write(to: URL(filePath: table))
        }
    }
}

extension InstructionsCommand {
    /// Valgrind gives up where it cannot read what the compiler writes for debuggers.
    private static func copyWithoutDebugging(to path: String) throws {
        guard let strip = ChildRun.find("strip") else {
            throw ValidationError("strip is not installed; it belongs to binutils.")
        }
        _ = try ChildRun(strip, ["--strip-debug", "-o", path, SpeedIndex.own])
    }
}

/// A Markdown file with rows `| job | what it does | millions |`, and a line that names the revision.
struct KeptInstructions {
    private var lines: [String]
    private static let revisionStart = "Counted at revision "

    init(_ text: String) { lines = text.components(separatedBy: "\n") }

    var text: String { lines.joined(separator: "\n") }

    /// Millions of instructions; nil where there is no such row, or no number in it.
    subscript(job: FixedJob) -> Int? {
        get {
            guard let row = row(of: job) else { return nil }
            return cells(lines[row]).last.flatMap { Int($0.replacing(",", with: "")) }
        }
        set {
            guard let newValue, let row = row(of: job) else { return }
            lines[row] = "| \(job.rawValue) | \(job.title) | \(newValue) |"
        }
    }

    mutating func setRevision(_ name: String) {
        guard let line = lines.firstIndex(where: { $0.hasPrefix(Self.revisionStart) }) else { return }
        lines[line] = Self.revisionStart + name + "."
    }

    private func row(of job: FixedJob) -> Int? { lines.firstIndex { cells($0).first == job.rawValue } }

    private func cells(_ line: String) -> [String] {
        guard line.hasPrefix("|") else { return [] }
        return line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The count in what callgrind says at its end: "==7== Collected : 123456".
    static func collected(_ output: String) -> Int? {
        for line in output.split(separator: "\n") where line.contains("Collected :") {
            return line.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
        }
        return nil
    }
}
