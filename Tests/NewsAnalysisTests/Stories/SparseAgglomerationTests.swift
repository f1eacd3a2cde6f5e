import Testing

@testable import NewsAnalysis

/// Grouping over a graph of similarities.
@Suite struct SparseAgglomerationTests {
    private func groups(
        _ count: Int, _ links: [(Int32, Int32, Float)], threshold: Float = 0.2,
        prepare: (inout SparseAgglomeration) -> Void = { _ in }
    ) -> [Int32] {
        var agglomeration = SparseAgglomeration(
            sizes: Array(repeating: 1, count: count), threshold: threshold, coveragePower: 0.5)
        for (a, b, similarity) in links { agglomeration.link(a, b, similarity) }
        prepare(&agglomeration)
        agglomeration.run()
        return (0..<Int32(count)).map { agglomeration.group(of: $0) }
    }

    @Test func closePairsMerge() {
        #expect(groups(4, [(0, 1, 0.9), (2, 3, 0.8), (1, 2, 0.1)]) == [0, 0, 2, 2])
    }

    @Test func aChainDoesNotBecomeOneGroup() {
        let chain = (0..<9).map { (Int32($0), Int32($0 + 1), Float(0.3)) }
        #expect(Set(groups(10, chain)).count > 2)
    }

    @Test func forbiddenGroupsNeverMeetEvenByWayOfOthers() {
        let links: [(Int32, Int32, Float)] = [(0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9)]
        let found = groups(3, links) { $0.forbid(0, 2) }
        #expect(found[0] != found[2])
    }

    @Test func contractedGroupsAreOneWithoutALink() {
        #expect(groups(3, [(1, 2, 0.9)]) { $0.contract(0, 1) } == [0, 0, 0])
    }

    @Test func keepingApartWinsOverPuttingTogether() {
        let found = groups(2, [(0, 1, 0.9)]) { agglomeration in
            agglomeration.forbid(0, 1)
            agglomeration.contract(0, 1)
        }
        #expect(found == [0, 1])
    }
}
