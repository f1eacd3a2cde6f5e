import NewsModel
import NewsText

/// Finds dates as far as they are written: years, months, days, weekdays, decades, seasons.
package struct DateScanner {
    private let sentence: SentenceTokens
    private var used: [Bool]
    private var values: [TypedValue] = []

    /// The days and dates of a sentence; their tokens are noted in `used`.
    package static func scan(_ sentence: SentenceTokens, used: inout [Bool]) -> [TypedValue] {
        var scanner = DateScanner(sentence: sentence, used: used)
        var index = 0
        while index < sentence.count { index = max(index + 1, scanner.dateEnd(at: index)) }
        used = scanner.used
        return scanner.values
    }

    private init(sentence: SentenceTokens, used: [Bool]) {
        self.sentence = sentence
        self.used = used
    }

    private mutating func dateEnd(at index: Int) -> Int {
        switch sentence.meaning(index) {
        case .weekday(let day) where sentence.isCapital(index):
            add(DateValue(weekday: day, resolved: resolved(weekday: day)), index..<(index + 1))
            return index + 1
        case .month(let month) where sentence.isCapital(index):
            return monthEnd(month, at: index)
        case .season(let first, let last):
            let next = sentence.text(index + 1) == "of" ? index + 2 : index + 1
            guard let year = year(at: next) else { return index + 1 }
            add(DateValue(year: year, season: [first, last]), index..<(next + 1))
            return next + 1
        default: return relativeEnd(at: index) ?? yearEnd(at: index)
        }
    }

    private mutating func add(_ date: DateValue, _ range: Range<Int>) {
        for index in range where used.indices.contains(index) { used[index] = true }
        values.append(TypedValue(kind: .date, content: .date(date), span: sentence.span(range), tokens: range))
    }

    /// "4 March", "4th of March 2016", "March 4, 2016", "March 2016", "March".
    private mutating func monthEnd(_ month: Int, at index: Int) -> Int {
        var date = DateValue(month: month)
        var start = index
        var end = index + 1
        var before = index - 1
        if sentence.text(before) == "of" { before -= 1 }
        if ["st", "nd", "rd", "th"].contains(sentence.text(before)), sentence.isGlued(before) { before -= 1 }
        let next = sentence.text(end) == "." && sentence.isGlued(end) ? end + 1 : end
        // "The 30-7 Oct. 19 loss": a result, and the day behind the month.
        let isResult = sentence.isHyphen(before - 1) && sentence.isNumber(before - 2) && day(at: next) != nil
        if let day = day(at: before), !isResult, !(used.indices.contains(before) && used[before]) {
            date.day = day
            start = before
        } else if let day = day(at: next) {
            date.day = day
            end = next + 1
            if sentence.isGlued(end), ["st", "nd", "rd", "th"].contains(sentence.text(end)) { end += 1 }
        }
        let yearPlace = sentence.text(end) == "," && date.day != nil ? end + 1 : end
        if let year = year(at: yearPlace) {
            date.year = year
            end = yearPlace + 1
        }
        // "May" alone may be the verb, "March" the walk.
        let isDoubtful = date.day == nil && date.year == nil && ["may", "march"].contains(sentence.text(index))
        if isDoubtful,
            index == 0
                || !["in", "last", "since", "until", "by", "of", "next", "this"].contains(sentence.text(index - 1))
        {
            return index + 1
        }
        date.resolved = resolved(date)
        add(date, start..<end)
        return end
    }

    private func day(at index: Int) -> Int? {
        guard sentence.isNumber(index), let day = Int(sentence.text(index)), (1...31).contains(day) else { return nil }
        return day
    }

    /// A year of four digits.
    private func year(at index: Int) -> Int? {
        guard sentence.isNumber(index), sentence.text(index).utf8.count == 4, sentence.tokens[index].span.count == 4,
            let year = Int(sentence.text(index)), (1500...2099).contains(year)
        else { return nil }
        return year
    }

    private mutating func yearEnd(at index: Int) -> Int {
        guard let year = year(at: index), !used[index] else { return index + 1 }
        if SentenceTokens.currencySigns.contains(sentence.text(index - 1)) || sentence.text(index + 1) == "%" {
            return index + 1
        }
        if sentence.isGlued(index + 1), sentence.text(index + 1) == "s" {
            add(DateValue(decade: year / 10 * 10), index..<(index + 2))
            return index + 2
        }
        switch sentence.meaning(index + 1) {
        case .person, .unit, .currency, .percent, .scale: return index + 1
        default: break
        }
        if year < 1800, !["in", "since", "of", "by", "until", "from", "to"].contains(sentence.text(index - 1)) {
            return index + 1
        }
        var end = index + 1
        if sentence.isHyphen(end), sentence.isGlued(end), sentence.isNumber(end + 1) { end += 2 }
        add(DateValue(year: year), index..<end)
        return end
    }

    // MARK: Resolved against the article's date

    private mutating func relativeEnd(at index: Int) -> Int? {
        guard let today = sentence.published?.day else { return nil }
        let shifts = ["yesterday": Int64(-1), "today": 0, "tomorrow": 1]
        if let shift = shifts[sentence.text(index)] {
            add(DateValue(resolved: CivilDay(daysSince1970: today.daysSince1970 + shift)), index..<(index + 1))
            return index + 1
        }
        guard ["last", "this", "next"].contains(sentence.text(index)), sentence.text(index + 1) == "year" else {
            return nil
        }
        let shift = ["last": -1, "next": 1][sentence.text(index)] ?? 0
        add(DateValue(year: today.year + shift), index..<(index + 2))
        return index + 2
    }

    /// The last such day up to the article's, or the next one where the sentence looks ahead.
    private func resolved(weekday: Int) -> CivilDay? {
        guard let today = sentence.published?.day else { return nil }
        let looksAhead = sentence.tokens.contains { ["will", "due", "scheduled", "next"].contains($0.text) }
        let back = (today.weekday - weekday + 7) % 7
        return CivilDay(daysSince1970: today.daysSince1970 + Int64(looksAhead ? (7 - back) % 7 : -back))
    }

    /// A day without a year lies in the year that brings it nearest to the article.
    private func resolved(_ date: DateValue) -> CivilDay? {
        guard let today = sentence.published?.day, let month = date.month, let day = date.day else { return nil }
        if let year = date.year { return CivilDay(year: year, month: month, day: day) }
        let candidates = [today.year - 1, today.year, today.year + 1].map { CivilDay(year: $0, month: month, day: day) }
        return candidates.min {
            abs($0.daysSince1970 - today.daysSince1970) < abs($1.daysSince1970 - today.daysSince1970)
        }
    }
}
