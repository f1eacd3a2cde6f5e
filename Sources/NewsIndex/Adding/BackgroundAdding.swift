public import NewsModel

/// Adds drafts piece by piece on a thread of its own: while one piece is stored, its owner gathers the next, which is
/// made ready to be stored.
///
/// As with `NewsIndex.add` of pieces that more follow, `NewsIndex.finishAdding` ends the run.
public struct BackgroundAdding {
    private let index: NewsIndex
    private let now: Timestamp
    private let quiet: [SourceID: QuietSource]
    private var storing: Later<Result<AddReport, IndexError>>?

    /// `now` is when the drafts were seen; new ones of `quiet` sources are stored as these ask for.
    public init(to index: NewsIndex, at now: Timestamp, quiet: [SourceID: QuietSource] = [:]) {
        self.index = index
        self.now = now
        self.quiet = quiet
    }

    /// Begins to store a piece once the one before is stored. Returns what became of that one, without its articles.
    ///
    /// - Parameter after: Done on the same thread when the piece is stored, and not where it could not be.
    /// - Throws: What kept the piece before from being stored.
    public mutating func add(
        _ drafts: [ArticleDraft], then after: @escaping @Sendable () throws(IndexError) -> Void = {}
    ) throws(IndexError) -> AddReport {
        let prepared = index.prepared(drafts, at: now)
        let before = try wait()
        storing = Later { [index, now, quiet] in
            do throws(IndexError) {
                var report = AddReport()
                if !prepared.isEmpty {
                    report = try index.store(prepared, at: now, quiet: quiet, progress: nil)
                    report.articles = []
                }
                try after()
                return .success(report)
            } catch {
                return .failure(error)
            }
        }
        return before
    }

    /// Waits until all is stored. Returns what became of the last piece.
    public mutating func wait() throws(IndexError) -> AddReport {
        defer { storing = nil }
        return try storing?.value.get() ?? AddReport()
    }
}
