public import NewsText

/// A text with a style and stretches of it marked with others, kept as bytes so that spans index it directly.
public struct MarkedText: Sendable {
    /// A stretch and how it is drawn.
    public struct Mark: Hashable, Sendable {
        /// Bytes of the text.
        public var span: TextSpan
        /// Role and attributes; those of other marks add up.
        public var style: Style

        public init(_ span: TextSpan, _ style: Style) {
            self.span = span
            self.style = style
        }
    }

    /// UTF-8; spans of marks index it.
    public let bytes: [UInt8]
    /// The style outside all marks.
    public var style: Style
    /// Whether the text was put together of pieces, which are its marks.
    public var isOfPieces = false
    /// Where marks overlap, the later one gives the role and the attributes of all add up.
    public var marks: [Mark]

    /// Marks may overlap and come in any order.
    public init(_ text: String, _ style: Style = .plain, marks: [Mark] = []) {
        bytes = Array(text.utf8)
        self.style = style
        self.marks = marks
    }

    /// Text put together of pieces that each have a style: for lines such as a title with a count.
    public init(pieces: [(text: String, style: Style)]) {
        var bytes: [UInt8] = []
        var marks: [Mark] = []
        for piece in pieces {
            let start = bytes.count
            bytes += piece.text.utf8
            marks.append(Mark(TextSpan(start, bytes.count), piece.style))
        }
        self.bytes = bytes
        self.marks = marks
        style = .plain
        isOfPieces = true
    }

    /// All of it.
    public var span: TextSpan { TextSpan(0, bytes.count) }

    /// The pieces that it was put together of, without spaces at their ends.
    var ownPieces: [TextSpan] {
        guard isOfPieces else { return [] }
        var pieces: [TextSpan] = []
        for mark in marks {
            var (start, end) = (mark.span.start, mark.span.end)
            while start < end, bytes[start] == 0x20 { start += 1 }
            while end > start, bytes[end - 1] == 0x20 { end -= 1 }
            if start < end { pieces.append(TextSpan(start, end)) }
        }
        return pieces
    }

    /// The columns of the whole text on one line.
    public var width: Int {
        TextClusters(bytes, span).reduce(0) { $0 + $1.width }
    }

    func style(at offset: Int) -> Style {
        var result = style
        for mark in marks where mark.span.contains(offset) {
            let attributes = result.attributes.union(mark.style.attributes)
            result = Style(mark.style.role, attributes, ground: mark.style.ground ?? result.ground)
        }
        return result
    }
}
