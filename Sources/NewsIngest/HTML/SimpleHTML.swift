import CLibXML2

/// Reads fragments of HTML whose tags nest plainly, as the texts of most feeds do, many times as fast as Gumbo.
///
/// It knows the rules of the HTML standard for the elements of running text and gives up, with nil, wherever the
/// standard's tree is another than the nesting of the tags: end tags that match nothing, formatting that reaches over
/// blocks, tables, forms, foreign content, references without semicolon. What it gives is what Gumbo would give.
/// Source: HTML Living Standard, 13.2.6.4.7 "in body".
struct SimpleHTML {
    /// Deeper fragments are left to Gumbo and its guard.
    private static let maximumDepth = 64
    private static let maximumAttributes = 64

    private let input: [UInt8]
    private var at = 0
    private var nodes: [HTMLTree.Node] = []
    private var pool: [UInt8] = []
    private var attributes: [HTMLTree.Attribute] = []
    private var open: [(node: Int32, element: Element)] = []
    private var openParagraphs = 0
    private var openLinks = 0
    /// Where the text that is being read begins in the pool; nil between texts.
    private var textStart: Int?

    /// The tree of `input`, the inside of a `body`; nil where Gumbo has to read it.
    static func parse(_ input: [UInt8]) -> HTMLTree? {
        guard input.count <= HTMLGuard.maximumBytes else { return nil }
        var reader = SimpleHTML(input: input)
        guard reader.run() else { return nil }
        return HTMLTree(nodes: reader.nodes, pool: reader.pool, attributes: reader.attributes)
    }

    private init(input: [UInt8]) {
        self.input = input
        pool.reserveCapacity(input.count)
        nodes.reserveCapacity(32)
    }

    private mutating func run() -> Bool {
        nodes.append(HTMLTree.Node(kind: .element, tag: .html, parent: -1))
        while at < input.count {
            guard readText(), at < input.count else { break }
            guard readMarkup() else { return false }
        }
        guard at >= input.count else { return false }
        endText()
        while !open.isEmpty { pop() }
        nodes[0].end = Int32(nodes.count)
        return true
    }

    // MARK: - Text

    /// Copies text up to the next tag.
    private mutating func readText() -> Bool {
        var start = at
        while at < input.count {
            let byte = input[at]
            if byte == 0x3C { break }
            if byte == 0x26 {
                copy(start)
                if textStart == nil { textStart = pool.count }
                guard readReference(inAttribute: false) else { return false }
                start = at
            } else if byte == 0x0D || byte == 0 {
                return false
            } else {
                at += 1
            }
        }
        copy(start)
        return true
    }

    private mutating func copy(_ start: Int) {
        guard start < at else { return }
        if textStart == nil { textStart = pool.count }
        pool.append(contentsOf: input[start..<at])
    }

    private mutating func endText() {
        guard let start = textStart else { return }
        textStart = nil
        guard start < pool.count else { return }
        nodes.append(
            HTMLTree.Node(
                kind: .text, tag: .none, parent: current, end: Int32(nodes.count + 1), from: Int32(start),
                to: Int32(pool.count)))
    }

    /// Adds what the reference at `at` stands for, or an ampersand that is none.
    private mutating func readReference(inAttribute: Bool) -> Bool {
        var end = at + 1
        let isNumber = end < input.count && input[end] == 0x23
        if isNumber { end += 1 }
        let nameStart = end
        while end < input.count, end - at < 40, SimpleHTML.isAlphanumeric(input[end]) { end += 1 }
        let hasSemicolon = end < input.count && input[end] == 0x3B
        if end == nameStart {
            if isNumber { return false }
            pool.append(0x26)
            at += 1
            return true
        }
        guard hasSemicolon else {
            // In addresses: "?a=1&b=2".
            guard inAttribute, !isNumber, end < input.count, input[end] == 0x3D else { return false }
            pool.append(contentsOf: input[at..<end])
            at = end
            return true
        }
        let name = input[nameStart..<end]
        guard let scalar = isNumber ? SimpleHTML.character(number: name) : SimpleHTML.character(named: name) else {
            return false
        }
        pool.append(contentsOf: String(scalar).utf8)
        at = end + 1
        return true
    }

