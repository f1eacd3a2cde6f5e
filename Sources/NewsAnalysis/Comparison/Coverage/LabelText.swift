import NewsLanguage
import NewsModel
import NewsText

/// The words of a label, and where in them the values stand that differ.
struct LabelText {
    /// What is read: the sentence, or the beginning of one.
    private let span: TextSpan
    private let article: Int
    private let text: PreparedText
    private let values: SentenceValues

    init(_ place: SentencePlace, _ span: TextSpan, _ story: StoryContext) {
        self.span = span
        article = place.article
        text = story.prepared[place.article]
        values = story.values[place.article][place.sentence]
    }

    /// Whether it has one of two values that differ.
    func isAbout(_ difference: FactDifference) -> Bool { !places(of: difference).isEmpty }

    /// Where it has one of two values that differ. In a third article's words only what reads as that value, of that
    /// thing, is taken for it: digits alone are in many a sentence.
    func places(of difference: FactDifference) -> [TextSpan] {
        let own = [
            (difference.leftArticle, difference.difference.left),
            (difference.rightArticle, difference.difference.right),
        ].filter { $0.0 == article && span.contains($0.1) }.map(\.1)
        if !own.isEmpty { return own }
        let value = difference.difference
        return [value.leftText, value.rightText].flatMap { words -> [TextSpan] in
            let found = occurrences(of: words)
            guard !found.isEmpty, !Self.inWords.contains(value.kind) else { return found }
            return isSmall(words) && !names(value.subject) ? [] : found.filter { isWholeValue($0, value.kind) }
        }
    }

    // MARK: Values by their words

    /// Values that are words, and not figures.
    private static let inWords: Set<ValueKind> = [.name, .list, .quote, .statement]

    /// Where words stand in it, with no letter and no other part of a number at either end.
    private func occurrences(of words: String) -> [TextSpan] {
        let wanted = Array(words.utf8)
        guard !wanted.isEmpty, span.count >= wanted.count else { return [] }
        return (span.start...(span.end - wanted.count)).filter { start in
            text.bytes[start] == wanted[0] && text.bytes[start..<start + wanted.count].elementsEqual(wanted)
                && !goesOn(from: start, by: -1) && !goesOn(from: start + wanted.count - 1, by: 1)
        }.map { TextSpan($0, $0 + wanted.count) }
    }

    /// Whether the word or number of which a byte is the first or last goes on beyond it: "3" in "3.2 million".
    private func goesOn(from edge: Int, by step: Int) -> Bool {
        func isDigit(_ index: Int) -> Bool {
            span.contains(index) && UInt8(ascii: "0")...UInt8(ascii: "9") ~= text.bytes[index]
        }
        let next = edge + step
        guard span.contains(next) else { return false }
        let byte = text.bytes[next]
        if byte >= 0x80 || isDigit(next) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 { return true }
        return [UInt8(ascii: "."), UInt8(ascii: ",")].contains(byte) && isDigit(edge) && isDigit(next + step)
    }

    /// Whether what stands there is no day of a date, and no beginning of a greater figure.
    private func isWholeValue(_ place: TextSpan, _ kind: ValueKind) -> Bool {
        values.values.allSatisfy { value in
            guard value.span.overlaps(place) else { return true }
            switch value.content {
            case .date: return kind == .date
            case .quantity: return value.span.end <= place.end
            default: return true
            }
        }
    }

    // MARK: Small figures

    /// Figures below this say nothing of what they count.
    private static let small = 13
    /// So many bytes of a word are compared.
    private static let beginning = 5

    /// Whether a value is a small figure without a word of what it counts: "3", "three".
    private func isSmall(_ words: String) -> Bool {
        if let figure = Int(words) { return figure < Self.small }
        return !words.contains(where: \.isNumber) && !words.contains(" ")
    }

    /// Whether it has all words of what the values are values of.
    private func names(_ subject: String) -> Bool {
        let wanted = Self.beginnings(Array(subject.utf8))
        return !wanted.isEmpty && wanted.isSubset(of: Self.beginnings(Array(text.bytes[span.range])))
    }

    private static func beginnings(_ bytes: [UInt8]) -> Set<[UInt8]> {
        Set(
            WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind != .punctuation }.map {
                Array(LetterFolding.fold(bytes.text(in: $0.span).unicodeScalars).prefix(beginning))
            })
    }
}
