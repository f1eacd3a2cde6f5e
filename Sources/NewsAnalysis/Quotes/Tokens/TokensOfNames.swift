import NewsLanguage
import NewsText

/// Words whose class or capital depends on where they stand: datelines, headings, months that are names.
extension SpeechTokens {
    /// "WASHINGTON, Aug. 24 (UPI) —", "Osthavn (dpa) -": a place before the first sentence, which says nothing in it.
    /// Its dash ends it as a full stop would.
    mutating func closeDateline(of paragraph: Range<Int>) {
        let start = paragraph.prefix(Self.longestDateline)
        guard let dash = start.first(where: { tokens[$0].kind == .dash }), let first = start.first, dash > first,
            tokens[first].isCapital,
            (first..<dash).allSatisfy({
                let token = tokens[$0]
                return token.isCapital && !token.has(.cue) || token.kind == .number || token.kind == .comma
                    || token.kind == .other
            })
        else { return }
        var before = Int(tokens[dash].start)
        while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
        let namesAgency = before > 0 && bytes[before - 1] == 0x29
        // Without an agency only a shouted place, with a date or a second place if at all: "NATO Secretary General Ada
        // Quill —".
        let isPlace = (first..<dash).prefix { tokens[$0].kind != .comma }.allSatisfy {
            (tokens[$0].isShouted || tokens[$0].kind == .other) && !tokens[$0].has(.role, .title, .organisation)
        }
        guard namesAgency || isPlace else { return }
        tokens[dash].kind = .sentenceEnd
    }

    /// Tokens of a dateline, its dash counted.
    private static let longestDateline = 8

    /// "Shortly after the call", "Hastily blaming his rivals": a capital and -ly at the start of a sentence are an
    /// adverb where no verb can follow, unless people bear the name.
    mutating func markOpeningAdverbs() {
        for paragraph in paragraphs {
            for index in paragraph.dropLast()
            where tokens[index].isCapital && tokens[index].endsInLy && tokens[index].classes.isEmpty {
                let opens = index == paragraph.lowerBound || tokens[index - 1].kind == .sentenceEnd
                let next = tokens[index + 1]
                let goesOn = next.has(.preposition, .subordinator) || next.endsAsParticiple && !next.has(.cue)
                guard opens, goesOn, !next.isCapital, language.givenNames.classes(of: tokens[index].hash).isEmpty
                else { continue }
                tokens[index].classes = .adverb
            }
        }
    }

    /// "Theresa May" and "Will Marsh" are no month and no auxiliary: a capital beside another one in mid-sentence.
    mutating func freeNames() {
        // Where months and days are written small, one with a capital is a name.
        let isSmall = !language.capitalisesNouns && !language.capitalsMarkTitles
        for index in tokens.indices where tokens[index].isCapital && tokens[index].has(.day, .auxiliary) {
            guard
                !language.givenNames.classes(of: tokens[index].hash).isEmpty || stands(.may, at: index)
                    || isSmall
            else {
                continue
            }
            let before = index > 0 ? tokens[index - 1] : nil
            let after = index + 1 < tokens.count ? tokens[index + 1] : nil
            let followsName =
                before.map {
                    $0.isCapital && $0.isWord && $0.end + 3 > tokens[index].start
                        && !$0.has(.function, .day) && !$0.isPossessive
                } == true && after?.kind != .number
            let leadsName =
                after.map { $0.isCapital && $0.isWord && !$0.has(.function, .day, .title, .role, .pronoun) } == true
            let isInside = isSmall && before?.isWord == true
            // "…," May told members
            let speaks = stands(.may, at: index) && after.map { $0.has(.strongCue) && !$0.isCapital } == true
            if speaks || isInside || followsName || leadsName { tokens[index].classes.subtract([.day, .auxiliary]) }
        }
    }

