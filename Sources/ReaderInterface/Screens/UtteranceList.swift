import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Draws utterances with their variants, for the quotes screen and a person's page.
struct UtteranceList {
    let context: LayoutContext
    let detail: StoryDetail?
    let palette: SpeakerPalette

    /// Adds an utterance in its fullest form with its variants, or as one outlet printed it.
    func add(_ builder: inout LineBuilder, _ utterance: Utterance, _ index: Int, of outlet: String? = nil) {
        if let outlet {
            for (number, variant) in utterance.variants.enumerated() where variant.outlet == outlet {
                addPrinted(&builder, utterance, index, number, variant)
            }
            return
        }
        let needsSpeaker = context.screen.route.kind == .quotes && context.state.readingOptions.grouping != .speaker
        addReference(&builder, utterance, index, needsSpeaker: needsSpeaker)
        for (number, variant) in utterance.variants.enumerated().dropFirst() where isTold(variant) {
            addVariant(&builder, variant, index, number)
        }
    }

    /// Variants in the same words are named beside the quote and take no line of their own.
    private func isTold(_ variant: QuoteVariant) -> Bool {
        variant.relation != .sameWords || !QuoteWording.notes(variant, isOnly: true).isEmpty
    }

    private func addReference(_ builder: inout LineBuilder, _ utterance: Utterance, _ index: Int, needsSpeaker: Bool) {
        let reference = utterance.reference
        let same = utterance.variants.dropFirst().filter { $0.relation == .sameWords }
        let who = ([reference] + same).map { source($0) }.joined(separator: context.dot)
        var notes = QuoteWording.notes(
            reference, isOnly: true, isUnsure: !needsSpeaker && utterance.isSpeakerUnsure)
        if !same.isEmpty { notes.append("same words") }
        let speaker = utterance.speaker?.name
        var runs: [(String, Style)] = [(QuoteWording.marked(reference.quote), Style(quoteRole(utterance)))]
        if needsSpeaker {
            runs.append(("  " + QuoteWording.speaker(utterance), Style(palette.role(for: speaker), .bold)))
        }
        let text = MarkedText.runs(runs)
        builder.beginItem()
        let side = context.dots([who] + notes)
        let sideWidth = min(DisplayWidth.of(side), max(20, builder.width * 2 / 5))
        if builder.width >= 90, DisplayWidth.of(side) <= sideWidth {
            let room = builder.width - sideWidth - 6
            for (line, wrapped) in TextWrapper.wrap(text, width: room).enumerated() {
                var pieces = [Piece(x: 3, text: text, line: wrapped)]
                if line == 0 {
                    pieces.append(Piece(x: builder.width - 1 - DisplayWidth.of(side), text: MarkedText(side, .dim)))
                }
                builder.add(LayoutLine(pieces))
            }
        } else {
            builder.wrapped(text, x: 3, width: max(8, builder.width - 4))
            builder.wrapped(MarkedText(side, .dim), x: 5, width: max(8, builder.width - 6))
        }
        end(&builder, index, 0, reference)
    }

    private func addPrinted(
        _ builder: inout LineBuilder, _ utterance: Utterance, _ index: Int, _ number: Int, _ variant: QuoteVariant
    ) {
        let speaker = utterance.speaker?.name
        let others = utterance.variants.filter { $0.outlet != variant.outlet }.map { source($0) }
        var notes = QuoteWording.notes(variant, isOnly: false)
        if !others.isEmpty { notes.append("also in " + others.joined(separator: ", ")) }
        let text = MarkedText.runs(
            (QuoteWording.marked(variant.quote), Style(quoteRole(utterance))),
            ("  " + QuoteWording.speaker(utterance), Style(palette.role(for: speaker), .bold)))
        builder.beginItem()
        builder.wrapped(text, x: 3, width: max(8, builder.width - 4))
        if !notes.isEmpty { builder.wrapped(context.dots(notes), .dim, x: 5, width: max(8, builder.width - 6)) }
        end(&builder, index, number, variant)
    }

    private func addVariant(_ builder: inout LineBuilder, _ variant: QuoteVariant, _ index: Int, _ number: Int) {
        let isAltered = QuoteChange.isAltered(variant)
        let change = QuoteChange.words(variant)
        var notes = QuoteWording.notes(variant, isOnly: false)
        if !change.isEmpty { notes.removeAll { $0 == QuoteWording.words(for: variant.relation) } }
        notes.removeAll { $0.hasPrefix("said by") && change.contains($0) }
        var runs: [(String, Style)] = [(source(variant), .dim), (": ", .dim)]
        if !change.isEmpty { runs.append((change, Style(isAltered ? .quoteDiffers : .text, isAltered ? .bold : []))) }
        let rest = (change.isEmpty ? "" : context.dot) + context.dots(notes)
        if !notes.isEmpty { runs.append((rest, isAltered ? Style(.warning) : .dim)) }
        if isRemainderShown(variant) { runs.append(("  " + remainder(variant), .dim)) }
        builder.beginItem()
        builder.wrapped(.runs(runs), x: 5, width: max(8, builder.width - 6))
        end(&builder, index, number, variant)
    }

    /// Of a cut quote what is left tells most; what else changed is told in words.
    private func isRemainderShown(_ variant: QuoteVariant) -> Bool {
        switch variant.relation {
        case .cutAtStart, .cutAtEnd, .cutAtBothEnds, .paraphrased: true
        case .reference, .sameWords, .leftOut, .leftOutSilently, .reordered, .longer, .altered: false
        }
    }

    /// The words that a variant prints, long stretches by their first and last words.
    private func remainder(_ variant: QuoteVariant) -> String {
        // An ellipsis between marks would be the outlet's own.
        let between =
            variant.relation == .paraphrased ? " \(context.glyphs.ellipsis) " : "” \(context.glyphs.ellipsis) “"
        let text = QuoteWording.shortened(variant.quote.text, longest: 16, first: 8, last: 5, between: between)
        return variant.relation == .paraphrased ? text : "“\(text)”"
    }

    /// The sentence that the quote stands in, and how its speaker was found.
    private func status(_ variant: QuoteVariant) -> String {
        context.dots([QuoteWording.reason(variant) ?? "The text does not say who speaks", variant.sentence])
    }

    private func end(_ builder: inout LineBuilder, _ index: Int, _ number: Int, _ variant: QuoteVariant) {
        builder.endItem(
            .utterance(index, variant: number, variant.article, offset: variant.quote.span.start),
            id: Int64(index) * 1000 + Int64(number), status: status(variant))
    }

    /// `2 The Ledger`, with the outlet's number in the story.
    private func source(_ variant: QuoteVariant) -> String {
        guard let detail, let index = detail.sources.firstIndex(where: { $0.article.id == variant.article }) else {
            return variant.outlet
        }
        return "\(index + 1) \(variant.outlet)"
    }

    private func quoteRole(_ utterance: Utterance) -> Role {
        utterance.speaker == nil ? .quoteWeak : .text
    }
}
