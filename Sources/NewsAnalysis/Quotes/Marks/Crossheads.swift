import NewsText

/// Headings between paragraphs that repeat a few words of a quotation: ‘A bitter blow’, alone on its line.
struct Crossheads {
    private let numbers: Set<Int>
    /// Longest crosshead, in words.
    private static let longest = 12
    /// Lines looked at in one article, so that a list of short quotations costs no more.
    private static let most = 40

    init(_ bytes: [UInt8], paragraphs: [TextSpan], spans: [PairedMarks], shapes: [QuotationShape]) {
        var numbers: Set<Int> = []
        var left = Self.most
        for (number, span) in spans.enumerated()
        where span.paragraph > 0 && span.paragraph + 1 < paragraphs.count && shapes[number].words <= Self.longest
            && !shapes[number].endsSentence && !shapes[number].endsWithComma && span.group == nil
        {
            guard left > 0, Paragraphs.trimmed(bytes, paragraphs[span.paragraph]).count <= span.outer.count + 1 else {
                continue
            }
            left -= 1
            let words = Self.folded(bytes[span.content.range])
            let isRepeated = spans.contains { other in
                other.content.count >= words.count && other.content != span.content
                    && Self.folded(bytes[other.content.range]).firstRange(of: words) != nil
            }
            if isRepeated { numbers.insert(number) }
        }
        self.numbers = numbers
    }

    /// - Parameter number: of a quotation among the spans.
    func contains(_ number: Int) -> Bool { numbers.contains(number) }

    private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
}

extension SpeakerRules {
    /// "Related Stories STORM AHEAD ‘We ran’ BABY BOMBERS Who are": a line of headlines of other articles, each with words in
    /// capitals before it.
    func isTeaser(paragraph number: Int) -> Bool {
        guard number > 0, let last = paragraphs[number].last, tokens[last].kind != .sentenceEnd else { return false }
        let shouted = paragraphs[number].count { tokens[$0].isShouted }
        return shouted >= Self.fewestShouted && shouted * Self.mostWordsForEach >= paragraphs[number].count
    }

    private static let mostWordsForEach = 14
    private static let fewestShouted = 3
}
