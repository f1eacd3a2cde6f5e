import NewsModel
import NewsWording
import TerminalCanvas

extension ComparePage {
    /// The mark of a row in the gutter.
    func sign(_ row: ComparisonRow) -> (glyph: Character, style: Style) {
        let glyphs = context.glyphs
        return switch row.kind {
        case .same: (glyphs.same, Style(.same))
        case .reworded: (glyphs.reworded, Style(.reworded))
        case .valueDiffers: (glyphs.valueDiffers, Style(.valueDiffers, .bold))
        case .quoteDiffers: (glyphs.quoteDiffers, Style(.quoteDiffers, .bold))
        case .onlyLeft: (glyphs.onlyLeft, Style(.onlyLeft, .bold))
        case .onlyRight: (glyphs.onlyRight, Style(.onlyRight, .bold))
        case .heading: (" ", .plain)
        case .repeated: (glyphs.same, Style(.repeated))
        case .related: (glyphs.dot, .dim)
        }
    }

    /// The row in words: what it is, which of how many of its kind, and both values where they differ.
    func statusText(_ number: Int) -> String {
        let row = comparison.rows[number]
        let kinds = comparison.rows.indices.filter { comparison.rows[$0].kind == row.kind }
        let place = kinds.firstIndex(of: number).map { "\($0 + 1) of \(kinds.count)" } ?? ""
        let glyph = sign(row).glyph
        var text = glyph == " " ? place : "\(glyph) \(place)"
        switch row.kind {
        case .same: text += " \(context.glyphs.dot) the same words"
        case .reworded:
            let isSure = row.links.contains { link($0)?.grade == .same }
            text += " \(context.glyphs.dot) \(isSure ? "in other words" : "likely in other words")"
        case .valueDiffers, .quoteDiffers: break
        case .onlyLeft:
            text += " \(context.glyphs.dot) only \(leftSide.label) \(leftSide.article.summary.outlet) says this"
        case .onlyRight:
            text += " \(context.glyphs.dot) only \(rightSide.label) \(rightSide.article.summary.outlet) says this"
        case .heading: text = "heading"
        case .repeated: text += " \(context.glyphs.dot) said before in the same article"
        case .related: text += " \(context.glyphs.dot) on the same matter, perhaps not the same"
        }
        let differences = row.links.compactMap { link($0) }.flatMap(\.differences)
        for difference in differences.prefix(3) { text += " \(context.glyphs.dot) " + words(difference) }
        if row.kind == .quoteDiffers, differences.isEmpty { text += " \(context.glyphs.dot) the quotes differ" }
        if row.kind == .valueDiffers, differences.isEmpty { text += " \(context.glyphs.dot) a value differs" }
        if row.isMoved { text += " \(context.glyphs.dot) \(context.glyphs.moved) told elsewhere on the right" }
        return text
    }

    private func link(_ index: Int) -> SentenceLink? {
        comparison.links.indices.contains(index) ? comparison.links[index] : nil
    }

    /// `diplomatic missions: China, Pakistan, UAE (1) | China, UAE (2); not in 2: Pakistan`.
    func words(_ difference: ValueDifference) -> String {
        let subject = difference.subject.isEmpty ? difference.kind.rawValue : difference.subject
        let left = FactWording.value(difference, isLeft: true)
        let right = FactWording.value(difference, isLeft: false)
        var text = "\(subject): \(left) (\(leftSide.label)) | \(right) (\(rightSide.label))"
        switch difference.relation {
        case .differs:
            if !difference.onlyLeft.isEmpty {
                text += "; not in \(rightSide.label): \(difference.onlyLeft.joined(separator: ", "))"
            }
            if !difference.onlyRight.isEmpty {
                text += "; not in \(leftSide.label): \(difference.onlyRight.joined(separator: ", "))"
            }
        case .compatible: text += ", both can be true"
        case .otherMeasure: text += ", in other measures"
        }
        return text
    }
}
