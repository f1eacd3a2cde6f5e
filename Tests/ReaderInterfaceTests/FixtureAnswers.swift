import NewsAnalysis
import NewsLanguage
import NewsModel
import NewsText
import ReaderInterface
import TerminalCanvas

extension Fixture {
    // MARK: - Comparisons

    /// Harbour Post against The Ledger, as a person would align them.
    static let comparison: Comparison = {
        let left = sentences(harbour)
        let right = sentences(ledger)
        func find(_ words: String, _ article: Article, _ list: [ComparedSentence]) -> Int {
            let place = span(words, in: article.content.text)
            return list.firstIndex { $0.span.contains(place) } ?? 0
        }
        func l(_ words: String) -> Int { find(words, harbour, left) }
        func r(_ words: String) -> Int { find(words, ledger, right) }
        func mark(_ words: String, _ article: Article, _ kind: MarkKind) -> MarkedSpan {
            MarkedSpan(span: span(words, in: article.content.text), mark: kind)
        }
        let links = [
            SentenceLink(
                left: l("after 112 years"), right: r("Skarholm loses its ferry"), similarity: 0.48, grade: .same,
                kind: .reworded,
                leftMarks: [
                    mark("between Lorne and Skarholm", harbour, .onlyHere), mark("after 112 years", harbour, .onlyHere),
                ],
                rightMarks: [mark("has decided", ledger, .onlyHere)]),
            SentenceLink(
                left: l("We have carried"), right: r("Solvang said"), similarity: 0.52, grade: .same,
                kind: .quoteDiffers,
                leftMarks: [
                    mark("We have carried this line", harbour, .onlyHere),
                    mark("told reporters at the quay", harbour, .onlyHere),
                ],
                rightMarks: [mark("pointing to losses", ledger, .onlyHere)]),
            SentenceLink(
                left: l("The line lost"), right: r("losses of 5.1"), similarity: 0.41, grade: .likely,
                kind: .valueDiffers, isMoved: true,
                leftMarks: [MarkedSpan(span: money.left, mark: .valueDiffers)],
                rightMarks: [MarkedSpan(span: money.right, mark: .valueDiffers)], differences: [money]),
            SentenceLink(
                left: l("Opponents include"), right: r("Opponents include"), similarity: 0.83, grade: .same,
                kind: .valueDiffers,
                leftMarks: [MarkedSpan(span: opponents.left, mark: .valueDiffers)],
                rightMarks: [MarkedSpan(span: opponents.right, mark: .valueDiffers)], differences: [opponents]),
        ]
        let linked: [Int: Int] = Dictionary(uniqueKeysWithValues: links.enumerated().map { ($1.left, $0) })
        let used = Set(links.map(\.right))
        var rows: [ComparisonRow] = []
        for index in left.indices {
            if left[index].isHeading {
                rows.append(ComparisonRow(kind: .heading, left: [index], right: index == 0 ? [0] : []))
            } else if let link = linked[index] {
                let kind: ComparisonRow.Kind =
                    switch links[link].kind {
                    case .valueDiffers: .valueDiffers
                    case .quoteDiffers: .quoteDiffers
                    case .reworded: .reworded
                    case .same: .same
                    case .related: .related
                    }
                rows.append(
                    ComparisonRow(
                        kind: kind, left: [index], right: [links[link].right], links: [link],
                        isMoved: links[link].isMoved))
            } else {
                rows.append(
                    ComparisonRow(kind: left[index].repeatOf == nil ? .onlyLeft : .repeated, left: [index], right: []))
            }
        }
        for index in right.indices.dropFirst() where !used.contains(index) {
            rows.insert(ComparisonRow(kind: .onlyRight, left: [], right: [index]), at: min(rows.count, 3 + index))
        }
        let lacking = Comparer.compare(compared(harbour), compared(ledger), engine: .alignment)
        return Comparison(
            engine: .alignment, engineReason: "12 % of the words are in shared runs", left: left, right: right,
            links: links,
            rows: rows, leftCopied: 0.1, rightCopied: 0.1, leftLacking: lacking.leftLacking,
            rightLacking: lacking.rightLacking)
    }()

