import JSONRPC
import NewsIndex
import ProgramSettings

/// Something that a client may have the server do: a question to the index, or a change of the reader's marks.
struct ServeTool: Sendable {
    /// What a tool works with.
    struct Desk {
        var index: NewsIndex
        var settings: Settings
    }

    var name: String
    var title: String
    /// What it is for, as a language model reads it before it chooses.
    var help: String
    var parameters: [ToolParameter]
    /// The kind of what it answers; the same as the command line prints.
    var answer: AnswerKind
    var changes = false
    /// The body of the answer.
    var run: @Sendable (ToolArguments, Desk) throws -> any Encodable

    /// How `tools/list` describes it.
    var description: JSON {
        let required = parameters.filter(\.isRequired).map { JSON.string($0.name) }
        return [
            "name": .string(name), "title": .string(title), "description": .string(help),
            "inputSchema": [
                "type": "object", "additionalProperties": false, "required": .array(required),
                "properties": .object(Dictionary(parameters.map { ($0.name, $0.schema) }) { $1 }),
            ],
            "outputSchema": answer.schema,
            "annotations": [
                "title": .string(title), "readOnlyHint": .bool(!changes), "destructiveHint": false,
                "idempotentHint": true, "openWorldHint": false,
            ],
        ]
    }
}

/// One thing that a tool takes.
struct ToolParameter: Sendable {
    /// What a value of it may be.
    enum Form: Sendable {
        /// A whole number of this range.
        case integer(ClosedRange<Int64>)
        case text
        /// True or false.
        case flag
        /// One of these words.
        case choice([String])
    }

    var name: String
    var form: Form
    var help: String
    var isRequired = false
    /// Taken where nothing is given; nil for none.
    var fallback: JSON?

    var schema: JSON {
        var members: [String: JSON] = ["description": .string(help)]
        switch form {
        case .integer(let range):
            members["type"] = "integer"
            members["minimum"] = .integer(range.lowerBound)
            if range.upperBound < .max { members["maximum"] = .integer(range.upperBound) }
        case .text: members["type"] = "string"
        case .flag: members["type"] = "boolean"
        case .choice(let values):
            members["type"] = "string"
            members["enum"] = .array(values.map(JSON.string))
        }
        if let fallback { members["default"] = fallback }
        return .object(members)
    }

    /// What is wrong with `value`, in words that follow the parameter's name; nil where nothing is.
    func problem(with value: JSON) -> String? {
        switch (form, value) {
        case (.integer(let range), .integer(let number)):
            if range.contains(number) { return nil }
            return range.upperBound < .max
                ? "must be from \(range.lowerBound) to \(range.upperBound)" : "must be \(range.lowerBound) or more"
        case (.integer, _): return "must be a whole number, not \(value.sort)"
        case (.text, .string), (.flag, .bool): return nil
        case (.text, _): return "must be a text, not \(value.sort)"
        case (.flag, _): return "must be true or false, not \(value.sort)"
        case (.choice(let values), .string(let text)) where values.contains(text): return nil
        case (.choice(let values), _): return "must be one of \(values.joined(separator: ", "))"
        }
    }
}
