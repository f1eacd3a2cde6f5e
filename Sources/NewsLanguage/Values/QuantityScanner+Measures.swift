import NewsModel

/// What a number measures: money, a share, a length of time, an age, a measure.
extension QuantityScanner {
    /// What a number measures, and where the words for it stand.
    struct Measure {
        var kind: ValueKind
        var dimension: Dimension
        var factor = 1.0
        /// Added before `factor`: "and a half".
        var extra = 0.0
        /// The smallest unit written, in that of the dimension, where it is not `factor`: months of "six years and
        /// three months".
        var finest: Double?
        var start: Int
        var end: Int
    }

    /// Reads what stands around a number; `nil` where it belongs to something that is no value.
    func measure(of number: WrittenNumber, at index: Int) -> Measure? {
        if let money = moneySign(before: index) {
            return Measure(kind: .money, dimension: .money(money.code), start: money.start, end: number.end)
        }
        if let age = age(number, at: index) { return age }
        if case .unit(.magnitude, _) = sentence.meaning(index - 1) {
            return Measure(kind: .number, dimension: .magnitude, start: index, end: number.end)
        }
        if sentence.text(index - 1) == "of", case .unit(.magnitude, _) = sentence.meaning(index - 2) {
            return Measure(kind: .number, dimension: .magnitude, start: index, end: number.end)
        }
        // "6.4 on the Richter scale".
        if sentence.text(number.end) == "on", sentence.text(number.end + 1) == "the",
            case .unit(.magnitude, _) = sentence.meaning(number.end + 2)
        {
            return Measure(kind: .number, dimension: .magnitude, start: index, end: number.end)
        }
        return unit(after: number, at: index)
            ?? Measure(kind: .number, dimension: .count, start: index, end: number.end)
    }

