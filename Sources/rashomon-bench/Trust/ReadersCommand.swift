import ArgumentParser
import DisturbedRuns
import Foundation
import NewsIndex
import NewsModel
import TerminalProcess

/// Many readers of one index that others fill.
struct ReadersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readers",
        abstract: "Many readers at once at one shared index, each with marks of their own, while articles are added.",
        discussion: """
            Each reader is the program in a terminal of its own. In every round articles are added and some readers star \
            one from a second shell. All must show what came; at the end each must have its own stars and no others, and \
            what each has must be sound.
            """)

    @Option(help: ArgumentHelp("The program.", valueName: "file")) var program: String
    @Option(help: "How many.") var readers = 100
    @Option(help: "How often articles are added.") var rounds = 8
    @Option(help: "The same seed stars the same articles.") var seed: UInt64 = 1

    /// Articles that a round adds, and readers that star one in it.
    private static let arrivals = 40
    private static let starring = 10
    /// Seconds within which every reader shows what came.
    private static let promised = 2.0

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-readers-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let host = SharedHost(program: URL(fileURLWithPath: program).path, folder: folder)
        try host.add(round: 0, count: 20 * Self.arrivals)
        try host.run(["share", "--data", host.index])
        let terminals = try open(on: host)
        let outcome = try take(rounds, of: terminals, on: host)
        try end(terminals)
        for reader in 0..<readers { try host.check(reader: reader, stars: outcome.stars[reader] ?? []) }
        let seconds = String(format: "%.2f", outcome.latest)
        say(
            "\(readers) readers, \(rounds) rounds: all stars kept, all sound; what came was on the last screen after \(seconds) s."
        )
        if outcome.latest > Self.promised { throw ExitCode.failure }
    }

    /// Opens all readers, each away from the top of its list, so that what comes is announced.
    private func open(on host: SharedHost) throws -> [PseudoTerminal] {
        let begin = ContinuousClock.now
        let terminals = try (0..<readers).map { try host.open(reader: $0) }
        for terminal in terminals { try terminal.type("j") }
        say("\(readers) readers opened in \(ContinuousClock.now - begin).")
        return terminals
    }

    /// What readers starred, and the longest time in seconds after which the last of them showed what came.
    private struct Outcome {
        var stars: [Int: Set<Int64>] = [:]
        var latest = 0.0
    }

    private func take(_ rounds: Int, of terminals: [PseudoTerminal], on host: SharedHost) throws -> Outcome {
        var random = SplitMix64(seed: seed)
        var outcome = Outcome()
        for round in 1...max(1, rounds) {
            try host.add(round: round, count: Self.arrivals)
            let start = Date.now
            for terminal in terminals { try terminal.waitUntil { terminal.screen.text.contains("new stor") } }
            outcome.latest = max(outcome.latest, Date.now.timeIntervalSince(start))
            for _ in 0..<Self.starring {
                let (reader, article) = (Int(random.next() % UInt64(readers)), 1 + Int64(random.next() % 500))
                try host.run(["mark", "star", "--article", "\(article)"] + host.options(reader: reader))
                outcome.stars[reader, default: []].insert(article)
            }
            // What came is taken into the list; away from its top, the next round is announced again.
            for terminal in terminals { try terminal.type("gj") }
        }
        return outcome
    }

    private func end(_ terminals: [PseudoTerminal]) throws {
        for terminal in terminals {
            terminal.signal(SIGTERM)
            let status = try terminal.waitForEnd()
            if status != 0 { throw TrialFailure("a reader ended with status \(status)") }
        }
    }
}

/// The index that is shared, and what its readers do.
private struct SharedHost {
    let program: String
    let folder: String

    var index: String { folder + "/news" }

    /// What names the shared index, and where a reader's marks are.
    func options(reader: Int) -> [String] { ["--index", index, "--data", marks(reader)] }

    private func marks(_ reader: Int) -> String { folder + "/reader-\(reader)" }

    /// Adds articles that no other round has, each a story.
    func add(round: Int, count: Int) throws {
        let files = folder + "/files-\(round)/Ledger"
        try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
        for number in 0..<count {
            var random = SplitMix64(seed: UInt64(round * 10_000 + number))
            let words = (0..<40).map { _ in String(random.next() % (1 << 40), radix: 36) }
            let text = "Notice \(words[0]) \(words[1])\n\n\(words.joined(separator: " "))."
            try Data(text.utf8).write(to: URL(fileURLWithPath: files + "/\(number).txt"))
        }
        try run(["add", files, "--data", index])
    }

    func open(reader: Int) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            [program] + options(reader: reader), columns: 100, rows: 30, environment: ["HOME": folder])
        try terminal.waitForIdle()
        return terminal
    }

    func run(_ words: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.environment = ["HOME": folder, "PATH": "/nonexistent", "TZ": "UTC", "LANG": "C.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 {
            throw TrialFailure("\(words.joined(separator: " ")): \(process.terminationStatus)")
        }
    }

    /// Throws where a reader's stars are not those that were given, or what they have is not sound.
    func check(reader: Int, stars: Set<Int64>) throws {
        let opened = try NewsIndex(folder: marks(reader) + "/shared" + index, shared: index)
        defer { opened.close() }
        let found = Set(try opened.articles(NewsQuery(.state(.starred)), limit: 1_000).items.map(\.id.rawValue))
        if found != stars { throw TrialFailure("reader \(reader) has stars \(found), and gave \(stars)") }
        let examination = try opened.examine()
        if !examination.isSound {
            throw TrialFailure("reader \(reader): \(examination.damage) \(examination.findings)")
        }
    }
}
