import NewsText

/// Reads what words mean in values from the files "values" and "dates" of a language.
///
/// Of a word with two meanings the later one holds: "second" is a rank and no unit where both are listed.
package struct ValueLexicon {
    private(set) var words: [UInt64: ValueWord] = [:]

    private mutating func add(_ words: some Sequence<String>, _ value: ValueWord) {
        for word in words {
            self.words[FNV1a(LetterFolding.fold(word.unicodeScalars)).value] = value
        }
    }

    /// From the file "values".
    mutating func addNumbers(_ file: LanguageFile) {
        for row in file["cardinals"].rows {
            if let value = Self.number(row[0]) { add(row.dropFirst(), .cardinal(value)) }
        }
        for row in file["ordinals"].rows {
            if let value = Int(row[0]) { add(row.dropFirst(), .ordinal(value)) }
        }
    }

    /// From the file "dates".
    mutating func addDates(_ file: LanguageFile) {
        for (number, row) in file["months"].rows.enumerated() { add(row, .month(number + 1)) }
        for (number, row) in file["weekdays"].rows.enumerated() { add(row, .weekday(number)) }
        for row in file["seasons"].rows where row.count > 2 {
            if let first = Int(row[0]), let last = Int(row[1]) { add(row.dropFirst(2), .season(first, last)) }
        }
    }

    /// From the file "values": whatever counts or measures beside numbers.
    mutating func addWords(_ file: LanguageFile) {
        for row in file["units"].rows where row.count > 2 {
            if let dimension = Self.dimensions[row[0]], let factor = Self.number(row[1]) {
                add(row.dropFirst(2), .unit(dimension, factor))
            }
        }
        for row in file["currencies"].rows { add(row.dropFirst(), .currency(row[0])) }
        for row in file["qualifiers"].rows {
            if let qualifier = Self.qualifiers[row[0]] { add(row.dropFirst(), .qualifier(qualifier)) }
        }
        for row in file["vague numbers"].rows where row.count > 2 {
            if let low = Self.number(row[0]), let high = Self.number(row[1]) {
                add(row.dropFirst(2), .vague(low, high))
            }
        }
        for row in file["scales"].rows {
            if let factor = Self.number(row[0]) { add(row.dropFirst(), .scale(factor)) }
        }
        for row in file["fractions"].rows {
            if let part = Self.number(row[0]) { add(row.dropFirst(), .fraction(part)) }
        }
        for row in file["percent"].rows { add(row, .percent) }
        for row in file["persons"].rows { add(row, .person) }
        for row in file["roles"].rows { add(row, .role) }
    }

    /// "7", "0.5" or "1/24".
    package static func number(_ text: String) -> Double? {
        let parts = text.split(separator: "/").map { Double($0) }
        guard let first = parts.first ?? nil else { return nil }
        guard parts.count > 1 else { return first }
        guard parts.count == 2, let second = parts[1], second != 0 else { return nil }
        return first / second
    }

    /// What a unit may measure, by the name that the files have for it.
    package static let dimensions: [String: Dimension] = [
        "duration": .duration, "length": .length, "speed": .speed, "temperature": .temperature, "mass": .mass,
        "area": .area, "magnitude": .magnitude,
    ]

    /// The qualifiers by the name that the files have for them.
    package static let qualifiers: [String: Qualifier] = [
        "about": .about, "nearly": .nearly, "justOver": .justOver, "moreThan": .moreThan, "atLeast": .atLeast,
        "upTo": .upTo, "lessThan": .lessThan, "only": .only,
    ]
}
