import ArgumentParser
import Foundation
import NewsIndex
import NewsModel

/// The reader in a pseudo-terminal, on an index that may be kept from one run to the next.
struct ReaderSpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reader-speed",
        abstract: "Measures the reader itself: start, keys on every screen, bytes, rest, memory.",
        discussion: """
            Runs the real program in a pseudo-terminal. Times are from a key to the last byte of the screen that it \
            leads to, bytes those of the terminal; the program says itself when it is done.
            """)

    @Option(help: "Articles in the index, where it has to be made.")
    var articles = 100_000

    @Option(help: ArgumentHelp("Folder of the index; it is made where it is not there, and kept.", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("The program; by default the one beside this.", valueName: "file"))
    var program: String?

    @Option(help: ArgumentHelp("Size of the window.", valueName: "columns>x<rows"))
    var size = "100x24"

    @Option(help: "TERM for the reader.")
    var terminal = "xterm-256color"

    @Option(help: "How often every screen is seen.")
    var rounds = 12

    func validate() throws {
        guard (1...10_000_000).contains(articles) else { throw ValidationError("--articles wants 1 to 10000000.") }
        guard rounds > 0 else { throw ValidationError("--rounds wants 1 or more.") }
        guard window != nil else { throw ValidationError("--size wants columns and rows, for example 100x24.") }
    }

    private var window: (columns: Int, rows: Int)? {
        let parts = size.split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2, parts.allSatisfy((1...1_000).contains) else { return nil }
        return (parts[0], parts[1])
    }

    func run() throws {
        let folder = data ?? FileManager.default.temporaryDirectory.path + "/rashomon-reader-\(UUID().uuidString)"
        defer { if data == nil { try? FileManager.default.removeItem(atPath: folder) } }
        if !FileManager.default.fileExists(atPath: folder) { try SpeedIndex.make(folder, articles: articles) }
        let index = try NewsIndex(folder: folder)
        let count = try index.totals().articles
        // Every run starts at the top of the list.
        try index.setPlace("", for: "reader.place")
        index.close()
        let table = SpeedTable()
        table.note("Articles", "\(count)")
        guard let window else { return }
        var reader = ReaderSpeed(
            program: program ?? SpeedIndex.reader, data: folder, now: SpeedIndex.now(articles: count).seconds)
        reader.columns = window.columns
        reader.rows = window.rows
        reader.terminal = terminal
        reader.rounds = rounds
        try reader.measure(table)
    }
}

/// The index that speed is measured on.
enum SpeedIndex {
    static let start = Timestamp(CivilDay(year: 2026, month: 1, day: 1))

    /// After the newest article.
    static func now(articles: Int) -> Timestamp { start + Int64(articles * 20) + 3_600 }

    /// The file of this program.
    static var own: String { URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path }

    /// The program beside this one.
    static var reader: String { URL(filePath: own).deletingLastPathComponent().appending(path: "rashomon").path }

    static func make(_ folder: String, articles: Int) throws {
        let news = SyntheticNews(start: start)
        let index = try NewsIndex(folder: folder)
        for first in stride(from: 0, to: articles, by: AddingBatch.size) {
            let drafts = (first..<min(first + AddingBatch.size, articles)).map(news.draft)
            _ = try index.add(drafts, at: now(articles: articles), moreFollow: true)
        }
        try index.finishAdding()
        // As a round of fetching does.
        if index.countStories() { index.close() }
    }
}
