import GRDB
import NewsAnalysis
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

    /// The articles that wait, in the order of their dates.
    static func waiting(_ db: Database) throws -> [Int64] {
        try db.int64s("SELECT article_id FROM unassigned JOIN article ON id = article_id ORDER BY sort_date, id")
    }

    /// What is to become of articles that wait.
    struct Plan: Sendable {
        /// The versions that were read.
        fileprivate var versions: [(article: Int64, version: Int64)] = []
        fileprivate var stories = StoryStage.Plan()
    }

    /// Articles that were read ahead of their turn, with the version that was read.
    typealias ReadAhead = [Int64: (version: Int64, article: StoryStage.Read)]

    /// Reads those of `articles` that wait, on two threads.
    func read(_ articles: ArraySlice<Int64>) throws -> ReadAhead {
        var found: ReadAhead = [:]
        found.reserveCapacity(articles.count)
        var left = articles
        while !left.isEmpty {
            // Piece by piece: the texts of all of them need not be held at once.
            try read(left.prefix(Self.piece), into: &found)
            left = left.dropFirst(Self.piece)
        }
        return found
    }

    /// Articles whose texts are held at a time.
    private static let piece = 500

    private func read(_ articles: ArraySlice<Int64>, into found: inout ReadAhead) throws {
        var versions: [Int64: Int64] = [:]
        var stored: [StoryStage.Stored] = []
        for id in articles {
            guard let version = try version(id) else { continue }
            versions[id] = version
            stored += try StoryStage.articles(db, where: "article.id = ?", [id])
        }
        for one in parallelHalves(stored, StoryStage.read) {
            let id = one.article.id.rawValue
            found[id] = versions[id].map { ($0, one) }
        }
    }

    /// The version of an article that waits; nil for one that does not.
    private func version(_ article: Int64) throws -> Int64? {
        try db.int64("SELECT version FROM unassigned JOIN article ON id = article_id WHERE article_id = ?", article)
    }

    /// Decides where those of `articles` that still wait belong, without writing. Articles that were `read` ahead are
    /// not read again unless they have changed since. The plan before may be `isPending`: being written meanwhile.
    func plan(
        _ articles: ArraySlice<Int64>, read ahead: ReadAhead = [:], isPending: Bool = false, stories: inout StoryStage
    ) throws -> Plan {
        var plan = Plan()
        var read: [StoryStage.Read] = []
        for id in articles {
            guard let version = try version(id) else { continue }
            plan.versions.append((id, version))
            if let known = ahead[id], known.version == version {
                read.append(try asStored(known.article))
            } else {
                read += StoryStage.read(try StoryStage.articles(db, where: "article.id = ?", [id])[...])
            }
        }
        plan.stories = try stories.plan(read, isPending: isPending, db)
        return plan
    }

    /// An article that was read ahead, with the story that it is in now.
    private func asStored(_ read: StoryStage.Read) throws -> StoryStage.Read {
        let sql = "SELECT story_id, is_opened FROM article WHERE id = ?"
        guard let row = try db.rows(sql, [read.article.id.rawValue]).first else { return read }
        return (read.article, StoryID(row[0] as Int64), row[1])
    }

    /// Writes what was decided. Returns false, and writes nothing, where stories have changed since.
    ///
    /// Articles that have got another text since go where it was decided, and wait again.
    func carryOut(_ plan: Plan) throws -> Bool {
        guard let touched = try StoryStage.carryOut(plan.stories, db) else { return false }
        for (id, version) in plan.versions {
            try db.run(
                """
                DELETE FROM unassigned
                WHERE article_id = ?1 AND (SELECT version FROM article WHERE id = ?1) = ?2
                """, id, version)
        }
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
