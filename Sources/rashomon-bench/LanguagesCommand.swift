import ArgumentParser
import Foundation
import NewsLanguage

/// How often the language of a text is told, and told right.
struct LanguagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "languages", abstract: "Scores the guess of languages on labelled titles and texts.",
        discussion: "The input is as for \"stories\"; what counts is \"lang\", the title and, with --text, the text.")

    @Argument(help: "Files of JSON lines.")
    var inputs: [String]

    @Flag(help: "Read the text as well as the title.")
    var text = false

    func run() throws {
        var counts: [String: (all: Int, right: Int, wrong: Int, sureWrong: Int)] = [:]
        for input in inputs {
            for line in try String(contentsOfFile: input, encoding: .utf8).split(separator: "\n") {
                guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                    let language = object["lang"] as? String, let title = object["title"] as? String
                else { continue }
                let guess = LanguageGuess(text ? title + "\n" + (object["text"] as? String ?? "") : title)
                var count = counts[language] ?? (0, 0, 0, 0)
                count.all += 1
                if guess.language == language { count.right += 1 }
                if guess.language != language, guess.language != "und" {
                    count.wrong += 1
                    if guess.isSure { count.sureWrong += 1 }
                }
                counts[language] = count
            }
        }
        for (language, count) in counts.sorted(by: { $0.key < $1.key }) {
            print(language, count.all, "right", count.right, "wrong", count.wrong, "surely wrong", count.sureWrong)
        }
    }
}
