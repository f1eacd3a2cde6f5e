import NewsLanguage
import NewsModel
import NewsText

/// What one article prints of an utterance: its pieces in the order of the text.
///
/// A tag between the pieces ("…," she said, "…") and a new paragraph part them for the eye only: comparing each piece
/// alone would call the utterance cut where nothing was left out.
struct PrintedUtterance {
    /// Index of the article.
    var article: Int
    /// Indices of the article's quotes, ascending.
    var quotes: [Int]

    /// The utterances of an article, words in marks that quote nobody left out.
    static func utterances(of article: QuotedArticle, number: Int) -> [PrintedUtterance] {
        var result: [PrintedUtterance] = []
        var places: [Int: Int] = [:]
        for (position, quote) in article.quotes.enumerated() where quote.kind != .scare {
            if let group = quote.group, let place = places[group] {
                result[place].quotes.append(position)
                continue
            }
            if let group = quote.group { places[group] = result.count }
            result.append(PrintedUtterance(article: number, quotes: [position]))
        }
        return result
    }

    /// Several utterances of one article that another one prints as one: repeats are left out, such as a headline's.
    ///
    /// - Parameter parts: at least one, all of one article.
    static func merged(_ parts: [PrintedUtterance], of article: QuotedArticle) -> PrintedUtterance {
        let marked = parts.filter { !$0.isReported(in: article) }
        let usable = marked.isEmpty ? parts : marked
        let words = usable.map { QuoteWords($0.quote(of: article).text).words }
        let longestFirst = usable.indices.sorted { (words[$1].count, $0) < (words[$0].count, $1) }
        var kept: [Int] = []
        for index in longestFirst where !kept.contains(where: { repeats(words[index], words[$0]) }) {
            kept.append(index)
            // What is reported without marks is one clause.
            if marked.isEmpty { break }
        }
        return PrintedUtterance(
            article: usable[0].article, quotes: kept.flatMap { usable[$0].quotes }.sorted())
    }

    /// Whether the telling words of `part` stand in `whole` already.
    private static func repeats(_ part: [QuoteWords.Word], _ whole: [QuoteWords.Word]) -> Bool {
        QuoteAlignment(part, whole).coverage >= 0.7
    }

    /// Whether the article gives it without marks.
    func isReported(in article: QuotedArticle) -> Bool { article.quotes[quotes[0]].kind == .indirect }

    /// The pieces as one quote; between those that the article does not print as one utterance an ellipsis, which
    /// stands outside the marks, since the article does not print it: "one” … “two".
    func quote(of article: QuotedArticle) -> Quote {
        var result = article.quotes[quotes[0]]
        for (before, index) in zip(quotes, quotes.dropFirst()) {
            let piece = article.quotes[index]
            let isOne =
                piece.group != nil && piece.group == article.quotes[before].group
                && goesOn(from: article.quotes[before].text, to: piece.text)
            result.text += (isOne ? " " : "” … “") + piece.text
            result.span = TextSpan(result.span.start, piece.span.end)
            result.outerSpan = TextSpan(result.outerSpan.start, piece.outerSpan.end)
            result.isUnclosed = result.isUnclosed || piece.isUnclosed
            if piece.kind == .direct { result.kind = .direct }
            if let said = piece.attribution, said.confidence > result.attribution?.confidence ?? 0 {
                result.attribution = said
            }
        }
        return result
    }

    /// Whether the second piece reads on from the first: a sentence that has not ended goes on with a small letter.
    private func goesOn(from first: String, to second: String) -> Bool {
        guard let last = first.last(where: { !$0.isWhitespace }), last.isLetter || last.isNumber else { return true }
        return second.first { $0.isLetter }?.isUppercase != true || second.hasPrefix("I ") || second.hasPrefix("I’")
    }

    /// The sentences that the pieces stand in, marks included.
    func sentence(in article: QuotedArticle, _ bytes: [UInt8]) -> String {
        var spans: [TextSpan] = []
        for index in quotes {
            guard let span = Self.sentences(of: article.quotes[index], in: bytes) else { continue }
            if let last = spans.last, span.start <= last.end + 1 {
                spans[spans.count - 1] = TextSpan(last.start, max(last.end, span.end))
            } else {
                spans.append(span)
            }
        }
        let text = spans.map(bytes.text(in:)).joined(separator: " … ")
        return text.isEmpty ? article.quotes[quotes[0]].text : text
    }

    private static func sentences(of quote: Quote, in bytes: [UInt8]) -> TextSpan? {
        let outer = quote.outerSpan
        guard outer.end <= bytes.count else { return nil }
        var start = outer.start
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = outer.end
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let sentences = SentenceSplitter.split(bytes, paragraph: TextSpan(start, end)).filter { $0.overlaps(outer) }
        guard let first = sentences.first, let last = sentences.last else { return nil }
        return TextSpan(first.start, last.end)
    }
}
