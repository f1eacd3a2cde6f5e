import NewsText
import TerminalCanvas

/// A text with stretches of it in ink, wrapped to columns of a fixed width.
///
/// Without ink, stretches that ask for it stand in brackets, so that they can be told in a pipe too.
struct InkedText {
    /// Bytes of the text that are drawn in one ink.
    struct Stretch {
        var span: TextSpan
        /// An SGR code: "1", "4", "33".
        var code: String
        var isBracketed = false
    }

    private(set) var bytes: [UInt8] = []
    private(set) var stretches: [Stretch] = []
    var ink: Ink

    init(ink: Ink) { self.ink = ink }

    var isEmpty: Bool { bytes.isEmpty }

    /// Appends `text`; the spans of `marks` are byte spans into it and must not overlap.
    mutating func append(_ text: String, marks: [Stretch] = []) {
        let source = Array(text.utf8)
        var end = 0
        for mark in marks.sorted(by: { $0.span < $1.span }) where mark.span.start >= end {
            guard mark.span.end <= source.count, !mark.span.isEmpty else { continue }
            bytes += source[end..<mark.span.start]
            let start = bytes.count
            let isBracketed = mark.isBracketed && !ink.isOn
            if isBracketed { bytes.append(UInt8(ascii: "[")) }
            bytes += source[mark.span.range]
            if isBracketed { bytes.append(UInt8(ascii: "]")) }
            stretches.append(Stretch(span: TextSpan(start, bytes.count), code: mark.code))
            end = mark.span.end
        }
        bytes += source[end...]
    }

    /// Lines of exactly `width` columns, padded with spaces.
    func lines(width: Int) -> [String] {
        if bytes.isEmpty { return [] }
        return TextWrapper.wrap(bytes, width: width).map { line in
            inked(line.span) + (line.endsWithHyphen ? "-" : "")
                + String(repeating: " ", count: max(0, width - line.width))
        }
    }

    private func inked(_ span: TextSpan) -> String {
        var result = ""
        var end = span.start
        for stretch in stretches where stretch.span.overlaps(span) {
            let from = max(stretch.span.start, end)
            let to = min(stretch.span.end, span.end)
            guard from < to else { continue }
            result += bytes.text(in: TextSpan(end, from))
            result += ink.wrapped(bytes.text(in: TextSpan(from, to)), stretch.code)
            end = to
        }
        return (result + bytes.text(in: TextSpan(end, span.end))).filter { $0 != "\u{AD}" }
    }
}
