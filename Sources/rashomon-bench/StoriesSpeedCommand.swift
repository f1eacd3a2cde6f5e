import ArgumentParser
import Foundation
import NewsAnalysis
import NewsModel

/// Times the clustering alone on made-up news.
struct StoriesSpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories-speed",
        abstract: "Times the clustering alone, on generated news: articles a second with and without repair, memory.")

    @Option(help: "How many articles to feed.")
    var articles = 100_000

    func run() throws {
        StoryTimings.measure(articles: articles) { print($0) }
    }
}

/// Timings of the clustering over a stream of generated news.
struct StoryTimings: CustomStringConvertible {
    /// Articles fed when this was taken.
    var articles: Int
    /// Seconds of adding and of repairing since the figure before.
    var adding: Double
    var repairing: Double
    var count: Int
    /// Articles held in memory.
    var held: Int
    /// Peak memory of the process in MB, 0 where it cannot be told.
    var peakMemory: Int

    var description: String {
        String(
            format: "%9d articles  %7.0f/s added  %7.0f/s with repair  %6d held  %4d MB peak", articles,
            Double(count) / adding, Double(count) / (adding + repairing), held, peakMemory)
    }

    /// Feeds so many articles, a repair for every six hours of them, and reports at each tenth of the way.
    static func measure(articles total: Int, report: (StoryTimings) -> Void) {
        let news = SyntheticNews(start: Timestamp(CivilDay(year: 2026, month: 1, day: 1)))
        var clusterer = StoryClusterer()
        var reports = 0
        var now = StoryTimings(articles: 0, adding: 0, repairing: 0, count: 0, held: 0, peakMemory: 0)
        let refresh = 1_250
        while now.articles < total {
            let range = now.articles..<min(now.articles + refresh, total)
            let batch = range.map { article(news.draft($0), number: $0) }
            now.adding += seconds { _ = clusterer.add(batch) }
            now.repairing += seconds { _ = clusterer.repair() }
            now.count += batch.count
            now.articles += batch.count
            if now.articles * 10 / total > reports || now.articles == total {
                now.held = clusterer.heldCount
                now.peakMemory = ProcessMemory.peakMegabytes
                report(now)
                reports += 1
                now.adding = 0
                now.repairing = 0
                now.count = 0
            }
        }
    }

    private static func article(_ draft: ArticleDraft, number: Int) -> StoryArticle {
        StoryArticle(
            id: ArticleID(Int64(number + 1)), title: draft.content.title, body: draft.content.body,
            outlet: draft.outlet,
            time: draft.published ?? Timestamp(seconds: 0), language: draft.language)
    }

    /// Processor time, so that other work on the machine does not count.
    private static func seconds(_ work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
        let start = now()
        work()
        return now() - start
    }
}

/// Memory of this process.
enum ProcessMemory {
    /// The most that was resident so far, in MB; 0 where the system does not say.
    static var peakMegabytes: Int { (ProcessFigures.status("/proc/self/status", "VmHWM") ?? 0) / 1024 }
}
