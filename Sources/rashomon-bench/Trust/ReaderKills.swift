import DisturbedRuns
import Foundation
import NewsIndex
import TerminalProcess

/// A reader that is killed while keys come, again and again over one index, which stays sound and keeps its articles.
struct ReaderKills {
    let program: String
    let folder: String

    init(program: String, folder: String) throws {
        self.program = program
        self.folder = folder
        _ = try ChildRun(program, ["add", "--quiet", "Samples", "--data", folder + "/data"], keepsErrors: true)
    }

    private static let keys = "jjjkgG*\rqhsS\"cvTrnu+-AN ".map(String.init)

    func kill(_ random: inout SplitMix64) throws {
        let reader = try PseudoTerminal(
            [program, "--data", folder + "/data"],
            environment: ["HOME": folder, "RASHOMON_NOW": "1795262400", "BROWSER": "/bin/true"])
        try reader.waitForIdle()
        let before = try examine()
        let keys = (0..<(4 + random.next() % 30)).map { _ in
            ReaderKills.keys[Int(random.next() % UInt64(ReaderKills.keys.count))]
        }
        try reader.send(keys.joined())
        usleep(UInt32(random.next() % 300_000))
        reader.signal(SIGKILL)
        _ = try reader.waitForEnd()
        let after = try examine()
        if !after.damage.isEmpty || !after.findings.isEmpty {
            throw TrialFailure("after a killed reader: \(after.damage) \(after.findings)")
        }
        if after.counts.first != before.counts.first { throw TrialFailure("articles went with a killed reader") }
    }

    private func examine() throws -> IndexExamination {
        let index = try NewsIndex(folder: folder + "/data")
        defer { index.close() }
        return try index.examine()
    }
}