    private static func character(number: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHex = number.first.map { $0 | 0x20 == 0x78 } ?? false
        let digits = isHex ? number.dropFirst() : number
        guard digits.count <= 8, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
            value >= 0x20 || value == 9 || value == 10, !(0x7F...0x9F).contains(value), value & 0xFFFE != 0xFFFE
        else { return nil }
        return Unicode.Scalar(value)
    }

    /// By the names of HTML 4, which HTML has kept, but for the two brackets that it moved.
    private static func character(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: name, as: UTF8.self)
        guard text != "lang", text != "rang", let entry = htmlEntityLookup(text) else { return nil }
        return Unicode.Scalar(entry.pointee.value)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
    }

    // MARK: - Tags

    private mutating func readMarkup() -> Bool {
        guard at + 1 < input.count else { return false }
        let next = input[at + 1]
        if next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
            endText()
            return readStartTag()
        }
        if next == 0x2F {
            endText()
            return readEndTag()
        }
        if next == 0x21 {
            endText()
            return readComment()
        }
        return false
    }

    private mutating func readComment() -> Bool {
        guard at + 4 < input.count, input[at + 2] == 0x2D, input[at + 3] == 0x2D, input[at + 4] != 0x3E,
            input[at + 4] != 0x2D
        else { return false }
        var end = at + 4
        while end + 2 < input.count {
            if input[end] == 0x2D, input[end + 1] == 0x2D {
                guard input[end + 2] == 0x3E else { return false }
                at = end + 3
                return true
            }
            end += 1
        }
        return false
    }

    /// The element that the name at `start` calls, and the end of the name.
    private func element(at start: Int) -> (element: Element, end: Int)? {
        var hash: UInt64 = 0
        var end = start
        while end < input.count, SimpleHTML.isAlphanumeric(input[end]) {
            let byte = input[end]
            hash = hash &* 257 &+ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            end += 1
        }
        guard end - start <= 10, let element = Element.byHash[hash] else { return nil }
        return (element, end)
    }

    private mutating func readStartTag() -> Bool {
        guard let (element, nameEnd) = element(at: at + 1), makeRoom(for: element) else { return false }
        at = nameEnd
        let first = attributes.count
        guard readAttributes(first) else { return false }
        let node = Int32(nodes.count)
        nodes.append(
            HTMLTree.Node(
                kind: .element, tag: element.tag, parent: current, end: node + 1, from: Int32(first),
                to: Int32(attributes.count)))
        if element.kind == .void || element.kind == .voidBlock { return true }
        guard open.count < SimpleHTML.maximumDepth else { return false }
        open.append((node, element))
        switch element.kind {
        case .paragraph: openParagraphs += 1
        case .link: openLinks += 1
        case .preformatted: if at < input.count, input[at] == 0x0A { at += 1 }
        // Closed as in XML it is left to the guard of the other reader.
        case .raw: return input[at - 2] != 0x2F && readRawText()
        default: break
        }
        return true
    }

    /// The text of an `iframe`, which no browser shows.
    private mutating func readRawText() -> Bool {
        var end = at
        while end < input.count {
            if input[end] == 0 || input[end] == 0x0D { return false }
            if input[end] == 0x3C, end + 1 < input.count, input[end + 1] == 0x2F {
                guard let closing = element(at: end + 2), closing.element.kind == .raw else { return false }
                let start = at
                at = end
                copy(start)
                endText()
                return readEndTag()
            }
            end += 1
        }
        return false
    }

    /// Closes what the start tag of `element` closes; false where the standard's tree gets other than plain nesting.
    private mutating func makeRoom(for element: Element) -> Bool {
        switch element.kind {
        case .void, .ordinary, .formatting, .raw: return true
        case .link: return openLinks == 0
        case .item, .definition: guard closeItem(element.kind) else { return false }
        case .heading:
            guard closeParagraph() else { return false }
            return open.last?.element.kind != .heading
        case .block, .paragraph, .voidBlock, .preformatted: break
        }
        return closeParagraph()
    }

    private mutating func closeParagraph() -> Bool {
        guard openParagraphs > 0 else { return true }
        guard open.last?.element.kind == .paragraph else { return false }
        pop()
        return true
    }

    /// A new item ends the one that is open, if no other block lies between.
    private mutating func closeItem(_ kind: Element.Kind) -> Bool {
        for index in open.indices.reversed() {
            let element = open[index].element
            if element.kind == kind {
                let isNext = index == open.count - 1
                let isBelowParagraph = index == open.count - 2 && open[index + 1].element.kind == .paragraph
                guard isNext || isBelowParagraph else { return false }
                while open.count > index { pop() }
                return true
            }
            if element.isSpecial, !element.letsItemsThrough { return true }
        }
        return true
    }

    private mutating func readEndTag() -> Bool {
        guard let (element, nameEnd) = element(at: at + 2) else { return false }
        var end = nameEnd
        while end < input.count, input[end] <= 0x20 { end += 1 }
        guard end < input.count, input[end] == 0x3E else { return false }
        at = end + 1
        if element.kind == .block || element.kind == .item || element.kind == .definition || element.kind == .heading
            || element.kind == .preformatted
        {
            while let last = open.last?.element, last.tag != element.tag, last.isImplied { pop() }
        }
        guard open.last?.element.tag == element.tag else { return false }
        pop()
        return true
    }

    private var current: Int32 { open.last?.node ?? 0 }

    private mutating func pop() {
        let (node, element) = open.removeLast()
        nodes[Int(node)].end = Int32(nodes.count)
        if element.kind == .paragraph { openParagraphs -= 1 }
        if element.kind == .link { openLinks -= 1 }
    }

    // MARK: - Attributes

    /// Reads attributes up to the end of the tag; of two with one name the first counts.
    private mutating func readAttributes(_ first: Int) -> Bool {
        while at < input.count {
            let byte = input[at]
            if byte == 0x3E {
                at += 1
                return true
            }
            if byte <= 0x20 || byte == 0x2F {
                guard byte != 0, byte != 0x0D else { return false }
                at += 1
                continue
            }
            guard SimpleHTML.isAlphanumeric(byte), attributes.count - first < SimpleHTML.maximumAttributes,
                readAttribute(first)
            else { return false }
        }
        return false
    }

    private mutating func readAttribute(_ first: Int) -> Bool {
        let nameStart = pool.count
        while at < input.count {
            let byte = input[at]
            guard SimpleHTML.isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F || byte == 0x3A else { break }
            pool.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            at += 1
        }
        let name = nameStart..<pool.count
        while at < input.count, input[at] <= 0x20 { at += 1 }
        guard at < input.count else { return false }
        var value = pool.count..<pool.count
        if input[at] == 0x3D {
            guard readValue() else { return false }
            value = value.lowerBound..<pool.count
        } else if input[at] != 0x3E, input[at] != 0x2F, !SimpleHTML.isAlphanumeric(input[at]) {
            return false
        }
        let isKnown = attributes[first...].contains { pool[$0.name].elementsEqual(pool[name]) }
        if !isKnown { attributes.append(HTMLTree.Attribute(name: name, value: value)) }
        return true
    }

    private mutating func readValue() -> Bool {
        at += 1
        while at < input.count, input[at] <= 0x20 { at += 1 }
        guard at < input.count else { return false }
        let quote = input[at]
        guard quote == 0x22 || quote == 0x27 else { return false }
        at += 1
        while at < input.count {
            let byte = input[at]
            switch byte {
            case quote:
                at += 1
                return true
            case 0x26: guard readReference(inAttribute: true) else { return false }
            case 0, 0x0D: return false
            default:
                pool.append(byte)
                at += 1
            }
        }
        return false
    }
}
