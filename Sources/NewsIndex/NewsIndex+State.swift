import GRDB
public import NewsModel
import SharedState

/// What readers change: marks, tags and notes of articles, their places in lists, which articles and names belong
/// together, and how it is taken back.
extension NewsIndex {
    /// Changes the state of articles; one step for `undoLast`. Returns how many articles it changed.
    @discardableResult
    public func apply(_ change: StateChange, to target: StateTarget) throws(IndexError) -> Int {
        let changed = try file.write { try ReaderState(db: $0, origin: origin).apply(change, to: target) }
        if case .read(true) = change, case .article(let id) = target { _ = opened.withLock { $0.insert(id.rawValue) } }
        return changed.count
    }

    /// Folders of the files, and pages, that were added by hand and belong to no source.
    public func addedFolders(limit: Int = 500) throws(IndexError) -> [AddedFolder] {
        try file.read { try SourceStore(db: $0).addedFolders(limit: limit) }
    }

    /// Takes the last change back: "marked 12 articles read". nil if there is none to take back. A reader takes back
    /// what was done in it, then what was done in readers before it was opened.
    public func undoLast() throws(IndexError) -> String? {
        try changeStories { db, stage -> String? in
            guard let (number, title, steps) = try Undo(db: db, origin: origin).pop() else { return nil }
            for step in steps.reversed() {
                switch step.action {
                case .correction(let added, let removed, let moves):
                    // What came since, of a shared index, goes back to the stories that it has there.
                    if file.shared != nil { try Meta.followed.set(-1, db) }
                    try Corrections(db: db, origin: origin).undo(
                        added: added, removed: removed, moves: moves, stage: &stage)
                case .removal(let newest):
                    try SourceRemoval(db: db, origin: origin).putBack(number, newest: newest, stage: &stage)
                case .source(let id, let row):
                    try SourceChange(db: db).putBack(SourceID(id), row, stage: &stage)
                default: try ReaderState(db: db, origin: origin).undo(step)
                }
            }
            try Meta.revision.increment(db)
            return title
        }
    }

    /// What `undoLast` would take back.
    public func lastChange() throws(IndexError) -> String? {
        try file.read { try Undo(db: $0, origin: origin).lastTitle() }
    }

    /// The last change that can be taken back, whoever made it.
    public func lastChangeOfAnyone() throws(IndexError) -> String? {
        try file.read { try Undo(db: $0, origin: Undo.Origin()).lastTitle() }
    }

    public func tags() throws(IndexError) -> [TagSummary] {
        try file.read { try ListTotals.tags($0) }
    }

    /// Something that the reader's place is kept in, under a key of the caller's choice.
    public func place(_ key: String) throws(IndexError) -> String? {
        try file.read { db in
            try String.fetchOne(db, sql: "SELECT value FROM kept WHERE key = ?", arguments: [key])
        }
    }

    /// Keeps a place; nil forgets it. Does not count as a change of the index.
    public func setPlace(_ value: String?, for key: String) throws(IndexError) {
        try file.write { db in try Kept.set(value, for: key, db) }
    }

    /// Changes what is kept under a key as it is stored now, in one transaction; nil stands for nothing.
    public func changePlace(_ key: String, _ change: (String?) throws -> String?) throws(IndexError) {
        try file.write { db in
            let old = try String.fetchOne(db, sql: "SELECT value FROM kept WHERE key = ?", arguments: [key])
            try Kept.set(try change(old), for: key, db)
        }
    }

    // MARK: Corrections

    /// Puts two stories into one for good: the older id stays, the other leads to it. Can be undone.
    @discardableResult
    public func merge(_ story: StoryID, into other: StoryID) throws(IndexError) -> StoryID {
        try changeStories { try Corrections(db: $0, origin: origin).merge(story, into: other, stage: &$1) }
    }

    /// Takes two names for one person's, or for two people's, for good. Can be undone.
    public func correctPerson(_ rule: PersonRule) throws(IndexError) {
        try file.write { try PersonCorrections(db: $0, origin: origin).add(rule) }
    }

    /// Takes articles out of a story into one of their own, for good. Can be undone.
    @discardableResult
    public func split(_ articles: [ArticleID], from story: StoryID) throws(IndexError) -> StoryID {
        try changeStories { try Corrections(db: $0, origin: origin).split(articles, from: story, stage: &$1) }
    }
}
