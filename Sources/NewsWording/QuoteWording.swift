package import NewsModel

/// Quotes in words.
package enum QuoteWording {
    /// What stands in place of a name where the text does not say who speaks.
    package static let speakerNotGiven = "speaker not given"
    /// The same as a heading.
    package static let speakerNotGivenHeading = "Speaker not given"
    /// Beside a quote that stands below its speaker's name, where the speaker is likely and not certain.
    package static let unsure = "speaker?"

    /// The speaker's name, with "?" behind one of whom the program is not sure.
    package static func speaker(_ utterance: Utterance) -> String {
        guard let name = utterance.speaker?.name else { return speakerNotGiven }
        return utterance.isSpeakerUnsure ? name + "?" : name
    }

    /// The outlets that print the speaker's words as the fullest form has them, each once.
    package static func outletsOfSameWords(_ utterance: Utterance) -> [String] {
        utterance.ofSpeaker.filter { isSameWords($0.relation) }.map(\.outlet).uniqued()
    }

    /// Whether a variant is the fullest form, or has its words.
    package static func isSameWords(_ relation: QuoteRelation) -> Bool {
        relation == .reference || relation == .sameWords
    }

    /// The quote between marks; without the closing one where the text has none.
    package static func marked(_ quote: Quote) -> String {
        quote.kind == .indirect ? quote.text : "“\(quote.text)\(quote.isUnclosed ? "" : "”")"
    }

    /// A text of more than `longest` words by its `first` and its `last` ones, to stand between marks: the ellipsis of
    /// `between` is outside them, as no outlet prints it.
    package static func shortened(_ text: String, longest: Int, first: Int, last: Int, between: String) -> String {
        let words = text.split(separator: " ")
        guard words.count > longest else { return text }
        // Pieces of the text may be parted in that way already.
        var beginning = words.prefix(first).reversed().drop { $0 == "…" }.reversed().joined(separator: " ")
        var end = words.suffix(last).drop { $0 == "…" }.joined(separator: " ")
        if beginning.hasSuffix("”") { beginning.removeLast() }
        if end.hasPrefix("“") { end.removeFirst() }
        return beginning + between + end
    }

    /// The numbers of the sources that print the utterance: `2, 4`.
    package static func numbers(_ utterance: Utterance, _ detail: StoryDetail) -> String {
        var numbers: [Int] = []
        for variant in utterance.variants {
            guard let index = detail.sources.firstIndex(where: { $0.article.id == variant.article }) else { continue }
            if !numbers.contains(index + 1) { numbers.append(index + 1) }
        }
        return numbers.sorted().map(String.init).joined(separator: ", ")
    }

    /// How a variant stands to the fullest one, in words; empty for that one.
    package static func words(for relation: QuoteRelation) -> String {
        switch relation {
        case .reference: ""
        case .sameWords: "same words"
        case .cutAtStart: "cut at the start"
        case .cutAtEnd: "cut at the end"
        case .cutAtBothEnds: "cut at both ends"
        case .leftOut: "words left out, marked"
        case .leftOutSilently: "words left out silently"
        case .reordered: "words in another order"
        case .longer: "longer here"
        case .altered: "altered"
        case .paraphrased: "reported without marks"
        }
    }

    /// What else is to be known of a variant, in words.
    package static func words(for flag: QuoteFlag) -> String {
        switch flag {
        case .differentSpeaker: "another speaker"
        case .differentTitle: "another title"
        case .directHere: "in full here"
        case .partialHere: "in part here"
        case .inserted: "words inserted"
        case .unclosed: "unclosed"
        case .meaningMayTurn: "meaning may turn"
        }
    }

    /// How the speaker was found, and how often that is right; nil where nobody was.
    package static func reason(_ variant: QuoteVariant) -> String? {
        guard let said = variant.quote.attribution else { return nil }
        let percent = Int((said.confidence * 100).rounded())
        return "Right in \(percent) of 100: \(said.name) is \(words(for: said.rule))"
    }

    /// Where the speaker stands.
    package static func words(for rule: AttributionRule) -> String {
        switch rule {
        case .afterQuote: "named behind the quote with a verb of speaking"
        case .inverted: "named behind the quote after a verb of speaking"
        case .beforeQuote: "named before the quote with a verb of speaking"
        case .beforeQuoteWeak: "named before the quote"
        case .sameParagraph: "named in the paragraph"
        case .sameSentence: "named in the sentence"
        case .accordingTo: "named by “according to”"
        case .colon: "named before a colon"
        case .dash: "named behind a dash"
        case .transcript: "named as in a transcript"
        case .headline: "named in the headline"
        case .possessive: "whose words they are said to be"
        case .continuation: "whose quote goes on"
        case .previousParagraphColon: "named at the end of the paragraph before"
        case .floating: "the only one who speaks nearby"
        case .indirect: "the subject of what is reported"
        case .sentenceSubject: "the subject of the sentence"
        case .lastSpeaker: "who spoke last"
        }
    }

    /// Everything to be said of a variant.
    /// - Parameters:
    ///   - isOnly: it is not held against another one.
    ///   - isUnsure: its speaker is likely and not certain, and no name with a "?" stands beside it.
    package static func notes(_ variant: QuoteVariant, isOnly: Bool, isUnsure: Bool = false) -> [String] {
        var notes = isOnly ? [] : [words(for: variant.relation)].filter { !$0.isEmpty }
        notes += variant.flags.filter { $0 != .unclosed }.map { flag in
            guard flag == .differentSpeaker, let name = variant.quote.attribution?.name else { return words(for: flag) }
            return "said by \(name)"
        }
        if variant.quote.isUnclosed || variant.flags.contains(.unclosed) { notes.append("unclosed") }
        if isUnsure { notes.append(unsure) }
        return notes
    }
}
