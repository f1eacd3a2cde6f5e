import NewsLanguage
import NewsModel
import NewsText

/// What two linked sentences share word by word.
///
/// A weighted longest common subsequence: content words weigh more than stop words and marks, and a match next to a
/// match more than a lone one, so that commas and articles do not pull the alignment about. Sentences are short enough
/// for the plain table; Myers' algorithm would be quicker but takes the shortest script whatever it is made of.
struct WordDiff {
    /// Which words count as equal.
    enum Equality {
        /// Forms of one word are equal: for texts written independently.
        case stem
        /// Only the same word is, whatever its case.
        case word
    }

    /// For each token of a side, whether the other has it in the same place.
    private(set) var leftShared: [Bool]
    private(set) var rightShared: [Bool]
    let left: [ComparisonToken]
    let right: [ComparisonToken]
    private let equality: Equality

    /// Tables of more cells are not built: such sentences are no sentences.
    private static let mostCells = 1_000_000
    /// Below this share of shared content words the shared ones are marked, as all else differs.
    private static let fewShared = 0.25

    init(_ left: [ComparisonToken], _ right: [ComparisonToken], equality: Equality) {
        self.left = left
        self.right = right
        self.equality = equality
        leftShared = [Bool](repeating: false, count: left.count)
        rightShared = [Bool](repeating: false, count: right.count)
        align()
    }

    var isEqual: Bool { leftShared.allSatisfy { $0 } && rightShared.allSatisfy { $0 } }

    /// Shared content words among all content words of both sides, 0 to 1.
    var sharedContent: Double {
        var shared = 0
        var all = 0
        for (tokens, marks) in [(left, leftShared), (right, rightShared)] {
            for index in tokens.indices where tokens[index].isContent {
                all += 1
                if marks[index] { shared += 1 }
            }
        }
        return all == 0 ? 1 : Double(shared) / Double(all)
    }

    /// Pairs of matched tokens, in order.
    var matches: [(left: Int, right: Int)] {
        let right = rightShared.indices.filter { rightShared[$0] }
        return zip(leftShared.indices.filter { leftShared[$0] }, right).map { ($0, $1) }
    }

    /// The marks to draw: what only a side has, or, where little is shared, what both have.
    func marks() -> (left: [MarkedSpan], right: [MarkedSpan]) {
        if sharedContent < Self.fewShared {
            return (sharedWords(left, marks: leftShared), sharedWords(right, marks: rightShared))
        }
        var cleaned = self
        cleaned.cleanUp()
        return (Self.changes(left, cleaned.leftShared), Self.changes(right, cleaned.rightShared))
    }

    private func equal(_ a: ComparisonToken, _ b: ComparisonToken) -> Bool {
        a.word == b.word || equality == .stem && a.isContent && a.stem == b.stem
    }

    private static func weight(_ token: ComparisonToken) -> Int32 {
        token.isContent ? 6 : token.kind == .punctuation ? 1 : 2
    }

    /// What a match is worth more when the one before it was a match too.
    private static let adjacent: Int32 = 2

    private mutating func align() {
        var head = 0
        while head < left.count, head < right.count, equal(left[head], right[head]) { head += 1 }
        var leftEnd = left.count
        var rightEnd = right.count
        while leftEnd > head, rightEnd > head, equal(left[leftEnd - 1], right[rightEnd - 1]) {
            leftEnd -= 1
            rightEnd -= 1
        }
        for index in 0..<head {
            leftShared[index] = true
            rightShared[index] = true
        }
        for offset in 0..<(left.count - leftEnd) {
            leftShared[leftEnd + offset] = true
            rightShared[rightEnd + offset] = true
        }
        let rows = leftEnd - head
        let columns = rightEnd - head
        guard rows > 0, columns > 0, rows <= Self.mostCells / columns else { return }
        fillTable(head: head, rows: rows, columns: columns)
    }

