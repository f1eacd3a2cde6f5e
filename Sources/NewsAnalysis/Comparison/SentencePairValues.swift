import NewsLanguage
public import NewsModel
import NewsText

/// Values of two single sentences held against each other, for measuring on labelled pairs.
public enum SentencePairValues {
    /// How the values of two sentences that are about the same event stand to each other. Spans point into the
    /// sentences as given.
    ///
    /// - Parameter published: When the articles appeared, to resolve "on Tuesday".
    public static func differences(
        _ left: String, _ right: String, leftPublished: Timestamp? = nil, rightPublished: Timestamp? = nil
    ) -> [ValueDifference] {
        let bytes = (Array(left.utf8), Array(right.utf8))
        let leftTokens = WordScanner.tokens(bytes.0, in: TextSpan(0, bytes.0.count)).map {
            ComparisonToken($0, in: bytes.0)
        }
        let rightTokens = WordScanner.tokens(bytes.1, in: TextSpan(0, bytes.1.count)).map {
            ComparisonToken($0, in: bytes.1)
        }
        let values = (
            SentenceValues(leftTokens, published: leftPublished), SentenceValues(rightTokens, published: rightPublished)
        )
        return ValueMatcher.differences(
            ValueMatcher.Side(
                values: values.0, article: ArticleFigures([values.0]), text: { bytes.0.text(in: $0) }),
            ValueMatcher.Side(
                values: values.1, article: ArticleFigures([values.1]), text: { bytes.1.text(in: $0) }),
            .linked(1))
    }
}
