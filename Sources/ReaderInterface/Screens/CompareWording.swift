import NewsModel
import NewsWording
import TerminalCanvas

extension ComparePage {
    /// The mark of a row in the gutter.
    func sign(_ row: ComparisonRow) -> (glyph: Character, style: Style) {
        let style: Style =
            switch row.kind {
            case .same: Style(.same)
            case .reworded: comparison.isLikelyOnly(row) ? Style(.reworded) : Style(.reworded, .bold)
            case .valueDiffers: Style(.valueDiffers, .bold)
            case .quoteDiffers: Style(.quoteDiffers, .bold)
            case .onlyLeft: Style(.onlyLeft, .bold)
            case .onlyRight: Style(.onlyRight, .bold)
            case .heading: .plain
            case .repeated: Style(.repeated)
            case .related: .dim
            }
        return (context.glyphs.signs.sign(row), style)
    }

    /// What stands behind the mark of a row that is only likely what its mark says.
    func doubt(_ row: ComparisonRow) -> Character? { comparison.isLikelyOnly(row) ? ComparisonSigns.likely : nil }

    /// The mark of a row with its doubt, and behind it that the row is told elsewhere: three columns at most.
    func marks(_ row: ComparisonRow) -> MarkedText {
        let sign = sign(row)
        let moved = row.isMoved ? String(context.glyphs.signs.moved) : ""
        return .runs((String(sign.glyph) + (doubt(row).map(String.init) ?? ""), sign.style), (moved, Style(.moved)))
    }

    /// The row in words: what it is, which of how many of its kind, and both values where they differ.
    func statusText(_ number: Int) -> String {
        let row = comparison.rows[number]
        let kinds = comparison.rows.indices.filter { comparison.rows[$0].kind == row.kind }
        let place = kinds.firstIndex(of: number).map { "\($0 + 1) of \(kinds.count)" } ?? ""
        let glyph = sign(row).glyph
        var text = glyph == " " ? place : "\(glyph)\(doubt(row).map(String.init) ?? "") \(place)"
        func name(_ side: CompareSide) -> String { "\(side.label) \(side.article.summary.outlet)" }
        let words = ComparisonWords.row(row.kind, left: name(leftSide), right: name(rightSide))
        switch row.kind {
        case .reworded:
            text += " \(context.glyphs.dot) \(comparison.isLikelyOnly(row) ? "likely " + words : words)"
        case .valueDiffers, .quoteDiffers: break
        case .heading: text = words
        case .same, .onlyLeft, .onlyRight, .repeated, .related: text += " \(context.glyphs.dot) \(words)"
        }
        let differences = comparison.differences(in: row)
        for difference in differences.prefix(3) { text += " \(context.glyphs.dot) " + self.words(difference) }
        if [.quoteDiffers, .valueDiffers].contains(row.kind), differences.isEmpty {
            text += " \(context.glyphs.dot) \(words)"
        }
        if ![.onlyLeft, .onlyRight].contains(row.kind) {
            for (side, other, sentences) in [(leftSide, rightSide, row.left), (rightSide, leftSide, row.right)] {
                for cut in side.cuts(in: sentences) { text += " \(context.glyphs.dot) \(other.label) \(cut)" }
            }
        }
        if row.isMoved { text += " \(context.glyphs.dot) \(context.glyphs.signs.moved) told elsewhere on the right" }
        let elsewhere = comparison.elsewhere(row)
        let other = row.right.isEmpty ? elsewhere.right : row.left.isEmpty ? elsewhere.left : []
        if let sentence = other.first, row.kind != .onlyLeft, row.kind != .onlyRight {
            text += " \(context.glyphs.dot) the other side is sentence \(sentence + 1)"
        }
        return text
    }

    /// nil where the comparison has no link of this number.
    func link(_ index: Int) -> SentenceLink? {
        comparison.links.indices.contains(index) ? comparison.links[index] : nil
    }

    /// `diplomatic missions: China, Pakistan, UAE (1) | China, UAE (2); not in 2: Pakistan`.
    func words(_ difference: ValueDifference) -> String {
        let subject = difference.subject.isEmpty ? difference.kind.rawValue : difference.subject
        let left = FactWording.value(difference, isLeft: true)
        let right = FactWording.value(difference, isLeft: false)
        var text = "\(subject): \(left) (\(leftSide.label)) | \(right) (\(rightSide.label))"
        // That they differ is said by the row's sign in front.
        guard difference.relation == .differs else {
            return text + ", " + ComparisonWords.relation(difference)
        }
        if !difference.onlyLeft.isEmpty {
            text += "; not in \(rightSide.label): \(difference.onlyLeft.joined(separator: ", "))"
        }
        if !difference.onlyRight.isEmpty {
            text += "; not in \(leftSide.label): \(difference.onlyRight.joined(separator: ", "))"
        }
        return text
    }
}
