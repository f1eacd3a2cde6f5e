import ArgumentParser
import NewsWording
import ReaderInterface

struct ManualCommand: ParsableCommand {
    /// The pages that there are.
    enum Page: String, CaseIterable, ExpressibleByArgument {
        case program, config, query
    }

    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print a manual page.",
        discussion: """
            rashomon manual | man -l -           rashomon(1): commands and keys
            rashomon manual config | man -l -    rashomon-config(5): what can be set
            rashomon manual query | man -l -     rashomon-query(7): how queries are written

            Completions for bash, zsh and fish are printed by rashomon --generate-completion-script bash (or zsh, or \
            fish).
            """)

    @Argument(help: "Which page.") var page = Page.program

    func run() throws {
        switch page {
        case .program:
            let page = ManualPage(
                program: try CommandDescription.program(), keys: CommandTable.roff(), version: Version.current)
            Answer.write(page.text)
        case .config: Answer.write(ConfigurationPage(version: Version.current).text)
        case .query: Answer.write(QueryPage(version: Version.current).text)
        }
    }
}
