import NewsLanguage
public import NewsModel
import NewsText

/// Finds long runs of words that two texts share: copies, and wire text that both printed.
public enum Copying {
    /// Words of a run that counts as copied; shorter runs are set phrases and titles.
    public static let runLength = 8

    /// The share of the words of `text` in runs of eight and more words that `other` has too, 0 to 1.
    public static func share(of text: ArticleText, in other: ArticleText) -> Double {
        share(of: WordRun(text), in: WordRun(other))
    }

    /// For each text the share of its words, but those in quotations, in such runs that each other text has too; 0 on
    /// the diagonal.
    public static func shares(among texts: [ArticleText]) -> [[Double]] {
        CopyMatrix(
            texts.map { text in
                WordRun(
                    withoutQuotations: PreparedText(
                        ComparisonText(id: ArticleID(rawValue: 0), outlet: "", content: text)))
            }
        ).shares
    }

    /// 0 for a text without words.
    static func share(of text: WordRun, in other: WordRun) -> Double {
        guard !text.words.isEmpty else { return 0 }
        return Double(copied(text, in: other).count { $0 }) / Double(text.words.count)
    }

    /// For each word of `text` whether it stands in a run that `other` has too.
    static func copied(_ text: WordRun, in other: WordRun) -> [Bool] {
        var marks = [Bool](repeating: false, count: text.words.count)
        for shingle in text.shingles where other.contains(shingle.hash) {
            for place in shingle.start..<(shingle.start + runLength) { marks[place] = true }
        }
        return marks
    }
}

/// The words of a text in order, and hashes of all runs of eight of them.
///
/// All runs are kept rather than a winnowed choice: for the texts of one story (tens of articles) the exact share
/// costs microseconds, while a choice sees runs of eight to ten words only by luck.
struct WordRun: Sendable {
    /// A run, by the place of its first word.
    struct Shingle: Sendable {
        var start: Int
        var hash: UInt64
    }
    let words: [UInt64]
    let shingles: [Shingle]
    private let sorted: [UInt64]

    init(_ text: ArticleText) {
        self.init(PreparedText(ComparisonText(id: ArticleID(rawValue: 0), outlet: "", content: text)))
    }

    /// Second copies inside the text are left out, so that a doubled paragraph does not count twice.
    init(_ text: PreparedText) {
        self.init(words: text.originals.flatMap { text.tokens[$0].filter { $0.kind != .punctuation }.map(\.word) })
    }

    /// The words of a text that stand in no quotation: that two print what one speaker said is no copying. No run goes
    /// over a quotation.
    init(withoutQuotations text: PreparedText) {
        var pieces: [[UInt64]] = [[]]
        var isOpen = false
        var paragraph = -1
        for sentence in text.originals {
            let tokens = text.tokens[sentence]
            // One that goes on is opened again in the next paragraph.
            if text.sentences[sentence].paragraph != paragraph { isOpen = false }
            paragraph = text.sentences[sentence].paragraph
            for (token, isQuoted) in zip(tokens, QuotedTokens.flags(tokens, isOpen: &isOpen)) {
                if isQuoted {
                    if pieces.last?.isEmpty == false { pieces.append([]) }
                } else if token.kind != .punctuation {
                    pieces[pieces.count - 1].append(token.word)
                }
            }
        }
        self.init(pieces: pieces)
    }

    init(words: [UInt64]) { self.init(pieces: [words]) }

    /// - Parameter pieces: Words in order; no run goes from one piece into the next.
    private init(pieces: [[UInt64]]) {
        words = Array(pieces.joined())
        var shingles: [Shingle] = []
        var first = 0
        for piece in pieces {
            if piece.count >= Copying.runLength {
                for start in 0...(piece.count - Copying.runLength) {
                    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                    for word in piece[start..<(start + Copying.runLength)] {
                        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                    }
                    shingles.append(Shingle(start: first + start, hash: hash))
                }
            }
            first += piece.count
        }
        self.shingles = shingles
        sorted = shingles.map(\.hash).sorted()
    }

    /// Whether the text has the run of this hash.
    func contains(_ hash: UInt64) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == hash
    }
}
