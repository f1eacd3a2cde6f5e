import NewsLanguage
import NewsModel

/// Speakers that the clause before a quotation names without a verb of speaking: `Ruiz’s claim that “…”`, `In the view
/// of Ruiz … “…”`, `Under state law … “…”`.
extension SpeakerRules {
    /// "Ruiz’s claim that “…”", "his promise to “…”"
    func possessor(_ position: Int, from lower: Int) -> FoundSpeaker? {
        var index = position - 1
        while index > lower {
            if tokens[index].has(.speechNoun) {
                var owner = index - 1
                while owner >= lower, index - owner < 5 {
                    if let speaker = possessive(owner, of: index, from: lower) { return speaker }
                    if tokens[owner].isPunctuation { break }
                    owner -= 1
                }
                // "in the words of an adviser"
                if index + 2 < position, tokens[index + 1].has(.joiner), !stands(.forWhom, at: index + 1),
                    let phrase = phrases.phrase(from: index + 2, to: position)
                {
                    return FoundSpeaker(phrase: phrase, cue: index, rule: .possessive)
                }
            }
            index -= 1
        }
        return nil
    }

    /// "her", "Ruiz’s": whose the noun is, if a pronoun or a name says so at `owner`.
    private func possessive(_ owner: Int, of noun: Int, from lower: Int) -> FoundSpeaker? {
        if tokens[owner].has(.possessivePronoun) {
            return FoundSpeaker(phrase: owner..<owner + 1, cue: noun, rule: .possessive)
        }
        guard tokens[owner].isPossessive, tokens[owner].isCapital else { return nil }
        return FoundSpeaker(phrase: capitalRun(endingAt: owner, from: lower), cue: noun, rule: .possessive)
    }

    /// "over her assertion during the debate that “…”", "Ruiz’s pledge to be “…”": what somebody claims, with the
    /// clause that the noun opens, where nobody else says anything in that clause.
    func claim(_ position: Int, from lower: Int) -> FoundSpeaker? {
        // "his claim that Holt is for it is “…”", "describing his remark that he opposed it as “…”": the marks judge
        // the claim.
        guard phrases.language.hasOwnersOfWords, position > lower, !tokens[position - 1].has(.subordinator) else {
            return nil
        }
        let judges = tokens[position - 1].has(.passive)
        for opening in (lower..<position).reversed() {
            let token = tokens[opening]
            if token.isPunctuation, token.kind != .other { return nil }
            if token.has(.cue), !token.isCapital, !token.has(.faintCue), phrases.isVerb(opening, from: lower) {
                return nil
            }
            guard token.has(.that, .to), opening > lower + 1,
                let noun = (max(lower + 1, opening - 4)..<opening).last(where: {
                    // "Tarn’s announcement on Tuesday that “…”": any noun right behind whose it is.
                    tokens[$0].has(.speechNoun)
                        || token.has(.that) && phrases.isPlain($0) && tokens[$0 - 1].isPossessive
                            && tokens[$0 - 1].isCapital
                }),
                noun + 1 == opening || token.has(.that) && tokens[noun + 1].has(.preposition),
                let owner = (max(lower, noun - 3)..<noun).last(where: {
                    tokens[$0].has(.possessivePronoun) || tokens[$0].isPossessive && tokens[$0].isCapital
                }), !(owner..<noun).contains(where: { tokens[$0].isPunctuation }),
                // "said in her remarks that"
                owner == lower || !tokens[owner - 1].has(.preposition) || tokens[owner - 1].has(.subordinator)
                    || stands(.over, at: owner - 1),
                !judges || (opening + 1..<position).count(where: { tokens[$0].has(.passive) }) < 2
            else { continue }
            return possessive(owner, of: noun, from: lower)
        }
        return nil
    }

