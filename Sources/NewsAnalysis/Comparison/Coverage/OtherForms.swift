import NewsLanguage
import NewsModel
import NewsText

/// What the articles of a story may give in another form than the one that is looked at: digits glued to their unit, a
/// weekday for a date, "Swiss" for "Switzerland". What may be so is not said to be one article's alone.
final class OtherForms {
    /// For each article its numbers as they are written, without what parts thousands.
    private let digits: [Set<String>]
    /// For each article its figures, read where a measure or a sum asks for them.
    private var figures: [[StatedFigures.Figure]?]
    private let story: StoryContext
    private let countries: [Set<ConceptTable.Concept>]
    private let tables: [ConceptTable]
    private let days: [Int64?]
    /// For each article where a value stands of which another article gives another one.
    private let told: [[TextSpan]]

    /// Days around the day of an article that it may name by their weekday.
    private static let week: Int64 = 8

    /// - Parameter told: For each article where it gives a value that differs from another article's.
    init(_ story: StoryContext, told: [[TextSpan]]) {
        self.told = told
        digits = story.prepared.map { text in
            Set(
                text.tokens.joined().flatMap { token in
                    text.words.smallNumber(token.word).map { [String($0)] } ?? Self.runs(of: token.text)
                })
        }
        self.story = story
        figures = Array(repeating: nil, count: story.prepared.count)
        let tables = story.prepared.map { ConceptTable.of($0.source.language) }
        self.tables = tables
        countries = zip(story.prepared, tables).map { text, table in
            Set(text.tokens.joined().flatMap { Self.countries(of: $0, table) })
        }
        days = story.texts.map { $0.published?.day.daysSince1970 }
    }

    /// Whether another article may give a value that none gives in this form.
    func mayHave(_ value: TypedValue, written text: String, besides article: Int) -> Bool {
        if told[article].contains(where: { $0.overlaps(value.span) }) { return true }
        let others = digits.indices.filter { $0 != article }
        switch value.content {
        case .date(let date): return others.contains { mayName(date, $0, from: article) }
        case .quantity(let quantity):
            let runs = Self.runs(of: text)
            if !runs.isEmpty, others.contains(where: { digits[$0].isSuperset(of: runs) }) { return true }
            return others.contains { hasLikeFigure(quantity, $0) }
        default: return false
        }
    }

    /// Whether another article has a country in another form: its people, its adjective.
    func haveCountry(_ word: ComparisonToken, besides article: Int) -> Bool {
        let own = Self.countries(of: word, tables[article])
        if own.isEmpty { return false }
        return countries.indices.contains { $0 != article && !countries[$0].isDisjoint(with: own) }
    }

    // MARK: Numbers

    /// The numbers in a text, each as its digits.
    private static func runs(of text: String) -> [String] {
        let plain = text.filter { $0 != "," && $0 != "." && $0 != "\u{A0}" && $0 != "\u{202F}" }
        return plain.split { !("0"..."9").contains($0) }.map(String.init)
    }

    /// Whether an article gives an area, a speed or a sum that may be another one of the same thing: that the two
    /// differ would have to be said, and it is not known.
    private func hasLikeFigure(_ quantity: Quantity, _ other: Int) -> Bool {
        let key: UInt64
        var isOfAnySize = false
        switch quantity.dimension {
        case .area, .speed, .mass, .temperature, .magnitude:
            key = StatedFigures.key(of: quantity.dimension)
            isOfAnySize = true
        case .money: key = StatedFigures.money
        case .length: key = StatedFigures.key(of: .length)
        default: return false
        }
        return figures(of: other).contains { figure in
            guard figure.keys.contains(key) else { return false }
            let (less, more) = (min(figure.value, quantity.value), max(figure.value, quantity.value))
            return isOfAnySize || less >= Self.likeness * more
        }
    }

    private func figures(of article: Int) -> [StatedFigures.Figure] {
        if let known = figures[article] { return known }
        let found = story.prepared[article].originals.flatMap { story.stated[article][$0].figures }
        figures[article] = found
        return found
    }

    /// Two sums of which one is at least so much of the other are of one size.
    private static let likeness = 0.75

    // MARK: Days

    /// Whether a day is so near to the day of an article that it may name it by its weekday; the day of a year that is
    /// not told is that of the article which gives it.
    private func mayName(_ date: DateValue, _ other: Int, from article: Int) -> Bool {
        guard let month = date.month, let day = date.day else { return false }
        guard let published = days[other] ?? days[article] else { return date.year == nil }
        let year = date.year ?? CivilDay(daysSince1970: days[article] ?? published).year
        return abs(CivilDay(year: year, month: month, day: day).daysSince1970 - published) <= Self.week
    }

    // MARK: Countries

    /// The countries that a word may tell, the same for all languages.
    private static func countries(of token: ComparisonToken, _ table: ConceptTable) -> Set<ConceptTable.Concept> {
        token.kind == .word ? table.concepts(of: Array(token.text.utf8)).filter(\.isCountry) : []
    }
}
