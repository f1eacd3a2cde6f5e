import GRDB
import NewsAnalysis
import NewsModel

/// Keeps the clustering beside the store: gives it back the articles that it needs, and writes what it decides.
///
/// The clustering holds some days of articles in memory. Only adding needs it, so it is filled when something is
/// added and let go afterwards; reading never waits for it.
struct StoryStage {
    /// An article as it is stored, with its story (0 for none yet), and whether the reader has opened it.
    typealias Stored = (article: StoryArticle, story: StoryID, isOpened: Bool)
    /// The same once it is read.
    typealias Read = (article: ReadStoryArticle, story: StoryID, isOpened: Bool)

    private static let day: Int64 = 86_400
    /// An index of so many articles is given to the clustering whole.
    private static let smallIndex: Int64 = 12_000
    /// Articles of a run of days that the clustering is given at most, the newest: what a round of fetching waits for.
    private static let mostRestored = 24_000
    /// Characters of a text's start that the clustering is given; it reads the first words only.
    private static let bodyCharacters = 1_600

    private var clusterer = StoryClusterer()
    /// Days (since 1970) whose articles the clustering has.
    private var days: Set<Int64> = []
    /// The clustering has every article.
    private var isWhole = false
    /// `Meta.clustering` when the clustering last agreed with the store; nil before it is filled.
    private var agreed: Int64?

    // MARK: Adding

    /// What is to be written of new or changed articles, and of the repair of the stories around them.
    struct Plan: Sendable {
        fileprivate var assignments: [StoryAssignment] = []
        fileprivate var repair = StoryChanges()
        /// Stories of the articles before.
        fileprivate var old: Set<Int64> = []
        /// `Meta.clustering` as it must be when this is carried out; nil where there is nothing to do.
        fileprivate var basis: Int64?
        fileprivate var nextStory: Int64 = 0
    }

    /// Finds stories for new or changed articles and repairs the stories around them, without writing: `carryOut` is to
    /// be called next, or once the plan before, which `isPending`, is carried out.
    mutating func plan(_ waiting: [Read], isPending: Bool = false, _ db: Database) throws -> Plan {
        guard !waiting.isEmpty else { return Plan() }
        let articles = waiting.map(\.article)
        let basis = try agree(isPending: isPending, db)
        try restore(around: articles, db)
        try restoreCorrected(beside: Set(articles.map(\.id)), db)
        // One with another text keeps its story until a repair finds a better one, also where it is too old, or one of
        // too many, to have been restored with its neighbours.
        clusterer.restore(waiting.filter { $0.story.rawValue > 0 })
        var plan = Plan(
            assignments: clusterer.add(articles), repair: clusterer.repair(parallelPair),
            old: Set(waiting.map(\.story.rawValue)))
        plan.basis = basis
        plan.nextStory = clusterer.nextStory.rawValue
        // Ahead of the store until this is carried out; whoever changes stories before finds that they do not agree.
        agreed = basis + 1
        return plan
    }

    /// Writes what was planned. Returns the stories to be described anew, also those that an article left; nil, and
    /// writes nothing, where stories have changed since.
    static func carryOut(_ plan: Plan, _ db: Database) throws -> Set<Int64>? {
        guard let basis = plan.basis else { return [] }
        guard try basis == Meta.clustering.value(db) ?? 0 else { return nil }
        var touched = plan.old
        for assignment in plan.assignments {
            touched.insert(assignment.story.rawValue)
            try db.run(
                "UPDATE article SET story_id = ?1 WHERE id = ?2 AND story_id <> ?1", assignment.story.rawValue,
                assignment.article.rawValue)
        }
        touched.formUnion(try write(plan.repair, db))
        try Meta.clustering.increment(db)
        try Meta.nextStory.set(plan.nextStory, db)
        return touched
    }

    /// Forgets everything, for instance after a transaction that was rolled back.
    mutating func reset() { self = StoryStage() }

    mutating func remove(_ article: Int64) { clusterer.remove(ArticleID(article)) }
    mutating func markOpened(_ article: Int64) { clusterer.markOpened(ArticleID(article)) }

    /// Fills the clustering anew where another process has changed the store since. Returns `Meta.clustering` as it
    /// agrees with it: what it will be, where a plan `isPending`.
    @discardableResult
    private mutating func agree(isPending: Bool = false, _ db: Database) throws -> Int64 {
        let stored = try Meta.clustering.value(db) ?? 0
        if let agreed, agreed == stored || isPending && agreed == stored + 1 { return agreed }
        clusterer = StoryClusterer(nextStory: StoryID(try Meta.nextStory.value(db) ?? 1))
        days = []
        isWhole = false
        agreed = stored
        // It holds no articles yet, so there is nothing that this would change.
        _ = clusterer.correct(try CorrectionStore(db: db).all())
        return stored
    }

