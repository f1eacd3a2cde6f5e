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

    /// The whole document.
    package var text: String {
        let digest = StoryDigest(detail)
        var lines = [markup.heading(1, markup.escaped(detail.summary.headline))] + heading(.headlines)
        for (number, source) in detail.sources.enumerated() {
            let article = source.article
            let linked = markup.link(markup.escaped(article.title), to: article.url)
            lines.append(
                "\(number + 1). \(markup.strong(markup.escaped(article.outlet))) \(linked), \(words.publishedInFull(article, changed: source.changed))"
            )
        }
        if let lead = digest.lead {
            let outlet = detail.sources[lead.number - 1].article.outlet
            lines += heading(.brief)
            lines.append(
                markup.paragraph("\(markup.escaped(lead.text)) (\(markup.escaped(outlet)))"))
        }
        for (heading, texts) in digest.sharedByHeading {
            lines += self.heading(heading) + texts.map { "- " + markup.escaped($0) }
        }
        let found = digest.differences
        lines += part(.differences, found.filter { $0.claim == .differs })
        lines += part(.figures, found.filter { $0.claim != .differs })
        lines += onlyOne(digest.onlyThere)
        if let silence = ComparisonWords.silence(in: detail.matrix.uncomparedLanguages) {
            lines += ["", markup.escaped(silence)]
        }
        if !detail.quotes.utterances.isEmpty {
            lines += ["", markup.heading(2, StorySection.quotes.title)]
            lines += Self.quotes(detail.quotes, markup: markup, level: 3)
        }
        lines += matrix
        return lines.joined(separator: "\n") + "\n"
    }

    /// A line for each thing: its values one after the other, each with who has it.
    private func part(_ section: StorySection, _ things: [Disagreement]) -> [String] {
        guard !things.isEmpty else { return [] }
        let lines = things.map { thing in
            let subject = thing.subject.isEmpty ? "" : markup.escaped(thing.subject) + ": "
            let hasTimes = Set(thing.sides.map(\.time)).count > 1
            let values = thing.claimed.map { value($0, hasTimes: hasTimes) }
                .joined(separator: thing.claim == .later ? " → " : " / ")
            let beside = thing.beside.map { value($0, hasTimes: hasTimes) }.joined(separator: ", ")
            return "- \(subject)\(values)" + (thing.claim == .later ? ", \(ComparisonWords.later)" : "")
                + (beside.isEmpty ? "" : "; also, and not against these: \(beside)")
        }
        return heading(section) + lines
    }

    private func heading(_ section: StorySection) -> [String] { heading(section.title) }

    private func heading(_ title: String) -> [String] { ["", markup.heading(2, title), ""] }

    /// The names and counts that one source alone has, for each source in a line.
    private func onlyOne(_ found: [StoryDigest.OnlyThere]) -> [String] {
        guard !found.isEmpty else { return [] }
        return heading(.onlyOne)
            + found.map { only in
                "- \(markup.strong(markup.escaped(detail.sources.outlet(of: only.article)))): "
                    + markup.escaped(only.items.joined(separator: ", "))
            }
    }

    /// Who states which fact, as a table.
    private var matrix: [String] {
        guard detail.matrix.articles.count > 1, !detail.matrix.facts.isEmpty else { return [] }
        return heading(.facts) + [MatrixTable(detail).written(in: markup)]
    }

    private func value(_ side: Disagreement.Side, hasTimes: Bool) -> String {
        var who = side.numbers.filter { detail.sources.indices.contains($0 - 1) }
            .map { detail.sources[$0 - 1].article.outlet }
        if hasTimes { who.append(side.time.map(words.fullMoment) ?? Wording.dateUnknown) }
        return "\(markup.strong(markup.escaped(side.value))) (\(markup.escaped(who.joined(separator: ", "))))"
    }

    /// A heading for each speaker, then what they are quoted with.
    /// - Parameter level: of the speakers' headings.
    package static func quotes(_ board: QuoteBoard, markup: Markup, level: Int = 2) -> [String] {
        var lines: [String] = []
        let speakers: [Speaker?] = board.speakersByName + [nil]
        for speaker in speakers {
            let said = board.utterances(of: speaker?.name).filter { !$0.isReported }
            guard !said.isEmpty else { continue }
            let name = markup.escaped(speaker?.name ?? QuoteWording.speakerNotGivenHeading)
            lines += ["", markup.heading(level, name), ""]
            if let title = speaker?.titles.first { lines += [markup.paragraph(markup.escaped(title)), ""] }
            for utterance in said {
                let outlets = QuoteWording.outletsOfSameWords(utterance).map(markup.escaped).joined(separator: ", ")
                let doubt = utterance.isSpeakerUnsure ? ", \(QuoteWording.unsure)" : ""
                lines.append("- \(inMarks(utterance.reference.quote, markup)) (\(outlets)\(doubt))")
                for variant in utterance.ofSpeaker where !QuoteWording.isSameWords(variant.relation) {
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
