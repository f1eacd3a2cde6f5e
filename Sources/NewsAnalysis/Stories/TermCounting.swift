import NewsLanguage
import NewsText

/// Counts terms, for the table of `TermFrequencies`.
public enum TermCounting {
    /// Words of a body that are counted.
    private static let bodyWords = 80

    /// In how many of the articles each term occurs, by the term's folded, stemmed letters.
    public static func documentFrequencies(_ articles: [StoryArticle]) -> [String: Int] {
        var frequencies: [String: Int] = [:]
        for article in articles {
            var reader = TermReader(language: article.language)
            var terms: Set<String> = []
            reader.read(Headline.bytes(of: article), isTitle: true) { _, word in
                terms.insert(String(decoding: word, as: UTF8.self))
            }
            let body = article.body.firstBytes(TermVectorizer.bodyBytes)
            reader.read(body, isTitle: false, limit: bodyWords) { _, word in
                terms.insert(String(decoding: word, as: UTF8.self))
            }
            for term in terms { frequencies[term, default: 0] += 1 }
        }
        return frequencies
    }
}
