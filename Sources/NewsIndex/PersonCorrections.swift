import Foundation
import GRDB
import NewsModel

/// What the reader has said of forms of names, so that it holds when more articles arrive and after everything was read anew.
struct PersonCorrections {
    let db: Database
    /// Who makes them.
    let origin: Undo.Origin

    private static let key = "people"

    /// All that is known, in the order in which it was said.
    static func all(_ db: Database) throws -> [PersonRule] {
        let text = try Kept.value(for: key, db)
        return text.flatMap { try? JSONDecoder().decode([PersonRule].self, from: Data($0.utf8)) } ?? []
    }

    /// The last word on two names counts.
    func add(_ rule: PersonRule) throws {
        let known = try Self.all(db)
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
        let rest = try Self.all(db).filter { !added.contains($0) }
        try keep(rest + removed.filter { !rest.contains($0) })
    }

    private func keep(_ rules: [PersonRule]) throws {
        let data = try JSONEncoder().encode(rules)
        try Kept.set(rules.isEmpty ? nil : String(decoding: data, as: UTF8.self), for: Self.key, db)
        // Answers hold who speaks.
        try db.run("DELETE FROM cache WHERE key LIKE 'story %'")
    }
}
