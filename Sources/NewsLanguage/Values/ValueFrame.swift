import NewsModel
import NewsText

/// The words around a value that tell what it is a value of.
package struct ValueFrame: Sendable {
    /// A word near the value, and how near.
    package struct Word: Sendable {
        /// Hash of the stem: equal for forms of one word.
        package var stem: UInt64
        /// Hash of what it stands for, shared with its synonyms; nil for a word without any.
        package var meaning: UInt64?
        /// Index into the sentence's tokens.
        package var token: Int
        /// In content words from the value; 1 is next to it.
        package var distance: Int

        /// Equal for words that may stand for each other.
        package var key: UInt64 { meaning.map { $0 &* 0x9E37_79B9_7F4A_7C15 } ?? stem }

        /// The token as a word of a frame, with its meaning in the language of `words`.
        package init(_ token: ComparisonToken, _ words: ComparisonWords, at index: Int = 0, distance: Int = 0) {
            stem = token.stem
            meaning = words.meaning(word: token.word, stem: token.stem)
            self.token = index
            self.distance = distance
        }

        /// Whether both have one stem or one meaning.
        package func matches(_ other: Word) -> Bool { stem == other.stem || meaning != nil && meaning == other.meaning }

        /// What a match over this distance is worth.
        package var weight: Double { 1 / (1 + 0.5 * Double(max(0, distance - 1))) }
    }

    /// Content words of the value's clause, nearest first.
    package var words: [Word]
    /// The words right after a count: "people", "police officers".
    package var head: [Word]
    /// The first of `head` is a person.
    package var countsPersons: Bool
    /// "People", "dead", "others": whom other words may specify.
    package var isGenericPerson: Bool
    /// "People", which says nothing of which people.
    package var isPlainPerson: Bool
    /// Says in which way the value is meant, by set: killed or injured, up or down.
    package var contrasts: [Int: Int]
    /// "Rose 5 percent", "5 percent more": by how much something changed, not where it stands.
    package var isChange: Bool
    /// What the words around say that it is of, where a list of the language has it: the turnout, a crowd.
    package var subject: Int?

    /// What it is a share of: "vote" of "51 percent of the vote".
    package var whole: Word?
    /// "Civilians".
    package var countsCivilians: Bool
    /// "The 70th minute".
    package var ranksTime: Bool { head.first.map { Self.times.contains($0.stem) } ?? false }

    /// "Four times".
    package private(set) var countsTimes = false
    /// "300 points", of an index.
    package private(set) var countsPoints = false

    private static let times = Set(["minute", "minut", "hour", "day", "week"].map { FNV1a($0.utf8).value })

    /// `used` tells for each token whether it belongs to a value: such words are in no frame.
    package init(_ value: TypedValue, in sentence: SentenceTokens, used: [Bool]) {
        let range = value.tokens
        let clauses: Set<Int> = Set(range.map { sentence.clause[$0] })
        words = Self.words(sentence, range, clauses, used)
        // ", at a price of 90 million".
        if words.allSatisfy({ sentence.isWord($0.token, of: .valueLabel) }), let first = range.first,
            let last = range.last
        {
            let before = Self.words(sentence, range, [sentence.clause[first] - 1], used)
            words += before.isEmpty ? Self.words(sentence, range, [sentence.clause[last] + 1], used) : before
        }
        head = Self.head(sentence, range.upperBound, used)
        countsTimes = value.dimension == .count && sentence.text(range.upperBound) == "times"
        countsPoints = value.dimension == .count && sentence.isWord(range.upperBound, of: .indexPoint)
        countsPersons = false
        if case .person = sentence.meaning(range.upperBound) { countsPersons = true }
        isGenericPerson = sentence.isWord(range.upperBound, of: .genericPerson)
        isPlainPerson = sentence.isWord(range.upperBound, of: .plainPerson)
        let follows = range.lowerBound - 1
        let isAfterDirection =
            Contrast.isDirection(sentence, follows)
            || ["by", "of"].contains(sentence.text(follows)) && Contrast.isDirection(sentence, follows - 1)
        countsCivilians = ["civilian", "civilians"].contains(sentence.text(range.upperBound))
        // "Brought up 22 bodies" counts bodies.
        isChange = (isAfterDirection && head.isEmpty) || Contrast.isDirection(sentence, range.upperBound)
        contrasts = [:]
        if let first = head.first, let (set, side) = Contrast.side(of: first.token, in: sentence) {
            contrasts[set] = side
        }
        // "The death toll from the bombing of ... rose to six": however far away.
        let toll = words.first { sentence.text($0.token) == "toll" }
        if toll != nil { contrasts[Contrast.casualties] = 0 }
        if contrasts[Contrast.casualties] == nil,
            let fate = sentence.words.fate(of: words.map { sentence.tokens[$0.token].word })
        {
            contrasts[Contrast.casualties] = fate
        }
        if contrasts[Contrast.casualties] == nil, countsPersons, Self.isSearched(sentence, range.lowerBound) {
            contrasts[Contrast.casualties] = Contrast.missing
        }
        if contrasts[Contrast.casualties] == nil, !head.isEmpty,
            let fate = Self.fateOfSubject(sentence, range.upperBound) ?? Self.fateBehind(sentence, range.upperBound)
        {
            contrasts[Contrast.casualties] = fate
        }
        whole = value.dimension == .percent ? Self.whole(sentence, range.upperBound) : nil
        if let dimension = value.dimension {
            subject =
                words.lazy.filter { $0.distance < 6 }.compactMap { word in
                    sentence.words.figureSubject(word: sentence.tokens[word.token].word, stem: word.stem, dimension)
                }.first
        }
        for word in words where word.distance < 6 {
            guard let (set, side) = Contrast.side(of: word.token, in: sentence), contrasts[set] == nil else {
                continue
            }
            contrasts[set] = side
        }
    }

    private static func whole(_ sentence: SentenceTokens, _ end: Int) -> Word? {
        guard sentence.text(end) == "of" else { return nil }
        var index = end + 1
        while sentence.isWord(index), !sentence.tokens[index].isContent, index < end + 3 { index += 1 }
        guard sentence.isWord(index), sentence.tokens[index].isContent else { return nil }
        return Word(sentence.tokens[index], sentence.words, at: index)
    }

    /// What becomes of those who are counted together with others: "17 students and staff members were killed".
    private static func fateOfSubject(_ sentence: SentenceTokens, _ end: Int) -> Int? {
        var index = end
        while index < min(sentence.count, end + longestSubject), sentence.isWord(index) {
            if ["was", "were"].contains(sentence.text(index)) {
                guard let side = Contrast.side(of: index + 1, in: sentence), side.set == Contrast.casualties else {
                    return nil
                }
                return side.side
            }
            index += 1
        }
        return nil
    }

    private static let longestSubject = 7

    /// What becomes of people behind a relative pronoun, or behind what is put in about some of them: "26 people who
    /// died", "28 people, including nine children, were killed".
    private static func fateBehind(_ sentence: SentenceTokens, _ end: Int) -> Int? {
        var index = end
        while index < end + longestHead, sentence.isWord(index), !sentence.isWord(index, of: .relative) { index += 1 }
        if sentence.text(index) == "," {
            let rest = (index..<min(sentence.count, index + longestInsertion)).dropFirst(2)
            guard let closing = rest.first(where: { sentence.text($0) == "," }),
                !sentence.isWord(closing + 1, of: .clause)
            else { return nil }
            index = closing
        } else if !sentence.isWord(index, of: .relative) {
            return nil
        }
        index += 1
        while sentence.isWord(index, of: .auxiliary) || sentence.isWord(index, of: .report) { index += 1 }
        guard let side = Contrast.side(of: index, in: sentence), side.set == Contrast.casualties else { return nil }
        return side.side
    }

    /// In tokens, the comma before it included.
    private static let longestInsertion = 12

    /// "Still looking for 14 people".
    private static func isSearched(_ sentence: SentenceTokens, _ start: Int) -> Bool {
        sentence.text(start - 1) == "for"
            && ["looking", "searching", "search", "hunting", "hunt", "searched"].contains(sentence.text(start - 2))
    }

    /// The words of the noun after a count: "police officers" of "two police officers said", "border guards" of "three
    /// of its border guards".
    private static func head(_ sentence: SentenceTokens, _ end: Int, _ used: [Bool]) -> [Word] {
        var index = end
        if sentence.text(index) == "of", ["its", "their", "his", "her"].contains(sentence.text(index + 1)) {
            index += 2
        }
        // "Two most senior officials".
        if sentence.isWord(index, of: .degree) { index += 1 }
        var head: [Word] = []
        while index < sentence.count, head.count < longestHead, sentence.isWord(index),
            sentence.tokens[index].isContent, !used[index]
        {
            // "Three top state officials": of words in a row the third is taken where none before is a plural.
            if head.count == 2, sentence.text(index - 1).hasSuffix("s") || !sentence.text(index).hasSuffix("s") {
                break
            }
            // After a plural comes a verb.
            if head.count == 1, sentence.text(index - 1).hasSuffix("s"),
                sentence.words.isVerb(stem: sentence.tokens[index].stem)
            {
                break
            }
            head.append(Word(sentence.tokens[index], sentence.words, at: index))
            index += 1
        }
        return head
    }

    private static let longestHead = 3

    /// Words that two frames share, those nearest to this one's value first.
    package func shared(with other: ValueFrame) -> [(Word, Word)] {
        var taken: Set<Int> = []
        var result: [(Word, Word)] = []
        for a in words {
            guard let b = other.words.first(where: { !taken.contains($0.token) && $0.matches(a) }) else { continue }
            taken.insert(b.token)
            result.append((a, b))
        }
        return result
    }

    private static func words(
        _ sentence: SentenceTokens, _ range: Range<Int>, _ clauses: Set<Int>, _ used: [Bool]
    ) -> [Word] {
        var words: [Word] = []
        for step in [-1, 1] {
            var distance = 0
            var index = step < 0 ? range.lowerBound - 1 : range.upperBound
            while sentence.tokens.indices.contains(index) {
                if clauses.contains(sentence.clause[index]), sentence.tokens[index].isContent, sentence.isWord(index),
                    !used[index]
                {
                    distance += 1
                    words.append(Word(sentence.tokens[index], sentence.words, at: index, distance: distance))
                }
                index += step
            }
        }
        return words.sorted { ($0.distance, $0.token) < ($1.distance, $1.token) }
    }
}
