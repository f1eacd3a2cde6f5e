import NewsLanguage

/// The words of articles of a story, with those that stand for them: what else an article has of a sentence that no
/// sentence of it is linked to.
struct ArticleWords {
    private let story: StoryContext
    /// For each article that was asked for, by number of the vocabulary's words, whether the article has the word or
    /// one for it; empty for the others.
    private let holds: [[Bool]]
    /// For each of them, by number of the vocabulary's words, the sentences that have the word.
    private let sentences: [[[Int32]]]

    /// - Parameter articles: Those whose words are asked for; nil for all.
    init(_ story: StoryContext, of articles: Set<Int>? = nil) {
        self.story = story
        let vocabulary = story.links.vocabulary
        holds = story.links.texts.indices.map { article in
            guard articles?.contains(article) ?? true else { return [] }
            var holds = [Bool](repeating: false, count: vocabulary.words.count)
            for sentence in story.links.texts[article] {
                for word in sentence.words { vocabulary.mark(word.word, in: &holds) }
            }
            return holds
        }
        sentences = story.links.texts.indices.map { article in
            guard articles?.contains(article) ?? true else { return [] }
            var sentences = [[Int32]](repeating: [], count: vocabulary.words.count)
            for (number, sentence) in story.links.texts[article].enumerated() {
                for word in sentence.words { sentences[Int(word.word)].append(Int32(number)) }
            }
            return sentences
        }
    }

    /// Of so few words nothing can be told.
    static let fewest = 5

    /// Whether an article has a word of the vocabulary, or one for it.
    func hasWord(_ word: Int32, in article: Int) -> Bool { holds[article][Int(word)] }

    /// How much of what a sentence says, by the weight of its words, stands anywhere in an article; 1 for a sentence of
    /// fewer words than `fewest`.
    func share(of place: SentencePlace, in article: Int, fewest: Int = ArticleWords.fewest) -> Float {
        let words = Set(
            story.links.texts[place.article][place.sentence].words.lazy.filter { $0.token >= 0 }.map(\.word))
        guard words.count >= fewest else { return 1 }
        var all: Float = 0
        var held: Float = 0
        for word in words.sorted() {
            let weight = story.links.vocabulary.words[Int(word)].weight
            all += weight
            if hasWord(word, in: article) { held += weight }
        }
        return held / all
    }

    // MARK: What is said nowhere else

    /// From this probability on two sentences may state the same in words of their own.
    static let leastOfLikeness: Float = 0.07
    /// An article that has more than this of a sentence's words, or one of whose sentences has so much of them, may say
    /// it.
    private static let mostOfForeign: Float = 0.5
    private static let mostOfSentence: Float = 0.3
    /// The same in languages of whose words for each other fewer are known.
    private static let mostOfForeignElsewhere: Float = 0.25
    private static let mostOfSentenceElsewhere: Float = 0.15
    private static let fewestOfForeign = 3
    private static let languageOfSynonyms = "en"

    /// Whether an article has so little of a sentence's words that it hardly says the same in words of its own.
    ///
    /// The words of a paraphrase are its own, so this asks far more than that no sentence is linked.
    func isForeign(_ place: SentencePlace, to article: Int) -> Bool {
        let isKnown = story.prepared[place.article].words.language == Self.languageOfSynonyms
        return share(of: place, in: article, fewest: Self.fewestOfForeign)
            <= (isKnown ? Self.mostOfForeign : Self.mostOfForeignElsewhere)
            && bestShare(of: place, in: article)
                <= (isKnown ? Self.mostOfSentence : Self.mostOfSentenceElsewhere)
    }

    /// An article that has more than this of a sentence's words may state it in words of its own: it is not said to
    /// lack it.
    private static let mostOfAbsent: Float = 0.15

    /// Whether an article has hardly any word of a sentence.
    func isHardlyIn(_ place: SentencePlace, _ article: Int) -> Bool {
        share(of: place, in: article) <= Self.mostOfAbsent
    }

    /// How much of a sentence's words, by their weight, stands in that sentence of an article that has most of them.
    private func bestShare(of place: SentencePlace, in article: Int) -> Float {
        let vocabulary = story.links.vocabulary
        var held = [Float](repeating: 0, count: story.links.texts[article].count)
        var lastWord = [Int32](repeating: -1, count: held.count)
        var all: Float = 0
        for (number, word) in story.links.texts[place.article][place.sentence].words.enumerated() where word.token >= 0
        {
            let weight = vocabulary.words[Int(word.word)].weight
            all += weight
            for relatives in [[word.word], vocabulary.kin[Int(word.word)], vocabulary.near[Int(word.word)]] {
                for relative in relatives {
                    for sentence in sentences[article][Int(relative)] where lastWord[Int(sentence)] != Int32(number) {
                        lastWord[Int(sentence)] = Int32(number)
                        held[Int(sentence)] += weight
                    }
                }
            }
        }
        return all > 0 ? (held.max() ?? 0) / all : 1
    }
}

extension LinkVocabulary {
    /// Marks a word, and all that may stand for it.
    func mark(_ word: Int32, in holds: inout [Bool]) {
        holds[Int(word)] = true
        for relative in kin[Int(word)] { holds[Int(relative)] = true }
        for relative in near[Int(word)] { holds[Int(relative)] = true }
    }
}
