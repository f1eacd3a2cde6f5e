import Foundation
import GRDB
import NewsAnalysis
import NewsModel
import NewsText

/// Turns a query into SQL. User input only ever gets there as a bound value.
struct QueryCompiler {
    let db: Database
    /// Bounds on the ids of the articles that the caller looks at, so that nothing else is looked up.
    var range: ClosedRange<Int64>?

    // MARK: Articles

    /// A condition on the rows of `article`.
    func articleCondition(_ query: NewsQuery) throws -> SQLCondition {
        let condition = try article(query.expression)
        if query.expression.mentions({ $0 == .state(.hidden) }) { return condition }
        return .all([SQLCondition("article.is_hidden = 0")] + (query.expression == .all([]) ? [] : [condition]))
    }

    private func article(_ expression: NewsQuery.Expression) throws -> SQLCondition {
        if let match = SearchExpression.fts(expression) {
            return articles("rowid", "FROM search WHERE search MATCH ?", [match])
        }
        switch expression {
        case .term(let term): return try article(term)
        case .not(let inner):
            let condition = try article(inner)
            return SQLCondition("NOT (\(condition.sql))", condition.arguments)
        case .any(let parts): return .any(try parts.map(article))
        case .all(let parts):
            // Words are looked up together, which is faster than one lookup each.
            let words = parts.filter { SearchExpression.fts($0) != nil }
            if words.count < 2 { return .all(try parts.map(article)) }
            let others = parts.filter { SearchExpression.fts($0) == nil }
            return .all(try [article(.all(words))] + others.map(article))
        }
    }

    private func article(_ term: NewsQuery.Term) throws -> SQLCondition {
        switch term {
        case .words(let phrase, let isPrefix, let field): try unspaced(phrase, isPrefix: isPrefix, in: field)
        case .outlet(let name): list("article.outlet_id", try outlets(named: name))
        case .source(let name):
            try sourceCondition(named: name)
        case .author(let name):
            try texts("author", folded: name) { text, wanted in LetterFolding.fold(text.unicodeScalars).holds(wanted) }
        case .category(let name):
            try texts("categories", folded: name) { text, wanted in
                ListColumn.split(text).contains { LetterFolding.fold($0.unicodeScalars) == wanted }
            }
        case .note(let words):
            try texts("note", folded: words) { text, wanted in LetterFolding.fold(text.unicodeScalars).holds(wanted) }
        case .address(let part): SQLCondition("instr(lower(article.url), ?) > 0", [part.lowercased()])
        case .attached(let kind): attached(kind)
        case .speaker(let name): speakerCondition(try SpeakerLookup(db: db).idsWithForms(matching: name))
        case .language(let code): SQLCondition("article.language = ?", [code.lowercased()])
        case .tag(let tag): try tagCondition(tag)
        case .since(let time): SQLCondition("article.sort_date >= ?", [time.seconds])
        case .before(let time): SQLCondition("article.sort_date < ?", [time.seconds])
        case .state(let state): SQLCondition(column(state))
        case .story(let id): SQLCondition("article.story_id = ?", [try StoryAlias.resolve(db, id)])
        case .article(let id): SQLCondition("article.id = ?", [id.rawValue])
        case .minimumOutlets(let count):
            SQLCondition("article.story_id IN (SELECT id FROM story WHERE outlet_count >= ?)", [count])
        }
    }

    /// Words with characters of scripts written without spaces, in the title or in the text alone: the search index has
    /// these of both in one column, so the places of what it finds are looked at.
    private func unspaced(
        _ phrase: String, isPrefix: Bool, in field: NewsQuery.Term.Field
    ) throws -> SQLCondition {
        guard field != .any, let match = SearchExpression.anywhere(phrase, isPrefix: isPrefix, field: field) else {
            return .never
        }
        let text = field == .title ? "article.title" : "(SELECT body FROM article_text WHERE article_id = article.id)"
        let runs = UnspacedPairs.runs(phrase).map { SQLCondition("instr(\(text), ?) > 0", [$0]) }
        return .all([articles("rowid", "FROM search WHERE search MATCH ?", [match])] + runs)
    }

    private func attached(_ kind: NewsQuery.Term.Attachment) -> SQLCondition {
        let isImage = "coalesce(json_extract(value, '$.type'), '') LIKE 'image%'"
        return articles(
            "article_id",
            """
            FROM article_text, json_each(enclosures)
            WHERE enclosures IS NOT NULL AND \(kind == .picture ? isImage : "NOT \(isImage)")
            """, [])
    }

    private func column(_ state: NewsQuery.Term.State) -> String {
        switch state {
        case .unread: "article.is_read = 0"
        case .read: "article.is_read = 1"
        case .starred: "article.is_starred = 1"
        case .hidden: "article.is_hidden = 1"
        case .changed: "article.read_version > 0 AND article.read_version < article.version"
        case .noted: "article.note IS NOT NULL"
        case .tagged: "article.tags <> ''"
        }
    }

