/// Keeps Gumbo from input that it takes minutes for.
///
/// Gumbo conforms to HTML5, but several of its steps are linear in the depth of the open elements or in the number of
/// a tag's attributes: 50,000 nested `div`s took it a minute. The guard scans the bytes before the parser sees them
/// and drops start tags that would nest deeper than 512, formatting tags that would nest deeper than 32 (each is
/// opened again in every paragraph that follows), attributes past the 256th of a tag, and what comes after the work
/// that reopened formatting would cost exceeds a budget. Elements with optional end tags are not counted: an unclosed
/// `<li>` or `<p>` closes its predecessor.
struct HTMLGuard {
    static let maximumDepth = 512
    static let maximumFormattingDepth = 32
    static let maximumAttributes = 256
    /// Elements that the parser may have to make again for open formatting tags.
    static let reopeningBudget = 2_000_000
    /// A page is read as far as this.
    static let maximumBytes = 8 << 20

    private let input: [UInt8]
    /// What has been kept, from the first thing dropped on; nil while nothing was.
    private var output: [UInt8]?
    private var copied = 0
    private var open: [UInt64] = []
    private var formattingDepth = 0
    private var droppedDepth = 0
    private var reopened = 0
    private var hasForeign = false
    /// No `iframe` ends behind this.
    private var lastFrameEnd = Int.max
    private(set) var wasCut = false

    /// `input`, or as much of it as the parser can be trusted with.
    static func checked(_ input: [UInt8]) -> (bytes: [UInt8], wasCut: Bool) {
        let isLong = input.count > maximumBytes
        var guardian = HTMLGuard(input: isLong ? Array(input[..<maximumBytes]) : input)
        guardian.scan()
        return (guardian.result(), isLong || guardian.wasCut)
    }

    private init(input: [UInt8]) { self.input = input }

    private func result() -> [UInt8] {
        guard let output else { return input }
        return output + input[min(copied, input.count)...]
    }

    private mutating func drop(_ range: Range<Int>) {
        wasCut = true
        if output == nil { output = [] }
        output?.append(contentsOf: input[copied..<range.lowerBound])
        copied = range.upperBound
    }

    private mutating func insert(_ text: String, at place: Int) {
        if output == nil { output = [] }
        output?.append(contentsOf: input[copied..<place])
        output?.append(contentsOf: text.utf8)
        copied = place
    }

