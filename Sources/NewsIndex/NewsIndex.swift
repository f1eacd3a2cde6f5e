public import NewsModel

/// The shared core: one store of articles, stories, quotes and the reader's state, behind one front door.
///
/// The command line and the interface use this class and nothing below it. All functions block until they are
/// done and may be called from any thread: reads run side by side, each on a snapshot of its own, and never wait for
/// a write; writes wait for each other, also over processes. Everything that is returned is a plain value. Ids of
/// stories that were merged away stay valid as arguments: they lead to the story that took them in.
public final class NewsIndex: Sendable {
    let file: IndexFile

    // MARK: Opening

    /// Opens the index in `folder`, which is made if it is not there; with `readOnly` it must be there.
    ///
    /// An index of an older format is brought up to date; one of a newer format is refused.
    public init(folder: String, readOnly: Bool = false) throws(IndexError) {
        file = try IndexFile(folder: folder, readOnly: readOnly)
    }

    /// The path of the database file.
    public var path: String { file.path }

    /// Grows with every change that any process makes to what the index shows. Cheap: ask before drawing again.
    public func revision() throws(IndexError) -> Int64 { fatalError() }

    public func totals() throws(IndexError) -> IndexTotals { fatalError() }

    /// Closes the file after leaving statistics for the query planner. The index must not be used afterwards.
    public func close() { fatalError() }

    // MARK: Adding

    /// Adds drafts, puts them into stories and finds their quotes; `now` is when they were seen.
    ///
    /// For more than a few thousand drafts use `startAdding`, which needs not hold them all.
    public func add(
        _ drafts: [ArticleDraft], at now: Timestamp, progress: ((IndexProgress) -> Void)? = nil
    ) throws(IndexError) -> AddReport { fatalError() }

    /// Starts adding piece by piece: `add` each piece, then `finish`. What was added before a kill stays; running
    /// the same again gives the same index as one undisturbed run.
    public func startAdding(at now: Timestamp) throws(IndexError) -> AddingSession { fatalError() }

    /// Whether work of a run that was cut off is left to do; the next adding does it too.
    public func hasPendingWork() throws(IndexError) -> Bool { fatalError() }

    /// Does the work that a run that was cut off left over.
    public func finishPendingWork(progress: ((IndexProgress) -> Void)? = nil) throws(IndexError) { fatalError() }

    /// Analyses all stored articles anew: search index, quotes, stories. Corrections and the reader's state stay.
    public func reindex(progress: ((IndexProgress) -> Void)? = nil) throws(IndexError) { fatalError() }

    /// Whether the stored analysis was made by another version of the program, so that `reindex` is worth while.
    public func needsReindex() throws(IndexError) -> Bool { fatalError() }

    // MARK: Stories

