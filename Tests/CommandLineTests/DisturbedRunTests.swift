import DisturbedRuns
import Foundation
import Testing

/// Runs of the program in which a change of a file goes wrong, or in which it is killed: a few of those that
/// `make fault-test` goes through.
@Suite("Disturbed runs")
struct DisturbedRunTests {
    /// Beside the program.
    private static let library = Program.executable.deletingLastPathComponent()
        .appendingPathComponent("libFaultInjection.so").path
    /// Changes of files of each trial and kind.
    private static let points = 2

    private func disturb(_ trial: Trial, kinds: [Disturbance.Kind]) throws {
        let program = try Program()
        let runner = try TrialRunner(
            trial, program: Program.executable.path, library: Self.library, folder: program.folder.path)
        #expect(runner.changes > 0, "the library is not loaded")
        for (number, kind) in kinds.enumerated() {
            for point in 0..<Self.points {
                // Each kind meets other changes, the first and the last among them.
                let place = (point * kinds.count + number) * (runner.changes - 1)
                let change = 1 + place / max(1, Self.points * kinds.count - 1)
                do { try runner.disturb(Disturbance(kind, at: change)) } catch { Issue.record("\(error)") }
            }
        }
        #expect(runner.disturbed > 0)
    }

    @Test(
        "after any fault or kill the same command again leaves what an undisturbed run leaves",
        arguments: ["add", "fetch", "retention", "reindex", "import", "undo a removal", "backup"])
    func disturbances(name: String) throws {
        let trial = try #require(Trial.all.first { $0.name == name })
        try disturb(trial, kinds: Disturbance.Kind.allCases)
    }
}
