import CLibXML2
import NewsText

/// Bytes from outside made UTF-8.
public struct DecodedText: Sendable {
    /// Valid UTF-8 without a byte order mark.
    public var bytes: [UInt8]
    /// The encoding that they were read as, lower-cased: "utf-8", "windows-1252".
    public var encoding: String
    /// Some bytes had no meaning in that encoding and became U+FFFD, or the encoding was only guessed.
    public var isDoubtful: Bool
}

/// Reads text in the encodings of the wild.
public enum TextDecoder {
    /// Decodes `bytes`, taken as one of `declared` in order, after a byte order mark and before UTF-8 and windows-1252.
    public static func decode(_ bytes: [UInt8], declared: [String] = []) -> DecodedText {
        if let mark = byteOrderMark(bytes) {
            let rest = Array(bytes.dropFirst(mark.length))
            if mark.encoding == "utf-8" { return utf8(rest) }
            if let text = convert(rest, from: mark.encoding) { return text }
        }
        for name in declared {
            let label = canonicalName(name)
            if label == "utf-8" {
                if isUTF8(bytes) { return DecodedText(bytes: bytes, encoding: "utf-8", isDoubtful: false) }
                continue
            }
            if label.hasPrefix("utf-16") || label.hasPrefix("utf-32") {
                if !looksWide(bytes) { continue }
                if let wide = guessedWideEncoding(bytes), let text = convert(bytes, from: wide) { return text }
            }
            // Many servers and templates say latin-1 of what is UTF-8, or what their country had before: text outside
            // ASCII is UTF-8 by chance hardly ever. A letter that was cut in two does not count.
            if hasOneByteALetter(label), !isASCII(bytes), isUTF8(bytes) || isMostlyUTF8(bytes) { return utf8(bytes) }
            if label == "windows-1252" { return windows1252(bytes) }
            if let text = convert(bytes, from: label) { return text }
        }
        if isUTF8(bytes) { return DecodedText(bytes: bytes, encoding: "utf-8", isDoubtful: false) }
        if let wide = guessedWideEncoding(bytes), let text = convert(bytes, from: wide) { return text }
        // Mostly UTF-8 with a few broken bytes (cut off, or pasted) is still UTF-8.
        if isMostlyUTF8(bytes) { return utf8(bytes) }
        var text =
            CharsetGuess.label(of: bytes).flatMap { convert(bytes, from: canonicalName($0)) } ?? windows1252(bytes)
        text.isDoubtful = true
        return text
    }

