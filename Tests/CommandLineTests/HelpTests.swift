import Foundation
import Testing

@Suite("Help, manual, version")
struct HelpTests {
    private func commands() throws -> [[String: Any]] {
        let dump = try Program().run("--experimental-dump-help").out
        let object = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
        return (object?["command"] as? [String: Any] ?? [:]).items("subcommands").filter {
            $0["commandName"] as? String != "help"
        }
    }

    private func arguments(of command: [String: Any]) -> [[String: Any]] {
        command.items("arguments") + command.items("subcommands").flatMap(arguments)
    }

    @Test("every command, option and argument says what it does, in a sentence")
    func helpTexts() throws {
        for command in try commands() {
            let name = command["commandName"] as? String ?? ""
            let abstract = command["abstract"] as? String ?? ""
            #expect(abstract.hasSuffix("."), "\(name): \(abstract)")
            for argument in arguments(of: command) {
                let help = argument["abstract"] as? String ?? ""
                #expect(help.hasSuffix(".") || help.hasSuffix(")"), "\(name): \(argument["valueName"] ?? "")")
            }
        }
    }

    @Test("help of every command comes with status 0")
    func help() throws {
        let program = try Program()
        for command in try commands() {
            let name = command["commandName"] as? String ?? ""
            let run = try program.run("help", name)
            #expect(run.status == 0 && run.out.contains("USAGE: rashomon \(name)"), "\(name)")
            #expect(try program.run(name, "--help").out == run.out, "\(name)")
        }
    }

    @Test("the manual names every command, setting and key, and is clean roff")
    func manual() throws {
        let program = try Program()
        let manual = try program.run("manual").out
        for command in try commands() {
            let name = command["commandName"] as? String ?? ""
            #expect(manual.contains(".SS rashomon \(name)"), "\(name)")
        }
        for setting in ["theme", "measure", "fetch.timeout", "keys.bindings"] {
            #expect(manual.contains(".B \(setting)\n"), "\(setting)")
        }
        #expect(
            manual.contains("next difference") || manual.contains("next\\-difference")
                || manual.contains("Go to the next difference"))
        #expect(!manual.contains("\n\n"))
        #expect(manual.hasPrefix(".TH RASHOMON 1"))
    }

    @Test("shells are offered names of views, sources and tags of the index that the line is about")
    func completedValues() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "--name", "Gull", "--tag", "coast", "https://gull.example/rss")
        func offered(_ command: [String], _ argument: String, _ words: [String]) throws -> [String] {
            let line = ["rashomon"] + command + words
            let run = try program.run(
                ["---completion"] + command + ["--", argument, "\(line.count - 1)", "0"] + line)
            return run.out.split(separator: "\n").map(String.init)
        }
        #expect(try offered(["stories"], "--view", ["--view", ""]).contains("Widely told"))
        #expect(try offered(["sources", "list"], "--tag", ["--tag", ""]) == ["coast"])
        let nowhere = ["--data", program.path("none"), "--tag", ""]
        #expect(try offered(["sources", "list"], "--tag", nowhere).isEmpty)
    }

    @Test("completions are there for three shells")
    func completions() throws {
        for shell in ["bash", "zsh", "fish"] {
            let run = try Program().run("--generate-completion-script", shell)
            #expect(run.status == 0 && run.out.contains("stories"), "\(shell)")
        }
    }

    @Test("--version")
    func version() throws {
        let run = try Program().run("--version")
        #expect(run.status == 0)
        #expect(run.out.firstMatch(of: /^rashomon \d+\.\d+\.\d+\n$/) != nil)
    }
}
