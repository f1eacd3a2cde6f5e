/// When the clocks of a place stand how far from UTC, read from a compiled zone file (TZif, RFC 9636).
///
/// Foundation's `TimeZone` does the same, but brings 34 MB of tables of the world's languages into the program.
public struct TimeZoneRules: Hashable, Sendable {
    /// Offsets begin to hold at these moments, in seconds since 1970, ascending.
    private var starts: [Int64]
    /// Seconds east of UTC, one for each of `starts`.
    private var offsets: [Int]
    /// Before the first of `starts`.
    private var firstOffset: Int
    /// After the last of `starts`.
    private var rule: PosixZone?

    /// No offset in any year.
    public static let utc = TimeZoneRules(secondsFromUTC: 0)

    /// The same offset at all times.
    public init(secondsFromUTC: Int) {
        starts = []
        offsets = []
        firstOffset = secondsFromUTC
    }

    /// A rule as the variable TZ gives it, without a file: `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX, Base Definitions 8.3).
    ///
    /// - Returns: nil where the text is no such rule.
    public init?(posix text: String) {
        guard let rule = PosixZone(text) else { return nil }
        self.init(secondsFromUTC: rule.standard)
        self.rule = rule
    }

    /// Reads the bytes of a zone file.
    ///
    /// - Returns: nil where they are none, or are cut off.
    public init?(tzif bytes: [UInt8]) {
        guard let first = TZifBlock(bytes, at: 0, timeSize: 4) else { return nil }
        // The first block is for readers of 1986; version 2 and later repeat everything in 64 bits behind it.
        let block = first.version >= 0x32 ? TZifBlock(bytes, at: first.end, timeSize: 8) : first
        guard let block, let zone = block.zone else { return nil }
        (starts, offsets, firstOffset) = zone
        let footer = bytes[min(bytes.count, block.end)...].filter { $0 != 0x0A }
        rule = first.version >= 0x32 ? PosixZone(String(decoding: footer, as: UTF8.self)) : nil
    }

    /// Seconds to add to UTC at `time`.
    public func offset(at time: Timestamp) -> Int {
        guard let last = starts.last else { return rule?.offset(at: time) ?? firstOffset }
        if time.seconds >= last, let rule { return rule.offset(at: time) }
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= time.seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? firstOffset : offsets[low - 1]
    }

    /// The moment with the clock of the place: its `day` and `clockString` are those that people there see.
    public func local(_ time: Timestamp) -> Timestamp { time + Int64(offset(at: time)) }

    /// The moment at which the clocks of the place show `local`; the earlier of two where they are set back.
    public func utc(_ local: Timestamp) -> Timestamp {
        let guess = local + -Int64(offset(at: local + -86_400))
        if self.local(guess) == local { return guess }
        return local + -Int64(offset(at: local + 86_400))
    }
}

/// One of the data blocks of a zone file.
private struct TZifBlock {
    /// The character "2" or above where a second block, with times of 64 bits, follows; 0 in the first version.
    let version: UInt8
    /// Where the next begins.
    let end: Int
    private let bytes: [UInt8]
    private let start: Int
    private let timeSize: Int
    private let timeCount: Int
    private let typeCount: Int

    /// nil where no block is at this place, or not all of it (RFC 9636, section 3).
    init?(_ bytes: [UInt8], at place: Int, timeSize: Int) {
        let headerSize = 44
        guard bytes.count >= place + headerSize, bytes[place..<place + 4].elementsEqual("TZif".utf8) else { return nil }
        func count(_ number: Int) -> Int { Int(TZifBlock.integer(bytes, at: place + 20 + 4 * number, size: 4)) }
        let (utcs, standards, leaps) = (count(0), count(1), count(2))
        (timeCount, typeCount) = (count(3), count(4))
        let names = count(5)
        let counts = [utcs, standards, leaps, timeCount, typeCount, names]
        guard counts.allSatisfy({ (0...100_000).contains($0) }), typeCount > 0 else { return nil }
        version = bytes[place + 4]
        start = place + headerSize
        self.bytes = bytes
        self.timeSize = timeSize
        end =
            start + timeCount * (timeSize + 1) + typeCount * 6 + names + leaps * (timeSize + 4) + standards + utcs
        guard end <= bytes.count else { return nil }
    }

    /// When offsets begin, those offsets, and the one before all; offsets in seconds east of UTC. nil where a time has
    /// an offset that the block does not list.
    var zone: (starts: [Int64], offsets: [Int], first: Int)? {
        let indices = start + timeCount * timeSize
        let types = indices + timeCount
        func offset(_ type: Int) -> Int { Int(TZifBlock.integer(bytes, at: types + 6 * type, size: 4)) }
        var offsets: [Int] = []
        for number in 0..<timeCount {
            let type = Int(bytes[indices + number])
            guard type < typeCount else { return nil }
            offsets.append(offset(type))
        }
        let starts = (0..<timeCount).map { TZifBlock.integer(bytes, at: start + $0 * timeSize, size: timeSize) }
        return (starts, offsets, offset(0))
    }

    /// A signed number, the highest byte first.
    private static func integer(_ bytes: [UInt8], at place: Int, size: Int) -> Int64 {
        var value: Int64 = bytes[place] >= 0x80 ? -1 : 0
        for byte in bytes[place..<place + size] { value = value << 8 | Int64(byte) }
        return value
    }
}

/// The rule of a zone for all years: two offsets, and when the clocks change. In the form of POSIX's TZ, as it stands
/// at the end of zone files.
struct PosixZone: Hashable, Sendable {
    /// Seconds east of UTC in winter.
    var standard: Int
    /// In summer; nil where clocks do not change.
    var summer: Summer?

