import NewsLanguage
import NewsText

/// One person's name spelled in two ways by two articles: "Kolessa", "Kolesa".
enum NameSpellings {
    private typealias Mention = NamedWords.Mention

    /// The first place of either article for each such name.
    static func pairs(_ left: NamedWords, _ right: NamedWords) -> [WordingPair] {
        var result: [WordingPair] = []
        for (key, words) in left.alike {
            for word in words {
                for other in right.alike[key] ?? [] where other != word {
                    if let pair = pair(word, left, other, right) { result.append(pair) }
                }
            }
        }
        return result
    }

    private static func pair(_ a: UInt64, _ left: NamedWords, _ b: UInt64, _ right: NamedWords) -> WordingPair? {
        guard let first = left.words[a], let second = right.words[b] else { return nil }
        let found: (Mention, Mention)?
        switch (right.words[a] == nil, left.words[b] == nil) {
        case (true, true): found = ofOnePerson(a, first, b, second, given: (left.given, right.given))
        case (false, true):
            found = isSlip(second.text, of: first.text) ? slip(first, right.words[a], second) : nil
        case (true, false):
            found =
                isSlip(first.text, of: second.text)
                ? slip(second, left.words[b], first).map { ($0.1, $0.0) } : nil
        case (false, false): found = nil
        }
        return found.map { WordingPair(left: place($0.0), right: place($0.1)) }
    }

    private static func place(_ mention: Mention) -> ArticleWordings.Place {
        ArticleWordings.Place(sentence: mention.sentence, tokens: mention.token..<(mention.token + 1))
    }

    // MARK: Each article has its spelling

    /// The first mentions that have the rest of the name in common: "Dmitar Kolessa", "Dmitar Kolesa".
    private static func ofOnePerson(
        _ a: UInt64, _ first: NamedWords.Word, _ b: UInt64, _ second: NamedWords.Word,
        given: (Set<UInt64>, Set<UInt64>)
    ) -> (Mention, Mention)? {
        // Of organizations the words are those of the language: "Labour Party", "Labor Party".
        func isPerson(_ shared: UInt64) -> Bool {
            [a, b, shared].contains { given.0.contains($0) || given.1.contains($0) } || isRare(a) && isRare(b)
        }
        guard EditDistance.between(first.text, second.text) <= (min(first.text.count, second.text.count) < 6 ? 1 : 2)
        else { return nil }
        // "Mohamed" and "Mohammed": written as each house writes them.
        let texts = (text(first), text(second))
        if GivenNameForms.areForms(texts.0, texts.1) { return nil }
        if inOneSpelling(texts.0) == inOneSpelling(texts.1) { return nil }
        for x in first.mentions {
            for y in second.mentions {
                if let first = x.before, first == y.before, isPerson(first) { return (x, y) }
                // "Martin Hale" and "Martina Hale" are two, and of "Masoud" and "Massoud" each house has its spelling.
                if let surname = x.after, surname == y.after, given.0.contains(a) || given.1.contains(b),
                    !areTwoGiven(first, second)
                {
                    return (x, y)
                }
            }
        }
        return nil
    }

    /// British and American spellings are no two names: "Recognised", "Harbour", "Defence", "Centre".
    private static func inOneSpelling(_ word: String) -> String {
        spellings.reduce(word) { $0.replacing($1.british, with: $1.american) }
    }

    private static let spellings = LanguageFolder.rows(of: "spellings of two countries", in: "names").filter {
        $0.row.count == 2
    }.map { (british: $0.row[0], american: $0.row[1]) }

    private static func text(_ word: NamedWords.Word) -> String { String(decoding: word.text, as: UTF8.self) }

    private static func areTwoGiven(_ a: NamedWords.Word, _ b: NamedWords.Word) -> Bool {
        func stem(_ text: [UInt8]) -> ArraySlice<UInt8> {
            text.prefix(text.lastIndex { !sexEndings.contains($0) }.map { $0 + 1 } ?? 0)
        }
        return stem(a.text) == stem(b.text)
    }

    /// The letters in which given names of the two sexes differ at the end: "Martin", "Martina".
    private static let sexEndings = Set("aeio".utf8)

    /// No word of the language: not "Labour" and "Labor".
    private static func isRare(_ word: UInt64) -> Bool {
        guard let frequencies = TermFrequencies.of("en") else { return false }
        return frequencies.oneIn(TermHash(folding: word)) >= rare
    }

    /// News at large has it in one text of so many, or more.
    private static let rare = 2500

    // MARK: One article has both

    /// Where one article has a spelling that the other has not, beside the one that both have: a slip, which is the
    /// same name with a letter doubled or one that is not heard, and never part of another name.
    private static func slip(
        _ common: NamedWords.Word, _ there: NamedWords.Word?, _ odd: NamedWords.Word
    ) -> (Mention, Mention)? {
        guard let there, let x = common.mentions.first(where: { $0.before != nil || $0.after != nil }),
            let y = odd.mentions.first, odd.mentions.count <= there.mentions.count
        else { return nil }
        let names = Set([x.before, x.after].compactMap { $0 })
        let isOwn = odd.mentions.allSatisfy { mention in
            mention.token > 0 && [mention.before, mention.after].allSatisfy { $0.map(names.contains) ?? true }
        }
        // The name stands whole in the article with the slip, so that it is known there.
        let isKnown = there.mentions.contains { mention in
            [mention.before, mention.after].contains { $0.map(names.contains) ?? false }
        }
        return isOwn && isKnown ? (common.mentions[0], y) : nil
    }

    /// One letter more or less, doubled, silent, or an "e" at the end.
    private static func isSlip(_ a: [UInt8], of b: [UInt8]) -> Bool {
        let (long, short) = a.count > b.count ? (a, b) : (b, a)
        guard long.count == short.count + 1 else { return false }
        let place = zip(long, short).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? short.count
        guard long[(place + 1)...].elementsEqual(short[place...]) else { return false }
        let letter = long[place]
        return place > 0 && long[place - 1] == letter || letter == UInt8(ascii: "h")
            || place == short.count && letter == UInt8(ascii: "e")
    }
}
