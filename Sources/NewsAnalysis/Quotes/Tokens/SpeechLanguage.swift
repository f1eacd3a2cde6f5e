import NewsLanguage

/// What the speaker rules know of a language: the file "speech" of its folder.
///
/// A class, because nearly every rule asks for it, and a copy would hold each of its tables anew.
final class SpeechLanguage: Sendable {
    /// The words with their classes; those of English where the language has none of its own, for a look at names.
    let words: WordTable
    /// The words that single rules ask for.
    let ruleWords: RuleWords
    /// "Mr", "Herr".
    let courtesyTitles: Set<UInt64>
    /// Given names, by whether a man or a woman bears them.
    let givenNames: WordTable
    /// Whether the language has words for the rules. Where it has none, quotations are found and speakers left open.
    let hasRules: Bool
    /// Articles and pronouns lose their vowel, "l’homme", and pronouns hang on to verbs: "dit-il".
    let splitsElision: Bool
    /// An auxiliary may stand before an inverted verb: "a déclaré Anne Roche".
    let invertsCompoundTenses: Bool
    /// Capitals tell titles and names from other nouns, so that words in marks may be a title, and a capital behind
    /// marks opens a sentence.
    let capitalsMarkTitles: Bool
    /// Headlines leave articles out and are in the present: "Mayor hits out at ‘lazy’ crows".
    let hasBareHeadlines: Bool
    /// Names and what somebody is stand beside each other by rules of their own: "fellow passenger Hal Winter", "Dana
    /// Holm, chair of the trust said".
    let setsOffNames: Bool
    /// Verbs that no table knows can be told by their ending and place: "Ruiz barked".
    let showsVerbsByForm: Bool
    /// Whose words they are is told by nouns: "the minister’s offer of “…”", "in the words of a senior adviser".
    let hasOwnersOfWords: Bool
    /// The subject stands before its verb, and behind one of speaking only in a tag.
    let hasFixedOrder: Bool
    /// Whoever is the subject can be the speaker. Elsewhere a phrase must first be known as somebody’s, by the tables
    /// or its place.
    let trustsSubjects: Bool
    /// A sentence that opens with something else has its subject after the verb: "Der Zeitung sagte Anna Roth".
    let putsSubjectsAfterVerbs: Bool
    /// All nouns are written with a capital.
    let capitalisesNouns: Bool
    /// The tag may stand inside the marks, «Мост откроют, — сказала она, — весной», and dialogue after a dash.
    let putsTagsInsideMarks: Bool
    /// A verb may stand without its subject: "Insistió".
    let dropsSubjects: Bool
    /// What verbs of several end in: "añaden", "fanno". Empty where verbs do not show it.
    let pluralVerbEndings: [[UInt8]]
    /// What forms that hang on a verb end in: "ganando", "vincendo".
    let gerundEndings: [[UInt8]]
    /// What an office that somebody has no longer begins with: "exministro".
    let formerPrefixes: [[UInt8]]
    /// Nouns have no articles, so that any plain word may be one.
    let omitsArticles: Bool

    /// - Parameter code: a BCP 47 tag; only its primary subtag counts. Unknown text is read as English.
    static func of(_ code: String) -> SpeechLanguage { all[code] }

    /// The words of a role, as `SpeechToken.hash` has them.
    subscript(role: RuleWords.Role) -> [UInt64] { ruleWords[role] }

    private static let all = LanguageTable { SpeechLanguage($0) }

    /// - Parameter folder: Nil for a language that has no folder: it is read as English, without rules.
    private init(_ folder: LanguageFolder?) {
        let file = folder?.file("speech")
        let grammar = Set(file?["grammar"].lines.map { String(Substring($0)) } ?? [])
        words = folder.flatMap { WordTable.speech($0.code) } ?? .english
        ruleWords = RuleWords.of(folder?.code ?? "en")
        courtesyTitles = Set((folder?.file("words")?["courtesy titles"].words ?? []).map { WordHash.of($0) })
        givenNames = GivenNames.of(folder?.code ?? "en")
        hasRules = file != nil
        splitsElision = grammar.contains("elision")
        invertsCompoundTenses = grammar.contains("inverted compound tenses")
        capitalsMarkTitles = grammar.contains("capitals mark titles")
        hasBareHeadlines = grammar.contains("bare headlines")
        setsOffNames = grammar.contains("names set off")
        showsVerbsByForm = grammar.contains("verbs by form")
        hasOwnersOfWords = grammar.contains("owners of words")
        hasFixedOrder = grammar.contains("fixed order")
        trustsSubjects = grammar.contains("any subject speaks")
        putsSubjectsAfterVerbs = grammar.contains("subjects after verbs")
        capitalisesNouns = grammar.contains("capital nouns")
        putsTagsInsideMarks = grammar.contains("tags inside marks")
        dropsSubjects = grammar.contains("dropped subjects")
        omitsArticles = grammar.contains("no articles")
        let letters = { (section: String) in
            (folder?.file("quotes")?[section].words ?? []).map { Array(String(Substring($0)).utf8) }
        }
        pluralVerbEndings = letters("endings of plural verbs")
        gerundEndings = letters("endings of gerunds")
        formerPrefixes = letters("prefixes of former offices")
    }
}
