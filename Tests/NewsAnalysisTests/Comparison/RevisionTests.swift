import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

@Suite("Versions and copies")
struct RevisionTests {
    private static let sentences = [
        "The ferry Grey Tern ran aground off Velm on Sunday night.", "All passengers were brought ashore by noon.",
        "Divers will look at the hull on Tuesday.", "The captain has sailed the route for eleven years.",
        "Police said 23 people were injured.",
    ]

    private func article(_ sentences: [String]) -> ArticleText {
        ArticleText(title: "Ferry aground", blocks: [(.paragraph, sentences.joined(separator: " "))])
    }

    private func compare(_ sentences: [String]) -> Comparison {
        RevisionDiff.compare(old: article(Self.sentences), new: article(sentences))
    }

    @Test("an unchanged text is the same throughout")
    func unchanged() {
        let result = compare(Self.sentences)
        #expect(result.rows.allSatisfy { $0.kind == .same && !$0.isMoved })
    }

    @Test("an added sentence is only right, a deleted one only left")
    func additionAndDeletion() {
        var new = Self.sentences
        new.remove(at: 1)
        new.append("The owner has apologised.")
        let rows = compare(new).rows
        #expect(rows.count { $0.kind == .onlyLeft } == 1)
        #expect(rows.count { $0.kind == .onlyRight } == 1)
        #expect(rows.count { $0.kind == .same } == 5)
    }

    @Test("an edited sentence is paired, and its changed value named")
    func edit() throws {
        var new = Self.sentences
        new[4] = "Police said 31 people were injured."
        let result = compare(new)
        let link = try #require(result.links.first { $0.kind != .same })
        #expect(link.kind == .valueDiffers)
        #expect(link.differences.map(\.leftText) == ["23"])
        #expect(link.leftMarks.map(\.mark) == [.valueDiffers])
    }

    @Test("a moved sentence is a move, not a deletion and an addition")
    func move() throws {
        var new = Self.sentences
        let captain = new.remove(at: 3)
        new.insert(captain, at: 0)
        let result = compare(new)
        #expect(!result.rows.contains { $0.kind == .onlyLeft || $0.kind == .onlyRight })
        #expect(result.rows.count { $0.isMoved } == 1)
        let link = try #require(result.links.first { $0.isMoved })
        #expect(article(Self.sentences).text.text(in: result.left[link.left].span).hasPrefix("The captain"))
    }

    @Test("a moved sentence that was edited too is still one sentence")
    func movedAndEdited() {
        var new = Self.sentences
        new.remove(at: 3)
        new.insert("The captain had sailed the route for twelve years.", at: 0)
        let result = compare(new)
        #expect(result.links.contains { $0.isMoved && $0.kind != .same })
        #expect(result.links.count == 6)
    }

    @Test("spelling counts in versions although it does not in independent texts")
    func spelling() {
        var new = Self.sentences
        new[1] = "All passenger were brought ashore by noon."
        #expect(compare(new).links.contains { $0.kind == .reworded && !$0.leftMarks.isEmpty })
    }

    @Test("shares of copied runs: a quotation of eight words counts, a shorter one does not")
    func copying() {
        func plain(_ text: String) -> ArticleText { ArticleText(title: "", blocks: [(.paragraph, text)]) }
        let wire = plain("One two three four five six seven eight nine ten.")
        #expect(Copying.share(of: wire, in: wire) == 1)
        #expect(
            Copying.share(of: wire, in: plain("She said: one two three four five six seven eight! No more.")) == 0.8)
        #expect(Copying.share(of: wire, in: plain("She said: one two three four five six seven. No more.")) == 0)
        #expect(Copying.share(of: plain(""), in: wire) == 0)
    }

    @Test("the matrix of copies agrees with pair by pair")
    func copyMatrix() {
        let texts = [AlignmentTests.harbour, AlignmentTests.ledger, AlignmentTests.harbour].map { WordRun($0.content) }
        let shares = CopyMatrix(texts).shares
        for a in texts.indices {
            for b in texts.indices where a != b { #expect(shares[a][b] == Copying.share(of: texts[a], in: texts[b])) }
        }
        #expect(shares[0][2] == 1 && shares[1][1] == 0)
    }

    @Test("what is copied from several others counts once, and all of it")
    func copiedByAny() {
        let (first, second) = (Array(1...10), Array(11...20))
        func run(_ words: [Int]) -> WordRun { WordRun(words: words.map { UInt64($0) }) }
        let copies = CopyMatrix([run(first + second), run(first + [90]), run(second + [91]), run(first)])
        #expect(copies.shares[0] == [0, 0.5, 0.5, 0.5])
        #expect(copies.sharesOfAny == [1, 10.0 / 11, 10.0 / 11, 1])
    }

    @Test("the longest run in order stays, the rest has moved")
    func moves() {
        #expect(MoveFinder.moved([(0, 1), (1, 2), (2, 0), (3, 3)]) == [false, false, true, false])
        #expect(MoveFinder.moved([]).isEmpty)
        #expect(MoveFinder.crossing([(0, 3), (1, 0), (2, 1), (3, 2)]) == [true, false, false, false])
    }
}
