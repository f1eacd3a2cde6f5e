import NewsLanguage
public import NewsModel
import NewsText

extension HeadlineTable {
    /// A table in which forms of one word, and a number however it is written, count as one word: "killed" and
    /// "Killing", "3" and "three".
    ///
    /// - Parameter headlines: The titles with the languages of their articles, one for each source, in their order.
    public init(_ headlines: [(title: String, language: String)]) {
        let words = headlines.map { headline -> [(span: TextSpan, form: UInt64)] in
            let language = ComparisonWords.of(headline.language)
            return ComparisonToken.words(ofHeadline: headline.title, language).map { token in
                let number = language.smallNumber(token.word).map { FNV1a(String($0).utf8).value }
                // Function words have no stems: they are what they are.
                return (token.span, number ?? (token.isContent ? token.stem : token.word))
            }
        }
        self.init(titles: headlines.map(\.title), words: words)
    }
}

extension ComparisonToken {
    /// The words and numbers of a headline, in order.
    static func words(ofHeadline title: String, _ language: ComparisonWords) -> [ComparisonToken] {
        let bytes = Array(title.utf8)
        return WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind != .punctuation }
            .map { ComparisonToken($0, in: bytes, language) }
    }
}
