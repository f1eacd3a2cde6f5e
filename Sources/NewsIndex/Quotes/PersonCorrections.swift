import Foundation
import GRDB
import NewsModel

/// The reader's corrections of names. They hold when more articles arrive, and after everything was read anew.
struct PersonCorrections {
    let db: Database
    /// Who makes them.
    let origin: Undo.Origin

    static let key = "people"

    /// All that is known, in the order in which it was said; none where what is kept cannot be read.
    static func all(_ db: Database) throws -> [PersonRule] {
        do {
            return try stored(db)
        } catch IndexError.unintelligible {
            return []
        }
    }

    /// The same, to be written back.
    private static func stored(_ db: Database) throws -> [PersonRule] {
        try Kept.value(for: key, db).map {
            try Kept.decode([PersonRule].self, from: $0, "what you said of the names of persons")
        } ?? []
    }

    /// The last word on two names counts.
    func add(_ rule: PersonRule) throws {
        let known = try Self.stored(db)
        let removed = known.filter { $0.isAbout(rule) }
        try keep(known.filter { !$0.isAbout(rule) } + [rule])
        let title =
            rule.isSame
            ? "took “\(rule.first)” and “\(rule.second)” for one person"
            : "took “\(rule.first)” and “\(rule.second)” for two people"
        try Undo(db: db, origin: origin).record(title, [UndoStep(.people(added: [rule], removed: removed), [])])
        try Meta.revision.increment(db)
    }

    func undo(added: [PersonRule], removed: [PersonRule]) throws {
        let rest = try Self.stored(db).filter { !added.contains($0) }
        try keep(rest + removed.filter { !rest.contains($0) })
    }

    private func keep(_ rules: [PersonRule]) throws {
        let data = try JSONEncoder().encode(rules)
        try Kept.set(rules.isEmpty ? nil : String(decoding: data, as: UTF8.self), for: Self.key, db)
        // Answers hold who speaks.
        try db.run("DELETE FROM cache WHERE key LIKE 'story %'")
    }
}
