import Foundation
import NewsIngest
import NewsModel
import NewsText

/// A folder that goes away with the test that made it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/rashomon-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Array(text.utf8)) }

    @discardableResult
    func write(_ name: String, bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        let folder = file.split(separator: "/").dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }
}

extension ArticleText {
    /// The blocks' texts.
    var lines: [String] { blocks.map { text.text(in: $0.span) } }
}

/// A feed parsed from text.
func feed(_ text: String, contentType: String? = nil, baseURL: String? = "https://news.example/feed") -> ParsedFeed {
    FeedParser.parse(Array(text.utf8), contentType: contentType, baseURL: baseURL)
}

/// A page read from text.
func page(_ html: String, url: String? = "https://news.example/2026/11/21/bridge") -> ExtractedPage {
    PageExtractor.extract(Array(html.utf8), url: url, contentType: nil)
}

/// A moment for tests: 2026-11-21T12:00:00Z, a Saturday.
let noon = Timestamp(CivilDay(year: 2026, month: 11, day: 21), hour: 12)
