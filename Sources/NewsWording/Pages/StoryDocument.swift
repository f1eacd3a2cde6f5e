package import NewsModel
import NewsText

/// A story as Markdown or Org: its sources, where they differ, and whom they quote.
package struct StoryDocument {
    private let detail: StoryDetail
    private let markup: Markup
    private let words: Wording

    package init(detail: StoryDetail, markup: Markup, words: Wording) {
        self.detail = detail
        self.markup = markup
        self.words = words
    }

    package var text: String {
        var lines = [markup.heading(1, markup.escaped(detail.summary.headline)), "", markup.heading(2, "Sources"), ""]
        for (number, source) in detail.sources.enumerated() {
            let article = source.article
            let linked = markup.link(markup.escaped(article.title), to: article.url)
            lines.append(
                "\(number + 1). \(markup.strong(markup.escaped(article.outlet))) \(linked), \(words.publishedInFull(article))"
            )
        }
        let digest = StoryDigest(detail)
        if let lead = digest.lead {
            let outlet = detail.sources[lead.number - 1].article.outlet
            lines += [
                "", markup.heading(2, "In brief"), "",
                markup.paragraph("\(markup.escaped(lead.text)) (\(markup.escaped(outlet)))"),
            ]
        }
        let found = digest.differences
        lines += part("Where they differ", found.filter { $0.claim == .differs })
        lines += part("Figures", found.filter { $0.claim != .differs })
        if let silence = ComparisonWords.silence(in: detail.matrix.uncomparedLanguages) {
            lines += ["", markup.escaped(silence)]
        }
        if !detail.quotes.utterances.isEmpty {
            lines += ["", markup.heading(1, "Quotes")] + Self.quotes(detail.quotes, markup: markup)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A line for each thing: its values one after the other, each with who has it.
    private func part(_ title: String, _ things: [Disagreement]) -> [String] {
        guard !things.isEmpty else { return [] }
        let lines = things.map { thing in
            let subject = thing.subject.isEmpty ? "" : markup.escaped(thing.subject) + ": "
            let hasTimes = Set(thing.sides.map(\.time)).count > 1
            let values = thing.claimed.map { value($0, hasTimes: hasTimes) }
                .joined(separator: thing.claim == .later ? " → " : " / ")
            let beside = thing.beside.map { value($0, hasTimes: hasTimes) }.joined(separator: ", ")
            return "- \(subject)\(values)" + (thing.claim == .later ? ", later and not against each other" : "")
                + (beside.isEmpty ? "" : "; also, and not against these: \(beside)")
        }
        return ["", markup.heading(2, title), ""] + lines
    }

    private func value(_ side: Disagreement.Side, hasTimes: Bool) -> String {
        var who = side.numbers.filter { detail.sources.indices.contains($0 - 1) }
            .map { detail.sources[$0 - 1].article.outlet }
        if hasTimes { who.append(side.time.map(words.fullMoment) ?? Wording.dateUnknown) }
        return "\(markup.strong(markup.escaped(side.value))) (\(markup.escaped(who.joined(separator: ", "))))"
    }

    /// A heading for each speaker, then what they are quoted with.
    package static func quotes(_ board: QuoteBoard, markup: Markup) -> [String] {
        var lines: [String] = []
        let names: [String?] = board.speakersByName.map(\.name) + [nil]
        for name in names {
            let said = board.utterances.filter { $0.speaker?.name == name }
            guard !said.isEmpty else { continue }
            lines += ["", markup.heading(2, markup.escaped(name ?? "Speaker not given")), ""]
            for utterance in said {
                let outlets = utterance.outlets.map(markup.escaped).joined(separator: ", ")
                lines.append("- \(inMarks(utterance.reference.quote, markup)) (\(outlets))")
                for variant in utterance.variants where ![.reference, .sameWords].contains(variant.relation) {
                    let relation = QuoteWording.words(for: variant.relation)
                    lines.append(
                        "  - \(markup.escaped(variant.outlet)), \(relation): \(inMarks(variant.quote, markup))")
                }
            }
        }
        return lines
    }

    /// With quotation marks where the article has them; what is reported without gets none.
    private static func inMarks(_ quote: Quote, _ markup: Markup) -> String {
        let text = markup.escaped(QuoteWording.marked(quote))
        return quote.kind == .indirect ? "reported: \(text)" : text
    }
}
