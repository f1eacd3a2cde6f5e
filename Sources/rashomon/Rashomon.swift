import ArgumentParser

/// The terminal news reader that shows every side of a story.
@main
struct Rashomon: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rashomon",
        abstract: "The terminal news reader that shows every side of a story.",
        subcommands: [])
}
