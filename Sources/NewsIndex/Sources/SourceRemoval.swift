import GRDB
import NewsModel

/// Takes sources out of the index, with or without their articles, so that all of it can be put back: what was read,
/// tags, versions, quotes, and the stories that the articles stood in.
struct SourceRemoval {
    let db: Database
    /// Who does it.
    let origin: Undo.Origin

    /// Tables whose rows belong to one article, besides its quotes.
    private static let tables: [(name: String, condition: String)] = [
        ("article", "id = ?1"), ("article_text", "article_id = ?1"), ("old_version", "article_id = ?1"),
        ("place", "article_id = ?1"), ("identity", "article_id = ?1"), ("article_tag", "article_id = ?1"),
        ("unassigned", "article_id = ?1"), ("correction", "a = ?1 OR b = ?1"), ("rule_match", "article_id = ?1"),
        ("rule_task", "article_id = ?1"),
    ]

    // MARK: Removing

    /// Removes sources, and `withArticles` those of their articles that no other source has. Starred ones and those
    /// with a note stay always. An account goes with its subscriptions, and a subscription at its server, too; what the
    /// server itself removed is not the reader's to take back.
    func remove(
        _ ids: [SourceID], withArticles: Bool, isFromServer: Bool = false, at now: Timestamp, stage: inout StoryStage
    ) throws {
        let store = SourceStore(db: db)
        let chosen = try ids.map { id -> Source in
            guard let source = try store.source(id) else { throw IndexError.notFound("source \(id)") }
            return source
        }
        let below = try store.all(counting: false).filter { source in
            source.account.map(ids.contains) == true && !ids.contains(source.id)
        }
        let sources = chosen + below
        let articles = withArticles ? try store.deletableArticles(sources.map(\.id)) : []
        if !isFromServer { try keep(sources, articles, title: title(chosen, articles.count)) }
        if !articles.isEmpty {
            _ = try Retention(db: db, now: now).delete(
                articles, until: .whole, remembered: false, stories: &stage)
        }
        for source in chosen {
            if source.kind == .subscription, !isFromServer { try Outbox(db: db).note(source, isSubscribed: false) }
            if source.kind == .account { try store.removeAccount(source.id) }
        }
        for source in chosen { try store.remove(source.id) }
        try Meta.revision.increment(db)
    }

    private func keep(_ sources: [Source], _ articles: [Int64], title: String) throws {
        let newest = try db.int64("SELECT max(id) FROM article") ?? 0
        let change = try Undo(db: db, origin: origin).record(title, [UndoStep(.removal(newest: newest), [])])
        let rows = RemovedRows(db: db, change: change)
        for source in sources {
            try rows.keep("source", where: "id = ?", [source.id.rawValue])
            for table in SourceRemoval.accountTables where source.kind == .account {
                try rows.keep(table, where: "account_id = ?", [source.id.rawValue])
            }
        }
        for article in articles { try keep(article, in: rows) }
        // Corrections that name what goes are handed on to others, also in the journal.
        if try !rows.all("correction").isEmpty {
            try rows.keep("undo", where: "steps LIKE '\(Undo.correctionSteps)' AND id < ?", [change])
        }
        try keepStories(of: articles, in: rows)
    }

    /// What is known of an account's server.
    private static let accountTables = ["remote_item", "outbox"]

    private func title(_ sources: [Source], _ articles: Int) -> String {
        "removed " + Undo.named(sources)
            + (articles == 0 ? "" : " with \(articles) article\(articles == 1 ? "" : "s")")
    }

    private func keep(_ article: Int64, in rows: RemovedRows) throws {
        for table in SourceRemoval.tables { try rows.keep(table.name, where: table.condition, [article]) }
        // Speakers and outlets without articles go, and may come back under other numbers.
        let quotes = """
            SELECT quote.*, speaker.name AS speaker_name, speaker.kind AS speaker_kind
            FROM quote LEFT JOIN speaker ON speaker.id = speaker_id WHERE article_id = ?
            """
        try rows.keep("quote", try RemovedRows.rows(db, quotes, [article]))
        try rows.keep("outlet", where: "id = (SELECT outlet_id FROM article WHERE article.id = ?)", [article])
    }

