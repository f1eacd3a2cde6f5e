import ArgumentParser
import Foundation
import JSONRPC
import NewsIndex

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer programs from the index, over the Model Context Protocol.",
        discussion: """
            rashomon serve --stdio                    answers, and changes nothing
            rashomon serve --stdio --allow-writing    may also mark, tag and note

            A program starts it and writes requests (JSON-RPC 2.0) to its standard input, one a line; each answer is one \
            line of its standard output. It ends when its input does. The tools are the commands, and their answers are \
            what those print with --json; docs/serve.md has recipes.
            """)

    /// Bytes of the longest request.
    private static let longestMessage = 4 << 20

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Flag(help: "Speak over standard input and standard output.") var stdio = false
    @Flag(help: "Offer tools that mark, tag and note articles, too.") var allowWriting = false

    func validate() throws {
        if !stdio { throw ValidationError("Say --stdio; there is no other way to speak yet.") }
    }

    func run() throws {
        let served = ServedIndex(place: index.place)
        let server = ModelContextServer(index: served, settings: settings.load(), allowsWriting: allowWriting)
        let session = RPCSession(service: server) { StandardStream.writeAnswer($0 + "\n") }
        var lines = LineReader(descriptor: STDIN_FILENO, limit: Self.longestMessage)
        session.run(&lines)
        served.close()
    }
}
