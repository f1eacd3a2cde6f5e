import NewsLanguage
import NewsModel

/// A closed list behind the words that say what it lists: "was charged with fraud, forgery and theft".
struct ListedItems: Sendable {
    /// One of what is listed.
    struct Item: Sendable {
        /// Of the content words.
        var stems: Set<UInt64> = []
        /// The first letters of all words: "dwi" of "driving while intoxicated".
        var initials = ""
        /// Words in capitals: "DWI".
        var acronyms: Set<String> = []

        /// Whether two lists may mean one thing by the items.
        func matches(_ other: Item) -> Bool {
            2 * stems.intersection(other.stems).count >= min(stems.count, other.stems.count)
                || acronyms.contains(other.initials) || other.acronyms.contains(initials)
        }
    }

    /// Stem of the word of accusation before the list.
    var governor: UInt64
    var items: [Item]
    var tokens: Range<Int>

    /// The lists of a sentence that stand behind a word of accusation. Those of anything else are seldom meant to be
    /// whole.
    static func all(in sentence: SentenceTokens) -> [ListedItems] {
        (0..<sentence.count).compactMap { list(sentence, $0) }
    }

    private static func list(_ sentence: SentenceTokens, _ index: Int) -> ListedItems? {
        guard sentence.isWord(index, of: .accusation), sentence.isWord(index + 1, of: .beforeCharges),
            !sentence.isWord(index - 1, of: .furtherCharges)
        else { return nil }
        let start = index + 2
        var items = [Item()]
        var isClosed = false
        var end = start
        // What opened the last item, where it is a comma alone.
        var comma: Int?
        while end < sentence.count {
            let text = sentence.text(end)
            if sentence.isWord(end, of: .openList) || [".", ";", "(", "-", "\u{2014}"].contains(text) { break }
            // "..., and theft, the prosecutor said." Of "... and bribing officials" the last item is a charge.
            if sentence.isWord(end, of: .report) {
                guard let comma else { return nil }
                items.removeLast()
                end = comma
                break
            }
            if text == "," || text == "and" {
                isClosed = isClosed || text == "and"
                comma = text == "," ? end : nil
                if items.last?.stems.isEmpty == false { items.append(Item()) }
            } else if sentence.isWord(end) {
                // "Convicted of murder, a man who ...": a list of people.
                if case .person = sentence.meaning(end) { return nil }
                add(sentence, end, to: &items[items.count - 1])
            }
            end += 1
        }
        items.removeAll { $0.stems.isEmpty }
        guard isClosed, items.count >= 2, !sentence.isWord(end, of: .openList) else { return nil }
        return ListedItems(governor: sentence.tokens[index].stem, items: items, tokens: start..<end)
    }

    private static func add(_ sentence: SentenceTokens, _ index: Int, to item: inout Item) {
        let token = sentence.tokens[index]
        item.initials += token.text.prefix(1)
        guard token.isContent else { return }
        item.stems.insert(token.stem)
        if token.text.utf8.count <= longestAcronym, token.isCapital {
            item.stems.insert(token.word)
            item.acronyms.insert(token.text)
        }
    }

    private static let longestAcronym = 4

    /// Whether two lists of one kind share two items and one has an item more.
    ///
    /// Lists of one length may name one thing in two ways.
    func differs(from other: ListedItems) -> Bool {
        guard governor == other.governor else { return false }
        let (short, long) = items.count <= other.items.count ? (items, other.items) : (other.items, items)
        var rest = long
        for item in short {
            guard let place = rest.firstIndex(where: item.matches) else { return false }
            rest.remove(at: place)
        }
        return short.count >= 2 && !rest.isEmpty && rest.count <= short.count
    }
}

extension ListedItems {
    /// How surely two sentences must state the same.
    static let leastProbability: Float = 0.9

    /// Lists of two sentences that state the same of which one has an item that the other lacks.
    static func differences(_ left: ValueMatcher.Side, _ right: ValueMatcher.Side) -> [ValueDifference] {
        let (a, b) = (left.values.sentence, right.values.sentence)
        guard a.words.has(.comparesLists), b.words.has(.comparesLists) else { return [] }
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
