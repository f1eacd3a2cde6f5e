import NewsText

/// Headings between paragraphs that repeat a few words of a quotation: ‘A bitter blow’, alone on its line.
struct Crossheads {
    private let numbers: Set<Int>
    /// Longest crosshead, in words.
    private static let longest = 12
    /// Lines looked at in one article, so that a list of short quotations costs no more.
    private static let most = 40

    /// - Parameter areLines: A quotation without a stop, alone on its line between paragraphs that end in one, is a
    ///   heading though nothing repeats it: not in English, whose papers print lists of such.
    init(
        _ bytes: [UInt8], paragraphs: [TextSpan], spans: [PairedMarks], shapes: [QuotationShape], areLines: Bool
    ) {
        var numbers: Set<Int> = []
        var left = Self.most
        for (number, span) in spans.enumerated()
        where span.paragraph > 0 && span.paragraph + 1 < paragraphs.count && shapes[number].words <= Self.longest
            && !shapes[number].endsWithStop && !shapes[number].endsWithComma && span.group == nil
        {
            guard left > 0, Self.isAlone(span, bytes, paragraphs) else { continue }
            left -= 1
            // "Einigt euch schnell!" may end in another sign below.
            let words = Self.folded(bytes[span.content.range].dropLast(shapes[number].endsWithQuestion ? 1 : 0))
            let isRepeated = spans.contains { other in
                other.content.count >= words.count && other.content != span.content
                    && (!shapes[number].endsWithQuestion || !Self.isAlone(other, bytes, paragraphs))
                    && Self.folded(bytes[other.content.range]).firstRange(of: words) != nil
            }
            let isLine =
                areLines && !shapes[number].endsSentence && !span.isUnclosed
                && (span.paragraph - 1...span.paragraph + 1).allSatisfy {
                    $0 == span.paragraph || Self.isText(bytes, paragraphs[$0])
                }
            if isRepeated || isLine { numbers.insert(number) }
        }
        self.numbers = numbers
    }

    /// - Parameter number: of a quotation among the spans.
    func contains(_ number: Int) -> Bool { numbers.contains(number) }

    /// Some words that end as a sentence does and do not begin with a quotation.
    private static func isText(_ bytes: [UInt8], _ paragraph: TextSpan) -> Bool {
        let text = Paragraphs.trimmed(bytes, paragraph)
        guard text.count > shortestText, let first = text.range.first else { return false }
        let opens = UTF8Scalars.decode(bytes, at: first).scalar
        return opens.isLetter || opens.isDigit
    }

    /// Bytes of the shortest paragraph that is no heading itself.
    private static let shortestText = 100

    /// Nothing else stands in its paragraph.
    private static func isAlone(_ span: PairedMarks, _ bytes: [UInt8], _ paragraphs: [TextSpan]) -> Bool {
        Paragraphs.trimmed(bytes, paragraphs[span.paragraph]).count <= span.outer.count + 1
    }

    private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
}

extension SpeakerRules {
    /// "Related Stories STORM AHEAD ‘We ran’ BABY BOMBERS Who are": a line of headlines of other articles, each with
    /// words in capitals before it.
    func isTeaser(paragraph number: Int) -> Bool {
        guard number > 0, let last = paragraphs[number].last, tokens[last].kind != .sentenceEnd else { return false }
        let shouted = paragraphs[number].count { tokens[$0].isShouted }
        return shouted >= Self.fewestShouted && shouted * Self.mostWordsForEach >= paragraphs[number].count
    }

    private static let mostWordsForEach = 14
    private static let fewestShouted = 3
}
