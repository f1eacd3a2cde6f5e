import Foundation
import NewsModel

/// The parts of a date, taken out of its tokens one after another.
struct DateFields {
    private var tokens: [DateToken]
    private var seconds: Int64 = 0
    private var offset: Int64 = 0
    private var zoneName: String?
    private var hasTime = false
    private let order: DateOrder

    init(_ tokens: [DateToken], order: DateOrder) {
        self.tokens = tokens
        self.order = order
    }

    /// What is written, whatever its zone.
    mutating func written() -> Timestamp? {
        takeTime()
        takeZone()
        return takeDay().map { Timestamp($0) + seconds }
    }

    /// The moment in UTC; nil where no day is found.
    mutating func timestamp() -> Timestamp? {
        guard let local = written() else { return nil }
        if let zoneName, let zone = ZoneFile.rules(named: zoneName) { return zone.utc(local) }
        return local + -offset
    }

    /// `14:02`, `14:02:33.5`, `2:02 pm`, `15h09`, `20時15分`.
    private mutating func takeTime() {
        for at in tokens.indices where at + 2 < tokens.count && tokens[at].kind == .number && tokens[at].digits <= 2 {
            let between = tokens[at + 1]
            let isColon = between.kind == .sign && (between.sign == 0x3A || isPointOfTime(at))
            let isWord = between.kind == .word && ["h", "uhr", "時", "시", "点"].contains(between.word)
            guard isColon || isWord, tokens[at + 2].kind == .number, tokens[at + 2].digits <= 2 else { continue }
            if at > 0, isOffsetSign(at - 1), hasNumberBefore(at - 1) { continue }
            var hour = tokens[at].value
            let minute = tokens[at + 2].value
            var second = 0
            var end = at + 3
            if end + 1 < tokens.count, tokens[end].kind == .sign, tokens[end].sign == 0x3A,
                tokens[end + 1].kind == .number, tokens[end + 1].digits <= 2
            {
                second = tokens[end + 1].value
                end += 2
            } else if isColon, between.sign == 0x2E, end + 1 < tokens.count, tokens[end].sign == 0x2E,
                tokens[end + 1].kind == .number, tokens[end + 1].digits <= 2
            {
                second = tokens[end + 1].value
                end += 2
            } else if isWord, end < tokens.count, ["分", "분", "m", "min"].contains(tokens[end].word) {
                end += 1
                if end + 1 < tokens.count, tokens[end].kind == .number, ["秒", "초", "s"].contains(tokens[end + 1].word) {
                    second = tokens[end].value
                    end += 2
                }
            }
            if end + 1 < tokens.count, tokens[end].kind == .sign, tokens[end].sign == 0x2E || tokens[end].sign == 0x2C,
                tokens[end + 1].kind == .number, !tokens[end + 1].isSpaced
            {
                end += 2  // fractions of a second
            }
            var start = at
            if let half = halfOfDay(at: end) {
                hour = hour % 12 + half.hours
                end += half.length
            } else if at > 0, let half = halfOfDay(at: at - 1) {
                hour = hour % 12 + half.hours
                start -= 1
            }
            guard hour < 48, minute < 100, second < 100 else { continue }
            return setTime(hour * 3600 + minute * 60 + second, takenFrom: start..<end)
        }
        takeHour()
    }

    /// `08.30.00 PM` and `08.30 PM`, as some databases write the time of day: behind a month that has a name, and with
    /// the half of the day, the numbers are no day.
    private func isPointOfTime(_ at: Int) -> Bool {
        guard tokens[at + 1].sign == 0x2E, !tokens[at + 1].isSpaced, !tokens[at + 2].isSpaced,
            tokens[..<at].contains(where: { $0.kind == .word && DateWords.month($0.word) != nil })
        else { return false }
        return tokens[(at + 3)...].prefix(5).indices.contains { halfOfDay(at: $0) != nil }
    }

    /// `3 pm`.
    private mutating func takeHour() {
        for at in tokens.indices where tokens[at].kind == .number && (1...12).contains(tokens[at].value) {
            guard tokens[at].digits <= 2, let half = halfOfDay(at: at + 1) else { continue }
            return setTime((tokens[at].value % 12 + half.hours) * 3600, takenFrom: at..<(at + 1 + half.length))
        }
    }

