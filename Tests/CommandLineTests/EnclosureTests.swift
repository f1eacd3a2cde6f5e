import Foundation
import LoopbackServer
import SharedState
import TerminalProcess
import Testing

@Suite("files that are attached to articles")
struct EnclosureTests {
    private static let recording = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })

    /// A feed with a recording, whose first answer breaks off in its middle where `cuts`.
    private static func server(cuts: Bool, etag: String = "\"one\"") throws -> LoopbackServer {
        let asked = Locked(0)
        let port = Locked(0)
        let server = try LoopbackServer { request in
            if request.path == "/rss" {
                let feed = """
                    <rss version="2.0"><channel><title>Harbour Talk</title><item><title>../../Talk: No. 12?</title>
                    <link>https://talk.example/12</link><guid>t12</guid><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate>
                    <description>A talk at the pier of Skarholm.</description>
                    <enclosure url="http://127.0.0.1:\(port.withLock { $0 })/go/12.mp3?x=1" type="audio/mpeg" length="300000"/>
                    <enclosure url="https://talk.example/cover.jpg" type="image/jpeg" length="10"/></item></channel></rss>
                    """
                return LoopbackServer.answer("200 OK", [], Array(feed.utf8))
            }
            if request.path.hasPrefix("/go/") {
                return LoopbackServer.answer("302 Found", ["Location: /files/12.mp3"])
            }
            guard request.path == "/files/12.mp3" else { return LoopbackServer.answer("404 Not Found") }
            let number = asked.withLock { asked in
                asked += 1
                return asked
            }
            let whole =
                "HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nETag: \(etag)\r\nContent-Length: 300000\r\nConnection: close\r\n\r\n"
            if number == 1, cuts { return .bytes(Array(whole.utf8) + recording.prefix(120_000)) }
            let start = request.headers["range"].flatMap { Int($0.dropFirst(6).dropLast()) }
            guard let start, request.headers["if-range"] == "\"one\"", etag == "\"one\"" else {
                return .bytes(Array(whole.utf8) + recording)
            }
            let part =
                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes \(start)-299999/300000\r\nETag: \(etag)\r\nContent-Length: \(300_000 - start)\r\nConnection: close\r\n\r\n"
            return .bytes(Array(part.utf8) + recording.dropFirst(start))
        }
        port.withLock { $0 = server.port }
        return server
    }

    private func fetched(_ server: LoopbackServer) throws -> (program: Program, article: String) {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/rss"))
        try program.run("fetch")
        return (program, try program.article(about: "talk"))
    }

    @Test("listed with size and type; pictures where they are asked for")
    func list() throws {
        let (program, article) = try fetched(try Self.server(cuts: false))
        let items = try program.json("enclosures", "--json", kind: "enclosures").items()
        #expect(items.map { $0["type"] as? String } == ["audio/mpeg"] && items.first?["size"] as? Int == 300_000)
        #expect(items.first?["article"] as? Int == Int(article))
        #expect(try program.run("enclosures", "--images").out.contains("cover.jpg"))
        #expect(try program.run("enclosures", "outlet:nobody").out == "No files are attached.\n")
    }

    @Test("saved under a safe name, through redirects; what was cut off goes on where it stopped")
    func resume() throws {
        let server = try Self.server(cuts: true)
        let (program, article) = try fetched(server)
        let folder = program.path("got")
        let first = try program.run("enclosures", "--save", article, "--folder", folder)
        #expect(first.status == 1 && first.out.hasPrefix("Cut off; what came so far is in"), "\(first.out)\(first.err)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        #expect(names.allSatisfy { $0.hasPrefix("Harbour Talk") }, "\(names)")
        let second = try program.run("enclosures", "--save", article, "--folder", folder)
        #expect(second.status == 0, "\(second.out)\(second.err)")
        let saved = String(second.out.dropFirst("Saved ".count).dropLast(2))
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: saved))) == Self.recording)
        #expect(saved == folder + "/Harbour Talk/2026-11-21 ..-..-Talk- No. 12.mp3")
        #expect(server.requests.last?.headers["range"] == "bytes=120000-")
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: folder).count {
                $0.hasSuffix(".part") || $0.hasSuffix(".from")
            } == 0)
        #expect((try FileManager.default.attributesOfItem(atPath: saved)[.posixPermissions] as? Int) == 0o600)
        let third = try program.run("enclosures", "--save", article, "--folder", folder)
        #expect(third.out.contains("is there already"))
    }

    @Test("a file that has changed since is got from its start")
    func changed() throws {
        let server = try Self.server(cuts: true)
        let (program, article) = try fetched(server)
        let folder = program.path("got")
        try program.run("enclosures", "--save", article, "--folder", folder)
        let part = try #require(
            try FileManager.default.subpathsOfDirectory(atPath: folder).first { $0.hasSuffix(".from") })
        let from = folder + "/" + part
        let text = try String(contentsOfFile: from, encoding: .utf8).replacing("\"one\"", with: "\"old\"")
        try text.write(toFile: from, atomically: true, encoding: .utf8)
        let run = try program.run("enclosures", "--save", article, "--folder", folder)
        let saved = String(run.out.dropFirst("Saved ".count).dropLast(2))
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: saved))) == Self.recording)
    }

    @Test("a feed of the web names no file of the own network, and no file that is not on the web")
    func ownNetwork() throws {
        let program = try Program()
        let feed = """
            <rss version="2.0"><channel><title>Far</title>
            <item><title>Router talk</title><guid>1</guid><description>x</description>
            <enclosure url="http://127.0.0.1:9/secret.mp3" type="audio/mpeg"/></item>
            <item><title>File talk</title><guid>2</guid><description>y</description>
            <enclosure url="file:///etc/passwd" type="audio/mpeg"/></item></channel></rss>
            """
        try program.run("add", program.write(feed, to: "far.xml"))
        let router = try program.run(
            "enclosures", "--save", try program.article(about: "router"), "--folder", program.path("got"))
        #expect(router.status == 1 && router.err.contains("127.0.0.1"), "\(router.err)")
        let file = try program.run(
            "enclosures", "--save", try program.article(about: "file"), "--folder", program.path("got"))
        #expect(file.status == 1, "\(file.out)")
        #expect(try program.run("enclosures", "--play", try program.article(about: "file")).status == 1)
    }

    @Test("played: the address, or the file once it is saved; $ and ; do so in the reader")
    func play() throws {
        let (program, article) = try fetched(try Self.server(cuts: false))
        let player = try program.write("#!/bin/sh\nprintf '%s\\n' \"$@\" >> \"$HOME/played\"\n", to: "player.sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: player)
        try program.write(
            "enclosures:\n  player: \(player) --now\n  folder: \(program.path("got"))\n",
            to: "config/rashomon/config.yaml")
        #expect(try program.run("enclosures", "--play", article).status == 0)
        let reader = try program.openReader(columns: 120, rows: 35)
        for key in ["<enter>", "$"] { try reader.type(key == "<enter>" ? "\r" : key) }
        #expect(reader.screen.text.contains("Saved") || reader.screen.text.contains("got"), "\(reader.screen.text)")
        try reader.type(";")
        let played = try String(contentsOfFile: program.path("played"), encoding: .utf8).split(separator: "\n")
        #expect(played.count == 4 && played[0] == "--now" && played[1].contains("/go/12.mp3"), "\(played)")
        #expect(played.last?.hasPrefix(program.path("got")) == true, "\(played)")
    }
}
