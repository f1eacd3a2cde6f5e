package import NewsModel
package import NewsText

/// A value found in a sentence: what it is, where it stands and what it is about.
package struct TypedValue: Sendable {
    /// What kind of value it is, and which.
    package enum Content: Sendable {
        /// A number of something, in the unit of its dimension.
        case quantity(Quantity)
        /// Two numbers against each other: a result, a vote. The larger first.
        case score(Double, Double)
        /// A day, a month, a year or a weekday.
        case date(DateValue)
        /// Several things named one after the other.
        case list(ListValue)
        /// A name, with what the person is where that is told.
        case name(NameValue)
        /// The words of a quotation, as hashes.
        case quote([UInt64])
    }

    /// As a difference of the value has it.
    package var kind: ValueKind
    /// The value itself, in a form that can be compared.
    package var content: Content
    /// Into the article's text.
    package var span: TextSpan
    /// Into the sentence's tokens.
    package var tokens: Range<Int>

    /// The number of a count that is one number, however it is written.
    package var countedNumber: Double? {
        guard case .quantity(let quantity) = content, quantity.dimension == .count, !quantity.isVague,
            !quantity.isRange
        else { return nil }
        return quantity.value
    }

    /// What it measures, where it is a quantity.
    package var dimension: Dimension? {
        if case .quantity(let quantity) = content { return quantity.dimension }
        return nil
    }
}

/// A date as far as it is written.
package struct DateValue: Hashable, Sendable {
    /// Nil where the year is not written.
    package var year: Int?
    /// 1 to 12; nil where no month is written.
    package var month: Int?
    /// 1 to 31; nil where no day of the month is written.
    package var day: Int?
    /// 0 for Sunday.
    package var weekday: Int?
    /// First year of ten.
    package var decade: Int?
    /// First and last month of a season.
    package var season: [Int]?
    /// The day meant, where the article's own date tells it.
    package var resolved: CivilDay?

    /// Whether no field of the two contradicts the other.
    package func agrees(with other: DateValue) -> Bool {
        for (a, b) in [(year, other.year), (month, other.month), (day, other.day)] {
            if let a, let b, a != b { return false }
        }
        if let weekday, let otherDay = other.weekday, weekday != otherDay { return false }
        if (weekday == nil) != (other.weekday == nil), let resolved, let otherDay = other.resolved {
            return resolved == otherDay
        }
        return inDecade(other) && other.inDecade(self) && inSeason(other) && other.inSeason(self)
    }

    private func inDecade(_ other: DateValue) -> Bool {
        guard let decade else { return true }
        if let year = other.year { return year >= decade && year < decade + 10 }
        return other.decade.map { $0 == decade } ?? true
    }

    private func inSeason(_ other: DateValue) -> Bool {
        guard let season, season.count == 2, let month = other.month else { return true }
        return season[0] <= season[1]
            ? (season[0]...season[1]).contains(month) : month >= season[0] || month <= season[1]
    }

    /// Whether the two tell of one unit of time, so that they can be held against each other: day and day, year and
    /// year.
    package func isComparable(to other: DateValue) -> Bool {
        if weekday != nil || resolved != nil, other.weekday != nil || other.resolved != nil { return true }
        if year != nil || decade != nil, other.year != nil || other.decade != nil { return true }
        return (month != nil || season != nil) && (other.month != nil || other.season != nil)
    }

    /// Nothing of it tells a time: a lone day of the month does not.
    package var isEmpty: Bool {
        year == nil && month == nil && weekday == nil && decade == nil && season == nil && resolved == nil
    }
}

/// A list of names or things.
package struct ListValue: Sendable {
    /// One of what is listed.
    package struct Item: Sendable {
        /// In lower case, for comparing.
        package var text: String
        /// Its tokens in the sentence.
        package var tokens: Range<Int>
        /// Stems of its content words.
        package var stems: [UInt64]
        /// First letters of its words, for "UAE" and "United Arab Emirates".
        package var initials: String

        /// "healthcare" for "health care".
        private var letters: [UInt8] { text.utf8.filter { $0 != 0x20 && $0 != 0x2D } }

        /// Whether both name the same: by a stem, by their letters, or one by the initials of the other.
        package func matches(_ other: Item) -> Bool {
            if stems.contains(where: other.stems.contains) || letters == other.letters { return true }
            return initials.count > 2 && initials == other.text.lowercased()
                || other.initials.count > 2 && other.initials == text.lowercased()
        }
    }
    /// Two or more, in the order of the sentence.
    package var items: [Item]
    /// Its items are names.
    package var isNames: Bool
    /// It lists doings ("lying and cheating") at least in part.
    package var isGerund: Bool { items.contains { $0.text.hasSuffix("ing") } }
}

/// A person with a role, or a lone name.
package struct NameValue: Sendable {
    /// Hashes of the words of the name.
    package var words: [UInt64]
    /// Stems of the words that say what the person is: "interior minister". Empty for a lone name.
    package var role: [UInt64]
}
