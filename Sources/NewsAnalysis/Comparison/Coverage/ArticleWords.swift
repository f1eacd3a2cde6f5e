/// The words of each article of a story, with those that stand for them: what else an article has of a sentence that no
/// sentence of it is linked to.
struct ArticleWords {
    private let story: StoryContext
    /// For each article, by number of the vocabulary's words, whether the article has the word or one for it.
    private let holds: [[Bool]]
    /// The words of each sentence of each article, each once, in order.
    private let said: [[[Int32]]]

    init(_ story: StoryContext) {
        self.story = story
        said = story.links.texts.map { $0.map { Set($0.words.filter { $0.token >= 0 }.map(\.word)).sorted() } }
        let vocabulary = story.links.vocabulary
        holds = story.links.texts.map { sentences in
            var holds = [Bool](repeating: false, count: vocabulary.words.count)
            for sentence in sentences {
                for word in sentence.words.map({ Int($0.word) }) where !holds[word] {
                    holds[word] = true
                    for relative in vocabulary.kin[word] + vocabulary.near[word] { holds[Int(relative)] = true }
                }
            }
            return holds
        }
    }

    /// Of so few words nothing can be told.
    private static let fewest = 5

    /// How much of what a sentence says, by the weight of its words, stands anywhere in an article; 1 for a sentence of
    /// few words.
    func share(of place: SentencePlace, in article: Int) -> Float {
        let words = said[place.article][place.sentence]
        guard words.count >= Self.fewest else { return 1 }
        var all: Float = 0
        var held: Float = 0
        for word in words {
            let weight = story.links.vocabulary.words[Int(word)].weight
            all += weight
            if holds[article][Int(word)] { held += weight }
        }
        return held / all
    }
}
