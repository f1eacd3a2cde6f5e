import NewsText

/// Builds the stored text of an article block by block, with links whose spans point into it.
///
/// Cleaning happens here, once, on bytes: control characters, bidirectional overrides and soft hyphens are left
/// out, white space becomes one space, and a run of more than eight combining marks is cut. What ends in an
/// `ArticleText` can be drawn and searched as it is.
public struct ArticleTextBuilder: Sendable {
    private var bytes: [UInt8] = []
    private var blocks: [TextBlock] = []
    private var links: [TextLink] = []
    private var seen: Set<UInt64> = []
    private var kind: TextBlock.Kind = .paragraph
    private var blockStart = 0
    private var isOpen = false
    private var space = Space.none
    private var marks = 0
    private var link: (url: String, start: Int?)?

    private enum Space { case none, one, line }

    /// Starts with the title line.
    public init(title: String) {
        append(title)
        closeLine()
        if !bytes.isEmpty { seen.insert(ArticleText.repeatHash(bytes, TextSpan(0, bytes.count))) }
    }

    /// Bytes written so far.
    public var count: Int { bytes.count }

    /// Whether the open block holds text.
    public var blockHasText: Bool { isOpen && bytes.count > blockStart }

    /// Ends the open block, if any, and starts one of `kind`. A block that stays empty leaves no trace.
    public mutating func begin(_ kind: TextBlock.Kind) {
        end()
        self.kind = kind
        bytes.append(0x0A)
        blockStart = bytes.count
        isOpen = true
    }

    /// Ends the open block.
    public mutating func end() {
        guard isOpen else { return }
        let openLink = link?.url
        endLink()
        closeLine()
        isOpen = false
        if bytes.count == blockStart {
            bytes.removeLast()
        } else {
            let span = TextSpan(blockStart, bytes.count)
            let isNew = seen.insert(ArticleText.repeatHash(bytes, span)).inserted
            blocks.append(TextBlock(kind: kind, span: span, isRepeat: !isNew))
        }
        link = openLink.map { ($0, nil) }
    }

    /// Adds text to the open block.
    public mutating func append(_ text: String) {
        let utf8 = Array(text.utf8)
        append(utf8, utf8.indices)
    }

    /// Adds the UTF-8 bytes of `range` of `source` to the open block.
    public mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        let isPreformatted = kind == .preformatted && isOpen
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = source[at]
            if byte > 0x20, byte < 0x7F {
                // A run of words with single spaces is copied at once.
                var end = at + 1
                while end < range.upperBound, source[end] < 0x7F {
                    if source[end] > 0x20 {
                        end += 1
                    } else if source[end] == 0x20, end + 1 < range.upperBound, source[end + 1] > 0x20,
                        source[end + 1] < 0x7F
                    {
                        end += 2
                    } else {
                        break
                    }
                }
                flushSpace()
                marks = 0
                bytes.append(contentsOf: source[at..<end])
                at = end
            } else if byte < 0x80 {
                if isPreformatted {
                    appendPreformattedSpace(byte)
                } else if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                    space = .one
                }
                at += 1
            } else {
                let (scalar, length) = UTF8Scalars.decode(source, at: at)
                append(scalar, isPreformatted: isPreformatted)
                at += max(1, length)
            }
        }
    }

    /// A space, unless the block just began or ends in one.
    public mutating func appendSpace() {
        if space == .none { space = .one }
    }

    /// A line break that stays inside the block: U+2028 in preformatted text, a space elsewhere.
    public mutating func appendLineBreak() {
        space = kind == .preformatted ? .line : .one
    }

    /// Text until `endLink` is the text of a link to `url`. A link goes on over the end of a block.
    public mutating func beginLink(_ url: String) {
        endLink()
        link = (url, nil)
    }

    /// Whether what is appended is the text of a link.
    public var isInLink: Bool { link != nil }

    /// The text of the link that was begun ends here; one without text is none.
    public mutating func endLink() {
        if let link, let start = link.start, start < bytes.count {
            links.append(TextLink(span: TextSpan(start, bytes.count), url: link.url))
        }
        link = nil
    }

    /// The finished text. An article without body has its title line alone, followed by a line feed.
    public mutating func finish() -> ArticleText {
        end()
        if blocks.isEmpty { bytes.append(0x0A) }
        return ArticleText(text: String(decoding: bytes, as: UTF8.self), blocks: blocks, links: links)
    }

    private mutating func append(_ scalar: Unicode.Scalar, isPreformatted: Bool) {
        switch scalar.value {
        case 0xAD: return
        case 0x2028, 0x2029:
            space = isPreformatted ? .line : .one
            return
        case 0xA0, 0x202F:
            // A no-break space binds numbers to units, but at the ends of a block it is only padding.
            if bytes.count == blockStart { return }
        default:
            if scalar.value != 0x85, scalar.properties.isWhitespace {
                if space == .none { space = .one }
                return
            }
        }
        let scalar = TextSanitizer.meant(by: scalar) ?? scalar
        guard TextSanitizer.isAllowed(scalar) else { return }
        if isCombining(scalar) {
            marks += 1
            if marks > 8 { return }
        } else {
            marks = 0
        }
        flushSpace()
        UTF8Scalars.append(scalar, to: &bytes)
    }

    private mutating func appendPreformattedSpace(_ byte: UInt8) {
        switch byte {
        case 0x0A:
            if bytes.count > blockStart {
                flushSpace()
                space = .line
            }
        case 0x09:
            flushSpace()
            bytes.append(contentsOf: [0x20, 0x20, 0x20, 0x20])
        case 0x20:
            flushSpace()
            bytes.append(0x20)
        default: break
        }
    }

    private mutating func flushSpace() {
        if space != .none {
            if bytes.count > blockStart {
                if space == .line {
                    bytes.append(contentsOf: [0xE2, 0x80, 0xA8])
                } else {
                    bytes.append(0x20)
                }
            }
            space = .none
        }
        if link != nil, link?.start == nil { link?.start = bytes.count }
    }

    private mutating func closeLine() {
        space = .none
        marks = 0
        while let (scalar, length) = UTF8Scalars.decode(bytes, before: bytes.count), bytes.count > blockStart,
            scalar.value == 0x20 || scalar.value == 0xA0 || scalar.value == 0x202F || scalar.value == 0x2028
        {
            bytes.removeLast(length)
        }
        if let last = links.last, last.span.end > bytes.count {
            links[links.count - 1].span = TextSpan(min(last.span.start, bytes.count), bytes.count)
        }
    }

    private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }
}

extension ArticleText {
    /// A hash of the letters and digits of `span`, lower-cased: equal where two lines say the same.
    static func repeatHash(_ bytes: [UInt8], _ span: TextSpan) -> UInt64 {
        var hash = FNV1a()
        var at = span.start
        while at < span.end {
            let byte = bytes[at]
            if byte < 0x80 {
                let lower = byte | 0x20
                if lower >= 0x61, lower <= 0x7A {
                    hash.combine(lower)
                } else if byte >= 0x30, byte <= 0x39 {
                    hash.combine(byte)
                }
                at += 1
                continue
            }
            let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
            at += max(1, length)
            guard scalar.isLetter || scalar.isDigit else { continue }
            // Scripts with two cases end at Georgian and its neighbours; the rest needs no mapping.
            if scalar.value < 0x10D0 {
                for byte in scalar.properties.lowercaseMapping.utf8 { hash.combine(byte) }
            } else {
                hash.combine(UInt64(scalar.value))
            }
        }
        return hash.value
    }
}
