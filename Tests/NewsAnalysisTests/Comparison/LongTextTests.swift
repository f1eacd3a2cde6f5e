import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

/// What very long texts need: short ways to what is compared one by one in short ones.
@Suite("Long texts")
struct LongTextTests {
    /// Thirteen words each, of which no two bags share more than four, but for the last, which has all but one of the
    /// third's.
    private var bags: [[UInt64]] {
        let common: [UInt64] = [1, 2, 3]
        let bags = (0..<400).map { bag -> [UInt64] in
            let first = UInt64(1_000 + bag * 10)
            return Array(first..<first + 10) + common
        }
        return bags + [Array(bags[2].dropLast(4)) + [9, 1, 2, 3]]
    }

    @Test("a sentence that is nearly another's is found without comparing all")
    func likeSentences() {
        let bags = bags
        var found = LikeSentences(bags, mostUnderWord: 50, few: 300)
        for (number, bag) in bags.dropLast().enumerated() { found.add(number, bag, underRarest: 4) }
        #expect(found.candidates(for: bags[400], byRarest: 5) == [2])
        #expect(found.candidates(for: [1, 2, 3], byRarest: 3) == [])
        var few = LikeSentences(Array(bags.prefix(3)), mostUnderWord: 50, few: 300)
        for number in 0..<3 { few.add(number, bags[number], underRarest: 4) }
        #expect(few.candidates(for: bags[400], byRarest: 5) == [0, 1, 2])
    }

    @Test("a word that very many have files no more of them")
    func commonWords() {
        var found = LikeSentences(bags, mostUnderWord: 50, few: 300)
        for number in 0..<100 { found.add(number, [1, 2, 3], underRarest: 1) }
        #expect(found.candidates(for: [3, 1], byRarest: 1) == Array(0..<50))
    }

    @Test("of long sequences what both have in order is paired, around what was put in, taken out and moved")
    func commonSequence() {
        let old = (0..<3_000).map { UInt64($0) }
        var new = old
        new.removeSubrange(2_000..<2_010)
        new.insert(contentsOf: (0..<20).map { UInt64(10_000 + $0) }, at: 700)
        new.append(new.remove(at: 5))
        let pairs = CommonSequence.pairs(old, 0..<old.count, new, 0..<new.count)
        #expect(pairs.count == old.count - 11)
        #expect(pairs.allSatisfy { old[$0.left] == new[$0.right] })
        #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.left < $1.left && $0.right < $1.right })
        // What both have more than once gives no hold.
        let same = [UInt64](repeating: 7, count: 1_500)
        #expect(CommonSequence.pairs(same, 0..<1_500, same, 0..<1_500).isEmpty)
    }

    @Test("what a link is judged by is given with the spans of both texts, whichever is named first")
    func cells() throws {
        let left = "The old bridge over the Sarn was closed on Friday.\nBread is dearer."
        let right = "On Friday the old Sarn bridge was closed to cars.\nThe choir sings tonight."
        let cells = PlainTextAlignment.cells(of: left, right, language: "en")
        let best = try #require(cells.max { $0.probability < $1.probability })
        #expect(left.text(in: best.firstSpan).hasPrefix("The old bridge"))
        #expect(right.text(in: best.secondSpan).hasPrefix("On Friday"))
        #expect(best.features.count == PlainTextAlignment.featureNames.count)
        let turned = PlainTextAlignment.cells(of: right, left, language: "en")
        #expect(turned.map(\.probability).max() == best.probability)
        let contexts = PlainTextAlignment.contexts(of: cells.map { ($0.row, $0.column, $0.probability) })
        #expect(contexts.count == cells.count)
        #expect(contexts.allSatisfy { $0.count == PlainTextAlignment.contextNames.count })
    }

    @Test("sentences are as alike as they share words, and to themselves wholly")
    func similarities() {
        let matrix = PlainTextAlignment.similarities(among: [
            "The bridge over the Sarn was closed.", "The Sarn bridge was closed.", "The choir sings tonight.", "",
        ])
        #expect(matrix.count == 4)
        #expect(matrix[0][0] > 0.99)
        #expect(matrix[0][1] > 0.5 && matrix[0][2] < 0.2)
        #expect(abs(matrix[0][1] - matrix[1][0]) < 0.001)
    }
}
