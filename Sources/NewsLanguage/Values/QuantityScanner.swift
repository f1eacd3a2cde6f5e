import NewsModel
import NewsText

/// Finds numbers with what they measure: counts, money, percentages, durations, ages, measures, results.
package struct QuantityScanner {
    let sentence: SentenceTokens
    private var used: [Bool]
    private(set) var values: [TypedValue] = []

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

    /// Keeps a value, and marks its tokens as used; a range without tokens is passed over.
    mutating func add(_ kind: ValueKind, _ content: TypedValue.Content, _ range: Range<Int>) {
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
        // "23: 51", which is a time.
        if isBesideColon(index, number.end) { return false }
        // "A 4×4 car".
        if isTimesSign(index - 1) || isTimesSign(number.end) { return false }
        let followsName = sentence.isCapital(index - 1) && sentence.tokens[index - 1].isContent && !number.isSpelled
        return !followsName || isPluralNoun(number.end)
    }

    /// Whether a colon parts a number from another one.
    private func isBesideColon(_ index: Int, _ end: Int) -> Bool {
        sentence.text(index - 1) == ":" && sentence.isNumber(index - 2)
            || sentence.text(end) == ":" && sentence.isNumber(end + 1)
    }

    /// A mark, no hyphen, that two numbers stand at on either side without a space.
    private func isTimesSign(_ index: Int) -> Bool {
        sentence.isGlued(index) && sentence.isGlued(index + 1) && sentence.isNumber(index - 1)
            && sentence.isNumber(index + 1) && sentence.tokens[index].kind == .punctuation && !sentence.isHyphen(index)
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
        quantity.isRange = true
        guard quantity.low <= quantity.high else { return nil }
        add(measure.kind, .quantity(quantity), (isAnd ? start - 1 : start)..<measure.end)
        return measure.end
    }

    private func isSeries(_ index: Int) -> Bool {
        if case .unit(.duration, _) = sentence.meaning(index) { return true }
        return ["games", "rounds", "pages", "ages", "seasons"].contains(sentence.text(index))
    }
}
