import CLibXML2
import NewsText

/// Makes XML of the wild well-formed before the parser sees it, and harmless.
///
/// The parser recovers from single faults, but an unclosed `<br>` shifts every element behind it, and an undefined
/// `&nbsp;` is lost. Here tags are balanced, stray `<` and `&` escaped, HTML's named entities replaced by their
/// characters, control characters dropped, unquoted attributes quoted. Document types never reach the parser, so that
/// neither entity bombs nor external entities exist for it; plain internal entities are replaced by their text.
struct XMLRepair {
    /// Deeper elements lose their tags.
    static let maximumDepth = 200
    static let maximumAttributes = 256

    private let input: [UInt8]
    private var output: [UInt8] = []
    private var at = 0
    private var open: [(hash: UInt64, name: Range<Int>)] = []
    private var hasRoot = false
    private var entities: [[UInt8]: [UInt8]] = [:]
    /// Bytes that declared entities may add.
    private var entityBudget = 100_000
    private var isMalformed = false

    /// Well-formed XML without declaration, document type, comments and instructions, and whether `input` was not.
    static func repaired(_ input: [UInt8]) -> (xml: [UInt8], isMalformed: Bool) {
        var repair = XMLRepair(input: input)
        repair.run()
        return (repair.output, repair.isMalformed)
    }

    private init(input: [UInt8]) {
        self.input = input
        output.reserveCapacity(input.count + 1024)
    }

    private mutating func run() {
        while at < input.count {
            copyText()
            guard at < input.count else { break }
            readMarkup()
            if hasRoot, open.isEmpty {
                if input[at...].contains(where: { $0 > 0x20 && $0 != 0x3E }), !isOnlyMiscellany(at) {
                    isMalformed = true
                }
                return
            }
        }
        if !open.isEmpty { isMalformed = true }
        while let last = open.popLast() { writeEndTag(last.name) }
    }

    /// Comments and instructions may follow the root.
    private func isOnlyMiscellany(_ start: Int) -> Bool {
        guard let first = input[start...].firstIndex(where: { $0 > 0x20 }) else { return true }
        return first + 1 < input.count && input[first] == 0x3C && (input[first + 1] == 0x21 || input[first + 1] == 0x3F)
    }

    private func starts(_ mark: StaticString, at index: Int) -> Bool {
        let length = mark.utf8CodeUnitCount
        guard index + length <= input.count else { return false }
        return mark.withUTF8Buffer { input[index..<(index + length)].elementsEqual($0) }
    }

    private func find(_ mark: StaticString, from index: Int, before end: Int? = nil) -> Int? {
        let first = mark.utf8Start.pointee
        var place = index
        let end = end ?? input.count
        while place < end {
            if input[place] == first, starts(mark, at: place) { return place }
            place += 1
        }
        return nil
    }

