public import NewsText

/// What kind of quotation a span is.
public enum QuoteKind: String, Sendable, Codable, CaseIterable {
    /// Whole sentences or a long clause between marks.
    case direct
    /// A few words between marks, inside a clause of the writer's.
    case partial
    /// Marks that distance the writer from a word; nobody is quoted.
    case scare
    /// Reported speech without marks.
    case indirect
}

/// How a speaker was found. The order is that of the rules; the weak ones are shown with "?".
public enum AttributionRule: String, Sendable, Codable, CaseIterable {
    /// With a verb of speaking: "“…”, Aas said", "“…”, said Aas", "Aas said: “…”"; weak where the verb is seldom one of
    /// speaking. `sameParagraph` and `sameSentence` take the speaker of a neighbouring quotation. `colon` and `dash`
    /// have no verb: "Aas: “…”", and "– Aas" below the words.
    case afterQuote, inverted, beforeQuote, beforeQuoteWeak, sameParagraph, sameSentence, accordingTo, colon, dash
    /// Before a colon: of a paragraph ("Aas: …"), of a headline, at the end of the paragraph before. `possessive` is
    /// "Aas's words", `continuation` a quotation over several paragraphs. `floating` is whoever the sentence before is
    /// about, or ends with. `indirect` is the subject of speech without marks.
    case transcript, headline, possessive, continuation, previousParagraphColon, floating, indirect
    /// The subject of the sentence around the quotation, which holds no verb of speaking.
    case sentenceSubject
    /// The speaker of the quotation before, up to two paragraphs back.
    case lastSpeaker
}

/// What a speaker is.
public enum SpeakerKind: String, Sendable, Codable, CaseIterable {
    case person, organisation
    /// A news agency, which passes on what others say.
    case agency
    /// A report, a law, a letter, a sign.
    case document
    /// "experts", "human rights groups": shown as written, never joined over sources.
    case group
    /// A pronoun or role noun that could not be resolved.
    case unresolved
}

/// Who is quoted, and how that was found out.
public struct Attribution: Hashable, Sendable, Codable {
    /// Where the speaker is named for this quote.
    public var mention: TextSpan
    /// The mention's words: "Zakharova", "she", "the minister".
    public var mentionText: String
    /// The name the mention stands for in this article, the longest form known: "Maria Zakharova".
    public var name: String
    /// "Russian Foreign Ministry spokesperson", as written in this article.
    public var title: String?
    /// As told by the speaker's name, title or noun.
    public var kind: SpeakerKind
    /// The rule that found the speaker; `confidence` is measured for each.
    public var rule: AttributionRule
    /// 0 to 1: the share of right answers that the rule had on labelled text.
    public var confidence: Double
    /// The verb or phrase that ties the two: "stated", "according to".
    public var cue: TextSpan?

    /// The share of right answers of a rule from which on its speaker is named without a doubt: a name beside a quote
    /// is read as a fact.
    private static let surely = 0.9

    /// Shown with "?".
    public var isWeak: Bool { confidence < Attribution.surely }

    public init(
        mention: TextSpan, mentionText: String, name: String, title: String? = nil, kind: SpeakerKind,
        rule: AttributionRule, confidence: Double, cue: TextSpan? = nil
    ) {
        self.mention = mention
        self.mentionText = mentionText
        self.name = name
        self.title = title
        self.kind = kind
        self.rule = rule
        self.confidence = confidence
        self.cue = cue
    }
}

/// One quotation in one article.
public struct Quote: Hashable, Sendable, Codable {
    /// The words quoted, without their marks.
    public var span: TextSpan
    /// With the marks, as far as they are there.
    public var outerSpan: TextSpan
    /// The words of `span`.
    public var text: String
    /// Tells whether the words stand between marks, and whether anybody is quoted.
    public var kind: QuoteKind
    /// The closing mark is missing; `span` ends at the end of the paragraph.
    public var isUnclosed: Bool
    /// Nil where no speaker was found, and for marks that quote nobody.
    public var attribution: Attribution?
    /// Quotes of one article with the same number are pieces of one utterance, which its tag interrupts or which runs
    /// over paragraphs.
    public var group: Int?

