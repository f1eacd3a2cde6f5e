import GRDB
public import NewsModel

/// Keeping the index small and sound.
extension NewsIndex {
    // MARK: Keeping small
    /// Deletes articles that the rules do not keep; see `Retention` for those that stay always. Deleted ones do not
    /// come back while their source still lists them. Those above `newestKnown` came with the fetch that is under way,
    /// and stay; so do, for a day at least, those that would stay if a change of the reader's were taken back. Returns
    /// how many it deleted.
    @discardableResult
    public func applyRetention(
        _ rules: [RetentionRule], at now: Timestamp, newestKnown: ArticleID? = nil
    ) throws(IndexError) -> Int {
        try file.write { db in
            try IndexClock(db: db).tick(now)
            try HeldChanges(db: db).tick(now)
        }
        let expired = try file.read {
            try Retention(db: $0, now: now, newestKnown: newestKnown?.rawValue ?? .max).expired(rules)
        }
        try delete(expired, at: now)
        try file.write { try Retention(db: $0, now: now).forget() }
        return expired.count
    }

    /// The article that was added last.
    public func newestArticle() throws(IndexError) -> ArticleID? {
        try file.read { try $0.int64("SELECT max(id) FROM article").map { ArticleID($0) } }
    }

    /// Deletes articles, whatever their state. They do not come back while their source still lists them.
    public func deleteArticles(_ articles: [ArticleID], at now: Timestamp) throws(IndexError) {
        try delete(articles.map(\.rawValue), at: now)
    }

    func delete(_ articles: [Int64], remembered: Bool = true, at now: Timestamp) throws(IndexError) {
        var left = articles[...]
        while !left.isEmpty {
            let count = try usingStories { stage throws(IndexError) in
                try file.writePiece { db in
                    try Retention(db: db, now: now).delete(
                        left, until: file.slice(), remembered: remembered, stories: &stage)
                }
            }
            left = left.dropFirst(count)
        }
    }

    /// Gives the space of deleted articles back to the file system, and tidies the search index.
    public func compact() throws(IndexError) {
        try Upkeep(file: file).compact()
    }

    /// Compacts where at least `share` of the file, and no less than `bytes`, is space of what was deleted. Returns
    /// whether it did.
    @discardableResult
    public func compactIfWorthwhile(share: Double = 0.25, bytes: Int = 8 << 20) throws(IndexError) -> Bool {
        let isWorthwhile = try file.read { try Upkeep.freeSpace($0).isAtLeast(share: share, bytes: bytes) }
        if isWorthwhile { try compact() }
        return isWorthwhile
    }

    // MARK: For tests
    /// All content in a fixed order, one line a row, without what differs from run to run by nature. Two indexes
    /// that were given the same have the same dump.
    public func dump() throws(IndexError) -> String {
        try file.read { try IndexDump.text($0) }
    }
}