    private mutating func keepAgreement(_ db: Database) throws {
        agreed = try Meta.clustering.increment(db)
        try Meta.nextStory.set(clusterer.nextStory.rawValue, db)
    }

    /// Gives the clustering the stored articles that new ones can meet: all of a small index, of a large one those of
    /// the days around, in the order of their dates, as it takes new ones.
    private mutating func restore(around articles: [ReadStoryArticle], _ db: Database) throws {
        if isWhole { return }
        let added = Set(articles.map(\.id))
        if try days.isEmpty && (db.int64("SELECT max(id) FROM article") ?? 0) <= StoryStage.smallIndex {
            isWhole = true
            return try restore("story_id > 0", [], except: added, db)
        }
        let reach = StoryClusterer.window / StoryStage.day + 1
        var wanted: Set<Int64> = []
        for day in Set(articles.map { $0.time.seconds.floored(to: StoryStage.day) }) {
            for other in (day - reach)...(day + reach) where !days.contains(other) { wanted.insert(other) }
        }
        days.formUnion(wanted)
        for range in wanted.sorted().ranges {
            let (from, to) = (range.lowerBound * StoryStage.day, (range.upperBound + 1) * StoryStage.day)
            try restore(
                "sort_date >= ? AND sort_date < ? AND story_id > 0", [from, to], except: added, db)
        }
    }

    /// Gives the clustering what the reader said something of, however old, where that bears on what it holds.
    private mutating func restoreCorrected(beside added: Set<ArticleID>, _ db: Database) throws {
        if isWhole { return }
        let missing = clusterer.bearing(on: added).filter { !clusterer.holds($0) && !added.contains($0) }
        for article in missing.sorted() {
            clusterer.restore(
                try StoryStage.articles(db, where: "article.id = ? AND story_id > 0", [article.rawValue]))
        }
    }

    private mutating func restore(
        _ condition: String, _ arguments: StatementArguments, except added: Set<ArticleID>, _ db: Database
    ) throws {
        let sql =
            "SELECT id FROM article WHERE \(condition) ORDER BY sort_date DESC, id DESC LIMIT \(StoryStage.mostRestored)"
        let ids = try db.cachedStatement(sql: sql).allInt64s(arguments).reversed()
            .filter { !added.contains(ArticleID($0)) && !clusterer.holds(ArticleID($0)) }
        // Piece by piece: the texts of all of them need not be held at once, and one is read while that before it is
        // linked.
        var reading = Ahead<[Read]>()
        for start in stride(from: 0, to: ids.count, by: StoryStage.piece) {
            let stored = try ids[start..<min(start + StoryStage.piece, ids.count)].flatMap {
                try StoryStage.articles(db, where: "article.id = ?", [$0])
            }
            if let read = reading.begin({ StoryStage.read(stored[...]) }) { clusterer.restore(read) }
        }
        if let read = reading.last() { clusterer.restore(read) }
    }

    /// Articles that are read together while the clustering takes those before them.
    private static let piece = 500

    /// Reads articles for the clustering.
    static func read(_ stored: ArraySlice<Stored>) -> [Read] {
        var reader = StoryArticleReader()
        return stored.map { (reader.read($0.article), $0.story, $0.isOpened) }
    }

    // MARK: Corrections

    /// Takes corrections and puts articles where they say; `stories` are those concerned. Returns the moves, and
    /// the stories to be described anew.
    mutating func correct(
        _ corrections: [StoryCorrection], withdrawing old: [StoryCorrection], stories: [Int64], _ db: Database
    ) throws -> (moves: [StoryMove], touched: Set<Int64>) {
        try agree(db)
        try restore(stories: stories, db)
        var moves: [StoryMove] = []
        var touched = Set(stories)
        for changes in [clusterer.withdraw(old, undoing: []), clusterer.correct(corrections)] {
            moves += changes.moves
            touched.formUnion(try StoryStage.write(changes, db))
        }
        try keepAgreement(db)
        return (moves, touched)
    }

    /// Takes corrections back, and puts the articles of `moves` back to where they were.
    mutating func withdraw(
        _ corrections: [StoryCorrection], restoring old: [StoryCorrection], undoing moves: [StoryMove], _ db: Database
    ) throws -> Set<Int64> {
        try agree(db)
        let stories = Set(moves.flatMap { [$0.from.rawValue, $0.to.rawValue] })
        try restore(stories: stories.sorted(), db)
        var touched = stories
        for changes in [clusterer.withdraw(corrections, undoing: moves), clusterer.correct(old)] {
            touched.formUnion(try StoryStage.write(changes, db))
        }
        try keepAgreement(db)
        return touched
    }

