/// A moment in seconds since 1970-01-01T00:00:00Z, with the calendar arithmetic that the analysis and the screens
/// need; without Foundation, so that every target may use it.
public struct Timestamp: Hashable, Comparable, Codable, Sendable {
    /// Since 1970-01-01T00:00:00Z, leap seconds left out; negative before then.
    public var seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
    /// Seconds from the second to the first.
    public static func - (a: Timestamp, b: Timestamp) -> Int64 { a.seconds - b.seconds }
    /// So many seconds later.
    public static func + (a: Timestamp, seconds: Int64) -> Timestamp { Timestamp(seconds: a.seconds + seconds) }

    /// A bare number of seconds.
    public init(from decoder: any Decoder) throws {
        seconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(seconds)
    }
}

/// A day of the proleptic Gregorian calendar.
public struct CivilDay: Hashable, Comparable, Sendable {
    /// The year before 1 is 0, and those before it are negative.
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int

    /// Not checked: a day that no month has, such as 31 June, is counted on into the next.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that is `daysSince1970` days after 1970-01-01.
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    public init(daysSince1970: Int64) {
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }

    /// Days after 1970-01-01, negative before it. Source: Hinnant, `days_from_civil`.
    public var daysSince1970: Int64 {
        let y = Int64(month <= 2 ? year - 1 : year)
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 0 for Sunday to 6 for Saturday.
    public var weekday: Int { Int(((daysSince1970 % 7) + 11) % 7) }

    public static func < (a: CivilDay, b: CivilDay) -> Bool { a.daysSince1970 < b.daysSince1970 }
}

extension Timestamp {
    /// The day in UTC.
    public var day: CivilDay { CivilDay(daysSince1970: (seconds - secondOfDay) / 86_400) }

    /// Seconds since midnight UTC.
    public var secondOfDay: Int64 {
        let rest = seconds % 86_400
        return rest < 0 ? rest + 86_400 : rest
    }

    /// That time of the day in UTC.
    public init(_ day: CivilDay, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        seconds = day.daysSince1970 * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// As in RFC 3339, in UTC: `2026-11-18T14:02:00Z`.
    public var iso8601: String {
        let time = secondOfDay
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(dayString)T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
    }

    /// `2026-11-18`.
    public var dayString: String {
        let day = day
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    }

    /// `14:02`, in UTC.
    public var clockString: String { String(iso8601.dropFirst(11).prefix(5)) }
}
