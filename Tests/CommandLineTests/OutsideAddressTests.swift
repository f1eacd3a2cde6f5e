import Foundation
import LoopbackServer
import NewsIndex
import NewsModel
import TerminalProcess
import Testing

/// Every way by which somebody else's address comes in: none of them may run a program or read a file of this machine.
@Suite("Addresses that others wrote down")
struct OutsideAddressTests {
    private let feed =
        "<rss version=\"2.0\"><channel><title>Gull</title><item><title>One</title></item></channel></rss>"

    /// Addresses that would touch `mark`, or read a file.
    private func traps(_ mark: String) -> [String] {
        [
            "exec:touch \(mark)", "EXEC:touch \(mark)", "feed:exec:touch \(mark)", " exec:touch \(mark)",
            "filter:touch \(mark):https://127.0.0.1:1/feed", "filter:touch \(mark):file:///etc/hostname",
            "file:///etc/hostname", "feed:file:///etc/hostname", "/etc/hostname", "~/.profile",
        ]
    }

    private func checkNothingHappened(_ program: Program, _ way: String) throws {
        #expect(!FileManager.default.fileExists(atPath: program.path("mark")), "\(way)")
        guard FileManager.default.fileExists(atPath: program.data) else { return }
        try program.run("fetch", "--all")
        #expect(!FileManager.default.fileExists(atPath: program.path("mark")), "\(way), at the next fetch")
        let sources = try program.json("sources", "--json", kind: "sources").items()
        for url in sources.compactMap({ $0["url"] as? String }) { #expect(url.hasPrefix("http"), "\(way): \(url)") }
    }

    @Test("a page that announces a command as its feed")
    func page() throws {
        let program = try Program()
        for trap in traps(program.path("mark")) {
            let link = "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"\(trap)\">"
            let page = "<html><head><title>Blog</title>\(link)</head><body>A blog.</body></html>"
            let server = try LoopbackServer { _ in
                LoopbackServer.answer("200 OK", ["Content-Type: text/html"], Array(page.utf8))
            }
            try program.run("sources", "add", server.url("/"))
            try checkNothingHappened(program, trap)
        }
    }

    @Test("a server that redirects to a command")
    func redirect() throws {
        let program = try Program()
        for (number, trap) in traps(program.path("mark")).enumerated() {
            let server = try LoopbackServer { _ in
                LoopbackServer.answer("301 Moved Permanently", ["Location: \(trap)"])
            }
            try program.run("sources", "add", server.url("/\(number)"))
            try checkNothingHappened(program, trap)
        }
    }

    @Test(
        "lists of others: OPML, and files that only call themselves OPML",
        arguments: ["list.opml", "list.xml", "feeds.txt"])
    func lists(name: String) throws {
        let program = try Program()
        let traps = traps(program.path("mark"))
        let list =
            name == "list.xml"
            ? "<opml version=\"2.0\"><body>"
                + traps.map { "<outline text=\"x\" xmlUrl=\"\($0)\"/>" }.joined()
                + "<outline text=\"y\" xmlUrl=\"https://127.0.0.1:1/feed\"/></body></opml>"
            : traps.map { "\"\($0)\" tag\n" }.joined() + "https://127.0.0.1:1/feed\n"
        let run = try program.run("import", "--commands", program.write(list, to: name))
        #expect(run.out == "1 source added.\n", "\(run.out)\(run.err)")
        #expect(run.err.contains("runs a command"))
        try checkNothingHappened(program, name)
    }

    @Test("a list reaches the files beside it, and none elsewhere, not by links either")
    func filesBesideAList() throws {
        let program = try Program()
        try program.write(feed, to: "secret.xml")
        try program.write(feed, to: "lists/beside.xml")
        try FileManager.default.createSymbolicLink(
            atPath: program.path("lists/link.xml"), withDestinationPath: program.path("secret.xml"))
        let names = ["beside.xml", "../secret.xml", "link.xml", "nowhere.xml"]
        let outlines = names.map { "<outline text=\"\($0)\" xmlUrl=\"\($0)\"/>" }.joined()
        let list = try program.write("<opml version=\"2.0\"><body>\(outlines)</body></opml>", to: "lists/a.opml")
        #expect(try program.run("import", list).out == "1 source added.\n")
        #expect(try program.run("fetch").out.contains("1 new article"))
    }

    @Test("newsboat's own file: its commands are shown, and taken only by who agrees")
    func ownCommands() throws {
        let program = try Program()
        let command = "exec:touch \(program.path("mark")); printf '<rss/>'"
        let urls = try program.write("\"\(command)\" mine\nhttps://127.0.0.1:1/feed\n", to: "config/newsboat/urls")
        for words in [["import", "--newsboat"], ["import", urls]] {
            let run = try program.run(words)
            #expect(run.err.contains("“\(command)” runs a command and was not taken over"), "\(run.err)")
            #expect(run.err.contains("import --commands"))
        }
        try checkNothingHappened(program, "urls")
        #expect(try program.run("import", "--commands", "--newsboat").out == "1 source added, 1 known already.\n")
        try program.run("fetch", "--all")
        #expect(FileManager.default.fileExists(atPath: program.path("mark")))
    }

    @Test("in a terminal the import shows the commands and asks", arguments: ["n", "y"])
    func asks(answer: String) throws {
        let program = try Program()
        let urls = try program.write("\"exec:printf '<rss/>'\"\n", to: "urls")
        let terminal = try PseudoTerminal(
            [Program.executable.path, "import", urls], environment: program.environment)
        try terminal.waitForText("[y/N]")
        #expect(terminal.screen.text.contains("exec:printf '<rss/>'"))
        try terminal.send(answer + "\r")
        #expect(try terminal.waitForEnd() == (answer == "y" ? 0 : 1))
        let sources = try program.json("sources", "--json", kind: "sources").items()
        #expect(sources.count == (answer == "y" ? 1 : 0))
    }

    @Test("an index that holds a command as a feed's address does not run it")
    func stored() throws {
        let program = try Program()
        let index = try NewsIndex(folder: program.data)
        for trap in traps(program.path("mark")).prefix(6) {
            try index.addSource(NewSource(kind: .feed, url: trap), at: Timestamp(seconds: 0))
        }
        index.close()
        let run = try program.run("fetch", "--all")
        #expect(run.err.contains("is no address of a feed"), "\(run.err)")
        #expect(!FileManager.default.fileExists(atPath: program.path("mark")))
    }
}
