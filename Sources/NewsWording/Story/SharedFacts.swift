import NewsModel
import NewsText

/// Finds what all sources of a story state, or nearly all, in one clause that each of them bears out.
struct SharedFacts {
    private let detail: StoryDetail
    /// Of each of the matrix's articles.
    private let outlets: [String]
    /// Figures that stand against each other.
    private let claimed: Set<String>
    /// Figures that are told as one source's beside another's, whether or not they are said to differ.
    private let compared: Set<String>
    /// Clauses that stand against each other, by their letters and digits.
    private let disputed: [String]

    /// - Parameter differences: What is told as different in the story.
    init(_ detail: StoryDetail, _ differences: [Disagreement]) {
        self.detail = detail
        outlets = detail.matrix.articles.map(detail.sources.outlet(of:))
        var claimed: Set<String> = []
        for side in differences.filter({ $0.claim == .differs }).flatMap(\.claimed) {
            claimed.formUnion(Self.figures(side.value))
        }
        self.claimed = claimed
        disputed = differences.filter { $0.claim == .differs }.flatMap(\.claimed)
            .flatMap { [$0.value, $0.words?.text ?? ""] }.map(Self.letters).filter { $0.count >= Self.leastLetters }
        compared = claimed.union(Self.figures(of: detail.matrix.facts.flatMap(\.differences)))
            .union(detail.matrix.series.flatMap(\.entries).flatMap { Self.figures($0.text) })
    }

    private static let most = 2
    private static let longest = 30
    private static let shortest = 4
    /// A shorter text is a value and no clause.
    private static let leastLetters = 20

    /// The event first. Nothing where no clause is clear, and nothing that all of them have as background only.
    var found: [StoryDigest.Shared] {
        guard detail.matrix.articles.count > 1 else { return [] }
        let count = number(of: Array(outlets.indices))
        let headlines = detail.sources.map { Self.words($0.article.title) }
        let candidates = detail.matrix.facts.enumerated().compactMap { index, fact -> Candidate? in
            guard let clause = fact.common else { return nil }
            let tellers = tellers(fact, clause)
            let stating = number(of: tellers)
            guard stating == count || isSaidByMost(tellers) && othersLack(fact, tellers), isClear(clause.text) else {
                return nil
            }
            let words = Self.words(clause.text)
            let distance = Self.distance(fact, words, from: headlines)
            return distance > Self.background
                ? nil
                : Candidate(fact: index, clause: clause, stating: stating, words: words, distance: distance)
        }
        var result: [StoryDigest.Shared] = []
        var told: [Set<String>] = []
        for candidate in candidates.sorted(by: { ($0.distance, $0.fact) < ($1.distance, $1.fact) }) {
            let (stating, words) = (candidate.stating, candidate.words)
            // The same again in other words is not a second thing.
            if told.contains(where: { $0.intersection(words).count * 5 >= min($0.count, words.count) * 2 }) { continue }
            told.append(words)
            let label = stating < count ? "\(stating) of \(count)" : count == 2 ? "Both" : "All \(count)"
            let text = Self.plain(candidate.clause.text)
            result.append(StoryDigest.Shared(label: label, text: text, fact: candidate.fact))
            if result.count == Self.most { break }
        }
        return result
    }

    /// Who says a clause: who bears it out word by word, and who states the fact where the clause is what it is called.
    private func tellers(_ fact: Fact, _ clause: CommonClause) -> [Int] {
        guard Self.letters(fact.label).hasPrefix(Self.letters(clause.text)) else { return clause.articles }
        return fact.coverage.indices.filter { fact.coverage[$0] == .states || clause.articles.contains($0) }
    }

    /// Whether two of three texts say it, those that are copies of each other counted once.
    private func isSaidByMost(_ tellers: [Int]) -> Bool {
        let texts = detail.matrix.independentTexts
        let saying = texts.count { $0.contains(where: tellers.contains) }
        return texts.count >= 3 && saying >= 2 && saying * 3 >= texts.count * 2
    }

    /// Whether all other sources surely lack the fact: of those of which it is not known the number may be larger.
    private func othersLack(_ fact: Fact, _ tellers: [Int]) -> Bool {
        fact.coverage.indices.allSatisfy { tellers.contains($0) || fact.coverage[$0] == .absent }
    }

    /// How many outlets some articles are of; of a story of one outlet how many they are.
    private func number(of articles: [Int]) -> Int {
        Set(outlets).count > 1 ? Set(articles.map { outlets[$0] }).count : articles.count
    }

    /// A fact that may be told, before the nearest to the headlines are taken.
    private struct Candidate {
        var fact: Int
        var clause: CommonClause
        /// How many say it.
        var stating: Int
        var words: Set<String>
        /// How far it is from what the story is about.
        var distance: Double
    }

    /// Facts further from the event than this are its background: what happened years ago, where such things happen.
    private static let background = 0.5
    /// What a word of a headline brings a clause nearer, and how many of them do.
    private static let nearness = 0.15
    private static let mostNear = 3

