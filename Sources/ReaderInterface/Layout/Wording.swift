import NewsModel

/// How times, ages and numbers are said.
struct Wording {
    var clock: Timestamp
    var utcOffset: Int

    /// `2 h`, `3 d`; "soon" never occurs: a time after the clock counts as now.
    func age(_ time: Timestamp) -> String {
        let seconds = max(0, clock - time)
        switch seconds {
        case ..<60: return "now"
        case ..<3600: return "\(seconds / 60) min"
        case ..<86_400: return "\(seconds / 3600) h"
        case ..<(86_400 * 14): return "\(seconds / 86_400) d"
        case ..<(86_400 * 70): return "\(seconds / (86_400 * 7)) w"
        case ..<(86_400 * 730): return "\(seconds / (86_400 * 30)) mo"
        default: return "\(seconds / (86_400 * 365)) y"
        }
    }

    /// `14:02` today, `Thu 14:02` this week, `18 Nov` this year, else `18 Nov 2025`.
    func moment(_ time: Timestamp) -> String {
        let local = time + Int64(utcOffset)
        let today = (clock + Int64(utcOffset)).day.daysSince1970
        let day = local.day
        switch today - day.daysSince1970 {
        case 0: return local.clockString
        case 1...6: return "\(Wording.weekdays[day.weekday]) \(local.clockString)"
        default: return Self.date(day, withYear: day.year != (clock + Int64(utcOffset)).day.year)
        }
    }

    /// `Thu 18 Nov 2026, 14:02`.
    func fullMoment(_ time: Timestamp) -> String {
        let local = time + Int64(utcOffset)
        return "\(Wording.weekdays[local.day.weekday]) \(Self.date(local.day, withYear: true)), \(local.clockString)"
    }

    /// `Thu 18 Nov`.
    func day(_ time: Timestamp) -> String {
        let day = (time + Int64(utcOffset)).day
        return "\(Wording.weekdays[day.weekday]) \(Self.date(day, withYear: false))"
    }

    func published(_ article: ArticleSummary) -> String {
        article.published.map(moment) ?? "date unknown"
    }

    static func date(_ day: CivilDay, withYear: Bool) -> String {
        let date = "\(day.day) \(months[max(0, min(11, day.month - 1))])"
        return withYear ? "\(date) \(day.year)" : date
    }

    /// `1 story`, `42 stories`.
    static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// `100,000`.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return number < 0 ? "-" + result : result
    }

    static func percent(_ share: Double) -> String {
        guard share.isFinite else { return "0 %" }
        return "\(Int(min(1, max(0, share)) * 100 + 0.5)) %"
    }

    /// Minutes to read so many words, at 220 a minute.
    static func readingMinutes(_ words: Int) -> Int { max(1, (words + 110) / 220) }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
