import NewsModel

/// The fast way for the two forms that nearly all dates have, and the forms that are digits alone.
///
/// `2026-11-21T14:02:00Z`, `Sat, 21 Nov 2026 14:02:00 GMT` and their relatives are read here byte by byte; a text that
/// is anything else gives nil and is left to the reading by tokens.
enum CompactDate {
    /// nil for any other form, and where a part is out of its range.
    static func parse(_ bytes: [UInt8]) -> Timestamp? {
        let text = bytes.drop { $0 <= 0x20 }
        var end = text.endIndex
        while end > text.startIndex, text[end - 1] <= 0x20 { end -= 1 }
        let trimmed = Array(text[text.startIndex..<end])
        if trimmed.isEmpty { return nil }
        let digits = trimmed.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        if digits == trimmed.count { return digitsAlone(trimmed) }
        var reader = Reader(bytes: trimmed)
        if digits <= 2 || trimmed.count > 30 {
            if let mail = reader.mailDate() { return mail }
            reader = Reader(bytes: trimmed)
        }
        return reader.isoDate()
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) } }

    /// By the number of digits: seconds and milliseconds since 1970, or the basic forms of ISO 8601.
    private static func digitsAlone(_ bytes: [UInt8]) -> Timestamp? {
        func at(_ from: Int, _ count: Int) -> Int { number(bytes[from..<(from + count)]) }
        func day(_ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
            DateWords.day(year: year, month: month, day: day).map { Timestamp($0) }
        }
        func ordinal(_ year: Int, _ day: Int) -> Timestamp? {
            guard (1...366).contains(day) else { return nil }
            return Timestamp(CivilDay(year: year, month: 1, day: 1)) + Int64((day - 1) * 86_400)
        }
        switch bytes.count {
        case 4: return day(at(0, 4), 1, 1)
        case 5: return ordinal(2000 + at(0, 2), at(2, 3))
        case 6: return day(2000 + at(0, 2), at(2, 2), at(4, 2))
        case 7: return ordinal(at(0, 4), at(4, 3))
        case 8: return day(at(0, 4), at(4, 2), at(6, 2))
        case 9, 10: return Timestamp(seconds: Int64(number(bytes[...])))
        case 12, 14:
            guard at(8, 2) < 25, at(10, 2) < 60 else { return nil }
            let seconds = at(8, 2) * 3600 + at(10, 2) * 60 + (bytes.count == 14 ? at(12, 2) : 0)
            return day(at(0, 4), at(4, 2), at(6, 2)).map { $0 + Int64(seconds) }
        case 13: return Timestamp(seconds: Int64(number(bytes[...])) / 1000)
        default: return nil
        }
    }

    /// "Jan" to "Dec", three bytes in a number each.
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map
    {
        $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }

    /// Reads a text from its beginning; each part moves `at` behind it.
    private struct Reader {
        let bytes: [UInt8]
        var at = 0

        var isAtEnd: Bool { at >= bytes.count }

        /// How many digits come next.
        func digitRun() -> Int {
            var end = at
            while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
            return end - at
        }

        /// The number of the next `count` digits; nil where there are fewer.
        mutating func digits(_ count: Int) -> Int? {
            guard digitRun() >= count else { return nil }
            defer { at += count }
            return CompactDate.number(bytes[at..<(at + count)])
        }

        /// Goes over the byte if it comes next, and tells whether it did.
        mutating func take(_ byte: UInt8) -> Bool {
            guard !isAtEnd, bytes[at] == byte else { return false }
            at += 1
            return true
        }

        /// `2026-11-21`, `20261121`, `2026-11`, `2026-325`, `26-11-21`, `-26-11`, with an optional time.
        mutating func isoDate() -> Timestamp? {
            guard let first = day() else { return nil }
            if isAtEnd { return Timestamp(first) }
            guard take(0x54) || take(0x74) || take(0x20) else { return nil }
            while take(0x20) {}
            guard let time = time() else { return nil }
            while take(0x20) {}
            guard let offset = offset() else { return nil }
            return Timestamp(first) + (time - offset)
        }

        /// RFC 822 as nearly all feeds write it: `Sat, 21 Nov 2026 14:02:33 +0100`, `21 Nov 2026 14:02 GMT`.
        mutating func mailDate() -> Timestamp? {
            if digitRun() == 0 {
                guard bytes.count > 5, bytes[3] == 0x2C, bytes[4] == 0x20 else { return nil }
                at = 5
            }
            let run = digitRun()
            guard run == 1 || run == 2, let day = digits(run), take(0x20), let month = monthName(), take(0x20),
                digitRun() == 4, let year = digits(4), take(0x20), digitRun() == 2, let hour = digits(2), take(0x3A),
                digitRun() == 2, let minute = digits(2), hour < 24, minute < 60, (1...31).contains(day)
            else { return nil }
            var second = 0
            if take(0x3A) {
                guard digitRun() == 2, let value = digits(2), value < 60 else { return nil }
                second = value
            }
            guard take(0x20), let offset = mailZone(), isAtEnd,
                let civil = DateWords.day(year: year, month: month, day: day)
            else { return nil }
            return Timestamp(civil, hour: hour, minute: minute, second: second) + -offset
        }

        private mutating func monthName() -> Int? {
            guard at + 3 < bytes.count else { return nil }
            let name = UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
            guard let month = CompactDate.months.firstIndex(of: name) else { return nil }
            at += 3
            return month + 1
        }

        /// `+0100`, `GMT`; nil for other names.
        private mutating func mailZone() -> Int64? {
            if at + 3 == bytes.count, [0x47, 0x4D, 0x54].elementsEqual(bytes[at...]) {
                at += 3
                return 0
            }
            let isNegative = !isAtEnd && bytes[at] == 0x2D
            guard take(0x2D) || take(0x2B), digitRun() == 4, let hours = digits(2), let minutes = digits(2), hours < 15,
                minutes < 60
            else { return nil }
            return Int64(hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
        }

        private mutating func day() -> CivilDay? {
            let isCentury = take(0x2D)
            let run = digitRun()
            if isCentury {
                guard run == 2 || run == 4, let year = digits(2) else { return nil }
                if isAtEnd { return DateWords.day(year: 2000 + year, month: 1, day: 1) }
                _ = take(0x2D)
                guard let month = digits(2), isAtEnd else { return nil }
                return DateWords.day(year: 2000 + year, month: month, day: 1)
            }
            let year: Int
            switch run {
            case 2: year = 2000 + (digits(2) ?? 0)
            case 4, 7, 8:
                let value = digits(4) ?? 0
                year = value == 0 ? 2000 : value
            case 6: year = 2000 + (digits(2) ?? 0)
            default: return nil
            }
            let isSeparated = take(0x2D)
            if !isSeparated, isAtEnd || digitRun() == 0 { return nil }
            if digitRun() == 3 {
                guard let ordinal = digits(3), (1...366).contains(ordinal) else { return nil }
                return CivilDay(
                    daysSince1970: CivilDay(year: year, month: 1, day: 1).daysSince1970 + Int64(ordinal - 1))
            }
            guard let month = digits(min(2, max(1, digitRun()))) else { return nil }
            if isSeparated, isAtEnd { return DateWords.day(year: year, month: month, day: 1) }
            if isSeparated, !take(0x2D) { return nil }
            guard let day = digits(min(2, max(1, digitRun()))) else { return nil }
            return DateWords.day(year: year, month: month, day: day)
        }

        private mutating func time() -> Int64? {
            guard let hour = digits(min(2, max(1, digitRun()))) else { return nil }
            var minute = 0
            var second = 0
            if take(0x3A) || digitRun() >= 2 {
                guard let value = digits(2) else { return nil }
                minute = value
                if take(0x3A) || digitRun() >= 2 {
                    guard let value = digits(2) else { return nil }
                    second = value
                    if take(0x2E) || take(0x2C) { at += digitRun() }
                }
            }
            guard hour < 48, minute < 100, second < 100 else { return nil }
            return Int64(hour * 3600 + minute * 60 + second)
        }

        /// Nothing, `Z`, `+02:00`, `+0200`, `+02`, and `-05:00Z`; nil for anything else.
        private mutating func offset() -> Int64? {
            if isAtEnd { return 0 }
            if take(0x5A) || take(0x7A) { return isAtEnd ? 0 : nil }
            let isNegative = !isAtEnd && bytes[at] == 0x2D
            guard take(0x2D) || take(0x2B), let hours = digits(2) else { return nil }
            var minutes = 0
            if take(0x3A) || digitRun() == 2 {
                guard let value = digits(2) else { return nil }
                minutes = value
            }
            _ = take(0x5A)
            guard isAtEnd, hours <= 24, minutes < 100 else { return nil }
            return Int64(hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
        }
    }
}
