import NewsText

/// The figure of a count as it is written, with whatever is said of it: "41", "more than 200", "some 1,400 people".
///
/// Words are not read: a figure in words ("nineteen") is none, and what stands behind it ("million", "Tsd.") is kept as it
/// is, so that only counts with the same behind them can be held against each other.
struct WrittenCount {
    var value: Int
    /// The words behind the figure, in lower case.
    var unit: String

    /// nil where there are several figures, or one whose points and commas may mean one thing or the other.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let tokens = WordScanner.tokens(bytes, in: TextSpan(0, bytes.count))
        let numbers = tokens.indices.filter { tokens[$0].kind == .number }
        guard numbers.count == 1, let value = Self.value(bytes.text(in: tokens[numbers[0]].span)) else { return nil }
        self.value = value
        unit = tokens[(numbers[0] + 1)...].filter { $0.kind != .punctuation }
            .map { bytes.text(in: $0.span).lowercased() }.joined(separator: " ")
    }

    /// Digits, or groups of three of them between commas.
    private static func value(_ figure: String) -> Int? {
        let groups = figure.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
            groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Int(groups.joined())
    }
}
