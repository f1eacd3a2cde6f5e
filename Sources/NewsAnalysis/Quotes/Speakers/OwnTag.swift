import NewsLanguage
import NewsModel

/// The speaker whom a quotation's own sentence names: a table of rules, of which the first that finds somebody is
/// right.
///
/// The order is the heart of it. What stands behind a closing comma is surer than what stands before, a verb of
/// speaking surer than a noun, and what only hints at somebody comes last.
struct OwnTag {
    /// One way to find the speaker.
    struct Rule: Sendable {
        /// What the rule goes by.
        let name: String
        let find: @Sendable (inout OwnTag) -> FoundSpeaker?

        /// - Parameter find: nil where the rule does not apply.
        init(_ name: String, _ find: @escaping @Sendable (inout OwnTag) -> FoundSpeaker?) {
            self.name = name
            self.find = find
        }
    }

    /// From the surest to what only hints.
    static let rules: [Rule] = [
        Rule("first piece of the sentence") { $0.rules.firstPiece($0.position, from: $0.lower) },
        Rule("line below, or heading") { $0.lineBelow },
        Rule("whom an agency cites") { $0.citedByAgency },
        Rule("behind a comma") { $0.behindComma },
        Rule("whose statement it is") { $0.ownerOfStatement },
        Rule("claim before the marks") { $0.rules.claim($0.position, from: $0.lower) },
        Rule("beside another quotation") { $0.rules.beside($0.position, from: $0.lower) },
        Rule("who tells it") { $0.rules.teller(that: $0.position, from: $0.lower) },
        Rule("who describes it so") { $0.rules.describer($0.position, from: $0.lower) },
        Rule("agent, frame or clause behind") { $0.around },
        Rule("tag behind, for a colon before") { $0.behindColon },
        Rule("tag right before") { $0.tiedBefore },
        Rule("tag behind the whole sentence") { $0.behindSentence },
        Rule("tag before by a verb of speaking") { $0.before.flatMap { $0.isWeakCue ? nil : $0 } },
        Rule("any tag behind") { $0.behind },
        Rule("any tag before") { $0.before },
        Rule("subject behind a participle") {
            $0.rules.subjectAfterParticiple($0.position, from: $0.lower, in: $0.paragraph)
        },
        Rule("in whose view") { $0.rules.viewOf($0.position, from: $0.lower) },
        Rule("opening clause") { $0.rules.opening($0.position, from: $0.lower) },
        Rule("possessor") { $0.rules.possessor($0.position, from: $0.lower) },
        Rule("whose words") { $0.rules.whoseWords($0.position, from: $0.lower) },
        Rule("owner") { $0.rules.owner(of: $0.position, from: $0.lower) },
        Rule("maker") { $0.rules.maker($0.position, from: $0.lower) },
        Rule("law that rules") { $0.rules.rule($0.position, from: $0.lower) },
        Rule("verb of the present") { $0.rules.presentVerb($0.position, from: $0.lower) },
    ]

    private let rules: SpeakerRules
    /// The token of the quotation.
    private let position: Int
    private let paragraph: Range<Int>
    /// Where the part of the sentence before the quotation begins.
    private let lower: Int

    /// - Parameter position: the token of the quotation.
    init(_ rules: SpeakerRules, at position: Int, in paragraph: Range<Int>) {
        self.rules = rules
        self.position = position
        self.paragraph = paragraph
        // "«…», anunció ella; «…», atajó el director": after a semicolon as at the start of a sentence.
        let opensClause = position > paragraph.lowerBound && rules.tokens[position - 1].kind == .semicolon
        lower = opensClause ? position : rules.before(position, in: paragraph)
    }

    /// Whom the first rule finds that finds somebody.
    mutating func found() -> FoundSpeaker? {
        for rule in Self.rules {
            if let speaker = rule.find(&self) { return speaker }
        }
        return nil
    }

    private var tokens: [SpeechToken] { rules.tokens }

    /// The tag behind the marks, read once.
    private lazy var behind: FoundSpeaker? = {
        if rules.isFollowedBySentence(position, from: lower) { return nil }
        // "L’affaire est entendue : « Je l’avais dit », triomphe Célestin."
        let followsColon =
            lower < position && tokens[position - 1].kind == .colon && !rules.language.hasFixedOrder
        return rules.credible(
            rules.tagAfter(position, startsSentence: lower == position || followsColon, in: paragraph))
    }()

    /// The tag before the marks, read once.
    private lazy var before: FoundSpeaker? = {
        var tag = tagBefore
        if tag?.rule == .transcript, paragraph == rules.paragraphs.first { tag?.rule = .headline }
        // "Nobody believes his talk of “a quiet retirement”"
        if let told = tag, tokens[told.phrase.lowerBound].has(.negation),
            let owner = rules.owner(of: position, from: lower)
        {
            return owner
        }
        return tag
    }()

    private var tagBefore: FoundSpeaker? {
        rules.credible(
            rules.tagBefore(position, from: lower, sentence: rules.sentenceStart(position, in: paragraph)))
    }

    /// "Quote of the week: “…” —Ana Brill"; but in "The party was “still first.”--Kim Holt" it is the reporter’s name
    /// below the last line.
    private var lineBelow: FoundSpeaker? {
        mutating get {
            guard let behind, behind.rule == .dash || behind.rule == .headline else { return nil }
            return (behind.rule == .dash ? rules.toldBefore(position, from: lower, in: paragraph) : nil) ?? behind
        }
    }

