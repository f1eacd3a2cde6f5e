import NewsText

/// Byte offsets of a text as counts of Unicode code points, which labelled data and scores use.
struct CodePoints {
    private var counts: [Int] = []

    init(_ bytes: [UInt8]) {
        counts.reserveCapacity(bytes.count + 1)
        var count = -1
        for byte in bytes {
            if byte & 0xC0 != 0x80 { count += 1 }
            counts.append(count)
        }
        counts.append(count + 1)
    }

    /// `offset` may lie anywhere in the text, or at its end.
    subscript(offset: Int) -> Int { counts[offset] }

    func range(_ span: TextSpan) -> Range<Int> { self[span.start]..<self[span.end] }
}
