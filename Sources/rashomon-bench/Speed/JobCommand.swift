import ArgumentParser
import Foundation
import NewsAnalysis
import NewsIndex
import NewsIngest
import NewsModel

/// A piece of work of a fixed size, so that the instructions that it takes can be counted.
struct JobCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "Does a fixed piece of work once; see `instructions`.")

    @Argument(help: "add, stories, quotes, story or feed.")
    var job: FixedJob

    func run() throws { print("\(job.rawValue): \(try job.run())") }
}

/// What the program spends most of its time on.
enum FixedJob: String, CaseIterable, ExpressibleByArgument {
    case add, stories, quotes, story, feed

    /// What it does, for a table.
    var title: String {
        switch self {
        case .add: "500 articles into an empty index"
        case .stories: "3,000 articles into stories, a repair after every 1,000"
        case .quotes: "the quotes of 500 articles"
        case .story: "the facts and quotes of a story of ten articles"
        case .feed: "200 items of a feed into drafts"
        }
    }

    /// Does it. Returns how much came of it, which is always the same.
    func run() throws -> Int {
        let news = SyntheticNews(start: SpeedIndex.start)
        switch self {
        case .add: return try addArticles((0..<500).map(news.draft))
        case .stories: return clusterArticles((0..<3_000).map(news.draft))
        case .quotes: return (0..<500).reduce(0) { $0 + quotes(of: news.draft($1)).count }
        case .story: return openStory(news.drafts(ofOneEvent: 10))
        case .feed:
            let feed = FeedParser.parse(SyntheticFeed.rss(0, items: 200), contentType: nil, baseURL: nil)
            return feed.drafts(outlet: feed.title, source: nil, sourceName: feed.title, location: "").count
        }
    }

    private func addArticles(_ drafts: [ArticleDraft]) throws -> Int {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-job-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let index = try NewsIndex(folder: folder)
        defer { index.close() }
        return try index.add(drafts, at: SpeedIndex.now(articles: drafts.count)).new
    }

    private func clusterArticles(_ drafts: [ArticleDraft]) -> Int {
        var clusterer = StoryClusterer()
        for start in stride(from: 0, to: drafts.count, by: 1_000) {
            _ = clusterer.add(
                drafts[start..<min(start + 1_000, drafts.count)].enumerated().map { number, draft in
                    StoryArticle(
                        id: ArticleID(Int64(start + number + 1)), title: draft.content.title, body: draft.content.body,
                        outlet: draft.outlet, time: draft.published ?? SpeedIndex.start, language: draft.language)
                })
            _ = clusterer.repair()
        }
        return Int(clusterer.nextStory.rawValue)
    }

    private func quotes(of draft: ArticleDraft) -> [Quote] {
        QuoteFinder.quotes(in: draft.content, language: draft.language, includeIndirect: true)
    }

    private func openStory(_ drafts: [ArticleDraft]) -> Int {
        let texts = drafts.enumerated().map { number, draft in
            ComparisonText(
                id: ArticleID(Int64(number + 1)), outlet: draft.outlet, content: draft.content,
                published: draft.published, language: draft.language, quotes: quotes(of: draft))
        }
        let board = QuoteBoardBuilder.board(
            of: texts.map {
                QuotedArticle(
                    id: $0.id, outlet: $0.outlet, published: $0.published, content: $0.content, quotes: $0.quotes,
                    language: $0.language)
            })
        return CoverageBuilder.matrix(of: texts).facts.count + board.utterances.count
    }
}