    /// Copies up to the next `<`.
    private mutating func copyText() {
        var start = at
        while at < input.count {
            let byte = input[at]
            if byte == 0x3C { break }
            if byte == 0x26 {
                flush(start)
                readReference()
                start = at
            } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
                flush(start)
                isMalformed = true
                at += 1
                start = at
            } else if byte == 0xEF, starts("\u{FFFF}", at: at) || starts("\u{FFFE}", at: at) {
                flush(start)
                at += 3
                start = at
            } else {
                at += 1
            }
        }
        flush(start)
    }

    /// Text outside the root element is dropped.
    private mutating func flush(_ start: Int) {
        if !open.isEmpty, start < at { output.append(contentsOf: input[start..<at]) }
    }

    private mutating func readMarkup() {
        if starts("<![CDATA[", at: at) {
            copyCharacterData()
        } else if starts("<!--", at: at) {
            at = find("-->", from: at + 4).map { $0 + 3 } ?? input.count
        } else if starts("<?", at: at) {
            at = find(">", from: at + 2).map { $0 + 1 } ?? input.count
        } else if starts("<!", at: at), !hasRoot || startsDocumentType {
            readDocumentType()
        } else if starts("</", at: at), at + 2 < input.count, isNameStart(input[at + 2]) {
            readEndTag()
        } else if at + 1 < input.count, isNameStart(input[at + 1]) {
            readStartTag()
        } else {
            isMalformed = true
            if !open.isEmpty { output.append(contentsOf: Array("&lt;".utf8)) }
            at += 1
        }
    }

    /// A document type behind the root's start is a stray one, of a page that was put inside.
    private var startsDocumentType: Bool { starts("<!DOCTYPE", at: at) || starts("<!doctype", at: at) }

    private func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x3A || byte >= 0x80
    }

    private func endOfName(_ start: Int) -> Int {
        var end = start
        while end < input.count {
            let byte = input[end]
            guard isNameStart(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2E else { break }
            end += 1
        }
        return end
    }

    private func hash(_ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0
        for byte in input[range] { hash = hash &* 257 &+ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        return hash
    }

    private mutating func copyCharacterData() {
        let end = endOfCharacterData(from: at + 9)
        if end == nil { isMalformed = true }
        let text = (at + 9)..<(end ?? input.count)
        at = end.map { $0 + 3 } ?? input.count
        guard !open.isEmpty else { return }
        output.append(contentsOf: "<![CDATA[".utf8)
        var start = text.lowerBound
        for place in text where input[place] == 0x3E && place > start + 1 && starts("]]>", at: place - 2) {
            copyAllowed(start..<place)
            output.append(contentsOf: "]]><![CDATA[".utf8)
            start = place
        }
        copyAllowed(start..<text.upperBound)
        output.append(contentsOf: "]]>".utf8)
    }

    private mutating func copyAllowed(_ range: Range<Int>) {
        for byte in input[range] where byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            output.append(byte)
        }
    }

    /// Where the section ends that is open at `start`. Texts hold "]]>" too ("x[y[0]]> 3"): one that text follows, and
    /// another "]]>" before the next section, is such a text.
    private mutating func endOfCharacterData(from start: Int) -> Int? {
        guard var end = find("]]>", from: start) else { return nil }
        while let next = input[(end + 3)...].firstIndex(where: { $0 > 0x20 }), input[next] != 0x3C,
            let other = find("]]>", from: end + 3)
        {
            if let section = find("<![CDATA[", from: end + 3, before: other), section < other { break }
            isMalformed = true
            end = other
        }
        return end
    }

    private mutating func readEndTag() {
        let name = (at + 2)..<endOfName(at + 2)
        at = find(">", from: name.upperBound).map { $0 + 1 } ?? input.count
        let wanted = hash(name)
        guard let index = open.lastIndex(where: { $0.hash == wanted }) else {
            isMalformed = true
            return
        }
        if index != open.count - 1 { isMalformed = true }
        while open.count > index, let last = open.popLast() { writeEndTag(last.name) }
    }

    private mutating func writeEndTag(_ name: Range<Int>) {
        output.append(0x3C)
        output.append(0x2F)
        output.append(contentsOf: input[name])
        output.append(0x3E)
    }

    private mutating func readStartTag() {
        let name = (at + 1)..<endOfName(at + 1)
        let isDropped = open.count >= XMLRepair.maximumDepth
        let mark = output.count
        output.append(0x3C)
        output.append(contentsOf: input[name])
        at = name.upperBound
        let isEmpty = copyAttributes()
        output.append(contentsOf: isEmpty ? [0x2F, 0x3E] : [0x3E])
        hasRoot = true
        if isDropped {
            isMalformed = true
            output.removeLast(output.count - mark)
        } else if !isEmpty {
            open.append((hash(name), name))
        }
    }

    /// Copies attributes up to the end of the tag; true for `/>`.
    private mutating func copyAttributes() -> Bool {
        var count = 0
        while at < input.count {
            let byte = input[at]
            if byte == 0x3E {
                at += 1
                return false
            }
            if byte == 0x2F, at + 1 < input.count, input[at + 1] == 0x3E {
                at += 2
                return true
            }
            if byte == 0x3C {
                isMalformed = true
                return false
            }
            guard isNameStart(byte) else {
                if byte > 0x20 { isMalformed = true }
                at += 1
                continue
            }
            count += 1
            let mark = output.count
            copyAttribute()
            if count > XMLRepair.maximumAttributes { output.removeLast(output.count - mark) }
        }
        isMalformed = true
        return false
    }

    private mutating func copyAttribute() {
        let end = endOfName(at)
        output.append(0x20)
        output.append(contentsOf: input[at..<end])
        output.append(contentsOf: [0x3D, 0x22])
        at = end
        var next = at
        while next < input.count, input[next] <= 0x20 { next += 1 }
        if next < input.count, input[next] == 0x3D {
            at = next + 1
            while at < input.count, input[at] <= 0x20 { at += 1 }
            copyAttributeValue()
        } else {
            isMalformed = true
        }
        output.append(0x22)
    }

    private mutating func copyAttributeValue() {
        guard at < input.count else { return }
        let quote = input[at]
        let isQuoted = quote == 0x22 || quote == 0x27
        if isQuoted { at += 1 } else { isMalformed = true }
        while at < input.count {
            let byte = input[at]
            if isQuoted ? byte == quote : byte <= 0x20 || byte == 0x3E { break }
            if byte == 0x26 {
                // References are only read inside elements; this one is.
                open.append((0, 0..<0))
                readReference()
                open.removeLast()
                continue
            }
            if byte == 0x3C {
                output.append(contentsOf: Array("&lt;".utf8))
            } else if byte == 0x22 {
                output.append(contentsOf: Array("&quot;".utf8))
            } else if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                output.append(byte)
            }
            at += 1
        }
        if isQuoted, at < input.count { at += 1 }
    }
}

