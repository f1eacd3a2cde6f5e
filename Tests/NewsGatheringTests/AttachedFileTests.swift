import Foundation
import LoopbackServer
import NewsIngest
import NewsModel
import ProgramSettings
import Testing

@testable import NewsGathering

/// Files that are attached to articles: where they are written, and what is said where they do not come.
@Suite struct AttachedFileTests {
    private static let now = Timestamp(seconds: 1_795_262_400)
    private let folder = FileManager.default.temporaryDirectory.path + "/rashomon-attached-\(UUID().uuidString)"

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private func article(_ enclosures: [Enclosure], title: String = "Weir: the tapes") -> Article {
        Article(
            summary: ArticleSummary(
                id: ArticleID(7), title: title, outlet: "../Harbour Post", published: Self.now, firstSeen: Self.now,
                language: "en", wordCount: 3), content: ArticleText(title: title, blocks: []), enclosures: enclosures)
    }

    /// A source of this machine may name files of this machine.
    private var settings: FetchSettings {
        var settings = FetchSettings(Settings(file: nil, environment: [:]))
        settings.allowsPrivateRedirects = true
        return settings
    }

    private func get(_ number: Int, _ article: Article) throws -> EnclosureFile.Outcome {
        try EnclosureFile(settings: settings, folder: folder).get(number, of: article, now: Self.now)
    }

    @Test func aFileIsWrittenBelowItsOutletAndNotGotTwice() throws {
        defer { remove() }
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Array("tape".utf8)) }
        let tape = article([Enclosure(url: server.url("/a/Tape.MP3?x=1"), type: "audio/mpeg")])
        let path = folder + "/Harbour Post/2026-11-21 Weir- the tapes.mp3"
        #expect(try get(1, tape) == .saved(path))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "tape")
        #expect(try get(1, tape) == .present(path))
        #expect(server.requests.count == 1)
    }

    @Test func whyAFileDoesNotComeIsSaid() throws {
        defer { remove() }
        let server = try LoopbackServer { _ in LoopbackServer.answer("404 Not Found") }
        let tapes = article([Enclosure(url: server.url("/tape.mp3")), Enclosure(url: "file:///etc/passwd")])
        for (number, words) in [
            (1, "the server answers 404"), (2, "is no http or https address"), (3, "has no file 3"),
        ] {
            let error = #expect(throws: EnclosureError.self) { try get(number, tapes) }
            #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
        }
        let saved = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        #expect(!saved.contains { $0.hasSuffix(".mp3") })
    }

    @Test func namesLeadNowhereElse() {
        #expect(EnclosureName.safe("../../etc/passwd", fallback: "x") == "etc-passwd")
        #expect(EnclosureName.safe(" .-~", fallback: "files") == "files")
        #expect(EnclosureName.safe("-rf\u{1B}[2J", fallback: "x").first != "-")
        #expect(EnclosureName.safe(String(repeating: "ü", count: 200), fallback: "x").utf8.count <= 120)
    }

    @Test(
        arguments: [
            ("https://a.example/Tape.MP3?id=1.exe", nil, ".mp3"),
            ("https://a.example/tape", "audio/ogg; codecs=opus", ".ogg"),
            ("https://a.example/tape.thisislong", nil, ""), ("https://a.example/.hidden", "application/pdf", ".pdf"),
            ("https://a.example/", nil, ""),
        ] as [(String, String?, String)])
    func theEndingIsThatOfTheAddressElseOfTheType(url: String, type: String?, ending: String) {
        #expect(EnclosureName.ending(of: Enclosure(url: url, type: type)) == ending)
    }

    // MARK: Pictures

    @Test func onlyWhatBeginsAsAPictureDoesIsHandedOn() throws {
        defer { remove() }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let png: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n0000".utf8)
        let server = try LoopbackServer { request in
            switch request.path {
            case "/kiln.png": LoopbackServer.answer("200 OK", [], png)
            case "/page": LoopbackServer.answer("200 OK", ["Content-Type: image/png"], Array("<svg/>........".utf8))
            default: LoopbackServer.answer("500 Internal Server Error")
            }
        }
        let picture = PictureFile(settings: settings)
        try picture.get(server.url("/kiln.png"), into: folder + "/kiln", now: Self.now)
        #expect(FileManager.default.contents(atPath: folder + "/kiln") == Data(png))
        for (address, words) in [
            (server.url("/page"), "is no JPEG, PNG, GIF, WebP or AVIF picture"), (server.url("/broken"), "500"),
            ("file:///etc/passwd", "is no http or https address"),
        ] {
            let error = #expect(throws: EnclosureError.self) {
                try picture.get(address, into: folder + "/other", now: Self.now)
            }
            #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
        }
    }

    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), (Array("GIF89a".utf8), .gif), (Array("RIFF0000WEBP".utf8), .webp),
            (Array("0000ftypavif".utf8), .avif), (Array("RIFF0000WAVE".utf8), nil), ([], nil),
        ] as [([UInt8], PictureFormat?)])
    func formatsAreKnownByTheirFirstBytes(head: [UInt8], format: PictureFormat?) {
        #expect(PictureFormat(head: head) == format)
    }
}
