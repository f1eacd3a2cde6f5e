import Foundation
import JSONRPC
import NewsIndex
import NewsModel

/// The JSON that the commands print with `--json`, and that `serve` answers with. `AnswerKind` says what each kind holds;
/// `version` grows when a field changes its meaning or goes away, not when one is added.
struct JSONEnvelope<Body: Encodable>: Encodable {
    static var currentVersion: Int { 1 }

    var kind: AnswerKind
    var body: Body

    init(_ kind: AnswerKind, _ body: Body) {
        self.kind = kind
        self.body = body
    }

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Self.currentVersion, forKey: Key("version"))
        try container.encode(kind.rawValue, forKey: Key("kind"))
        try container.encode(body, forKey: Key(kind.rawValue))
    }

    /// The whole as indented JSON with a stable order of keys.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// A part of an answer that knows its own form.
protocol AnswerForm: Encodable {
    static var shape: JSONSchema.Shape { get }
}

extension AnswerForm {
    static var schema: JSONSchema { .shape(shape) }
}

/// One window of a list.
struct PageForm<Item: Encodable>: Encodable {
    /// Length of the whole list.
    var total: Int
    /// Number of the first item in it, from 0.
    var offset: Int
    var items: [Item]

    init<Value>(_ page: Page<Value>, of form: (Value) -> Item) {
        total = page.total
        offset = page.offset
        items = page.items.map(form)
    }
}

extension PageForm where Item: AnswerForm {
    static var schema: JSONSchema {
        .object([
            .field("total", .integer, "Length of the whole list."),
            .field("offset", .integer, "Number of the first item in it, from 0."),
            .field("items", .list(Item.schema)),
        ])
    }
}
