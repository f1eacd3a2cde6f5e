import GRDB
import NewsModel

/// Puts stored articles into stories.
///
/// This is done after they are stored, in the order of their dates: a round of fetching brings them source by source,
/// but a story is found best, and with the fewest articles held in memory, where those of one time come together.
/// `unassigned` names the articles that wait for it, so that a run that was cut off can be finished.
struct StoryAssigning {
    /// Articles of one transaction, with a repair of the stories around them at its end.
    static let batch = 4_000

    let db: Database

    /// Notes that an article is new or has another text.
    func note(_ article: Int64) throws {
        try db.run("INSERT OR IGNORE INTO unassigned(article_id) VALUES(?)", article)
    }

    static func isWaiting(_ db: Database) throws -> Bool {
        try db.int64("SELECT 1 FROM unassigned LIMIT 1") != nil
    }

    /// The articles that wait, in the order of their dates.
    static func waiting(_ db: Database) throws -> [Int64] {
        try db.int64s("SELECT article_id FROM unassigned JOIN article ON id = article_id ORDER BY sort_date, id")
    }

    /// Puts those of `articles` that still wait into stories.
    func assign(_ articles: ArraySlice<Int64>, stories: inout StoryStage) throws {
        let waiting = try articles.filter { id in
            try db.run("DELETE FROM unassigned WHERE article_id = ?", id)
            return db.changesCount > 0
        }
        let read = try waiting.flatMap { try StoryStage.articles(db, where: "article.id = ?", [$0]) }
        let touched = try stories.assign(read, db)
        try StoryRows(db: db).refresh(touched)
        if !touched.isEmpty { try Meta.revision.increment(db) }
    }
}
