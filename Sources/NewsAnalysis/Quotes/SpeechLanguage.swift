import NewsLanguage

/// What the speaker rules know of a language besides its words.
enum SpeechLanguage: Sendable {
    case english, german, french, spanish
    /// Quotations are found; speakers are left open.
    case other

    /// - Parameter code: a BCP 47 tag; only its primary subtag counts. Unknown text is read as English.
    init(code: String) {
        switch code.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
        case "en", "und", "": self = .english
        case "de", "nds", "gsw": self = .german
        case "fr": self = .french
        case "es": self = .spanish
        default: self = .other
        }
    }

    var words: WordTable {
        switch self {
        case .english, .other: EnglishWords.table
        case .german: GermanWords.table
        case .french: FrenchWords.table
        case .spanish: SpanishWords.table
        }
    }

    /// French articles and pronouns lose their vowel, "l’homme", and pronouns hang on to verbs: "dit-il".
    var splitsElision: Bool { self == .french }

    /// Whether an auxiliary may stand before an inverted verb: "a déclaré Anne Roche".
    var invertsCompoundTenses: Bool { self == .french || self == .spanish }

    /// Whether a phrase goes on over this preposition: "a spokesman for the group".
    func joinsNames(_ token: SpeechToken) -> Bool { Self.joiners.contains(token.hash) }
    func isWith(_ token: SpeechToken) -> Bool { Self.with.contains(token.hash) }

    private static let joiners = hashes(["of", "for", "von", "für", "de", "du", "des", "d", "del"])
    private static let with = hashes(["with", "avec", "con", "mit"])

    private static func hashes(_ words: [String]) -> Set<UInt64> { Set(words.map { WordHash.of($0.utf8) }) }
}
