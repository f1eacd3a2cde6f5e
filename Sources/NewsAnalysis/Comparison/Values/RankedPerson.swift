import NewsLanguage

/// A person with the ranks before the name: "Sgt. Howard Teasel".
struct RankedPerson: Sendable {
    /// Numbers of ranks: two of "Lt. Col.".
    var ranks: Set<Int>
    /// The words of the name, by hash: given name and surname.
    var name: [UInt64]
    /// From the rank to the end of the name.
    var place: ArticleWordings.Place

    /// - Parameter number: the sentence's in its article.
    static func all(in sentence: SentenceTokens, _ number: Int) -> [RankedPerson] {
        var result: [RankedPerson] = []
        var index = 0
        while index < sentence.count {
            let start = index
            var ranks: Set<Int> = []
            while let rank = rank(sentence, index) {
                ranks.insert(rank)
                index += sentence.text(index + 1) == "." ? 2 : 1
            }
            guard !ranks.isEmpty, !isQualified(sentence, start) else {
                index = max(index, start + 1)
                continue
            }
            let end = nameEnd(sentence, index)
            let words = (index..<end).filter { sentence.text($0).utf8.count > 1 }.map { sentence.tokens[$0].word }
            if words.count == wordsOfName {
                let place = ArticleWordings.Place(sentence: number, tokens: start..<end)
                result.append(RankedPerson(ranks: ranks, name: words, place: place))
            }
            index = end
        }
        return result
    }

    private static func rank(_ sentence: SentenceTokens, _ index: Int) -> Int? {
        guard sentence.isCapital(index), sentence.isWord(index) else { return nil }
        return sentence.words.rank(sentence.tokens[index].word)
    }

    /// A given name and a surname: of one name alone several may be.
    private static let wordsOfName = 2

    private static func nameEnd(_ sentence: SentenceTokens, _ start: Int) -> Int {
        var end = start
        while sentence.isGivenName(end)
            || sentence.text(end) == "." && sentence.text(end - 1).utf8.count == 1 && end > start
        {
            end += 1
        }
        return end
    }

    /// "Attorney General", "former Captain": no rank of today.
    private static func isQualified(_ sentence: SentenceTokens, _ start: Int) -> Bool {
        sentence.isHyphen(start - 1) || sentence.isWord(start - 1, of: .beforeRank)
    }

    /// People of one name whom the two articles give ranks of which none is common.
    static func pairs(_ left: [RankedPerson], _ right: [RankedPerson]) -> [WordingPair] {
        var result: [WordingPair] = []
        var told: Set<[UInt64]> = []
        for person in left where !told.contains(person.name) {
            guard let other = right.first(where: { $0.name == person.name }) else { continue }
            told.insert(person.name)
            func ranks(_ people: [RankedPerson]) -> Set<Int> {
                people.filter { $0.name == person.name }.reduce(into: []) { $0.formUnion($1.ranks) }
            }
            if ranks(left).isDisjoint(with: ranks(right)) {
                result.append(WordingPair(left: person.place, right: other.place))
            }
        }
        return result
    }
}
