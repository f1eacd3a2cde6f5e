import Foundation
import Testing

@Suite("rashomon compare")
struct CompareTests {
    private static let hasGit = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: $0 + "/git") }

    @Test("two sources of a story by number and by name; the differing value is shown from both sides")
    func sources() throws {
        let program = try Corpus.indexed()
        let story = try program.story(about: "ridge")
        let body = try program.json("compare", story, "1", "2", "--json", kind: "comparison")
        #expect((body["left"] as? [String: Any])?["name"] as? String == "Morning Mail")
        #expect((body["right"] as? [String: Any])?["name"] as? String == "Vimmel Post")
        for key in ["engine", "engineReason", "leftCopied", "rightCopied", "rows"] { #expect(body[key] != nil) }
        let values = body.items("rows").flatMap { $0.items("differences") }.filter {
            $0["relation"] as? String == "differs"
        }
        #expect(
            values.contains { "\($0["left"] ?? "")".contains("14,000") && "\($0["right"] ?? "")".contains("11,000") })
        let named = try program.run("compare", story, "morning", "vimmel", "--json")
        #expect(named.out == (try program.run("compare", story, "1", "2", "--json").out))
        let text = try program.run("compare", story, "1", "2")
        #expect(text.out.contains("≠") && text.out.contains("14,000") && text.out.contains("11,000"))
    }

    @Test("without sources it takes the pair that differs most; --all gives the overview")
    func storyAlone() throws {
        let program = try Corpus.indexed()
        let story = try program.story(about: "ridge")
        let body = try program.json("compare", story, "--json", kind: "comparison")
        let names = ["left", "right"].compactMap { (body[$0] as? [String: Any])?["name"] as? String }
        #expect(Set(names).count == 2)
        let matrix = try program.json("compare", story, "--all", "--json", kind: "matrix")
        #expect(matrix["sources"] as? [String] == ["Morning Mail", "Vimmel Post", "Osterlund Echo"])
        #expect(matrix.items("facts").allSatisfy { ($0["coverage"] as? [String])?.count == 3 })
    }

    @Test("sources that are not there or not clear are named")
    func wrongSources() throws {
        let program = try Corpus.indexed()
        let story = try program.story(about: "ridge")
        let missing = try program.run("compare", story, "1", "gazette")
        #expect(missing.status == 1 && missing.err.contains("gazette") && missing.err.contains("2 Vimmel Post"))
        #expect(try program.run("compare", story, "1", "7").status == 1)
        let several = try program.run("compare", story, "m", "2")
        #expect(several.status == 1 && several.err.contains("more than one"))
        #expect(try program.run("compare", story, "1").status == 64)
        let lone = try program.run("compare", try program.story(about: "adish"))
        #expect(lone.status == 1 && lone.err.contains("one article only"))
    }

    @Test("two files that are not in the index, without any index")
    func files() throws {
        let program = try Program()
        let left = try program.write("The mayor spoke.\n\nThe hall has 300 seats and opens in May.\n", to: "a.txt")
        let right = try program.write("The mayor spoke.\n\nThe hall has 320 seats and opens in May.\n", to: "b.txt")
        let run = try program.run("compare", left, right)
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.contains("300") && run.out.contains("320"))
        #expect(!FileManager.default.fileExists(atPath: program.data))
        let only = try program.run("compare", left, right, "--differences")
        #expect(only.lines.count <= run.lines.count)
    }

    @Test("as git difftool calls it: added and deleted files are empty texts")
    func difftool() throws {
        let program = try Program()
        let file = try program.write("A new page\n\nIt says a thing or two about ferns.\n", to: "page.txt")
        let empty = try program.write("", to: "empty.txt")
        for arguments in [["compare", "/dev/null", file], ["compare", file, "/dev/null"], ["compare", empty, file]] {
            let run = try program.run(arguments)
            #expect(run.status == 0, "\(run.err)")
            #expect(run.out.contains("ferns"))
        }
    }

    @Test("git difftool shows prose through it", .enabled(if: hasGit))
    func gitDifftool() throws {
        let program = try Program()
        func git(_ arguments: String...) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"] + arguments
            process.currentDirectoryURL = program.folder
            process.environment = program.environment
            process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: program.path("git.out")))
            process.standardError = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
        try program.write("", to: "git.out")
        try program.write("The harbour opens at six.\n\nBoats pay 20 crowns.\n", to: "page.txt")
        try #require(try git("init", "-q") == 0)
        #expect(try git("add", "page.txt") == 0)
        #expect(try git("commit", "-q", "-m", "first") == 0)
        try program.write("The harbour opens at six.\n\nBoats pay 25 crowns.\n", to: "page.txt")
        #expect(try git("difftool", "-y", "-x", "'\(Program.executable.path)' compare") == 0)
        let shown = try String(contentsOfFile: program.path("git.out"), encoding: .utf8)
        #expect(shown.contains("20") && shown.contains("25") && shown.contains("│"))
    }

    @Test("three files give the overview; a feed and a missing file are refused with a reason")
    func otherFiles() throws {
        let program = try Program()
        let corpus = try Corpus.write(for: program)
        let files = ["morning-mail", "vimmel-post", "osterlund-echo"].map { "\(corpus)/\($0)/bridge.txt" }
        let run = try program.run(["compare"] + files)
        #expect(run.status == 0 && run.out.contains("●"))
        let missing = try program.run("compare", files[0], program.path("nowhere.txt"))
        #expect(missing.status == 1 && missing.err.contains("nowhere.txt"))
        #expect(try program.run("compare", files[0]).status == 64)
    }

    @Test("one column below 72 columns, two from there on; no line is too wide")
    func widths() throws {
        let program = try Program()
        let corpus = try Corpus.write(for: program)
        let files = ["\(corpus)/morning-mail/bridge.txt", "\(corpus)/vimmel-post/bridge.txt"]
        for width in [40, 71, 72, 80, 120, 200] {
            let run = try program.run(["compare", "--width", "\(width)"] + files)
            #expect(run.lines.allSatisfy { $0.count <= width }, "\(width)")
            #expect(run.out.contains("│") == (width >= 72), "\(width)")
        }
    }

    @Test("the engine can be chosen")
    func engine() throws {
        let program = try Program()
        let corpus = try Corpus.write(for: program)
        let files = ["\(corpus)/morning-mail/bridge.txt", "\(corpus)/vimmel-post/bridge.txt"]
        for engine in ["alignment", "revision"] {
            let run = try program.run(["compare", "--engine", engine, "--json"] + files)
            #expect(run.out.contains("\"engine\" : \"\(engine)\""))
        }
        #expect(try program.run(["compare", "--engine", "magic"] + files).status == 64)
    }
}

extension CompareTests {
    @Test("HTML is one page that needs nothing else, Markdown says the values; the two exclude each other")
    func exports() throws {
        let program = try Program()
        let corpus = try Corpus.write(for: program)
        let files = ["\(corpus)/morning-mail/bridge.txt", "\(corpus)/vimmel-post/bridge.txt"]
        let html = try program.run(["compare", "--html"] + files)
        #expect(html.out.contains("<html") && html.out.contains("14,000") && !html.out.contains("<script"))
        let markdown = try program.run(["compare", "--markdown"] + files)
        #expect(markdown.out.contains("14,000") && markdown.out.contains("11,000"))
        #expect(try program.run(["compare", "--markdown", "--html"] + files).status == 64)
    }
}
