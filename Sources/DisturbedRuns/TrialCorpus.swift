/// Articles, feeds and lists about many things, so that stories form and a run takes several transactions. All
/// invented.
enum TrialCorpus {
    private static let places = ["Tolleby", "Brenholm", "Lerum", "Osterlund", "Vimmelby", "Askil"]
    private static let events = ["harbour fire", "school strike", "bridge repair", "chess final", "ferry delay"]

    private static func title(_ number: Int) -> String {
        "\(events[(number / 3) % events.count].capitalizedFirst) in \(places[(number / 3) % places.count]), part \(number % 3)"
    }

    private static func text(_ number: Int) -> String {
        let (event, place) = (events[(number / 3) % events.count], places[(number / 3) % places.count])
        return """
            The \(event) in \(place) kept \(20 + number % 13) people busy for \(number / 3) days. "We will count again on day \
            \(number / 3)," said Ebba Lind of \(place).
            """
    }

    private static func day(_ number: Int) -> Int { 10 + (number / 3) % 10 }

    /// Files of one article each, below `folder`.
    static func articles(_ numbers: Range<Int>, _ folder: String) -> [Trial.Step] {
        numbers.map { article($0, folder, ending: "") }
    }

    /// The same files with one more sentence.
    static func changed(_ numbers: Range<Int>, _ folder: String) -> [Trial.Step] {
        numbers.map { article($0, folder, ending: "\n\nNobody was hurt, it was said later.") }
    }

    private static func article(_ number: Int, _ folder: String, ending: String) -> Trial.Step {
        .write(
            "\(folder)/\(number % 7)/\(number).txt",
            """
            Title: \(title(number))
            Outlet: Outlet \(number % 7)
            Date: 2026-11-\(day(number))T\(10 + number % 10):00:00Z
            Language: en

            \(text(number))\(ending)

            """)
    }

    /// A feed with these items; with `words`, long ones that have little in common.
    static func feed(_ name: String, _ numbers: Range<Int>, words: Int = 0) -> String {
        let items = numbers.map { number in
            let filling = (0..<words).map { " w\(($0 &* 7_919 &+ number &* 104_729) % 50_021)" }.joined()
            return """
                <item><title>\(title(number))</title><guid isPermaLink="false">\(name) \(number)</guid>
                <pubDate>\(day(number)) Nov 2026 \(10 + number % 10):00:00 GMT</pubDate>
                <description>\(text(number))\(filling)</description></item>
                """
        }
        return """
            <rss version="2.0"><channel><title>\(name)</title><link>https://outlet.example/</link>
            \(items.joined(separator: "\n"))
            </channel></rss>
            """
    }

    /// A list of sources, in OPML.
    static func sourceList(_ count: Int) -> String {
        let lines = (0..<count).map {
            "<outline text=\"Paper \($0)\" type=\"rss\" xmlUrl=\"https://paper\($0).example/feed\"/>"
        }
        return "<opml version=\"2.0\"><body>\(lines.joined(separator: "\n"))</body></opml>"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
