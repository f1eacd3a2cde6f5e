import NewsText

/// A grapheme cluster of a text: its bytes, what is drawn for it, and the columns that takes.
struct TextCluster {
    var start: Int
    var end: Int
    var character: Character
    var width: Int
    /// Whether the text has a line feed here; it is drawn as a space.
    var isFeed = false
}

/// Walks the grapheme clusters of UTF-8 bytes, cleaned for drawing.
///
/// ASCII is taken byte by byte; only stretches of other text go through `String`, which costs some hundred
/// times more.
struct TextClusters: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var offset: Int
    private let end: Int
    private var pending: Substring = ""
    /// Parts of a cluster that terminals draw side by side, last first.
    private var parts: [TextCluster] = []

    init(_ bytes: [UInt8], _ span: TextSpan) {
        self.bytes = bytes
        end = Swift.min(Swift.max(0, span.end), bytes.count)
        offset = Swift.min(Swift.max(0, span.start), end)
    }

    mutating func next() -> TextCluster? {
        if let part = parts.popLast() { return part }
        if pending.isEmpty {
            guard offset < end else { return nil }
            if bytes[offset] < 0x80, offset + 1 == end || bytes[offset + 1] < 0x80 {
                defer { offset += 1 }
                return TextCluster.ascii(bytes[offset], at: offset)
            }
            pending = takeStretch()
        }
        let character = pending.removeFirst()
        defer { offset += character.utf8.count }
        let cluster = TextCluster.cleaned(character, at: offset)
        guard cluster.width > 1, DisplayWidth.addsUp(character) else { return cluster }
        parts = cluster.sideBySide.reversed()
        return parts.popLast()
    }

    /// An ASCII byte that a mark may follow, and the bytes up to the next ASCII byte.
    private func takeStretch() -> Substring {
        var last = offset + 1
        while last < end, bytes[last] >= 0x80 { last += 1 }
        return Substring(decoding: bytes[offset..<last], as: UTF8.self)
    }
}

extension TextCluster {
    /// A conjunct's letters and spacing vowel signs, each with the marks that follow it.
    fileprivate var sideBySide: [TextCluster] {
        var parts: [TextCluster] = []
        var place = start
        for scalar in character.unicodeScalars {
            let length = UTF8.width(scalar)
            let width = DisplayWidth.of(scalar)
            if width > 0 || parts.isEmpty {
                parts.append(
                    TextCluster(start: place, end: place + length, character: Character(scalar), width: width))
            } else {
                let last = parts.count - 1
                parts[last].character = Character(String(parts[last].character) + String(Character(scalar)))
                parts[last].end = place + length
            }
            place += length
        }
        return parts
    }

    fileprivate static func ascii(_ byte: UInt8, at offset: Int) -> TextCluster {
        let isSpace = byte == 0x09 || byte == 0x0A || byte == 0x0D
        let isVisible = byte >= 0x20 && byte < 0x7F
        return TextCluster(
            start: offset, end: offset + 1,
            character: isVisible ? Character(Unicode.Scalar(byte)) : " ",
            width: isVisible || isSpace ? 1 : 0,
            isFeed: byte == 0x0A)
    }

    /// Control characters and bidirectional overrides are left out, of combining marks the first eight kept.
    fileprivate static func cleaned(_ character: Character, at offset: Int) -> TextCluster {
        let length = character.utf8.count
        if length == 1, let byte = character.utf8.first { return ascii(byte, at: offset) }
        var shown = character
        let scalars = character.unicodeScalars
        if scalars.count > 9 || !scalars.allSatisfy(TextSanitizer.isAllowed) {
            var kept = String.UnicodeScalarView()
            kept.append(contentsOf: scalars.lazy.filter(TextSanitizer.isAllowed).prefix(9))
            shown = String(kept).first ?? "\u{200B}"
        }
        return TextCluster(start: offset, end: offset + length, character: shown, width: DisplayWidth.of(shown))
    }
}
