import NewsLanguage

/// What ties two sentences whose values are held against each other.
enum ValueTie: Sendable {
    /// They state the same, with this probability.
    case linked(Float)
    /// They are near each other, and both give the age of somebody.
    case ages
    /// Nothing but what they may count: only counts of casualties are held against each other.
    case casualties
    /// Each holds the only figure that its article gives under one key.
    case subject

    /// From here values of linked sentences may differ.
    static let least: Float = 0.5
    /// The same in languages that do not tell what figures are of.
    static let leastAbroad: Float = 0.75
    /// Dates and times pass from clause to clause more easily.
    static let leastOfDates: Float = 0.8
    /// From here little else need be shared.
    static let sure: Float = 0.8
    /// From here hardly anything else differs.
    static let surest: Float = 0.95
    static let leastOfAges: Float = 0.3
    /// Between sentences that count the killed, or the injured.
    static let leastOfCasualties: Float = 0.15
}
