import Foundation
import NewsIndex
import NewsModel
import ReaderInterface
import ReaderSession
import Testing

@testable import ReaderCommands

/// The files that the reader writes: each content in each form.
@Suite struct ReaderExportTests {
    /// An index of one story that two outlets tell, and a folder to write into.
    private final class Place {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-export-\(UUID().uuidString)"
        let index: NewsIndex
        let story: StoryID
        let articles: [ArticleID]

        init() throws {
            index = try NewsIndex(folder: folder + "/index")
            _ = try index.add(Self.drafts, at: Self.noon)
            let listed = try index.articles(sort: .oldest, limit: 9).items
            articles = listed.map(\.id)
            story = try #require(listed.first?.story)
            try #require(listed.allSatisfy { $0.story == story })
        }

        deinit {
            index.close()
            try? FileManager.default.removeItem(atPath: folder)
        }

        private static let noon = Timestamp(CivilDay(year: 2026, month: 11, day: 18), hour: 12)

        private static let drafts = [
            draft(
                "Harbour Post", "Ferry Marisol runs aground off Port Linnet with 214 aboard",
                "The ferry Marisol ran aground on a sandbank off Port Linnet early on Tuesday with 214 passengers aboard.",
                "“Everybody is safe and nobody was hurt,” said Ines Calder, the harbour master of Port Linnet."),
            draft(
                "The Ledger", "All safe after ferry Marisol runs aground off Port Linnet",
                "The ferry Marisol ran aground on a sandbank near Port Linnet on Tuesday with 219 passengers aboard.",
                "“Everybody is safe,” said Ines Calder, and lifeboats took the passengers of the Marisol off."),
        ]

        private static func draft(_ outlet: String, _ title: String, _ paragraphs: String...) -> ArticleDraft {
            let address = "https://\(outlet.lowercased().replacing(" ", with: "-")).example/marisol"
            return ArticleDraft(
                content: ArticleText(title: title, blocks: paragraphs.map { (.paragraph, $0) }), outlet: outlet,
                published: noon + -3_600, url: address, language: "en",
                place: ArticlePlace(source: nil, sourceName: outlet, location: address))
        }

        func contents() -> [ExportContent] {
            let sides = articles.map { TextReference(article: $0) }
            return [.comparison(sides[0], sides[1]), .report(story), .matrix(story), .quotes(story)]
        }

        func written(_ content: ExportContent, _ format: ExportFormat) throws -> String {
            let path = folder + "/out"
            let wish = Export(content: content, format: format, path: path, replaces: true)
            let said = try ReaderExport(index: index, folder: folder).write(wish)
            #expect(said?.hasPrefix("Written to \(path) (") == true)
            return try String(contentsOfFile: path, encoding: .utf8)
        }
    }

    @Test func eachIsJSONOfItsKind() throws {
        let place = try Place()
        let kinds = ["comparison", "story", "matrix", "quotes"]
        for (content, kind) in zip(place.contents(), kinds) {
            let text = try place.written(content, .json)
            let answer = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            #expect(answer["kind"] as? String == kind && answer[kind] != nil, "\(kind)")
        }
    }

    @Test func eachNamesWhoSaysWhatInEveryForm() throws {
        let place = try Place()
        let contents = place.contents()
        for format in ExportFormat.allCases where format != .json {
            for content in contents {
                let text = try place.written(content, format)
                #expect(text.last?.isNewline == true, "\(content) \(format)")
                #expect(text.contains("Harbour Post") && text.contains("The Ledger"), "\(content) \(format)")
            }
            #expect(try place.written(contents[3], format).contains("Everybody is safe and nobody was hurt"))
        }
    }

    @Test func pagesArePagesAndTablesAreTables() throws {
        let place = try Place()
        let contents = place.contents()
        for content in [contents[0], contents[1], contents[3]] {
            let page = try place.written(content, .html)
            #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("</html>"), "\(content)")
        }
        let table = try place.written(contents[2], .csv).split(whereSeparator: \.isNewline)
        let columns = Set(table.map { $0.filter { $0 == "," }.count })
        #expect(table.count > 1 && (columns.min() ?? 0) >= 2)
        #expect(try place.written(contents[2], .markdown).contains("| --- |"))
    }

    @Test func anotherFileIsNeverWrittenOverUnasked() throws {
        let place = try Place()
        let path = place.folder + "/mine.md"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        let wish = Export(content: .report(place.story), format: .markdown, path: path)
        #expect(throws: FileIsThere.self) { try ReaderExport(index: place.index, folder: place.folder).write(wish) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func inAFolderItGetsItsUsualName() throws {
        let place = try Place()
        let wish = Export(content: .report(place.story), format: .markdown, path: "./")
        _ = try ReaderExport(index: place.index, folder: place.folder).write(wish)
        #expect(FileManager.default.fileExists(atPath: place.folder + "/./" + wish.usualName))
        #expect(wish.usualName.hasSuffix(".md"))
    }
}
