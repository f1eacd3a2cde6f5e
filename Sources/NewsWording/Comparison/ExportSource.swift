import NewsModel
import NewsText

/// A comparison with its texts, as all written forms read it.
struct ExportSource {
    enum Side { case left, right }

    /// A stretch of a sentence with one mark.
    struct Piece: Equatable {
        var text: String
        var mark: MarkKind?
    }

    private let comparison: Comparison
    private let left: ComparisonText
    private let right: ComparisonText
    private let leftBytes: [UInt8]
    private let rightBytes: [UInt8]
    /// The strongest link of each sentence, whose marks are shown.
    private let linkOfLeft: [Int?]
    private let linkOfRight: [Int?]

    init(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) {
        self.comparison = comparison
        self.left = left
        self.right = right
        leftBytes = Array(left.content.text.utf8)
        rightBytes = Array(right.content.text.utf8)
        var ofLeft = [Int?](repeating: nil, count: comparison.left.count)
        var ofRight = [Int?](repeating: nil, count: comparison.right.count)
        func isStronger(_ number: Int, _ other: Int?) -> Bool {
            other.map { comparison.links[number].similarity > comparison.links[$0].similarity } ?? true
        }
        for (number, link) in comparison.links.enumerated() {
            if ofLeft.indices.contains(link.left), isStronger(number, ofLeft[link.left]) { ofLeft[link.left] = number }
            if ofRight.indices.contains(link.right), isStronger(number, ofRight[link.right]) {
                ofRight[link.right] = number
            }
        }
        linkOfLeft = ofLeft
        linkOfRight = ofRight
    }

    /// Outlet, title and day of a side.
    func title(_ side: Side) -> String {
        let text = side == .left ? left : right
        return [text.outlet, text.content.title, text.published?.dayString ?? ""].filter { !$0.isEmpty }.joined(
            separator: " · ")
    }

    /// How many rows of each kind there are, in words.
    var counts: String { ComparisonWords.counts(comparison) }

    /// What a row is, in words.
    func name(_ row: ComparisonRow) -> String {
        let name = ComparisonWords.row(
            row.kind, left: left.outlet.isEmpty ? "the left side" : left.outlet,
            right: right.outlet.isEmpty ? "the right side" : right.outlet)
        return (comparison.isLikelyOnly(row) ? "likely " : "") + name + (row.isMoved ? ", told elsewhere" : "")
    }

    /// The pieces of a sentence as its row shows it, in order; together they are its text. Values that differ are
    /// marked only in the row that tells so.
    func pieces(_ side: Side, _ sentence: Int, in row: ComparisonRow) -> [Piece] {
        let (sentences, bytes) = side == .left ? (comparison.left, leftBytes) : (comparison.right, rightBytes)
        guard sentences.indices.contains(sentence) else { return [] }
        let span = sentences[sentence].span
        let marks = marks(side, sentence, row)
        var result: [Piece] = []
        var place = span.start
        func add(to end: Int, _ mark: MarkKind?) {
            let end = min(end, bytes.count)
            if end > place { result.append(Piece(text: bytes.text(in: TextSpan(place, end)), mark: mark)) }
            place = max(place, end)
        }
        for mark in marks where mark.span.start >= place && mark.span.end <= span.end {
            add(to: mark.span.start, nil)
            add(to: mark.span.end, mark.mark)
        }
        add(to: span.end, nil)
        return result
    }

    /// The marks of a sentence, in order: of the link that is told in the row, else of its strongest.
    private func marks(_ side: Side, _ sentence: Int, _ row: ComparisonRow) -> [MarkedSpan] {
        let strongest = side == .left ? linkOfLeft[sentence] : linkOfRight[sentence]
        let told = row.links.filter(comparison.links.indices.contains).first { number in
            let link = comparison.links[number]
            return row.tellsDifferences && (side == .left ? link.left : link.right) == sentence
                && [.valueDiffers, .quoteDiffers].contains(link.kind)
        }
        guard let number = told ?? strongest else { return [] }
        let link = comparison.links[number]
        return (side == .left ? link.leftMarks : link.rightMarks).filter(row.tells)
    }

    /// Of a side that is empty in a row the sentences that the row is linked with and that stand in other rows.
    func elsewhere(_ side: Side, _ row: ComparisonRow) -> [Int] {
        guard (side == .left ? row.left : row.right).isEmpty else { return [] }
        let found = comparison.elsewhere(row)
        return side == .left ? found.left : found.right
    }

    /// A sentence with what only its side says in italics, and values that differ in bold.
    func markdown(_ side: Side, _ sentence: Int, in row: ComparisonRow) -> String {
        pieces(side, sentence, in: row).map { piece in
            let text = MarkdownText.escaped(piece.text)
            // Emphasis must not touch spaces.
            guard let mark = piece.mark, piece.text.first != " ", piece.text.last != " " else { return text }
            switch mark {
            case .onlyHere: return "*\(text)*"
            case .valueDiffers: return "**\(text)**"
            case .valueCompatible, .shared: return text
            }
        }.joined()
    }

    /// What a difference is about: "diplomatic missions (list)".
    func about(_ difference: ValueDifference) -> String {
        difference.subject.isEmpty ? difference.kind.rawValue : "\(difference.subject) (\(difference.kind.rawValue))"
    }

    /// The differences of a row in words, both values always.
    func notes(_ row: ComparisonRow) -> [String] {
        comparison.differences(in: row).map { difference in
            var note =
                "\(about(difference)): \(difference.leftText) | \(difference.rightText), "
                + ComparisonWords.relation(difference)
            if !difference.common.isEmpty { note += "; both: \(difference.common.joined(separator: ", "))" }
            if !difference.onlyLeft.isEmpty { note += "; only left: \(difference.onlyLeft.joined(separator: ", "))" }
            if !difference.onlyRight.isEmpty { note += "; only right: \(difference.onlyRight.joined(separator: ", "))" }
            return note
        }
    }
}