    /// Their rows, with headlines that took a second look; a story whose articles all go takes along what leads to it.
    private func keepStories(of articles: [Int64], in rows: RemovedRows) throws {
        for story in Set(try articles.compactMap({ try db.int64("SELECT story_id FROM article WHERE id = ?", $0) })) {
            try rows.keep("story", where: "id = ?", [story])
            try rows.keep("story_alias", where: "target_id = ?", [story])
        }
    }

    // MARK: Putting back

    /// Puts back what the change removed; `newest` is the last article that there was then.
    func putBack(_ change: Int64, newest: Int64, stage: inout StoryStage) throws {
        let rows = RemovedRows(db: db, change: change)
        let sources = try putBackSources(rows)
        let outlets = Dictionary(
            try rows.all("outlet").compactMap { row -> (Int64, Int64)? in
                guard case .integer(let id)? = row["id"], case .text(let name)? = row["name"] else { return nil }
                return (id, try outlet(id, name))
            }
        ) { first, _ in first }
        let arrivals = try arrivals(after: newest, rows)
        var articles: Set<Int64> = []
        var stories: Set<Int64> = []
        for var row in try rows.all("article") {
            guard case .integer(let id)? = row["id"], case .integer(let story)? = row["story_id"] else { continue }
            if let other = arrivals[id] {
                stories.formUnion(try pass(row, to: other))
                continue
            }
            row["outlet_id"] = mapped(row["outlet_id"], outlets)
            row["source_id"] = mapped(row["source_id"], sources)
            try rows.putBack(row, in: "article")
            articles.insert(id)
            if story > 0 { stories.insert(story) }
        }
        try putBackParts(of: articles, rows, sources)
        for row in try rows.all("story_alias") {
            if case .integer(let target)? = row["target_id"], stories.contains(target) {
                try rows.putBack(row, in: "story_alias")
            }
        }
        try StoryRows(db: db).refresh(stories)
        try putBackHeadlines(rows)
        try rows.forget()
        try Meta.deleted.set(max(0, (Meta.deleted.value(db) ?? 0) - Int64(articles.count)), db)
        try Meta.clustering.increment(db)
        stage.reset()
    }

    /// Numbers that changed, of the sources whose addresses were added again meanwhile.
    private func putBackSources(_ rows: RemovedRows) throws -> [Int64: Int64] {
        var numbers: [Int64: Int64] = [:]
        for row in try rows.all("source") {
            guard case .integer(let id)? = row["id"], case .text(let url)? = row["url"] else { continue }
            if let other = try db.int64("SELECT id FROM source WHERE url = ?", url) {
                numbers[id] = other
                for table in ["place", "article"] {
                    try db.run("UPDATE \(table) SET source_id = ? WHERE source_id = ?", other, id)
                }
            } else {
                try rows.putBack(row, in: "source")
                if let source = try SourceStore(db: db).source(SourceID(id)), source.kind == .subscription {
                    try Outbox(db: db).noteReturn(of: source)
                }
            }
        }
        for table in SourceRemoval.accountTables {
            for row in try rows.all(table) { try rows.putBack(row, in: table) }
        }
        return numbers
    }

    private func outlet(_ id: Int64, _ name: String) throws -> Int64 {
        if let known = try db.int64("SELECT id FROM outlet WHERE name = ? COLLATE NOCASE", name) { return known }
        if try db.int64("SELECT 1 FROM outlet WHERE id = ?", id) != nil { return try ArticleStore.outletID(name, db) }
        try db.run("INSERT INTO outlet(id, name) VALUES(?, ?)", id, name)
        return id
    }

    private func mapped(_ value: KeptValue?, _ numbers: [Int64: Int64]) -> KeptValue? {
        guard case .integer(let id)? = value, let other = numbers[id] else { return value }
        return .integer(other)
    }

