import ArgumentParser
import Foundation
import JSONRPC

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Describe the JSON of the other commands, as JSON Schema (draft 2020-12).",
        discussion: """
            rashomon schema            the kinds of answers, and which commands print them
            rashomon schema story      the form of one
            """)

    @Argument(help: "The kind of answer; without one, all are listed.") var kind: AnswerKind?

    func run() throws {
        guard let kind else {
            let width = AnswerKind.allCases.map(\.rawValue.count).max() ?? 0
            return Answer.write(AnswerKind.allCases.map { $0.rawValue.rightPadded(to: width) + "  " + $0.help })
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Answer.write(String(decoding: try encoder.encode(kind.schema), as: UTF8.self) + "\n")
    }
}

extension AnswerKind: ExpressibleByArgument {}