    /// The mark at the start of `bytes`, and its length.
    static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: String, length: Int)? {
        func starts(_ mark: UInt8...) -> Bool { bytes.starts(with: mark) }
        if starts(0xEF, 0xBB, 0xBF) { return ("utf-8", 3) }
        if starts(0x00, 0x00, 0xFE, 0xFF) { return ("utf-32be", 4) }
        if starts(0xFF, 0xFE, 0x00, 0x00) { return ("utf-32le", 4) }
        if starts(0xFE, 0xFF) { return ("utf-16be", 2) }
        if starts(0xFF, 0xFE) { return ("utf-16le", 2) }
        return nil
    }

    /// Whether `bytes` are valid UTF-8.
    public static func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    /// The name that the converter knows an encoding by. Labels that mean windows-1252 on the web mean it here.
    static func canonicalName(_ label: String) -> String {
        let name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" && $0 != ";" }
        switch name {
        case "utf8", "utf-8", "unicode-1-1-utf-8": return "utf-8"
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252",
            "cp1252",
            "x-cp1252", "ansi_x3.4-1968":
            return "windows-1252"
        case "gb2312", "gbk", "gb_2312-80", "x-gbk": return "gb18030"
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji": return "cp932"
        case "euc-kr", "ks_c_5601-1987", "ksc5601", "x-windows-949": return "cp949"
        case "big5", "big5-hkscs", "x-x-big5": return "big5-hkscs"
        case "iso-8859-9", "latin5": return "windows-1254"
        case "tis-620", "iso-8859-11": return "windows-874"
        case "ucs-2", "iso-10646-ucs-2", "utf-16", "utf16", "unicode": return "utf-16"
        case "ucs-4", "iso-10646-ucs-4", "utf-32", "utf32", "u32": return "utf-32"
        case "u16": return "utf-16"
        default: return name
        }
    }

    private static func utf8(_ bytes: [UInt8]) -> DecodedText {
        if let text = String(validating: bytes, as: UTF8.self) {
            return DecodedText(bytes: Array(text.utf8), encoding: "utf-8", isDoubtful: false)
        }
        return DecodedText(
            bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: "utf-8", isDoubtful: true)
    }

    /// Whether an encoding has one byte for each letter.
    private static func hasOneByteALetter(_ label: String) -> Bool {
        ["windows-125", "windows-874", "iso-8859-", "koi8-", "cp125", "cp437", "cp85", "cp86", "macintosh", "x-mac-"]
            .contains { label.hasPrefix($0) }
    }

    private static func isASCII(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

    /// At least nine of ten bytes outside ASCII belong to well-formed sequences.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        let broken = String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) }
        return broken * 10 <= high
    }

    /// Whether there are the null bytes that ASCII text has in UTF-16 and UTF-32.
    private static func looksWide(_ bytes: [UInt8]) -> Bool { bytes.prefix(64).contains(0) }

    /// UTF-16 and UTF-32 without a byte order mark, told by where the null bytes of ASCII letters and markup are.
    static func guessedWideEncoding(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(512))
        guard head.count >= 4 else { return nil }
        var nulls = [0, 0, 0, 0]
        for (offset, byte) in head.enumerated() where byte == 0 { nulls[offset % 4] += 1 }
        let quarter = head.count / 4
        func many(_ index: Int) -> Bool { nulls[index] * 10 >= quarter * 8 }
        func few(_ index: Int) -> Bool { nulls[index] * 10 <= quarter * 2 }
        if many(0), many(1), many(2), few(3) { return "utf-32be" }
        if few(0), many(1), many(2), many(3) { return "utf-32le" }
        if many(0), few(1), many(2), few(3) { return "utf-16be" }
        if few(0), many(1), few(2), many(3) { return "utf-16le" }
        return nil
    }

    /// Windows-1252 with the five undefined bytes taken as the C1 control of the same number, as browsers do.
    private static func windows1252(_ bytes: [UInt8]) -> DecodedText {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
            } else {
                let value = byte < 0xA0 ? TextSanitizer.windows1252Block[Int(byte) - 0x80] : UInt32(byte)
                if let scalar = Unicode.Scalar(value) { result.append(contentsOf: Array(String(scalar).utf8)) }
            }
        }
        return DecodedText(bytes: result, encoding: "windows-1252", isDoubtful: false)
    }

    /// Converts with iconv; bytes without meaning become U+FFFD. nil where the encoding is unknown.
    private static func convert(_ bytes: [UInt8], from encoding: String) -> DecodedText? {
        guard !encoding.isEmpty, encoding.utf8.count < 64,
            encoding.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }),
            let converter = rashomon_iconv_open("UTF-8", encoding)
        else { return nil }
        defer { iconv_close(converter) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 2)
        var isDoubtful = false
        var input = bytes
        input.withUnsafeMutableBytes { raw in
            guard let base = raw.baseAddress else { return }
            var next: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
            var left = raw.count
            var chunk = [CChar](repeating: 0, count: 16384)
            while left > 0 {
                let isStuck = chunk.withUnsafeMutableBufferPointer { buffer in
                    var out = buffer.baseAddress
                    var room = buffer.count
                    let status = iconv(converter, &next, &left, &out, &room)
                    result.append(contentsOf: buffer.prefix(buffer.count - room).lazy.map { UInt8(bitPattern: $0) })
                    // It stops for want of room, too; no character is longer than sixteen bytes.
                    return status == -1 && room >= 16
                }
                guard isStuck else { continue }
                // An impossible or cut off sequence: mark it and go on behind its first byte.
                isDoubtful = true
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                let skipped = min(left, encoding.hasPrefix("utf-16") ? 2 : encoding.hasPrefix("utf-32") ? 4 : 1)
                next = next?.advanced(by: skipped)
                left -= skipped
            }
        }
        if encoding.hasPrefix("utf-"), result.starts(with: [0xEF, 0xBB, 0xBF]) { result.removeFirst(3) }
        return DecodedText(bytes: result, encoding: encoding, isDoubtful: isDoubtful)
    }
}
