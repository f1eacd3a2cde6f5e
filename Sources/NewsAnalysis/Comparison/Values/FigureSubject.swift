import NewsLanguage
import NewsText

/// What two values are values of, in the left text's own words.
enum FigureSubject {
    /// Words of a subject, at most; tokens that it may reach over.
    private static let mostWords = 3
    private static let reach = 6

    /// - Parameters l, r: places among the values of the two sentences.
    /// - Returns: empty where nothing stands near the value that both have.
    static func text(_ l: Int, _ left: ValueMatcher.Side, _ r: Int, _ right: ValueMatcher.Side) -> String {
        let frame = left.values.frames[l]
        let shared = frame.shared(with: right.values.frames[r]).map(\.0)
        let value = left.values.values[l]
        var tokens: Set<Int> = Set(shared.prefix(mostWords).map(\.token))
        // A count is of its noun: "people killed", not "killed".
        if case .quantity(let quantity) = value.content, quantity.dimension == .count {
            tokens.formUnion(frame.head.map(\.token))
        }
        let places = tokens.filter { near($0, value.tokens) }.sorted()
        guard let first = places.first, let last = places.last else { return "" }
        let sentence = left.values.sentence
        if last < value.tokens.lowerBound || first >= value.tokens.upperBound, last - first < reach {
            return left.text(sentence.span(first..<(last + 1)))
        }
        return places.map { left.text(sentence.tokens[$0].span) }.joined(separator: " ")
    }

    private static func near(_ token: Int, _ value: Range<Int>) -> Bool {
        token >= value.lowerBound - 2 * reach && token < value.upperBound + 2 * reach
    }
}
