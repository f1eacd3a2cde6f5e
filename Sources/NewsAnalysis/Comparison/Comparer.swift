public import NewsModel
import NewsText

/// The front door of the comparison: sets two articles side by side.
public enum Comparer {
    /// Share of words in shared long runs, of the text that has more of them, from which two texts are one with edits.
    public static let nearCopy = 0.6

    /// Compares two articles.
    ///
    /// - Parameters:
    ///   - context: The story that both belong to, whose sentences set the weight of words. Without it the two texts
    ///     have to do, which finds less.
    ///   - engine: nil to decide from the texts: near copies get a true diff, others are aligned by similarity. The
    ///     result's `engineReason` says in words why.
    public static func compare(
        _ left: ComparisonText, _ right: ComparisonText, context: StoryContext? = nil, engine: ComparisonEngine? = nil
    ) -> Comparison {
        let story = contextHolding(left, right, context)
        guard let leftIndex = story.index(of: left), let rightIndex = story.index(of: right) else {
            return Comparison(engine: .alignment, left: [], right: [], links: [], rows: [])
        }
        return compare(leftIndex, rightIndex, in: story, engine: engine)
    }

    /// Compares two texts of a context by their places in it.
    static func compare(
        _ leftIndex: Int, _ rightIndex: Int, in story: StoryContext, engine: ComparisonEngine? = nil
    ) -> Comparison {
        let left = story.prepared[leftIndex]
        let right = story.prepared[rightIndex]
        let choice = EngineChoice(left, right, wanted: engine)
        switch choice.engine {
        case .revision: return RevisionDiff.compare(left, right, reason: choice.reason)
        case .alignment:
            let claims = PairClaims(story, leftIndex, rightIndex)
            let silent = story.uncomparedLanguages(of: [leftIndex, rightIndex])
            let reason =
                silent.isEmpty
                ? choice.reason : choice.reason + "; values are not compared in \(silent.joined(separator: " and "))"
            return Comparison(
                engine: .alignment, engineReason: reason, left: left.sentences, right: right.sentences,
                links: claims.links,
                rows: RowBuilder.rows(
                    left: left.sentences, right: right.sentences, links: claims.links, alone: claims.alone),
                leftCopied: choice.leftCopied, rightCopied: choice.rightCopied,
                leftLacking: claims.lacking.left, rightLacking: claims.lacking.right,
                uncomparedLanguages: silent)
        }
    }

    private static func contextHolding(
        _ left: ComparisonText, _ right: ComparisonText, _ context: StoryContext?
    ) -> StoryContext {
        guard let context else { return StoryContext(texts: [left, right]) }
        let missing = [left, right].filter { context.index(of: $0) == nil }
        return missing.isEmpty ? context : StoryContext(texts: context.texts + missing)
    }
}

/// Which engine suits two texts, and why, in words.
struct EngineChoice {
    var engine: ComparisonEngine
    var reason: String
    var leftCopied: Double
    var rightCopied: Double

    init(_ left: PreparedText, _ right: PreparedText, wanted: ComparisonEngine?) {
        let leftRun = WordRun(left)
        let rightRun = WordRun(right)
        leftCopied = Copying.share(of: leftRun, in: rightRun)
        rightCopied = Copying.share(of: rightRun, in: leftRun)
        let percent = Int(max(leftCopied, rightCopied) * 100 + 0.5)
        let share = "\(percent) % of the words are in shared runs of eight and more"
        let isSameArticle = left.source.id == right.source.id
        let found: ComparisonEngine =
            isSameArticle || max(leftCopied, rightCopied) >= Comparer.nearCopy ? .revision : .alignment
        engine = wanted ?? found
        if wanted != nil, wanted != found {
            reason = "chosen by hand; " + share
        } else if isSameArticle {
            reason = "versions of one article"
        } else if found == .revision {
            reason = "near copies: " + share
        } else {
            reason = "written independently: " + share
        }
    }
}
