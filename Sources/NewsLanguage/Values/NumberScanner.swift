import NewsText

/// A number as written, with how exactly it is written.
package struct WrittenNumber {
    /// With its scale: 4.2 million is 4,200,000.
    package var value: Double
    /// Half of the last place that is written; 0 for a whole number that counts single things.
    package var slack: Double
    /// Interval of a vague word such as "dozens".
    package var vague: (low: Double, high: Double)?
    /// First token after it.
    package var end: Int
    /// Written in words, not in digits.
    package var isSpelled = false
}

extension SentenceTokens {
    /// The number that starts at a token: digits with a scale, or words.
    package func number(at start: Int) -> WrittenNumber? {
        guard tokens.indices.contains(start) else { return nil }
        return tokens[start].kind == .number ? digits(at: start) : spelled(at: start)
    }

    private func digits(at start: Int) -> WrittenNumber? {
        let text = tokens[start].text
        guard var value = Double(text), value.isFinite, value < 1e18, !isDesignator(text) else { return nil }
        if let part = Self.vulgarFractions[self.text(start + 1)] {
            return WrittenNumber(value: value + part, slack: 0.05, end: start + 2)
        }
        // ".85" is scanned as a full stop and a number.
        if self.text(start - 1) == ".", isGlued(start), !isGlued(start - 1) {
            value *= Self.tenth(power: text.utf8.count)
            return WrittenNumber(value: value, slack: Self.tenth(power: text.utf8.count) / 2, end: start + 1)
        }
        var end = start + 1
        // "9 000": groups of three digits, with a space that breaks no line.
        while words.hasDecimalComma, isGroup(end), value < 1e12, text.utf8.count <= 3 {
            value = value * 1000 + (Double(tokens[end].text) ?? 0)
            end += 1
        }
        let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        var step = decimals == 0 ? 0 : Self.tenth(power: decimals) / 2
        // "$53.7-million"
        let place = isHyphen(end) && isGlued(end) && self.text(end + 1).utf8.count > 2 ? end + 1 : end
        guard let scale = scale(at: place, after: start) else {
            return WrittenNumber(value: value, slack: step, end: end)
        }
        if decimals == 0 { step = 0.5 }
        return WrittenNumber(value: value * scale, slack: step * scale, end: place + 1)
    }

    /// "0800", "007".
    private func isDesignator(_ digits: String) -> Bool {
        digits.utf8.count > 1 && digits.utf8.first == UInt8(ascii: "0") && !digits.contains(".")
    }

    /// Three digits a little after a number.
    private func isGroup(_ index: Int) -> Bool {
        guard isNumber(index), index > 0, tokens[index].text.utf8.count == 3,
            tokens[index].text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return false }
        return (1...3).contains(tokens[index].span.start - tokens[index - 1].span.end)
    }

    /// The factor of a scale word. Single letters must be glued to the number, and "m" is metres after a bare whole
    /// number.
    private func scale(at index: Int, after number: Int) -> Double? {
        if let plural = ["thousands": 1e3, "millions": 1e6, "billions": 1e9][text(index)] { return plural }
        guard case .scale(let factor) = meaning(index) else { return nil }
        let word = text(index)
        guard word.utf8.count == 1 else { return factor }
        guard isGlued(index) else { return nil }
        if word == "m", !text(number).contains("."), !Self.currencySigns.contains(text(number - 1)) { return nil }
        return factor
    }

    /// Signs that stand right before or behind a sum.
    package static let currencySigns: Set<String> = ["$", "€", "£", "¥", "₹", "₽", "₺", "₩", "₴", "₪"]

    private static let vulgarFractions: [String: Double] = ["½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 0.333, "⅔": 0.667]

    private func spelled(at start: Int) -> WrittenNumber? {
        if let vague = vague(at: start) { return vague }
        var index = start
        var total = 0.0
        var current = 0.0
        var scaled = 0.0
        var hasNumber = false
        if text(start) == "a" || text(start) == "an" {
            if text(start + 1) == "couple" {
                return WrittenNumber(
                    value: 2, slack: 0, end: text(start + 2) == "of" ? start + 3 : start + 2, isSpelled: true)
            }
            guard case .scale = meaning(start + 1), text(start + 1).utf8.count > 2 else { return nil }
            current = 1
            index = start + 1
        }
        loop: while index < count {
            switch meaning(index) {
            case .cardinal(let value):
                if hasNumber, current.truncatingRemainder(dividingBy: 10) != 0 || current == 0 && total == 0 {
                    break loop
                }
                current += value
                hasNumber = true
            case .scale(let factor) where (hasNumber || current > 0) && text(index).utf8.count > 2:
                if factor == 100 || factor == 12 {
                    current = max(current, 1) * factor
                    // "A dozen" may be eleven or thirteen.
                    if factor == 12 { scaled = Self.slackOfDozen * current }
                } else {
                    total += max(current, 1) * factor
                    current = 0
                    if factor >= 1e6 { scaled = factor / 2 }
                }
                hasNumber = true
            default:
                let isJoint =
                    isHyphen(index) && isGlued(index)
                    || text(index) == "and" && (current >= 100 || total > 0) && hasNumber
                guard isJoint, case .cardinal(let next) = meaning(index + 1), next < 100 else { break loop }
                if isHyphen(index), current.truncatingRemainder(dividingBy: 100) < 20 || next > 9 { break loop }
            }
            index += 1
        }
        guard hasNumber, index > start else { return nil }
        return WrittenNumber(value: total + current, slack: scaled, end: index, isSpelled: true)
    }

    private static let slackOfDozen = 1.0 / 6

    /// "dozens", "hundreds of thousands", "several hundred".
    private func vague(at start: Int) -> WrittenNumber? {
        let first = text(start)
        if first == "tens", text(start + 1) == "of", case .vague(let low, let high) = meaning(start + 2) {
            return WrittenNumber(value: low * 10, slack: 0, vague: (low * 10, high), end: start + 3, isSpelled: true)
        }
        guard case .vague(let low, let high) = meaning(start) else { return nil }
        var factor = 1.0
        var end = start + 1
        if case .scale(let scale) = meaning(end), text(end).utf8.count > 2 {
            factor = scale
            end += 1
        } else if text(end) == "of", case .vague(let scale, _) = meaning(end + 1), scale > 1000 {
            factor = scale / 1.5
            end += 2
        }
        return WrittenNumber(
            value: low * factor, slack: 0, vague: (low * factor, high * factor), end: end, isSpelled: true)
    }

    /// The qualifier that ends just before a token, and the token that it starts at.
    package func qualifier(before index: Int) -> (qualifier: Qualifier, start: Int)? {
        let last = text(index - 1)
        let pair = text(index - 2) + " " + last
        if let qualifier = words.qualifiers[pair] { return (qualifier, index - 2) }
        if last == "as", ["many", "much"].contains(text(index - 2)), text(index - 3) == "as" {
            return (.upTo, index - 3)
        }
        if case .qualifier(let qualifier) = meaning(index - 1) { return (qualifier, index - 1) }
        return nil
    }
}

extension SentenceTokens {
    /// 10 to the minus `power`, for small powers.
    private static func tenth(power: Int) -> Double {
        var result = 1.0
        for _ in 0..<min(power, 15) { result /= 10 }
        return result
    }
}
