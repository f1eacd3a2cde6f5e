import Foundation
import Testing

@Suite("Configuration")
struct ConfigurationTests {
    private func settings(_ yaml: String?, with environment: [String: String] = [:]) throws -> (
        values: [String: (value: String, origin: String)], err: String, program: Program
    ) {
        let program = try Program()
        if let yaml { try program.write(yaml, to: "config/rashomon/config.yaml") }
        let run = try program.run("config", "--json", with: environment)
        let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        let items = (object?["settings"] as? [String: Any])?.items() ?? []
        var values: [String: (value: String, origin: String)] = [:]
        for item in items {
            values[item["name"] as? String ?? ""] = (item["value"] as? String ?? "", item["origin"] as? String ?? "")
        }
        return (values, run.err, program)
    }

    @Test("without a file the defaults hold, and say so")
    func defaults() throws {
        let (values, err, _) = try settings(nil)
        #expect(values["measure"]?.value == "72")
        #expect(values["measure"]?.origin == "default")
        #expect(err.isEmpty)
    }

    @Test("languages are a list, and a story merged over two of them takes its headline from the first that is set")
    func languages() throws {
        let (values, err, program) = try settings("languages: [de-AT, en]\n")
        #expect(values["languages"]?.value == "de-AT en" && err.isEmpty, "\(err)")
        try program.write(
            "Outlet: Tessel Wire\nLanguage: en\nDate: 2026-03-02T08:00:00Z\n\nFerry aground off Skarvik\n\n"
                + "Rescue boats took all 214 passengers off the ferry after it ran onto the rocks near the harbour.",
            to: "a.txt")
        try program.write(
            "Outlet: Merkur\nLanguage: de\nDate: 2026-03-02T09:00:00Z\n\nFähre vor Skarvik auf Grund gelaufen\n\n"
                + "Rettungsboote brachten alle 214 Menschen von der Fähre in Sicherheit, sagte die Küstenwache.",
            to: "b.txt")
        try program.run("add", "a.txt", "b.txt")
        #expect(try program.run("merge", "1", "2").status == 0)
        // Whoever writes next chooses the headline.
        try program.run("mark", "read", "--all")
        #expect(try program.run("stories").out.contains("Fähre vor Skarvik"))
        try program.write("languages: en\n", to: "config/rashomon/config.yaml")
        try program.run("fetch")
        #expect(try program.run("stories").out.contains("Ferry aground"))
        try program.write("languages: english\n", to: "config/rashomon/config.yaml")
        #expect(try program.run("config").err.contains("are not languages by their codes, such as en de"))
    }

    @Test("a proxy's password is not shown")
    func proxyPassword() throws {
        let (values, _, program) = try settings("fetch:\n  proxy: http://ida:secret@proxy.example:3128\n")
        #expect(values["fetch.proxy"]?.value == "http://ida:…@proxy.example:3128")
        let lines = try program.run("config").out
        #expect(lines.contains("ida:…@proxy.example") && !lines.contains("secret"))
    }

    @Test("a value of the file comes with its line; nested names work both ways")
    func file() throws {
        let (values, err, program) = try settings("measure: 66\n\nfetch:\n  timeout: 12\nretention.days: 90\n")
        let path = program.path("config/rashomon/config.yaml")
        #expect(err.isEmpty)
        #expect(values["measure"].map { "\($0)" } == "(value: \"66\", origin: \"\(path):1\")")
        #expect(values["fetch.timeout"]?.origin == "\(path):4")
        #expect(values["retention.days"]?.value == "90")
    }

    @Test("the environment wins over the file; an empty variable does not count")
    func environment() throws {
        let (values, _, _) = try settings("pager: most\n", with: ["PAGER": "less -S"])
        #expect(values["pager"]?.value == "less -S")
        #expect(values["pager"]?.origin == "$PAGER")
        #expect(try settings("pager: most\n", with: ["PAGER": ""]).values["pager"]?.value == "most")
        let own = try settings(nil, with: ["PAGER": "less", "RASHOMON_PAGER": "most"])
        #expect(own.values["pager"]?.origin == "$RASHOMON_PAGER")
    }

    @Test("an unknown name is reported with its line and the nearest one; the rest counts")
    func unknownName() throws {
        let (values, err, program) = try settings("theem: dark\nmeasure: 60\nfetch:\n  timeot: 4\n")
        let path = program.path("config/rashomon/config.yaml")
        #expect(err.contains("\(path):1: ") && err.contains("theem") && err.contains("did you mean theme?"))
        #expect(err.contains("\(path):4: ") && err.contains("did you mean fetch.timeout?"))
        #expect(values["measure"]?.value == "60")
    }

