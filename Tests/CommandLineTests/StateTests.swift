import Foundation
import Testing

@Suite("Marks, tags, notes, corrections")
struct StateTests {
    private func ids(_ program: Program, _ query: String...) throws -> Set<Int> {
        let run = try program.run(["search", "--json", "--limit", "100", "--"] + query)
        let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        let items = (object?["search"] as? [String: Any])?.items() ?? []
        return Set(items.compactMap { ($0["article"] as? [String: Any])?["id"] as? Int })
    }

    @Test("mark read by query; undo brings it back")
    func markAndUndo() throws {
        let program = try Corpus.indexed()
        #expect(try ids(program, "is:unread").count == 6)
        #expect(try program.run("mark", "read", "outlet:morning").out == "2 articles changed.\n")
        #expect(try ids(program, "is:unread").count == 4)
        let undo = try program.run("undo")
        #expect(undo.status == 0 && undo.out.hasPrefix("Taken back: "))
        #expect(try ids(program, "is:unread").count == 6)
        let nothing = try program.run("undo")
        #expect(nothing.status == 1 && nothing.err.contains("nothing"))
    }

    /// `rashomon mark hide "$EMPTY"` hid everything.
    @Test("a query that says nothing is no query", arguments: ["", " ", "or", "-", "( )", "or or", "not", "and"])
    func emptyQueries(_ text: String) throws {
        let program = try Corpus.indexed()
        for command in [["mark", "hide"], ["tag", "x"]] {
            let run = try program.run(command + ["--", text])
            #expect(run.status == 64 && run.err.contains("every one of them"), "\(run.err)")
        }
        #expect(try ids(program, "is:hidden or tag:x").isEmpty)
    }

    @Test("star one article, a story, everything; hide takes out of the lists")
    func targets() throws {
        let program = try Corpus.indexed()
        let swan = try program.article(about: "swan")
        #expect(try program.run("mark", "star", "--article", swan).out == "1 article changed.\n")
        #expect(try ids(program, "is:starred") == [Int(swan) ?? 0])
        let story = try program.story(about: "ridge")
        #expect(try program.run("mark", "read", "--story", story).out == "3 articles changed.\n")
        #expect(try program.run("mark", "unstar", "--all").status == 0)
        #expect(try ids(program, "is:starred").isEmpty)
        try program.run("mark", "hide", "radish")
        #expect(try ids(program, "radish").isEmpty)
        #expect(try ids(program, "is:hidden").count == 1)
    }

    @Test("a change needs to know for which articles")
    func noTarget() throws {
        let program = try Corpus.indexed()
        #expect(try program.run("mark", "read").status == 64)
        #expect(try program.run("mark", "read", "--all", "swan").status == 64)
        #expect(try program.run("mark", "paint", "swan").status == 64)
        #expect(try program.run("tag", "later").status == 64)
    }

    @Test("tags are given, listed, searched for and taken away")
    func tags() throws {
        let program = try Corpus.indexed()
        try program.run("tag", "later", "swan")
        #expect(try ids(program, "tag:later").count == 2)
        let tags = try program.json("tag", "--json", kind: "tags").items()
        #expect(tags.first?["name"] as? String == "later" && tags.first?["articles"] as? Int == 2)
        try program.run("tag", "later", "--remove", "outlet:vimmel")
        #expect(try ids(program, "tag:later").count == 1)
    }

    @Test("a note is kept with its article")
    func note() throws {
        let program = try Corpus.indexed()
        let swan = try program.article(about: "swan")
        try program.run("note", swan, "Ask", "the", "stage", "master")
        #expect(try program.run("article", swan).out.contains("Ask the stage master"))
        #expect(try ids(program, "is:noted") == [Int(swan) ?? 0])
        try program.run("note", swan)
        #expect(try ids(program, "is:noted").isEmpty)
    }

    @Test("merge and split correct the stories, for good and with undo")
    func corrections() throws {
        let program = try Corpus.indexed()
        let radish = try program.story(about: "adish")
        let bridge = try program.story(about: "ridge")
        func count(_ story: String) throws -> Int? {
            (try program.json("story", story, "--json", kind: "story")["story"] as? [String: Any])?["articles"] as? Int
        }
        #expect(try program.run("merge", radish, bridge).status == 0)
        #expect(try count(bridge) == 4)
        #expect(try program.run("reindex").status == 0)
        #expect(try count(bridge) == 4)
        #expect(try program.run("undo").status == 0)
        #expect(try count(bridge) == 3)
        #expect(try program.run("split", bridge, "vimmel").status == 0)
        #expect(try count(bridge) == 2)
        #expect(try program.run("split", bridge, "1", "2").status == 64)
        #expect(try program.run("merge", bridge, "4711").status == 1)
        #expect(try program.run("merge", bridge, bridge).err.contains("one story already"))
    }

    @Test("what is not there is said, and changes nothing")
    func missingTargets() throws {
        let program = try Corpus.indexed()
        for words in [["mark", "star", "--article", "9999"], ["mark", "star", "--story", "9999"]] {
            let run = try program.run(words)
            #expect(run.status == 1 && run.err.contains("9999"), "\(words): \(run.err)")
        }
        #expect(try program.run("tag", "later", "--article", "9999").status == 1)
        #expect(try ids(program, "is:starred").isEmpty)
    }

    @Test("a hidden story leaves a headline to be chosen, which is no run that was cut off")
    func nothingWasCutOff() throws {
        let program = try Corpus.indexed()
        let swan = try program.article(about: "swan")
        _ = try program.run("mark", "hide", "--story", try program.story(about: "ridge"))
        #expect(try program.run("mark", "star", "--article", swan).err.isEmpty)
        _ = try program.run("undo")
        #expect(try program.run("undo").err.isEmpty)
        #expect(try program.run("mark", "star", "--article", swan).err.isEmpty)
    }

    @Test("no rows at all are refused; a file or folder in the way is named as what it is")
    func limitsAndFilesInTheWay() throws {
        let program = try Corpus.indexed()
        for command in ["search", "stories", "outlets"] {
            let run = try program.run([command, "--limit", "0"] + (command == "search" ? ["swan"] : []))
            #expect(run.status == 64 && run.err.contains("--limit must be 1 or more"), "\(command): \(run.err)")
        }
        let path = program.folder.appendingPathComponent("copy.sqlite").path
        #expect(try program.run("backup", path).status == 0)
        #expect(try program.run("backup", path).err.contains("is there already"))
        let missing = program.folder.appendingPathComponent("no/where.sqlite").path
        #expect(try program.run("backup", missing).err.contains("There is no folder"))
        #expect(
            try program.run("report", try program.story(about: "ridge"), "-o", missing).err.contains(
                "there is no folder"))
    }
}
