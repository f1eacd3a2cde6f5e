import NewsModel
import NewsText
import NewsWording

/// Which marks a comparison carries inside its sentences.
enum MarkChoice: String, CaseIterable {
    /// Words that one side alone has, and values that differ.
    case words
    /// Values that differ alone.
    case values
    /// No marks.
    case none
}

/// A comparison as text: two columns from `leastColumns` on, one below. The sign in the first column says what a
/// row is (`ComparisonSigns`), so that nothing depends on colour.
struct SideBySideText {
    /// Narrower than this, two columns are harder to read than one.
    static let leastColumns = 72

    var pair: SidePair
    var device: OutputDevice
    var marks = MarkChoice.words
    /// Leave out what both sides say in the same words.
    var differencesOnly = false

    private var ink: Ink { Ink(isOn: device.usesColor) }
    private var isSingle: Bool { device.width < Self.leastColumns }
    /// Sign, move and space in front; " │ " between.
    private var column: Int { isSingle ? device.width - 3 : (device.width - 6) / 2 }

    var lines: [String] {
        let comparison = pair.comparison
        var result = heading
        var leftOut = 0
        for row in comparison.rows {
            if differencesOnly, [.same, .heading, .repeated].contains(row.kind), !row.isMoved {
                leftOut += 1
                continue
            }
            if leftOut > 0 { result.append(ink.dim("   … \(Wording.count(leftOut, "row")) alike")) }
            leftOut = 0
            result += lines(of: row)
        }
        if leftOut > 0 { result.append(ink.dim("   … \(Wording.count(leftOut, "row")) alike")) }
        return result + [""] + summary
    }

    // MARK: Heading and summary

    private var heading: [String] {
        func cell(_ side: ComparedSide) -> InkedText {
            var text = InkedText(ink: ink)
            let name = Wrapping.truncatedAtStart(side.name, to: column)
            text.append(name, marks: [.init(span: TextSpan(0, name.utf8.count), code: "1")])
            if !side.facts.isEmpty { text.append("  " + side.facts.joined(separator: " · ")) }
            return text
        }
        func title(_ side: ComparedSide) -> InkedText {
            var text = InkedText(ink: ink)
            text.append(side.content.title)
            return text
        }
        return rows(sign: " ", cell(pair.left), cell(pair.right))
            + rows(sign: " ", title(pair.left), title(pair.right))
            + [String(repeating: "─", count: isSingle ? device.width : column * 2 + 6)]
    }

    private var summary: [String] {
        let comparison = pair.comparison
        let counts = ComparisonWords.counts(comparison)
        let engine = comparison.engine == .revision ? "as versions of one text" : "sentence by sentence"
        let reason = comparison.engineReason.isEmpty ? "" : " (\(comparison.engineReason))"
        return Wrapping.lines(
            counts.isEmpty ? "Nothing to compare." : counts + ".", width: device.width)
            + Wrapping.lines("Compared \(engine)\(reason).", width: device.width).map(ink.dim)
            + (ComparisonWords.silence(in: comparison.uncomparedLanguages).map {
                Wrapping.lines($0, width: device.width).map(ink.dim)
            } ?? [])
    }

    // MARK: Rows

    private func lines(of row: ComparisonRow) -> [String] {
        let links = row.links.map { pair.comparison.links[$0] }
        let left = cell(row.left, of: pair.left, pair.comparison.left, row) { sentence in
            links.filter { $0.left == sentence }.flatMap(\.leftMarks).filter(row.tells)
        }
        let right = cell(row.right, of: pair.right, pair.comparison.right, row) { sentence in
            links.filter { $0.right == sentence }.flatMap(\.rightMarks).filter(row.tells)
        }
        let others = pair.comparison.elsewhere(row)
        var result = rows(
            sign: ComparisonSigns.unicode.signs(row, in: pair.comparison),
            left.isEmpty ? elsewhere(others.left, pair.left, pair.comparison.left) : left,
            right.isEmpty ? elsewhere(others.right, pair.right, pair.comparison.right) : right)
        for difference in pair.comparison.differences(in: row) { result += lines(of: difference) }
        return result
    }

