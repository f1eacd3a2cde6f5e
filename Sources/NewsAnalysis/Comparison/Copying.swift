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

    /// For each text the share of its words in such runs that each other text has too; 0 on the diagonal.
    public static func shares(among texts: [ArticleText]) -> [[Double]] {
        CopyMatrix(texts.map { WordRun($0) }).shares
    }

    static func share(of text: WordRun, in other: WordRun) -> Double {
        guard !text.words.isEmpty else { return 0 }
        return Double(copied(text, in: other).count { $0 }) / Double(text.words.count)
    }

    /// For each word of `text` whether it stands in a run that `other` has too.
    static func copied(_ text: WordRun, in other: WordRun) -> [Bool] {
        var marks = [Bool](repeating: false, count: text.words.count)
        for (start, hash) in text.shingles.enumerated() where other.contains(hash) {
            for place in start..<(start + runLength) { marks[place] = true }
        }
        return marks
    }
}

/// The words of a text in order, and hashes of all runs of eight of them.
///
/// All runs are kept rather than a winnowed choice: for the texts of one story (tens of articles) the exact share
/// costs microseconds, while a choice sees runs of eight to ten words only by luck.
struct WordRun: Sendable {
    let words: [UInt64]
    let shingles: [UInt64]
    private let sorted: [UInt64]

    init(_ text: ArticleText) {
        self.init(PreparedText(ComparisonText(id: ArticleID(rawValue: 0), outlet: "", content: text)))
    }

    /// Second copies inside the text are left out, so that a doubled paragraph does not count twice.
    init(_ text: PreparedText) {
        self.init(words: text.originals.flatMap { text.tokens[$0].filter { $0.kind != .punctuation }.map(\.word) })
    }

    init(words: [UInt64]) {
        self.words = words
        var shingles: [UInt64] = []
        if words.count >= Copying.runLength {
            for start in 0...(words.count - Copying.runLength) {
                var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                for word in words[start..<(start + Copying.runLength)] { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 }
                shingles.append(hash)
            }
        }
        self.shingles = shingles
        sorted = shingles.sorted()
    }

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
