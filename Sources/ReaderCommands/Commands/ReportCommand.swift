import ArgumentParser
import Foundation
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a story as one page to share: sources, differences, who says what, quotes.",
        discussion: """
            The page is HTML that needs nothing else: no scripts, no pictures, nothing from the network. It reads in \
            light and dark and prints well.
            """)

    @OptionGroup var index: IndexOptions
    @Argument(help: "The story's number, as `stories` lists it.") var story: StoryID
    @Flag(help: "Write HTML, which is what a report is made of.") var html = false
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    func run() throws {
        guard let detail = try index.reading().storyDetail(story) else { throw IndexError.notFound("story \(story)") }
        let page = ReportPage(detail: detail, words: .here).html
        guard let output else { return Answer.write(page) }
        try FileOutput.write(page, to: Paths.expandingTilde(output))
    }
}

/// Writes files that were asked for.
enum FileOutput {
    /// Writes the whole file or, where that fails, leaves what was there. The path `-` is standard output.
    static func write(_ text: String, to path: String) throws {
        if path == "-" { return Answer.write(text) }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw FileOutputError(path: path, reason: (error as NSError).localizedDescription)
        }
    }
}

struct FileOutputError: Error, CustomStringConvertible {
    var path: String
    var reason: String
    var description: String { "\(path) cannot be written: \(reason)" }
}
