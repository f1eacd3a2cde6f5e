import ArgumentParser
import DisturbedRuns
import Foundation
import TerminalProcess

/// Long use: two readers, a script and a site that fails, over one index.
struct SoakCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soak",
        abstract: "Two readers walk by chance while a script changes states, kills fetches and holds the lock.",
        discussion: """
            The feeds come from a server on this machine that changes and fails. Afterwards the index must be sound and \
            have all that the script did, no reader may have said what is not true, and the memory of the reader that was \
            never killed must be flat after the first third.
            """)

    @Option(help: ArgumentHelp("The program.", valueName: "file")) var program: String
    @Option(help: "How long.") var minutes = 30.0
    @Option(help: "The same seed presses the same keys.") var seed: UInt64 = 1

    /// Share that memory may grow by after the warm-up.
    private static let growth = 0.05

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-soak-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let site = try SoakSite()
        let path = URL(fileURLWithPath: program).path
        var script = SoakScript(program: path, folder: folder, seed: seed)
        for address in site.addresses { try script.run(["sources", "add", address], statuses: [0, 1]) }
        try script.run(["fetch", "--all", "--quiet"], statuses: [0, 1])
        func open() throws -> PseudoTerminal {
            try PseudoTerminal(
                [path, "--data", folder + "/data"], columns: 100, rows: 30,
                environment: ["HOME": folder, "BROWSER": "/bin/true", "PAGER": "/bin/true", "VISUAL": "/bin/true"])
        }
        let readers = try [seed, seed + 1].map { try SoakReader(seed: $0, start: open) }
        let begin = Date.now
        var rounds = 0
        while Date.now.timeIntervalSince(begin) < minutes * 60 {
            rounds += 1
            try script.step()
            for reader in readers { try reader.walk() }
            if rounds % 40 == 0 { try readers[1].killAndReturn() }
            if rounds % 50 == 0 { say("\(rounds) rounds, \(Int(Date.now.timeIntervalSince(begin))) s") }
        }
        for reader in readers { try reader.end() }
        try script.check()
        let (warm, late) = SoakCommand.memory(readers[0].memory)
        say(
            "\(rounds) rounds: \(readers[0].keys + readers[1].keys) keys, \(script.changes) changes by the script, "
                + "\(script.fetches) fetches, \(script.kills) killed; nothing lost. Memory \(warm) KB, at last \(late) KB."
        )
        if Double(late) > Double(warm) * (1 + SoakCommand.growth) { throw ExitCode.failure }
    }

    /// The medians of the second and of the last third.
    private static func memory(_ samples: [Int]) -> (warm: Int, late: Int) {
        let third = samples.count / 3
        guard third > 0 else { return (0, 0) }
        func median(_ part: ArraySlice<Int>) -> Int { part.sorted()[part.count / 2] }
        return (median(samples[third..<(2 * third)]), median(samples[(2 * third)...]))
    }
}
