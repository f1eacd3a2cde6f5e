import GRDB
import NewsModel

/// What a reader made of articles that left the shared index, because whoever fills it deletes old ones or made it
/// anew.
///
/// An article that comes back, known by its address or by its text, gets its marks again. Stars, tags and notes, and
/// that it was hidden, wait for that without end; that something was read, a month.
struct PartedMarks {
    /// Seconds that it is known of an article that is gone that it was read.
    private static let memory: Int64 = 31 * 86_400

    /// Columns of an article that are what was made of it.
    static let marks = "is_read, read_version, is_opened, is_starred, is_hidden, tags, note"

    let db: Database

    /// Keeps what was made of an article, before its row goes.
    func keep(_ article: Int64, at now: Int64) throws {
        try db.run(
            """
            INSERT INTO parted(url, title, text_hash, since, \(Self.marks))
            SELECT url, title, text_hash, ?2, \(Self.marks) FROM article
            WHERE id = ?1 AND (is_read = 1 OR is_starred = 1 OR is_hidden = 1 OR tags <> '' OR note IS NOT NULL)
            """, article, now)
    }

    /// Forgets what is only known to have been read.
    func trim(at now: Int64) throws {
        try db.run(
            """
            DELETE FROM parted
            WHERE since < ? AND is_starred = 0 AND is_hidden = 0 AND tags = '' AND note IS NULL
            """, now - Self.memory)
    }

    var isEmpty: Bool {
        get throws { try db.int64("SELECT 1 FROM parted LIMIT 1") == nil }
    }

    /// Gives articles that have come the marks that wait for them. Marks that the row has already stay. Returns those
    /// that got some.
    @discardableResult
    func give(to articles: [Int64]) throws -> [Int64] {
        if try isEmpty { return [] }
        var given: [Int64] = []
        for article in articles {
            guard let id = try waiting(for: article) else { continue }
            try db.run(
                """
                UPDATE article SET is_read = max(article.is_read, old.is_read),
                    read_version = max(article.read_version, min(old.read_version, article.version)),
                    is_opened = max(article.is_opened, old.is_opened),
                    is_starred = max(article.is_starred, old.is_starred), is_hidden = old.is_hidden,
                    note = coalesce(article.note, old.note)
                FROM (SELECT * FROM parted WHERE id = ?1) AS old WHERE article.id = ?2
                """, id, article)
            let tags = try String.fetchOne(db, sql: "SELECT tags FROM parted WHERE id = ?", arguments: [id]) ?? ""
            for tag in ListColumn.split(tags) { try ReaderState(db: db).setTag(tag, onArticle: article) }
            try db.run("DELETE FROM parted WHERE id = ?", id)
            given.append(article)
        }
        return given
    }

    private func waiting(for article: Int64) throws -> Int64? {
        try db.int64(
            """
            SELECT parted.id FROM article JOIN parted ON parted.url = article.url WHERE article.id = ?1
            UNION ALL
            SELECT parted.id FROM article
            JOIN parted ON parted.text_hash = article.text_hash AND parted.title = article.title WHERE article.id = ?1
            LIMIT 1
            """, article)
    }
}