    /// The time that holds for a part of each year.
    struct Summer: Hashable, Sendable {
        /// Seconds east of UTC.
        var offset: Int
        /// In standard time.
        var start: Change
        /// In summer time.
        var end: Change
    }

    /// A day of each year, and seconds of its local time.
    struct Change: Hashable, Sendable {
        /// In the three forms of POSIX: Mm.w.d, Jn and n.
        enum Day: Hashable, Sendable {
            /// The week (5 is the last) and weekday (0 is Sunday) of a month.
            case weekday(month: Int, week: Int, day: Int)
            /// 1 to 365; 29 February is never counted.
            case julian(Int)
            /// 0 to 365.
            case ofYear(Int)
        }
        var day: Day
        /// After midnight; may be below 0 or above a day (RFC 9636, section 3.3.1).
        var seconds: Int
    }

    /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`; nil for anything else, also where the clocks change and the days are not
    /// told.
    init?(_ text: String) {
        var scanner = Scanner(rest: Array(text.utf8)[...])
        guard scanner.skipName(), let west = scanner.time() else { return nil }
        standard = -west
        if scanner.rest.isEmpty { return }
        guard scanner.skipName() else { return nil }
        var offset = standard + 3600
        if let first = scanner.rest.first, first != 0x2C {
            guard let west = scanner.time() else { return nil }
            offset = -west
        }
        guard scanner.take(0x2C), let start = scanner.change(), scanner.take(0x2C), let end = scanner.change(),
            scanner.rest.isEmpty
        else { return nil }
        summer = Summer(offset: offset, start: start, end: end)
    }

    /// Seconds east of UTC.
    func offset(at time: Timestamp) -> Int {
        guard let summer else { return standard }
        let year = (time + Int64(standard)).day.year
        let start = summer.start.moment(in: year) + -Int64(standard)
        let end = summer.end.moment(in: year) + -Int64(summer.offset)
        // South of the equator summer holds over the turn of the year.
        let isSummer = start < end ? start <= time && time < end : !(end <= time && time < start)
        return isSummer ? summer.offset : standard
    }
}

extension PosixZone.Change {
    /// In local time.
    fileprivate func moment(in year: Int) -> Timestamp {
        Timestamp(CivilDay(daysSince1970: day.number(in: year))) + Int64(seconds)
    }
}

extension PosixZone.Change.Day {
    /// Days since 1970.
    fileprivate func number(in year: Int) -> Int64 {
        let newYear = CivilDay(year: year, month: 1, day: 1).daysSince1970
        switch self {
        case .ofYear(let day): return newYear + Int64(day)
        case .julian(let day):
            let isLeap = CivilDay(year: year, month: 3, day: 1).daysSince1970 - newYear == 60
            return newYear + Int64(day - 1 + (isLeap && day >= 60 ? 1 : 0))
        case .weekday(let month, let week, let day):
            let first = CivilDay(year: year, month: month, day: 1)
            let next =
                month == 12
                ? newYear + (first.daysSince1970 - newYear) + 31
                : CivilDay(year: year, month: month + 1, day: 1).daysSince1970
            var found = first.daysSince1970 + Int64((day - first.weekday + 7) % 7) + Int64(week - 1) * 7
            while found >= next { found -= 7 }
            return found
        }
    }
}

extension PosixZone {
    /// Reads the parts of a rule one after another.
    private struct Scanner {
        var rest: ArraySlice<UInt8>

        /// Goes over the byte if it comes next, and tells whether it did.
        mutating func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }

        /// `CET`, or anything between angle brackets; at least three bytes.
        mutating func skipName() -> Bool {
            if take(0x3C) {
                guard let end = rest.firstIndex(of: 0x3E) else { return false }
                rest = rest[(end + 1)...]
                return true
            }
            let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) }
            rest = rest.dropFirst(name.count)
            return name.count >= 3
        }

        /// Goes over at most three digits; nil for none, and for more than `most`.
        mutating func number(_ most: Int) -> Int? {
            let digits = rest.prefix { (0x30...0x39).contains($0) }.prefix(3)
            rest = rest.dropFirst(digits.count)
            let value = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
            return digits.isEmpty || value > most ? nil : value
        }

        /// `-1`, `3:30`, `26:00:00`, in seconds.
        mutating func time() -> Int? {
            let isNegative = take(0x2D)
            if !isNegative { _ = take(0x2B) }
            guard var seconds = number(167).map({ $0 * 3600 }) else { return nil }
            for unit in [60, 1] where take(0x3A) {
                guard let value = number(59) else { return nil }
                seconds += value * unit
            }
            return isNegative ? -seconds : seconds
        }

        /// `M3.5.0/2`, `J60`, `59`.
        mutating func change() -> Change? {
            guard let day = day() else { return nil }
            if take(0x2F) {
                guard let seconds = time() else { return nil }
                return Change(day: day, seconds: seconds)
            }
            return Change(day: day, seconds: 2 * 3600)
        }

        private mutating func day() -> Change.Day? {
            if take(0x4A) { return number(365).flatMap { $0 > 0 ? .julian($0) : nil } }
            guard take(0x4D) else { return number(365).map { .ofYear($0) } }
            guard let month = number(12), month > 0, take(0x2E), let week = number(5), week > 0, take(0x2E),
                let day = number(6)
            else { return nil }
            return .weekday(month: month, week: week, day: day)
        }
    }
}
