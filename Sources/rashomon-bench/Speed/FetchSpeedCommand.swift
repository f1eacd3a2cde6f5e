import ArgumentParser
import Foundation
import LoopbackServer
import NewsIndex
import NewsIngest
import NewsModel

/// Reloads of sources that have nothing new: whole runs of the program, and requests by themselves.
struct FetchSpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch-speed",
        abstract: "Measures reloads with nothing new, from files and from a server on this machine.",
        discussion: """
            The feeds are made up. A reload is a whole run of `rashomon fetch --all`, from its start to its end, after \
            a first one that took the articles in; medians of several runs.
            """)

    @Option(help: "Sources.")
    var sources = 500

    @Option(help: "Items of each feed.")
    var items = 20

    @Option(help: ArgumentHelp("The program; without it, the one beside this.", valueName: "file"))
    var program: String?

    func validate() throws {
        guard (1...5_000).contains(sources), (1...1_000).contains(items) else {
            throw ValidationError("--sources wants 1 to 5000, --items 1 to 1000.")
        }
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-fetch-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let feeds = (0..<sources).map(feed)
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
    }

    private static let notModified = LoopbackServer.answer("304 Not Modified", ["ETag: \"1\""], keepsOpen: true)

    private func feed(_ number: Int) -> [UInt8] {
        let news = SyntheticNews(start: Timestamp(CivilDay(year: 2026, month: 1, day: 1)))
        let entries = (0..<items).map { item in
            let draft = news.draft(number * items + item)
            return "<item><title>\(draft.content.title)</title><link>https://\(number).example/\(item)</link>"
                + "<guid>\(number)-\(item)</guid><description>\(draft.content.body.prefix(2_000))</description></item>"
        }
        let title = "<title>Feed \(number)</title>"
        return Array("<rss version=\"2.0\"><channel>\(title)\(entries.joined())</channel></rss>".utf8)
    }

    private func measureReload(_ name: String, _ addresses: [String], in data: String) throws {
        let index = try NewsIndex(folder: data)
        for address in addresses { try index.addSource(NewSource(url: address), at: .init(seconds: 0)) }
        index.close()
        try runProgram(data)
        var times: [Duration] = []
        for _ in 0..<7 { times.append(try ContinuousClock().measure { try runProgram(data) }) }
        let median = times.sorted()[times.count / 2] / .milliseconds(1)
        let title = "Reload of \(sources) sources from \(name), nothing new"
        print(title.padding(toLength: 64, withPad: " ", startingAt: 0) + String(format: "%.0f ms", median))
    }

    private func runProgram(_ data: String) throws {
        let process = Process()
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/rashomon"
        process.executableURL = URL(filePath: program ?? beside)
        process.arguments = ["--data", data, "fetch", "--all", "--quiet"]
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw ValidationError("rashomon fetch failed.") }
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
        let title = "Conditional requests to a server on this machine"
        print(title.padding(toLength: 64, withPad: " ", startingAt: 0) + String(format: "%.0f/s", rate))
    }
}
