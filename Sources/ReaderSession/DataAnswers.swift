import NewsGathering
package import NewsIndex
package import NewsModel
package import ReaderInterface

/// Answers the interface's requests from the index. Blocking, from any thread.
package struct DataAnswers: Sendable {
    /// Read from several threads.
    package let index: NewsIndex
    /// Whose days queries speak of.
    package let zone: TimeZoneRules
    /// Figures on the whole index, counted anew only when it has changed.
    package let totals = TotalsCache()
    let orders = ListOrders()

    package init(index: NewsIndex, zone: TimeZoneRules) {
        self.index = index
        self.zone = zone
    }

    /// What the index says to a request; where it cannot answer, why.
    package func answer(_ request: DataRequest, now: Timestamp) -> DataResult {
        do {
            switch request {
            case .stories(let query, let slice, let around):
                return .stories(try stories(query, slice, around: around, now: now))
            case .story(let id): return try story(id)
            case .storyArticles(let id): return try articles(of: id)
            case .article(let id, let version): return try article(id, version: version).map(DataResult.article) ?? gone
            case .comparison(let left, let right, let engine): return try comparison(left, right, engine)
            case .reasons(let left, let right):
                // Versions of one text are compared word by word.
                return .reasons(left == right ? [] : try index.comparisonReasons(left, right))
            case .versions(let id): return try versions(id)
            case .person(let name): return try person(name)
            case .search(let text, let slice): return try search(text, slice, now: now)
            case .sources: return .sources(try sources())
            case .sourceForm(let ids):
                return .sourceForm(SourceEditor.fields(for: try ids.compactMap { try index.source($0) }))
            case .outlets: return .outlets(try index.outletOverlap())
            case .rules:
                let rules = try index.rules()
                let names = Dictionary(
                    try index.sources(counting: false).map { ($0.id, $0.shownName) },
                    uniquingKeysWith: { first, _ in first })
                return .rules(rules, headlines: try index.headlines(of: rules), sources: names)
            case .tags:
                return .tags(try index.allTags())
            }
        } catch {
            return .failed("\(error)")
        }
    }

    /// What the index calls the things that a change applies to.
    package func target(_ subject: Subject, now: Timestamp) -> StateTarget {
        switch subject {
        case .story(let id): .story(id)
        case .article(let id): .article(id)
        case .articles(let ids): .articles(ids)
        // Rows that are not known to be listed are not marked.
        case .list(let query, let edition):
            orders.known(.stories(query, edition: edition)).map(StateTarget.listed) ?? .articles([])
        case .hits(let text, let edition):
            orders.known(.articles(text, edition: edition)).map(StateTarget.listed) ?? .articles([])
        // What cannot be understood at all would otherwise ask for every article there is.
        case .matches(let text):
            read(text, now: now).query.expression == .all([]) && !text.isEmpty
                ? .articles([]) : .query(read(text, now: now).query)
        }
    }

    /// The articles that are meant, where they are those of a story or named one by one.
    package func articles(_ subject: Subject) throws -> [ArticleID] {
        switch subject {
        case .article(let id): [id]
        case .articles(let ids): ids
        case .story(let id): try index.storyDetail(id)?.sources.map(\.article.id) ?? []
        case .list, .hits, .matches: []
        }
    }

    private var gone: DataResult { .failed("This article is no longer in the index.") }

    private func parsed(_ query: StoryQuery, now: Timestamp) -> NewsQuery {
        let all = read(query.text, now: now).query
        return query.includesRead ? all : all.and(NewsQuery(.state(.unread)))
    }

    /// A query, and what of its text could not be understood.
    private func read(_ text: String, now: Timestamp) -> (query: NewsQuery, problems: [String]) {
        let (query, problems) = NewsQuery.parse(text, now: now, zone: zone)
        return (query, problems.map { "\($0.word): \($0.message)." })
    }
}

// MARK: - Stories

extension DataAnswers {
    /// The sources, then the folders of what was added by hand.
    private func sources() throws -> [SourceHealth] {
        let added = try index.addedFolders().enumerated().map { SourceHealth(added: $1, number: $0) }
        return try index.sources().map(SourceHealth.init) + added
    }

    private func stories(
        _ query: StoryQuery, _ slice: ListSlice, around story: StoryID?, now: Timestamp
    ) throws -> StoryPage {
        let (terms, problems) = read(query.text, now: now)
        // A limit of which nothing was understood is not a list of everything.
        if terms.expression == .all([]), let problem = problems.first { throw NothingUnderstood(problem: problem) }
        let list = ListOrders.List.stories(query, edition: slice.edition)
        var order = try orders.order(of: list) {
            try index.storyOrder(parsed(query, now: now), sort: query.order)
        }
        let unread = try nearestUnread(slice, order)
        let rows = try index.stories(
            in: &order, offset: slice.offset, limit: slice.limit, around: unread.map { StoryID($0) } ?? story)
        orders.keep(order, of: list)
        let totals = try totals.totals(of: index)
        let before = slice.since.flatMap { orders.known(.stories(query, edition: $0)) }
        return StoryPage(
            window: ListWindow(
                rows, problems: read(query.text, now: now).problems,
                firstNew: before.flatMap { order.firstRow(notIn: $0) }, unread: unread, id: { $0.id.rawValue }),
            articleCount: totals.articles, outletCount: totals.outlets, sourceCount: totals.sources,
            failingSources: totals.failingSources, lastFetch: totals.updated)
    }

    private func nearestUnread(_ slice: ListSlice, _ order: ListOrder) throws -> Int64? {
        try slice.unread.flatMap { try index.nearestUnread(in: order, to: $0.from, forward: $0.forward) }
    }

