import NewsLanguage
public import NewsModel
import NewsText

/// A true diff of two versions of one article, or of an article and its near copy: sentences kept, edited, moved,
/// added and deleted.
public enum RevisionDiff {
    /// Dice coefficient of words from which two sentences are versions of one.
    private static let sameSentence = 0.5

    /// Compares two versions of one article.
    public static func compare(old: ArticleText, new: ArticleText) -> Comparison {
        func prepared(_ content: ArticleText) -> PreparedText {
            PreparedText(ComparisonText(id: ArticleID(rawValue: 0), outlet: "", content: content))
        }
        return compare(prepared(old), prepared(new), reason: "versions of one article")
    }

    static func compare(_ old: PreparedText, _ new: PreparedText, reason: String) -> Comparison {
        var pairing = SentencePairing(old, new)
        pairing.pairEqualInOrder()
        pairing.pairEqualElsewhere()
        pairing.pairSimilar(from: sameSentence)
        let moved = MoveFinder.moved(pairing.pairs.map { ($0.left, $0.right) })
        let links = pairing.pairs.enumerated().map { number, pair in
            link(pair, old, new, isMoved: moved[number])
        }
        return Comparison(
            engine: .revision, engineReason: reason, left: old.sentences, right: new.sentences, links: links,
            rows: RowBuilder.rows(left: old.sentences, right: new.sentences, links: links),
            leftCopied: Copying.share(of: WordRun(old), in: WordRun(new)),
            rightCopied: Copying.share(of: WordRun(new), in: WordRun(old)))
    }

    private static func link(
        _ pair: SentencePairing.Pair, _ old: PreparedText, _ new: PreparedText, isMoved: Bool
    ) -> SentenceLink {
        let diff = WordDiff(old.tokens[pair.left], new.tokens[pair.right], equality: .word)
        guard !diff.isEqual else {
            return SentenceLink(
                left: pair.left, right: pair.right, similarity: 1, grade: .same, kind: .same, isMoved: isMoved)
        }
        let isRead = ["en", "und"].contains(old.source.language)
        let differences =
            isRead
            ? ValueMatcher.differences(side(old, pair.left), side(new, pair.right), .linked(1)) : []
        let marks = diff.marks()
        return SentenceLink(
            left: pair.left, right: pair.right, similarity: pair.similarity, grade: .same,
            kind: LinkBuilder.kind(differences, otherwise: .reworded), isMoved: isMoved,
            leftMarks: MarkOverlay.marks(words: marks.left, values: MarkOverlay.values(differences, \.left)),
            rightMarks: MarkOverlay.marks(words: marks.right, values: MarkOverlay.values(differences, \.right)),
            differences: differences)
    }

    /// What one version changes in the other it changes there, whatever stands elsewhere.
    private static func side(_ text: PreparedText, _ sentence: Int) -> ValueMatcher.Side {
        ValueMatcher.Side(
            values: SentenceValues(text.tokens[sentence], published: text.source.published),
            article: ArticleFigures([]), text: text.text)
    }
}

/// Pairs the sentences of two versions, each at most once.
struct SentencePairing {
    struct Pair: Equatable {
        var left: Int
        var right: Int
        var similarity: Double
    }

    private(set) var pairs: [Pair] = []
    private let old: PreparedText
    private let new: PreparedText
    private let oldKeys: [UInt64]
    private let newKeys: [UInt64]
    private var oldTaken: [Bool]
    private var newTaken: [Bool]

    init(_ old: PreparedText, _ new: PreparedText) {
        self.old = old
        self.new = new
        func keys(_ text: PreparedText) -> [UInt64] {
            text.tokens.map { tokens in
                var hash = FNV1a()
                for token in tokens { hash.combine(token.word) }
                return hash.value
            }
        }
        oldKeys = keys(old)
        newKeys = keys(new)
        oldTaken = [Bool](repeating: false, count: oldKeys.count)
        newTaken = [Bool](repeating: false, count: newKeys.count)
    }

    private mutating func take(_ left: Int, _ right: Int, _ similarity: Double) {
        oldTaken[left] = true
        newTaken[right] = true
        pairs.append(Pair(left: left, right: right, similarity: similarity))
    }

    /// The longest common subsequence of equal sentences.
    mutating func pairEqualInOrder() {
        let rows = oldKeys.count
        let columns = newKeys.count
        var head = 0
        while head < rows, head < columns, oldKeys[head] == newKeys[head] {
            take(head, head, 1)
            head += 1
        }
        let difference = newKeys.difference(from: oldKeys)
        var removed = [Bool](repeating: false, count: rows)
        var inserted = [Bool](repeating: false, count: columns)
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed[offset] = true
            case .insert(let offset, _, _): inserted[offset] = true
            }
        }
        let left = (0..<rows).filter { !removed[$0] }
        let right = (0..<columns).filter { !inserted[$0] }
        for (i, j) in zip(left, right) where !oldTaken[i] && !newTaken[j] { take(i, j, 1) }
        sortPairs()
    }

    /// Equal sentences that the order left over: they were moved.
    mutating func pairEqualElsewhere() {
        var places: [UInt64: [Int]] = [:]
        for right in newKeys.indices.reversed() where !newTaken[right] {
            places[newKeys[right], default: []].append(right)
        }
        for left in oldKeys.indices where !oldTaken[left] {
            if let right = places[oldKeys[left]]?.popLast() { take(left, right, 1) }
        }
        sortPairs()
    }

    /// The rest by likeness of their words, the likest first.
    mutating func pairSimilar(from threshold: Double) {
        let lefts = oldKeys.indices.filter { !oldTaken[$0] }
        let rights = newKeys.indices.filter { !newTaken[$0] }
        let leftWords = lefts.map { Self.words(old.tokens[$0]) }
        let rightWords = rights.map { Self.words(new.tokens[$0]) }
        var candidates: [Pair] = []
        for (i, left) in lefts.enumerated() {
            for (j, right) in rights.enumerated() {
                let a = leftWords[i]
                let b = rightWords[j]
                guard 2 * Double(min(a.count, b.count)) >= threshold * Double(a.count + b.count) else { continue }
                let dice = Similarity.dice(a, b)
                if dice >= threshold { candidates.append(Pair(left: left, right: right, similarity: dice)) }
            }
        }
        candidates.sort {
            $0.similarity != $1.similarity ? $0.similarity > $1.similarity : ($0.left, $0.right) < ($1.left, $1.right)
        }
        for pair in candidates where !oldTaken[pair.left] && !newTaken[pair.right] {
            take(pair.left, pair.right, pair.similarity)
        }
        sortPairs()
    }

    private mutating func sortPairs() { pairs.sort { ($0.left, $0.right) < ($1.left, $1.right) } }

    private static func words(_ tokens: [ComparisonToken]) -> [UInt64] {
        tokens.filter { $0.kind != .punctuation }.map(\.word).sorted()
    }
}
