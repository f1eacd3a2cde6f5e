import Foundation
import GRDB

/// What the program keeps for itself between two runs, by keys of its own.
package enum Kept {
    /// The key of the queries that the reader keeps under names.
    package static let views = "reader.views"

    /// nil where nothing is kept under the key.
    static func value(for key: String, _ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM kept WHERE key = ?", arguments: [key])
    }

    /// nil forgets what is kept.
    static func set(_ value: String?, for key: String, _ db: Database) throws {
        if let value {
            try db.run("INSERT OR REPLACE INTO kept(key, value) VALUES(?, ?)", key, value)
        } else {
            try db.run("DELETE FROM kept WHERE key = ?", key)
        }
    }

    /// A kept text in JSON, to be changed and written back.
    /// - Parameter what: what is kept there, in words: "the views".
    /// - Throws: `IndexError.unintelligible` where this version of the program cannot read it. Nothing may be written
    ///   over it then: it is the reader's.
    static func decode<Value: Decodable>(
        _ type: Value.Type, from text: String, _ what: String
    ) throws(IndexError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw .unintelligible(what)
        }
    }

    /// The same of an object of any entries, understood or not.
    package static func object(_ text: String, _ what: String) throws(IndexError) -> [String: Any] {
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            throw .unintelligible(what)
        }
        return object
    }
}

/// An object in JSON that is kept under a key of the caller's choice, changed entry by entry: what else is in it stays,
/// understood or not.
struct KeptObject {
    let db: Database
    let key: String

    /// The entries of the text that is kept under `key`; none where there is no text.
    private static func entries(_ text: String?, _ key: String) throws(IndexError) -> [String: Any] {
        guard let text else { return [:] }
        return try Kept.object(text, "what is kept under “\(key)”")
    }

    /// An entry of a kept text as JSON; nil where there is none.
    static func entry(_ name: String, of text: String?, _ key: String) throws -> String? {
        try entries(text, key)[name].map { value in
            let data = try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
            return String(decoding: data, as: UTF8.self)
        }
    }

    /// Gives an entry a value in JSON, or takes it out.
    func set(_ name: String, _ value: String?) throws {
        var entries = try KeptObject.entries(try Kept.value(for: key, db), key)
        entries[name] = try value.map {
            try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
        }
        let data = try JSONSerialization.data(withJSONObject: entries, options: .sortedKeys)
        try Kept.set(String(decoding: data, as: UTF8.self), for: key, db)
    }
}
