import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

@Suite("Alignment")
struct AlignmentTests {
    static let harbour = ComparisonText(
        id: ArticleID(rawValue: 1), outlet: "Harbour Post",
        content: ArticleText(
            title: "Storm closes port of Velm",
            blocks: [
                (
                    .paragraph,
                    "A storm with gusts of 140 kilometres an hour closed the port of Velm on Monday. Two fishing boats sank."
                ),
                (.paragraph, "The mayor, Ida Renn, asked people to stay at home."),
                (.heading(level: 2), "Trains stopped"),
                (.paragraph, "Trains between Velm, Askar and Lund were cancelled until Wednesday."),
                (.paragraph, "The mayor, Ida Renn, asked people to stay at home."),
            ]))
    static let ledger = ComparisonText(
        id: ArticleID(rawValue: 2), outlet: "Ledger",
        content: ArticleText(
            title: "Velm shuts its port as storm hits",
            blocks: [
                (.paragraph, "Railways cancelled trains between Velm and Lund until Wednesday."),
                (.paragraph, "Residents should not leave their homes, said Mayor Ida Renn."),
                (
                    .paragraph,
                    "The port of Velm was closed on Monday by a storm with gusts of 155 kilometres an hour. Insurers expect claims of 3 million crowns."
                ),
            ]))

    private var comparison: Comparison { Comparer.compare(Self.harbour, Self.ledger) }

    private func sentence(_ text: ComparisonText, _ sentences: [ComparedSentence], starting words: String) -> Int? {
        sentences.firstIndex { text.content.text.text(in: $0.span).hasPrefix(words) && $0.repeatOf == nil }
    }

    @Test("sentences that state the same are linked across their order")
    func crossing() throws {
        let result = comparison
        let trains = try #require(sentence(Self.harbour, result.left, starting: "Trains between"))
        let railways = try #require(sentence(Self.ledger, result.right, starting: "Railways"))
        let storm = try #require(sentence(Self.harbour, result.left, starting: "A storm"))
        let port = try #require(sentence(Self.ledger, result.right, starting: "The port"))
        #expect(result.links.contains { $0.left == trains && $0.right == railways })
        #expect(result.links.contains { $0.left == storm && $0.right == port })
        #expect(result.engine == .alignment)
        #expect(result.engineReason.contains("independently"))
    }

    @Test("a title that is only the beginning of the text is not compared twice")
    func titleTakenFromText() {
        let untitled = ComparisonText(
            id: ArticleID(rawValue: 3), outlet: "Loose Leaf",
            content: ArticleText(
                title: "A storm with gusts of 140 kilometres an hour…",
                blocks: Self.harbour.content.blocks.map { ($0.kind, Self.harbour.content.text.text(in: $0.span)) }))
        let result = Comparer.compare(untitled, Self.ledger)
        let opening = result.left.filter { untitled.content.text.text(in: $0.span).hasPrefix("A storm") }
        #expect(opening.count == 1)
        #expect(opening.first?.isHeading == false)
    }

