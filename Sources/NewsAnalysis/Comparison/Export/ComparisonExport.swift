public import NewsModel
import NewsText

/// A comparison written out, for files, pagers and other programs.
///
/// All three forms are functions of the comparison and its two texts alone: same input, same output. They show the
/// rows of the comparison in order; nothing of either text is left out.
public enum ComparisonExport {
    /// Plain text in one column. `[ ]` stands around words that only one side has, `{ }` around values that differ,
    /// `~ ~` around values that agree in other words.
    public static func text(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) -> String {
        let source = ExportSource(comparison, left, right)
        var lines = [
            "< \(source.title(.left))", "> \(source.title(.right))", comparison.engineReason, source.counts,
            "= same  ~ reworded  ! value differs  \" quote differs  < only left  > only right  % moved", "",
        ]
        for row in comparison.rows {
            let mark = source.mark(row) + (row.isMoved ? "%" : "")
            for (side, sentences) in [(ExportSource.Side.left, row.left), (.right, row.right)] {
                for sentence in sentences {
                    let sign = side == .left ? "<" : ">"
                    lines.append("\(mark) \(sign)\(sentence + 1) " + source.bracketed(side, sentence))
                }
            }
            let elsewhere = source.elsewhere(row)
            if !elsewhere.isEmpty { lines.append("    see also " + elsewhere.map { ">\($0)" }.joined(separator: " ")) }
            lines += source.notes(row).map { "    " + $0 }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    /// Markdown: values that differ in bold, words of one side in italics, the differences listed first.
    public static func markdown(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) -> String {
        let source = ExportSource(comparison, left, right)
        var lines = [
            "# \(MarkdownText.escaped(source.title(.left))) | \(MarkdownText.escaped(source.title(.right)))", "",
            "\(source.counts). \(comparison.engineReason).", "",
        ]
        let differences = comparison.links.flatMap(\.differences).filter { $0.relation == .differs }
        if !differences.isEmpty {
            lines += [
                "## Values that differ", "",
                "| about | \(MarkdownText.cell(left.outlet)) | \(MarkdownText.cell(right.outlet)) |", "|---|---|---|",
            ]
            for difference in differences {
                lines.append(
                    "| \(MarkdownText.cell(source.about(difference))) | \(MarkdownText.cell(difference.leftText)) | "
                        + "\(MarkdownText.cell(difference.rightText)) |")
            }
            lines.append("")
        }
        lines += ["## Side by side", ""]
        for row in comparison.rows {
            lines.append("**\(source.name(row))**")
            lines.append("")
            for (side, sentences, outlet) in [
                (ExportSource.Side.left, row.left, left.outlet), (.right, row.right, right.outlet),
            ] {
                for sentence in sentences {
                    lines += [
                        "> *\(MarkdownText.escaped(outlet)) \(sentence + 1):* " + source.markdown(side, sentence), "",
                    ]
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// One HTML page with its style inside, no scripts and nothing loaded from elsewhere.
    public static func html(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) -> String {
        HTMLComparison(ExportSource(comparison, left, right), comparison, left, right).page()
    }
}

/// Text that keeps its characters in Markdown.
enum MarkdownText {
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>#|{}~".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    static func cell(_ text: String) -> String { escaped(text) }
}
