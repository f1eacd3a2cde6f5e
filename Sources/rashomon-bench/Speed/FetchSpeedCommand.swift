import ArgumentParser
import Foundation
import LoopbackServer
import NewsIndex
import NewsIngest
import NewsModel
import SharedState

/// Reloads of sources that have nothing new: whole runs of the program, and requests by themselves.
struct FetchSpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch-speed",
        abstract: "Measures reloads with nothing new, from files and from a server on this machine.",
        discussion: """
            The feeds are made up. A reload is a whole run of `rashomon fetch --all`, from its start to its end, after \
            a first one that took the articles in; medians of several runs. Of many sources, each on a host of its own, \
            one in ten answers after two seconds and one in a hundred never; then sixty are on one host that takes six \
            seconds for each answer.
            """)

    @Option(help: "Sources.")
    var sources = 500

    @Option(help: "Items of each feed.")
    var items = 20

    @Option(help: "Sources of the rounds with slow and dead ones; 0 for none of these.")
    var many = 5_000

    @Option(help: ArgumentHelp("The program; without it, the one beside this.", valueName: "file"))
    var program: String?

    func validate() throws {
        guard (1...5_000).contains(sources), (1...1_000).contains(items), (0...20_000).contains(many) else {
            throw ValidationError("--sources wants 1 to 5000, --items 1 to 1000, --many 0 to 20000.")
        }
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-fetch-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let feeds = (0..<sources).map { SyntheticFeed.rss($0, items: items, characters: 2_000) }
        let server = try LoopbackServer { request in
            if request.headers["if-none-match"] == "\"1\"" { return Self.notModified }
            let number = Int(request.path.dropFirst()) ?? 0
            return LoopbackServer.answer("200 OK", ["ETag: \"1\""], feeds[number % feeds.count], keepsOpen: true)
        }
        let files = (0..<sources).map { "\(folder)/\($0).xml" }
        for (file, feed) in zip(files, feeds) { try Data(feed).write(to: URL(filePath: file)) }
        try measureReload("files", files.map { "file://" + $0 }, in: folder + "/files")
        try measureReload("a server (304)", (0..<sources).map { server.url("/\($0)") }, in: folder + "/server")
        measureRequests(server)
        if many > 0 { try measureMany(in: folder) }
    }

    private static let notModified = LoopbackServer.answer("304 Not Modified", ["ETag: \"1\""], keepsOpen: true)

    // MARK: Many sources

    private func measureMany(in folder: String) throws {
        let (feeds, many) = ((0..<100).map { SyntheticFeed.rss($0, items: 1, characters: 500) }, many)
        let quick = Locked(QuickAnswers())
        let server = try LoopbackServer { request in
            let number = Int(request.path.dropFirst()) ?? 0
            if number.isMultiple(of: 100) { return .silence }
            if number % 10 == 1 { usleep(2_000_000) } else { quick.withLock { $0.note() } }
            if request.headers["if-none-match"] == "\"1\"" { return Self.notModified }
            return LoopbackServer.answer("200 OK", ["ETag: \"1\""], feeds[number % feeds.count], keepsOpen: true)
        }
        let quickOnes = (0..<many).filter { !$0.isMultiple(of: 100) && $0 % 10 != 1 }
        let addresses = { (number: Int) in "http://h\(number).localhost:\(server.port)/\(number)" }
        // Dead ones are given up after ten seconds.
        let settings = folder + "/config.yaml"
        try Data("fetch.timeout: 10\n".utf8).write(to: URL(filePath: settings))
        try measureReload("hosts of their own (304)", quickOnes.map(addresses), in: folder + "/quick", runs: 3)
        let data = folder + "/many"
        try addSources((0..<many).map(addresses), to: data)
        for name in ["first round", "next round"] {
            quick.withLock { $0 = QuickAnswers() }
            let run = try ChildRun(reader, ["--data", data, "--config", settings, "fetch", "--all", "--quiet"])
            let time = quick.withLock { $0.seconds }
            FetchSpeedCommand.note(
                "\(many) sources with slow and dead ones, \(name)", String(format: "%.1f s", run.seconds))
            FetchSpeedCommand.note("  until all quick ones were asked", String(format: "%.1f s", time))
        }
        try measureSlowHost(in: folder + "/slow")
    }

    /// From the first to the last of the sources that answer at once.
    private struct QuickAnswers {
        private var first: ContinuousClock.Instant?
        private(set) var seconds = 0.0

        mutating func note() {
            let now = ContinuousClock.now
            if let first { seconds = (now - first) / .seconds(1) } else { first = now }
        }
    }

    private func measureSlowHost(in data: String) throws {
        let feed = SyntheticFeed.rss(0, items: 1)
        let server = try LoopbackServer { _ in
            usleep(6_000_000)
            return LoopbackServer.answer("200 OK", [], feed)
        }
        try addSources((0..<60).map { server.url("/\($0)") }, to: data)
        let run = try ChildRun(reader, ["--data", data, "fetch", "--all", "--quiet"])
        FetchSpeedCommand.note("Sixty sources of one slow host", String(format: "%.1f s", run.seconds))
    }

    private static func note(_ title: String, _ value: String) {
        let line = title.padding(toLength: 72, withPad: " ", startingAt: 0) + value + "\n"
        // At once, as the next figure may take a minute.
        FileHandle.standardOutput.write(Data(line.utf8))
    }

    private var reader: String { program ?? SpeedIndex.reader }

    private func addSources(_ addresses: [String], to data: String) throws {
        let index = try NewsIndex(folder: data)
        for address in addresses { try index.addSource(NewSource(url: address), at: .init(seconds: 0)) }
        index.close()
    }

    // MARK: Nothing new

    private func measureReload(_ name: String, _ addresses: [String], in data: String, runs: Int = 7) throws {
        try addSources(addresses, to: data)
        func reload() throws -> Double {
            try ChildRun(reader, ["--data", data, "fetch", "--all", "--quiet"]).seconds
        }
        _ = try reload()
        let times = try (0..<runs).map { _ in try reload() }.sorted()
        FetchSpeedCommand.note(
            "Reload of \(addresses.count) sources from \(name), nothing new",
            String(format: "%.0f ms", times[times.count / 2] * 1_000))
    }

    /// Requests of one process, from the first to the last answer.
    private func measureRequests(_ server: LoopbackServer) {
        let count = 10_000
        var state = FetchState()
        state.etag = "\"1\""
        let now = Timestamp(CivilDay(year: 2026, month: 1, day: 2))
        state.lastWhole = now
        let requests = (0..<count).map {
            FetchRequest(source: SourceID(Int64($0)), address: .web(server.url("/\($0)")), state: state)
        }
        var unchanged = 0
        let time = ContinuousClock().measure {
            let run = Fetcher(now: { now }).start(requests)
            while case .result(let result) = run.next() { unchanged += result.update.outcome == .unchanged ? 1 : 0 }
        }
        let rate = Double(unchanged) / (time / .seconds(1))
        FetchSpeedCommand.note("Conditional requests to a server on this machine", String(format: "%.0f/s", rate))
    }
}
