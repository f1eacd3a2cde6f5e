import NewsText

/// Names of files that are not UTF-8, as old archives and other systems leave them.
///
/// A `String` cannot hold their bytes, so each one that is part of no character stands as a character that no text has
/// (U+10F780 to U+10F7FF, of the last private use area), and is turned back where the system is asked.
enum FileName {
    /// 0x80 to 0xFF are the bytes that can stand wrong.
    private static let first: UInt32 = 0x10F700

    /// A name as the system gives it.
    static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var scalars = String.UnicodeScalarView()
        var at = 0
        while at < bytes.count {
            let length = (1...4).first {
                at + $0 <= bytes.count && String(validating: bytes[at..<(at + $0)], as: UTF8.self) != nil
            }
            if let length {
                scalars += String(decoding: bytes[at..<(at + length)], as: UTF8.self).unicodeScalars
            } else if let scalar = Unicode.Scalar(first + UInt32(bytes[at])) {
                scalars.append(scalar)
            }
            at += length ?? 1
        }
        return String(scalars)
    }

    /// A path as the system wants it, with a zero at its end.
    static func system(_ path: String) -> [CChar] {
        guard path.unicodeScalars.contains(where: { (first + 0x80)...(first + 0xFF) ~= $0.value }) else {
            return path.utf8.map(CChar.init(bitPattern:)) + [0]
        }
        var bytes: [UInt8] = []
        for scalar in path.unicodeScalars {
            if (first + 0x80)...(first + 0xFF) ~= scalar.value {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                UTF8Scalars.append(scalar, to: &bytes)
            }
        }
        return bytes.map(CChar.init(bitPattern:)) + [0]
    }
}