    /// "Mark Down", "Joy Day" and "Summer Day": of two capitals side by side within a sentence none is an adverb or a
    /// time.
    mutating func freeNamesThatAreWords() {
        for (paragraph, isHeading) in zip(paragraphs, isHeading) where !isHeading && paragraph.count > 2 {
            for index in paragraph where tokens[index].isCapital && tokens[index].has(.adverb, .time, .document) {
                if tokens[index].has(.document) {
                    freeGivenName(index, in: paragraph)
                    continue
                }
                guard tokens[index].isWord, !tokens[index].has(.preposition, .determiner, .conjunction, .day) else {
                    continue
                }
                let opens = index == paragraph.lowerBound || !tokens[index - 1].isWord
                let followsName =
                    index > paragraph.lowerBound && isPartOfName(index - 1)
                    && tokens[index - 1].end + 1 == tokens[index].start
                let leadsName = !opens && index + 1 < paragraph.upperBound && isPartOfName(index + 1)
                guard followsName || leadsName else { continue }
                tokens[index].classes.subtract([.adverb, .time, .auxiliary])
            }
        }
    }

    /// "former President Bill Holm": a given name before another name is no paper, but "the Senate Bill Holm wrote" is.
    private mutating func freeGivenName(_ index: Int, in paragraph: Range<Int>) {
        guard index + 1 < paragraph.upperBound, isPartOfName(index + 1), !tokens[index].isPossessive,
            !tokens[index + 1].has(.role, .title),
            index == paragraph.lowerBound || !tokens[index - 1].isCapital || tokens[index - 1].has(.title)
                || !tokens[index - 1].isWord,
            !language.givenNames.classes(of: tokens[index].hash).isEmpty
        else { return }
        tokens[index].classes = []
    }

    /// "The will left the house to …": behind an article "will" is a paper.
    mutating func readWills() {
        for index in tokens.indices.dropFirst() where stands(.will, at: index) && !tokens[index].isCapital {
            if tokens[index - 1].has(.possessivePronoun) || stands(.the, at: index - 1) {
                tokens[index].classes = .document
            }
        }
    }

    private func isPartOfName(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isCapital && token.isWord && !token.isPossessive && !token.isShouted
            && !token.has(.function, .pronoun, .day, .organisation, .notName)
    }

    func hasHeadingCase(_ paragraph: Range<Int>) -> Bool {
        guard paragraph.count < 30 else { return false }
        var capitals = 0
        var others = 0
        for index in paragraph where tokens[index].kind == .word && !tokens[index].has(.function) {
            if tokens[index].isCapital { capitals += 1 } else { others += 1 }
        }
        return capitals >= 4 && others * 5 <= capitals
    }

    /// "Mayor Calls Critics ‘Armchair Admirals’": in a heading with marks small words and verbs are written small, and
    /// every word that the article writes small elsewhere, so that the rules find names by their capitals.
    mutating func lowerHeadings() {
        var capitals: [Int] = []
        for (paragraph, isHeading) in zip(paragraphs, isHeading) where isHeading {
            guard paragraph.contains(where: { tokens[$0].kind == .quote }) else { continue }
            capitals += paragraph.dropFirst().filter { tokens[$0].isCapital && tokens[$0].isWord }
        }
        guard !capitals.isEmpty else { return }
        let written = writtenSmall(Set(capitals.map { tokens[$0].hash }))
        for index in capitals {
            let token = tokens[index]
            let isSmall = token.has(.function, .cue, .pronoun) || written.contains(token.hash)
            guard isSmall, !token.has(.title), language.givenNames.classes(of: token.hash).isEmpty else { continue }
            tokens[index].isCapital = false
        }
    }

    /// Those of `words` that stand in the article with a small letter. Six bits of each hash tell most others apart.
    private func writtenSmall(_ words: Set<UInt64>) -> Set<UInt64> {
        var mask: UInt64 = 0
        for word in words { mask |= 1 << (word & 63) }
        var result: Set<UInt64> = []
        for token in tokens where !token.isCapital && token.isWord && mask & (1 << (token.hash & 63)) != 0 {
            if words.contains(token.hash) { result.insert(token.hash) }
        }
        return result
    }
}