    @Test(
        "a bad value is reported with its line, and the default stays",
        arguments: [
            ("measure: wide", "whole number"), ("measure: 5", "between 20 and 200"),
            ("mouse: perhaps", "true nor false"),
            ("glyphs: unicod", "did you mean unicode?"), ("fetch: {timeout: -1}", "between 1 and 600"),
            ("measure: 99999999999999999999999", "whole number"),
        ])
    func badValue(yaml: String, reason: String) throws {
        let (values, err, program) = try settings("# comment\n\(yaml)\n")
        #expect(err.contains("\(program.path("config/rashomon/config.yaml")):2: "), "\(err)")
        #expect(err.contains(reason), "\(err)")
        #expect(values.values.allSatisfy { $0.origin == "default" || $0.origin.hasPrefix("$") })
    }

    @Test(
        "what is not YAML is reported with its line, and nothing stops",
        arguments: [
            "measure: 60\n  bad: [1, 2\n", "a: 1\nmeasure: 2\na: 3\n", "just words\n", "- a\n- list\n", "\t\n:::",
        ])
    func notYAML(yaml: String) throws {
        let program = try Program()
        try program.write(yaml, to: "config/rashomon/config.yaml")
        let run = try program.run("config")
        #expect(run.status == 0)
        #expect(run.err.contains("config.yaml:"))
        #expect(run.out.contains("measure"))
        #expect(try program.run("config", "--check").status == 1)
    }

    @Test("a file asked for that is missing is reported; a missing standard file is not")
    func missingFile() throws {
        let program = try Program()
        let run = try program.run("config", "--config", program.path("nowhere.yaml"))
        #expect(run.err.contains("nowhere.yaml") && run.err.contains("not there"))
        #expect(try program.run("config").err.isEmpty)
    }

    @Test("keys, commands and views are listed with their lines")
    func sections() throws {
        let program = try Program()
        try program.write(
            """
            keys:
              preset: vim
              bindings:
                gx: browser
                compare:
                  x: swap-sides
            commands:
              ",p":
                title: print
                shell: lpr
                run: [star]
            views:
              German: is:unread lang:de
            """, to: "config/rashomon/config.yaml")
        let run = try program.run("config")
        #expect(run.err.isEmpty, "\(run.err)")
        #expect(run.out.contains("gx browser") && run.out.contains("config.yaml:4"))
        #expect(run.out.contains("x swap-sides on compare") && run.out.contains("config.yaml:6"))
        #expect(run.out.contains(",p print"))
        #expect(run.out.contains("German: is:unread lang:de"))
    }

    @Test("wrong keys, commands, themes and views are reported with their lines, and the rest works")
    func wrongParts() throws {
        let program = try Program()
        try program.write(
            """
            theme: dsk
            keys:
              bindings:
                zz: compre
                gx: browser
            commands:
              ",b":
                run: [opn]
              ",c":
                run: [limit outlt:ledger, open]
            views:
              Odd: outlt:ledger rail
            """, to: "config/rashomon/config.yaml")
        let run = try program.run("config", "--check")
        #expect(run.status == 1)
        #expect(run.err.contains("config.yaml:1: there is no theme “dsk”; did you mean dusk?"), "\(run.err)")
        #expect(run.err.contains("config.yaml:4: There is no command “compre”; the nearest name is “compare”."))
        #expect(run.err.contains("config.yaml:8: There is no command “opn”"))
        #expect(run.err.contains("config.yaml:10: commands: limit outlt:ledger:"))
        #expect(run.err.contains("config.yaml:12: views: outlt:ledger:"))
        #expect(run.out.contains("gx browser"))
    }

    @Test("the example has every setting, and what it says is right when the comments are taken away")
    func example() throws {
        let program = try Program()
        let example = try program.run("config", "--example").out
        let uncommented = example.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") && !line.hasPrefix("# ") ? String(line.dropFirst()) : String(line)
        }
        try program.write(uncommented.joined(separator: "\n"), to: "config/rashomon/config.yaml")
        let run = try program.run("config", "--check")
        #expect(run.status == 0, "\(run.err)")
        let names = try settings(nil).values.keys
        for name in names { #expect(example.contains(String(name.split(separator: ".").last ?? "?")), "\(name)") }
    }
}
