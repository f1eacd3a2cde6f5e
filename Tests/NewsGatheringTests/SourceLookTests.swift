import Foundation
import LoopbackServer
import NewsGathering
import NewsModel
import ProgramSettings
import Testing

/// What is shown of an address or a path before it becomes a source.
@Suite struct SourceLookTests {
    private static let now = Timestamp(seconds: 1_795_262_400)
    private static let feed = """
        <rss version="2.0"><channel><title>Kiln News</title>
        <item><title>Older glaze</title><guid>1</guid><pubDate>Mon, 16 Nov 2026 08:00:00 GMT</pubDate>
        <description>Cobalt was found in jars.</description></item>
        <item><title>Newer kiln</title><guid>2</guid><pubDate>Tue, 17 Nov 2026 08:00:00 GMT</pubDate>
        <description>The potters of Lerum fired their kiln.</description></item></channel></rss>
        """

    private func look(_ text: String, in folder: URL = FileManager.default.temporaryDirectory) -> SourcePreview {
        SourceLook(settings: Settings(file: nil, environment: [:]), known: [])
            .preview(text, relativeTo: folder, at: Self.now)
    }

    /// A server with documents by their paths; elsewhere nothing is.
    private func server(_ documents: [String: (type: String, text: String)]) throws -> LoopbackServer {
        try LoopbackServer { request in
            guard let document = documents[request.path] else { return LoopbackServer.answer("404 Not Found") }
            return LoopbackServer.answer("200 OK", ["Content-Type: \(document.type)"], Array(document.text.utf8))
        }
    }

    private func page(_ links: String) -> (type: String, text: String) {
        ("text/html", "<html><head><title>Kiln</title>\(links)</head><body><p>Welcome.</p></body></html>")
    }

    private func link(_ path: String) -> String {
        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"\(path)\">"
    }

    // MARK: The web

    @Test func aFeedShowsItsTitleAndWhatIsNewestFirst() throws {
        let server = try server(["/feed": ("application/rss+xml", Self.feed)])
        let preview = look(server.url("/feed"))
        #expect(preview.problem == nil)
        #expect(preview.title == "Kiln News" && preview.kind == "a feed of 2 items")
        #expect(preview.items.map(\.title) == ["Newer kiln", "Older glaze"])
        #expect(preview.address == server.url("/feed"))
    }

    @Test func aPageLeadsToItsFirstFeedAndNamesTheOthers() throws {
        let server = try server([
            "/": page(link("/feed") + link("/comments")), "/feed": ("application/rss+xml", Self.feed),
        ])
        let preview = look(server.url("/"))
        #expect(preview.problem == nil)
        #expect(preview.address == server.url("/feed") && preview.typed == server.url("/"))
        #expect(preview.others.map(\.address) == [server.url("/comments")])
        #expect(preview.items.count == 2)
    }

    @Test func whyAPageIsNoSourceIsSaid() throws {
        let server = try server(["/bare": page(""), "/false": page(link("/bare"))])
        let bare = look(server.url("/bare"))
        #expect(bare.problem?.contains("is a page without a feed") == true && bare.items.isEmpty)
        #expect(look(server.url("/false")).problem?.contains("which is no feed") == true)
        #expect(look(server.url("/nothing")).problem?.contains("404") == true)
    }

    // MARK: Files

    private func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rashomon-look-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return folder
    }

    @Test func aFolderAndAFileShowTheirArticles() throws {
        let folder = try folder([
            "weir.txt": "Weir opened\n\nThe weir of Lerum was opened on Tuesday.", "kiln.xml": Self.feed,
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let all = look(folder.path)
        #expect(all.kind == "a folder of 2 files" && all.title == folder.lastPathComponent)
        #expect(Set(all.items.map(\.title)) == ["Weir opened", "Newer kiln", "Older glaze"])
        let file = look("./kiln.xml", in: URL(fileURLWithPath: folder.path))
        #expect(file.kind == "a file of 2 articles" && file.items.first?.title == "Newer kiln")
    }

    @Test func aPathWithoutArticlesIsAProblem() throws {
        let folder = try folder([:])
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(look(folder.path).problem?.contains("holds no texts, pages or feeds") == true)
        #expect(look(folder.path + "/missing.xml").problem?.contains("is not there") == true)
    }

    // MARK: What is not asked

    @Test func aCommandIsDescribedAndNotRun() throws {
        let folder = try folder([:])
        defer { try? FileManager.default.removeItem(at: folder) }
        let trace = folder.appendingPathComponent("trace").path
        let preview = look("exec:touch \(trace)")
        #expect(preview.kind.hasPrefix("a command of yours") && preview.problem == nil)
        #expect(!FileManager.default.fileExists(atPath: trace))
    }

    @Test func aSearchAndAnAccountSayWhatTheyAre() {
        #expect(look("query:Clay:glaze").kind == "a search, kept as a view")
        let account = look("greader https://ana@reader.example/api password-env READER_PASSWORD")
        #expect(account.kind.hasPrefix("an account at a server") && account.problem == nil)
        #expect(account.title == "https://reader.example/api")
        #expect(look("greader https://ana@reader.example/api").problem?.isEmpty == false)
    }

    @Test func whatIsNoAddressIsAProblem() {
        #expect(look("not an address").problem?.isEmpty == false)
    }
}
