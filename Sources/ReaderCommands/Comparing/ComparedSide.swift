import NewsAnalysis
import NewsIndex
import NewsModel
import NewsWording

/// One of two texts that are set side by side, from the index or from outside of it.
struct ComparedSide {
    /// The outlet, or the file.
    var name: String
    /// What else tells it from the other: date, version, length.
    var facts: [String]
    /// nil for a text that is not in the index.
    var article: ArticleID?
    var text: ComparisonText

    var content: ArticleText { text.content }

    init(_ side: ComparedTexts.Side) {
        let article = side.article
        name = article.outlet
        facts = [Wording.here.publishedInFull(article)]
        if article.versionCount > 1 {
            facts.append("version \(side.version), seen \(Wording.here.fullMoment(side.seen))")
        }
        facts.append(Wording.count(article.wordCount, "word"))
        self.article = article.id
        text = ComparisonText(
            id: article.id, outlet: article.outlet, content: side.content, published: article.published,
            language: article.language)
    }

    /// A text that is not in the index.
    init(name: String, text: ComparisonText, facts: [String] = []) {
        self.name = name
        self.text = text
        self.facts = facts
    }
}

/// Two sides and how they stand to each other.
struct SidePair {
    var left: ComparedSide
    var right: ComparedSide
    var comparison: Comparison

    init(_ texts: ComparedTexts) {
        left = ComparedSide(texts.left)
        right = ComparedSide(texts.right)
        comparison = texts.comparison
    }

    init(left: ComparedSide, right: ComparedSide, comparison: Comparison) {
        self.left = left
        self.right = right
        self.comparison = comparison
    }
}

/// The index's comparison of two stored texts; the interface has a type of the same name.
typealias ComparedPair = ComparedTexts