    private static func compared(_ article: Article) -> ComparisonText {
        ComparisonText(
            id: article.id, outlet: article.summary.outlet, content: article.content,
            published: article.summary.published, language: article.summary.language)
    }

    /// The title, and the sentences of every block.
    static func sentences(_ article: Article) -> [ComparedSentence] {
        let bytes = Array(article.content.text.utf8)
        var result = [ComparedSentence(span: article.content.titleSpan, paragraph: 0, isHeading: true)]
        for (number, block) in article.content.blocks.enumerated() {
            if case .heading = block.kind {
                result.append(ComparedSentence(span: block.span, paragraph: number + 1, isHeading: true))
                continue
            }
            for span in SentenceSplitter.split(bytes, paragraph: block.span) {
                result.append(ComparedSentence(span: span, paragraph: number + 1, repeatOf: block.isRepeat ? 1 : nil))
            }
        }
        return result
    }

    /// Any other two texts: everything of both, linked nowhere.
    static func unlinked(_ left: Article, _ right: Article) -> Comparison {
        let l = sentences(left)
        let r = sentences(right)
        return Comparison(
            engine: .revision, left: l, right: r, links: [],
            rows: l.indices.map { ComparisonRow(kind: .onlyLeft, left: [$0], right: []) }
                + r.indices.map { ComparisonRow(kind: .onlyRight, left: [], right: [$0]) })
    }

    // MARK: - Lists

    static let rows: [StorySummary] =
        [
            summary,
            StorySummary(
                id: StoryID(2),
                headline: "Central bank of Merrow holds its rate at 4.25 per cent for the third time in a row",
                lead: ArticleID(21), outlets: ["Harbour Post", "The Ledger", "Merkur"], articleCount: 4, unreadCount: 0,
                first: clock + -20_000, last: clock + -10_800, arrivals: [1, 2, 1], languages: ["en"],
                terms: ["Merrow", "inflation"],
                quoteCount: 3, differenceCount: 1, isStarred: true),
            StorySummary(
                id: alone, headline: "Opinion: why the 駅前 tram must stay — a cafe\u{301} owner’s view 👩‍👩‍👧",
                lead: ArticleID(31),
                outlets: ["Tagblatt"], articleCount: 1, unreadCount: 1, first: clock + -300_000, last: clock + -300_000,
                isDated: false,
                languages: ["en"]),
        ]
        + (4...40).map { number in
            StorySummary(
                id: StoryID(Int64(number)), headline: "Council of district \(number) votes on its budget",
                lead: ArticleID(Int64(number * 10 + 1)),
                outlets: ["Merkur", "Tagblatt"], articleCount: 2, unreadCount: number % 3,
                first: clock + Int64(-number * 7200),
                last: clock + Int64(-number * 3600), arrivals: [1, 1], terms: ["budget"], differenceCount: 0)
        }

    static func page(_ rows: [StorySummary], _ slice: ListSlice) -> StoryPage {
        let unread = slice.unread.flatMap { search -> Int? in
            guard let here = rows.firstIndex(where: { $0.id.rawValue == search.from }) else { return nil }
            return search.forward
                ? rows.indices.first { $0 > here && rows[$0].unreadCount > 0 }
                : rows.indices.last { $0 < here && rows[$0].unreadCount > 0 }
        }
        let offset = min(rows.count, unread.map { max(0, $0 - slice.limit / 2) } ?? slice.offset)
        let range = offset..<min(offset + slice.limit, rows.count)
        return StoryPage(
            window: ListWindow(
                offset: range.lowerBound, rows: Array(rows[range]), total: rows.count,
                unread: rows.count { $0.unreadCount > 0 }, unreadRow: unread),
            articleCount: 187,
            outletCount: 31, sourceCount: 31, lastFetch: clock + -120)
    }

