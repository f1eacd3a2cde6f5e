import Foundation
import GRDB
import NewsAnalysis
import NewsModel
import NewsText

/// What takes time to compute, kept in the database with what it was computed from.
struct AnswerCache {
    /// How many answers are kept; the least recently used go.
    private static let capacity = 2_000

    /// Part of every signature: answers of another analysis do not count.
    private static let form = 7

    /// Changes with an article's versions, with the analysis, and with the form of stored answers.
    static func signature(_ articles: [ArticleSummary]) -> String {
        "\(form).\(Analysis.version):" + articles.map { "\($0.id)v\($0.versionCount)" }.joined(separator: ",")
    }

    /// nil where nothing is kept under the key, or it was computed from something else.
    static func value<Value: Decodable>(_ type: Value.Type, _ key: String, _ signature: String, _ db: Database) throws
        -> Value?
    {
        let sql = "SELECT data FROM cache WHERE key = ? AND signature = ?"
        let own = try Data.fetchOne(db.cachedStatement(sql: sql), arguments: [key, signature])
        guard let data = try own ?? shared(key, signature, db) else { return nil }
        return try? JSONDecoder().decode(Value.self, from: data)
    }

    /// What whoever fills a shared index, or a reader of theirs, had computed: the same for all who corrected nothing.
    private static func shared(_ key: String, _ signature: String, _ db: Database) throws -> Data? {
        guard try SharedIndex.isAttached(to: db) else { return nil }
        let isCorrected = ["main", "shared"].map { schema in
            "EXISTS(SELECT 1 FROM \(schema).correction) OR EXISTS(SELECT 1 FROM \(schema).kept WHERE key = 'people')"
        }.joined(separator: " OR ")
        let sql = "SELECT data FROM shared.cache WHERE key = ? AND signature = ? AND NOT (\(isCorrected))"
        return try Data.fetchOne(db.cachedStatement(sql: sql), arguments: [key, signature])
    }

    static func encode(_ value: some Encodable) throws -> Data { try JSONEncoder().encode(value) }

    /// Keeps an answer in place of the one under its key, and lets go what is too much.
    static func store(_ data: Data, _ key: String, _ signature: String, _ db: Database) throws {
        let tick = try (db.int64("SELECT max(used) FROM cache") ?? 0) + 1
        try db.run(
            "INSERT OR REPLACE INTO cache(key, signature, data, used) VALUES(?, ?, ?, ?)", key, signature, data, tick)
        try db.run("DELETE FROM cache WHERE used <= ?", tick - Int64(capacity))
    }
}

/// Opens stories, and sets texts side by side.
struct Comparisons {
    /// A story of more articles is not compared as a whole: only the newest so many.
    static let maximumArticles = 200

    let db: Database
    let contexts: StoryContexts
    /// Whether no second thread is used.
    var isAlone = false

    /// What of a story takes time to compute.
    struct StoryAnswer: Codable {
        var matrix: CoverageMatrix
        var quotes: QuoteBoard
        var evidence: StoryEvidence
        /// What the articles that the page begins with tell first.
        var openings: [Opening] = []

        /// What the story's page tells as differing: no figures that went on, and one thing once.
        var differenceCount: Int { matrix.thingsInDispute(besides: quotes).count(where: \.isDisputed) }
        /// Utterances of somebody, in their own words.
        var quoteCount: Int {
            quotes.utterances.count {
                $0.speaker != nil && $0.variants.contains { $0.quote.kind != .indirect }
            }
        }
    }

    /// A computed value that is not in the cache yet.
    struct Computed<Value> {
        var value: Value
        var store: (@Sendable (Database) throws -> Void)?
    }

    /// Those of the articles that are still there, in the order given.
    func texts(_ articles: [ArticleSummary]) throws -> [ComparisonText] {
        try articles.compactMap { article in
            guard let text = try StoredText.fetch(db, article.id.rawValue) else { return nil }
            let state = TextState(db: db, article: article)
            return ComparisonText(
                id: article.id, outlet: article.outlet, content: text.content, published: article.published,
                states: try state.all, isExcerpt: try state.isExcerpt(text.content), language: article.language,
                quotes: try QuoteStore(db: db).quotes(of: article.id.rawValue, in: text.content.text))
        }
    }