    /// A window of the story list; stories are listed that have an article that matches.
    public func stories(
        _ query: NewsQuery = .everything, sort: StorySort = .rank, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<StorySummary> { fatalError() }

    /// Where a story stands in that list, so that a selection can be kept when the list changes; nil if not in it.
    public func position(
        of story: StoryID, in query: NewsQuery = .everything, sort: StorySort = .rank
    ) throws(IndexError) -> Int? { fatalError() }

    /// One story; nil if there is none of that id.
    public func story(_ id: StoryID) throws(IndexError) -> StorySummary? { fatalError() }

    /// A story with its sources, facts, quotes and evidence. Computed once for each state of its articles.
    public func storyDetail(_ id: StoryID) throws(IndexError) -> StoryDetail? { fatalError() }

    /// The stories that articles are in, in the same order.
    public func stories(of articles: [ArticleID]) throws(IndexError) -> [StoryID?] { fatalError() }

    /// Puts two stories into one for good: the older id stays, the other leads to it. Can be undone.
    @discardableResult
    public func merge(_ story: StoryID, into other: StoryID, at now: Timestamp) throws(IndexError) -> StoryID { fatalError() }

    /// Takes articles out of a story into one of their own, for good. Can be undone.
    @discardableResult
    public func split(_ articles: [ArticleID], from story: StoryID, at now: Timestamp) throws(IndexError) -> StoryID { fatalError() }

    // MARK: Articles

    /// A window of the list of all articles that match.
    public func articles(
        _ query: NewsQuery = .everything, sort: ArticleSort = .newest, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<ArticleSummary> { fatalError() }

    /// Where an article stands in that list; nil if it is not in it.
    public func position(
        of article: ArticleID, in query: NewsQuery = .everything, sort: ArticleSort = .newest
    ) throws(IndexError) -> Int? { fatalError() }

    /// A whole article in its newest version; nil if there is none of that id.
    public func article(_ id: ArticleID) throws(IndexError) -> Article? { fatalError() }

    /// All versions, oldest first; empty if there is no such article.
    public func versions(of id: ArticleID) throws(IndexError) -> [ArticleVersion] { fatalError() }

    // MARK: Search

    /// How many matching articles, the newest, `SearchOrder.best` ranks.
    public static let rankedHits = 5_000

    /// Articles that match, with passages. `total` counts at most `rankedHits`.
    public func search(
        _ query: NewsQuery, order: SearchOrder = .newest, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<SearchHit> { fatalError() }

    // MARK: Quotes

    /// Who is quoted in a story, with what, where.
    public func quotes(inStory id: StoryID) throws(IndexError) -> QuoteBoard { fatalError() }

    /// What a speaker is quoted with over all stories, newest first; of the newest `limit` articles.
    public func quotes(bySpeaker name: String, limit: Int = 200) throws(IndexError) -> QuoteBoard { fatalError() }

    /// Quotes in which the words occur, of the newest `limit` articles.
    public func quotes(matching query: NewsQuery, limit: Int = 200) throws(IndexError) -> QuoteBoard { fatalError() }

    /// Speakers whose name has a word that begins with `text`, the most quoted first; all for an empty text.
    public func speakers(matching text: String = "", limit: Int) throws(IndexError) -> [SpeakerSummary] { fatalError() }

    // MARK: Comparison

    /// Two articles side by side, each in its newest version; by the engine that suits them, or by `engine`.
    public func comparison(
        _ left: ArticleID, _ right: ArticleID, engine: ComparisonEngine? = nil
    ) throws(IndexError) -> ComparedTexts { fatalError() }

    /// Two versions of an article side by side.
    public func comparison(
        of article: ArticleID, version: Int, with other: Int
    ) throws(IndexError) -> ComparedTexts { fatalError() }

    /// The two articles of a story, of different outlets if it has them, that share least; nil for a lone article.
    public func mostDifferentPair(inStory id: StoryID) throws(IndexError) -> (ArticleID, ArticleID)? { fatalError() }

    // MARK: The reader's state

    /// Changes the state of articles; one step for `undoLast`. Returns how many articles it changed.
    @discardableResult
    public func apply(_ change: StateChange, to target: StateTarget, at now: Timestamp) throws(IndexError) -> Int { fatalError() }

    /// Takes the last change back: "marked 12 articles read". nil if there is none to take back.
    public func undoLast() throws(IndexError) -> String? { fatalError() }

    /// What `undoLast` would take back.
    public func lastChange() throws(IndexError) -> String? { fatalError() }

    public func tags() throws(IndexError) -> [TagSummary] { fatalError() }

    /// Something that the reader's place is kept in, under a key of the caller's choice.
    public func place(_ key: String) throws(IndexError) -> String? { fatalError() }

    /// Keeps a place; nil forgets it. Does not count as a change of the index.
    public func setPlace(_ value: String?, for key: String) throws(IndexError) { fatalError() }

    // MARK: Sources

    /// All sources by shown name, with their health.
    public func sources() throws(IndexError) -> [Source] { fatalError() }

    public func source(_ id: SourceID) throws(IndexError) -> Source? { fatalError() }

    /// Adds a source; one whose address is there already throws `IndexError.exists`.
    @discardableResult
    public func addSource(_ source: NewSource, at now: Timestamp) throws(IndexError) -> SourceID { fatalError() }

    /// Removes a source. Its articles stay, unless `withArticles`; starred and annotated ones stay always.
    public func removeSource(_ id: SourceID, withArticles: Bool = false, at now: Timestamp) throws(IndexError) { fatalError() }

    /// Stores a source's names, tags, settings, address and fetch record; its counts are ignored.
    public func updateSource(_ source: Source) throws(IndexError) { fatalError() }

    /// Stores what a round of fetching found out about sources.
    public func recordFetches(_ records: [(source: SourceID, title: String?, record: FetchRecord)]) throws(IndexError) { fatalError() }

    public func outlets() throws(IndexError) -> [OutletSummary] { fatalError() }

    // MARK: Keeping small

    /// Deletes articles that the rules do not keep; starred and annotated ones stay. Deleted ones do not come
    /// back while their source still lists them. Returns how many it deleted.
    @discardableResult
    public func applyRetention(_ rules: [RetentionRule], at now: Timestamp) throws(IndexError) -> Int { fatalError() }

    /// Gives the space of deleted articles back to the file system, and tidies the search index.
    public func compact() throws(IndexError) { fatalError() }

    // MARK: For tests

    /// All content in a fixed order, one line a row, without what differs from run to run by nature. Two indexes
    /// that were given the same have the same dump.
    public func dump() throws(IndexError) -> String { fatalError() }
}

/// Adding piece by piece, for more drafts than should be held at once.
public final class AddingSession: Sendable {
    /// Adds some drafts, in transactions of at most 500.
    public func add(_ drafts: [ArticleDraft], progress: ((IndexProgress) -> Void)? = nil) throws(IndexError) -> AddReport { fatalError() }

    /// Ends the session: puts the stories in their final order.
    public func finish(progress: ((IndexProgress) -> Void)? = nil) throws(IndexError) { fatalError() }
}
