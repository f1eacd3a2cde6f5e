import NewsLanguage
import NewsModel
import NewsText

/// The figures of one article: what it states, wherever it does.
struct ArticleFigures: Sendable {
    /// A figure, and what it is said of.
    private struct Entry: Sendable {
        var quantity: Quantity
        var frame: ValueFrame
        /// "More", "another": it comes on top of an earlier figure.
        var isAddition: Bool
        /// "Including": it is a part of another figure.
        var isPart: Bool
    }
    private let entries: [Entry]
    /// All ages, and whose they are.
    private let ages: [PersonsAge]
    /// Stems of words with a capital.
    let names: Set<UInt64>
    private let dates: [DateValue]
    private let scores: [(Double, Double)]
    /// What the article gives one figure of only.
    let sole: SoleFigures

    init(_ sentences: [SentenceValues]) {
        dates = sentences.flatMap { sentence in
            sentence.values.compactMap { if case .date(let date) = $0.content { date } else { nil } }
        }
        scores = sentences.flatMap { sentence in
            sentence.values.compactMap { if case .score(let won, let lost) = $0.content { (won, lost) } else { nil } }
        }
        ages = sentences.flatMap { sentence in sentence.values.indices.compactMap(sentence.age) }
        names = Set(sentences.flatMap { $0.sentence.tokens.filter(\.isCapital).map(\.stem) })
        let entries = sentences.flatMap { sentence -> [Entry] in
            sentence.values.indices.compactMap { index in
                guard case .quantity(let quantity) = sentence.values[index].content else { return nil }
                return Entry(
                    quantity: quantity, frame: sentence.frames[index],
                    isAddition: sentence.conditions[index].isAddition, isPart: sentence.conditions[index].isPart)
            }
        }
        self.entries = entries
        sole = SoleFigures(sentences)
    }

    /// Whether an age of this article and one of another, which are not equal, are said of one person: of one name, or
    /// of a name that the other article has and of somebody whom it does not name beside the age.
    func isOnePerson(_ age: PersonsAge, _ otherAge: PersonsAge, of other: ArticleFigures) -> Bool {
        guard abs(age.years - otherAge.years) <= Self.nearAges else { return false }
        switch (age.name, otherAge.name) {
        case (.some, .some): return age.hasName(of: otherAge)
        case (let name?, nil): return other.hasOnePerson(notCalled: name)
        case (nil, let name?): return hasOnePerson(notCalled: name)
        case (nil, nil): return false
        }
    }

    /// It has one age without a name, knows the name, and gives it no age.
    private func hasOnePerson(notCalled name: UInt64) -> Bool {
        Set(ages.filter { $0.name == nil }.map(\.years)).count == 1 && names.contains(name)
            && !ages.contains { $0.name == name }
    }

    private static let nearAges = 3.0

    /// Whether the article names a date somewhere, as exactly as this one.
    func states(_ date: DateValue) -> Bool { dates.contains { $0.isComparable(to: date) && $0.agrees(with: date) } }

    /// How many the article says were killed, or injured, or what else the side of the contrast is, where it gives one
    /// figure only for people at large; nil where it gives none or several. Of parts of them and of certain people, who
    /// are fewer, there may be more figures.
    func toll(_ fate: Int) -> Quantity? {
        var found: Quantity?
        var others: [Quantity] = []
        for entry in entries where entry.quantity.dimension == .count && !entry.isAddition {
            guard entry.frame.contrasts[Contrast.casualties] == fate else { continue }
            guard !entry.isPart, entry.frame.head.isEmpty || entry.frame.countsAll else {
                others.append(entry.quantity)
                continue
            }
            if let known = found, known.value != entry.quantity.value { return nil }
            found = entry.quantity
        }
        guard let found, others.allSatisfy({ $0.low <= found.high }) else { return nil }
        return found
    }

    /// Whether a sentence of this article and one of another that nothing ties tell of two events: one of a year gone
    /// by, or names on both sides of which the other article has none.
    func tellsOfOtherEvent(_ sentence: SentenceValues, than other: SentenceValues, of article: ArticleFigures) -> Bool {
        sentence.hasYear != other.hasYear
            || !sentence.names.isEmpty && !other.names.isEmpty && sentence.names.isDisjoint(with: article.names)
                && other.names.isDisjoint(with: names)
    }

    /// Whether the article says somewhere that some met a fate.
    func counts(_ fate: Int) -> Bool {
        entries.contains { $0.frame.contrasts[Contrast.casualties] == fate && $0.quantity.value > 0 }
    }

    /// The only age that the article gives, in years.
    var onlyAge: Double? {
        let ages = Set(entries.filter { $0.quantity.dimension == .age }.map(\.quantity.value))
        return ages.count == 1 ? ages.first : nil
    }

    /// Whether the article has a number somewhere, whatever it is of: "1.2 million" is 1,200,000, and a rounded number
    /// is one that rounds to it.
    func statesNumber(_ quantity: Quantity) -> Bool {
        entries.contains { entry in
            if entry.quantity.dimension == quantity.dimension {
                return entry.quantity.relation(to: quantity) != .differs
            }
            return abs(entry.quantity.value - quantity.value) <= 1e-9 * max(1, abs(quantity.value))
        }
    }

    /// Whether the article has a result or a vote somewhere.
    func statesScore(_ won: Double, _ lost: Double) -> Bool {
        scores.contains { $0.0 == won && $0.1 == lost }
    }

    /// Whether the article states a figure somewhere, of the same sort of thing.
    func states(_ quantity: Quantity, _ frame: ValueFrame) -> Bool {
        entries.contains { entry in
            guard entry.quantity.dimension == quantity.dimension, !entry.isAddition else { return false }
            let scale = max(abs(entry.quantity.value), abs(quantity.value), 1e-9)
            guard abs(entry.quantity.value - quantity.value) <= 1e-9 * scale else { return false }
            guard quantity.dimension == .count else { return true }
            return entry.frame.mayCountTheSame(as: frame)
        }
    }
}

extension ValueFrame {
    /// Counts people at large, or civilians, who are all whom an attack on a town kills.
    var countsAll: Bool { isGenericPerson || countsCivilians }

    /// The noun that a count is of, by stem; nil for people at large, and where no noun follows.
    var countedNoun: UInt64? {
        guard let last = head.last, !isGenericPerson, contrasts[Contrast.casualties] == nil else { return nil }
        return last.stem
    }

    /// Counts persons, or something becomes of what it counts that becomes of persons.
    private var mayBePersons: Bool { countsPersons || isGenericPerson || contrasts[Contrast.casualties] != nil }

    /// Whether two counts may be of one sort of thing, as far as their nouns tell.
    ///
    /// - Parameter other: A count that something depends on: of a toll only a count of persons, or of the same fate, is
    ///   one more; "five fire rescue units" are no five dead.
    func mayCountTheSame(as other: ValueFrame) -> Bool {
        if let fate = other.contrasts[Contrast.casualties] {
            return contrasts[Contrast.casualties].map { $0 == fate } ?? (countsPersons || isGenericPerson)
        }
        if head.isEmpty || other.head.isEmpty { return true }
        if isGenericPerson { return other.mayBePersons }
        if other.isGenericPerson { return mayBePersons }
        return head.contains { word in other.head.contains { $0.matches(word) } }
    }
}