    /// "learned from referee Lena Fisk that he had “…”": who tells, where nobody says anything in the clause.
    func teller(that position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, position - lower >= 5,
            let that = (lower..<position).last(where: { tokens[$0].has(.that) && !tokens[$0].isCapital }),
            that > lower + 3,
            !(that + 1..<position).contains(where: { tokens[$0].has(.cue) && phrases.isVerb($0, from: that) }),
            let from = (max(lower + 1, that - 7)..<that).last(where: { stands(.from, at: $0) }),
            let phrase = phrases.source(from: from + 1, to: that), phrase.upperBound == that,
            tokens[from - 1].endsAsParticiple || tokens[from - 1].has(.cue) || stands(.learning, at: from - 1)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: from, rule: .accordingTo)
    }

    /// "The minister’s offer of “talks about talks”": whose it is, whatever the noun, if it is a person’s.
    func owner(of position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, position - lower >= 4, stands(.of, at: position - 1),
            shape(position).words >= 2, !shape(position).startsCapital,
            phrases.isPlain(position - 2) || tokens[position - 2].has(.maybeNoun, .weakCue), tokens[position - 3].isWord
        else { return nil }
        let last = position - 3
        if tokens[last].has(.possessivePronoun), tokens[last].has(.male, .female) {
            return FoundSpeaker(phrase: last..<last + 1, cue: position - 2, rule: .possessive)
        }
        guard tokens[last].isPossessive else { return nil }
        if tokens[last].isCapital, !tokens[last].has(.notName, .organisation, .nationality) {
            return FoundSpeaker(phrase: capitalRun(endingAt: last, from: lower), cue: position - 2, rule: .possessive)
        }
        guard tokens[last].has(.role), tokens[last - 1].has(.determiner) else { return nil }
        return FoundSpeaker(phrase: last - 1..<last + 1, cue: position - 2, rule: .possessive)
    }

    /// "The crowd joined in a chant of “…”": who does the clause whose object is something said, right before the
    /// marks.
    func maker(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, position - lower >= 3 else { return nil }
        var noun = position - 1
        while noun > lower, tokens[noun].has(.joiner, .that) || tokens[noun].kind == .colon { noun -= 1 }
        guard tokens[noun].has(.speechNoun), position - noun <= 3, !tokens[noun].isCapital,
            // "Scratched into the bench are the words"
            !(max(lower, noun - 2)..<noun).contains(where: { tokens[$0].has(.passive) }),
            lower == 0 || tokens[lower - 1].kind != .quote,
            let phrase = phrases.firstPhrase(in: lower..<noun), phrase.upperBound < noun,
            !(phrase.upperBound..<noun).contains(where: { tokens[$0].kind == .semicolon || tokens[$0].kind == .colon }),
            !isSpokenOf(phrase, to: noun)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: noun, rule: .possessive)
    }

    /// "In the view of trainer Nora Beck, the horse had “…”"
    func inTheViewOf(_ position: Int, from lower: Int) -> FoundSpeaker? {
        if let near = inTheWordsOf(position, from: lower) { return near }
        guard phrases.language.hasOwnersOfWords, lower + 4 < position, tokens[lower].has(.preposition),
            tokens[lower + 1].has(.determiner), stands(.opinion, at: lower + 2),
            tokens[lower + 3].has(.joiner),
            let phrase = phrases.source(from: lower + 4, to: position)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: lower + 2, rule: .accordingTo)
    }

    /// "… was, in the words of a senior adviser, “the torchbearer”": right before the marks.
    private func inTheWordsOf(_ position: Int, from lower: Int) -> FoundSpeaker? {
        let end = tokens[position - 1].kind == .comma ? position - 1 : position
        guard phrases.language.hasOwnersOfWords, end - lower > 4 else { return nil }
        for of in (max(lower + 3, end - 10)..<end - 1).reversed() where tokens[of].has(.joiner) {
            guard stands(.opinion, at: of - 1), tokens[of - 2].has(.determiner),
                tokens[of - 3].has(.preposition),
                let phrase = phrases.source(from: of + 1, to: end), phrase.upperBound == end
            else { continue }
            return FoundSpeaker(phrase: phrase, cue: of - 1, rule: .accordingTo)
        }
        return nil
    }

    /// "Quoting a source in the palace, the agency said the king was “…”": whom the agency quotes.
    func quotedSource(from sentence: Int, to position: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, sentence + 3 < position,
            stands(.quoting, at: sentence),
            let phrase = phrases.source(from: sentence + 1, to: position), phrase.upperBound < position
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: sentence, rule: .accordingTo)
    }

    /// "For the sailor Ivo Lant the race was “…”", "To the landlord it is “…”": whose view a clause with "be" gives.
    func viewOf(_ position: Int, from lower: Int) -> FoundSpeaker? {
        let language = phrases.language
        guard language.hasOwnersOfWords || language.capitalisesNouns, position > lower + 3,
            tokens[position - 1].has(.passive)
                || language.capitalisesNouns
                    && (lower..<position).contains(where: { tokens[$0].has(.passive, .auxiliary) })
        else { return nil }
        var start = lower
        while start < position,
            tokens[start].isPunctuation || tokens[start].has(.conjunction) || stands(.whereas, at: start)
        {
            start += 1
        }
        guard start + 2 < position, stands(.view, at: start),
            let phrase = phrases.named(from: start + 1, to: position), phrase.upperBound < position - 1,
            isFullName(phrase) || language.hasOwnersOfWords && phrase.contains(where: { tokens[$0].has(.role) })
                || tokens[phrase.lowerBound].has(.determiner) && tokens[phrase.upperBound].has(.pronounThing)
                || language.capitalisesNouns && tokens[phrase.upperBound].has(.auxiliary)
                    && phrase.contains(where: { tokens[$0].has(.role, .title) })
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: start, rule: .accordingTo)
    }

    /// "rejected Ida Maas’s description of the affair as “a clerical sneeze”": whose description it is.
    func describer(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, position - lower >= 5, stands(.asWhat, at: position - 1),
            let noun = (max(lower + 1, position - 9)..<position - 2).last(where: {
                tokens[$0].has(.speechNoun) && tokens[$0 + 1].has(.joiner)
            }), !(noun..<position).contains(where: { tokens[$0].isPunctuation })
        else { return nil }
        return possessive(noun - 1, of: noun, from: lower)
    }

    /// "Under state law a person is guilty who “…”": the text that rules, where nobody says anything.
    func rule(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, stands(.under, at: lower), lower + 1 < position,
            let source = phrases.source(from: lower + 1, to: position)
                ?? phrases.plainRun(from: lower + 1, to: position),
            tokens[source.upperBound - 1].has(.document)
        else { return nil }
        return FoundSpeaker(phrase: source, cue: lower, rule: .accordingTo)
    }

    /// Whether the clause after its subject is passive: "was charged with", "is known as".
    func isSpokenOf(_ phrase: Range<Int>, to limit: Int) -> Bool {
        var index = phrase.upperBound
        while index + 1 < limit {
            if tokens[index].has(.passive) {
                var verb = index + 1
                while verb < limit, tokens[verb].has(.adverb, .auxiliary) { verb += 1 }
                if verb < limit, tokens[verb].endsInEd || tokens[verb].has(.cue) && !tokens[verb].has(.participle) {
                    return true
                }
            }
            index += 1
        }
        return false
    }
}
