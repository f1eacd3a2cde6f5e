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

    /// - Parameter reason: why the two are compared as versions, for the answer.
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
        let isRead = old.words.has(.comparesRevisions)
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
            values: SentenceValues(text.tokens[sentence], published: text.source.published, text.words),
            article: ArticleFigures([]), text: text.text)
    }
}

/// Pairs the sentences of two versions, each at most once.
struct SentencePairing {
    /// A sentence of the old version and what became of it; `similarity` is 1 for equal ones.
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
        var (rowEnd, columnEnd) = (rows, columns)
        while rowEnd > head, columnEnd > head, oldKeys[rowEnd - 1] == newKeys[columnEnd - 1] {
            rowEnd -= 1
            columnEnd -= 1
            take(rowEnd, columnEnd, 1)
        }
        for (left, right) in CommonSequence.pairs(oldKeys, head..<rowEnd, newKeys, head..<columnEnd) {
            take(left, right, 1)
        }
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
        let near = likeness(lefts, leftWords, rights, rightWords)
        var candidates: [Pair] = []
        for (i, left) in lefts.enumerated() {
            let a = leftWords[i]
            for j in near(i) {
                let b = rightWords[j]
                guard 2 * Double(min(a.count, b.count)) >= threshold * Double(a.count + b.count) else { continue }
                let dice = Similarity.dice(a, b)
                if dice >= threshold { candidates.append(Pair(left: left, right: rights[j], similarity: dice)) }
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

    /// Up to this many sentences of both sides, each left one is compared with each right one.
    private static let few = 2_000
    /// Of long texts: words by which like sentences are found, and sentences under one.
    private static let rarestWords = 8
    private static let mostUnderWord = 32
    /// Sentences on each side of the place at which a sentence would stand if nothing was moved.
    private static let window = 8

    /// For a left sentence, by its number in `lefts`, the right ones, by theirs, that it is compared with: all, or in
    /// long texts those with a rare word in common and those at its place.
    private func likeness(
        _ lefts: [Int], _ leftWords: [[UInt64]], _ rights: [Int], _ rightWords: [[UInt64]]
    ) -> (Int) -> [Int] {
        var index = LikeSentences(leftWords + rightWords, mostUnderWord: Self.mostUnderWord, few: Self.few)
        for (number, words) in rightWords.enumerated() { index.add(number, words, underRarest: Self.rarestWords) }
        let places = index.isComplete ? [] : expectedPlaces(lefts, rights)
        return { [index] left in
            guard !index.isComplete else { return index.candidates(for: [], byRarest: 0) }
            let around = max(0, places[left] - Self.window)..<min(rights.count, places[left] + Self.window)
            let rare = index.candidates(for: leftWords[left], byRarest: Self.rarestWords)
            return rare.filter { !around.contains($0) } + around
        }
    }

    /// For each left sentence without a pair, by how many right ones without a pair would stand before it: as many as
    /// stand before the partner of the last sentence before it that has one, and those since.
    private func expectedPlaces(_ lefts: [Int], _ rights: [Int]) -> [Int] {
        var places: [Int] = []
        var pair = 0
        var place = 0
        var since = 0
        for left in lefts {
            let before = pair
            while pair < pairs.count, pairs[pair].left < left { pair += 1 }
            if pair > before {
                let partner = pairs[pair - 1].right
                var low = 0
                var high = rights.count
                while low < high {
                    let middle = (low + high) / 2
                    if rights[middle] < partner { low = middle + 1 } else { high = middle }
                }
                place = low
                since = 0
            }
            places.append(min(rights.count, place + since))
            since += 1
        }
        return places
    }

    private mutating func sortPairs() { pairs.sort { ($0.left, $0.right) < ($1.left, $1.right) } }

    private static func words(_ tokens: [ComparisonToken]) -> [UInt64] {
        tokens.filter { $0.kind != .punctuation }.map(\.word).sorted()
    }
}
