import NewsLanguage
import NewsModel
import NewsText

/// Names and values that one source of a story has and no other.
///
/// They come from typed values and not from sentences that resemble no other: a sentence without a likeness usually
/// says in other words what all say.
enum OnlyHere {
    /// For each text, as written, in order.
    ///
    /// - Parameter told: For each text where it gives a value that differs from another text's.
    static func find(in story: StoryContext, _ words: ArticleWords, told: [[TextSpan]]) -> [[String]] {
        let articles = story.prepared.indices.map { NamedContents(story, $0) }
        let holders = Holders(story, words)
        let forms = OtherForms(story, told: told)
        var capitalised: [UInt64: Int] = [:]
        var seen: [UInt64: Int] = [:]
        var pairs: [UInt64: Int] = [:]
        var lower: Set<UInt64> = []
        for article in articles {
            for word in article.capitalised { capitalised[word, default: 0] += 1 }
            for word in article.stems { seen[word, default: 0] += 1 }
            for pair in article.pairs { pairs[pair, default: 0] += 1 }
            lower.formUnion(article.lower)
        }
        return articles.indices.map { index in
            // What a summary or a beginning does not say, its article may.
            guard story.texts.indices.contains(where: { $0 != index && !story.texts[$0].isExcerpt }) else { return [] }
            var found: [(place: Int, text: String)] = []
            let outlet = OutletName(story.texts[index].outlet)
            var known: Set<UInt64> = []
            for name in articles[index].names {
                guard let name = proper(name, capitalised, lower, story.prepared[index].words),
                    !outlet.isNamed(by: name.text), let last = name.stems.last, known.insert(last).inserted
                else { continue }
                if isSpelledAlike(name, as: found) { continue }
                // "Texas Republican", where another has the Republican from Texas.
                if name.stems.count > 1,
                    articles.indices.contains(where: { $0 != index && articles[$0].stems.isSuperset(of: name.stems) })
                {
                    continue
                }
                if name.words.count == 1, forms.haveCountry(name.tokens[0], besides: index) { continue }
                let isAlone =
                    name.stems.count == 1
                    ? seen[last, default: 0] <= 1
                    : name.pairs.allSatisfy { pairs[$0, default: 0] <= 1 } && capitalised[last, default: 0] <= 1
                if isAlone, !holders.know(name, of: index) { found.append((name.place, name.text)) }
            }
            var values: [TypedValue] = []
            for value in articles[index].values
            where isAlone(value.value, index, articles) && !isStated(value.value, index, story)
                && !forms.mayHave(value.value, written: value.text, besides: index)
            {
                if values.contains(where: { means($0.content, value.value.content) }) { continue }
                values.append(value.value)
                found.append((value.place, value.text))
            }
            return withoutHalves(found.sorted { $0.place < $1.place }.map(\.text))
        }
    }

    private static let fewestLetters = 3

    /// "Nora", where Nora Kerman is listed.
    private static func withoutHalves(_ items: [String]) -> [String] {
        let words = items.map { $0.split { $0 == " " || $0 == "-" } }
        let halves = Set(words.filter { $0.count > 1 && $0.allSatisfy { $0.first?.isUppercase ?? false } }.joined())
        return zip(items, words).filter { $1.count != 1 || !halves.contains($1[0]) }.map(\.0)
    }

    /// "Mark Noll": a given name that is an ordinary word, too.
    private static func isGivenName(_ word: ComparisonToken, _ language: ComparisonWords) -> Bool {
        !language.contains(word.word, in: .auxiliary)
            && !GivenNames.of(language.language).classes(of: WordHash.of(word.text.utf8)).isEmpty
    }

    /// Whether a name that is listed already ends in the same word, spelled a little otherwise.
    private static func isSpelledAlike(
        _ name: NamedContents.Name, as found: [(place: Int, text: String)]
    ) -> Bool {
        guard let last = name.tokens.last else { return false }
        return found.contains { item in
            let word = item.text.split(separator: " ").last.map { LetterFolding.fold($0.unicodeScalars) }
            return word.map { Spelling.isNear(Array(last.text.utf8), $0) } ?? false
        }
    }

