package import NewsModel

/// A comparison written out, for files, pagers and other programs.
///
/// Both forms are functions of the comparison and its two texts alone: same input, same output. They show the
/// rows of the comparison in order; nothing of either text is left out.
package enum ComparisonExport {
    /// Markdown: values that differ in bold, words of one side in italics, the differences listed first.
    package static func markdown(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) -> String {
        let source = ExportSource(comparison, left, right)
        var lines = [
            "# \(MarkdownText.escaped(source.title(.left))) | \(MarkdownText.escaped(source.title(.right)))", "",
            "\(source.counts). \(comparison.engineReason).", "",
        ]
        let differences = comparison.differingValues
        if !differences.isEmpty {
            lines += [
                "## Values that differ", "",
                "| about | \(MarkdownText.escaped(left.outlet)) | \(MarkdownText.escaped(right.outlet)) |",
                "|---|---|---|",
            ]
            for difference in differences {
                lines.append(
                    "| \(MarkdownText.escaped(source.about(difference))) | \(MarkdownText.escaped(difference.leftText)) | "
                        + "\(MarkdownText.escaped(difference.rightText)) |")
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
                        "> *\(MarkdownText.escaped(outlet)) \(sentence + 1):* "
                            + source.markdown(side, sentence, in: row), "",
                    ]
                }
                let elsewhere = source.elsewhere(side, row).map { String($0 + 1) }
                if !elsewhere.isEmpty {
                    lines += ["> *\(MarkdownText.escaped(outlet)): see \(Wording.list(elsewhere))*", ""]
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// One HTML page with its style inside, no scripts and nothing loaded from elsewhere.
    package static func html(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) -> String {
        HTMLComparison(ExportSource(comparison, left, right), comparison, left, right).page()
    }
}
