import Foundation
import GRDB
import NewsModel
import NewsText

/// Writes articles, their texts, versions and places, and keeps the search index and the identities with them.
struct ArticleStore {
    let db: Database
    let now: Timestamp
    private let search: SearchTable
    /// Ids of outlets that were looked up, by name.
    private var outlets: [String: Int64] = [:]

    init(db: Database, now: Timestamp) throws {
        self.db = db
        self.now = now
        search = try SearchTable(db: db)
    }

    /// What became of a draft.
    enum Outcome {
        /// `placeAdded`: the article was there with this text, and is now known from one more place. `changed`: it got
        /// a new version.
        case new, unchanged, placeAdded, changed
    }

    // MARK: New articles

    /// Stores a draft that the index does not have; the story is given later.
    mutating func insert(_ draft: PreparedDraft) throws -> Int64 {
        let item = draft.draft
        let outlet = try outlets[item.outlet] ?? ArticleStore.outletID(item.outlet, db)
        outlets[item.outlet] = outlet
        try db.run(
            """
            INSERT INTO article(story_id, outlet_id, source_id, title, author, published, updated, first_seen, sort_date,
                url, language, word_count, text_hash, categories)
            VALUES(0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            outlet, item.place.source?.rawValue, draft.title, item.author, item.published?.seconds,
            item.updated?.seconds, now.seconds, draft.sortDate(firstSeen: now).seconds, item.url, item.language,
            draft.wordCount, draft.textHash, ListColumn.join(item.categories))
        let id = db.lastInsertedRowID
        let body = draft.body
        try db.run(
            "INSERT INTO article_text(article_id, seen, body, blocks, links, enclosures) VALUES(?, ?, ?, ?, ?, ?)",
            id, now.seconds, body, Data(ContentCoding.encode(item.content.blocks)),
            Data(ContentCoding.encode(item.content.links)), try encode(item.enclosures))
        if let teaser = item.teaser { try insertFirstVersion(teaser, of: id) }
        try search.insert(id, title: draft.title, body: body, hasUnspaced: draft.hasUnspaced)
        try insertPlace(draft, article: id)
        try remember(draft.keys, article: id)
        return id
    }

    /// Keeps what the source gave of a new article below the text of its page: that may turn out to be something else.
    private func insertFirstVersion(_ teaser: ArticleText, of id: Int64) throws {
        try db.run(
            """
            INSERT INTO old_version(article_id, number, seen, updated, title, body, blocks, links)
            SELECT id, 1, ?, updated, ?, ?, ?, ? FROM article WHERE id = ?
            """,
            now.seconds, teaser.title, teaser.body, Data(ContentCoding.encode(teaser.blocks)),
            Data(ContentCoding.encode(teaser.links)), id)
        try db.run("UPDATE article SET version = 2 WHERE id = ?", id)
    }

    /// Forgets an outlet that has no article any more.
    static func dropOutlet(ifEmpty id: Int64, _ db: Database) throws {
        try db.run("DELETE FROM outlet WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM article WHERE outlet_id = ?1)", id)
    }

    /// Gives an article a tag in the table of tags; its own column is written by whoever calls this.
    static func addTag(_ tag: String, to id: Int64, _ db: Database) throws {
        try db.run("INSERT OR IGNORE INTO article_tag(name, article_id) VALUES(?, ?)", tag, id)
    }

    /// Names that differ in case only are one outlet: a folder's "northern courier" is the Northern Courier.
    static func outletID(_ name: String, _ db: Database) throws -> Int64 {
        let sql = "SELECT id, name FROM outlet WHERE name = ? COLLATE NOCASE"
        if let row = try db.rows(sql, [name]).first {
            let (id, known): (Int64, String) = (row[0], row[1])
            if known == known.lowercased(), known != name {
                try db.run("UPDATE outlet SET name = ? WHERE id = ?", name, id)
            }
            return id
        }
        try db.run("INSERT INTO outlet(name) VALUES(?)", name)
        return db.lastInsertedRowID
    }

    private func encode(_ enclosures: [Enclosure]) throws -> String? {
        enclosures.isEmpty ? nil : String(decoding: try JSONEncoder().encode(enclosures), as: UTF8.self)
    }

    /// Of the column that holds them; none where it holds what cannot be read.
    static func enclosures(_ stored: String?) -> [Enclosure] {
        stored.flatMap { try? JSONDecoder().decode([Enclosure].self, from: Data($0.utf8)) } ?? []
    }

    private func remember(_ keys: DraftKeys, article id: Int64) throws {
        let rows = keys.all
        if rows.isEmpty { return }
        // The article is parameter 1 of each row: one statement for all of them.
        let values = (0..<rows.count).map { "(?\($0 + 2), ?1)" }.joined(separator: ", ")
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO identity(key, article_id) VALUES \(values)")
            .runBound([id] + rows, in: db)
    }

    private func insertPlace(_ draft: PreparedDraft, article id: Int64) throws {
        let place = draft.draft.place
        try db.run(
            """
            INSERT INTO place(article_id, source_id, source_name, location, guid, text_hash) VALUES(?, ?, ?, ?, ?, ?)
            """,
            id, place.source?.rawValue, place.sourceName, place.location, place.guid, draft.sourceHash)
    }

    // MARK: Known articles

    /// Brings article `id` up to date with a draft that is another copy or a later state of it.
    func update(_ id: Int64, with draft: PreparedDraft) throws -> Outcome {
        let place = try knownPlace(of: draft, article: id)
        if place?.textHash == draft.sourceHash { return .unchanged }
        try remember(draft.keys, article: id)
        guard let known = try StoredText.fetch(db, id) else { return .unchanged }
        let isChange = known.textHash != draft.textHash && isNewState(draft, of: known, at: place)
        if isChange { try addVersion(draft, to: known) }
        if let place {
            try db.run("UPDATE place SET text_hash = ? WHERE id = ?", draft.sourceHash, place.id)
        } else {
            try insertPlace(draft, article: id)
            try db.run("UPDATE article SET place_count = place_count + 1 WHERE id = ?", id)
        }
        if isChange { return .changed }
        return place == nil ? .placeAdded : .unchanged
    }

    /// A source is one place, whatever guids and addresses it gives the article; without a source the location is.
    private func knownPlace(of draft: PreparedDraft, article id: Int64) throws -> KnownPlace? {
        let place = draft.draft.place
        let columns = "SELECT id, text_hash FROM place WHERE article_id = ?"
        let rows =
            if let source = place.source {
                try db.rows(columns + " AND source_id = ?", [id, source.rawValue])
            } else {
                try db.rows(columns + " AND source_id IS NULL AND location = ?", [id, place.location])
            }
        return rows.first.map { KnownPlace(id: $0[0], textHash: $0[1]) }
    }

    /// Whether a text that differs from the stored one is a later state of the article, or only another form of it.
    ///
    /// A source's teaser never replaces a text that it is cut from, nor one that is not the source's own: what was read
    /// on the article's page. A copy found elsewhere counts where it says that it was updated later, and else only
    /// where the stored text is no more than a teaser of it.
    private func isNewState(_ draft: PreparedDraft, of known: StoredText, at place: KnownPlace?) -> Bool {
        let text = draft.draft.content.text
        if draft.draft.isTeaser, draft.wordCount < known.wordCount { return false }
        if let place {
            // The stored text is not the source's last one, so the source's next text is no new state of it.
            if place.textHash != known.textHash, draft.wordCount * 5 < known.wordCount * 4 { return false }
            guard draft.wordCount * 5 < known.wordCount * 2 else { return true }
            return TextLikeness.of(text, known.content.text).contained < 0.7
        }
        if let updated = draft.draft.updated, let before = known.updated ?? known.published, updated > before {
            return draft.wordCount * 2 > known.wordCount
        }
        return known.wordCount < 100 && draft.wordCount > known.wordCount * 2
            && TextLikeness.of(known.content.text, text).contained >= 0.5
    }

    /// Makes the draft's text the newest version; the one before stays as an old version.
    func addVersion(_ draft: PreparedDraft, to known: StoredText) throws {
        let item = draft.draft
        let body = draft.body
        try db.run(
            """
            INSERT INTO old_version(article_id, number, seen, updated, title, body, blocks, links)
            SELECT id, version, seen, updated, title, body, blocks, links
            FROM article JOIN article_text ON article_id = id WHERE id = ?
            """, known.id)
        try search.delete(known.id, title: known.content.title, body: known.content.body)
        try search.insert(known.id, title: draft.title, body: body, hasUnspaced: draft.hasUnspaced)
        try db.run(
            """
            UPDATE article SET version = version + 1, title = ?, author = coalesce(?, author),
                published = coalesce(published, ?), updated = ?, url = coalesce(url, ?), word_count = ?, text_hash = ?,
                categories = coalesce(nullif(?, ''), categories)
            WHERE id = ?
            """,
            draft.title, item.author, item.published?.seconds, item.updated?.seconds, item.url,
            draft.wordCount, draft.textHash, ListColumn.join(item.categories), known.id)
        try db.run(
            """
            UPDATE article_text SET seen = ?, body = ?, blocks = ?, links = ?, enclosures = coalesce(?, enclosures)
            WHERE article_id = ?
            """,
            now.seconds, body, Data(ContentCoding.encode(item.content.blocks)),
            Data(ContentCoding.encode(item.content.links)), try encode(item.enclosures), known.id)
    }

    // MARK: Deleting

    /// Notes what a deleted article is known again by, and which sources had it.
    private func remember(deleted known: StoredText) throws {
        var keys = Set(try db.int64s("SELECT key FROM identity WHERE article_id = ?", known.id))
        let url = try String.fetchOne(db, sql: "SELECT url FROM article WHERE id = ?", arguments: [known.id])
        for row in try db.rows("SELECT source_id, source_name, location FROM place WHERE article_id = ?", [known.id]) {
            let source = (row[0] as Int64?).map(String.init) ?? row[1] as String
            let addresses = DraftKeys.addresses(url: url, location: row[2])
            keys.formUnion(addresses.map { DraftKeys.tombstone($0, source: source) })
            let listed = DraftKeys.listed(
                source, title: known.content.title, published: known.published?.seconds, url: url)
            if known.published != nil, let listed { keys.insert(listed) }
        }
        for key in keys.sorted() {
            try db.run("INSERT OR REPLACE INTO tombstone(key, listed) VALUES(?, ?)", key, now.seconds)
        }
    }

    /// Deletes an article and all that belongs to it; its keys are `remembered`. The story's row is left to the caller.
    func delete(_ id: Int64, remembered: Bool) throws {
        guard let known = try StoredText.fetch(db, id) else { return }
        if remembered { try remember(deleted: known) }
        try search.delete(id, title: known.content.title, body: known.content.body)
        try QuoteStore(db: db).deleteQuotes(of: id)
        for table in ["article_text", "old_version", "place", "identity", "article_tag", "unassigned"] {
            try db.run("DELETE FROM \(table) WHERE article_id = ?", id)
        }
        try RuleStore(db: db).forget(article: id)
        let story = try db.int64("SELECT story_id FROM article WHERE id = ?", id) ?? 0
        try CorrectionHeirs(db: db, isShared: false).release(id, of: story)
        // Its server may list it for long; what waits to be sent is sent.
        try db.run("UPDATE remote_item SET article_id = 0 WHERE article_id = ?", id)
        try db.run("DELETE FROM article WHERE id = ?", id)
    }
}

/// A place that an article is known at, and the text that it had there last.
private struct KnownPlace {
    /// Of the place, not of the article.
    var id: Int64
    var textHash: Int64
}

/// The newest text of an article as it is stored.
struct StoredText {
    var id: Int64
    var version: Int
    var language: String
    var textHash: Int64
    var wordCount: Int
    var published: Timestamp?
    var updated: Timestamp?
    var content: ArticleText

    /// nil where there is no such article.
    static func fetch(_ db: Database, _ id: Int64) throws -> StoredText? {
        let sql = """
            SELECT version, language, text_hash, word_count, title, body, blocks, links, published, updated
            FROM article JOIN article_text ON article_id = id WHERE id = ?
            """
        return try db.rows(sql, [id]).first.map { row in
            StoredText(
                id: id, version: row[0], language: row[1], textHash: row[2], wordCount: row[3],
                published: (row[8] as Int64?).map(Timestamp.init(seconds:)),
                updated: (row[9] as Int64?).map(Timestamp.init(seconds:)),
                content: ArticleText(title: row[4], body: row[5], blocks: row[6], links: row[7]))
        }
    }
}

extension ArticleText {
    /// From the columns of `article_text` and `old_version`.
    init(title: String, body: String, blocks: Data, links: Data) {
        self.init(
            text: title + "\n" + body, blocks: ContentCoding.blocks(Array(blocks)),
            links: ContentCoding.links(Array(links)))
    }
}
