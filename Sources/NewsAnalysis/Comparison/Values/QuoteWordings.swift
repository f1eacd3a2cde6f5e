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
    /// Of two utterances of one length in which one word stands for another.
    private static let wordsOfSwap = 5

    static func differences(_ left: ValueMatcher.Side, _ right: ValueMatcher.Side) -> [ValueDifference] {
        var candidates: [(left: TypedValue, right: TypedValue, relation: ValueRelation, gap: Int)] = []
        for a in left.values.values {
            guard case .quote(let first) = a.content, first.count >= fewestWords, isSpaced(a, left) else { continue }
            let words = expanded(a, left)
            for b in right.values.values {
                guard case .quote(let second) = b.content, second.count >= fewestWords else { continue }
                let otherWords = expanded(b, right)
                guard words != otherWords, let relation = relation(words, otherWords) else { continue }
                candidates.append((a, b, relation, abs(first.count - second.count)))
            }
        }
        // Those that are most of one length are one utterance, whichever article is the left one.
        candidates.sort {
            ($0.gap, $0.left.span.start + $0.right.span.start) < ($1.gap, $1.left.span.start + $1.right.span.start)
        }
        var taken: (left: Set<Int>, right: Set<Int>) = ([], [])
        var result: [ValueDifference] = []
        for (a, b, relation, _) in candidates
        where !taken.left.contains(a.span.start) && !taken.right.contains(b.span.start) {
            taken.left.insert(a.span.start)
            taken.right.insert(b.span.start)
            result.append(
                ValueDifference(
                    kind: .quote, relation: relation, left: a.span, right: b.span, leftText: left.text(a.span),
                    rightText: right.text(b.span)))
        }
        return result.sorted { $0.left < $1.left }
    }

    /// It is made of words: a language without spaces has signs of which four are no utterance.
    private static func isSpaced(_ value: TypedValue, _ side: ValueMatcher.Side) -> Bool {
        !value.tokens.contains { side.values.sentence.tokens[$0].kind == .ideograph }
    }

    /// A word of a quotation; forms of one word share the stem.
    private struct Word: Equatable {
        var word: UInt64
        var stem: UInt64

        static func == (a: Word, b: Word) -> Bool { a.word == b.word }

        func isForm(of other: Word) -> Bool { word == other.word || stem == other.stem }
    }

    /// How two quotations stand to each other, each in the parts that "..." and editors' brackets leave of it; nil where
    /// they are two utterances.
    private static func relation(_ a: [[Word]], _ b: [[Word]]) -> ValueRelation? {
        var found: ValueRelation?
        for first in a {
            for second in b {
                switch relation(first, second) {
                case .differs where min(first.count, second.count) >= fewestWords: return .differs
                case .compatible where min(first.count, second.count) >= 2: found = .compatible
                default: continue
                }
            }
        }
        return found
    }

    private static func relation(_ a: [Word], _ b: [Word]) -> ValueRelation? {
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        if short.isEmpty || contains(long, short) { return .compatible }
        let common = commonInOrder(short, long)
        let share = Double(common) / Double(short.count)
        guard share >= oneUtterance else { return nil }
        // One word for another: "we will not", "we will never".
        if short.count == long.count, short.count >= wordsOfSwap, common == short.count - 1 { return .differs }
        return longestRun(short, long) >= (share >= nearlyAll ? run - 1 : min(run, short.count - 1)) ? .differs : nil
    }

    /// Length of the longest common subsequence.
    private static func commonInOrder(_ a: [Word], _ b: [Word]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for word in a {
            var diagonal = 0
            for (index, other) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = word.isForm(of: other) ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }

    private static func longestRun(_ a: [Word], _ b: [Word]) -> Int {
        var longest = 0
        for start in a.indices {
            for other in b.indices {
                var length = 0
                while start + length < a.count, other + length < b.count,
                    a[start + length].isForm(of: b[other + length])
                {
                    length += 1
                }
                longest = max(longest, length)
            }
        }
        return longest
    }

    private static func contains(_ long: [Word], _ short: [Word]) -> Bool {
        guard short.count <= long.count else { return false }
        return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
    }

    /// The words with contractions and titles written out, so that house style makes no difference, in the parts that
    /// words left out or put in by editors leave.
    private static func expanded(_ value: TypedValue, _ side: ValueMatcher.Side) -> [[Word]] {
        var parts: [[Word]] = [[]]
        var isInserted = false
        for index in value.tokens {
            let token = side.values.sentence.tokens[index]
            if token.kind == .punctuation {
                if token.text == "[" || token.text == "]" { isInserted = token.text == "[" }
                let isGap =
                    token.text == "\u{2026}" || token.text == "["
                    || token.text == "." && side.values.sentence.text(index + 1) == "."
                if isGap, parts.last?.isEmpty == false { parts.append([]) }
            } else if !isInserted {
                parts[parts.count - 1] += words(of: token)
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func words(of token: ComparisonToken) -> [Word] {
        // "It's" has lost its "is" already.
        if token.text == "is" { return [] }
        if let long = longForms[token.text] { return long.map { Word(word: $0, stem: $0) } }
        for (ending, word) in contractions where token.text.hasSuffix(ending) {
            let start = FNV1a(token.text.dropLast(ending.utf8.count).utf8).value
            return [Word(word: start, stem: start), Word(word: word, stem: word)]
        }
        return [Word(word: token.word, stem: token.stem)]
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
