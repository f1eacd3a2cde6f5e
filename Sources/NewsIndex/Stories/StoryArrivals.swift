import NewsModel

/// When the articles of a story came, as its row holds it: in quarters of an hour before the last one, so that days can
/// be counted in the time zone of whoever looks. Every zone's days begin with a quarter.
enum StoryArrivals {
    private static let quarter: Int64 = 900
    /// Older arrivals are not kept: bars are of the last seven days.
    private static let quarters: Int64 = 8 * 24 * 4
    /// Most articles that are kept of a story, the newest.
    private static let most = 400
    /// Before the numbers; rows of earlier versions begin with a digit.
    private static let mark = "q"

    /// - Parameter times: seconds since 1970. One article alone needs no row.
    static func encode(_ times: [Int64], last: Int64) -> String {
        guard times.count > 1 else { return "" }
        let ages = times.map { last / quarter - $0 / quarter }.filter { (0...quarters).contains($0) }.sorted()
        return ([mark] + ages.prefix(most).map(String.init)).joined(separator: " ")
    }

    /// For each article how many quarters before the last one it came, the newest first.
    ///
    /// Earlier versions counted articles in equal slices of the time from `first` to `last`; what they wrote is read as
    /// the middles of the slices, until the row is made anew.
    static func decode(_ text: String, first: Timestamp, last: Timestamp) -> [Int] {
        let parts = text.split(separator: " ")
        if parts.first == Substring(mark) { return parts.dropFirst().compactMap { Int($0) } }
        let span = max(0, last - first)
        return parts.compactMap { Int($0) }.enumerated().flatMap { slice, count in
            let back = span - span * Int64(2 * slice + 1) / Int64(2 * parts.count)
            return [Int](repeating: Int(min(back / quarter, quarters)), count: min(max(0, count), most))
        }.sorted()
    }
}
