public import NewsText

/// The headlines of a story's sources, with what most share told apart from what only one says.
public struct HeadlineTable: Hashable, Sendable, Codable {
    /// One source's headline.
    public struct Row: Hashable, Sendable, Codable {
        /// Index of the source.
        public var article: Int
        /// As its outlet writes it.
        public var title: String
        /// Words that other headlines have too, as byte spans of `title`; the rest is this outlet's own.
        public var shared: [TextSpan]

        public init(article: Int, title: String, shared: [TextSpan]) {
            self.article = article
            self.title = title
            self.shared = shared
        }
    }
    /// One for each source, in the order of `CoverageMatrix.articles`.
    public var rows: [Row]

    /// - Parameters:
    ///   - titles: One for each source, in their order.
    ///   - words: The words of each title, with what forms of one word share. A word is shared where another title has
    ///     one
    ///     of its forms.
    public init(titles: [String], words: [[(span: TextSpan, form: UInt64)]]) {
        var count: [UInt64: Int] = [:]
        for title in words {
            for form in Set(title.map(\.form)) { count[form, default: 0] += 1 }
        }
        rows = titles.enumerated().map { number, title in
            Row(
                article: number, title: title,
                shared: words[number].filter { count[$0.form, default: 0] > 1 }.map(\.span))
        }
    }

    /// - Parameter titles: One for each source, in their order. A word is shared where another title has it, in
    ///   whatever letters; no language is asked.
    public init(titles: [String]) {
        self.init(
            titles: titles,
            words: titles.map { title in
                let bytes = Array(title.utf8)
                return WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind != .punctuation }.map {
                    ($0.span, FNV1a(Self.form(bytes.text(in: $0.span))).value)
                }
            })
    }

    /// A word folded, without the ending of a plural or a genitive.
    private static func form(_ word: String) -> [UInt8] {
        var folded = LetterFolding.fold(word.unicodeScalars)
        if folded.count > 2, folded.suffix(2).elementsEqual("'s".utf8) { folded.removeLast(2) }
        if folded.count > 3, folded.last == UInt8(ascii: "s") { folded.removeLast() }
        return folded
    }
}

/// How much a speaker gets to say in each source.
public struct SpeakerShare: Hashable, Sendable, Codable {
    /// Joined over the sources by name and kind; one without a name only where they print one utterance.
    public var speaker: Speaker
    /// For each source, in their order, how many of the speaker's words it prints in quotation marks.
    public var words: [Int]
    /// Over all sources.
    public var total: Int { words.reduce(0, +) }

    public init(speaker: Speaker, words: [Int]) {
        self.speaker = speaker
        self.words = words
    }

    /// The speakers of a board with the words that each article gives them, those with the most first.
    ///
    /// "The minister" of one article need not be that of another: who has no name is one speaker within an article
    /// only, and over those that print one utterance.
    public static func shares(of board: QuoteBoard, articles: [ArticleID]) -> [SpeakerShare] {
        var result: [SpeakerShare] = []
        let said = board.utterances.flatMap { utterance in
            utterance.variants.compactMap { variant in
                board.speaker(of: variant, in: utterance).map { (utterance, variant, $0) }
            }
        }
        for (utterance, variant, speaker) in said where variant.quote.kind != .indirect {
            guard let article = articles.firstIndex(of: variant.article) else { continue }
            let isUnnamed = speaker.isUnnamed
            let printing = articles.indices.filter { index in
                isUnnamed && utterance.variants.contains { $0.article == articles[index] }
            }
            let place =
                result.firstIndex { share in
                    guard share.speaker.name == speaker.name, share.speaker.kind == speaker.kind else { return false }
                    return !isUnnamed || printing.contains { share.words[$0] > 0 }
                } ?? result.count
            if place == result.count {
                result.append(SpeakerShare(speaker: speaker, words: [Int](repeating: 0, count: articles.count)))
            }
            let bytes = Array(variant.quote.text.utf8)
            result[place].words[article] += WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).count {
                $0.kind == .word || $0.kind == .number
            }
        }
        return result.filter { $0.total > 0 }.sorted {
            ($0.total, $1.speaker.name) > ($1.total, $0.speaker.name)
        }
    }
}

/// How far up a source tells a fact.
public enum Prominence: String, Sendable, Codable {
    /// Among the first sentences.
    case lead
    /// Neither.
    case middle
    /// Among the last sentences.
    case end

    /// So much of an article at either end is its lead and its last lines.
    private static let edge = 0.15

    /// Of a place as `Fact.Statement` has it.
    public init(place: Double) {
        self = place <= Self.edge ? .lead : place < 1 - Self.edge ? .middle : .end
    }
}

extension Fact {
    /// The first sentence of a source that says so; of one that has none, the first that belongs to the fact.
    public func statement(in article: Int) -> Statement? {
        let own = statements.filter { $0.article == article }
        let telling = own.filter(\.isTelling)
        return (telling.isEmpty ? own : telling).min { $0.place < $1.place }
    }

    /// Where a source states it first, 0 for its first sentence to 1 for its last; nil where it does not.
    public func place(in article: Int) -> Double? { statement(in: article)?.place }

    /// How far up a source tells it; nil where it does not.
    public func prominence(in article: Int) -> Prominence? { place(in: article).map(Prominence.init(place:)) }
}

extension CoverageMatrix {
    /// From here one text is printed by two sources, with or without changes.
    private static let oneText = 0.5
    /// From here so, where both name the same agency.
    private static let oneTextOfAgency = 0.2

    /// The sources grouped by text: those of a group print one text, or one that is taken from the other.
    public var independentTexts: [[Int]] {
        var group = Array(articles.indices)
        for a in articles.indices {
            for b in articles.indices where b > a && isOneText(a, b) {
                let (from, to) = (group[b], group[a])
                for index in group.indices where group[index] == from { group[index] = to }
            }
        }
        return Dictionary(grouping: articles.indices, by: { group[$0] }).values.sorted { $0[0] < $1[0] }
    }

    private func isOneText(_ a: Int, _ b: Int) -> Bool {
        guard copied.indices.contains(a), copied.indices.contains(b) else { return false }
        let share = max(copied[a][b], copied[b][a])
        if share >= Self.oneText { return true }
        guard credits.indices.contains(a), credits.indices.contains(b), let credit = credits[a] else { return false }
        return credits[b] == credit && share >= Self.oneTextOfAgency
    }
}

extension StoryDetail {
    /// Who gets to speak, and how much, in the order of `matrix.articles`.
    public var speakerShares: [SpeakerShare] { SpeakerShare.shares(of: quotes, articles: matrix.articles) }
}
