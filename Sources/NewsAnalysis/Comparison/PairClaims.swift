import NewsModel
import NewsText

/// What is said of two texts of a story: the links of their sentences, and what each has alone.
///
/// It is the same whichever of them stands left: a reader who swaps the sides sees no other judgement.
struct PairClaims {
    /// By (left, right).
    private(set) var links: [SentenceLink]
    /// For each sentence of either text whether it is surely said there alone.
    private(set) var alone: (left: [Bool], right: [Bool])
    /// Words that the whole other text never says.
    private(set) var lacking: (left: [TextSpan], right: [TextSpan])

    init(_ story: StoryContext, _ left: Int, _ right: Int) {
        let isMirrored = story.rank[left] > story.rank[right]
        let builder = isMirrored ? LinkBuilder(story, right, left) : LinkBuilder(story, left, right)
        links = builder.links()
        alone = builder.alone()
        lacking = (builder.leftLacking, builder.rightLacking)
        guard isMirrored else { return }
        links = links.map(\.mirrored).sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        alone = (alone.right, alone.left)
        lacking = (lacking.right, lacking.left)
    }
}

extension SentenceLink {
    /// The link with its sides swapped.
    var mirrored: SentenceLink {
        SentenceLink(
            left: right, right: left, similarity: similarity, grade: grade, kind: kind, isMoved: isMoved,
            leftMarks: rightMarks, rightMarks: leftMarks, differences: differences.map(\.mirrored))
    }
}

extension ValueDifference {
    /// The difference with its sides swapped.
    var mirrored: ValueDifference {
        ValueDifference(
            kind: kind, relation: relation, left: right, right: left, leftText: rightText, rightText: leftText,
            subject: subject, common: common, onlyLeft: onlyRight, onlyRight: onlyLeft, leftNumber: rightNumber,
            rightNumber: leftNumber)
    }
}

extension LinkReason {
    /// The reason with its sides swapped.
    var mirrored: LinkReason {
        LinkReason(
            left: right, right: left, probability: probability, grade: grade,
            shared: shared.map { SharedWord(left: $0.right, right: $0.left, weight: $0.weight) },
            contributions: contributions,
            silences: silences.map { Silenced(left: $0.right, right: $0.left, reason: $0.reason) })
    }
}
