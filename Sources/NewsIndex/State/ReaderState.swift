import Foundation
import GRDB
import NewsAnalysis
import NewsModel
import NewsText

/// Changes the reader's state of articles, and takes changes back.
struct ReaderState {
    let db: Database
    /// Who makes the change.
    var origin = Undo.Origin()

    // MARK: Changing

    /// Returns the articles that changed.
    func apply(_ change: StateChange, to target: StateTarget) throws -> [Int64] {
        let change = change.cleaned
        let condition = try condition(target.reached(by: change))
        let steps = try steps(change, condition, isSingle: target.isSingle)
        var seen: Set<Int64> = []
        let changed = steps.flatMap(\.articles).filter { seen.insert($0).inserted }
        if changed.isEmpty { return [] }
        try Undo(db: db, origin: origin).record(title(change, changed), steps)
        try describe(try stories(of: changed), isHiding: change.isHiding)
        try Meta.revision.increment(db)
        return changed
    }

    /// As `apply`, for those of the articles that the query finds, without a step in the journal.
    func settle(_ change: StateChange, _ articles: [ArticleID], matching query: NewsQuery) throws {
        let condition = SQLCondition.all([
            try condition(.articles(articles)), try QueryCompiler(db: db).articleCondition(query),
        ])
        let changed = try steps(change, condition, isSingle: false).flatMap(\.articles)
        if changed.isEmpty { return }
        try describe(try stories(of: changed), isHiding: change.isHiding)
        try Meta.revision.increment(db)
    }

    private func condition(_ target: StateTarget) throws -> SQLCondition {
        switch target {
        case .article(let id): SQLCondition("id = ?", [id.rawValue])
        case .articles(let ids):
            SQLCondition("article.id IN (\(ids.map { String($0.rawValue) }.joined(separator: ",")))")
        case .story(let id): SQLCondition("story_id = ?", [try StoryAlias.resolve(db, id)])
        case .query(let query): try QueryCompiler(db: db).articleCondition(query)
        case .listed(let order): try condition(order)
        }
    }

    private func condition(_ order: ListOrder) throws -> SQLCondition {
        let seen = SQLCondition("article.id <= ?", [order.newest])
        if order.query == .everything { return .all([try QueryCompiler(db: db).articleCondition(order.query), seen]) }
        let rows = "(SELECT value FROM json_each(?))"
        let listed = SQLCondition(
            "article.\(order.sort == nil ? "id" : "story_id") IN \(rows)", [order.present.description])
        let listsHidden = order.query.expression.mentions { $0 == .state(.hidden) }
        let fits = order.sort == nil ? .always : try QueryCompiler(db: db).articleCondition(ofStories: order.query)
        return .all([listed, listsHidden ? .always : SQLCondition("article.is_hidden = 0"), fits, seen])
    }

    /// Does it, and gives the steps that undo it.
    func steps(_ change: StateChange, _ target: SQLCondition, isSingle: Bool) throws -> [UndoStep] {
        switch change {
        case .read(let isRead): return try setRead(isRead, target, isOpened: isSingle)
        case .starred(let value): return try setFlag("is_starred", value, target)
        case .hidden(let value): return try setFlag("is_hidden", value, target)
        case .addTag(let tag): return try setTag(tag, true, target)
        case .removeTag(let tag): return try setTag(tag, false, target)
        case .tags(let tags): return try setTags(tags, target)
        case .note(let note): return try setNote(note, target)
        }
    }