    /// Where the sources tell it on average, 0 for their first sentences to 1 for their last ones, less for words that
    /// one headline has.
    private static func distance(_ fact: Fact, _ words: Set<String>, from headlines: [Set<String>]) -> Double {
        let places = fact.statements.map(\.place)
        let mean = places.isEmpty ? 0 : places.reduce(0, +) / Double(places.count)
        let near = headlines.map { $0.intersection(words).count }.max() ?? 0
        return mean - nearness * Double(min(near, mostNear))
    }

    private func isClear(_ clause: String) -> Bool {
        // A headline is one source's framing, and stands among the headlines already.
        if detail.sources.contains(where: { $0.article.title == clause }) { return false }
        if Self.isOfSpeech(clause) || isDisputed(clause) { return false }
        let bytes = Array(clause.utf8)
        let tokens = WordScanner.tokens(bytes, in: TextSpan(0, bytes.count))
        let isSpaced = !tokens.contains { $0.kind == .ideograph }
        let count = tokens.count { $0.kind != .punctuation }
        return (!isSpaced || (Self.shortest...Self.longest).contains(count))
            && compared.isDisjoint(with: Self.figures(clause)) && !isQuoted(clause)
    }

    /// Whether it is told as one source's against another's, as a list of charges that each gives in words of its own.
    private func isDisputed(_ clause: String) -> Bool {
        let letters = Self.letters(clause)
        return disputed.contains { $0.firstRange(of: letters) != nil || letters.firstRange(of: $0) != nil }
    }

    private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Whether somebody is quoted with it: what is said of the event is the sources' own, quotes stand below.
    private func isQuoted(_ clause: String) -> Bool {
        let words = clause.filter { $0.isLetter || $0.isNumber }
        return detail.quotes.utterances.flatMap(\.variants).contains { variant in
            variant.quote.kind != .indirect
                && variant.quote.text.filter { $0.isLetter || $0.isNumber }.firstRange(of: words) != nil
        }
    }

    /// Whether the clause is a piece of what somebody wrote or said: a post, which begins with a small letter, or words
    /// with one of their quotation marks.
    private static func isOfSpeech(_ clause: String) -> Bool {
        guard let first = clause.first, let last = clause.last else { return true }
        let opening = clause.count { "“„«".contains($0) }
        let closing = clause.count { "”»".contains($0) }
        return first.isLowercase || "‘'’".contains(first) || "'’".contains(last) || opening != closing
            || clause.count { $0 == "\"" } % 2 != 0
    }

    /// Whether a figure in a fact's label is one on which sources differ, or of which one of the fact's own sources
    /// gives another: it is not what all of them say.
    func hasDisputedFigure(_ fact: Fact) -> Bool {
        let figures = Self.figures(fact.label)
        guard !figures.isEmpty else { return false }
        return !claimed.isDisjoint(with: figures) || !Self.figures(of: fact.differences).isDisjoint(with: figures)
    }

    private static func figures(of differences: [FactDifference]) -> Set<String> {
        Set(differences.flatMap { figures($0.difference.leftText).union(figures($0.difference.rightText)) })
    }

    private static func figures(_ text: String) -> Set<String> {
        let bytes = Array(text.utf8)
        return Set(
            WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind == .number }
                .map { bytes.text(in: $0.span) })
    }

    /// Whether most words of one of two sentences stand in the other.
    static func saysAgain(_ a: String, _ b: String) -> Bool {
        let (a, b) = (words(a), words(b))
        return !a.isEmpty && !b.isEmpty && a.intersection(b).count * 5 >= min(a.count, b.count) * 3
    }

    /// Whether nearly all words of both sentences are the same.
    static func saysAlike(_ a: String, _ b: String) -> Bool {
        let (a, b) = (words(a), words(b))
        return a.intersection(b).count * 5 >= max(a.count, b.count) * 4
    }

    /// The first five letters of the words that carry meaning.
    private static func words(_ text: String) -> Set<String> {
        let bytes = Array(text.utf8)
        return Set(
            WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind != .punctuation }
                .map { String(bytes.text(in: $0.span).lowercased().prefix(5)) }.filter { $0.count > 3 || !$0.isASCII })
    }

    /// Without the town in front: "HALLINSTED – The …".
    private static func plain(_ label: String) -> String {
        let dashes = [" \u{2013} ", " \u{2014} ", " \u{2015} "]
        guard let dash = dashes.lazy.compactMap({ label.range(of: $0) }).first else { return label }
        let town = label[..<dash.lowerBound]
        let isDateline = town.count < 40 && town.prefix(4).allSatisfy { $0.isUppercase || !$0.isLetter }
        return isDateline ? String(label[dash.upperBound...]) : label
    }
}

extension String {
    fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension String {
    fileprivate func range(of words: String) -> Range<String.Index>? {
        let wanted = Array(words.utf8)
        let bytes = Array(utf8)
        guard bytes.count >= wanted.count else { return nil }
        for start in 0...(bytes.count - wanted.count) where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            let from = utf8.index(startIndex, offsetBy: start)
            return from..<utf8.index(from, offsetBy: wanted.count)
        }
        return nil
    }
}
