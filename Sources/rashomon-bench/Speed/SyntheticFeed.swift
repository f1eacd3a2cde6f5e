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
                + "<guid>\(number)-\(item)</guid><pubDate>\(date(draft.published))</pubDate>"
                + "<description>\(text.joined())</description></item>"
        }
        let title = "<title>Feed \(number)</title><link>https://\(number).example/</link><description/>"
        return Array("<rss version=\"2.0\"><channel>\(title)\(entries.joined())</channel></rss>".utf8)
    }

    /// RFC 3339, which all readers take.
    private static func date(_ time: Timestamp?) -> String {
        guard let time else { return "" }
        let (day, second) = (time.day, time.secondOfDay)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.year)-\(two(day.month))-\(two(day.day))T\(two(Int(second / 3600))):\(two(Int(second / 60 % 60)))"
            + ":\(two(Int(second % 60)))Z"
    }
}
