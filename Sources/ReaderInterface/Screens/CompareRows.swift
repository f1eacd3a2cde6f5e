import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// A comparison in two columns: the rows of both sides level after wrapping, what they are to each other between them.
extension ComparePage {
    func twoColumns(_ columns: CompareColumns) -> (Pane, [(line: Int, glyph: Character, style: Style)]) {
        var builder = LineBuilder(width: context.width - (context.width >= CompareLayout.mapWidth ? 6 : 0))
        var map: [(line: Int, glyph: Character, style: Style)] = []
        var seenLeft: Set<Int> = []
        var seenRight: Set<Int> = []
        for number in shownRows {
            let row = comparison.rows[number]
            builder.beginItem()
            let sign = sign(row)
            let left = side(leftSide, row.left, row, &seenLeft, width: columns.left - 1)
            let right = side(rightSide, row.right, row, &seenRight, width: columns.right)
            if row.kind != .same { map.append((builder.lines.count, sign.glyph, sign.style)) }
            let gutter = gutter(row, sign, left.numbers, right.numbers)
            for index in 0..<max(gutter.count, left.lines.count, right.lines.count) {
                var pieces = gutter.indices.contains(index) ? gutter[index].map { $0.at(x: $0.x + columns.left) } : []
                pieces.append(
                    Piece(x: columns.ruleX, text: MarkedText(String(context.glyphs.vertical), Style(.border))))
                if left.lines.indices.contains(index) { pieces.append(left.lines[index].at(x: 1)) }
                if right.lines.indices.contains(index) { pieces.append(right.lines[index].at(x: columns.rightX)) }
                builder.add(LayoutLine(pieces))
            }
            // The mark stands beside the side that has text.
            let markX = row.left.isEmpty ? columns.rightX - 1 : 0
            builder.endItem(.row(number), id: Int64(number), status: statusText(number), markX: markX)
        }
        if builder.lines.isEmpty { builder.wrapped(nothingShown, .dim, x: 2) }
        return (builder.pane(selection: .mark), map)
    }

    func saidBefore(_ sentence: Int) -> String {
        "\(context.glyphs.isASCII ? "#" : "¶") said before, in \(sentence + 1)"
    }

    var nothingShown: String {
        comparison.rows.isEmpty
            ? "Neither text has any sentences." : "All rows are hidden; \(context.key(.stop)) shows them again."
    }

    /// What stands between the columns, line by line, from column 0: the sentences' numbers around the mark, which
    /// stands once a row, beside the right sentence that it is about; where the other side is elsewhere, its number
    /// behind an arrow: `5≠→2`.
    private func gutter(
        _ row: ComparisonRow, _ sign: (glyph: Character, style: Style), _ left: [Int: Int], _ right: [Int: Int]
    ) -> [[Piece]] {
        let mark = CompareColumns.mark
        var lines = [[Piece]](repeating: [], count: markLine(row, right))
        lines.append([Piece(x: mark, text: MarkedText(String(sign.glyph), sign.style))])
        func line(_ index: Int) -> Int {
            while lines.count <= index { lines.append([]) }
            return index
        }
        let doubt = doubt(row)
        if let doubt { lines[lines.count - 1].append(Piece(x: mark + 1, text: MarkedText(String(doubt), sign.style))) }
        // Each side of the mark has room for one number a line.
        var taken: (left: Set<Int>, right: Set<Int>) = ([], [])
        func put(_ text: String, _ style: Style, isLeft: Bool, at wanted: Int) {
            var index = wanted
            while (isLeft ? taken.left : taken.right).contains(index) { index += 1 }
            if isLeft { taken.left.insert(index) } else { taken.right.insert(index) }
            // Behind a mark with its doubt two columns are left: what is longer stands below.
            let isDoubted = doubt != nil && !isLeft && lines.indices.contains(index) && hasMark(lines[index])
            let isBelow = isDoubted && text.count > 2
            let x = isLeft ? max(0, mark - text.count) : mark + (isDoubted && !isBelow ? 2 : 1)
            if isBelow { taken.right.insert(index + 1) }
            lines[line(isBelow ? index + 1 : index)].append(
                Piece(x: x, text: MarkedText(text, style), maxWidth: isLeft ? mark : 3))
        }
        func hasMark(_ line: [Piece]) -> Bool { line.contains { $0.x == mark } }
        if options.showsNumbers {
            for (index, sentence) in left { put(String(sentence + 1), Style(.gutter), isLeft: true, at: index) }
            for (index, sentence) in right { put(String(sentence + 1), Style(.gutter), isLeft: false, at: index) }
        }
        let elsewhere = comparison.elsewhere(row)
        if row.isMoved { put(String(context.glyphs.signs.moved), Style(.moved), isLeft: false, at: 1) }
        let arrow = String(context.glyphs.arrow)
        // Beside a side that is empty on the row's first line, else below.
        for (offset, sentence) in elsewhere.right.prefix(2).enumerated() {
            let start = right.isEmpty ? 0 : row.isMoved ? 2 : 1
            put("\(arrow)\(sentence + 1)", Style(.moved), isLeft: false, at: start + offset)
        }
        for (offset, sentence) in elsewhere.left.prefix(2).enumerated() {
            put(
                "\(sentence + 1)\(context.glyphs.arrowBack)", Style(.moved), isLeft: true,
                at: (left.isEmpty ? 0 : 1) + offset)
        }
        return lines
    }

    /// The line of the row with the mark: of several right sentences, the first one that differs.
    private func markLine(_ row: ComparisonRow, _ right: [Int: Int]) -> Int {
        let kind: LinkKind
        switch row.kind {
        case .valueDiffers: kind = .valueDiffers
        case .quoteDiffers: kind = .quoteDiffers
        default: return 0
        }
        let links = row.links.compactMap { link($0) }
        let differing = Set(links.filter { $0.kind == kind }.map(\.right))
        return right.filter { differing.contains($0.value) }.keys.min() ?? 0
    }

    /// One side's sentences of a row as lines, with the number of each sentence at its first line; a sentence that
    /// stands in an earlier row already is only named.
    private func side(
        _ side: CompareSide, _ sentences: [Int], _ row: ComparisonRow, _ seen: inout Set<Int>, width: Int
    ) -> (lines: [Piece], numbers: [Int: Int]) {
        var pieces: [Piece] = []
        var numbers: [Int: Int] = [:]
        for index in sentences {
            guard side.sentences.indices.contains(index) else { continue }
            let sentence = side.sentences[index]
            let text: MarkedText
            if let earlier = sentence.repeatOf, options.foldsRepeats {
                text = MarkedText(saidBefore(earlier), Style(.repeated))
            } else if seen.insert(index).inserted {
                text = side.text(index, row)
            } else if row.kind == .valueDiffers || row.kind == .quoteDiffers {
                // It stands in an earlier row already, but here something else of it counts.
                text = side.text(index, row, isAgain: true)
            } else {
                text = MarkedText("see \(index + 1)", .dim)
            }
            numbers[pieces.count] = index
            pieces += TextWrapper.wrap(text, width: max(1, width)).map { Piece(x: 0, text: text, line: $0) }
        }
        return (pieces, numbers)
    }
}
