/// The words that single rules of quotations ask for, by what they do there: the file "quotes" of a language's folder.
///
/// Words that many rules share have a class in `WordClasses`; these are of a rule or two.
package struct RuleWords: Sendable {
    /// What the words of a list do.
    package enum Role: Int, CaseIterable, Sendable {
        /// “of”: joins a title or a name to what it is of.
        case of
        /// “from”: before somebody whose words, or whose thing, something is.
        case from
        /// “in”: before the place, or the paper, in which something is said.
        case within
        /// “for”: before the party that a spokesman speaks for.
        case forWhom
        /// “for the landlord it was …”: before somebody whose view is told.
        case view
        /// “the”, where it tells a title or a group from a name.
        case the
        /// Articles in front of somebody who is described.
        case article
        /// “le”: in front of somebody whom an article has only one of.
        case definite
        /// “la”: who is described with one is a woman.
        case feminine
        /// “a”, “une”.
        case indefinite
        /// “eine”: begins the subject where other cases have other articles.
        case nominative
        /// “des”: joins a noun to the one before.
        case genitive
        /// “nothing”, “this”: alone it is nobody who speaks.
        case nobody
        /// “someone”: nobody in particular.
        case anybody
        /// “your”, “our”: the reader’s and the writer’s own.
        case ours
        /// “those were …”: open a sentence about the words before.
        case deictic
        /// “this”, “that”, before a noun for the words that are quoted.
        case this
        /// “these”, before “words”.
        case demonstrative
        /// “cette”: begins a description of somebody who was named.
        case pointing
        /// “about”: before what is spoken of.
        case topic
        /// “of”, “about”, behind a verb of talking.
        case talkedOf
        /// “speaks”: a verb only where a topic stands behind it.
        case talks
        /// “many”, “another”: who is not named, before a verb.
        case somebody
        /// “another”: somebody else of those who were told of.
        case others
        /// “words”: what was quoted, named once more.
        case words
        /// “the word “ozone””: what stands in marks is spoken of.
        case word
        /// “sentence”, “joke”: nouns for what was quoted.
        case saying
        /// “metaphor”: nouns for a way to put it.
        case term
        /// “belongs”, before “to” and somebody whose words they are.
        case owning
        /// “known”, before “as” and a name.
        case sold
        /// “la loi dite « …»”: behind a thing, before its name.
        case calledSo
        /// “s’appelle”: before the name of a thing.
        case bearingName
        /// “himself”.
        case oneself
        /// “more”, of “more people”.
        case more
        /// Forms of “have”, which make no passive.
        case have
        /// “having”, which opens a clause about the subject to come.
        case having
        /// “accused of”: spoken of, though no “was” stands before it.
        case accused
        /// “se”: the verb behind it is no passive.
        case reflexive
        /// “quoted”, before “as saying”.
        case quoted
        /// “known”, before “as” and what somebody is called.
        case known
        /// “former”, “deputy”: before an office that somebody else has.
        case lesser
        /// “werden”: its subject is several, so that “sie” beside it is no woman.
        case pluralVerb
        /// “in”: whose name stands behind it is no person.
        case location
        /// “outside”: before a place in a headline.
        case whereabouts
        /// “about”, before a number.
        case guess
        /// “on”, “man”: nobody in particular.
        case impersonal
        /// “so”, “thus”: before a verb of speaking, and before “that”, which reports nothing then.
        case thus
        /// “yet”, between a subject and its verb.
        case yet
        /// “keeper”: what somebody is, though the table of roles has it not.
        case head
        /// “as”, before what somebody calls a thing.
        case asWhat
        /// “als”, before what an agent calls a thing.
        case asAgent
        /// “people”: several, though it has no ending of the plural.
        case people
        /// “hurricane”: has a name and says nothing.
        case storm
        /// “reported”, “claims”: a cue behind a quotation though a noun as well.
        case claimed
        /// “writes”, between a name and a clause without “that”.
        case reporting
        /// “what”, which opens a clause that is no report.
        case what
        /// “that was how”, “what Anna Roth calls”.
        case how
        /// “as the saying goes”.
        case goes
        /// “only”, before the one name of a sentence.
        case only
        /// “the speaker was”: words before the one name of a sentence.
        case leadingIn
        /// “oír decir”: a verb of speaking of which no source is told.
        case infinitive
        /// “à en croire”: names a source.
        case believing
        /// “en”, of “à en croire”.
        case ofIt
        /// “après”, a source only as “d’après”.
        case afterwards
        /// “fügte … hinzu”: the end of a verb.
        case verbParticle
        /// “came”, before “from”.
        case coming
        /// “gets”: who hears or reads says nothing.
        case hearing
        /// “in the eyes of”.
        case opinion
        /// “hears”, before “from” and somebody who tells.
        case learning
        /// “over”, between what is said and whose matter it is.
        case over
        /// “quoting”, which opens a clause with a source.
        case quoting
        /// “while”, which sets one clause against another.
        case whereas
        /// “under”, before the law that says so.
        case under
        /// “von einer „…“ Rede”: behind the quoted words.
        case speech
        /// “inscribed”: before the words on a thing.
        case marking
        /// “heading”: a piece of something written.
        case entry
        /// “die”: opens a clause about the noun before it.
        case relative
        /// “den”: whose clause has a subject of its own.
        case objectRelative
        /// “le”: the person or thing that the verb is about.
        case object
        /// “will”: behind an article it is a paper.
        case will
        /// “May”: a month, a verb, and a name.
        case may
        /// “who”, behind somebody whom no table knows.
        case who
        /// “but”: behind it the writer says what became of what was said.
        case but
        /// “not”, beside a verb of speaking: nobody said the words.
        case negation
        /// “including”: opens an example set off from the subject.
        case including
        /// “gegenüber”: before whom somebody tells, who is no source.
        case towards
        /// “los”, “varios”: begin a phrase for several.
        case severalArticle
        /// “desde”: before the house for which people speak.
        case house
        /// “appeal”, “reply”: nouns for something said, before its owner.
        case speechAct
        /// “the senator”: an office that stands for a name, which no second person of a story has.
        case office
        /// “titled”: before the title of a work.
        case titling
        /// “replied”: what somebody else than the last speaker does.
        case answering
    }

    /// The hashes of the words of each role. Arrays, since most lists have a word or two: going through them costs less
    /// than a set would.
    private let lists: [[UInt64]]

    /// The words of a role as `WordHash` has them; none where the language's folder has no such section.
    package subscript(role: Role) -> [UInt64] { lists[role.rawValue] }

    /// The lists of a language; those of English where it has no words for the rules of speech.
    package static func of(_ language: String) -> RuleWords { tables[language] }

    private static let tables = LanguageTable { folder in
        let isRead = folder?.file("speech") != nil
        let file = (isRead ? folder : LanguageFolder.of("en"))?.file("quotes")
        let sections = Dictionary(
            (file?.sections ?? []).map { ($0.name, $0.words) }, uniquingKeysWith: { first, _ in first })
        return RuleWords(lists: Role.allCases.map { role in (sections[role.section] ?? []).map { WordHash.of($0) } })
    }
}