    @Test("a value that differs is marked on both sides")
    func marks() throws {
        let result = comparison
        let link = try #require(
            result.links.first { !$0.differences.isEmpty && $0.differences.contains { $0.kind == .number } })
        #expect(link.kind == .valueDiffers)
        let difference = try #require(link.differences.first { $0.kind == .number })
        #expect(difference.leftText == "140 kilometres an hour" && difference.rightText == "155 kilometres an hour")
        #expect(link.leftMarks.contains(MarkedSpan(span: difference.left, mark: .valueDiffers)))
        #expect(link.rightMarks.contains(MarkedSpan(span: difference.right, mark: .valueDiffers)))
    }

    @Test("a repeated paragraph is folded and takes no part in the alignment")
    func repeats() throws {
        let result = comparison
        let copy = try #require(result.left.indices.last)
        let first = try #require(sentence(Self.harbour, result.left, starting: "The mayor"))
        #expect(result.left[copy].repeatOf == first)
        #expect(!result.links.contains { $0.left == copy })
        #expect(result.rows.contains { $0.kind == .repeated && $0.left == [copy] })
    }

    @Test("a section heading is not linked to a sentence")
    func headings() throws {
        let result = comparison
        let heading = try #require(sentence(Self.harbour, result.left, starting: "Trains stopped"))
        #expect(result.left[heading].isHeading)
        #expect(!result.links.contains { $0.left == heading && !result.right[$0.right].isHeading })
    }

    @Test("what only one side says is in a row of its own")
    func onlyOneSide() throws {
        let result = comparison
        let boats = try #require(sentence(Self.harbour, result.left, starting: "Two fishing"))
        let claims = try #require(sentence(Self.ledger, result.right, starting: "Insurers"))
        #expect(result.rows.contains { $0.kind == .onlyLeft && $0.left == [boats] })
        #expect(result.rows.contains { $0.kind == .onlyRight && $0.right == [claims] })
    }

    @Test("a right sentence without a link follows the row of the one before it")
    func followers() throws {
        let result = comparison
        let port = try #require(sentence(Self.ledger, result.right, starting: "The port"))
        let claims = try #require(sentence(Self.ledger, result.right, starting: "Insurers"))
        let home = try #require(result.rows.firstIndex { $0.right.contains(port) })
        #expect(result.rows[home + 1].right == [claims])
    }

    @Test("near copies and versions of one article get a true diff, and the reason is said")
    func engineChoice() {
        var copy = Self.harbour
        copy.id = ArticleID(rawValue: 9)
        copy.content.text = copy.content.text.replacing("140", with: "145")
        let result = Comparer.compare(Self.harbour, copy)
        #expect(result.engine == .revision)
        #expect(result.engineReason.contains("near copies"))
        var version = Self.ledger
        version.id = Self.harbour.id
        #expect(Comparer.compare(Self.harbour, version).engineReason == "versions of one article")
        let chosen = Comparer.compare(Self.harbour, copy, engine: .alignment)
        #expect(chosen.engine == .alignment && chosen.engineReason.hasPrefix("chosen by hand"))
    }

    @Test("texts that are not in the given context are compared all the same")
    func foreignContext() {
        let context = StoryContext(texts: [Self.harbour])
        #expect(!Comparer.compare(Self.harbour, Self.ledger, context: context).links.isEmpty)
    }

    @Test("counts of casualties are tied together although the words differ")
    func casualtiesAreTied() {
        let one = ComparisonText(
            id: ArticleID(rawValue: 1), outlet: "a",
            plainText:
                "An earthquake shook the hills at dawn.\nBy evening the authorities counted 41 dead.\nRoads are blocked by rocks.\nSchools will stay shut."
        )
        let two = ComparisonText(
            id: ArticleID(rawValue: 2), outlet: "b",
            plainText:
                "Sixty people were killed, officials now say.\nThe earthquake hit at dawn.\nPupils need not come to school.\nSoldiers clear roads of rocks."
        )
        let found = Comparer.compare(one, two).links.flatMap(\.differences)
        #expect(found.contains { $0.leftText == "41" && $0.rightText == "Sixty" && $0.relation == .differs })
    }

    @Test("plain texts give spans into the text as it was given")
    func plainSpans() {
        let texts = [
            "Die Brücke ist zu.\nThe old bridge over the Sarn was closed on Friday.",
            "On Friday the old Sarn bridge was closed to cars.",
        ]
        let links = PlainTextAlignment.links(of: texts)
        #expect(
            links.contains { texts[0].text(in: $0.firstSpan).hasPrefix("The old bridge") && $0.secondSpan.start == 0 })
    }

    @Test("languages whose values are not read are aligned without value differences")
    func otherLanguages() {
        func text(_ id: Int64, _ body: String) -> ComparisonText {
            ComparisonText(
                id: ArticleID(rawValue: id), outlet: "", content: ArticleText(title: "", blocks: [(.paragraph, body)]),
                language: "de")
        }
        let result = Comparer.compare(
            text(1, "Bei dem Unfall auf der Brücke starben 12 Menschen."),
            text(2, "12 Menschen starben bei einem Unfall auf einer Brücke, 3 sind vermisst."))
        #expect(result.links.count == 1)
        #expect(result.links.allSatisfy { $0.differences.isEmpty })
    }

    @Test("texts without spaces between words are aligned")
    func unspacedScripts() {
        func text(_ id: Int64, _ lines: [String]) -> ComparisonText {
            ComparisonText(id: ArticleID(rawValue: id), outlet: "", plainText: lines.joined(separator: "\n"))
        }
        let result = Comparer.compare(
            text(1, ["新しい路面電車の海岸線が月曜日に開業した。", "市長は式典で挨拶した。"]),
            text(2, ["天気は晴れだった。", "路面電車の海岸線が月曜日に開業し、多くの人が乗った。"]))
        #expect(result.links.contains { $0.left == 0 && $0.right == 1 })
    }
}
