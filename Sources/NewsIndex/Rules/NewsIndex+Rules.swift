import GRDB
public import NewsModel

/// What a rule would do with the articles that are there.
public struct RuleTrial: Hashable, Sendable {
    /// The rule that is tried; it need not be stored.
    public var rule: ArticleRule
    /// Articles that it would apply to, after the rules before it.
    public var count: Int
    /// The newest of them.
    public var examples: [ArticleSummary]

    public init(rule: ArticleRule, count: Int, examples: [ArticleSummary]) {
        self.rule = rule
        self.count = count
        self.examples = examples
    }
}

/// An article that a rule has something done with.
public struct RuleOrder: Hashable, Sendable {
    /// The article as it is after the rule.
    public var article: ArticleSummary
    /// The query of the rule.
    public var query: String
}

// MARK: Rules on what arrives

extension NewsIndex {
    /// All rules in their order, also those whose time is over.
    public func rules() throws(IndexError) -> [ArticleRule] { try file.read { try RuleStore(db: $0).all() } }

    /// Adds a rule at its `place`, from 0, or at the end. It holds for what is added from then on, and with
    /// `includingStored` for what is there. Both can be taken back in one step. Returns its number, and how many stored
    /// articles it applied to.
    @discardableResult
    public func addRule(
        _ rule: ArticleRule, at place: Int? = nil, includingStored: Bool = false, now: Timestamp
    ) throws(IndexError) -> (id: RuleID, articles: Int) {
        try checkActions([rule])
        return try file.write { db in
            var rule = rule
            rule.id = try RuleStore(db: db).add(rule, at: place)
            let results = includingStored ? try RuleRun(db: db, now: now).run([rule], on: .everything) : []
            try RuleStore(db: db).refreshStories(of: results.flatMap(\.articles))
            try Undo(db: db, origin: origin).record(
                "added the rule " + RuleStore(db: db).shown(rule),
                results.flatMap(\.steps) + [UndoStep(.ruleAdded(rule.id.rawValue), [])])
            try Meta.revision.increment(db)
            return (rule.id, results.reduce(0) { $0 + $1.articles.count })
        }
    }

    /// Adds rules in one go, for imports; those that are there already, to the letter, are not added again. Returns how
    /// many were new.
    @discardableResult
    public func addRules(_ rules: [ArticleRule]) throws(IndexError) -> Int {
        if rules.isEmpty { return 0 }
        try checkActions(rules)
        return try file.write { db in
            let store = RuleStore(db: db)
            var known = Set(try store.all().map(\.meaning))
            var count = 0
            for rule in rules where known.insert(rule.meaning).inserted {
                _ = try store.add(rule)
                count += 1
            }
            if count > 0 { try Meta.revision.increment(db) }
            return count
        }
    }

    /// Refuses what is done with articles while they are fetched, where others do that.
    private func checkActions(_ rules: [ArticleRule]) throws(IndexError) {
        guard file.shared != nil else { return }
        if let action = rules.lazy.flatMap(\.actions).first(where: \.isOfFillers) { throw .ruleOfFillers(action.text) }
    }

    /// The headlines of the stories that rules are about, by the rules' numbers.
    public func headlines(of rules: [ArticleRule]) throws(IndexError) -> [RuleID: String] {
        try file.read { try RuleStore(db: $0).headlines(of: rules) }
    }

    /// Takes a rule out; its points leave the stories. With `showingAgain`, what it hid is shown again. Can be undone.
    public func removeRule(_ id: RuleID, showingAgain: Bool = false) throws(IndexError) -> ArticleRule {
        try takeRuleOut(id, showingAgain: showingAgain).rule
    }

    /// `removeRule`, and how many of the articles that it applied to are hidden now.
    public func takeRuleOut(
        _ id: RuleID, showingAgain: Bool = false
    ) throws(IndexError) -> (rule: ArticleRule, hidden: Int) {
        return try file.write { db in
            let store = RuleStore(db: db)
            let (rule, place, articles) = try store.remove(id)
            var steps = [UndoStep(.ruleRemoved(rule, place: place), articles)]
            if showingAgain, rule.actions.contains(.hide) {
                let target = SQLCondition("article.id IN (SELECT value FROM json_each(?))", [articles.description])
                steps += try ReaderState(db: db).steps(.hidden(false), target, isSingle: false)
            }
            if showingAgain || rule.points != 0 { try store.refreshStories(of: articles) }
            try Undo(db: db, origin: origin).record("removed the rule " + store.shown(rule), steps)
            try Meta.revision.increment(db)
            guard rule.actions.contains(.hide) else { return (rule, 0) }
            let hidden = try db.int64(
                "SELECT count(*) FROM article WHERE is_hidden = 1 AND id IN (SELECT value FROM json_each(?))",
                articles.description)
            return (rule, Int(hidden ?? 0))
        }
    }

    /// Puts a rule at a place in the order, from 0. Can be undone.
    public func moveRule(_ id: RuleID, to place: Int) throws(IndexError) {
        try file.write { db in
            let store = RuleStore(db: db)
            let old = try store.move(id, to: place)
            if try store.all().firstIndex(where: { $0.id == id }) == old { return }
            try Undo(db: db, origin: origin).record(
                "moved the rule " + store.shown(try store.rule(id)),
                [UndoStep(.ruleMoved(id.rawValue, place: old), [])])
            try Meta.revision.increment(db)
        }
    }

    /// What rules would do, one after the other, if all that is stored came just now. Nothing is changed: it is done
    /// and taken back in one transaction.
    public func tryRules(_ rules: [ArticleRule], examples: Int = 3, now: Timestamp) throws(IndexError) -> [RuleTrial] {
        try file.write { db in
            var trials: [RuleTrial] = []
            try db.inSavepoint {
                trials = try RuleStore(db: db).trials(of: rules, examples: examples, now: now)
                return .rollback
            }
            return trials
        }
    }

