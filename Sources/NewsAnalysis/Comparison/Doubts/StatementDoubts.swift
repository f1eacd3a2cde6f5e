import NewsLanguage
import NewsModel
import NewsText

/// What keeps two sentences whose words are alike from being said to state the same.
struct StatementDoubt: Sendable {
    /// What keeps them; the raw value tells it to the reader.
    enum Kind: String, Sendable {
        /// They give other figures of one sort, and nothing explains it.
        case figures = "the sentences give other figures, so that they are not surely about the same"
        /// What the one says the other says only as possible or suspected.
        case modality = "one says as possible or suspected what the other says as a fact"
    }
    var kind: Kind
    /// What does, as tokens of the two sentences.
    var left: Range<Int>
    var right: Range<Int>
}

extension StoryContext {
    /// What keeps two sentences from being said to state the same; nil where nothing is known to.
    func doubt(_ left: SentencePlace, _ right: SentencePlace) -> StatementDoubt? {
        if let found = figuresInDoubt(left, right) { return found }
        let (own, its) = (doubts[left.article][left.sentence], doubts[right.article][right.sentence])
        if let found = doubted(own, left, its, right) {
            return StatementDoubt(kind: .modality, left: found.0, right: found.1)
        }
        if let found = doubted(its, right, own, left) {
            return StatementDoubt(kind: .modality, left: found.1, right: found.0)
        }
        return nil
    }

    private func figuresInDoubt(_ left: SentencePlace, _ right: SentencePlace) -> StatementDoubt? {
        stated[left.article][left.sentence].conflict(with: stated[right.article][right.sentence]).map {
            StatementDoubt(kind: .figures, left: $0.left, right: $0.right)
        }
    }

    /// The word that one sentence doubts and that of the other, which doubts nothing, that says the same.
    private func doubted(
        _ own: DoubtedWords, _ place: SentencePlace, _ its: DoubtedWords, _ other: SentencePlace
    ) -> (Range<Int>, Range<Int>)? {
        guard !own.places.isEmpty, !its.hasDoubt else { return nil }
        let words = links.texts[place.article][place.sentence].words
        let others = links.texts[other.article][other.sentence].words
        for token in own.places {
            guard let word = words.first(where: { Int($0.token) == token }), !word.isName else { continue }
            let kin = links.vocabulary.kin[Int(word.word)]
            guard
                let match = others.first(where: { $0.token >= 0 && ($0.word == word.word || kin.contains($0.word)) })
            else { continue }
            return (token..<(token + 1), Int(match.token)..<(Int(match.token) + 1))
        }
        return nil
    }

    /// How sure it is that two sentences of such a probability state the same, with what speaks against it beside the
    /// likeness of their words; nil where nothing is to be shown.
    ///
    /// - Parameter told: What is said to differ between them, or to have grown: figures that are told so need no other
    ///   doubt.
    func grade(
        _ probability: Float, _ left: SentencePlace, _ right: SentencePlace, told: [ValueDifference] = []
    ) -> LinkGrade? {
        switch SentenceAligner.grade(probability) {
        case .likely:
            guard SharedMatter(left, right, self).suffices(for: probability) else { return .related }
            // What hardly speaks for one statement does not where the figures speak against it.
            guard let doubt = figuresInDoubt(left, right) else { return .likely }
            return isTold(doubt, left, right, told) ? .likely : .related
        case .same:
            guard let doubt = doubt(left, right) else { return .same }
            return isTold(doubt, left, right, told) ? .same : .likely
        case let grade: return grade
        }
    }

    private func isTold(
        _ doubt: StatementDoubt, _ left: SentencePlace, _ right: SentencePlace, _ told: [ValueDifference]
    ) -> Bool {
        guard doubt.kind == .figures, !told.isEmpty else { return false }
        let spans = (span(doubt.left, left), span(doubt.right, right))
        return told.contains { $0.mayDiffer && ($0.left.overlaps(spans.0) || $0.right.overlaps(spans.1)) }
    }

    /// Where some tokens of a sentence stand in its article.
    func span(_ tokens: Range<Int>, _ place: SentencePlace) -> TextSpan {
        values[place.article][place.sentence].sentence.span(tokens)
    }
}

/// What two sentences have in common beside names, figures and dates: whom and what they are about says little of what
/// they say.
struct SharedMatter {
    private var words = 0
    private var weight: Float = 0
    /// Of the lighter sentence.
    private var share: Float = 0

    private static let leastProbability: Float = 0.65
    private static let fewestWords = 3
    private static let leastWeight: Float = 2
    private static let leastShare: Float = 0.3
    /// Two words are enough where they are so much of the lighter sentence.
    private static let shareOfTwo: Float = 0.45
    /// So much is enough, however much else the sentences say.
    private static let enough: Float = 4
    private static let leastOfSentence: Float = 3

    init(_ left: SentencePlace, _ right: SentencePlace, _ story: StoryContext) {
        let vocabulary = story.links.vocabulary
        let (own, its) = (
            story.links.texts[left.article][left.sentence], story.links.texts[right.article][right.sentence]
        )
        var held: [Int32: Bool] = [:]
        for word in its.words where word.token >= 0 { held[word.word] = word.isName }
        var seen: Set<Int32> = []
        var all: Float = 0
        for word in own.words where word.token >= 0 && seen.insert(word.word).inserted {
            let known = vocabulary.words[Int(word.word)]
            let found =
                [(word.word, Float(1))] + vocabulary.kin[Int(word.word)].map { ($0, LinkVocabulary.kinship) }
                + vocabulary.near[Int(word.word)].map { ($0, LinkVocabulary.nearness) }
            guard let (match, strength) = found.first(where: { held[$0.0] != nil }) else { continue }
            let value = min(known.weight, vocabulary.words[Int(match)].weight) * strength
            all += value
            // Single characters of scripts without spaces are no words.
            guard !word.isName, held[match] == false, !known.isNumber, !known.isDate,
                story.prepared[left.article].tokens[left.sentence][Int(word.token)].kind == .word
            else { continue }
            weight += value
            if known.carriesMatter { words += 1 }
        }
        share = all / max(Self.leastOfSentence, min(own.weight, its.weight))
    }

    /// Whether sentences of such a probability likely state the same.
    func suffices(for probability: Float) -> Bool {
        probability >= Self.leastProbability && weight >= Self.leastWeight
            && (words >= Self.fewestWords || words == Self.fewestWords - 1 && share >= Self.shareOfTwo)
            && (share >= Self.leastShare || weight >= Self.enough)
    }
}
