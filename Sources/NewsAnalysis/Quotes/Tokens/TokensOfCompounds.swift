import NewsLanguage
import NewsText

/// Words whose class their ending tells: "Übergangstrainer" is a trainer, "posteriormente" an adverb.
extension SpeechTokens {
    /// German nouns that are put together, where they stand as what somebody or something is: after an article or an
    /// adjective, before a name, or set off after one. "sagte Hofrichter" is a name.
    mutating func markCompounds() {
        for index in tokens.indices where tokens[index].isCapital && tokens[index].isWord {
            guard tokens[index].classes.subtracting([.male, .female]).isEmpty, isDescription(index) else { continue }
            tokens[index].classes.formUnion(classesOfLastPart(tokens[index].span.range))
        }
        for index in tokens.indices where tokens[index].classes.isEmpty && tokens[index].isAcronym {
            tokens[index].classes = .organisation
        }
        // "der 24-Jährige"
        for index in tokens.indices where tokens[index].kind == .number && tokens[index].end - tokens[index].start > 6 {
            tokens[index].classes.formUnion(classesOfLastPart(tokens[index].span.range))
        }
        for index in tokens.indices.dropFirst()
        where tokens[index].has(.conjunction) && bytes[Int(tokens[index - 1].end)] == UInt8(ascii: "-") {
            tokens[index].classes = .joiner
        }
    }

    /// "Rolf Kellner", "sagte Kellner", "Eva Rey": what somebody may be is a name where a given name stands before it
    /// in the article, and no article before it itself.
    mutating func freeLastNames() {
        var names: Set<UInt64> = []
        for index in tokens.indices.dropFirst() where tokens[index].isCapital && tokens[index].has(.role) {
            if tokens[index - 1].isCapital, !language.givenNames.classes(of: tokens[index - 1].hash).isEmpty,
                !tokens[index - 1].isPunctuation
            {
                names.insert(tokens[index].hash)
            }
        }
        guard !names.isEmpty else { return }
        for index in tokens.indices where tokens[index].isCapital && names.contains(tokens[index].hash) {
            let isNoun = index > 0 && tokens[index - 1].has(.determiner, .possessivePronoun)
            if !isNoun { tokens[index].classes.subtract([.role, .title]) }
        }
    }

    private func isDescription(_ index: Int) -> Bool {
        if index + 1 < tokens.count, isNoun(index + 1) { return index == 0 || !isNoun(index - 1) }
        guard index > 0 else { return false }
        let before = tokens[index - 1]
        // "Ines Holt, Schulleiterin der", "ein Schreiben der Bildungsdirektion"
        if before.kind == .comma { return index > 1 && isNoun(index - 2) }
        if before.has(.determiner, .possessivePronoun, .joiner) { return true }
        return before.isWord && !before.isCapital && !before.has(.function) && !before.has(.cue, .pronoun)
    }

    private func isNoun(_ index: Int) -> Bool {
        tokens[index].isCapital && tokens[index].isWord && !tokens[index].has(.function, .day)
    }

    /// What the longest known word is that the word ends in, of at least four letters.
    private func classesOfLastPart(_ word: Range<Int>) -> WordClasses {
        guard word.count >= Self.shortestPart + 3 else { return [] }
        for start in (word.lowerBound + 2)..<(word.upperBound - Self.shortestPart + 1)
        where bytes[start] & 0xC0 != 0x80 && bytes[start] != UInt8(ascii: "-") {
            let found = table.classes(of: WordHash.of(bytes[start..<word.upperBound]))
            if found.isDisjoint(with: [.role, .organisation, .document]) { continue }
            return found.intersection([.role, .organisation, .document, .male, .female])
        }
        return []
    }

    private static let shortestPart = 4

    /// "Gesundheits- und Sozialdirektor": a hyphen that stands for the rest of the next word.
    func endsHalfWord(at hyphen: Int, to end: Int) -> Bool {
        guard hyphen > 0, hyphen + 4 < end, isWordByte(bytes[hyphen - 1]) else { return false }
        if bytes[hyphen + 1] == 0x2C, bytes[hyphen + 2] == 0x20 {
            let next = bytes[(hyphen + 3)..<end].prefix { isWordByte($0) }.endIndex
            return next + 1 < end && bytes[next] == 0x2D && next > hyphen + 3
        }
        guard bytes[hyphen + 1] == 0x20 else { return false }
        return Self.joiningHalves.contains { bytes[(hyphen + 2)..<end].starts(with: $0) }
    }

    private static let joiningHalves = LanguageFolder.words(of: "joining halves of words", in: "quotes").map {
        Array("\($0) ".utf8)
    }

    /// "Posteriormente", "Malheureusement": what ends in -mente, and in French -ment at the start of a sentence.
    mutating func markAdverbsByEnding() {
        for paragraph in paragraphs {
            for index in paragraph where tokens[index].isWord && tokens[index].classes.isEmpty {
                let word = bytes[tokens[index].span.range]
                guard word.count > Self.shortestAdverb else { continue }
                if language.splitsElision, word.suffix(4).elementsEqual("ment".utf8) {
                    guard opensSentence(index, in: paragraph),
                        language.givenNames.classes(of: tokens[index].hash).isEmpty
                    else { continue }
                } else if !word.suffix(5).elementsEqual("mente".utf8) {
                    continue
                }
                tokens[index].classes = .adverb
            }
        }
    }

    private static let shortestAdverb = 7

    /// "Ganando aseguran el primer lugar": a form that hangs on a verb, with the capital of its sentence, is nobody.
    mutating func markOpeningGerunds() {
        let gerunds = paragraphs.flatMap { paragraph in
            paragraph.filter { index in
                guard tokens[index].isWord, tokens[index].isCapital, tokens[index].classes.isEmpty,
                    opensSentence(index, in: paragraph)
                else { return false }
                let word = bytes[tokens[index].span.range]
                return word.count >= Self.shortestGerund && word.endsInOne(of: language.gerundEndings)
                    && language.givenNames.classes(of: tokens[index].hash).isEmpty
                    && (index + 1 >= paragraph.upperBound || !tokens[index + 1].isCapital)
            }
        }
        guard !gerunds.isEmpty else { return }
        // With a capital behind another word it is a name somewhere in the article.
        let names = Set(
            tokens.indices.dropFirst().filter { tokens[$0].isCapital && tokens[$0 - 1].isWord }.map { tokens[$0].hash })
        for index in gerunds where !names.contains(tokens[index].hash) { tokens[index].classes = .adverb }
    }

    private static let shortestGerund = 6

    private func opensSentence(_ index: Int, in paragraph: Range<Int>) -> Bool {
        index == paragraph.lowerBound || tokens[index - 1].kind == .sentenceEnd
    }

    /// "exministro", "ex-alcaldesa": who had an office is called by it.
    mutating func markFormerOffices() {
        for index in tokens.indices where tokens[index].isWord && tokens[index].classes.isEmpty {
            let word = tokens[index].span.range
            for prefix in language.formerPrefixes
            where word.count > prefix.count + 3 && bytes[word].dropFirst().starts(with: prefix.dropFirst())
                && bytes[word.lowerBound] | 0x20 == prefix[0]
            {
                var start = word.lowerBound + prefix.count
                if bytes[start] == UInt8(ascii: "-") { start += 1 }
                let office = table.classes(of: WordHash.of(bytes[start..<word.upperBound]))
                if office.contains(.role) { tokens[index].classes = office.intersection([.role, .male, .female]) }
            }
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a word ends in one of several ways.
    func endsInOne(of endings: [[UInt8]]) -> Bool { endings.contains { suffix($0.count).elementsEqual($0) } }
}