    private mutating func setTime(_ time: Int, takenFrom range: Range<Int>) {
        seconds = Int64(time)
        hasTime = true
        tokens.removeSubrange(range)
        // What follows the time may be its zone: remember the place by a sign that nothing else uses.
        tokens.insert(DateToken(kind: .sign, sign: 0), at: range.lowerBound)
    }

    private func isOffsetSign(_ at: Int) -> Bool {
        tokens[at].kind == .sign && (tokens[at].sign == 0x2B || tokens[at].sign == 0x2D)
    }

    /// Two colons before mean that a time has passed: this is an offset.
    private func hasNumberBefore(_ at: Int) -> Bool {
        tokens[..<at].contains { $0.kind == .sign && $0.sign == 0x3A }
    }

    private func halfOfDay(at index: Int) -> (hours: Int, length: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        switch tokens[index].word {
        case "am", "오전", "午前", "上午": return (0, 1)
        case "pm", "오후", "午後", "下午": return (12, 1)
        case "a", "p":
            guard index + 2 < tokens.count, tokens[index + 1].sign == 0x2E, tokens[index + 2].word == "m" else {
                return nil
            }
            return (tokens[index].word == "p" ? 12 : 0, 3)
        default: return nil
        }
    }

    /// `+0200`, `-08:00`, `GMT-07:00`, `+00:00Z`, `EST`, `America/Los_Angeles`.
    private mutating func takeZone() {
        let time = tokens.firstIndex { $0.kind == .sign && $0.sign == 0 }
        if let time, takeOffset(from: time + 1) {
            tokens.remove(at: time)
            return
        }
        if let time { tokens.remove(at: time) }
        // An offset that stands at the end, after the year: `Sun Jul 15 01:16:00 2012 +0000`.
        if hasTime, tokens.count >= 2 {
            _ = takeOffset(from: tokens.count - 2) || takeOffset(from: max(0, tokens.count - 4))
        }
        takeZoneName(from: time ?? 0)
    }

    private mutating func takeOffset(from index: Int) -> Bool {
        var at = index
        guard tokens.indices.contains(at) else { return false }
        let start = at
        let isNamed = tokens[at].kind == .word && ["gmt", "utc", "ut"].contains(tokens[at].word)
        if isNamed { at += 1 }
        guard at + 1 < tokens.count, isOffsetSign(at), tokens[at + 1].kind == .number, !tokens[at + 1].isSpaced else {
            return false
        }
        // Between the parts of a day ("07-Mar-2026") the sign is a hyphen.
        let isBehindTime = start > 0 && tokens[start - 1].kind == .sign && tokens[start - 1].sign == 0
        guard isNamed || isBehindTime || tokens[at].isSpaced else { return false }
        let isNegative = tokens[at].sign == 0x2D
        let number = tokens[at + 1]
        var end = at + 2
        var hours = number.value
        var minutes = 0
        switch number.digits {
        case 1, 2:
            if end + 1 < tokens.count, tokens[end].kind == .sign, tokens[end].sign == 0x3A,
                tokens[end + 1].kind == .number
            {
                minutes = tokens[end + 1].value
                end += 2
            }
        case 3, 4:
            hours = number.value / 100
            minutes = number.value % 100
        default: return false
        }
        guard hours <= 24, minutes < 100 else { return false }
        if end < tokens.count, tokens[end].word == "z", !tokens[end].isSpaced { end += 1 }
        offset = Int64(hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
        tokens.removeSubrange(start..<end)
        return true
    }

    /// A zone stands behind the time, which begins at `time`: before it the same letters are words ("at 15:05").
    private mutating func takeZoneName(from time: Int) {
        for at in tokens.indices.reversed() where tokens[at].kind == .word {
            let word = tokens[at].word
            if at + 2 < tokens.count, tokens[at + 1].sign == 0x2F, tokens[at + 2].kind == .word {
                let parts = [word, tokens[at + 2].word].map { part in
                    part.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "_")
                }
                zoneName = parts.joined(separator: "/")
                tokens.removeSubrange(at...(at + 2))
                return
            }
            if hasTime, let hours = DateWords.zones[word],
                at >= time || ["z", "utc", "gmt"].contains(word)
            {
                if word.utf8.count == 1, word != "z", at != tokens.count - 1 { continue }
                offset = Int64(hours * 3600)
                tokens.remove(at: at)
                return
            }
        }
    }

