import Foundation
package import NewsModel

extension Timestamp {
    /// The moment with the clock of the reader's time zone, for `dayString` and `clockString`.
    package var local: Timestamp {
        self + Int64(TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }

    /// `2026-11-18 14:02`, in the reader's time zone.
    package var minuteString: String {
        let local = local
        return "\(local.dayString) \(local.clockString)"
    }
}

extension ArticleSummary {
    /// When the source says it was published, in words.
    package var publishedString: String { published?.minuteString ?? "date unknown" }
}
