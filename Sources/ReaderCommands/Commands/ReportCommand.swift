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
            light and dark and prints well. --markdown and --org write sources, differences and quotes as notes.
            """)

    @OptionGroup var index: IndexOptions
    @Argument(help: "The story's number, as `stories` lists it.") var story: StoryID
    @Flag(help: "Write HTML; so it is without an option too.") var html = false
    @OptionGroup var document: DocumentOptions

    func validate() throws {
        if html, document.markup != nil { throw ValidationError("--html, --markdown and --org exclude each other.") }
    }

    func run() throws {
        let detail = try index.neededStory(story)
        try document.write(
            document.markup.map { StoryDocument(detail: detail, markup: $0, words: .here).text }
                ?? ReportPage(detail: detail, words: .here).html)
    }
}

/// The choice of a document's form, and where it goes.
struct DocumentOptions: ParsableArguments {
    @Flag(help: "Write Markdown.") var markdown = false
    @Flag(help: "Write Org.") var org = false
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    func validate() throws {
        if markdown, org { throw ValidationError("--markdown and --org exclude each other.") }
    }

    /// nil where neither is asked for.
    var markup: Markup? { markdown ? .markdown : org ? .org : nil }

    var isAsked: Bool { markup != nil || output != nil }

    /// Writes the document where it was asked for.
    func write(_ text: String) throws {
        guard let output else { return Answer.write(text) }
        try FileOutput.write(text, to: Paths.expandingTilde(output))
    }
}

/// Writes files that were asked for.
enum FileOutput {
    /// Writes the whole file or, where that fails, leaves what was there. The path `-` is standard output. What may
    /// hold passwords or says what a person reads is private.
    static func write(_ text: String, to path: String, isPrivate: Bool = false) throws {
        if path == "-" { return Answer.write(text) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard Paths.isFolder(folder) else {
            throw FileOutputError(path: path, reason: "there is no folder \(folder)")
        }
        try OutputFile.write(to: path, isPrivate: isPrivate) { try $0.write(text) }
    }
}

/// Why a file could not be written, by the system's words.
struct FileOutputError: Error, CustomStringConvertible {
    var path: String
    var reason: String
    var description: String { "\(path) cannot be written: \(reason)" }
}
