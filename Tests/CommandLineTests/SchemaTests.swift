import Foundation
import JSONRPC
import LoopbackServer
import Testing

@Suite("JSON schemas of what the program prints")
struct SchemaTests {
    private func schema(_ kind: String, _ program: Program) throws -> JSON {
        let run = try program.run("schema", kind)
        #expect(run.status == 0, "\(run.err)")
        return try JSON(parsing: run.out)
    }

    private func kinds(_ program: Program) throws -> [String] {
        try program.run("schema").lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    /// A feed whose items have all that an article can have.
    private static let feed = """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gull Radio</title>
        <item><title>Osterlund bridge stays shut, and the ferry sails</title><link>https://gull.example/bridge</link>
        <guid>g1</guid><dc:creator>Runa Sandvik</dc:creator><category>traffic</category>
        <pubDate>Wed, 18 Nov 2026 18:00:00 GMT</pubDate>
        <enclosure url="https://gull.example/bridge.mp3" type="audio/mpeg" length="1200"/>
        <description>The Osterlund bridge over the river Vimmel was closed on Wednesday after inspectors found a crack in a
        girder. About 14,000 vehicles cross the bridge every day, &lt;a href="https://gull.example/road"&gt;the road
        office&lt;/a&gt; says.</description></item>
        </channel></rss>
        """

    /// An index with all sorts of things in it.
    private func index() throws -> Program {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        try program.run("add", "--quiet", try Corpus.write(for: program))
        try program.run("sources", "add", try program.write(Self.feed, to: "gull.xml"))
        try program.run("sources", "add", "--unchecked", "--tag", "coast", "https://gull.example/rss")
        try program.run("rules", "add", "star,+3", "title:bridge", "--now")
        let article = try program.article(about: "bridge")
        try program.run("note", article, "Ask about the ferry.")
        try program.run("tag", "later", "--article", article)
        // A text that changes is a new version.
        let changed = Corpus.articles[0].text.replacingOccurrences(of: "14,000", with: "15,500")
        try program.run("add", "--quiet", try program.write(changed, to: "corpus/" + Corpus.articles[0].name))
        return program
    }

    @Test("every answer is as its schema says, and says no more")
    func answers() throws {
        let program = try index()
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Array(Self.feed.utf8)) }
        let bridge = try program.story(about: "ridge")
        let article = try program.article(about: "bridge")
        let changed = try #require(
            try program.json("search", "--json", "15,500", kind: "search").items().first?["article"] as? [String: Any])
        let version = "\(changed["id"] as? Int ?? 0)"
        let widest = try #require(
            try program.json("stories", "--json", "--sort", "outlets", kind: "stories").items().first?["id"] as? Int)
        let asked: [(kind: String, command: [String])] = [
            ("stories", ["stories", "--limit", "200"]), ("stories", ["stories", "nothing-has-this-word"]),
            ("story", ["story", bridge]), ("story", ["story", "\(widest)"]), ("headlines", ["headlines", bridge]),
            ("speakers", ["speakers", bridge]), ("why", ["why", bridge]), ("why", ["why", "\(widest)"]),
            ("matrix", ["matrix", bridge]), ("matrix", ["compare", "\(widest)", "--all"]),
            ("comparison", ["compare", bridge]), ("comparison", ["compare", "\(widest)", "1", "2"]),
            ("comparison", ["versions", version, "--diff"]), ("reasons", ["compare", bridge, "1", "2", "--explain"]),
            ("quotes", ["quotes", bridge]), ("quotes", ["quotes", "\(widest)", "--reported"]),
            ("quotes", ["person", "Ragna Follin"]), ("article", ["article", article]),
            ("article", ["article", try program.article(about: "ferry")]), ("versions", ["versions", version]),
            ("search", ["search", "bridge"]), ("sources", ["sources"]), ("outlets", ["outlets"]), ("views", ["views"]),
            ("tags", ["tag"]), ("rules", ["rules"]), ("rules-test", ["rules", "test", "star", "bridge"]),
            ("enclosures", ["enclosures"]),
            ("preview", ["sources", "preview", server.url("/feed")]), ("settings", ["config"]), ("doctor", ["doctor"]),
        ]
        for (kind, command) in asked {
            let run = try program.run(command + ["--json"])
            #expect(run.status == 0, "\(command): \(run.err)")
            let answer = try JSON(parsing: run.out)
            #expect(answer["kind"] == .string(kind), "\(command)")
            let problems = SchemaValidator(try schema(kind, program)).problems(of: answer)
            #expect(problems.isEmpty, "\(command): \(problems.prefix(5))")
        }
        // What tools of `serve` answer, and nothing else, is held to its schema in ServeTests.
        #expect(Set(try kinds(program)).subtracting(asked.map(\.kind)) == ["change"])
    }

    @Test("a schema describes each object to its last key, and refers to nothing outside of itself")
    func closed() throws {
        let program = try Program()
        for kind in try kinds(program) {
            let root = try schema(kind, program)
            #expect(root["$schema"] == "https://json-schema.org/draft/2020-12/schema")
            #expect(root["properties"]?["kind"]?["const"] == .string(kind))
            func walk(_ schema: JSON) {
                if schema["type"] == "object" { #expect(schema["additionalProperties"] != nil, "\(kind): \(schema)") }
                if let place = schema["$ref"]?.string {
                    #expect(root["$defs"]?[place.replacingOccurrences(of: "#/$defs/", with: "")] != nil, "\(place)")
                }
                switch schema {
                case .object(let members): members.values.forEach(walk)
                case .array(let elements): elements.forEach(walk)
                default: break
                }
            }
            walk(root)
        }
    }

    @Test("the validator finds a key that is too many, one that is missing, and a value of another type")
    func validator() throws {
        let program = try Corpus.indexed()
        let validator = SchemaValidator(try schema("tags", program))
        func problems(_ text: String) throws -> [String] { validator.problems(of: try JSON(parsing: text)) }
        let sound = #"{"version":1,"kind":"tags","tags":{"items":[{"name":"a","articles":1}]}}"#
        #expect(try problems(sound).isEmpty)
        #expect(try problems(sound.replacingOccurrences(of: ":1}]", with: ":1.5}]")).count == 1)
        #expect(try problems(sound.replacingOccurrences(of: #""name":"a","#, with: "")).count == 1)
        #expect(try problems(sound.replacingOccurrences(of: #""name":"#, with: #""more":1,"name":"#)).count == 1)
        #expect(try problems(sound.replacingOccurrences(of: #""version":1"#, with: #""version":2"#)).count == 1)
    }

    @Test("an unknown kind is refused with those that there are")
    func unknown() throws {
        let run = try Program().run("schema", "weather")
        #expect(run.status == 64 && run.err.contains("headlines"))
    }
}
