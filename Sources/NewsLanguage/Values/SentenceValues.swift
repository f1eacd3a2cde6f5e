package import NewsModel
import NewsText

/// The typed values of a sentence, and what each is about.
package struct SentenceValues: Sendable {
    package let sentence: SentenceTokens
    package let values: [TypedValue]
    /// Parallel to `values`.
    package let frames: [ValueFrame]
    /// Parallel to `values`.
    package let conditions: [FigureConditions]
    /// Parallel to `values`.
    package let scopes: [FigureScope]
    /// What becomes of the people that it counts: killed, injured, missing ..., as sides of `Contrast.casualties`.
    package let fates: Set<Int>
    /// Stems of the words with a capital, but the first; empty where most words have one, as in many headlines.
    package let names: Set<UInt64>

    /// - Parameter words: Of a language whose values are not read, only quotations are found.
    package init(_ tokens: [ComparisonToken], published: Timestamp?, _ words: ComparisonWords = .english) {
        sentence = SentenceTokens(tokens, published: published, words)
        var used = [Bool](repeating: false, count: tokens.count)
        var found: [TypedValue] = []
        if words.readsValues {
            found += DateScanner.scan(sentence, used: &used)
            found += AbsenceScanner.scan(sentence, used: &used)
            found += QuantityScanner.scan(sentence, used: &used)
            found += ListScanner.scan(sentence, used: used)
            found += NameScanner.scan(sentence, used: used)
        }
        found += QuotationScanner.scan(sentence)
        values = found
        let sentence = sentence
        frames = found.map { ValueFrame($0, in: sentence, used: used) }
        conditions = found.map { value in
            switch value.content {
            case .quantity, .date, .score: FigureConditions(value, in: sentence, others: found)
            case .name, .list, .quote: .empty
            }
        }
        let frames = frames
        scopes = found.indices.map { FigureScope(found[$0], frames[$0], in: sentence, others: found) }
        fates = Self.casualties(found, frames, sentence)
        names = Self.names(sentence)
    }

    private static func names(_ sentence: SentenceTokens) -> Set<UInt64> {
        let content = sentence.tokens.indices.dropFirst().filter {
            sentence.isWord($0) && sentence.tokens[$0].isContent
        }
        let capitals = content.filter { sentence.isCapital($0) && !sentence.isDayOrMonth($0) }
        return 3 * capitals.count > 2 * content.count ? [] : Set(capitals.map { sentence.tokens[$0].stem })
    }

    /// The names right behind a value: "Chinese" of "$34 billion in Chinese goods".
    package func namesBehind(_ index: Int) -> Set<UInt64> {
        let end = values[index].tokens.upperBound
        var result: Set<UInt64> = []
        for place in end..<min(sentence.count, end + Self.wordsBehind) {
            guard sentence.isWord(place) else { break }
            guard sentence.isCapital(place), sentence.tokens[place].isContent, !sentence.isDayOrMonth(place) else {
                continue
            }
            result.insert(sentence.tokens[place].stem)
        }
        return result
    }

    private static let wordsBehind = 3

    /// The verb nearest to a value in its clause, those that say who says so left out, by stem or meaning.
    package func nearestDoing(_ index: Int) -> UInt64? {
        frames[index].words.first { word in
            let token = sentence.tokens[word.token]
            return !token.isCapital && sentence.words.isVerb(stem: token.stem)
                && !sentence.isWord(word.token, of: .report)
                && !sentence.isNoun(word.token, besides: values[index].tokens)
        }?.key
    }

    /// Whether a day tells when somebody spoke, and not when what they spoke of was: "Vance said on Sunday".
    package func isOfSaying(_ index: Int) -> Bool {
        let start = values[index].tokens.lowerBound
        for place in (max(0, start - Self.reachOfSaying)..<start).reversed() {
            if sentence.isWord(place, of: .report) { return true }
            let token = sentence.tokens[place]
            if token.kind == .punctuation || sentence.words.isVerb(stem: token.stem) { return false }
        }
        return false
    }

    private static let reachOfSaying = 4

    private static func casualties(
        _ values: [TypedValue], _ frames: [ValueFrame], _ sentence: SentenceTokens
    ) -> Set<Int> {
        var result: Set<Int> = []
        let hasYear = values.contains { value in
            if case .date(let date) = value.content { return date.year != nil || date.decade != nil }
            return false
        }
        for (value, frame) in zip(values, frames) {
            guard case .quantity(let quantity) = value.content, quantity.dimension == .count else { continue }
            // "The earthquake of 1931 killed 3,000": not this one.
            if hasYear, quantity.value == 0 || Self.sharesClause(value, values, sentence) { continue }
            if let side = frame.contrasts[Contrast.casualties] { result.insert(side) }
        }
        return result
    }

    package var hasAge: Bool {
        values.contains { value in
            if case .quantity(let quantity) = value.content { return quantity.dimension == .age }
            return false
        }
    }

    /// The age that a value is, with the name right before it; nil for other values.
    package func age(_ index: Int) -> PersonsAge? {
        guard case .quantity(let quantity) = values[index].content, quantity.dimension == .age else { return nil }
        var place = values[index].tokens.lowerBound - 1
        var isApart = false
        while place >= 0, !sentence.isWord(place) || sentence.isWord(place, of: .beforeAge) {
            if sentence.text(place) == "," { isApart = true }
            place -= 1
        }
        // The first word has a capital in any case.
        let isName = sentence.isCapital(place) && sentence.tokens[place].isContent && (place > 0 || isApart)
        let hasGiven = isName && sentence.isGivenName(place - 1)
        return PersonsAge(
            years: quantity.value, name: isName ? sentence.tokens[place].stem : nil,
            given: hasGiven ? sentence.tokens[place - 1].word : nil)
    }

    /// It names a year or a decade.
    package var hasYear: Bool {
        values.contains { value in
            if case .date(let date) = value.content { return date.year != nil || date.decade != nil }
            return false
        }
    }

    /// A value stands between quotation marks.
    package func isQuoted(_ value: TypedValue) -> Bool {
        values.contains { other in
            if case .quote = other.content { return other.tokens.contains(value.tokens.lowerBound) }
            return false
        }
    }

    /// It gives what a poll found.
    package var isOfPoll: Bool { sentence.tokens.indices.contains { sentence.isWord($0, of: .poll) } }

    /// How many percentages it gives.
    package var shares: Int { values.count { $0.dimension == .percent } }

    /// The value is that there was none.
    package func isNone(_ index: Int) -> Bool {
        if case .quantity(let quantity) = values[index].content { return quantity.value == 0 && quantity.high == 0 }
        return false
    }

    /// It counts so many of something, others besides left out.
    package func counts(_ number: Double) -> Bool {
        values.indices.contains { index in
            guard case .quantity(let quantity) = values[index].content, !conditions[index].isAddition else {
                return false
            }
            return quantity.dimension == .count && quantity.value == number
        }
    }

    /// The stem of the name whose record of wins and losses a result is: "Bowen (45-1)"; nil for other values.
    package func recordHolder(_ index: Int) -> UInt64? {
        let tokens = values[index].tokens
        let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
        guard case .score = values[index].content, sentence.text(before) == "(", sentence.isCapital(before - 1),
            sentence.tokens[before - 1].isContent, [")", ",", ";"].contains(sentence.text(next))
        else { return nil }
        return sentence.tokens[before - 1].stem
    }

    /// "Improving their record to 7-6", "a 9-14 record": of one day, as every record is.
    package func isRecord(_ index: Int) -> Bool {
        let tokens = values[index].tokens
        let before = ["to", "of", "at"].contains(sentence.text(tokens.lowerBound - 1)) ? 2 : 1
        return sentence.text(tokens.upperBound) == "record" || sentence.text(tokens.lowerBound - before) == "record"
    }

    /// Whether a figure is the sum of two or three that stand here, one of which is at `index`.
    package func isSum(of whole: Quantity, with index: Int) -> Bool {
        let parts = values.indices.compactMap { place -> Double? in
            guard place != index, case .quantity(let part) = values[place].content, part.dimension == whole.dimension,
                part.value > 0
            else { return nil }
            return part.value
        }
        guard case .quantity(let own) = values[index].content, own.value > 0, own.value < whole.value else {
            return false
        }
        let rest = whole.value - own.value
        return parts.contains { abs($0 - rest) < 1e-6 * whole.value }
            || parts.indices.contains { first in
                parts.indices.contains { $0 > first && abs(parts[$0] + parts[first] - rest) < 1e-6 * whole.value }
            }
    }

    /// It says that nobody was killed or hurt, and hardly more, so that it speaks of the event as a whole.
    package var deniesCasualties: Bool {
        guard sentence.tokens.count(where: \.isContent) <= Self.shortDenial else { return false }
        return values.contains { value in
            if case .quantity(let quantity) = value.content {
                return quantity.dimension == .count && quantity.value == 0
            }
            return false
        }
    }

    private static let shortDenial = 4

    /// The dates written in the clauses of a value.
    package func dates(near value: TypedValue) -> [DateValue] {
        let clauses = Set(value.tokens.map { sentence.clause[$0] })
        return values.compactMap { other in
            guard case .date(let date) = other.content, let place = other.tokens.first,
                clauses.contains(sentence.clause[place])
            else { return nil }
            return date
        }
    }

    private static func sharesClause(
        _ value: TypedValue, _ values: [TypedValue], _ sentence: SentenceTokens
    ) -> Bool {
        let clauses = Set(value.tokens.map { sentence.clause[$0] })
        return values.contains { other in
            guard case .date(let date) = other.content, date.year != nil || date.decade != nil else { return false }
            return other.tokens.contains { clauses.contains(sentence.clause[$0]) }
        }
    }
}