    /// Takes the articles that rules want told of, oldest first; they are not given again.
    public func takeRuleNotices(limit: Int) throws(IndexError) -> [RuleOrder] {
        let waiting = try file.read { try RuleStore(db: $0).isThere && RuleStore(db: $0).hasTasks(.notify) }
        if !waiting { return [] }
        return try file.write { db in
            let orders = try RuleStore(db: db).orders(.notify, limit: limit)
            try db.run("DELETE FROM rule_task WHERE kind = ?", RuleTask.notify.rawValue)
            return orders
        }
    }

    /// The articles whose pages rules want read, oldest first.
    public func articlesToReadInFull(limit: Int) throws(IndexError) -> [ArticleID] {
        try file.read { db in
            guard try RuleStore(db: db).isThere else { return [] }
            return try db.int64s(
                "SELECT article_id FROM rule_task WHERE kind = ? ORDER BY article_id LIMIT ?", RuleTask.text.rawValue,
                limit
            ).map { ArticleID($0) }
        }
    }

    /// Notes that the pages of articles were read, or cannot be.
    public func finishedReadingInFull(_ articles: [ArticleID]) throws(IndexError) {
        if articles.isEmpty { return }
        try file.write { db in
            for id in articles {
                try db.run(
                    "DELETE FROM rule_task WHERE kind = ? AND article_id = ?", RuleTask.text.rawValue, id.rawValue)
            }
        }
    }
}

extension ArticleRule.Action {
    /// Whether it is done where articles are fetched, and not by a reader of an index that others fill.
    var isOfFillers: Bool {
        switch self {
        case .notify, .readText: true
        case .hide, .markRead, .star, .tag, .score: false
        }
    }
}

extension ArticleRule {
    /// What it does to what, without number, counts and times.
    var meaning: String { "\(query)\u{1F}\(actionText)\u{1F}\(source?.rawValue ?? 0)" }
}

extension RuleStore {
    /// For the journal of changes: “hide title:storm”. A story is called by its headline.
    fileprivate func shown(_ rule: ArticleRule) throws -> String {
        if let headline = try headlines(of: [rule])[rule.id] {
            return "“\(rule.actionText)” of the story " + Undo.quoted(headline)
        }
        return Undo.quoted(rule.actionText + " " + rule.query)
    }

    /// The headlines of the stories that rules are about, as far as they are there.
    func headlines(of rules: [ArticleRule]) throws -> [RuleID: String] {
        var found: [RuleID: String] = [:]
        for rule in rules {
            guard let story = rule.story else { continue }
            found[rule.id] = try String.fetchOne(
                db, sql: "SELECT headline FROM story WHERE id = ?", arguments: [try StoryAlias.resolve(db, story)])
        }
        return found
    }

    fileprivate func hasTasks(_ kind: RuleTask) throws -> Bool {
        try db.int64("SELECT 1 FROM rule_task WHERE kind = ? LIMIT 1", kind.rawValue) != nil
    }

    fileprivate func orders(_ kind: RuleTask, limit: Int) throws -> [RuleOrder] {
        let sql = """
            SELECT article_id, coalesce(query, '') FROM rule_task LEFT JOIN rule ON rule.id = rule_id
            WHERE kind = ? ORDER BY article_id LIMIT ?
            """
        return try db.rows(sql, [kind.rawValue, limit]).compactMap { row in
            try ArticleQueries(db: db).articles([row[0]]).first.map { RuleOrder(article: $0, query: row[1]) }
        }
    }

    /// Describes the stories of articles anew.
    func refreshStories(of articles: [Int64]) throws {
        if articles.isEmpty { return }
        try StoryRows(db: db).refresh(try ReaderState(db: db).stories(of: articles))
    }

    /// To be rolled back.
    fileprivate func trials(of rules: [ArticleRule], examples: Int, now: Timestamp) throws -> [RuleTrial] {
        let hiding = try all().filter { $0.actions.contains(.hide) }.map(\.id.rawValue)
        try db.run(
            """
            UPDATE article SET is_hidden = 0 WHERE id IN
            (SELECT article_id FROM rule_match WHERE rule_id IN (SELECT value FROM json_each(?)))
            """, hiding.description)
        try db.run("DELETE FROM rule_match")
        return try rules.enumerated().map { number, rule in
            var rule = rule
            let id = rule.id
            // One that is not stored needs a number of its own here.
            if id.rawValue == 0 { rule.id = RuleID(Int64(-1 - number)) }
            let found = try RuleRun(db: db, now: now).run([rule], on: .everything).first?.articles ?? []
            let newest = try db.int64s(
                """
                SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sort_date DESC, id DESC LIMIT ?
                """, found.description, examples)
            rule.id = id
            return RuleTrial(rule: rule, count: found.count, examples: try ArticleQueries(db: db).articles(newest))
        }
    }
}

extension NewsIndex {
    /// Articles that match and were added after `article`, oldest first; at most `limit`.
    public func articles(
        _ query: NewsQuery, after article: ArticleID, limit: Int
    ) throws(IndexError) -> [ArticleID] {
        try file.read { db in
            let condition = try QueryCompiler(db: db, range: (article.rawValue + 1)...Int64.max).articleCondition(query)
            let sql = "SELECT id FROM article WHERE id > ? AND (\(condition.sql)) ORDER BY id LIMIT ?"
            return try Int64.fetchAll(
                db.cachedStatement(sql: sql), arguments: [article.rawValue] + condition.arguments + [limit]
            ).map { ArticleID($0) }
        }
    }
}
