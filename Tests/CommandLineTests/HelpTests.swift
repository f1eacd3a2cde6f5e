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

    @Test("the manual names every command and key, and is clean roff")
    func manual() throws {
        let program = try Program()
        let manual = try program.run("manual").out
        for command in try commands() {
            let name = command["commandName"] as? String ?? ""
            #expect(manual.contains(".SS rashomon \(name)"), "\(name)")
        }
        #expect(
            manual.contains("next difference") || manual.contains("next\\-difference")
                || manual.contains("Go to the next difference"))
        #expect(!manual.contains("\n\n"))
        #expect(manual.hasPrefix(".TH RASHOMON 1"))
    }

    @Test("the manual and the completions of three shells have every option that help shows")
    func options() throws {
        let program = try Program()
        var names: Set<String> = []
        for argument in try commands().flatMap(arguments) where argument["shouldDisplay"] as? Bool == true {
            for name in argument.items("names") where name["kind"] as? String == "long" {
                names.insert(name["name"] as? String ?? "")
            }
        }
        #expect(names.count > 40)
        let manual = try program.run("manual").out
        let scripts = try ["bash", "zsh", "fish"].map { try program.run("--generate-completion-script", $0).out }
        for name in names where !["help", "version"].contains(name) {
            let escaped = name.replacingOccurrences(of: "-", with: "\\-")
            #expect(manual.contains("\\-\\-\(escaped)"), "--\(name) in the manual")
            // fish names an option without its hyphens.
            for script in scripts { #expect(script.contains(name), "--\(name)") }
        }
    }

    @Test("the page of the configuration has every setting with its default, of the program and of a source")
    func configurationPage() throws {
        let program = try Program()
        let page = try program.run("manual", "config").out
        #expect(page.hasPrefix(".TH RASHOMON\\-CONFIG 5") && !page.contains("\n\n"))
        let settings = try program.json("config", "--json", kind: "settings").items()
        #expect(settings.count > 30)
        for setting in settings {
            let name = (setting["name"] as? String ?? "").replacingOccurrences(of: "-", with: "\\-")
            let value = (setting["value"] as? String ?? "").replacingOccurrences(of: "-", with: "\\-")
            let place = try #require(page.range(of: ".B \(name)\n"), "\(name)")
            let help = page[place.upperBound...].prefix { $0 != "\n" }
            // The editor and the pager that hold here are those of the environment.
            #expect(value.isEmpty || help.contains("Default: \(value)."), "\(name): \(help)")
        }
        for setting in ["interval", "select\\-title", "password\\-file", "next\\-difference"] {
            #expect(page.contains(".B \(setting)\n"), "\(setting)")
        }
    }

    @Test("the settings that the page of the configuration shows as examples are understood")
    func configurationExamples() throws {
        let program = try Program()
        let page = try program.run("manual", "config").out
        let blocks = page.components(separatedBy: ".nf\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n.fi").first
        }
        #expect(blocks.count == 6)
        for block in blocks {
            let text = block.replacingOccurrences(of: "\\-", with: "-").replacingOccurrences(of: "\\(dq", with: "\"")
            let run = try program.run("config", "--check", "--config", try program.write(text, to: "example.yaml"))
            #expect(run.status == 0, "\(text)\n\(run.err)")
        }
    }

    @Test("the page of queries has every state and field, and its examples are understood")
    func queryPage() throws {
        let program = try Corpus.indexed()
        let page = try program.run("manual", "query").out
        #expect(page.hasPrefix(".TH RASHOMON\\-QUERY 7") && !page.contains("\n\n"))
        for word in ["hidden", "noted", "headline:", "until:", "category:sport", "outlets:3", "2026\\-11"] {
            #expect(page.contains(word), "\(word)")
        }
        let examples = try #require(page.components(separatedBy: ".SH EXAMPLES\n").last)
            .components(separatedBy: ".SH")[0].components(separatedBy: "\n").filter { $0.hasPrefix(".B ") }
        #expect(examples.count > 5)
        for example in examples {
            let query = example.dropFirst(3).replacingOccurrences(of: "\\-", with: "-")
                .replacingOccurrences(of: "\\(dq", with: "\"")
            let run = try program.run("stories", query)
            #expect(run.status == 0, "\(query): \(run.err)")
        }
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
