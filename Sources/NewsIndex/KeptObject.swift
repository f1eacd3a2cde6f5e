import Foundation
import GRDB

/// An object in JSON that is kept under a key of the caller's choice, changed entry by entry: what else is in it stays,
/// understood or not.
struct KeptObject {
    let db: Database
    let key: String

    /// The entries of a kept text; none where it is no object.
    private static func entries(_ text: String?) -> [String: Any] {
        let object = text.flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) }
        return object as? [String: Any] ?? [:]
    }

    /// An entry of a kept text as JSON; nil where there is none.
    static func entry(_ name: String, of text: String?) throws -> String? {
        try entries(text)[name].map { value in
            let data = try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
            return String(decoding: data, as: UTF8.self)
        }
    }

    /// Gives an entry a value in JSON, or takes it out.
    func set(_ name: String, _ value: String?) throws {
        var entries = KeptObject.entries(try Kept.value(for: key, db))
        entries[name] = try value.map {
            try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
        }
        let data = try JSONSerialization.data(withJSONObject: entries, options: .sortedKeys)
        try Kept.set(String(decoding: data, as: UTF8.self), for: key, db)
    }
}
