import Foundation
import LoopbackServer
import NewsModel

/// Feeds on this machine that change with every few requests, and now and then are slow, broken or not there.
final class SoakSite: Sendable {
    let server: LoopbackServer
    private static let feeds = 6
    private static let news = SyntheticNews(start: Timestamp(seconds: 1_795_262_400))

    init() throws {
        let begin = Date.now
        server = try LoopbackServer { request in
            let feed = Int(request.path.dropFirst().prefix { $0.isNumber }) ?? 0
            let age = Int(Date.now.timeIntervalSince(begin))
            var random = SplitMix64(seed: UInt64(age / 3 * 31 + feed))
            switch random.next() % 12 {
            case 0: return LoopbackServer.answer("500 Internal Server Error")
            case 1: return .hangUp
            case 2: return LoopbackServer.answer("200 OK", [], Array(SoakSite.feed(feed, age).utf8.prefix(300)))
            case 3: return LoopbackServer.answer("404 Not Found", [], Array("<html>gone".utf8))
            case 4: return LoopbackServer.answer("429 Too Many Requests", ["Retry-After: 1"])
            default: return LoopbackServer.answer("200 OK", [], Array(SoakSite.feed(feed, age).utf8))
            }
        }
    }

    var addresses: [String] { (0..<SoakSite.feeds).map { server.url("/\($0).xml") } }

    /// Twenty items, of which a new one comes every few seconds; some change after they came.
    private static func feed(_ number: Int, _ age: Int) -> String {
        let newest = 20 + age / 5
        let items = (max(0, newest - 20)..<newest).map { place in
            let draft = news.draft(place * feeds + number)
            let correction = place % 4 == age / 60 % 4 ? " Corrected at \(age / 60)." : ""
            let text = String(draft.content.body.prefix(1_500)) + correction
            return """
                <item><title>\(draft.content.title)</title><guid isPermaLink="false">\(number)-\(place)</guid>
                <description><![CDATA[\(text)]]></description></item>
                """
        }
        return "<rss version=\"2.0\"><channel><title>Paper \(number)</title>\(items.joined())</channel></rss>"
    }
}