extension RuleWords.Role {
    /// The name of the list's section.
    package var section: String {
        switch self {
        case .of: "of"
        case .from: "from"
        case .within: "in"
        case .forWhom: "for"
        case .view: "in the view of"
        case .the: "the"
        case .article: "articles"
        case .definite: "definite articles of one"
        case .feminine: "feminine articles"
        case .indefinite: "indefinite articles"
        case .nominative: "indefinite articles of subjects"
        case .genitive: "genitive articles"
        case .nobody: "no speakers"
        case .anybody: "anybody"
        case .ours: "ours"
        case .deictic: "words that look back"
        case .this: "this"
        case .demonstrative: "demonstratives"
        case .pointing: "articles that point back"
        case .topic: "before topics"
        case .talkedOf: "talked of"
        case .talks: "talking"
        case .somebody: "somebody"
        case .others: "others"
        case .words: "words"
        case .word: "word"
        case .saying: "sayings"
        case .term: "terms"
        case .owning: "before owners"
        case .sold: "sold as"
        case .calledSo: "called so"
        case .bearingName: "bearing names"
        case .oneself: "oneself"
        case .more: "more"
        case .have: "have"
        case .having: "having"
        case .accused: "accused"
        case .reflexive: "reflexive pronouns"
        case .quoted: "quoted"
        case .known: "known"
        case .lesser: "lesser offices"
        case .pluralVerb: "verbs of several"
        case .location: "before places"
        case .whereabouts: "before whereabouts"
        case .guess: "guesses"
        case .impersonal: "impersonal pronouns"
        case .thus: "thus"
        case .yet: "yet"
        case .head: "heads"
        case .asWhat: "as"
        case .asAgent: "as, behind the agent"
        case .people: "people"
        case .storm: "storms"
        case .claimed: "claimed"
        case .reporting: "reporting"
        case .what: "what"
        case .how: "how"
        case .goes: "goes"
        case .only: "only"
        case .leadingIn: "leading in"
        case .infinitive: "infinitives"
        case .believing: "believing"
        case .ofIt: "of it"
        case .afterwards: "after"
        case .verbParticle: "particles of verbs"
        case .coming: "coming"
        case .hearing: "hearing"
        case .opinion: "opinions"
        case .learning: "learning"
        case .over: "over"
        case .quoting: "quoting"
        case .whereas: "whereas"
        case .under: "under"
        case .speech: "speeches"
        case .marking: "marking"
        case .entry: "entries"
        case .relative: "relative pronouns"
        case .objectRelative: "relative pronouns of objects"
        case .object: "objects before verbs"
        case .will: "papers that are verbs"
        case .may: "names that are verbs"
        case .who: "who"
        case .but: "but"
        case .negation: "negations"
        case .including: "including"
        case .towards: "towards"
        case .severalArticle: "articles of several"
        case .house: "before houses"
        case .speechAct: "acts of speech"
        case .office: "offices that stand for names"
        case .titling: "before titles"
        case .answering: "answering verbs"
        }
    }
}
