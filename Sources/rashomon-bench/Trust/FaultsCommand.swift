import ArgumentParser
import DisturbedRuns
import Foundation

/// Faults at every change of a file.
struct FaultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faults",
        abstract:
            "Lets each change of a file go wrong in turn: full disks, errors of input and output, kills, torn writes.",
        discussion: """
            Each trial is a command of the program. It runs undisturbed once, which counts its changes of files; then once \
            for each change and kind of fault. After each, the program must have said what is true or been killed, the \
            index must open and be sound, and the same command again must leave what the undisturbed run leaves.
            """)

    @OptionGroup var options: TrialOptions
    @Option(help: ArgumentHelp("libFaultInjection.so", valueName: "file")) var library: String
    @Option(help: "Only these kinds.") var kind: [Disturbance.Kind] = Disturbance.Kind.allCases
    @Option(help: "At most so many changes of each trial and kind, evenly spread; 0 for all.") var points = 0

    /// Of a run that makes thousands of changes.
    private static let pointsOfLong = 200

    func run() throws {
        var findings = Findings()
        var faults = 0
        for trial in options.trials {
            try options.inFolder { folder in
                let runner = try TrialRunner(
                    trial, program: options.programPath, library: URL(fileURLWithPath: library).path, folder: folder)
                for kind in kind {
                    for change in places(runner.changes, isLong: trial.isLong) {
                        findings.note { try runner.disturb(Disturbance(kind, at: change)) }
                    }
                }
                faults += runner.disturbed
                say("\(trial.name): \(runner.changes) changes of files, \(runner.disturbed) faults")
            }
        }
        try findings.end("\(faults) faults in \(options.trials.count) commands")
    }

    private func places(_ changes: Int, isLong: Bool) -> [Int] {
        var limit = points > 0 ? points : .max
        if isLong { limit = min(limit, FaultsCommand.pointsOfLong) }
        if changes <= limit { return changes > 0 ? Array(1...changes) : [] }
        return (0..<limit).map { 1 + $0 * (changes - 1) / max(1, limit - 1) }
    }
}

extension Disturbance.Kind: ExpressibleByArgument {}
