import NewsModel
import NewsText

/// Blocks and links of a text as few bytes, which read back much faster than JSON: numbers in LEB128, spans as the
/// distance from the last span's end and their length.
enum ContentCoding {
    // MARK: Blocks

    static func encode(_ blocks: [TextBlock]) -> [UInt8] {
        var writer = ByteWriter()
        var last = 0
        for block in blocks {
            let (code, detail) = code(of: block.kind)
            writer.put(code << 1 | (block.isRepeat ? 1 : 0))
            for byte in detail { writer.put(byte) }
            writer.put(block.span, after: &last)
        }
        return writer.bytes
    }

    /// Bytes that are no blocks give those before the fault.
    static func blocks(_ bytes: [UInt8]) -> [TextBlock] {
        var reader = ByteReader(bytes)
        var last = 0
        var blocks: [TextBlock] = []
        while let head = reader.number(), let kind = kind(head >> 1, from: &reader),
            let span = reader.span(after: &last)
        {
            blocks.append(TextBlock(kind: kind, span: span, isRepeat: head & 1 == 1))
        }
        return blocks
    }

    /// A page may number its items as it likes; `ByteReader` reads numbers of up to 35 bits.
    private static let mostOrdinal = Int(Int32.max)

    private static func code(of kind: TextBlock.Kind) -> (Int, [Int]) {
        switch kind {
        case .paragraph: (0, [])
        case .heading(let level): (1, [level])
        case .listItem(let depth, let ordinal): (2, [depth, min(ordinal ?? -1, mostOrdinal) + 1])
        case .blockQuote: (3, [])
        case .preformatted: (4, [])
        case .tableRow: (5, [])
        case .image: (6, [])
        }
    }

    private static func kind(_ code: Int, from reader: inout ByteReader) -> TextBlock.Kind? {
        switch code {
        case 0: return .paragraph
        case 1: return reader.number().map { .heading(level: $0) }
        case 2:
            guard let depth = reader.number(), let ordinal = reader.number() else { return nil }
            return .listItem(depth: depth, ordinal: ordinal == 0 ? nil : ordinal - 1)
        case 3: return .blockQuote
        case 4: return .preformatted
        case 5: return .tableRow
        case 6: return .image
        default: return nil
        }
    }

    // MARK: Links

    static func encode(_ links: [TextLink]) -> [UInt8] {
        var writer = ByteWriter()
        var last = 0
        for link in links.sorted(by: { $0.span < $1.span }) {
            writer.put(link.span, after: &last, mayOverlap: true)
            writer.put(link.url)
        }
        return writer.bytes
    }

    static func links(_ bytes: [UInt8]) -> [TextLink] {
        var reader = ByteReader(bytes)
        var last = 0
        var links: [TextLink] = []
        while let span = reader.span(after: &last, mayOverlap: true), let url = reader.text() {
            links.append(TextLink(span: span, url: url))
        }
        return links
    }
}

/// Writes numbers, spans and texts one after the other.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// Negative numbers, which do not occur, become 0.
    mutating func put(_ number: Int) {
        var rest = UInt64(max(0, number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// `last` is the end of the last span, or its start where spans `mayOverlap`; they come in ascending order.
    mutating func put(_ span: TextSpan, after last: inout Int, mayOverlap: Bool = false) {
        put(span.start - last)
        put(span.count)
        last = mayOverlap ? span.start : span.end
    }

    /// Its length in bytes, and its bytes in UTF-8.
    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads what `ByteWriter` wrote; nil at the end and at a fault.
struct ByteReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Up to 35 bits, seven in a byte, the lowest first.
    mutating func number() -> Int? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 35 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(value) }
            shift += 7
        }
        return nil
    }

    mutating func span(after last: inout Int, mayOverlap: Bool = false) -> TextSpan? {
        guard let gap = number(), let count = number() else { return nil }
        let start = last + gap
        last = mayOverlap ? start : start + count
        return TextSpan(start, start + count)
    }

    mutating func text() -> String? {
        guard let count = number(), offset + count <= bytes.count else { return nil }
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }
}
