import Foundation
import TerminalProcess
import Testing

@Suite("One index, many readers")
struct SharedIndexProgramTests {
    /// An index that its owner fills and has opened to others, and the folder that its readers name.
    private func shared() throws -> (owner: Program, folder: String) {
        let owner = try Corpus.indexed()
        try owner.run("share")
        return (owner, owner.data)
    }

    private func count(_ program: Program, _ folder: String, _ query: String) throws -> Int {
        let run = try program.run(["search", "--json", "--index", folder, "--", query])
        let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        return (object?["search"] as? [String: Any])?["total"] as? Int ?? -1
    }

    @Test("each reader's marks are their own, and the owner's index stays as it is")
    func marks() throws {
        let (owner, folder) = try shared()
        let (ada, ben) = (try Program(), try Program())
        #expect(try ada.run("mark", "read", "--index", folder, "outlet:morning").out == "2 articles changed.\n")
        try ada.run("--index", folder, "tag", "pond", "swan")
        #expect(try count(ada, folder, "is:unread") == 4)
        #expect(try count(ada, folder, "tag:pond") == 2)
        #expect(try count(ben, folder, "is:unread") == 6)
        #expect(try owner.run("search", "--json", "is:read").out.contains("\"total\" : 0"))
        let named = try ada.run(["search", "--json", "tag:pond"], with: ["RASHOMON_INDEX": folder])
        #expect(named.out.contains("\"total\" : 2"))
        #expect(try ada.run("undo", "--index", folder).out.contains("pond"))
        #expect(try count(ada, folder, "tag:pond") == 0)
        #expect(try ada.run("doctor", "--index", folder).status == 0)
        // An index of one's own is another.
        #expect(try ada.run("search", "swan").err.contains("There is no index"))
        let marks = ada.data + "/shared" + folder + "/marks.sqlite"
        let mode = try FileManager.default.attributesOfItem(atPath: marks)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try ada.run("stories", "--data", ada.data + "/shared" + folder).status != 0)
    }

    @Test(
        "what is for others to do is refused in a sentence",
        arguments: [
            ["fetch"], ["fetch", "--schedule", "1h"], ["sources", "add", "https://a.example/"], ["reindex"],
            ["sources", "remove", "1"], ["add", "."], ["share"], ["fulltext", "--all"], ["doctor", "--salvage"],
        ])
    func refused(arguments: [String]) throws {
        let (_, folder) = try shared()
        let run = try Program().run(arguments + ["--index", folder])
        #expect(run.status == 1)
        #expect(run.err.contains("is filled by others"), "\(run.err)")
    }

    @Test("what the owner adds is told on an open reader's screen without a key, and marks are not lost")
    func followed() throws {
        let (owner, folder) = try shared()
        let ada = try Program()
        let reader = try ada.openReader(["--index", folder])
        #expect(reader.screen.text.contains("swan") || reader.screen.text.contains("Swan"))
        try reader.send("*")
        try reader.waitForIdle()
        try owner.run(
            "add",
            owner.write("Lanterns over Quill harbour\n\nA hundred lanterns rose over Quill harbour.", to: "Post/a.txt"))
        // The rows stay where they are until they are asked for.
        try reader.waitUntil { reader.screen.text.contains("1 new story") }
        try reader.send("g")
        try reader.waitUntil { reader.screen.text.contains("Lanterns") }
        try reader.send("q")
        _ = try reader.waitForEnd()
        #expect(try count(ada, folder, "lanterns") == 1)
        #expect(try count(ada, folder, "is:starred") > 0)
    }

    @Test(
        "a reader without a right to write anywhere near it reads it, also when nobody has it open",
        .enabled(if: geteuid() == 0))
    func anotherUser() throws {
        let (owner, folder) = try shared()
        let ada = try Program()
        for path in [owner.folder.path, owner.folder.path + "/data"] { chmod(path, 0o755) }
        #expect(chown(ada.folder.path, 65_534, 65_534) == 0)
        func run(_ arguments: String) throws -> String {
            let command =
                "exec setpriv --reuid 65534 --regid 65534 --clear-groups \"$0\" \(arguments) --index \"$1\" 2>&1"
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", command, Program.executable.path, folder]
            // Where the tests' coverage is counted, this user may not write it either.
            process.environment = ada.environment.merging(["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return text
        }
        #expect(try run("mark star swan") == "2 articles changed.\n")
        try owner.run("mark", "read", "swan")
        #expect(try run("search --json is:starred").contains("\"total\" : 2"))
        try owner.run("share", "--off")
        #expect(try run("stories").contains("is not open to you"))
    }
}
