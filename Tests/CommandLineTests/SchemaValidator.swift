import Foundation
import JSONRPC

/// Holds JSON to a schema, as far as the program's schemas use the language (JSON Schema, draft 2020-12). A keyword
/// that it does not know is a problem, so that none is passed over.
struct SchemaValidator {
    private let root: JSON

    init(_ schema: JSON) { root = schema }

    /// What is wrong with `value`, each with the path to it; empty where nothing is.
    func problems(of value: JSON) -> [String] { problems(value, root, at: "") }

    private static let annotations: Set = ["$schema", "$defs", "title", "description", "default"]

    private func problems(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
        guard case .object(let keywords) = schema else { return ["\(path): the schema is no object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument -> [String] in
            switch (keyword, argument) {
            case (_, _) where Self.annotations.contains(keyword): []
            case ("type", .string(let type)):
                value.isOf(type: type) ? [] : ["\(path): \(value.sort) where \(type) is asked for"]
            case ("const", _): value == argument ? [] : ["\(path): \(value) where \(argument) is asked for"]
            case ("enum", .array(let values)): values.contains(value) ? [] : ["\(path): \(value) is none of \(values)"]
            case ("minimum", .integer(let least)):
                value.number.map { $0 >= Double(least) } ?? true ? [] : ["\(path): too small"]
            case ("maximum", .integer(let most)):
                value.number.map { $0 <= Double(most) } ?? true ? [] : ["\(path): too large"]
            case ("format", "date-time"):
                value.string?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil ? [] : ["\(path): no moment"]
            case ("anyOf", .array(let choices)):
                choices.contains { problems(value, $0, at: path).isEmpty } ? [] : ["\(path): fits none of the choices"]
            case ("$ref", .string(let place)): problems(value, target(of: place), at: path)
            case ("items", _): elements(of: value).enumerated().flatMap { problems($1, argument, at: "\(path)[\($0)]") }
            case ("required", .array(let names)):
                names.compactMap(\.string).filter { value[$0] == nil }.map { "\(path).\($0) is missing" }
            case ("properties", .object(let known)):
                known.flatMap { name, form in value[name].map { problems($0, form, at: "\(path).\(name)") } ?? [] }
            case ("additionalProperties", _):
                others(of: value, than: keywords["properties"]).flatMap { name, value in
                    argument == false
                        ? ["\(path).\(name) is not described"] : problems(value, argument, at: "\(path).\(name)")
                }
            default: ["\(path): the schema says \(keyword), which is not known here"]
            }
        }
    }

    private func target(of reference: String) -> JSON {
        guard reference.hasPrefix("#/$defs/") else { return .null }
        return root["$defs"]?[String(reference.dropFirst("#/$defs/".count))] ?? .null
    }

    private func elements(of value: JSON) -> [JSON] {
        if case .array(let elements) = value { return elements }
        return []
    }

    private func others(of value: JSON, than properties: JSON?) -> [(String, JSON)] {
        guard case .object(let members) = value else { return [] }
        return members.filter { properties?[$0.key] == nil }.sorted { $0.key < $1.key }
    }
}

extension JSON {
    fileprivate func isOf(type: String) -> Bool {
        switch (self, type) {
        case (.object, "object"), (.array, "array"), (.string, "string"), (.bool, "boolean"), (.null, "null"),
            (.integer, "integer"), (.integer, "number"), (.number, "number"):
            true
        default: false
        }
    }

    fileprivate var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The document that `text` is.
    init(parsing text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

    /// The elements of an array; empty for anything else.
    var elements: [JSON] {
        if case .array(let elements) = self { return elements }
        return []
    }
}
