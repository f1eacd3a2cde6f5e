import NewsLanguage
import NewsModel

/// A closed list behind the words that say what it lists: "was charged with fraud, forgery and theft".
struct ListedItems: Sendable {
    /// Stem of the word of accusation before the list.
    var governor: UInt64
    /// Stems of the content words of each item.
    var items: [Set<UInt64>]
    var tokens: Range<Int>

    /// The lists of a sentence that stand behind a word of accusation.
    static func all(in sentence: SentenceTokens) -> [ListedItems] {
        (0..<sentence.count).compactMap { list(sentence, $0) }
    }

    /// What charges stand behind. Lists of anything else are seldom meant to be whole.
    private static let openings: Set<String> = ["charged", "convicted", "accused", "guilty", "indicted"]
    private static let joints: Set<String> = ["with", "of", "on"]
    /// Words of a list that names some of what there is.
    private static let open: Set<String> = [
        "including", "include", "includes", "among", "other", "others", "several", "such", "various", "number",
        "counts", "offences", "offenses", "crimes", "charges", "least",
    ]

    private static func list(_ sentence: SentenceTokens, _ index: Int) -> ListedItems? {
        guard openings.contains(sentence.text(index)), joints.contains(sentence.text(index + 1)) else { return nil }
        let start = index + 2
        var items: [Set<UInt64>] = [[]]
        var isClosed = false
        var end = start
        while end < sentence.count {
            let text = sentence.text(end)
            if open.contains(text) || [".", ";", "(", "-", "\u{2014}"].contains(text) { break }
            if text == "," || text == "and" {
                isClosed = isClosed || text == "and"
                if items.last?.isEmpty == false { items.append([]) }
            } else if sentence.isWord(end), sentence.tokens[end].isContent {
                items[items.count - 1].insert(sentence.tokens[end].stem)
                if text.utf8.count <= 4, sentence.isCapital(end) {
                    items[items.count - 1].insert(sentence.tokens[end].word)
                }
            }
            end += 1
        }
        items.removeAll { $0.isEmpty }
        guard isClosed, items.count >= 2, !open.contains(sentence.text(end)) else { return nil }
        return ListedItems(governor: sentence.tokens[index].stem, items: items, tokens: start..<end)
    }

    /// Whether two lists of one kind share two items and one has an item more.
    func differs(from other: ListedItems) -> Bool {
        guard governor == other.governor else { return false }
        let (short, long) = items.count <= other.items.count ? (items, other.items) : (other.items, items)
        var rest = long
        for item in short {
            guard let place = rest.firstIndex(where: { Self.areOne($0, item) }) else { continue }
            rest.remove(at: place)
        }
        let common = long.count - rest.count
        return common >= 2 && !rest.isEmpty && rest.count <= common
    }

    private static func areOne(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Bool {
        2 * a.intersection(b).count >= min(a.count, b.count)
    }
}

extension ListedItems {
    /// How surely two sentences must state the same.
    static let leastProbability: Float = 0.9

    /// Lists of two sentences that state the same of which one has an item that the other lacks.
    static func differences(_ left: ValueMatcher.Side, _ right: ValueMatcher.Side) -> [ValueDifference] {
        let (a, b) = (left.values.sentence, right.values.sentence)
        guard a.words.language == "en", b.words.language == "en" else { return [] }
        let others = all(in: b)
        if others.isEmpty { return [] }
        return all(in: a).compactMap { list in
            guard let other = others.first(where: list.differs) else { return nil }
            let spans = (a.span(list.tokens), b.span(other.tokens))
            return ValueDifference(
                kind: .list, relation: .differs, left: spans.0, right: spans.1, leftText: left.text(spans.0),
                rightText: right.text(spans.1))
        }
    }
}
