import ArgumentParser
import NewsIndex

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Open the reader (this is what happens without a command).",
        discussion: "Where standard output is not a terminal, the story list is printed instead.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions

    func run() throws {
        let device = OutputDevice.standard()
        try StoryText.write(index.reading().stories(limit: 50), device: device)
    }
}