    /// The outlet of just this name; where there is none, those that have it in theirs.
    private func outlets(named name: String) throws -> [Int64] {
        let exact = try db.int64s("SELECT id FROM outlet WHERE name = ? COLLATE BINARY", name)
        return exact.isEmpty ? try ids(named: name, "SELECT id, name FROM outlet") : exact
    }

    /// The source of just this name or address, or of this number: `#3`. Where there is none, those that have it in
    /// their names; then, of what looks like a part of an address, in those. An account stands for what it subscribes
    /// to, as no article is its own.
    private func sources(named name: String) throws -> [Int64] {
        let sources = try SourceStore(db: db).all(counting: false)
        let wanted = LetterFolding.fold(name.unicodeScalars)
        func has(_ texts: String?...) -> Bool {
            !wanted.isEmpty
                && texts.contains { $0.map { LetterFolding.fold($0.unicodeScalars).holds(wanted) } ?? false }
        }
        var found = sources.filter { name == $0.url || name == $0.shownURL || name == $0.shownName }
        if found.isEmpty { found = sources.filter { name == "#\($0.id)" } }
        if found.isEmpty { found = sources.filter { has($0.name, $0.title) } }
        // A digit stands in many addresses, and nobody who types it means them.
        let isOfAddress = name.contains { "./:".contains($0) }
        if found.isEmpty, isOfAddress { found = sources.filter { has($0.url) } }
        let accounts = found.filter { $0.kind == .account }
            .map { RemoteSubscription.address(account: $0.id.rawValue, stream: "") }
        found += sources.filter { source in accounts.contains { source.url.hasPrefix($0) } }
        return Array(Set(found.map(\.id.rawValue)))
    }

    /// Articles that the reader gave the tag, and all from sources that have it: sources are grouped by tags.
    private func tagCondition(_ tag: String) throws -> SQLCondition {
        let own = articles("article_id", "FROM article_tag WHERE name = ?", [tag])
        let sources = try sources(tagged: tag)
        return sources.isEmpty ? own : .any([own, sourceCondition(sources)])
    }

    private func speakerCondition(_ ids: [Int64]) -> SQLCondition {
        let speakers = list("speaker_id", ids)
        return ids.isEmpty
            ? .never
            : articles("article_id", "FROM quote WHERE \(speakers.sql)", speakers.arguments)
    }

    /// Sources with the tag, or with one below it: `coast` also stands for the folder `coast/north`.
    private func sources(tagged tag: String) throws -> [Int64] {
        let wanted = tag.lowercased()
        return try db.rows("SELECT id, tags FROM source WHERE tags <> ''", []).filter { row in
            ListColumn.split(row[1]).contains { $0.lowercased() == wanted || $0.lowercased().hasPrefix(wanted + "/") }
        }.map { $0[0] }
    }

    /// A folder or an address that no source has names what was added by hand below it.
    private func sourceCondition(named name: String) throws -> SQLCondition {
        let ids = try sources(named: name)
        guard ids.isEmpty, name.hasSuffix("/"), name.hasPrefix("/") || name.contains("://") else {
            return sourceCondition(ids)
        }
        let sql = "SELECT article_id FROM place WHERE source_id IS NULL AND substr(location, 1, length(?1)) = ?1"
        return SQLCondition("article.id IN (\(sql.replacing("?1", with: "?")))", [name, name])
    }

    private func sourceCondition(_ ids: [Int64]) -> SQLCondition {
        let sources = list("source_id", ids)
        return ids.isEmpty
            ? .never
            : articles("article_id", "FROM place WHERE \(sources.sql)", sources.arguments)
    }

    /// Articles whose ids stand in a column of another table.
    private func articles(_ column: String, _ rows: String, _ arguments: StatementArguments) -> SQLCondition {
        guard let range else { return SQLCondition("article.id IN (SELECT \(column) \(rows))", arguments) }
        return SQLCondition(
            "article.id IN (SELECT \(column) \(rows) AND \(column) BETWEEN ? AND ?)",
            arguments + [range.lowerBound, range.upperBound])
    }

    /// Numbers of our own need not be bound.
    private func list(_ column: String, _ ids: [Int64]) -> SQLCondition {
        ids.isEmpty
            ? .never : SQLCondition("\(column) IN (\(ids.prefix(10_000).map(String.init).joined(separator: ",")))")
    }

    /// Rows whose name has `name` in it, whatever the case and accents. Names are few, so all are looked at.
    private func ids(named name: String, _ sql: String) throws -> [Int64] {
        let wanted = LetterFolding.fold(name.unicodeScalars)
        if wanted.isEmpty { return [] }
        return try db.rows(sql, []).filter { row in
            LetterFolding.fold((row[1] as String).unicodeScalars).holds(wanted)
        }.map { $0[0] }
    }

