import NewsModel
import NewsWording

/// Three or more sources as text: which of them states which fact, and on what they differ.
struct MatrixText {
    var matrix: CoverageMatrix
    /// Names of the sources, in the order of the matrix.
    var names: [String]
    var device: OutputDevice

    private let signs = ComparisonSigns.unicode
    private var ink: Ink { Ink(isOn: device.usesColor) }
    private var legend: String {
        Coverage.inOrder.map { "\(signs.sign($0))  \(ComparisonWords.coverage($0))" }
            .joined(separator: "   ")
    }
    private var width: Int { names.count * 3 + 1 }

    var lines: [String] {
        var result = names.enumerated().map { "\($0.offset + 1)".leftPadded(to: 3) + "  " + $0.element }
        result.append("")
        result.append(ink.dim(legend))
        result.append(names.indices.map { "\($0 + 1)".leftPadded(to: 3) }.joined())
        for fact in matrix.facts { result += lines(of: fact) }
        let only = SoleItems.all(matrix, outlets: names)
        if !only.isEmpty {
            result += ["", ink.bold(StorySection.onlyOne.title)]
            for sole in only {
                result += Wrapping.lines(
                    "\(names[sole.place]): \(sole.items.joined(separator: ", "))", width: device.width, firstIndent: 2,
                    indent: 4)
            }
        }
        if let silence = ComparisonWords.silence(in: matrix.uncomparedLanguages) {
            result += [""] + Wrapping.lines(silence, width: device.width).map(ink.dim)
        }
        return result
    }

    private func lines(of fact: Fact) -> [String] {
        let cells = fact.coverage.map { "  " + String(signs.sign($0)) }.joined()
        let label = Wrapping.lines(fact.label, width: max(20, device.width - width - 1))
        var result = label.enumerated().map { number, line in
            (number == 0 ? cells : "").rightPadded(to: width) + " " + line
        }
        for difference in fact.differences where difference.difference.relation == .differs {
            let values = difference.difference
            let subject = values.subject.isEmpty ? "" : values.subject + ": "
            result += Wrapping.lines(
                "\(signs.valueDiffers) \(subject)\(values.leftText) (\(difference.leftArticle + 1)) / "
                    + "\(values.rightText) (\(difference.rightArticle + 1))",
                width: device.width, firstIndent: width + 1, indent: width + 3
            ).map(ink.bold)
        }
        return result
    }
}
