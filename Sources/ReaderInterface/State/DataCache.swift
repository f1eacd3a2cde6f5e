import NewsModel

/// The answers that have come, by request, and the requests under way.
struct DataCache: Sendable {
    /// An answer that may still be on its way.
    enum Loadable<Value> {
        case loading
        /// What came last; it may be out of date.
        case loaded(Value)
        /// What failed, in words, and nothing had come before.
        case failed(String)

        var value: Value? {
            if case .loaded(let value) = self { return value }
            return nil
        }
    }

    private(set) var results: [DataRequest: DataResult] = [:]
    private var pending: Set<DataRequest> = []
    private var stale: Set<DataRequest> = []
    /// The part of the story list that was loaded last, and what for. Parts are kept one at a time, or the whole
    /// index would gather here.
    private(set) var stories: StoryPage?
    private(set) var storiesQuery: StoryQuery?
    private(set) var storiesEdition = 0
    private(set) var storiesFailure: String?
    private(set) var storiesAreStale = false
    /// The part of each search's hits that was loaded last.
    private(set) var hits: [String: ListWindow<SearchHit>] = [:]
    private(set) var staleHits: Set<String> = []
    private(set) var hitEditions: [String: Int] = [:]
    private(set) var searchFailures: [String: String] = [:]

    // MARK: - Asking

