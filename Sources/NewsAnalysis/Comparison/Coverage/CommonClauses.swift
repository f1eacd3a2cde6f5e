import NewsModel
import NewsText

extension CoverageMatrix {
    /// The matrix with, for each fact that several sources state, the clause that most of them bear out.
    ///
    /// That sources state one fact is told by probabilities; that all of them say *this* can be said only where each has its
    /// figures, its names and most of its words.
    ///
    /// - Parameter texts: In the order of `articles`.
    func withCommonClauses(of texts: [ComparisonText]) -> CoverageMatrix {
        let sources = texts.map { SourceWords($0) }
        var result = self
        for index in facts.indices where facts[index].sources > 1 {
            result.facts[index].common = common(facts[index], texts, sources)
        }
        return result
    }

    private func common(_ fact: Fact, _ texts: [ComparisonText], _ sources: [SourceWords]) -> CommonClause? {
        let stating = fact.coverage.indices.filter { fact.coverage[$0] == .states && sources.indices.contains($0) }
        var best: (clause: CommonClause, length: Int)?
        for candidate in fact.statements where sources.indices.contains(candidate.article) {
            let text = texts[candidate.article].content.text.text(in: candidate.span)
            let clause = ClauseWords(text)
            guard clause.isWhole else { continue }
            let bearing = stating.filter { article in
                article == candidate.article
                    || clause.isBorneOut(
                        by: sources[article],
                        fact.statements.filter { $0.article == article }.map(\.span))
            }
            guard bearing.count > 1 else { continue }
            let found = CommonClause(text: text, articles: bearing)
            if best.map({ (bearing.count, -clause.length) > ($0.clause.articles.count, -$0.length) }) ?? true {
                best = (found, clause.length)
            }
        }
        return best?.clause
    }
}

/// The words of a text by their beginnings.
private struct SourceWords {
    let bytes: [UInt8]
    let titleEnd: Int
    /// Figures and beginnings of words of the whole text.
    let all: Set<[UInt8]>

    init(_ text: ComparisonText) {
        bytes = Array(text.content.text.utf8)
        titleEnd = text.content.titleSpan.end
        all = Set(
            WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind != .punctuation }
                .map { [bytes] in ClauseWords.form($0, bytes) })
    }

    /// Of one sentence.
    func words(of span: TextSpan) -> Set<[UInt8]> {
        Set(
            WordScanner.tokens(bytes, in: span).filter { $0.kind != .punctuation }
                .map { ClauseWords.form($0, bytes) })
    }
}

/// A sentence as what others can bear out.
private struct ClauseWords {
    /// Figures, which must all stand somewhere in the other text.
    private var figures: Set<[UInt8]> = []
    /// Names, most of which must.
    private var names: Set<[UInt8]> = []
    /// Words of some length, most of which must stand in its own statements.
    private var content: Set<[UInt8]> = []
    private(set) var length = 0
    /// It can be read alone: it opens with no pointing word, quotes nobody, and ends.
    let isWhole: Bool

    /// Of the words of a clause at least this share stands in one sentence of each source.
    private static let leastShare = 0.6

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let tokens = WordScanner.tokens(bytes, in: TextSpan(0, bytes.count))
        var isFirst = true
        for token in tokens where token.kind != .punctuation {
            let form = Self.form(token, bytes)
            length += 1
            let word = bytes.text(in: token.span)
            let isName = !isFirst && token.kind == .word && (word.first?.isUppercase ?? false)
            isFirst = false
            if token.kind == .number { figures.insert(form) }
            if isName { names.insert(form) }
            if word.count > 3 || token.kind == .ideograph { content.insert(form) }
        }
        let first = tokens.first { $0.kind == .word }.map { bytes.text(in: $0.span).lowercased() } ?? ""
        let isQuoting = tokens.contains {
            $0.kind == .punctuation && Self.marks.contains(bytes.text(in: $0.span))
        }
        isWhole =
            (5...32).contains(length) && !Self.pointing.contains(first) && !isQuoting
            && !["?", ":", ","].contains(text.last) || tokens.contains { $0.kind == .ideograph } && !isQuoting
    }

    func isBorneOut(by source: SourceWords, _ statements: [TextSpan]) -> Bool {
        guard figures.isSubset(of: source.all), names.intersection(source.all).count * 3 >= names.count * 2 else {
            return false
        }
        // In one sentence: words from here and there may say anything.
        return (statements + [TextSpan(0, source.titleEnd)]).contains { sentence in
            let shared = content.intersection(source.words(of: sentence)).count
            return Double(shared) >= Double(content.count) * Self.leastShare
        }
    }

    /// A figure whole, a word by its first five letters.
    static func form(_ token: TextToken, _ bytes: [UInt8]) -> [UInt8] {
        if token.kind == .number { return Array(bytes[token.span.range]) }
        return Array(LetterFolding.fold(bytes.text(in: token.span).unicodeScalars).prefix(5))
    }

    private static let marks: Set<String> = [
        "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{300C}", "\u{300D}",
    ]

    private static let pointing: Set<String> = [
        "he", "she", "it", "they", "his", "her", "their", "its", "this", "that", "these", "those", "there", "each",
        "both",
        "but", "and", "so", "i", "we", "er", "sie", "es", "dies", "diese", "dieser", "il", "elle", "ils", "elles",
        "cela",
        "el", "ella", "ellos",
    ]
}
