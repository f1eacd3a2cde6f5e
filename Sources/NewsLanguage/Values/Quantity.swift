/// What a quantity measures. Quantities of two dimensions are never held against each other.
package enum Dimension: Hashable, Sendable {
    /// Things counted; which things, the words around say.
    case count
    /// As written: 12 for 12 percent.
    case percent
    /// By ISO 4217 code, or the word used where the country is not told ("crowns").
    case money(String)
    /// In days.
    case duration
    /// In years of life.
    case age
    /// In metres.
    case length
    /// In metres per second.
    case speed
    /// In degrees as written; in Celsius where Fahrenheit is named.
    case temperature
    /// In kilograms.
    case mass
    /// In square metres.
    case area
    /// Of an earthquake.
    case magnitude
    /// A rank: 3 for "third".
    case ordinal
    /// Seconds since midnight.
    case clock
}

/// The values that a written quantity can stand for, a closed interval.
///
/// "Nearly 50" is [42.5, 50], "$4.2 billion" is what rounds to it, "17 people" is exactly 17. Two statements can both
/// be true where their intervals meet.
package struct Quantity: Hashable, Sendable {
    /// `low`, `high` and `value` are in its unit.
    package var dimension: Dimension
    /// The least value that is meant.
    package var low: Double
    /// The greatest value that is meant.
    package var high: Double
    /// The number as written, before qualifiers: equal numbers need no second look.
    package var value: Double
    /// "At least" and its like: two lower bounds for one thing differ where their numbers do.
    package var isLowerBound = false
    /// No qualifier and no vague word.
    package var isExact = true
    /// "About", "nearly": the number is not meant as it stands, but it is the nearest that the writer found.
    package var isHedged = false
    /// What one of the unit that it is written in is in that of the dimension: 1609.34 for miles. 1 where there is
    /// none.
    package var unit = 1.0
    /// "Between 60 and 100": both ends are written.
    package var isRange = false
    /// "Several", "dozens": which two people would put in figures differently.
    package var isVague = false

    /// A number as written, give or take `slack`.
    package init(_ dimension: Dimension, value: Double, slack: Double = 0) {
        self.dimension = dimension
        self.value = value
        low = value - slack
        high = value + slack
    }

    /// A range or a vague word; the bounds may come in either order, and the value counts as inexact.
    package init(_ dimension: Dimension, low: Double, high: Double) {
        self.dimension = dimension
        value = low
        self.low = min(low, high)
        self.high = max(low, high)
        isExact = false
    }

    /// The quantity that `qualifier` makes of an unqualified one.
    package func qualified(_ qualifier: Qualifier) -> Quantity {
        var result = self
        result.isExact = false
        switch qualifier {
        case .about, .nearly, .justOver: result.isHedged = true
        default: break
        }
        let size = abs(value)
        switch qualifier {
        case .about:
            let slack = Self.slackOfAbout(size)
            result.low = min(low, value - slack)
            result.high = max(high, value + slack)
        case .nearly: result.low = value - 0.1 * size
        case .justOver: result.high = value + 0.15 * size
        case .moreThan:
            result.high = value + size
            // "More than 26,000" is no 31,000; who writes "more than 20" may have counted thirty.
            result.isLowerBound = Self.step(size) * 10 <= size
        case .atLeast:
            // Any number above is in accord with it.
            result.high = value + Self.unbounded * max(1, size)
            result.isLowerBound = true
        case .upTo: result.low = value - 0.15 * size
        case .lessThan: result.low = value - 0.67 * size
        case .only: return self
        }
        return result
    }

    /// How far from "about 850" a number is at most: who writes so has tens in mind, who writes "about 800" hundreds.
    private static func slackOfAbout(_ size: Double) -> Double {
        guard size >= 100 else { return 0.12 * size }
        return min(0.12 * size, max(0.05 * size, step(size) / 2))
    }

    /// What a number is written to, from ten up: 10 for 850, 100 for 5,200.
    private static func step(_ size: Double) -> Double {
        var step = 10.0
        while step * 10 <= size, size.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 }
        return step
    }

    private static let unbounded = 1e6

    /// How two quantities of one dimension stand to each other.
    package enum Relation {
        /// `compatible`: not the same number, and both can be true.
        case equal, compatible, differs
        /// In measures that cannot be held against each other: euros and dollars.
        case otherMeasure
    }

    /// How this quantity stands to another, by what both leave open.
    package func relation(to other: Quantity) -> Relation {
        guard dimension == other.dimension else { return .otherMeasure }
        let scale = max(abs(value), abs(other.value), 1e-9)
        let isSameNumber = abs(value - other.value) <= 1e-9 * scale
        if isSameNumber, isExact, other.isExact { return .equal }
        if isLowerBound, other.isLowerBound {
            if isSameNumber { return .equal }
            return isNearBound(of: other) ? .compatible : .differs
        }
        if sharesOneEnd(with: other) { return .differs }
        if isHedged, other.isHedged, !isVague, !other.isVague {
            // Who writes "about 850" has 850 in mind, and 850 is not nearly 1,000.
            return admits(other.value) || other.admits(value) ? .compatible : .differs
        }
        // "3 million" and "4 million" round to no common number, though their ends meet.
        let slack = (isExact && other.isExact && low < high && other.low < other.high ? -1 : 1) * 1e-9 * scale
        if low <= other.high + slack, other.low <= high + slack { return .compatible }
        if isVague || other.isVague, isNear(other) { return .compatible }
        // "Below minus five": what a bound bounds is hard to tell where it is cold.
        if dimension == .temperature, !isExact || !other.isExact { return .compatible }
        if isConverted(to: other) { return .compatible }
        return isRounded(to: other) || other.isRounded(to: self) ? .compatible : .differs
    }

    /// "At least 37", "at least 38": each house has counted so far, and both can be true.
    private func isNearBound(of other: Quantity) -> Bool {
        abs(value - other.value) <= Self.nearBounds * max(abs(value), abs(other.value))
    }

    private static let nearBounds = 0.05

    /// "100,000 to 200,000", "100,000 to 240,000": two ranges of large numbers that are one at one end are of one
    /// thing, and not the same.
    private func sharesOneEnd(with other: Quantity) -> Bool {
        switch dimension {
        case .count, .money: break
        default: return false
        }
        guard isRange, other.isRange, min(low, other.low) >= Self.leastOfRange else { return false }
        func areOne(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }
        func areFar(_ a: Double, _ b: Double) -> Bool { abs(a - b) > Self.slackOfConversion * max(abs(a), abs(b)) }
        return areOne(low, other.low) && areFar(high, other.high) || areOne(high, other.high) && areFar(low, other.low)
    }

    private static let leastOfRange = 100.0

    /// "35 miles", "60km": who converts a measure rounds it again.
    private func isConverted(to other: Quantity) -> Bool {
        switch dimension {
        case .length, .area, .mass, .speed: break
        default: return false
        }
        let gap = abs(value - other.value)
        return abs(unit - other.unit) > 1e-9 * unit && gap <= max(lastPlace, other.lastPlace) / 2
            && gap <= Self.slackOfConversion * max(abs(value), abs(other.value))
    }

    /// What the last figure that is no nought stands for: ten kilometres of 60 km.
    private var lastPlace: Double {
        let written = (abs(value) / unit).rounded()
        guard written >= 1, written < 1e15 else { return 0 }
        var place = 1.0
        while written.truncatingRemainder(dividingBy: place * 10) == 0 { place *= 10 }
        return place * unit
    }

    private static let slackOfConversion = 0.1

    private func admits(_ number: Double) -> Bool {
        let slack = 1e-9 * max(abs(number), 1)
        return low - slack <= number && number <= high + slack
    }

    /// Whether the nearest ends of the two intervals are within a factor of each other.
    private func isNear(_ other: Quantity) -> Bool {
        let (smaller, larger) = high < other.low ? (high, other.low) : (other.high, low)
        return larger <= Self.vagueness * smaller
    }

    private static let vagueness = 2.0

    /// Whether this is the other number, rounded: 5,000 for 5,200. Small counts are never taken as rounded.
    private func isRounded(to other: Quantity) -> Bool {
        switch dimension {
        case .count, .money: break
        default: return false
        }
        let gap = abs(value - other.value)
        guard abs(value) >= 100, gap <= 0.1 * abs(other.value) else { return false }
        let step = Self.step(abs(value))
        return value.truncatingRemainder(dividingBy: step) == 0 && step >= 100 && gap <= step / 2
    }
}

/// A word that widens or bounds a number.
package enum Qualifier: Sendable {
    /// `only` changes nothing; the others set the least or the greatest value.
    case about, nearly, justOver, moreThan, atLeast, upTo, lessThan, only
}
