import NewsLanguage
import NewsText

/// The figures of a sentence and what each is of, read alike in all languages.
///
/// They tell that two sentences do not give the same figures. That two figures differ is told by `ValueMatcher`, which
/// has to know far more of either.
struct StatedFigures: Sendable {
    /// A number, in the unit of its dimension, and what it is of.
    struct Figure: Sendable {
        var value: Double
        /// What it leaves open: "about 850".
        var low: Double
        var high: Double
        /// The unit, or the words counted, by which two figures are of one sort.
        var keys: Set<UInt64>
        var tokens: Range<Int>

        /// Both are one number, whatever each is of: "150 grams", "150g".
        func isSame(_ other: Figure) -> Bool {
            abs(value - other.value) <= StatedFigures.slack * max(abs(value), abs(other.value))
        }

        /// Both can be one number of one sort.
        func mayBe(_ other: Figure) -> Bool {
            low <= other.high && other.low <= high && isOfOneSort(other)
        }

        /// Both are of one unit, or of one thing counted.
        func isOfOneSort(_ other: Figure) -> Bool { !keys.isDisjoint(with: other.keys) }
    }

    /// None of a sentence of more than `mostFigures`.
    private(set) var figures: [Figure] = []

    /// A sentence of more is a table, of which every figure may be the sum of others.
    private static let mostFigures = 60

    /// By which two sums are.
    static let money = FNV1a("money".utf8).value

    /// By which two measures are of one sort.
    static func key(of dimension: Dimension) -> UInt64 { FNV1a("\(dimension)".utf8).value }

    /// Of the larger number: what decimals leave between two that are one.
    fileprivate static let slack = 1e-6

    init(_ sentence: SentenceTokens) {
        let read = FigureReader(sentence).read()
        figures = read.count > Self.mostFigures ? [] : read
    }

    /// Two figures of one sort that neither sentence has in common with the other, and that no sum explains.
    func conflict(with other: StatedFigures) -> (left: Range<Int>, right: Range<Int>)? {
        guard !figures.isEmpty, !other.figures.isEmpty else { return nil }
        let own = figures.filter { !other.has($0) && !other.isSum($0) }
        let its = other.figures.filter { !has($0) && !isSum($0) }
        for figure in own {
            for rival in its where figure.isOfOneSort(rival) { return (figure.tokens, rival.tokens) }
        }
        return nil
    }

    private func has(_ figure: Figure) -> Bool { figures.contains { $0.isSame(figure) || $0.mayBe(figure) } }

    /// Whether two figures of this sentence make another one: 5 and 7 of twelve, or what is left of one without the
    /// other.
    private func isSum(_ figure: Figure) -> Bool {
        for (place, first) in figures.enumerated() {
            for second in figures[(place + 1)...] {
                for made in [first.value + second.value, abs(first.value - second.value)] where made > 0 {
                    if abs(made - figure.value) <= Self.slack * figure.value { return true }
                }
            }
        }
        return false
    }
}

/// Reads the figures of one sentence from left to right.
private struct FigureReader {
    private let sentence: SentenceTokens

    /// Words behind a number among which the one that is counted stands.
    private static let reach = 4
    /// Words of what is counted: "Costa Rican pilots".
    private static let mostKeys = 2
    private static let years = 1500.0...2100.0
    private static let mostOfMonth = 31.0
    /// Part of a measure that rounding takes.
    private static let slackOfMeasure = 0.05

    private static let year = FNV1a("year of the calendar".utf8).value
    private static let percent = FNV1a("percent".utf8).value

    init(_ sentence: SentenceTokens) { self.sentence = sentence }

    /// All figures of the sentence, in order.
    func read() -> [StatedFigures.Figure] {
        var result: [StatedFigures.Figure] = []
        var index = 0
        while index < sentence.count {
            guard let number = sentence.number(at: index), number.end > index, number.vague == nil,
                !isInsideName(index)
            else {
                index += 1
                continue
            }
            if isClock(index, number.end) {
                index = number.end + 2
                continue
            }
            let end = rangeEnd(number)
            if let figure = figure(number, upper: end, at: index) { result.append(figure) }
            index = end?.end ?? number.end
        }
        return result
    }

    /// "N-340", "A7", "1/8": the number is no figure.
    private func isInsideName(_ index: Int) -> Bool {
        guard sentence.isGlued(index) else { return false }
        if sentence.isWord(index - 1) { return true }
        let mark = sentence.text(index - 1)
        return mark == "/"
            || sentence.isHyphen(index - 1) && sentence.isGlued(index - 1)
                && !sentence.isNumber(index - 2)
    }

    /// "23: 51", "10:20".
    private func isClock(_ index: Int, _ end: Int) -> Bool {
        sentence.text(end) == ":" && sentence.isNumber(end + 1) && sentence.tokens[index].kind == .number
    }

    /// The upper end of "18 to 20", "vier bis fünf", "20-25".
    private func rangeEnd(_ number: WrittenNumber) -> WrittenNumber? {
        let joint = number.end
        guard sentence.isHyphen(joint) || sentence.isWord(joint) && !sentence.tokens[joint].isContent,
            let upper = sentence.number(at: joint + 1), upper.vague == nil, upper.value > number.value,
            sentence.text(joint).utf8.count <= Self.longestJoint
        else { return nil }
        return upper
    }

    private static let longestJoint = 3

