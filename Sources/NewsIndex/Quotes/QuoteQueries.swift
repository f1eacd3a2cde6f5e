import GRDB
import NewsAnalysis
import NewsModel

/// Reads quotes with the articles that they stand in, and joins those that are one utterance.
struct QuoteQueries {
    let db: Database

    func board(ofStory id: StoryID) throws -> QuoteBoard {
        let articles = try ArticleQueries(db: db).articles(inStory: try StoryAlias.resolve(db, id))
        return QuoteBoardBuilder.board(of: try quoted(articles), rules: try PersonCorrections.all(db))
    }

    /// Quotes of the speakers that `name` means, of the newest `limit` articles that quote them.
    func board(bySpeaker name: String, limit: Int) throws -> QuoteBoard {
        let speakers = Set(try speakerIDs(name))
        if speakers.isEmpty { return QuoteBoard(speakers: [], utterances: []) }
        let list = speakers.sorted().map(String.init).joined(separator: ",")
        let ids = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT article.id FROM quote JOIN article ON article.id = article_id
                WHERE speaker_id IN (\(list)) AND is_hidden = 0 ORDER BY sort_date DESC, article.id DESC LIMIT ?
                """, arguments: [limit])
        let names = Set(
            try String.fetchAll(db, sql: "SELECT name FROM speaker WHERE id IN (\(list))"))
        // All quotes are joined, as on the quotes of a story: a piece that names nobody in one article belongs to the
        // wording of another, and without it a quote that is cut would be told to be the same.
        let articles = try quoted(ArticleQueries(db: db).articles(ids))
        let board = QuoteBoardBuilder.board(of: articles, rules: try PersonCorrections.all(db))
        return newestFirst(
            QuoteBoard(
                speakers: board.speakers.filter {
                    names.contains($0.name) || $0.aliases.contains(where: names.contains)
                },
                utterances: board.utterances.filter { utterance in
                    utterance.variants.contains { names.contains($0.quote.attribution?.name ?? "") }
                }, articlesWithoutSpeakers: board.articlesWithoutSpeakers))
    }

    /// Quotes that have the words of a query, of the newest `limit` articles that match it.
    func board(matching query: NewsQuery, limit: Int) throws -> QuoteBoard {
        let condition = try QueryCompiler(db: db).articleCondition(query)
        let sql = """
            SELECT id FROM article WHERE \(condition.sql) AND quote_count > 0
            ORDER BY sort_date DESC, id DESC LIMIT ?
            """
        let ids = try Int64.fetchAll(db, sql: sql, arguments: condition.arguments + [limit])
        let patterns = query.expression.wantedWords.map { SearchWords.Pattern($0.phrase, isPrefix: $0.isPrefix) }
        let articles = try quoted(ArticleQueries(db: db).articles(ids)).map { article in
            var article = article
            article.quotes.removeAll { quote in
                let found = Set(SearchWords.matches(patterns, in: Array(quote.text.utf8)).map(\.pattern))
                return !patterns.isEmpty && found.isEmpty
            }
            return article
        }
        return newestFirst(
            QuoteBoardBuilder.board(
                of: articles.filter { !$0.quotes.isEmpty }, rules: try PersonCorrections.all(db)))
    }

    /// Speakers with exactly this name, whatever its titles and case; else those who have its words in theirs.
    private func speakerIDs(_ name: String) throws -> [Int64] {
        let exact = try SpeakerWords(db: db).speakers(named: SpeakerName.words(name))
        let lookup = SpeakerLookup(db: db)
        if exact.isEmpty { return try lookup.ids(matching: name) }
        return Set(exact).union(try lookup.forms(of: name)).sorted()
    }

    private func newestFirst(_ board: QuoteBoard) -> QuoteBoard {
        func time(_ utterance: Utterance) -> Int64 { utterance.variants.compactMap(\.published?.seconds).max() ?? .min }
        let order = board.utterances.indices.sorted { a, b in
            let (first, second) = (time(board.utterances[a]), time(board.utterances[b]))
            return first != second ? first > second : a < b
        }
        return QuoteBoard(
            speakers: board.speakers, utterances: order.map { board.utterances[$0] },
            articlesWithoutSpeakers: board.articlesWithoutSpeakers)
    }

    /// Articles with their texts and quotes, as the joining reads them.
    func quoted(_ articles: [ArticleSummary]) throws -> [QuotedArticle] {
        try articles.compactMap { article in
            guard let text = try StoredText.fetch(db, article.id.rawValue) else { return nil }
            return QuotedArticle(
                id: article.id, outlet: article.outlet, published: article.published, content: text.content,
                quotes: try QuoteStore(db: db).quotes(of: article.id.rawValue, in: text.content.text),
                language: article.language)
        }
    }

    func speakers(matching text: String, limit: Int) throws -> [SpeakerSummary] {
        let sql: String
        if SpeakerName.words(text).isEmpty {
            sql = """
                SELECT key FROM speaker WHERE kind IN ('person', 'organisation') AND quote_count > 0
                ORDER BY quote_count DESC LIMIT ?
                """
        } else {
            let ids = try SpeakerLookup(db: db).ids(matching: text)
            sql = """
                SELECT key FROM speaker WHERE id IN (\(ids.map(String.init).joined(separator: ",")))
                AND kind IN ('person', 'organisation') AND quote_count > 0 ORDER BY quote_count DESC LIMIT ?
                """
        }
        let keys = try String.fetchAll(db, sql: sql, arguments: [max(0, limit) * 2])
        let distinct = keys.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return try distinct.prefix(limit).compactMap(summary)
    }

    /// One speaker under all forms of the name that fold to `key`.
    private func summary(_ key: String) throws -> SpeakerSummary? {
        let ids = try SpeakerWords(db: db).speakers(named: key.split(separator: " ").map(String.init))
        let list = ids.map(String.init).joined(separator: ",")
        let forms = try Row.fetchAll(
            db, sql: "SELECT name, kind FROM speaker WHERE id IN (\(list)) ORDER BY quote_count DESC, name")
        guard let main = forms.first, let kind = SpeakerKind(rawValue: main[1]) else { return nil }
        let counts = try Row.fetchOne(
            db,
            sql: """
                SELECT COUNT(*), COUNT(DISTINCT article_id), max(sort_date)
                FROM quote JOIN article ON article.id = article_id WHERE speaker_id IN (\(list))
                """)
        return SpeakerSummary(
            name: main[0], kind: kind, quoteCount: counts?[0] ?? 0, articleCount: counts?[1] ?? 0,
            last: (counts?[2] as Int64?).map { Timestamp(seconds: $0) })
    }
}
