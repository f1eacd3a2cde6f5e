/// The form of a JSON value, as JSON Schema (draft 2020-12) describes it. The part of the language that answers of a
/// program need: what is there may not be more than is said.
package indirect enum JSONSchema: Sendable {
    case text
    case integer
    case number
    /// True or false.
    case flag
    /// A moment in the form of RFC 3339.
    case time
    /// One of these texts.
    case choice([String])
    /// This value and no other.
    case constant(JSON)
    /// An array of any length, and the form of each element.
    case list(JSONSchema)
    /// An object whose keys are not known beforehand.
    case map(JSONSchema)
    /// It, or null.
    case nullable(JSONSchema)
    /// Exactly these keys, but for optional ones, which may be absent.
    case object([Field])
    /// A reference to an object that is described once, under its name.
    case shape(Shape)

    /// A key of an object.
    package struct Field: Sendable {
        var name: String
        var schema: JSONSchema
        /// What it is, in a sentence; empty where the name says it all.
        var help: String
        /// Whether the key may be absent.
        var isOptional: Bool

        /// A key that is always there.
        package static func field(_ name: String, _ schema: JSONSchema, _ help: String = "") -> Field {
            Field(name: name, schema: schema, help: help, isOptional: false)
        }

        /// A key that is there where there is something to say.
        package static func optional(_ name: String, _ schema: JSONSchema, _ help: String = "") -> Field {
            Field(name: name, schema: schema, help: help, isOptional: true)
        }
    }

    /// An object that occurs in several places, or is worth a name.
    package struct Shape: Sendable {
        /// Unique in a document: of two shapes of one name, the later one is what the document holds.
        var name: String
        /// What it is, in a sentence.
        var help: String
        var fields: [Field]

        package init(_ name: String, _ help: String, _ fields: [Field]) {
            self.name = name
            self.help = help
            self.fields = fields
        }
    }

    // MARK: As JSON

    /// The schema as a document of its own, with the shapes that it uses.
    package func document(title: String, help: String) -> JSON {
        var shapes: [String: Shape] = [:]
        collect(into: &shapes)
        guard case .object(var members) = json else { return json }
        members["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        members["title"] = .string(title)
        members["description"] = .string(help)
        if !shapes.isEmpty {
            members["$defs"] = .object(
                shapes.mapValues { shape in
                    guard case .object(var members) = JSONSchema.object(shape.fields).json else { return [:] }
                    members["description"] = .string(shape.help)
                    return .object(members)
                })
        }
        return .object(members)
    }

    private var json: JSON {
        switch self {
        case .text: ["type": "string"]
        case .integer: ["type": "integer"]
        case .number: ["type": "number"]
        case .flag: ["type": "boolean"]
        case .time: ["type": "string", "format": "date-time"]
        case .choice(let values): ["type": "string", "enum": .array(values.map(JSON.string))]
        case .constant(let value): ["const": value]
        case .list(let element): ["type": "array", "items": element.json]
        case .map(let value): ["type": "object", "additionalProperties": value.json]
        case .nullable(let schema): ["anyOf": [schema.json, ["type": "null"]]]
        case .shape(let shape): ["$ref": .string("#/$defs/" + shape.name)]
        case .object(let fields): Self.object(of: fields)
        }
    }

    private static func object(of fields: [Field]) -> JSON {
        var properties: [String: JSON] = [:]
        for field in fields {
            guard case .object(var members) = field.schema.json else { continue }
            if !field.help.isEmpty { members["description"] = .string(field.help) }
            properties[field.name] = .object(members)
        }
        return [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
            "required": .array(fields.filter { !$0.isOptional }.map { .string($0.name) }),
        ]
    }

    private func collect(into shapes: inout [String: Shape]) {
        switch self {
        case .text, .integer, .number, .flag, .time, .choice, .constant: break
        case .list(let schema), .map(let schema), .nullable(let schema): schema.collect(into: &shapes)
        case .object(let fields): for field in fields { field.schema.collect(into: &shapes) }
        case .shape(let shape):
            if shapes.updateValue(shape, forKey: shape.name) == nil {
                for field in shape.fields { field.schema.collect(into: &shapes) }
            }
        }
    }
}
