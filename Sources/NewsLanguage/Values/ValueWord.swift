import NewsText

/// What a word can mean inside a value.
package enum ValueWord: Sendable {
    case cardinal(Double)
    case scale(Double)
    /// "dozens", "hundreds": between the two.
    case vague(Double, Double)
    case fraction(Double)
    case ordinal(Int)
    case unit(Dimension, Double)
    case currency(String)
    case percent
    case qualifier(Qualifier)
    case month(Int)
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
