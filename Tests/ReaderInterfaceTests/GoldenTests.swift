import Foundation
import NewsModel
import ReaderInterface
import TerminalCanvas
import Testing

/// A screen whose drawing is kept in a file of `Goldens`, text first, then what role each cell has.
struct GoldenCase: CustomTestStringConvertible {
    var name: String
    var route: Route
    /// Pressed before drawing.
    var keys = ""
    var settings = ReaderSettings()
    var isEmpty = false

    var testDescription: String { name }

    static let all: [GoldenCase] = [
        GoldenCase(name: "stories", route: .stories),
        GoldenCase(name: "stories-first-run", route: .stories, isEmpty: true),
        GoldenCase(name: "stories-ascii", route: .stories, settings: ReaderSettings(glyphs: .ascii)),
        GoldenCase(name: "stories-one-line", route: .stories, settings: ReaderSettings(listLines: 1)),
        GoldenCase(name: "articles-one-line", route: .search("ferry"), settings: ReaderSettings(listLines: 1)),
        GoldenCase(name: "stories-no-match", route: .stories, keys: "&zebra<enter>"),
        GoldenCase(name: "story", route: .story(Fixture.story), keys: "t"),
        GoldenCase(name: "article", route: .article(Fixture.harbour.id, version: nil, story: Fixture.story)),
        GoldenCase(
            name: "article-sources", route: .article(Fixture.ledger.id, version: nil, story: Fixture.story), keys: "d"),
        GoldenCase(
            name: "article-wide-characters", route: .article(Fixture.evening.id, version: nil, story: Fixture.story)),
        GoldenCase(name: "article-error", route: .article(ArticleID(99), version: nil, story: nil), isEmpty: true),
        GoldenCase(name: "compare", route: .compare(Fixture.left, Fixture.right, story: Fixture.story), keys: "v"),
        GoldenCase(
            name: "compare-two-columns", route: .compare(Fixture.left, Fixture.right, story: Fixture.story), keys: "cun"
        ),
        GoldenCase(name: "compare-own-order", route: .compare(Fixture.left, Fixture.right, story: nil), keys: "on"),
        GoldenCase(
            name: "compare-plain", route: .compare(Fixture.left, Fixture.right, story: Fixture.story),
            settings: ReaderSettings(isPlain: true)),
        GoldenCase(name: "quotes", route: .quotes(Fixture.story)),
        GoldenCase(name: "quotes-by-outlet", route: .quotes(Fixture.story), keys: "w"),
        GoldenCase(name: "quotes-none", route: .quotes(Fixture.alone)),
        GoldenCase(name: "person", route: .person("Tomáš Reyl")),
        GoldenCase(name: "search", route: .search("ferry")),
        GoldenCase(name: "search-nothing", route: .search("zebra")),
        GoldenCase(name: "articles", route: .search(""), keys: "j"),
        GoldenCase(name: "articles-none", route: .search(""), isEmpty: true),
        GoldenCase(name: "links", route: .links(Fixture.harbour.id)),
        GoldenCase(name: "outlets", route: .outlets, keys: "jl"),
        GoldenCase(name: "outlets-words-ascii", route: .outlets, keys: "jjw", settings: ReaderSettings(glyphs: .ascii)),
        GoldenCase(name: "outlets-none", route: .outlets, isEmpty: true),
        GoldenCase(name: "versions", route: .versions(Fixture.tagblatt.id)),
        GoldenCase(name: "matrix", route: .matrix(Fixture.story), keys: "j"),
        GoldenCase(name: "timeline", route: .timeline(Fixture.story)),
        GoldenCase(name: "why", route: .why(Fixture.story)),
        GoldenCase(name: "reasons", route: .compare(Fixture.left, Fixture.right, story: Fixture.story), keys: "vw"),
        GoldenCase(name: "output", route: .output("Word count")),
        GoldenCase(name: "sources", route: .sources),
        GoldenCase(name: "sources-folded", route: .sources, keys: "jj<space>oogz"),
        GoldenCase(name: "source-form", route: .sources, keys: "je<tab><tab><right>"),
        GoldenCase(name: "source-remove", route: .sources, keys: "jD<down>"),
        GoldenCase(name: "merge-menu", route: .stories, keys: "M"),
        GoldenCase(name: "split-menu", route: .story(Fixture.story), keys: "jX"),
        GoldenCase(name: "sources-empty", route: .sources, isEmpty: true),
        GoldenCase(name: "notices", route: .notices),
        GoldenCase(name: "help-queries", route: .stories, keys: "?G"),
        GoldenCase(name: "help", route: .help(.compare)),
        GoldenCase(name: "palette", route: .story(Fixture.story), keys: ":co"),
        GoldenCase(name: "palette-argument", route: .stories, keys: ":limit is:un"),
        GoldenCase(name: "prompt-query", route: .stories, keys: "&ferry is"),
        GoldenCase(name: "tags-menu", route: .stories, keys: "t<down>"),
        GoldenCase(
            name: "theme-menu", route: .stories, keys: "^T", settings: ReaderSettings(themes: ["calm", "dusk"])),
        GoldenCase(name: "export-menu", route: .quotes(Fixture.story), keys: "e"),
        GoldenCase(name: "find", route: .quotes(Fixture.story), keys: "/school<enter>"),
    ]

    func surface(_ size: Size) -> Surface {
        ScreenPrinter.surface(
            route, size: size, clock: Fixture.clock, settings: settings, keys: keys,
            answer: isEmpty ? Fixture.emptyAnswer : Fixture.answer)
    }
}

@Suite struct GoldenTests {
    static let sizes = [
        Size(width: 60, height: 20), Size(width: 80, height: 24), Size(width: 120, height: 35),
        Size(width: 200, height: 50),
    ]

    /// Set to write the files instead of comparing with them.
    static let isRecording = ProcessInfo.processInfo.environment["RASHOMON_RECORD"] == "1"

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    @Test(arguments: GoldenCase.all, sizes) func screen(_ golden: GoldenCase, _ size: Size) throws {
        let surface = golden.surface(size)
        let cursor = surface.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
        let drawn = surface.plainText + "\n\n== roles, \(cursor)\n" + surface.roleDump + "\n"
        let file = GoldenTests.folder.appending(path: "\(golden.name)-\(size.width)x\(size.height).txt")
        if GoldenTests.isRecording {
            try FileManager.default.createDirectory(at: GoldenTests.folder, withIntermediateDirectories: true)
            try drawn.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(drawn == kept, "\(file.lastPathComponent) is not what is drawn; RASHOMON_RECORD=1 writes it anew")
    }
}
