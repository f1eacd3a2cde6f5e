import NewsLanguage
import NewsModel

/// In which order a day is written in numbers with slashes: `11/05/2026` or `05/11/2026`.
enum DateOrder: Sendable {
    case monthFirst, dayFirst

    /// What a language with its region (BCP 47) writes; nil where that says nothing: English is written both ways.
    init?(language: String) {
        let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
        guard let primary = parts.first, primary != "und" else { return nil }
        let region = parts.dropFirst().first { $0.count == 2 }.map(String.init)
        if let region, ["us", "ph", "pr", "gu"].contains(region) {
            self = .monthFirst
        } else if primary != "en" {
            self = .dayFirst
        } else if let region, region != "ca" {
            self = .dayFirst
        } else {
            return nil
        }
    }

    /// What the dates of one document, which are written alike, were written in: by numbers that are no month, by its
    /// `language`, and by which order keeps them close together. nil where nothing tells.
    init?(of texts: [String], language: String) {
        let pairs = texts.compactMap(DateParser.slashed)
        let isDayFirst = pairs.contains { $0.first > 12 }
        let isMonthFirst = pairs.contains { $0.second > 12 }
        if isDayFirst != isMonthFirst {
            self = isDayFirst ? .dayFirst : .monthFirst
            return
        }
        if let order = DateOrder(language: language) {
            self = order
            return
        }
        func spread(_ order: DateOrder) -> Int64 {
            let moments = texts.compactMap { DateParser.parse($0, order: order)?.seconds }
            return (moments.max() ?? 0) - (moments.min() ?? 0)
        }
        let (month, day) = (spread(.monthFirst), spread(.dayFirst))
        if day * 2 < month {
            self = .dayFirst
        } else if month * 2 < day {
            self = .monthFirst
        } else {
            return nil
        }
    }
}