    /// Articles whose text in a column fits a name, whatever the case and accents of both, in every alphabet. Different
    /// texts are few, so all of them are looked at.
    private func texts(
        _ column: String, folded name: String, _ fits: (_ text: String, _ wanted: [UInt8]) -> Bool
    ) throws -> SQLCondition {
        let wanted = LetterFolding.fold(name.unicodeScalars)
        if wanted.isEmpty { return .never }
        let span = range.map { " AND id BETWEEN \($0.lowerBound) AND \($0.upperBound)" } ?? ""
        let all = try String.fetchAll(
            db, sql: "SELECT DISTINCT \(column) FROM article WHERE \(column) IS NOT NULL AND \(column) <> ''\(span)")
        let found = String(decoding: try JSONEncoder().encode(all.filter { fits($0, wanted) }), as: UTF8.self)
        // An article without a text there has not that one either.
        return SQLCondition("coalesce(article.\(column), '') IN (SELECT value FROM json_each(?))", [found])
    }

    // MARK: Stories

    /// A condition on the rows of `story`: stories with an article that matches. Conditions on the state of a whole
    /// story are looked up in its own row.
    func storyCondition(_ query: NewsQuery) throws -> SQLCondition {
        let parts = query.expression.conjuncts
        let wantsHidden = query.expression.mentions { $0 == .state(.hidden) }
        var conditions = wantsHidden ? [] : [SQLCondition("story.is_hidden = 0")]
        var rest: [NewsQuery.Expression] = []
        // No article is by two outlets, but a story is told by several.
        let outlets = parts.filter(\.isOutlet)
        for part in parts {
            if part.isOutlet, outlets.count > 1 {
                let condition = try articleCondition(NewsQuery(part))
                conditions.append(
                    SQLCondition(
                        "story.id IN (SELECT story_id FROM article WHERE \(condition.sql))", condition.arguments))
            } else if let condition = try story(part) {
                conditions.append(condition)
            } else {
                rest.append(part)
            }
        }
        if !rest.isEmpty {
            let condition = try articleCondition(NewsQuery(.all(rest)))
            conditions.append(
                SQLCondition("story.id IN (SELECT story_id FROM article WHERE \(condition.sql))", condition.arguments))
        }
        return .all(conditions)
    }

    /// A condition on the articles of the stories that a query finds: what it says of articles, and not of a story as a
    /// whole, holds for them. Of several outlets it is one.
    func articleCondition(ofStories query: NewsQuery) throws -> SQLCondition {
        let parts = query.expression.conjuncts
        let outlets = parts.filter(\.isOutlet)
        let rest = try parts.filter { try !$0.isOutlet && story($0) == nil }
        return .all([try article(.all(rest)), outlets.isEmpty ? .always : .any(try outlets.map(article))])
    }

    private func story(_ expression: NewsQuery.Expression) throws -> SQLCondition? {
        switch expression {
        case .term(.state(.unread)): return SQLCondition("story.unread_count > 0")
        case .term(.state(.read)): return SQLCondition("story.unread_count = 0")
        case .term(.state(.starred)): return SQLCondition("story.starred_count > 0")
        case .term(.state(.changed)): return SQLCondition("story.changed_count > 0")
        case .term(.story(let id)): return SQLCondition("story.id = ?", [try StoryAlias.resolve(db, id)])
        case .term(.minimumOutlets(let count)): return SQLCondition("story.outlet_count >= ?", [count])
        // A story goes on from its first to its last article.
        case .term(.since(let time)): return SQLCondition("story.last >= ?", [time.seconds])
        case .term(.before(let time)): return SQLCondition("story.first < ?", [time.seconds])
        case .not(let inner):
            return try story(inner).map { SQLCondition("NOT (\($0.sql))", $0.arguments) }
        case .any(let parts):
            let conditions = try parts.compactMap(story)
            return conditions.count == parts.count ? .any(conditions) : nil
        case .all(let parts):
            let conditions = try parts.compactMap(story)
            return conditions.count == parts.count ? .all(conditions) : nil
        default: return nil
        }
    }
}

extension NewsQuery.Expression {
    /// The parts that must all hold.
    var conjuncts: [NewsQuery.Expression] {
        if case .all(let parts) = self { parts } else { [self] }
    }

    fileprivate var isOutlet: Bool {
        if case .term(.outlet) = self { true } else { false }
    }

    /// Whether a condition in it, also a negated one, fits the test.
    func mentions(_ test: (NewsQuery.Term) -> Bool) -> Bool {
        switch self {
        case .term(let term): test(term)
        case .not(let inner): inner.mentions(test)
        case .all(let parts), .any(let parts): parts.contains { $0.mentions(test) }
        }
    }

    /// The words that must occur, for highlighting.
    var wantedWords: [(phrase: String, isPrefix: Bool)] {
        switch self {
        case .term(.words(let phrase, let isPrefix, _)): [(phrase, isPrefix)]
        case .term, .not: []
        case .all(let parts), .any(let parts): parts.flatMap(\.wantedWords)
        }
    }
}

extension [UInt8] {
    /// Whether the other bytes occur in these in a row.
    func holds(_ other: [UInt8]) -> Bool {
        if other.isEmpty { return true }
        guard count >= other.count else { return false }
        return (0...(count - other.count)).contains { self[$0...].starts(with: other) }
    }
}
