import NewsText

/// What a word can mean inside a value.
package enum ValueWord: Sendable {
    /// "Seven", "twenty".
    case cardinal(Double)
    /// "Hundred", "million": what the number before it is multiplied by.
    case scale(Double)
    /// "dozens", "hundreds": between the two.
    case vague(Double, Double)
    /// "Half", "thirds": what the count before it is multiplied by.
    case fraction(Double)
    /// "Third".
    case ordinal(Int)
    /// What it measures, and what one of it is in the dimension's unit.
    case unit(Dimension, Double)
    /// An ISO 4217 code, or the word where the country is not told.
    case currency(String)
    case percent
    /// "About", "more": what the number beside it leaves open.
    case qualifier(Qualifier)
    /// 1 to 12.
    case month(Int)
    /// 0 for Sunday.
    case weekday(Int)
    /// First and last month.
    case season(Int, Int)
    /// Someone who can be counted.
    case person
    /// Words such as "minister", "mayor", before or after a name.
    case role
}

extension ValueWord {
    /// The meanings of a language's words, by the `FNV1a` hash of their folded letters; empty where its folder has
    /// neither dates nor values.
    package static func lexicon(of language: String) -> [UInt64: ValueWord] { lexicons[language] }

    private static let lexicons = LanguageTable { folder in
        var lexicon = ValueLexicon()
        if let values = folder?.file("values") { lexicon.addNumbers(values) }
        if let dates = folder?.file("dates") { lexicon.addDates(dates) }
        if let values = folder?.file("values") { lexicon.addWords(values) }
        return lexicon.words
    }
}