    private func figure(_ number: WrittenNumber, upper: WrittenNumber?, at index: Int) -> StatedFigures.Figure? {
        let end = upper?.end ?? number.end
        guard let sort = sort(number, at: index, end: end) else { return nil }
        var quantity = Quantity(.count, value: number.value, slack: number.slack)
        var start = index
        if SentenceTokens.currencySigns.contains(sentence.text(start - 1)) { start -= 1 }
        if let qualifier = sentence.qualifier(before: start) {
            quantity = quantity.qualified(qualifier.qualifier)
        } else if let qualifier = sentence.qualifier(before: start - 1), !sentence.isNumber(start - 1),
            sentence.isWord(start - 1), !sentence.tokens[start - 1].isContent
        {
            // "Un peu plus d'une heure", "more than the 50".
            quantity = quantity.qualified(qualifier.qualifier)
        }
        let slack = sort.isMeasure ? Self.slackOfMeasure * abs(number.value) : 0
        return StatedFigures.Figure(
            value: number.value * sort.factor + sort.extra,
            low: (quantity.low - slack) * sort.factor + sort.extra,
            high: max(quantity.high + slack, upper?.value ?? 0) * sort.factor + sort.extra,
            keys: sort.keys, tokens: index..<end)
    }

    // MARK: Of what

    /// What a number is of, and how it is brought to one unit: times `factor`, and `extra` more.
    private struct Sort {
        var keys: Set<UInt64>
        var factor = 1.0
        var extra = 0.0
        /// It is measured and not counted: two sources round it differently.
        var isMeasure = false
    }

    /// nil where a number is no figure, or nothing tells what it is of.
    private func sort(_ number: WrittenNumber, at index: Int, end: Int) -> Sort? {
        if SentenceTokens.currencySigns.contains(sentence.text(index - 1)) { return Sort(keys: [StatedFigures.money]) }
        var place = end
        while sentence.isHyphen(place)
            || place < end + 2 && sentence.isWord(place) && !sentence.tokens[place].isContent
                && sentence.meaning(place) == nil
        {
            place += 1
        }
        if SentenceTokens.currencySigns.contains(sentence.text(place)) { return Sort(keys: [StatedFigures.money]) }
        if sentence.text(end) == "%" { return Sort(keys: [Self.percent]) }
        switch sentence.meaning(place) {
        case .percent: return Sort(keys: [Self.percent])
        case .currency: return Sort(keys: [StatedFigures.money])
        case .unit(let dimension, let factor):
            return Sort(
                keys: [StatedFigures.key(of: dimension)], factor: factor, extra: half(behind: place) ? factor / 2 : 0,
                isMeasure: true)
        case .month where number.value <= Self.mostOfMonth: return Sort(keys: [sentence.tokens[place].stem])
        default: break
        }
        if isOne(number) { return nil }
        // "March 6", "Dec. 31".
        let before = sentence.text(index - 1) == "." ? index - 2 : index - 1
        if case .month = sentence.meaning(before), number.value <= Self.mostOfMonth {
            return Sort(keys: [sentence.tokens[before].stem])
        }
        if isYear(number, at: index) { return Sort(keys: [Self.year]) }
        // "1. Etage": a rank. Glued to what is no unit: a name.
        if sentence.text(end) == ".", sentence.isGlued(end), end + 1 < sentence.count { return nil }
        if sentence.isGlued(end), sentence.isWord(end) { return nil }
        let counted = counted(from: place)
        if !counted.isEmpty { return Sort(keys: counted) }
        // "Lap 13".
        guard sentence.isWord(index - 1), sentence.tokens[index - 1].isContent, !sentence.isCapital(index - 1) else {
            return nil
        }
        return Sort(keys: [sentence.tokens[index - 1].stem])
    }

    /// "One", which is an article in most languages.
    private func isOne(_ number: WrittenNumber) -> Bool { number.isSpelled && number.value == 1 }

    /// "An hour and a half".
    private func half(behind unit: Int) -> Bool {
        for place in (unit + 1)..<min(unit + Self.reach, max(unit + 1, sentence.count)) {
            if case .fraction(let part) = sentence.meaning(place) { return part == 0.5 }
            if sentence.isWord(place, of: .half) { return true }
            guard sentence.isWord(place) else { return false }
        }
        return false
    }

    private func isYear(_ number: WrittenNumber, at index: Int) -> Bool {
        !number.isSpelled && number.end == index + 1 && sentence.tokens[index].span.count == 4
            && Self.years.contains(number.value) && number.value.truncatingRemainder(dividingBy: 1) == 0
            && !(sentence.isWord(number.end) && sentence.tokens[number.end].isContent
                && !sentence.isCapital(number.end) && !sentence.words.isVerb(stem: sentence.tokens[number.end].stem)
                && sentence.text(number.end).hasSuffix("s"))
    }

    private func counted(from start: Int) -> Set<UInt64> {
        var keys: Set<UInt64> = []
        var place = start
        while place < min(start + Self.reach, sentence.count), keys.count < Self.mostKeys {
            let token = sentence.tokens[place]
            if token.kind == .punctuation, !sentence.isHyphen(place) { break }
            if token.kind == .number { break }
            if token.kind == .word, token.isContent {
                // "Seven women said".
                if !keys.isEmpty, sentence.words.isVerb(stem: token.stem) { break }
                keys.insert(token.stem)
            }
            place += 1
        }
        return keys
    }
}
