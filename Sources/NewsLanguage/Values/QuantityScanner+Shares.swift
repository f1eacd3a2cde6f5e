import NewsModel

/// Shares, ranks and lone units, which are written in words of their own.
extension QuantityScanner {
    /// Takes "a third", "two thirds", "half".
    /// - Returns: the token behind it; nil where there is none.
    mutating func fraction(at index: Int) -> Int? {
        var start = index
        var factor: Double
        var end = index + 1
        if case .fraction(let value) = sentence.meaning(index), value == 0.5 {
            factor = value
            if ["first", "second", "the"].contains(sentence.text(index - 1)) { return nil }
            if let duration = halfUnit(at: index) { return duration }
        } else if ["a", "one"].contains(sentence.text(index)),
            ["third", "quarter", "fifth", "tenth"].contains(sentence.text(index + 1))
        {
            factor = ["third": 1.0 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1][sentence.text(index + 1)] ?? 0
            end = index + 2
        } else if case .cardinal(let count) = sentence.meaning(index) {
            let next = sentence.isHyphen(index + 1) ? index + 2 : index + 1
            guard case .fraction(let value) = sentence.meaning(next), value < 0.5, count < 4 else { return nil }
            factor = count * value
            end = next + 1
        } else {
            return nil
        }
        guard ["of", "the", "its", "their", "all", "his", "her"].contains(sentence.text(end)) else { return nil }
        var quantity = Quantity(.percent, value: factor * 100, slack: 1)
        if let qualifier = sentence.qualifier(before: index) {
            quantity = quantity.qualified(qualifier.qualifier)
            start = qualifier.start
        }
        add(.percent, .quantity(quantity), start..<end)
        return end
    }

    /// "half an hour", "half a million".
    private mutating func halfUnit(at index: Int) -> Int? {
        guard ["a", "an"].contains(sentence.text(index + 1)) else { return nil }
        switch sentence.meaning(index + 2) {
        case .unit(.duration, let factor):
            add(.duration, .quantity(Quantity(.duration, value: factor / 2, slack: factor / 8)), index..<(index + 3))
            return index + 3
        case .scale(let factor) where factor >= 12:
            add(
                .number, .quantity(Quantity(.count, value: factor / 2, slack: factor > 12 ? factor / 20 : 0)),
                index..<(index + 3))
            return index + 3
        default: return nil
        }
    }

    /// "Put off by a week", "lasted an hour".
    mutating func loneUnit(at index: Int) -> Int? {
        guard ["a", "an"].contains(sentence.text(index)), Self.beforeLoneUnits.contains(sentence.text(index - 1)),
            case .unit(.duration, let factor) = sentence.meaning(index + 1), sentence.text(index + 2) != "ago",
            !sentence.isHyphen(index + 2)
        else { return nil }
        add(.duration, .quantity(Quantity(.duration, value: factor, slack: 0.25 * factor)), index..<(index + 2))
        return index + 2
    }

    private static let beforeLoneUnits: Set<String> = ["by", "for", "lasted", "lasts"]

    /// Takes "third", "21st".
    /// - Returns: the token behind it; nil where there is none.
    mutating func ordinal(at index: Int) -> Int? {
        guard let (rank, end) = rank(at: index) else { return nil }
        // "The First Amendment", "21st Century Films": a name.
        let isNamed = !sentence.isTitled && sentence.isCapital(end) && sentence.isWord(end)
        if !isNamed { add(.number, .quantity(Quantity(.ordinal, value: rank)), index..<end) }
        return end
    }

    /// "Third", "21st", "twenty-first": the rank, and the first token after it.
    private func rank(at index: Int) -> (Double, end: Int)? {
        if case .ordinal(let rank) = sentence.meaning(index) {
            if sentence.text(index) == "second", case .cardinal = sentence.meaning(index - 1) { return nil }
            return (Double(rank), index + 1)
        }
        if case .cardinal(let tens) = sentence.meaning(index), tens >= 20, sentence.isHyphen(index + 1),
            case .ordinal(let rank) = sentence.meaning(index + 2), rank < 10
        {
            return (tens + Double(rank), index + 3)
        }
        guard sentence.isNumber(index), sentence.isGlued(index + 1), let rank = Double(sentence.text(index)),
            ["st", "nd", "rd", "th"].contains(sentence.text(index + 1))
        else { return nil }
        return (rank, index + 2)
    }
}
