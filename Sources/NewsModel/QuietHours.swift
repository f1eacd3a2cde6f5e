/// Hours of the day at which nothing is fetched by itself: `23:00-7:00`, `22-6:30`.
public struct QuietHours: Hashable, Sendable {
    /// Minutes since midnight; an end that is not after the start is on the next day.
    public var start: Int
    /// Minutes since midnight, 0 to 1439; the hours end before it.
    public var end: Int

    /// nil where `text` is no such span, or one of no length.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = QuietHours.minutes(parts[0]), let end = QuietHours.minutes(parts[1]),
            start != end
        else { return nil }
        self.start = start
        self.end = end
    }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.drop { $0 == " " }.split(separator: ":", omittingEmptySubsequences: false)
        guard let hour = parts.first.flatMap({ Int($0.filter { $0 != " " }) }), (0...24).contains(hour) else {
            return nil
        }
        if parts.count == 1 { return hour % 24 * 60 }
        guard parts.count == 2, let minute = Int(parts[1].filter { $0 != " " }), (0...59).contains(minute),
            hour < 24 || minute == 0
        else { return nil }
        return hour % 24 * 60 + minute
    }

    /// Seconds until they are over; nil outside of them.
    public func secondsLeft(at time: Timestamp, _ zone: TimeZoneRules) -> Int64? {
        let second = zone.local(time).secondOfDay
        let minute = Int(second / 60)
        let isInside = start < end ? (start..<end).contains(minute) : minute >= start || minute < end
        guard isInside else { return nil }
        let left = Int64(end) * 60 - Int64(second)
        return left > 0 ? left : left + 86_400
    }

    /// `7:00`, when they end.
    public var endText: String { "\(end / 60):\(end % 60 < 10 ? "0" : "")\(end % 60)" }
}
