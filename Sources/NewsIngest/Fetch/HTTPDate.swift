public import NewsModel

/// Dates as HTTP writes them (RFC 9110, section 5.6.7): `Sat, 21 Nov 2026 10:00:00 GMT`.
public enum HTTPDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// "Wed, 18 Nov 2026 12:00:00 GMT" (RFC 9110, section 5.6.7).
    public static func text(_ time: Timestamp) -> String {
        let day = time.day
        let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
        let clock = time.iso8601.dropFirst(11).prefix(8)
        return "\(days[day.weekday]), \(number) \(months[day.month - 1]) \(day.year) \(clock) GMT"
    }
}
