import ArgumentParser
import Foundation
import NewsIndex
import ReaderInterface

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Open the reader (this is what happens without a command).",
        discussion: "Where standard output is not a terminal, the story list is printed instead.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions

    func run() throws {
        let index = try index.writing()
        let none: @Sendable (Any) -> String? = { _ in nil }
        let actions = ReaderActions(reload: { a, _ in none(a) }, addSource: { a, _ in none(a) }, importSources: { a, _ in none(a) }, addSamples: { _ in none(0) }, export: { a, _ in none(a) }, saveQuery: { _, _ in })
        try runReader(index: index, configuration: ReaderConfiguration(environment: ProcessInfo.processInfo.environment, actions: actions))
        index.close()
    }
}
