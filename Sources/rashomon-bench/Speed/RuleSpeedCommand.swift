import ArgumentParser
import Foundation
import NewsIndex
import NewsModel

/// What rules cost when articles are added: the same articles go into two indexes, with rules and without.
struct RuleSpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules-speed",
        abstract: "Measures what rules add to the time of adding.",
        discussion: """
            Both indexes take turns, batch by batch, so that a busy machine is busy for both; the figure is processor \
            time. Of a hundred rules 50 look for words in titles or texts, 10 for phrases, 10 for beginnings of words, \
            10 for outlets, 10 for authors and 10 for speakers or languages. They hide, mark, star, tag and give points.
            """)

    @Option(help: "Articles to add.") var articles = 100_000
    @Option(help: "Rules.") var rules = 100

    func run() throws {
        let folders = ["with", "without"].map {
            FileManager.default.temporaryDirectory.path + "/rashomon-rules-\($0)-\(UUID().uuidString)"
        }
        defer { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }
        let now = SpeedIndex.now(articles: articles)
        let indexes = try folders.map { try NewsIndex(folder: $0) }
        let news = SyntheticNews(start: SpeedIndex.start)
        for number in 0..<rules { try indexes[0].addRule(rule(number, news, now), now: now) }
        var seconds = [0.0, 0.0]
        func measure(_ place: Int, _ body: () throws -> Void) rethrows {
            let before = ProcessFigures.processorSeconds
            try body()
            seconds[place] += ProcessFigures.processorSeconds - before
        }
        for first in stride(from: 0, to: articles, by: AddingBatch.size) {
            let drafts = (first..<min(first + AddingBatch.size, articles)).map(news.draft)
            for place in [0, 1] {
                try measure(place) { _ = try indexes[place].add(drafts, at: now, moreFollow: true) }
            }
        }
        for place in [0, 1] { try measure(place) { try indexes[place].finishAdding() } }
        let matched = try indexes[0].rules().reduce(0) { $0 + $1.matched }
        print("\(articles) articles, \(rules) rules, applied \(matched) times")
        print(
            String(
                format: "with rules %.2f s, without %.2f s: %+.1f %%", seconds[0], seconds[1],
                (seconds[0] / seconds[1] - 1) * 100))
        for index in indexes { index.close() }
    }

    private func rule(_ number: Int, _ news: SyntheticNews, _ now: Timestamp) -> ArticleRule {
        let word = news.word(300 + number * 11)
        let other = news.word(301 + number * 11)
        let query =
            switch number % 10 {
            case 0, 1, 2: "title:\(word)"
            case 3, 4: "\(word) -\(other)"
            case 5: "\"\(word) \(other)\""
            case 6: "title:\(word.prefix(5))*"
            case 7: "outlet:\"outlet \(number)\" \(word)"
            case 8: "author:\(word)"
            default: number % 20 == 9 ? "speaker:\(word)" : "lang:de \(word)"
            }
        let actions: [ArticleRule.Action] = [.hide, .markRead, .star, .tag("kept"), .score(number % 7 - 10)]
        return ArticleRule(query: query, actions: [actions[number % 5]], added: now)
    }
}
