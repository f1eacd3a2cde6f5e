import NewsText
import TerminalCanvas

/// Sets the words of a line apart so that it ends where the others end.
enum Justification {
    /// Columns between two words, at most.
    private static let widestGap = 3

    /// nil where the line has no gaps, or would get wider ones than can be read.
    static func pieces(_ text: MarkedText, _ line: WrappedLine, x: Int, room: Int) -> [Piece]? {
        let words = words(text.bytes, line.span)
        let extra = room - line.width
        guard words.count > 1, extra >= 0 else { return nil }
        if extra == 0 { return nil }
        let gaps = words.count - 1
        guard (extra + gaps - 1) / gaps < widestGap else { return nil }
        var pieces: [Piece] = []
        var column = x
        for (number, word) in words.enumerated() {
            let isLast = number == words.count - 1
            let width = DisplayWidth.of(text.bytes.text(in: word))
            pieces.append(
                Piece(
                    x: column, text: text,
                    line: WrappedLine(span: word, width: width, endsWithHyphen: isLast && line.endsWithHyphen)))
            // The columns that are over go to the gaps evenly, from the left.
            column += width + 1 + extra * (number + 1) / gaps - extra * number / gaps
        }
        return pieces
    }

    /// The stretches between single spaces; a wider space belongs to the word before it.
    private static func words(_ bytes: [UInt8], _ span: TextSpan) -> [TextSpan] {
        var words: [TextSpan] = []
        var start = span.start
        for place in span.start..<min(span.end, bytes.count) where bytes[place] == 0x20 {
            if place > start { words.append(TextSpan(start, place)) }
            start = place + 1
        }
        if start < span.end { words.append(TextSpan(start, span.end)) }
        return words
    }
}