extension XMLRepair {
    /// `&name;`, `&#8217;`, `&#x2019;`, or an ampersand that is none of these.
    private mutating func readReference() {
        var end = at + 1
        while end < input.count, end - at < 40, input[end] != 0x3B, input[end] > 0x20, input[end] != 0x3C,
            input[end] != 0x26
        {
            end += 1
        }
        let name = Array(input[(at + 1)..<min(end, input.count)])
        guard end < input.count, input[end] == 0x3B, !name.isEmpty, let text = replacement(name) else {
            isMalformed = true
            if !open.isEmpty { output.append(contentsOf: Array("&amp;".utf8)) }
            at += 1
            return
        }
        if !open.isEmpty { output.append(contentsOf: text) }
        at = end + 1
    }

    /// What stands for the reference `name` in repaired XML; nil where it is no reference.
    private mutating func replacement(_ name: [UInt8]) -> [UInt8]? {
        if name[0] == 0x23 { return characterReference(name) }
        switch String(decoding: name, as: UTF8.self) {
        case "amp", "lt", "gt", "quot", "apos": return [0x26] + name + [0x3B]
        case let text:
            if let declared = entities[name] {
                entityBudget -= declared.count
                return entityBudget > 0 ? declared : []
            }
            guard text.utf8.allSatisfy({ $0 < 0x80 }), let entry = htmlEntityLookup(text),
                let scalar = Unicode.Scalar(entry.pointee.value)
            else { return nil }
            return Array(String(scalar).utf8)
        }
    }

    /// Numbers in the C1 range mean the character that windows-1252 has there, as browsers read them.
    private mutating func characterReference(_ name: [UInt8]) -> [UInt8]? {
        let isHex = name.count > 1 && name[1] | 0x20 == 0x78
        guard var value = UInt32(String(decoding: name[(isHex ? 2 : 1)...], as: UTF8.self), radix: isHex ? 16 : 10)
        else {
            return nil
        }
        if value >= 0x80, value < 0xA0 {
            isMalformed = true
            value = TextSanitizer.windows1252Block[Int(value) - 0x80]
        }
        guard let scalar = Unicode.Scalar(value), value >= 0x20 || value == 9 || value == 10 || value == 13,
            value & 0xFFFE != 0xFFFE
        else { return [] }
        switch scalar {
        case "&": return Array("&amp;".utf8)
        case "<": return Array("&lt;".utf8)
        case "\"": return Array("&quot;".utf8)
        // As themselves they would be spaces in the value of an attribute.
        case "\t", "\n", "\r": return Array("&#\(value);".utf8)
        default: return Array(String(scalar).utf8)
        }
    }

    /// Passes over a document type and remembers the internal entities whose text is plain.
    private mutating func readDocumentType() {
        var depth = 0
        at += 2
        while at < input.count {
            switch input[at] {
            case 0x22, 0x27:
                let quote = input[at]
                at += 1
                while at < input.count, input[at] != quote { at += 1 }
            case 0x5B: depth += 1
            case 0x5D: depth -= 1
            case 0x3E where depth <= 0:
                at += 1
                return
            case 0x3C where starts("<!ENTITY", at: at): readEntityDeclaration()
            case 0x3C where starts("<!--", at: at): at = find("-->", from: at + 4).map { $0 + 2 } ?? input.count
            default: break
            }
            at += 1
        }
    }

    /// `<!ENTITY name "text">`; text with markup or references in it is not taken.
    private mutating func readEntityDeclaration() {
        var place = at + 8
        func skipSpace() { while place < input.count, input[place] <= 0x20 { place += 1 } }
        skipSpace()
        let nameEnd = endOfName(place)
        let name = Array(input[place..<nameEnd])
        place = nameEnd
        skipSpace()
        guard !name.isEmpty, place < input.count, input[place] == 0x22 || input[place] == 0x27 else { return }
        let quote = input[place]
        let start = place + 1
        var end = start
        while end < input.count, input[end] != quote { end += 1 }
        let value = Array(input[start..<min(end, input.count)])
        at = end
        if value.count <= 1000, !value.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x25 || $0 < 0x20 }) {
            entities[name] = value
        }
    }
}
