import GRDB
import NewsModel

/// Puts stored articles into stories.
///
/// This is done after they are stored, in the order of their dates: a round of fetching brings them source by source,
/// but a story is found best, and with the fewest articles held in memory, where those of one time come together.
/// `unassigned` names the articles that wait for it, so that a run that was cut off can be finished.
struct StoryAssigning {
    /// Articles that are put into stories together, with a repair of the stories around them at the end.
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

    /// What is to become of articles that wait.
    struct Plan {
        /// The versions that were read.
        fileprivate var versions: [(article: Int64, version: Int64)] = []
        fileprivate var stories = StoryStage.Plan()
    }

    /// Decides where those of `articles` that still wait belong, without writing.
    func plan(_ articles: ArraySlice<Int64>, stories: inout StoryStage) throws -> Plan {
        var plan = Plan()
        for id in articles {
            let sql = "SELECT version FROM unassigned JOIN article ON id = article_id WHERE article_id = ?"
            if let version = try db.int64(sql, id) { plan.versions.append((id, version)) }
        }
        let read = try plan.versions.flatMap { try StoryStage.articles(db, where: "article.id = ?", [$0.article]) }
        plan.stories = try stories.plan(read, db)
        return plan
    }

    /// Writes what was decided. Returns false, and writes nothing, where stories have changed since.
    ///
    /// Articles that have got another text since go where it was decided, and wait again.
    func carryOut(_ plan: Plan, stories: inout StoryStage) throws -> Bool {
        guard try stories.isCurrent(db) else { return false }
        for (id, version) in plan.versions {
            try db.run(
                """
                DELETE FROM unassigned
                WHERE article_id = ?1 AND (SELECT version FROM article WHERE id = ?1) = ?2
                """, id, version)
        }
        let touched = try stories.carryOut(plan.stories, db)
        try StoryRows(db: db).refresh(touched)
        try applyRules(to: plan.versions.map(\.article))
        if !touched.isEmpty { try Meta.revision.increment(db) }
        return true
    }

    /// The rules that ask for stories.
    private func applyRules(to articles: [Int64]) throws {
        let now = Timestamp(seconds: try Meta.updated.value(db) ?? 0)
        let rules = try RuleStore(db: db).active(now)
        if rules.isEmpty || articles.isEmpty { return }
        let found = try RuleRun(db: db, now: now, stage: .story).run(rules, on: .known(articles))
        try RuleStore(db: db).refreshStories(of: found.flatMap(\.articles))
    }
}
