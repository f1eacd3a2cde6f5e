import ArgumentParser
import NewsWording
import ReaderInterface

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page.",
        discussion: """
            It is in roff, as man reads it: rashomon manual | man -l -. Completions for bash, zsh and fish are printed \
            by rashomon --generate-completion-script bash (or zsh, or fish).
            """)

    func run() throws {
        let page = ManualPage(
            program: try CommandDescription.program(), keys: CommandTable.roff(), version: Version.current)
        Answer.write(page.text)
    }
}
