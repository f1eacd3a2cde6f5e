import ArgumentParser
import NewsIndex
import NewsModel
import NewsWording

struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Show everything a person is quoted with, or correct which names are one person's.",
        discussion: """
            rashomon person "Dana Holm"
            rashomon person "Dana Holm" --apart Holm
            rashomon person "Lotte Brandt" --same "Charlotte Hagen"

            A correction holds when more articles arrive and after `reindex`. `rashomon undo` takes it back.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var paging: PagingOptions
    @Option(help: ArgumentHelp("A name that is the same person's.", valueName: "name")) var same: String?
    @Option(help: ArgumentHelp("A name that is somebody else's.", valueName: "name")) var apart: String?
    @Argument(help: "The person's name, as printed.") var name: String

    func validate() throws {
        if same != nil, apart != nil { throw ValidationError("--same and --apart exclude each other.") }
        if let other = same ?? apart, other == name || other.isEmpty || name.isEmpty {
            throw ValidationError("Two different names are needed.")
        }
    }

    func run() throws {
        if let other = same ?? apart {
            try index.existing().correctPerson(PersonRule(name, other, isSame: same != nil))
            let what = same != nil ? "one person's names" : "two people's names"
            return Answer.write(["“\(name)” and “\(other)” are \(what) now; `rashomon undo` takes it back."])
        }
        let board = try index.reading().quotes(bySpeaker: name)
        if board.utterances.isEmpty { throw IndexError.notFound("quote of \(name)") }
        if try output.printed(.quotes, QuoteBoardForm(board)) { return }
        paging.show(QuoteBoardText(board: board, device: output.device).lines, on: output.device)
    }
}
