/// Splits a text into its paragraphs: the runs between line feeds that hold more than white space.
public enum Paragraphs {
    /// Spans of the paragraphs of `bytes`, white space at both ends left out, in order.
    public static func split(_ bytes: [UInt8]) -> [TextSpan] {
        split(bytes, in: TextSpan(0, bytes.count))
    }

    /// The paragraphs inside `range` of `bytes`.
    public static func split(_ bytes: [UInt8], in range: TextSpan) -> [TextSpan] {
        var result: [TextSpan] = []
        var lineStart = range.start
        for offset in range.start...range.end {
            guard offset == range.end || bytes[offset] == 0x0A else { continue }
            let line = trimmed(bytes, TextSpan(lineStart, offset))
            if !line.isEmpty { result.append(line) }
            lineStart = offset + 1
        }
        return result
    }

    /// `span` without white space (ASCII, no-break and ideographic) at its ends.
    public static func trimmed(_ bytes: [UInt8], _ span: TextSpan) -> TextSpan {
        var start = span.start
        var end = span.end
        while start < end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: start)
            guard scalar.isSpace else { break }
            start += length
        }
        while end > start, let (scalar, length) = UTF8Scalars.decode(bytes, before: end), scalar.isSpace {
            end -= length
        }
        return TextSpan(start, max(start, end))
    }
}
