import NewsLanguage

/// Who is mentioned where, found by bisection, since mentions and sentences are in the order of the text.
extension ArticleNames {
    /// Who is mentioned at `token`.
    func person(at token: Int) -> Int? {
        let low = Self.place(in: mentions.count) { mentions[$0].token < token }
        return low < mentions.count && mentions[low].token == token ? mentions[low].person : nil
    }

    /// The mentions whose tokens stand in `range`.
    func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
        let start = Self.place(in: mentions.count) { mentions[$0].token < range.lowerBound }
        let end = Self.place(in: mentions.count) { mentions[$0].token < range.upperBound }
        return mentions[start..<max(start, end)]
    }

    /// How many sentences begin in `range`.
    func sentences(in range: Range<Int>) -> Int {
        let start = Self.place(in: sentences.count) { sentences[$0] < range.lowerBound }
        return Self.place(in: sentences.count) { sentences[$0] < range.upperBound } - start
    }

    /// Where the sentence of a token begins.
    func sentenceStart(of token: Int) -> Int? {
        let next = Self.place(in: sentences.count) { sentences[$0] <= token }
        return next > 0 ? sentences[next - 1] : nil
    }

    /// The first of `count` places in order of which `isBefore` does not hold.
    static func place(in count: Int, where isBefore: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The person who carried the role word `role` last before `token`; nil if nobody did.
    func person(withRole role: UInt64, before token: Int) -> Int? {
        roles.last { $0.role == role && $0.token < token }?.person ?? roles.first { $0.role == role }?.person
    }

    /// A person who is known by one name alone and stood nowhere else as one.
    ///
    /// - Parameter lower: Where the phrase begins: "Von der Leyen" has its particles there.
    mutating func addSingleName(_ token: Int, from lower: Int) -> Int {
        var start = token
        while start > lower, tokens[start - 1].has(.particle) { start -= 1 }
        if start < token, !tokens[start].isCapital { start = token }
        persons.append(Person(name: start..<(token + 1), first: 0, last: tokens[token].hash, gender: []))
        return persons.count - 1
    }
}
