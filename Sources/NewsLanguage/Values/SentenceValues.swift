package import NewsModel
import NewsText

/// The typed values of a sentence, and what each is about.
package struct SentenceValues: Sendable {
    /// The sentence that they were found in.
    package let sentence: SentenceTokens
    /// The next three arrays are parallel to it.
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
            // "US" reads as "us", and is a name all the same.
            let isName = sentence.tokens[place].isContent || !sentence.isTitled
            guard sentence.isCapital(place), isName, !sentence.isDayOrMonth(place) else { continue }
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

    /// Some value is a person's age.
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

    /// A result or a record has the number: "58-3" of "58 wins".
    package func hasScore(with number: Double) -> Bool {
        values.contains { value in
            if case .score(let won, let lost) = value.content { return won == number || lost == number }
            return false
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

extension SentenceValues {
    /// "Delay" of "a 50-minute delay": what is so long. nil where the figure stands otherwise.
    package func nounOfLength(_ index: Int) -> String? {
        let value = values[index]
        let (tokens, next) = (sentence.tokens, value.tokens.upperBound)
        guard value.dimension == .duration, tokens.indices.contains(next),
            tokens[value.tokens].contains(where: { $0.text == "-" }), tokens[next].kind == .word,
            tokens[next].isContent, !tokens[next].isCapital
        else { return nil }
        return tokens[next].text
    }
}
