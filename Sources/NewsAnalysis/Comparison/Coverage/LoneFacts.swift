import NewsLanguage
import NewsModel
import NewsText

/// What one source of a story says alone, as far as it can be checked and read by itself.
struct LoneFacts {
    private let story: StoryContext
    private let links: StoryLinks
    private let labels: FactLabel
    private let words: ArticleWords

    init(_ story: StoryContext, _ links: StoryLinks, _ labels: FactLabel, _ words: ArticleWords) {
        self.story = story
        self.links = links
        self.labels = labels
        self.words = words
    }

    private func sentence(_ index: Int) -> ComparedSentence { links.sentence(index, in: story) }

    private func text(_ index: Int) -> String {
        story.prepared[links.places[index].article].text(sentence(index).span)
    }

    /// A sentence of which more speaks against reading it alone is no fact by itself.
    private static let mostOfLone = 2.9

    /// What only one source says, if there is something in it that can be checked: a name, a figure, words quoted.
    func facts(except covered: Set<Int>) -> [Fact] {
        links.places.indices.compactMap { index in
            let place = links.places[index]
            guard !covered.contains(index), !sentence(index).isHeading, isCheckable(place),
                labels.isReadAlone(place), !labels.endsOpen(place), !labels.goesOnInSpeech(place),
                !SentenceAlone.pointsBack(story.prepared[place.article].tokens[place.sentence]),
                let cost = labels.cost(place, 0..<Int.max, support: 0),
                cost < Self.mostOfLone,
                !links.links[index].contains(where: { $0.probability >= ArticleWords.leastOfLikeness })
            else { return nil }
            guard story.texts.indices.allSatisfy({ $0 == place.article || words.isForeign(place, to: $0) }) else {
                return nil
            }
            return Fact(
                label: text(index), labelledBy: place.article, statements: [links.statement(index, in: story)],
                coverage: story.texts.indices.map { article in
                    if article == place.article { return .states }
                    let isNear = links.links[index].contains { links.places[$0.other].article == article }
                    return !isNear && words.isHardlyIn(place, article) ? .absent : .unknown
                })
        }
    }

    private func isCheckable(_ place: SentencePlace) -> Bool {
        let values = story.values[place.article][place.sentence]
        if !values.sentence.words.readsValues {
            return story.prepared[place.article].tokens[place.sentence].contains { $0.kind == .number || $0.isCapital }
        }
        return values.values.contains { value in
            switch value.content {
            case .name: value.tokens.lowerBound > 0 || value.tokens.count > 1
            case .quantity, .score, .date, .quote: true
            case .list: false
            }
        }
    }
}
