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

    /// What is compared of a sentence, as each is held against hundreds.
    struct Run: Sendable {
        /// The hashes of its words and numbers, function words too, in order.
        var words: [UInt64] = []
        /// The hashes of every `shortRun` of them that follow each other, sorted.
        var pieces: [UInt64] = []

        init(_ tokens: [ComparisonToken] = []) {
            words = tokens.lazy.filter { $0.kind == .word || $0.kind == .number }.map(\.word)
            guard words.count >= shortRun else { return }
            pieces = (0...(words.count - shortRun)).map { start in
                words[start..<(start + shortRun)].reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
            }.sorted()
        }

        /// Whether the two have a short run in common, which few have.
        fileprivate func sharesPiece(with other: Run) -> Bool {
            var (left, right) = (0, 0)
            while left < pieces.count, right < other.pieces.count {
                if pieces[left] == other.pieces[right] { return true }
                if pieces[left] < other.pieces[right] { left += 1 } else { right += 1 }
            }
            return false
        }
    }

    /// Whether the longest run that both have is long enough.
    static func isTold(_ left: Run, _ right: Run) -> Bool {
        guard left.sharesPiece(with: right) else { return false }
        let shorter = min(left.words.count, right.words.count)
        var row = [Int](repeating: 0, count: right.words.count + 1)
        var longest = 0
        for word in left.words {
            var diagonal = 0
            for index in right.words.indices {
                let above = row[index + 1]
                row[index + 1] = word == right.words[index] ? diagonal + 1 : 0
                longest = max(longest, row[index + 1])
                diagonal = above
            }
        }
        return longest >= longRun || longest >= shortRun && Double(longest) >= share * Double(shorter)
    }
}
