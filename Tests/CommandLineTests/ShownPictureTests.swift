import Foundation
import LoopbackServer
import TerminalProcess
import Testing

@Suite("pictures of articles, shown in the terminal")
struct ShownPictureTests {
    private static let png = [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [UInt8](repeating: 7, count: 5_000)

    /// A feed whose articles have a picture each: one that is there, one that is a page, one that never ends.
    private static func server() throws -> LoopbackServer {
        try LoopbackServer { request in
            switch request.path {
            case "/rss":
                let items = ["pier.png", "page.png", "large.png"].map { name in
                    """
                    <item><title>The \(name.prefix { $0 != "." }) of Skarholm</title><guid>\(name)</guid>
                    <description>&lt;p&gt;Words about it.&lt;/p&gt;&lt;img src="/\(name)" alt="Boats at dusk"&gt;</description></item>
                    """
                }
                let feed = """
                    <rss version="2.0"><channel><title>Harbour Post</title><link>http://\(request.headers["host"] ?? "")/</link>
                    \(items.joined())</channel></rss>
                    """
                return LoopbackServer.answer("200 OK", [], Array(feed.utf8))
            case "/pier.png": return LoopbackServer.answer("200 OK", [], png)
            case "/page.png": return LoopbackServer.answer("200 OK", [], Array("<html>not here</html>".utf8))
            case "/large.png":
                return LoopbackServer.answer("200 OK", [], png + [UInt8](repeating: 0, count: 21 << 20))
            default: return LoopbackServer.answer("404 Not Found")
            }
        }
    }

    /// A reader whose viewer writes down what it is given.
    private func opened(_ server: LoopbackServer, _ word: String, viewer: Bool = true) throws -> (
        Program, PseudoTerminal
    ) {
        let program = try Program()
        let script = try program.write(
            "#!/bin/sh\nwc -c < \"$1\" >> \"$HOME/drawn\"\nls -l \"$1\" >> \"$HOME/drawn\"\nprintf 'BOATS\\n'\n",
            to: "viewer.sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        try program.write(
            "pictures:\n  viewer: \(viewer ? script : program.path("nowhere"))\n", to: "config/rashomon/config.yaml")
        try program.run("sources", "add", "--unchecked", server.url("/rss"))
        try program.run("fetch")
        let reader = try program.openReader(columns: 140, rows: 30)
        try reader.type("/title:\(word)\r")
        try reader.type("\r")
        return (program, reader)
    }

    @Test("its description stands in a line; a key draws it until another, and it is gone then")
    func shown() throws {
        let (program, reader) = try opened(try Self.server(), "pier")
        #expect(reader.screen.text.contains("Boats at dusk"), "\(reader.screen.text)")
        #expect(reader.screen.text.contains("^P picture"))
        try reader.send("\u{10}")
        try reader.waitForText("[any key]")
        #expect(reader.screen.text.contains("BOATS"))
        try reader.type("\r")
        #expect(reader.screen.text.contains("Boats at dusk") && !reader.screen.text.contains("BOATS"))
        let drawn = try String(contentsOfFile: program.path("drawn"), encoding: .utf8).split(separator: "\n")
        #expect(drawn.first == "\(Self.png.count)")
        #expect(drawn.last?.hasPrefix("-rw-------") == true)
        let path = try #require(drawn.last?.split(separator: " ").last)
        #expect(!FileManager.default.fileExists(atPath: String(path)))
    }

    @Test("what is no picture is not handed on, nor what is too large", arguments: ["page", "large"])
    func refused(word: String) throws {
        let (program, reader) = try opened(try Self.server(), word)
        try reader.send("\u{10}")
        try reader.waitForText(word == "page" ? "is no JPEG, PNG, GIF, WebP or AVIF picture" : "larger than 20 MB")
        #expect(!FileManager.default.fileExists(atPath: program.path("drawn")))
    }

    @Test("a viewer that is not here is named, with the setting")
    func noViewer() throws {
        let (_, reader) = try opened(try Self.server(), "pier", viewer: false)
        try reader.send("\u{10}")
        try reader.waitForText("pictures.viewer")
    }
}
