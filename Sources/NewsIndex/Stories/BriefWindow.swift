import NewsAnalysis
import NewsModel

/// The stories of the days at hand: where the days move on, only those that come are read.
struct BriefWindow {
    private var days: ClosedRange<Int64>?
    /// In the order of their ends.
    private var held: ArraySlice<(last: Int64, brief: StoryBrief?)> = []

    var briefs: [StoryBrief] { held.compactMap(\.brief) }

    /// Holds those that end in `wanted`; `read` gives those of some days in the order of their ends.
    mutating func move(
        to wanted: ClosedRange<Int64>, reading read: (ClosedRange<Int64>) throws -> [(last: Int64, brief: StoryBrief?)]
    ) rethrows {
        if let days, days.contains(wanted.lowerBound), days.upperBound <= wanted.upperBound {
            held = held.drop { $0.last < wanted.lowerBound }
            if days.upperBound < wanted.upperBound { held += try read(days.upperBound + 1...wanted.upperBound) }
        } else {
            held = try read(wanted)[...]
        }
        days = wanted
    }
}