    /// What stands in an empty cell whose other side is linked all the same, to a sentence shown in another row.
    private func elsewhere(_ sentences: [Int], _ side: ComparedSide, _ all: [ComparedSentence]) -> InkedText {
        var text = InkedText(ink: ink)
        guard let sentence = sentences.first else { return text }
        let words = side.content.text.text(in: all[sentence].span)
        let note = "(see “" + Wrapping.truncated(words, to: 40) + "”)"
        text.append(note, marks: [.init(span: TextSpan(0, note.utf8.count), code: "2")])
        return text
    }

    private func cell(
        _ sentences: [Int], of side: ComparedSide, _ all: [ComparedSentence], _ row: ComparisonRow,
        marksOf: (Int) -> [MarkedSpan]
    ) -> InkedText {
        var text = InkedText(ink: ink)
        for index in sentences {
            let sentence = all[index]
            if !text.isEmpty { text.append(" ") }
            let words = side.content.text.text(in: sentence.span)
            if sentence.repeatOf != nil {
                let note = "(said again) " + words
                text.append(note, marks: [.init(span: TextSpan(0, note.utf8.count), code: "2")])
            } else if sentence.isHeading {
                text.append(words, marks: [.init(span: TextSpan(0, words.utf8.count), code: "1")])
            } else {
                text.append(words, marks: stretches(marksOf(index), in: sentence.span))
            }
        }
        return text
    }

    private func stretches(_ spans: [MarkedSpan], in sentence: TextSpan) -> [InkedText.Stretch] {
        spans.compactMap { marked in
            guard sentence.contains(marked.span), let code = code(of: marked.mark) else { return nil }
            return InkedText.Stretch(
                span: marked.span.shifted(by: -sentence.start), code: code,
                isBracketed: marked.mark == .valueDiffers || pair.comparison.engine == .revision)
        }
    }

    /// Underline and reverse first, colour second: blue against yellow is told apart by nearly all eyes.
    private func code(of mark: MarkKind) -> String? {
        switch (mark, marks) {
        case (_, .none): nil
        case (.valueDiffers, _): "1;7"
        case (.onlyHere, .words): "4;33"
        default: nil
        }
    }

    private func lines(of difference: ValueDifference) -> [String] {
        let subject = difference.subject.isEmpty ? "" : difference.subject + ": "
        let sign = ComparisonSigns.unicode.sign(difference.relation)
        // That they differ is what their sign says.
        let relation =
            difference.relation == .differs ? "" : " (\(ComparisonWords.relation(difference)))"
        let text = "\(sign) \(subject)\(difference.leftText) / \(difference.rightText)\(relation)"
        var result = Wrapping.lines(text, width: device.width, firstIndent: 5, indent: 7)
        if !difference.onlyLeft.isEmpty || !difference.onlyRight.isEmpty {
            let left = difference.onlyLeft.isEmpty ? "nothing" : difference.onlyLeft.joined(separator: ", ")
            let right = difference.onlyRight.isEmpty ? "nothing" : difference.onlyRight.joined(separator: ", ")
            result += Wrapping.lines(
                "only left: \(left); only right: \(right)", width: device.width, firstIndent: 7, indent: 7)
        }
        return result.map(difference.relation == .differs ? ink.bold : ink.dim)
    }

    // MARK: Columns

    private func rows(sign: String, _ left: InkedText, _ right: InkedText) -> [String] {
        let sign = sign.rightPadded(to: 3)
        let leftLines = left.lines(width: column)
        let rightLines = right.lines(width: column)
        if isSingle {
            return leftLines.enumerated().map { ($0.offset == 0 ? sign : "   ") + $0.element.trimmedAtEnd }
                + rightLines.enumerated().map {
                    ($0.offset == 0 ? (leftLines.isEmpty ? sign : " → ") : "   ") + $0.element.trimmedAtEnd
                }
        }
        let blank = String(repeating: " ", count: column)
        return (0..<max(leftLines.count, rightLines.count)).map { number in
            let start = number == 0 ? sign : "   "
            let right = number < rightLines.count ? " " + rightLines[number].trimmedAtEnd : ""
            return start + (number < leftLines.count ? leftLines[number] : blank) + " │" + right
        }
    }
}

extension String {
    /// Without the spaces at its end.
    var trimmedAtEnd: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
