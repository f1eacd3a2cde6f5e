import ArgumentParser
import DisturbedRuns
import Foundation

/// Signals at moments by chance.
struct KillsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kills",
        abstract: "Sends SIGKILL, SIGINT and SIGTERM at moments by chance, to commands and to the reader.",
        discussion: "What must hold afterwards is as with `faults`; the reader must open where an index is left sound.")

    @OptionGroup var options: TrialOptions
    @Option(help: "Signals to commands, over all of them.") var moments = 300
    @Option(help: "Kills of the reader.") var readers = 60
    @Option(help: "The same seed takes the same moments.") var seed: UInt64 = 1

    func run() throws {
        var findings = Findings()
        var random = SplitMix64(seed: seed)
        var kills = 0
        let trials = options.trials
        for trial in trials {
            try options.inFolder { folder in
                let runner = try TrialRunner(trial, program: options.programPath, library: nil, folder: folder)
                for number in 0..<max(1, moments / max(1, trials.count)) {
                    let signal = [SIGKILL, SIGINT, SIGTERM][number % 3]
                    let share = Double(random.next() % 1_000) / 1_000
                    findings.note { try runner.signal(signal, after: share * runner.duration) }
                }
                kills += runner.disturbed
                say("\(trial.name): \(runner.disturbed) killed in \(Int(runner.duration * 1_000)) ms")
            }
        }
        if options.only.isEmpty, readers > 0 {
            try options.inFolder { folder in
                let trial = try ReaderKills(program: options.programPath, folder: folder)
                for _ in 0..<readers { findings.note { try trial.kill(&random) } }
            }
            kills += readers
            say("the reader: \(readers) killed")
        }
        try findings.end("\(kills) killed")
    }
}
