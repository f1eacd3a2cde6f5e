import NewsModel

/// How far each source of a fact bears out a sentence that may name it.
///
/// That two sentences state the same is told by a probability, which is high too where one of them says more. What a
/// source is said to state is told by its own words: how much of the label they hold, by weight, with words that stand
/// for others, and whether they have its figures.
struct FactBearing {
    /// What one source's sentences hold of a label, 0 to 1.
    struct Share {
        /// Of all of its words.
        var all: Float = 0
        /// Of those that carry the matter: no names, figures and dates, and no words that any report may have.
        var matter: Float = 0
        /// Figures that it lacks, as numbers of the label's tokens.
        var lacking: [Int] = []

        /// From here the label is what the source says.
        private static let mostOfAll: Float = 0.6
        private static let mostOfMatter: Float = 0.5
        /// From here it says some of it. Without this a tenth of the facts of labelled events went, and those that
        /// stayed were no more often right.
        private static let someOfMatter: Float = 0.25
        /// The same where a link says so surely.
        private static let someOfSure: Float = 0.1
        private static let sure: Float = 0.65

        /// - Parameter givesOther: Whether it gives another figure for that of a token, with which it stands in the
        ///   fact.
        func isWhole(givesOther: (Int) -> Bool) -> Bool {
            all >= Self.mostOfAll && matter >= Self.mostOfMatter && lacking.allSatisfy(givesOther)
        }
        /// What the source is said to do; nil where that is not known.
        ///
        /// - Parameters:
        ///   - isSure: It surely says the same in other words, or gives another figure: then it says what it shares.
        ///   - isDoubted: It gives other figures than the label, or says that it is possible only.
        ///   - link: How probable it is that the source states what the whole sentence does.
        func coverage(
            isSure: Bool, isDoubted: Bool = false, link: Float = 0, givesOther: (Int) -> Bool
        ) -> Coverage? {
            if isWhole(givesOther: givesOther) { return isDoubted ? .mentions : .states }
            if isSure, matter > 0 { return .mentions }
            return matter >= (link >= Self.sure ? Self.someOfSure : Self.someOfMatter) ? .mentions : nil
        }
        var worth: Float { min(all, matter) - (lacking.isEmpty ? 0 : 0.2) }
    }

    private let story: StoryContext
    private let words: StatementWords
    /// For each article its sentences of the fact.
    private var places: [Int: [SentencePlace]] = [:]

    init(_ story: StoryContext, _ places: [SentencePlace], _ words: StatementWords) {
        self.story = story
        self.words = words
        for place in places { self.places[place.article, default: []].append(place) }
    }

    /// What an article holds of some tokens of a sentence, in the one of its sentences that holds most: words from here
    /// and there may say anything.
    func share(of place: SentencePlace, tokens: Range<Int>, in article: Int) -> Share {
        (places[article] ?? []).map { share(of: place, tokens: tokens, in: $0) }.max { $0.worth < $1.worth } ?? Share()
    }

    /// What another sentence holds of some tokens of one: nothing where it says the opposite of one of them.
    func share(of place: SentencePlace, tokens: Range<Int>, in other: SentencePlace) -> Share {
        if let opposition = words.opposition(place, other), opposition.left.overlaps(tokens) { return Share() }
        return share(of: place, tokens: tokens, words.all(of: other))
    }

    private func share(of place: SentencePlace, tokens: Range<Int>, _ held: Set<Int32>) -> Share {
        let vocabulary = story.links.vocabulary
        var all: (held: Float, sum: Float) = (0, 0)
        var matter: (held: Float, sum: Float) = (0, 0)
        var result = Share()
        for word in story.links.texts[place.article][place.sentence].words
        where tokens.contains(Int(word.token)) {
            let known = vocabulary.words[Int(word.word)]
            let weight: (held: Float, sum: Float) = (held.contains(word.word) ? known.weight : 0, known.weight)
            all = (all.held + weight.held, all.sum + weight.sum)
            if known.isNumber, weight.held == 0 { result.lacking.append(Int(word.token)) }
            if !word.isName, known.carriesMatter {
                matter = (matter.held + weight.held, matter.sum + weight.sum)
            }
        }
        guard all.sum > 0 else { return Share() }
        result.all = all.held / all.sum
        result.matter = matter.sum > 0 ? matter.held / matter.sum : result.all
        return result
    }
}

/// The words of a story's sentences with all that may stand for them, the names that a sentence brings along from the
/// one before, and what opposes two sentences: worked out once for each that is asked for.
final class StatementWords {
    private let story: StoryContext
    private var known: [SentencePlace: Set<Int32>] = [:]
    private var oppositions: [SentencePlace: [SentencePlace: Opposition?]] = [:]

    init(_ story: StoryContext) { self.story = story }

    /// What opposes two sentences; nil where nothing does.
    func opposition(_ place: SentencePlace, _ other: SentencePlace) -> Opposition? {
        if place.article == other.article { return nil }
        if let known = oppositions[place]?[other] { return known }
        let found = story.opposition(place, other)
        oppositions[place, default: [:]][other] = .some(found)
        return found
    }

    /// Words of the sentence, kin of them and words near them in meaning, by their numbers in the vocabulary.
    func all(of place: SentencePlace) -> Set<Int32> {
        if let words = known[place] { return words }
        let vocabulary = story.links.vocabulary
        var words: Set<Int32> = []
        for word in story.links.texts[place.article][place.sentence].words {
            words.insert(word.word)
            words.formUnion(vocabulary.kin[Int(word.word)])
            words.formUnion(vocabulary.near[Int(word.word)])
        }
        known[place] = words
        return words
    }
}

extension LinkVocabulary.Word {
    /// One in some twenty texts has words that are more common: "remain", "people".
    private static let leastRarity: Float = 3

    var carriesMatter: Bool { !isNumber && !isDate && rarity >= Self.leastRarity }
}
