import NewsLanguage
public import NewsModel
import NewsText

/// Says in words why the comparison links sentences and calls values different, or does not.
public enum ComparisonReasons {
    /// The reasons for every link of two texts, and for every two values of linked sentences of which nothing is said.
    ///
    /// - Parameter context: The story that the comparison was made in.
    public static func reasons(
        _ left: ComparisonText, _ right: ComparisonText, context: StoryContext? = nil
    ) -> [LinkReason] {
        let story = context ?? StoryContext(texts: [left, right])
        guard let leftIndex = story.index(of: left), let rightIndex = story.index(of: right) else { return [] }
        // As the links are judged.
        if story.rank[leftIndex] <= story.rank[rightIndex] { return reasons(story, leftIndex, rightIndex) }
        return reasons(story, rightIndex, leftIndex).map(\.mirrored).sorted {
            ($0.left, $0.right) < ($1.left, $1.right)
        }
    }

    private static func reasons(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int) -> [LinkReason] {
        let matrix = LinkMatrix(story, leftIndex, rightIndex)
        let values = ClaimedValues(story, leftIndex, rightIndex) { matrix.likeness($0, $1) }
        let silences = values.silences { matrix.likeness($0, $1) }
        var judge = LinkJudge(story)
        return LinkBuilder(story, leftIndex, rightIndex).links().map { link in
            judge.take(SentencePlace(article: leftIndex, sentence: link.left))
            let features = judge.features(SentencePlace(article: rightIndex, sentence: link.right))
            return LinkReason(
                left: link.left, right: link.right, probability: link.similarity, grade: link.grade,
                shared: shared(features, story, leftIndex, rightIndex, link),
                contributions: LinkModel.contributions(
                    features.values + matrix.context(link.left, link.right).values),
                silences: silences.filter { $0.pair.left == link.left && $0.pair.right == link.right }.map {
                    LinkReason.Silenced(left: $0.left, right: $0.right, reason: $0.reason.rawValue)
                } + doubts(story, leftIndex, rightIndex, link))
        }
    }

    /// What keeps two sentences from being said to state the same.
    private static func doubts(
        _ story: StoryContext, _ left: Int, _ right: Int, _ link: SentenceLink
    ) -> [LinkReason.Silenced] {
        let places = (
            SentencePlace(article: left, sentence: link.left), SentencePlace(article: right, sentence: link.right)
        )
        guard link.grade != .same, link.isAlike, let doubt = story.doubt(places.0, places.1) else { return [] }
        return [
            LinkReason.Silenced(
                left: story.prepared[left].text(story.span(doubt.left, places.0)),
                right: story.prepared[right].text(story.span(doubt.right, places.1)), reason: doubt.kind.rawValue)
        ]
    }

    private static func shared(
        _ features: LinkFeatures, _ story: StoryContext, _ left: Int, _ right: Int, _ link: SentenceLink
    ) -> [LinkReason.SharedWord] {
        let sentences = (story.links.texts[left][link.left], story.links.texts[right][link.right])
        func text(_ article: Int, _ sentence: Int, _ token: Int32) -> String {
            let tokens = story.prepared[article].tokens[sentence]
            guard tokens.indices.contains(Int(token)) else { return "" }
            return story.prepared[article].text(tokens[Int(token)].span)
        }
        return features.matches.sorted { $0.weight > $1.weight }.map { match in
            LinkReason.SharedWord(
                left: text(left, link.left, sentences.0.words[match.left].token),
                right: text(right, link.right, sentences.1.words[match.right].token), weight: Double(match.weight))
        }.filter { !$0.left.isEmpty && !$0.right.isEmpty }
    }
}
