package import NewsModel
import NewsText

/// Finds numbers with what they measure: counts, money, percentages, durations, ages, measures, results.
package struct QuantityScanner {
    private let sentence: SentenceTokens
    private var used: [Bool]
    private var values: [TypedValue] = []

    /// - Parameter used: Tokens that belong to values found before, such as dates.
    package static func scan(_ sentence: SentenceTokens, used: inout [Bool]) -> [TypedValue] {
        var scanner = QuantityScanner(sentence: sentence, used: used)
        scanner.run()
        used = scanner.used
        return scanner.values
    }

    private init(sentence: SentenceTokens, used: [Bool]) {
        self.sentence = sentence
        self.used = used
    }

    private mutating func run() {
        var index = 0
        while index < sentence.count {
            if used[index] || !mayStartValue(index) {
                index += 1
                continue
            }
            index = max(index + 1, valueEnd(at: index))
        }
    }

    private func mayStartValue(_ index: Int) -> Bool {
        if sentence.tokens[index].kind == .number { return true }
        guard sentence.tokens[index].kind == .word else { return false }
        if sentence.meanings[index] != nil { return true }
        switch sentence.tokens[index].text {
        case "a", "an", "tens": return true
        default: return false
        }
    }

    /// Takes the value that starts at a token, if one does; the first token after it.
    private mutating func valueEnd(at index: Int) -> Int {
        if let end = clock(at: index) ?? fraction(at: index) ?? ordinal(at: index) ?? loneUnit(at: index) {
            return end
        }
        guard let number = sentence.number(at: index), number.end > index, !(used[index..<number.end].contains(true))
        else {
            return index + 1
        }
        if let end = scoreOrRange(number, at: index) { return end }
        return single(number, at: index)
    }

    private mutating func add(_ kind: ValueKind, _ content: TypedValue.Content, _ range: Range<Int>) {
        let range = max(0, range.lowerBound)..<min(sentence.count, range.upperBound)
        guard !range.isEmpty else { return }
        for index in range { used[index] = true }
        values.append(TypedValue(kind: kind, content: content, span: sentence.span(range), tokens: range))
    }

    // MARK: One number

    private mutating func single(_ number: WrittenNumber, at index: Int) -> Int {
        guard let measure = measure(of: number, at: index) else { return number.end }
        var quantity = quantity(number, measure)
        if case .count = measure.dimension, !isCount(number, at: index) { return number.end }
        var start = measure.start
        if measure.dimension == .temperature, ["minus", "-", "\u{2212}"].contains(sentence.text(start - 1)) {
            (quantity.value, quantity.low, quantity.high) = (-quantity.value, -quantity.high, -quantity.low)
            start -= 1
        }
        if let qualifier = sentence.qualifier(before: start) {
            add(measure.kind, .quantity(quantity.qualified(qualifier.qualifier)), qualifier.start..<measure.end)
        } else {
            add(measure.kind, .quantity(quantity), start..<measure.end)
        }
        return measure.end
    }

    /// Whether a bare number counts something: not "Route 66", not "one of them", not "the 737".
    private func isCount(_ number: WrittenNumber, at index: Int) -> Bool {
        if number.isSpelled, number.value == 1 {
            if case .person = sentence.meaning(number.end) { return sentence.text(index - 1) != "no" }
            return false
        }
        // "7 things to watch": the article's own.
        if index == 0, sentence.isWord(number.end, of: .listed) { return false }
        if number.vague != nil { return sentence.text(number.end) != "thing" }
        if sentence.isGlued(index), sentence.isWord(index - 1) || sentence.isHyphen(index - 1) { return false }
        // "The 12200 block of a street".
        if sentence.text(number.end) == "block", sentence.text(index - 1) == "the" { return false }
        // "0800 555 111": the number of a telephone.
        if !number.isSpelled, isBareNumber(index - 1) || isBareNumber(number.end) { return false }
        if number.end < sentence.count, sentence.isGlued(number.end), sentence.isWord(number.end) { return false }
        let followsName = sentence.isCapital(index - 1) && sentence.tokens[index - 1].isContent && !number.isSpelled
        return !followsName || isPluralNoun(number.end)
    }

    private func isBareNumber(_ index: Int) -> Bool { sentence.isNumber(index) && !used[index] }

    private func isPluralNoun(_ index: Int) -> Bool {
        guard sentence.isWord(index), !sentence.isCapital(index) else { return false }
        if case .person = sentence.meaning(index) { return true }
        return sentence.text(index).hasSuffix("s") && sentence.tokens[index].isContent
    }

    private func quantity(_ number: WrittenNumber, _ measure: Measure) -> Quantity {
        if let vague = number.vague {
            var quantity = Quantity(
                measure.dimension, low: vague.low * measure.factor, high: vague.high * measure.factor)
            quantity.isVague = true
            return quantity
        }
        let value = (number.value + measure.extra) * measure.factor
        var slack = number.slack * measure.factor
        switch measure.dimension {
        case .percent where slack == 0, .temperature where slack == 0, .magnitude where slack == 0: slack = 0.5
        case .money where slack == 0: slack = 0.5
        case .duration: slack = max(slack, 0.25 * (measure.finest ?? measure.factor))
        case .length, .speed, .mass, .area: slack = max(slack, 0.03 * abs(value))
        default: break
        }
        var quantity = Quantity(measure.dimension, value: value, slack: slack)
        quantity.unit = measure.factor
        return quantity
    }

    // MARK: What a number measures

    package struct Measure {
        package var kind: ValueKind
        package var dimension: Dimension
        package var factor = 1.0
        /// Added before `factor`: "and a half".
        package var extra = 0.0
        /// The smallest unit written, in that of the dimension, where it is not `factor`: months of "six years and three
        /// months".
        package var finest: Double?
        package var start: Int
        package var end: Int
    }

    /// Reads what stands around a number; `nil` where it belongs to something that is no value.
    private func measure(of number: WrittenNumber, at index: Int) -> Measure? {
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
        return unit(after: number, at: index)
            ?? Measure(kind: .number, dimension: .count, start: index, end: number.end)
    }

    private func moneySign(before index: Int) -> (code: String, start: Int)? {
        let sign = sentence.text(index - 1)
        guard SentenceTokens.currencySigns.contains(sign) else { return nil }
        let codes = ["$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "lira", "₩": "KRW"]
        let prefixed = ["a": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "us": "USD"]
        if sign == "$", sentence.isGlued(index - 1), let code = prefixed[sentence.text(index - 2)] {
            return (code, index - 2)
        }
        return (codes[sign] ?? sign, index - 1)
    }

    private func unit(after number: WrittenNumber, at start: Int) -> Measure? {
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

    // MARK: Two numbers

    /// "3-1", "212 votes to 180", "20 to 25 percent", "between 200 and 250".
    private mutating func scoreOrRange(_ first: WrittenNumber, at index: Int) -> Int? {
        guard first.vague == nil, first.slack == 0 || first.end < sentence.count else { return nil }
        var joint = first.end
        let start = moneySign(before: index)?.start ?? index
        let before = sentence.text(start - 1)
        let isBetween = before == "between" || before == "from"
        // "Rose $2.88 to $46.50": a change and a level.
        if Contrast.isDirection(sentence, start - 1) { return nil }
        if ["votes", "points", "goals"].contains(sentence.text(joint)) { joint += 1 }
        let isHyphen = sentence.isHyphen(joint)
        let isAnd = sentence.text(joint) == "and" && before == "between"
        guard isHyphen || isAnd || sentence.text(joint) == "to" else { return nil }
        var secondStart = joint + 1
        if SentenceTokens.currencySigns.contains(sentence.text(secondStart)) { secondStart += 1 }
        guard let second = sentence.number(at: secondStart), second.vague == nil else { return nil }
        let hasUnit = unit(after: second, at: secondStart) != nil || moneySign(before: index) != nil
        let isScore =
            !hasUnit && !isBetween && !isAnd
            && (first.value > second.value
                || isHyphen && first.value <= 20 && second.value <= 20 && !isPluralNoun(second.end))
        if isScore {
            // "Weeks 14-16": from one to the other.
            if first.value < second.value, isSeries(start - 1) { return second.end }
            guard first.slack == 0, second.slack == 0 else { return nil }
            let pair = (max(first.value, second.value), min(first.value, second.value))
            add(.number, .score(pair.0, pair.1), index..<second.end)
            return second.end
        }
        if before == "by" || before == "from" && sentence.text(joint) == "to" { return nil }
        guard first.value < second.value || second.slack > 0, let measure = measure(of: second, at: secondStart) else {
            return nil
        }
        // "between 40 and 60 million": the scale of the second holds for both.
        let scale = second.slack > 0 && first.slack == 0 && first.value < 1000 ? second.slack * 2 : 1
        var quantity = Quantity(
            measure.dimension, low: first.value * scale * measure.factor, high: second.value * measure.factor)
        quantity.value = (quantity.low + quantity.high) / 2
        guard quantity.low <= quantity.high else { return nil }
        add(measure.kind, .quantity(quantity), (isAnd ? start - 1 : start)..<measure.end)
        return measure.end
    }

    private func isSeries(_ index: Int) -> Bool {
        if case .unit(.duration, _) = sentence.meaning(index) { return true }
        return ["games", "rounds", "pages", "ages", "seasons"].contains(sentence.text(index))
    }

    // MARK: Shares, ranks, hours

    private mutating func fraction(at index: Int) -> Int? {
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
    private mutating func loneUnit(at index: Int) -> Int? {
        guard ["a", "an"].contains(sentence.text(index)), Self.beforeLoneUnits.contains(sentence.text(index - 1)),
            case .unit(.duration, let factor) = sentence.meaning(index + 1), sentence.text(index + 2) != "ago",
            !sentence.isHyphen(index + 2)
        else { return nil }
        add(.duration, .quantity(Quantity(.duration, value: factor, slack: 0.25 * factor)), index..<(index + 2))
        return index + 2
    }

    private static let beforeLoneUnits: Set<String> = ["by", "for", "lasted", "lasts"]

    private mutating func ordinal(at index: Int) -> Int? {
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

    /// "7.40am", "at 10.15": a point where others write a colon.
    private func isClockWithDot(at index: Int) -> Bool {
        let parts = sentence.text(index).split(separator: ".")
        guard parts.count == 2, parts[1].utf8.count == 2,
            !SentenceTokens.currencySigns.contains(sentence.text(index - 1))
        else { return false }
        if halfOfDay(at: index + 1) != nil { return true }
        let next = sentence.text(index + 1)
        return sentence.text(index - 1) == "at"
            && (Self.afterClocks.contains(next)
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

    private static let afterClocks: Set<String> = ["on", "when", "and", "after", "before", "local", "this", ""]

    private mutating func clock(at index: Int) -> Int? {
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
        var quantity = Quantity(.clock, value: Double(hours * 3600 + minute * 60))
        if let start = sentence.qualifier(before: index)?.start ?? nearTime(before: index) {
            quantity = Quantity(.clock, low: quantity.value - 1800, high: quantity.value + 1800)
            add(.date, .quantity(quantity), start..<end)
        } else {
            add(.date, .quantity(quantity), index..<end)
        }
        return end
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