    private mutating func takeDay() -> CivilDay? {
        if let named = namedMonthDay() { return named }
        if let marked = markedDay() { return marked }
        return numericDay()
    }

    /// The day, where the month has a name: the number beside it is the day, the other the year.
    private func namedMonthDay() -> CivilDay? {
        var candidate: (index: Int, month: Int)?
        for at in tokens.indices where tokens[at].kind == .word {
            // "mar., 03 mars": a weekday can look like a month, but it comes first.
            if let month = DateWords.month(tokens[at].word) { candidate = (at, month) }
        }
        guard let candidate else { return nil }
        let before = tokens[..<candidate.index].last { $0.kind == .number }
        let numbers = tokens.filter { $0.kind == .number }
        let behind = tokens[(candidate.index + 1)...].filter { $0.kind == .number }
        guard
            let year = numbers.first(where: { $0.digits == 4 })
                ?? twoDigitYear(numbers, behind: before == nil ? [] : behind)
        else { return nil }
        let fullYear = year.digits == 4 ? year.value : DateWords.year(ofTwoDigits: year.value)
        let days = numbers.filter { $0.digits <= 2 && $0.value >= 1 && $0.value <= 31 }
        let after = tokens[(candidate.index + 1)...].first { $0.kind == .number }
        let day: Int
        if let before, before.digits <= 2, (1...31).contains(before.value) {
            day = before.value
        } else if let after, after.digits <= 2, (1...31).contains(after.value) {
            day = after.value
        } else {
            day = days.first?.value ?? 1
        }
        return DateWords.day(year: fullYear, month: candidate.month, day: day)
    }

    /// The number behind a month that stands behind its day, else the last one.
    private func twoDigitYear(_ numbers: [DateToken], behind month: [DateToken]) -> DateToken? {
        numbers.count >= 2 ? (month.first ?? numbers.last).flatMap { $0.digits <= 2 ? $0 : nil } : nil
    }

    /// `2026年11月21日`, `2004년 05월 28일`.
    private func markedDay() -> CivilDay? {
        var parts: [Character: Int] = [:]
        for at in tokens.indices.dropLast() where tokens[at].kind == .number && tokens[at + 1].kind == .word {
            if let mark = tokens[at + 1].word.first, parts[mark] == nil { parts[mark] = tokens[at].value }
        }
        guard let year = parts["年"] ?? parts["년"], let month = parts["月"] ?? parts["월"],
            let day = parts["日"] ?? parts["일"]
        else { return nil }
        return DateWords.day(year: year, month: month, day: day)
    }

    /// Three numbers: year first where it has four digits; with points day first; with slashes in the order that holds
    /// there, unless it cannot be.
    private func numericDay() -> CivilDay? {
        for at in tokens.indices where at + 4 < tokens.count {
            let (a, b, c) = (tokens[at], tokens[at + 2], tokens[at + 4])
            guard a.kind == .number, b.kind == .number, c.kind == .number, tokens[at + 1].kind == .sign,
                tokens[at + 1].sign == tokens[at + 3].sign, [0x2D, 0x2E, 0x2F].contains(tokens[at + 1].sign)
            else { continue }
            if a.digits == 4, let day = DateWords.day(year: a.value, month: b.value, day: c.value) { return day }
            let year = c.digits == 4 ? c.value : DateWords.year(ofTwoDigits: c.value)
            guard c.digits == 4 || c.digits == 2 else { continue }
            let isMonthFirst = tokens[at + 1].sign == 0x2F && order == .monthFirst
            let first = isMonthFirst ? (b.value, a.value) : (a.value, b.value)
            if let day = DateWords.day(year: year, month: first.1, day: first.0) { return day }
            if let day = DateWords.day(year: year, month: first.0, day: first.1) { return day }
        }
        return nil
    }
}
