/// Words that are written short with an apostrophe, or as people say them, and what they are short for.
///
/// They are asked without a language, for what a quote is in is not known; English has most of them.
package enum Contractions {
    /// What stands behind the apostrophe: "t", "ve", "s".
    package static let endings = Set(rows.compactMap { $0[0].split(separator: "'").last.map(String.init) })

    /// The ending of a word, apostrophe and all, with the word that it is short for: "n't" and "not".
    package static let words = rows.compactMap { $0.count == 2 ? (ending: $0[0], word: $0[1]) : nil }

    /// "can not" for "can't" and "cannot": what the endings do not tell.
    package static let longForms = Dictionary(
        LanguageFolder.rows(of: "long forms", in: "words").map { ($0.row[0], Array($0.row.dropFirst())) },
        uniquingKeysWith: { first, _ in first })

    /// Words behind which "'s" is never a possessive: "it's".
    package static let takeIs = Set(LanguageFolder.words(of: "words before 's for is", in: "words"))

    private static let rows = LanguageFolder.rows(of: "contracted endings", in: "words").map(\.row)
}
