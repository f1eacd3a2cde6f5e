import NewsText
import TerminalCanvas

/// A stretch of an article's text made ready to be drawn: marked, and with signs put in that are not in the text,
/// as `[2]` after a link or `{` before a value.
struct AnnotatedText {
    /// A sign and the offset in the article's text that it stands before.
    struct Insertion {
        var offset: Int
        var text: String
        var style: Style
    }

    let marked: MarkedText
    private let origin: Int
    /// Where signs were put in, as offsets in the marked text, and their lengths.
    private let inserted: [(at: Int, length: Int)]

    /// - Parameters:
    ///   - bytes: the article's whole text; `span` and all offsets count in it.
    ///   - marks: later ones win where they overlap.
    init(
        _ bytes: [UInt8], _ span: TextSpan, style: Style = .plain, marks: [MarkedText.Mark] = [],
        insertions: [Insertion] = []
    ) {
        let start = min(max(0, span.start), bytes.count)
        let end = min(max(start, span.end), bytes.count)
        let sorted = insertions.filter { $0.offset >= start && $0.offset <= end }
            .enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
        var text: [UInt8] = []
        var signs: [MarkedText.Mark] = []
        var places: [(at: Int, length: Int)] = []
        var offset = start
        for sign in sorted {
            text += bytes[offset..<sign.offset]
            offset = sign.offset
            signs.append(.init(TextSpan(text.count, text.count + sign.text.utf8.count), sign.style))
            places.append((text.count, sign.text.utf8.count))
            text += sign.text.utf8
        }
        text += bytes[offset..<end]
        origin = start
        inserted = places
        var result: [MarkedText.Mark] = []
        for mark in marks where mark.span.start < end && mark.span.end > start {
            let from = AnnotatedText.shifted(max(mark.span.start, start) - start, places, includesSignAt: true)
            let to = AnnotatedText.shifted(min(mark.span.end, end) - start, places, includesSignAt: false)
            if from < to { result.append(.init(TextSpan(from, to), mark.style)) }
        }
        marked = MarkedText(String(decoding: text, as: UTF8.self), style, marks: result + signs)
    }

    /// The offset in the article's text of an offset in the marked text.
    func source(_ offset: Int) -> Int {
        var removed = 0
        for sign in inserted where sign.at < offset { removed += min(sign.length, offset - sign.at) }
        return origin + offset - removed
    }

    /// The span in the marked text of a span of the article's text; empty where they do not meet.
    func shown(_ span: TextSpan) -> TextSpan {
        let from = AnnotatedText.shifted(max(0, span.start - origin), inserted, includesSignAt: true)
        let to = AnnotatedText.shifted(max(0, span.end - origin), inserted, includesSignAt: false)
        return TextSpan(min(from, max(from, to)), max(from, to))
    }

    private static func shifted(_ offset: Int, _ signs: [(at: Int, length: Int)], includesSignAt: Bool) -> Int {
        var result = offset
        for sign in signs where sign.at < result || (includesSignAt && sign.at == result) { result += sign.length }
        return result
    }
}
