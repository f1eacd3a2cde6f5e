import GRDB

/// The languages that the headlines of stories over several languages are taken from, the preferred one first. They are
/// kept with the index, so that a fetch from cron chooses headlines as the reader does.
struct HeadlineLanguages {
    private static let key = "headline-languages"

    let db: Database

    var all: [String] {
        get throws { (try Kept.value(for: Self.key, db) ?? "").split(separator: " ").map(String.init) }
    }

    /// Keeps them, and has the headlines that they may change chosen anew; false where they are kept already.
    func keep(_ languages: [String]) throws -> Bool {
        guard try all != languages else { return false }
        try Kept.set(languages.isEmpty ? nil : languages.joined(separator: " "), for: Self.key, db)
        try db.run("UPDATE story SET is_stale = 1 WHERE languages LIKE '%' || char(31) || '%'")
        return true
    }
}
