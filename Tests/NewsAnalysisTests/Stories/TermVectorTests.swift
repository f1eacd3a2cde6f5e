import Testing

@testable import NewsAnalysis

/// The heaviest terms are found without sorting all of them.
struct TermVectorTests {
    private static func vector(_ count: Int, seed: UInt32, kinds: UInt32) -> TermVector {
        var state = seed &* 2_654_435_761 | 1
        let weights = (0..<count).map { number in
            state = state &* 1_664_525 &+ 1_013_904_223
            return TermWeight(term: UInt32(number) * 7_919, weight: Float(state >> 8 % kinds) / Float(kinds))
        }
        return TermVector(weights)
    }

    @Test(arguments: [0, 1, 2, 3, 39, 40, 41, 130, 700], [1, 2, 5, 60_000] as [UInt32])
    func theyAreThoseThatSortingGives(_ count: Int, _ kinds: UInt32) {
        for seed in 0..<UInt32(20) {
            let vector = Self.vector(count, seed: seed, kinds: kinds)
            let sorted = vector.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
            for limit in [1, 2, 16, 40] {
                #expect(vector.heaviest(limit) == Array(sorted.prefix(limit)))
                #expect(Array(vector.lightened(to: limit)) == sorted.prefix(limit).sorted { $0.term < $1.term })
            }
        }
    }
}