    private mutating func restore(stories: [Int64], _ db: Database) throws {
        for story in stories {
            clusterer.restore(
                try StoryStage.articles(db, where: "story_id = ? ORDER BY sort_date, article.id", [story]))
        }
    }

    // MARK: The store

    /// Writes moves and redirects; returns the stories concerned.
    private static func write(_ changes: StoryChanges, _ db: Database) throws -> Set<Int64> {
        var touched: Set<Int64> = []
        for move in changes.moves {
            try db.run("UPDATE article SET story_id = ? WHERE id = ?", move.to.rawValue, move.article.rawValue)
            // A story that was merged away can come back.
            try db.run("DELETE FROM story_alias WHERE story_id = ?", move.to.rawValue)
            touched.insert(move.from.rawValue)
            touched.insert(move.to.rawValue)
        }
        for (old, new) in changes.aliases.sorted(by: { $0.key < $1.key }) {
            // The clustering holds a part of the articles: others of the story may have stayed in it.
            if try db.int64("SELECT 1 FROM article WHERE story_id = ? LIMIT 1", old.rawValue) == nil {
                try StoryAlias.add(db, from: old.rawValue, to: new.rawValue)
            }
            touched.insert(old.rawValue)
            touched.insert(new.rawValue)
        }
        return touched
    }

    /// Stored articles as the clustering reads them.
    static func articles(
        _ db: Database, where condition: String, _ arguments: StatementArguments
    ) throws -> [Stored] {
        let sql = """
            SELECT article.id, article.title, substr(body, 1, \(bodyCharacters)), name, sort_date, published IS NOT NULL,
                language, story_id, is_opened
            FROM article JOIN article_text ON article_id = article.id JOIN outlet ON outlet.id = outlet_id
            WHERE \(condition)
            """
        return try db.rows(sql, arguments).map { row in
            (
                StoryArticle(
                    id: ArticleID(row[0] as Int64), title: row[1], body: row[2], outlet: row[3],
                    time: Timestamp(seconds: row[4]), isDated: row[5], language: row[6]),
                StoryID(row[7] as Int64), row[8]
            )
        }
    }
}

/// Ids of stories that were merged away, and where they lead.
enum StoryAlias {
    /// What led to `old` leads to `new` from now on, too.
    static func add(_ db: Database, from old: Int64, to new: Int64) throws {
        if old == new { return }
        try db.run("DELETE FROM story_alias WHERE story_id = ?", new)
        try db.run("UPDATE story_alias SET target_id = ? WHERE target_id = ?", new, old)
        try db.run("INSERT OR REPLACE INTO story_alias(story_id, target_id) VALUES(?, ?)", old, new)
    }

    /// The story that an id stands for now.
    static func resolve(_ db: Database, _ id: StoryID) throws -> Int64 {
        try db.int64("SELECT target_id FROM story_alias WHERE story_id = ?", id.rawValue) ?? id.rawValue
    }
}

extension StoryCorrection {
    /// As it is stored: the numbers of two articles, and whether they belong together.
    init(isTogether: Bool, _ a: Int64, _ b: Int64) {
        self = isTogether ? .together(ArticleID(a), ArticleID(b)) : .apart(ArticleID(a), ArticleID(b))
    }
}

/// The reader's judgements on which articles belong together.
struct CorrectionStore {
    let db: Database

    /// In the order in which they were made.
    func all() throws -> [StoryCorrection] {
        try db.rows("SELECT is_together, a, b FROM correction ORDER BY id", []).map {
            StoryCorrection(isTogether: $0[0], $0[1], $0[2])
        }
    }

    func add(_ corrections: [StoryCorrection]) throws {
        for correction in corrections {
            let (together, a, b) = parts(correction)
            try db.run("INSERT INTO correction(is_together, a, b) VALUES(?, ?, ?)", together, a, b)
        }
    }

    /// Takes the newest of each equal correction away.
    func remove(_ corrections: [StoryCorrection]) throws {
        for correction in corrections {
            let (together, a, b) = parts(correction)
            try db.run(
                """
                DELETE FROM correction WHERE id =
                (SELECT max(id) FROM correction WHERE is_together = ? AND a = ? AND b = ?)
                """, together, a, b)
        }
    }

    private func parts(_ correction: StoryCorrection) -> (Bool, Int64, Int64) {
        switch correction {
        case .together(let a, let b): (true, a.rawValue, b.rawValue)
        case .apart(let a, let b): (false, a.rawValue, b.rawValue)
        }
    }
}

extension Int64 {
    /// Quotient rounded down, also for times before 1970.
    func floored(to divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension [Int64] {
    /// Runs of consecutive numbers of an ascending list.
    fileprivate var ranges: [ClosedRange<Int64>] {
        reduce(into: []) { ranges, number in
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
    }
}
