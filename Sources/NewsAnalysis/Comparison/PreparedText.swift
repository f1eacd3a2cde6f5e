import NewsLanguage
import NewsModel
import NewsText

/// An article split, tokenised and with its repeats found: what every part of the comparison starts from.
struct PreparedText: Sendable {
    let source: ComparisonText
    let bytes: [UInt8]
    let sentences: [ComparedSentence]
    /// The tokens of each sentence.
    let tokens: [[ComparisonToken]]
    /// The words of its language.
    let words: ComparisonWords

    init(_ source: ComparisonText) {
        self.source = source
        bytes = Array(source.content.text.utf8)
        let words = ComparisonWords.of(source.language)
        self.words = words
        var lines: [(span: TextSpan, kind: TextBlock.Kind?)] = [(source.content.titleSpan, nil)]
        for block in source.content.blocks { lines.append((block.span, block.kind)) }
        var sentences: [ComparedSentence] = []
        for (number, line) in lines.enumerated() {
            let span = TextSpan(min(line.span.start, bytes.count), min(line.span.end, bytes.count))
            if number == 0, lines.count > 1, Self.isTaken(span, from: lines[1].span, bytes) { continue }
            Self.appendSentences(of: span, kind: line.kind, paragraph: number, bytes: bytes, to: &sentences)
        }
        let bytes = bytes
        tokens = sentences.map { sentence in
            WordScanner.tokens(bytes, in: sentence.span).map { ComparisonToken($0, in: bytes, words) }
        }
        RepeatFinder.mark(&sentences, tokens: tokens)
        self.sentences = sentences
    }

    /// Whether a title is no headline of its own but the beginning of the first paragraph, cut or whole: a file without
    /// a headline is named so, and the words are compared where they stand in the text.
    private static func isTaken(_ title: TextSpan, from paragraph: TextSpan, _ bytes: [UInt8]) -> Bool {
        var end = title.end
        if let (last, length) = UTF8Scalars.decode(bytes, before: end), last == "…" { end -= length }
        let beginning = bytes[title.start..<max(title.start, end)]
        return !beginning.isEmpty && paragraph.end <= bytes.count && bytes[paragraph.range].starts(with: beginning)
    }

    func text(_ span: TextSpan) -> String { bytes.text(in: span) }

    /// Indices of the sentences that take part in the alignment: no second copies.
    var originals: [Int] { sentences.indices.filter { sentences[$0].repeatOf == nil } }

    /// For each sentence whether it is a heading inside the text. The title, which states the news as a sentence
    /// does, is none, nor is the first heading of a text that has no title of its own.
    var sectionHeadings: [Bool] {
        let title = sentences.firstIndex { $0.isHeading && $0.repeatOf == nil }
        return sentences.indices.map { sentences[$0].isHeading && ($0 != title || $0 > Self.lastPlaceOfTitle) }
    }

    /// Where a text without a title line may still have its headline: after a short summary.
    private static let lastPlaceOfTitle = 4

    private static func appendSentences(
        of line: TextSpan, kind: TextBlock.Kind?, paragraph: Int, bytes: [UInt8], to sentences: inout [ComparedSentence]
    ) {
        let inner = withoutMarkup(bytes, line)
        if inner.isEmpty { return }
        switch kind {
        case .paragraph, .blockQuote, .listItem: break
        case nil, .heading:
            sentences.append(ComparedSentence(span: inner, paragraph: paragraph, isHeading: true))
            return
        case .preformatted, .tableRow, .image:
            sentences.append(ComparedSentence(span: inner, paragraph: paragraph))
            return
        }
        let spans = SentenceSplitter.split(bytes, paragraph: inner).map { withoutMarkup(bytes, $0) }.filter {
            !$0.isEmpty
        }
        let isHeading = kind == .paragraph && spans.count == 1 && looksLikeHeading(bytes, spans[0])
        for span in spans {
            sentences.append(ComparedSentence(span: span, paragraph: paragraph, isHeading: isHeading))
        }
    }