    static let sources = [
        SourceHealth(
            id: SourceID(1), title: "Harbour Post", location: "https://11.example/feed", tags: ["north", "daily"],
            lastFetch: clock + -120,
            lastSuccess: clock + -120, articleCount: 1204, unreadCount: 3, articlesPerWeek: 41.5, storyShare: 0.62),
        SourceHealth(
            id: SourceID(2), title: "夕刊ローン", location: "https://15.example/feed", lastFetch: clock + -120,
            lastSuccess: clock + -400_000, failure: "15.example gave no answer within 20 seconds",
            failureCount: 4, trouble: .unreachable,
            articleCount: 88, articlesPerWeek: 3, storyShare: 0.2),
        SourceHealth(
            id: SourceID(3), title: "Kanal 4", location: "https://13.example/rss", tags: ["north"],
            lastFetch: clock + -3_600, lastSuccess: clock + -90_000, failure: "the server answers 403 (forbidden)",
            failureCount: 1, trouble: .refused, articleCount: 980, unreadCount: 38, articlesPerWeek: 66,
            storyShare: 0.12),
        SourceHealth(
            id: SourceID(4), title: "Tagblatt", location: "https://14.example/feed", tags: ["süd"], state: .paused,
            articleCount: 41),
        SourceHealth(
            id: SourceID(-1), title: "/home/reader/texts/", location: "/home/reader/texts/", state: .added,
            articleCount: 12, unreadCount: 2),
    ]

    static let form = [
        SourceField(name: "name", label: "Name", help: "What it is called here.", value: "Harbour Post"),
        SourceField(name: "tags", label: "Tags", help: "With commas; the first is its group.", value: "north, daily"),
        SourceField(
            name: "state", label: "State", help: "Whether it is fetched.",
            form: .choice([.init("", "fetched"), .init("muted", "muted"), .init("paused", "paused")])),
        SourceField(
            name: "interval", label: "Interval", help: "Minutes between two fetches.", form: .number(15...10_080)),
        SourceField(name: "filter", label: "Filter", help: "A query; what it finds is hidden."),
        SourceField(
            name: "address", label: "Address", help: "Where it is fetched from.", value: "https://11.example/feed"),
    ]

    static let overlap = OutletOverlap(
        outlets: [
            OutletOverlap.Outlet(name: "Harbour Post", articles: 40, stories: 31, sharedStories: 20, firstStories: 9),
            OutletOverlap.Outlet(name: "The Ledger", articles: 33, stories: 30, sharedStories: 18, firstStories: 6),
            OutletOverlap.Outlet(name: "Kanal 4", articles: 12, stories: 12, sharedStories: 11, firstStories: 0),
            OutletOverlap.Outlet(name: "夕刊ローン", articles: 9, stories: 9, sharedStories: 2, firstStories: 1),
        ], together: [[0, 15, 9, 1], [15, 0, 4, 1], [9, 4, 0, 0], [1, 1, 0, 0]],
        sameWords: [[0, 0.04, 0.1, 0], [0.05, 0, 0, 0], [0.83, 0.02, 0, 0], [0, 0, 0, 0]], wordStories: 25,
        outletCount: 4)

    static let tags = [TagSummary(name: "later", articleCount: 3), TagSummary(name: "north", articleCount: 1204)]

    static let person = PersonPage(
        speaker: reyl,
        appearances: [
            PersonPage.Appearance(
                story: story, headline: summary.headline, utterances: board.utterances.filter { $0.speaker == reyl })
        ])

    static func hits(_ text: String) -> [SearchHit] {
        guard text == "ferry" || text.isEmpty else { return [] }
        return articles.prefix(2).map { article in
            let excerpt = String(article.content.body.prefix(90)).split(separator: "\n").joined(separator: " ")
            return SearchHit(
                article: article.summary, excerpt: excerpt, excerptMatches: [span("ferry", in: excerpt)],
                titleMatches: [span("erry", in: article.summary.title)])
        }
    }

