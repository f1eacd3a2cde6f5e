import NewsLanguage
import NewsModel

/// Tags that say whose answer, verdict or saying a quotation is: `“Never again,” was Rory Haig’s verdict`.
extension SpeakerRules {
    /// `“Never again,” was Rory Haig’s verdict`
    func verdict(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords else { return answer(from: start, to: limit) }
        guard tokens[start].has(.passive), start + 1 < limit else { return nil }
        var owner = start + 1
        if tokens[owner].has(.possessivePronoun) {
            return FoundSpeaker(phrase: owner..<(owner + 1), cue: start, rule: .possessive)
        }
        // "was how critic Emil Haas disposed of it"
        if stands(.how, at: owner), let phrase = phrases.named(from: owner + 1, to: limit),
            phrase.upperBound < limit
        {
            return FoundSpeaker(phrase: phrase, cue: start, rule: .possessive)
        }
        if let asker = asker(behind: owner, to: limit) { return asker }
        while owner < limit, owner - start <= 5, tokens[owner].isWord {
            // "were the first words of Cyril Haddon"
            if tokens[owner].has(.speechNoun), owner + 2 < limit, tokens[owner + 1].has(.joiner),
                let phrase = phrases.source(from: owner + 2, to: limit)
            {
                return FoundSpeaker(phrase: phrase, cue: start, rule: .possessive)
            }
            if tokens[owner].isPossessive, tokens[owner].isCapital, owner + 1 < limit, tokens[owner + 1].isWord {
                return FoundSpeaker(
                    phrase: capitalRun(endingAt: owner, from: start + 1), cue: start, rule: .possessive)
            }
            owner += 1
        }
        return nil
    }

    /// `“Who ate it?” is the question that Inspector Dale keeps asking`: who does it in the clause about the noun.
    private func asker(behind article: Int, to limit: Int) -> FoundSpeaker? {
        guard article + 3 < limit, tokens[article].has(.determiner),
            let noun = (article + 1..<min(limit - 2, article + 4)).first(where: { isSaying($0) })
        else { return nil }
        let start = tokens[noun + 1].has(.that) ? noun + 2 : noun + 1
        guard start < limit, let phrase = phrases.named(from: start, to: limit), phrase.upperBound < limit,
            mayBeSomebody(phrase), tokens[phrase.upperBound].isWord, !tokens[phrase.upperBound].has(.preposition)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: noun, rule: .possessive)
    }

    /// "«Mai», è stata la risposta del ministro", "«…», fue el veredicto de Ana Ruiz": whose noun it is, after "be".
    private func answer(from start: Int, to limit: Int) -> FoundSpeaker? {
        let language = phrases.language
        guard language.invertsCompoundTenses, tokens[start].has(.passive),
            let noun = (start + 1..<min(limit, start + 4)).first(where: { tokens[$0].has(.determiner) }),
            let of = (noun + 2..<max(noun + 2, min(limit - 1, noun + 5))).first(where: { tokens[$0].has(.preposition) }
            ),
            let phrase = phrases.source(from: of + 1, to: limit),
            phrase.contains(where: {
                tokens[$0].has(.role, .title) || tokens[$0].isCapital && !tokens[$0].has(.function)
            })
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: start, rule: .possessive)
    }

    /// `‘…,’ runs Captain Ola Stensrud’s warning to young crews`: whose saying it is, after a verb of the present by
    /// its form.
    func maxim(_ position: Int, _ startsSentence: Bool, from start: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, startsSentence, shape(position).endsWithComma, start + 2 < limit,
            tokens[start].endsAsPlural || tokens[start].has(.cue), !tokens[start].isCapital,
            let owner = (start + 1..<min(limit - 1, start + 7)).first(where: {
                tokens[$0].isPossessive || !tokens[$0].isWord
            }), tokens[owner].isPossessive, tokens[owner].isCapital,
            (owner + 1..<min(limit, owner + 4)).contains(where: { tokens[$0].has(.speechNoun, .maybeNoun) })
        else { return nil }
        return FoundSpeaker(phrase: capitalRun(endingAt: owner, from: start + 1), cue: start, rule: .possessive)
    }
}
