import GRDB
public import NewsModel

/// Where articles come from.
extension NewsIndex {
    /// All sources by shown name, with their health. Without `counting` the numbers of articles are 0: counting
    /// reads them all.
    public func sources(counting: Bool = true) throws(IndexError) -> [Source] {
        try file.read { try SourceStore(db: $0).all(counting: counting) }
    }

    /// The source of that number; nil where there is none.
    public func source(_ id: SourceID) throws(IndexError) -> Source? {
        try file.read { try SourceStore(db: $0).source(id) }
    }

    /// Adds a source; one whose address is there already throws `IndexError.exists`. Where it is added `byReader`, that
    /// is a step of its own for `undo`.
    @discardableResult
    public func addSource(
        _ source: NewSource, at now: Timestamp, byReader: Bool = false
    ) throws(IndexError) -> SourceID {
        try file.write { db in
            let store = SourceStore(db: db)
            let id = try store.add(source, at: now)
            if let added = try store.source(id), added.kind == .subscription {
                try Outbox(db: db).note(added, isSubscribed: true)
            }
            if byReader { try SourceAddition(db: db).record([id.rawValue], origin) }
            try Meta.revision.increment(db)
            return id
        }
    }

    /// Adds sources in one go; their addresses must differ from each other's and from those that are there. Where they
    /// are added `byReader`, that is one step for `undo`.
    public func addSources(
        _ sources: [NewSource], at now: Timestamp, byReader: Bool = false
    ) throws(IndexError) {
        if sources.isEmpty { return }
        try file.write { db in
            let ids = try sources.map { try SourceStore(db: db).add($0, at: now).rawValue }
            if byReader { try SourceAddition(db: db).record(ids, origin) }
            try Meta.revision.increment(db)
        }
    }

    /// Removes a source. Its articles stay, unless `withArticles`; starred and annotated ones stay always. Those that
    /// go come back if the source is added again, and all of it by `undoLast`. A subscription goes at its server, too,
    /// unless that is where it went: then it is no change of the reader's.
    public func removeSource(
        _ id: SourceID, withArticles: Bool = false, isFromServer: Bool = false, at now: Timestamp
    ) throws(IndexError) {
        try changeStories { db, stage in
            try SourceRemoval(db: db, origin: origin).remove(
                [id], withArticles: withArticles, isFromServer: isFromServer, at: now, stage: &stage)
        }
    }

    /// Removes sources in one change.
    public func removeSources(_ ids: [SourceID], withArticles: Bool, at now: Timestamp) throws(IndexError) {
        if ids.isEmpty { return }
        try changeStories { db, stage in
            try SourceRemoval(db: db, origin: origin).remove(
                ids, withArticles: withArticles, at: now, stage: &stage)
        }
    }

    /// Changes sources as the reader asked, in one change that `undoLast` takes back. See `updateSource`.
    public func editSources(_ ids: [SourceID], _ change: (inout Source) throws -> Void) throws(IndexError) {
        try changeStories { db, stage in
            let changes = SourceChange(db: db)
            var steps: [UndoStep] = []
            var changed: [(old: Source, new: Source)] = []
            for id in ids {
                let (old, new) = try changes.change(id, change, stage: &stage)
                if old == new { continue }
                changed.append((old, new))
                steps.append(try changes.step(from: old, to: new))
            }
            if steps.isEmpty { return }
            try Undo(db: db, origin: origin).record(SourceChange.title(changed), steps)
        }
    }

    /// As `editSources`, for one; returns it as it is then.
    public func editedSource(
        _ id: SourceID, _ change: (inout Source) throws -> Void
    ) throws(IndexError) -> Source {
        try editSources([id], change)
        guard let source = try source(id) else { throw .notFound("source \(id)") }
        return source
    }

    /// Changes a source's names, tags, settings, address or fetch record as it is stored now, in one transaction: what
    /// others change meanwhile stays. Its counts are 0 and ignored. Where another outlet follows from the change, the
    /// source's articles get it too, and their stories count their outlets anew. Returns the source as it is then.
    ///
    /// What it changes of a subscription is told to its server, unless it is `isFromServer`.
    @discardableResult
    public func updateSource(
        _ id: SourceID, isFromServer: Bool = false, _ change: (inout Source) throws -> Void
    ) throws(IndexError) -> Source {
        try changeStories { db, stage in
            try SourceChange(db: db, isFromServer: isFromServer).change(id, change, stage: &stage).new
        }
    }

    /// Stores what a round of fetching found out about sources. A source's articles go with the name that it calls
    /// itself by, where that is their outlet.
    public func recordFetches(_ records: [(source: SourceID, title: String?, record: FetchRecord)]) throws(IndexError) {
        let titles = Dictionary(records.compactMap { record in record.title.map { (record.source, $0) } }) { $1 }
        // First, as a source that was fetched is not looked at again.
        let news = titles.isEmpty ? [:] : try file.read { try SourceStore(db: $0).news(of: titles) }
        if !news.isEmpty {
            try changeStories { db, stage in
                let changes = SourceChange(db: db, isFromServer: true)
                for (id, title) in news.sorted(by: { $0.key < $1.key }) where try SourceStore(db: db).isThere(id) {
                    try changes.learn(title, of: id, stage: &stage)
                }
            }
        }
        try file.write { db in
            for (source, _, record) in records { try SourceStore(db: db).record(source, record) }
            try Meta.revision.increment(db)
        }
    }

    /// Every outlet with how much it has.
    public func outlets() throws(IndexError) -> [OutletSummary] {
        try file.read { try SourceStore(db: $0).outlets() }
    }

    /// Which outlets report on the same stories, for the `limit` with the most stories in common.
    public func outletOverlap(limit: Int = 40) throws(IndexError) -> OutletOverlap {
        try file.read { try OutletQueries(db: $0).overlap(limit: limit) }
    }

    /// All tags: those that the reader gave articles, and those that group sources.
    public func allTags() throws(IndexError) -> [TagSummary] {
        try file.read { try ListTotals.allTags($0) }
    }
}
