import NewsLanguage
import NewsModel

/// Tags in the sentence after the quotation's own: `“Too little, too late.” With those words the mayor turned it down.`
extension SpeakerRules {
    /// nil unless the quotation is a sentence of its own.
    func laterTag(_ position: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        guard before(position, in: paragraph) == position else { return nil }
        var start = position + 1
        if start < paragraph.upperBound, tokens[start].kind == .sentenceEnd {
            start += 1
        } else if !shape(position).endsSentence {
            return nil
        }
        let limit = end(after: start - 1, in: paragraph)
        guard start + 2 < limit, tokens[start].isCapital else { return nil }
        return thisFrom(start..<limit) ?? thusBehind(start..<limit) ?? withThoseWords(start..<limit)
            ?? thatWasTheAnswer(start..<limit)
            ?? theWordsAre(start..<limit)
            ?? shown(start..<limit, after: position, in: paragraph)
    }

    /// "This from a man, Theo Grange"
    private func thisFrom(_ sentence: Range<Int>) -> FoundSpeaker? {
        let from = sentence.lowerBound + 1
        guard phrases.language.hasOwnersOfWords, stands(.this, at: sentence.lowerBound),
            stands(.from, at: from), let phrase = phrases.source(from: from + 1, to: sentence.upperBound)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: from, rule: .floating)
    }

    /// "La phrase est de l’ancien ministre", "The question, put by Judge Frost, hung in the air", "The words stand on a
    /// sign".
    private func theWordsAre(_ sentence: Range<Int>) -> FoundSpeaker? {
        let noun = sentence.lowerBound + 1
        guard tokens[sentence.lowerBound].has(.determiner), isSaying(noun) else { return nil }
        for index in noun + 1..<min(sentence.upperBound - 1, noun + 7) where tokens[index].has(.preposition) {
            guard let phrase = phrases.phrase(from: index + 1, to: sentence.upperBound) else { continue }
            let isBy =
                tokens[index].has(.agentMarker) || tokens[index - 1].has(.passive)
                || stands(.from, at: index)
            let isName = phrase.contains { tokens[$0].isCapital && !tokens[$0].has(.function, .day) }
            if isBy && isName || phrase.contains(where: { tokens[$0].has(.document) }) {
                return FoundSpeaker(phrase: phrase, cue: noun, rule: .floating)
            }
        }
        return nil
    }

    /// A noun for what somebody says: "statement", "question".
    func isSaying(_ index: Int) -> Bool {
        tokens[index].has(.speechNoun) || stands(.saying, at: index)
    }

    /// `“It went straight through the roof.” Hanneke Pruitt shows visitors the stone`: a full name starts the sentence
    /// after a quotation that opens the paragraph and is the only one in it.
    private func shown(_ sentence: Range<Int>, after position: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        guard position == paragraph.lowerBound, shape(position).words > 1,
            paragraph.count(where: { tokens[$0].kind == .quote }) == 1
        else { return nil }
        if let owner = ownerNamed(sentence) ?? giver(sentence) { return owner }
        if let name = bearer(ofWords: sentence) { return FoundSpeaker(phrase: name, cue: nil, rule: .floating) }
        let looksBack =
            stands(.deictic, at: sentence.lowerBound) || tokens[sentence.lowerBound].has(.pronounThing)
        guard shape(position).words >= 4 || looksBack else { return nil }
        if let name = phraseOf(sentence) { return FoundSpeaker(phrase: name, cue: nil, rule: .floating) }
        if let notice = noticeAfter(sentence) { return notice }
        if let name = onlyName(in: sentence) ?? onlyPerson(in: sentence) {
            return FoundSpeaker(phrase: name, cue: nil, rule: .floating)
        }
        guard shape(position).words >= 6,
            let phrase = phrases.phrase(from: sentence.lowerBound, to: sentence.upperBound), isFullName(phrase),
            phrase.upperBound < sentence.upperBound,
            tokens[phrase.upperBound].isWord || tokens[phrase.upperBound].kind == .comma,
            !isSpokenOf(phrase, to: sentence.upperBound)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: nil, rule: .floating)
    }

    /// "It was advice that her grandmother gave freely, and Ada Poole took it": who stands in the clause about the
    /// noun.
    private func giver(_ sentence: Range<Int>) -> FoundSpeaker? {
        let be = sentence.lowerBound + 1
        guard phrases.language.hasOwnersOfWords, be + 4 < sentence.upperBound, tokens[be].has(.passive),
            tokens[be - 1].has(.pronounThing) || stands(.deictic, at: be - 1),
            let that = (be + 2..<min(sentence.upperBound - 1, be + 6)).first(where: { tokens[$0].has(.that) }),
            !(be + 1..<that).contains(where: { tokens[$0].isPunctuation }),
            let phrase = phrases.named(from: that + 1, to: sentence.upperBound),
            phrase.upperBound < sentence.upperBound,
            mayBeSomebody(phrase), tokens[phrase.upperBound].isWord || tokens[phrase.upperBound].kind == .comma
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: be, rule: .floating)
    }

    /// "Dairyman Alf Renshaw has the sentence tattooed on his arm": the only full name of a sentence about the words.
    private func bearer(ofWords sentence: Range<Int>) -> Range<Int>? {
        guard phrases.language.hasOwnersOfWords,
            sentence.dropFirst().contains(where: {
                stands(.the, at: $0 - 1) && stands(.saying, at: $0)
            })
        else { return nil }
        let start = sentence.lowerBound
        guard let phrase = phrases.phrase(from: start, to: sentence.upperBound), isFullName(phrase),
            phrase.upperBound < sentence.upperBound, !isSpokenOf(phrase, to: sentence.upperBound)
        else { return nil }
        return phrase
    }

    /// "The complaint is Dita Moll’s, who lost her mooring": whose the words are, without a noun behind.
    private func ownerNamed(_ sentence: Range<Int>) -> FoundSpeaker? {
        let be = sentence.lowerBound + 2
        guard phrases.language.hasOwnersOfWords, be + 1 < sentence.upperBound, tokens[be].has(.passive),
            tokens[sentence.lowerBound].has(.determiner), tokens[be - 1].isWord, !tokens[be - 1].isCapital,
            let last = (be + 1..<min(sentence.upperBound, be + 5)).first(where: { tokens[$0].isPossessive }),
            tokens[last].isCapital, last + 1 == sentence.upperBound || tokens[last + 1].isPunctuation
        else { return nil }
        return FoundSpeaker(phrase: capitalRun(endingAt: last, from: be + 1), cue: be, rule: .floating)
    }

    /// "“No dogs.” The notice hung for days": a text that the next sentence goes on about.
    private func noticeAfter(_ sentence: Range<Int>) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, sentence.count > 3, stands(.the, at: sentence.lowerBound),
            tokens[sentence.lowerBound + 1].has(.document), !tokens[sentence.lowerBound + 1].isCapital
        else { return nil }
        return FoundSpeaker(phrase: sentence.prefix(2), cue: nil, rule: .floating)
    }

    /// "The speaker was Hester Gale", "It was left to project manager Simon Hale", "Only Tobias Fell could put it so".
    private func onlyName(in sentence: Range<Int>) -> Range<Int>? {
        guard phrases.language.hasOwnersOfWords else { return nil }
        let first = sentence.lowerBound
        var start = first
        while start < sentence.upperBound, start - first < 5, isLeadingIn(start) { start += 1 }
        guard start > first, let phrase = phrases.named(from: start, to: sentence.upperBound), isFullName(phrase),
            tokens[start - 1].has(.passive, .to) || start == first + 1 && stands(.only, at: first)
        else { return nil }
        return phrase
    }

    private func isLeadingIn(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord
            && (token.has(.determiner, .pronounThing, .passive, .to, .adverb)
                || language[.leadingIn].contains(token.hash))
    }

    /// "With those words the mayor", "Mit diesen Worten lehnte die Ministerin": what is said again is what was quoted.
    private func withThoseWords(_ sentence: Range<Int>) -> FoundSpeaker? {
        // "That is how his widow, Vera Blount, remembers him", "So says the foreman"
        if let phrase = thatIsHow(sentence) {
            return FoundSpeaker(phrase: phrase, cue: sentence.lowerBound, rule: .floating)
        }
        // "With that, Beryl Quennell closed her door"
        let first = sentence.lowerBound
        if tokens[first].has(.with), stands(.this, at: first + 1), tokens[first + 2].kind == .comma,
            first + 3 < sentence.upperBound, let phrase = phrases.phrase(from: first + 3, to: sentence.upperBound)
        {
            return FoundSpeaker(phrase: phrase, cue: first + 1, rule: .floating)
        }
        guard let noun = sentence.prefix(5).first(where: { stands(.words, at: $0) }) ?? oneWord(sentence),
            noun >= sentence.lowerBound + 2,
            stands(.demonstrative, at: noun - 1) || noun == sentence.lowerBound + 3
                || stands(.this, at: noun - 1),
            tokens[sentence.lowerBound].has(.preposition, .with) || tokens[noun - 2].has(.preposition, .with),
            noun + 1 < sentence.upperBound
        else { return nil }
        var start = noun + 1
        // "Those were the words with which", "these words ringing": only a subject right after, or after the verb where
        // the verb comes first.
        if tokens[start].has(.that) || phrases.language.capitalisesNouns, !phrases.startsPhrase(start) { start += 1 }
        guard start < sentence.upperBound, phrases.startsPhrase(start), !tokens[start].has(.possessivePronoun),
            let phrase = phrases.phrase(from: start, to: sentence.upperBound), phrase.upperBound < sentence.upperBound
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: noun, rule: .floating)
    }

    /// "With that one word", "With this sentence"
    private func oneWord(_ sentence: Range<Int>) -> Int? {
        guard phrases.language.hasOwnersOfWords, tokens[sentence.lowerBound].has(.with),
            stands(.this, at: sentence.lowerBound + 1)
        else { return nil }
        return sentence.prefix(4).first { stands(.saying, at: $0) || stands(.word, at: $0) }
    }

    private func thatIsHow(_ sentence: Range<Int>) -> Range<Int>? {
        guard sentence.count > 3 else { return nil }
        var start = sentence.lowerBound + 1
        // "So sieht es Fischer Jan Petersen"
        if phrases.language.capitalisesNouns, stands(.thus, at: start - 1), tokens[start].has(.cue) {
            if tokens[start + 1].has(.pronounThing) { start += 1 }
            return phrases.phrase(from: start + 1, to: sentence.upperBound)
        }
        guard phrases.language.hasOwnersOfWords, sentence.count > 4 else { return nil }
        if tokens[start - 1].has(.that), tokens[start].has(.passive), stands(.how, at: start + 1) {
            start += 2
        } else if stands(.thus, at: start - 1), tokens[start].isWord, !tokens[start].isCapital,
            tokens[start].endsAsPlural || tokens[start].has(.cue)
        {
            start += 1
        } else if stands(.thus, at: start - 1), tokens[start].has(.determiner) {
            // "So the label on the tin"
            return phrases.phrase(from: start, to: sentence.upperBound).flatMap { phrase in
                phrase.contains { tokens[$0].has(.document, .role) } ? phrase : nil
            }
        } else {
            return nil
        }
        return phrases.phrase(from: start, to: sentence.upperBound)
    }

    /// "That was Enid Casper's answer"
    private func thatWasTheAnswer(_ sentence: Range<Int>) -> FoundSpeaker? {
        let owner = sentence.lowerBound + 2
        guard tokens[sentence.lowerBound].has(.that, .determiner, .pronounThing), tokens[owner - 1].has(.passive),
            let last = (owner..<min(sentence.upperBound - 1, owner + 4)).first(where: { tokens[$0].isPossessive }),
            (owner...last).allSatisfy({ tokens[$0].isCapital && tokens[$0].isWord }),
            tokens[last + 1].has(.speechNoun, .maybeNoun)
        else { return nil }
        return verdict(from: sentence.lowerBound + 1, to: sentence.upperBound)
    }
}