    /// A name without a first word that only opens its sentence; nil for what is no name: "Shortly", "Image".
    private static func proper(
        _ name: NamedContents.Name, _ capitalised: [UInt64: Int], _ lower: Set<UInt64>, _ language: ComparisonWords
    ) -> NamedContents.Name? {
        var name = name
        if language.contains(name.words[0], in: .address) { return nil }
        // "Former Labour": a capital of the sentence before a name.
        if name.words.count > 1, name.isInitial, language.contains(name.words[0], in: .former) { name.dropFirst() }
        if name.words.count > 1, name.isInitial, !isGivenName(name.tokens[0], language),
            isOrdinary(name.words[0], name.stems[0], lower, language),
            // "Human Rights Watch": a name of ordinary words has its first one too.
            name.words.count == 2
                || !zip(name.words, name.stems).dropFirst().contains(where: { isOrdinary($0, $1, lower, language) })
        {
            name.dropFirst()
            // Half a name is none.
            if name.words.count == 1 { return nil }
        }
        // "Mrs", "F.B.": scraps of names.
        if name.text.count(where: \.isLetter) <= fewestLetters, name.text.contains(where: { !$0.isUppercase }) {
            return nil
        }
        guard name.words.count == 1 else { return name }
        if name.isLabel || name.text.count(where: \.isLetter) < fewestLetters || name.isAbbreviation { return nil }
        return isCommon(name, capitalised, lower, language) ? nil : name
    }

    /// Whether a single word with a capital is no name: an ordinary word, an adverb, or one at the start of a sentence
    /// that is nowhere a name; a country is one.
    private static func isCommon(
        _ name: NamedContents.Name, _ capitalised: [UInt64: Int], _ lower: Set<UInt64>,
        _ language: ComparisonWords
    ) -> Bool {
        let (word, stem) = (name.words[0], name.stems[0])
        if Countries.contains(word) { return false }
        return isOrdinary(word, stem, lower, language) || name.isInitial && capitalised[stem, default: 0] == 0
            || language.has(.hasAdverbsInLy) && name.text.hasSuffix("ly")
            // "Danish", "Socialist": which of them an article has says nothing.
            || NamedContents.Place.adjectives.contains(where: name.text.hasSuffix)
    }

    /// A word that stands in small letters somewhere, a verb or a word that others stand for.
    private static func isOrdinary(
        _ word: UInt64, _ stem: UInt64, _ lower: Set<UInt64>, _ language: ComparisonWords
    ) -> Bool {
        if lower.contains(word) { return true }
        if language.hasCapitalNouns { return false }
        return language.isVerb(stem: stem) || language.meaning(word: word, stem: stem) != nil
    }

    /// Whether another article has the number, of whatever it is.
    private static func isStated(_ value: TypedValue, _ index: Int, _ story: StoryContext) -> Bool {
        guard case .quantity(let quantity) = value.content else { return false }
        return story.figures.indices.contains { $0 != index && story.figures[$0].statesNumber(quantity) }
    }

    private static func isAlone(_ value: TypedValue, _ index: Int, _ articles: [NamedContents]) -> Bool {
        articles.indices.allSatisfy { other in
            other == index || !articles[other].values.contains { means($0.value.content, value.content) }
        }
    }

    /// Whether two values can be one.
    private static func means(_ a: TypedValue.Content, _ b: TypedValue.Content) -> Bool {
        switch (a, b) {
        case (.quantity(let a), .quantity(let b)): a.dimension == b.dimension && a.relation(to: b) != .differs
        case (.date(let a), .date(let b)): a == b || a.isComparable(to: b) && a.agrees(with: b)
        case (.score(let a, let b), .score(let c, let d)): a == c && b == d
        default: false
        }
    }
}

