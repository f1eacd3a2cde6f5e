import NewsModel
import NewsText

/// Times of day.
extension QuantityScanner {
    /// "7.40am", "at 10.15": a point where others write a colon.
    private func isClockWithDot(at index: Int) -> Bool {
        let parts = sentence.text(index).split(separator: ".")
        guard parts.count == 2, parts[1].utf8.count == 2,
            !SentenceTokens.currencySigns.contains(sentence.text(index - 1))
        else { return false }
        if halfOfDay(at: index + 1) != nil { return true }
        let next = sentence.text(index + 1)
        return sentence.text(index - 1) == "at"
            && (index + 1 >= sentence.count || sentence.isWord(index + 1, of: .behindClock)
                || sentence.tokens.indices.contains(index + 1)
                    && sentence.tokens[index + 1].kind == .punctuation && next != "%" && !sentence.isHyphen(index + 1))
    }

    /// "Am" or "p.m.": the hours that it adds, and the first token after it.
    private func halfOfDay(at index: Int) -> (shift: Int, end: Int)? {
        switch sentence.text(index) {
        case "am": return (0, index + 1)
        case "pm": return (12, index + 1)
        case "a", "p":
            guard sentence.text(index + 1) == ".", sentence.text(index + 2) == "m" else { return nil }
            return (sentence.text(index) == "p" ? 12 : 0, index + (sentence.text(index + 3) == "." ? 4 : 3))
        default: return nil
        }
    }

    /// "7:40", "7 p.m.", "at 10.15": takes a time of day; the first token after it.
    mutating func clock(at index: Int) -> Int? {
        guard sentence.isNumber(index) else { return nil }
        let isDot = isClockWithDot(at: index)
        let parts = sentence.text(index).split(separator: isDot ? "." : ":").map { Int($0) }
        let isDotted = parts.count == 2
        guard let hour = parts.first ?? nil, hour < 25, parts.count <= 2 else { return nil }
        let minute = isDotted ? (parts[1] ?? 0) : 0
        let half = halfOfDay(at: index + 1)
        let end = half?.end ?? index + 1
        guard isDotted || half != nil, minute < 60 else { return nil }
        if isOfPage(index) { return end }
        let hours = half.map { hour % 12 + $0.shift } ?? hour
        var quantity = Quantity(
            .clock, value: Double(hours * 3600 + minute * 60), slack: Self.slack(ofMinute: minute))
        if let start = sentence.qualifier(before: index)?.start ?? nearTime(before: index) {
            quantity = Quantity(.clock, low: quantity.value - 1800, high: quantity.value + 1800)
            add(.date, .quantity(quantity), start..<end)
        } else {
            add(.date, .quantity(quantity), index..<end)
        }
        return end
    }

    /// Seconds that a time may be off which was rounded: who writes "3:30" may mean 3:33, and who writes "3:35" 3:34.
    private static func slack(ofMinute minute: Int) -> Double {
        if minute % 15 == 0 { return 240 }
        return minute % 5 == 0 ? 120 : 0
    }

    /// Where "shortly after" begins before a time.
    private func nearTime(before index: Int) -> Int? {
        ["after", "before"].contains(sentence.text(index - 1)) && sentence.isWord(index - 2, of: .nearTime)
            ? index - 2 : nil
    }

    /// "Posted January 5 at 3:39 PM", "9 September 2013 11:55": when the page appeared.
    private func isOfPage(_ index: Int) -> Bool {
        if (1...Self.longestPageTime).contains(where: { sentence.isWord(index - $0, of: .pageTime) }) { return true }
        var before = index - 1
        while before >= 0, sentence.tokens[before].kind == .punctuation { before -= 1 }
        return sentence.isNumber(before) && sentence.text(before).utf8.count == 4
    }

    private static let longestPageTime = 8
}
