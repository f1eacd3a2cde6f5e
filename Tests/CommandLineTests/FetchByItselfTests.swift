import Foundation
import LoopbackServer
import TerminalProcess
import Testing

@Suite("Fetching by itself")
struct FetchByItselfTests {
    private static let feed = Array(
        """
        <rss version="2.0"><channel><title>Kiln News</title><item><title>The kiln of Lerum opens</title>
        <link>https://kiln.example/1</link><guid>1</guid><description>Potters lit it on Friday.</description></item>
        </channel></rss>
        """.utf8)

    @Test("one key switches it on, and what is due is fetched; once more, it is off")
    func key() throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.feed) }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        let reader = try program.openReader(columns: 100)
        #expect(server.requests.isEmpty)
        try reader.type("@")
        try reader.waitForText("The kiln of Lerum opens")
        #expect(server.requests.map(\.path) == ["/feed"])
        // What the round says last must not come over what the key says.
        try reader.waitForText("1 source fetched")
        // The mark of idleness after that text would be taken for the key's.
        try reader.send("@")
        try reader.waitForText("Nothing is fetched by itself any more")
        #expect(reader.screen.lines[23].contains("Nothing is fetched by itself any more"))
    }

    @Test("with an interval in the settings it begins by itself, but not in the quiet hours")
    func setting() throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.feed) }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        // It is noon of UTC.
        try program.write("fetch:\n  every: 30\n  quiet-hours: 11:30-13\n", to: "config/rashomon/config.yaml")
        let quiet = try program.openReader(columns: 100)
        try quiet.type("@")
        try quiet.type("@")
        #expect(quiet.screen.lines[23].contains("quiet hours, which end at 13:00"))
        #expect(server.requests.isEmpty)
        #expect(try program.run("fetch", "--scheduled").status == 0)
        #expect(server.requests.isEmpty)
        try quiet.send("Q")
        try program.write("fetch:\n  every: 30\n  quiet-hours: 22-7:30\n", to: "config/rashomon/config.yaml")
        let reader = try program.openReader(columns: 100)
        try reader.waitForText("The kiln of Lerum opens")
        #expect(server.requests.count == 1)
        #expect(try program.run("fetch", "--scheduled").out.hasPrefix("No source is due; the next is in "))
    }

    @Test("a timetable for systemd and cron, and no fetching")
    func timetable() throws {
        let program = try Program()
        let run = try program.run("fetch", "--schedule", "30m", "--data", program.path("my news 5%"))
        #expect(run.status == 0)
        #expect(run.out.contains("OnUnitActiveSec=30min"))
        #expect(run.out.contains("\"\(program.path("my news 5%%"))\""))
        #expect(run.out.contains("*/30 * * * * "))
        #expect(run.out.contains("'\(program.path("my news 5\\%"))'"))
        #expect(run.out.contains("fetch --quiet --scheduled"))
        #expect(try program.run("fetch", "--schedule", "45m").out.contains("cron has no line for every 45 minutes"))
        #expect(try program.run("fetch", "--schedule", "1d").out.contains("7 6 * * * "))
        #expect(try program.run("fetch", "--schedule", "2m").status == 64)
        #expect(!FileManager.default.fileExists(atPath: program.data))
    }

    @Test("hours that are none are named, and the rest of the settings holds")
    func badHours() throws {
        let program = try Program()
        try program.write("fetch:\n  quiet-hours: late\n  every: 30\n", to: "config/rashomon/config.yaml")
        let run = try program.run("config", "--check")
        #expect((run.out + run.err).contains("no span of hours"))
    }
}