/// Which articles of a story have a name in another form.
private struct Holders {
    private let words: ArticleWords
    /// The words of each article as they are.
    private let said: [Set<Int32>]
    private let initials: [Initials]
    /// The words with capitals of each article, folded, by their first letter.
    private let capitals: [[UInt8: Set<[UInt8]>]]

    init(_ story: StoryContext, _ words: ArticleWords) {
        self.words = words
        said = story.links.texts.map { Set($0.flatMap { $0.words.map(\.word) }) }
        initials = story.prepared.map(Initials.init)
        capitals = story.prepared.map { text in
            var words: [UInt8: Set<[UInt8]>] = [:]
            for token in text.tokens.joined() where token.isCapital {
                let letters = Array(token.text.utf8)
                if let first = letters.first { words[first, default: []].insert(letters) }
            }
            return words
        }
    }

    /// Letters of a last word that hardly makes another name of those before it.
    private static let short = 4

    /// Whether an article other than `index` has the name's initials, its last word, of a single word also one for it;
    /// or all but a last one that only says that a state is meant: "Russian Federation".
    func know(_ name: NamedContents.Name, of index: Int) -> Bool {
        initials.indices.contains { other in
            guard other != index else { return false }
            if initials[other].knows(name.tokens[...]) || spellsAlike(name, other) { return true }
            guard let last = name.numbers.last else { return false }
            if said[other].contains(last) || name.words.count == 1 && words.hasWord(last, in: other) { return true }
            // "Halden Falcons" is "Halden" where it plays.
            if name.words.count == 2, let first = name.numbers.first, name.numbers.count == 2,
                name.tokens[1].text.hasSuffix("s"), !name.tokens[1].text.hasSuffix("ss"), said[other].contains(first)
            {
                return true
            }
            // "Mueller III", "America Corp."
            let isAddition = name.isOfState || name.words.count > 1 && (name.tokens.last?.text.count ?? 0) <= Self.short
            return isAddition && name.numbers.dropLast().allSatisfy { words.hasWord($0, in: other) }
        }
    }

    /// Whether an article has the last word of a name spelled a little otherwise: "Precinct" and "Presinct".
    private func spellsAlike(_ name: NamedContents.Name, _ other: Int) -> Bool {
        guard let last = name.tokens.last?.text.utf8.map({ $0 }), let first = last.first else { return false }
        return capitals[other][first]?.contains { Spelling.isNear(last, $0) } ?? false
    }
}

/// Two ways of spelling one name.
enum Spelling {
    /// Letters from which on one may differ, and two.
    private static let fewestForOne = 4
    private static let fewestForTwo = 8

    /// Whether two different folded words are so near that one is the other with a slip, or in another country's
    /// spelling.
    static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let shorter = min(a.count, b.count)
        guard a != b, shorter >= fewestForOne, abs(a.count - b.count) < 3 else { return false }
        let distance = EditDistance.between(a, b)
        return distance <= (shorter >= fewestForTwo ? 2 : 1) || a.sorted() == b.sorted() && distance == 2
    }
}

/// An outlet's name: that it names itself says nothing.
private struct OutletName {
    private let letters: [UInt8]
    private let words: Set<[UInt8]>
    private static let fewestLetters = 4

    init(_ outlet: String) {
        let parts = Self.parts(of: outlet)
        letters = Array(parts.joined())
        words = Set(parts.filter { $0.count > 2 } + [parts.compactMap(\.first)])
    }

    /// Whether a name is the outlet's, or a part of it.
    func isNamed(by name: String) -> Bool {
        let parts = Self.parts(of: name)
        if parts.isEmpty || words.isEmpty { return false }
        if parts.allSatisfy(words.contains) { return true }
        let own = Array(parts.joined())
        return own.count >= Self.fewestLetters && letters.count >= own.count
            && (0...(letters.count - own.count)).contains { letters[$0..<$0 + own.count].elementsEqual(own) }
    }

    /// The words of a name, folded.
    private static func parts(of name: String) -> [[UInt8]] {
        name.split { !$0.isLetter && !$0.isNumber }.map { LetterFolding.fold($0.unicodeScalars) }
    }
}
