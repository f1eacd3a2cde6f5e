import NewsText

/// A letter: its head, and those of its parts that can be read as text.
///
/// Sources: RFC 5322; RFC 2045 and 2046 (parts inside of parts).
struct MailMessage {
    var fields: MailFields
    /// HTML as UTF-8; nil where no part is HTML.
    var html: [UInt8]?
    /// Plain text as UTF-8; nil where no part is.
    var plain: [UInt8]?

    /// Parts inside each other, and all of them, that are looked at.
    private static let deepest = 20
    private static let mostParts = 300

    /// Reads a letter. Never fails: what is no letter has no fields.
    init(_ bytes: ArraySlice<UInt8>) {
        let (fields, body) = MailFields.read(bytes)
        self.fields = fields
        var left = MailMessage.mostParts
        take(fields, body, depth: 0, &left)
    }

    private mutating func take(_ fields: MailFields, _ body: ArraySlice<UInt8>, depth: Int, _ left: inout Int) {
        guard depth < MailMessage.deepest, left > 0 else { return }
        left -= 1
        let type = fields.parameters("content-type") ?? ("text/plain", [:])
        if type.value.hasPrefix("multipart/") {
            guard let boundary = type.parameters["boundary"], !boundary.isEmpty else { return }
            for part in MailMessage.parts(body, boundary: boundary) {
                let (inner, content) = MailFields.read(part)
                take(inner, content, depth: depth + 1, &left)
            }
            return
        }
        let disposition = fields.parameters("content-disposition")?.value ?? ""
        guard type.value.hasPrefix("text/"), disposition != "attachment" else { return }
        let isHTML = type.value == "text/html"
        // The first of a kind is the text; what follows is mostly what a list put below it.
        if isHTML ? html != nil : plain != nil || type.value != "text/plain" { return }
        let decoded = TransferEncoding.decoded(body, fields.raw("content-transfer-encoding") ?? "")
        let charset = type.parameters["charset"].map { [$0] } ?? []
        let text = TextDecoder.decode(decoded, declared: charset).bytes
        if isHTML {
            html = text
        } else {
            let isFlowed = type.parameters["format"]?.lowercased() == "flowed"
            plain = isFlowed ? MailMessage.unflowed(text) : text
        }
    }

    /// What stands between lines of the boundary.
    private static func parts(_ body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var at = body.startIndex
        while at < body.endIndex, parts.count < mostParts {
            let end = body[at...].firstIndex(of: 0x0A) ?? body.endIndex
            let line = body[at..<end]
            let rest = line.dropFirst(mark.count)
            let isLast = rest.starts(with: [0x2D, 0x2D])
            // The boundary of an inner part may begin as that of the outer one.
            if line.starts(with: mark), isLast || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                if let start { parts.append(body[start..<withoutLineEnd(body, at, from: start)]) }
                start = isLast ? nil : min(end + 1, body.endIndex)
                if isLast { return parts }
            }
            at = end + 1
        }
        // A letter that was cut off has no last line.
        if let start { parts.append(body[start...]) }
        return parts
    }

    /// The line end in front of a boundary belongs to it.
    private static func withoutLineEnd(_ body: ArraySlice<UInt8>, _ end: Int, from start: Int) -> Int {
        var end = end
        if end > start, body[end - 1] == 0x0A { end -= 1 }
        if end > start, body[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// Lines that end in a space go on in the next. Source: RFC 3676.
    private static func unflowed(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var line = line
            if line.last == 0x0D { line = line.dropLast() }
            // A space in front is stuffing; "-- " stands above a signature.
            if line.first == 0x20 { line = line.dropFirst() }
            result += line
            if line.last != 0x20 || line.elementsEqual([0x2D, 0x2D, 0x20]) { result.append(0x0A) }
        }
        return result
    }
}
