import NewsModel

/// How the words of two quotes lie against each other: runs of equal words, in the order of both.
struct QuoteAlignment {
    /// A run of words that both quotes have: where it begins in either, and its length in words.
    struct Block {
        var first: Int
        var second: Int
        var count: Int
    }

    let first: [QuoteWords.Word]
    let second: [QuoteWords.Word]
    private(set) var blocks: [Block] = []
    /// Words in the longest run.
    private(set) var longestRun = 0

    /// Takes the longest common run, then the longest runs left and right of it, as Ratcliff and Obershelp do
    /// ("Pattern Matching: The Gestalt Approach", 1988); single function words away from another run do not count.
    init(_ first: [QuoteWords.Word], _ second: [QuoteWords.Word]) {
        self.first = first
        self.second = second
        align(0..<first.count, 0..<second.count, depth: 0)
        longestRun = blocks.map(\.count).max() ?? 0
    }

    private mutating func align(_ a: Range<Int>, _ b: Range<Int>, depth: Int) {
        guard !a.isEmpty, !b.isEmpty, depth < 40, let block = longestCommonRun(a, b) else { return }
        let touchesEdge =
            block.first == a.lowerBound && block.second == b.lowerBound
            || block.first + block.count == a.upperBound && block.second + block.count == b.upperBound
        guard block.count >= 2 || touchesEdge || QuoteWords.weight(first[block.first].text) > 1 else { return }
        align(a.lowerBound..<block.first, b.lowerBound..<block.second, depth: depth + 1)
        blocks.append(block)
        align(
            (block.first + block.count)..<a.upperBound, (block.second + block.count)..<b.upperBound, depth: depth + 1)
    }

    private func longestCommonRun(_ a: Range<Int>, _ b: Range<Int>) -> Block? {
        var best: Block?
        var previous = [Int](repeating: 0, count: b.count + 1)
        var row = previous
        for i in a {
            for j in b {
                let column = j - b.lowerBound + 1
                guard first[i] == second[j] else {
                    row[column] = 0
                    continue
                }
                let length = previous[column - 1] + 1
                row[column] = length
                if length > best?.count ?? 0 {
                    best = Block(first: i - length + 1, second: j - length + 1, count: length)
                }
            }
            swap(&previous, &row)
        }
        return best
    }

    /// Weight of the words that both have.
    var sharedWeight: Int { blocks.reduce(0) { $0 + weight(of: $1) } }

    /// The share of the shorter quote's weight that the other has too, in whatever order.
    var coverageInAnyOrder: Double {
        let shorter = first.count <= second.count ? first : second
        var counts: [String: Int] = [:]
        for word in first.count <= second.count ? second : first { counts[word.text, default: 0] += 1 }
        var shared = 0
        var whole = 0
        for word in shorter {
            let weight = QuoteWords.weight(word.text)
            whole += weight
            guard let left = counts[word.text], left > 0 else { continue }
            counts[word.text] = left - 1
            shared += weight
        }
        return whole == 0 ? 0 : Double(shared) / Double(whole)
    }

    /// The share of the shorter quote's weight that the other has too.
    var coverage: Double { share(of: weights.min() ?? 0) }

    /// The share of the longer quote's weight that the other has too.
    var coverageOfLonger: Double { share(of: weights.max() ?? 0) }

    /// Whether the other has the shorter quote's words all, in runs of several words.
    var holdsShorter: Bool {
        let shorter = min(first.count, second.count)
        return longestRun == shorter
            || blocks.allSatisfy { $0.count >= Self.severalWords }
                && blocks.reduce(0) { $0 + $1.count } == shorter
    }

    /// The share of the longer quote's weight that the other has too, of the part from the first word in common to the
    /// last.
    var coverageOfStretch: Double {
        guard let start = blocks.first, let last = blocks.last else { return 0 }
        let words =
            first.count >= second.count
            ? first[start.first..<(last.first + last.count)] : second[start.second..<(last.second + last.count)]
        return share(of: words.reduce(0) { $0 + QuoteWords.weight($1.text) })
    }

    /// Weight of the run that has most words; of several the greatest.
    var weightOfLongestRun: Int {
        blocks.filter { $0.count == longestRun }.map { weight(of: $0) }.max() ?? 0
    }

    private static let severalWords = 2

    private var weights: [Int] { [first, second].map { $0.reduce(0) { $0 + QuoteWords.weight($1.text) } } }

    private func share(of whole: Int) -> Double { whole == 0 ? 0 : Double(sharedWeight) / Double(whole) }

    private func weight(of block: Block) -> Int {
        first[block.first..<(block.first + block.count)].reduce(0) { $0 + QuoteWords.weight($1.text) }
    }
}
