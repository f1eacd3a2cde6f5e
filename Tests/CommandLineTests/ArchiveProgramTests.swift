import Foundation
import Testing

@Suite("rashomon export --everything, and its import")
struct ArchiveProgramTests {
    /// An index with a little of everything.
    private func program() throws -> Program {
        let program = try Corpus.indexed()
        try program.run("sources", "add", "--unchecked", "https://gull.example/rss", "--tag", "coast")
        try program.run("rules", "add", "star", "swan")
        try program.run("mark", "read", "outlet:morning")
        try program.run("tag", "later", "swan")
        try program.run("note", try program.article(about: "swan"), "Ask", "the", "stage", "master")
        try program.run("merge", try program.story(about: "adish"), try program.story(about: "ridge"))
        try program.run("views", "Swans", "swan", "is:unread")
        try program.write("theme: dusk\nbrowser: lynx\n", to: "config/rashomon/config.yaml")
        try program.write("system: terminal\n", to: "config/rashomon/themes/mine.yaml")
        return program
    }

    @Test("all of it stands in a new place, and an export of that is the same file")
    func move() throws {
        let old = try program()
        let file = old.path("all.jsonl")
        let export = try old.run("export", "--everything", "-o", file)
        #expect(export.status == 0 && export.err.isEmpty, "\(export.err)")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let new = try Program()
        let run = try new.run("import", "--commands", file)
        #expect(run.status == 0 && run.out.contains("Taken over: 6 articles, 1 source, 1 rule"), "\(run.out)\(run.err)")
        let again = new.path("again.jsonl")
        try new.run("export", "--everything", "-o", again)
        #expect(try String(contentsOfFile: again, encoding: .utf8) == String(contentsOfFile: file, encoding: .utf8))
        for arguments in [
            ["stories"], ["search", "is:unread"], ["search", "tag:later"], ["search", "is:noted"], ["views"],
            ["rules"], ["tag"], ["sources"], ["search", "is:starred"],
        ] {
            #expect(try new.run(arguments).out == old.run(arguments).out, "\(arguments)")
        }
        #expect(try new.run("doctor").status == 0)
        #expect(try String(contentsOfFile: new.path("config/rashomon/config.yaml"), encoding: .utf8).contains("lynx"))
        #expect(FileManager.default.fileExists(atPath: new.path("config/rashomon/themes/mine.yaml")))
    }

    @Test("through a pipe; a place that has something already is left as it is")
    func pipe() throws {
        let program = try program()
        let target = program.path("elsewhere")
        let line = "$R export --everything | $R --data \(target) import --commands -"
        #expect(try program.shell(line).status == 0)
        #expect(
            try program.run("--data", target, "search", "is:starred").out == program.run("search", "is:starred").out)
        let again = try program.shell(line)
        #expect(again.status == 1 && again.err.contains("taken into a new index"), "\(again.err)")
    }

    @Test("a configuration that was not agreed to, or that another stands in the way of, is put beside it")
    func configuration() throws {
        let old = try program()
        let file = old.path("all.jsonl")
        try old.run("export", "--everything", "-o", file)
        let new = try Program()
        let run = try new.run("import", file)
        #expect(run.status == 0 && run.err.contains("config.imported.yaml"), "\(run.err)")
        #expect(!FileManager.default.fileExists(atPath: new.path("config/rashomon/config.yaml")))
        let other = try Program()
        try other.write("theme: dawn\n", to: "config/rashomon/config.yaml")
        try other.run("import", "--commands", file)
        #expect(
            try String(contentsOfFile: other.path("config/rashomon/config.yaml"), encoding: .utf8) == "theme: dawn\n")
        #expect(FileManager.default.fileExists(atPath: other.path("config/rashomon/config.imported.yaml")))
    }

    @Test("a file that was cut off is refused, and nothing of it is taken")
    func cutOff() throws {
        let old = try program()
        let file = old.path("all.jsonl")
        try old.run("export", "--everything", "-o", file)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let new = try Program()
        let run = try new.run("import", new.write(String(text.dropLast(text.count / 3)), to: "cut.jsonl"))
        #expect(run.status == 1 && run.err.contains("nothing was taken"), "\(run.err)")
        #expect(try new.json("sources", "--json", kind: "sources").items().isEmpty)
    }
}
