/// A JSON value, read leniently: pages and feeds hold JSON with raw line breaks in strings, trailing commas and
/// comments, which strict readers refuse whole.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    /// As it is written.
    case number(String)
    /// With its escapes resolved.
    case string(String)
    case array([JSONValue])
    /// In the order of the document; of equal keys the first counts.
    case object([(key: String, value: JSONValue)])

    /// The value that UTF-8 `bytes` start with; nil where they hold none. Nesting deeper than 128 gives null.
    public static func parse(_ bytes: [UInt8]) -> JSONValue? {
        var reader = JSONReader(bytes: bytes)
        return reader.value(depth: 0)
    }

    /// The member of that name; nil where there is none, or this is no object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The elements of an array; a single value as an array of itself.
    public var elements: [JSONValue] {
        switch self {
        case .array(let values): values
        case .null: []
        default: [self]
        }
    }

    /// The text of a string; nil for anything else.
    public var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// A string, or a number as written.
    public var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    /// A number, or a string that holds one; a fraction counts only where it rounds to a whole number that fits.
    public var integer: Int? {
        guard case .number(let text) = self else { return text.flatMap { Int($0) } }
        return Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded()) }
    }
}

/// Reads a value from its beginning; `at` is where the rest begins.
private struct JSONReader {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func value(depth: Int) -> JSONValue? {
        skipSpace()
        guard at < bytes.count else { return nil }
        switch bytes[at] {
        case 0x7B: return object(depth: depth)
        case 0x5B: return array(depth: depth)
        case 0x22: return string().map { .string($0) }
        case 0x2D, 0x30...0x39: return number()
        default: return word()
        }
    }

    /// White space, `//` and `/* */` comments.
    private mutating func skipSpace() {
        while at < bytes.count {
            if bytes[at] <= 0x20 {
                at += 1
            } else if bytes[at] == 0x2F, at + 1 < bytes.count, bytes[at + 1] == 0x2F {
                while at < bytes.count, bytes[at] != 0x0A { at += 1 }
            } else if bytes[at] == 0x2F, at + 1 < bytes.count, bytes[at + 1] == 0x2A {
                at += 2
                while at + 1 < bytes.count, bytes[at] != 0x2A || bytes[at + 1] != 0x2F { at += 1 }
                at = min(at + 2, bytes.count)
            } else {
                return
            }
        }
    }

    private mutating func object(depth: Int) -> JSONValue? {
        at += 1
        var members: [(key: String, value: JSONValue)] = []
        while true {
            skipSpace()
            guard at < bytes.count else { return .object(members) }
            if bytes[at] == 0x7D {
                at += 1
                return .object(members)
            }
            if bytes[at] == 0x2C {
                at += 1
                continue
            }
            guard bytes[at] == 0x22, let key = string() else { return .object(members) }
            skipSpace()
            guard at < bytes.count, bytes[at] == 0x3A else { return .object(members) }
            at += 1
            guard depth < 128, let value = value(depth: depth + 1) else { return .object(members) }
            members.append((key, value))
        }
    }

    private mutating func array(depth: Int) -> JSONValue? {
        at += 1
        var values: [JSONValue] = []
        while true {
            skipSpace()
            guard at < bytes.count else { return .array(values) }
            if bytes[at] == 0x5D {
                at += 1
                return .array(values)
            }
            if bytes[at] == 0x2C {
                at += 1
                continue
            }
            guard depth < 128, let value = value(depth: depth + 1) else { return .array(values) }
            values.append(value)
        }
    }

    private mutating func number() -> JSONValue {
        let start = at
        while at < bytes.count, "+-.eE0123456789".utf8.contains(bytes[at]) { at += 1 }
        return .number(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func word() -> JSONValue? {
        let start = at
        while at < bytes.count, bytes[at] | 0x20 >= 0x61, bytes[at] | 0x20 <= 0x7A { at += 1 }
        switch String(decoding: bytes[start..<at], as: UTF8.self) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "": return nil
        default: return .null
        }
    }

    private mutating func string() -> String? {
        at += 1
        var result: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 0x22 { return String(decoding: result, as: UTF8.self) }
            if byte != 0x5C {
                result.append(byte)
                continue
            }
            guard at < bytes.count else { break }
            let escape = bytes[at]
            at += 1
            switch escape {
            case 0x6E: result.append(0x0A)
            case 0x74: result.append(0x09)
            case 0x72: result.append(0x0D)
            case 0x62, 0x66: result.append(0x20)
            case 0x75: result.append(contentsOf: Array(String(unicodeEscape()).utf8))
            default: result.append(escape)
            }
        }
        return nil
    }

    /// The scalar of `\uXXXX`, with the second half of a surrogate pair.
    private mutating func unicodeEscape() -> Unicode.Scalar {
        guard let first = hex() else { return "\u{FFFD}" }
        if (0xD800..<0xDC00).contains(first), at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
            let mark = at
            at += 2
            if let second = hex(), (0xDC00..<0xE000).contains(second) {
                return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
            }
            at = mark
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private mutating func hex() -> UInt32? {
        guard at + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
        else { return nil }
        at += 4
        return value
    }
}
