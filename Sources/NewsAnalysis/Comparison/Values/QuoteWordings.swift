import NewsLanguage
import NewsModel
import NewsText

/// Quotations of two articles that are one utterance, printed differently.
enum QuoteWordings {
    private static let fewestWords = 4
    /// Share of the shorter one's words that the other has in the same order.
    private static let oneUtterance = 0.75
    /// Words of a run that both have, or fewer where nearly all is equal.
    private static let run = 4
    private static let nearlyAll = 0.85
    /// Of two utterances of one length in which one word stands for another.
    private static let wordsOfSwap = 5

    /// Each quotation is paired once at most, those nearest in length first.
    static func differences(_ left: ValueMatcher.Side, _ right: ValueMatcher.Side) -> [ValueDifference] {
        var candidates: [(left: TypedValue, right: TypedValue, relation: ValueRelation, gap: Int)] = []
        let others = utterances(right.values)
        if others.isEmpty { return [] }
        for a in utterances(left.values) {
            for b in others where a.parts != b.parts {
                guard let relation = relation(a.parts, b.parts), !isPrinted(a.parts, in: right.quotes),
                    !isPrinted(b.parts, in: left.quotes)
                else { continue }
                candidates.append((a.value, b.value, relation, abs(a.count - b.count)))
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

    /// The quotations of a sentence that are long enough to be told, with their numbers of words as printed.
    private static func utterances(_ sentence: SentenceValues) -> [(value: TypedValue, count: Int, parts: [[Word]])] {
        sentence.values.compactMap { value in
            guard case .quote(let words) = value.content, words.count >= fewestWords,
                SpokenWords.isUtterance(value, sentence.sentence)
            else { return nil }
            return (value, words.count, SpokenWords.parts(value, sentence.sentence))
        }
    }

    private typealias Word = SpokenWords.Word

    // MARK: Sentences that nothing links

    /// How many words at least say of two quotations anywhere that they are one utterance.
    private static let fewestApart = 6

    /// Quotations of sentences that nothing links and that are one utterance all the same: most of the words, in order,
    /// with a run of them in common. Nothing is said where an article prints both wordings.
    static func pairs(
        _ left: [SpokenWords], _ right: [SpokenWords], isLinked: (Int, Int) -> Bool
    ) -> [WordingPair] {
        var byRun: [UInt64: [Int]] = [:]
        for (number, quote) in right.enumerated() where quote.count >= fewestApart {
            for run in quote.runs { byRun[run, default: []].append(number) }
        }
        if byRun.isEmpty { return [] }
        var result: [WordingPair] = []
        for quote in left where quote.count >= fewestApart {
            let others = Set(quote.runs.flatMap { byRun[$0] ?? [] }).sorted()
            for other in others.map({ right[$0] })
            where !isLinked(quote.place.sentence, other.place.sentence) && quote.parts != other.parts {
                guard relation(quote.parts, other.parts) == .differs, !isPrinted(quote.parts, in: right),
                    !isPrinted(other.parts, in: left)
                else { continue }
                result.append(WordingPair(left: quote.place, right: other.place))
            }
        }
        return result
    }

    /// Whether an article has a wording, too, whatever else it prints.
    private static func isPrinted(_ parts: [[Word]], in quotes: [SpokenWords]) -> Bool {
        quotes.contains { quote in parts.allSatisfy { part in quote.parts.contains { contains($0, part) } } }
    }

    // MARK: One utterance

    /// How two quotations stand to each other, each in the parts that "..." and editors' brackets leave of it; nil
    /// where they are two utterances.
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
        if short.isEmpty || contains(long, short) || areOverlapping(short, long) || isPickedUp(short, from: long) {
            return .compatible
        }
        // Four words of a long sentence are told in other words as often.
        if short.count == fewestWords, long.count > wordsOfSwap + 1 { return nil }
        let common = commonInOrder(short, long)
        let share = Double(common) / Double(short.count)
        guard share >= oneUtterance else { return nil }
        // One word for another: "we will not", "we will never".
        if short.count == long.count, short.count >= wordsOfSwap, common == short.count - 1 { return .differs }
        return longestRun(short, long) >= (share >= nearlyAll ? run - 1 : min(run, short.count - 1)) ? .differs : nil
    }

    /// Whether one begins with what the other ends with: each house prints its part of the utterance.
    private static func areOverlapping(_ a: [Word], _ b: [Word]) -> Bool {
        guard min(a.count, b.count) > fewestWords else { return false }
        return (fewestWords..<min(a.count, b.count)).contains { count in
            a.suffix(count).elementsEqual(b.prefix(count)) || b.suffix(count).elementsEqual(a.prefix(count))
        }
    }

    /// Whether a short quotation has but its first or last word of its own: "They managed to get out" of "... and a
    /// dozen others managed to get out safely" is no other wording.
    private static func isPickedUp(_ short: [Word], from long: [Word]) -> Bool {
        short.count > fewestWords && 2 * long.count >= 3 * short.count
            && (contains(long, Array(short.dropFirst())) || contains(long, Array(short.dropLast())))
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
}
