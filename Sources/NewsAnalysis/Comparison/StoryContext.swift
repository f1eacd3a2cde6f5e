import NewsLanguage
public import NewsModel
import NewsText

/// A sparse vector of unit length, by feature number.
struct SentenceVector: Sendable {
    /// Each once, in the order of their first occurrence.
    var features: [Int32]
    var weights: [Float]
}

/// The articles of a story as one body of text: which words tell its sentences apart.
///
/// A word that every source uses says little about which of their sentences belong together, so weights come from
/// the story's own sentences and not from the language at large. Build one per story and pass it to all comparisons
/// inside it; that also saves splitting the texts again.
public struct StoryContext: Sendable {
    /// In the order given; results count articles along it.
    public let texts: [ComparisonText]
    /// Parallel to `texts`.
    let prepared: [PreparedText]
    /// For each text, a vector for each sentence; empty ones for repeats.
    let vectors: [[SentenceVector]]
    /// The typed values of each sentence of each text; only quotations in languages whose values are not read.
    let values: [[SentenceValues]]
    /// The figures of each text.
    let figures: [ArticleFigures]
    /// The names, ranks, kinds of thing and words said of each text.
    let wordings: [ArticleWordings]
    /// For each text whether each sentence belongs to the page: captions, credits, calls to read on.
    let furniture: [[Bool]]
    /// The sentences of each text as links see them.
    let links: LinkSentences
    /// The sentences of each text as what they say and deny.
    let statements: [SentenceMemo<StatementForm>]
    /// The figures that the sentences of each text state, for doubts.
    let stated: [SentenceMemo<StatedFigures>]
    /// What the sentences of each text say as possible or suspected.
    let doubts: [SentenceMemo<DoubtedWords>]
    let table: FeatureTable
    /// Sentences that count, of all texts.
    let sentenceCount: Int
    /// The place of each text in an order that depends on what the texts are and not on the order they were given in:
    /// what is judged of two of them is judged in that order, so that it is the same whichever stands left.
    let rank: [Int]

    /// Splits all texts into sentences and weighs their words: most of the cost of a comparison.
    public init(texts: [ComparisonText]) {
        self.init(prepared: texts.map(PreparedText.init))
    }

    init(prepared: [PreparedText]) {
        self.prepared = prepared
        texts = prepared.map(\.source)
        let order = Self.order(of: prepared)
        rank = order.inverted
        var counter = FeatureCounter(capacity: prepared.count * 4096)
        var sentenceCount = 0
        var raw = [[[FeatureCounter.Count]]](repeating: [], count: prepared.count)
        for number in order {
            let text = prepared[number]
            raw[number] = text.sentences.indices.map { index in
                guard text.sentences[index].repeatOf == nil else { return [] }
                sentenceCount += 1
                return counter.count(SentenceFeatures.entries(of: text.tokens[index], text.words))
            }
        }
        let table = counter.table
        let idf = table.frequency.map { FloatMath.log(Float(sentenceCount + 1) / Float($0 + 1)) + 1 }
        vectors = raw.map { $0.map { Self.vector($0, idf: idf) } }
        values = prepared.map { text in
            text.tokens.map { SentenceValues($0, published: text.source.published, text.words) }
        }
        figures = values.map(ArticleFigures.init)
        let furniture = prepared.map { text in
            text.sentences.indices.map { Furniture.isFurniture($0, of: text) }
        }
        self.furniture = furniture
        let values = values
        wordings = prepared.indices.map { number in
            ArticleWordings(
                values[number], headings: prepared[number].sentences.map(\.isHeading), furniture: furniture[number])
        }
        links = LinkSentences(prepared, furniture, order: order)
        statements = prepared.map { text in SentenceMemo { StatementForm(text.tokens[$0], text.words) } }
        stated = values.map { values in SentenceMemo { StatedFigures(values[$0].sentence) } }
        doubts = values.map { values in
            SentenceMemo { DoubtedWords(values[$0].sentence.tokens, values[$0].sentence.words) }
        }
        self.table = table
        self.sentenceCount = sentenceCount
    }

    /// `story` with its texts in another order.
    private init(_ story: StoryContext, order: [Int]) {
        texts = order.map { story.texts[$0] }
        prepared = order.map { story.prepared[$0] }
        vectors = order.map { story.vectors[$0] }
        values = order.map { story.values[$0] }
        figures = order.map { story.figures[$0] }
        wordings = order.map { story.wordings[$0] }
        furniture = order.map { story.furniture[$0] }
        links = story.links.inOrder(order)
        statements = order.map { story.statements[$0] }
        stated = order.map { story.stated[$0] }
        doubts = order.map { story.doubts[$0] }
        table = story.table
        sentenceCount = story.sentenceCount
        rank = order.map { story.rank[$0] }
    }

    /// The story with its texts by rank, and where each of them stood.
    func byRank() -> (story: StoryContext, order: [Int]) {
        let order = rank.inverted
        return (StoryContext(self, order: order), order)
    }

    /// By their words, which hardly any two share; equal ones by what else is known of them.
    private static func order(of texts: [PreparedText]) -> [Int] {
        texts.indices.sorted { a, b in
            let (left, right) = (texts[a], texts[b])
            if left.bytes != right.bytes { return left.bytes.lexicographicallyPrecedes(right.bytes) }
            let times = (left.source.published?.seconds ?? .min, right.source.published?.seconds ?? .min)
            if times.0 != times.1 { return times.0 < times.1 }
            if left.source.outlet != right.source.outlet { return left.source.outlet < right.source.outlet }
            if left.source.id != right.source.id { return left.source.id.rawValue < right.source.id.rawValue }
            return a < b
        }
    }

    /// The languages of some texts in which values are not compared, by their English names.
    func uncomparedLanguages(of indices: [Int]) -> [String] {
        var names: [String] = []
        for index in indices where !prepared[index].words.readsValues {
            let name = prepared[index].words.name
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The index of a text in this context, where it is the same text.
    func index(of text: ComparisonText) -> Int? {
        texts.firstIndex { $0.id == text.id && $0.content.text == text.content.text }
    }

    private static func vector(_ counts: [FeatureCounter.Count], idf: [Float]) -> SentenceVector {
        var weights = counts.map { count in
            let frequency = count.occurrences > 1 ? 1 + FloatMath.log(Float(count.occurrences)) : 1
            return count.weight * frequency * idf[Int(count.feature)]
        }
        let norm = weights.reduce(Float(0)) { $0 + $1 * $1 }.squareRoot()
        if norm > 0 { for index in weights.indices { weights[index] /= norm } }
        return SentenceVector(features: counts.map(\.feature), weights: weights)
    }
}

extension [Int] {
    /// Of an order of indices the place of each.
    var inverted: [Int] {
        var result = self
        for (place, index) in enumerated() { result[index] = place }
        return result
    }
}
