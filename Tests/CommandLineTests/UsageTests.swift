import Foundation
import Testing

/// What is said where a command line is wrong, and which options are taken where.
@Suite("Wrong command lines")
struct UsageTests {
    @Test(
        "the usage that is shown is that of the command, whenever it finds its arguments wrong",
        arguments: [
            (["sources", "add", "htp://a.example/feed"], "rashomon sources add"),
            (["print", "story"], "rashomon print"),
            (["rules", "add", "hide", "titl:x"], "rashomon rules add"), (["search", "titl:x"], "rashomon search"),
        ])
    func ownUsage(words: [String], command: String) throws {
        let program = try Corpus.indexed()
        let run = try program.run(words)
        #expect(run.status == 64)
        #expect(run.err.contains("Usage: \(command) ["), "\(run.err)")
        #expect(run.err.contains("See '\(command) --help'"), "\(run.err)")
    }

    @Test("a word that is no command of a command is said to be none, with the nearest")
    func unknown() throws {
        let program = try Program()
        let elsewhere = ["--data", program.path("elsewhere")]
        for words in [["sources", "lst"], ["help", "sources", "lst"], elsewhere + ["sources", "lst"]] {
            let run = try program.run(words)
            #expect(run.status == 64)
            #expect(run.err.contains("There is no command “sources lst”. Did you mean “list”?"), "\(run.err)")
            #expect(run.err.contains("“rashomon help sources” lists them"))
        }
        for words in [["storis"], elsewhere + ["storis"]] {
            #expect(try program.run(words).err.contains("There is no command “storis”. Did you mean “stories”?"))
        }
    }

    @Test("whoever always says where the index is may say so to every command")
    func places() throws {
        let program = try Program()
        let feed = try program.write(
            "<rss version=\"2.0\"><channel><title>Quay</title><item><title>Ramp</title></item></channel></rss>",
            to: "quay.xml")
        let folder = program.path("elsewhere")
        for words in [
            ["help"], ["help", "sources"], ["manual"], ["schema", "stories"], ["config"], ["sources", "preview", feed],
        ] {
            let run = try program.run(["--data", folder, "--config=" + program.path("none.yaml")] + words)
            #expect(run.status == 0, "\(words): \(run.err)")
        }
        #expect(try program.run("help", "--data", folder).status == 0)
        #expect(try program.run("config", "--data", folder).lines.contains { $0.hasSuffix("  " + folder) })
        // Elsewhere an option that a command does not know is still wrong.
        #expect(try program.run("manual", "--data", folder).status == 64)
    }

    @Test("a word that is also a command's name takes no option away")
    func wordOfASearch() throws {
        let program = try Program()
        let file = try program.write(
            "Title: Boat off Quay Linnet\nOutlet: Ledger\n\nThe boat called for help at noon.", to: "boat.txt")
        let folder = program.path("elsewhere")
        #expect(try program.run("--data", folder, "add", "--quiet", file).status == 0)
        for words in [["--data", folder, "search", "help"], ["search", "help", "--data", folder]] {
            #expect(try program.run(words).out.contains("Boat off Quay Linnet"), "\(words)")
        }
    }

    @Test("a preview says of a source that is there already that it is")
    func knownSource() throws {
        let program = try Program()
        let feed = try program.write(
            "<rss version=\"2.0\"><channel><title>Quay</title><item><title>Ramp</title></item></channel></rss>",
            to: "quay.xml")
        #expect(try program.run("sources", "preview", feed).err == "1 article.\n")
        try program.run("sources", "add", feed)
        #expect(try program.run("sources", "preview", feed).err == "1 article. It is source 1, Quay, already.\n")
    }

    @Test("a theme that is not there is named, also where no colours are written")
    func theme() throws {
        let run = try Corpus.indexed().run("print", "stories", "--theme", "calm-drk")
        #expect(
            run.status == 0 && run.err.contains("there is no theme “calm-drk”; did you mean calm-dark?"), "\(run.err)")
    }
}