    /// All that a story's page shows; nil where there is no such story.
    func detail(_ id: StoryID) throws -> Computed<StoryDetail>? {
        guard let summary = try StoryQueries(db: db).story(id) else { return nil }
        let all = try ArticleQueries(db: db).articles(inStory: summary.id.rawValue)
        let answer = try answer(of: summary, all)
        return Computed(value: try detail(summary, all, answer.value), store: answer.store)
    }

    /// The answer of a story alone, without what its page shows besides; nil where there is no such story.
    func answer(ofStory id: StoryID) throws -> Computed<StoryAnswer>? {
        guard let summary = try StoryQueries(db: db).story(id) else { return nil }
        return try answer(of: summary, try ArticleQueries(db: db).articles(inStory: summary.id.rawValue))
    }

    private func answer(of summary: StorySummary, _ all: [ArticleSummary]) throws -> Computed<StoryAnswer> {
        let story = summary.id
        let compared = Array(all.suffix(Comparisons.maximumArticles))
        let signature = AnswerCache.signature(compared)
        let key = "story \(story)"
        if let answer = try AnswerCache.value(StoryAnswer.self, key, signature, db) { return Computed(value: answer) }
        var answer = try answer(for: compared, of: story.rawValue)
        let isCompared = Set(compared.map(\.id))
        answer.openings = try openings(of: summary, all).filter { isCompared.contains($0.article) }
        let data = try AnswerCache.encode(answer)
        let computed = answer
        let counts = (differences: answer.differenceCount, quotes: answer.quoteCount)
        return Computed(value: computed) { [contexts] db in
            // The story may have changed while this was computed.
            guard try Comparisons(db: db, contexts: contexts).signature(ofStory: story.rawValue) == signature
            else {
                return
            }
            try AnswerCache.store(data, key, signature, db)
            // A lone article's quotes were counted when it was stored, and do not change because it is looked at.
            guard compared.count > 1 else { return }
            try db.run(
                "UPDATE story SET difference_count = ?, quote_count = ? WHERE id = ?", counts.differences,
                counts.quotes, story.rawValue)
        }
    }

    private func signature(ofStory id: Int64) throws -> String {
        AnswerCache.signature(
            Array(try ArticleQueries(db: db).articles(inStory: id).suffix(Comparisons.maximumArticles)))
    }

    /// Stories whose quotes and differences are not known yet, the first of the list first.
    func uncounted(limit: Int) throws -> [StoryID] {
        let sql = """
            SELECT id FROM story INDEXED BY story_to_compare
            WHERE difference_count IS NULL AND article_count > 1 AND is_hidden = 0 ORDER BY rank DESC, last DESC, id DESC LIMIT ?
            """
        return try db.int64s(sql, limit).map { StoryID($0) }
    }

    /// What weighs the words of a story, made once for its comparisons.
    private func context(of articles: [ArticleSummary]) throws -> StoryContext {
        try contexts.context(AnswerCache.signature(articles)) ?? newContext(of: articles, try texts(articles))
    }

    /// Makes the context that comparisons within a story need, and keeps it; does nothing where there is one, or would
    /// be none that is kept.
    func prepare(_ id: StoryID) throws {
        let story = try StoryAlias.resolve(db, id)
        let articles = try ArticleQueries(db: db).articles(inStory: story)
        guard (2...StoryContexts.mostTexts).contains(articles.count) else { return }
        _ = try context(of: articles)
    }

    private func newContext(of articles: [ArticleSummary], _ texts: [ComparisonText]) -> StoryContext {
        let context = StoryContext(texts: texts)
        contexts.keep(context, AnswerCache.signature(articles))
        return context
    }

    private func answer(for articles: [ArticleSummary], of story: Int64) throws -> StoryAnswer {
        let known = contexts.context(AnswerCache.signature(articles))
        let texts = try known?.texts ?? self.texts(articles)
        let languages = Dictionary(articles.map { ($0.id, $0.language) }, uniquingKeysWith: { first, _ in first })
        let quoted = texts.map {
            QuotedArticle(
                id: $0.id, outlet: $0.outlet, published: $0.published, content: $0.content, quotes: $0.quotes,
                language: languages[$0.id] ?? "und")
        }
        let read = try StoryStage.articles(db, where: "story_id = ? ORDER BY sort_date, article.id", [story])
        let rules = try PersonCorrections.all(db)
        // Quotes and evidence are found on a thread of their own while the facts are.
        let found: @Sendable () -> (quotes: QuoteBoard, evidence: StoryEvidence) = {
            (QuoteBoardBuilder.board(of: quoted, rules: rules), StoryReading.evidence(for: read.map(\.article)))
        }
        let facts = { CoverageBuilder.matrix(of: texts, context: known ?? newContext(of: articles, texts)) }
        let (beside, matrix) = isAlone ? (found(), facts()) : parallelPair(found, facts)
        let quotes = beside.quotes
        var evidence = beside.evidence
        evidence.corrections = try CorrectionStore(db: db).descriptions(of: Set(read.map(\.article.id)))
        return StoryAnswer(matrix: matrix, quotes: quotes, evidence: evidence)
    }

