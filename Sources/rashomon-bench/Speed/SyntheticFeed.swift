import NewsModel

/// Feeds of made-up articles.
enum SyntheticFeed {
    /// Feed `number` as RSS, with so many items; `characters` of each text at most.
    static func rss(_ number: Int, items: Int, characters: Int = .max) -> [UInt8] {
        let news = SyntheticNews(start: SpeedIndex.start)
        let entries = (0..<items).map { item in
            let draft = news.draft(number * items + item)
            let text = draft.content.body.prefix(characters).split(separator: "\n").map { "&lt;p&gt;\($0)&lt;/p&gt;" }
            return "<item><title>\(draft.content.title)</title><link>https://\(number).example/\(item)</link>"
                + "<guid>\(number)-\(item)</guid><pubDate>\(draft.published?.iso8601 ?? "")</pubDate>"
                + "<description>\(text.joined())</description></item>"
        }
        let title = "<title>Feed \(number)</title><link>https://\(number).example/</link><description/>"
        return Array("<rss version=\"2.0\"><channel>\(title)\(entries.joined())</channel></rss>".utf8)
    }
}
