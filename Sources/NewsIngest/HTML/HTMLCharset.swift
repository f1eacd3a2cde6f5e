/// Where pages say which encoding they are in.
enum HTMLCharset {
    /// The encodings named by the HTTP header and by `meta` elements in the first kilobytes, in that order.
    static func declared(_ bytes: [UInt8], contentType: String?) -> [String] {
        var names: [String] = []
        if let contentType, let charset = parameter("charset", in: contentType) { names.append(charset) }
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        if let name = inMeta(head) { names.append(name) }
        return names
    }

    /// What the first `meta` element that names one says; scripts name that of their own files.
    private static func inMeta(_ head: String) -> String? {
        var rest = head[...]
        while let meta = rest.firstRange(of: "<meta") {
            rest = rest[meta.upperBound...]
            let tag = rest.prefix { $0 != ">" }
            guard let charset = tag.firstRange(of: "charset=") else { continue }
            let value = tag[charset.upperBound...].drop { "\"' ".contains($0) }
            let name = value.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    /// The value of a parameter of a Content-Type header.
    static func parameter(_ name: String, in header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, String(pair[0]).trimming(" ").lowercased() == name else { continue }
            return String(pair[1]).trimming(" ", "\"", "'")
        }
        return nil
    }
}
