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

    /// Takes the last change back, and gives its name: "marked 12 articles read". nil if there is none to take back,
    /// and for one that is not taken back. See `undo`.
    public func undoLast() throws(IndexError) -> String? {
        if case .takenBack(let title) = try undo() { title } else { nil }
    }

    /// Takes the last change back. nil if there is none to take back. A reader takes back what was done in it, then
    /// what was done in readers before it was opened. A change that cannot be taken back is named once; the next call
    /// goes on to the older ones.
    public func undo() throws(IndexError) -> UndoOutcome? {
        try changeStories { db, stage -> UndoOutcome? in
            guard let (number, name, steps) = try Undo(db: db, origin: origin).pop() else { return nil }
            var title = name + (try Undo(db: db, origin: origin).lost(steps))
            for step in steps.reversed() {
                switch step.action {
                case .lasting, .addedByHand:
                    return .passed(title, next: try Undo(db: db, origin: origin).lastTitle())
                case .sourcesAdded(let ids):
                    title = try SourceAddition(db: db).undo(ids, stage: &stage)
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
            return .takenBack(title)
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

    /// Every tag that an article has, with how many have it.
    public func tags() throws(IndexError) -> [TagSummary] {
        try file.read { try ListTotals.tags($0) }
    }

    /// Something that the reader's place is kept in, under a key of the caller's choice.
    public func place(_ key: String) throws(IndexError) -> String? {
        try file.read { try Kept.value(for: key, $0) }
    }

    /// Keeps a place; nil forgets it. Does not count as a change of the index.
    public func setPlace(_ value: String?, for key: String) throws(IndexError) {
        try file.write { db in try Kept.set(value, for: key, db) }
    }

    /// Changes what is kept under a key as it is stored now, in one transaction; nil stands for nothing.
    public func changePlace(_ key: String, _ change: (String?) throws -> String?) throws(IndexError) {
        try file.write { _ = try changePlace(key, change, $0) }
    }

    /// Changes one entry of an object in JSON that is kept under a key; a step for `undo`, which puts back that entry
    /// alone. `title` names the change: "kept the view “Today”".
    public func changePlace(
        _ key: String, entry: String, title: String, _ change: (String?) throws -> String?
    ) throws(IndexError) {
        try file.write { db in
            let (old, new) = try changePlace(key, change, db)
            let (before, after) = (try KeptObject.entry(entry, of: old, key), try KeptObject.entry(entry, of: new, key))
            if before == after { return }
            try Undo(db: db, origin: origin).record(
                title, [UndoStep(.kept(key: key, name: entry, old: before), [])])
        }
    }

    private func changePlace(
        _ key: String, _ change: (String?) throws -> String?, _ db: Database
    ) throws -> (old: String?, new: String?) {
        let old = try Kept.value(for: key, db)
        let new = try change(old)
        try Kept.set(new, for: key, db)
        return (old, new)
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

/// What became of the last change when it was to be taken back.
public enum UndoOutcome: Hashable, Sendable {
    /// Its name: "marked 12 articles read".
    case takenBack(String)
    /// It is of those that are not taken back; what would be next.
    case passed(String, next: String?)

    /// In a sentence. `again` is how the next change is taken back: "`rashomon undo`".
    public func sentence(again: String) -> String {
        switch self {
        case .takenBack(let title): return "Taken back: \(title)."
        case .passed(let title, let next):
            let first = title.prefix(1).uppercased() + title.dropFirst()
            return "\(first): that is not taken back."
                + (next.map { " \(again) once more takes back what was before it: \($0)." }
                    ?? " There is nothing before it.")
        }
    }
}
