import NewsText

/// Text from outside within a line of our own: whichever way it runs, what stands around it keeps its place. A name or
/// a title that runs right to left would otherwise decide the direction of the whole line, or trade places with its
/// neighbour.
///
/// U+2068 and U+2069 mark it, as in Unicode Standard Annex #9. They are drawn nowhere; text from outside has none, as
/// they are taken out where it comes in.
extension String {
    /// The text as an isolate, where anything in it runs right to left.
    public var isolated: String {
        // No letter of those scripts takes less than the byte D6 in front.
        guard utf8.contains(where: { $0 >= 0xD6 }), contains(where: \.isRightToLeft) else { return self }
        return "\u{2068}\(self)\u{2069}"
    }
}

extension MarkedText {
    /// The stretches whose direction is their own, in their order; nil for a text that is one stretch from outside,
    /// which has one direction as a whole.
    var isolates: [TextSpan]? {
        let marked = markedIsolates
        let pieces = ownPieces.filter { piece in !marked.contains { $0.overlaps(piece) } }
        if marked.isEmpty, ownPieces.isEmpty { return nil }
        return (marked + pieces).sorted { $0.start < $1.start }
    }

    /// Between U+2068 (E2 81 A8) and U+2069 (E2 81 A9); up to the end where nothing ends it.
    private var markedIsolates: [TextSpan] {
        var found: [TextSpan] = []
        var start: Int?
        for index in bytes.indices where bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x81 {
            if bytes[index + 2] == 0xA8, start == nil { start = index + 3 }
            if bytes[index + 2] == 0xA9, let begin = start {
                found.append(TextSpan(begin, index))
                start = nil
            }
        }
        if let start { found.append(TextSpan(start, bytes.count)) }
        return found
    }
}
