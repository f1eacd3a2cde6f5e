/// The words of articles of a story, with those that stand for them: what else an article has of a sentence that no
/// sentence of it is linked to.
struct ArticleWords {
    private let story: StoryContext
    /// For each article that was asked for, by number of the vocabulary's words, whether the article has the word or one
    /// for it; empty for the others.
    private let holds: [[Bool]]

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
}

extension LinkVocabulary {
    /// Marks a word, and all that may stand for it.
    func mark(_ word: Int32, in holds: inout [Bool]) {
        holds[Int(word)] = true
        for relative in kin[Int(word)] { holds[Int(relative)] = true }
        for relative in near[Int(word)] { holds[Int(relative)] = true }
    }
}
