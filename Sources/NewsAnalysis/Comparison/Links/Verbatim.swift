import NewsLanguage
import NewsText

/// Sentences that have a run of words in common, function words and all: one quotes the other or both a third.
enum Verbatim {
    /// What such sentences are given at least.
    static let probability: Float = 0.9
    /// Words of the run, and of a run that is most of the shorter sentence.
    private static let longRun = 9
    private static let shortRun = 6
    private static let share = 0.75

    /// What is compared of a sentence: the hashes of its words and numbers in order, as each sentence is held against
    /// hundreds.
    static func words(_ tokens: [ComparisonToken]) -> [UInt64] {
        tokens.lazy.filter { $0.kind == .word || $0.kind == .number }.map(\.word)
    }

    /// - Parameters: the `words` of two sentences.
    static func isTold(_ left: [UInt64], _ right: [UInt64]) -> Bool {
        let shorter = min(left.count, right.count)
        guard shorter >= shortRun else { return false }
        var row = [Int](repeating: 0, count: right.count + 1)
        var longest = 0
        for word in left {
            var diagonal = 0
            for index in right.indices {
                let above = row[index + 1]
                row[index + 1] = word == right[index] ? diagonal + 1 : 0
                longest = max(longest, row[index + 1])
                diagonal = above
            }
        }
        return longest >= longRun || longest >= shortRun && Double(longest) >= share * Double(shorter)
    }
}
