import NewsLanguage
import NewsModel
import NewsText

/// Quotations of two linked sentences that are one utterance, printed differently.
enum QuoteWordings {
    private static let fewestWords = 4
    /// Share of the shorter one's words that the other has in the same order.
    private static let oneUtterance = 0.75
    /// Words of a run that both have, or fewer where nearly all is equal.
    private static let run = 4
    private static let nearlyAll = 0.85

    static func differences(_ left: ValueMatcher.Side, _ right: ValueMatcher.Side) -> [ValueDifference] {
        var result: [ValueDifference] = []
        var taken: Set<Int> = []
        for a in left.values.values {
            guard case .quote(let first) = a.content, first.count >= fewestWords else { continue }
            for (index, b) in right.values.values.enumerated() where !taken.contains(index) {
                guard case .quote(let second) = b.content, second.count >= fewestWords else { continue }
                let words = (expanded(a, first, left), expanded(b, second, right))
                guard words.0 != words.1, let relation = relation(words.0, words.1) else { continue }
                taken.insert(index)
                let texts = (left.text(a.span), right.text(b.span))
                result.append(
                    ValueDifference(
                        kind: .quote, relation: relation, left: a.span, right: b.span, leftText: texts.0,
                        rightText: texts.1))
                break
            }
        }
        return result
    }

    private static func relation(_ a: [UInt64], _ b: [UInt64]) -> ValueRelation? {
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        let common = commonInOrder(short, long)
        if common == short.count, contains(long, short) { return .compatible }
        let share = Double(common) / Double(short.count)
        guard share >= oneUtterance else { return nil }
        return longestRun(short, long) >= (share >= nearlyAll ? run - 1 : min(run, short.count - 1)) ? .differs : nil
    }

    /// Length of the longest common subsequence.
    private static func commonInOrder(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for word in a {
            var diagonal = 0
            for (index, other) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }

    private static func longestRun(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var longest = 0
        for start in a.indices {
            for other in b.indices {
                var length = 0
                while start + length < a.count, other + length < b.count, a[start + length] == b[other + length] {
                    length += 1
                }
                longest = max(longest, length)
            }
        }
        return longest
    }

    private static func contains(_ long: [UInt64], _ short: [UInt64]) -> Bool {
        guard short.count <= long.count else { return false }
        return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
    }

    /// The words with contractions and titles written out, so that house style makes no difference.
    private static func expanded(_ value: TypedValue, _ words: [UInt64], _ side: ValueMatcher.Side) -> [UInt64] {
        value.tokens.flatMap { index -> [UInt64] in
            let token = side.values.sentence.tokens[index]
            if token.kind == .punctuation { return [] }
            // "It's" has lost its "is" already.
            if token.text == "is" { return [] }
            if let long = longForms[token.text] { return long }
            for (ending, word) in contractions where token.text.hasSuffix(ending) {
                return [FNV1a(token.text.dropLast(ending.utf8.count).utf8).value, word]
            }
            return [token.word]
        }
    }

    private static let contractions: [(String, UInt64)] = [
        ("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"),
    ].map { ($0.0, FNV1a($0.1.utf8).value) }

    private static let longForms: [String: [UInt64]] = Dictionary(
        uniqueKeysWithValues: [
            ("gen", "general"), ("gov", "governor"), ("sen", "senator"), ("rep", "representative"), ("dr", "doctor"),
            ("mr", ""), ("mrs", ""), ("ms", ""), ("can't", "can not"), ("cannot", "can not"), ("won't", "will not"),
            ("shan't", "shall not"), ("percent", "per cent"), ("us", "us"), ("okay", "ok"), ("gonna", "going to"),
        ].map { ($0.0, $0.1.split(separator: " ").map { FNV1a($0.utf8).value }) })
}
