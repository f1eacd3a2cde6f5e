/// Spans of time as they are typed: `30m`, `2h`, `7d`, `4w`.
public enum TimeSpanWord {
    private static let units: [Character: Int64] = ["m": 60, "h": 3_600, "d": 86_400, "w": 604_800]

    /// Seconds; nil where `text` is no such span, or one of no length or of more than 100,000 units.
    public static func seconds(_ text: String) -> Int64? {
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            (1...100_000).contains(count)
        else { return nil }
        return count * unit
    }
}