    func article(_ reference: TextReference) -> Loadable<Article> {
        switch results[.article(reference.article, version: reference.version)] {
        case .article(let article): .loaded(article)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func story(_ id: StoryID) -> Loadable<StoryDetail> {
        switch results[.story(id)] {
        case .story(let detail): .loaded(detail)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func storyArticles(_ id: StoryID) -> Loadable<[Article]> {
        switch results[.storyArticles(id)] {
        case .articles(let articles): .loaded(articles)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func comparison(_ request: DataRequest) -> Loadable<ComparedTexts> {
        switch results[request] {
        case .comparison(let texts): .loaded(texts)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func reasons(_ left: TextReference, _ right: TextReference) -> Loadable<[LinkReason]> {
        switch results[.reasons(left.article, right.article)] {
        case .reasons(let reasons): .loaded(reasons)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func versions(_ id: ArticleID) -> Loadable<VersionList> {
        switch results[.versions(id)] {
        case .versions(let list): .loaded(list)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func person(_ name: String) -> Loadable<PersonPage> {
        switch results[.person(name)] {
        case .person(let page): .loaded(page)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func sources() -> Loadable<[SourceHealth]> {
        switch results[.sources] {
        case .sources(let sources): .loaded(sources)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func outlets() -> Loadable<OutletOverlap> {
        switch results[.outlets] {
        case .outlets(let overlap): .loaded(overlap)
        case .failed(let reason): .failed(reason)
        default: .loading
        }
    }

    func search(_ text: String) -> Loadable<ListWindow<SearchHit>> {
        if let window = hits[text] { return .loaded(window) }
        return searchFailures[text].map(Loadable.failed) ?? .loading
    }

    /// Whether anything is on its way.
    var isWaiting: Bool { !pending.isEmpty }

    /// Whether a story or an article is on its way, as is shown beside a list.
    var isWaitingForPreview: Bool {
        pending.contains {
            switch $0 {
            case .story, .article: true
            default: false
            }
        }
    }

    // MARK: - Changing

    /// Whether the request has to be sent; if so, it counts as sent.
    mutating func ask(_ request: DataRequest) -> Bool {
        guard !pending.contains(request), fresh(request) == nil else { return false }
        pending.insert(request)
        return true
    }

    /// Whether an answer is on its way, or is asked for once a screen needs it.
    func isToCome(_ request: DataRequest) -> Bool { pending.contains(request) || fresh(request) == nil }

    /// The answer, unless the index has changed since.
    private func fresh(_ request: DataRequest) -> DataResult? { stale.contains(request) ? nil : results[request] }

    /// Takes an answer. Returns whether anything on the screens may have changed.
    mutating func take(_ request: DataRequest, _ result: DataResult) -> Bool {
        pending.remove(request)
        stale.remove(request)
        switch (request, result) {
        case (.stories(let query, let slice, _), .stories(let page)):
            defer {
                (stories, storiesQuery, storiesFailure, storiesAreStale) = (page, query, nil, false)
                storiesEdition = slice.edition
            }
            return stories != page || storiesQuery != query || storiesFailure != nil
        case (.stories(let query, let slice, _), .failed(let reason)):
            (storiesQuery, storiesFailure, storiesAreStale) = (query, reason, false)
            storiesEdition = slice.edition
        case (.search(let text, let slice), .search(let window)):
            defer { hits[text] = window }
            staleHits.remove(text)
            searchFailures[text] = nil
            hitEditions[text] = slice.edition
            return hits[text] != window
        case (.search(let text, _), .failed(let reason)):
            staleHits.remove(text)
            searchFailures[text] = reason
        case (.story(let id), .story(let detail)):
            let read = DataResult.story(withWhatIsRead(detail))
            defer { results[request] = read }
            return takeCounts(of: detail.summary, for: id) || results[request] != read
        default:
            defer { results[request] = result }
            return results[request] != result
        }
        return true
    }

    /// The story was asked for before its article was on the screen, and marked as read, perhaps: that may not be
    /// stored yet.
    private func withWhatIsRead(_ detail: StoryDetail) -> StoryDetail {
        var detail = detail
        for index in detail.sources.indices {
            let request = DataRequest.article(detail.sources[index].article.id, version: nil)
            guard case .article(let whole)? = fresh(request), whole.summary.isRead else { continue }
            detail.sources[index].article.isRead = true
            detail.sources[index].article.isChanged = whole.summary.isChanged
        }
        return detail
    }

    /// Opening a story completes its row. Looking does not change values that were known.
    private mutating func takeCounts(of story: StorySummary, for id: StoryID) -> Bool {
        guard let index = stories?.window.rows.firstIndex(where: { $0.id == id }),
            let row = stories?.window.rows[index],
            row.differenceCount == nil, story.differenceCount != nil
        else { return false }
        stories?.window.rows[index].differenceCount = story.differenceCount
        stories?.window.rows[index].quoteCount = story.quoteCount
        return true
    }

    /// Takes an answer that nobody waits for any more.
    mutating func forget(_ request: DataRequest) { pending.remove(request) }

    /// The index changed: everything is asked for again when it is next shown, and drawn as it is until then.
    mutating func invalidate() {
        stale.formUnion(results.keys)
        storiesAreStale = stories != nil || storiesFailure != nil
        staleHits = Set(hits.keys).union(searchFailures.keys)
        pending.removeAll()
    }

    /// As `invalidate`, for lists alone.
    mutating func invalidateLists() {
        stale.formUnion(results.keys.filter { $0 == .sources })
        storiesAreStale = stories != nil || storiesFailure != nil
        staleHits = Set(hits.keys).union(searchFailures.keys)
        pending = pending.filter { if case .stories = $0 { false } else { true } }
    }

    /// Forgets what no open screen needs, once there is much of it.
    mutating func evict(keeping needed: Set<DataRequest>) {
        guard results.count > 48 else { return }
        for request in results.keys where !needed.contains(request) { results[request] = nil }
        stale.formIntersection(results.keys)
    }

    /// Forgets the hits of searches that are no longer open.
    mutating func forgetSearches(except open: Set<String>) {
        hits = hits.filter { open.contains($0.key) }
        searchFailures = searchFailures.filter { open.contains($0.key) }
        hitEditions = hitEditions.filter { open.contains($0.key) }
        staleHits.formIntersection(open)
    }

    // MARK: - What the reader changed, shown before the index says so

    /// Applies a change to all that is here of the subject: in rows of lists by `story` and `article`, and counts anew
    /// what is unread.
    mutating func change(
        _ subject: Subject, story: (inout StorySummary) -> Void, article: (inout ArticleSummary) -> Void
    ) {
        let unread = unreadRows
        if var page = stories {
            for index in page.window.rows.indices where subject.covers(page.window.rows[index].id) {
                story(&page.window.rows[index])
            }
            stories = page
        }
        for (request, result) in results {
            results[request] = result.changed(subject, story: story, article: article)
        }
        for (text, window) in hits {
            var window = window
            let before = window.rows.count { !$0.article.isRead }
            for index in window.rows.indices
            where subject.covers(window.rows[index].article)
                || subject == .hits(text, edition: hitEditions[text] ?? 0)
            {
                article(&window.rows[index].article)
            }
            window.unread? += window.rows.count { !$0.article.isRead } - before
            hits[text] = window
        }
        countUnread()
        if let before = unread, let after = unreadRows { stories?.window.unread? += after - before }
    }

    /// Rows of the list, as far as it is here, with something unread.
    private var unreadRows: Int? { stories?.window.rows.count { $0.unreadCount > 0 } }

    /// Articles that were read are not unread in their story's row: of stories whose articles are known, and as they
    /// are now: the row may be newer than what was known of them before the index changed.
    private mutating func countUnread() {
        guard var page = stories else { return }
        for index in page.window.rows.indices {
            let row = page.window.rows[index]
            if case .story(let detail)? = fresh(.story(row.id)), detail.sources.count == row.articleCount {
                page.window.rows[index].unreadCount = detail.sources.count { !$0.article.isRead }
            } else if row.articleCount == 1, case .article(let lead)? = fresh(.article(row.lead, version: nil)) {
                page.window.rows[index].unreadCount = lead.summary.isRead ? 0 : 1
            }
        }
        stories = page
    }

    /// Takes the row out of the list, as far as it is here.
    mutating func removeStory(_ id: StoryID) {
        guard var page = stories, let index = page.window.rows.firstIndex(where: { $0.id == id }) else { return }
        let row = page.window.rows.remove(at: index)
        page.window.total -= 1
        if row.unreadCount > 0 { page.window.unread? -= 1 }
        stories = page
    }
}

extension Subject {
    /// Whether the change is of the whole story.
    func covers(_ id: StoryID) -> Bool {
        switch self {
        case .story(let other): other == id
        case .list: true
        case .article, .articles, .hits, .matches: false
        }
    }

    /// Whether the change is of the article, as far as that can be told here.
    func covers(_ article: ArticleSummary) -> Bool {
        switch self {
        case .article(let id): article.id == id
        case .articles(let ids): ids.contains(article.id)
        // Which articles a query lists the index knows.
        case .matches, .hits: false
        case .story(let id): article.story == id
        case .list: article.story != nil
        }
    }
}

extension DataResult {
    fileprivate func changed(
        _ subject: Subject, story: (inout StorySummary) -> Void, article: (inout ArticleSummary) -> Void
    ) -> DataResult {
        switch self {
        case .story(var detail):
            if subject.covers(detail.summary.id) { story(&detail.summary) }
            for index in detail.sources.indices
            where subject.covers(detail.sources[index].article) || subject.covers(detail.summary.id) {
                article(&detail.sources[index].article)
            }
            return .story(detail)
        case .article(var whole):
            if subject.covers(whole.summary) { article(&whole.summary) }
            return .article(whole)
        default:
            return self
        }
    }
}
