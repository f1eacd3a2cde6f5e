import GRDB
import NewsAnalysis
import NewsModel

/// Keeps the rows of the story table, which hold all that the story list shows.
struct StoryRows {
    let db: Database

    /// Computes the rows of stories anew from their articles; a story without articles loses its row.
    func refresh(_ stories: Set<Int64>) throws {
        for story in stories.sorted() where story > 0 { try refresh(story) }
    }

    /// Counts the unread, starred and changed articles of stories anew; all else in their rows stays.
    func recount(_ stories: Set<Int64>) throws {
        let sql = """
            UPDATE story SET unread_count = counts.unread, starred_count = counts.starred,
                changed_count = counts.changed,
                rank = rank + ((unread_count = 0) - (counts.unread = 0)) * \(StoryRank.whenRead)
            FROM (SELECT sum(is_read = 0) AS unread, sum(is_starred) AS starred,
                    sum(read_version > 0 AND read_version < version) AS changed
                FROM article WHERE story_id = ?1
                AND (is_hidden = 0 OR (SELECT is_hidden FROM story WHERE story.id = ?1))) AS counts
            WHERE story.id = ?1
            """
        for story in stories.sorted() { try db.run(sql, story) }
    }

    /// An article, as far as its story's row tells of it.
    private struct Member {
        var id: Int64
        var title: String
        var outlet: String
        /// Seconds since 1970: the date that it is sorted by.
        var time: Int64
        var isDated: Bool
        /// Whether its source was read before without it, so that it came when it was first seen.
        var wasSeenComing: Bool
        var language: String
        var isUnread: Bool
        var isStarred: Bool
        var isChanged: Bool
        var isHidden: Bool
        var quotes: Int
    }

    private func members(of story: Int64) throws -> [Member] {
        let sql = """
            SELECT article.id, title, name, sort_date, published IS NOT NULL, language, is_read = 0, is_starred,
                read_version > 0 AND read_version < version, is_hidden, quote_count,
                published IS NULL AND \(AgelessRows.wasSeenComing)
            FROM article JOIN outlet ON outlet.id = outlet_id WHERE story_id = ? ORDER BY sort_date, article.id
            """
        return try db.rows(sql, [story]).map { row in
            Member(
                id: row[0], title: row[1], outlet: row[2], time: row[3], isDated: row[4],
                wasSeenComing: row[11], language: row[5],
                isUnread: row[6], isStarred: row[7], isChanged: row[8], isHidden: row[9], quotes: row[10])
        }
    }

    private func refresh(_ story: Int64) throws {
        let all = try members(of: story)
        guard !all.isEmpty else {
            try remove(story)
            return
        }
        try StoryRelations(db: db).note(story)
        // Hidden articles do not count, unless there are no others: then the story is hidden.
        let visible = all.filter { !$0.isHidden }
        let shown = visible.isEmpty ? all : visible
        let known = try db.rows("SELECT lead_id, article_count, terms FROM story WHERE id = ?", [story]).first
        let lead = shown.first { $0.id == known?[0] as Int64? } ?? shown[0]
        // Dates of undated articles are when they were first seen; they only count where there is nothing better.
        let dated = shown.filter(\.isDated)
        let timed = dated.isEmpty ? shown : dated
        let first = timed.map(\.time).min() ?? 0
        let last = timed.map(\.time).max() ?? 0
        let outlets = distinct(shown.map(\.outlet))
        let unread = shown.count(where: \.isUnread)
        // A lone article needs no second look for its headline; any other does when its articles change.
        let isStale = shown.count > 1
        let points = try RuleStore(db: db).points(ofStory: story)
        try db.run(
            """
            INSERT OR REPLACE INTO story(id, lead_id, headline, outlets, languages, terms, arrivals, outlet_count,
                article_count, unread_count, starred_count, changed_count, quote_count, difference_count, first, last,
                is_dated, rank, is_hidden, is_stale, points)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?)
            """,
            story, lead.id, try headline(lead.id, title: lead.title), ListColumn.join(outlets),
            ListColumn.join(distinct(shown.map(\.language))), isStale ? known?[2] as String? ?? "" : "",
            StoryArrivals.encode(timed.map(\.time), last: last), outlets.count, shown.count, unread,
            shown.count(where: \.isStarred), shown.count(where: \.isChanged), shown.reduce(0) { $0 + $1.quotes },
            first, last, !dated.isEmpty,
            StoryRank.value(
                outlets: outlets.count, unread: unread, last: last, points: points,
                isAgeless: dated.isEmpty && !shown.contains(where: \.wasSeenComing)),
            visible.isEmpty, isStale, points)
    }

    /// Takes a story without articles away, and what leads to it.
    private func remove(_ story: Int64) throws {
        try db.run("DELETE FROM story WHERE id = ?", story)
        try StoryRelations(db: db).remove(story)
        try db.run("DELETE FROM story_alias WHERE target_id = ?", story)
        try db.run("DELETE FROM cache WHERE key = ?", "story \(story)")
    }

    private func distinct(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The title, or the first words of an article without one.
    private func headline(_ lead: Int64, title: String) throws -> String {
        if !title.isEmpty { return title }
        let sql = "SELECT substr(body, 1, 200) FROM article_text WHERE article_id = ?"
        let start = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [lead]) ?? ""
        return String((start.split(separator: "\n").first ?? "").prefix(100))
    }

    // MARK: What takes a second look

    /// Stories whose headlines are chosen before it is looked whether time is up.
    private static let piece = 24

    /// Chooses headlines and terms of stories whose articles changed, until all have one or the time of a transaction
    /// is over. Returns how many it did.
    ///
    /// - Parameter end: Only of stories that ended before, in seconds since 1970.
    func finish(endedBefore end: Int64 = .max, until slice: WorkSlice) throws -> Int {
        var done = 0
        repeat {
            let count = try finish(endedBefore: end, limit: StoryRows.piece)
            if count == 0 { break }
            done += count
        } while !slice.isOver
        if done > 0 { try Meta.revision.increment(db) }
        return done
    }

    private func finish(endedBefore end: Int64, limit: Int) throws -> Int {
        let sql = "SELECT id FROM story INDEXED BY story_stale WHERE is_stale = 1 AND last < ? ORDER BY id LIMIT ?"
        let stale = try db.int64s(sql, end, limit)
        let stories = try stale.map { (id: $0, articles: try visibleArticles(of: $0)) }
        let languages = try HeadlineLanguages(db: db).all
        let gists = parallelMap(stories) { StoryReading.gist(of: $0.articles, terms: 8, languages: languages) }
        for (story, gist) in zip(stories, gists) {
            guard let lead = story.articles.first(where: { $0.id == gist.lead }) ?? story.articles.first else {
                // Where none of its articles can be read no other headline is found, and it is not to be met for ever.
                try db.run("UPDATE story SET is_stale = 0 WHERE id = ?", story.id)
                continue
            }
            try db.run(
                "UPDATE story SET lead_id = ?, headline = ?, terms = ?, is_stale = 0 WHERE id = ?", lead.id.rawValue,
                try headline(lead.id.rawValue, title: lead.title), ListColumn.join(gist.terms), story.id)
        }
        return stale.count
    }

    /// Those that count: all of them where none is visible.
    private func visibleArticles(of story: Int64) throws -> [StoryArticle] {
        let condition = """
            story_id = ? AND (is_hidden = 0 OR (SELECT is_hidden FROM story WHERE id = story_id))
            ORDER BY sort_date, article.id
            """
        return try StoryStage.articles(db, where: condition, [story]).map(\.article)
    }
}
