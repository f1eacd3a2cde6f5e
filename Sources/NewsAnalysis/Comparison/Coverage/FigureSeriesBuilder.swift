import NewsLanguage
import NewsModel
import NewsText

/// Collects the figures that different sources give for one thing.
struct FigureSeriesBuilder {
    /// A value, by the numbers of its article, its sentence and its place there.
    private struct Figure: Hashable {
        var article: Int
        var sentence: Int
        var value: Int
    }

    private let story: StoryContext
    private var numbers: [Figure: Int] = [:]
    private var figures: [Figure] = []
    private var parent: [Int] = []
    private var differs: Set<Int> = []

    init(_ story: StoryContext) { self.story = story }

    private mutating func number(_ figure: Figure) -> Int {
        if let known = numbers[figure] { return known }
        numbers[figure] = figures.count
        figures.append(figure)
        parent.append(parent.count)
        return parent.count - 1
    }

    private func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index { index = parent[index] }
        return index
    }

    /// Takes values of two articles that are of one thing.
    mutating func add(_ matches: [ClaimedValues.ValueMatch], _ left: Int, _ right: Int) {
        for match in matches {
            guard isFigure(left, match.pair.left, match.match.left) else { continue }
            let a = number(Figure(article: left, sentence: match.pair.left, value: match.match.left))
            let b = number(Figure(article: right, sentence: match.pair.right, value: match.match.right))
            let (first, second) = (root(a), root(b))
            if first != second { parent[max(first, second)] = min(first, second) }
            if match.match.relation == .differs { differs.formUnion([a, b]) }
        }
    }

    private func isFigure(_ article: Int, _ sentence: Int, _ value: Int) -> Bool {
        switch story.values[article][sentence].values[value].content {
        case .quantity(let quantity): quantity.dimension != .ordinal && quantity.dimension != .clock
        case .score: true
        default: false
        }
    }

    /// Series in which some figure differs from another, those of most sources first.
    func series() -> [FigureSeries] {
        let groups = Dictionary(grouping: figures.indices, by: root)
        return groups.keys.sorted().compactMap { key -> FigureSeries? in
            let members = (groups[key] ?? []).sorted {
                (figures[$0].article, figures[$0].sentence, figures[$0].value)
                    < (figures[$1].article, figures[$1].sentence, figures[$1].value)
            }
            guard members.contains(where: differs.contains), let first = members.first else { return nil }
            var entries: [FigureSeries.Entry] = []
            var known: Set<GivenNumber> = []
            for member in members {
                let figure = figures[member]
                // "Twelve" and "12" of one article are told once.
                if let number = number(of: figure),
                    !known.insert(GivenNumber(article: figure.article, number: number)).inserted
                {
                    continue
                }
                let entry = entry(figure)
                if !entries.contains(where: { $0.article == entry.article && $0.text == entry.text }) {
                    entries.append(entry)
                }
            }
            guard Set(entries.map(\.article)).count > 1 else { return nil }
            return FigureSeries(subject: subject(figures[first]), entries: byTime(entries))
        }.sorted { $0.entries.count > $1.entries.count }
    }

    /// A number that an article has given already.
    private struct GivenNumber: Hashable {
        var article: Int
        var number: Double
    }

    private func number(of figure: Figure) -> Double? {
        guard case .quantity(let quantity) = story.values[figure.article][figure.sentence].values[figure.value].content
        else { return nil }
        return quantity.value
    }

    private func byTime(_ entries: [FigureSeries.Entry]) -> [FigureSeries.Entry] {
        entries.enumerated().sorted {
            let a = story.texts[$0.element.article].published?.seconds
            let b = story.texts[$1.element.article].published?.seconds
            if let a, let b, a != b { return a < b }
            return $0.offset < $1.offset
        }.map(\.element)
    }

    private func entry(_ figure: Figure) -> FigureSeries.Entry {
        let text = story.prepared[figure.article]
        let values = story.values[figure.article][figure.sentence]
        let value = values.values[figure.value]
        return FigureSeries.Entry(
            article: figure.article, text: text.text(value.span), span: value.span,
            sentence: text.sentences[figure.sentence].span,
            source: FigureSource.find(values.sentence).map { text.text($0) },
            isDenied: values.isNone(figure.value), number: value.countedNumber)
    }

    private func subject(_ figure: Figure) -> String {
        let values = story.values[figure.article][figure.sentence]
        let side = ValueMatcher.Side(
            values: values, article: story.figures[figure.article], text: story.prepared[figure.article].text)
        return FigureSubject.text(figure.value, side, figure.value, side)
    }
}

/// Finds who is said to say what a sentence says: "police said", "according to the ministry".
enum FigureSource {
    private static let longest = 4

    /// nil where the sentence names nobody.
    static func find(_ sentence: SentenceTokens) -> TextSpan? {
        for index in 0..<sentence.count {
            if sentence.text(index) == "according", sentence.text(index + 1) == "to" {
                return phrase(sentence, from: index + 2)
            }
            if sentence.isWord(index, of: .sourceVerb), let span = before(sentence, index) { return span }
        }
        return nil
    }

    private static func isPart(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        sentence.isWord(index) && (sentence.tokens[index].isContent || sentence.text(index) == "the")
    }

    private static func phrase(_ sentence: SentenceTokens, from start: Int) -> TextSpan? {
        var end = start
        while end < sentence.count, end - start < longest, isPart(sentence, end), !sentence.isWord(end, of: .sourceVerb)
        {
            end += 1
        }
        return end > start ? sentence.span(start..<end) : nil
    }

    private static func before(_ sentence: SentenceTokens, _ verb: Int) -> TextSpan? {
        var start = verb
        while start > 0, verb - start < longest, isPart(sentence, start - 1) { start -= 1 }
        // A pronoun names nobody.
        return start < verb ? sentence.span(start..<verb) : nil
    }
}
