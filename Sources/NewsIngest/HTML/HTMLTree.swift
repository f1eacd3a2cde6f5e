import CGumbo

/// A parsed HTML document in flat arrays: nodes in document order, texts and attribute values in one pool of bytes.
struct HTMLTree {
    /// An element or a text.
    struct Node {
        enum Kind: UInt8 { case element, text }
        var kind: Kind
        var tag: HTMLTag
        /// The number of the element that it stands in; -1 for the root.
        var parent: Int32
        /// The first node behind this one's descendants.
        var end: Int32 = 0
        /// The bytes of a text, or the attributes of an element.
        var from: Int32 = 0
        var to: Int32 = 0
    }

    /// Ranges of `pool`.
    struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    private(set) var nodes: [Node] = []
    private(set) var pool: [UInt8] = []
    private(set) var attributes: [Attribute] = []
    /// Parts of the input were left out to keep within the limits.
    private(set) var wasCut = false

    /// Parses UTF-8 `bytes`: a whole document, or the inside of a `body`.
    init(_ bytes: [UInt8], isFragment: Bool = false) {
        if isFragment, let simple = SimpleHTML.parse(bytes) {
            self = simple
        } else {
            self.init(throughGumbo: bytes, isFragment: isFragment)
        }
    }

    /// A tree of parts that fit each other.
    init(nodes: [Node], pool: [UInt8], attributes: [Attribute]) {
        self.nodes = nodes
        self.pool = pool
        self.attributes = attributes
    }

    /// As above, always as Gumbo reads it.
    init(throughGumbo bytes: [UInt8], isFragment: Bool) {
        let (checked, wasCut) = HTMLGuard.checked(bytes)
        self.wasCut = wasCut
        pool.reserveCapacity(checked.count)
        var options = kGumboDefaultOptions
        options.max_errors = 0
        if isFragment { options.fragment_context = GUMBO_TAG_BODY }
        checked.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let base = characters.baseAddress,
                    let output = gumbo_parse_with_options(&options, base, characters.count)
                else { return }
                defer { gumbo_destroy_output(&options, output) }
                copy(output.pointee.root)
            }
        }
    }

    /// Copies Gumbo's tree, with a stack of our own: its depth comes from outside.
    private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
        var stack: [(node: UnsafeMutablePointer<GumboNode>, index: Int32, next: UInt32)] = []
        func children(_ node: UnsafeMutablePointer<GumboNode>) -> GumboVector { node.pointee.v.element.children }
        stack.append((root, appendElement(root, parent: -1), 0))
        while let top = stack.last {
            let list = children(top.node)
            guard top.next < list.length, let raw = list.data[Int(top.next)] else {
                nodes[Int(top.index)].end = Int32(nodes.count)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let child = raw.assumingMemoryBound(to: GumboNode.self)
            switch child.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                stack.append((child, appendElement(child, parent: top.index), 0))
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                appendText(child, parent: top.index)
            default: break
            }
        }
    }

    private mutating func appendElement(_ node: UnsafeMutablePointer<GumboNode>, parent: Int32) -> Int32 {
        let element = node.pointee.v.element
        let from = attributes.count
        for at in 0..<Int(element.attributes.length) {
            guard let raw = element.attributes.data[at] else { continue }
            let attribute = raw.assumingMemoryBound(to: GumboAttribute.self).pointee
            attributes.append(Attribute(name: append(attribute.name), value: append(attribute.value)))
        }
        nodes.append(
            Node(
                kind: .element, tag: HTMLTag(element.tag), parent: parent, end: Int32(nodes.count + 1),
                from: Int32(from),
                to: Int32(attributes.count)))
        return Int32(nodes.count - 1)
    }

    private mutating func appendText(_ node: UnsafeMutablePointer<GumboNode>, parent: Int32) {
        let range = append(node.pointee.v.text.text)
        nodes.append(
            Node(
                kind: .text, tag: .none, parent: parent, end: Int32(nodes.count + 1), from: Int32(range.lowerBound),
                to: Int32(range.upperBound)))
    }

    private mutating func append(_ string: UnsafePointer<CChar>?) -> Range<Int> {
        let start = pool.count
        if let string {
            var at = string
            while at.pointee != 0 {
                pool.append(UInt8(bitPattern: at.pointee))
                at += 1
            }
        }
        return start..<pool.count
    }
}

