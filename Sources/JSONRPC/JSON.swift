import Foundation

/// A JSON value (RFC 8259), read strictly. Numbers are whole where they are written so.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A whole number that fits into 64 bits.
    case integer(Int64)
    /// Any other number.
    case number(Double)
    case string(String)
    case array([JSON])
    /// Members by key; their order is not kept.
    case object([String: JSON])

    /// The value under a key of an object; nil for anything else.
    package subscript(key: String) -> JSON? {
        if case .object(let members) = self { return members[key] }
        return nil
    }

    /// The text of a string; nil for anything else.
    package var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// What it is, for messages: "a text", "a list".
    package var sort: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .integer: "a whole number"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

extension JSON: Codable {
    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let integer = try? value.decode(Int64.self) {
            self = .integer(integer)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .string(text)
        } else if let elements = try? value.decode([JSON].self) {
            self = .array(elements)
        } else {
            self = .object(try value.decode([String: JSON].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .bool(let bool): try value.encode(bool)
        case .integer(let integer): try value.encode(integer)
        case .number(let number): try value.encode(number)
        case .string(let text): try value.encode(text)
        case .array(let elements): try value.encode(elements)
        case .object(let members): try value.encode(members)
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    /// Of two equal keys the last one holds.
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { $1 })
    }
}

/// An object of JSON whose values are whatever can be encoded.
package struct JSONFields: Encodable, ExpressibleByDictionaryLiteral {
    /// The values by name.
    package var fields: [String: any Encodable]

    /// Of two equal keys the last one holds.
    package init(dictionaryLiteral elements: (String, any Encodable)...) {
        fields = Dictionary(elements) { $1 }
    }

    private struct FieldName: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        for (name, value) in fields { try value.encode(to: container.superEncoder(forKey: FieldName(name))) }
    }
}

/// JSON on one line, as messages that are parted by line feeds need it.
package enum JSONLine {
    /// `value` on one line without its end. What some readers take for the end of a line inside of texts (U+0085,
    /// U+2028 and U+2029) is written as an escape.
    package static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(value)
        var escaped: [UInt8] = []
        escaped.reserveCapacity(data.count + 1)
        for byte in data {
            escaped.append(byte)
            if let escape = escape(at: escaped.suffix(3)) {
                escaped.removeLast(escape.length)
                escaped += escape.text.utf8
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func escape(at end: ArraySlice<UInt8>) -> (length: Int, text: String)? {
        guard let last = end.last, last >= 0x80 else { return nil }
        if end.elementsEqual([0xE2, 0x80, 0xA8]) { return (3, "\\u2028") }
        if end.elementsEqual([0xE2, 0x80, 0xA9]) { return (3, "\\u2029") }
        return end.suffix(2).elementsEqual([0xC2, 0x85]) ? (2, "\\u0085") : nil
    }
}
