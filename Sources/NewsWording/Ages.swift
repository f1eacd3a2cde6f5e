package import NewsModel

/// How long ago something was, as short as a list wants it.
package enum Ages {
    /// "now", "5 min", "2 h", "3 d", "7 w", "2 y"; "in 2 h" for what is still to come.
    package static func text(of time: Timestamp, now: Timestamp) -> String {
        let seconds = now - time
        if seconds < -60 { return "in " + amount(-seconds) }
        return seconds < 60 ? "now" : amount(seconds)
    }

    private static func amount(_ seconds: Int64) -> String {
        let (minute, hour, day): (Int64, Int64, Int64) = (60, 3600, 86_400)
        switch seconds {
        case ..<hour: return "\(seconds / minute) min"
        case ..<(2 * day): return "\(seconds / hour) h"
        case ..<(21 * day): return "\(seconds / day) d"
        case ..<(730 * day): return "\(seconds / (7 * day)) w"
        default: return "\(seconds / (365 * day)) y"
        }
    }
}
