import Foundation

/// JSON with the keys in the order that they are written.
indirect enum OrderedJSON {
    /// nil is written as null.
    case string(String?)
    /// nil is written as null.
    case number(Int?)
    /// Written with four places; it has to be finite.
    case decimal(Double)
    case bool(Bool)
    case array([OrderedJSON])
    case object([(String, OrderedJSON)])

    var text: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .string(let value): if let value { OrderedJSON.quote(value, to: &result) } else { result += "null" }
        case .number(let value): result += value.map(String.init) ?? "null"
        case .decimal(let value): result += String(format: "%.4f", value)
        case .bool(let value): result += value ? "true" : "false"
        case .array(let values):
            result += "["
            for (at, value) in values.enumerated() {
                if at > 0 { result += "," }
                value.write(to: &result)
            }
            result += "]"
        case .object(let members):
            result += "{"
            for (at, member) in members.enumerated() {
                if at > 0 { result += "," }
                OrderedJSON.quote(member.0, to: &result)
                result += ":"
                member.1.write(to: &result)
            }
            result += "}"
        }
    }

    static func strings(_ values: [String]) -> OrderedJSON { .array(values.map { .string($0) }) }

    /// Appends `text` as a JSON string. The separators that some readers of lines take for line ends are escaped.
    static func quote(_ text: String, to result: inout String) {
        result += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case let other where other.value < 0x20 || [0x85, 0x2028, 0x2029].contains(other.value):
                let digits = String(other.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        result += "\""
    }
}
