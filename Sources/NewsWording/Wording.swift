package import NewsModel

/// How times, ages and numbers are said, on the screens and on the command line alike.
package struct Wording {
    /// What ages count from.
    package var clock: Timestamp
    /// Whose clock times are told by.
    package var zone: TimeZoneRules

    package init(clock: Timestamp, zone: TimeZoneRules) {
        self.clock = clock
        self.zone = zone
    }

    /// `2 h`, `3 d`; a time after the clock counts as now.
    package func age(_ time: Timestamp) -> String { Wording.duration(max(0, clock - time)) }

    /// A length of time, rounded down: `now` below a minute, then `5 min`, `2 h`, `3 d`, `2 w`, `3 mo`, `2 y`.
    package static func duration(_ seconds: Int64) -> String {
        switch seconds {
        case ..<60: "now"
        case ..<3600: "\(seconds / 60) min"
        case ..<86_400: "\(seconds / 3600) h"
        case ..<(86_400 * 14): "\(seconds / 86_400) d"
        case ..<(86_400 * 70): "\(seconds / (86_400 * 7)) w"
        case ..<(86_400 * 730): "\(seconds / (86_400 * 30)) mo"
        default: "\(seconds / (86_400 * 365)) y"
        }
    }

    /// `14:02` today, `Thu 14:02` this week, `18 Nov` this year, else `18 Nov 2025`.
    package func moment(_ time: Timestamp) -> String {
        let local = zone.local(time)
        let today = zone.local(clock).day
        let day = local.day
        switch today.daysSince1970 - day.daysSince1970 {
        case 0: return local.clockString
        case 1...6: return "\(Wording.weekdays[day.weekday]) \(local.clockString)"
        default: return shortDate(time)
        }
    }

    /// `14:02`.
    package func clock(_ time: Timestamp) -> String { zone.local(time).clockString }

    /// `14:02` today, `Thu 14:02` this week, `18 Nov 14:02` this year, else `18 Nov 2025 14:02`.
    package func dayAndClock(_ time: Timestamp) -> String {
        let moment = moment(time)
        return moment.hasSuffix(clock(time)) ? moment : "\(moment) \(clock(time))"
    }

    /// When the articles of a list by time were published: the day where it changes, and the time of day of each, which
    /// one without a time, at midnight by UTC, does not have. Today is told behind another day only.
    /// - Parameter goesOn: other rows stand before these.
    package func published(_ articles: [ArticleSummary], goesOn: Bool = false) -> [String] {
        var last: CivilDay?
        var isFirst = !goesOn
        return articles.map { article in
            defer { isFirst = false }
            guard let time = article.published else {
                last = nil
                return Wording.dateUnknown
            }
            let day = zone.local(time).day
            defer { last = day }
            if time.seconds % 86_400 == 0 { return moment(time) }
            if day == last { return clock(time) }
            let isToday = day == zone.local(clock).day
            return isToday && !isFirst ? "\(Wording.weekdays[day.weekday]) \(clock(time))" : dayAndClock(time)
        }
    }

    /// `Thu 18 Nov 2026, 14:02`.
    package func fullMoment(_ time: Timestamp) -> String {
        let local = zone.local(time)
        return "\(Wording.weekdays[local.day.weekday]) \(Self.date(local.day, withYear: true)), \(local.clockString)"
    }

    /// `Thu 18 Nov` this year, else `Tue 18 Nov 2025`.
    package func day(_ time: Timestamp) -> String {
        let day = zone.local(time).day
        return "\(Wording.weekdays[day.weekday]) \(shortDate(time))"
    }

    /// `18 Nov` this year, else `18 Nov 2025`.
    package func shortDate(_ time: Timestamp) -> String {
        let day = zone.local(time).day
        return Self.date(day, withYear: day.year != zone.local(clock).day.year)
    }

    /// `18 Nov 2026`.
    package func date(_ time: Timestamp) -> String { Self.date(zone.local(time).day, withYear: true) }

    /// When its source says that it was published, as short as it can be said.
    package func published(_ article: ArticleSummary) -> String {
        article.published.map(moment) ?? Wording.dateUnknown
    }

    /// When its source says that it was published, whatever the time is now: for files that are kept.
    package func publishedInFull(_ article: ArticleSummary) -> String {
        article.published.map(fullMoment) ?? Wording.dateUnknown
    }

    /// The same of an article that its source changed, whose headline is that of the change: `Thu 19 Nov 2026, 07:25,
    /// changed 15:40`.
    package func publishedInFull(_ article: ArticleSummary, changed: Timestamp?) -> String {
        publishedInFull(article) + (changed.map { ", " + self.changed($0, after: article.published) } ?? "")
    }

    /// `changed 15:40`, with its day where that is another than that of the first text.
    package func changed(_ time: Timestamp, after published: Timestamp?) -> String {
        let isSameDay = published.map { zone.local($0).day == zone.local(time).day } ?? false
        return "changed \(isSameDay ? clock(time) : dayAndClock(time))"
    }

    /// How long something went on, to the minute below a day and to the hour below a week: `50 min`, `2 h 50`, `1 d 20
    /// h`.
    package static func span(_ seconds: Int64) -> String {
        let minutes = max(0, seconds) / 60
        func parts(_ whole: Int64, _ unit: String, _ rest: String?) -> String {
            "\(whole) \(unit)" + (rest.map { " " + $0 } ?? "")
        }
        switch minutes {
        case ..<1: return "now"
        case ..<60: return parts(minutes, "min", nil)
        case ..<1440: return parts(minutes / 60, "h", minutes % 60 == 0 ? nil : String(minutes % 60))
        case ..<10_080:
            let hours = (minutes + 30) / 60
            return parts(hours / 24, "d", hours % 24 == 0 ? nil : "\(hours % 24) h")
        default: return duration(seconds)
        }
    }

    static let dateUnknown = "date unknown"

    /// "18 Nov", or "18 Nov 2026".
    package static func date(_ day: CivilDay, withYear: Bool) -> String {
        let date = "\(day.day) \(months[max(0, min(11, day.month - 1))])"
        return withYear ? "\(date) \(day.year)" : date
    }

    /// `1 story`, `42 stories`; a noun in y gets ies, unless a plural is given.
    package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        if number == 1 { return "1 \(singular)" }
        return "\(grouped(number)) "
            + (plural ?? (singular.hasSuffix("y") ? singular.dropLast() + "ies" : singular + "s"))
    }

    /// `100,000`.
    package static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return number < 0 ? "-" + result : result
    }

    /// `812 bytes`, `12 kB`, `3.4 MB`, rounded to the nearest.
    package static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: return count(bytes, "byte")
        case ..<999_500: return "\((bytes + 500) / 1_000) kB"
        default:
            let tenths = (bytes + 50_000) / 100_000
            return "\(grouped(tenths / 10)).\(tenths % 10) MB"
        }
    }

    /// Of an article whose silence says nothing: what is cut off is a teaser, but one of a
    /// few words may be all that its outlet printed.
    package static func excerpt(_ article: ArticleSummary) -> String {
        article.wordCount < fewWords ? "short" : "teaser"
    }

    /// Articles from the web of fewer words are as a rule the summaries of feeds.
    private static let fewWords = 80

    /// From this share of words in long shared runs on a text is said to be copied.
    package static let leastCopied = 0.15

    /// `2`, `2 and 3`, `2, 3 and 5`.
    package static func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// "62 %" for 0.62; what lies outside of 0 to 1 is taken for the nearer end.
    package static func percent(_ share: Double) -> String {
        guard share.isFinite else { return "0 %" }
        return "\(Int(min(1, max(0, share)) * 100 + 0.5)) %"
    }

    /// Minutes to read so many words, at 220 a minute.
    package static func readingMinutes(_ words: Int) -> Int { max(1, (words + 110) / 220) }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