    public init(
        span: TextSpan, outerSpan: TextSpan, text: String, kind: QuoteKind, isUnclosed: Bool = false,
        attribution: Attribution? = nil, group: Int? = nil
    ) {
        self.span = span
        self.outerSpan = outerSpan
        self.text = text
        self.kind = kind
        self.isUnclosed = isUnclosed
        self.attribution = attribution
        self.group = group
    }
}

/// A speaker as a story (or the whole index) knows them, joined over outlets.
public struct Speaker: Hashable, Sendable, Codable {
    /// The longest form of the name.
    public var name: String
    /// One name of two kinds is two speakers.
    public var kind: SpeakerKind
    /// Titles given by the outlets, most frequent first.
    public var titles: [String]
    /// Other forms of the name that occur.
    public var aliases: [String]

    public init(name: String, kind: SpeakerKind, titles: [String] = [], aliases: [String] = []) {
        self.name = name
        self.kind = kind
        self.titles = titles
        self.aliases = aliases
    }

    /// "Officials", "the minister": a group, a document, or somebody of whom no more than a title is told.
    public var isUnnamed: Bool {
        switch kind {
        case .group, .document, .unresolved: return true
        // A script without capitals does not tell names by them.
        case .person, .organisation, .agency:
            return !name.contains { $0.isUppercase } && name.contains { $0.isLowercase }
        }
    }
}

/// How a variant of an utterance stands to the fullest one.
public enum QuoteRelation: String, Sendable, Codable, CaseIterable {
    /// The fullest variant itself.
    case reference
    /// Other spellings and marks do not count.
    case sameWords
    /// The fullest variant goes on at that end.
    case cutAtStart, cutAtEnd, cutAtBothEnds
    /// Words left out inside, with an ellipsis or silently.
    case leftOut, leftOutSilently
    /// Words stand in another order than in the fullest variant.
    case reordered = "joined"
    /// Its words go on where the fullest variant ends, or begin before it.
    case longer
    /// It has words within those of the fullest variant or in place of them, or shares none with it.
    case altered
    /// Reported without marks here.
    case paraphrased
}

/// What else is to be said of a variant.
public enum QuoteFlag: String, Sendable, Codable, CaseIterable {
    /// `directHere` and `partialHere`: whole sentences here and a few words in the fullest variant, and the other way
    /// about. `inserted`: the outlet's own words in brackets. `unclosed`: the closing mark is missing.
    case differentSpeaker, differentTitle, directHere, partialHere, inserted, unclosed
    /// A negation, a modal, a quantity or a name was lost, added or changed inside what both print.
    case meaningMayTurn
}

/// One step of a word diff between two texts.
public struct WordChange: Hashable, Sendable, Codable {
    /// Which of the two texts has the words.
    public enum Kind: String, Sendable, Codable { case same, onlyReference, onlyVariant }
    /// Which of the two texts the words stand in.
    public var kind: Kind
    /// The words of the step, as written.
    public var text: String

    public init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// One outlet's form of an utterance.
public struct QuoteVariant: Hashable, Sendable, Codable {
    /// The article that prints this form; an outlet may have several.
    public var article: ArticleID
    /// The publisher of `article`, as shown.
    public var outlet: String
    /// When the source says that the article was published; nil where it does not say.
    public var published: Timestamp?
    /// Its spans point into the text of `article`.
    public var quote: Quote
    /// The sentence that the quote stands in.
    public var sentence: String
    /// How its words stand to those of the reference.
    public var relation: QuoteRelation
    /// Further remarks on it; empty for none.
    public var flags: [QuoteFlag]
    /// From the reference to this variant; empty where the words are the same.
    public var changes: [WordChange]

