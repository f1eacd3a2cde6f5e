import NewsLanguage

/// Two sentences that say opposite things of one matter: what the one states the other denies.
///
/// A pair of words is opposed where the one says what the other denies, or where they are each other's opposites, and
/// no other word of either sentence agrees with them: "gold rose, oil fell" has both words as well as "oil fell, gold
/// rose".
struct Opposition: Sendable {
    /// The words, as tokens of the two sentences.
    var left: Range<Int>
    var right: Range<Int>
    /// All the rest agrees, so that only one of the two statements can be true.
    var isSure: Bool

    /// Sentences that say opposite things are related at most.
    static let mostLikely: Float = 0.4

    /// nil where nothing tells that the two are opposed.
    init?(_ left: StatementForm, _ right: StatementForm) {
        guard left.mayOppose(right), left.language == right.language,
            !left.isQuestion, !right.isQuestion
        else { return nil }
        if let contest = Self.contest(left, right) {
            self = contest
            return
        }
        let pairs = OpposedTerms(left, right).found()
        guard let first = pairs.first else { return nil }
        self.init(
            left: Self.words(left.terms[first.left]), right: Self.words(right.terms[first.right]),
            isSure: pairs.count == 1 && first.isSure)
    }

    private init(left: Range<Int>, right: Range<Int>, isSure: Bool) {
        self.left = left
        self.right = right
        self.isSure = isSure
    }

    /// Who lost in the one won in the other; told by the winners' names.
    private static func contest(_ left: StatementForm, _ right: StatementForm) -> Opposition? {
        for a in left.contests {
            for b in right.contests where a.isOpposite(of: b) {
                let isOnly = left.contests.count == 1 && right.contests.count == 1
                return Opposition(left: a.winner, right: b.winner, isSure: isOnly)
            }
        }
        return nil
    }

    /// A term with the word that denies it, if that stands near before it.
    private static func words(_ term: StatementForm.Term) -> Range<Int> {
        guard term.isDenied, let first = term.negations.min(), first < term.tokens.lowerBound,
            term.tokens.lowerBound - first <= reachOfNegation
        else { return term.tokens }
        return first..<term.tokens.upperBound
    }

    private static let reachOfNegation = 4
}
