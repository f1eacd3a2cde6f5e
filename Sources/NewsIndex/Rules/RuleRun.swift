import GRDB
import NewsModel

/// Applies rules to articles that have just come, in the order of the rules: what one hides, none after it sees.
struct RuleRun {
    /// Which articles are looked at.
    enum Scope {
        /// All of these ids are new.
        case new(ClosedRange<Int64>)
        /// Articles that may have met rules before; no rule applies to one twice.
        case known([Int64])
        /// All articles of the index; none twice by one rule.
        case everything
    }

    /// What a rule did, or would do.
    struct Result {
        var rule: ArticleRule
        /// Those that the rule found, by id.
        var articles: [Int64]
        /// How what was done is taken back.
        var steps: [UndoStep] = []
    }

    /// When it runs: what asks for stories finds nothing before articles are in one.
    enum Stage {
        /// `arrival`: as soon as articles are stored. `story`: once they are in stories.
        case arrival, story
    }

    let db: Database
    let now: Timestamp
    /// Only the rules of this stage; nil for all.
    var stage: Stage?

    /// Applies `rules`; gives those that found something.
    func run(_ rules: [ArticleRule], on scope: Scope) throws -> [Result] {
        var results: [Result] = []
        for rule in rules {
            guard let condition = try condition(rule, scope) else { continue }
            let found = try db.cachedStatement(sql: "SELECT id FROM article WHERE \(condition.sql)")
                .allInt64s(condition.arguments)
            if found.isEmpty { continue }
            results.append(Result(rule: rule, articles: found, steps: try apply(rule, to: found)))
        }
        return results
    }

    private static func stage(of query: NewsQuery) -> Stage {
        let asksForStories = query.expression.mentions { term in
            switch term {
            case .story, .minimumOutlets: true
            default: false
            }
        }
        return asksForStories ? .story : .arrival
    }

    // MARK: What a rule finds

    /// nil for a rule that is not understood as it was meant: one that a later version of the program made.
    private func condition(_ rule: ArticleRule, _ scope: Scope) throws -> SQLCondition? {
        let (query, problems) = NewsQuery.parse(rule.query, now: now)
        guard problems.isEmpty, query.expression != .all([]) || rule.source != nil else { return nil }
        if let stage, RuleRun.stage(of: query) != stage { return nil }
        let range = scope.range
        var parts: [SQLCondition] = []
        switch scope {
        case .new(let ids): parts.append(SQLCondition("article.id BETWEEN ? AND ?", [ids.lowerBound, ids.upperBound]))
        case .known(let ids):
            parts.append(SQLCondition("article.id IN (SELECT value FROM json_each(?))", [ids.description]))
            parts.append(notYet(rule))
        case .everything: parts.append(notYet(rule))
        }
        if let source = rule.source {
            parts.append(
                SQLCondition(
                    "EXISTS (SELECT 1 FROM place WHERE article_id = article.id AND place.source_id = ?)",
                    [source.rawValue]))
        }
        parts.append(try QueryCompiler(db: db, range: range).articleCondition(query))
        return .all(parts)
    }

    private func notYet(_ rule: ArticleRule) -> SQLCondition {
        SQLCondition(
            "NOT EXISTS (SELECT 1 FROM rule_match WHERE article_id = article.id AND rule_id = ?)", [rule.id.rawValue])
    }

    // MARK: What it does

    private func apply(_ rule: ArticleRule, to articles: [Int64]) throws -> [UndoStep] {
        let state = ReaderState(db: db)
        let store = RuleStore(db: db)
        let target = SQLCondition("article.id IN (SELECT value FROM json_each(?))", [articles.description])
        var steps: [UndoStep] = []
        for action in rule.actions {
            switch action {
            case .hide: steps += try state.steps(.hidden(true), target, isSingle: false)
            case .markRead: steps += try state.steps(.read(true), target, isSingle: false)
            case .star: steps += try state.steps(.starred(true), target, isSingle: false)
            case .tag(let name): steps += try state.steps(.addTag(name), target, isSingle: false)
            case .notify: try store.order(.notify, rule.id, articles)
            case .readText: try store.order(.text, rule.id, articles)
            case .score: break
            }
        }
        try store.note(rule, articles, at: now)
        return steps
    }
}

extension RuleRun.Scope {
    /// Bounds on the ids that are looked at; nil where there are none.
    fileprivate var range: ClosedRange<Int64>? {
        switch self {
        case .new(let ids): ids
        case .known(let ids): ids.min().flatMap { least in ids.max().map { least...$0 } }
        case .everything: nil
        }
    }
}