    /// "Bamford said that “…,” the Associated Press reports": an agency hands on what another said.
    private var citedByAgency: FoundSpeaker? {
        mutating get {
            guard let behind, behind.phrase.contains(where: { tokens[$0].has(.agency) && tokens[$0].isCapital }),
                let told = tagBefore, !told.isWeakCue
            else { return nil }
            return told
        }
    }

    private var behindComma: FoundSpeaker? {
        mutating get {
            let commaFollows = position + 1 < paragraph.upperBound && tokens[position + 1].kind == .comma
            guard rules.shape(position).endsWithComma || commaFollows && lower == position, let behind else {
                return nil
            }
            // "Scott, who has called it “toxic,” portrayed his rival as a guest": a verb that belongs to the main
            // clause.
            let mayBeOfMain =
                behind.rule == .inverted && behind.isWeakCue || rules.isIntroduced(position, from: lower)
            return (mayBeOfMain ? rules.toldBefore(position, from: lower, in: paragraph) : nil) ?? behind
        }
    }

    /// "the mayor's promise that “…”"
    private var ownerOfStatement: FoundSpeaker? {
        guard position - lower >= 3, tokens[position - 1].has(.that), tokens[position - 2].has(.speechNoun) else {
            return nil
        }
        return rules.possessor(position, from: lower)
    }

    private var around: FoundSpeaker? {
        rules.credible(
            rules.agentAfter(position, from: lower, in: paragraph)
                ?? rules.framed(position, from: lower, in: paragraph)
                ?? rules.relativeAfter(position, from: lower, in: paragraph))
    }

    /// "Strike: “…”, warns Dahl": a tag of the quotation's own says more than what stands before a colon.
    private var behindColon: FoundSpeaker? {
        mutating get {
            guard let before, before.cue == nil, let behind, let cue = behind.cue, behind.rule == .inverted,
                !behind.isWeakCue, tokens[cue].has(.strongCue)
            else { return nil }
            return behind
        }
    }

    private var tiedBefore: FoundSpeaker? {
        mutating get {
            guard let before, !before.isWeakCue, rules.isTied(position, from: lower) else { return nil }
            // "El parque ha confirmado la multa, “un castigo justo” para todos, afirma su directora": what is told is
            // behind the verb already, and the words in marks only add to it.
            if !rules.language.hasFixedOrder, tokens[position - 1].kind == .comma, let cue = before.cue,
                !rules.shape(position).startsCapital, position - cue > 3, tokens[cue + 1].has(.determiner), let behind,
                behind.rule == .inverted, !behind.isWeakCue
            {
                return behind
            }
            return before
        }
    }

    private var behindSentence: FoundSpeaker? {
        mutating get {
            guard lower == position || behind?.rule == .accordingTo else { return nil }
            if let behind, let before, isOnlyPaper(behind), tokens[position - 1].has(.that) { return before }
            return behind
        }
    }

    /// "anunció el cierre, arguyendo que “…”, según un comunicado": a paper of no name is whoever's the clause before
    /// is.
    private func isOnlyPaper(_ source: FoundSpeaker) -> Bool {
        let phrase = source.phrase
        return !rules.language.hasFixedOrder && source.rule == .accordingTo && phrase.count <= 2
            && rules.stands(.indefinite, at: phrase.lowerBound) && tokens[phrase.upperBound - 1].has(.document)
            && !tokens[phrase.upperBound - 1].has(.role)
    }
}

extension SpeakerRules {
    /// The speaker whom the sentence of the quotation at `position` names.
    func ownTag(_ position: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        var tag = OwnTag(self, at: position, in: paragraph)
        return tag.found()
    }

    /// The tag of the words before the marks, if there are any and a word of speaking is among them.
    func toldBefore(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        guard language.hasFixedOrder, lower < position,
            let told = tagBefore(position, from: lower, sentence: sentenceStart(position, in: paragraph)),
            told.cue != nil
        else { return nil }
        return told
    }

    /// "“What they forget,” so Marta Eng in her reply, “is …”": a sentence that goes on behind the tag.
    func firstPiece(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard language.hasFixedOrder, lower > 0, tokens[lower - 1].kind == .quote,
            tokens[position - 1].kind == .comma, position - lower >= 3, shape(lower - 1).endsWithComma,
            !shape(position).startsCapital, !isIntroduced(position, from: lower), var first = found[span(lower - 1)],
            first.phrase.lowerBound >= lower, first.phrase.upperBound <= position, let cue = first.cue, cue >= lower
        else { return nil }
        first.rule = .sameSentence
        return first
    }

    /// "Marchers chanted, “…,” witnesses reported": a verb of speaking and a comma right before the marks.
    func isIntroduced(_ position: Int, from lower: Int) -> Bool {
        position > lower + 1 && tokens[position - 1].kind == .comma && tokens[position - 2].has(.strongCue)
            && phrases.isVerb(position - 2, from: lower)
    }

    /// "Norling called the ban “arbitrary.” Dana Holm, her deputy, warned that": words in marks that end their
    /// sentence, so that what follows is another one.
    func isFollowedBySentence(_ position: Int, from lower: Int) -> Bool {
        guard language.capitalsMarkTitles, lower < position, shape(position).endsSentence,
            position + 1 < tokens.count
        else { return false }
        return tokens[position + 1].isWord && tokens[position + 1].isCapital
    }
}
