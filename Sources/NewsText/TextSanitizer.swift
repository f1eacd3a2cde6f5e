/// Makes text from outside safe to store and to draw.
///
/// Feeds and pages can carry terminal escape sequences (OSC 52 writes the clipboard, OSC 8 retargets
/// links) and bidirectional overrides that disguise text. Both are taken out where text enters the index
/// and once more where it is drawn.
public enum TextSanitizer {
    /// Whether `scalar` may reach the index and the terminal. Line feed and tab may; the drawing layer
    /// treats them as spaces.
    @inlinable
    public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00..<0x20, 0x7F..<0xA0: false
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: false
        case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
        default: true
        }
    }

    /// The character that a control character of the C1 block stands for in texts of the web: the one that windows-1252
    /// has at its number. nil for all others. No text holds C1 controls on purpose; many were read as latin-1 once.
    public static func meant(by scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= 0x80, scalar.value < 0xA0 else { return nil }
        let meant = windows1252Block[Int(scalar.value) - 0x80]
        return meant < 0xA0 ? nil : Unicode.Scalar(meant)
    }

    /// The scalars of bytes 0x80 to 0x9F of windows-1252; those without one have their own number.
    public static let windows1252Block: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// `text` without control characters, bidirectional overrides and stray byte order marks. A carriage
    /// return becomes a line feed unless one follows; U+2028 and U+2029 become line feeds. Of a run of more
    /// than eight combining marks the first eight are kept.
    public static func clean(_ text: String) -> String {
        if isClean(text) { return text }
        var result = String.UnicodeScalarView()
        var marks = 0
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            if scalar == "\r" || scalar.value == 0x2028 || scalar.value == 0x2029 {
                result.append("\n")
                marks = 0
                continue
            }
            if scalar == "\n", previousWasReturn { continue }
            if let meant = meant(by: scalar) {
                result.append(meant)
                marks = 0
                continue
            }
            guard isAllowed(scalar) else { continue }
            if isCombining(scalar) {
                marks += 1
                if marks > 8 { continue }
            } else {
                marks = 0
            }
            result.append(scalar)
        }
        return String(result)
    }

    /// `clean`, with every run of white space made one space and the ends trimmed: for titles and names.
    public static func cleanLine(_ text: String) -> String {
        if isCleanLine(text) { return text }
        var result = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in clean(text).unicodeScalars {
            if scalar.isSpace && scalar.value != 0xA0 && scalar.value != 0x202F {
                pendingSpace = !result.isEmpty
                continue
            }
            if pendingSpace {
                result.append(" ")
                pendingSpace = false
            }
            result.append(scalar)
        }
        return String(result)
    }

    private static func isClean(_ text: String) -> Bool {
        text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x09 }
    }

    /// Whether it is made of ASCII's signs, with single spaces between them: most names and addresses are.
    private static func isCleanLine(_ text: String) -> Bool {
        // What comes first, and what comes last, must not be a space.
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20 || text.isEmpty
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }
}
