/// A screen: what it is drawn from, and how it is laid out.
struct ScreenPlan {
    /// Windows of lists are asked for besides these, as far as they are in sight.
    var requests: [DataRequest] = []
    var layOut: (LayoutContext) -> ScreenLayout
}

extension Route {
    /// The screen as one value. Its requests may depend on the data that is there and on the width of the window.
    func plan(_ state: ReaderState) -> ScreenPlan {
        switch self {
        case .stories: ScreenPlan(layOut: StoriesLayout.layOut)
        case .story(let id): ScreenPlan(requests: [.story(id)]) { StoryLayout.layOut($0, id) }
        case .article(let id, let version, let story):
            ScreenPlan(requests: [.article(id, version: version)] + (story.map { [.story($0)] } ?? [])) {
                ArticleLayout.layOut($0, id, version: version, story: story)
            }
        case .compare(let left, let right, let story):
            ScreenPlan(requests: CompareLayout.requests(state, left, right, story: story)) {
                CompareLayout.layOut($0, left, right, story: story)
            }
        case .reasons(let left, let right, let story, let row):
            ScreenPlan(requests: ReasonsLayout.requests(state, left, right, story: story)) {
                ReasonsLayout.layOut($0, left, right, story: story, row: row)
            }
        case .quotes(let id): ScreenPlan(requests: [.story(id)]) { QuotesLayout.layOut($0, id) }
        case .person(let name): ScreenPlan(requests: [.person(name)]) { PersonLayout.layOut($0, name) }
        case .search(let text): ScreenPlan { SearchLayout.layOut($0, text) }
        case .versions(let id): ScreenPlan(requests: [.versions(id)]) { VersionsLayout.layOut($0, id) }
        case .matrix(let id): ScreenPlan(requests: [.story(id)]) { MatrixLayout.layOut($0, id) }
        case .timeline(let id): ScreenPlan(requests: [.story(id)]) { TimelineLayout.layOut($0, id) }
        case .why(let id): ScreenPlan(requests: [.story(id)]) { WhyLayout.layOut($0, id) }
        case .links(let id): ScreenPlan(requests: [.article(id, version: nil)]) { LinksLayout.layOut($0, id) }
        case .sources: ScreenPlan(requests: [.sources], layOut: SourcesLayout.layOut)
        case .outlets: ScreenPlan(requests: [.outlets], layOut: OutletsLayout.layOut)
        case .notices: ScreenPlan(requests: [.sources], layOut: NoticesLayout.layOut)
        case .output(let title): ScreenPlan { OutputLayout.layOut($0, title) }
        case .help(let kind): ScreenPlan { HelpLayout.layOut($0, kind) }
        }
    }
}

extension ScreenKind {
    /// What the screen's file tells of its keys and marks.
    var guide: any ScreenGuide.Type {
        switch self {
        case .stories: StoriesLayout.self
        case .story: StoryLayout.self
        case .article: ArticleLayout.self
        case .compare: CompareLayout.self
        case .reasons: ReasonsLayout.self
        case .quotes: QuotesLayout.self
        case .person: PersonLayout.self
        case .search: SearchLayout.self
        case .versions: VersionsLayout.self
        case .matrix: MatrixLayout.self
        case .timeline: TimelineLayout.self
        case .why: WhyLayout.self
        case .links: LinksLayout.self
        case .sources: SourcesLayout.self
        case .outlets: OutletsLayout.self
        case .notices: NoticesLayout.self
        case .output: OutputLayout.self
        case .help: HelpLayout.self
        }
    }
}
