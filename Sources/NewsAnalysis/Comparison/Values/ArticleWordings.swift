import NewsLanguage
import NewsText

/// What an article writes that another one may write otherwise of the same thing, wherever it does: names, ranks, kinds
/// of thing, words said. Found once for each article.
struct ArticleWordings: Sendable {
    /// A part of a sentence.
    struct Place: Hashable, Sendable {
        var sentence: Int
        var tokens: Range<Int>
    }

    let names: NamedWords
    let ranks: [RankedPerson]
    let rivals: [RivalWord]
    let quotes: [SpokenWords]

    /// - Parameters:
    ///   - headings: For each sentence whether it is a heading, where every word may have a capital.
    ///   - furniture: For each sentence whether it belongs to the page.
    init(_ sentences: [SentenceValues], headings: [Bool], furniture: [Bool]) {
        guard sentences.first?.sentence.words.has(.comparesWordings) == true else {
            (names, ranks, rivals, quotes) = (NamedWords([]), [], [], [])
            return
        }
        let counted = sentences.indices.filter { !furniture[$0] }.map { (number: $0, tokens: sentences[$0].sentence) }
        names = NamedWords(counted.filter { !headings[$0.number] })
        ranks = counted.flatMap { RankedPerson.all(in: $0.tokens, $0.number) }
        rivals = counted.flatMap { RivalWord.all(in: $0.tokens, $0.number) }
        quotes = counted.flatMap { SpokenWords.all(in: sentences[$0.number], $0.number) }
    }
}

/// Two places of two articles that give one thing in words of which only one can be right.
struct WordingPair {
    var left: ArticleWordings.Place
    var right: ArticleWordings.Place
}
