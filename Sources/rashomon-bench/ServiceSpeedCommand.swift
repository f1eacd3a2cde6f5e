import ArgumentParser
import Foundation
import LoopbackServer
import NewsModel

/// Rounds of an account at a server: the first, and one with nothing new.
struct ServiceSpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service-speed",
        abstract: "Measures the first round of an account at a server, and rounds with nothing new.",
        discussion: """
            The server is in this process and speaks the Google Reader API; the articles are made up. A round is a run \
            of the program from its start to its answer; what it counts ahead for the lists afterwards is left out.
            """)

    @Option(help: "Subscriptions.")
    var feeds = 50

    @Option(help: "Articles of all subscriptions together.")
    var articles = 10_000

    @Option(help: ArgumentHelp("The program; without it, the one beside this.", valueName: "file"))
    var program: String?

    func validate() throws {
        guard (1...5_000).contains(feeds), (1...1_000_000).contains(articles) else {
            throw ValidationError("--feeds wants 1 to 5000, --articles 1 to 1000000.")
        }
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-service-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let server = try GoogleReaderServer()
        fill(server)
        let first = try seconds(
            ["sources", "add", "--service", "greader", server.address, "--user", GoogleReaderServer.user]
                + ["--password-env", "RASHOMON_BENCH_PASSWORD"], folder)
        print("first round: \(Self.shown(first)) s, \(server.takeRequests().count) requests")
        let next = try (0..<5).map { _ in try seconds(["fetch", "--all"], folder) }.sorted()
        let requests = server.takeRequests().count / next.count
        print("nothing new: \(Self.shown(next[next.count / 2])) s, \(requests) requests")
    }

    private static func shown(_ seconds: Double) -> String { String(Double(Int(seconds * 1_000 + 0.5)) / 1_000) }

    private func fill(_ server: GoogleReaderServer) {
        let news = SyntheticNews(start: Timestamp(CivilDay(year: 2026, month: 1, day: 1)))
        let now = Int64(Date().timeIntervalSince1970)
        let (feeds, articles) = (feeds, articles)
        server.change { contents in
            for feed in 1...feeds {
                contents.subscribe(
                    "https://feed\(feed).example/rss", title: "Feed \(feed)", folder: "Folder \(feed % 7)")
            }
            for number in 0..<articles {
                let draft = news.draft(number)
                let paragraphs = draft.content.body.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
                let id = Int64(number + 1)
                contents.items[id] = ServiceContents.Item(
                    id: id, feed: number % feeds + 1, title: draft.content.title, html: paragraphs,
                    url: "https://feed\(number % feeds + 1).example/\(number)",
                    published: draft.published?.seconds ?? now, crawled: now - Int64(articles - number),
                    isRead: number % 3 == 0, isStarred: number % 50 == 0)
            }
        }
    }

    private func seconds(_ arguments: [String], _ folder: String) throws -> Double {
        let process = Process()
        process.executableURL = URL(filePath: program ?? SpeedIndex.reader)
        process.arguments = arguments + ["--data", folder]
        process.environment = ProcessInfo.processInfo.environment.merging([
            "RASHOMON_BENCH_PASSWORD": GoogleReaderServer.password
        ]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        let start = ContinuousClock.now
        try process.run()
        // The first piece is the answer's line.
        _ = output.fileHandleForReading.availableData
        let time = ContinuousClock.now - start
        _ = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode.failure }
        return time / .seconds(1)
    }
}
