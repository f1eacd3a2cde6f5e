import NewsLanguage
import NewsText

/// A word, a sign, or a whole quotation, as the speaker rules see it.
struct SpeechToken {
    /// What a token is, by its characters. Signs come last, from `comma` on.
    enum Kind: UInt8 {
        case word, number, quote, comma, colon, semicolon, dash, sentenceEnd, other
    }

    /// In bytes of the text.
    var start: Int32
    var end: Int32
    /// Number of the marked span; -1 for all but quotations. Beside the other short numbers, so that a token has 40
    /// bytes.
    var quote: Int32 = -1
    var kind: Kind
    /// Begins with a capital.
    var isCapital = false
    /// Ends in 's or s'.
    var isPossessive = false
    /// Four capitals or more: an acronym, or a heading.
    var isShouted = false
    /// Two to five letters, the first two and the last of them capitals: "UN", "CGT".
    var isAcronym = false
    /// Ends in -ing or -ed, as participles do.
    var endsAsParticiple = false
    /// Ends in -ed, without a hyphen: a verb after a name, as in "Cruz knocked Rubio".
    var endsInEd = false
    /// Ends in -s, but not in -ss, or in -men: a plural, or a verb of the present.
    var endsAsPlural = false
    /// Ends in -ly, as adverbs and some names do.
    var endsInLy = false
    /// Ends as verbs of several people do: "añaden", "fanno".
    var endsAsPluralVerb = false
    /// Ends as German adverbs do: "demgegenüber", "infolgedessen", "allerdings".
    var endsAsAdverb = false
    var classes: WordClasses = []
    /// Of the word as `WordHash` has it; 0 for signs and quotations.
    var hash: UInt64 = 0

    var span: TextSpan { TextSpan(Int(start), Int(end)) }
    /// Whether the word has any of the classes.
    func has(_ any: WordClasses) -> Bool { !classes.isDisjoint(with: any) }

    /// Whether the word has any of the classes. They are parameters of their own because a literal of many would make
    /// an array at each word.
    @inline(__always)
    func has(
        _ first: WordClasses, _ second: WordClasses, _ third: WordClasses = .none, _ fourth: WordClasses = .none,
        _ fifth: WordClasses = .none, _ sixth: WordClasses = .none, _ seventh: WordClasses = .none,
        _ eighth: WordClasses = .none, _ ninth: WordClasses = .none, _ tenth: WordClasses = .none,
        _ eleventh: WordClasses = .none, _ twelfth: WordClasses = .none
    ) -> Bool {
        let any =
            first.rawValue | second.rawValue | third.rawValue | fourth.rawValue | fifth.rawValue | sixth.rawValue
            | seventh.rawValue | eighth.rawValue | ninth.rawValue | tenth.rawValue | eleventh.rawValue
            | twelfth.rawValue
        return classes.rawValue & any != 0
    }

    var isWord: Bool { kind == .word }
    var isPunctuation: Bool { kind.rawValue >= Kind.comma.rawValue }
}