    /// The currency of a sign before the number, and the token that it begins at.
    func moneySign(before index: Int) -> (code: String, start: Int)? {
        let sign = sentence.text(index - 1)
        guard SentenceTokens.currencySigns.contains(sign) else { return nil }
        let codes = ["$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "lira", "₩": "KRW"]
        let prefixed = ["a": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "us": "USD"]
        if sign == "$", sentence.isGlued(index - 1), let code = prefixed[sentence.text(index - 2)] {
            return (code, index - 2)
        }
        return (codes[sign] ?? sign, index - 1)
    }

    /// What the words behind the number measure; nil where they are no unit.
    func unit(after number: WrittenNumber, at start: Int) -> Measure? {
        var index = number.end
        if sentence.isHyphen(index), sentence.isGlued(index) { index += 1 }
        if sentence.text(index) == "%" {
            return Measure(kind: .percent, dimension: .percent, start: start, end: index + 1)
        }
        if sentence.text(index) == "per", sentence.text(index + 1) == "cent" {
            return Measure(kind: .percent, dimension: .percent, start: start, end: index + 2)
        }
        if sentence.text(index) == "square" {
            let unit = sentence.isHyphen(index + 1) ? index + 2 : index + 1
            if case .unit(.length, let factor) = sentence.meaning(unit) {
                return Measure(kind: .number, dimension: .area, factor: factor * factor, start: start, end: unit + 1)
            }
        }
        if sentence.text(index) == "nautical", case .unit(.length, _) = sentence.meaning(index + 1) {
            return Measure(
                kind: .number, dimension: .length, factor: Self.nauticalMile, start: start, end: index + 2)
        }
        if ["us", "american", "canadian", "australian", "british", "swiss"].contains(sentence.text(index)),
            case .currency = sentence.meaning(index + 1)
        {
            index += 1
        }
        if sentence.isWord(index, of: .partitive) { index += 1 }
        switch sentence.meaning(index) {
        case .percent: return Measure(kind: .percent, dimension: .percent, start: start, end: index + 1)
        case .currency(let code): return Measure(kind: .money, dimension: .money(code), start: start, end: index + 1)
        case .unit(let dimension, let factor):
            return unit(dimension, factor, number, start: start, at: index)
        default:
            if sentence.text(index) == "m", !number.isSpelled {
                return Measure(kind: .number, dimension: .length, start: start, end: index + 1)
            }
            return nil
        }
    }

    /// In metres.
    private static let nauticalMile = 1852.0

    private func unit(
        _ dimension: Dimension, _ factor: Double, _ number: WrittenNumber, start: Int, at index: Int
    ) -> Measure {
        let next = sentence.text(index + 1)
        if dimension == .length, ["per", "an", "/"].contains(next), ["hour", "h"].contains(sentence.text(index + 2)) {
            return Measure(kind: .number, dimension: .speed, factor: factor / 3600, start: start, end: index + 3)
        }
        if dimension == .duration {
            var measure = Measure(kind: .duration, dimension: .duration, factor: factor, start: start, end: index + 1)
            if next == "and", sentence.text(index + 2) == "a", sentence.text(index + 3) == "half" {
                measure.extra = 0.5
                measure.end = index + 4
            } else if next == "and", let rest = sentence.number(at: index + 2), rest.vague == nil,
                case .unit(.duration, let finer) = sentence.meaning(rest.end), finer < factor
            {
                measure.extra = rest.value * finer / factor
                measure.finest = finer
                measure.end = rest.end + 1
            }
            return measure
        }
        if dimension == .temperature {
            if ["fahrenheit", "f"].contains(next) {
                return Measure(
                    kind: .number, dimension: .temperature, factor: 5.0 / 9, extra: -32, start: start, end: index + 2)
            }
            let isNamed = ["celsius", "c", "centigrade"].contains(next)
            return Measure(kind: .number, dimension: .temperature, start: start, end: index + (isNamed ? 2 : 1))
        }
        return Measure(kind: .number, dimension: dimension, factor: factor, start: start, end: index + 1)
    }

    // MARK: Ages

    private func age(_ number: WrittenNumber, at index: Int) -> Measure? {
        guard number.value < 125, number.vague == nil, number.slack == 0 else { return nil }
        var end = number.end
        if sentence.isHyphen(end) { end += 1 }
        if sentence.isWord(end, of: .age), end > number.end {
            return Measure(kind: .age, dimension: .age, start: index, end: end + 1)
        }
        if ["year", "years", "yr"].contains(sentence.text(end)) {
            var after = end + 1
            if sentence.isHyphen(after) { after += 1 }
            if ["old", "olds"].contains(sentence.text(after)) {
                return Measure(kind: .age, dimension: .age, start: index, end: after + 1)
            }
            if sentence.text(after) == "of", sentence.text(after + 1) == "age" {
                return Measure(kind: .age, dimension: .age, start: index, end: after + 2)
            }
            return nil
        }
        if isApposition(before: index), sentence.isWord(number.end, of: .ageUnit) {
            return Measure(kind: .age, dimension: .age, start: index, end: number.end + 1)
        }
        let plain = Measure(kind: .age, dimension: .age, start: index, end: number.end)
        let before = sentence.text(index - 1)
        if before == "aged" || before == "of" && ["age", "ages"].contains(sentence.text(index - 2)) { return plain }
        // "The director, who is 39, ...": nothing is counted.
        if ["is", "was"].contains(before), sentence.text(index - 2) == "who",
            number.end >= sentence.count || !sentence.isWord(number.end)
        {
            return plain
        }
        if ["older", "younger"].contains(sentence.text(index - 2)), before == "than" { return plain }
        // "Jan, who set the fire, is 19."
        if ["is", "was", "turned"].contains(before), sentence.isCapital(index - 2) || sentence.text(index - 2) == ",",
            !number.isSpelled, number.value >= 5, number.end >= sentence.count || sentence.text(number.end) == "."
        {
            return plain
        }
        if before == "and", let last = values.last, case .quantity(let quantity) = last.content,
            quantity.dimension == .age, last.tokens.upperBound == index - 1
        {
            return plain
        }
        if before == "of", case .person = sentence.meaning(index - 2),
            number.end >= sentence.count || !sentence.isWord(number.end)
                || sentence.text(number.end) == "was"
        {
            return plain
        }
        return isApposition(number, at: index) ? plain : nil
    }

    /// ", de 48 años": a comma, and what stands between a name and an age.
    private func isApposition(before index: Int) -> Bool {
        var place = index - 1
        while sentence.isWord(place, of: .beforeAge) { place -= 1 }
        return sentence.text(place) == ","
    }

    /// ", 61," after a name or a person noun.
    private func isApposition(_ number: WrittenNumber, at index: Int) -> Bool {
        guard !number.isSpelled, sentence.text(index - 1) == ",", sentence.isWord(index - 2), number.value >= 1 else {
            return false
        }
        let next = sentence.text(number.end)
        return (next == "," || next == "." || number.end >= sentence.count) && !sentence.isNumber(number.end + 1)
    }
}
