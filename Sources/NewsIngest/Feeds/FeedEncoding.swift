/// Finds the encoding of a feed: by byte order mark, HTTP header, XML declaration and content.
enum FeedEncoding {
    /// A feed's text, and what was found out of its encoding.
    struct Decoded {
        var text: DecodedText
        /// The encoding by its registered name.
        var reported: String
        /// What was declared cannot be true.
        var isWrong: Bool
    }

    static func decode(_ bytes: [UInt8], contentType: String?) -> Decoded {
        var declared: [String] = []
        let header = contentType.flatMap { HTMLCharset.parameter("charset", in: $0) }
        if let header, !header.isEmpty { declared.append(header) }
        let inDocument = declaration(bytes)
        if let inDocument { declared.append(inDocument) }
        if bytes.starts(with: ebcdicXML) { declared.append("ibm037") }
        let text = TextDecoder.decode(bytes, declared: declared)
        let wanted = declared.first.map(TextDecoder.canonicalName) ?? "utf-8"
        let hasMark = TextDecoder.byteOrderMark(bytes) != nil
        let isWide = text.encoding.hasPrefix("utf-16") || text.encoding.hasPrefix("utf-32")
        let isWrong = text.isDoubtful || (!hasMark && !isWide && text.encoding != wanted)
        var reported = registeredName(text.encoding, declared: declared)
        // RFC 3023: text/xml that names no encoding is ASCII.
        let isTextType = (contentType ?? "").lowercased().hasPrefix("text/")
        if isTextType, header == nil, inDocument == nil, text.bytes.allSatisfy({ $0 < 0x80 }) { reported = "us-ascii" }
        return Decoded(text: text, reported: reported, isWrong: isWrong)
    }

    /// `<?xm` as EBCDIC writes it.
    private static let ebcdicXML: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94]

    /// `encoding="…"` of the XML declaration, whichever encoding it is itself written in.
    private static func declaration(_ bytes: [UInt8]) -> String? {
        var head = Array(bytes.prefix(1024))
        if head.starts(with: ebcdicXML) {
            head = TextDecoder.decode(head, declared: ["ibm037"]).bytes
        } else {
            head.removeAll { $0 == 0 }
        }
        let text = String(decoding: head.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        guard let start = text.firstRange(of: "<?xml"), let end = text[start.upperBound...].firstRange(of: ">"),
            let name = text[start.upperBound..<end.lowerBound].firstRange(of: "encoding")
        else { return nil }
        let value = text[name.upperBound..<end.lowerBound].drop { " =\"'\n\t\r".contains($0) }
        let label = value.prefix { !" \"'?\n\t\r".contains($0) }
        return label.isEmpty ? nil : String(label)
    }

    /// The converter's names where they differ from the registered ones.
    private static func registeredName(_ name: String, declared: [String]) -> String {
        switch name {
        case "cp932": "shift_jis"
        case "cp949": "euc-kr"
        case "windows-874": "tis-620"
        case "big5-hkscs": declared.contains { $0.lowercased() == "big5" } ? "big5" : name
        default: name
        }
    }
}