    private func story(_ id: StoryID) throws -> DataResult {
        try index.storyDetail(id).map(DataResult.story) ?? .failed("This story is no longer in the index.")
    }

    private func articles(of id: StoryID) throws -> DataResult {
        guard let detail = try index.storyDetail(id) else { return .failed("This story is no longer in the index.") }
        return .articles(try detail.sources.compactMap { try index.article($0.article.id) })
    }
}

/// A query of which no word could be understood.
private struct NothingUnderstood: Error, CustomStringConvertible {
    var problem: String
    var description: String { "The list was not limited. \(problem)" }
}

// MARK: - Articles

extension DataAnswers {
    /// `nil` where there is no such article, or no such version of it.
    private func article(_ id: ArticleID, version: Int?) throws -> Article? {
        guard var article = try index.article(id) else { return nil }
        guard let version, version != article.summary.versionCount else { return article }
        guard let stored = try index.versions(of: id).first(where: { $0.number == version }) else { return nil }
        article.content = stored.content
        // Their spans point into the newest text.
        article.quotes = []
        return article
    }

    private func versions(_ id: ArticleID) throws -> DataResult {
        guard let article = try index.article(id) else { return gone }
        return .versions(VersionList(article: article.summary, versions: try index.versions(of: id)))
    }

    private func comparison(
        _ left: TextReference, _ right: TextReference, _ engine: ComparisonEngine?
    ) throws -> DataResult {
        guard let leftText = try article(left.article, version: left.version),
            let rightText = try article(right.article, version: right.version)
        else { return gone }
        if left.article == right.article {
            let compared = try index.comparison(
                of: left.article, version: left.version ?? leftText.summary.versionCount,
                with: right.version ?? rightText.summary.versionCount)
            return .comparison(
                ReaderInterface.ComparedTexts(
                    left: leftText.version(
                        compared.left.version, at: compared.left.updated ?? compared.left.seen, compared.left.content),
                    right: rightText.version(
                        compared.right.version, at: compared.right.updated ?? compared.right.seen,
                        compared.right.content),
                    comparison: compared.comparison))
        }
        let compared = try index.comparison(left.article, right.article, engine: engine)
        return .comparison(
            ReaderInterface.ComparedTexts(
                left: leftText.with(compared.left.content), right: rightText.with(compared.right.content),
                comparison: compared.comparison))
    }
}

extension Article {
    /// The article in the state that a comparison's spans point into.
    fileprivate func with(_ content: ArticleText) -> Article {
        guard content != self.content else { return self }
        var article = self
        article.content = content
        article.quotes = []
        return article
    }

    /// The article as one version of it was, with when it changed, or was seen to, where it is not the first.
    fileprivate func version(_ number: Int, at time: Timestamp, _ content: ArticleText) -> Article {
        var article = with(content)
        article.summary.wordCount = content.wordCount
        if number > 1 { article.summary.published = time }
        return article
    }
}

// MARK: - People and search

extension DataAnswers {
    private func person(_ name: String) throws -> DataResult {
        let board = try index.quotes(bySpeaker: name)
        guard let speaker = board.speakers.first(where: { $0.name == name }) ?? board.speakers.first else {
            return .failed("Nobody of the name \(name) is quoted in the index.")
        }
        let articles = board.utterances.compactMap { $0.variants.first?.article }
        let stories = zip(articles, try index.stories(of: articles))
        let storyOf = Dictionary(stories, uniquingKeysWith: { first, _ in first })
        let headlines = try index.headlines(of: Set(storyOf.values.compactMap { $0 }))
        var appearances: [PersonPage.Appearance] = []
        for utterance in board.utterances {
            let article = utterance.variants.first?.article
            let story = article.flatMap { storyOf[$0] ?? nil }
            if let place = appearances.firstIndex(where: { $0.story == story && story != nil }) {
                appearances[place].utterances.append(utterance)
            } else {
                let title = try story.flatMap { headlines[$0] } ?? title(of: article)
                appearances.append(
                    PersonPage.Appearance(story: story, headline: title, utterances: [utterance]))
            }
        }
        return .person(PersonPage(speaker: speaker, appearances: appearances))
    }

    private func title(of article: ArticleID?) throws -> String {
        try article.flatMap { try index.article($0)?.summary.title } ?? ""
    }

    private func search(_ text: String, _ slice: ListSlice, now: Timestamp) throws -> DataResult {
        let (query, problems) = read(text, now: now)
        if query.expression == .all([]), let problem = problems.first { return .failed(problem) }
        let list = ListOrders.List.articles(text, edition: slice.edition)
        var order = try orders.order(of: list) { try index.articleOrder(query) }
        let unread = try nearestUnread(slice, order)
        let rows = try index.hits(
            in: &order, offset: slice.offset, limit: slice.limit, around: unread.map { ArticleID($0) })
        orders.keep(order, of: list)
        let before = slice.since.flatMap { orders.known(.articles(text, edition: $0)) }
        return .search(
            ListWindow(
                rows, problems: problems, firstNew: before.flatMap { order.firstRow(notIn: $0) }, unread: unread,
                id: { $0.article.id.rawValue }))
    }
}

extension ListWindow {
    /// - Parameter unread: the row with something unread that was looked for, by its own number.
    fileprivate init(
        _ rows: OrderedPage<Row>, problems: [String], firstNew: Int?, unread: Int64?, id: (Row) -> Int64
    ) {
        self.init(
            offset: rows.page.offset, rows: rows.page.items, total: rows.page.total, problems: problems,
            unread: rows.unread, arrived: rows.arrived, firstNew: firstNew,
            unreadRow: unread.flatMap { unread in rows.page.items.firstIndex { id($0) == unread } }
                .map { $0 + rows.page.offset })
    }
}
