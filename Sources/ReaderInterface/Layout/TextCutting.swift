import NewsText
import TerminalCanvas

extension MarkedText {
    /// The text from a byte offset on, with its marks.
    func from(_ offset: Int) -> MarkedText {
        let rest = String(decoding: bytes[min(offset, bytes.count)...], as: UTF8.self)
        let shifted = marks.compactMap { mark -> Mark? in
            guard mark.span.end > offset else { return nil }
            return Mark(TextSpan(max(0, mark.span.start - offset), mark.span.end - offset), mark.style)
        }
        var result = MarkedText(rest, style, marks: shifted)
        result.isOfPieces = isOfPieces
        return result
    }
}

extension MarkedText {
    /// The pieces of one sentence of somebody else's, which runs in one direction through all of them.
    static func oneSentence(_ pieces: [(String, Style)]) -> [(String, Style)] {
        let text = pieces.map(\.0).joined()
        guard var first = pieces.first, text.isolated != text else { return pieces }
        first.0 = "\u{2068}" + first.0
        return [first] + pieces.dropFirst() + [("\u{2069}", .plain)]
    }
}

extension LineBuilder {
    /// Pieces of a text on at most so many lines; what is left over ends with an ellipsis.
    static func pieces(_ text: MarkedText, x: Int, width: Int, mostLines: Int) -> [Piece] {
        let room = max(1, width)
        let lines = TextWrapper.wrap(text, width: room)
        guard lines.count > mostLines, mostLines > 0 else { return lines.map { Piece(x: x, text: text, line: $0) } }
        return lines.prefix(mostLines - 1).map { Piece(x: x, text: text, line: $0) }
            + [Piece(x: x, text: text.from(lines[mostLines - 1].span.start), maxWidth: room)]
    }
}
