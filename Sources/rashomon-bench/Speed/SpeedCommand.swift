import ArgumentParser
import Foundation
import NewsIndex
import NewsModel

/// Articles through the pipeline, and the queries that the reader sends, on an index of a size of one's choice.
struct SpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed",
        abstract: "Measures adding, listing, searching, comparing, memory, and the reader on the same index.",
        discussion: """
            Articles are made up: 575 words, 500 outlets, 5,000 a day, nearly half of them telling events that others \
            tell too. Making them is not counted. Times of queries are medians of several runs, in milliseconds.
            """)

    @Option(help: "Articles in the index.")
    var articles = 100_000

    @Option(help: ArgumentHelp("Folder for the index; it is removed afterwards.", valueName: "folder"))
    var data: String?

    func validate() throws {
        guard (1...10_000_000).contains(articles) else { throw ValidationError("--articles wants 1 to 10000000.") }
    }

    func run() throws {
        let folder = data ?? FileManager.default.temporaryDirectory.path + "/rashomon-speed-\(UUID().uuidString)"
        if FileManager.default.fileExists(atPath: folder) {
            throw ValidationError("\(folder) is there already; name a folder that is not.")
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var table = SpeedTable()
        try measureAdding(folder, &table)
        try measureQueries(folder, &table)
        table.note("Peak memory", "\(ProcessFigures.peakMegabytes) MB")
        try ReaderSpeed(program: SpeedIndex.reader, data: folder, now: now.seconds).measure(table)
    }

    private var now: Timestamp { SpeedIndex.now(articles: articles) }

    // MARK: Adding

    private func measureAdding(_ folder: String, _ table: inout SpeedTable) throws {
        let news = SyntheticNews(start: SpeedIndex.start)
        let index = try NewsIndex(folder: folder)
        var adding = Stretch()
        let piece = 1_000
        for first in stride(from: 0, to: articles, by: piece) {
            let drafts = (first..<min(first + piece, articles)).map(news.draft)
            try adding.measure { _ = try index.add(drafts, at: now, moreFollow: true) }
        }
        try adding.measure { try index.finishAdding() }
        table.note("Articles", "\(articles)")
        table.note(
            "Adding: text, search index, stories, quotes", "\(adding.rate(articles)) articles/s, \(adding.seconds) s")
        table.note("  processor time", "\(adding.processorSeconds) s")
        var again = Stretch()
        let repeated = min(articles, 10_000)
        for first in stride(from: articles - repeated, to: articles, by: piece) {
            let drafts = (first..<min(first + piece, articles)).map(news.draft)
            try again.measure { _ = try index.add(drafts, at: now, moreFollow: true) }
        }
        table.note("Adding the same again", "\(again.rate(repeated)) articles/s")
        table.note("Peak memory while adding", "\(ProcessFigures.peakMegabytes) MB")
        index.close()
        table.note("Size of the index", "\(ProcessFigures.megabytes(ofFile: index.path)) MB")
    }

    // MARK: Queries

    private func measureQueries(_ folder: String, _ table: inout SpeedTable) throws {
        try table.time("Open and first list of stories", runs: 5) {
            let index = try NewsIndex(folder: folder, readOnly: true)
            _ = try index.stories(limit: 50)
        }
        let index = try NewsIndex(folder: folder)
        try table.time("Stories by rank") { _ = try index.stories(limit: 50) }
        try table.time("Stories, window 10,000 further on") { _ = try index.stories(offset: 10_000, limit: 50) }
        try table.time("Stories, unread") { _ = try index.stories(query("is:unread"), limit: 50) }
        try table.time("Stories, of one outlet") { _ = try index.stories(query("outlet:\"outlet 77\""), limit: 50) }
        try table.time("Articles, newest") { _ = try index.articles(limit: 50) }
        let newest = try index.articles(limit: 1).items.map(\.id)
        if let id = newest.first { try table.time("One article") { _ = try index.article(id) } }
        for (name, text) in [
            ("in nearly all", "said"), ("in some", "senver"), ("phrase", "\"of the\""), ("prefix", "benta*"),
            ("none", "zzzz"),
        ] {
            try table.time("Search, word \(name)") { _ = try index.search(query(text), limit: 20) }
        }
        try table.time("Search, word in nearly all, best first") {
            _ = try index.search(query("said"), order: .best, limit: 20)
        }
        try table.time("Totals") { _ = try index.totals() }
        try measureComparison(index, &table)
    }

    private func measureComparison(_ index: NewsIndex, _ table: inout SpeedTable) throws {
        guard let story = try index.stories(sort: .outlets, limit: 1).items.first else { return }
        try table.time("Open a story of \(story.articleCount) articles", runs: 1) {
            _ = try index.storyDetail(story.id)
        }
        let members = try index.articles(query("story:\(story.id)"), limit: 2).items
        if members.count == 2 {
            try table.time("Compare two articles", runs: 1) {
                _ = try index.comparison(members[0].id, members[1].id)
            }
        }
        // Marking waits for the answers to be stored, which is done when nobody waits.
        try table.time("Mark the story read", runs: 1) { try index.apply(.read(true), to: .story(story.id)) }
        try table.time("Open the story again") { _ = try index.storyDetail(story.id) }
        if members.count == 2 {
            try table.time("Compare them again") { _ = try index.comparison(members[0].id, members[1].id) }
        }
    }

    private func query(_ text: String) -> NewsQuery { NewsQuery.parse(text, now: now).query }
}

/// Time spent in pieces.
private struct Stretch {
    private var wall = Duration.zero
    private var processor = 0.0

    mutating func measure(_ body: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        let before = ProcessFigures.processorSeconds
        wall += try clock.measure(body)
        processor += ProcessFigures.processorSeconds - before
    }

    var seconds: String { String(format: "%.1f", wall / .seconds(1)) }
    var processorSeconds: String { String(format: "%.1f", processor) }
    func rate(_ count: Int) -> Int { Int(Double(count) / max(wall / .seconds(1), 0.000_001)) }
}

/// Prints one line a figure, as it is known.
struct SpeedTable {
    func note(_ name: String, _ value: String) {
        print(name.padding(toLength: 48, withPad: " ", startingAt: 0) + value)
    }

    /// The median of `runs` runs.
    func time(_ name: String, runs: Int = 9, _ body: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<runs { times.append(try clock.measure(body) / .milliseconds(1)) }
        note(name, String(format: "%.2f ms", times.sorted()[times.count / 2]))
    }
}

/// What the system knows of this process and its files.
enum ProcessFigures {
    /// Processor time of all threads.
    static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    /// The most memory that the process ever held.
    static var peakMegabytes: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1_000
    }

    static func megabytes(ofFile path: String) -> Int {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        return (size?.intValue ?? 0) / 1_000_000
    }
}
