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
            tell too. Making them is not counted. They come in rounds of at most 100,000, each with its stories put in \
            order at its end. Times of queries are medians of several runs, in milliseconds.
            """)

    /// Articles of one round.
    private static let round = 100_000

    @Option(help: "Articles in the index.")
    var articles = 100_000

    @Option(help: ArgumentHelp("Folder for the index; it is removed afterwards.", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("Also write the figures to this file, as JSON.", valueName: "file"))
    var figures: String?

    func validate() throws {
        guard (1...10_000_000).contains(articles) else { throw ValidationError("--articles wants 1 to 10000000.") }
    }

    func run() throws {
        let folder = data ?? FileManager.default.temporaryDirectory.path + "/rashomon-speed-\(UUID().uuidString)"
        if FileManager.default.fileExists(atPath: folder) {
            throw ValidationError("\(folder) is there already; name a folder that is not.")
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let table = SpeedTable()
        try measureAdding(folder, table)
        try measureQueries(folder, table)
        table.note("Peak memory", Double(ProcessFigures.peakMegabytes), "MB")
        try ReaderSpeed(program: SpeedIndex.reader, data: folder, now: now.seconds).measure(table)
        if let figures { try JSONEncoder().encode(table.figures).write(to: URL(filePath: figures)) }
    }

    private var now: Timestamp { SpeedIndex.now(articles: articles) }

    // MARK: Adding

    private func measureAdding(_ folder: String, _ table: SpeedTable) throws {
        let index = try NewsIndex(folder: folder)
        table.note("Articles", "\(articles)")
        var adding = Stretch()
        var rounds: [(rate: Double, processorMilliseconds: Double)] = []
        for first in stride(from: 0, to: articles, by: SpeedCommand.round) {
            let range = first..<min(first + SpeedCommand.round, articles)
            var round = Stretch()
            try add(range, to: index) { body in
                try round.measure { try adding.measure(body) }
            }
            try round.measure {
                try adding.measure {
                    try index.finishAdding()
                    index.countStories()
                }
            }
            rounds.append((round.rate(range.count), round.processorSeconds * 1_000 / Double(range.count)))
        }
        table.note("Adding: text, search, stories, quotes", adding.rate(articles), "articles/s")
        table.note("  time", adding.seconds, "s", digits: 1)
        table.note("  processor time", adding.processorSeconds, "s", digits: 1)
        if let first = rounds.first, let last = rounds.last, rounds.count > 1 {
            table.note("  first round", first.rate, "articles/s")
            table.note("  last round", last.rate, "articles/s")
            for (number, round) in rounds.enumerated() {
                let figure = "  processor time for an article of round \(number + 1)"
                table.note(figure, round.processorMilliseconds, "ms", digits: 2)
            }
        }
        var again = Stretch()
        let repeated = min(articles, 10_000)
        try add(articles - repeated..<articles, to: index) { try again.measure($0) }
        table.note("Adding the same again", again.rate(repeated), "articles/s")
        table.note("Peak memory while adding", Double(ProcessFigures.peakMegabytes), "MB")
        index.close()
        table.note("On disk", Double(ProcessFigures.bytes(ofFile: index.path)) / 1e6, "MB")
        table.note("  for each article", Double(ProcessFigures.bytes(ofFile: index.path) / articles), "bytes")
    }

    private func add(
        _ numbers: Range<Int>, to index: NewsIndex, _ measure: (() throws -> Void) throws -> Void
    ) throws {
        let news = SyntheticNews(start: SpeedIndex.start)
        for first in stride(from: numbers.lowerBound, to: numbers.upperBound, by: AddingBatch.size) {
            let drafts = (first..<min(first + AddingBatch.size, numbers.upperBound)).map(news.draft)
            try measure { _ = try index.add(drafts, at: now, moreFollow: true) }
        }
    }

    // MARK: Queries

    private func measureQueries(_ folder: String, _ table: SpeedTable) throws {
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
        try measureStories(index, table)
        try measureMarking(index, table)
    }

    /// The stories that most outlets tell, and the first two articles of each compared.
    private func measureStories(_ index: NewsIndex, _ table: SpeedTable) throws {
        let stories = try index.stories(sort: .outlets, limit: 9).items
        guard let story = stories.first else { return }
        var place = 0
        try table.time("Open a story of many sources", runs: stories.count) {
            _ = try index.storyDetail(stories[place].id)
            place += 1
        }
        table.note("  articles of the largest", "\(story.articleCount)")
        let pairs = try stories.map { try index.articles(query("story:\($0.id)"), limit: 2).items.map(\.id) }
            .filter { $0.count == 2 }
        place = 0
        try table.time("Compare two articles", runs: pairs.count) {
            _ = try index.comparison(pairs[place][0], pairs[place][1])
            place += 1
        }
        // Marking waits for the answers to be stored, which is done when nobody waits.
        try table.time("Mark a story read", runs: 1) { try index.apply(.read(true), to: .story(story.id)) }
        try table.time("Open the story again") { _ = try index.storyDetail(story.id) }
        if let pair = pairs.first {
            try table.time("Compare them again") { _ = try index.comparison(pair[0], pair[1]) }
        }
    }

    private func measureMarking(_ index: NewsIndex, _ table: SpeedTable) throws {
        let ids = try index.articles(limit: 10_000).items.map(\.id)
        try table.time("Mark \(ids.count) articles read", runs: 1) { try index.apply(.read(true), to: .articles(ids)) }
        // The reader that is measured next finds the index as it was.
        try index.apply(.read(false), to: .articles(ids))
    }

    private func query(_ text: String) -> NewsQuery { NewsQuery.parse(text, now: now).query }
}
