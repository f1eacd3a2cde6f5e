import NewsModel
import NewsText
import TerminalCanvas

/// Value differences in words.
enum FactWording {
    /// The items of a list that a side has, or its value as written.
    static func value(_ difference: ValueDifference, isLeft: Bool) -> String {
        let only = isLeft ? difference.onlyLeft : difference.onlyRight
        let items = difference.common + only
        if difference.kind == .list, !items.isEmpty { return items.joined(separator: ", ") }
        return isLeft ? difference.leftText : difference.rightText
    }

    /// `diplomatic missions: China, Pakistan, UAE (2) | China, UAE (4)`.
    static func values(_ fact: Fact, _ context: LayoutContext) -> MarkedText {
        var runs: [(String, Style)] = []
        let subject = fact.differences.first { !$0.difference.subject.isEmpty }?.difference.subject
        runs.append(((subject ?? String(fact.label.prefix(40))) + ": ", .plain))
        for (position, entry) in bySource(fact).enumerated() {
            if position > 0 { runs.append((" | ", .dim)) }
            runs.append((entry.value, Style(.valueDiffers)))
            runs.append((" (\(entry.articles.map { String($0 + 1) }.joined(separator: ", ")))", .dim))
        }
        return .runs(runs)
    }

    /// Each value of the fact and the articles that have it, by article.
    static func bySource(_ fact: Fact) -> [(value: String, articles: [Int])] {
        var values: [(value: String, articles: [Int])] = []
        func add(_ value: String, _ article: Int) {
            if values.contains(where: { $0.articles.contains(article) }) { return }
            if let index = values.firstIndex(where: { $0.value == value }) {
                values[index].articles.append(article)
            } else {
                values.append((value, [article]))
            }
        }
        for difference in fact.differences {
            add(value(difference.difference, isLeft: true), difference.leftArticle)
            add(value(difference.difference, isLeft: false), difference.rightArticle)
        }
        return values.map { ($0.value, $0.articles.sorted()) }.sorted {
            ($0.articles.first ?? 0) < ($1.articles.first ?? 0)
        }
    }
}

/// Quotes in words.
enum QuoteWording {
    /// The quote between marks; without the closing one where the text has none.
    static func marked(_ quote: Quote) -> String {
        quote.kind == .indirect ? quote.text : "“\(quote.text)\(quote.isUnclosed ? "" : "”")"
    }

    /// The numbers of the sources that print the utterance: `2, 4`.
    static func numbers(_ utterance: Utterance, _ detail: StoryDetail) -> String {
        var numbers: [Int] = []
        for variant in utterance.variants {
            guard let index = detail.sources.firstIndex(where: { $0.article.id == variant.article }) else { continue }
            if !numbers.contains(index + 1) { numbers.append(index + 1) }
        }
        return numbers.sorted().map(String.init).joined(separator: ", ")
    }

    static func words(for relation: QuoteRelation) -> String {
        switch relation {
        case .reference: ""
        case .sameWords: "same words"
        case .cutAtStart: "cut at the start"
        case .cutAtEnd: "cut at the end"
        case .cutAtBothEnds: "cut at both ends"
        case .leftOut: "words left out, marked"
        case .leftOutSilently: "words left out silently"
        case .joined: "joined from two"
        case .altered: "altered"
        case .paraphrased: "reported without marks"
        }
    }

    static func words(for flag: QuoteFlag) -> String {
        switch flag {
        case .differentSpeaker: "another speaker"
        case .differentTitle: "another title"
        case .directHere: "in full here"
        case .partialHere: "in part here"
        case .inserted: "words inserted"
        case .unclosed: "unclosed"
        case .meaningMayTurn: "meaning may turn"
        }
    }

    /// Everything to be said of a variant.
    static func notes(_ variant: QuoteVariant, isOnly: Bool) -> [String] {
        var notes = isOnly ? [] : [words(for: variant.relation)].filter { !$0.isEmpty }
        notes += variant.flags.filter { $0 != .unclosed }.map { flag in
            guard flag == .differentSpeaker, let name = variant.quote.attribution?.name else { return words(for: flag) }
            return "said by \(name)"
        }
        if variant.quote.isUnclosed || variant.flags.contains(.unclosed) { notes.append("unclosed") }
        if variant.quote.attribution?.isWeak == true { notes.append("speaker?") }
        return notes
    }
}
