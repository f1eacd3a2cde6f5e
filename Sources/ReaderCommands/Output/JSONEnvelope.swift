import Foundation
import JSONRPC
import NewsIndex
import NewsModel

/// The JSON that the commands print with `--json`, and that `serve` answers with. `AnswerKind` says what each kind
/// holds; `version` grows when a field changes its meaning or goes away, not when one is added.
struct JSONEnvelope: Encodable {
    static let currentVersion = 1

    var kind: AnswerKind
    var body: any Encodable

    init(_ kind: AnswerKind, _ body: any Encodable) {
        self.kind = kind
        self.body = body
    }

    func encode(to encoder: any Encoder) throws {
        let fields: JSONFields = ["version": Self.currentVersion, "kind": kind.rawValue, kind.rawValue: body]
        try fields.encode(to: encoder)
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
