import NewsLanguage
import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

@Suite("Words that differ")
struct WordDiffTests {
    private func tokens(_ text: String) -> [ComparisonToken] {
        let bytes = Array(text.utf8)
        return WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).map { ComparisonToken($0, in: bytes) }
    }

    private func marked(_ left: String, _ right: String, _ equality: WordDiff.Equality = .stem) -> (
        left: [String], right: [String]
    ) {
        let marks = WordDiff(tokens(left), tokens(right), equality: equality).marks()
        return (marks.left.map { left.text(in: $0.span) }, marks.right.map { right.text(in: $0.span) })
    }

    @Test("only what differs is marked")
    func change() {
        let result = marked("The mayor opened the bridge on Friday.", "The mayor closed the bridge on Friday.")
        #expect(result.left == ["opened"] && result.right == ["closed"])
    }

    @Test("forms of a word are shared between independent texts, not between versions")
    func forms() {
        #expect(marked("Norland recognises the island.", "Norland recognised the island.").left.isEmpty)
        #expect(
            marked("Norland recognises the island.", "Norland recognised the island.", .word).left == ["recognises"])
    }

    @Test("a stop word between changes does not break a change in two")
    func confetti() {
        let result = marked(
            "Crews pumped water from the tunnel all night.", "Crews brought food to the tunnel all night.")
        #expect(result.left == ["pumped water from"] && result.right == ["brought food to"])
    }

    @Test("where little is shared the shared words are marked instead")
    func fewShared() {
        let left = "The bank lowered its forecast for growth after a weak spring."
        let right = "A late spring frost has destroyed half of the apple blossom in valleys of the south."
        let marks = WordDiff(tokens(left), tokens(right), equality: .stem).marks()
        #expect(marks.left.allSatisfy { $0.mark == .shared })
        #expect(marks.left.map { left.text(in: $0.span) } == ["spring"])
    }

    @Test("equal sentences have no marks")
    func equal() {
        let diff = WordDiff(tokens("Rain fell."), tokens("Rain fell."), equality: .word)
        #expect(diff.isEqual && diff.sharedContent == 1)
        #expect(diff.marks().left.isEmpty)
    }

    @Test("a mark of a value cuts the mark of words under it")
    func overlay() {
        let words = [MarkedSpan(span: TextSpan(0, 20), mark: .onlyHere)]
        let values = [MarkedSpan(span: TextSpan(5, 8), mark: .valueDiffers)]
        #expect(
            MarkOverlay.marks(words: words, values: values) == [
                MarkedSpan(span: TextSpan(0, 5), mark: .onlyHere),
                MarkedSpan(span: TextSpan(5, 8), mark: .valueDiffers),
                MarkedSpan(span: TextSpan(8, 20), mark: .onlyHere),
            ])
    }

    @Test("sentences longer than any are not diffed word by word, and do not hang")
    func enormous() {
        let long = Array(repeating: "alpha", count: 3000).joined(separator: " ")
        let other = Array(repeating: "omega", count: 3000).joined(separator: " ")
        #expect(WordDiff(tokens(long), tokens(other), equality: .stem).sharedContent == 0)
    }

    @Test(
        "forms of a word meet in one stem",
        arguments: [
            ["recognition", "recognised", "recognizing"], ["government", "governance", "governing"],
            ["stop", "stopped", "stopping"],
            ["diplomatic", "diplomacy"], ["nation", "nations", "national"],
        ])
    func stems(_ forms: [String]) {
        #expect(Set(forms.map(SuffixStemmer.stem)).count == 1)
    }

    @Test("short words and other scripts are their own stems")
    func ownStems() {
        for word in ["war", "was", "über", "россия", "", "a"] { #expect(SuffixStemmer.stem(word) == word) }
    }

    @Test("the logarithm is near enough")
    func logarithm() {
        #expect(abs(FloatMath.log(1)) < 1e-6)
        #expect(abs(FloatMath.log(10) - 2.302_585) < 1e-4)
        #expect(FloatMath.log(0) == 0 && FloatMath.log(-1) == 0 && FloatMath.log(.infinity) == 0)
    }
}
