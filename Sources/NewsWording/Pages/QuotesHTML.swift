package import NewsModel

/// Who is quoted, as HTML.
package struct QuotesHTML {
    private var board: QuoteBoard

    /// What is reported without marks is left out, as on every screen that was not asked for it.
    package init(board: QuoteBoard) {
        self.board = board
        self.board.utterances.removeAll(where: \.isReported)
    }

    /// A heading for each speaker, and the quotes below it; empty where nobody is quoted.
    package var content: String {
        var parts: [String] = []
        // In the order of the utterances, which may begin with what is worth a look.
        let order = board.utterances.flatMap { utterance in
            utterance.variants.compactMap { board.speaker(of: $0, in: utterance)?.name }
        }.uniqued()
        let speakers = order.compactMap { name in board.speakers.first { $0.name == name } }
        for speaker in speakers {
            let said = board.utterances(of: speaker.name)
            guard !said.isEmpty else { continue }
            let title = speaker.titles.first.map { " " + HTML.element("span", HTML.escaped($0), [("class", "facts")]) }
            parts.append("<h3>\(HTML.escaped(speaker.name))\(title ?? "")</h3>")
            parts += said.map(blockquote)
        }
        let unattributed = board.utterances(of: nil)
        if !unattributed.isEmpty {
            parts += ["<h3>\(QuoteWording.speakerNotGivenHeading)</h3>"] + unattributed.map(blockquote)
        }
        return parts.joined(separator: "\n")
    }

    private func blockquote(_ utterance: Utterance) -> String {
        let reference = utterance.reference
        let outlets = QuoteWording.outletsOfSameWords(utterance).joined(separator: ", ")
        let unclosed = reference.quote.isUnclosed ? " <span class=\"facts\">(never closed)</span>" : ""
        let others = utterance.ofSpeaker.filter { !QuoteWording.isSameWords($0.relation) }.map {
            variant -> String in
            let turn = variant.flags.contains(.meaningMayTurn) ? " <strong>The meaning may turn.</strong>" : ""
            let words =
                variant.changes.isEmpty
                ? HTML.escaped(ExcerptBudget.shortened(variant.quote.text, to: 60)) : marked(variant.changes)
            let (opening, closing) = marks(variant.quote)
            return
                "<li>\(HTML.escaped(variant.outlet)), \(QuoteWording.words(for: variant.relation)): \(opening)\(words)\(closing)\(turn)</li>"
        }
        let doubt = utterance.isSpeakerUnsure ? " <span class=\"facts\">\(QuoteWording.unsure)</span>" : ""
        let list = others.isEmpty ? "" : "\n<ul>\n\(others.joined(separator: "\n"))\n</ul>"
        let (opening, closing) = marks(reference.quote)
        let words = HTML.escaped(ExcerptBudget.shortened(reference.quote.text, to: 60))
        return """
            <figure><blockquote>\(opening)\(words)\(closing)\(unclosed)</blockquote>
            <figcaption>\(HTML.escaped(outlets))\(doubt)</figcaption>\(list)</figure>
            """
    }

    /// Speech that is reported without quotation marks gets none here.
    private func marks(_ quote: Quote) -> (String, String) { quote.kind == .indirect ? ("", "") : ("“", "”") }

    private func marked(_ changes: [WordChange]) -> String {
        changes.map { change in
            let text = HTML.escaped(change.text)
            return switch change.kind {
            case .same: text
            case .onlyReference: HTML.element("del", text)
            case .onlyVariant: HTML.element("ins", text)
            }
        }.joined(separator: " ")
    }
}
