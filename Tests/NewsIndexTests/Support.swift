import Foundation
import NewsIndex
import NewsModel
import Testing

/// A folder of its own for one test's index, removed with the value.
final class TemporaryFolder {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.path + "/rashomon-index-\(UUID().uuidString)"
    }

    deinit {
        checkIndex()
        try? FileManager.default.removeItem(atPath: path)
    }

    func open() throws -> NewsIndex { try NewsIndex(folder: path) }

    /// Whatever a test did, the index that it leaves is sound.
    private func checkIndex() {
        guard let index = try? NewsIndex(folder: path, readOnly: true) else { return }
        defer { index.close() }
        #expect(throws: Never.self) {
            for finding in try index.findings() { Issue.record("\(finding) \(finding.examples)") }
        }
    }
}

let noon = Timestamp(CivilDay(year: 2026, month: 11, day: 18), hour: 12)
let hour: Int64 = 3_600

/// A draft with plain defaults; each has an address of its own unless it is given one.
func draft(
    _ title: String, _ paragraphs: String..., outlet: String = "The Ledger", published: Timestamp? = noon + -hour,
    url: String? = nil, source: Int64? = nil, guid: String? = nil, location: String? = nil, language: String = "en"
) -> ArticleDraft {
    let slug = title.lowercased().replacing(" ", with: "-")
    let address =
        url ?? (location == nil ? "https://\(outlet.lowercased().replacing(" ", with: "")).example/\(slug)" : nil)
    return ArticleDraft(
        content: ArticleText(title: title, blocks: paragraphs.map { (.paragraph, $0) }), outlet: outlet,
        published: published, url: address, language: language,
        place: ArticlePlace(
            source: source.map { SourceID($0) }, sourceName: outlet, location: location ?? address ?? "", guid: guid))
}

/// Five tellings of one event, and two others; all invented.
enum Tales {
    static let ferry = [
        draft(
            "Ferry Marisol runs aground off Port Linnet with 214 aboard",
            "The ferry Marisol ran aground on a sandbank off Port Linnet early on Tuesday with 214 passengers aboard, the coastguard said.",
            "“Everybody is safe and nobody was hurt,” said Ines Calder, the harbour master. Tugs will try to free the ferry at high tide.",
            outlet: "Harbour Post", published: noon + -5 * hour),
        draft(
            "All safe after Marisol ferry grounding near Port Linnet",
            "Passengers of the ferry Marisol were taken off by lifeboats after the vessel struck a sandbank near Port Linnet.",
            "Ines Calder said that “nobody was hurt”. The coastguard counted 214 people.",
            outlet: "The Ledger", published: noon + -4 * hour),
        draft(
            "Lifeboats empty stranded ferry Marisol",
            "Lifeboats from Port Linnet took more than 200 passengers off the stranded ferry Marisol on Tuesday morning, the coastguard reported.",
            "The ferry had left Port Linnet before dawn and hit a sandbank in fog.", outlet: "Kanal 4",
            published: noon + -3 * hour),
        draft(
            "Ferry Marisol aground: coastguard looks into fog and charts",
            "The coastguard is asking why the ferry Marisol left its channel off Port Linnet and ran onto a sandbank in fog.",
            "Ines Calder said: “Everybody is safe and nobody was hurt.” She praised the lifeboats.",
            outlet: "Tagblatt", published: noon + -2 * hour),
        draft(
            "Marisol passengers tell of hours on the sandbank",
            "Passengers of the ferry Marisol told of cold hours on the sandbank off Port Linnet before lifeboats of the coastguard came.",
            "The operator of the ferry will refund all 214 tickets.", outlet: "Evening Standard",
            published: noon + -1 * hour),
    ]
    static let bank = draft(
        "Central bank of Velmark holds its rate at 4.25 per cent",
        "The central bank of Velmark left its key interest rate at 4.25 per cent, citing sticky prices for food and rent.",
        "Tomas Reuel said that the bank “will not be hurried” towards a cut.", outlet: "The Ledger",
        published: noon + -4 * hour)
    static let orchard = draft(
        "Orchards in the Lorne valley bloom three weeks early",
        "Apple growers in the Lorne valley fear late frost after the warmest winter since records began there.",
        outlet: "Harbour Post", published: noon + -6 * hour)

    static var all: [ArticleDraft] { ferry + [bank, orchard] }
}

func query(_ text: String) -> NewsQuery { NewsQuery.parse(text, now: noon).query }

/// What a body fails with; nil where it does not, or with something else than an error of the index.
func failure(_ body: () throws -> Void) -> IndexError? {
    do {
        try body()
        return nil
    } catch {
        return error as? IndexError
    }
}

extension AddReport {
    /// The article of draft number `index`.
    func article(_ index: Int) throws -> ArticleID { try #require(articles[index]) }
}

extension NewsIndex {
    /// The only story that matches.
    func onlyStory(_ text: String) throws -> StorySummary {
        let page = try stories(query(text), limit: 2)
        #expect(page.total == 1)
        return try #require(page.items.first)
    }
}

/// Words that no other number gives, for articles that have nothing in common.
func gibberish(_ number: Int, _ words: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<words).map { _ in
        String(
            String.UnicodeScalarView(
                (0..<8).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return Unicode.Scalar(UInt8(97 + (state >> 33) % 26))
                }))
    }.joined(separator: " ")
}
