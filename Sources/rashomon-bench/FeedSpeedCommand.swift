import ArgumentParser
import Foundation
import NewsIngest

/// How fast feeds become drafts of articles.
struct FeedSpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed-speed", abstract: "Measures parsing a feed and making drafts of its items, on one core.")

    @Argument(help: "The feed's file.")
    var input: String
    @Option(help: "How often it is read.")
    var rounds = 20

    func validate() throws {
        guard (1...100_000).contains(rounds) else { throw ValidationError("--rounds wants 1 to 100000.") }
    }

    func run() throws {
        let item = try IngestCase(path: input, contentType: nil, url: nil)
        var items = 0
        var parsing = 0.0
        var drafting = 0.0
        for _ in 0..<rounds {
            // Processor time, so that what else runs on the machine does not count.
            let start = clock()
            let feed = FeedParser.parse(item.bytes, contentType: nil, baseURL: nil)
            let middle = clock()
            items += feed.drafts(outlet: feed.title, source: nil, sourceName: feed.title, location: "").count
            parsing += Double(middle - start)
            drafting += Double(clock() - middle)
        }
        let seconds = (parsing + drafting) / Double(CLOCKS_PER_SEC)
        let share = parsing / max(parsing + drafting, 1)
        print("\(items) items, \(Int(Double(items) / max(seconds, 1e-6))) a second, parsing \(Int(share * 100)) %")
    }
}