    public init(
        article: ArticleID, outlet: String, published: Timestamp? = nil, quote: Quote, sentence: String,
        relation: QuoteRelation, flags: [QuoteFlag] = [], changes: [WordChange] = []
    ) {
        self.article = article
        self.outlet = outlet
        self.published = published
        self.quote = quote
        self.sentence = sentence
        self.relation = relation
        self.flags = flags
        self.changes = changes
    }
}

/// Something said once and printed in one or more outlets: the reference first, then its variants.
public struct Utterance: Hashable, Sendable, Codable {
    /// nil where the text does not say who speaks.
    public var speaker: Speaker?
    /// Never empty; the fullest one, the reference, comes first.
    public var variants: [QuoteVariant]

    /// The fullest wording, between marks where a source has it so; all others are compared with it.
    public var reference: QuoteVariant { variants[0] }
    /// Each once, in the order of `variants`.
    public var outlets: [String] {
        variants.reduce(into: []) { if !$0.contains($1.outlet) { $0.append($1.outlet) } }
    }

    /// No source has the speaker by a rule that is right in nearly all cases: the name is shown with "?" wherever the
    /// utterance stands.
    public var isSpeakerUnsure: Bool {
        speaker != nil && variants.allSatisfy { $0.quote.attribution?.isWeak ?? true }
    }

    /// The variants that are not given to somebody else.
    public var ofSpeaker: [QuoteVariant] { variants.filter { !$0.flags.contains(.differentSpeaker) } }

    /// Nobody prints it in quotation marks.
    public var isReported: Bool { variants.allSatisfy { $0.quote.kind == .indirect } }

    /// Traps where `variants` is empty.
    public init(speaker: Speaker?, variants: [QuoteVariant]) {
        precondition(!variants.isEmpty, "an utterance has at least its reference")
        self.speaker = speaker
        self.variants = variants
    }
}

/// All that is quoted in a story, or by a person.
public struct QuoteBoard: Hashable, Sendable, Codable {
    /// Speakers by number of outlets, then of quotes.
    public var speakers: [Speaker]
    /// One for each thing said, with all its variants.
    public var utterances: [Utterance]
    /// Articles in languages in which speakers are not looked for; nil for none.
    public var articlesWithoutSpeakers: Int?

    /// The speakers, one for each name, in their order. "Officials" of two articles may be others, but stand under one
    /// heading.
    public var speakersByName: [Speaker] {
        var names: Set<String> = []
        return speakers.filter { names.insert($0.name).inserted }
    }

    /// What the outlets give to a speaker, nil for nobody; what one of them alone gives to this speaker stands for
    /// itself.
    public func utterances(of name: String?) -> [Utterance] {
        utterances.flatMap { utterance in
            if utterance.speaker?.name == name { return [utterance] }
            return utterance.variants.compactMap { variant -> Utterance? in
                guard let name, variant.flags.contains(.differentSpeaker),
                    let speaker = speaker(of: variant, in: utterance), speaker.name == name
                else { return nil }
                var alone = variant
                alone.relation = .reference
                alone.flags.removeAll { $0 == .differentSpeaker }
                alone.changes = []
                return Utterance(speaker: speaker, variants: [alone])
            }
        }
    }

    /// Whom an outlet gives the words to: the speaker of the utterance, or somebody else.
    public func speaker(of variant: QuoteVariant, in utterance: Utterance) -> Speaker? {
        guard variant.flags.contains(.differentSpeaker), let said = variant.quote.attribution else {
            return utterance.speaker
        }
        return speakers.first { $0.name == said.name || $0.aliases.contains(said.name) }
    }

    public init(speakers: [Speaker], utterances: [Utterance], articlesWithoutSpeakers: Int? = nil) {
        self.speakers = speakers
        self.utterances = utterances
        self.articlesWithoutSpeakers = articlesWithoutSpeakers
    }
}
