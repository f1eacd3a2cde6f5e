/// A half-open range of UTF-8 byte offsets into a text.
///
/// Every quote, sentence and difference is traced to its source text by one of these. Both ends of a
/// span that leaves this module lie on scalar boundaries.
public struct TextSpan: Hashable, Sendable, Codable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset behind the last byte; never below `start`.
    public var end: Int

    /// Traps where the end lies before the start.
    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a span cannot end before it starts")
        self.start = start
        self.end = end
    }

    /// In bytes, not in characters.
    public var count: Int { end - start }
    /// Holds no byte, and still has its place in the text.
    public var isEmpty: Bool { start == end }
    /// For arrays of bytes.
    public var range: Range<Int> { start..<end }

    /// Whether the byte at the offset is one of these.
    public func contains(_ offset: Int) -> Bool { offset >= start && offset < end }
    /// Whether all bytes of the other are among these.
    public func contains(_ other: TextSpan) -> Bool { other.start >= start && other.end <= end }
    /// Whether the two have a byte in common.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// The same bytes, counted from `origin` bytes later in the text.
    public func shifted(by origin: Int) -> TextSpan { TextSpan(start + origin, end + origin) }
}

extension TextSpan: Comparable {
    /// The one that starts earlier comes first; of two with one start, the shorter.
    public static func < (a: TextSpan, b: TextSpan) -> Bool {
        a.start != b.start ? a.start < b.start : a.end < b.end
    }
}

extension String {
    /// The text of `span`, a span into this string's UTF-8 bytes; clamped to the string's end.
    public func text(in span: TextSpan) -> String {
        let bytes = utf8
        let from = bytes.index(bytes.startIndex, offsetBy: span.start, limitedBy: bytes.endIndex) ?? bytes.endIndex
        let to = bytes.index(from, offsetBy: span.count, limitedBy: bytes.endIndex) ?? bytes.endIndex
        return String(decoding: bytes[from..<to], as: UTF8.self)
    }
}

extension Array where Element == UInt8 {
    /// The bytes of `span` as text; bytes that are not UTF-8 become U+FFFD.
    public func text(in span: TextSpan) -> String {
        String(decoding: self[span.range], as: UTF8.self)
    }

    /// Where `wanted` stands inside `span`, each place behind the one before; none for no bytes.
    public func occurrences(of wanted: [UInt8], in span: TextSpan) -> [TextSpan] {
        guard let first = wanted.first, span.start >= 0, span.end <= count else { return [] }
        var found: [TextSpan] = []
        var start = span.start
        while start + wanted.count <= span.end {
            if self[start] == first, self[start..<start + wanted.count].elementsEqual(wanted) {
                found.append(TextSpan(start, start + wanted.count))
                start += wanted.count
            } else {
                start += 1
            }
        }
        return found
    }
}

extension [TextSpan] {
    /// Of spans in order that do not overlap those inside `span`.
    public func inside(_ span: TextSpan) -> [TextSpan] {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].end <= span.start { low = middle + 1 } else { high = middle }
        }
        return Array(self[low...].prefix { $0.start < span.end }).filter { span.contains($0) }
    }
}