    static let versions: VersionList = {
        func content(_ second: String) -> ArticleText {
            ArticleText(
                title: tagblatt.summary.title,
                blocks: [(.paragraph, "Nach 112 Jahren endet die Fährverbindung."), (.paragraph, second)])
        }
        return VersionList(
            article: tagblatt.summary,
            versions: [
                ArticleVersion(number: 1, seen: clock + -100_000, content: content("Ein Bus kommt.")),
                ArticleVersion(number: 2, seen: clock + -50_000, content: content("Ein Bus soll die Insel versorgen.")),
                ArticleVersion(number: 3, seen: clock + -7200, content: tagblatt.content),
            ], lastRead: 2)
    }()

    static let reasons = comparison.links.map { link in
        LinkReason(
            left: link.left, right: link.right, probability: link.similarity, grade: link.grade,
            shared: [LinkReason.SharedWord(left: "line", right: "line", weight: 2.5)],
            contributions: [
                LinkReason.Contribution(name: "words in common", value: 2.1),
                LinkReason.Contribution(name: "distance in the text", value: -0.4),
            ],
            silences: [LinkReason.Silenced(left: "40", right: "Sixty", reason: "one is a part of the other")])
    }

    // MARK: - Answers

    /// What the index would say.
    static func answer(_ request: DataRequest) -> DataResult {
        switch request {
        case .stories(let query, let slice, _):
            return .stories(
                page(query.text.isEmpty ? (query.includesRead ? rows : rows.filter { $0.unreadCount > 0 }) : [], slice))
        case .story(story): return .story(detail)
        case .story(let id):
            guard let row = rows.first(where: { $0.id == id }) else { return .failed("There is no story \(id).") }
            var one = detail
            one.summary = row
            one.sources = []
            one.matrix = CoverageMatrix(articles: [], facts: [], onlyHere: [], copied: [])
            one.quotes = QuoteBoard(speakers: [], utterances: [])
            one.evidence = StoryEvidence(terms: [], ties: [])
            return .story(one)
        case .storyArticles: return .articles(articles)
        case .article(let id, _):
            return articles.first { $0.id == id }.map(DataResult.article)
                ?? .failed("The article \(id) is gone from the index.")
        case .comparison(let left, let right, _):
            guard let l = articles.first(where: { $0.id == left.article }),
                let r = articles.first(where: { $0.id == right.article })
            else { return .failed("One of the texts is gone from the index.") }
            let isPair = l.id == harbour.id && r.id == ledger.id
            return .comparison(ComparedTexts(left: l, right: r, comparison: isPair ? comparison : unlinked(l, r)))
        case .reasons: return .reasons(reasons)
        case .versions: return .versions(versions)
        case .person: return .person(person)
        case .search(let text, _):
            let hits = hits(text)
            return .search(ListWindow(offset: 0, rows: hits, total: hits.count))
        case .sources: return .sources(sources)
        case .sourceForm: return .sourceForm(form)
        case .outlets: return .outlets(overlap)
        case .tags: return .tags(tags)
        case .rules: return .rules([])
        }
    }

    /// An index with nothing in it.
    static func emptyAnswer(_ request: DataRequest) -> DataResult {
        switch request {
        case .stories:
            .stories(StoryPage(window: ListWindow(offset: 0, rows: [], total: 0), articleCount: 0, outletCount: 0))
        case .sources: .sources([])
        case .sourceForm: .sourceForm([])
        case .search: .search(ListWindow(offset: 0, rows: [], total: 0))
        case .outlets:
            .outlets(OutletOverlap(outlets: [], together: [], sameWords: [], wordStories: 0, outletCount: 0))
        default: .failed("The index could not be read: disk I/O error. rashomon check looks into it.")
        }
    }

    static let left = TextReference(article: harbour.id)
    static let right = TextReference(article: ledger.id)
}
