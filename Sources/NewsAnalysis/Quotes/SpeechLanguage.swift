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
        case .german: EnglishWords.table
        case .french: EnglishWords.table
        case .spanish: EnglishWords.table
        }
    }

    /// French articles and pronouns lose their vowel: "l’homme" is two words.
    var splitsElision: Bool { self == .french }

    /// Whether a phrase goes on over this preposition: "a spokesman for the group".
    func joinsNames(_ token: SpeechToken) -> Bool { Self.joiners.contains(token.hash) }
    func isWith(_ token: SpeechToken) -> Bool { Self.with.contains(token.hash) }

    private static let joiners: Set<UInt64> = Set(["of", "for"].map { WordHash.of($0.utf8) })
    private static let with: Set<UInt64> = Set(["with"].map { WordHash.of($0.utf8) })
}
