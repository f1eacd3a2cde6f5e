import ArgumentParser

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Open the reader (this is what happens without a command).")

    @OptionGroup var index: IndexOptions

    func run() throws {}
}