/// How old somebody is said to be.
package struct PersonsAge: Sendable {
    package var years: Double
    /// The stem of the name before it; nil for "the 53-year-old father".
    package var name: UInt64?
    /// The name before that, by which brothers are told apart.
    package var given: UInt64?

    /// The names are those of one person: one name, and no two given names.
    package func hasName(of other: PersonsAge) -> Bool {
        guard let name, name == other.name else { return false }
        guard let given, let otherGiven = other.given else { return true }
        return given == otherGiven
    }
}

/// The words around a value that tell what it is a value of.
package struct ValueFrame: Sendable {
    /// A word near the value, and how near.
    package struct Word: Sendable {
        package var stem: UInt64
        package var meaning: UInt64?
        package var token: Int
        /// In content words from the value; 1 is next to it.
        package var distance: Int

        /// Equal for words that may stand for each other.
        package var key: UInt64 { meaning.map { $0 &* 0x9E37_79B9_7F4A_7C15 } ?? stem }

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

    private static let times = Set(["minute", "minut", "hour", "day", "week"].map { FNV1a($0.utf8).value })

    /// Words that say that there is a value, not of what: ", at a price of 90 million".
    private static let labels: Set<String> = [
        "price", "prices", "sum", "total", "amount", "figure", "cost", "costs", "value", "worth", "number", "estimated",
    ]

    package init(_ value: TypedValue, in sentence: SentenceTokens, used: [Bool]) {
        let range = value.tokens
        let clauses: Set<Int> = Set(range.map { sentence.clause[$0] })
        words = Self.words(sentence, range, clauses, used)
        if words.allSatisfy({ Self.labels.contains(sentence.tokens[$0.token].text) }), let first = range.first,
            let last = range.last
        {
            let before = Self.words(sentence, range, [sentence.clause[first] - 1], used)
            words += before.isEmpty ? Self.words(sentence, range, [sentence.clause[last] + 1], used) : before
        }
        head = Self.head(sentence, range.upperBound, used)
        countsTimes = value.dimension == .count && sentence.text(range.upperBound) == "times"
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
        if contrasts[Contrast.casualties] == nil, let fate = Contrast.fate(of: words.map { sentence.text($0.token) }) {
            contrasts[Contrast.casualties] = fate
        }
        if contrasts[Contrast.casualties] == nil, countsPersons, Self.isSearched(sentence, range.lowerBound) {
            contrasts[Contrast.casualties] = Contrast.missing
        }
        if contrasts[Contrast.casualties] == nil, !head.isEmpty,
            let fate = Self.fateOfSubject(sentence, range.upperBound)
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

    /// "Still looking for 14 people".
    private static func isSearched(_ sentence: SentenceTokens, _ start: Int) -> Bool {
        sentence.text(start - 1) == "for"
            && ["looking", "searching", "search", "hunting", "hunt", "searched"].contains(sentence.text(start - 2))
    }

    /// The words of the noun after a count: "police officers" of "two police officers said", "border guards" of "three of
    /// its border guards".
    private static func head(_ sentence: SentenceTokens, _ end: Int, _ used: [Bool]) -> [Word] {
        var index = end
        if sentence.text(index) == "of", ["its", "their", "his", "her"].contains(sentence.text(index + 1)) {
            index += 2
        }
        var head: [Word] = []
        while index < sentence.count, head.count < 2, sentence.isWord(index), sentence.tokens[index].isContent,
            !used[index]
        {
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

/// Sets of words that rule each other out: what is said of the killed is not said of the injured.
package enum Contrast {
    /// The set and the side of it that a word belongs to; nil for most words.
    package static func side(of index: Int, in sentence: SentenceTokens) -> (set: Int, side: Int)? {
        guard sentence.tokens.indices.contains(index) else { return nil }
        let sides = sentence.words.contrasts
        let token = sentence.tokens[index]
        guard let code = sides[token.word] ?? sides[token.stem] else { return nil }
        return (code / 100, code % 100)
    }

    /// The set of words for what becomes of people.
    package static let casualties = 0
    /// Those who are missing, among what becomes of people.
    package static let missing = 2
    /// The set of words for up and down.
    package static let directions = 1

    /// What becomes of people in words that say so only together: "taken to hospital", "had to leave their homes".
    static func fate(of words: [String]) -> Int? {
        for (side, nouns, verbs) in phrases
        where words.contains(where: nouns.contains) && words.contains(where: verbs.contains) {
            return side
        }
        return nil
    }

    private static let phrases: [(side: Int, nouns: Set<String>, verbs: Set<String>)] = [
        (4, ["hospital", "hospitals"], ["taken", "brought", "rushed", "sent", "admitted", "needed"]),
        (7, ["home", "homes"], ["leave", "leaving", "flee", "fled", "forced", "driven"]),
    ]

    /// Whether a word says that something went up or down.
    package static func isDirection(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        sentence.isWord(index)
            && (side(of: index, in: sentence)?.set == directions || sentence.text(index) == "more")
    }
}