    /// A line of at most twelve words that does not end as a sentence does; or a few words between quotation marks, as
    /// a crosshead has them: "'Massive damage'".
    private static func looksLikeHeading(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
        if let quoted = withoutMarks(bytes, span) {
            return WordScanner.tokens(bytes, in: quoted).count { $0.kind == .word || $0.kind == .number }
                <= mostWordsOfCrosshead
                && looksLikeHeading(bytes, quoted)
        }
        guard let (last, _) = UTF8Scalars.decode(bytes, before: span.end) else { return false }
        guard last.isLetter || last.isDigit || last == ")" || last == "?" || last.value == 0x2019 else { return false }
        if last.isUnspacedScript { return false }
        let words = WordScanner.tokens(bytes, in: span).count { $0.kind == .word || $0.kind == .number }
        return words <= (last == "?" ? 8 : 12)
    }

    private static let mostWordsOfCrosshead = 5

    /// What stands between quotation marks that open and close a line; nil for other lines.
    private static func withoutMarks(_ bytes: [UInt8], _ span: TextSpan) -> TextSpan? {
        guard !span.isEmpty, let (last, closing) = UTF8Scalars.decode(bytes, before: span.end) else { return nil }
        let (first, opening) = UTF8Scalars.decode(bytes, at: span.start)
        guard span.count > opening + closing, isQuotationMark(first), isQuotationMark(last) else { return nil }
        return TextSpan(span.start + opening, span.end - closing)
    }

    private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        [0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x300C, 0x300D].contains(scalar.value)
    }

    /// `span` without white space and Markdown's `*`, `#` and `_` at its ends.
    private static func withoutMarkup(_ bytes: [UInt8], _ span: TextSpan) -> TextSpan {
        var result = Paragraphs.trimmed(bytes, span)
        while !result.isEmpty, isMarkup(bytes[result.start]) { result.start += 1 }
        while !result.isEmpty, isMarkup(bytes[result.end - 1]) { result.end -= 1 }
        return Paragraphs.trimmed(bytes, result)
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "_")
    }
}

/// Finds sentences that one article says twice: doubled headlines, a paragraph pasted again.
enum RepeatFinder {
    /// Sentences of fewer words are only repeats where they are headings ("Yes." may be said twice).
    private static let fewestWords = 4
    /// Share of words in common from which a long sentence counts as said again.
    private static let nearRepeat = 0.9
    /// Words of a long sentence.
    private static let fewestOfLong = 8
    /// Sentences with one rare word in common that a sentence is compared with.
    private static let mostUnderWord = 200

    /// Sets `repeatOf` of each sentence that says again what an earlier one does.
    static func mark(_ sentences: inout [ComparedSentence], tokens: [[ComparisonToken]]) {
        var firstWithKey: [UInt64: Int] = [:]
        let bags = tokens.map { tokens in tokens.filter { $0.kind != .punctuation }.map(\.word) }
        var longs = LikeSentences(bags.filter { $0.count >= fewestOfLong }, mostUnderWord: mostUnderWord, few: 300)
        var sortedBags: [Int: [UInt64]] = [:]
        for index in sentences.indices {
            let words = bags[index]
            guard words.count >= fewestWords || sentences[index].isHeading, !words.isEmpty else { continue }
            var hash = FNV1a()
            for word in words { hash.combine(word) }
            if let first = firstWithKey[hash.value] {
                sentences[index].repeatOf = first
                continue
            }
            firstWithKey[hash.value] = index
            guard words.count >= fewestOfLong else { continue }
            let sorted = words.sorted()
            // Bags that share so much share one of so many of their rarest words.
            let rarest =
                words.count - Int((nearRepeat / (2 - nearRepeat) * Double(words.count) - 1e-9).rounded(.up)) + 1
            let near = longs.candidates(for: sorted, byRarest: rarest).first { other in
                sortedBags[other].map { isNearRepeat($0, sorted) } ?? false
            }
            if let near {
                sentences[index].repeatOf = near
            } else {
                longs.add(index, sorted, underRarest: rarest)
                sortedBags[index] = sorted
            }
        }
    }

    private static func isNearRepeat(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        let most = 2 * Double(min(a.count, b.count)) / Double(a.count + b.count)
        return most >= nearRepeat && Similarity.dice(a, b) >= nearRepeat
    }
}

/// Overlap of bags of words.
enum Similarity {
    /// Dice coefficient of two sorted multisets, 0 to 1.
    static func dice(_ a: [UInt64], _ b: [UInt64]) -> Double {
        if a.isEmpty || b.isEmpty { return 0 }
        var i = 0
        var j = 0
        var common = 0
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                common += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 2 * Double(common) / Double(a.count + b.count)
    }
}