    private func setTags(_ tags: [String], _ target: SQLCondition) throws -> [UndoStep] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT tags FROM article WHERE (\(target.sql)) AND tags <> ''", arguments: target.arguments)
        let present = Set(rows.flatMap { ListColumn.split($0[0]) })
        let wanted = Set(tags)
        var steps: [UndoStep] = []
        for tag in present.subtracting(wanted).sorted() { steps += try setTag(tag, false, target) }
        for tag in wanted.sorted() { steps += try setTag(tag, true, target) }
        return steps
    }

    private func setRead(_ isRead: Bool, _ target: SQLCondition, isOpened: Bool) throws -> [UndoStep] {
        // Reading again an article that has changed since counts as a change too.
        let differs = isRead ? "is_read = 0 OR read_version < version" : "is_read = 1"
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, is_read, read_version FROM article WHERE (\(target.sql)) AND (\(differs))",
            arguments: target.arguments)
        let version = isRead ? ", read_version = version" : ""
        let opened = isRead && isOpened ? ", is_opened = 1" : ""
        try forEach(
            rows.map { $0[0] }, "UPDATE article SET is_read = \(isRead ? 1 : 0)\(version)\(opened) WHERE id = ?")
        try Outbox(db: db).note(rows.map { $0[0] }, .read(isRead))
        let groups = Dictionary(grouping: rows) { [$0[1] as Int, $0[2] as Int] }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, rows in
            UndoStep(.read(key[0] == 1, version: key[1]), rows.map { $0[0] })
        }
    }

    private func setFlag(_ column: String, _ value: Bool, _ target: SQLCondition) throws -> [UndoStep] {
        let ids = try Int64.fetchAll(
            db, sql: "SELECT id FROM article WHERE (\(target.sql)) AND \(column) <> \(value ? 1 : 0)",
            arguments: target.arguments)
        try forEach(ids, "UPDATE article SET \(column) = \(value ? 1 : 0) WHERE id = ?")
        if column == "is_starred" { try Outbox(db: db).note(ids, .starred(value)) }
        return ids.isEmpty ? [] : [UndoStep(.flag(column, !value), ids)]
    }

    private func setTag(_ tag: String, _ isSet: Bool, _ target: SQLCondition) throws -> [UndoStep] {
        let exists = "EXISTS(SELECT 1 FROM article_tag WHERE name = ? AND article_id = id)"
        let ids = try Int64.fetchAll(
            db, sql: "SELECT id FROM article WHERE (\(target.sql)) AND \(isSet ? "NOT " : "")\(exists)",
            arguments: target.arguments + [tag])
        try changeTag(tag, isSet, ids)
        try Outbox(db: db).note(ids, .tag(tag, isSet))
        return ids.isEmpty ? [] : [UndoStep(.tag(tag, !isSet), ids)]
    }

    /// Gives an article a tag without a step in the journal.
    func setTag(_ tag: String, onArticle id: Int64) throws { try changeTag(tag, true, [id]) }

    private func setNote(_ note: String?, _ target: SQLCondition) throws -> [UndoStep] {
        let note = note.flatMap { $0.isEmpty ? nil : $0 }
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, note FROM article WHERE (\(target.sql)) AND note IS NOT ?",
            arguments: target.arguments + [note])
        for row in rows { try db.run("UPDATE article SET note = ? WHERE id = ?", note, row[0] as Int64) }
        return rows.map { UndoStep(.note($0[1]), [$0[0]]) }
    }

    func changeTag(_ tag: String, _ isSet: Bool, _ ids: [Int64]) throws {
        for id in ids {
            if isSet {
                try ArticleStore.addTag(tag, to: id, db)
            } else {
                try db.run("DELETE FROM article_tag WHERE name = ? AND article_id = ?", tag, id)
            }
            let tags = try String.fetchAll(
                db.cachedStatement(sql: "SELECT name FROM article_tag WHERE article_id = ? ORDER BY name"),
                arguments: [id])
            try db.run("UPDATE article SET tags = ? WHERE id = ?", ListColumn.join(tags), id)
        }
    }

    private func forEach(_ ids: [Int64], _ sql: String) throws {
        for id in ids { try db.run(sql, id) }
    }

    func stories(of articles: [Int64]) throws -> Set<Int64> {
        Set(try articles.compactMap { try db.int64("SELECT story_id FROM article WHERE id = ?", $0) })
    }

    private func title(_ change: StateChange, _ ids: [Int64]) throws -> String {
        let what: String
        if ids.count == 1,
            let title = try String.fetchOne(db, sql: "SELECT title FROM article WHERE id = ?", arguments: [ids[0]]),
            !title.isEmpty
        {
            what = Undo.quoted(title)
        } else {
            what = ids.count == 1 ? "1 article" : "\(ids.count) articles"
        }
        return switch change {
        case .read(true): "marked \(what) read"
        case .read(false): "marked \(what) unread"
        case .starred(true): "starred \(what)"
        case .starred(false): "took the star off \(what)"
        case .hidden(true): "hid \(what)"
        case .hidden(false): "showed \(what) again"
        case .addTag(let tag): "tagged \(what) “\(tag)”"
        case .removeTag(let tag): "took the tag “\(tag)” off \(what)"
        case .tags: "changed the tags of \(what)"
        case .note: "changed the note on \(what)"
        }
    }

    // MARK: Taking back

    /// Undoes one step; corrections are left to the caller.
    func undo(_ step: UndoStep) throws {
        var step = step
        step.articles = try step.articles.filter { try db.int64("SELECT 1 FROM article WHERE id = ?", $0) != nil }
        switch step.action {
        case .read(let isRead, let version):
            try forEach(
                step.articles,
                "UPDATE article SET is_read = \(isRead ? 1 : 0), read_version = \(version) WHERE id = ?")
            try Outbox(db: db).note(step.articles, .read(isRead))
        case .flag(let column, let value):
            guard column == "is_starred" || column == "is_hidden" else { return }
            try forEach(step.articles, "UPDATE article SET \(column) = \(value ? 1 : 0) WHERE id = ?")
            if column == "is_starred" { try Outbox(db: db).note(step.articles, .starred(value)) }
        case .tag(let tag, let isSet):
            try changeTag(tag, isSet, step.articles)
            try Outbox(db: db).note(step.articles, .tag(tag, isSet))
        case .note(let note):
            for id in step.articles { try db.run("UPDATE article SET note = ? WHERE id = ?", note, id) }
        case .ruleAdded(let id):
            guard try db.int64("SELECT 1 FROM rule WHERE id = ?", id) != nil else { return }
            step.articles = try RuleStore(db: db).remove(RuleID(id)).articles
        case .ruleRemoved(let rule, let place):
            guard try db.int64("SELECT 1 FROM rule WHERE id = ?", rule.id.rawValue) == nil else { return }
            try RuleStore(db: db).restore(rule, at: place, articles: step.articles)
        case .ruleMoved(let id, let place):
            guard try db.int64("SELECT 1 FROM rule WHERE id = ?", id) != nil else { return }
            try RuleStore(db: db).move(RuleID(id), to: place)
            return
        case .people(let added, let removed):
            try PersonCorrections(db: db, origin: origin).undo(added: added, removed: removed)
            return
        case .kept(let key, let name, let old):
            try KeptObject(db: db, key: key).set(name, old)
            return
        case .correction, .removal, .source, .sourcesAdded, .lasting, .addedByHand: return
        }
        try describe(try stories(of: step.articles), isHiding: step.changesRows)
    }

    /// Hiding changes what a story is shown to consist of; other changes only its counts.
    private func describe(_ stories: Set<Int64>, isHiding: Bool) throws {
        if isHiding {
            try StoryRows(db: db).refresh(stories)
        } else {
            try StoryRows(db: db).recount(stories)
        }
    }
}

extension StateChange {
    fileprivate var isHiding: Bool {
        if case .hidden = self { true } else { false }
    }
}

extension StateChange {
    /// As it is stored: tags and notes without control characters, as everything that comes from outside. A tag that
    /// was stored otherwise can still be taken off.
    fileprivate var cleaned: StateChange {
        switch self {
        case .addTag(let tag): .addTag(TextSanitizer.cleanLine(tag))
        case .tags(let tags): .tags(tags.map(TextSanitizer.cleanLine))
        case .note(let note): .note(note.map(TextSanitizer.clean))
        case .read, .starred, .hidden, .removeTag: self
        }
    }
}

extension StateTarget {
    /// Of a query for what is to be shown again those that are hidden, which it leaves out by itself.
    fileprivate func reached(by change: StateChange) -> StateTarget {
        guard case .query(let query) = self, case .hidden(false) = change else { return self }
        return .query(query.and(NewsQuery(.term(.state(.hidden)))))
    }

    /// One article, which the reader then has before them.
    fileprivate var isSingle: Bool {
        if case .article = self { true } else { false }
    }
}