    private mutating func scan() {
        var at = 0
        let count = input.count
        while at < count {
            guard input[at] == 0x3C, at + 1 < count else {
                at += 1
                continue
            }
            let next = input[at + 1]
            if next == 0x21 {
                at = endOfComment(at)
            } else if next == 0x2F {
                at = scanEndTag(at)
            } else if next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
                at = scanStartTag(at)
                if reopened > HTMLGuard.reopeningBudget {
                    drop(at..<count)
                    return
                }
            } else {
                at += 1
            }
        }
    }

    private func endOfComment(_ start: Int) -> Int {
        guard start + 3 < input.count, input[start + 2] == 0x2D, input[start + 3] == 0x2D else { return start + 2 }
        var at = start + 4
        if at < input.count, input[at] == 0x3E { return at + 1 }
        while at + 2 < input.count {
            if input[at] == 0x2D, input[at + 1] == 0x2D, input[at + 2] == 0x3E { return at + 3 }
            at += 1
        }
        return input.count
    }

    private func name(at start: Int) -> (hash: UInt64, end: Int) {
        var hash: UInt64 = 0
        var at = start
        while at < input.count {
            let byte = input[at]
            if byte <= 0x20 || byte == 0x2F || byte == 0x3E { break }
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            hash = hash &* 257 &+ UInt64(lower)
            at += 1
        }
        return (hash, at)
    }

    private mutating func scanEndTag(_ start: Int) -> Int {
        let (hash, nameEnd) = name(at: start + 2)
        var end = nameEnd
        while end < input.count, input[end] != 0x3E { end += 1 }
        end = min(end + 1, input.count)
        if HTMLGuard.uncounted.contains(hash) { return end }
        if droppedDepth > 0 {
            droppedDepth -= 1
            drop(start..<end)
            return end
        }
        if let index = open.lastIndex(of: hash) {
            for closed in open[index...] where HTMLGuard.formatting.contains(closed) { formattingDepth -= 1 }
            open.removeSubrange(index...)
        }
        return end
    }

    private mutating func scanStartTag(_ start: Int) -> Int {
        let (hash, nameEnd) = name(at: start + 1)
        let (end, isSelfClosing) = scanAttributes(nameEnd)
        if HTMLGuard.foreign.contains(hash) { hasForeign = true }
        if HTMLGuard.void.contains(hash) || (isSelfClosing && hasForeign) { return end }
        reopened += formattingDepth
        if HTMLGuard.uncounted.contains(hash) { return end }
        let isFormatting = HTMLGuard.formatting.contains(hash)
        if open.count >= HTMLGuard.maximumDepth || (isFormatting && formattingDepth >= HTMLGuard.maximumFormattingDepth)
        {
            droppedDepth += 1
            drop(start..<end)
            return end
        }
        open.append(hash)
        if isFormatting { formattingDepth += 1 }
        // Inside SVG and MathML these hold markup, and whether we are inside only the parser knows for sure.
        if HTMLGuard.rawText.contains(hash), !hasForeign {
            if hash == HTMLGuard.frame, isSelfClosing || !isClosed(hash, from: end) {
                open.removeLast()
                insert("</iframe>", at: end)
                return end
            }
            return endOfRawText(end, hash)
        }
        return end
    }

    /// Whether an end tag of `hash` follows. To the standard's parser an `iframe` that nothing closes, or that is
    /// closed as in XML, holds all that follows, and nobody would see it.
    private mutating func isClosed(_ hash: UInt64, from start: Int) -> Bool {
        if start >= lastFrameEnd { return false }
        var at = start
        while at + 1 < input.count {
            if input[at] == 0x3C, input[at + 1] == 0x2F, name(at: at + 2).hash == hash { return true }
            at += 1
        }
        lastFrameEnd = start
        return false
    }

    /// The end of the tag whose attributes start at `start`; attributes past the limit are dropped.
    private mutating func scanAttributes(_ start: Int) -> (end: Int, isSelfClosing: Bool) {
        var at = start
        var attributes = 0
        var dropStart: Int?
        while at < input.count {
            let byte = input[at]
            if byte == 0x3E {
                if let dropStart { drop(dropStart..<at) }
                return (at + 1, at > start && input[at - 1] == 0x2F)
            }
            if byte <= 0x20 || byte == 0x2F {
                at += 1
                continue
            }
            attributes += 1
            if attributes > HTMLGuard.maximumAttributes, dropStart == nil { dropStart = at }
            at = endOfAttribute(at)
        }
        return (input.count, false)
    }

    private func endOfAttribute(_ start: Int) -> Int {
        var at = start + 1
        while at < input.count, input[at] > 0x20, input[at] != 0x2F, input[at] != 0x3E, input[at] != 0x3D { at += 1 }
        var next = at
        while next < input.count, input[next] <= 0x20 { next += 1 }
        guard next < input.count, input[next] == 0x3D else { return at }
        next += 1
        while next < input.count, input[next] <= 0x20 { next += 1 }
        guard next < input.count else { return next }
        let quote = input[next]
        if quote == 0x22 || quote == 0x27 {
            next += 1
            while next < input.count, input[next] != quote { next += 1 }
            return min(next + 1, input.count)
        }
        while next < input.count, input[next] > 0x20, input[next] != 0x3E { next += 1 }
        return next
    }

    private mutating func endOfRawText(_ start: Int, _ hash: UInt64) -> Int {
        var at = start
        while at + 1 < input.count {
            if input[at] == 0x3C, input[at + 1] == 0x2F, name(at: at + 2).hash == hash { return scanEndTag(at) }
            at += 1
        }
        return input.count
    }

    private static func hashes(_ names: String) -> Set<UInt64> {
        Set(names.split(separator: " ").map { $0.utf8.reduce(0) { $0 &* 257 &+ UInt64($1) } })
    }

    private static let void = hashes(
        "area base br col embed hr img input link meta param source track wbr keygen frame basefont bgsound command")
    private static let uncounted = hashes("p li dd dt option tr td th tbody thead tfoot colgroup html head body")
    private static let formatting = hashes("a b big code em font i nobr s small strike strong tt u")
    private static let rawText = hashes("script style textarea title xmp iframe noembed noframes")
    private static let foreign = hashes("svg math")
    private static let frame = hashes("iframe").first ?? 0
}
