import GRDB

/// Looks for what must not be in an index, and makes right what follows from what is stored.
struct IndexRepair {
    /// Ids that a finding names.
    private static let examples = 5

    /// What an examination counts, by name and table.
    static let counted = [
        ("articles", "article"), ("earlier versions", "old_version"), ("stories", "story"), ("quotes", "quote"),
        ("persons", "speaker"), ("outlets", "outlet"), ("sources", "source"), ("tags given", "article_tag"),
        ("corrections", "correction"), ("changes to take back", "undo"), ("deleted articles remembered", "tombstone"),
    ]

    let db: Database

    func findings() throws -> [IndexFinding] {
        try IndexCheck.all.compactMap { try finding($0) } + misplaced()
    }

    private func finding(_ check: IndexCheck) throws -> IndexFinding? {
        let ids = try Int64.fetchAll(db, sql: check.sql)
        if ids.isEmpty { return nil }
        var isRepairable = true
        if case .none = check.remedy { isRepairable = false }
        return IndexFinding(
            description: ids.count == 1 ? "1 \(check.one)" : "\(ids.count) \(check.several)",
            examples: ids.filter { $0 != 0 }.prefix(IndexRepair.examples).map(\.self), isRepairable: isRepairable)
    }

    /// Stories whose rank is not what follows from their counts: SQLite need not have logarithms.
    private func misplaced() throws -> [IndexFinding] {
        let ids = try misrankedStories()
        if ids.isEmpty { return [] }
        return [
            IndexFinding(
                description: ids.count == 1
                    ? "1 story stands in the wrong place" : "\(ids.count) stories stand in the wrong place",
                examples: Array(ids.prefix(IndexRepair.examples)), isRepairable: true)
        ]
    }

    private func misrankedStories() throws -> [Int64] {
        // Whether something is known of the age of what has no date depends on sources that may be gone, and earlier
        // versions did not ask: either place is right for it.
        let sql = "SELECT id, outlet_count, unread_count, last, rank, points, is_dated FROM story"
        return try Row.fetchAll(db, sql: sql).compactMap { row in
            let rank = StoryRank.value(outlets: row[1], unread: row[2], last: row[3], points: row[5])
            let stored: Int64 = row[4]
            let isRight = stored == rank || (row[6] == false && stored == rank - StoryRank.whenAgeless)
            return isRight ? nil : row[0] as Int64
        }
    }

    /// Makes right what can be, but for the search index. Returns whether that is to be made anew.
    @discardableResult
    func repair() throws -> Bool {
        var isSearchWrong = false
        for check in IndexCheck.all {
            let ids = try Int64.fetchAll(db, sql: check.sql)
            if ids.isEmpty { continue }
            switch check.remedy {
            case .sql(let statements): try execute(statements)
            case .stories: try StoryRows(db: db).refresh(Set(ids))
            case .assign: for id in ids { try StoryAssigning(db: db).note(id) }
            case .search: isSearchWrong = true
            case .none: break
            }
        }
        try StoryRows(db: db).refresh(Set(misrankedStories()))
        try Meta.clustering.increment(db)
        try Meta.revision.increment(db)
        return isSearchWrong
    }

    /// Faults of an index that others fill are left to them.
    private func execute(_ statements: [String]) throws {
        for sql in statements {
            do {
                try db.execute(sql: sql)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
                guard try SharedIndex.isAttached(to: db) else { throw error }
            }
        }
    }
}