extension HTMLTree {
    /// The bytes of a text node.
    func text(_ node: Int) -> Range<Int> { Int(nodes[node].from)..<Int(nodes[node].to) }

    /// The value of an attribute as a range of `pool`; `name` in lower case.
    func attribute(_ node: Int, _ name: StaticString) -> Range<Int>? {
        guard nodes[node].kind == .element else { return nil }
        let length = name.utf8CodeUnitCount
        for at in Int(nodes[node].from)..<Int(nodes[node].to) where attributes[at].name.count == length {
            let matches = name.withUTF8Buffer { wanted in
                pool[attributes[at].name].elementsEqual(wanted)
            }
            if matches { return attributes[at].value }
        }
        return nil
    }

    /// The value of an attribute as text, without white space at its ends.
    func value(_ node: Int, _ name: StaticString) -> String? {
        attribute(node, name).map { String(decoding: pool[$0], as: UTF8.self).trimming(" ", "\n", "\t", "\r", "\r\n") }
    }

    /// `class` and `id` of a node, lower-cased, with a space between; empty where it has neither.
    func names(_ node: Int) -> [UInt8] {
        let parts = [attribute(node, "class"), attribute(node, "id")].compactMap { $0 }
        guard !parts.isEmpty else { return [] }
        return Array(parts.map { pool[$0] }.joined(separator: [0x20])).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }

    /// All text inside a node, with white space made single spaces.
    func plainText(_ node: Int) -> String {
        var builder = LineOfText()
        for at in node..<Int(nodes[node].end) {
            if nodes[at].kind == .text {
                let parent = Int(nodes[at].parent)
                if parent >= 0, nodes[parent].tag == .script || nodes[parent].tag == .style { continue }
                builder.append(pool, text(at))
            } else if nodes[at].tag.isBlock || nodes[at].tag == .br {
                builder.space()
            }
        }
        return builder.text
    }

    /// Whether the text inside a node is short: at most `limit` bytes in 200 nodes. Looks no further than that,
    /// so that asking it of every element of a deep tree stays cheap.
    func isShort(_ node: Int, limit: Int = 2000) -> Bool {
        guard Int(nodes[node].end) - node <= 200 else { return false }
        var bytes = 0
        for at in node..<Int(nodes[node].end) where nodes[at].kind == .text { bytes += text(at).count }
        return bytes <= limit
    }

    /// The first element of `tag` at or behind `start`.
    func first(_ tag: HTMLTag, from start: Int = 0) -> Int? {
        (start..<nodes.count).first { nodes[$0].kind == .element && nodes[$0].tag == tag }
    }

    /// The children of a node, in order.
    func children(_ node: Int) -> ChildSequence { ChildSequence(tree: self, node: node) }

    /// Numbers of nodes, each the next behind the one before with its descendants.
    struct ChildSequence: Sequence, IteratorProtocol {
        private let tree: HTMLTree
        private var at: Int
        private let end: Int

        init(tree: HTMLTree, node: Int) {
            self.tree = tree
            at = node + 1
            end = Int(tree.nodes[node].end)
        }

        mutating func next() -> Int? {
            guard at < end else { return nil }
            defer { at = Int(tree.nodes[at].end) }
            return at
        }
    }
}

/// Collects one line of text, white space made single spaces.
struct LineOfText {
    private var bytes: [UInt8] = []
    private var pending = false

    /// White space, if text follows and stands before.
    mutating func space() { pending = !bytes.isEmpty }

    mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        for byte in source[range] {
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                pending = !bytes.isEmpty
            } else {
                if pending { bytes.append(0x20) }
                pending = false
                bytes.append(byte)
            }
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}