    private func detail(_ summary: StorySummary, _ articles: [ArticleSummary], _ answer: StoryAnswer) throws
        -> StoryDetail
    {
        let places = Dictionary(
            answer.matrix.articles.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
        let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        let sources = try articles.map { article in
            guard let place = places[article.id] else { return StorySource(article: article) }
            let others = answer.matrix.copied[place].enumerated().filter {
                !isOriginal(article, of: byID[answer.matrix.articles[$0.offset]], place, $0.offset, answer.matrix)
            }
            let copied = others.max { ($0.element, -$0.offset) < ($1.element, -$1.offset) }
            let from = copied.flatMap { copied -> StorySource.Copied? in
                guard copied.element > 0 else { return nil }
                let other = answer.matrix.articles[copied.offset]
                return StorySource.Copied(article: other, outlet: byID[other]?.outlet ?? "", share: copied.element)
            }
            return StorySource(
                article: article, states: try TextState(db: db, article: article).all,
                onlyHere: answer.matrix.onlyHere[place], copiedFrom: from)
        }
        var summary = summary
        if summary.articleCount > 1 {
            summary.differenceCount = answer.differenceCount
            summary.quoteCount = answer.quoteCount
        }
        var evidence = answer.evidence
        evidence.rules = try RuleStore(db: db).rules(ofStory: summary.id.rawValue).map {
            StoryEvidence.Rule(query: $0.query, points: $0.points)
        }
        let headlines = HeadlineTable(
            answer.matrix.articles.map { (byID[$0]?.title ?? "", byID[$0]?.language ?? "und") })
        let leads = try leads(of: summary, articles, known: answer.openings)
        return StoryDetail(
            summary: summary, sources: sources, matrix: answer.matrix, quotes: answer.quotes, evidence: evidence,
            linked: try StoryLinkRows(db: db).linked(to: summary.id.rawValue),
            affair: try StoryFollowRows(db: db).affair(of: summary.id.rawValue), headlines: headlines,
            lead: leads.lead, beginnings: leads.beginnings)
    }

    /// Whether a text is what another one is taken from, and not a copy of it: the earlier of the two, also where the
    /// later has it whole among much else; the longer where it is not known which came first; of equals the one stored
    /// first.
    private func isOriginal(
        _ article: ArticleSummary, of other: ArticleSummary?, _ place: Int, _ otherPlace: Int, _ matrix: CoverageMatrix
    ) -> Bool {
        guard let other, matrix.copied.indices.contains(otherPlace),
            matrix.copied[otherPlace].indices.contains(place)
        else { return false }
        // Who is credited by others with a text did not take it from them.
        if let agency = matrix.credits.indices.contains(otherPlace) ? matrix.credits[otherPlace] : nil,
            article.outlet.lowercased().split(separator: " ").contains(agency[...])
        {
            return true
        }
        if let time = article.published, let otherTime = other.published, time != otherTime { return time < otherTime }
        // The part of the longer text that both have is the smaller one.
        let (share, otherShare) = (matrix.copied[place][otherPlace], matrix.copied[otherPlace][place])
        return share == otherShare ? article.id < other.id : share < otherShare
    }

    // MARK: Two texts

    /// - Parameter engine: nil takes the one that fits the two texts.
    func comparison(_ left: ArticleID, _ right: ArticleID, engine: ComparisonEngine?) throws -> Computed<ComparedTexts>
    {
        let sides = try [left, right].map { id in
            guard let article = try ArticleQueries(db: db).articles([id.rawValue]).first else {
                throw IndexError.notFound("article \(id)")
            }
            return article
        }
        let context = try context(sides)
        let key = "compare \(left) \(right) \(engine?.rawValue ?? "")"
        let signature = AnswerCache.signature(sides) + ";" + AnswerCache.signature(context)
        let both = try sides.map { try side($0) }
        if let comparison = try AnswerCache.value(Comparison.self, key, signature, db) {
            return Computed(value: ComparedTexts(left: both[0], right: both[1], comparison: comparison))
        }
        let texts = try texts(sides)
        guard texts.count == 2 else { throw IndexError.notFound("text of article \(left) or \(right)") }
        let comparison = Comparer.compare(
            texts[0], texts[1], context: try self.context(of: context), engine: engine)
        let data = try AnswerCache.encode(comparison)
        return Computed(value: ComparedTexts(left: both[0], right: both[1], comparison: comparison)) { db in
            try AnswerCache.store(data, key, signature, db)
        }
    }

    /// Why sentences of the two are linked as they are. It is computed each time.
    func reasons(_ left: ArticleID, _ right: ArticleID) throws -> [LinkReason] {
        let sides = try [left, right].map { id in
            guard let article = try ArticleQueries(db: db).articles([id.rawValue]).first else {
                throw IndexError.notFound("article \(id)")
            }
            return article
        }
        let texts = try texts(sides)
        guard texts.count == 2 else { throw IndexError.notFound("text of article \(left) or \(right)") }
        return ComparisonReasons.reasons(texts[0], texts[1], context: try context(of: context(sides)))
    }

    /// The articles whose sentences weigh the words: those of the story if both are in one, else the two.
    private func context(_ sides: [ArticleSummary]) throws -> [ArticleSummary] {
        guard let story = sides[0].story, story == sides[1].story else { return sides }
        let all = try ArticleQueries(db: db).articles(inStory: story.rawValue)
        return Array(all.suffix(Comparisons.maximumArticles))
    }

    private func side(_ article: ArticleSummary) throws -> ComparedTexts.Side {
        guard let text = try StoredText.fetch(db, article.id.rawValue) else {
            throw IndexError.notFound("text of article \(article.id)")
        }
        let seen = try db.int64("SELECT seen FROM article_text WHERE article_id = ?", article.id.rawValue) ?? 0
        return ComparedTexts.Side(
            article: article, version: text.version, seen: Timestamp(seconds: seen), content: text.content)
    }

    /// Two versions of one article. Throws `IndexError.notFound` where either is not kept.
    func comparison(of id: ArticleID, version: Int, with other: Int) throws -> ComparedTexts {
        guard let article = try ArticleQueries(db: db).articles([id.rawValue]).first else {
            throw IndexError.notFound("article \(id)")
        }
        let versions = try ArticleQueries(db: db).versions(of: id)
        let sides = try [version, other].map { number in
            guard let found = versions.first(where: { $0.number == number }) else {
                throw IndexError.notFound("version \(number) of article \(id)")
            }
            return found
        }
        let texts = sides.map {
            ComparisonText(
                id: id, outlet: article.outlet, content: $0.content, published: article.published,
                language: article.language,
                quotes: QuoteFinder.quotes(in: $0.content, language: article.language, includeIndirect: false))
        }
        func side(_ version: ArticleVersion) -> ComparedTexts.Side {
            ComparedTexts.Side(
                article: article, version: version.number, seen: version.seen, updated: version.updated,
                content: version.content)
        }
        return ComparedTexts(
            left: side(sides[0]), right: side(sides[1]),
            comparison: Comparer.compare(texts[0], texts[1], engine: .revision))
    }
}

extension CorrectionStore {
    /// The corrections that concern some articles, in words.
    func descriptions(of articles: Set<ArticleID>) throws -> [String] {
        func title(_ id: ArticleID) throws -> String {
            let row = try db.rows(
                "SELECT name, title FROM article JOIN outlet ON outlet.id = outlet_id WHERE article.id = ?",
                [id.rawValue]
            ).first
            return row.map { "\($0[0] as String): “\(($0[1] as String).prefix(60))”" } ?? "a deleted article"
        }
        let corrections = try all()
        // A lead stands for all of its side.
        let members = Dictionary(grouping: corrections.filter(\.isTogether), by: { $0.articles[0] })
        var told: Set<ArticleID> = []
        return try corrections.compactMap { correction in
            switch correction {
            case .together(let a, let b) where articles.contains(a) || articles.contains(b):
                guard let count = members[a]?.count, count > 1 else {
                    return "\(try title(a)) put together with \(try title(b))"
                }
                return told.insert(a).inserted ? "\(try title(a)) put together with \(count) others" : nil
            case .apart(let a, let b) where articles.contains(a) || articles.contains(b):
                return "\(try title(a)) kept apart from \(try title(b))"
            default: return nil
            }
        }
    }
}