    /// `best[i][j]`: worth of the best matching of the rests from i and j on; `joined` the same where the pair before
    /// (i, j) is matched.
    private mutating func fillTable(head: Int, rows: Int, columns: Int) {
        let width = columns + 1
        var best = [Int32](repeating: 0, count: (rows + 1) * width)
        var joined = best
        for i in stride(from: rows - 1, through: 0, by: -1) {
            for j in stride(from: columns - 1, through: 0, by: -1) {
                let here = i * width + j
                let skip = max(best[here + width], best[here + 1])
                var matched: Int32 = -1
                if equal(left[head + i], right[head + j]) {
                    matched = joined[here + width + 1] + Self.weight(left[head + i])
                }
                best[here] = max(skip, matched)
                joined[here] = max(skip, matched < 0 ? -1 : matched + Self.adjacent)
            }
        }
        var i = 0
        var j = 0
        var isJoined = false
        while i < rows, j < columns {
            let here = i * width + j
            let value = isJoined ? joined[here] : best[here]
            if value == max(best[here + width], best[here + 1]) {
                isJoined = false
                if best[here + width] >= best[here + 1] { i += 1 } else { j += 1 }
            } else {
                leftShared[head + i] = true
                rightShared[head + j] = true
                isJoined = true
                i += 1
                j += 1
            }
        }
    }

    /// Takes back matches that only break a change into confetti: islands of stop words and marks between changes,
    /// and lone content words between long changes of both sides.
    private mutating func cleanUp() {
        var i = 0
        var j = 0
        var gapBefore = (left: 0, right: 0)
        var isFirst = true
        while true {
            gapBefore = (0, 0)
            while i < left.count, !leftShared[i] {
                i += 1
                gapBefore.left += 1
            }
            while j < right.count, !rightShared[j] {
                j += 1
                gapBefore.right += 1
            }
            guard i < left.count, j < right.count else { return }
            var length = 0
            while i + length < left.count, j + length < right.count, leftShared[i + length], rightShared[j + length] {
                length += 1
            }
            let after = (left: gap(leftShared, from: i + length), right: gap(rightShared, from: j + length))
            let content = left[i..<(i + length)].count { $0.isContent }
            let hasGapBefore = gapBefore.left + gapBefore.right > 0
            let hasGapAfter = after.left + after.right > 0
            let isThin = content == 0 && (hasGapBefore || isFirst) && (hasGapAfter || i + length == left.count)
            let isLost =
                content < 2 && min(gapBefore.left, gapBefore.right) >= 4 && min(after.left, after.right) >= 4
            let isFullStop = content == 0 && i + length == left.count && j + length == right.count
            if (isThin && hasGapBefore && hasGapAfter || isLost) && !isFullStop {
                for offset in 0..<length {
                    leftShared[i + offset] = false
                    rightShared[j + offset] = false
                }
            }
            isFirst = false
            i += length
            j += length
        }
    }

    private func gap(_ shared: [Bool], from start: Int) -> Int {
        var end = start
        while end < shared.count, !shared[end] { end += 1 }
        return end - start
    }

    private static func changes(_ tokens: [ComparisonToken], _ shared: [Bool]) -> [MarkedSpan] {
        var result: [MarkedSpan] = []
        var index = 0
        while index < tokens.count {
            guard !shared[index] else {
                index += 1
                continue
            }
            let start = index
            while index < tokens.count, !shared[index] { index += 1 }
            result.append(
                MarkedSpan(span: TextSpan(tokens[start].span.start, tokens[index - 1].span.end), mark: .onlyHere))
        }
        return result
    }

    /// Content words that the other side has anywhere, neighbours joined.
    private func sharedWords(_ tokens: [ComparisonToken], marks: [Bool]) -> [MarkedSpan] {
        var result: [MarkedSpan] = []
        var lastMarked = -2
        for index in tokens.indices where marks[index] && tokens[index].isContent {
            if lastMarked == index - 1, let last = result.last {
                result[result.count - 1].span = TextSpan(last.span.start, tokens[index].span.end)
            } else {
                result.append(MarkedSpan(span: tokens[index].span, mark: .shared))
            }
            lastMarked = index
        }
        return result
    }
}
