/// What two counts of one thing that are not equal are to each other by the times at which they were printed: one decision
/// for two articles set side by side, for the story and for the list.
public enum CountOverTime: Sendable {
    /// They were printed at one time, or the later one is smaller.
    case differs
    /// The later one is larger: it went on, and is no quarrel.
    case later
    /// One is later, and the two are written so that it cannot be told whether it is larger.
    case unknown

    /// - Parameters:
    ///   - first: A count as it is written.
    ///   - time: When it was printed; nil where that is not known.
    public init(_ first: String, at time: Timestamp?, _ second: String, at otherTime: Timestamp?) {
        self = .differs
        guard let time, let otherTime, abs(time - otherTime) >= Self.leastLater else { return }
        let (before, behind) = time < otherTime ? (first, second) : (second, first)
        guard let earlier = WrittenCount(before), let later = WrittenCount(behind), earlier.unit == later.unit else {
            self = .unknown
            return
        }
        if later.value > earlier.value { self = .later }
    }

    /// Articles closer in time than this, in seconds, do not tell what came later.
    private static let leastLater: Int64 = 3600
}

extension ValueDifference {
    /// The difference, or that the one count may have grown to the other.
    ///
    /// - Parameters:
    ///   - left: When the left value was printed; nil where that is not known.
    ///   - right: When the right one was.
    public func overTime(_ left: Timestamp?, _ right: Timestamp?) -> ValueDifference {
        guard relation == .differs, kind == .number else { return self }
        if case .differs = CountOverTime(leftText, at: left, rightText, at: right) { return self }
        var result = self
        result.relation = .later
        return result
    }
}