    private func putBackParts(of articles: Set<Int64>, _ rows: RemovedRows, _ sources: [Int64: Int64]) throws {
        func isWanted(_ row: KeptRow) -> Bool {
            if case .integer(let id)? = row["article_id"] { articles.contains(id) } else { false }
        }
        for table in ["article_text", "old_version", "identity", "article_tag", "unassigned"] {
            for row in try rows.all(table) where isWanted(row) { try rows.putBack(row, in: table) }
        }
        for var row in try rows.all("place") where isWanted(row) {
            row["source_id"] = mapped(row["source_id"], sources)
            // Its number may be another's by now.
            if case .integer(let id)? = row["id"], try db.int64("SELECT 1 FROM place WHERE id = ?", id) != nil {
                row["id"] = nil
            }
            try rows.putBack(row, in: "place")
        }
        try putBackCorrections(rows)
        // What rules did with the articles, as far as the rules are still there.
        for table in ["rule_match", "rule_task"] {
            for row in try rows.all(table) where isWanted(row) {
                guard case .integer(let rule)? = row["rule_id"],
                    try db.int64("SELECT 1 FROM rule WHERE id = ?", rule) != nil
                else { continue }
                try rows.putBack(row, in: table)
            }
        }
        let quotes = QuoteStore(db: db)
        for var row in try rows.all("quote") where isWanted(row) {
            if case .text(let name)? = row["speaker_name"], case .text(let kind)? = row["speaker_kind"] {
                row["speaker_id"] = .integer(try quotes.speaker(name, kind, adding: 1))
            }
            row["speaker_name"] = nil
            row["speaker_kind"] = nil
            try rows.putBack(row, in: "quote")
        }
        let search = try SearchTable(db: db)
        for id in articles.sorted() {
            guard let text = try StoredText.fetch(db, id)?.content else { continue }
            try search.insert(id, title: text.title, body: text.body)
        }
    }

    /// Corrections in place of what they were handed on to, also in the journal.
    private func putBackCorrections(_ rows: RemovedRows) throws {
        var areAllBack = true
        for row in try rows.all("correction") {
            guard case .integer(let id)? = row["id"], case .integer(let a)? = row["a"],
                case .integer(let b)? = row["b"]
            else { continue }
            guard try [a, b].allSatisfy({ try db.int64("SELECT 1 FROM article WHERE id = ?", $0) != nil }) else {
                areAllBack = false
                continue
            }
            try db.run("DELETE FROM correction WHERE id = ?", id)
            try rows.putBack(row, in: "correction")
        }
        for row in try rows.all("undo") where areAllBack {
            guard case .integer(let id)? = row["id"], case .text(let steps)? = row["steps"] else { continue }
            try db.run("UPDATE undo SET steps = ? WHERE id = ?", steps, id)
        }
    }

    /// A story of as many articles as before has the headline that it had.
    private func putBackHeadlines(_ rows: RemovedRows) throws {
        for row in try rows.all("story") {
            guard case .integer(let id)? = row["id"], case .integer(let count)? = row["article_count"] else { continue }
            let columns = ["lead_id", "headline", "terms", "is_stale", "difference_count"]
            let assignments = columns.map { "\($0) = ?" }.joined(separator: ", ")
            try db.cachedStatement(sql: "UPDATE story SET \(assignments) WHERE id = ? AND article_count = ?")
                .runBound(columns.map { row[$0] ?? .null } + [.integer(id), .integer(count)], in: db)
        }
    }

    // MARK: What has come back by itself

    /// Removed articles that a source has brought again since, and as what.
    private func arrivals(after newest: Int64, _ rows: RemovedRows) throws -> [Int64: Int64] {
        guard try db.int64("SELECT 1 FROM article WHERE id > ? LIMIT 1", newest) != nil else { return [:] }
        var found: [Int64: Int64] = [:]
        for row in try rows.all("identity") {
            guard case .integer(let id)? = row["article_id"], case .integer(let key)? = row["key"] else { continue }
            let sql = "SELECT article_id FROM identity WHERE key = ? AND article_id > ? LIMIT 1"
            if found[id] == nil { found[id] = try db.int64(sql, key, newest) }
        }
        return found
    }

    /// What the reader did with the article that was removed holds for the one that has come since. Returns its story.
    private func pass(_ row: KeptRow, to other: Int64) throws -> Set<Int64> {
        if row["is_read"] == .integer(1) {
            try db.run("UPDATE article SET is_read = 1, read_version = version WHERE id = ?", other)
        }
        if case .text(let tags)? = row["tags"] {
            for tag in ListColumn.split(tags) { try ReaderState(db: db).setTag(tag, onArticle: other) }
        }
        let story = try db.int64("SELECT story_id FROM article WHERE id = ?", other) ?? 0
        return story > 0 ? [story] : []
    }
}
