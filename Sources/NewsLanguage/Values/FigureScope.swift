import NewsText

/// Whose a figure is, of what thing and for what stretch of time, as far as the phrase tells that it stands in:
/// "Norrland's $6 billion budget", "within seven months".
///
/// Reports of one event are full of figures of one kind that are of two things: two offers, two shares, a sum and what
/// it is made up of. What parts them stands right beside the figure and seldom in the words that both sentences share.
package struct FigureScope: Sendable {
    /// What a sum is, by the words behind it, as stems or numbers of kinds: "budget", "federal spending". Empty where
    /// none follow.
    package private(set) var things: Set<UInt64> = []
    /// What the verb right before a sum makes of it, as in `things`.
    package private(set) var deed: UInt64?
    /// Stems of the names in the phrase around a sum: "Norrland".
    package private(set) var owners: Set<UInt64> = []
    /// "Their $6 billion offer": somebody's, whom the sentence names elsewhere.
    package private(set) var isOwned = false
    /// Stems of the names that do what the figure tells of: "Nordbank" of "shares of Nordbank, which had risen, fell 5
    /// percent".
    package private(set) var doers: Set<UInt64> = []
    /// "$5 billion in new spending": besides what was spent before.
    package private(set) var isExtra = false
    /// "... $14 billion for roads, as well as $6 billion for rail": one of several of a sum.
    package private(set) var isItem = false
    /// "In seven months": within that time, not for so long.
    package private(set) var isSpan = false
    /// "A one-year contract".
    package private(set) var isAttribute = false
    /// In days, "seven years" of "a seven-year deal worth $150 million": which deal it is; 0 where that is not said.
    package private(set) var term = 0.0
    /// Stems of the places that the sentence of a toll names: "in Aldun".
    package private(set) var places: Set<UInt64> = []
    /// Stems of the names that a distance is counted from: "west of Aldun".
    package private(set) var origin: Set<UInt64> = []
    /// "For 30 miles": how far something went.
    package private(set) var isExtent = false
    /// "A six-seat victory": how far two figures are apart.
    package private(set) var isMargin = false
    /// How many of those counted may be counted apart: three of "14 people, including three gunmen".
    package private(set) var included = 0.0
    /// "The week ending May 2": the end of what other figures are counted over.
    package private(set) var isEndOfPeriod = false

    /// Of a name, a list or a quotation.
    static let empty = FigureScope()

    private init() {}

    init(_ value: TypedValue, _ frame: ValueFrame, in sentence: SentenceTokens, others: [TypedValue]) {
        let range = value.tokens
        switch value.content {
        case .date: isEndOfPeriod = Self.isEndOfPeriod(sentence, range.lowerBound)
        case .quantity(let quantity):
            let isToll = frame.contrasts[Contrast.casualties] != nil
            switch quantity.dimension {
            case .money:
                let phrase = Self.phrase(sentence, range.upperBound)
                things = Set(
                    phrase.filter {
                        (!sentence.tokens[$0].isCapital || sentence.isTitled) && !sentence.isWord($0, of: .anySum)
                    }.map { Self.thing(sentence, $0) }
                ).union(Self.thingBefore(sentence, range.lowerBound))
                deed = Self.deed(sentence, range.lowerBound)
                let before = Self.ownerBefore(sentence, range.lowerBound)
                isOwned = before.isOwned
                if !sentence.isTitled {
                    owners = Set(
                        (phrase + before.names).filter { Self.isName(sentence, $0) }.map {
                            sentence.tokens[$0].stem
                        })
                }
                isExtra = phrase.first.map { sentence.isWord($0, of: .extraSum) } ?? false
                isItem = Self.isItem(sentence, value, others)
                term = Self.term(sentence, range.lowerBound, others)
            case .count:
                isMargin = Self.isMargin(sentence, range.upperBound)
                included = Self.included(sentence, range.upperBound)
                if isToll { places = Self.places(sentence) }
            case .length:
                origin = Self.origin(sentence, range.upperBound)
                isExtent = sentence.text(range.lowerBound - 1) == "for"
            case .duration:
                isSpan = sentence.isWord(range.lowerBound - 1, of: .span)
                isAttribute = Self.isAttribute(sentence, range)
            default: break
            }
            doers = Self.doers(sentence, range.lowerBound, isNear: isToll)
        default: break
        }
    }

    private static func isName(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        index > 0 && sentence.isCapital(index) && sentence.isWord(index) && sentence.tokens[index].isContent
            && !sentence.isDayOrMonth(index)
    }

    // MARK: Sums

    /// The places of the words that say what a sum is: "budget" of "$6 billion budget", "Sarnian goods" of "$6 billion
    /// worth of Sarnian goods".
    private static func phrase(_ sentence: SentenceTokens, _ end: Int) -> [Int] {
        var index = end
        if sentence.text(index) == "worth" { index += 1 }
        if ["in", "of"].contains(sentence.text(index)) { index += 1 }
        while sentence.isHyphen(index) { index += 1 }
        var result: [Int] = []
        while index < sentence.count, result.count < longestPhrase, sentence.isWord(index) {
            let token = sentence.tokens[index]
            if sentence.isWord(index, of: .clause) || !token.isContent { break }
            // "A $6 billion budget proposed by ..." ends here, and so does "cost $6 billion".
            if !result.isEmpty, !token.isCapital, isParticiple(token.text), sentence.words.isVerb(stem: token.stem) {
                break
            }
            result.append(index)
            index += 1
        }
        return result
    }

    private static let longestPhrase = 5

    /// A plan and a proposal are one kind of thing to spend on.
    private static func thing(_ sentence: SentenceTokens, _ index: Int) -> UInt64 {
        let token = sentence.tokens[index]
        return sentence.words.kindOfSum(word: token.word, stem: token.stem).map(UInt64.init) ?? token.stem
    }

    private static func isParticiple(_ word: String) -> Bool { word.hasSuffix("ed") || word.hasSuffix("ing") }

    /// "Fine" of "a fine of $2 million", "deal" of "a deal worth $2 million".
    private static func thingBefore(_ sentence: SentenceTokens, _ start: Int) -> [UInt64] {
        let before = start - 1
        if ["of", "worth"].contains(sentence.text(before)), sentence.isWord(before - 1),
            sentence.tokens[before - 1].isContent, !sentence.isWord(before - 1, of: .anySum)
        {
            return [thing(sentence, before - 1)]
        }
        return []
    }

    /// "Fined" of "was fined $2 million", as the thing that it makes of the sum.
    private static func deed(_ sentence: SentenceTokens, _ start: Int) -> UInt64? {
        let before = start - 1
        guard sentence.isWord(before), sentence.words.isVerb(stem: sentence.tokens[before].stem) else { return nil }
        return thing(sentence, before)
    }

    /// "Their nearly $1 billion", "Norrland's new $1 billion".
    private static func ownerBefore(_ sentence: SentenceTokens, _ start: Int) -> (names: [Int], isOwned: Bool) {
        var names: [Int] = []
        for index in stride(from: start - 1, through: max(0, start - 3), by: -1) {
            guard sentence.isWord(index) else { break }
            if sentence.isWord(index, of: .owner) { return (names, true) }
            let token = sentence.tokens[index]
            if !token.isContent || !token.isCapital && sentence.words.isVerb(stem: token.stem) { break }
            if isName(sentence, index) {
                names.append(index)
            } else if !names.isEmpty {
                break
            }
        }
        return (names, false)
    }

    /// One of several sums in a row, each for its own.
    private static func isItem(_ sentence: SentenceTokens, _ value: TypedValue, _ others: [TypedValue]) -> Bool {
        let sums = others.filter { $0.dimension == value.dimension && $0.tokens != value.tokens }
        return isAdded(sentence, value.tokens.lowerBound)
            && sums.contains { $0.tokens.upperBound <= value.tokens.lowerBound }
            || sums.contains {
                $0.tokens.lowerBound >= value.tokens.upperBound && isAdded(sentence, $0.tokens.lowerBound)
            }
    }

    /// "And another $6 billion", "plus $6 billion", "as well as $6 billion", "and $6 billion".
    private static func isAdded(_ sentence: SentenceTokens, _ start: Int) -> Bool {
        var index = start - 1
        while sentence.isWord(index, of: .addition) || ["a", "an"].contains(sentence.text(index)) { index -= 1 }
        switch sentence.text(index) {
        case "and", "plus": return true
        case "as": return sentence.text(index - 1) == "well"
        case "with": return sentence.text(index - 1) == "along"
        default: return false
        }
    }

    /// The length of time that a deal near a sum is for.
    private static func term(_ sentence: SentenceTokens, _ start: Int, _ others: [TypedValue]) -> Double {
        for other in others where abs(other.tokens.lowerBound - start) <= nearTerm {
            if case .quantity(let quantity) = other.content, quantity.dimension == .duration,
                isAttribute(sentence, other.tokens)
            {
                return quantity.value
            }
        }
        return 0
    }

    private static let nearTerm = 8

    /// "One-year".
    private static func isAttribute(_ sentence: SentenceTokens, _ value: Range<Int>) -> Bool {
        value.dropFirst().contains { sentence.isHyphen($0) && sentence.isGlued($0) }
    }

    /// "West of Aldun", "from the port of Aldun".
    private static func origin(_ sentence: SentenceTokens, _ end: Int) -> Set<UInt64> {
        guard let joint = (end..<end + 3).first(where: { ["of", "from", "off"].contains(sentence.text($0)) }) else {
            return []
        }
        var result: Set<UInt64> = []
        for index in joint + 1..<joint + 6 {
            guard sentence.isWord(index), !sentence.isWord(index, of: .clause) else { break }
            if isName(sentence, index) { result.insert(sentence.tokens[index].stem) }
        }
        return result
    }

    // MARK: Counts

    /// Names right behind "in" and its like.
    private static func places(_ sentence: SentenceTokens) -> Set<UInt64> {
        if sentence.isTitled { return [] }
        var result: Set<UInt64> = []
        for index in 0..<sentence.count where sentence.isWord(index, of: .beforePlace) {
            var place = sentence.text(index + 1) == "the" ? index + 2 : index + 1
            while isName(sentence, place) {
                result.insert(sentence.tokens[place].stem)
                place += 1
            }
        }
        return result
    }

    /// "A six-seat victory".
    private static func isMargin(_ sentence: SentenceTokens, _ end: Int) -> Bool {
        guard sentence.isHyphen(end), sentence.isGlued(end) else { return false }
        return (end + 2...end + 3).contains { sentence.isWord($0, of: .margin) }
    }

    /// How many are named behind "including": whether they belong to those who are counted each report decides for
    /// itself.
    private static func included(_ sentence: SentenceTokens, _ end: Int) -> Double {
        for index in end..<min(sentence.count, end + longestBeforePart) where sentence.isWord(index, of: .part) {
            if let number = sentence.number(at: index + 1), number.vague == nil { return number.value }
            return ["the", "a", "an", "his", "her"].contains(sentence.text(index + 1)) ? 1 : 0
        }
        return 0
    }

    private static let longestBeforePart = 6

    // MARK: Who does it

    /// The names of who does what a figure tells of: "Greens" of "the Greens won nine seats".
    ///
    /// - Parameter isNear: Only the name right before the verb: of the dead many may be the cause.
    private static func doers(_ sentence: SentenceTokens, _ start: Int, isNear: Bool) -> Set<UInt64> {
        var verb = start - 1
        if ["by", "to"].contains(sentence.text(verb)) { verb -= 1 }
        guard verb > 0, sentence.isWord(verb), !sentence.isWord(verb, of: .report),
            sentence.words.isVerb(stem: sentence.tokens[verb].stem)
                || sentence.isWord(verb, of: .auxiliary) && !isNear
        else { return [] }
        var place = verb - 1
        if isNear {
            guard isName(sentence, place) else { return [] }
            return [sentence.tokens[place].stem]
        }
        if sentence.text(place) == "," {
            // "Nordbank, which had risen before, fell".
            if sentence.tokens[verb].text.hasSuffix("ing") { return [] }
            guard let opening = relativeClause(sentence, before: place) else { return [] }
            place = opening - 1
        }
        var result: Set<UInt64> = []
        let last = place
        while place >= 0, last - place < longestSubject, sentence.isWord(place) {
            let token = sentence.tokens[place]
            if sentence.isWord(place, of: .clause) || sentence.isWord(place, of: .report) { break }
            if token.isContent, !token.isCapital, isParticiple(token.text) { break }
            if isName(sentence, place) || place == 0 && token.isContent && isName(sentence, 1) {
                result.insert(token.stem)
            }
            place -= 1
        }
        return result
    }

    private static let longestSubject = 10

    /// The comma before ", which ...," where a comma closes such a clause.
    private static func relativeClause(_ sentence: SentenceTokens, before comma: Int) -> Int? {
        for index in stride(from: comma - 1, through: max(0, comma - longestClause), by: -1)
        where sentence.text(index) == "," {
            return sentence.isWord(index + 1, of: .added) ? index : nil
        }
        return nil
    }

    private static let longestClause = 16

    // MARK: Times

    private static func isEndOfPeriod(_ sentence: SentenceTokens, _ start: Int) -> Bool {
        var index = start - 1
        while ["on", "in"].contains(sentence.text(index)) { index -= 1 }
        return ["ending", "ended", "through"].contains(sentence.text(index))
            && sentence.isWord(index - 1, of: .rate)
    }
}
